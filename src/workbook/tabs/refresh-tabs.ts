import { withAdopted } from './adopt-tabs';
import type { SheetNow } from '../../domain/summaries/notes/reading-back';
import { TAB_KEYS, type TabKey } from '../../domain/summaries/tabs/tab';
import { now } from '../excel/clock';
import { isProtected } from '../writing/import-log';
import { runExcel } from '../excel/run-excel';
import { refuseIfPending } from '../writing/pending-write';
import type {
  BlockedTab,
  RefreshBlocked,
  RefreshOptions,
  RefreshOutcome,
  SummaryChoices,
} from './refresh-outcome';
import { progress } from './refresh-progress';
import { nothingWritten } from '../writing/nothing-written';
import { pendingRefreshes, pendingWrites, saveSettings } from '../settings/settings';
import { readSheets } from './sheet-now';
import { chosen, isSameChoice } from '../writing/tabs/tab-commit';
import {
  inputsOf,
  readStored,
  readTables,
  type StoredRecords,
  type TabInputs,
  type TablesRead,
} from './tab-inputs';
import { readTabs, ownedAsStored, type TabLook } from '../excel/own-sheets';
import { planTabs, type TabPlan } from '../writing/tabs/tab-plan';
import { refreshedTabs, writeTabs } from '../writing/tabs/write-tabs';
import { markChanged } from '../excel/workbook-changes';
import { beginWrite } from '../excel/write-lock';
import { Refused } from '../refusals/refused';

/**
 * Makes tabs what the register says now: all those asked for, or none.
 *
 *   read register, tabs, what was last written ──▶ something of the user's in the way ─▶ blocked
 *                       │                     └──▶ nothing differs ─▶ refreshed, and nothing is written
 *                       └──▶ write-tabs: copies, record "pending", write, read back ─▶ refreshed
 *                                                          └─▶ put back ─▶ nothing-written, or copy-kept
 *
 * Never rejects.
 */
export async function refreshTabs(
  keys: readonly TabKey[],
  choices: SummaryChoices,
  options: RefreshOptions = {},
): Promise<RefreshOutcome> {
  const asked = TAB_KEYS.filter((key) => keys.includes(key));
  try {
    markChanged(); // What Excel has not told of is read as well.
    const reading = progress(options, 'reading');
    const tables = await readTables({ signal: options.signal, onProgress: reading }, asked);
    const end = beginWrite();
    if (!end) throw new Refused('write-under-way');
    try {
      return await refresh(asked, choices, tables, options);
    } finally {
      end();
    }
  } catch (error) {
    return nothingWritten(error);
  }
}

/** The tabs as they are and as they would be. */
interface TabsPlanned {
  readonly look: TabLook;
  readonly stored: StoredRecords;
  readonly inputs: TabInputs;
  readonly plans: readonly TabPlan[];
}

async function refresh(
  keys: readonly TabKey[],
  asked: SummaryChoices,
  tables: TablesRead,
  options: RefreshOptions,
): Promise<RefreshOutcome> {
  const at = now();
  const planned = await planFor(keys, asked, tables, at, options);
  const { look, plans, inputs } = planned;
  // The printed table that is used is the one of the next refresh too, whatever other comes into the workbook.
  const choices = inputs.printedRange ? { ...asked, printedRange: inputs.printedRange } : asked;
  const blocked = plans.filter(({ back }) => back.blocked.length > 0);
  if (blocked.length > 0) return blockedBy(blocked, keys);
  const toWrite = plans.filter(({ isUnchanged }) => !isUnchanged);
  if (toWrite.length === 0) {
    if (!isSameChoice(look.summaries, choices)) await rememberChoices(choices);
    return { kind: 'refreshed', at, tabs: refreshedTabs(plans, look), copiesLeft: [] };
  }
  await refuse(look, toWrite);
  return writeTabs({ ...planned, toWrite, choices, at, options });
}

async function planFor(
  keys: readonly TabKey[],
  choices: SummaryChoices,
  tables: TablesRead,
  at: Date,
  options: RefreshOptions,
): Promise<TabsPlanned> {
  const seen = await settledLook();
  const stored = await readStored(seen, keys);
  const look = ownedAsStored(await withAdopted(seen, stored), (key) => stored.tabs.has(key));
  const owned = keys.flatMap((key) => {
    const sheet = look.owned.get(key) ?? look.strays.get(key);
    return sheet ? [{ key, sheet }] : [];
  });
  const read = await readSheets(
    owned.map(({ sheet }) => sheet),
    progress(options, 'reading'),
  );
  const sheets = new Map<TabKey, SheetNow>(owned.map(({ key }, n) => [key, read[n]!]));
  const inputs = await inputsOf(tables, look, stored, choices, keys, at);
  return { look, stored: stored, inputs, plans: planTabs(keys, look, stored, sheets, inputs) };
}

/** An earlier write is settled first. */
async function settledLook(): Promise<TabLook> {
  const look = await readTabs();
  await refuseIfPending(look);
  const { settings } = look;
  const isSettled = pendingWrites(settings).length + pendingRefreshes(settings).length > 0;
  return isSettled ? readTabs() : look;
}

const rememberChoices = (choices: SummaryChoices): Promise<void> =>
  saveSettings(({ summaries }) =>
    summaries ? { summaries: { ...summaries, ...chosen(summaries, choices) } } : {},
  ).catch(() => undefined);

function blockedBy(blocked: readonly TabPlan[], keys: readonly TabKey[]): RefreshBlocked {
  const tabs = blocked.map(({ key, sheet, back, isUnknown }): BlockedTab => ({
    key,
    sheet: { id: sheet!.id, name: sheet!.name },
    cells: back.blocked,
    isUnknown,
  }));
  const count = tabs.reduce((sum, { cells }) => sum + cells.length, 0);
  const where = tabs.length === 1 ? tabs[0]!.sheet.name : `${tabs.length} tabs`;
  const what = count === 1 ? '1 cell' : `${count.toLocaleString('en-GB')} cells`;
  return {
    kind: 'blocked',
    message: `Nothing was refreshed. ${what} on ${where} ${count === 1 ? 'holds' : 'hold'} something that the add-in did not write.`,
    tabs,
    others: keys.filter((key) => !tabs.some((tab) => tab.key === key)),
  };
}

/** Whether Excel would refuse, before anything is asked of it. */
async function refuse({ isProtected: isLocked }: TabLook, toWrite: readonly TabPlan[]): Promise<void> {
  if (isLocked) throw new Refused('workbook-protected');
  const sheets = toWrite.flatMap(({ sheet }) => sheet ?? []);
  const locked = sheets.find((sheet) => sheet.isProtected);
  if (locked) throw isProtected(locked.name);
  const filtered = await filteredAmong(sheets.map(({ id, name }) => ({ id, name })));
  if (filtered !== null) throw new Refused('filtered', { name: filtered });
}

/** Under a filter Excel writes past rows that are hidden. An Excel that cannot tell has none. */
const filteredAmong = (sheets: readonly { id: string; name: string }[]): Promise<string | null> =>
  sheets.length === 0
    ? Promise.resolve(null)
    : runExcel(async (context) => {
        const filters = sheets.map(({ id }) => context.workbook.worksheets.getItem(id).autoFilter);
        for (const filter of filters) filter.load('isDataFiltered');
        await context.sync();
        const index = filters.findIndex(({ isDataFiltered }) => isDataFiltered);
        return index < 0 ? null : sheets[index]!.name;
      }).catch(() => null);
