import { LONGEST_TEXT } from '../domain/sheet/safe-text';
import { invalid } from './errors';

/**
 * What one answer may have as JSON, in bytes. Excel on the web takes 5 MB for a request and its answer, and several
 * functions answer in one; more is an error of Excel that says nothing (decision 8).
 */
export const MAX_BYTES = 2_000_000;
/** Kept for the last line of a list that is cut, and the brackets about it. */
const SPARE_BYTES = 20_000;

type Rows = readonly (readonly unknown[])[];

/**
 * A table whose rows add up, or stand beside something: whole, or not at all.
 *
 * @param remedy how to ask for less
 * @throws #VALUE! where it is larger than Excel takes
 */
export function wholeSpill(rows: Rows, remedy: string): unknown[][] {
  const cells = rows.map((row) => row.map(shortened));
  if (rowsThatFit(cells) < cells.length) throw tooLarge(cells.length, remedy);
  return cells;
}

/**
 * Refuses such a table before its rows are made, where it is too large whatever is in them: a cell takes three bytes at
 * the least, "" and a comma.
 */
export function refuseTooLarge(rowCount: number, columnCount: number, remedy: string): void {
  if (rowCount * columnCount * 3 > MAX_BYTES) throw tooLarge(rowCount, remedy);
}

const tooLarge = (rowCount: number, remedy: string): CustomFunctions.Error =>
  invalid(
    `The answer has ${rowCount.toLocaleString('en-GB')} rows, more than Excel takes from a function at once (2 MB). ${remedy}`,
  );

/**
 * A list to be worked through from the top: as many lines as Excel takes, and at the end how many are left out.
 *
 * @param called what its lines are, in the plural
 */
export function listSpill(rows: Rows, called: string): unknown[][] {
  const cells = rows.map((row) => row.map(shortened));
  const fitting = rowsThatFit(cells);
  if (fitting === cells.length) return cells;
  const leftOut = (cells.length - fitting).toLocaleString('en-GB');
  const last = `${leftOut} more ${called}, that do not fit: put these right first, or give a part of the range.`;
  return [...cells.slice(0, fitting), [last, ...cells[0]!.slice(1).map(() => '')]];
}

/** A cell holds so many letters; a longer text would be #VALUE!. */
function shortened(cell: unknown): unknown {
  if (typeof cell !== 'string' || cell.length <= LONGEST_TEXT) return cell;
  return `${cell.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function rowsThatFit(rows: Rows): number {
  let left = MAX_BYTES - SPARE_BYTES;
  for (let index = 0; index < rows.length; index++) {
    left -= bytesOf(JSON.stringify(rows[index]!.map(written))) + 1;
    if (left < 0) return index;
  }
  return rows.length;
}

/** An error goes to Excel by its code and message. */
function written(cell: unknown): unknown {
  if (!(cell instanceof CustomFunctions.Error)) return cell;
  return { code: cell.code, message: cell.message };
}

/** In UTF-8; half a pair of surrogates is two of its four bytes. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter < 0x80) continue;
    bytes += letter < 0x800 || (letter >= 0xd800 && letter <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
