/** The sample register and its tables, as sheets of a workbook, and how the tabs are made from them. */
import { registerRows } from '../../../samples/register/register-rows';
import { printedBlock } from '../../../samples/sheets/printed-sheet';
import { projectsBlock } from '../../../samples/sheets/projects-sheet';
import { registerBlock } from '../../../samples/sheets/register-sheet';
import { readProjects } from '../../../src/domain/projects/projects-table';
import type { Register } from '../../../src/domain/register/register';
import type { Place } from '../../../src/domain/sheet/block';
import { snapshotOf } from '../../../src/domain/summaries/snapshots/snapshot';
import type { StoredNote, SheetNow } from '../../../src/domain/summaries/notes/reading-back';
import type { SummaryInputs } from '../../../src/domain/summaries/tabs/summary-tabs';
import type { SummaryTab, TabCell } from '../../../src/domain/summaries/tabs/tab';
import { registerOf } from '../reading';

export const AS_AT = 45_740; // 24 March 2025
export const FIRST_REFRESH = AS_AT + 1005 / 1440; // at 16:45

export const placeOn = (sheet: string, topIndex = 0): Place => ({ sheet, topIndex, leftIndex: 0 });

/** The register's sheet, fresh for each test: rows of cells that may be changed. */
export const sampleBlock = (): unknown[][] => registerBlock(registerRows());

export const sampleRegister = (): Register => registerOf(sampleBlock(), { place: placeOn('Register') });

export function inputsOf(register: Register, more: Partial<SummaryInputs> = {}): SummaryInputs {
  return {
    register,
    asAtSerial: AS_AT,
    strict: false,
    form: 'values',
    units: 'whole pounds',
    namespace: 'S106',
    horizonMonths: 12,
    projects: { table: readProjects(projectsBlock())!, place: placeOn('Projects') },
    printed: { name: 'Printed 12 March 2024', block: printedBlock(), place: placeOn('Printed', 2) },
    snapshots: { before: null, last: snapshotOf(register, FIRST_REFRESH) },
    ...more,
  };
}

export const valuesOf = ({ cells }: SummaryTab): (string | number)[][] =>
  cells.map((row) => row.map(({ value }) => value));

/** The tab's own table: its headings and its rows, without Notes. */
export function tableOf(tab: SummaryTab): (string | number)[][] {
  const { rowIndex, rowCount, columnCount } = tab.table;
  return valuesOf(tab)
    .slice(rowIndex, rowIndex + rowCount)
    .map((row) => row.slice(0, columnCount));
}

/** Rows from one that begins with a text up to the next blank one. */
export function sectionOf(tab: SummaryTab, title: string): (string | number)[][] {
  const rows = valuesOf(tab);
  const first = rows.findIndex(([cell]) => typeof cell === 'string' && cell.startsWith(title));
  if (first < 0) return [];
  const length = rows.slice(first).findIndex((row) => row.every((cell) => cell === ''));
  return rows.slice(first, length < 0 ? undefined : first + length);
}

/** A written tab as Excel gives it back. */
export function sheetOf({ cells }: SummaryTab): Record<keyof SheetNow, unknown[][]> {
  const all = (of: (cell: TabCell) => unknown): unknown[][] => cells.map((row) => row.map(of));
  return {
    values: all(({ value }) => value),
    formulas: all(({ value, formula }) => formula ?? value),
    texts: all(({ value }) => String(value)),
  };
}

/** Types something into a cell of a sheet, which grows where it must. */
export function type(sheet: ReturnType<typeof sheetOf>, row: number, column: number, what: unknown): void {
  for (const grid of [sheet.values, sheet.formulas, sheet.texts]) {
    while (grid.length <= row) grid.push([]);
    while (grid[row]!.length <= column) grid[row]!.push('');
  }
  const isFormula = typeof what === 'string' && what.length > 1 && what.startsWith('=');
  sheet.values[row]![column] = isFormula ? 0 : what;
  sheet.formulas[row]![column] = what;
  sheet.texts[row]![column] = isFormula ? '0' : String(what);
}

export const notesIn = (tab: SummaryTab): [unknown, unknown][] =>
  valuesOf(tab)
    .map((row, index): [unknown, unknown, boolean] => [
      row[0],
      row[tab.notesColumnIndex],
      tab.rowKeys[index] !== null,
    ])
    .filter(([, note, isKeyed]) => isKeyed && note !== '')
    .map(([name, note]) => [name, note]);

export const texts = (notes: readonly StoredNote[]): string[] => notes.map(({ text }) => text);
