import {
  movedToNotes,
  readBack,
  type BlockedCell,
  type SheetNow,
} from '../../domain/summaries/notes/reading-back';
import type { TabKey } from '../../domain/summaries/tabs/tab';
import { nothingWritten } from '../writing/nothing-written';
import { writeShortDate } from '../../domain/calendar/serial';
import { today } from '../excel/clock';
import type { MoveOutcome, RefreshOptions, SettledTab } from './refresh-outcome';
import { readSheets } from './sheet-now';
import { readStored, type StoredTab } from './tab-inputs';
import { readTabs, type SheetSeen } from '../excel/own-sheets';
import { writeWhole } from '../writing/write-transaction';
import type { CellChange, WritePlan } from '../writing/write-plan';
import { Refused } from '../refusals/refused';

/**
 * Takes cells out of the way of a refresh: what was typed goes to the notes of its row, where a row's own note stays before
 * it, and each cell becomes blank, so that the refresh writes there what belongs there. One tab is settled whole, or not at
 * all, and the next only after it.
 *
 * @returns how many cells were kept as notes
 */
export async function settleCells(
  tabs: readonly SettledTab[],
  options: RefreshOptions = {},
): Promise<MoveOutcome> {
  let cellCount = 0;
  try {
    for (const tab of tabs) {
      const plan = await planFor(tab);
      if (plan === null) continue;
      const outcome = await writeWhole(plan, options);
      if (outcome.kind !== 'written') return outcome;
      cellCount += tab.toNotes.length;
    }
    return { kind: 'moved', cellCount };
  } catch (error) {
    return nothingWritten(error);
  }
}

async function planFor({ key, toNotes, toClear }: SettledTab): Promise<WritePlan | null> {
  const asked = [...toNotes, ...toClear];
  if (asked.length === 0) return null;
  const look = await readTabs();
  const sheet = look.owned.get(key);
  const stored = (await readStored(look, [key])).tabs.get(key);
  if (!sheet || !stored) throw changed(key, sheet);
  const now = (await readSheets([sheet]))[0]!;
  const there = readBack(now, stored.record).blocked;
  const isThere = (cell: BlockedCell) =>
    there.some((one) => one.why === cell.why && one.address === cell.address && one.holds === cell.holds);
  if (!asked.every(isThere)) throw changed(key, sheet);
  const width = Math.max(stored.record.notesColumnIndex + 1, now.values[0]?.length ?? 0);
  const values = now.values.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  return {
    kind: 'notes',
    what: `Notes on ${sheet.name}`,
    ...{ sheetId: sheet.id, tableId: null },
    expected: { place: { sheet: sheet.name, topIndex: 0, leftIndex: 0 }, values },
    changes: changesFor(toNotes, toClear, now, stored, values),
  };
}

const changed = (key: TabKey, sheet: SheetSeen | undefined): Refused =>
  new Refused('tab-changed', { name: sheet?.name ?? key });

/** The cells become blank, and each row's note says what those said that are kept. */
function changesFor(
  toNotes: readonly BlockedCell[],
  toClear: readonly BlockedCell[],
  now: SheetNow,
  { record }: StoredTab,
  values: readonly (readonly unknown[])[],
): CellChange[] {
  const { notesColumnIndex } = record;
  const at = (rowIndex: number, columnIndex: number) => ({
    ...{ rowIndex, columnIndex },
    before: values[rowIndex]![columnIndex],
  });
  const rows = [...new Set(toNotes.map(({ rowIndex }) => rowIndex))];
  const notes = rows.map((rowIndex): CellChange => {
    const inRow = toNotes
      .filter((cell) => cell.rowIndex === rowIndex)
      .map((cell) => ({ ...cell, couldBeNote: true, holds: noteText(cell, values) }));
    const own = readBack(now, record).notes.filter(({ keyCode }) => keyCode === inRow[0]!.keyCode);
    const after = movedToNotes({ blocked: inRow, notes: own }).notes[0]!.text;
    return { ...at(rowIndex, notesColumnIndex), after };
  });
  const blanked = [...toNotes, ...toClear].map((cell): CellChange => ({
    ...at(cell.rowIndex, cell.columnIndex),
    after: '',
  }));
  return [...notes, ...blanked];
}

/** "Drawn down: 330,000 (noted on 3 Jun 2026)" of what was typed over a figure, which says nothing by itself. */
function noteText(
  { why, rowIndex, columnIndex, holds }: BlockedCell,
  values: readonly (readonly unknown[])[],
): string {
  if (why !== 'typed over') return holds;
  const above = values.slice(0, rowIndex).map((row) => row[columnIndex]);
  const heading = above.reverse().find((cell) => typeof cell === 'string' && /[a-z]/i.test(cell));
  return `${heading === undefined ? '' : `${String(heading)}: `}${holds} (noted on ${writeShortDate(today())})`;
}
