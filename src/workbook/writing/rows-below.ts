import { runExcel } from '../excel/run-excel';
import { doSteps, NO_GUARD, stepOf, type Guard, type RequestStep } from '../excel/requests';
import { toCellContent, isFormula } from '../excel/cell-content';
import type { BelievedRow } from './believed-rows';
import { emptyRows } from './gap-below';
import {
  addressOfRows,
  nameOf,
  placeIn,
  readCells,
  rowsAt,
  rowsOf,
  sheetOf,
  wholeRowsAt,
  type CellsSeen,
  type TargetPlace,
  type TargetSnapshot,
} from './target-snapshot';
import { blockFingerprint } from './write-intent';
import type { CellContent } from './write-plan';
import { Refused } from '../refusals/refused';

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
  /** Rows between the table, with its totals, and the first cell below it that holds anything; left out where none does. */
  readonly gap?: number;
}

/** What stands where rows are to come. A totals row always makes room: the table grows by itself there. */
export async function seeBelow(place: TargetPlace, count: number): Promise<Below> {
  const below = await readBelow(place, count);
  const hasTable = await runExcel(async (context) => {
    const tables = rowsOf(sheetOf(context, place), place, place.rowCount, count).getTables(false).getCount();
    await context.sync();
    return tables.value > 0;
  });
  const isTaken = hasTable || below.values.some((row) => row.some((value) => value !== ''));
  const gap = await gapBelow(place);
  return { rowCount: count, holds: blockFingerprint(below), isTaken, ...(gap === null ? {} : { gap }) };
}

/** Where rows go for which no room was made: what stands below the table is not to move. */
export async function staysBelow(place: TargetPlace): Promise<Below> {
  const gap = await gapBelow(place);
  return { rowCount: 0, holds: '', isTaken: false, ...(gap === null ? {} : { gap }) };
}

/** Rows between a table and the first cell below it that holds anything; null where none does. */
export const gapBelow = (place: TargetPlace): Promise<number | null> =>
  emptyRows({ ...place, topIndex: place.topIndex + place.rowCount + (place.hasTotals ? 1 : 0) });

/** Rows below a table, as a block of their sheet. */
async function readBelow(place: TargetPlace, count: number): Promise<TargetSnapshot> {
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
          wholeRowsAt(context, place, place.rowCount, count).insert('Down');
        }),
      ]
    : [];

/** @throws Refused where something else stands below a table by now; a totals row is part of the table */
export async function refuseIfBelowChanged(place: TargetPlace, below: Below): Promise<void> {
  if (below.rowCount === 0) return;
  const now = await readBelow(place, below.rowCount);
  if (blockFingerprint(now) !== below.holds)
    throw new Refused('below-changed', {
      rows: addressOfRows(place, place.rowCount, below.rowCount),
      name: nameOf(place),
    });
}

/** Blank cells come below a table, for rows of it that went and for which nothing is to move. */
export const blanksBelowStep = (place: TargetPlace, count: number): RequestStep =>
  stepOf([['']], (context) => {
    const end = place.rowCount + (place.hasTotals ? 1 : 0);
    // Excel gives them the look of the row above.
    wholeRowsAt(context, place, end, count).insert('Down').clear('Formats');
  });

/** Where rows went and the blank cells for them did not all come, those that are missing come. */
export async function fillGap(now: TargetPlace, rowCountBefore: number, { gap }: Below): Promise<void> {
  const gapNow = gap === undefined ? null : await gapBelow(now);
  if (gapNow === null) return;
  const missing = rowCountBefore + gap! - (now.rowCount + gapNow);
  const gone = rowCountBefore - now.rowCount;
  if (missing > 0 && missing <= gone) await doSteps([blanksBelowStep(now, missing)]);
}

/**
 * Has a table end with a row.
 *
 * @param rowCount with the headings, without a totals row
 * @throws Refused in an Excel that has no such request
 */
export function resizeStep(place: TargetPlace, rowCount: number): RequestStep {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    throw new Refused('rows-not-taken-in', { name: nameOf(place) });
  return stepOf([['']], (context) => {
    const range = wholeRowsAt(context, place, 0, rowCount + (place.hasTotals ? 1 : 0));
    context.workbook.tables.getItem(place.tableId!).resize(range);
  });
}

