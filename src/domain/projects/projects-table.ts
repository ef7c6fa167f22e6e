import { quoted } from '../findings/finding';
import { NIL, type Pence } from '../money/pence';
import { isBlank, readAmount, type AmountProblem } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { normalHeading } from '../sheet/columns';
import { isPlainTotalLabel, isStatisticLabel, isTotalLabel } from '../sheet/line-labels';
import { shownText } from '../sheet/text';

/** The columns of a table of projects, and other headings that mean the same. */
export const PROJECT_COLUMNS = {
  project: ['Project', 'Agreed project', 'Project name', 'Capital project', 'Scheme'],
  budget: ['Budget', 'Project budget', 'Agreed budget', 'Total budget', 'Cost'],
  received: ['Received', 'Money received', 'Monies received', 'Received to date', 'Total received'],
  outstanding: ['Outstanding', 'To come', 'Still to come', 'Balance', 'Outstanding balance'],
} as const;
type ProjectColumn = keyof typeof PROJECT_COLUMNS;

const keyByHeading = new Map(
  Object.entries(PROJECT_COLUMNS).flatMap(([key, names]) =>
    names.map((name) => [normalHeading(name), key as ProjectColumn] as const),
  ),
);

/** An amount as printed: exact pence; null where the cell is blank; or what it holds, and why that is no amount. */
export type PrintedAmount = Pence | null | { readonly problem: AmountProblem; readonly text: string };

export const isPence = (amount: PrintedAmount): amount is Pence => typeof amount === 'number';
/** Blank is nil; what cannot be read is null. */
export const penceOrNil = (amount: PrintedAmount): Pence | null =>
  amount === null ? NIL : isPence(amount) ? amount : null;

/** One row of a table of projects, or its total row. */
export interface ProjectRow {
  readonly rowIndex: number;
  readonly name: string;
  readonly budget: PrintedAmount;
  readonly received: PrintedAmount;
  /** As printed; budget - received is calculated, not read. */
  readonly outstanding: PrintedAmount;
}

export interface ProjectsTable {
  readonly rows: readonly ProjectRow[];
  readonly total: ProjectRow | null;
  readonly columns: Readonly<Partial<Record<ProjectColumn, number>>>;
}

/** How many rows from the top are searched for the headings. */
const HEADER_SEARCH_ROWS = 50;

export function printedAmount(cell: unknown): PrintedAmount {
  if (isBlank(cell)) return null;
  const amount = readAmount(cell);
  return typeof amount === 'number' ? amount : { problem: amount, text: quoted(cell) };
}

/** True where these headings are those of a table of projects. */
export const isProjectsHeader = (headings: readonly unknown[]): boolean => projectColumns(headings) !== null;

/**
 * Reads a table of projects: headings Project, Budget and Received (or their synonyms, with or without remarks in brackets),
 * one row a project, and a total row where there is one, recognised by its label or by amounts without a project at the end. The
 * last of several totals is kept.
 *
 * @returns null where no row has those headings
 */
export function readProjects(block: Block): ProjectsTable | null {
  for (let header = 0; header < Math.min(block.length, HEADER_SEARCH_ROWS); header++) {
    const columns = projectColumns(block[header]!);
    if (columns) return tableUnder(block, header, columns);
  }
  return null;
}

/** One of the tables of projects of a sheet: its rows are counted in the sheet. */
export interface ProjectsOnSheet {
  readonly table: ProjectsTable;
  readonly headingRowIndex: number;
  /** The lines above its headings that are not the table's before it. */
  readonly titles: Block;
}

/** Every table of projects of a sheet, where papers are pasted one below the other. */
export function projectsOnSheet(block: Block): ProjectsOnSheet[] {
  const headings = [...block.keys()].filter((index) => isProjectsHeader(block[index]!));
  const starts = headings.map((index, n) => (n === 0 ? 0 : firstTitle(block, index)));
  return headings.map((headingRowIndex, n) => {
    const end = starts[n + 1] ?? block.length;
    const columns = projectColumns(block[headingRowIndex]!)!;
    return {
      table: tableUnder(block.slice(0, end), headingRowIndex, columns),
      ...{ headingRowIndex, titles: block.slice(starts[n], headingRowIndex) },
    };
  });
}

/** Where the lines with one text, or none, begin that are right above a row. */
function firstTitle(block: Block, rowIndex: number): number {
  const isTitle = (row: readonly unknown[]): boolean => row.filter((cell) => !isBlank(cell)).length < 2;
  let first = rowIndex;
  while (first > 0 && isTitle(block[first - 1]!)) first--;
  return first;
}

