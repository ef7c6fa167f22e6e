/**
 * Parts of which some make up a whole exactly. Half of them are tried in every combination, in order of their sums, and met
 * with every combination of the other half: 2 x 2^10 sums for twenty parts, made once for any number of wholes.
 */
export class Subsets {
  private readonly half: number;
  private readonly lower: Combinations;
  private readonly upper: Combinations;

  /** @param amounts whole numbers, at most 20 of them */
  constructor(amounts: readonly number[]) {
    this.half = amounts.length >> 1;
    this.lower = combinationsOf(amounts.slice(0, this.half));
    this.upper = combinationsOf(amounts.slice(this.half));
  }

  /** The indexes of two parts or more; null where nothing adds up; "several" where more than one choice does. */
  only(whole: number): number[] | 'several' | null {
    const [low, high] = [this.lower.sums, this.upper.sums];
    let found: number[] | null = null;
    let [i, j] = [0, high.length - 1];
    while (i < low.length && j >= 0) {
      const sum = low[i]! + high[j]!;
      if (sum < whole) i++;
      else if (sum > whole) j--;
      else {
        const [endLow, endHigh] = [endOfRun(low, i, 1), endOfRun(high, j, -1)];
        for (let a = i; a < endLow; a++)
          for (let b = j; b > endHigh; b--) {
            const indexes = this.indexesAt(a, b);
            if (indexes.length < 2) continue;
            if (found) return 'several';
            found = indexes;
          }
        [i, j] = [endLow, endHigh];
      }
    }
    return found;
  }

  private indexesAt(lower: number, upper: number): number[] {
    const own = bitsOf(this.lower.masks[lower]!);
    return [...own, ...bitsOf(this.upper.masks[upper]!).map((bit) => bit + this.half)];
  }
}

/** The sum of every combination, the least first, with the parts that it has as bits. */
interface Combinations {
  readonly sums: Float64Array;
  readonly masks: Int32Array;
}

/** Each part doubles them: all without it are merged with all that have it. */
function combinationsOf(amounts: readonly number[]): Combinations {
  let [sums, masks] = [new Float64Array(1), new Int32Array(1)];
  for (const [bit, amount] of amounts.entries()) {
    const { length } = sums;
    const [newSums, newMasks] = [new Float64Array(2 * length), new Int32Array(2 * length)];
    let [without, having] = [0, 0];
    for (let at = 0; at < 2 * length; at++) {
      const isWithout = having === length || (without < length && sums[without]! <= sums[having]! + amount);
      newSums[at] = isWithout ? sums[without]! : sums[having]! + amount;
      newMasks[at] = isWithout ? masks[without++]! : masks[having++]! | (1 << bit);
    }
    [sums, masks] = [newSums, newMasks];
  }
  return { sums, masks };
}

/** Where a run of one sum has ended, upwards or downwards. */
function endOfRun(sums: Float64Array, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < sums.length && sums[at] === sums[from]) at += step;
  return at;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; mask >> bit; bit++) if ((mask >> bit) & 1) bits.push(bit);
  return bits;
}
