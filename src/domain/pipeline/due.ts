import { addMonths } from '../calendar/serial';
import type { Pence } from '../money/pence';
import type { Instalment, InstalmentBook } from './instalments';
import { isReached, isReceived, stillDue, whenDue, type WhenDue } from './when-due';

/** How many months ahead DUE looks where its formula gives none. */
export const DUE_MONTHS = 12;

export type DueStatus = 'Not reached' | 'Reached, not invoiced' | 'Invoiced';

/** An instalment that has fallen due, or will within the months. */
export interface DueInstalment {
  readonly instalment: Instalment;
  /** What is still to be paid of it; null where its amount is not known. */
  readonly amount: Pence | null;
  readonly status: DueStatus;
  /** Null of one that has been reached, and of which nothing says from when. */
  readonly when: WhenDue | null;
}

export interface DueList {
  /** Those of which nobody knows the day first, as they are due already; then the soonest. */
  readonly due: readonly DueInstalment[];
  /** Not received, not reached, and nothing says when they will be. */
  readonly undatedCount: number;
  /** Not received, of contributions that are closed: nobody waits for them. */
  readonly closedCount: number;
}

/** What has fallen due and is not received, and what may fall due within so many months. */
export function dueInstalments({ instalments }: InstalmentBook, months: number, asAt: number): DueList {
  const until = addMonths(asAt, months);
  const due: DueInstalment[] = [];
  let [undatedCount, closedCount] = [0, 0];
  for (const instalment of instalments) {
    if (isReceived(instalment, asAt)) continue;
    if (instalment.isClosed) {
      closedCount++;
      continue;
    }
    const { invoiced } = instalment.row;
    const isInvoiced = invoiced !== null && invoiced <= asAt;
    const hasBeenReached = isReached(instalment, asAt) || isInvoiced;
    const when = whenDue(instalment, asAt);
    if (when === null && !hasBeenReached) undatedCount++;
    if (!hasBeenReached && (when === null || when.early > until)) continue;
    const status = isInvoiced ? 'Invoiced' : hasBeenReached ? 'Reached, not invoiced' : 'Not reached';
    due.push({ instalment, amount: stillDue(instalment, asAt), status, when });
  }
  const day = ({ when }: DueInstalment): number => when?.early ?? -1;
  return { due: due.sort((a, b) => day(a) - day(b)), undatedCount, closedCount };
}
