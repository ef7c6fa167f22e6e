import { financialYear } from '../calendar/financial-year';
import { addMonths, dateFromSerial, serialFromDate, writeShortDate } from '../calendar/serial';
import type { Figure } from '../register/figures/figures';
import { knownSum } from './expiring-known';
import type { ExpiryBand } from './expiry-of-row';
import {
  countsOf,
  horizonOf,
  rowsAtRisk,
  rowsOfBand,
  sumOfRows,
  type BandedRow,
  type DueCounts,
  type ExpiryBands,
} from './expiry-bands';
import { putUnder } from '../sheet/put-under';

/** One column of the timeline. */
export interface TimelineEntry extends DueCounts {
  /** "Expired", "Mar 2025", "2025/26" */
  readonly when: string;
  readonly remaining: Figure;
}

/** A longer horizon is shown by financial year: more columns than these cannot be read. */
const MAX_MONTHS = 24;

/** What is past its date comes first, as one line. */
export const EXPIRED = 'Expired' satisfies ExpiryBand;

/**
 * What has expired, and what expires when, up to the horizon: together the band Expired and what is at risk. By calendar
 * month, months without any among them, so that a gap is seen as one.
 */
export const timelineOf = (bands: ExpiryBands, months: number): TimelineEntry[] =>
  [...rowsByPeriod(bands, months)].map(([when, rows]) => ({
    when,
    ...countsOf(rows),
    remaining: knownSum(bands, months, () => sumOfRows(bands.register, rows)),
  }));

/** The same without the empty months or years after the last that has something. */
export function timelineShown(bands: ExpiryBands, months: number): TimelineEntry[] {
  const all = timelineOf(bands, months);
  const last = all.reduce((found, { rowCount }, index) => (rowCount > 0 ? index : found), 0);
  return all.slice(0, last + 1);
}

/** The rows of each entry of the timeline, by its name, in order. */
export function rowsByPeriod(bands: ExpiryBands, months: number): ReadonlyMap<string, readonly BandedRow[]> {
  const named = months > MAX_MONTHS ? financialYear : monthOf;
  const first = bands.asAtSerial;
  const byName = new Map<string, BandedRow[]>();
  for (const row of rowsAtRisk(bands, months)) {
    const when = named(row.expirySerial!);
    putUnder(byName, when, row);
  }
  const names = periods(first, horizonOf(first, months), named);
  return new Map([
    [EXPIRED, rowsOfBand(bands, EXPIRED)],
    ...names.map((when): [string, BandedRow[]] => [when, byName.get(when) ?? []]),
  ]);
}

/** "Mar 2025" */
const monthOf = (serial: number): string => writeShortDate(serial).replace(/^\d+ /, '');

/** The names of the months or years from one day to another, each once. */
function periods(first: number, last: number, named: (serial: number) => string): string[] {
  const { year, month } = dateFromSerial(first);
  const start = serialFromDate({ year, month, day: 1 })!;
  const names = new Set<string>();
  for (let n = 0; addMonths(start, n) <= last; n++) names.add(named(addMonths(start, n)));
  return [...names];
}
