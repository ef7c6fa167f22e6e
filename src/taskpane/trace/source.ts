import type { Register } from '../../domain/register/register';
import type { PartTable } from '../../domain/summaries/figures/figure';
import type { TraceSource } from '../../domain/summaries/figures/source';
import { ledgerOf } from '../../domain/movements/ledger';
import type { FoundTable } from '../../domain/summaries/tabs/found-table';
import type { Place } from '../../domain/sheet/block';
import type { Table } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import { PENDING_MESSAGE, tableMessage } from '../../workbook/register/register-messages';
import type { TableReading } from '../../workbook/register/register-reading';
import { SIDE_TABLES, type SideTables } from '../tables/state';

/** What a formula was given in place of the workbook's own tables, or found beside them: as it was when it was asked. */
export type GivenTables = Partial<Omit<TraceSource, 'strict'>>;

/** The tables that figures are made of, as they were last read. */
export const traceSource = (
  register: Register,
  strict: boolean,
  tables: SideTables,
  given: GivenTables = {},
): TraceSource => ({
  ...{ register, strict, generalLedger: null },
  requests: found('requests', tables),
  authorities: found('authorities', tables),
  movements: found('movements', tables),
  projects: found('projects', tables),
  imports: found('imports', tables),
  triggers: found('triggers', tables),
  developments: found('developments', tables),
  items: found('items', tables),
  bidCosts: found('bidCosts', tables),
  ...given,
});

function found<N extends keyof SideTables>(
  name: N,
  tables: SideTables,
): FoundTable<Table<(typeof SIDE_TABLES)[N]>> {
  return foundTable(SIDE_TABLES[name], tables[name] as TableReading<(typeof SIDE_TABLES)[N]>);
}

function foundTable<K extends TableKind>(kind: K, reading: TableReading<K>): FoundTable<Table<K>> {
  if (reading.state !== 'ready')
    return { why: tableMessage(kind, reading), isAbsent: reading.state === 'none' };
  return reading.pending ? { why: PENDING_MESSAGE, isAbsent: false } : { table: reading.rows };
}

/** Where the rows of a table are; null where that is not known. */
export function placeOfTable(source: TraceSource, of: PartTable | 'authorities'): Place | null {
  if (of === 'register') return source.register.place;
  if (of === 'export') return source.generalLedger?.lines.table.place ?? null;
  const table = source[of];
  return 'table' in table ? table.table.place : null;
}

/** Rows of a table, in its block, that cannot be read and may belong to a figure. */
export function leftOutRows(source: TraceSource, of: PartTable): readonly (number | null)[] {
  const { register, movements, generalLedger } = source;
  if (of === 'register') return [...register.rowIndex].filter((_, row) => register.usable[row] === 0);
  if (of === 'export') return generalLedger?.lines.errors.map(({ rowIndex }) => rowIndex) ?? [];
  if (of === 'movements')
    return 'table' in movements
      ? ledgerOf(movements.table, register).leftOut.map(({ rowIndex }) => rowIndex)
      : [];
  const table = source[of];
  return 'table' in table ? table.table.leftOut : [];
}
