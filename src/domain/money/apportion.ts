import { pence, type Pence } from './pence';
import { Exact } from './rounding';

/** Noise of shares that Excel keeps to 15 digits. */
const PLACES_OF_A_PENNY = 6;

/**
 * A sum in parts by shares of it, to the penny: each has its whole pence, and what is left goes a penny each to the largest
 * remainders, ties to the earliest. Shares of all of it add up to it exactly.
 *
 * @param shares of the whole, each: 0.25 for a quarter
 */
export function apportion(value: Pence, shares: readonly InstanceType<typeof Exact>[]): Pence[] {
  const exact = shares.map((share) => share.times(value).toDecimalPlaces(PLACES_OF_A_PENNY));
  const whole = exact.map((part) => part.floor());
  const sum = shares.reduce((all, share) => all.plus(share.times(value)), new Exact(0));
  const left = sum
    .toDecimalPlaces(0, Exact.ROUND_HALF_UP)
    .minus(whole.reduce((all, part) => all.plus(part), new Exact(0)))
    .toNumber();
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.minus(whole[index]!) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  const more = new Set(byRemainder.slice(0, Math.max(0, left)).map(({ index }) => index));
  return whole.map((part, index) => pence(part.toNumber() + (more.has(index) ? 1 : 0)));
}
