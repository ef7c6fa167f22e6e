import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT } from '../addresses';
import type { Block } from '../addresses';
import { invalidArgument, invalidOperation } from '../protocol/api-error';
import type { Book } from '../spreadsheet/book';
import { spansOf } from '../spreadsheet/structure';
import type { ShiftDirection } from '../spreadsheet/structure';
import type { RangeObject } from './objects';

/** range.insert: whole rows and columns, or cells, with those that are there shifted down or to the right. */
export function insertCells(book: Book, { sheetId, block }: RangeObject, shift: string): void {
  if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
  if (isWholeRows(block)) book.insertRows(sheetId, block.row, block.rowCount);
  else if (isWholeColumns(block)) book.insertColumns(sheetId, block.column, block.columnCount);
  else shiftCells(book, sheetId, block, shift);
}

/** range.delete: whole rows and columns, or cells, with the rest shifted up or to the left. */
export function deleteCells(book: Book, { sheetId, block }: RangeObject, shift: string): void {
  if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
  if (isWholeRows(block)) book.deleteRows(sheetId, block.row, block.rowCount);
  else if (isWholeColumns(block)) book.deleteColumns(sheetId, block.column, block.columnCount);
  else shiftCells(book, sheetId, block, shift);
}

/** Shifts cells, except where that would tear a table apart, which Excel refuses. */
export function shiftCells(book: Book, sheetId: string, block: Block, shift: ShiftDirection): void {
  const axis = shift === 'Down' || shift === 'Up' ? 'row' : 'column';
  const [along, across] = spansOf(block, axis);
  for (const table of book.tables()) {
    if (table.sheetId !== sheetId) continue;
    const [tableAlong, tableAcross] = spansOf(table.block, axis);
    const isBefore = tableAlong.start + tableAlong.count <= along.start;
    const isBeside =
      tableAcross.start + tableAcross.count <= across.start ||
      tableAcross.start >= across.start + across.count;
    const isWhole =
      across.start <= tableAcross.start &&
      across.start + across.count >= tableAcross.start + tableAcross.count;
    if (isBefore || isBeside || isWhole) continue;
    throw invalidOperation(
      'This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.',
    );
  }
  book.shiftCells(sheetId, block, shift);
}

function isWholeRows(block: Block): boolean {
  return block.columnCount === SHEET_COLUMN_COUNT;
}

function isWholeColumns(block: Block): boolean {
  return block.rowCount === SHEET_ROW_COUNT;
}
