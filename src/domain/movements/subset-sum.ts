/**
 * The parts that make up a whole exactly, where there is one answer only.
 *
 * Half the parts are tried in every combination, and looked up against every combination of the other half: 2 x 2^10 sums
 * for twenty parts.
 *
 * @param amounts whole numbers, at most 20 of them
 * @returns the indexes of two parts or more; null where nothing adds up; "several" where more than one choice does
 */
export function onlySubset(amounts: readonly number[], whole: number): number[] | 'several' | null {
  const half = Math.floor(amounts.length / 2);
  const first = sumsOf(amounts.slice(0, half));
  const second = sumsOf(amounts.slice(half));
  const masksOf = new Map<number, number[]>();
  for (const [mask, sum] of first.entries()) {
    const same = masksOf.get(sum);
    if (same) same.push(mask);
    else masksOf.set(sum, [mask]);
  }
  let found: number[] | null = null;
  for (const [upper, sum] of second.entries()) {
    for (const lower of masksOf.get(whole - sum) ?? []) {
      const indexes = [...bitsOf(lower), ...bitsOf(upper).map((bit) => bit + half)];
      if (indexes.length < 2) continue;
      if (found) return 'several';
      found = indexes;
    }
  }
  return found;
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
