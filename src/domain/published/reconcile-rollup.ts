import { add, subtract, type Pence } from '../money/pence';
import type { MeasureKey } from '../register/measures';
import type { Difference } from './checks';
import { amountLine, ORDER } from './lines';
import { printedPence, sumOf, type PrintedPlace } from './printed-places';
import type { PrintedRollup } from './printed-table';
import { checkTotals } from './reconcile-totals';
import { notPossible, STAGES } from './not-possible';
import { notCheckedIn } from './not-checked';

/** The printed table's own arithmetic: measures against each other, and the total column against the authorities. */
export function checkArithmetic(table: PrintedRollup, hasRegister: boolean): Difference[] {
  return [
    ...table.places.filter(({ isNamed }) => isNamed).flatMap((place) => checkPlace(place, table.wholePounds)),
    ...checkTotals(table),
    ...notCheckedIn(table),
    ...notPossible(table, hasRegister),
  ];
}

function checkPlace(place: PrintedPlace, wholePounds: boolean): Difference[] {
  const of = (measure: MeasureKey) => printedPence(place, measure);
  const current = currentValue(place);
  const isAdjusted = of('adjustments') !== null || of('currentValue') !== null;
  const named = (less: string): string => (isAdjusted ? `current ${less}` : less);
  const net = current === null || of('value') === null ? null : subtract(current, of('value')!);
  const stages = sumOf(STAGES.map((stage) => place.figures[stage]?.amount));
  const less = (a: Pence | null, b: Pence | null) => (a === null || b === null ? null : subtract(a, b));
  const lines: (Difference | null)[] = [
    compare(
      place,
      'remaining',
      named('value less spent'),
      less(current, of('spent')),
      2,
      ORDER.remaining,
      wholePounds,
    ),
    checkSpent(place, wholePounds),
    compare(
      place,
      'value',
      isAdjusted ? 'its four stages less adjustments' : 'its four stages',
      isAdjusted ? less(stages, net) : stages,
      STAGES.length + Number(isAdjusted),
      ORDER.value,
      wholePounds,
    ),
    compare(
      place,
      'outstanding',
      named('value less drawn down'),
      less(current, of('drawnDown')),
      2,
      ORDER.outstanding,
      wholePounds,
    ),
    compare(
      place,
      'currentValue',
      'value and adjustments',
      of('value') === null || of('adjustments') === null ? null : add(of('value')!, of('adjustments')!),
      2,
      ORDER.value,
      wholePounds,
    ),
    compare(
      place,
      'inHand',
      'drawn down less spent',
      less(of('drawnDown'), of('spent')),
      2,
      ORDER.inHand,
      wholePounds,
    ),
  ];
  return lines.filter((line) => line !== null);
}

/** What the value is now: as printed, or value and adjustments; the value itself where neither is printed. */
function currentValue(place: PrintedPlace): Pence | null {
  const [value, adjustments] = [printedPence(place, 'value'), printedPence(place, 'adjustments')];
  const printed = printedPence(place, 'currentValue');
  if (printed !== null) return printed;
  return value === null || adjustments === null ? value : add(value, adjustments);
}

function compare(
  place: PrintedPlace,
  measure: MeasureKey,
  against: string,
  expected: Pence | null,
  figureCount: number,
  order: number,
  wholePounds: boolean,
): Difference | null {
  const printed = printedPence(place, measure);
  if (printed === null || expected === null || printed === expected) return null;
  return amountLine(place, measure, against, expected, printed, figureCount, order, wholePounds);
}

/** Spent should be within drawn down: expected is then drawn down, and the difference what is spent beyond it. */
function checkSpent(place: PrintedPlace, wholePounds: boolean): Difference | null {
  const [spent, drawnDown] = [printedPence(place, 'spent'), printedPence(place, 'drawnDown')];
  if (spent === null || drawnDown === null || spent <= drawnDown) return null;
  return amountLine(place, 'spent', 'within drawn down', drawnDown, spent, 1, ORDER.spent, wholePounds);
}
