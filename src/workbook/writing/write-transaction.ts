import { now, serialOf } from '../excel/clock';
import { checkNew } from './compare-cells';
import {
  checkLog,
  isProtected,
  logIn,
  marked,
  recorded,
  takeInLog,
  takeLogBack,
  type LogSeen,
  type LogWrite,
} from './import-log';
import { runExcel, refusalOf } from '../excel/run-excel';
import { copyName, makeCopy, type CopySheet } from './backup-sheet';
import { newRecordKey, storeUndo } from './write-intent';
import { recordOf, undoOf, type BlockJob, type Job } from './write-job';
import { nothingWritten } from './nothing-written';
import { transact, type Participant } from './transaction';
import { refuseIfPending } from './pending-write';
import { prepared, type PreparedWrite } from './prepared-write';
import { doSteps, type Guard } from '../excel/requests';
import { RestorableWrite } from './restore';
import { seeBelow, staysBelow, type Below } from './rows-below';
import { takeSideBack } from './side-rollback';
import { checkSide, sideRemoval, sideWrite, type SideWrite } from './side-row';
import { sideIn } from './side-table';
import { settingsIn, type SettingsReading } from '../settings/settings';
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
  type TargetSnapshot,
} from './target-snapshot';
import { rememberWrite } from './undo-record';
import { beginWrite } from '../excel/write-lock';
import { copyIsThere, turnIsOf } from './write-turn';
import type {
  BlockPlan,
  UndoRecord,
  WriteOptions,
  WriteOutcome,
  WritePlan,
  WriteProgress,
  Written,
} from './write-plan';
import { Refused } from '../refusals/refused';

/** Writes a plan: all of it, or nothing. See transaction.ts. Never rejects. */
export async function writeWhole(plan: WritePlan, options: WriteOptions = {}): Promise<WriteOutcome> {
  const end = beginWrite();
  if (!end) return nothingWritten(new Refused('write-under-way'));
  try {
    const job = await jobFor(plan, options);
    return await writeJob(job);
  } catch (error) {
    return nothingWritten(error);
  } finally {
    end();
  }
}

async function writeJob(job: Job): Promise<WriteOutcome> {
  const { plan, log, sides, options } = job;
  const key = newRecordKey('pending');
  const guard = turnIsOf(key);
  const block = new BlockParticipant(job, guard);
  const blocks = [block, ...job.also.map((one) => new BlockParticipant(one, guard))];
  let undo: UndoRecord | null = null;
  const ended = await transact({
    key,
    record: () => recordOf(job),
    participants: [
      ...blocks,
      ...(log ? [logParticipant(log, progress(options, 'writing'), guard)] : []),
      ...sides.map((side) => sideParticipant(side, guard)),
    ],
    copies: () => blocks.map(({ copy }) => copy),
    finish: async () => {
      undo = undoOf(job, blocks);
      const storedUndo = plan.isPuttingBack ? null : undo;
      rememberWrite(storedUndo);
      await storeUndo(storedUndo, guard).catch(() => storeUndo(storedUndo, guard));
      return {};
    },
  });
  const copies = blocks.map(({ copy }) => copy.name).join(', ');
  switch (ended.kind) {
    case 'committed':
      return written(job, undo!, ended.isClean ? null : copies);
    case 'rolled back':
      return nothingWritten(ended.cause, ended.isClean ? null : copies, ended.stays);
    case 'stopped':
      return {
        kind: 'backup-left',
        message: `${[job, ...job.also].map(({ before }) => nameOf(before)).join(', ')} may be part old, part new. There is a complete copy from before. ${refusalOf(ended.cause)}`,
        copySheet: block.copy.name,
      };
  }
}

/** Called between requests: tells how far the write is, and stops it where the user has asked for that. */
function progress(options: WriteOptions, step: WriteProgress['step']) {
  return (done: number, of: number): void => {
    if (options.signal?.aborted) throw new Refused('stopped', { step, done, of });
    options.onProgress?.({ step, done, of });
  };
}

