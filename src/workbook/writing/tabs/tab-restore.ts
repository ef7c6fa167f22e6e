import type { SheetNow } from '../../../domain/summaries/notes/reading-back';
import type { TabKey } from '../../../domain/summaries/tabs/tab';
import { runExcel } from '../../excel/run-excel';
import type { CopySheet } from '../backup-sheet';
import { toCellContent } from '../../excel/cell-content';
import { doSteps, frontStep, NO_GUARD, stepOf, type Guard, type RequestStep } from '../../excel/requests';
import { extentOf, readParts, union, type Extent } from '../../tabs/sheet-now';
import { chartSteps } from '../../tabs/tab-chart';
import { isSameSheet } from './tab-copies';
import { sheetAt } from '../../tabs/tab-format';
import { dressSteps } from '../../tabs/tab-layout';
import {
  chartName,
  isNamedFor,
  readTabs,
  ownSheet,
  type SheetSeen,
  type TabLook,
} from '../../excel/own-sheets';
import { blocksWithout, typedCells, typedMessage, type ToWrite, type TypedCell } from './tab-typed';
import { Refused } from '../../refusals/refused';
import type { TabDress } from '../../tabs/sheet-layout';

/** A tab that is to be what it was before a refresh. */
export interface TabToRestore {
  readonly key: TabKey;
  /** The sheet's id or, where it was to be made, ''. */
  readonly sheetId: string;
  readonly name: string;
  /** Null where there was no sheet: then there is to be none. */
  readonly copy: CopySheet | null;
  readonly extent: Extent;
  /** What it held. */
  readonly before: SheetNow;
  /** What the refresh was to write; null where that is not known any more. */
  readonly toWrite: ToWrite | null;
  /** Null where that is not known. */
  readonly was: TabDress | null;
  readonly dress: TabDress | null;
}

/** A tab that is there, with what somebody typed on it since. */
interface TabThere {
  readonly tab: TabToRestore;
  readonly sheet: SheetSeen;
  readonly typed: readonly TypedCell[];
}

/**
 * Makes tabs what they were: sheets that were made go, and all cells of the others are copied back with all that they had.
 * Then reads all of it and compares. What somebody typed while the refresh was under way is not touched: neither such a
 * cell nor a sheet that was made and holds one. What is typed between the reading here and the request that copies back,
 * a moment later, would be lost.
 *
 * @returns what was left for that, in sentences
 * @throws what Excel refuses with; Refused where a tab is still not what it was
 */
export async function restoreTabs(tabs: readonly TabToRestore[], guard: Guard = NO_GUARD): Promise<string[]> {
  const look = await readTabs();
  const there = await seeTyped(look, tabs);
  const made = there.filter(({ tab }) => tab.copy === null);
  const changed = there.filter(({ tab }) => tab.copy !== null);
  const counts = await seriesCounts(changed.map(({ tab, sheet }) => ({ key: tab.key, sheet })));
  await doSteps(
    [
      ...made.filter((one) => !isUsers(one)).map(removalStep),
      ...changed.flatMap((one, n) => backSteps(one, counts[n]!)),
    ],
    undefined,
    guard,
  );
  const now = await readParts(changed.map(({ tab, sheet }) => ({ sheet: sheet.id, ...tab.extent })));
  changed.forEach(({ tab, typed }, n) => {
    const isTyped = (r: number, c: number): boolean =>
      typed.some(({ rowIndex, columnIndex }) => rowIndex === r && columnIndex === c);
    if (!isSameSheet(tab.before, now[n]!, tab.extent, isTyped))
      throw new Refused('tab-not-restored', { name: tab.name });
  });
  return [
    ...made
      .filter(isUsers)
      .map(({ sheet }) => `The sheet ${sheet.name} was typed on and stays: it is yours.`),
    ...changed.flatMap(({ sheet, typed }) => (typed.length > 0 ? [typedMessage(sheet.name, typed)] : [])),
  ];
}

