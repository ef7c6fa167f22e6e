/** Processor time of what is measured, in turns, so that all of it meets the same machine. */
import { processorMs } from '../test/processor-time';

export interface Sample {
  /** Milliseconds of the processor. */
  readonly median: number;
  readonly least: number;
  /** A quarter of the runs was below the first, a quarter above the second. */
  readonly quarters: readonly [number, number];
}

export interface Subject {
  /** Makes what one run needs; its time does not count. */
  readonly prepare?: () => unknown;
  readonly run: (prepared: never) => unknown;
}

/**
 * Young garbage only: after a whole collection much of the code is compiled anew, and its time would be measured. Absent
 * without --expose-gc.
 */
const collectGarbage = (globalThis as { gc?: (options: { type: 'minor' }) => void }).gc;

/** Every subject once a round, after the young garbage of its preparation is collected. */
export function measure<K extends string>(
  subjects: Readonly<Record<K, Subject>>,
  rounds: number,
  warmUp = 3,
): Record<K, Sample> {
  const keys = Object.keys(subjects) as K[];
  const times = new Map<K, number[]>(keys.map((key) => [key, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const key of round % 2 ? [...keys].reverse() : keys) {
      const { prepare, run } = subjects[key];
      const prepared = prepare?.() as never;
      collectGarbage?.({ type: 'minor' });
      const ms = processorMs(() => run(prepared));
      if (round >= warmUp) times.get(key)!.push(ms);
    }
  }
  return Object.fromEntries(keys.map((key) => [key, sampleOf(times.get(key)!)])) as Record<K, Sample>;
}

export function sampleOf(times: readonly number[]): Sample {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
  return { median: at(0.5), least: sorted[0]!, quarters: [at(0.25), at(0.75)] };
}

/** A sample as a multiple of another's median. */
export function over({ median, least, quarters }: Sample, base: number): Sample {
  return { median: median / base, least: least / base, quarters: [quarters[0] / base, quarters[1] / base] };
}