/** Everything that is looked at before the write takes its turn. @throws Refused where nothing is to be written */
async function jobFor(plan: WritePlan, options: WriteOptions): Promise<Job> {
  const at = now();
  const look = await lookAround(plan);
  const { place } = look;
  await refuseIfPending(look.reading);
  const block = await blockJob(plan, place, options, copyName(place.sheet, at, look.sheetNames));
  const also: BlockJob[] = [];
  for (const other of plan.also ?? []) {
    const there = await placeOfBlock(other);
    const taken = [...look.sheetNames, block.copyName, ...also.map((one) => one.copyName)];
    also.push(await blockJob(other, there, options, copyName(there.sheet, at, taken)));
  }
  const log = await logWrite(plan, look.log, at);
  const sides = await sidesOf(plan);
  const { settings } = look.reading;
  return { plan, at, settings, ...block, also, log, sides };
}

async function blockJob(
  plan: BlockPlan & Pick<WritePlan, 'side' | 'takesOut'>,
  place: TargetPlace,
  options: WriteOptions,
  name: string,
): Promise<BlockJob> {
  const reading = progress(options, 'reading');
  const cells = await readCells(place, (done) => reading(done, place.rowCount));
  const before: TargetSnapshot = { ...place, ...cells };
  await refuseIfFiltered(place);
  const write = prepared(plan, before);
  const lastRow = write.addedRows.length > 0 ? await formulasOfLastRow(before) : [];
  const below = await belowOf(before, write, plan);
  return { options, before, write, lastRow, below, copyName: name };
}

/** Where another table of the write stands, and whether anything is in the way of writing there. */
const placeOfBlock = (plan: BlockPlan): Promise<TargetPlace> =>
  runExcel(async (context) => {
    const target = placeIn(context, plan, sizeOf(plan));
    const sheet = context.workbook.worksheets.getItemOrNullObject(plan.sheetId);
    sheet.protection.load('protected');
    await context.sync();
    const place = target.finish();
    if (sheet.protection.protected) throw isProtected(place.sheet);
    return place;
  });

/** What is to be done to the rows of tables beside the register; nothing of one where nothing is, or can be. */
async function sidesOf({
  side,
  alsoSide = [],
  takesOut,
  alsoTakesOut = [],
}: WritePlan): Promise<SideWrite[]> {
  const sides: SideWrite[] = [];
  for (const entry of [...(side ? [side] : []), ...alsoSide])
    sides.push(sideWrite(await sideIn(entry.table.name, entry.table.newSheet), entry));
  for (const out of [...(takesOut ? [takesOut] : []), ...alsoTakesOut]) {
    const removal = await sideRemoval(await sideIn(out.table), out);
    if (removal) sides.push(removal);
  }
  return sides;
}

/** The cells and rows of the plan. */
class BlockParticipant implements Participant {
  /** Without an id until it is there. */
  copy: CopySheet;
  after: TargetSnapshot | null = null;
  private block: RestorableWrite | null = null;

  constructor(
    private readonly job: BlockJob,
    private readonly guard: Guard,
  ) {
    this.copy = { id: '', name: job.copyName };
  }

  async prepare(): Promise<void> {
    const { before, below, options } = this.job;
    const copying = progress(options, 'copying');
    const between = (done: number): void => copying(done, before.rowCount);
    this.copy = await makeCopy(before, this.copy.name, between, this.guard);
    const isThere = copyIsThere(this.copy);
    this.block = new RestorableWrite(before, this.copy, below, undefined, (context) => {
      this.guard(context);
      isThere(context);
    });
    copying(before.rowCount, before.rowCount);
  }

  async commit(): Promise<void> {
    const { write, lastRow, options } = this.job;
    await this.block!.write(write, lastRow, progress(options, 'writing'));
  }

  async verify(): Promise<void> {
    const { before, write, options } = this.job;
    progress(options, 'checking')(0, before.rowCount);
    this.after = await seeTarget(before, before);
    checkNew(before, this.after, write);
  }

