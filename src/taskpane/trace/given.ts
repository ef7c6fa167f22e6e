import { ITEMS } from '../../domain/items/item-table';
import { ledgerOf } from '../../domain/movements/ledger';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { BID_COSTS } from '../../domain/pipeline/bid-cost-table';
import { DEVELOPMENTS } from '../../domain/pipeline/development-table';
import { withTranches } from '../../domain/pipeline/tranches';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { FUNDABLE_PROJECTS } from '../../domain/plan/fundable-projects';
import { readRegister } from '../../domain/register/read-register';
import type { Register } from '../../domain/register/register';
import { AUTHORITIES } from '../../domain/requests/authority-table';
import { IMPORT_LOG } from '../../domain/requests/import-log-table';
import { REQUESTS } from '../../domain/requests/request-table';
import { tableOrNull } from '../../domain/summaries/tabs/found-table';
import { isTable, readTable } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import type { FigureCall } from '../../domain/summaries/figures/calls';
import type { TraceSource } from '../../domain/summaries/figures/source';
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

/** The tables that each function takes, in the order of its arguments, and which of them is the first. */
const TABLES: Readonly<Partial<Record<FigureCall['name'], readonly [number, ...GivenName[]]>>> = {
  ASAT: [3, 'movements', 'register'],
  MOVEMENTS: [4, 'movements', 'register'],
  STATEMENT: [1, 'movements', 'register'],
  AGED: [2, 'movements', 'register', 'triggers'],
  PLAN: [2, 'register', 'projects', 'requests', 'movements', 'triggers'],
  UNPLACED: [2, 'register', 'projects', 'requests', 'movements', 'triggers'],
  REQUESTS: [2, 'requests', 'register', 'authorities'],
  VARIANCES: [2, 'requests', 'movements', 'register', 'authorities', 'imports', 'triggers'],
  DUE: [2, 'triggers', 'developments', 'register'],
  FORECAST: [2, 'triggers', 'developments', 'register'],
  BID: [2, 'bidCosts'],
  ELIGIBLE: [2, 'items', 'register'],
};

/** Which argument of a call is which table. */
function tableArguments(name: FigureCall['name']): (readonly [argument: number, table: GivenName])[] {
  if (name === 'BALANCE')
    return [
      [2, 'register'],
      [4, 'movements'],
    ];
  const [first, ...tables] = TABLES[name] ?? [0];
  return tables.map((table, n) => [first + n, table]);
}

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
  for (const [n, table] of tableArguments(name)) {
    const argument = args[n];
    if (argument === undefined || argument.kind === 'left out') continue;
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
  const tables = given as GivenTables;
  return name === 'PLAN' || name === 'UNPLACED' ? withDeadlines(tables, source) : tables;
}

/** True of a range that is the workbook's own table, with a totals row or without: then the figure follows it. */
function isOwn(
  { place, rowCount }: Extract<ArgumentRead, { kind: 'range' }>,
  table: GivenName,
  source: TraceSource,
): boolean {
  const own = placeOfTable(source, table);
  if (own?.sheet !== place.sheet || own.topIndex !== place.topIndex || own.leftIndex !== place.leftIndex)
    return false;
  const rows = rowsOfTable(source, table);
  return rows === rowCount || rows + 1 === rowCount;
}

function rowsOfTable(source: TraceSource, table: GivenName): number {
  if (table === 'register') return source.register.block.length;
  const found = source[table];
  return 'table' in found ? found.table.block.length : 0;
}

/** A plan goes by the deadlines of the instalments that it was given. */
function withDeadlines(given: GivenTables, source: TraceSource): GivenTables {
  if (!given.register && !given.triggers && !given.movements) return given;
  const all = { ...source, ...given };
  const triggers = tableOrNull(all.triggers);
  const movements = tableOrNull(all.movements);
  const register: Register = withTranches(
    all.register,
    triggers,
    movements && ledgerOf(movements, all.register),
  );
  return { ...given, register };
}
