import { ITEMS } from '../../domain/items/item-table';
import { ledgerOf } from '../../domain/movements/ledger';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { BID_COSTS } from '../../domain/pipeline/bid-cost-table';
import { DEVELOPMENTS } from '../../domain/pipeline/development-table';
import { withTranches } from '../../domain/pipeline/tranches';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { FUNDABLE_PROJECTS } from '../../domain/plan/fundable-projects';
import { withSuccession } from '../../domain/register/authorities-in-force';
import { readRegister } from '../../domain/register/read/read-register';
import type { Register } from '../../domain/register/register';
import { AUTHORITIES } from '../../domain/requests/authority-table';
import { IMPORT_LOG } from '../../domain/requests/import-log-table';
import { REQUESTS } from '../../domain/requests/request-table';
import type { Block } from '../../domain/sheet/block';
import { tableOrNull } from '../../domain/summaries/tabs/found-table';
import { isTable, readTable } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import type { FigureCall } from '../../domain/summaries/figures/calls';
import type { TraceSource } from '../../domain/summaries/figures/source';
import { today } from '../../workbook/excel/clock';
import type { ArgumentRead } from '../../workbook/formulas/argument-values';
import { placeOfTable, type GivenTables } from './source';

const KINDS = {
  requests: REQUESTS,
  authorities: AUTHORITIES,
  movements: MOVEMENTS,
  projects: FUNDABLE_PROJECTS,
  imports: IMPORT_LOG,
  triggers: TRIGGERS,
  developments: DEVELOPMENTS,
  items: ITEMS,
  bidCosts: BID_COSTS,
} as const satisfies Record<string, TableKind>;
type GivenName = keyof typeof KINDS | 'register';

const OF_PLAN = { register: 2, projects: 3, requests: 4, movements: 5, triggers: 6 };

/** Which argument of each function is which table, counted from 0. */
const ARGUMENTS: Readonly<Partial<Record<FigureCall['name'], Readonly<Partial<Record<GivenName, number>>>>>> =
  {
    ASAT: { movements: 3, register: 4, authorities: 5 },
    BALANCE: { register: 2, movements: 4, authorities: 5 },
    MOVEMENTS: { movements: 4, register: 5, authorities: 6 },
    STATEMENT: { movements: 1, register: 2, triggers: 3 },
    LEDGERCHECK: { movements: 1, register: 2 },
    AGED: { movements: 2, register: 3, triggers: 4, authorities: 5 },
    PLAN: OF_PLAN,
    UNPLACED: OF_PLAN,
    REQUESTS: { requests: 2, register: 3, authorities: 4 },
    VARIANCES: { requests: 2, movements: 3, register: 4, authorities: 5, imports: 6, triggers: 7 },
    DUE: { triggers: 2, developments: 3, register: 4 },
    FORECAST: { triggers: 2, developments: 3, register: 4, authorities: 6 },
    BID: { bidCosts: 2 },
    ELIGIBLE: { items: 2, register: 3 },
  };

/**
 * The tables that a call was given in place of the workbook's own.
 *
 * @returns what was given, none where it is the workbook's own; or the argument that cannot be read as a table
 */
export function givenTables(
  name: FigureCall['name'],
  args: readonly ArgumentRead[],
  source: TraceSource,
): GivenTables | { readonly unread: string } {
  const given: Record<string, unknown> = {};
  const isGiven = new Set<GivenName>();
  for (const [table, n] of Object.entries(ARGUMENTS[name] ?? {}) as [GivenName, number][]) {
    const argument = args[n];
    if (argument === undefined || argument.kind === 'left out') continue;
    isGiven.add(table);
    if (argument.kind !== 'range')
      return { unread: argument.kind === 'expression' ? argument.written : String(argument.value) };
    const { values, address, place } = argument;
    if (isOwn(argument, table, source)) continue;
    if (values === null) return { unread: address };
    if (table === 'register') {
      const register = readRegister(values, { place });
      if ('code' in register) return { unread: address };
      given.register = register;
      continue;
    }
    const read = readTable(values, KINDS[table], place);
    if (!isTable(read)) return { unread: address };
    given[table] = { table: read };
  }
  const tables = BY_AUTHORITY.has(name) ? withSuccessors(given, isGiven, source) : given;
  return name === 'PLAN' || name === 'UNPLACED' ? withDeadlines(tables, source) : tables;
}

/** Functions that group the register's rows by the authorities in force on a day. */
const BY_AUTHORITY: ReadonlySet<FigureCall['name']> = new Set([
  'ASAT',
  'BALANCE',
  'MOVEMENTS',
  'AGED',
  'FORECAST',
]);

/** A range has the successors of the table of authorities that is given with it, and none of the workbook's. */
function withSuccessors(
  given: GivenTables,
  isGiven: ReadonlySet<GivenName>,
  source: TraceSource,
): GivenTables {
  if (!isGiven.has('register') && !given.authorities) return given;
  const all = { ...source, ...given };
  const table = isGiven.has('authorities') ? tableOrNull(all.authorities) : null;
  const register = withSuccession(all.register, table);
  return register === all.register ? given : { ...given, register };
}

/** True of a range that is all of the workbook's own table, with a totals row or without: then the figure follows it. */
export function isOwn(
  { place, rowCount, columnCount }: Extract<ArgumentRead, { kind: 'range' }>,
  table: GivenName,
  source: TraceSource,
): boolean {
  const own = placeOfTable(source, table);
  if (own?.sheet !== place.sheet || own.topIndex !== place.topIndex || own.leftIndex !== place.leftIndex)
    return false;
  const block = blockOfTable(source, table);
  const isAsLong = block.length === rowCount || block.length + 1 === rowCount;
  return isAsLong && block[0]?.length === columnCount;
}

function blockOfTable(source: TraceSource, table: GivenName): Block {
  if (table === 'register') return source.register.block;
  const found = source[table];
  return 'table' in found ? found.table.block : [];
}

/** A plan goes by the deadlines of the instalments and movements that it was given. */
function withDeadlines(given: GivenTables, source: TraceSource): GivenTables {
  if (!given.register && !given.triggers && !given.movements) return given;
  const all = { ...source, ...given };
  const triggers = tableOrNull(all.triggers);
  const movements = tableOrNull(all.movements);
  const register: Register = withTranches(
    all.register,
    triggers,
    movements && ledgerOf(movements, all.register),
    today(),
  );
  return { ...given, register };
}
