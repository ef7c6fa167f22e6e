import { addMonths, writeDate, writeShortDate } from '../../domain/calendar/serial';
import type { ExpiryFlag } from '../../domain/calendar/expiry';
import type { Finding, Severity } from '../../domain/findings/finding';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { flagged, type ExpiringRow } from '../../domain/expiry/expiring';
import { daySource } from '../../domain/expiry/day-source';
import { contributions, countsOf, type ExpiryBand } from '../../domain/expiry/expiry-bands';
import {
  projectProblems,
  type OverBudget,
  type UnlistedProject,
} from '../../domain/projects/project-problems';
import { readProjects, type ProjectsTable } from '../../domain/projects/projects-table';
import { lawFindings, signFindings } from '../../domain/register/checks/check-register';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import type { ColumnKey } from '../../domain/sheet/columns';
import { listed } from '../../workbook/register/register-messages';
import type { ReadyProjects } from '../../workbook/register/register-reading';
import { saysWithCell } from './figures-model';
import { counted } from '../ui/wording';
import type { CellPlace } from '../kernel/cell-place';

/** One thing that wants looking at. */
export interface AttentionItem {
  readonly key:
    | 'unworked'
    | 'left-out'
    | 'stages'
    | 'overspent'
    | 'below-nil'
    | 'expired'
    | 'soon'
    | 'trigger-passed'
    | 'no-answer'
    | 'evidence-asked'
    | 'not-paid'
    | 'over-budget'
    | 'unlisted-project'
    | 'not-confirmed'
    | 'printed'
    | 'older-tabs';
  readonly severity: Severity;
  readonly title: string;
  readonly lines: readonly string[];
  /** "" where it has none. */
  readonly amount: string;
  /** The cell that a press goes to; null for the rows left out, which have a screen. */
  readonly cell: CellPlace | null;
  /** The band that a press lists on Expiring, in place of going to the cell. */
  readonly band?: ExpiryBand;
  /** The screen that a press opens, in place of going to a cell. */
  readonly opens?: 'reconcile' | 'summaries' | 'due' | 'requests' | 'check';
  /** The button of a matter that has one, as "See the 2 rows". */
  readonly action?: string;
}

/**
 * What wants looking at in a register, most pressing first; nothing where all is in order.
 *
 * @param projects the workbook's table of projects; null where there is none that can be read
 */
export function attentionItems(
  register: Register,
  asAtSerial: number,
  projects: ReadyProjects | null = null,
): AttentionItem[] {
  const rows = flagged(register, asAtSerial);
  return [
    leftOut(register),
    stages(register),
    overspent(register),
    belowNil(register),
    dated(register, rows, 'expired', 'Expired', 'Past their date, unspent'),
    dated(register, rows, 'soon', 'Within 3 months', `Expire by ${writeDate(addMonths(asAtSerial, 3))}`),
    ...projectItems(register, projects),
  ].filter((matter) => matter !== null);
}

/** How many rows left out are named on Home. */
const NAMED = 2;

function leftOut(register: Register): AttentionItem | null {
  const { leftOutCount, errors } = register;
  if (leftOutCount === 0) return null;
  const firstOfRow = new Map([...errors].reverse().map((error) => [error.rowIndex, error]));
  const named = [...firstOfRow.values()].reverse().slice(0, NAMED);
  const lines = named.map((error) => saysWithCell(register, error));
  const more = leftOutCount - lines.length;
  if (more > 0) lines.push(`And ${counted(more, 'more row')}.`);
  const title = `${counted(leftOutCount, 'row is', 'rows are')} left out of every figure`;
  return { key: 'left-out', severity: 'error', title, lines, amount: '', cell: null };
}

function dated(
  register: Register,
  rows: readonly ExpiringRow[],
  key: 'expired' | 'soon',
  flag: ExpiryFlag,
  title: string,
): AttentionItem | null {
  const own = rows.filter((row) => row.flag === flag).sort((a, b) => a.expirySerial! - b.expirySerial!);
  const first = own[0];
  if (!first) return null;
  const authorities = listed([...new Set(own.map((row) => row.authority))], 3);
  const date = writeShortDate(first.expirySerial!);
  const cell = cellOf(register, first.row, 'expiryDate');
  const from = daySource(register, first) ?? cell?.address;
  const where = from === undefined ? '' : ` (${from})`;
  const lines = [
    own.length === 1 ? `On ${date}${where}` : `${contributions(countsOf(own))}, the first on ${date}${where}`,
    authorities,
  ];
  const amount = writePounds(pence(own.reduce((sum, row) => sum + row.remaining, 0)));
  const severity = key === 'expired' ? 'error' : 'warning';
  return { key, severity, title, lines, amount, cell, band: flag };
}