/** Has a table take in what was written below it, where Excel has not done so by itself, as that is an option of the user's. */
export async function takeInBelow(place: TargetPlace, rowCount: number, guard: Guard): Promise<void> {
  const now = await runExcel(async (context) => {
    const seen = placeIn(context, place, place);
    await context.sync();
    return seen.finish();
  });
  if (now.rowCount < rowCount) await doSteps([resizeStep(now, rowCount)], undefined, guard);
}

/**
 * Takes away what a write left below a table that did not take it in: what it wrote there, and the room that it made.
 *
 * @param rows those that the table does not hold
 * @param isKnown false where it is not known what they were given: such a row is taken away only with its room
 * @throws Refused where something else stands there
 */
export async function clearBelow(
  place: TargetPlace,
  rows: readonly BelievedRow[],
  below: Below,
  isKnown: boolean,
  guard: Guard = NO_GUARD,
): Promise<void> {
  if (rows.length === 0 || below.rowCount === 0) return;
  const { values, formulas } = await readBelow(place, rows.length + below.rowCount);
  const isHeld = (from: number): boolean => {
    const part = {
      values: values.slice(from, from + below.rowCount),
      formulas: formulas.slice(from, from + below.rowCount),
    };
    return blockFingerprint({ ...part, formats: [] }) === below.holds;
  };
  if (isHeld(0)) return;
  const isOurs = ({ isOurCell, wrote }: BelievedRow, r: number, c: number): boolean => {
    const [value, formula] = [values[r]![c], formulas[r]![c]];
    if (wrote.get(c)?.held != null) return false;
    return (
      value === '' || (isKnown && (isFormula(formula, value) || isOurCell?.(c, value, formula) === true))
    );
  };
  const areOurs = (count: number): boolean =>
    rows.slice(0, count).every((row, r) => row.values.every((_, c) => isOurs(row, r, c)));
  if (!below.isTaken) {
    if (areOurs(rows.length)) return clear(place, rows.length, guard);
    if (!isKnown) throw isOther(place, rows.length);
    return clearCells(place, rows, { values, formulas, formats: [] }, guard);
  }
  // Where what stood there comes after some rows, all that is before it is of the write; others may have taken rows out.
  const room = rows.map((_, r) => r + 1).filter((count) => isHeld(count) && (areOurs(count) || !isKnown));
  const count = room[room.length - 1];
  if (count !== undefined) return removeRoom(place, count, guard);
  if (!isKnown) throw isOther(place, rows.length);
  await clearCells(place, rows, { values, formulas, formats: [] }, guard);
}

const clear = (place: TargetPlace, count: number, guard: Guard): Promise<void> =>
  onRowsBelow(place, count, guard, (range) => range.clear('Contents'));

const removeRoom = (place: TargetPlace, count: number, guard: Guard): Promise<void> =>
  onRowsBelow(place, count, guard, (range) => range.delete('Up'));

const onRowsBelow = (
  place: TargetPlace,
  count: number,
  guard: Guard,
  act: (range: Excel.Range) => void,
): Promise<void> => {
  const step = stepOf([['']], (context) => act(wholeRowsAt(context, place, place.rowCount, count)));
  return doSteps([step], undefined, guard);
};

const isOther = (place: TargetPlace, count: number): Refused =>
  new Refused('below-not-restored', {
    rows: addressOfRows(place, place.rowCount, count),
    name: nameOf(place),
  });

/** Where somebody else typed, only what the write gave goes; what it wrote over comes again. */
async function clearCells(
  place: TargetPlace,
  rows: readonly BelievedRow[],
  now: CellsSeen,
  guard: Guard,
): Promise<void> {
  const steps = rows.flatMap(({ isOurCell, wrote }, r) =>
    now.values[r]!.flatMap((value, c) => {
      if (value === '' || isOurCell?.(c, value, now.formulas[r]![c]) !== true) return [];
      const held = wrote.get(c)?.held;
      return [
        stepOf([['']], (context) => {
          const cell = rowsAt(context, place, place.rowCount + r, 1).getCell(0, c);
          if (!held) cell.clear('Contents');
          else if (isFormula(held.formula, held.value)) cell.formulas = [[held.formula]];
          else cell.values = [[toCellContent(held.value as CellContent, { isPuttingBack: true })]];
        }),
      ];
    }),
  );
  await doSteps(steps, undefined, guard);
}
