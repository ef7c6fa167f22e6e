import { addMonths, serialFromDate } from '../../src/domain/calendar/serial';
import type { SeededRandom } from '../seeded-random';
import type { RowAmounts } from './row-amounts';

/** A date written "2025-03-24" as Excel's serial. */
export function serialOf(isoDate: string): number {
  const [year, month, day] = isoDate.split('-').map(Number);
  const serial = serialFromDate({ year: year!, month: month!, day: day! });
  if (serial === null) throw new Error(`No such date: ${isoDate}`);
  return serial;
}

/** The day on which the sample asks what expires: the panel met on it. */
export const AS_AT = '2025-03-24';
export const AS_AT_SERIAL = serialOf(AS_AT);

/** Passed with money remaining: two, one of them by a day. */
const PASSED = ['2025-01-31', '2025-03-23'];
/** Within twelve months, with money remaining: on the day itself, and on the last day of each of the three spans. */
const WITHIN_A_YEAR = [
  ...['2025-03-24', '2025-05-30', '2025-06-24', '2025-07-08', '2025-08-22', '2025-09-24'],
  ...['2025-10-31', '2025-11-14', '2025-12-19', '2026-01-30', '2026-02-27', '2026-03-24'],
];
const ROWS_WITHOUT_DATE = 23;
const YEARS_TO_SPEND = [5, 7, 10] as const;

/** Whether a row has an expiry date, and which if it is one of those above; `later` is left to be worked out. */
export type PlannedExpiry =
  { readonly is: 'dated'; readonly serial: number } | { readonly is: 'later' | 'none' };

/** Money that the authority or the force already has: only that can run out of time. */
const isReceived = (row: RowAmounts): boolean => row.heldByAuthority > 0 || row.drawnDown > 0;
const isAtRisk = (row: RowAmounts): boolean =>
  isReceived(row) && row.value > row.spent && row.heldByDeveloper === 0 && row.notStarted === 0;

/** One plan a row, in the order of the rows. */
export function planExpiries(rows: readonly RowAmounts[], random: SeededRandom): PlannedExpiry[] {
  const plans = rows.map((): PlannedExpiry => ({ is: 'later' }));
  const indices = random.shuffled(rows.map((_, index) => index));
  const atRisk = indices.filter((index) => isAtRisk(rows[index]!));
  const dates = [...PASSED, ...WITHIN_A_YEAR];
  dates.forEach((date, turn) => (plans[atRisk[turn]!] = { is: 'dated', serial: serialOf(date) }));
  // Without a date: first what has not been received, then the rest, so that one or two hold money.
  const undated = indices.filter((index) => plans[index]!.is === 'later');
  const waiting = undated.filter((index) => !isReceived(rows[index]!)).slice(0, ROWS_WITHOUT_DATE - 3);
  const held = undated.filter((index) => isReceived(rows[index]!));
  for (const index of [...waiting, ...held].slice(0, ROWS_WITHOUT_DATE)) plans[index] = { is: 'none' };
  return plans;
}

/** Years between receipt and expiry that end after the next twelve months, or null where none do. */
export function yearsThatEndLater(fromSerial: number): number | null {
  const nextYear = addMonths(AS_AT_SERIAL, 12);
  return [...YEARS_TO_SPEND, 15].find((years) => addMonths(fromSerial, 12 * years) > nextYear) ?? null;
}

export const anyYearsToSpend = (random: SeededRandom): number => YEARS_TO_SPEND[random.whole(0, 2)]!;
