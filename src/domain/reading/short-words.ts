/** Words that are cut short in headings. */
const SHORT: Readonly<Record<string, string>> = {
  agmt: 'agreement',
  agr: 'agreement',
  agrmt: 'agreement',
  amt: 'amount',
  amts: 'amounts',
  appl: 'application',
  appn: 'application',
  bal: 'balance',
  contbn: 'contribution',
  contr: 'contribution',
  contrib: 'contribution',
  contribs: 'contributions',
  contribn: 'contribution',
  oblig: 'obligation',
  pd: 'paid',
  pol: 'police',
  rcd: 'received',
  rcvd: 'received',
  recd: 'received',
  secd: 'secured',
  tfd: 'transferred',
  tfr: 'transferred',
  trf: 'transferred',
  trfd: 'transferred',
  trfr: 'transferred',
};
const SHORT_WORDS = new RegExp(`\\b(?:${Object.keys(SHORT).join('|')})\\b`, 'g');

/** The words of a heading, none of them cut short. */
export const inFull = (words: string): string =>
  words
    .replace(/\bo s\b/g, 'outstanding')
    .replace(/\bexp(?= (?:date|dt)\b)/g, 'expiry')
    .replace(/\bcont(?= (?:amt|amount|sum|value)\b)/g, 'contribution')
    .replace(SHORT_WORDS, (word) => SHORT[word]!);
