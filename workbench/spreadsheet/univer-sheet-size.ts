import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT } from '../addresses';
import type { Block } from '../addresses';
import type { UniverSheet } from './univer-context';

/** Makes room for a block. Univer's sheets are only as large as they are told; Excel's have no such edge. */
export function growSheet(sheet: UniverSheet, block: Block): void {
  const rows = block.row + block.rowCount;
  const columns = block.column + block.columnCount;
  if (sheet.getMaxRows() < rows) sheet.setRowCount(Math.min(SHEET_ROW_COUNT, rows + 50));
  if (sheet.getMaxColumns() < columns) sheet.setColumnCount(Math.min(SHEET_COLUMN_COUNT, columns + 5));
}

/** The part of a block that Univer's sheet has. */
export function withinSheet(sheet: UniverSheet, block: Block): Block {
  return {
    ...block,
    rowCount: Math.max(1, Math.min(block.rowCount, sheet.getMaxRows() - block.row)),
    columnCount: Math.max(1, Math.min(block.columnCount, sheet.getMaxColumns() - block.column)),
  };
}

/** Of whole rows or columns the part that the sheet has; any other block as it is. */
export function usedPart(sheet: UniverSheet, block: Block): Block {
  const isWhole = block.rowCount >= SHEET_ROW_COUNT || block.columnCount >= SHEET_COLUMN_COUNT;
  return isWhole ? withinSheet(sheet, block) : block;
}
