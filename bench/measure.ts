import { performance } from 'node:perf_hooks';

/** The median of several runs of each body in milliseconds, taken in turn so that all meet the same machine. */
export function medianMs(bodies: readonly (() => unknown)[], runs = 15, warmUp = 5): number[] {
  const times = bodies.map(() => [] as number[]);
  for (let run = 0; run < warmUp + runs; run++) {
    for (const [index, body] of bodies.entries()) {
      const start = performance.now();
      body();
      if (run >= warmUp) times[index]!.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!);
}
