import { remedy } from '../../findings/report';
import type { Finding } from '../../findings/finding';
import { ledgerOf, type Ledger, type MovementsTable } from '../../movements/ledger';
import { ledgerBlocker } from '../../movements/ledger-blocker';
import { MOVEMENTS } from '../../movements/movement-table';
import { TRIGGERS, type TriggersTable } from '../../pipeline/trigger-table';
import { FUNDABLE_PROJECTS, type FundableProjectsTable } from '../../plan/fundable-projects';
import { saysWhere } from '../../register/figures/words';
import { AUTHORITIES, type AuthoritiesTable } from '../../requests/authority-table';
import { IMPORT_LOG, type ImportLogTable } from '../../requests/import-log-table';
import { REQUESTS, type RequestsTable } from '../../requests/request-table';
import type { Place } from '../../sheet/block';
import { noTable, tableOrNull, type FoundTable } from './found-table';
import type { TabContext } from './tab';

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

export const NOTHING_ASKED: AskingSource = {
  requests: noTable(REQUESTS),
  authorities: noTable(AUTHORITIES),
  movements: noTable(MOVEMENTS),
  projects: noTable(FUNDABLE_PROJECTS),
  imports: noTable(IMPORT_LOG),
  triggers: noTable(TRIGGERS),
};

/** The ledger, null where there are no movements; or why there is no figure of it. */
export function ledgerIn(
  { movements }: AskingSource,
  { register, asAtSerial, strict }: Pick<TabContext, 'register' | 'asAtSerial' | 'strict'>,
): Ledger | null | string {
  const table = tableOrNull(movements);
  if (table === null) return null;
  const ledger = ledgerOf(table, register);
  const blocker = ledgerBlocker(ledger, { date: asAtSerial, known: null }, strict);
  return blocker ? sentenceOf(blocker, table.place) : ledger;
}

/** What is wrong, where, and what to do. */
export const sentenceOf = (finding: Finding, place: Place | null): string =>
  `${saysWhere(place, finding)} ${remedy(finding)}`;
