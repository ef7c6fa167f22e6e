import { runExcel } from '../excel/run-excel';
import { CELLS_A_REQUEST, pieces } from '../excel/requests';
import { emptyRows } from './gap-below';
import { isProtected } from './import-log';
import { Refused } from '../refusals/refused';

/** A table beside the register that a write adds a row to, as it is now. */
export interface SideSeen {
  readonly id: string;
  readonly table: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly topIndex: number;
  readonly leftIndex: number;
  /** With the headings, without a totals row. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasTotals: boolean;
  /** Values and number formats of the last row. */
  readonly last: readonly unknown[];
  readonly lastFormats: readonly string[];
  /** Rows between the last row and what stands below it; null where nothing does. */
  readonly below: number | null;
}

/**
 * Looks at a table by its name.
 *
 * @param newSheet the sheet that is made where there is no such table: it must not be there without it
 * @throws Refused where nothing can be written
 */
export async function sideIn(name: string, newSheet?: string): Promise<SideSeen | null> {
  const first = await runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = table.getRange();
    const home = table.worksheet;
    const sheet = context.workbook.worksheets.getItemOrNullObject(newSheet ?? name);
    table.load('id,name,showTotals');
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    home.load('id,name');
    home.protection.load('protected');
    sheet.load('name');
    await context.sync();
    if (table.isNullObject) {
      if (newSheet === undefined || sheet.isNullObject) return null;
      throw new Refused('sheet-without-table', { sheet: newSheet, name });
    }
    if (home.protection.protected) throw isProtected(home.name);
    return {
      ...{ id: table.id, table: table.name, sheetId: home.id, sheet: home.name },
      ...{ topIndex: range.rowIndex, leftIndex: range.columnIndex, columnCount: range.columnCount },
      ...{ rowCount: range.rowCount - (table.showTotals ? 1 : 0), hasTotals: table.showTotals },
    };
  });
  if (first === null) return null;
  const below = await emptyRows({ ...first, topIndex: first.topIndex + first.rowCount });
  return runExcel(async (context) => {
    const headings = rowOf(context, first, 0);
    const last = rowOf(context, first, first.rowCount - 1);
    headings.load('values');
    last.load('values,numberFormat');
    await context.sync();
    return {
      ...first,
      headings: (headings.values[0] as unknown[]).map(String),
      last: last.values[0] as unknown[],
      lastFormats: last.numberFormat[0] as string[],
      below,
    };
  });
}

/** The same, where it is known to have been there: null where it is gone. */
export const seeSide = (name: string): Promise<SideSeen | null> => sideIn(name);

type Placed = Pick<SideSeen, 'sheetId' | 'topIndex' | 'leftIndex' | 'columnCount'>;

/** A row of the table, in a batch that is under way. */
export const rowOf = (context: Excel.RequestContext, seen: Placed, index: number): Excel.Range =>
  context.workbook.worksheets
    .getItem(seen.sheetId)
    .getRangeByIndexes(seen.topIndex + index, seen.leftIndex, 1, seen.columnCount);

/** Rows of the table, one after another, in a batch that is under way. */
export const rowsOf = (
  context: Excel.RequestContext,
  seen: Placed,
  index: number,
  count: number,
): Excel.Range => rowOf(context, seen, index).getResizedRange(count - 1, 0);

/** The values of rows one after another, in as many requests as they need. */
export async function valuesOf(seen: SideSeen, from: number, count: number): Promise<unknown[][]> {
  const values: unknown[][] = [];
  const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / seen.columnCount));
  for (const [at, length] of pieces(count, rows)) {
    const piece = await runExcel(async (context) => {
      const range = rowsOf(context, seen, from + at, length);
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    values.push(...piece);
  }
  return values;
}

/** Rows as runs of neighbours, by their places in order: [first, length]. */
export function runsOf(indexes: readonly number[]): [first: number, length: number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === index) last[1]++;
    else runs.push([index, 1]);
  }
  return runs;
}