/** A heading of other units than pounds: its column is no amount that could be read. */
const OTHER_UNIT = /%|000|\bk\b|£\s*[km]\b|thousand|million/i;

/** The column that a heading means. A remark in brackets, as in "Budget (as printed)", is no part of it. */
function columnOf(heading: unknown): ProjectColumn | undefined {
  if (typeof heading !== 'string' || OTHER_UNIT.test(heading)) return undefined;
  return keyByHeading.get(normalHeading(heading)) ?? keyByHeading.get(normalHeading(withoutRemark(heading)));
}

const withoutRemark = (heading: string): string => heading.replace(/\([^()]*\)/g, ' ');

/** The columns of a heading row; a heading without a remark goes before one with it. */
function projectColumns(headings: readonly unknown[]): Partial<Record<ProjectColumn, number>> | null {
  const columns: Partial<Record<ProjectColumn, number>> = {};
  const indexed = Array.from(headings, (heading, index) => ({ heading, index, key: columnOf(heading) }));
  const isPlain = ({ heading, key }: (typeof indexed)[number]) =>
    key !== undefined && keyByHeading.get(normalHeading(heading)) === key;
  for (const { key, index } of [...indexed.filter(isPlain), ...indexed])
    if (key && columns[key] === undefined) columns[key] = index;
  const fits =
    columns.project !== undefined && columns.budget !== undefined && columns.received !== undefined;
  return fits ? columns : null;
}

function tableUnder(
  block: Block,
  header: number,
  columns: Partial<Record<ProjectColumn, number>>,
): ProjectsTable {
  const entries = block.slice(header + 1).map((cells, i) => entryOf(cells, header + 1 + i, columns));
  const last = entries.map(hasAmount).lastIndexOf(true);
  const rows: ProjectRow[] = [];
  let total: ProjectRow | null = null;
  const [above, sinceTotal] = [new Sum(), new Sum()];
  const push = (row: ProjectRow): void => {
    rows.push(row);
    above.add(row);
    sinceTotal.add(row);
  };
  for (const [index, entry] of entries.entries()) {
    if (isTotalEntry(entry, index === last, [above, sinceTotal])) {
      total = { ...entry.row, name: 'Total' };
      sinceTotal.clear();
    } else if (hasAmount(entry)) push({ ...entry.row, name: entry.row.name || BLANK_NAME });
    else if (entry.row.name !== '' && total === null) push(entry.row);
  }
  return { rows, total, columns };
}

/** What a project is called that has amounts and no name. */
export const BLANK_NAME = '(blank)';

interface Entry {
  readonly row: ProjectRow;
  /** The project's name; where that is blank, a total's label elsewhere in the row. */
  readonly label: unknown;
}

function entryOf(
  cells: readonly unknown[],
  rowIndex: number,
  columns: Partial<Record<ProjectColumn, number>>,
): Entry {
  const amount = (key: ProjectColumn) =>
    printedAmount(columns[key] === undefined ? null : cells[columns[key]]);
  const name = shownText(cells[columns.project!]);
  const [budget, received, outstanding] = [amount('budget'), amount('received'), amount('outstanding')];
  const label =
    name || cells.find((cell) => typeof cell === 'string' && (isTotalLabel(cell) || isStatisticLabel(cell)));
  return { row: { rowIndex, name, budget, received, outstanding }, label };
}

const hasAmount = ({ row }: Entry): boolean =>
  row.budget !== null || row.received !== null || row.outstanding !== null;

/**
 * A plain total's label; or a label like "Total station kit", or none beside amounts, where it is last or comes to the
 * rows above it. Else it is a project: a row taken for a total is in no figure.
 */
function isTotalEntry(entry: Entry, isLast: boolean, sums: readonly Sum[]): boolean {
  if (isPlainTotalLabel(entry.label) || isStatisticLabel(entry.label)) return true;
  if (!isTotalLabel(entry.label) && !(entry.row.name === '' && hasAmount(entry))) return false;
  return !hasAmount(entry) || isLast || sums.some((sum) => sum.is(entry.row));
}

/** What rows come to, added up as they are read. */
class Sum {
  private count = 0;
  /** Not a number once an amount cannot be read. */
  private budget = 0;
  private received = 0;

  add({ budget, received }: ProjectRow): void {
    this.count++;
    this.budget += penceOrNil(budget) ?? NaN;
    this.received += penceOrNil(received) ?? NaN;
  }

  clear(): void {
    [this.count, this.budget, this.received] = [0, 0, 0];
  }

  is({ budget, received }: ProjectRow): boolean {
    return this.count > 0 && budget === this.budget && penceOrNil(received) === this.received;
  }
}
