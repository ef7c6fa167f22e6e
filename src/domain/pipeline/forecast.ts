import { financialYear } from '../calendar/financial-year';
import { NIL, pence, type Pence } from '../money/pence';
import { putUnder } from '../sheet/put-under';
import type { Register } from '../register/register';
import type { Instalment, InstalmentBook } from './instalments';
import { isReached, stillDueInParts, whenDue, type WhenDue } from './when-due';

/** What is to come of a group in a financial year; undated money is in no year. */
export interface ForecastCell {
  early: Pence;
  late: Pence;
}

export interface GroupForecast {
  readonly group: number;
  /** By the label of the year; `LATER` for what is beyond the years asked for. */
  readonly byYear: ReadonlyMap<string, ForecastCell>;
  readonly undated: Pence;
  /** Not started and held by developer: early and undated add to it, and so do late and undated. */
  readonly awaited: Pence;
}

/** How many years FORECAST has where its formula gives no number. */
export const FORECAST_YEARS = 5;

export const OVERDUE = 'Overdue';
export const LATER = 'Later';

/** What a row of the register waits for of an instalment. */
interface Part {
  readonly instalment: Instalment;
  readonly amount: Pence;
  readonly when: WhenDue | null;
}

/** So much that a row of the register waits for: of an instalment, or of none, which has no date. */
export interface ForecastPart extends Omit<Part, 'instalment'> {
  readonly row: number;
  readonly instalment: Instalment | null;
}

/**
 * When what is not started and held by developers may come: each contribution's, split over its instalments that are not
 * received, the soonest first, and never more than the register waits for. What no instalment accounts for has no date.
 *
 * @param groupOf the group of a contribution's row in the register
 */
export function forecastOf(
  book: InstalmentBook & { readonly register: Register },
  groupOf: (row: number) => number,
  asAt: number,
  years: number,
): GroupForecast[] {
  const { register } = book;
  const labels = yearsFrom(asAt, years);
  const groups = new Map<number, { byYear: Map<string, ForecastCell>; undated: Pence; awaited: Pence }>();
  for (let row = 0; row < register.rowCount; row++) {
    const group = groupOf(row);
    if (register.usable[row] && !groups.has(group))
      groups.set(group, { byYear: new Map(), undated: NIL, awaited: NIL });
  }
  for (const { row, amount, when } of forecastParts(book, asAt)) {
    const of = groups.get(groupOf(row))!;
    of.awaited = pence(of.awaited + amount);
    if (when === null) of.undated = pence(of.undated + amount);
    else {
      put(of.byYear, labelOf(when.early, asAt, labels), 'early', amount);
      put(of.byYear, labelOf(when.late, asAt, labels), 'late', amount);
    }
  }
  return [...groups].map(([group, of]) => ({ group, ...of }));
}

/** All that the register waits for, row by row: of each the instalments that it is split over, and what none accounts for. */
export function forecastParts(
  book: InstalmentBook & { readonly register: Register },
  asAt: number,
): ForecastPart[] {
  const { register } = book;
  const byRows = new Map<number, Instalment[]>();
  const rowsOf = new Map<number, readonly number[]>();
  for (const instalment of book.instalments) {
    if (instalment.registerRows.length === 0) continue;
    const first = instalment.registerRows[0]!;
    putUnder(byRows, first, instalment);
    rowsOf.set(first, instalment.registerRows);
  }
  const parts = new Map<number, Part[]>();
  for (const [first, own] of byRows) spread(register, rowsOf.get(first)!, own, asAt, parts);
  const all: ForecastPart[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    if (!register.usable[row]) continue;
    const own = parts.get(row) ?? [];
    const left = own.reduce((rest, { amount }) => pence(rest - amount), awaitedOn(register, row));
    all.push(...own.map((part) => ({ row, ...part })));
    if (left !== 0) all.push({ row, instalment: null, amount: left, when: null });
  }
  return all;
}

/** What the register waits for on a row. */
export const awaitedOn = ({ amounts }: Register, row: number): Pence =>
  pence(amounts.notStarted[row]! + amounts.heldByDeveloper[row]!);

/**
 * Gives the instalments of one contribution to its rows in the register: no row gets more than it waits for. What was agreed
 * of each goes first: indexation is money of the register only where it waits for more than that.
 */
function spread(
  register: Register,
  rows: readonly number[],
  instalments: readonly Instalment[],
  asAt: number,
  parts: Map<number, Part[]>,
): void {
  const sorted = instalments
    .map((of) => ({ of, ...stillDueInParts(of, asAt), when: dayOf(of, asAt) }))
    .sort((a, b) => (a.when?.early ?? Infinity) - (b.when?.early ?? Infinity) || 0);
  const dated = (['agreed', 'indexation'] as const).flatMap((part) =>
    sorted.map(({ of, when, [part]: left }) => ({ of, when, left })),
  );
  let index = 0;
  for (const row of rows) {
    if (!register.usable[row]) continue;
    let awaited = awaitedOn(register, row);
    const own = new Map<Instalment, Part>();
    while (awaited > 0 && index < dated.length) {
      const next = dated[index]!;
      const amount = pence(Math.min(awaited, next.left));
      if (amount > 0) {
        // One part of a row for each instalment, whatever it is made of.
        const before = own.get(next.of)?.amount ?? NIL;
        own.set(next.of, { instalment: next.of, amount: pence(before + amount), when: next.when });
      }
      awaited = pence(awaited - amount);
      next.left = pence(next.left - amount);
      if (next.left === 0) index++;
    }
    parts.set(row, [...own.values()]);
  }
}

/** An instalment whose trigger has been reached, and of which nothing says from when, is due now. */
function dayOf(of: Instalment, asAt: number): WhenDue | null {
  return whenDue(of, asAt) ?? (isReached(of, asAt) ? { early: asAt, late: asAt, basis: 'Due' } : null);
}

/** The financial years from that of a day on: "2025/26". */
export function yearsFrom(asAt: number, years: number): string[] {
  const first = Number(financialYear(asAt).slice(0, 4));
  return Array.from(
    { length: years },
    (_, index) => `${first + index}/${String((first + index + 1) % 100).padStart(2, '0')}`,
  );
}

/** The year of a day, as a forecast of those years calls it. */
export function labelOf(day: number, asAt: number, labels: readonly string[]): string {
  if (day < asAt) return OVERDUE;
  const label = financialYear(day);
  return labels.includes(label) ? label : LATER;
}

function put(
  byYear: Map<string, ForecastCell>,
  label: string,
  which: keyof ForecastCell,
  amount: Pence,
): void {
  const cell = byYear.get(label) ?? { early: NIL, late: NIL };
  byYear.set(label, cell);
  cell[which] = pence(cell[which] + amount);
}
