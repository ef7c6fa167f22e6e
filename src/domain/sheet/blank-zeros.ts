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
  let width = 0;
  for (const row of block) if (row.length > width) width = row.length;
  const blankColumns = columnsBeside(nil, width);
  let changed: (readonly unknown[])[] | null = null;
  const first = nil === null ? 0 : plainRows(block, nil, blankColumns);
  for (let rowIndex = first; rowIndex < block.length; rowIndex++) {
    const row = block[rowIndex]!;
    const cells = withBlankZerosInRow(row, rowIndex, nil, blankColumns);
    if (cells !== row) (changed ??= block.slice())[rowIndex] = cells;
  }
  return changed ?? block;
}

function withBlankZerosInRow(
  row: readonly unknown[],
  rowIndex: number,
  nil: NilColumns | null,
  blankColumns: Int32Array,
): readonly unknown[] {
  if (!hasZero(row)) return row;
  const isOwn = nil !== null && rowIndex > nil.headingRowIndex && isOwnRow(row, nil);
  return isOwn ? withoutZerosIn(row, blankColumns) : withoutZeros(row);
}

/** The rows of a block for a reader that looks at few of them whole. */
export interface BlockRows {
  /** The block, with the rows that were looked at as they should be. */
  readonly lookedAt: Block;
  /** One row as it should be, here and in lookedAt. */
  row(rowIndex: number): readonly unknown[];
  /** The block, with every row as it should be. */
  all(): Block;
}

/** A block whose blank cells come blank. */
export const rowsAsGiven = (block: Block): BlockRows => ({
  lookedAt: block,
  row: (rowIndex) => block[rowIndex]!,
  all: () => block,
});

/**
 * withBlankZeros, row by row: a 0 is made blank where its row is looked at, and everywhere when somebody asks for the
 * whole block. Most figures never do, and to read every cell of text to see that it is no 0 is a third of their work.
 */
export class RowsWithBlankZeros implements BlockRows {
  private rows: (readonly unknown[])[] | null = null;
  private blankColumns: Int32Array = new Int32Array(0);
  private width = 0;
  private whole: Block | null = null;

  constructor(
    private readonly given: Block,
    private readonly nil: NilColumns,
  ) {}

  get lookedAt(): Block {
    return this.whole ?? this.rows ?? this.given;
  }

  row(rowIndex: number): readonly unknown[] {
    const row = this.lookedAt[rowIndex]!;
    const cells = withBlankZerosInRow(row, rowIndex, this.nil, this.columnsOf(row.length));
    if (cells !== row) (this.rows ??= this.given.slice())[rowIndex] = cells;
    return cells;
  }

  all(): Block {
    return (this.whole ??= withBlankZeros(this.lookedAt, this.nil));
  }

  private columnsOf(width: number): Int32Array {
    if (width > this.width) this.blankColumns = columnsBeside(this.nil, (this.width = width));
    return this.blankColumns;
  }
}

/** The columns of a block of this width in which 0 is no amount. */
const columnsBeside = (nil: NilColumns | null, width: number): Int32Array =>
  Int32Array.from(
    Array.from({ length: width }, (_, index) => index).filter((index) => !nil?.columns.includes(index)),
  );

/**
 * How many rows from the top are as they should be: those of the table with text for keys and no 0 but amounts. That is
 * every row of most registers, so that this loop has nothing in it that can be left out.
 */
function plainRows(block: Block, { headingRowIndex, keys }: NilColumns, columns: Int32Array): number {
  const [firstKey, secondKey] = keys;
  if (firstKey === undefined || secondKey === undefined || keys.length > 2) return 0;
  const count = columns.length;
  for (let rowIndex = 0; rowIndex < block.length; rowIndex++) {
    const row = block[rowIndex]!;
    if (rowIndex <= headingRowIndex) {
      if (row.includes(0)) return rowIndex;
      continue;
    }
    if (!isText(row[firstKey]) || !isText(row[secondKey])) return rowIndex;
    const { length } = row;
    for (let at = 0; at < count; at++) {
      const index = columns[at]!;
      if (index >= length) break;
      const cell = row[index];
      // Most cells are text: their type is quicker to tell than whether they are 0.
      if (typeof cell === 'number' && cell === 0) return rowIndex;
    }
  }
  return block.length;
}

/** Text that begins with a plain letter, figure or mark, as nearly every key does. */
function isText(cell: unknown): boolean {
  if (typeof cell !== 'string') return false;
  const letter = cell.charCodeAt(0);
  return letter > 32 && letter < 127;
}

/** A row of the table's own has its keys, and two cells beside its amounts of nil: one alone may be a footnote. */
function isOwnRow(row: readonly unknown[], { keys }: NilColumns): boolean {
  for (const index of keys) if (isBlankOrZero(row[index])) return false;
  if (keys.length > 1) return true;
  let filledCount = 0;
  for (const cell of row) if (!isBlankOrZero(cell) && ++filledCount === 2) return true;
  return false;
}

function hasZero(row: readonly unknown[]): boolean {
  for (const cell of row) {
    // Most cells are text: their type is quicker to tell than whether they are 0.
    if (typeof cell === 'number' && cell === 0) return true;
  }
  return false;
}

function withoutZerosIn(row: readonly unknown[], columns: Int32Array): readonly unknown[] {
  let cells: unknown[] | null = null;
  const { length } = row;
  for (const index of columns) {
    if (index >= length) break;
    if (row[index] === 0) (cells ??= row.slice())[index] = '';
  }
  return cells ?? row;
}

const withoutZeros = (row: readonly unknown[]): readonly unknown[] =>
  row.map((cell) => (cell === 0 ? '' : cell));
