import { STAGES, WIDTH } from './flow';
import type { Ledger } from './ledger';

/** The entries of a ledger in the order of their days; those of one day as the sheet has them. */
export function inDateOrder(ledger: Ledger, known: number | null = null): Int32Array {
  const order: number[] = [];
  for (let n = 0; n < ledger.count; n++) {
    if (known === null || ledger.recorded[n]! <= known) order.push(n);
  }
  return Int32Array.from(order.sort((a, b) => ledger.date[a]! - ledger.date[b]! || a - b));
}

/**
 * The entries in the order of their days, each contribution's together, and those of one day by a rank: a figure at the end
 * of a day must not depend on how the table is sorted. Of one rank, what names a reference goes first, then what is larger.
 */
export function inRankOrder(ledger: Ledger, known: number | null, rank: (n: number) => number): number[] {
  const { date, contribution, amount, rows } = ledger;
  const reference = (n: number): string => rows[n]!.reference;
  return [...inDateOrder(ledger, known)].sort(
    (a, b) =>
      date[a]! - date[b]! ||
      contribution[a]! - contribution[b]! ||
      rank(a) - rank(b) ||
      Number(reference(a) === '') - Number(reference(b) === '') ||
      Math.abs(amount[b]!) - Math.abs(amount[a]!) ||
      (reference(a) < reference(b) ? -1 : Number(reference(a) > reference(b))) ||
      a - b,
  );
}

/** A stage of a contribution that is below nil at the end of a day, for the first time. */
export interface BelowNil {
  readonly contribution: number;
  /** Index into SLOTS. */
  readonly stage: number;
  readonly date: number;
  /** Pence, below nil. */
  readonly amount: number;
  /** The stages of the contribution at the end of that day, in pence. */
  readonly stages: Float64Array;
  /** The last entry of that day that took money from the stage. */
  readonly entry: number;
}

/** Every stage that is below nil at the end of any day, each once, with the first such day. */
export function belowNil(ledger: Ledger): BelowNil[] {
  const sums = new Float64Array(ledger.contributions.length * WIDTH);
  const found: BelowNil[] = [];
  const seen = new Uint8Array(sums.length);
  const touched = new Map<number, number>();
  const endOfDay = (date: number): void => {
    for (const [at, entry] of touched) {
      if (sums[at]! >= 0 || seen[at]) continue;
      seen[at] = 1;
      const contribution = Math.floor(at / WIDTH);
      const stages = sums.slice(contribution * WIDTH, contribution * WIDTH + STAGES.length);
      found.push({ contribution, stage: at % WIDTH, date, amount: sums[at]!, stages, entry });
    }
    touched.clear();
  };
  let day = -Infinity;
  for (const n of inDateOrder(ledger)) {
    const date = ledger.date[n]!;
    if (date !== day) endOfDay(day);
    day = date;
    const base = ledger.contribution[n]! * WIDTH;
    const [from, to] = [ledger.from[n]!, ledger.to[n]!];
    if (from >= 0) {
      sums[base + from]! -= ledger.amount[n]!;
      touched.set(base + from, n);
    }
    if (to >= 0) {
      sums[base + to]! += ledger.amount[n]!;
      if (!touched.has(base + to) || ledger.amount[n]! < 0) touched.set(base + to, n);
    }
  }
  endOfDay(day);
  return found;
}
