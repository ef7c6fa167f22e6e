import { pence, type Pence } from '../../src/domain/money/pence';

/** A sum shared out by weight, to the penny: the parts add up to it exactly, the last one taking what rounding leaves. */
export function shareOut(totalPence: Pence, weights: readonly number[]): Pence[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let left: number = totalPence;
  return weights.map((weight, index) => {
    const share = index === weights.length - 1 ? left : Math.floor((totalPence * weight) / whole);
    left -= share;
    return pence(share);
  });
}
