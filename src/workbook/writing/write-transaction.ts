import { now, serialOf } from '../excel/clock';
import { checkNew } from './compare-cells';
import { controlTotals } from './control-totals';
import {
  checkLog,
  isProtected,
  logIn,
  marked,
  recorded,
  takeLogBack,
  type LogSeen,
  type LogWrite,
} from './import-log';
import { patiently } from '../excel/in-front';
import { inExcel, refusalOf } from '../excel/run-excel';
import { copyName, makeCopy, StrayCopy, type CopySheet } from './backup-sheet';
import { tidied, writtenFingerprint } from './write-intent';
import { isSettled } from './pending-write';
import { prepared, type PreparedWrite } from './prepared-write';
import { doSteps } from '../excel/requests';
import { RestorableWrite } from './restore';
import {
  pendingWrites,
  saveSettings,
  settingsIn,
  type Settings,
  type SettingsReading,
} from '../settings/settings';
import {
  addressOfRows,
  nameOf,
  placeIn,
  readCells,
  rowsOf,
  seeTarget,
  sheetOf,
  type BlockSize,
  type TargetPlace,
  type TargetSeen,
} from './target-snapshot';
import { rememberWrite, undoRecord } from './undo-record';
import { beginWrite } from '../excel/write-lock';
import { writtenCells } from './written-cells';
import {
  Refused,
  type CopyKept,
  type NothingWritten,
  type UndoRecord,
  type WriteOptions,
  type WriteOutcome,
  type WritePlan,
  type WriteProgress,
  type Written,
} from './write-plan';

/** One write from the moment that its copy stands. */
interface Job {
  readonly plan: WritePlan;
  readonly options: WriteOptions;
  readonly at: Date;
  readonly before: TargetSeen;
  readonly write: PreparedWrite;
  readonly lastRow: readonly unknown[];
  readonly log: LogWrite | null;
  readonly copy: CopySheet;
  readonly block: RestorableWrite;
}

/**
 * Writes a plan: all of it, or nothing.
 *
 *   look and compare ──▶ copy, compared ──▶ record "pending" ──▶ write ──▶ read back ──▶ copy and record go ──▶ written
 *          │                   │                   │               └──────────┴─▶ put back from the copy, compared
 *          └───────────────────┴───────────────────┴──────────────────────────────────────┬─▶ nothing-written
 *                                                         twice in vain: copy and record stay └─▶ copy-kept
 *
 * Excel does not undo a request that fails in its middle, so this does. Never rejects.
 */
export async function writeWhole(plan: WritePlan, options: WriteOptions = {}): Promise<WriteOutcome> {
  const end = beginWrite();
  if (!end) return nothing(new Refused('Another write is under way. Try again when it has ended.'));
  try {
    const job = await begun(plan, options);
    const outcome = await writeAndCheck(job).catch((error: unknown) => putRight(job, error));
    return 'kind' in outcome ? outcome : await written(job, outcome);
  } catch (error) {
    return nothing(error);
  } finally {
    end();
  }
}

/** @param stays what somebody else changed meanwhile, in sentences */
function nothing(
  error: unknown,
  copyLeft: string | null = null,
  stays: readonly string[] = [],
): NothingWritten {
  const left = error instanceof StrayCopy ? error.sheet : copyLeft;
  const message = ['Nothing was written.', refusalOf(error), ...stays].join(' ');
  return { kind: 'nothing-written', message, copyLeft: left };
}

/** Called between requests: tells how far the write is, and stops it where the user has asked for that. */
function progress(options: WriteOptions, step: WriteProgress['step']) {
  return (done: number, of: number): void => {
    if (options.signal?.aborted) throw new Refused(`Stopped while ${step}, at ${done} of ${of}.`);
    options.onProgress?.({ step, done, of });
  };
}

