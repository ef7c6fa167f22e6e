import { dateFromSerial, serialFromDate } from '../calendar/serial';
import type { GlExport } from './gl-table';

/**
 * The whole quarters of the year in which the export has lines: a ledger posts some days after money moved, and has no line
 * of what moved in other years.
 *
 * @returns the first and the last day, as serials; null where the export has no line
 */
export function quartersOf({ lines }: GlExport): { readonly from: number; readonly to: number } | null {
  if (lines.length === 0) return null;
  const days = lines.map((line) => line.date);
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  return { from: quarterStart(first, 0), to: quarterStart(last, 1) - 1 };
}

/** The first day of the quarter of a day, or of one so many quarters later. */
function quarterStart(serial: number, later: 0 | 1): number {
  const { year, month } = dateFromSerial(serial);
  const months = 3 * (Math.floor((month - 1) / 3) + later);
  return serialFromDate({ year: year + Math.floor(months / 12), month: (months % 12) + 1, day: 1 })!;
}
