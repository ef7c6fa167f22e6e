import { cellAddress } from '../../../domain/sheet/block';
import { codeOf, codeOfFormula, type TabRecord } from '../../../domain/summaries/notes/tab-record';
import type { SheetNow } from '../../../domain/summaries/notes/reading-back';
import type { SummaryTab, TabRange } from '../../../domain/summaries/tabs/tab';
import { holds, isFormula } from '../../excel/cell-content';
import { listed } from '../../register/register-messages';
import type { Extent } from '../../tabs/sheet-now';
import { cellAt, isCellWritten, isSameCell, type CellNow } from './tab-plan';

/** What a refresh was to write on a tab. */
export interface ToWrite {
  readonly notesColumnIndex: number;
  /** True where a cell holds what was to be written there. */
  readonly isWritten: (rowIndex: number, columnIndex: number, cell: CellNow) => boolean;
}

export const writtenOf = ({ cells, notesColumnIndex }: SummaryTab): ToWrite => ({
  notesColumnIndex,
  isWritten: (r, c, cell) => isCellWritten(cells[r]?.[c], cell),
});

/** The same from what is remembered of a tab, and the notes that were carried. */
export function writtenBy({ rows, notesColumnIndex }: TabRecord, before: SheetNow): ToWrite {
  const notes = before.values.map((row) => row[notesColumnIndex] ?? '').filter((note) => note !== '');
  return {
    notesColumnIndex,
    isWritten: (r, c, { value, formula }) => {
      const code = isFormula(formula, value) ? codeOfFormula(formula) : codeOf(value);
      const isNote = c === notesColumnIndex && notes.some((note) => holds(value, note));
      return isNote || (rows[r]?.codes[c] ?? '') === code;
    },
  };
}

/** A cell into which somebody typed while a refresh was under way. */
export interface TypedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** What it is to hold: null where it stays as it is. */
  readonly joined: string | null;
}

/**
 * The cells that hold neither what was there before nor what was written: those are the user's, and stay. A note that stood
 * there before, on a row that is elsewhere by now, goes before what was typed over it.
 */
export function typedCells(
  now: SheetNow,
  before: SheetNow,
  { isWritten, notesColumnIndex }: ToWrite,
  { rowCount, columnCount }: Extent,
): TypedCell[] {
  const typed: TypedCell[] = [];
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex++)
    for (let columnIndex = 0; columnIndex < columnCount; columnIndex++) {
      const cell = cellAt(now, rowIndex, columnIndex);
      const was = cellAt(before, rowIndex, columnIndex);
      if (cell.value === '' || isSameCell(cell, was) || isWritten(rowIndex, columnIndex, cell)) continue;
      const isMoved = columnIndex === notesColumnIndex && !isWritten(rowIndex, columnIndex, was);
      typed.push({ rowIndex, columnIndex, joined: isMoved ? joinedText(was, cell) : null });
    }
  return typed;
}

/** Of the note that was there and what was typed; null where one of them is none. */
function joinedText(was: CellNow, { value, formula }: CellNow): string | null {
  if (was.value === '' || isFormula(formula, value)) return null;
  const note = String(was.value);
  return String(value).startsWith(`${note}; `) ? null : `${note}; ${String(value)}`;
}

/** "K18 and L4 on Authority rollup were typed on meanwhile and stay as they are." */
export function typedMessage(sheet: string, cells: readonly TypedCell[]): string {
  const from = { sheet: null, topIndex: 0, leftIndex: 0 };
  const where = listed(
    cells.map(({ rowIndex, columnIndex }) => cellAddress(from, rowIndex, columnIndex)),
    4,
  );
  return cells.length === 1
    ? `${where} on ${sheet} was typed on meanwhile and stays as it is.`
    : `${where} on ${sheet} were typed on meanwhile and stay as they are.`;
}

/** All of an extent but these cells: whole rows, and of the rows of such cells what is beside them. */
export function blocksWithout({ rowCount, columnCount }: Extent, cells: readonly TypedCell[]): TabRange[] {
  const blocks: TabRange[] = [];
  const add = (rowIndex: number, columnIndex: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) blocks.push({ rowIndex, columnIndex, rowCount: rows, columnCount: columns });
  };
  let row = 0;
  for (const rowIndex of new Set(cells.map((cell) => cell.rowIndex))) {
    add(row, 0, rowIndex - row, columnCount);
    let column = 0;
    for (const { columnIndex } of cells.filter((cell) => cell.rowIndex === rowIndex)) {
      add(rowIndex, column, 1, columnIndex - column);
      column = columnIndex + 1;
    }
    add(rowIndex, column, 1, columnCount - column);
    row = rowIndex + 1;
  }
  add(row, 0, rowCount - row, columnCount);
  return blocks;
}
