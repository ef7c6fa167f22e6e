/**
 * What a run tries by chance. Every run has a seed of its own, and a run that fails says which: S106_SEED=N repeats what
 * it tried. `npm run test:full` (S106_FULL=1) tries all of it.
 */
export const SEED = Number(process.env.S106_SEED);
export const FULL = process.env.S106_FULL === '1';

/** How often a law is tried: as often as it says in a full run, and a part of that in any other. */
export const runs = (full: number, part = Math.ceil(full / 5)): { numRuns: number; seed: number } => ({
  numRuns: FULL ? full : part,
  seed: SEED,
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of some cases, by chance and in their order; all of them in a full run. */
export function someOf<T>(cases: readonly T[], count: number): T[] {
  if (FULL) return [...cases];
  const random = randomNumbers(SEED);
  const drawn = cases.map((_, index) => ({ index, at: random() })).sort((a, b) => a.at - b.at);
  const chosen = new Set(drawn.slice(0, count).map(({ index }) => index));
  return cases.filter((_, index) => chosen.has(index));
}
