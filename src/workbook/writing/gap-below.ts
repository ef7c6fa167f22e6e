import { CELLS_A_REQUEST } from '../excel/requests';
import { runExcel } from '../excel/run-excel';

/** Rows of an Excel sheet. */
const MAX_SHEET_ROWS = 1_048_576;
/** Rows that are read at a time: what is below a table mostly begins close to it. */
const ROWS_A_TIME = 200;

/** Columns of a sheet from a row downwards, counted from 0. */
export interface ColumnsBelow {
  readonly sheetId: string;
  readonly topIndex: number;
  readonly leftIndex: number;
  readonly columnCount: number;
}

/**
 * How many rows from the top hold nothing, neither a value nor a formula; null where no row holds anything.
 *
 * The cells are read, as Excel does not say whether the used range of a part of a sheet begins at its first cell with
 * content or where the used range of the whole sheet does.
 */
export async function emptyRows({
  sheetId,
  topIndex,
  leftIndex,
  columnCount,
}: ColumnsBelow): Promise<number | null> {
  const most = Math.min(ROWS_A_TIME, Math.max(1, Math.floor(CELLS_A_REQUEST / columnCount)));
  let at = topIndex;
  while (at < MAX_SHEET_ROWS) {
    const rowCount = Math.min(most, MAX_SHEET_ROWS - at);
    const seen = await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const used = sheet
        .getRangeByIndexes(at, leftIndex, MAX_SHEET_ROWS - at, columnCount)
        .getUsedRangeOrNullObject(true);
      const cells = sheet.getRangeByIndexes(at, leftIndex, rowCount, columnCount);
      used.load('rowIndex');
      cells.load('formulas');
      await context.sync();
      if (used.isNullObject) return null;
      const first = (cells.formulas as unknown[][]).findIndex((row) => row.some((cell) => cell !== ''));
      return { first, usedFrom: used.rowIndex };
    });
    if (!seen) return null;
    if (seen.first >= 0) return at + seen.first - topIndex;
    at = Math.max(at + rowCount, seen.usedFrom);
  }
  return null;
}
