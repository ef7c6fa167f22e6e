import { finding, type Finding } from '../../findings/finding';
import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { isTotalLabel } from '../../sheet/line-labels';
import { isDayNumber } from '../cells/day-numbers';

/** So many lines of figures over the headings are rows of a table; one may be a total, or a title with a figure beside it. */
const MIN_ROWS = 2;

/** So many cells of a line are filled where it is a row of a table. */
const MIN_CELLS = 3;

/** What is said where lines over the headings look like rows of a table of their own. */
export function rowsAbove(block: Block, topIndex: number): Finding[] {
  const rows = block.slice(0, topIndex).flatMap((row, rowIndex) => (isRowOfTable(row) ? [rowIndex] : []));
  if (rows.length < MIN_ROWS) return [];
  const values = { count: rows.length, headings: topIndex + 1 };
  return [{ ...finding('rows-above-headings', rows[0]!, null, values), rows }];
}

/** A reference and an amount: neither a total, nor days, years or numbers of columns, nor what a summary says of an area. */
function isRowOfTable(row: readonly unknown[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length < MIN_CELLS || filled.some(isTotalLabel)) return false;
  return (
    filled.some((cell) => typeof cell === 'string' && /\d/.test(cell)) &&
    filled.some((cell) => typeof cell === 'number' && !isDayNumber(cell) && !isYear(cell))
  );
}

const isYear = (n: number): boolean => Number.isInteger(n) && n >= 1950 && n < 2100;
