import { fromCellContent, fingerprint, rowSignature } from '../excel/cell-content';
import { now } from '../excel/clock';
import { patiently } from '../excel/in-front';
import { BEGUN_COPY_MARK, COPY_MARK, OWNED_PROPERTY, REGISTER_COPY_MARK } from '../excel/own-sheets';
import { NO_GUARD, type Guard } from '../excel/requests';
import { runExcel } from '../excel/run-excel';
import { heldBy, type PreparedWrite } from './prepared-write';
import {
  pendingRefreshes,
  pendingWrites,
  readStored,
  saveSettings,
  type PendingTabs,
  type PendingWrite,
  type RecordKey,
  type Settings,
  type SettingsChange,
  type TabsRecordKey,
  type UnreadKey,
} from '../settings/settings';
import type { CellsSeen, TargetSnapshot } from './target-snapshot';
import { keepUndo } from './undo-record';
import type { CopySheet, UndoRecord } from './write-plan';
import { beginTurn, queueEndOfTurn } from './write-turn';
import { Refused } from '../refusals/refused';

/** The fingerprint of a block: by it a write that ended without saying so is told from one that did not end. */
export function blockFingerprint({ values, formulas }: CellsSeen): string {
  const text = values.map((row, r) => rowSignature(row, formulas[r] ?? [])).join('\n');
  return fingerprint(text) + fingerprint(`${text.length} ${text}`);
}

/** The fingerprint that a block is to have when all of the write is done. */
export function writtenFingerprint(before: TargetSnapshot, write: PreparedWrite): string {
  const removed = new Set(write.removedRows);
  const values = before.values.map((row) => [...row]);
  for (const { rowIndex, columnIndex, content } of write.cells)
    values[rowIndex]![columnIndex] = heldBy(content);
  const isRemaining = (_: unknown, r: number) => !removed.has(r);
  const added = write.addedRows.map(({ given }) =>
    given.map((content) => (content === null ? '' : fromCellContent(content))),
  );
  // A cell that is worked out counts as a formula: its text is not its value.
  const formulas = added.map((row) =>
    row.map((value, c) => (write.formulaColumns.has(c) ? '=formula' : value)),
  );
  return blockFingerprint({
    values: [...values.filter(isRemaining), ...added],
    formulas: [...before.formulas.map(withValues(before, values)).filter(isRemaining), ...formulas],
    formats: [],
  });
}

/** A changed cell was no formula, and is none: its text is what it holds. */
const withValues =
  (before: TargetSnapshot, values: readonly (readonly unknown[])[]) =>
  (formulas: readonly unknown[], r: number): unknown[] =>
    formulas.map((formula, c) => (values[r]![c] === before.values[r]![c] ? formula : values[r]![c]));

/** What a refresh is called beside other writes. */
export const REFRESH = 'Refresh of the summary tabs';

/** What this page's records have in their keys, and no other page's. */
const PAGE = crypto.randomUUID().slice(0, 8);
let recordCount = 0;

/** A key that no other record has. */
export const newRecordKey = <T extends 'pending' | 'pendingTabs'>(concern: T): `${T}/${string}` =>
  `${concern}/${PAGE}-${++recordCount}`;

/** How long a write of another page is taken to be under way. */
export const UNDER_WAY_MINUTES = 10;

/** True where another page may still be at this write. */
export const mayBeUnderWay = (key: string, { at }: { readonly at: string }): boolean =>
  key.includes('/') && !key.includes(`/${PAGE}-`) && minutesSince(at) < UNDER_WAY_MINUTES;

/** A clock that is ahead of this one counts as well. */
const minutesSince = (at: string): number => Math.abs(now().getTime() - new Date(at).getTime()) / 60_000;

const standingBeside = (settings: Settings, own: string): readonly { what: string }[] => [
  ...pendingWrites(settings).flatMap(([key, write]) => (key === own ? [] : [write])),
  ...pendingRefreshes(settings).flatMap(([key]) => (key === own ? [] : [{ what: REFRESH }])),
];

const refuseBeside = (settings: Settings, unread: readonly UnreadKey[], own: string): void => {
  const [other] = standingBeside(settings, own);
  if (other) throw new Refused('other-write-first', { what: other.what });
  if (unread.some((key) => key.startsWith('pending') && key !== own)) throw new Refused('record-unreadable');
};

