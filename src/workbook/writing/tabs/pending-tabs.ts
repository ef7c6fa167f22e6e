import { TAB_KEYS, type TabKey } from '../../../domain/summaries/tabs/tab';
import type { SheetNow } from '../../../domain/summaries/notes/reading-back';
import { readRecord } from '../../../domain/summaries/notes/tab-record';
import type { ControlTotals } from '../control-totals';
import { listed } from '../../register/register-messages';
import { isSameSheet } from './tab-copies';
import { cleanUp, REFRESH } from '../write-intent';
import { withIds } from './tab-commit';
import { readDress } from '../../tabs/tab-layout';
import { BEGUN_COPY_MARK, COPY_MARK, readTabs, type SheetSeen, type TabLook } from '../../excel/own-sheets';
import { sheetFingerprint } from './tab-plan';
import { readRecordBlocks } from '../../tabs/tab-records';
import { findSheet, restoreTabs, type TabToRestore } from './tab-restore';
import { writtenBy } from './tab-typed';
import { patiently } from '../../excel/in-front';
import { extentOf, readParts } from '../../tabs/sheet-now';
import type { PendingTabs, RecordPlace, SummarySettings } from '../../settings/settings';
import { Refused } from '../../refusals/refused';
import type { WriteOutcomeSeen, PendingSeen } from '../pending-state';

type PendingTab = PendingTabs['tabs'][number];

/** One tab of a refresh that did not finish, as it stands now. */
interface TabSeen {
  readonly tab: PendingTab;
  readonly key: TabKey;
  readonly sheet: SheetSeen | null;
  readonly copy: SheetSeen | null;
  readonly outcome: WriteOutcomeSeen;
  /** What the copy holds; null where there is none. */
  readonly before: SheetNow | null;
}

export interface TabsSeen {
  readonly look: TabLook;
  readonly tabs: readonly TabSeen[];
  readonly outcome: WriteOutcomeSeen;
}

const keyOf = ({ key }: PendingTab): TabKey => TAB_KEYS.find((one) => one === key) ?? 'rollup';

/** "Authority rollup, Expiring and Projects" */
export const namesOf = ({ tabs }: PendingTabs): string => listed(tabs.map(({ sheet }) => sheet));

/** Looks how the tabs of a refresh that did not finish stand, each beside its copy. */
async function seePendingTabs(pending: PendingTabs): Promise<TabsSeen> {
  const look = await readTabs();
  const found = pending.tabs.map((tab) => {
    const key = keyOf(tab);
    const sheet = findSheet(look, { key, sheetId: tab.sheetId, name: tab.sheet }) ?? null;
    return { tab, key, sheet, copy: tab.copy && copyOf(look, tab.copy) };
  });
  const parts = found.flatMap(({ tab: { rowCount, columnCount }, sheet, copy }) =>
    [sheet, copy].flatMap((one) => (one ? [{ sheet: one.id, rowCount, columnCount }] : [])),
  );
  const read = await readParts(parts);
  const tabs = found.map((one): TabSeen => {
    const now = one.sheet && read.shift()!;
    const before = one.copy && read.shift()!;
    return { ...one, before, outcome: tabOutcome(one.tab, now, before) };
  });
  return { look, tabs, outcome: areBegun(tabs) ? 'as before' : howAllStand(tabs) };
}

/** The same for the opening of the pane, in the words of a write that did not finish. */
export async function readPendingTabs(pending: PendingTabs): Promise<PendingSeen> {
  const { tabs, outcome: outcome } = await seePendingTabs(pending);
  const rows = (of: (seen: TabSeen) => SheetSeen | null): ControlTotals => ({
    rowCount: tabs.reduce((sum, seen) => sum + extentOf(of(seen)?.used ?? null).rowCount, 0),
    valuePence: null,
    drawnDownPence: null,
  });
  const isGone = outcome === 'not known';
  const shown = tabs.map(({ tab, sheet, copy }) => ({
    sheet: sheet?.name ?? tab.sheet,
    copySheet: copy?.name ?? tab.copy?.name ?? null,
    ...(tab.copy && !copy ? { isBackupMissing: true } : {}),
  }));
  return {
    kind: 'pending',
    what: REFRESH,
    of: 'refresh',
    at: new Date(pending.at),
    name: namesOf(pending),
    sheet: shown[0]?.sheet ?? '',
    copySheet: shown.find(({ copySheet }) => copySheet !== null)?.copySheet ?? '',
    outcome: outcome,
    now: isGone && tabs.some(({ sheet }) => !sheet) ? null : rows(({ sheet }) => sheet),
    copy: isGone && tabs.some(({ tab, copy }) => tab.copy && !copy) ? null : rows(({ copy }) => copy),
    tabs: shown,
  };
}

const copyOf = ({ sheets }: TabLook, { id, name }: { id: string; name: string }): SheetSeen | null =>
  sheets.find((sheet) => isTabCopy(sheet) && sheet.id === id && sheet.name === name) ??
  sheets.find((sheet) => isTabCopy(sheet) && sheet.name === name) ??
  null;

const isTabCopy = ({ mark }: SheetSeen): boolean => mark === COPY_MARK || mark === BEGUN_COPY_MARK;

/** Nothing is written before all copies are whole. */
const areBegun = (seen: readonly { readonly copy: SheetSeen | null }[]): boolean =>
  seen.some(({ copy }) => copy?.mark === BEGUN_COPY_MARK);

