import { finding, type Finding } from '../findings/finding';
import { NIL, pence, subtract, type Pence } from '../money/pence';
import { isAmount, type Figure } from '../register/figures/figures';
import type { Register } from '../register/register';
import { groupBy, rollup } from '../register/figures/rollup';
import { normalText } from '../sheet/text';
import {
  isPence,
  penceOrNil,
  type PrintedAmount,
  type ProjectRow,
  type ProjectsTable,
} from './projects-table';

export interface ProjectBalance {
  readonly name: string;
  /** As printed: blank is nil; what cannot be read leaves the row out of the totals. */
  readonly budget: PrintedAmount;
  readonly received: PrintedAmount;
  /** Budget less received; null where one of them cannot be read. */
  readonly outstanding: Pence | null;
  /** Drawn down on the register rows allocated to the project; null without any allocation, and for a name's second row. */
  readonly byRegister: Figure | null;
}

export interface ProjectBalances {
  readonly rows: readonly ProjectBalance[];
  /** Drawn down on rows allocated to projects that the table does not have; null where there are none. */
  readonly elsewhere: Figure | null;
  readonly total: {
    readonly budget: Figure;
    readonly received: Figure;
    readonly outstanding: Figure;
    readonly byRegister: Figure | null;
  };
  /** Projects with an amount that cannot be read: they are left out of the totals. */
  readonly leftOutCount: number;
  /** Register rows with an error finding that are allocated to a project: what is by register leaves them out. */
  readonly registerLeftOutCount: number;
}

/**
 * Budget, received and outstanding by project, with totals; beside them what the register's rows say was drawn down.
 *
 * @param strict no total while a row is left out of it
 */
export function projectBalances(
  table: ProjectsTable,
  register: Register | null,
  strict = false,
): ProjectBalances {
  const drawnDown = register ? drawnDownByProject(register, strict) : NOTHING_DRAWN_DOWN;
  const allocated = drawnDown.byName.size > 0;
  const listed = new Set<string>();
  const byRegister = (name: string): Figure | null => {
    if (!allocated || listed.has(normalText(name))) return null;
    listed.add(normalText(name));
    return drawnDown.byName.get(normalText(name))?.figure ?? amountOf(NIL);
  };
  const rows = table.rows.map(({ name, budget, received }): ProjectBalance => {
    const [b, r] = [penceOrNil(budget), penceOrNil(received)];
    const outstanding = b === null || r === null ? null : subtract(b, r);
    return { name, budget, received, outstanding, byRegister: byRegister(name) };
  });
  const others = [...drawnDown.byName].filter(([name]) => !listed.has(name)).map(([, { figure }]) => figure);
  const all = [...drawnDown.byName.values()].map(({ figure }) => figure);
  return {
    rows,
    elsewhere: others.length > 0 ? sumOf(others) : null,
    total: { ...totals(table, strict), byRegister: allocated ? sumOf(all) : null },
    leftOutCount: rows.filter(({ outstanding }) => outstanding === null).length,
    registerLeftOutCount: drawnDown.leftOutCount,
  };
}

const amountOf = (amount: Pence): Figure => ({ kind: 'amount', amount });

function sumOf(figures: readonly Figure[]): Figure {
  const notKnown = figures.find((figure) => !isAmount(figure));
  return notKnown ?? amountOf(pence(figures.reduce((sum, f) => sum + (isAmount(f) ? f.amount : 0), 0)));
}

/** Totals of the projects that can be read. An Excel error makes unknown the totals that need its cell. */
function totals(table: ProjectsTable, strict: boolean): Omit<ProjectBalances['total'], 'byRegister'> {
  const unread = table.rows.flatMap((row) => unreadCells(table, row));
  const counted = table.rows.filter((row) => unreadCells(table, row).length === 0);
  const total = (needs: readonly ('budget' | 'received')[], of: (row: ProjectRow) => number): Figure => {
    const columns = needs.map((key) => table.columns[key]);
    const because = unread.find(
      (cell) => strict || (cell.code === 'amount-excel-error' && columns.includes(cell.columnIndex!)),
    );
    if (because) return { kind: 'unknown', because };
    return amountOf(pence(counted.reduce((sum, row) => sum + of(row), 0)));
  };
  const budget = (row: ProjectRow) => penceOrNil(row.budget)!;
  const received = (row: ProjectRow) => penceOrNil(row.received)!;
  return {
    budget: total(['budget'], budget),
    received: total(['received'], received),
    outstanding: total(['budget', 'received'], (row) => budget(row) - received(row)),
  };
}

const HEADINGS = { budget: 'Budget', received: 'Received' } as const;

function unreadCells(table: ProjectsTable, row: ProjectRow): Finding[] {
  return (['budget', 'received'] as const).flatMap((key) => {
    const amount = row[key];
    if (amount === null || isPence(amount)) return [];
    const values = { column: HEADINGS[key], text: amount.text };
    return [finding(amount.problem, row.rowIndex, table.columns[key]!, values)];
  });
}

export interface DrawnDownByProject {
  /** By the project's name for comparison; rows without a project are in none. */
  readonly byName: ReadonlyMap<string, { readonly name: string; readonly figure: Figure }>;
  readonly leftOutCount: number;
}

const NOTHING_DRAWN_DOWN: DrawnDownByProject = { byName: new Map(), leftOutCount: 0 };

/** Drawn down on the rows of each project of a register. */
export function drawnDownByProject(register: Register, strict = false): DrawnDownByProject {
  const table = rollup(register, { by: 'Project', strict });
  if ('kind' in table) return NOTHING_DRAWN_DOWN;
  const named = table.rows.filter(({ isBlank }) => !isBlank);
  return {
    byName: new Map(
      named.map(({ name, figures }) => [normalText(name), { name, figure: figures.drawnDown }]),
    ),
    leftOutCount: named.reduce((count, { rowsLeftOut }) => count + rowsLeftOut, 0),
  };
}

/** The project of each contribution, by its name for comparison; null where it has none. */
export function projectOfRow(register: Register): (row: number) => string | null {
  const grouping = groupBy(register, 'Project');
  if ('kind' in grouping) return () => null;
  const { names, groupOf } = grouping;
  const keys = names.map(normalText);
  return (row) => keys[groupOf[row]!] ?? null;
}
