/**
 * A summary tab: a sheet that the add-in owns, worked out cell by cell before anything is written.
 *
 *   register, projects, printed table ──a file for each tab──▶ SummaryTab ──withNotes──▶ SummaryTab ──▶ the sheet
 *                                                                            ▲                             │
 *                                  notes by row key ◀──readBack── TabRecord + the cells that stand there ◀─┘
 */
import type { Figure } from '../../register/figures/figures';
import type { Register } from '../../register/register';
import type { TabStyle } from './tab-styles';

export const TAB_KEYS = [
  ...(['rollup', 'expiring', 'plan', 'requests', 'variances', 'due', 'pipeline'] as const),
  ...(['projects', 'movements', 'statement', 'ledger'] as const),
  ...(['reconciliation', 'changes', 'quality', 'paper'] as const),
] as const;
export type TabKey = (typeof TAB_KEYS)[number];

/** What each tab is called, in its first cell and on its sheet: the officer's names, which are not printed. */
export const TAB_TITLES: Readonly<Record<TabKey, string>> = {
  rollup: 'Authority rollup',
  expiring: 'Expiring',
  plan: 'Plan',
  requests: 'Requests for drawdown',
  variances: 'Variances',
  due: 'Due',
  pipeline: 'Pipeline',
  projects: 'Projects',
  movements: 'Movements in the quarter',
  statement: 'Year-end statement',
  ledger: 'General ledger reconciliation',
  reconciliation: 'Reconciliation',
  changes: 'What changed',
  quality: 'Data quality',
  paper: 'Paper',
};

/** What each tab is called where it is printed: the panel's names. */
export const PRINTED_TITLES: Readonly<Record<TabKey, string>> = {
  rollup: 'Section 106 agreements by local authority',
  expiring: 'Section 106 money due to expire',
  plan: 'Section 106 money matched to projects',
  requests: 'Requests for drawdown of section 106 money',
  variances: 'Variances between authorities',
  due: 'Section 106 money due from developers',
  pipeline: 'Section 106 money still to come',
  projects: 'Agreed projects',
  movements: 'Section 106 movements in the quarter',
  statement: 'Section 106 money in hand at year end',
  ledger: 'Section 106 money in hand and the general ledger',
  reconciliation: 'Published figures checked against the register',
  changes: 'Changes to the register of Section 106 agreements',
  quality: 'Findings in the register of Section 106 agreements',
  paper: 'Section 106 developer contributions',
};

/** Tabs of the table Movements: a workbook without one is not asked to make them. */
export const MOVEMENT_TABS: readonly TabKey[] = ['movements', 'statement', 'ledger'];

/** Says whose sheet it is; the second cell of every tab. */
export const OWNED =
  'Made by S106 for Excel. Refreshing replaces everything here except your notes: type only in the column Notes.';

/** Over the notes at the bottom of a tab whose rows are gone. */
export const MISSING_TITLE = 'Notes of rows that are no longer here';

/** The row of the as-at date among the first rows of every tab, which are not printed. */
export const AS_AT_ROW = 2;

/** So many rows below the first that is printed, which is the title, the as-at date stands again. */
export const PRINTED_AS_AT = 1;

export interface TabCell {
  /** What the cell shows: with a formula, what that comes to now. Text is text, whatever it looks like. */
  readonly value: string | number;
  /** In the live form only. */
  readonly formula?: string;
  readonly style: TabStyle;
}

export const BLANK: TabCell = { value: '', style: 'text' };

/** Cells of a tab, rows and columns from 0. */
export interface TabRange {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A native chart of Excel, over cells that the tab leaves blank for it. */
export interface TabChart {
  readonly kind: 'stacked bar' | 'column timeline';
  readonly title: string;
  /** The names along the axis. */
  readonly categories: TabRange;
  readonly series: readonly { readonly name: string; readonly values: TabRange }[];
  readonly over: TabRange;
  /** What its axis counts in. */
  readonly unit: 'pounds' | 'millions';
}

/** Amounts of which one is a million pounds or more are read in millions. */
export const chartUnit = (amounts: readonly Figure[]): TabChart['unit'] =>
  amounts.some((figure) => figure.kind === 'amount' && figure.amount >= MILLION) ? 'millions' : 'pounds';
const MILLION = 100_000_000;

export interface SummaryTab {
  readonly key: TabKey;
  readonly title: string;
  /** What it says in a line, for the pane: "8 authorities and Total. Value £11,124,266.38". */
  readonly headline: string;
  /** Every row has a cell in every column, the last of which is Notes. */
  readonly cells: readonly (readonly TabCell[])[];
  /** A key for each row that can have a note: the same row has the same key at every refresh. Null for other rows. */
  readonly rowKeys: readonly (string | null)[];
  /** The columns whose texts name a row: for a note whose row is no longer there. */
  readonly labelColumns: readonly number[];
  readonly notesColumnIndex: number;
  /** The table itself, with its headings and without Notes: what RECONCILE is given of the rollup. */
  readonly table: TabRange;
  /** From its title on: without the first rows, the notes and what is only of use in the workbook. */
  readonly printArea: TabRange;
  readonly chart: TabChart | null;
  readonly frozenRows: number;
  /** In characters, as Excel counts the width of a column. */
  readonly columnWidths: readonly number[];
  /** Rows with a line above them. */
  readonly ruledRows: readonly number[];
  readonly print: TabPrint;
}

export interface TabPrint {
  readonly paper: 'A4';
  readonly orientation: 'landscape';
  /** At the foot of every page. */
  readonly title: string;
  readonly pagesWide: 1;
  /** Null for as many as it takes. */
  readonly pagesTall: 1 | null;
  /** A row of headings that stands again on every page; null where the tab has one page. */
  readonly repeatedRow: number | null;
}

/** What all tabs are made from, and how. */
export interface TabContext {
  readonly register: Register;
  readonly asAtSerial: number;
  /** The day on which live formulas are calculated; left out where it is that of `asAtSerial`. */
  readonly liveOn?: number;
  /** No figure while a row that may belong to it is left out. */
  readonly strict: boolean;
  readonly form: 'values' | 'formulas';
  /** Of the tabs that the panel is given. */
  readonly units: 'whole pounds' | 'exact';
  /** What stands before the dot in a formula of ours. */
  readonly namespace: string;
}
