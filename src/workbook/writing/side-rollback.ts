import { NO_GUARD, type Guard } from '../excel/requests';
import { runExcel } from '../excel/run-excel';
import { Refused } from '../refusals/refused';
import { removeMadeTable } from './remove-made-table';
import { takeInBelow } from './rows-below';
import { blanksFor, deleteRows, isEmpty, isSame, staying, type SideChange } from './side-row';
import { rowOf, rowsOf, runsOf, seeSide, valuesOf, type SideSeen } from './side-table';
import type { CellContent } from './write-plan';

/** Takes back what a write did to the table, as far as it did it. @throws Refused where somebody has gone on there */
export async function takeSideBack(change: SideChange, guard: Guard = NO_GUARD): Promise<void> {
  if (change.did === 'made') return removeTable(change, guard);
  const seen = await seeSide(change.table);
  if (!seen) throw new Refused('name-missing', { name: change.table });
  const isGoing = change.did === 'removed' || change.did === 'cleared';
  const moving = change.rows.length - staying(change);
  const extra = seen.rowCount - change.rowCount;
  const most = isGoing ? -moving : moving;
  if (extra < Math.min(0, most) || extra > Math.max(0, most)) throw otherRows(change);
  if (isGoing) await putRowsBack(seen, change, -extra, guard);
  else await takeAddedBack(seen, change, extra, guard);
  if (staying(change) > 0) await putCellsBack(change, guard);
}

const otherRows = ({ table }: SideChange): Refused => new Refused('rows-changed', { name: table });

async function takeAddedBack(seen: SideSeen, change: SideChange, extra: number, guard: Guard): Promise<void> {
  const own = staying(change);
  const fingerprints = change.rows.slice(own);
  if (extra > 0) {
    const values = await valuesOf(seen, change.rowCount, extra);
    if (!values.every((row, n) => isOurs(row, fingerprints[n]!))) throw otherRows(change);
    const indexes = Array.from({ length: extra }, (_, n) => change.rowCount + n);
    await runExcel(async (context) => {
      guard(context);
      deleteRows(context, seen, indexes, change.below === undefined);
      await context.sync();
    });
  }
  const left = fingerprints.slice(extra);
  const now = left.length > 0 ? await seeSide(change.table) : null;
  if (now) await takeUntakenBack(now, change, left, guard);
}

const isOurs = (values: readonly unknown[], fingerprint: string): boolean =>
  isSame(values, fingerprint) || values.every((value) => value === '');

/** The table did not take rows in: the room that was made for them goes, or what was written there. */
async function takeUntakenBack(
  seen: SideSeen,
  change: SideChange,
  left: readonly string[],
  guard: Guard,
): Promise<void> {
  const values = await valuesOf(seen, change.rowCount, left.length);
  const areOurs = values.every((row, n) => isOurs(row, left[n]!));
  const isAnyWritten = values.some((row, n) => isSame(row, left[n]!) && row.some((value) => value !== ''));
  const isRoom = change.below !== undefined && seen.below !== null && areOurs;
  const isMoved = isRoom && (seen.below === change.below! + left.length || isAnyWritten);
  if (!isMoved && !(areOurs && isAnyWritten)) return;
  await runExcel(async (context) => {
    guard(context);
    const range = rowsOf(context, seen, change.rowCount, left.length);
    if (isMoved) range.delete('Up');
    else range.clear('Contents');
    await context.sync();
  });
}

/** Rows went from the last to the first: the last of them are put back, in the order of the sheet. */
async function putRowsBack(seen: SideSeen, change: SideChange, gone: number, guard: Guard): Promise<void> {
  if (gone === 0) return;
  const first = change.indexes.length - gone;
  await runExcel(async (context) => {
    guard(context);
    let count = seen.rowCount;
    let n = first;
    // Blank rows that came below the table go again, or are the rows.
    let blanks = change.staysBelow === true ? Math.max(0, (seen.below ?? 0) - (change.below ?? Infinity)) : 0;
    for (const [index, length] of runsOf(change.indexes.slice(first))) {
      const hasBlanks = seen.below !== null && blanks >= length;
      const isFree = index === count && !seen.hasTotals && (seen.below === null || hasBlanks);
      if (!isFree) rowsOf(context, seen, index, length).insert('Down');
      else if (hasBlanks) blanks -= length;
      giveBack(rowsOf(context, seen, index, length), change, n, length);
      count += length;
      n += length;
    }
    const end = seen.rowCount + gone + (seen.hasTotals ? 1 : 0);
    if (blanks > 0) rowsOf(context, seen, end, blanks).delete('Up');
    await context.sync();
  });
  const now = await seeSide(change.table);
  if (now) await takeInBelow({ ...now, tableId: now.id }, seen.rowCount + gone, guard);
}

function giveBack(range: Excel.Range, { given, formats }: SideChange, from: number, count: number): void {
  range.numberFormat = formats.slice(from, from + count).map((row) => [...row]);
  range.values = given.slice(from, from + count).map((row) => [...row]);
}

/** The one row that was filled is cleared, and one that was cleared is filled. */
async function putCellsBack(change: SideChange, guard: Guard): Promise<void> {
  const seen = await seeSide(change.table);
  const [index] = change.indexes;
  const [fingerprint] = change.rows;
  if (!seen) throw new Refused('name-missing', { name: change.table });
  const [values] = await valuesOf(seen, index!, 1);
  if (!isSame(values!, fingerprint!) && !isEmpty(values!, fingerprint!)) throw otherRows(change);
  await runExcel(async (context) => {
    guard(context);
    const range = rowOf(context, seen, index!);
    if (change.did === 'cleared') giveBack(range, change, 0, 1);
    else {
      range.values = [blanksFor(fingerprint!)] as CellContent[][];
      range.numberFormat = [[...change.formats[0]!]];
    }
    await context.sync();
  });
}

const removeTable = ({ sheet, mark, rows }: SideChange, guard: Guard): Promise<void> =>
  removeMadeTable(
    { sheet, mark, rowCount: rows.length + 1 },
    () => new Refused('rows-changed', { name: sheet }),
    guard,
  );
