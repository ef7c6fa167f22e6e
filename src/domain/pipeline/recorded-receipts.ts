import { putUnder } from '../sheet/put-under';
import type { Instalment } from './instalments';
import { toPay } from './when-due';

/** What of a contribution was received by the movements, by day in pence; and what came in on no known day. */
export interface Receipts {
  readonly byDay: Map<number, number>;
  undated: number;
  /** As interest, or from another contribution. */
  outside: number;
}

/** Receipts of instalments that movements have under a later day: an import dates a movement as its sheet is. */
export interface RecordedReceipts {
  /** By the day of the movements. */
  readonly byDay: ReadonlyMap<number, RecordedDay>;
  /** How much of an instalment's receipt movements have so, in pence. */
  readonly amounts: ReadonlyMap<Instalment, number>;
}

export interface RecordedDay {
  readonly instalments: readonly Instalment[];
  /** All the money of the day is theirs. */
  readonly isWhole: boolean;
}

export const NONE_RECORDED: RecordedReceipts = { byDay: new Map(), amounts: new Map() };

/** What the table of instalments says was received of one; null where it says nothing. */
export const typedAmount = (of: Instalment): number | null =>
  of.row.received === null && of.row.receivedAmount === null ? null : (of.row.receivedAmount ?? toPay(of));

/**
 * Finds receipts that the table of instalments and movements have under two days. They are one where both together are
 * more than was received: an instalment's is the first in movements on its day or later that is no other instalment's.
 *
 * @param total what was received in all, in pence
 */
export function recordedReceipts(
  instalments: readonly Instalment[],
  receipts: Receipts,
  total: number,
): RecordedReceipts {
  const days = new Set(instalments.map(({ row }) => row.received));
  const typed = instalments
    .flatMap((of) => {
      const { received } = of.row;
      const left = typedAmount(of) ?? 0;
      return received === null || receipts.byDay.has(received) || left <= 0 ? [] : [{ of, received, left }];
    })
    .sort((a, b) => a.received - b.received || 0);
  const others = [...receipts.byDay]
    .flatMap(([day, amount]) => (amount > 0 && !days.has(day) ? [{ day, left: amount }] : []))
    .sort((a, b) => a.day - b.day);
  const dated = [...receipts.byDay.values()].reduce((sum, amount) => sum + amount, 0);
  // What came in on no known day, and what movements do not have, may be receipts of instalments too.
  const elsewhere = Math.max(total - dated, receipts.undated);
  let twice = typed.reduce((sum, { left }) => sum + left, 0) - elsewhere;
  const found = new Map<number, Instalment[]>();
  const amounts = new Map<Instalment, number>();
  for (const one of typed)
    for (const other of others) {
      const part = Math.min(one.left, other.left, twice);
      if (other.day < one.received || part <= 0) continue;
      one.left -= part;
      other.left -= part;
      twice -= part;
      putUnder(found, other.day, one.of);
      amounts.set(one.of, (amounts.get(one.of) ?? 0) + part);
    }
  const leftOf = new Map(others.map(({ day, left }) => [day, left]));
  const byDay = new Map(
    [...found].map(([day, own]) => [day, { instalments: own, isWhole: leftOf.get(day) === 0 }]),
  );
  return { byDay, amounts };
}
