import { inFront } from '../excel/in-front';
import { NO_GUARD, type Guard } from '../excel/requests';
import { markChanged } from '../excel/workbook-changes';
import {
  CONCERN_KEYS,
  CONCERNS,
  concernOf,
  isRecordKey,
  isTabsRecordKey,
  NO_SETTINGS,
  type Concern,
  type PendingTabs,
  type PendingWrite,
  type RecordKey,
  type Settings,
  type TabsRecordKey,
  type UnreadKey,
} from './concerns';
import type { Agreed, Entry } from './entries';
import {
  FORMER_KEY,
  KEY_PREFIX,
  missingFromFirst,
  missingFromSecond,
  placesIn,
  placesOf,
  type Places,
} from './places';
import { carriedThrough, readFields } from './read-fields';
import { clearSecondCopy, readSecondCopy, writeSecondCopy } from './second-copy';
import { writeEntry } from './entries';
import { strictIsKnown } from './strict';

export { NO_SETTINGS, NO_SUMMARIES } from './concerns';
export type {
  Concern,
  PendingTabs,
  PendingWrite,
  RecordKey,
  RecordPlace,
  Settings,
  SummarySettings,
  TabsRecordKey,
  UnreadKey,
} from './concerns';

export interface SettingsReading {
  readonly settings: Settings;
  /**
   * What could not be read, or not all of it: the rest of it counts. Of `strict` that is as if it were on; of `pending`, as
   * if a write had not finished.
   */
  readonly unread: readonly Concern[];
  /** The same by key: a record of a write may have one of its own. */
  readonly unreadKeys: readonly UnreadKey[];
}

/** A record of a write or of a refresh counts whole or not at all. */
const WHOLE: readonly Concern[] = ['pending', 'pendingTabs'];

/** Reads what both places agree on. */
export function readPlaces({ agreed, former }: Places): SettingsReading {
  const unreadKeys: UnreadKey[] = [];
  const read: Record<string, unknown> = {};
  const take = (key: UnreadKey, concern: Concern): void => {
    const entry = agreed.get(key);
    const isLost = former.isGarbled && !entry;
    const { value, isWhole } = entry ? readEntryOf(concern, entry) : { value: undefined, isWhole: !isLost };
    if (value !== undefined) read[key] = value;
    if (!isWhole) unreadKeys.push(key);
  };
  for (const concern of CONCERN_KEYS) take(concern, concern);
  for (const key of agreed.keys()) if (isRecordKey(key) || isTabsRecordKey(key)) take(key, concernOf(key));
  const strict = read.strict ?? unreadKeys.includes('strict');
  const unread = new Set(unreadKeys.map(concernOf));
  return { settings: { ...NO_SETTINGS, ...read, strict } as Settings, unread: [...unread], unreadKeys };
}

function readEntryOf(concern: Concern, { raw, isDoubted }: Agreed): { value: unknown; isWhole: boolean } {
  if (raw === undefined) return { value: undefined, isWhole: !isDoubted };
  const { value, isWhole } = readFields<unknown>(CONCERNS[concern], raw);
  if (concern === 'strict')
    return { value: isDoubted || !isWhole ? true : value, isWhole: isWhole && !isDoubted };
  return WHOLE.includes(concern) && !isWhole ? { value: undefined, isWhole } : { value, isWhole };
}

/** Reads Excel's own settings alone. */
export const readStored = (stored: ReadonlyMap<string, unknown>): SettingsReading =>
  readPlaces(placesOf(stored, readSecondCopy(null)));

let lastKnown: Settings = NO_SETTINGS;

function know(settings: Settings): void {
  lastKnown = settings;
  strictIsKnown(settings.strict);
}

/** Reads the settings in a batch that is under way; `finish` is for after its next sync. */
export function settingsIn(context: Excel.RequestContext): { finish: () => SettingsReading } {
  const places = placesIn(context);
  return {
    finish: () => {
      const reading = readPlaces(places.finish());
      know(reading.settings);
      return reading;
    },
  };
}

