import { cellAddress, type Place } from '../../domain/sheet/block';
import { runExcel } from '../excel/run-excel';
import { readRowsInHalves } from '../excel/halves';
import { CELLS_A_REQUEST, pieces } from '../excel/requests';
import type { WriteTarget } from './write-plan';
import { Refused } from '../refusals/refused';

/** Where the cells of a write are now. */
export interface TargetPlace extends WriteTarget {
  readonly sheet: string;
  /** The table's name; null for a block of a sheet. */
  readonly table: string | null;
  readonly topIndex: number;
  readonly leftIndex: number;
  /** With the headings; without Excel's own totals row. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasTotals: boolean;
}

/** The cells themselves; where a cell holds no formula, `formulas` has its value. */
export interface CellsSeen {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** How many rows Excel gave in one answer, where it refused to give more. */
  readonly rowsAnAnswer?: number;
}

export interface TargetSnapshot extends TargetPlace, CellsSeen {}

/** A block of a sheet, where the target is no table. */
export interface BlockSize {
  readonly topIndex: number;
  readonly leftIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What the user knows the target by. */
export const nameOf = ({ table, sheet }: { table: string | null; sheet: string }): string => table ?? sheet;

export const placeOfTarget = ({ sheet, topIndex, leftIndex }: TargetPlace): Place => ({
  sheet,
  topIndex,
  leftIndex,
});

/** "A128:U129", rows of the block. */
export function addressOfRows(place: TargetPlace, rowIndex: number, rowCount: number): string {
  const at = placeOfTarget(place);
  return `${cellAddress(at, rowIndex, 0)}:${cellAddress(at, rowIndex + rowCount - 1, place.columnCount - 1)}`;
}

/** Asks where the target stands, in a batch that is under way; `finish` is for after its next sync. */
export function placeIn(
  context: Excel.RequestContext,
  target: WriteTarget,
  block: BlockSize,
): { finish: () => TargetPlace } {
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheetId);
  sheet.load('id,name');
  if (target.tableId === null) {
    return {
      finish: () => {
        if (sheet.isNullObject) throw gone();
        return { ...target, ...block, sheet: sheet.name, table: null, hasTotals: false };
      },
    };
  }
  const table = context.workbook.tables.getItemOrNullObject(target.tableId);
  table.load('name,showTotals');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    finish: () => {
      if (sheet.isNullObject || table.isNullObject) throw gone();
      return {
        ...target,
        sheet: sheet.name,
        table: table.name,
        topIndex: range.rowIndex,
        leftIndex: range.columnIndex,
        rowCount: range.rowCount - (table.showTotals ? 1 : 0),
        columnCount: range.columnCount,
        hasTotals: table.showTotals,
      };
    },
  };
}

const gone = (): Refused => new Refused('target-missing');

/** The sheet that bears the target. */
export const sheetOf = (context: Excel.RequestContext, { sheetId }: WriteTarget): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheetId);

/** Rows of a block of cells, in a batch that is under way. */
export function rowsOf(
  sheet: Excel.Worksheet,
  { topIndex, leftIndex, columnCount }: BlockSize,
  rowIndex: number,
  rowCount: number,
): Excel.Range {
  return sheet.getRangeByIndexes(topIndex + rowIndex, leftIndex, rowCount, columnCount);
}

/**
 * Cells of a target, in a batch that is under way. Those of a table go with it: a row or column that somebody puts before it
 * moves them too, up to the moment at which Excel does the batch.
 */
export function cellsAt(
  context: Excel.RequestContext,
  place: TargetPlace,
  { rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number },
  rowCount: number,
  columnCount: number,
): Excel.Range {
  const { topIndex, leftIndex, tableId } = place;
  if (tableId === null)
    return sheetOf(context, place).getRangeByIndexes(
      topIndex + rowIndex,
      leftIndex + columnIndex,
      rowCount,
      columnCount,
    );
  const first = context.workbook.tables.getItem(tableId).getRange().getCell(rowIndex, columnIndex);
  return rowCount + columnCount === 2 ? first : first.getResizedRange(rowCount - 1, columnCount - 1);
}

/** Rows of a target, likewise. */
export const rowsAt = (
  context: Excel.RequestContext,
  place: TargetPlace,
  rowIndex: number,
  rowCount: number,
): Excel.Range => cellsAt(context, place, { rowIndex, columnIndex: 0 }, rowCount, place.columnCount);

/** Rows that come or go, likewise, with the columns that a table has by then: Excel moves no part of a table's row. */
export const wholeRowsAt = (
  context: Excel.RequestContext,
  place: TargetPlace,
  rowIndex: number,
  rowCount: number,
): Excel.Range => {
  if (place.tableId === null) return rowsAt(context, place, rowIndex, rowCount);
  const headings = context.workbook.tables.getItem(place.tableId).getRange().getRow(0);
  return headings.getOffsetRange(rowIndex, 0).getResizedRange(rowCount - 1, 0);
};

/**
 * Reads every cell of a place on a sheet, in blocks of rows.
 *
 * @param between called before each block with the rows read so far; it may throw to stop
 * @throws Refused where the table moves meanwhile
 */
export async function readCells(
  place: TargetPlace,
  between: (done: number) => void = () => undefined,
): Promise<CellsSeen> {
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  const formats: string[][] = [];
  let rowsAnAnswer = Infinity;
  for (const [from, count] of rowPieces(place)) {
    between(from);
    await readRowsInHalves([from, count], (first, length) =>
      runExcel(async (context) => {
        const range = rowsOf(sheetOf(context, place), place, first, length);
        range.load('values,formulas,numberFormat');
        const now = placeIn(context, place, place);
        await context.sync();
        if (!isSamePlace(now.finish(), place))
          throw new Refused('changed-while-read', { name: nameOf(place) });
        if (length < count) rowsAnAnswer = Math.min(rowsAnAnswer, length);
        for (const row of range.values as unknown[][]) values.push(row);
        for (const row of range.formulas as unknown[][]) formulas.push(row);
        for (const row of range.numberFormat as string[][]) formats.push(row);
      }),
    );
  }
  return { values, formulas, formats, ...(rowsAnAnswer < Infinity ? { rowsAnAnswer } : {}) };
}

/** The rows of a block in pieces of one request each. */
export const rowPieces = ({ rowCount, columnCount }: BlockSize): [from: number, length: number][] =>
  pieces(rowCount, Math.max(1, Math.floor(CELLS_A_REQUEST / columnCount)));

export const isSamePlace = (a: TargetPlace, b: TargetPlace): boolean =>
  a.topIndex === b.topIndex &&
  a.leftIndex === b.leftIndex &&
  a.rowCount === b.rowCount &&
  a.columnCount === b.columnCount;

/** Where the target is now, and all of its cells. */
export async function seeTarget(target: WriteTarget, block: BlockSize): Promise<TargetSnapshot> {
  const place = await runExcel(async (context) => {
    const now = placeIn(context, target, block);
    await context.sync();
    return now.finish();
  });
  return { ...place, ...(await readCells(place)) };
}
