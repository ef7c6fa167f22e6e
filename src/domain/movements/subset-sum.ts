/**
 * Parts of which some make up a whole exactly. Half of them are tried in every combination, and looked up against every
 * combination of the other half: 2 x 2^10 sums for twenty parts, made once for any number of wholes.
 */
export class Subsets {
  private readonly half: number;
  private readonly masksOf = new Map<number, number[]>();
  private readonly upper: Float64Array;

  /** @param amounts whole numbers, at most 20 of them */
  constructor(amounts: readonly number[]) {
    this.half = amounts.length >> 1;
    for (const [mask, sum] of sumsOf(amounts.slice(0, this.half)).entries()) {
      const same = this.masksOf.get(sum);
      if (same) same.push(mask);
      else this.masksOf.set(sum, [mask]);
    }
    this.upper = sumsOf(amounts.slice(this.half));
  }

  /** The indexes of two parts or more; null where nothing adds up; "several" where more than one choice does. */
  only(whole: number): number[] | 'several' | null {
    let found: number[] | null = null;
    for (let upper = 0; upper < this.upper.length; upper++) {
      const masks = this.masksOf.get(whole - this.upper[upper]!);
      if (masks === undefined) continue;
      for (const lower of masks) {
        const indexes = [...bitsOf(lower), ...bitsOf(upper).map((bit) => bit + this.half)];
        if (indexes.length < 2) continue;
        if (found) return 'several';
        found = indexes;
      }
    }
    return found;
  }
}

/** The sum of every combination, by its bits. */
function sumsOf(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << amounts.length);
  for (let mask = 1; mask < sums.length; mask++) {
    const low = 31 - Math.clz32(mask & -mask);
    sums[mask] = sums[mask & (mask - 1)]! + amounts[low]!;
  }
  return sums;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; mask >> bit; bit++) if ((mask >> bit) & 1) bits.push(bit);
  return bits;
}
