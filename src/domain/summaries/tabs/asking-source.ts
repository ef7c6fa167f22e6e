import { remedy } from '../../findings/report';
import type { Finding } from '../../findings/finding';
import { ledgerOf, type Ledger, type MovementsTable } from '../../movements/ledger';
import { ledgerBlocker } from '../../movements/ledger-blocker';
import { MOVEMENTS } from '../../movements/movement-table';
import { TRIGGERS, type TriggersTable } from '../../pipeline/trigger-table';
import { FUNDABLE_PROJECTS, type FundableProjectsTable } from '../../plan/fundable-projects';
import { counted, saysWhere } from '../../register/words';
import { AUTHORITIES, type AuthoritiesTable } from '../../requests/authority-table';
import { IMPORT_LOG, type ImportLogTable } from '../../requests/import-log-table';
import { REQUESTS, type RequestsTable } from '../../requests/request-table';
import type { Place } from '../../sheet/block';
import type { TableKind } from '../../tables/table-kind';
import type { TabContext } from './tab';

/** A table of the workbook; or why there is none, or none that can be used. */
export type FoundTable<T> =
  { readonly table: T } | { readonly why: string; /** The workbook has none. */ readonly isAbsent: boolean };

/** The tables that requests, variances and the plan are made from. */
export interface AskingSource {
  readonly requests: FoundTable<RequestsTable>;
  readonly authorities: FoundTable<AuthoritiesTable>;
  readonly movements: FoundTable<MovementsTable>;
  readonly projects: FoundTable<FundableProjectsTable>;
  readonly imports: FoundTable<ImportLogTable>;
  /** The register has their deadlines already. */
  readonly triggers: FoundTable<TriggersTable>;
}

const none = ({ called }: TableKind) => ({ why: `No table of ${called} in this workbook.`, isAbsent: true });

export const NOTHING_ASKED: AskingSource = {
  requests: none(REQUESTS),
  authorities: none(AUTHORITIES),
  movements: none(MOVEMENTS),
  projects: none(FUNDABLE_PROJECTS),
  imports: none(IMPORT_LOG),
  triggers: none(TRIGGERS),
};

/** Why nothing is said while one of these is there and cannot be used: it may change every figure. Null where all can. */
export function unusable(...optional: readonly FoundTable<unknown>[]): string | null {
  const first = optional.find((found) => 'why' in found && !found.isAbsent);
  return first && 'why' in first ? first.why : null;
}

export const tableOrNull = <T>(found: FoundTable<T>): T | null => ('table' in found ? found.table : null);

/** The ledger, null where there are no movements; or why there is no figure of it. */
export function ledgerIn(
  { movements }: AskingSource,
  { register, asAtSerial, strict }: TabContext,
): Ledger | null | string {
  const table = tableOrNull(movements);
  if (table === null) return null;
  const ledger = ledgerOf(table, register);
  const blocker = ledgerBlocker(ledger, asAtSerial, strict);
  return blocker ? sentenceOf(blocker, table.place) : ledger;
}

/** What is wrong, where, and what to do. */
export const sentenceOf = (finding: Finding, place: Place | null): string =>
  `${saysWhere(place, finding)} ${remedy(finding)}`;

/** "Not counted here, as it cannot be read: 2 requests, 1 movement."; null where all can. */
export function notRead(counts: readonly (readonly [count: number, one: string])[]): string | null {
  const parts = counts.filter(([count]) => count > 0).map(([count, one]) => counted(count, one));
  return parts.length === 0 ? null : `Not counted here, as it cannot be read: ${parts.join(', ')}.`;
}