/** Everything before the first cell is written. @throws where nothing is to be written, and no copy is left */
async function begun(plan: WritePlan, options: WriteOptions): Promise<Job> {
  const at = now();
  const look = await lookAround(plan);
  const { place } = look;
  await refuseIfPending(look.reading);
  const reading = progress(options, 'reading');
  const cells = await readCells(place, (done) => reading(done, place.rowCount));
  const before: TargetSeen = { ...place, ...cells };
  await refuseIfFiltered(place);
  const write = prepared(plan, before);
  const lastRow = write.addedRows.length > 0 ? await formulasOfLastRow(before) : [];
  const log = await logWrite(plan, look.log, at);
  const copying = progress(options, 'copying');
  const name = copyName(place.sheet, at, look.sheetNames);
  const copy = await makeCopy(before, name, (done) => copying(done, place.rowCount));
  const block = new RestorableWrite(before, copy);
  const job = { plan, options, at, before, write, lastRow, log, copy, block };
  try {
    copying(place.rowCount, place.rowCount);
    await recordPending(job, look.reading.settings);
  } catch (error) {
    throw (await tidied(job.at.toISOString(), job.copy.id)) ? error : new StrayCopy(error, copy.name);
  }
  return job;
}

interface Around {
  readonly place: TargetPlace;
  readonly reading: SettingsReading;
  readonly sheetNames: readonly string[];
  readonly log: LogSeen | null;
}

/** Where the target stands, and whether anything is in the way of writing there. */
async function lookAround(plan: WritePlan): Promise<Around> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const settings = settingsIn(context);
    const target = placeIn(context, plan, sizeOf(plan));
    const sheet = workbook.worksheets.getItemOrNullObject(plan.sheetId);
    sheet.protection.load('protected');
    workbook.worksheets.load('items/name');
    workbook.protection.load('protected');
    const needsLog = plan.log !== undefined || plan.marksUndone !== undefined;
    const log = needsLog ? logIn(context) : null;
    await context.sync();
    const place = target.finish();
    if (sheet.protection.protected) throw isProtected(place.sheet);
    if (workbook.protection.protected)
      throw new Refused(
        'The workbook is protected, and no sheet can be added for a copy. In Excel: Review, Protect Workbook.',
      );
    const sheetNames = workbook.worksheets.items.map(({ name }) => name);
    return { place, reading: settings.finish(), sheetNames, log: log && seenLog(log, plan) };
  });
}

/** A log that an import cannot be recorded in refuses it; undoing one goes on without. */
function seenLog(log: ReturnType<typeof logIn>, plan: WritePlan): LogSeen | null {
  try {
    return log.finish();
  } catch (error) {
    if (plan.log) throw error;
    return null;
  }
}

/** An earlier write is settled first; where it is whole after all, that is done here. */
async function refuseIfPending({ settings, unread }: SettingsReading): Promise<void> {
  if (unread.includes('pending'))
    throw new Refused(
      'The record of a write that may not have finished cannot be read. Open Home in the pane to settle it first.',
    );
  const standing = [];
  for (const [, write] of pendingWrites(settings)) if (!(await isSettled(write))) standing.push(write);
  const [pending] = standing;
  if (!pending) return;
  throw new Refused(
    `An earlier write (${pending.what}) did not finish, and a copy from before it is kept on the sheet ${pending.copy.name}. Put that copy back first, or discard it.`,
  );
}

const sizeOf = ({ expected: { place, values } }: WritePlan): BlockSize => ({
  topIndex: place.topIndex,
  leftIndex: place.leftIndex,
  rowCount: values.length,
  columnCount: values[0]?.length ?? 0,
});

/** Under a filter Excel writes past rows that are hidden, and deletes none. An Excel that cannot tell has none. */
async function refuseIfFiltered(place: TargetPlace): Promise<void> {
  const isFiltered = await inExcel(async (context) => {
    const filter =
      place.tableId === null
        ? sheetOf(context, place).autoFilter
        : context.workbook.tables.getItem(place.tableId).autoFilter;
    filter.load('isDataFiltered');
    await context.sync();
    return filter.isDataFiltered;
  }).catch(() => false);
  if (isFiltered)
    throw new Refused(`A filter hides rows of ${nameOf(place)}. In Excel: Data, Clear. Then try again.`);
}

