import { NIL, pence, type Pence } from '../money/pence';
import type { Register } from '../register/register';
import { forecastOf, LATER, OVERDUE, yearsFrom, type ForecastCell } from './forecast';
import type { InstalmentBook } from './instalments';

/** The forecast of all of a register: early and undated add to what it waits for, and so do late and undated. */
export interface ForecastTotals {
  readonly overdue: Readonly<ForecastCell>;
  readonly years: readonly (Readonly<ForecastCell> & { readonly label: string })[];
  readonly later: Readonly<ForecastCell>;
  readonly undated: Pence;
  readonly awaited: Pence;
}

export function forecastTotals(
  book: InstalmentBook & { readonly register: Register },
  asAt: number,
  years: number,
): ForecastTotals {
  const [all] = forecastOf(book, () => 0, asAt, years);
  const cell = (label: string): ForecastCell => all?.byYear.get(label) ?? { early: NIL, late: NIL };
  return {
    overdue: cell(OVERDUE),
    years: yearsFrom(asAt, years).map((label) => ({ label, ...cell(label) })),
    later: cell(LATER),
    undated: all?.undated ?? NIL,
    awaited: pence(all?.awaited ?? 0),
  };
}
