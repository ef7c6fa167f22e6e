import { add, NIL, subtract, type Pence } from '../money/pence';
import type { PrintedMeasure } from '../register/figures/measures';
import type { Difference, Rule } from './checks';
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
  const of = (measure: PrintedMeasure) => printedPence(place, measure);
  const current = currentValue(place);
  const isAdjusted = of('adjustments') !== null || of('currentValue') !== null;
  const net = current === null || of('value') === null ? null : subtract(current, of('value')!);
  const stages = sumOf(STAGES.map((stage) => place.figures[stage]?.amount));
  const less = (a: Pence | null, b: Pence | null) => (a === null || b === null ? null : subtract(a, b));
  const lines: (Difference | null)[] = [
    compare(
      place,
      'remaining',
      isAdjusted ? 'remainingNow' : 'remaining',
      less(current, of('spent')),
      2,
      ORDER.remaining,
      wholePounds,
    ),
    checkSpent(place, wholePounds),
    checkOverspent(place, wholePounds),
    compare(
      place,
      'value',
      isAdjusted ? 'stagesNow' : 'stages',
      isAdjusted ? less(stages, net) : stages,
      STAGES.length + Number(isAdjusted),
      ORDER.value,
      wholePounds,
    ),
    compare(
      place,
      'outstanding',
      isAdjusted ? 'outstandingNow' : 'outstanding',
      less(current, of('drawnDown')),
      2,
      ORDER.outstanding,
      wholePounds,
    ),
    compare(
      place,
      'currentValue',
      'currentValue',
      of('value') === null || of('adjustments') === null ? null : add(of('value')!, of('adjustments')!),
      2,
      ORDER.value,
      wholePounds,
    ),
    compare(place, 'inHand', 'inHand', less(of('drawnDown'), of('spent')), 2, ORDER.inHand, wholePounds),
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
  measure: PrintedMeasure,
  rule: Rule,
  expected: Pence | null,
  figureCount: number,
  order: number,
  wholePounds: boolean,
): Difference | null {
  const printed = printedPence(place, measure);
  if (printed === null || expected === null || printed === expected) return null;
  return amountLine(place, measure, rule, expected, printed, figureCount, order, wholePounds);
}

/**
 * Spent should be within drawn down: expected is then drawn down, and the difference what is spent beyond it. A table that
 * prints what is spent beyond it has said so, and that figure is checked instead.
 */
function checkSpent(place: PrintedPlace, wholePounds: boolean): Difference | null {
  const [spent, drawnDown] = [printedPence(place, 'spent'), printedPence(place, 'drawnDown')];
  if (spent === null || drawnDown === null || spent <= drawnDown) return null;
  if (printedPence(place, 'overspent') !== null) return null;
  return amountLine(place, 'spent', 'spent', drawnDown, spent, 1, ORDER.spent, wholePounds);
}

/** What an authority has spent beyond what was drawn down, nil where it has not; a total's is the sum of the authorities'. */
function checkOverspent(place: PrintedPlace, wholePounds: boolean): Difference | null {
  const [spent, drawnDown] = [printedPence(place, 'spent'), printedPence(place, 'drawnDown')];
  if (spent === null || drawnDown === null || place.isTotal) return null;
  const expected = spent > drawnDown ? subtract(spent, drawnDown) : NIL;
  return compare(place, 'overspent', 'overspent', expected, 2, ORDER.spent, wholePounds);
}
