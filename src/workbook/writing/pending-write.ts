import { cellsThatDiffer } from './compare-cells';
import { isFormula } from '../excel/cell-content';
import { controlTotals } from './control-totals';
import { isLogged, takeLogBack, type LogChange } from './import-log';
import { patiently } from '../excel/in-front';
import { runExcel, refusalOf } from '../excel/run-excel';
import { BEGUN_COPY_MARK, REGISTER_COPY_MARK } from '../excel/own-sheets';
import type { CopySheet } from './backup-sheet';
import { takeSideBack } from './side-rollback';
import { isSideWritten, type SideChange } from './side-row';
import {
  blockFingerprint,
  cleanUp,
  markedIn,
  mayBeUnderWay,
  REFRESH,
  UNDER_WAY_MINUTES,
} from './write-intent';
import {
  areSettled,
  keepTabs,
  readPendingTabs,
  namesOf,
  putTabsBack,
  type TabsSettled,
} from './tabs/pending-tabs';
import { recordedRows } from './written-cells';
import { RestorableWrite } from './restore';
import { endTurn } from './write-turn';
import { clearBelow, fillGap } from './rows-below';
import type { Outcome } from '../excel/selection';
import {
  pendingRefreshes,
  pendingWrites,
  settingsIn,
  type PendingTabs,
  type PendingWrite,
  type SettingsReading,
} from '../settings/settings';
import { nameOf, readCells, seeTarget, type TargetSnapshot } from './target-snapshot';
import { beginWrite } from '../excel/write-lock';
import type { WriteTarget } from './write-plan';
import { Refused } from '../refusals/refused';
import { kindOf, type WriteOutcomeSeen, type PendingSeen } from './pending-state';
import type { PendingBlock } from '../settings/concerns';

/** A write that did not finish; none; or why that could not be seen. */
export type PendingLook =
  | PendingSeen
  | { readonly kind: 'none' }
  /** There is a record of one that cannot be read: what it was of is not known. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'failed'; readonly message: string };

/** Looks whether a write did not finish, and how the register and its copy stand. Never rejects. */
export async function pendingWrite(): Promise<PendingLook> {
  try {
    const { settings, unread } = await readSettingsNow();
    const [, pending] = pendingWrites(settings)[0] ?? [];
    const [, refresh] = pendingRefreshes(settings)[0] ?? [];
    const isUnread = unread.includes('pending') || unread.includes('pendingTabs');
    if (!pending && isUnread) return { kind: 'unread' };
    if (!pending) return refresh ? await readPendingTabs(refresh) : { kind: 'none' };
    const { now, copy } = await seeBoth(pending);
    const also = await Promise.all((pending.also ?? []).map(standsNow));
    const mapping = settings.register?.table === pending.table ? settings.register?.headings : {};
    return {
      kind: 'pending',
      what: pending.what,
      of: kindOf(pending),
      at: new Date(pending.at),
      name: now ? nameOf(now) : (pending.table ?? pending.sheet),
      sheet: now?.sheet ?? pending.sheet,
      copySheet: copy?.sheet ?? pending.copy.name,
      outcome: together([outcomeSeen(pending, now, copy), ...also]),
      now: now && controlTotals(now.values, mapping),
      copy: copy && controlTotals(copy.values, mapping),
      before: {
        rowCount: pending.rowCount - 1,
        valuePence: pending.valuePence ?? null,
        drawnDownPence: pending.drawnDownPence ?? null,
      },
    };
  } catch (error) {
    return { kind: 'failed', message: refusalOf(error) };
  }
}

/** Makes the register what it was before the write that did not finish, and takes the copy away. Never rejects. */
export const putCopyBack = (): Promise<Settled> =>
  withPending(putTabsBack, async (pending) => {
    // The other tables first: the register, which figures are of, is the last to count as settled.
    const blocks: readonly PendingBlock[] = [...[...(pending.also ?? [])].reverse(), pending];
    const seen = await Promise.all(blocks.map(seeBoth));
    if (seen.some(({ copy }) => copy?.isWhole === false)) return [];
    const left: string[] = [];
    for (const [n, block] of blocks.entries())
      left.push(...(await putBlockBack(block, seen[n]!.now, seen[n]!.copy)));
    const side = () => putBesideBack(pending);
    await patiently(() => side().catch(side));
    return left;
  });