function overspent(register: Register): AttentionItem | null {
  const { amounts, usable, authority, authorities, header } = register;
  if (header.columns.drawnDown === undefined) return null;
  const over = new Map<string, number>();
  let first = -1;
  for (let row = 0; row < register.rowCount; row++) {
    const excess = amounts.spent[row]! - amounts.drawnDown[row]!;
    if (!usable[row] || excess <= 0) continue;
    if (first < 0) first = row;
    const name = authorities[authority[row]!]?.name ?? '';
    over.set(name, (over.get(name) ?? 0) + excess);
  }
  if (first < 0) return null;
  const sizes = [...over]
    .sort((a, b) => b[1] - a[1])
    .map(([name, size]) => `${name} ${writePounds(pence(size))}`);
  const cell = cellOf(register, first, 'spent');
  const lines = [listed(sizes, 3), ...(cell ? [`The first in ${cell.address}`] : [])];
  return { key: 'overspent', severity: 'warning', title: 'Spent over drawn down', lines, amount: '', cell };
}

/** The likeliest slip of all: money moved on in one column, and not taken out of the one before it. */
function stages(register: Register): AttentionItem | null {
  const found = lawFindings(register).filter(({ code }) => code === 'stages-do-not-add');
  return ofFindings(register, found, 'stages', 'Value is not the sum of its stages');
}

function belowNil(register: Register): AttentionItem | null {
  return ofFindings(register, signFindings(register), 'below-nil', 'Negative amounts');
}

function ofFindings(
  register: Register,
  found: readonly Finding[],
  key: AttentionItem['key'],
  title: string,
): AttentionItem | null {
  const [first] = found;
  if (!first) return null;
  const rows = new Set(found.map(({ rowIndex }) => rowIndex)).size;
  const lines = found.slice(0, NAMED).map((one) => saysWithCell(register, one));
  if (found.length > lines.length) lines.push(`In ${counted(rows, 'row')} in all.`);
  return { key, severity: 'warning', title, lines, amount: '', cell: cellOfFinding(register, first) };
}

function projectItems(register: Register, projects: ReadyProjects | null): AttentionItem[] {
  const table = projects && !projects.pending ? readProjects(projects.block) : null;
  if (!projects || !table) return [];
  const { overBudget, unlisted } = projectProblems(table, register);
  return [
    ...(overBudget.length > 0 ? [overBudgetItem(projects, table, overBudget)] : []),
    ...(unlisted.length > 0 ? [unlistedItem(register, projects, unlisted)] : []),
  ];
}

function overBudgetItem(
  { place }: ReadyProjects,
  { columns }: ProjectsTable,
  over: readonly OverBudget[],
): AttentionItem {
  const lines = over
    .slice(0, NAMED)
    .map(
      ({ row, amount, by, budget }) =>
        `${row.name}: ${writePounds(amount)} ${by}, of a budget of ${writePounds(budget)}`,
    );
  if (over.length > NAMED) lines.push(`And ${counted(over.length - NAMED, 'more project')}.`);
  const excess = pence(over.reduce((sum, { amount, budget }) => sum + amount - budget, 0));
  const cell =
    place.sheet == null
      ? null
      : { sheet: place.sheet, address: cellAddress(place, over[0]!.row.rowIndex, columns.budget!) };
  const title = `${counted(over.length, 'project')} over budget`;
  return { key: 'over-budget', severity: 'warning', title, lines, amount: writePounds(excess), cell };
}

function unlistedItem(
  register: Register,
  { table }: ReadyProjects,
  unlisted: readonly UnlistedProject[],
): AttentionItem {
  const names = listed(
    unlisted.map(({ name }) => name),
    3,
  );
  const title = `${counted(unlisted.length, 'project')} not in the table ${table.name}`;
  const cell = cellOf(register, unlisted[0]!.rows[0]!, 'project');
  const where = cell ? [`The first in ${cell.address}`] : [];
  return { key: 'unlisted-project', severity: 'warning', title, lines: [names, ...where], amount: '', cell };
}

function cellOfFinding({ place }: Register, { rowIndex, columnIndex }: Finding): CellPlace | null {
  if (place?.sheet == null || rowIndex === null || columnIndex === null) return null;
  return { sheet: place.sheet, address: cellAddress(place, rowIndex, columnIndex) };
}

function cellOf(register: Register, row: number, column: ColumnKey): CellPlace | null {
  const columnIndex = register.header.columns[column];
  const { place } = register;
  if (place?.sheet == null || columnIndex === undefined) return null;
  return { sheet: place.sheet, address: cellAddress(place, register.rowIndex[row]!, columnIndex) };
}
