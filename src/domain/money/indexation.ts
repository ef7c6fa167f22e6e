import Decimal from 'decimal.js';
import { downToPenny, Exact, halfUpToPenny } from './rounding';
import type { Pence } from './pence';

/** How the product is rounded: no rule is published, and of the rates that authorities publish most are half up, some cut off. */
export const INDEX_ROUNDINGS = ['Half up', 'Down'] as const;
export type IndexRounding = (typeof INDEX_ROUNDINGS)[number];

/**
 * A contribution indexed from the month before the agreement to the month before payment: A = B x C / D.
 *
 * The ratio is not rounded; the product is, to the penny. With a floor it is never below the amount secured.
 *
 * @param amount the sum secured, in pence
 * @param baseIndex D, the index before the agreement, above nil
 * @param index C, the index before payment, not below nil
 * @throws MoneyOverflow
 */
export function indexed(
  amount: Pence,
  baseIndex: Decimal,
  index: Decimal,
  floor: boolean,
  rounding: IndexRounding = 'Half up',
): Pence {
  const exact = new Exact(amount).times(index).dividedBy(baseIndex);
  // Compared before it is made pence: a product too large to hold may be far below the floor.
  if (floor && exact.lessThan(amount)) return amount;
  return rounding === 'Down' ? downToPenny(exact) : halfUpToPenny(exact);
}
