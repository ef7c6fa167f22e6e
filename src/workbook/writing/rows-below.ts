import { inExcel } from '../excel/run-excel';
import { doSteps, stepOf, type RequestStep } from '../excel/requests';
import { asWritten, holds, isFormula } from '../excel/cell-content';
import type { GivenRow } from './prepared-write';
import {
  addressOfRows,
  nameOf,
  placeIn,
  readCells,
  rowsOf,
  sheetOf,
  type TargetPlace,
  type TargetSeen,
} from './target-snapshot';
import { blockFingerprint } from './write-intent';
import { Refused } from './write-plan';

/*
 * Rows come to a table by being written right below it, where Excel takes them in: rows that are added through the table
 * itself come to a conflict where others have the workbook open, as Microsoft says in "Coauthoring in Excel add-ins".
 */

/** The cells right below a table, as many rows as are to come, before anything is written there. */
export interface Below {
  readonly rowCount: number;
  /** The fingerprint of what stands there. */
  readonly holds: string;
  /** Something stands there, and has to make room. */
  readonly isTaken: boolean;
}

/** What stands where rows are to come. A totals row always makes room: the table grows by itself there. */
export async function seeBelow(place: TargetPlace, count: number): Promise<Below> {
  const below = await readBelow(place, count);
  const hasTable = await inExcel(async (context) => {
    const tables = rowsOf(sheetOf(context, place), place, place.rowCount, count).getTables(false).getCount();
    await context.sync();
    return tables.value > 0;
  });
  const isTaken = hasTable || below.values.some((row) => row.some((value) => value !== ''));
  return { rowCount: count, holds: blockFingerprint(below), isTaken };
}

/** Rows below a table, as a block of their sheet. */
async function readBelow(place: TargetPlace, count: number): Promise<TargetSeen> {
  const { topIndex, rowCount } = place;
  const block = {
    ...place,
    tableId: null,
    table: null,
    hasTotals: false,
    topIndex: topIndex + rowCount,
    rowCount: count,
  };
  return { ...block, ...(await readCells(block)) };
}

/** Makes room below a table for rows that are to be written there. */
export const roomSteps = (place: TargetPlace, count: number, below: Below | null): RequestStep[] =>
  below?.isTaken
    ? [
        stepOf([['']], (context) => {
          rowsOf(sheetOf(context, place), place, place.rowCount, count).insert('Down');
        }),
      ]
    : [];

/**
 * Has a table take in what was written below it, where Excel has not done so by itself, as that is an option of the user's.
 *
 * @param rowCount with the headings, without a totals row
 */
export async function takeIn(place: TargetPlace, rowCount: number): Promise<void> {
  const now = await inExcel(async (context) => {
    const seen = placeIn(context, place, place);
    await context.sync();
    return seen.finish();
  });
  if (now.rowCount >= rowCount) return;
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    throw new Refused(
      `${nameOf(place)} did not take in the rows below it. In Excel: File, Options, Proofing, AutoCorrect Options, AutoFormat As You Type: tick Include new rows and columns in table.`,
    );
  await inExcel(async (context) => {
    const range = rowsOf(sheetOf(context, now), now, 0, rowCount + (now.hasTotals ? 1 : 0));
    context.workbook.tables.getItem(now.tableId!).resize(range);
    await context.sync();
  });
}

/**
 * Takes away what a write left below a table that did not take it in: what it wrote there, and the room that it made.
 *
 * @param rows what was given to them; null where that is not known any more: such a row is taken away only with its room
 * @throws Refused where something else stands there
 */
export async function clearBelow(
  place: TargetPlace,
  rows: readonly (GivenRow | null)[],
  below: Below,
): Promise<void> {
  if (rows.length === 0) return;
  const { values, formulas } = await readBelow(place, rows.length + below.rowCount);
  const isHeld = (from: number): boolean => {
    const part = {
      values: values.slice(from, from + below.rowCount),
      formulas: formulas.slice(from, from + below.rowCount),
    };
    return blockFingerprint({ ...part, formats: [] }) === below.holds;
  };
  if (isHeld(0)) return;
  const areOurs = rows.every((row, r) =>
    values[r]!.every((value, c) => value === '' || isGiven(row, c, value, formulas[r]![c])),
  );
  // Where what stood there comes after it, all that is before it is of the write.
  if (below.isTaken ? !isHeld(rows.length) : !areOurs)
    throw new Refused(
      `${addressOfRows(place, place.rowCount, rows.length)} below ${nameOf(place)} is not what stood there before the write. Clear what is of the write, then try again.`,
    );
  await doSteps([
    stepOf([['']], (context) => {
      const range = rowsOf(sheetOf(context, place), place, place.rowCount, rows.length);
      if (below.isTaken) range.delete('Up');
      else range.clear('Contents');
    }),
  ]);
}

function isGiven(row: GivenRow | null, column: number, value: unknown, formula: unknown): boolean {
  if (row === null) return false;
  const content = row.given[column];
  return isFormula(formula, value) || (content != null && holds(value, asWritten(content)));
}
