import { cellAddress } from '../../domain/sheet/block';
import { holds, isFormula } from '../excel/cell-content';
import { RowFinder } from './find-rows';
import { runExcel, refusalOf } from '../excel/run-excel';
import { findTarget } from './pending-write';
import { listed } from '../register/register-messages';
import { nameOf, placeOfTarget, seeTarget, type BlockSize, type TargetSnapshot } from './target-snapshot';
import { whyText } from './nothing-written';
import { lastUndo } from './undo-record';
import { writeWhole } from './write-transaction';
import type {
  BlockPlan,
  CellChange,
  BackupLeft,
  UndoBlock,
  UndoCell,
  UndoRecord,
  SideUndo,
  WriteOptions,
  WriteTarget,
} from './write-plan';
import { Refused } from '../refusals/refused';

export interface Undone {
  readonly kind: 'undone';
  readonly at: Date;
  /** "13 cells put back. M44 was typed over and is left as it is." */
  readonly message: string;
  readonly cellCount: number;
  /** Added rows that were removed. */
  readonly rowCount: number;
  /** What was not put back: "M44", "row 131". */
  readonly left: readonly string[];
  /** A copy that may still be there, as Excel did not confirm its removal; null, as nearly always. */
  readonly copyLeft: string | null;
}

/** Nothing was put back, and why. */
export interface NothingUndone {
  readonly kind: 'nothing-undone';
  readonly message: string;
  readonly left: readonly string[];
  readonly copyLeft: string | null;
}

export type UndoOutcome = Undone | NothingUndone | BackupLeft;

/** What can be put back of a write, and what is left as it is. */
interface UndoPlan {
  readonly changes: readonly CellChange[];
  readonly removedRows: readonly number[];
  /** "M44": another value has been typed there. */
  readonly typedOver: readonly string[];
  /** "row 131": an added row in which something has been changed. */
  readonly changedRows: readonly string[];
  /** "M44", as it was when it was written: its row is gone, or several rows could be it. */
  readonly notFound: readonly string[];
}

/**
 * Takes the last write back: cells that still hold what was written get what they held before, and rows that were added
 * and are unchanged go. All of that, or nothing; what has been typed over since stays and is named. Never rejects.
 */
export async function undoLast(options: WriteOptions = {}): Promise<UndoOutcome> {
  try {
    const record = await lastUndo();
    if (!record) throw new Refused('nothing-to-undo');
    const blocks: BlockUndo[] = [];
    for (const block of [record, ...(record.also ?? [])]) blocks.push(await blockUndo(block));
    return await undo(record, blocks, options);
  } catch (error) {
    return nothing(refusalOf(error));
  }
}

/** One table of a write, and what can be put back of it. */
interface BlockUndo {
  readonly block: UndoBlock;
  readonly target: WriteTarget;
  readonly seen: TargetSnapshot;
  readonly plan: UndoPlan;
}

async function blockUndo(block: UndoBlock): Promise<BlockUndo> {
  const target = await findTarget(block);
  if (!target) throw new Refused('name-missing', { name: nameOf(block) });
  const seen = await seeTarget(target, await blockOf(block, target));
  return { block, target, seen, plan: undoPlan(block, seen) };
}

const blockPlan = ({ block, target, seen, plan }: BlockUndo): BlockPlan => ({
  ...target,
  expected: { place: placeOfTarget(seen), values: seen.values },
  changes: plan.changes,
  removedRows: plan.removedRows,
  staysBelow: block.madeRoom === false,
  isPuttingBack: true,
});

/** What is left of all tables, and how much is put back. */
const joined = (plans: readonly UndoPlan[]): UndoPlan => ({
  changes: plans.flatMap(({ changes }) => changes),
  removedRows: plans.flatMap(({ removedRows }) => removedRows),
  typedOver: plans.flatMap(({ typedOver }) => typedOver),
  changedRows: plans.flatMap(({ changedRows }) => changedRows),
  notFound: plans.flatMap(({ notFound }) => notFound),
});

