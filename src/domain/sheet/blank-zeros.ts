import { isBlank } from '../money/read-amount';
import type { Block } from './block';

/**
 * Ranges in which a blank cell may come as 0, as older desktop versions of Excel hand it to a function.
 *
 * Made into blank cells: every 0 in a heading or above it, in a column of text, dates or status, and in a row that has
 * nothing else. Left as they are: amounts of nil in the columns that are named, as a blank amount is nil there, or as a
 * nil cannot be told from a blank.
 */
export interface NilColumns {
  /** The row of the headings; above it and in it every 0 is blank. */
  readonly headingRowIndex: number;
  /** The columns in which 0 is an amount of nil. */
  readonly columns: readonly number[];
  /** The columns that a row of the table's own has filled; where one is blank, the row's 0 are. */
  readonly keys: readonly number[];
}

/** True for a blank cell, also where it comes as 0. */
export const isBlankOrZero = (cell: unknown): boolean => cell === 0 || isBlank(cell);

/**
 * The block with its blank cells blank.
 *
 * @param nil where 0 is an amount; null where every 0 is blank
 * @returns the same rows where they have no such 0
 */
export function withBlankZeros(block: Block, nil: NilColumns | null): Block {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const blankColumns = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !nil?.columns.includes(index),
  );
  let changed: (readonly unknown[])[] | null = null;
  for (let rowIndex = 0; rowIndex < block.length; rowIndex++) {
    const row = block[rowIndex]!;
    const isOwn = nil !== null && rowIndex > nil.headingRowIndex && isOwnRow(row, nil);
    const cells = isOwn ? withoutZerosIn(row, blankColumns) : withoutZeros(row);
    if (cells !== row) (changed ??= block.slice())[rowIndex] = cells;
  }
  return changed ?? block;
}

/** A row of the table's own has its keys, and two cells beside its amounts of nil: one alone may be a footnote. */
function isOwnRow(row: readonly unknown[], { keys }: NilColumns): boolean {
  for (const index of keys) if (isBlankOrZero(row[index])) return false;
  if (keys.length > 1) return true;
  let filledCount = 0;
  for (const cell of row) if (!isBlankOrZero(cell) && ++filledCount === 2) return true;
  return false;
}

function withoutZerosIn(row: readonly unknown[], columns: readonly number[]): readonly unknown[] {
  let cells: unknown[] | null = null;
  for (const index of columns) if (row[index] === 0) (cells ??= row.slice())[index] = '';
  return cells ?? row;
}

function withoutZeros(row: readonly unknown[]): readonly unknown[] {
  return row.includes(0) ? row.map((cell) => (cell === 0 ? '' : cell)) : row;
}
