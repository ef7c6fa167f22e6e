import { NIL, pence, subtract, type Pence } from '../money/pence';
import { isPence, penceOrNil, type PrintedAmount } from '../projects/projects-table';
import { MEASURE_NAMES, MONEY_MEASURES, type MeasureKey, type MoneyMeasureKey } from '../register/measures';
import {
  amountFigure,
  countFigure,
  NO_FIGURE,
  roundingLimitPence,
  textFigure,
  type Difference,
} from './checks';
import type { PrintedPlace, PrintedRollup } from './printed-table';

/** Order of the checks in a reconciliation. */
const ORDER = { remaining: 0, spent: 1, value: 2, outstanding: 3, inHand: 4, totals: 5, unread: 6 } as const;

const STAGES = ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown'] as const;

/** The printed table's own arithmetic: measures against each other, and the total column against the authorities. */
export function checkArithmetic(table: PrintedRollup): Difference[] {
  return [
    ...table.places.flatMap((place) => checkPlace(place, table.wholePounds)),
    ...checkTotals(table),
    ...unread(table),
  ];
}

/** The printed amount of a measure in pence; null where it is not printed or cannot be read. Blank beside others is nil. */
export function printedPence(place: PrintedPlace, measure: MeasureKey): Pence | null {
  const figure = place.figures[measure];
  return figure === undefined ? null : penceOrNil(figure.amount);
}

function checkPlace(place: PrintedPlace, wholePounds: boolean): Difference[] {
  const of = (measure: MoneyMeasureKey) => printedPence(place, measure);
  const less = (a: Pence | null, b: Pence | null) => (a === null || b === null ? null : subtract(a, b));
  const lines: (Difference | null)[] = [
    compare(
      place,
      'remaining',
      'value less spent',
      less(of('value'), of('spent')),
      2,
      ORDER.remaining,
      wholePounds,
    ),
    checkSpent(place, wholePounds),
    compare(place, 'value', 'its four stages', sum(STAGES.map(of)), STAGES.length, ORDER.value, wholePounds),
    compare(
      place,
      'outstanding',
      'value less drawn down',
      less(of('value'), of('drawnDown')),
      2,
      ORDER.outstanding,
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

function sum(amounts: readonly (Pence | null)[]): Pence | null {
  return amounts.reduce<Pence | null>(
    (all, amount) => (all === null || amount === null ? null : pence(all + amount)),
    NIL,
  );
}

function compare(
  place: PrintedPlace,
  measure: MoneyMeasureKey,
  against: string,
  expected: Pence | null,
  figureCount: number,
  order: number,
  wholePounds: boolean,
): Difference | null {
  const printed = printedPence(place, measure);
  if (printed === null || expected === null || printed === expected) return null;
  return line(place, measure, against, expected, printed, figureCount, order, wholePounds);
}

/** Spent should be within drawn down: expected is then drawn down, and the difference what is spent beyond it. */
function checkSpent(place: PrintedPlace, wholePounds: boolean): Difference | null {
  const [spent, drawnDown] = [printedPence(place, 'spent'), printedPence(place, 'drawnDown')];
  if (spent === null || drawnDown === null || spent <= drawnDown) return null;
  return line(place, 'spent', 'within drawn down', drawnDown, spent, 1, ORDER.spent, wholePounds);
}

function line(
  place: PrintedPlace,
  measure: MoneyMeasureKey,
  against: string,
  expected: Pence,
  printed: Pence,
  figureCount: number,
  order: number,
  wholePounds: boolean,
): Difference {
  const difference = subtract(printed, expected);
  const explained = Math.abs(difference) <= roundingLimitPence(figureCount, wholePounds);
  const figure = place.figures[measure]!;
  return {
    where: place.name,
    check: `${MONEY_MEASURES[measure].printedName}: ${against}`,
    expected: amountFigure(expected),
    printed: amountFigure(printed),
    difference: amountFigure(difference),
    kind: explained ? 'rounding' : 'difference',
    rowIndex: figure.rowIndex,
    columnIndex: figure.columnIndex,
    order,
    isTotal: place.isTotal,
  };
}

/**
 * Each measure's total against the sum of the authorities; counts exactly, money within its rounding. Of several totals
 * each but the last is that of the authorities since the one before it, or of all so far.
 */
function checkTotals(table: PrintedRollup): Difference[] {
  const lines: Difference[] = [];
  for (const [at, total] of table.places.entries()) {
    if (!total.isTotal) continue;
    for (const [index, measure] of table.measures.entries()) {
      const printed = printedPence(total, measure);
      const [expected, ...others] = summedUp(table.places, at).map((places) => ({
        sum: sum(places.map((place) => printedPence(place, measure))),
        count: places.length,
      }));
      if (!expected || expected.sum === null || printed === null) continue;
      if ([expected, ...others].some((candidate) => candidate.sum === printed)) continue;
      const order = ORDER.totals + index / 100;
      if (measure === 'agreements' || measure === 'rowsLeftOut') {
        lines.push(countLine(total, measure, expected.sum, printed, order));
      } else {
        const against = 'sum of the authorities';
        lines.push(
          line(total, measure, against, expected.sum, printed, expected.count, order, table.wholePounds),
        );
      }
    }
  }
  return lines;
}

/** What a total may be the sum of, the likeliest first; none where there is no authority. */
function summedUp(places: readonly PrintedPlace[], at: number): PrintedPlace[][] {
  const all = places.filter((place) => !place.isTotal);
  const isLast = !places.slice(at + 1).some((place) => place.isTotal);
  const before = places.slice(0, at);
  const previous = before.map((place) => place.isTotal).lastIndexOf(true);
  const since = before.slice(previous + 1);
  const soFar = before.filter((place) => !place.isTotal);
  return (isLast ? [all, since] : [since, soFar, all]).filter((some) => some.length > 0);
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
    check: `${measure === 'agreements' ? 'Open agreements' : 'Rows left out'}: sum of the authorities`,
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

/** What is printed and could not be checked: said, never passed over. */
function unread(table: PrintedRollup): Difference[] {
  const lines: Difference[] = [];
  for (const place of table.places) {
    for (const [key, figure] of Object.entries(place.figures)) {
      if (isReadable(figure.amount)) continue;
      const measure = key as MeasureKey;
      const name =
        measure in MONEY_MEASURES
          ? MONEY_MEASURES[measure as MoneyMeasureKey].printedName
          : measure === 'agreements'
            ? 'Open agreements'
            : MEASURE_NAMES[measure];
      lines.push(
        notChecked(
          place.name,
          `${name}: not an amount`,
          figure.amount.text,
          figure.rowIndex,
          figure.columnIndex,
        ),
      );
    }
  }
  for (const { label, rowIndex, columnIndex } of table.notKnown) {
    lines.push(notChecked(label, 'Not a measure known here', '', rowIndex, columnIndex));
  }
  for (const name of table.printedTwice)
    lines.push(notChecked(name, 'Printed twice: only the first is checked', '', null, null));
  return lines;
}

const isReadable = (amount: PrintedAmount): amount is Pence | null => amount === null || isPence(amount);

export function notChecked(
  where: string,
  check: string,
  text: string,
  rowIndex: number | null,
  columnIndex: number | null,
): Difference {
  return {
    where,
    check,
    expected: NO_FIGURE,
    printed: text === '' ? NO_FIGURE : textFigure(text),
    difference: NO_FIGURE,
    kind: 'not checked',
    rowIndex,
    columnIndex,
    order: ORDER.unread,
    isTotal: false,
  };
}
