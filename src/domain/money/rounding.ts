import Decimal from 'decimal.js';
import { pence, type Pence } from './pence';

/**
 * The rounding rules of the add-in. Each is a function with a name, so that a figure can always say how it was rounded.
 * "Half up" is the commercial rule and Excel's ROUND: a half goes away from nil, for amounts of either sign.
 */

/** Decimals with room for any product of a 15-digit amount and two 15-digit indices. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Pence, exact and unrounded, to whole pence: a half penny goes away from nil. @throws MoneyOverflow */
export function halfUpToPenny(exactPence: Decimal): Pence {
  return pence(exactPence.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** Pence, exact and unrounded, to whole pence: any part of a penny is cut off, towards nil. @throws MoneyOverflow */
export function downToPenny(exactPence: Decimal): Pence {
  return pence(exactPence.toDecimalPlaces(0, Decimal.ROUND_DOWN).toNumber());
}

/** Pence to whole pounds (a plain count of pounds): fifty pence goes away from nil. */
export function halfUpToPound(amount: Pence): number {
  const pounds = Math.floor((Math.abs(amount) + 50) / 100);
  return amount < 0 && pounds !== 0 ? -pounds : pounds;
}

/** Pence up to whole pounds, as pence: what is at least as much. */
export const upToPound = (amount: Pence): Pence => pence(Math.ceil(amount / 100) * 100);