/**
 * Takes the turn of a write, by its record: only where no other record is there. The request that adds it reads what is
 * there then: of two that come at once the second finds the first.
 *
 * @param record of the settings as they are then; it may throw where they are not what the write is for
 * @throws Refused where another write has the turn: the record may be there then, and is to be taken away
 */
export async function takeTurn(
  key: RecordKey | TabsRecordKey,
  record: (settings: Settings) => PendingWrite | PendingTabs,
): Promise<void> {
  let added: Excel.SettingCollection | null = null;
  await saveSettings(
    (settings, unread) => {
      refuseBeside(settings, unread, key);
      return { [key]: record(settings) } as SettingsChange;
    },
    (context) => () => {
      added = context.workbook.settings;
      added.load('items/key,items/value');
    },
  );
  const items = (added as Excel.SettingCollection | null)?.items ?? [];
  const { settings, unreadKeys } = readStored(
    new Map(items.map((item) => [item.key, item.value as unknown])),
  );
  refuseBeside(settings, unreadKeys, key);
  await beginTurn(key);
}

/**
 * Takes the record of a write, its turn and its copies away in one request. Tried twice; true where all of it is gone. Without the mark
 * of a copy nothing that holds anything is deleted, whatever a record names; nor is a copy that is known by its name alone
 * where the record of another write names it as well.
 *
 * @param more settings that count from here on
 * @param guard of the write itself: it is not cleaned up while somebody else settles it
 */
export function cleanUp(
  key: string,
  copies: readonly CopySheet[],
  more: SettingsChange = {},
  guard: Guard = NO_GUARD,
): Promise<boolean> {
  const tidy = () => {
    let isThere = true;
    let ofOthers: ReadonlySet<string> = new Set();
    return saveSettings(
      (settings): SettingsChange => {
        isThere = key in settings;
        ofOthers = copiesOfOthers(settings, key);
        // The record goes last: a write that stops between the two is found by it.
        return isThere ? { ...more, [key]: undefined } : {};
      },
      (context) => {
        const sheets = copies.map(({ id, name }) => ({
          ...markedIn(context, id || name),
          isByName: id === '',
        }));
        return () => {
          const isOwn = ({ isByName, sheet }: (typeof sheets)[number]): boolean =>
            !isByName || !ofOthers.has(sheet.name);
          const copied = sheets.filter((one) => isCopy(one) && isOwn(one)).map(({ sheet }) => sheet);
          const once = new Map(copied.map((sheet) => [sheet.id, sheet]));
          for (const sheet of once.values()) sheet.delete();
          queueEndOfTurn(context, key);
        };
      },
      (context) => (isThere ? guard(context) : undefined),
    );
  };
  return patiently(() => tidy().catch(tidy)).then(
    () => true,
    () => false,
  );
}

const COPY_MARKS: ReadonlySet<string> = new Set([BEGUN_COPY_MARK, COPY_MARK, REGISTER_COPY_MARK]);

/** The names of the copies that the records of other writes of tables have: two that begin in one minute have one name for them. */
const copiesOfOthers = (settings: Settings, own: string): ReadonlySet<string> =>
  new Set(
    pendingWrites(settings)
      .filter(([key]) => key !== own)
      .flatMap(([, write]) => [write, ...(write.also ?? [])].map(({ copy }) => copy.name)),
  );

export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.WorksheetCustomProperty;
  readonly used: Excel.Range;
}

/** A sheet by its id or name, with its mark, in a batch that is under way. */
export function markedIn(context: Excel.RequestContext, idOrName: string): MarkedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(idOrName);
  const mark = sheet.customProperties.getItemOrNullObject(OWNED_PROPERTY);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('id,name');
  mark.load('value');
  used.load('rowCount');
  return { sheet, mark, used };
}

/** "Register before 10.04": see copyName. */
const COPY_NAME = / before \d\d\.\d\d( \(\d+\))?$/;

/**
 * A sheet gets its name before its mark: one without a mark is a copy that was only begun as long as it is named as one and
 * nothing is on it.
 */
export const isCopy = ({ sheet, mark, used }: MarkedSheet): boolean =>
  !sheet.isNullObject &&
  (mark.isNullObject ? used.isNullObject && COPY_NAME.test(sheet.name) : COPY_MARKS.has(mark.value));

/** Keeps what undoes a write, in a request of its own: Excel on the web loses a second setting that is added in one. */
export const storeUndo = (undo: UndoRecord | null, guard: Guard): Promise<void> =>
  runExcel(async (context) => {
    guard(context);
    keepUndo(context, undo);
    await context.sync();
  });
