import { text } from '../tabs/cells';
import type { StoredNote } from './reading-back';
import { BLANK, MISSING_TITLE, type SummaryTab, type TabCell } from '../tabs/tab';
import { storedKey, keyCode, nameOfCode } from './tab-record';
import { putUnder } from '../../sheet/put-under';

/**
 * The tab with the officer's notes beside their rows, wherever those are now. A note whose row is gone, or that stood
 * beside none, is kept in a list at the bottom, and goes back to its row when that comes back.
 */
export function withNotes(tab: SummaryTab, notes: readonly StoredNote[]): SummaryTab {
  const placed = new Map<number, string>();
  const rowsOf = rowsByCode(tab);
  const homeless = notes.filter((note) => {
    const row = rowsOf(note);
    if (row === undefined) return true;
    const before = placed.get(row);
    placed.set(row, before === undefined ? note.text : `${before}; ${note.text}`);
    return false;
  });
  const cells = tab.cells.map((row, index) => {
    const note = placed.get(index);
    return note === undefined ? row : withNote(tab, row, note);
  });
  return homeless.length === 0 ? { ...tab, cells } : withList({ ...tab, cells }, homeless);
}

/** The row of a note: the very same; or the only one of its name, where it was so before too. */
function rowsByCode(tab: SummaryTab): (note: StoredNote) => number | undefined {
  const exact = new Map<string, number>();
  const named = new Map<string, number[]>();
  for (const [row, key] of tab.rowKeys.entries()) {
    if (key === null) continue;
    const code = keyCode(key);
    exact.set(code, row);
    putUnder(named, nameOfCode(code), row);
  }
  return ({ keyCode: code, isOnlyOfName }) => {
    if (code === '') return undefined;
    const same = exact.get(code);
    if (same !== undefined || !isOnlyOfName) return same;
    const [only, another] = named.get(nameOfCode(code)) ?? [];
    return another === undefined ? only : undefined;
  };
}

const withNote = ({ notesColumnIndex }: SummaryTab, row: readonly TabCell[], note: string): TabCell[] =>
  row.map((cell, column) => (column === notesColumnIndex ? text(note, 'note') : cell));

const BESIDE_NO_ROW = 'Beside no row';

function withList(tab: SummaryTab, notes: readonly StoredNote[]): SummaryTab {
  const blank = Array.from({ length: tab.notesColumnIndex + 1 }, () => BLANK);
  const first = (cell: TabCell): TabCell[] => [cell, ...blank.slice(1)];
  const codes = freeCodes(notes);
  const lines = notes.map(({ label, text: note }) =>
    withNote(tab, first(text(label === '' ? BESIDE_NO_ROW : label)), note),
  );
  return {
    ...tab,
    cells: [...tab.cells, blank, first(text(MISSING_TITLE, 'subtitle')), ...lines],
    rowKeys: [...tab.rowKeys, null, null, ...codes.map(storedKey)],
  };
}

/** A note that was beside no row gets a code of its own, so that it is known at the next refresh. */
function freeCodes(notes: readonly StoredNote[]): string[] {
  const used = new Set(notes.map(({ keyCode: code }) => code));
  let n = 0;
  return notes.map(({ keyCode: code }) => {
    if (code !== '') return code;
    do n++;
    while (used.has(`free${n}`));
    return `free${n}`;
  });
}