async function undo(
  record: UndoRecord,
  blocks: readonly BlockUndo[],
  options: WriteOptions,
): Promise<UndoOutcome> {
  const plan = joined(blocks.map((block) => block.plan));
  const left = [...plan.typedOver, ...plan.changedRows, ...plan.notFound];
  const sides = [...(record.side ? [record.side] : []), ...(record.alsoSide ?? [])];
  // A movement that is only remembered has no cell of the register.
  const hadCells = blocks.some(({ block }) => block.rows.length + block.addedRows.length > 0);
  const isSideOnly = sides.length > 0 && !hadCells;
  const changing = blocks.filter(({ plan: of }) => of.changes.length + of.removedRows.length > 0);
  const [first, ...also] = (isSideOnly ? blocks.slice(0, 1) : changing).map(blockPlan);
  if (!first) return nothing(leftText(plan), left);
  const outcome = await writeWhole(
    {
      kind: 'undo',
      what: `Undo of ${record.what}`,
      ...first,
      ...(also.length > 0 ? { also } : {}),
      ...(record.log ? { marksUndone: record.log } : {}),
      ...(record.side ? { takesOut: record.side } : {}),
      ...(record.alsoSide ? { alsoTakesOut: record.alsoSide } : {}),
    },
    options,
  );
  if (outcome.kind === 'backup-left') return outcome;
  if (outcome.kind === 'nothing-written') {
    return nothing(whyText(outcome.reason, outcome.stays), [], outcome.copyLeft);
  }
  const [cellCount, rowCount] = [plan.changes.length, plan.removedRows.length];
  const sidesLeft = sides.map((side) => {
    const gone = outcome.sidesAt.find(({ table }) => table === side.table)?.rowCount ?? 0;
    return { side, count: side.rows.length - gone };
  });
  const done = isSideOnly ? '' : doneText(cellCount, rowCount);
  const sideTexts = sidesLeft.map(({ side, count }) => sideText(side, count));
  const message = [done, leftText(plan), ...sideTexts].filter((part) => part !== '').join(' ');
  for (const { side, count } of sidesLeft)
    if (count > 0) left.push(count === 1 ? `the row of ${side.table}` : `${count} rows of ${side.table}`);
  return { kind: 'undone', at: outcome.at, message, cellCount, rowCount, left, copyLeft: outcome.copyLeft };
}

const nothing = (
  why: string,
  left: readonly string[] = [],
  copyLeft: string | null = null,
): NothingUndone => ({
  kind: 'nothing-undone',
  message: `Nothing was undone. ${why}`.trim(),
  left,
  copyLeft,
});

/** The rows of a block may have moved down: all of them to the end of the sheet's cells are looked at. */
async function blockOf(record: UndoBlock, target: WriteTarget): Promise<BlockSize> {
  const { rowCount, columnCount } = record;
  const block = { ...record.place, rowCount, columnCount };
  if (target.tableId !== null) return block;
  const end = await runExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(target.sheetId).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    await context.sync();
    return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  });
  return { ...block, rowCount: Math.max(rowCount, end - block.topIndex) };
}

