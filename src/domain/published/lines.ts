import { subtract, type Pence } from '../money/pence';
import {
  MEASURE_NAMES,
  MONEY_MEASURES,
  OVERSPENT,
  type MoneyMeasureKey,
  type PrintedMeasure,
} from '../register/figures/measures';
import {
  amountFigure,
  checkOf,
  NO_FIGURE,
  roundingLimitPence,
  textFigure,
  type Check,
  type Difference,
  type Rule,
} from './checks';
import type { PrintedPlace } from './printed-places';

/** Order of the checks of a printed rollup in a reconciliation; those against a register come from 9 on. */
export const ORDER = {
  remaining: 0,
  spent: 1,
  value: 2,
  outstanding: 3,
  inHand: 4,
  totals: 5,
  unread: 6,
  impossible: 20,
} as const;

/** A measure as the panel prints it. */
export function printedNameOf(measure: PrintedMeasure): string {
  if (measure === 'overspent') return OVERSPENT;
  if (measure in MONEY_MEASURES) return MONEY_MEASURES[measure as MoneyMeasureKey].printedName;
  return measure === 'agreements' ? 'Open agreements' : MEASURE_NAMES[measure];
}

/** A printed amount that is not what is expected: rounding where so many figures can explain it, else a difference. */
export function amountLine(
  place: PrintedPlace,
  measure: PrintedMeasure,
  rule: Rule,
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
    ...checkOf(rule, printedNameOf(measure)),
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

/** What could not be checked: where, which check or why none, and what is printed there. */
export function notChecked(
  where: string,
  check: Check | string,
  text: string,
  rowIndex: number | null,
  columnIndex: number | null,
): Difference {
  return {
    where,
    ...(typeof check === 'string' ? { rule: null, of: '', check } : check),
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
