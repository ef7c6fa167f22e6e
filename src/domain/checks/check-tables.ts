/**
 * Every optional table, checked: by itself where a range is given, and beside the register where the workbook's own are.
 */
import type { Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { checkItems, checkRepurposing } from '../items/check-items';
import { ITEMS } from '../items/item-table';
import { REPURPOSING } from '../items/repurposing-table';
import { checkMovements } from '../movements/check-movements';
import { ledgerOf } from '../movements/ledger';
import { MOVEMENTS } from '../movements/movement-table';
import { knownCommitments } from '../plan/commitments';
import { FUNDABLE_PROJECTS } from '../plan/fundable-projects';
import {
  projectStatuses,
  strangeProjects,
  unfundableFindings,
  unplacedFindings,
} from '../plan/plan-findings';
import { planOf, type Plan } from '../plan/plan';
import { projectsThatFell } from '../projects/cumulative-fell';
import { projectsOnSheet, type ProjectsTable } from '../projects/projects-table';
import { dateOfPrinted, dayOfTitles } from '../published/title-date';
import { missingColumns } from '../reading/missing-columns';
import type { PrintedSource } from '../published/printed-table';
import type { Register } from '../register/register';
import { AUTHORITIES } from '../requests/authority-table';
import { AuthoritiesInForce } from '../register/authorities-in-force';
import { checkAuthorities, checkRequests } from '../requests/check-requests';
import { checkImportLog } from '../requests/confirmations';
import { IMPORT_LOG } from '../requests/import-log-table';
import { BID_COSTS } from '../pipeline/bid-cost-table';
import { checkDevelopments, checkTriggers } from '../pipeline/check-triggers';
import { DEVELOPMENTS } from '../pipeline/development-table';
import { instalmentBook } from '../pipeline/instalments';
import { withTranches } from '../pipeline/tranches';
import { TRIGGERS } from '../pipeline/trigger-table';
import { checkBidCosts } from '../pipeline/check-bid-costs';
import { requestBook } from '../requests/request-book';
import { REQUESTS } from '../requests/request-table';
import type { Block, Place } from '../sheet/block';
import { normalHeading } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { isTable, readTable, type Table } from '../tables/read-table';
import { tableDates } from './table-dates';
import { headingsFit } from '../tables/table-header';
import type { TableKind } from '../tables/table-kind';

/** The findings of one table, with what names their cells. */
export interface CheckedTable {
  readonly findings: readonly Finding[];
  readonly block: Block;
  /** Below nil where there is none. */
  readonly headingRowIndex: number;
  readonly place: Place | null;
}

/** The optional tables that are checked, in the order in which their findings are reported. */
export const CHECKED_KINDS: readonly TableKind[] = [
  MOVEMENTS,
  REQUESTS,
  AUTHORITIES,
  ITEMS,
  REPURPOSING,
  TRIGGERS,
  DEVELOPMENTS,
  BID_COSTS,
  FUNDABLE_PROJECTS,
  IMPORT_LOG,
];

/** A table that could not be read is known by its finding; one that is not there is not in the map. */
export type TablesFound = ReadonlyMap<TableKind, Table>;

const TITLE_ROWS = 50;

/** A council's own sheet of movements has other headings: only the add-in's table is headed Movement. */
const hasOwnName = (row: readonly unknown[], kind: TableKind): boolean =>
  kind !== MOVEMENTS || row.some((cell) => normalHeading(cell) === 'movement');

/** The kind of table that a range is, by its headings; null where it is none of these, or a register. */
export function kindOfTable(block: Block): TableKind | null {
  for (const row of block.slice(0, TITLE_ROWS)) {
    if (missingColumns(row.map(shownText)).length === 0) return null;
    const kind = CHECKED_KINDS.find((each) => headingsFit(row, each) && hasOwnName(row, each));
    if (kind) return kind;
  }
  return null;
}

/** What a range is compared with. */
export interface Beside {
  readonly register: Register | null;
  /** The workbook's own projects, which are as they are now: what was printed before cannot be more. */
  readonly projects: ProjectsTable | null;
  readonly asAt: number;
}

/** The findings of a range that is a table of a kind, beside the register and the projects where there are any. */
export function checkTable(
  block: Block,
  kind: TableKind,
  place: Place | null,
  { register, projects, asAt }: Beside,
): CheckedTable {
  const table = readTable(block, kind, place);
  const printed = kind === FUNDABLE_PROJECTS ? [{ name: place?.sheet ?? '', block, place }] : [];
  const fell = printedThatFell(printed, projects).flatMap(({ findings }) => findings);
  if (!isTable(table)) return { findings: [table, ...fell], block, headingRowIndex: -1, place };
  const own = findingsOf(table, new Map([[kind, table]]), register, asAt);
  return checked(table, inReportOrder([...own, ...tableDates(table), ...fell]));
}

/** The findings of the workbook's optional tables, beside its register. */
export function checkTables(found: TablesFound, register: Register | null, asAt: number): CheckedTable[] {
  return CHECKED_KINDS.flatMap((kind) => {
    const table = found.get(kind);
    if (!table) return [];
    return [
      checked(table, inReportOrder([...findingsOf(table, found, register, asAt), ...tableDates(table)])),
    ];
  });
}

/**
 * Printed tables of projects of which a figure that only grows is lower in the next one by date, or in the workbook's own
 * projects, which are as they are now. One that does not say its day is older than the workbook's own.
 */
export function printedThatFell(
  printed: readonly PrintedSource[],
  own: ProjectsTable | null,
): CheckedTable[] {
  const tables = printed
    .flatMap(datedTables)
    .filter(({ table }) => table.rows.length <= MAX_PROJECTS)
    .sort((a, b) => (a.date ?? Infinity) - (b.date ?? Infinity));
  return tables.flatMap(({ table, block, place, date, headingRowIndex }): CheckedTable[] => {
    const next = tables.find((of) => date !== null && of.date !== null && of.date > date);
    // A paper may have its projects in several tables.
    const later = next
      ? tables.filter((of) => of.date === next.date).map((of) => of.table)
      : own
        ? [own]
        : [];
    const findings = inReportOrder(later.flatMap((of) => projectsThatFell(table, of, 'before')));
    return findings.length === 0 ? [] : [{ findings, block, headingRowIndex, place }];
  });
}

/** A paper has some dozens of projects: a longer table is a list of another kind. */
const MAX_PROJECTS = 2000;

/** The tables of a sheet with their days: as its name says, or the lines above each; else that of the one before it. */
function datedTables({ name, block, place }: PrintedSource) {
  let date: number | null = null;
  return projectsOnSheet(block).map(({ table, headingRowIndex, titles }, n, { length }) => {
    const lines = titles.flat().filter((cell) => typeof cell === 'string');
    date = dayOfTitles(n === 0 ? [name, ...lines] : lines) ?? date;
    if (length === 1) date ??= dateOfPrinted(name, block);
    return { table, block, place, headingRowIndex, date };
  });
}

/** What checking finds in the register beside the projects: money that expires within twelve months and cannot be placed. */
export function planFindings(found: TablesFound, register: Register, asAt: number): Finding[] {
  const plan = planIn(found, register, asAt);
  return plan === null ? [] : unplacedFindings(plan, register);
}

const checked = (table: Table, findings: readonly Finding[]): CheckedTable => ({
  findings,
  block: table.block,
  headingRowIndex: table.header.rowIndex,
  place: table.place,
});

const tableIn = <K extends TableKind>(found: TablesFound, kind: K): Table<K> | null =>
  (found.get(kind) as unknown as Table<K> | undefined) ?? null;

function findingsOf(table: Table, found: TablesFound, register: Register | null, asAt: number): Finding[] {
  const own = <K extends TableKind>(kind: K): Table<K> | null =>
    table.kind === kind ? tableIn(found, kind) : null;
  const movements = own(MOVEMENTS);
  if (movements)
    return checkMovements(ledgerOf(movements, register), { asAt: register === null ? null : asAt });
  const [requests, authorities, items] = [own(REQUESTS), own(AUTHORITIES), own(ITEMS)];
  if (requests) {
    const book = requestBook(requests, register);
    const checkedRequests = checkRequests(book, tableIn(found, AUTHORITIES), asAt);
    return inReportOrder([
      ...checkedRequests,
      ...strangeProjects(book.table, tableIn(found, FUNDABLE_PROJECTS)),
    ]);
  }
  if (authorities) return checkAuthorities(authorities);
  if (items) return checkItems(items);
  const repurposing = own(REPURPOSING);
  if (repurposing) return checkRepurposing(repurposing, register);
  const costs = own(BID_COSTS);
  if (costs) return checkBidCosts(costs);
  const triggers = own(TRIGGERS);
  if (triggers) return checkTriggers(instalmentBook(triggers, tableIn(found, DEVELOPMENTS), register), asAt);
  const developments = own(DEVELOPMENTS);
  if (developments) return checkDevelopments(developments, register, asAt);
  const log = own(IMPORT_LOG);
  if (log) {
    const inForce = new AuthoritiesInForce(tableIn(found, AUTHORITIES), asAt);
    return checkImportLog(log, { register, inForce, asAt });
  }
  const projects = own(FUNDABLE_PROJECTS);
  const plan = register === null ? null : planIn(found, register, asAt);
  const unfundable = plan && projects ? unfundableFindings(plan, projects, register!) : [];
  const statuses = projects ? projectStatuses(projects) : [];
  return inReportOrder([...table.errors, ...table.setAside, ...unfundable, ...statuses]);
}

/** Twelve months is what the panel asks about. */
const MONTHS = 12;

/** The plan of the workbook, as PLAN makes it; null where there are no projects, or the register has no column for what money may fund. */
function planIn(found: TablesFound, register: Register, asAt: number): Plan | null {
  const projects = tableIn(found, FUNDABLE_PROJECTS);
  const { mayFund, expiryDate } = register.header.columns;
  if (projects === null || mayFund === undefined || expiryDate === undefined) return null;
  const [requests, movements] = [tableIn(found, REQUESTS), tableIn(found, MOVEMENTS)];
  const ledger = movements && ledgerOf(movements, register);
  // PLAN is an error then, and so is the cell.
  if (ledger?.errors.some(({ code }) => code === 'amount-excel-error')) return null;
  const commitments = knownCommitments(ledger, asAt);
  const withDeadlines = withTranches(register, tableIn(found, TRIGGERS), ledger, asAt);
  const plan = planOf({ register: withDeadlines, projects, requests, commitments }, { months: MONTHS, asAt });
  return 'because' in plan ? null : plan;
}
