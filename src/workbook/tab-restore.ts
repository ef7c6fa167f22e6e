import type { SheetNow } from '../domain/summaries/reading-back';
import type { TabKey } from '../domain/summaries/tab';
import { inExcel } from './in-excel';
import type { CopySheet } from './kept-copy';
import { doSteps, stepOf, type RequestStep } from './requests';
import { readParts, type Extent } from './sheet-now';
import { chartSteps } from './tab-chart';
import { isSameSheet } from './tab-copies';
import { sheetAt } from './tab-cell-steps';
import { dressSteps, type TabDress } from './tab-dress';
import { chartName, lookAtTabs, type SheetSeen, type TabLook } from './tab-look';
import { Refused } from './write-plan';

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
  /** Null where that is not known. */
  readonly was: TabDress | null;
  readonly dress: TabDress | null;
}

/**
 * Makes tabs what they were: sheets that were made go, and all cells of the others are copied back with all that they had.
 * Then reads all of it and compares.
 *
 * @throws what Excel refuses with; Refused where a tab is still not what it was
 */
export async function restoreTabs(tabs: readonly TabToRestore[]): Promise<void> {
  const look = await lookAtTabs();
  const made = tabs.filter(({ copy }) => copy === null);
  const changed = tabs.flatMap((tab) => {
    if (tab.copy === null) return [];
    const sheet = findSheet(look, tab);
    if (!sheet) throw new Refused(`The sheet ${tab.name} is no longer in this workbook.`);
    return [{ tab, sheet }];
  });
  const counts = await seriesCounts(changed.map(({ tab, sheet }) => ({ key: tab.key, sheet })));
  await doSteps([
    ...made.flatMap((tab) => removalSteps(look, tab)),
    ...changed.flatMap(({ tab, sheet }, n) => backSteps(tab, sheet, counts[n]!)),
  ]);
  const now = await readParts(changed.map(({ tab, sheet }) => ({ sheet: sheet.id, ...tab.extent })));
  changed.forEach(({ tab }, n) => {
    if (!isSameSheet(tab.before, now[n]!, tab.extent))
      throw new Refused(`${tab.name} does not hold what it held before.`);
  });
}

/** By Excel's own id or, where a workbook that is opened again has other ids, by its mark or name. */
export const findSheet = (
  { sheets, owned }: TabLook,
  { key, sheetId, name }: Pick<TabToRestore, 'key' | 'sheetId' | 'name'>,
): SheetSeen | undefined =>
  sheets.find(({ id, mark }) => id === sheetId && (mark === key || mark === null)) ??
  owned.get(key) ??
  sheets.find((sheet) => sheet.name === name);

/** A sheet of this name that is not marked and holds something is somebody else's, and came in between. */
function removalSteps({ sheets }: TabLook, { key, name }: TabToRestore): RequestStep[] {
  const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!sheet || (sheet.mark !== key && sheet.used !== null)) return [];
  return [stepOf([['']], (context) => sheetAt(context, sheet.id).delete())];
}

function backSteps(tab: TabToRestore, sheet: SheetSeen, seriesCount: number | null): RequestStep[] {
  const { rowCount, columnCount } = tab.extent;
  const copyBack = stepOf([], (context) => {
    const to = sheetAt(context, sheet.id).getRangeByIndexes(0, 0, rowCount, columnCount);
    to.copyFrom(sheetAt(context, tab.copy!.id).getRangeByIndexes(0, 0, rowCount, columnCount), 'All');
    to.getEntireRow().format.autofitRows();
  });
  const at = { sheet: sheet.id, key: tab.key, was: tab.dress, seriesCount };
  return [
    { ...copyBack, cellCount: rowCount * columnCount },
    ...(tab.was === null ? chartSteps(at, null) : dressSteps(at, tab.was)),
  ];
}

/** How many series our chart on each sheet has; null where there is none. */
export async function seriesCounts(
  of: readonly { readonly key: TabKey; readonly sheet: SheetSeen }[],
): Promise<(number | null)[]> {
  const withChart = of.filter(({ key, sheet }) => sheet.charts.includes(chartName(key)));
  if (withChart.length === 0) return of.map(() => null);
  const counts = await inExcel(async (context) => {
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
