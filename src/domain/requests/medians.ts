/** Fewest waits of which a median is reported: of fewer it says nothing of how an authority works. */
export const MIN_WAITS = 3;

export interface Median {
  /** Null where there are too few. */
  readonly days: number | null;
  readonly count: number;
}

/** The middle one; of an even number the mean of the two in the middle. */
export function medianOf(days: readonly number[]): Median {
  const count = days.length;
  if (count < MIN_WAITS) return { days: null, count };
  const sorted = [...days].sort((a, b) => a - b);
  const middle = sorted[Math.floor(count / 2)]!;
  const isEven = count % 2 === 0;
  return { days: isEven ? (sorted[count / 2 - 1]! + middle) / 2 : middle, count };
}

/** So many days, for so many pence. */
export interface WeightedDays {
  readonly days: number;
  readonly pence: number;
}

/** The days within which half of the pence were; null where there are none. */
export function weightedMedian(all: readonly WeightedDays[]): number | null {
  const total = all.reduce((sum, { pence }) => sum + pence, 0);
  if (total <= 0) return null;
  let sum = 0;
  for (const { days, pence } of [...all].sort((a, b) => a.days - b.days)) {
    sum += pence;
    if (sum * 2 >= total) return days;
  }
  return null;
}