async function putBlockBack(
  block: PendingBlock,
  now: TargetSnapshot | null,
  copy: CopySnapshot | null,
): Promise<readonly string[]> {
  // Nothing is written before the copies are there, and they go last.
  const isBefore = !copy && now && outcomeSeen(block, now, copy) === 'as before';
  if (isBefore && (await isBelowCleared(now, block))) return [];
  if (!copy) throw new Refused('sheet-missing', { sheet: block.copy.name });
  if (!now) throw new Refused('target-missing');
  const before = asBefore(block, now, copy);
  const put = () => putBackOnce(block, before, copy);
  return patiently(() => put().catch(put));
}

/** Keeps the register as it is now, and takes the copy away. Never rejects. */
export const discardCopy = (): Promise<Settled> => withPending(keepTabs, async () => []);

/** True where a write that did not say so is whole after all: its record and its copy are taken away then. */
async function isSettled(key: string, pending: PendingWrite): Promise<boolean> {
  const blocks: readonly PendingBlock[] = [pending, ...(pending.also ?? [])];
  const seen = await Promise.all(blocks.map(seeBoth));
  const isBegun = seen.some(({ copy }) => copy?.isWhole === false);
  const stands = isBegun
    ? 'as before'
    : together(blocks.map((block, n) => outcomeSeen(block, seen[n]!.now, seen[n]!.copy)));
  if (stands !== 'as before' && stands !== 'as written') return false;
  const log = pending.log as LogChange | undefined;
  for (const [n, block] of blocks.entries()) {
    const { now } = seen[n]!;
    if (stands === 'as written' && now && block.rowsAdded < 0 && block.below)
      await fillGap(now, block.rowCount, block.below);
    if (stands === 'as before' && !isBegun && now && !(await isBelowCleared(now, block))) return false;
  }
  if (stands === 'as before' && !isBegun) await putBesideBack(pending);
  for (const side of sidesOf(pending))
    if (stands === 'as written' && !(await isSideWritten(side))) return false;
  if (log && stands === 'as written' && !(await isLogged(log))) return false;
  return cleanUp(
    key,
    blocks.map((block, n) => copyOf(block, seen[n]!.copy)),
  );
}

/** How all tables of a write stand. */
function together(all: readonly WriteOutcomeSeen[]): WriteOutcomeSeen {
  const [first] = all;
  if (all.every((stands) => stands === first)) return first!;
  return all.some((stands) => stands === 'not known') ? 'not known' : 'part old, part new';
}

async function standsNow(block: PendingBlock): Promise<WriteOutcomeSeen> {
  const { now, copy } = await seeBoth(block);
  return outcomeSeen(block, now, copy);
}

/** Room that was made below the table for rows that did not come is taken away. False where something else stands there. */
const isBelowCleared = async (now: TargetSnapshot, pending: PendingBlock): Promise<boolean> => {
  const added = recordedRows(pending, now).filter(({ isOurCell }) => isOurCell !== null);
  if (!pending.below || added.length === 0) return true;
  return clearBelow(now, added, pending.below, pending.written !== undefined).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) return false;
      throw error;
    },
  );
};

/** An earlier write or refresh is settled first; where it is whole after all, that is done here. @throws Refused where it is not */
export async function refuseIfPending({
  settings,
  unread,
}: Pick<SettingsReading, 'settings' | 'unread'>): Promise<void> {
  if (unread.includes('pending') || unread.includes('pendingTabs')) throw new Refused('record-unreadable');
  for (const [key, write] of pendingWrites(settings)) {
    if (mayBeUnderWay(key, write)) throw isUnderWay(write.what);
    await endTurn(key);
    if (!(await isSettled(key, write)))
      throw new Refused('write-unfinished', { what: write.what, sheet: write.copy.name });
  }
  for (const [key, refresh] of pendingRefreshes(settings)) {
    if (mayBeUnderWay(key, refresh)) throw isUnderWay(REFRESH);
    await endTurn(key);
    if (!(await areSettled(key, refresh)))
      throw new Refused('refresh-unfinished', { tabs: namesOf(refresh) });
  }
}

