import { withAdopted } from './adopt-tabs';
import { isPrinted } from '../../domain/summaries/tabs/reconciliation-tab';
import { summaryTab } from '../../domain/summaries/tabs/summary-tabs';
import { changedByHand, type ByHand } from '../../domain/summaries/notes/changed-by-hand';
import { MOVEMENT_TABS, TAB_KEYS, type TabKey } from '../../domain/summaries/tabs/tab';
import { asAtOf, isUpToDate } from '../../domain/summaries/notes/tab-record';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { now, today } from '../excel/clock';
import { currentRegister } from '../register/current-register';
import { currentTable } from '../register/current-table';
import { refusalOf } from '../excel/run-excel';
import { printedAddress } from '../sources/printed-source';
import type { RefreshOptions, SummariesLook, SummaryChoices, TabState } from './refresh-outcome';
import { progress } from './refresh-progress';
import type { SummarySettings } from '../settings/settings';
import { extentOf, readParts } from './sheet-now';
import { inputsOf, noRegister, readStored, readTables, type StoredRecords } from './tab-inputs';
import { readTabs, ownedAsStored, sheetNameOf, type TabLook } from '../excel/own-sheets';
import { Refused } from '../refusals/refused';

/** How each of the summary tabs stands: what it said at its last refresh, and what it would say now. Never rejects. */
export async function seeSummaries(options: RefreshOptions = {}): Promise<SummariesLook> {
  try {
    return await see(options);
  } catch (error) {
    return { kind: 'failed', message: refusalOf(error) };
  }
}

async function see(options: RefreshOptions): Promise<SummariesLook> {
  const why = noRegister(await currentRegister({ signal: options.signal, onProgress: reading(options) }));
  const seen = await readTabs();
  const stored = await readStored(seen, TAB_KEYS);
  const look = ownedAsStored(await withAdopted(seen, stored), (key) => stored.tabs.has(key));
  const { summaries } = look;
  const shared = { choices: choicesOf(summaries), refreshedAt: latestOf(summaries, look) };
  const offered = await tabsOffered(look);
  const states = statesOf(offered, look, stored, await readByHand(look, stored));
  const noTabs = (noRegister: string): SummariesLook => ({
    ...{ kind: 'seen', tabs: states, ...shared, printed: null, noRegister },
  });
  if (why !== null) return noTabs(why);
  const keys = states.map(({ key }) => key);
  const tables = await readTables({ signal: options.signal }, keys).catch((error: unknown) => {
    if (error instanceof Refused) return error.message;
    throw error;
  });
  if (typeof tables === 'string') return noTabs(tables);
  const choices: SummaryChoices = { ...shared.choices, asAtSerial: today() };
  const inputs = await inputsOf(tables, look, stored, choices, keys, now());
  const isOfOtherDay = ({ key, sheet }: TabState): boolean => {
    const record = sheet && stored.tabs.get(key)?.record;
    const asAtSerial = record ? asAtOf(record) : null;
    if (!record || asAtSerial === null || asAtSerial === inputs.asAtSerial) return false;
    return isUpToDate(summaryTab(key, { ...inputs, asAtSerial }), record);
  };
  const tabs = states.map((state): TabState => {
    const tab = summaryTab(state.key, inputs);
    const record = stored.tabs.get(state.key)?.record;
    const isSame = state.sheet !== null && record !== undefined && isUpToDate(tab, record);
    return {
      ...state,
      headlineNow: tab.headline,
      isUpToDate: isSame && isAsWritten(state),
      isOlder: state.sheet !== null && !isSame,
      isOtherDay: !isSame && isOfOtherDay(state),
    };
  });
  const printed = isPrinted(inputs.printed) ? printedAddress(inputs.printed) : null;
  return { kind: 'seen', tabs, ...shared, printed, noRegister: null };
}

const reading = (options: RefreshOptions) => progress({ onProgress: options.onProgress }, 'reading');

const choicesOf = ({ form, units, horizonMonths, meeting }: SummarySettings) => ({
  ...{ form, units, horizonMonths },
  ...(meeting === undefined ? {} : { meeting }),
});

/**
 * The paper is made from its own screen, and the tabs of movements only where there is a table of them: each is a tab like the
 * others once it is there.
 */
async function tabsOffered({ owned }: TabLook): Promise<TabKey[]> {
  const movements = await currentTable(MOVEMENTS);
  const isOffered = (key: TabKey): boolean =>
    key !== 'paper' && (movements.state !== 'none' || !MOVEMENT_TABS.includes(key));
  return TAB_KEYS.filter((key) => owned.has(key) || isOffered(key));
}

/** What is known of each tab without making it again. */
const statesOf = (
  keys: readonly TabKey[],
  look: TabLook,
  { tabs }: StoredRecords,
  byHand: ReadonlyMap<TabKey, ByHand>,
): TabState[] => {
  const taken: string[] = [];
  return keys.map((key) => {
    const sheet = look.owned.get(key);
    const name = sheetNameOf(key, look, taken);
    if (!sheet) taken.push(name);
    return {
      ...{ key, name, sheet: sheet ? { id: sheet.id, name: sheet.name } : null },
      refreshedAt: sheet ? momentOf(look.summaries, key) : null,
      headlineThen: sheet ? (tabs.get(key)?.record.headline ?? null) : null,
      ...{ headlineNow: null, isUpToDate: false, isOlder: false, isOtherDay: false },
      byHand: byHand.get(key) ?? null,
    };
  });
};

/** Tabs that together hold more are not read at each look, the longest first: a refresh reads them. */
const MAX_CELLS = 120_000;

/** What was changed by hand on each tab of which is known what was written. */
async function readByHand({ owned }: TabLook, { tabs }: StoredRecords): Promise<Map<TabKey, ByHand>> {
  const known = [...owned].flatMap(([key, { id, used }]) => {
    const record = tabs.get(key)?.record;
    const extent = extentOf(used);
    return record
      ? [{ key, record, cellCount: extent.rowCount * extent.columnCount, sheet: id, extent }]
      : [];
  });
  known.sort((a, b) => a.cellCount - b.cellCount);
  let cellCount = 0;
  const short = known.filter((one) => (cellCount += one.cellCount) <= MAX_CELLS);
  const parts = short.map(({ sheet, extent }) => ({ sheet, ...extent }));
  const read = await readParts(parts, undefined, false);
  return new Map(short.map(({ key, record }, n) => [key, changedByHand(read[n]!, record)]));
}

const isAsWritten = ({ byHand }: TabState): boolean => byHand !== null && byHand.typed + byHand.cleared === 0;

function momentOf({ tabs }: SummarySettings, key: TabKey): Date | null {
  const at = tabs[key]?.at;
  const moment = at === undefined ? NaN : Date.parse(at);
  return Number.isNaN(moment) ? null : new Date(moment);
}

function latestOf(summaries: SummarySettings, { owned }: TabLook): Date | null {
  const moments = TAB_KEYS.filter((key) => owned.has(key)).flatMap((key) => momentOf(summaries, key) ?? []);
  return moments.reduce<Date | null>((latest, one) => (latest && latest > one ? latest : one), null);
}