  rollBack(): Promise<readonly string[]> {
    const { before, options } = this.job;
    options.onProgress?.({ step: 'putting back', done: 0, of: before.rowCount });
    return this.block!.putBack();
  }
}

const logParticipant = (
  log: LogWrite,
  writing: (done: number, of: number) => void,
  guard: Guard,
): Participant => ({
  prepare: () => Promise.resolve(),
  commit: async () => {
    await doSteps(log.steps, writing, guard);
    await takeInLog(log, guard);
  },
  verify: () => checkLog(log),
  rollBack: async () => {
    await takeLogBack(log.change, guard);
    return [];
  },
});

const sideParticipant = (side: SideWrite, guard: Guard): Participant => ({
  prepare: () => Promise.resolve(),
  commit: () => side.commit(guard),
  verify: () => checkSide(side),
  rollBack: async () => {
    await takeSideBack(side.change, guard);
    return [];
  },
});

interface Around {
  readonly place: TargetPlace;
  readonly reading: SettingsReading;
  readonly sheetNames: readonly string[];
  readonly log: LogSeen | null;
}

/** Where the target stands, and whether anything is in the way of writing there. */
async function lookAround(plan: WritePlan): Promise<Around> {
  return runExcel(async (context) => {
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
    if (workbook.protection.protected) throw new Refused('workbook-protected');
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

const sizeOf = ({ expected: { place, values } }: BlockPlan): BlockSize => ({
  topIndex: place.topIndex,
  leftIndex: place.leftIndex,
  rowCount: values.length,
  columnCount: values[0]?.length ?? 0,
});

/** Under a filter Excel writes past rows that are hidden, and deletes none. An Excel that cannot tell has none. */
async function refuseIfFiltered(place: TargetPlace): Promise<void> {
  const isFiltered = await runExcel(async (context) => {
    const filter =
      place.tableId === null
        ? sheetOf(context, place).autoFilter
        : context.workbook.tables.getItem(place.tableId).autoFilter;
    filter.load('isDataFiltered');
    await context.sync();
    return filter.isDataFiltered;
  }).catch(() => false);
  if (isFiltered) throw new Refused('filtered', { name: nameOf(place) });
}

async function belowOf(
  before: TargetSnapshot,
  { addedRows, removedRows }: PreparedWrite,
  plan: BlockPlan,
): Promise<Below | null> {
  if (removedRows.length > 0) return plan.staysBelow ? staysBelow(before) : null;
  if (addedRows.length === 0) return null;
  return before.hasTotals ? { rowCount: 0, holds: '', isTaken: true } : seeBelow(before, addedRows.length);
}

/** As R1C1, in which the formula of a column is the same in every row. */
const formulasOfLastRow = (place: TargetPlace): Promise<readonly unknown[]> =>
  runExcel(async (context) => {
    const range = rowsOf(sheetOf(context, place), place, place.rowCount - 1, 1);
    range.load('formulasR1C1');
    await context.sync();
    return range.formulasR1C1[0] as unknown[];
  });

async function logWrite(plan: WritePlan, log: LogSeen | null, at: Date): Promise<LogWrite | null> {
  if (plan.log) return recorded(log, plan.log);
  return plan.marksUndone ? marked(log, plan.marksUndone, serialOf(at)) : null;
}

function written(job: Job, undo: UndoRecord, copyLeft: string | null): Written {
  const { plan, at, before, write, log, sides } = job;
  const added = write.addedRows.length;
  const sidesAt = sides.map(({ change: { table, sheet, rows }, address }) => ({
    ...{ table, sheet, address },
    rowCount: rows.length,
  }));
  const first = plan.side?.table.name ?? plan.takesOut?.table;
  return {
    kind: 'written',
    at,
    cellCount: write.cells.length,
    rowCount: added + write.removedRows.length,
    addedAddress: added > 0 ? addressOfRows(before, before.rowCount, added) : null,
    logAddress: log?.change.address ?? null,
    sideAt: sidesAt.find(({ table }) => table === first) ?? null,
    sidesAt,
    undo,
    copyLeft,
  };
}
