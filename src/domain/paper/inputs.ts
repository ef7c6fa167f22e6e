import type { ItemsTable } from '../items/item-table';
import type { RepurposingTable } from '../items/repurposing-table';
import type { MovementsTable } from '../movements/ledger';
import type { DevelopmentsTable } from '../pipeline/development-table';
import type { TriggersTable } from '../pipeline/trigger-table';
import type { FundableProjectsTable } from '../plan/fundable-projects';
import type { ProjectsTable } from '../projects/projects-table';
import type { Register } from '../register/register';
import type { AuthoritiesTable } from '../requests/authority-table';
import type { ImportLogTable } from '../requests/import-log-table';
import type { RequestsTable } from '../requests/request-table';
import type { Block, Place } from '../sheet/block';
import type { LastPaper } from './last-paper';

/** A table of the workbook; or why there is none. */
export type TableOrWhy<T> = { readonly table: T } | { readonly why: string };

export const tableOf = <T>(of: TableOrWhy<T>): T | null => ('table' in of ? of.table : null);

/** The table of projects as it is printed. */
export interface ProjectsSource {
  readonly table: ProjectsTable;
  readonly block: Block;
  readonly place: Place | null;
}

/** Everything that the paper is made from. The same inputs make the same paper. */
export interface PaperInputs {
  readonly register: Register;
  readonly asAtSerial: number;
  /** No figure while a row that may belong to it is left out. */
  readonly strict: boolean;
  /** What stands before the dot in a formula of ours. */
  readonly namespace: string;
  /** How far the paper looks for what expires, in calendar months. */
  readonly months: number;
  readonly projects: TableOrWhy<ProjectsSource>;
  /** The same table as the plan reads it. */
  readonly fundable: TableOrWhy<FundableProjectsTable>;
  readonly requests: TableOrWhy<RequestsTable>;
  readonly movements: TableOrWhy<MovementsTable>;
  readonly authorities: AuthoritiesTable | null;
  readonly imports: ImportLogTable | null;
  readonly items: TableOrWhy<ItemsTable>;
  readonly repurposing: TableOrWhy<RepurposingTable>;
  readonly triggers: TableOrWhy<TriggersTable>;
  readonly developments: TableOrWhy<DevelopmentsTable>;
  /** The paper before this one; null where none is known. */
  readonly last: LastPaper | null;
  /** Why figures are restated, by the ids of their restatements, as the panel reads it. */
  readonly reasons: Readonly<Record<string, string>>;
}
