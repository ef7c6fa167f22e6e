import { ITEMS } from '../../domain/items/item-table';
import { REPURPOSING } from '../../domain/items/repurposing-table';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { FUNDABLE_PROJECTS } from '../../domain/plan/fundable-projects';
import { AUTHORITIES } from '../../domain/requests/authority-table';
import { DEALINGS } from '../../domain/requests/dealings-table';
import { IMPORT_LOG } from '../../domain/requests/import-log-table';
import { REQUESTS } from '../../domain/requests/request-table';
import type { Table } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import type { TableReading } from '../../workbook/register/register-reading';

/** The tables beside the register that requests, the plan and repurposing read. */
export const SIDE_TABLES = {
  requests: REQUESTS,
  authorities: AUTHORITIES,
  dealings: DEALINGS,
  movements: MOVEMENTS,
  projects: FUNDABLE_PROJECTS,
  items: ITEMS,
  repurposing: REPURPOSING,
  imports: IMPORT_LOG,
} as const;
export type SideTableName = keyof typeof SIDE_TABLES;

/** Each as it was last read. */
export type SideTables = { readonly [N in SideTableName]: TableReading<(typeof SIDE_TABLES)[N]> };

/** The table where it can be read and is whole; null else. */
export const rowsOf = <K extends TableKind>(reading: TableReading<K> | undefined): Table<K> | null =>
  reading?.state === 'ready' && !reading.pending ? reading.rows : null;
