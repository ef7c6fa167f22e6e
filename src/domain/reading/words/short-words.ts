/** Words that are cut short in headings, or that people often misspell. */
const SHORT: Readonly<Record<string, string>> = {
  agmt: 'agreement',
  agr: 'agreement',
  agreemnt: 'agreement',
  agt: 'agreement',
  agrmt: 'agreement',
  ammount: 'amount',
  amnt: 'amount',
  amt: 'amount',
  amts: 'amounts',
  appl: 'application',
  appn: 'application',
  bal: 'balance',
  constab: 'constabulary',
  contbn: 'contribution',
  contr: 'contribution',
  contrib: 'contribution',
  contribn: 'contribution',
  contribs: 'contributions',
  devloper: 'developer',
  devpr: 'developer',
  devr: 'developer',
  devt: 'development',
  dt: 'date',
  instal: 'instalment',
  leg: 'legal',
  obl: 'obligation',
  oblig: 'obligation',
  orig: 'original',
  pd: 'paid',
  pol: 'police',
  rcd: 'received',
  rcvd: 'received',
  refval: 'reference',
  recd: 'received',
  receieved: 'received',
  recevied: 'received',
  recieved: 'received',
  secd: 'secured',
  tfd: 'transferred',
  tfr: 'transferred',
  tfrd: 'transferred',
  tot: 'total',
  transfered: 'transferred',
  trf: 'transferred',
  trfd: 'transferred',
  trfr: 'transferred',
  yr: 'year',
  yrs: 'years',
};
const SHORT_WORDS = new RegExp(`\\b(?:${Object.keys(SHORT).join('|')})\\b`, 'g');

/** "In", "Money in so far", "Income": what came in; "Out", "Money out to police": what went out. */
const MONEY_THAT = '(?:money|monies|cash|funds|amounts?|sums?|payments?)';
const ALL_IN = new RegExp(
  `^(?:in|income)(?= £$|$)|\\b(?:${MONEY_THAT} in|income)(?= so far$| to date$| £$|$)`,
);
/** "Cr" and "Dr" of an account that holds others' money: what came in, and what went out to somebody. */
const CREDITS = /^(?:cr|credits?)(?= £$|$)/;
const DEBITS = /^(?:dr|debits?)(?= to )/;
const ALL_OUT = new RegExp(`^out(?= £$|$)|\\b${MONEY_THAT} out(?= to | so far$| to date$| £$|$)`);

/** "Income from councils", "Cash from developer": what came in. */
const FROM_SOMEBODY =
  /^(?:income|cash|money|monies|funds?|amounts?|sums?|payments?) (?:received )?(?:to date |so far )?(?=from )/;
/** "From applicant", "Had from the builder". */
const FROM_DEVELOPER =
  /^(?:(?:we|have|had|got|in|taken|banked|came) )*from (?=(?:the )?(?:developers?|applicants?|(?:land)?owners?|(?:house ?)?builders?|promoters?)\b)/;
/** "Not yet spent" is what is left. */
const NOT_YET_GONE =
  /\b(?:not (?:yet )?(?:been )?|(?:still |yet )to be )(spent|drawn|applied|used|allocated|claimed)\b(?! (?:on|over|across|down by))/;
const STILL_TO_FALL_DUE =
  /\b(?:(?:not |still |yet )+(?:to |have )*(?:fall|fallen|become)|to (?:fall|become)) due\b/;

/** "Total receivable", "Receivable from developer": due. "Amount receivable" may be all of it, or what is still to come. */
const RECEIVABLE = /(?<=\b(?:total|contributions?|still|yet|not) )receivable\b|\breceivable(?= from )/;

/** "Contribution due in total": all that is due. */
const DUE_IN_ALL = /^(.+ )?(due|payable) (?:in (?:total|all)|altogether|overall)(?= £|$)/;

/** The words of a heading, none of them cut short. */
export const inFull = (words: string): string =>
  words
    .replace(/\b(ha[sd]|have|is|are|was|were)nt\b/g, '$1 not')
    .replace(/\bo s\b/g, 'outstanding')
    .replace(/(?<!\b(?:[bc]|carried|brought) )\bfwd\b/g, 'forwarded')
    .replace(/\bexp(?= (?:date|dt)\b)/g, 'expiry')
    .replace(/\bexp(?= to (?:date|\d))/g, 'expenditure')
    .replace(/(?<= )stat$/, 'status')
    .replace(/\bint(?= (?:earned|accrued|added|received)\b)/g, 'interest')
    .replace(/\bcont(?= (?:amt|amount|sum|value)\b)/g, 'contribution')
    .replace(ALL_IN, 'received')
    .replace(ALL_OUT, 'paid')
    .replace(CREDITS, 'received')
    .replace(DEBITS, 'paid')
    .replace(/\b(?:has|have) had\b/, 'received')
    .replace(/\bpaid in(?= (?:by|from|to date|so far)\b| £$|$)/, 'received')
    .replace(/\b(and|not|yet|been|be) sent on(?= £$|$)/, '$1 passed on')
    .replace(/\b(?:invoiced|billed|demanded) (?:and )?paid(?= £$|$)/, 'received')
    .replace(/\bnot (?:yet )?in(?: yet)?(?= £$|$)/, 'not received')
    .replace(/\bbanked(?= (?:to date|so far)$)/, 'received')
    .replace(FROM_DEVELOPER, 'received from ')
    .replace(FROM_SOMEBODY, 'received ')
    .replace(NOT_YET_GONE, 'un$1')
    .replace(/\b(?:still|left) to claim\b/, 'unclaimed')
    .replace(/\bun(?=(?:transferred|released|remitted|forwarded|disbursed)\b)/, 'not ')
    .replace(/\bawaiting (?:a )?(?:claim|draw ?down)\b/, 'undrawn')
    .replace(RECEIVABLE, 'due')
    .replace(DUE_IN_ALL, 'total $1$2')
    .replace(STILL_TO_FALL_DUE, 'not due')
    .replace(SHORT_WORDS, (word) => SHORT[word]!);