/** What is to be of some of the settings; undefined takes a setting away. */
export type SettingsChange = { readonly [K in Concern]?: Settings[K] | undefined } & Readonly<
  Record<RecordKey, PendingWrite | undefined>
> &
  Readonly<Record<TabsRecordKey, PendingTabs | undefined>>;

type Change = SettingsChange | ((settings: Settings, unread: readonly UnreadKey[]) => SettingsChange);

/** Saves wait for each other: what one reads, no other has changed before it is written. */
let lastSave: Promise<unknown> = Promise.resolve();

/**
 * Changes some of the settings in the workbook, in both places; every reading is then out of date. Excel on the web loses
 * all but the first setting that a request adds (OfficeDev/office-js 920): each has a request of its own, in the order given.
 *
 * @param change what is to be, or how it follows from what is
 * @param also looks at something in the same request, and answers what is to be done right before the last of the settings
 * @param guard comes before all else in each request that writes
 */
export function saveSettings(
  change: Change,
  also: (context: Excel.RequestContext) => () => void = () => () => undefined,
  guard: Guard = NO_GUARD,
): Promise<void> {
  const saved = lastSave.then(() => save(change, also, guard));
  lastSave = saved.catch(() => undefined);
  return saved;
}

async function save(
  change: Change,
  also: (context: Excel.RequestContext) => () => void,
  guard: Guard,
): Promise<void> {
  let isGivenUp = false;
  try {
    await inFront(async (context) => {
      const look = placesIn(context);
      const queue = also(context);
      await context.sync();
      // The next in the queue may be at work already.
      if (isGivenUp) return;
      const places = look.finish();
      const changed = changedEntries(places, change);
      await writeFirst(context, places, changed, queue, guard);
      const all = new Map<string, Agreed>([...places.agreed, ...asAgreed(changed)]);
      know(readPlaces({ ...places, agreed: all }).settings);
      // The first place holds what is newest, and the next save tries this again.
      await writeSecond(context, places, all, changed).catch(() => undefined);
    });
  } finally {
    isGivenUp = true;
  }
  markChanged();
}

const asAgreed = (all: ReadonlyMap<string, Entry>): Map<string, Agreed> =>
  new Map([...all].map(([key, entry]) => [key, { ...entry, isDoubted: false }]));

/** The settings that differ, as they are to be kept. */
function changedEntries(places: Places, change: Change): Map<string, Entry> {
  const { settings, unreadKeys } = readPlaces(places);
  const changes = typeof change === 'function' ? change(settings, unreadKeys) : change;
  const changed = new Map<string, Entry>();
  for (const [key, after] of Object.entries(changes)) {
    const was = places.agreed.get(key);
    const before = (settings as Readonly<Record<string, unknown>>)[key];
    const isUnread = unreadKeys.includes(key as UnreadKey);
    // What could not be read at all, or has to be safe, is written as it is asked for.
    const isAnew = isUnread && (before === undefined || key === 'strict');
    const raw = isAnew ? after : carriedThrough(was?.raw, before, after);
    const isOther = isAnew || JSON.stringify(raw) !== JSON.stringify(was?.raw);
    if (isOther) changed.set(key, { revision: (was?.revision ?? 0) + 1, raw });
  }
  return changed;
}

/** Each setting in a request of its own; with the last of them goes what the caller has to do. */
async function writeFirst(
  context: Excel.RequestContext,
  places: Places,
  changed: ReadonlyMap<string, Entry>,
  queue: () => void,
  guard: Guard,
): Promise<void> {
  const { settings } = context.workbook;
  const missing = missingFromFirst(places).filter(([key]) => !changed.has(key));
  const gone = new Set(forgotten(places, changed));
  const requests = [...missing.filter(([key]) => !gone.has(key)), ...changed].map(
    ([key, entry]) =>
      () =>
        void settings.add(KEY_PREFIX + key, writeEntry(entry)),
  );
  const last = requests.pop();
  for (const add of requests) {
    guard(context);
    add();
    await context.sync();
  }
  guard(context);
  // First: a record that names sheets is there for as long as one of them is.
  queue();
  last?.();
  // What it held has keys of its own by now; what nobody can read goes once somebody has said so.
  const { isThere, isGarbled } = places.former;
  if (isThere && (!isGarbled || isSetAside(changed))) settings.getItemOrNullObject(FORMER_KEY).delete();
  // A record that both places say is gone needs no remembering.
  for (const key of forgotten(places, changed)) settings.getItemOrNullObject(KEY_PREFIX + key).delete();
  await context.sync();
}