function tabOutcome(tab: PendingTab, now: SheetNow | null, before: SheetNow | null): WriteOutcomeSeen {
  if (now && sheetFingerprint(now) === tab.after) return 'as written';
  if (tab.copy === null) return now === null ? 'as before' : 'part old, part new';
  // Before all copies were there nothing was written.
  if (now && !isCopied(tab, before) && sheetFingerprint(now) === tab.was) return 'as before';
  if (!now || !before) return 'not known';
  return isSameSheet(before, now, tab) ? 'as before' : 'part old, part new';
}

/** True where the copy of a tab holds what the tab held. */
const isCopied = ({ was }: PendingTab, before: SheetNow | null): boolean =>
  before !== null && (was === undefined || sheetFingerprint(before) === was);

/** All as one; tabs of which some are old and some new are a mixture, as a tab is. */
function howAllStand(tabs: readonly TabSeen[]): WriteOutcomeSeen {
  const all = new Set(tabs.map(({ outcome: outcome }) => outcome));
  if (all.has('not known')) return 'not known';
  return all.size === 1 ? tabs[0]!.outcome : 'part old, part new';
}

/** True where a refresh that did not say so is whole after all: its record and its copies are taken away then. */
export async function areSettled(key: string, pending: PendingTabs): Promise<boolean> {
  const seen = await seePendingTabs(pending);
  if (seen.outcome !== 'as before' && seen.outcome !== 'as written') return false;
  // What the cells hold may be as before, and widths or charts not: those are put back as well.
  if (seen.outcome === 'as before') await putBackSeen(pending, seen);
  return tidyPending(key, pending, seen, seen.outcome === 'as written');
}

/** What came of settling a refresh that did not finish. */
export interface TabsSettled {
  /** Its record and its copies are gone. */
  readonly isTidy: boolean;
  /** What somebody typed since and stays, in sentences. */
  readonly stays: readonly string[];
}

/** Makes the tabs what they were, but for what somebody typed since. @throws Refused where a copy is gone */
export async function putTabsBack(key: string, pending: PendingTabs): Promise<TabsSettled> {
  const seen = await seePendingTabs(pending);
  const stays = await putBackSeen(pending, seen);
  return { isTidy: await tidyPending(key, pending, seen, false), stays };
}

async function putBackSeen(
  pending: PendingTabs,
  { look, tabs, outcome: outcome }: TabsSeen,
): Promise<string[]> {
  if (areBegun(tabs)) return [];
  if (outcome === 'as before' && tabs.some(({ tab, before }) => tab.copy && !isCopied(tab, before)))
    return [];
  const placesIn = (known: SummarySettings) => tabs.map(({ key }) => known.tabs[key]?.record ?? null);
  const [before, next] = [placesIn(look.summaries), placesIn(pending.next)];
  const blocks = await readBlocks(look, [...before, ...next]);
  const [dresses, written] = [blocks.slice(0, tabs.length), blocks.slice(tabs.length)];
  const toRestore = tabs.map((seen, n): TabToRestore => {
    const { tab, key, copy } = seen;
    if (tab.copy && !(copy && seen.before)) throw new Refused('sheet-missing', { sheet: tab.copy.name });
    const record = readRecord(
      key,
      (written[n] ?? []).slice(1).map(([text]) => text),
    );
    const held = seen.before ?? { values: [], formulas: [], texts: [] };
    return {
      ...{ key, sheetId: tab.sheetId, name: tab.sheet },
      copy: copy && { id: copy.id, name: copy.name },
      extent: tab,
      before: held,
      toWrite: record && writtenBy(record, held),
      was: readDress(dresses[n]?.[0]?.[0]),
      dress: null,
    };
  });
  const put = () => restoreTabs(toRestore);
  return patiently(() => put().catch(put));
}

/** Of each place all its rows; null where there is none. */
async function readBlocks(
  { records }: TabLook,
  places: readonly (RecordPlace | null)[],
): Promise<(unknown[][] | null)[]> {
  const known = places.flatMap((place) => place ?? []);
  const blocks = records ? await readRecordBlocks(records.id, known) : [];
  return places.map((place) => place && (blocks.shift() ?? null));
}

/** Keeps the tabs as they are now: those that are whole count as refreshed. */
export async function keepTabs(key: string, pending: PendingTabs): Promise<TabsSettled> {
  const seen = await seePendingTabs(pending);
  return { isTidy: await tidyPending(key, pending, seen, seen.outcome === 'as written'), stays: [] };
}

function tidyPending(
  key: string,
  pending: PendingTabs,
  { look, tabs }: TabsSeen,
  isWritten: boolean,
): Promise<boolean> {
  const copies = tabs.flatMap(({ tab, copy }) =>
    copy ? [{ id: copy.id, name: copy.name }] : tab.copy ? [{ id: '', name: tab.copy.name }] : [],
  );
  const ids = new Map(tabs.flatMap(({ key, sheet }) => (sheet ? [[key, sheet.id] as const] : [])));
  const next = isWritten ? withIds(pending.next, ids) : null;
  return cleanUp(key, copies, next ? { summaries: look.records ? atHome(next, look.records) : next } : {});
}

const atHome = (next: PendingTabs['next'], { id, name }: SheetSeen): PendingTabs['next'] => ({
  ...next,
  records: { sheetId: id, sheet: name },
});
