import { subtract, type Pence } from '../money/pence';
import { isCountMeasure, type PrintedMeasure } from '../register/figures/measures';
import {
  amountFigure,
  checkOf,
  countFigure,
  roundingLimitPence,
  type Difference,
  type ReconciledFigure,
} from './checks';
import { amountLine, notChecked, ORDER, printedNameOf } from './lines';
import { isAuthority, printedPence, sumOf, type PrintedPlace } from './printed-places';
import type { PrintedRollup } from './printed-table';

/**
 * Each measure's total against the sum of the authorities; counts exactly, money within its rounding. Of several totals
 * each but the last is that of the authorities since the one before it, or of all so far.
 */
export function checkTotals(table: PrintedRollup): Difference[] {
  return table.places.flatMap((total, at) => {
    if (!total.isTotal) return [];
    const summed = summedUp(table.places, at);
    return table.measures.flatMap((measure) => checkTotal(table, total, measure, summed));
  });
}

function checkTotal(
  table: PrintedRollup,
  total: PrintedPlace,
  measure: PrintedMeasure,
  summed: readonly PrintedPlace[][],
): Difference[] {
  const printed = printedPence(total, measure);
  const sums = summed.map((places) => ({
    sum: sumOf(places.map(({ figures }) => figures[measure]?.amount)),
    count: places.length,
  }));
  if (sums.length === 0 || printed === null || sums.some(({ sum }) => sum === printed)) return [];
  const isNear = ({ sum, count }: (typeof sums)[number]) =>
    sum !== null &&
    Math.abs(printed - sum) <= roundingLimitPence(count, table.wholePounds && !isCountMeasure(measure));
  const { sum, count } = sums.find(isNear) ?? sums[0]!;
  if (sum === null) return [sumNotKnown(total, measure, printed)];
  const order = ORDER.totals + table.measures.indexOf(measure) / 100;
  if (isCountMeasure(measure)) return [countLine(total, measure, sum, printed, order)];
  return [amountLine(total, measure, 'authorities', sum, printed, count, order, table.wholePounds)];
}

/**
 * What a total may be the sum of, the likeliest first; none where there is no authority. Figures without a name may be one
 * more authority: they are counted only where the sums come right with them.
 */
function summedUp(places: readonly PrintedPlace[], at: number): PrintedPlace[][] {
  const isLast = !places.slice(at + 1).some((place) => place.isTotal);
  const before = places.slice(0, at);
  const since = before.slice(before.map((place) => place.isTotal).lastIndexOf(true) + 1);
  const all = isLast ? [places, since] : [since, before, places];
  const named = all.map((some) => some.filter(isAuthority));
  const withUnnamed = all.map((some) => some.filter((place) => !place.isTotal));
  return [...named, ...withUnnamed].filter((some) => some.length > 0);
}

/** One of the authorities has a figure that cannot be read: what its total should be is not known. */
function sumNotKnown(total: PrintedPlace, measure: PrintedMeasure, printed: Pence): Difference {
  const { rowIndex, columnIndex } = total.figures[measure]!;
  const check = checkOf('authorities', printedNameOf(measure));
  const line = notChecked(total.name, check, '', rowIndex, columnIndex);
  return { ...line, printed: printedFigure(measure, printed), order: ORDER.impossible, isTotal: true };
}

/** A count is read as if it were pounds. */
const printedFigure = (measure: PrintedMeasure, read: Pence): ReconciledFigure =>
  isCountMeasure(measure) ? countFigure(read / 100) : amountFigure(read);

/** A count is never rounded. */
function countLine(
  place: PrintedPlace,
  measure: 'agreements' | 'rowsLeftOut',
  expected: Pence,
  printed: Pence,
  order: number,
): Difference {
  const figure = place.figures[measure]!;
  return {
    where: place.name,
    ...checkOf('authorities', printedNameOf(measure)),
    expected: printedFigure(measure, expected),
    printed: printedFigure(measure, printed),
    difference: printedFigure(measure, subtract(printed, expected)),
    kind: 'difference',
    rowIndex: figure.rowIndex,
    columnIndex: figure.columnIndex,
    order,
    isTotal: place.isTotal,
  };
}