const isUnderWay = (what: string): Refused =>
  new Refused('write-in-another-pane', { what, minutes: UNDER_WAY_MINUTES });

/** By its name: that a record names it does not say that it was made for this record. */
const copyOf = ({ copy }: PendingBlock, seen: TargetSnapshot | null): CopySheet =>
  seen ? { id: '', name: seen.sheet } : copy;

/** What came of it; `more` is what is to be known beside it. */
export type Settled = Outcome & { readonly more?: string };

/** @param ofTabs does the same with summary tabs */
async function withPending(
  ofTabs: (key: string, pending: PendingTabs) => Promise<TabsSettled>,
  work: (pending: PendingWrite) => Promise<readonly string[]>,
): Promise<Settled> {
  const end = beginWrite();
  if (!end) return notDone(new Refused('write-under-way'));
  try {
    const { settings } = await readSettingsNow();
    const [key, pending] = pendingWrites(settings)[0] ?? [];
    const [refresh] = pendingRefreshes(settings);
    if (!key || !pending) {
      if (refresh) await endTurn(refresh[0]);
      return refresh ? tabsMessage(await ofTabs(...refresh)) : { done: true };
    }
    await endTurn(key);
    const left = await work(pending);
    const copies = await Promise.all(
      [pending, ...(pending.also ?? [])].map(async ({ copy }) => {
        const found = await findCopy(copy);
        return found ? { id: '', name: found.name } : copy;
      }),
    );
    if (await cleanUp(key, copies)) return settled(left);
    return notDone(new Refused('copy-not-removed', { sheet: pending.copy.name }));
  } catch (error) {
    return notDone(error);
  } finally {
    end();
  }
}

const notDone = (error: unknown): Settled => ({ done: false, message: refusalOf(error) });

const settled = (left: readonly string[]): Settled => ({
  done: true,
  ...(left.length > 0 ? { more: left.join(' ') } : {}),
});

const tabsMessage = ({ isTidy, stays }: TabsSettled): Settled =>
  isTidy ? settled(stays) : notDone(new Refused('copies-not-removed'));

const readSettingsNow = (): Promise<SettingsReading> =>
  runExcel(async (context) => {
    const settings = settingsIn(context);
    await context.sync();
    return settings.finish();
  });

/** Nothing is written before the copy is whole. */
type CopySnapshot = TargetSnapshot & { readonly isWhole: boolean };

/** The block and its copy as they stand; null for one that is gone. */
async function seeBoth(
  pending: PendingBlock,
): Promise<{ now: TargetSnapshot | null; copy: CopySnapshot | null }> {
  const target = await findTarget(pending);
  const now = target && (await seeTarget(target, pending));
  const copyTarget = await findCopy(pending.copy);
  if (!copyTarget) return { now, copy: null };
  const { topIndex, leftIndex, rowCount, columnCount } = pending;
  const place = {
    ...{ topIndex, leftIndex, rowCount, columnCount },
    ...{ sheetId: copyTarget.id, sheet: copyTarget.name, tableId: null, table: null, hasTotals: false },
  };
  return { now, copy: { ...place, ...(await readCells(place)), isWhole: copyTarget.isWhole } };
}

/** A sheet or table by Excel's own id or, where a workbook that is opened again has other ids, by its name. */
export interface KnownTarget {
  readonly sheetId: string;
  readonly sheet: string;
  readonly tableId?: string | null;
  readonly table?: string | null;
}

export async function findTarget(known: KnownTarget): Promise<WriteTarget | null> {
  if (known.table == null) {
    const sheet = await findSheet(known.sheetId, known.sheet);
    return sheet && { sheetId: sheet.id, tableId: null };
  }
  return runExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/id,items/name,items/worksheet/id');
    await context.sync();
    const { items } = tables;
    const byName = items.find(({ name }) => name.toLowerCase() === known.table!.toLowerCase());
    const found = byName ?? items.find(({ id }) => id === known.tableId);
    return found ? { sheetId: found.worksheet.id, tableId: found.id } : null;
  });
}

