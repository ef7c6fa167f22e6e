import { Exact } from '../money/rounding';
import type { TriggerRow } from './trigger-table';

/**
 * The count of homes at which an instalment falls due; null where its trigger counts none, or its cells do not say it.
 *
 * "Prior to the nth" bites at n - 1: the next home may not be occupied before it is paid. "More than p per cent" of N is
 * floor(p N) + 1.
 *
 * @param dwellings of the development; null where they are not known
 */
export function thresholdOf(
  { timing, trigger, count }: Pick<TriggerRow, 'timing' | 'trigger' | 'count'>,
  dwellings: number | null,
): number | null {
  const nth = nthOf(trigger, count, dwellings);
  if (nth === null || timing === null) return null;
  return timing === 'Prior to' ? nth - 1 : nth;
}

/** The home that a trigger names, from 1. */
export function nthOf(
  trigger: TriggerRow['trigger'],
  count: number | null,
  dwellings: number | null,
): number | null {
  if (trigger === 'First occupation') return 1;
  if (count === null || count <= 0) return null;
  if (trigger === 'Occupation of nth' || trigger === 'Completion of nth')
    return Number.isInteger(count) ? count : null;
  if (trigger !== 'Percent occupied' || dwellings === null) return null;
  const exact = new Exact(count.toPrecision(15));
  // 50, "50%" and 0.5 are the same: no agreement waits for less than one home in a hundred.
  const share = exact.greaterThan(1) ? exact.dividedBy(100) : exact;
  return share.times(dwellings).floor().toNumber() + 1;
}
