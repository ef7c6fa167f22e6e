import Decimal from 'decimal.js';
import { halfUpToPenny, Exact } from './rounding';
import { NIL, type Pence } from './pence';

/**
 * Simple late interest from the day after it was due to the day it was paid, both inclusive, on a 365-day year.
 *
 * @param principal in pence
 * @param annualRate as a fraction: 0.0725 is 7.25% a year
 * @param dueSerial, paidSerial Excel serials
 * @returns pence, half up; nil where it was paid in time
 * @throws MoneyOverflow
 */
export function interest(
  principal: Pence,
  annualRate: Decimal,
  dueSerial: number,
  paidSerial: number,
): Pence {
  const daysLate = paidSerial - dueSerial;
  if (daysLate <= 0) return NIL;
  return halfUpToPenny(new Exact(principal).times(annualRate).times(daysLate).dividedBy(365));
}
