import { contributionSums } from '../movements/as-at';
import type { AsAt, Ledger } from '../movements/ledger';
import { lotsAt, type Lot } from '../movements/lots';
import type { LotOrder } from '../movements/pile';
import { measured, type LedgerMeasure } from '../movements/measures';
import { putUnder } from '../sheet/put-under';
import { receiptDays } from './tranche-receipts';

/** What movements say of a contribution at the end of a day. */
export interface OwnMovements {
  readonly lots: readonly Lot[];
  /** What has left the authority and the force, in pence. */
  readonly gone: number;
  /** True for a day of receipt that they have, or that is still to come: the table of instalments says nothing more of it. */
  readonly isRecorded: (received: number) => boolean;
}

export const NO_MOVEMENTS: OwnMovements = { lots: [], gone: 0, isRecorded: () => false };

/** The measures of money that has left the authority and the force. */
const GONE = ['spent', 'fees', 'returned'] as const satisfies readonly LedgerMeasure[];

/** What movements say by the end of a day, by the contribution's number in the ledger. */
export function ownMovements(
  ledger: Ledger,
  at: AsAt,
  orderOf: (contribution: number) => LotOrder | null,
): (contribution: number) => OwnMovements {
  const lots = new Map<number, Lot[]>();
  for (const lot of lotsAt(ledger, at, orderOf)) putUnder(lots, lot.contribution, lot);
  const days = receiptDays(ledger);
  const sums = contributionSums(ledger, at);
  return (contribution) => ({
    lots: lots.get(contribution) ?? [],
    gone: GONE.reduce((sum, measure) => sum + Math.max(0, measured(sums, contribution, measure)), 0),
    isRecorded: (received) => received > at.date || (days.get(contribution)?.has(received) ?? false),
  });
}
