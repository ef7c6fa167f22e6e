import { cellAddress, type Block, type Place } from '../../domain/sheet/block';
import { readRowsInHalves } from '../excel/halves';
import { runExcel } from '../excel/run-excel';
import { settingsIn, type SettingsReading } from '../settings/settings';
import { OutOfDate, type ReadTask } from '../excel/shared-read';
import { generation } from '../excel/workbook-changes';

/** A table as it is in the workbook, with its headings. */
export interface TableSeen {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  /** 0-based row and column of its first heading. */
  readonly topIndex: number;
  readonly leftIndex: number;
  /** With the headings; without Excel's own totals row, which a filter changes and which is no contribution. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly headings: readonly string[];
}

export interface WorkbookSeen {
  readonly tables: readonly TableSeen[];
  readonly settings: SettingsReading;
}

/** Cells of one request: far below the 5 MB that Excel on the web allows, also where the cells hold long text. */
const CELLS_A_REQUEST = 100_000;

let underWay: { readonly generation: number; readonly seen: Promise<WorkbookSeen> } | null = null;

/**
 * Every table of the workbook with its headings, and the add-in's settings. Those who ask while a look is under way share it,
 * unless the workbook has changed since it began: a cell that follows the register and six tables costs one look.
 */
export function seeWorkbook(): Promise<WorkbookSeen> {
  if (underWay?.generation === generation()) return underWay.seen;
  const look = { generation: generation(), seen: readWorkbook() };
  underWay = look;
  const over = (): void => {
    if (underWay === look) underWay = null;
  };
  look.seen.then(over, over);
  return look.seen;
}

function readWorkbook(): Promise<WorkbookSeen> {
  return runExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/id,items/name,items/showTotals');
    const settings = settingsIn(context);
    await context.sync();
    const found = tables.items.map((table) => {
      const range = table.getRange();
      const headings = range.getRow(0);
      table.worksheet.load('id,name');
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      headings.load('values');
      return { table, range, headings };
    });
    await context.sync();
    return {
      settings: settings.finish(),
      tables: found.map(({ table, range, headings }) => ({
        id: table.id,
        name: table.name,
        sheet: table.worksheet.name,
        sheetId: table.worksheet.id,
        topIndex: range.rowIndex,
        leftIndex: range.columnIndex,
        rowCount: range.rowCount - (table.showTotals ? 1 : 0),
        columnCount: range.columnCount,
        headings: (headings.values[0] ?? []).map(String),
      })),
    };
  });
}

/** "A1:U127", without a totals row. */
export function addressOf(table: TableSeen): string {
  const place = placeOfTable(table);
  return `${cellAddress(place, 0, 0)}:${cellAddress(place, table.rowCount - 1, table.columnCount - 1)}`;
}

export const placeOfTable = ({ sheet, topIndex, leftIndex }: TableSeen): Place => ({
  sheet,
  topIndex,
  leftIndex,
});

/**
 * The cells of a table, headings first, read in blocks of rows.
 *
 * @throws OutOfDate where the table moved or changed its size meanwhile: what was read would be torn
 */
export async function readTable(table: TableSeen, { onProgress, checkpoint }: ReadTask): Promise<Block> {
  const rowsARequest = Math.max(1, Math.floor(CELLS_A_REQUEST / table.columnCount));
  const block: unknown[][] = [];
  while (block.length < table.rowCount) {
    checkpoint();
    const rows = Math.min(rowsARequest, table.rowCount - block.length);
    const top = table.topIndex + block.length;
    await readRowsInHalves([top, rows], async (from, length) => {
      for (const row of await readRows(table, from, length)) block.push(row);
    });
    onProgress(Math.max(0, block.length - 1), table.rowCount - 1);
  }
  return block;
}

/** Reads rows, and in the same answer where the table now stands. */
function readRows(table: TableSeen, topIndex: number, rowCount: number): Promise<unknown[][]> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheetId);
    const cells = sheet.getRangeByIndexes(topIndex, table.leftIndex, rowCount, table.columnCount);
    cells.load('values');
    const seen = context.workbook.tables.getItemOrNullObject(table.id);
    const range = seen.getRange();
    seen.load('showTotals');
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const rowsNow = seen.isNullObject ? 0 : range.rowCount - (seen.showTotals ? 1 : 0);
    const stays =
      rowsNow === table.rowCount &&
      range.columnCount === table.columnCount &&
      range.rowIndex === table.topIndex &&
      range.columnIndex === table.leftIndex;
    if (!stays)
      throw new OutOfDate(`The table ${table.name} changed its place or its size while it was read.`);
    return cells.values;
  });
}
