import type { ICellData, IWorkbookData } from '@univerjs/core';
import { parseBlock, splitAddress } from '../addresses';
import { newSheetId } from '../spreadsheet/sheet-ids';
import type { BookContent } from '../spreadsheet/univer-book';
import { DEFAULT_FONT_NAME, DEFAULT_FONT_SIZE } from '../spreadsheet/univer-formats';

export type MadeRows = (string | number | boolean | null)[][];

/** A workbook made on the spot: sheets by name with their rows, tables by name with their address. */
export function madeWorkbook(
  name: string,
  sheets: Record<string, MadeRows>,
  tables: Record<string, string>,
): BookContent {
  const made: IWorkbookData['sheets'] = {};
  const sheetIds = new Map<string, string>();
  Object.entries(sheets).forEach(([sheetName, rows]) => {
    const id = newSheetId();
    sheetIds.set(sheetName, id);
    made[id] = {
      id,
      name: sheetName,
      rowCount: Math.max(200, rows.length + 100),
      columnCount: Math.max(26, ...rows.map((row) => row.length + 6)),
      cellData: cellsOf(rows),
      defaultStyle: { ff: DEFAULT_FONT_NAME, fs: DEFAULT_FONT_SIZE },
      defaultRowHeight: 20,
    };
  });
  const definitions = Object.entries(tables).map(([tableName, address]) => {
    const { sheetName, cells } = splitAddress(address);
    const block = parseBlock(cells);
    const sheetId = sheetIds.get(sheetName ?? '');
    if (!block || !sheetId)
      throw new Error(`${tableName} is at "${address}", which is no place in the workbook.`);
    return { name: tableName, sheetId, block };
  });
  const data = { id: 'workbook', name, sheetOrder: [...sheetIds.values()], sheets: made, styles: {} };
  return { name, data, tables: definitions };
}

function cellsOf(rows: MadeRows): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  rows.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null && value !== '') (cells[row] ??= {})[column] = cellOf(value);
    });
  });
  return cells;
}

function cellOf(value: string | number | boolean): ICellData {
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return value.startsWith('=') ? { f: value } : { v: value, t: 1 };
}
