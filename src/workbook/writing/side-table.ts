import { runExcel } from '../excel/run-excel';
import { CELLS_A_REQUEST, pieces } from '../excel/requests';
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

/** Rows of an Excel sheet. */
const MAX_ROWS = 1_048_576;

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
  return runExcel(async (context) => {
    const headings = rowOf(context, first, 0);
    const last = rowOf(context, first, first.rowCount - 1);
    const from = first.topIndex + first.rowCount;
    const below = context.workbook.worksheets
      .getItem(first.sheetId)
      .getRangeByIndexes(from, first.leftIndex, MAX_ROWS - from, first.columnCount)
      .getUsedRangeOrNullObject(true);
    headings.load('values');
    last.load('values,numberFormat');
    below.load('rowIndex');
    await context.sync();
    return {
      ...first,
      headings: (headings.values[0] as unknown[]).map(String),
      last: last.values[0] as unknown[],
      lastFormats: last.numberFormat[0] as string[],
      below: below.isNullObject ? null : below.rowIndex - from,
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

interface RowFound {
  readonly index: number;
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly formats: readonly string[];
}

/** The row that fits: the one at the place given, else the last of all that do; null where none does. */
export async function findRow(
  seen: SideSeen,
  at: number,
  fits: (values: readonly unknown[]) => boolean,
): Promise<RowFound | null> {
  const here = at < seen.rowCount ? await readRow(seen, at) : null;
  if (here && fits(here.values)) return here;
  let found: number | null = null;
  const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / seen.columnCount));
  for (const [from, count] of pieces(seen.rowCount, rows)) {
    const values = await runExcel(async (context) => {
      const range = rowOf(context, seen, from).getResizedRange(count - 1, 0);
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    const last = values.map((row, r) => from + r > 0 && fits(row)).lastIndexOf(true);
    if (last >= 0) found = from + last;
  }
  return found === null ? null : readRow(seen, found);
}

const readRow = (seen: SideSeen, index: number): Promise<RowFound> =>
  runExcel(async (context) => {
    const range = rowOf(context, seen, index);
    range.load('values,formulas,numberFormat');
    await context.sync();
    return {
      index,
      values: range.values[0] as unknown[],
      formulas: range.formulas[0] as unknown[],
      formats: range.numberFormat[0] as string[],
    };
  });
