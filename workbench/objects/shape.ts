import type { Block } from '../addresses';
import { shapeMismatch } from '../protocol/api-error';
import type { CellInput } from '../spreadsheet/book';

/** The values for a block: a single one is for every cell; a matrix must be of the block's shape. */
export function inShape(block: Block, given: unknown): CellInput[][] {
  if (!Array.isArray(given)) return filled(block, given as CellInput);
  const rows = given as CellInput[][];
  const fits =
    rows.length === block.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === block.columnCount);
  if (!fits) throw shapeMismatch();
  return rows;
}

export function filled(block: Block, value: CellInput): CellInput[][] {
  return Array.from({ length: block.rowCount }, () => Array<CellInput>(block.columnCount).fill(value));
}
