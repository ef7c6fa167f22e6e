import type { Pence } from '../money/pence';
import type { MeasureKey } from '../register/measures';
import { countFigure, roundingLimitPence, type Difference } from './checks';
import { amountLine, ORDER, printedNameOf } from './lines';
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
  measure: MeasureKey,
  summed: readonly PrintedPlace[][],
): Difference[] {
  const printed = printedPence(total, measure);
  const sums = summed.map((places) => ({
    sum: sumOf(places.map(({ figures }) => figures[measure]?.amount)),
    count: places.length,
  }));
  if (sums.length === 0 || printed === null || sums.some(({ sum }) => sum === printed)) return [];
  const isCount = measure === 'agreements' || measure === 'rowsLeftOut';
  const isNear = ({ sum, count }: (typeof sums)[number]) =>
    sum !== null && Math.abs(printed - sum) <= roundingLimitPence(count, table.wholePounds && !isCount);
  const { sum, count } = sums.find(isNear) ?? sums[0]!;
  if (sum === null) return [];
  const order = ORDER.totals + table.measures.indexOf(measure) / 100;
  if (isCount) return [countLine(total, measure, sum, printed, order)];
  const against = 'sum of the authorities';
  return [amountLine(total, measure, against, sum, printed, count, order, table.wholePounds)];
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

/** A count is read as if it were pounds; it is never rounded. */
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
    check: `${printedNameOf(measure)}: sum of the authorities`,
    expected: countFigure(expected / 100),
    printed: countFigure(printed / 100),
    difference: countFigure((printed - expected) / 100),
    kind: 'difference',
    rowIndex: figure.rowIndex,
    columnIndex: figure.columnIndex,
    order,
    isTotal: place.isTotal,
  };
}