function undoPlan(record: UndoBlock, seen: TargetSnapshot): UndoPlan {
  const finder = new RowFinder(record, seen);
  const plan = {
    changes: [] as CellChange[],
    removedRows: [] as number[],
    typedOver: [] as string[],
    changedRows: [] as string[],
    notFound: [] as string[],
  };
  const rowTwins = twins(record.rows, ({ signature, cells }) => signature + beforeText(cells));
  const addedTwins = twins(record.addedRows, ({ signature }) => signature);
  for (const row of record.rows) {
    const { rowIndex, signature, cells } = row;
    const changed = new Set(cells.map(({ columnIndex }) => columnIndex));
    const found = finder.find(rowIndex, signature, changed, rowTwins(row));
    for (const cell of cells) {
      const columnIndex = finder.columns[cell.columnIndex] ?? -1;
      if (typeof found === 'string' || columnIndex < 0) plan.notFound.push(cell.address);
      else addCell(plan, seen, found.rowIndex, columnIndex, cell);
    }
  }
  for (const row of record.addedRows) {
    const { rowIndex, signature } = row;
    const found = finder.find(rowIndex, signature, new Set(), addedTwins(row));
    if (found === 'several') plan.notFound.push(`row ${record.place.topIndex + rowIndex + 1}`);
    if (typeof found === 'string') continue; // A row that is gone needs no removing.
    if (found.isUnchanged) plan.removedRows.push(found.rowIndex);
    else plan.changedRows.push(`row ${seen.topIndex + found.rowIndex + 1}`);
  }
  return plan;
}

/** How many of the rows are the same as one of them. */
function twins<T>(rows: readonly T[], keyOf: (row: T) => string): (row: T) => number {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return (row) => counts.get(keyOf(row)) ?? 1;
}

const beforeText = (cells: readonly UndoCell[]): string =>
  JSON.stringify(cells.map(({ columnIndex, before }) => [columnIndex, before]));

function addCell(
  plan: { changes: CellChange[]; typedOver: string[] },
  seen: TargetSnapshot,
  rowIndex: number,
  columnIndex: number,
  { before, after, numberFormatBefore }: UndoCell,
): void {
  const value = seen.values[rowIndex]?.[columnIndex];
  const isOwnFormula = isFormula(seen.formulas[rowIndex]?.[columnIndex], value);
  if (!isOwnFormula && holds(value, after)) {
    const format = numberFormatBefore === undefined ? {} : { numberFormat: numberFormatBefore };
    plan.changes.push({ rowIndex, columnIndex, before: value, after: before, ...format });
  } else if (isOwnFormula || !holds(value, before))
    plan.typedOver.push(cellAddress(placeOfTarget(seen), rowIndex, columnIndex));
}

function sideText({ rows, table }: SideUndo, left: number): string {
  const gone = rows.length - left;
  const taken =
    gone === 0
      ? ''
      : rows.length === 1
        ? `Its row of ${table} is removed.`
        : `${counted(gone, 'row')} of ${table} ${gone === 1 ? 'is' : 'are'} removed.`;
  if (left === 0) return taken;
  const which = rows.length === 1 ? `Its row of ${table}` : `${counted(left, 'row')} of ${table}`;
  const stays =
    left === 1
      ? `${which} has changed since, or cannot be found, so it is left as it is.`
      : `${which} have changed since, or cannot be found, so they are left as they are.`;
  return [taken, stays].filter((text) => text !== '').join(' ');
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

function doneText(cellCount: number, rowCount: number): string {
  const cells = cellCount > 0 || rowCount === 0 ? `${counted(cellCount, 'cell')} put back` : '';
  const rows = rowCount > 0 ? `${counted(rowCount, 'added row')} removed` : '';
  return `${[cells, rows].filter((part) => part !== '').join(', ')}.`;
}

/** What is left as it is, and why; "" where nothing is. */
function leftText({ typedOver, changedRows, notFound }: UndoPlan): string {
  const sentence = (places: readonly string[], one: string, many: string) => {
    if (places.length === 0) return [];
    const text = `${listed(places)} ${places.length === 1 ? one : many}`;
    return [text.charAt(0).toUpperCase() + text.slice(1)];
  };
  return [
    ...sentence(
      typedOver,
      'was typed over and is left as it is.',
      'were typed over and are left as they are.',
    ),
    ...sentence(
      changedRows,
      'was added, has been changed since and is left as it is.',
      'were added, have been changed since and are left as they are.',
    ),
    ...sentence(
      notFound,
      'can no longer be found and is left as it is.',
      'can no longer be found and are left as they are.',
    ),
  ].join(' ');
}