/** In a workbook that is opened again an id may be another sheet's: the name counts, where a sheet has it. */
async function findSheet(id: string, name: string): Promise<CopySheet | null> {
  const [byName, byId] = await sheetsBy([name, id]);
  return byName ?? byId ?? null;
}

/** The copy, which has its mark; the user may have renamed it. */
async function findCopy({ id, name }: CopySheet): Promise<(CopySheet & { isWhole: boolean }) | null> {
  const found = await sheetsBy(id === '' ? [name] : [id, name]);
  const copy = found.find((sheet) => sheet && COPY_MARKS.has(sheet.mark));
  return copy ? { ...copy, isWhole: copy.mark === REGISTER_COPY_MARK } : null;
}

const COPY_MARKS: ReadonlySet<string | null> = new Set([REGISTER_COPY_MARK, BEGUN_COPY_MARK]);

/** Sheets by their ids or names, each with what the add-in marked it with; null for one that is not there. */
function sheetsBy(idsOrNames: readonly string[]): Promise<((CopySheet & { mark: string | null }) | null)[]> {
  return runExcel(async (context) => {
    const asked = idsOrNames.map((idOrName) => markedIn(context, idOrName));
    await context.sync();
    return asked.map(({ sheet, mark }) =>
      sheet.isNullObject
        ? null
        : { id: sheet.id, name: sheet.name, mark: mark.isNullObject ? null : mark.value },
    );
  });
}

function outcomeSeen(
  pending: PendingBlock,
  now: TargetSnapshot | null,
  copy: CopySnapshot | null,
): WriteOutcomeSeen {
  if (now && copy?.isWhole === false) return 'as before';
  const print = now && blockFingerprint(now);
  if (print === pending.after) return 'as written';
  // Before all of the copy was there nothing was written.
  const isCopied = copy !== null && (pending.was === undefined || blockFingerprint(copy) === pending.was);
  if (print !== null && print === pending.was && !isCopied) return 'as before';
  if (!now || !copy) return 'not known';
  const before = asBefore(pending, now, copy);
  const isSame = now.rowCount === before.rowCount && cellsThatDiffer(before, now).length === 0;
  return isSame ? 'as before' : 'part old, part new';
}

/**
 * The block as it was, from its copy. Where a formula stands in both, the block's own counts: on the copy's sheet it may
 * name the same cells in another way.
 */
function asBefore(pending: PendingBlock, now: TargetSnapshot, copy: TargetSnapshot): TargetSnapshot {
  const { topIndex, leftIndex, rowCount, columnCount } = pending;
  const areAligned = now.rowCount >= rowCount && now.columnCount === columnCount;
  const formulas = copy.formulas.map((row, r) =>
    row.map((formula, c) => {
      const ownFormula = now.formulas[r]?.[c];
      const inBoth =
        isFormula(formula, copy.values[r]?.[c]) && isFormula(ownFormula, now.values[r]?.[c]) && areAligned;
      return inBoth ? ownFormula : formula;
    }),
  );
  const { values, formats } = copy;
  return { ...now, topIndex, leftIndex, rowCount, columnCount, values, formulas, formats };
}

/** Of a write that another page began, or an earlier one: what it wrote is known by its record. */
async function putBackOnce(
  pending: PendingBlock,
  before: TargetSnapshot,
  copy: TargetSnapshot,
): Promise<string[]> {
  const known = { rows: recordedRows(pending, before), isKnown: pending.written !== undefined };
  const place = { id: copy.sheetId, name: copy.sheet };
  return new RestorableWrite(before, place, pending.below ?? null, known).putBack();
}

async function putBesideBack(pending: PendingWrite): Promise<void> {
  if (pending.log) await takeLogBack(pending.log as LogChange);
  for (const side of sidesOf(pending).reverse()) await takeSideBack(side);
}

const sidesOf = ({ side, alsoSide = [] }: PendingWrite): SideChange[] =>
  [...(side ? [side] : []), ...alsoSide] as SideChange[];
