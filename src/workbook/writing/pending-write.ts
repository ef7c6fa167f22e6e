import { cellsThatDiffer } from './compare-cells';
import { isFormula } from '../excel/cell-content';
import { controlTotals } from './control-totals';
import { isLogged, takeLogBack, type LogChange } from './import-log';
import { patiently } from '../excel/in-front';
import { inExcel, refusalOf } from '../excel/run-excel';
import { blockFingerprint, tidied } from './write-intent';
import { keepTabs, lookAtPendingTabs, putTabsBack, type TabsSettled } from './tabs/pending-tabs';
import { recordedRows } from './written-cells';
import { RestorableWrite } from './restore';
import type { Outcome } from '../excel/selection';
import {
  pendingWrites,
  settingsIn,
  type PendingTabs,
  type PendingWrite,
  type SettingsReading,
} from '../settings/settings';
import { nameOf, readCells, seeTarget, type TargetSeen } from './target-snapshot';
import { beginWrite } from '../excel/write-lock';
import { Refused, type WriteTarget } from './write-plan';
import type { HowItStands, PendingSeen } from './pending-state';

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
    const { pendingTabs } = settings;
    const pending = pendingWrites(settings)[0]?.[1];
    const isUnread = unread.includes('pending') || unread.includes('pendingTabs');
    if (!pending && isUnread) return { kind: 'unread' };
    if (!pending) return pendingTabs ? await lookAtPendingTabs(pendingTabs) : { kind: 'none' };
    const { now, copy } = await seeBoth(pending);
    const mapping = settings.register?.table === pending.table ? settings.register?.headings : {};
    return {
      kind: 'pending',
      what: pending.what,
      at: new Date(pending.at),
      name: now ? nameOf(now) : (pending.table ?? pending.sheet),
      sheet: now?.sheet ?? pending.sheet,
      copySheet: copy?.sheet ?? pending.copy.name,
      stands: howItStands(pending, now, copy),
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
    const { now, copy } = await seeBoth(pending);
    if (!copy) throw new Refused(`The sheet ${pending.copy.name} is no longer in this workbook.`);
    if (!now) throw new Refused('The sheet or table is no longer in this workbook.');
    const before = asBefore(pending, now, copy);
    const put = () => putBackOnce(pending, before, copy);
    return patiently(() => put().catch(put));
  });

/** Keeps the register as it is now, and takes the copy away. Never rejects. */
export const discardCopy = (): Promise<Settled> => withPending(keepTabs, async () => []);

/** True where a write that did not say so is whole after all: its record and its copy are taken away then. */
export async function isSettled(pending: PendingWrite): Promise<boolean> {
  const { now, copy } = await seeBoth(pending);
  const stands = howItStands(pending, now, copy);
  if (stands !== 'as before' && stands !== 'as written') return false;
  const log = pending.log as LogChange | undefined;
  if (log && stands === 'as before') await takeLogBack(log);
  if (log && stands === 'as written' && !(await isLogged(log))) return false;
  return tidied(pending.at, copy?.sheetId ?? pending.copy.id);
}

/** What came of it; `more` is what is to be known beside it. */
export type Settled = Outcome & { readonly more?: string };

/** @param ofTabs does the same with summary tabs */
async function withPending(
  ofTabs: (pending: PendingTabs) => Promise<TabsSettled>,
  work: (pending: PendingWrite) => Promise<readonly string[]>,
): Promise<Settled> {
  const end = beginWrite();
  if (!end) return { done: false, message: 'A write is under way. Try again when it has ended.' };
  try {
    const { settings } = await readSettingsNow();
    const { pendingTabs } = settings;
    const pending = pendingWrites(settings)[0]?.[1];
    if (!pending) return pendingTabs ? ofTabsTold(await ofTabs(pendingTabs)) : { done: true };
    const left = await work(pending);
    const copy = await findSheet(pending.copy.id, pending.copy.name);
    if (await tidied(pending.at, copy?.id ?? pending.copy.id)) return settled(left);
    return {
      done: false,
      message: `The copy on the sheet ${pending.copy.name} could not be taken away. Try again.`,
    };
  } catch (error) {
    return { done: false, message: refusalOf(error) };
  } finally {
    end();
  }
}

const settled = (left: readonly string[]): Settled => ({
  done: true,
  ...(left.length > 0 ? { more: left.join(' ') } : {}),
});

const ofTabsTold = ({ isTidy, stays }: TabsSettled): Settled =>
  isTidy
    ? settled(stays)
    : { done: false, message: 'The copies of the tabs could not be taken away. Try again.' };

const readSettingsNow = (): Promise<SettingsReading> =>
  inExcel(async (context) => {
    const settings = settingsIn(context);
    await context.sync();
    return settings.finish();
  });

/** The block and its copy as they stand; null for one that is gone. */
async function seeBoth(pending: PendingWrite): Promise<{ now: TargetSeen | null; copy: TargetSeen | null }> {
  const target = await findTarget(pending);
  const now = target && (await seeTarget(target, pending));
  const copyTarget = await findSheet(pending.copy.id, pending.copy.name);
  if (!copyTarget) return { now, copy: null };
  const { topIndex, leftIndex, rowCount, columnCount } = pending;
  const place = {
    ...{ topIndex, leftIndex, rowCount, columnCount },
    ...{ sheetId: copyTarget.id, sheet: copyTarget.name, tableId: null, table: null, hasTotals: false },
  };
  return { now, copy: { ...place, ...(await readCells(place)) } };
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
  return inExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/id,items/name,items/worksheet/id');
    await context.sync();
    const { items } = tables;
    const byName = items.find(({ name }) => name.toLowerCase() === known.table!.toLowerCase());
    const found = byName ?? items.find(({ id }) => id === known.tableId);
    return found ? { sheetId: found.worksheet.id, tableId: found.id } : null;
  });
}

function findSheet(id: string, name: string): Promise<{ id: string; name: string } | null> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const [byId, byName] = [worksheets.getItemOrNullObject(id), worksheets.getItemOrNullObject(name)];
    byId.load('id,name');
    byName.load('id,name');
    await context.sync();
    const found = byId.isNullObject ? byName : byId;
    return found.isNullObject ? null : { id: found.id, name: found.name };
  });
}

function howItStands(pending: PendingWrite, now: TargetSeen | null, copy: TargetSeen | null): HowItStands {
  if (now && blockFingerprint(now) === pending.after) return 'as written';
  if (!now || !copy) return 'not known';
  const before = asBefore(pending, now, copy);
  const isSame = now.rowCount === before.rowCount && cellsThatDiffer(before, now).length === 0;
  return isSame ? 'as before' : 'part old, part new';
}

/**
 * The block as it was, from its copy. Where a formula stands in both, the block's own counts: on the copy's sheet it may
 * name the same cells in another way.
 */
function asBefore(pending: PendingWrite, now: TargetSeen, copy: TargetSeen): TargetSeen {
  const { topIndex, leftIndex, rowCount, columnCount } = pending;
  const areAligned = now.rowCount >= rowCount;
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
async function putBackOnce(pending: PendingWrite, before: TargetSeen, copy: TargetSeen): Promise<string[]> {
  const rows = recordedRows(pending, before);
  const left = await new RestorableWrite(before, { id: copy.sheetId, name: copy.sheet }, rows).putBack();
  if (pending.log) await takeLogBack(pending.log as LogChange);
  return left;
}
