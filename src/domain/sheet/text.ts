import { withoutInvisible } from '../money/invisible';

/** Visible ASCII with single spaces: shown as it is. A loop, as it is asked of every cell of text. */
export function isShownAsIs(text: string): boolean {
  let isAfterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter > 126 || letter < 32 || (letter === 32 && isAfterSpace)) return false;
    isAfterSpace = letter === 32;
  }
  return !isAfterSpace;
}

/**
 * Text of a cell for showing: as typed, without spaces at its ends or doubled, nor characters that nobody sees; "" for what
 * is no text, number or truth value.
 */
export function shownText(cell: unknown): string {
  if (typeof cell === 'string') {
    return isShownAsIs(cell) ? cell : withoutInvisible(cell).replace(/\s+/g, ' ').trim();
  }
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** The same of a cell that lists: its lines are parted by semicolons, as its other parts are. */
export function shownList(cell: unknown): string {
  if (typeof cell !== 'string' || isShownAsIs(cell)) return shownText(cell);
  const lines = cell.split(/[\n\r\u2028\u2029]+/).map(shownText);
  return lines.filter((line) => line !== '').join('; ');
}

/** Text of a cell for comparison: spaces at the ends and doubled, no-break spaces and letter case make no difference. */
export const normalText = (cell: unknown): string => shownText(cell).toLowerCase();

const SIGN_BY_SPACE = /[^a-z0-9 ] | [^a-z0-9 ]/;

/** A reference for comparison as one: letter case, and spaces at its ends or beside punctuation, make no difference. */
export function referenceKey(reference: unknown): string {
  const text = normalText(reference);
  // Letters and digits beyond these are left as they are, and take longer to tell.
  return SIGN_BY_SPACE.test(text) ? text.replace(/ ?([^\p{L}\p{N} ]) ?/gu, '$1') : text;
}

const DIGIT = /^\p{N}$/u;

/** Parts of a reference put together, with a border where digits meet. */
function joinedAtDigits(parts: readonly string[]): string {
  let whole = '';
  let last = '';
  for (const part of parts) {
    if (part === '') continue;
    whole += DIGIT.test(last) && DIGIT.test(part.charAt(0)) ? `|${part}` : part;
    last = part.charAt(part.length - 1);
  }
  return whole;
}

/** A reference for comparison without capitals and spaces. "1 23" and "12 3" are two. */
export function spacelessKey(reference: unknown): string {
  const text = normalText(reference);
  return text.includes(' ') ? joinedAtDigits(text.split(' ')) : text;
}

/**
 * A reference for comparison without capitals, spaces and punctuation. A border between digits stays one, whatever stands
 * there, and no digit is dropped: "A/1-23", "a1 23" and "A-1/23" are one; "A/12-3" and "A/123" are others.
 */
export const looseKey = (reference: unknown): string =>
  joinedAtDigits(
    normalText(reference)
      .normalize('NFKC')
      .split(/[^\p{L}\p{N}]+/u),
  );

/** The same without the noughts before a number, which Excel drops where it takes a reference for a number. */
export const unpaddedKey = (reference: unknown): string =>
  looseKey(reference).replace(/\p{N}+/gu, (digits) => digits.replace(/^0+(?=.)/, ''));

/** English order for names, numbers within them by size; ties broken by code so that the order is always the same. */
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
export const byName = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
