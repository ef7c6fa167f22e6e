/** What a heading of a sheet says of an instalment: "2nd instalment received", "Date payment 1 paid", "Tranche B (%)". */

/** What a column holds of one instalment. */
export type Facet = 'amount' | 'share' | 'words' | 'due' | 'invoiced' | 'received' | 'receivedAmount';

const PART = '(?:inst(?:al?l?(?:ments?)?)?\\.?|tranches?|phases?|stage payments?|payments?)';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const LETTERS = 'abcdef';
/** The last of several has no number. */
export const FINAL = 'Final';
const ORDINAL = `(?<nth>\\d{1,2})(?:st|nd|rd|th)|(?<ordinal>${ORDINALS.join('|')})|(?<last>final|last)`;
const NUMBER = `(?<number>\\d{1,2})|(?<word>${NUMBERS.join('|')})|(?<letter>[${LETTERS}])`;
const AFTER = new RegExp(`\\b${PART}\\s*(?:no\\.?\\s*|number\\s*|#\\s*)?(?:${NUMBER})(?![a-z0-9])`);
const BEFORE = new RegExp(`\\b(?:${ORDINAL})\\s+${PART}(?![a-z])`);
export const ROW_NUMBER = new RegExp(`^${PART}(?:\\s*(?:no\\.?|number|ref|reference))?$`);
export const ROW_AMOUNT = new RegExp(
  `^${PART}\\s+(?:amount|sum|value)(?:\\s*\\(?£\\)?)?$|^(?:amount|sum|value) of ${PART}$`,
);

export interface PartHeading {
  /** "2", or Final. */
  readonly name: string;
  /** What it says besides. */
  readonly rest: string;
}

/** @param heading in small letters. @returns null where it is of no one instalment */
export function partHeading(heading: string): PartHeading | null {
  const found = BEFORE.exec(heading) ?? AFTER.exec(heading);
  if (!found) return null;
  const before = heading.slice(0, found.index).trim();
  const after = heading.slice(found.index + found[0].length).trim();
  // Words before a payment that are no part of its heading: "Council payment 1".
  if (before !== '' && facetWord(before) === null && facetWord(`${before} ${after}`) === null) return null;
  const { nth, ordinal, last, number, word, letter } = found.groups as Record<string, string | undefined>;
  const digit =
    (ordinal && ORDINALS.indexOf(ordinal) + 1) ||
    (word && NUMBERS.indexOf(word) + 1) ||
    (letter && LETTERS.indexOf(letter) + 1) ||
    Number(nth ?? number);
  return {
    name: last ? FINAL : letter ? letter.toUpperCase() : String(digit),
    rest: `${before} ${after}`.trim(),
  };
}

/** By number; letters after, and the final one last. */
export function inOrder(a: string, b: string): number {
  const rank = (name: string): number =>
    name === FINAL ? 1e6 : /^\d/.test(name) ? Number(name) : 1000 + name.charCodeAt(0);
  return rank(a) - rank(b);
}

/** The words that a heading may say of an instalment; those of two meanings are decided by whether the column holds dates. */
type FacetWord = Facet | 'due or amount' | 'received or amount';
const FACETS: ReadonlyMap<string, FacetWord> = new Map<string, FacetWord>([
  ...each('share', '%', 'percent', 'per cent', 'percentage', 'share', '% of value', '% of total'),
  ...each(
    'words',
    'trigger',
    'trigger point',
    'trigger event',
    'payment trigger',
    'when',
    'when due',
    'when payable',
  ),
  ...each('words', 'payable', 'payable when', 'payable on', 'event', 'timing', 'milestone'),
  ...each(
    'invoiced',
    'invoiced',
    'date invoiced',
    'invoice date',
    'date of invoice',
    'invoiced on',
    'demanded',
  ),
  ...each('invoiced', 'demand date', 'date demanded', 'invoice sent'),
  ...each('due or amount', 'due', 'payment due'),
  ...each('due', 'date due', 'due date', 'due on', 'due by'),
  ...each('received or amount', 'received', 'paid', 'receipt', 'recd', "rec'd", 'rec’d'),
  ...each(
    'received',
    'date',
    'date received',
    'date paid',
    'date on',
    'received date',
    'received on',
    'paid date',
  ),
  ...each(
    'received',
    'paid on',
    'receipt date',
    'date of receipt',
    'date recd',
    'payment date',
    'date of payment',
  ),
  ...each('receivedAmount', 'amount received', 'amount paid', 'sum received', 'sum paid', 'amount recd'),
  ...each('receivedAmount', 'received amount', 'received sum', 'paid amount', 'paid sum'),
  ...each('amount', 'amount', 'sum', 'value', 'amount due', 'pounds'),
]);

function each(facet: FacetWord, ...words: readonly string[]): (readonly [string, FacetWord])[] {
  return words.map((word) => [word, facet] as const);
}

/** The words without what joins them: "date of … received", "(£)". */
function facetWord(text: string): FacetWord | null {
  const words = text
    .replace(/[()£:–—-]/g, ' ')
    .replace(/\b(?:the|for)\b/g, ' ')
    .replace(/\bof$/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? 'amount' : (FACETS.get(words) ?? FACETS.get(words.replace(/ of /g, ' ')) ?? null);
}

/** What the rest of a heading says of an instalment, and what its cells hold; null where that is not known. */
export function facetOf(rest: string, isDate: boolean): Facet | null {
  const facet = facetWord(rest);
  if (facet === 'amount' || facet === 'receivedAmount' || facet === 'share') return isDate ? null : facet;
  if (facet === 'received' && rest.trim() === 'date') return isDate ? facet : null;
  if (facet === 'due or amount') return isDate ? 'due' : 'amount';
  if (facet === 'received or amount') return isDate ? 'received' : 'receivedAmount';
  return facet;
}
