/**
 * Arrays of numbers that are large where a sheet is.
 *
 * The memory of a typed array is outside V8's heap, and whenever 64 MB of such memory are new V8 collects all garbage of the
 * page. Six columns of a full sheet are nearly as much, so that each reading of one began such a collection: two thirds of
 * its time. Larger arrays are therefore plain ones, which are in the heap; smaller ones are a tenth faster as they are.
 */
export type Floats = Float64Array | number[];
export type Integers = Int32Array | number[];

const MAX_BYTES_OUTSIDE = 1_600_000;

/** So many floats, all 0. */
export function floats(count: number): Floats {
  if (count * 8 <= MAX_BYTES_OUTSIDE) return new Float64Array(count);
  // What is no integer makes V8 keep floats from the beginning, not integers first that it would turn into floats later.
  return new Array<number>(count).fill(0.5).fill(0);
}

/** So many integers of 31 bits, all 0. */
export function integers(count: number): Integers {
  return count * 4 <= MAX_BYTES_OUTSIDE ? new Int32Array(count) : new Array<number>(count).fill(0);
}