/** @throws Refused where a sheet is gone that was not made by the refresh */
async function seeTyped(look: TabLook, tabs: readonly TabToRestore[]): Promise<TabThere[]> {
  const there = tabs.flatMap((tab) => {
    const sheet = findSheet(look, tab);
    if (!sheet && tab.copy !== null) throw new Refused('sheet-missing', { sheet: tab.name });
    return sheet ? [{ tab, sheet }] : [];
  });
  const now = await readParts(there.map(({ tab, sheet }) => ({ sheet: sheet.id, ...tab.extent })));
  return there.map(({ tab, sheet }, n) => ({
    ...{ tab, sheet },
    typed: tab.toWrite ? typedCells(now[n]!, tab.before, tab.toWrite, tab.extent) : [],
  }));
}

/** Somebody has put something of their own on a sheet that was made, or it is not known what was to be on it. */
function isUsers({
  tab: { key, extent, toWrite },
  sheet: { used, hasTable, charts },
  typed,
}: TabThere): boolean {
  const { rowCount, columnCount } = union(extent, extentOf(used));
  const isWider = rowCount > extent.rowCount || columnCount > extent.columnCount;
  const isUnknown = toWrite === null && used !== null;
  return (
    typed.length > 0 || isUnknown || isWider || hasTable || charts.some((name) => name !== chartName(key))
  );
}

/**
 * The sheet that is to be what it was: one that was there by its id, or its mark and name; one that was to be made by the
 * name that it was to have, as long as nobody else has put something on a sheet of that name.
 */
export const findSheet = (
  { sheets }: TabLook,
  { key, sheetId, name }: Pick<TabToRestore, 'key' | 'sheetId' | 'name'>,
): SheetSeen | undefined => {
  if (sheetId !== '') return ownSheet(sheets, key, { sheetId, sheet: name });
  return sheets.find((sheet) => isNamed(sheet, name) && isMade(sheet, key));
};

const isNamed = (sheet: SheetSeen, name: string): boolean => sheet.name.toLowerCase() === name.toLowerCase();

/** A sheet gets its name before its mark: without one it is ours while nothing is on it, where it is named as a tab is. */
const isMade = ({ mark, name, used, hasTable, charts }: SheetSeen, key: TabKey): boolean =>
  mark === key ||
  (mark === null && isNamedFor(key, name) && used === null && !hasTable && charts.length === 0);

const removalStep = ({ sheet }: TabThere): RequestStep =>
  frontStep((context) => sheetAt(context, sheet.id).delete());

function backSteps({ tab, sheet, typed }: TabThere, seriesCount: number | null): RequestStep[] {
  const { extent, copy } = tab;
  const copied = stepOf([], (context) => {
    const [to, from] = [sheetAt(context, sheet.id), sheetAt(context, copy!.id)];
    for (const { rowIndex, columnIndex, rowCount, columnCount } of blocksWithout(extent, typed)) {
      const place = [rowIndex, columnIndex, rowCount, columnCount] as const;
      to.getRangeByIndexes(...place).copyFrom(from.getRangeByIndexes(...place), 'All');
    }
    for (const { rowIndex, columnIndex, joined } of typed)
      if (joined !== null)
        to.getRangeByIndexes(rowIndex, columnIndex, 1, 1).values = [[toCellContent(joined)]];
    to.getRangeByIndexes(0, 0, extent.rowCount, 1).getEntireRow().format.autofitRows();
  });
  const at = { sheet: sheet.id, key: tab.key, was: tab.dress, seriesCount };
  return [
    { ...copied, cellCount: extent.rowCount * extent.columnCount },
    ...(tab.was === null ? chartSteps(at, null) : dressSteps(at, tab.was)),
  ];
}

/** How many series our chart on each sheet has; null where there is none. */
export async function seriesCounts(
  of: readonly { readonly key: TabKey; readonly sheet: SheetSeen }[],
): Promise<(number | null)[]> {
  const withChart = of.filter(({ key, sheet }) => sheet.charts.includes(chartName(key)));
  if (withChart.length === 0) return of.map(() => null);
  const counts = await runExcel(async (context) => {
    const series = withChart.map(
      ({ key, sheet }) => sheetAt(context, sheet.id).charts.getItem(chartName(key)).series,
    );
    for (const one of series) one.load('count');
    await context.sync();
    return series.map(({ count }) => count);
  });
  return of.map((one) => {
    const index = withChart.indexOf(one);
    return index < 0 ? null : counts[index]!;
  });
}
