import { addMonths } from '../calendar/serial';
import { NIL, pence, type Pence } from '../money/pence';
import type { DevelopmentRow } from './development-table';
import { indexedOf } from './indexed-instalment';
import type { Instalment } from './instalments';
import { thresholdOf } from './thresholds';
import type { TriggerRow } from './trigger-table';

/** From what a date is known. */
export type Basis = 'Due' | 'Trigger met' | 'Expected' | 'Rate of building';

/** The days between which an instalment falls due: the same day twice where it is known. */
export interface WhenDue {
  readonly early: number;
  readonly late: number;
  readonly basis: Basis;
}

const DAYS_A_YEAR = 365.25;
/** A date further off says nothing. */
const MAX_YEARS = 100;

/**
 * How many homes are occupied at least; null where nobody has counted, or has counted later than the day. Of a complete
 * development that nobody has counted all are, however many they are.
 */
export function occupiedAt(
  { occupied, stage, dwellings, countDate }: DevelopmentRow,
  asAt: number,
): number | null {
  if (countDate !== null && countDate > asAt) return null;
  return stage === 'Complete' ? (occupied ?? dwellings ?? Infinity) : occupied;
}

/** Where a home is occupied it has started, whatever nobody has typed. */
export const hasStarted = (of: DevelopmentRow, asAt: number): boolean =>
  of.stage === 'Started' ||
  of.stage === 'Complete' ||
  (of.start !== null && of.start <= asAt) ||
  (occupiedAt(of, asAt) ?? 0) > 0;

/** True where what an instalment waits for has happened by a day. */
export function isReached({ row, development }: Instalment, asAt: number): boolean {
  if (row.actual !== null) return row.actual <= asAt;
  if (row.trigger === 'Date' || row.trigger === 'Months after') {
    const day = dateOf(row);
    return day !== null && day <= asAt;
  }
  if (development === null) return false;
  if (row.trigger === 'Commencement') return hasStarted(development, asAt);
  const threshold = thresholdOf(row, development.dwellings);
  const occupied = occupiedAt(development, asAt);
  if (threshold === null) return false;
  // "Prior to the first" bites at none, once there is something to occupy.
  if (threshold === 0) return hasStarted(development, asAt);
  return occupied !== null && occupied >= threshold;
}

/**
 * The day of a trigger that is a day: typed under Expected or Due, or so many months after the base date. Where the
 * instalment is indexed, its base date is that of the index, and nothing falls due after that.
 */
function dateOf(row: TriggerRow): number | null {
  if (row.trigger === 'Months after' && row.expected === null)
    return isIndexed(row) || row.baseDate === null || row.count === null || !Number.isInteger(row.count)
      ? null
      : addMonths(row.baseDate, row.count);
  return row.expected ?? row.due;
}

const isIndexed = ({ indexName, baseIndex, indexUsed }: TriggerRow): boolean =>
  indexName !== '' || baseIndex !== null || indexUsed !== null;

/** When an instalment falls due; null where nothing says it. */
export function whenDue(instalment: Instalment, asAt: number): WhenDue | null {
  const { row, development } = instalment;
  const known = (day: number, basis: Basis): WhenDue => ({ early: day, late: day, basis });
  if (row.due !== null) return known(row.due, 'Due');
  const days = row.timing === 'Prior to' ? 0 : Math.max(0, Math.ceil(row.daysToPay ?? 0));
  if (row.actual !== null) return known(row.actual + days, 'Trigger met');
  const expected = dateOf(row);
  if (expected !== null) return known(expected + days, 'Expected');
  if (development === null) return null;
  if (row.trigger === 'Commencement') {
    const { start, stage } = development;
    // A permission that has lapsed starts nothing.
    return start === null || (stage === 'Lapsed' && start > asAt) ? null : known(start + days, 'Expected');
  }
  return byRates(instalment, development, asAt, days);
}

function byRates({ row }: Instalment, of: DevelopmentRow, asAt: number, days: number): WhenDue | null {
  const threshold = thresholdOf(row, of.dwellings);
  if (threshold === null || of.stage === 'Lapsed') return null;
  if (of.dwellings !== null && threshold > of.dwellings) return null;
  const rates = [of.rateLow, of.rateHigh].filter((rate): rate is number => rate !== null && rate > 0);
  if (rates.length === 0) return null;
  const isCounted = of.occupied !== null || of.countDate !== null;
  const begin = isCounted && hasStarted(of, asAt) ? (of.countDate ?? asAt) : of.start;
  if (begin === null) return null;
  // Nothing is missing where all is built, though nobody has counted.
  const missing = Math.max(0, threshold - (of.occupied ?? (of.stage === 'Complete' ? threshold : 0)));
  // What has not been reached by the day is not reached before it, whatever the rates say.
  const after = (rate: number): number =>
    Math.max(asAt, begin + Math.ceil((missing / rate) * DAYS_A_YEAR)) + days;
  const [early, late] = [after(Math.max(...rates)), after(Math.min(...rates))];
  return late - asAt > MAX_YEARS * DAYS_A_YEAR ? null : { early, late, basis: 'Rate of building' };
}

/** What is to be paid: the indexed amount as typed, else as its indices give it, else as agreed. */
export const toPay = (of: Instalment): Pence | null => of.row.indexedAmount ?? indexedOf(of) ?? of.amount;

/** Paid in full by a day: a receipt of the whole, or a receipt of which nobody wrote how much. */
export function isReceived(instalment: Instalment, asAt: number): boolean {
  const { received, receivedAmount } = instalment.row;
  if (received !== null && received > asAt) return false;
  const asked = toPay(instalment);
  if (receivedAmount !== null) return asked === null ? received !== null : receivedAmount >= asked;
  return received !== null;
}

/** What is still to come of it; null where its amount is not known. */
export function stillDue(instalment: Instalment, asAt: number): Pence | null {
  if (isReceived(instalment, asAt)) return NIL;
  const asked = toPay(instalment);
  const { received, receivedAmount } = instalment.row;
  const has = received !== null && received > asAt ? 0 : Math.max(0, receivedAmount ?? 0);
  return asked === null ? null : pence(Math.max(0, asked - has));
}

/** What is still to come of it, in two: of what was agreed, and of what indexation adds. A receipt pays for the agreed first. */
export function stillDueInParts(
  of: Instalment,
  asAt: number,
): { readonly agreed: Pence; readonly indexation: Pence } {
  const all = stillDue(of, asAt) ?? NIL;
  const asked = toPay(of);
  if (of.amount === null || asked === null) return { agreed: all, indexation: NIL };
  const added = Math.max(0, asked - of.amount);
  const indexation = pence(Math.min(all, added));
  return { agreed: pence(all - indexation), indexation };
}
