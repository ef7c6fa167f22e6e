import { recordOf, recordTexts } from '../../../domain/summaries/notes/tab-record';
import { snapshotBlock } from '../../../domain/summaries/snapshots/snapshot';
import type { SummaryInputs } from '../../../domain/summaries/tabs/summary-tabs';
import type { SummaryChoices } from '../../tabs/refresh-outcome';
import type { SummarySettings } from '../../settings/settings';
import { dressText } from '../../tabs/tab-layout';
import type { StoredRecords } from '../../tabs/tab-inputs';
import type { TabPlan } from './tab-plan';
import { RecordColumns, type PlacedBlock } from '../../tabs/tab-records';

/** What is to be remembered of a refresh: the blocks to write, and the settings that point to them once it is done. */
export interface Remembered {
  readonly blocks: readonly PlacedBlock[];
  readonly next: SummarySettings;
}

/** @param plans all the tabs asked for; those that are unchanged keep their record and were refreshed all the same */
export function toRemember(
  plans: readonly TabPlan[],
  stored: StoredRecords,
  inputs: SummaryInputs,
  summaries: SummarySettings,
  choices: SummaryChoices,
  at: Date,
): Remembered {
  const columns = new RecordColumns(summaries);
  const blocks: PlacedBlock[] = [];
  const place = (block: PlacedBlock['block']) => {
    const placed = columns.place(block);
    blocks.push(placed);
    return placed.place;
  };
  const tabs = { ...summaries.tabs };
  for (const { key, tab, dress, sheet, name, isUnchanged } of plans) {
    const texts = [dressText(dress), ...recordTexts(recordOf(tab))].map((text) => [text]);
    const record = isUnchanged && tabs[key] ? tabs[key].record : place(texts);
    tabs[key] = { sheetId: sheet?.id ?? '', sheet: name, at: at.toISOString(), record };
  }
  const hasChanges = plans.some(({ key }) => key === 'changes');
  const snapshots = hasChanges ? snapshotsAfter(stored, inputs, summaries, place) : summaries.snapshots;
  return {
    blocks,
    next: { ...summaries, ...chosen(summaries, choices), tabs, ...(snapshots ? { snapshots } : {}) },
  };
}

/** What is stored already stays where it is. */
function snapshotsAfter(
  stored: StoredRecords,
  { snapshots: { last, before } }: SummaryInputs,
  summaries: SummarySettings,
  place: (block: PlacedBlock['block']) => PlacedBlock['place'],
): SummarySettings['snapshots'] {
  const was = stored.snapshots && summaries.snapshots;
  if (!was) return { last: { place: place(snapshotBlock(last)), seenAt: last.seenAt } };
  if (before !== stored.snapshots!.last) return { ...was, last: { ...was.last, seenAt: last.seenAt } };
  return {
    last: { place: place(snapshotBlock(last)), seenAt: last.seenAt },
    ...(before ? { before: was.last } : {}),
  };
}

/** The choices as they are remembered. A printed range that is left out stays what it is. */
export function chosen(
  summaries: SummarySettings,
  { form, units, horizonMonths, meeting, printedRange }: SummaryChoices,
): Pick<SummarySettings, 'form' | 'units' | 'horizonMonths' | 'meeting' | 'printed'> {
  const printed = printedRange === undefined ? summaries.printed : (printedRange ?? undefined);
  return { form, units, horizonMonths, meeting: meeting || undefined, printed };
}

export const isSameChoice = (summaries: SummarySettings, choices: SummaryChoices): boolean =>
  Object.entries(chosen(summaries, choices)).every(
    ([name, value]) => JSON.stringify(summaries[name as keyof SummarySettings]) === JSON.stringify(value),
  );

/** The sheets that a refresh was to make are known by their ids once they are there. */
export const withIds = (next: SummarySettings, ids: ReadonlyMap<string, string>): SummarySettings => ({
  ...next,
  tabs: Object.fromEntries(
    Object.entries(next.tabs).map(([key, tab]) => [key, { ...tab, sheetId: ids.get(key) ?? tab.sheetId }]),
  ),
});
