import type { Block } from '../addresses';
import { invalidArgument, shapeMismatch } from '../protocol/api-error';
import type { CellInput } from '../spreadsheet/book';

/** More characters no cell of Excel holds. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

const isTooLong = (cell: CellInput): boolean =>
  typeof cell === 'string' &&
  cell.length > LONGEST_FORMULA &&
  (cell.startsWith('=') || cell.length > LONGEST_TEXT);

/** The values for a block: a single one is for every cell; a matrix must be of the block's shape. */
export function inShape(block: Block, given: unknown): CellInput[][] {
  if (!Array.isArray(given)) {
    if (isTooLong(given as CellInput)) throw invalidArgument();
    return filled(block, given as CellInput);
  }
  const rows = given as CellInput[][];
  const fits =
    rows.length === block.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === block.columnCount);
  if (!fits) throw shapeMismatch();
  if (rows.some((row) => row.some(isTooLong))) throw invalidArgument();
  return rows;
}

export function filled(block: Block, value: CellInput): CellInput[][] {
  return Array.from({ length: block.rowCount }, () => Array<CellInput>(block.columnCount).fill(value));
}
