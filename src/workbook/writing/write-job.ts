import type { PendingBlock } from '../settings/concerns';
import type { PendingWrite, Settings } from '../settings/settings';
import { controlTotals } from './control-totals';
import type { LogWrite } from './import-log';
import type { PreparedWrite } from './prepared-write';
import type { Below } from './rows-below';
import type { SideWrite } from './side-row';
import type { TargetSnapshot } from './target-snapshot';
import { undoBlock } from './undo-block';
import { blockFingerprint, writtenFingerprint } from './write-intent';
import type { SideUndo, UndoBlock, UndoRecord, WriteOptions, WritePlan } from './write-plan';
import { writtenCells } from './written-cells';

/** What is to be done to one table or block. */
export interface BlockJob {
  readonly options: WriteOptions;
  readonly before: TargetSnapshot;
  readonly write: PreparedWrite;
  readonly lastRow: readonly unknown[];
  /** What stands below the table where rows are to come, or go without moving it; null in all other writes. */
  readonly below: Below | null;
  readonly copyName: string;
}

/** One write, from the moment that nothing is in its way. */
export interface Job extends BlockJob {
  readonly plan: WritePlan;
  readonly at: Date;
  readonly settings: Settings;
  /** Other tables of the same write. */
  readonly also: readonly BlockJob[];
  readonly log: LogWrite | null;
  /** The rows of tables beside the register. */
  readonly sides: readonly SideWrite[];
}

/** From here on the workbook itself says that a write began, and where the copy is. */
export function recordOf(job: Job): PendingWrite {
  const { plan, at, settings, before, also, log, sides } = job;
  const [side, ...alsoSide] = sides.map(asKept);
  const isRegister = settings.register?.tableId === before.tableId;
  const totals = controlTotals(before.values, isRegister ? settings.register?.headings : {});
  return {
    what: plan.what,
    kind: plan.kind,
    at: at.toISOString(),
    ...blockRecord(job),
    ...(also.length > 0 ? { also: also.map(blockRecord) } : {}),
    ...(totals.valuePence !== null ? { valuePence: totals.valuePence } : {}),
    ...(totals.drawnDownPence !== null ? { drawnDownPence: totals.drawnDownPence } : {}),
    ...(log ? { log: log.change } : {}),
    ...(side ? { side } : {}),
    ...(alsoSide.length > 0 ? { alsoSide } : {}),
  };
}

function blockRecord({ before, write, below, copyName: name }: BlockJob): PendingBlock {
  const written = writtenCells(write);
  return {
    sheetId: before.sheetId,
    sheet: before.sheet,
    ...(before.tableId !== null && before.table !== null
      ? { tableId: before.tableId, table: before.table }
      : {}),
    topIndex: before.topIndex,
    leftIndex: before.leftIndex,
    rowCount: before.rowCount,
    columnCount: before.columnCount,
    copy: { id: '', name },
    rowsAdded: write.addedRows.length - write.removedRows.length,
    was: blockFingerprint(before),
    after: writtenFingerprint(before, write),
    ...(written ? { written } : {}),
    ...(below && !(before.hasTotals && below.isTaken) ? { below } : {}),
  };
}

/** What undoes the write: of every table that it changed. */
export function undoOf(job: Job, blocks: readonly { readonly after: TargetSnapshot | null }[]): UndoRecord {
  const { plan, at, also, log, sides } = job;
  const isUndo = plan.takesOut !== undefined || plan.alsoTakesOut !== undefined;
  const [side, ...alsoSide] = isUndo ? [] : sides.map(sideUndoOf);
  const blockOf = ({ before, write, below }: BlockJob, n: number): UndoBlock =>
    undoBlock(before, blocks[n]!.after!, write, below && write.addedRows.length > 0 ? below.isTaken : null);
  return {
    what: plan.what,
    at: at.toISOString(),
    ...blockOf(job, 0),
    ...(also.length > 0 ? { also: also.map((one, n) => blockOf(one, n + 1)) } : {}),
    log: plan.log && log ? log.row : null,
    ...(side ? { side } : {}),
    ...(alsoSide.length > 0 ? { alsoSide } : {}),
  };
}

const sideUndoOf = ({ change: { table, indexes, rows, below } }: SideWrite): SideUndo => ({
  ...{ table, indexes, rows },
  madeRoom: below !== undefined,
});

/** A change as the record of a write keeps it: its lists are not shared with it. */
const asKept = ({ change }: SideWrite): NonNullable<PendingWrite['side']> => ({
  ...change,
  indexes: [...change.indexes],
  rows: [...change.rows],
  given: change.given.map((row) => [...row]),
  formats: change.formats.map((row) => [...row]),
});
