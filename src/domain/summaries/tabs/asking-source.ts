import type { Finding } from '../../findings/finding';
import type { Ledger } from '../../movements/ledger';
import { counted } from '../../register/words';
import type { FundableProjectsTable } from '../../plan/fundable-projects';
import type { AuthoritiesTable } from '../../requests/authority-table';
import type { ImportLogTable } from '../../requests/import-log-table';
import type { RequestsTable } from '../../requests/request-table';

/** The tables that requests, variances and the plan are made of, as far as the workbook has them. */
export interface AskingSource {
  readonly requests: RequestsTable | null;
  readonly authorities: AuthoritiesTable | null;
  readonly ledger: Ledger | null;
  readonly projects: FundableProjectsTable | null;
  readonly imports: ImportLogTable | null;
}

export const NOTHING_ASKED: AskingSource = {
  requests: null,
  authorities: null,
  ledger: null,
  projects: null,
  imports: null,
};

/** The cell of movements that has to be put right before anything can be made of them; undefined where there is none. */
export const brokenMovement = ({ ledger }: AskingSource): Finding | undefined =>
  ledger?.errors.find(({ code }) => code === 'amount-excel-error');

/** "2 requests, 1 movement cannot be read, and are not counted here."; null where all can. */
export function notRead(counts: readonly (readonly [count: number, one: string])[]): string | null {
  const parts = counts.filter(([count]) => count > 0).map(([count, one]) => counted(count, one));
  return parts.length === 0 ? null : `Not counted here, as it cannot be read: ${parts.join(', ')}.`;
}