const isOfOneWrite = (key: string): boolean => isRecordKey(key) || isTabsRecordKey(key);

/** Records of writes that are over, in both places. */
function forgotten({ first, second, agreed }: Places, changed: ReadonlyMap<string, Entry>): string[] {
  const isGone = (entry: Entry | 'garbled' | undefined): boolean =>
    entry === undefined || (entry !== 'garbled' && entry.raw === undefined);
  return [...agreed.keys()].filter(
    (key) =>
      isOfOneWrite(key) &&
      !changed.has(key) &&
      isGone(first.get(key)) &&
      isGone(second.entries.get(key)) &&
      second.sheet !== 'of others',
  );
}

const isSetAside = (changed: ReadonlyMap<string, Entry>): boolean =>
  changed.has('pending') && changed.get('pending')!.raw === undefined;

async function writeSecond(
  context: Excel.RequestContext,
  places: Places,
  all: ReadonlyMap<string, Agreed>,
  changed: ReadonlyMap<string, Entry>,
): Promise<void> {
  const over = forgotten(places, changed);
  const missing = missingFromSecond(places, all);
  for (const key of over) missing.delete(key);
  // A record of somebody else's write may be over by now, and both places may have forgotten it: it would come back.
  for (const [key, { raw }] of missing)
    if (isOfOneWrite(key) && raw !== undefined && !changed.has(key)) missing.delete(key);
  if (missing.size === 0 && over.length === 0) return;
  clearSecondCopy(context, places.second, over);
  writeSecondCopy(context, places.second, missing);
  await context.sync();
}

/**
 * Gives up records of writes that nobody can read, once somebody has looked at what they may have been of. Strict stays on
 * where it could not be read.
 */
export const setUnreadAside = (): Promise<void> =>
  saveSettings((settings, unread) => ({
    ...(unread.includes('strict') ? { strict: settings.strict } : {}),
    ...Object.fromEntries(unread.filter((key) => key.startsWith('pending')).map((key) => [key, undefined])),
  }));

/** Settings as last read. */
export const lastSettings = (): Settings => lastKnown;

/** Every write of which is not known that it ended, with its key. */
export const pendingWrites = (
  settings: Settings,
): readonly (readonly ['pending' | RecordKey, PendingWrite])[] =>
  Object.keys(settings)
    .filter((key): key is 'pending' | RecordKey => key === 'pending' || isRecordKey(key))
    .flatMap((key) => {
      const write = settings[key];
      return write ? [[key, write] as const] : [];
    });

/** The same of refreshes of the tabs. */
export const pendingRefreshes = (
  settings: Settings,
): readonly (readonly ['pendingTabs' | TabsRecordKey, PendingTabs])[] =>
  Object.keys(settings)
    .filter((key): key is 'pendingTabs' | TabsRecordKey => key === 'pendingTabs' || isTabsRecordKey(key))
    .flatMap((key) => {
      const refresh = settings[key];
      return refresh ? [[key, refresh] as const] : [];
    });

/** The write on this table that did not finish; undefined where there is none. */
export const pendingOn = (
  settings: Settings,
  table: { readonly id: string; readonly name: string },
): PendingWrite | undefined =>
  pendingWrites(settings)
    .map(([, write]) => write)
    .find((write) =>
      [write, ...(write.also ?? [])].some(
        (block) =>
          block.table !== undefined &&
          (block.tableId === table.id || block.table.toLowerCase() === table.name.toLowerCase()),
      ),
    );
