import {
  movedToNotes,
  readBack,
  type BlockedCell,
  type SheetNow,
} from '../../domain/summaries/notes/reading-back';
import type { TabKey } from '../../domain/summaries/tabs/tab';
import { nothing } from './refresh-progress';
import type { BlockedTab, MoveOutcome, RefreshOptions } from './refresh-outcome';
import { readSheets } from './sheet-now';
import { readKept, type KeptTab } from './tab-inputs';
import { lookAtTabs, type SheetSeen } from '../excel/own-sheets';
import { writeWhole } from '../writing/write-transaction';
import { Refused, type CellChange, type WritePlan } from '../writing/write-plan';

/**
 * Moves what was typed beside rows of a tab to their notes, on the sheet itself: of the cells that were in the way, those
 * that could be notes. A row's own note stays before it. One tab is moved whole, or not at all, and the next only after it.
 */
export async function moveToNotes(
  tabs: readonly BlockedTab[],
  options: RefreshOptions = {},
): Promise<MoveOutcome> {
  let cellCount = 0;
  try {
    for (const tab of tabs) {
      const plan = await planFor(tab);
      if (plan === null) continue;
      const outcome = await writeWhole(plan.write, options);
      if (outcome.kind !== 'written') return outcome;
      cellCount += plan.cellCount;
    }
    return { kind: 'moved', cellCount };
  } catch (error) {
    return nothing(error);
  }
}

async function planFor({ key, cells }: BlockedTab): Promise<{ write: WritePlan; cellCount: number } | null> {
  const asked = cells.filter(({ couldBeNote }) => couldBeNote);
  if (asked.length === 0) return null;
  const look = await lookAtTabs();
  const sheet = look.owned.get(key);
  const kept = (await readKept(look, [key])).tabs.get(key);
  if (!sheet || !kept) throw changed(key, sheet);
  const now = (await readSheets([sheet]))[0]!;
  const there = readBack(now, kept.record).blocked;
  const isThere = (cell: BlockedCell) =>
    there.some((one) => one.couldBeNote && one.address === cell.address && one.holds === cell.holds);
  if (!asked.every(isThere)) throw changed(key, sheet);
  const width = Math.max(kept.record.notesColumnIndex + 1, now.values[0]?.length ?? 0);
  const values = now.values.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
  return {
    cellCount: asked.length,
    write: {
      what: `Notes on ${sheet.name}`,
      ...{ sheetId: sheet.id, tableId: null },
      expected: { place: { sheet: sheet.name, topIndex: 0, leftIndex: 0 }, values },
      changes: changesFor(asked, now, kept, values),
    },
  };
}

const changed = (key: TabKey, sheet: SheetSeen | undefined): Refused =>
  new Refused(`${sheet?.name ?? key} changed since its cells were shown. Try again.`);

/** The cells become blank, and each row's note says what they said. */
function changesFor(
  cells: readonly BlockedCell[],
  now: SheetNow,
  { record }: KeptTab,
  values: readonly (readonly unknown[])[],
): CellChange[] {
  const { notesColumnIndex } = record;
  const at = (rowIndex: number, columnIndex: number) => ({
    ...{ rowIndex, columnIndex },
    before: values[rowIndex]![columnIndex],
  });
  const rows = [...new Set(cells.map(({ rowIndex }) => rowIndex))];
  const notes = rows.map((rowIndex): CellChange => {
    const inRow = cells.filter((cell) => cell.rowIndex === rowIndex);
    const own = readBack(now, record).notes.filter(({ keyCode }) => keyCode === inRow[0]!.keyCode);
    const after = movedToNotes({ blocked: inRow, notes: own }).notes[0]!.text;
    return { ...at(rowIndex, notesColumnIndex), after };
  });
  const blanked = cells.map((cell): CellChange => ({ ...at(cell.rowIndex, cell.columnIndex), after: '' }));
  return [...notes, ...blanked];
}
