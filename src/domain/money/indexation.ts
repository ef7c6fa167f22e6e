import Decimal from 'decimal.js';
import { halfUpToPenny, Exact } from './rounding';
import type { Pence } from './pence';

/**
 * A contribution indexed from the month before the agreement to the month before payment: A = B x C / D.
 *
 * The ratio is not rounded; the product is, half up to the penny. With a floor it is never below the amount secured.
 *
 * @param amount the sum secured, in pence
 * @param baseIndex D, the index before the agreement, above nil
 * @param index C, the index before payment, not below nil
 * @throws MoneyOverflow
 */
export function indexed(amount: Pence, baseIndex: Decimal, index: Decimal, floor: boolean): Pence {
  const exact = new Exact(amount).times(index).dividedBy(baseIndex);
  // Compared before it is made pence: a product too large to hold may be far below the floor.
  return floor && exact.lessThan(amount) ? amount : halfUpToPenny(exact);
}
