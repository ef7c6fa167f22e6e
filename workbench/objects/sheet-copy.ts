import { invalidArgument } from '../protocol/api-error';
import type { Book, CellCopy } from '../spreadsheet/book';
import type { Chart, ShownCells } from '../spreadsheet/charts';
import { copyConditionalFormats, copyDataValidation } from '../spreadsheet/copied-rules';
import type { WorksheetObject } from './objects';

/** Excel leaves room for the number of a copy in the longest name of a sheet. */
const LONGEST_NAME = 31;

/** worksheet.copy: at an end, or beside another sheet. */
export function copyTo(
  book: Book,
  sheetId: string,
  positionType = 'None',
  relativeTo?: WorksheetObject | null,
): string {
  const copy = copySheet(book, sheetId);
  const last = book.sheetIds().length - 1;
  const beside = relativeTo ? book.sheetIds().indexOf(relativeTo.sheetId) : -1;
  if (positionType === 'None' || positionType === 'End') return copy;
  if (positionType === 'Beginning') book.moveSheet(copy, 0);
  else if (beside < 0) throw invalidArgument();
  else if (positionType === 'Before') book.moveSheet(copy, beside);
  else if (positionType === 'After') book.moveSheet(copy, Math.min(last, beside + 1));
  else throw invalidArgument();
  return copy;
}

/**
 * A sheet once more, at the end, as the user or an add-in copies it: with its cells, looks, rules, tables and charts, and
 * without what add-ins keep with it (OfficeDev/office-js 5486: by design).
 */
export function copySheet(book: Book, sheetId: string): string {
  const copy = book.addSheet(copyName(book, book.sheetName(sheetId)));
  copyCells(book, sheetId, copy);
  for (const { block, style, hasTotals } of book.tables().filter((table) => table.sheetId === sheetId)) {
    const table = book.addTable(copy, { ...block, rowCount: block.rowCount - (hasTotals ? 1 : 0) }, true);
    table.style = style;
    if (hasTotals) book.setTableTotals(table, true);
  }
  const charts = book.charts.ofSheet(sheetId);
  for (const chart of charts) book.charts.add(copy, copiedChart(chart, copy));
  book.pageLayouts.change(copy, book.pageLayouts.of(sheetId));
  const { rowCount, columnCount } = book.frozenPanes(sheetId);
  book.freezePanes(copy, rowCount, columnCount);
  book.showGridlines(copy, book.showsGridlines(sheetId));
  const color = book.tabColor(sheetId);
  if (color) book.setTabColor(copy, color);
  const protection = book.protection(sheetId);
  if (protection) book.protect(copy, protection);
  return copy;
}

function copyCells(book: Book, sheetId: string, copy: string): void {
  const used = book.usedBlock(sheetId);
  if (!used) return;
  const block = {
    row: 0,
    column: 0,
    rowCount: used.row + used.rowCount,
    columnCount: used.column + used.columnCount,
  };
  const contents = book.contents(sheetId, block);
  book.setContents(
    copy,
    block,
    contents.map((line) =>
      line.map(({ value, formula, look }): CellCopy => ({ entry: { value, formula }, look })),
    ),
  );
  copyConditionalFormats(book, { sheetId, block }, { sheetId: copy, block });
  copyDataValidation(book, { sheetId, block }, { sheetId: copy, block });
  for (let column = 0; column < block.columnCount; column += 1) {
    const width = book.columnWidthPixels(sheetId, column);
    book.setColumnWidthPixels(copy, { ...block, column, columnCount: 1 }, width);
  }
  for (let row = 0; row < block.rowCount; row += 1) {
    const height = book.rowHeightPixels(sheetId, row);
    if (height !== book.rowHeightPixels(copy, row))
      book.setRowHeightPixels(copy, { ...block, row, rowCount: 1 }, height);
  }
}

/** "Register (2)" */
function copyName(book: Book, name: string): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const wanted = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!book.findSheet(wanted)) return wanted;
  }
}

/** What showed cells of the sheet shows those of the copy. */
function copiedChart(chart: Chart, copy: string): Chart {
  const made = structuredClone(chart);
  const moved = (cells: ShownCells | null): ShownCells | null =>
    cells && (cells.sheetId === chart.sheetId ? { ...cells, sheetId: copy } : cells);
  made.series = made.series.map((series) => ({
    ...series,
    nameCell: moved(series.nameCell),
    values: moved(series.values),
    categories: moved(series.categories),
  }));
  return made;
}
