import type { SheetNow } from '../../../domain/summaries/notes/reading-back';
import { inFront } from '../../excel/in-front';
import { runExcel } from '../../excel/run-excel';
import { copyName, markWhole, StrayCopy, type CopySheet } from '../backup-sheet';
import { doSteps, frontStep, type Guard } from '../../excel/requests';
import { readParts, type Extent } from '../../tabs/sheet-now';
import { sheetAt } from '../../tabs/tab-format';
import { BEGUN_COPY_MARK, COPY_MARK, OWNED_PROPERTY } from '../../excel/own-sheets';
import { cellAt, isSameCell, type TabPlan } from './tab-plan';
import { isCopy, markedIn } from '../write-intent';
import { Refused } from '../../refusals/refused';

/** A copied sheet with the names under which it is asked for. */
export interface TabCopy {
  readonly plan: TabPlan;
  readonly copy: CopySheet;
}

/** What the copies of tabs are to be called. */
export function copyNames(plans: readonly TabPlan[], at: Date, taken: readonly string[]): string[] {
  const names: string[] = [];
  for (const { name } of plans) names.push(copyName(name, at, [...taken, ...names]));
  return names;
}

/**
 * Copies the sheets of tabs that are there, each to a sheet of its own at the same addresses, and compares the copies with
 * what was seen and with what the tabs hold now.
 *
 * @throws Refused where they differ; what Excel refuses with: no copy is left then, or StrayCopy names one
 */
export async function copyTabs(
  plans: readonly TabPlan[],
  names: readonly string[],
  between: (done: number, of: number) => void,
  guard: Guard,
): Promise<TabCopy[]> {
  try {
    await makeCopies(plans, names, between, guard);
    const copies = await idsOf(names);
    const made = plans.map((plan, n) => ({ plan, copy: { id: copies[n]!, name: names[n]! } }));
    await compareCopies(made, between);
    if (made.length > 0)
      await markWhole(
        made.map(({ copy }) => copy),
        COPY_MARK,
        guard,
      );
    return made;
  } catch (error) {
    // A sheet of one of these names that came in between is somebody else's.
    if ((error as { code?: unknown } | null)?.code === 'ItemAlreadyExists') throw error;
    const left = await removeAll(names, guard);
    throw left.length > 0 ? new StrayCopy(error, left[0]!) : error;
  }
}

function makeCopies(
  plans: readonly TabPlan[],
  names: readonly string[],
  between: (done: number, of: number) => void,
  guard: Guard,
): Promise<void> {
  const steps = plans.map(({ sheet, extent }, n) => {
    // Counted with all of its cells: Excel copies them in one go, and the next sheet is another request.
    const { rowCount, columnCount } = extent;
    // Another workbook in front is told by the first of it, before anything is done; the mark is there before any cell.
    const copy = frontStep((context) => {
      const made = context.workbook.worksheets.add(names[n]!);
      made.customProperties.add(OWNED_PROPERTY, BEGUN_COPY_MARK);
      const to = made.getRangeByIndexes(0, 0, rowCount, columnCount);
      to.copyFrom(sheetAt(context, sheet!.id).getRangeByIndexes(0, 0, rowCount, columnCount), 'All');
      to.format.autofitColumns();
    });
    return { ...copy, cellCount: rowCount * columnCount };
  });
  return doSteps(steps, between, guard);
}

const idsOf = (names: readonly string[]): Promise<string[]> =>
  names.length === 0
    ? Promise.resolve([])
    : runExcel(async (context) => {
        const sheets = names.map((name) => sheetAt(context, name));
        for (const sheet of sheets) sheet.load('id');
        await context.sync();
        return sheets.map(({ id }) => id);
      });

async function compareCopies(
  copies: readonly TabCopy[],
  between: (done: number, of: number) => void,
): Promise<void> {
  const parts = copies.flatMap(({ plan, copy }) => [
    { sheet: plan.sheet!.id, ...plan.extent },
    { sheet: copy.id, ...plan.extent },
  ]);
  const read = await readParts(parts, between);
  copies.forEach(({ plan }, n) => {
    if (!isSameSheet(plan.now, read[2 * n]!, plan.extent))
      throw new Refused('tab-typed-on', { name: plan.name });
    if (!isSameSheet(plan.now, read[2 * n + 1]!, plan.extent))
      throw new Refused('copy-differs', { name: plan.name });
  });
}

/** True where two sheets hold the same in all of an extent, cells apart that are left out. */
export function isSameSheet(
  a: SheetNow,
  b: SheetNow,
  { rowCount, columnCount }: Extent,
  isLeftOut: (rowIndex: number, columnIndex: number) => boolean = () => false,
): boolean {
  for (let r = 0; r < rowCount; r++)
    for (let c = 0; c < columnCount; c++)
      if (!isSameCell(cellAt(a, r, c), cellAt(b, r, c)) && !isLeftOut(r, c)) return false;
  return true;
}

/** Removes unfinished copies by their names, in one request, tried twice; answers the names of those that may still be there. */
async function removeAll(names: readonly string[], guard: Guard): Promise<string[]> {
  if (names.length === 0) return [];
  const remove = () =>
    inFront(async (context) => {
      const sheets = names.map((name) => markedIn(context, name));
      await context.sync();
      const ours = sheets.filter(isCopy);
      if (ours.length > 0) guard(context);
      for (const { sheet } of ours) sheet.delete();
      if (ours.length > 0) await context.sync();
    });
  return remove()
    .catch(remove)
    .then(
      () => [],
      () => [...names],
    );
}
