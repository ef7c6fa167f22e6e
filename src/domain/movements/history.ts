import type { Ledger } from './ledger';
import type { LedgerMeasure } from './measures';
import { effectOf } from './period';
import { inDateOrder } from './replay';

/** One movement of a contribution, with what its measure is after it. */
export interface HistoryEntry {
  /** Index into the ledger's entries. */
  readonly entry: number;
  /** Pence. */
  readonly balance: number;
}

export interface History {
  /** Oldest first, up to the end of the day. */
  readonly entries: readonly HistoryEntry[];
  /** What the measure is at the end of the day; null where no movement of the contribution is known by then. */
  readonly closing: number | null;
  /** Movements after that day. */
  readonly later: number;
}

/** The number of the contribution that a row of the register is of; -1 where the ledger has none. */
export const contributionOfRow = (ledger: Ledger, row: number): number =>
  ledger.contributions.findIndex(({ rows }) => rows.includes(row));

/** The movements of one contribution up to the end of a day, with a running balance. */
export function historyOf(
  ledger: Ledger,
  contribution: number,
  measure: LedgerMeasure,
  date: number,
): History {
  const own = inDateOrder(ledger).filter((n) => ledger.contribution[n] === contribution);
  const entries: HistoryEntry[] = [];
  let balance = 0;
  for (const entry of own) {
    if (ledger.date[entry]! > date) continue;
    balance += effectOf(ledger, entry, measure) ?? 0;
    entries.push({ entry, balance });
  }
  const closing = entries.length === 0 ? null : balance;
  return { entries, closing, later: own.length - entries.length };
}
