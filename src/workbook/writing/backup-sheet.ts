import { holds, isFormula } from '../excel/cell-content';
import { inFront } from '../excel/in-front';
import { runExcel, reasonOf, refusalOf } from '../excel/run-excel';
import { BEGUN_COPY_MARK, OWNED_PROPERTY, REGISTER_COPY_MARK } from '../excel/own-sheets';
import { readRowsInHalves } from '../excel/halves';
import type { Guard } from '../excel/requests';
import { freeName } from '../excel/sheet-names';
import {
  nameOf,
  rowPieces,
  rowsOf,
  sheetOf,
  type CellsSeen,
  type TargetPlace,
  type TargetSnapshot,
} from './target-snapshot';
import { isCopy, markedIn } from './write-intent';
import type { CopySheet } from './write-plan';
import { Refused, type Reason } from '../refusals/refused';

export type { CopySheet } from './write-plan';

/** A copy could not be made, and what was made of it could not be removed. */
export class StrayCopy extends Refused<'copy-unfinished'> {
  constructor(
    private readonly first: unknown,
    readonly sheet: string,
  ) {
    super('copy-unfinished', { why: refusalOf(first), sheet });
  }

  /** What the first refusal calls for still holds. */
  override reason(): Reason {
    return { ...super.reason(), next: reasonOf(this.first).next };
  }
}

/** "Register before 10.04": a colon may not stand in the name of a sheet. */
export function copyName(sheet: string, at: Date, taken: readonly string[]): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return freeName(sheet, taken, ` before ${two(at.getHours())}.${two(at.getMinutes())}`);
}

/**
 * Copies the block to a sheet of its own, at the same addresses, and compares the copy cell by cell with what was seen and
 * with what the block holds now.
 *
 * @throws Refused where they differ; what Excel refuses with: no copy is left then, or StrayCopy names it
 */
export async function makeCopy(
  seen: TargetSnapshot,
  name: string,
  between: (rowsDone: number) => void,
  guard: Guard,
): Promise<CopySheet> {
  try {
    const copy = await copyBlock(seen, name, guard);
    await compareCopy(seen, copy, between);
    await markWhole([copy], REGISTER_COPY_MARK, guard);
    return copy;
  } catch (error) {
    // A sheet of this name that came in between is somebody else's.
    const isOurs = (error as { code?: unknown } | null)?.code !== 'ItemAlreadyExists';
    if (isOurs && !(await removeCopy(name, guard))) throw new StrayCopy(error, name);
    throw error;
  }
}

/** Marks copies that hold all of what they are of. */
export const markWhole = (copies: readonly CopySheet[], mark: string, guard: Guard): Promise<void> =>
  runExcel(async (context) => {
    guard(context);
    for (const { id } of copies)
      context.workbook.worksheets.getItem(id).customProperties.add(OWNED_PROPERTY, mark);
    await context.sync();
  });

async function copyBlock(seen: TargetSnapshot, name: string, guard: Guard): Promise<CopySheet> {
  await inFront(async (context) => {
    guard(context);
    // Excel copies no mark with cells or sheets: each copy is given its own.
    context.workbook.worksheets.add(name).customProperties.add(OWNED_PROPERTY, BEGUN_COPY_MARK);
    await context.sync();
  });
  return runExcel(async (context) => {
    guard(context);
    const source = sheetOf(context, seen);
    const copy = context.workbook.worksheets.getItem(name);
    copy.load('id,name');
    // Headings, rows and totals one by one: a table that is copied whole becomes a second table of the workbook.
    const rowCount = seen.rowCount + (seen.hasTotals ? 1 : 0);
    for (const [from, count] of partsOf(seen, rowCount))
      rowsOf(copy, seen, from, count).copyFrom(rowsOf(source, seen, from, count), 'All');
    rowsOf(copy, seen, 0, rowCount).format.autofitColumns();
    copy.tables.load('items/id');
    await context.sync();
    for (const table of copy.tables.items) table.convertToRange();
    if (copy.tables.items.length > 0) await context.sync();
    return { id: copy.id, name: copy.name };
  });
}

function partsOf({ rowCount, tableId }: TargetPlace, all: number): [from: number, count: number][] {
  if (tableId === null) return [[0, rowCount]];
  const parts: [number, number][] = [
    [0, 1],
    [1, rowCount - 1],
    [rowCount, all - rowCount],
  ];
  return parts.filter(([, count]) => count > 0);
}

/** Compares every cell of the copy, and of the block as it is now, with what was seen of the block. */
async function compareCopy(
  seen: TargetSnapshot,
  copy: CopySheet,
  between: (rowsDone: number) => void,
): Promise<void> {
  for (const [from, count] of rowPieces(seen)) {
    between(from);
    await readRowsInHalves([from, count], (first, length) => compareRows(seen, copy, first, length));
  }
}

const compareRows = (seen: TargetSnapshot, copy: CopySheet, from: number, count: number): Promise<void> =>
  runExcel(async (context) => {
    const [now, copied] = [sheetOf(context, seen), context.workbook.worksheets.getItem(copy.id)].map(
      (sheet) => rowsOf(sheet, seen, from, count),
    ) as [Excel.Range, Excel.Range];
    now.load('values,formulas');
    copied.load('values,formulas');
    await context.sync();
    if (!isSameRows(seen, from, now)) throw new Refused('changed-while-copied', { name: nameOf(seen) });
    if (!isSameRows(seen, from, copied)) throw new Refused('copy-differs', { name: nameOf(seen) });
  });

/** A formula may give another value on another sheet: it counts that it is there. */
function isSameRows(seen: CellsSeen, from: number, { values, formulas }: Excel.Range): boolean {
  return values.every((row, r) =>
    row.every((value: unknown, c) => {
      const [before, formula] = [seen.values[from + r]?.[c], seen.formulas[from + r]?.[c]];
      const wasFormula = isFormula(formula, before);
      return wasFormula === isFormula(formulas[r]?.[c], value) && (wasFormula || holds(value, before));
    }),
  );
}

/** Removes an unfinished copy by its name; true where it is not there afterwards. Tried twice. */
async function removeCopy(name: string, guard: Guard): Promise<boolean> {
  const remove = () =>
    inFront(async (context) => {
      const marked = markedIn(context, name);
      await context.sync();
      if (!isCopy(marked)) return;
      guard(context);
      marked.sheet.delete();
      await context.sync();
    });
  return remove()
    .catch(remove)
    .then(
      () => true,
      () => false,
    );
}
