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
/** Of these a phase of a development and any payment are none. */
const CERTAIN = '(?:inst(?:al?l?(?:ments?)?)?\\.?|tranches?|stage payments?)';
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
const ROW_NUMBER = new RegExp(`^${PART}(?:\\s*(?:no\\.?|number|ref|reference))?$`);
const CERTAIN_PART = new RegExp(`\\b${CERTAIN}(?![a-z])`);
const CERTAIN_NUMBER = new RegExp(ROW_NUMBER.source.replace(PART, CERTAIN));
const ROW_AMOUNT = new RegExp(
  `^${PART}\\s+(?:amount|sum|value)(?: (?:due|payable))?(?:\\s*\\(?£\\)?)?$|^${CERTAIN} \\(?£\\)?$|^(?:amount|sum|value) of ${PART}$`,
);
/** An amount that is of an instalment only beside the number of one. */
const AMOUNT_BESIDE_NUMBER = /^(?:amount|sum) (?:due|payable)(?:\s*\(?£\)?)?$/;

/** The columns of a sheet with a row for each instalment: which it is, and its amount; -1 where there is none. */
export function rowColumns(headings: readonly string[]): {
  readonly number: number;
  readonly amount: number;
} {
  const find = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading));
  const [number, amount] = [find(ROW_NUMBER), find(ROW_AMOUNT)];
  const isBeside = amount < 0 && headings.some((heading) => CERTAIN_NUMBER.test(heading));
  return { number, amount: isBeside ? find(AMOUNT_BESIDE_NUMBER) : amount };
}

/** True of headings that name two instalments or more, and not phases or any payments. */
export function isSeveral(headings: readonly string[]): boolean {
  const certain = headings.filter((heading) => CERTAIN_PART.test(heading));
  return new Set(certain.flatMap((heading) => partHeading(heading)?.name ?? [])).size > 1;
}

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
  if (names.size === 0) return partsByShare(headings);
  return parts.map((part, index) => {
    if (part !== null) return part;
    const [, rest, number] = NUMBERED.exec(headings[index]!) ?? [];
    const name = String(Number(number));
    return rest === undefined || !names.has(name) || facetWord(rest) === null ? null : { name, rest };
  });
}

/** "50% on commencement" beside "50% on first occupation": each is an instalment, and has no number. */
function partsByShare(headings: readonly string[]): readonly (PartHeading | null)[] {
  const isPart = headings.map((heading) => SHARE_WHEN.test(heading));
  if (isPart.filter((is) => is).length < 2) return headings.map(() => null);
  let count = 0;
  return headings.map((heading, index) => (isPart[index] ? { name: String(++count), rest: heading } : null));
}
const SHARE_WHEN =
  /^\d{1,2}(?:\.\d+)?\s?(?:%|per ?cent) (?:prior to|before|upon|on|at|within|(?:no|not) later than) /;

const NUMBERED = /^(.*?[a-z£%)])\s*(?:no\.?\s*|#\s*)?(\d{1,2})$/;

/**
 * The columns of a sheet that are of an instalment each, where their headings name two or more; and those that have the
 * number and the amount of an instalment to a row.
 */
export function columnsOfParts(headings: readonly string[]): ReadonlySet<number> {
  const parts = partsOf(headings);
  // Where nothing else tells the contributions of an agreement apart, the number of the instalment may.
  const { amount } = rowColumns(headings);
  const hasValue = headings.some((other, index) => index !== amount && isValue(other));
  const isOfParts = (amount >= 0 && hasValue) || headings.some(isContribution);
  const isSeveral = new Set(parts.flatMap((part) => part?.name ?? [])).size > 1;
  return new Set(
    headings.flatMap((heading, index) => {
      const isNumber = ROW_NUMBER.test(heading) && !/^(?:phases?|payments?)$/.test(heading) && isOfParts;
      const isAmount = index === amount && hasValue;
      const isOwn = isSeveral && (parts[index] !== null || COUNT_OF_PARTS.test(heading));
      return isNumber || isAmount || isOwn ? [index] : [];
    }),
  );
}

const COUNT_OF_PARTS = new RegExp(`^(?:no\\.?|number|count) of ${PART}$`);

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
type FacetWord = Facet | 'due or amount' | 'due or words' | 'received or amount';
const FACETS: ReadonlyMap<string, FacetWord> = new Map<string, FacetWord>([
  ...each('share', '%', 'percent', 'per cent', 'percentage', 'share', '% of value', '% of total'),
  ...each('words', 'trigger', 'trigger point', 'trigger event', 'payment trigger', 'when'),
  ...each('words', 'event', 'timing', 'milestone'),
  ...each('due or words', 'when due', 'when payable', 'payable', 'payable when', 'payable on'),
  ...each('due or words', 'date due', 'due date', 'due on', 'due by'),
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
  ...each('received or amount', 'received', 'paid', 'receipt'),
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
  ...each('received', 'paid on', 'receipt date', 'date of receipt', 'payment date', 'date of payment'),
  ...each('receivedAmount', 'amount received', 'amount paid', 'sum received', 'sum paid'),
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
    .replace(/\b(?:rec['’]?d|rcvd)\b/g, 'received')
    .replace(/\b(?:developers?|applicants?|owners?) (?:has |have )?(?=paid\b)/, '')
    .replace(/\bof$/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? 'amount' : (FACETS.get(words) ?? FACETS.get(words.replace(/ of /g, ' ')) ?? null);
}

/**
 * What an instalment waits for, or so much of the value, where the rest of a heading says nothing else: "(on commencement)",
 * "33% prior to first occupation", "(25%)". Null where it says something else.
 */
export function wordsOf(rest: string): string | null {
  const words = rest.replace(/^[\s(:\u2013\u2014-]+|[\s)£(]+$/g, '');
  if (SHARE.test(words)) return '';
  return EVENT.test(words) && !/\b(?:date|paid|received|amount|outstanding|balance)\b/.test(words)
    ? words
    : null;
}
const SHARE = /^\d{1,2}(?:\.\d+)?\s?(?:%|per ?cent)$/;
const EVENT = /\b(?:commence\w*|implementation|occup\w+|complet\w+)\b/;

/** What the rest of a heading says of an instalment, and what its cells hold; null where that is not known. */
export function facetOf(rest: string, isDate: boolean): Facet | null {
  const facet = facetWord(rest);
  if (facet === 'amount' || facet === 'receivedAmount' || facet === 'share') return isDate ? null : facet;
  if (facet === 'received' && rest.trim() === 'date') return isDate ? facet : null;
  if (facet === 'due or amount') return isDate ? 'due' : 'amount';
  if (facet === 'due or words') return isDate ? 'due' : 'words';
  if (facet === 'received or amount') return isDate ? 'received' : 'receivedAmount';
  return facet;
}
