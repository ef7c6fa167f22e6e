import { overlaps } from '../addresses';
import type { Block } from '../addresses';
import { copiedFormula, toR1C1 } from '../formula-references';
import { invalidArgument, itemNotFound } from '../protocol/api-error';
import { declareClass } from '../protocol/classes';
import type { Book, CellCopy, CellInput, Table } from '../spreadsheet/book';
import { rangeObject, readOnly } from './objects';
import type { TableObject, TablePartObject } from './objects';
import { shiftCells } from './range-shift';
import { inShape } from './shape';
import { bodyBlock, bodyRowCount, indexes, rowBlock, rowPart } from './table-parts';

/** The rows of a table. */
export function tableRowsClass(book: Book) {
  return declareClass<TableObject>({
    items: ({ table }) => indexes(bodyRowCount(table)).map((index) => rowPart(table, index)),
    properties: { Count: readOnly(({ table }) => bodyRowCount(table)) },
    methods: {
      GetCount: ({ table }) => bodyRowCount(table),
      GetItemAt: ({ table }, [index]: [number]) => rowPart(table, index),
      DeleteRowsAt: ({ table }, [index, count = 1]: [number, number?]) =>
        deleteRows(book, table, index, count ?? 1),
      DeleteRows: ({ table }, [rows]: [(number | TablePartObject)[]]) => {
        const at = rows.map((row) => (typeof row === 'number' ? row : row.index));
        // From the bottom up, so that the rows above keep their places.
        for (const index of [...new Set(at)].sort((a, b) => b - a)) deleteRows(book, table, index, 1);
      },
      Add: ({ table }, [index, values]: [number | null, CellInput[][] | CellInput]) =>
        addRows(book, table, index, values),
    },
  });
}

/** One row of a table. */
export function tableRowClass(book: Book) {
  return declareClass<TablePartObject>({
    properties: {
      Index: readOnly(({ index }) => index),
      Values: {
        get: ({ table, index }) => book.values(table.sheetId, rowBlock(table, index)),
        set: ({ table, index }, given) => {
          const block = rowBlock(table, index);
          book.setValues(table.sheetId, block, inShape(block, given));
        },
      },
    },
    methods: {
      GetRange: ({ table, index }) => rangeObject(table.sheetId, rowBlock(table, index)),
      Delete: ({ table, index }) => deleteRows(book, table, index, 1),
    },
  });
}

/**
 * Adds rows at the end (null, or -1), or before the row at `index`. What stands below the table in its columns is
 * shifted down where it would be in the way; what stands beside the table stays.
 */
function addRows(
  book: Book,
  table: Table,
  index: number | null,
  given: CellInput[][] | CellInput,
): TablePartObject {
  const columnCount = table.block.columnCount;
  const rows = Array.isArray(given) ? given : [indexes(columnCount).map(() => given ?? null)];
  if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== columnCount))
    throw invalidArgument();
  const count = bodyRowCount(table);
  const at = index === null || index === undefined || index === -1 ? count : index;
  if (at < 0 || at > count) throw invalidArgument();
  const calculated = calculatedColumns(book, table);
  const target: Block = { ...bodyBlock(table), row: table.block.row + 1 + at, rowCount: rows.length };
  makeRoom(book, table, target, at === count);
  book.setContents(
    table.sheetId,
    target,
    rows.map((row, offset) => filledIn(calculated, row, target.row + offset)),
  );
  book.setValues(table.sheetId, target, rows, 'RowInserted');
  return rowPart(table, at);
}

function makeRoom(book: Book, table: Table, target: Block, isAtEnd: boolean): void {
  const grown = { ...table.block, rowCount: table.block.rowCount + target.rowCount };
  if (!isAtEnd) {
    shiftCells(book, table.sheetId, target, 'Down');
    // Above the first row are the headings, which data does not look like.
    if (target.row === table.block.row + 1) copyLooks(book, table, target, target.row + target.rowCount);
    return;
  }
  const end = table.block.row + table.block.rowCount;
  const below = { ...target, row: end };
  const isTaken =
    table.hasTotals ||
    book.values(table.sheetId, below).some((line) => line.some((value) => value !== '')) ||
    book.tables().some((other) => other.sheetId === table.sheetId && overlaps(other.block, below));
  if (isTaken) shiftCells(book, table.sheetId, table.hasTotals ? target : below, 'Down');
  // Cells inserted before the totals are within the table, which has grown by itself.
  if (!table.hasTotals) book.resizeTable(table, grown);
  copyLooks(book, table, target, target.row - 1);
}

/** New rows look like the data row beside them. */
function copyLooks(book: Book, table: Table, target: Block, from: number): void {
  if (from <= table.block.row) return;
  const [looks = []] = book.contents(table.sheetId, { ...target, row: from, rowCount: 1 });
  const copies = indexes(target.rowCount).map(() => looks.map(({ look }): CellCopy => ({ look })));
  book.setContents(table.sheetId, target, copies);
}

/** Columns whose every cell has the same formula, with the formula of the first: new rows get it where nothing is given. */
function calculatedColumns(book: Book, table: Table): Map<number, { formula: string; row: number }> {
  const body = bodyBlock(table);
  const contents = book.contents(table.sheetId, body);
  const found = new Map<number, { formula: string; row: number }>();
  for (const column of indexes(body.columnCount)) {
    const formulas = contents.map((line) => line[column]?.formula ?? null);
    const inR1C1 = formulas.map(
      (formula, row) => formula && toR1C1(formula, body.row + row, body.column + column),
    );
    const [first] = formulas;
    if (first && inR1C1.every((formula) => formula === inR1C1[0]))
      found.set(column, { formula: first, row: body.row });
  }
  return found;
}

function filledIn(
  calculated: Map<number, { formula: string; row: number }>,
  row: CellInput[],
  sheetRow: number,
): (CellCopy | null)[] {
  return row.map((input, column) => {
    const own = calculated.get(column);
    if (input !== null || !own) return null;
    return { entry: { value: '', formula: copiedFormula(own.formula, sheetRow - own.row, 0) } };
  });
}

/** Deletes data rows; what stands below the table in its columns moves up. */
function deleteRows(book: Book, table: Table, index: number, count: number): void {
  const rowCount = bodyRowCount(table);
  if (!(index >= 0 && count >= 1 && index + count <= rowCount)) throw itemNotFound();
  const block = { ...rowBlock(table, index), rowCount: count };
  if (count < rowCount) {
    shiftCells(book, table.sheetId, block, 'Up');
    return;
  }
  // A table keeps one row, blank.
  const blanks = [indexes(block.columnCount).map((): CellInput => '')];
  book.setValues(table.sheetId, { ...block, rowCount: 1 }, blanks, 'RowDeleted');
  if (count > 1) shiftCells(book, table.sheetId, { ...block, row: block.row + 1, rowCount: count - 1 }, 'Up');
}
