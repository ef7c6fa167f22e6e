import type {
  ICellData,
  IObjectArrayPrimitiveType,
  IColumnData,
  IRowData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { Cell, CellValue, Sheet } from 'hucre';
import { parseBlock } from '../addresses';
import type { Block } from '../addresses';
import { DEFAULT_FONT_NAME, DEFAULT_FONT_SIZE } from '../spreadsheet/univer-formats';
import { sheetIdsOnOpening } from '../spreadsheet/sheet-ids';
import type { SheetIdRule } from '../spreadsheet/sheet-ids';
import type { BookContent, SheetRules } from '../spreadsheet/univer-book';
import type { TableDefinition } from '../spreadsheet/univer-tables';
import { addinSettingsOf } from './addin-settings';
import { StyleSheet } from './cell-styles';
import { fromStoredFormula } from './function-names';
import { sheetPartsOf } from './sheet-parts';
import { rulesRead } from './sheet-rules';

type CellMatrix = Record<number, Record<number, ICellData>>;

const DAY_MS = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
/** Excel's own sizes: 15 points, and 8.43 characters. */
const DEFAULT_ROW_PIXELS = 20;
const DEFAULT_COLUMN_PIXELS = 64;
const POINTS_PER_PIXEL = 0.75;

/**
 * Reads an .xlsx for the book. Dates become serials; formulas of the add-in's functions, by the names given, come out
 * of their stored form; the cached values of formulas are left behind, as everything is calculated on opening.
 */
export async function readXlsx(
  bytes: Uint8Array,
  name: string,
  functionNames: string[],
  sheetIdRule: SheetIdRule = 'new',
): Promise<BookContent> {
  const { openXlsx } = await import('hucre');
  const source = await openXlsx(bytes, { readStyles: true });
  const styleSheet = new StyleSheet();
  const tables: TableDefinition[] = [];
  const sheets: IWorkbookData['sheets'] = {};
  const sheetOrder = sheetIdsOnOpening(source.sheets.length, sheetIdRule);
  const rules: SheetRules[] = [];
  const parts = sheetPartsOf(bytes, sheetOrder);
  source.sheets.forEach((sheet, index) => {
    const sheetId = sheetOrder[index]!;
    sheets[sheetId] = readSheet(sheet, sheetId, styleSheet, functionNames);
    rules.push(rulesRead(sheet, sheetId, parts[index]));
    for (const table of sheet.tables ?? []) {
      const block = parseBlock(table.range ?? '');
      if (!block) continue;
      const { style, showTotalRow: hasTotals = false } = table;
      tables.push({ name: table.displayName ?? table.name, sheetId, block, style, hasTotals });
    }
  });
  const data: Partial<IWorkbookData> = {
    id: 'workbook',
    name,
    sheetOrder,
    sheets,
    styles: styleSheet.styles,
  };
  return { name, data, tables, rules, settings: addinSettingsOf(bytes) };
}

function readSheet(
  sheet: Sheet,
  sheetId: string,
  styleSheet: StyleSheet,
  functionNames: string[],
): Partial<IWorksheetData> {
  const cells: CellMatrix = {};
  let lastColumn = 0;
  sheet.rows.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null && value !== undefined) cellAt(cells, row, column, plainCell(value));
      lastColumn = Math.max(lastColumn, column);
    });
  });
  const spills: { row: number; column: number; block: Block }[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const kept = cellAt(cells, row, column, typedCell(cell, functionNames));
    const style = styleSheet.nameOf(cell.style);
    if (style) kept.s = style;
    if (cell.formula) {
      delete kept.v;
      delete kept.t;
    }
    const block = cell.formulaDynamic && cell.formulaRef ? parseBlock(cell.formulaRef) : null;
    if (block) spills.push({ row, column, block });
  }
  for (const spill of spills) dropCachedSpill(cells, spill);
  return {
    id: sheetId,
    name: sheet.name,
    rowCount: Math.max(LEAST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS),
    cellData: cells,
    columnData: columnsOf(sheet),
    rowData: rowsOf(sheet, tallestFonts(cells, styleSheet)),
    defaultStyle: { ff: DEFAULT_FONT_NAME, fs: DEFAULT_FONT_SIZE },
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    tabColor: sheet.view?.tabColor?.rgb ? `#${sheet.view.tabColor.rgb.slice(-6)}` : '',
    freeze: freezeOf(sheet),
  };
}

function cellAt(cells: CellMatrix, row: number, column: number, content: ICellData): ICellData {
  const line = (cells[row] ??= {});
  return (line[column] = { ...line[column], ...content });
}

function plainCell(value: Exclude<CellValue, null>): ICellData {
  if (value instanceof Date) return { v: serialOf(value), t: 2 };
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: 1 };
}

/** What a cell's own record adds to its plain value. */
function typedCell(cell: Cell, functionNames: string[]): ICellData {
  if (cell.formula) return { f: `=${fromStoredFormula(cell.formula, functionNames)}` };
  if (cell.type === 'date' && cell.value !== null) return { v: serialOf(new Date(cell.value as Date)), t: 2 };
  return {};
}

/** The cached values of a spill would stand in its way, and show #SPILL!. */
function dropCachedSpill(cells: CellMatrix, spill: { row: number; column: number; block: Block }): void {
  const { block } = spill;
  for (let row = block.row; row < block.row + block.rowCount; row += 1) {
    for (let column = block.column; column < block.column + block.columnCount; column += 1) {
      const cell = cells[row]?.[column];
      if (!cell || (row === spill.row && column === spill.column)) continue;
      delete cell.v;
      delete cell.t;
    }
  }
}

/** Days since the turn of 1900 as Excel counts them; hucre's dates are of UTC. */
function serialOf(date: Date): number {
  return Math.round((date.getTime() / DAY_MS + UNIX_EPOCH_SERIAL) * 1e8) / 1e8;
}

/** Widths in a file are in characters of the default font, each 7 pixels wide, with 5 of margin. */
function columnsOf(sheet: Sheet): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  (sheet.columns ?? []).forEach((column, index) => {
    if (!column) return;
    const width = column.width ? { w: Math.round(column.width * 7 + 5) } : {};
    const hidden = column.hidden ? { hd: 1 } : {};
    if (column.width || column.hidden) columns[index] = { ...width, ...hidden };
  });
  return columns;
}

/** Rows that the file gives no height are as tall as their largest font needs, as in Excel. */
function rowsOf(sheet: Sheet, fontSizes: Map<number, number>): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const [row, points] of fontSizes) {
    if (points > DEFAULT_FONT_SIZE) rows[row] = { h: Math.round((points * 1.32) / POINTS_PER_PIXEL) };
  }
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    if (height) rows[row] = { h: Math.round(height / POINTS_PER_PIXEL), ia: 0 };
    if (hidden) rows[row] = { ...rows[row], hd: 1 };
  }
  return rows;
}

function tallestFonts(cells: CellMatrix, { styles }: StyleSheet): Map<number, number> {
  const tallest = new Map<number, number>();
  for (const [row, line] of Object.entries(cells)) {
    const sizes = Object.values(line).map(({ s }) => styles[String(s)]?.fs ?? 0);
    tallest.set(Number(row), Math.max(0, ...sizes));
  }
  return tallest;
}

function freezeOf(sheet: Sheet): IWorksheetData['freeze'] {
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}
