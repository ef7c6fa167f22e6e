/** A rectangle of cells: 0-based row and column, and how many of each. */
export interface Block {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** The size of an Excel sheet. */
export const SHEET_ROW_COUNT = 1_048_576;
export const SHEET_COLUMN_COUNT = 16_384;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;
const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of its letters. */
export function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The cell at a 0-based row and column, as a block of one. */
export function cellBlock(row: number, column: number): Block {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** Reads `B2`, `$A$1:C4`, `A:C` or `2:5`, without a sheet name; null where the text is none of them. */
export function parseBlock(text: string): Block | null {
  const address = text.trim();
  const cells = CELLS.exec(address);
  if (cells) {
    const [, letters = '', number = '', otherLetters = letters, otherNumber = number] = cells;
    return between(
      Number(number) - 1,
      columnIndex(letters),
      Number(otherNumber) - 1,
      columnIndex(otherLetters),
    );
  }
  const columns = COLUMNS.exec(address);
  if (columns) {
    return between(0, columnIndex(columns[1]!), SHEET_ROW_COUNT - 1, columnIndex(columns[2]!));
  }
  const rows = ROWS.exec(address);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMN_COUNT - 1);
  return null;
}

/** The smallest block that holds both corners, whichever way round they are given. */
function between(row: number, column: number, otherRow: number, otherColumn: number): Block {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rowCount: Math.abs(row - otherRow) + 1,
    columnCount: Math.abs(column - otherColumn) + 1,
  };
}

/** Writes a block as Excel does: `B2`, `A1:C4`, `A:C` or `2:5`. */
export function formatBlock(block: Block): string {
  const lastRow = block.row + block.rowCount;
  const lastColumn = columnLetters(block.column + block.columnCount - 1);
  if (block.rowCount >= SHEET_ROW_COUNT && block.columnCount < SHEET_COLUMN_COUNT) {
    return `${columnLetters(block.column)}:${lastColumn}`;
  }
  if (block.columnCount >= SHEET_COLUMN_COUNT) return `${block.row + 1}:${lastRow}`;
  const first = `${columnLetters(block.column)}${block.row + 1}`;
  return isOneCell(block) ? first : `${first}:${lastColumn}${lastRow}`;
}

export function isOneCell(block: Block): boolean {
  return block.rowCount === 1 && block.columnCount === 1;
}

/** `'Q1 2025'!A1` taken apart; the sheet's name is null where the address has none. */
export function splitAddress(address: string): { sheetName: string | null; cells: string } {
  const parts = WITH_SHEET.exec(address.trim());
  if (!parts) return { sheetName: null, cells: address };
  return { sheetName: parts[1]?.replace(/''/g, "'") ?? parts[2]!, cells: parts[3]! };
}

/** A sheet's name as it stands before the `!`: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[A-Za-z_][\w.]*$/.test(name) && parseBlock(name) === null;
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function overlaps(one: Block, other: Block): boolean {
  return intersect(one, other) !== null;
}

/** What two blocks share, or null. */
export function intersect(one: Block, other: Block): Block | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount = Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest block that holds both. */
export function boundingBlock(one: Block, other: Block): Block {
  return between(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(one.row + one.rowCount, other.row + other.rowCount) - 1,
    Math.max(one.column + one.columnCount, other.column + other.columnCount) - 1,
  );
}
