/** What a heading of a sheet says of an instalment: "2nd instalment received", "Date payment 1 paid", "Tranche B (%)". */

import { meaningsOf } from './meanings';

/** What a column holds of one instalment. */
export type Facet =
  | 'amount'
  | 'share'
  | 'words'
  | 'expected'
  | 'due'
  | 'invoiced'
  | 'received'
  | 'receivedAmount'
  | 'spendBy'
  | 'indexedAmount'
  | 'baseIndex'
  | 'indexUsed'
  /** Known, and nothing that a table of instalments has: the number of an invoice. */
  | 'other';

const PART = '(?:inst(?:al?l?(?:ments?)?)?\\.?|tranches?|phases?|stage payments?|payments?)';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const LETTERS = 'abcdef';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
/** The last of several has no number. */
export const FINAL = 'Final';
const ORDINAL = `(?<nth>\\d{1,2})(?:st|nd|rd|th)|(?<ordinal>${ORDINALS.join('|')})|(?<last>final|last)`;
const NUMBER = `(?<number>\\d{1,2})|(?<word>${NUMBERS.join('|')})|(?<roman>iv|vi?|i{1,3})|(?<letter>[${LETTERS}])`;
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
  const { nth, ordinal, last, number, word, roman, letter } = found.groups as Record<
    string,
    string | undefined
  >;
  const digit =
    (ordinal && ORDINALS.indexOf(ordinal) + 1) ||
    (word && NUMBERS.indexOf(word) + 1) ||
    (roman && ROMAN.indexOf(roman) + 1) ||
    (letter && LETTERS.indexOf(letter) + 1) ||
    Number(nth ?? number);
  return {
    name: last ? FINAL : letter ? letter.toUpperCase() : String(digit),
    rest: `${before} ${after}`.trim(),
  };
}

/**
 * What each heading of a sheet says of an instalment: by its words, or by its number alone ("Receipt date 2", "Trigger 1")
 * beside others that name theirs.
 *
 * @param headings in small letters
 */
export function partsOf(headings: readonly string[]): readonly (PartHeading | null)[] {
  const parts = headings.map(partHeading);
  const names = new Set(parts.flatMap((part) => part?.name ?? []));
  return parts.map((part, index) => {
    if (part !== null) return part;
    const [, rest, number] = NUMBERED.exec(headings[index]!) ?? [];
    const name = String(Number(number));
    return rest === undefined || !names.has(name) || facetWord(rest) === null ? null : { name, rest };
  });
}
const NUMBERED = /^(.*?[a-z£%)])\s*(?:no\.?\s*|#\s*)?(\d{1,2})$/;

/**
 * The columns of a sheet that are of an instalment each, where their headings name two or more; and those that have the
 * number and the amount of an instalment to a row.
 */
export function columnsOfParts(headings: readonly string[]): ReadonlySet<number> {
  const parts = partsOf(headings);
  // Where nothing else tells the contributions of an agreement apart, the number of the instalment may.
  const isOfParts = headings.some((heading) => ROW_AMOUNT.test(heading) || isContribution(heading));
  const isSeveral = new Set(parts.flatMap((part) => part?.name ?? [])).size > 1;
  return new Set(
    headings.flatMap((heading, index) => {
      const isNumber = ROW_NUMBER.test(heading) && !/^(?:phases?|payments?)$/.test(heading) && isOfParts;
      const isAmount = ROW_AMOUNT.test(heading) && headings.some(isValue);
      return isNumber || isAmount || (isSeveral && parts[index] !== null) ? [index] : [];
    }),
  );
}

const isContribution = (heading: string): boolean =>
  !ROW_NUMBER.test(heading) && meaningsOf(heading)[0]?.key === 'contribution';

/** What the whole contribution is worth, or may well be. */
const isValue = (heading: string): boolean =>
  !ROW_AMOUNT.test(heading) &&
  partHeading(heading) === null &&
  meaningsOf(heading).some(({ key, weight }) => key === 'value' && weight >= VALUE_WEIGHT);
/** As much as "police contribution" weighs. */
const VALUE_WEIGHT = 6;

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
  ...each('expected', 'expected', 'expected date', 'date expected', 'forecast date', 'anticipated date'),
  ...each('spendBy', 'spend by', 'spend by date', 'to be spent by', 'expiry', 'expiry date', 'expires'),
  ...each('indexedAmount', 'indexed', 'indexed amount', 'amount indexed', 'indexed sum', 'indexed value'),
  ...each('indexedAmount', 'amount with indexation', 'with indexation', 'index linked amount'),
  ...each('baseIndex', 'base index'),
  ...each('indexUsed', 'index used', 'index at payment', 'index applied'),
  ...each('other', 'invoice no', 'invoice no.', 'invoice number', 'invoice ref', 'invoice reference'),
  ...each('other', 'reference', 'ref', 'note', 'notes', 'comment', 'comments'),
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