/** As R1C1, in which the formula of a column is the same in every row. */
const formulasOfLastRow = (place: TargetPlace): Promise<readonly unknown[]> =>
  inExcel(async (context) => {
    const range = rowsOf(sheetOf(context, place), place, place.rowCount - 1, 1);
    range.load('formulasR1C1');
    await context.sync();
    return range.formulasR1C1[0] as unknown[];
  });

async function logWrite(plan: WritePlan, log: LogSeen | null, at: Date): Promise<LogWrite | null> {
  if (plan.log) return recorded(log, plan.log);
  return plan.marksUndone ? marked(log, plan.marksUndone, serialOf(at)) : null;
}

/** From here on the workbook itself says that a write began, and where the copy is. */
function recordPending(job: Job, settings: Settings): Promise<void> {
  const { plan, before, copy, write, log } = job;
  const isRegister = settings.register?.tableId === before.tableId;
  const written = writtenCells(write);
  const totals = controlTotals(before.values, isRegister ? settings.register?.headings : {});
  return saveSettings({
    pending: {
      what: plan.what,
      at: job.at.toISOString(),
      sheetId: before.sheetId,
      sheet: before.sheet,
      ...(before.tableId !== null && before.table !== null
        ? { tableId: before.tableId, table: before.table }
        : {}),
      topIndex: before.topIndex,
      leftIndex: before.leftIndex,
      rowCount: before.rowCount,
      columnCount: before.columnCount,
      copy: { id: copy.id, name: copy.name },
      ...(totals.valuePence !== null ? { valuePence: totals.valuePence } : {}),
      ...(totals.drawnDownPence !== null ? { drawnDownPence: totals.drawnDownPence } : {}),
      rowsAdded: write.addedRows.length - write.removedRows.length,
      after: writtenFingerprint(before, write),
      ...(written ? { written } : {}),
      ...(log ? { log: log.change } : {}),
    },
  });
}

/** Writes, and reads all of it back. @throws where anything differs from what was shown */
async function writeAndCheck(job: Job): Promise<UndoRecord> {
  const { before, write, log, options } = job;
  const writing = progress(options, 'writing');
  await job.block.write(write, job.lastRow, writing);
  if (log) await doSteps(log.steps, writing);
  const checking = progress(options, 'checking');
  checking(0, before.rowCount);
  const after = await seeTarget(before, before);
  checkNew(before, after, write);
  if (log) await checkLog(log);
  return undoRecord(job.plan, before, after, write, job.at, job.plan.log && log ? log.row : null);
}

async function written(job: Job, undo: UndoRecord): Promise<Written> {
  const { plan, before, write, log } = job;
  const kept = plan.isPuttingBack ? null : undo;
  rememberWrite(kept);
  const isTidy = await tidied(job.at.toISOString(), job.copy.id, kept);
  const added = write.addedRows.length;
  return {
    kind: 'written',
    at: job.at,
    cellCount: write.cells.length,
    rowCount: added + write.removedRows.length,
    addedAddress: added > 0 ? addressOfRows(before, before.rowCount, added) : null,
    logAddress: log?.change.address ?? null,
    undo,
    copyLeft: isTidy ? null : job.copy.name,
  };
}

/** Puts back what was written so far; tried twice. */
async function putRight(job: Job, cause: unknown): Promise<NothingWritten | CopyKept> {
  job.options.onProgress?.({ step: 'putting back', done: 0, of: job.before.rowCount });
  let left: readonly string[];
  try {
    left = await patiently(() => putBack(job).catch(() => putBack(job)));
  } catch {
    return {
      kind: 'copy-kept',
      message: `${nameOf(job.before)} may be part old, part new. A complete copy from before is kept. ${refusalOf(cause)}`,
      copySheet: job.copy.name,
    };
  }
  return nothing(cause, (await tidied(job.at.toISOString(), job.copy.id)) ? null : job.copy.name, left);
}

async function putBack({ block, log }: Job): Promise<readonly string[]> {
  const left = await block.putBack();
  if (log) await takeLogBack(log.change);
  return left;
}
