import { normalText } from '../sheet/text';
import type { AsAt, Ledger } from './ledger';
import type { MovementName } from './movement-table';
import { inRankOrder } from './replay';

/** What is committed of a contribution to a project, and not yet spent or released. */
export interface Commitment {
  readonly contribution: number;
  /** As the movement writes it; "" for none. */
  readonly project: string;
  /** Pence; below nil where more was released than was ever committed. */
  readonly amount: number;
}

/**
 * Commitments at the end of a day. What is spent on a project is taken from what is committed to it, as far as that goes;
 * a spending that is undone commits it again. On one day it is committed before it is spent, whatever the order of the rows.
 */
export function commitmentsAt(ledger: Ledger, { date, known }: AsAt): Commitment[] {
  const open = new Map<string, { contribution: number; project: string; left: number; used: number }>();
  for (const n of inRankOrder(ledger, known, rankIn(ledger))) {
    if (ledger.date[n]! > date) break;
    const { movement, project } = ledger.rows[n]!;
    const contribution = ledger.contribution[n]!;
    const key = `${contribution} ${normalText(project)}`;
    const amount = ledger.amount[n]!;
    let own = open.get(key);
    if (movement === 'Committed' || movement === 'Released') {
      if (!own) open.set(key, (own = { contribution, project, left: 0, used: 0 }));
      own.left += movement === 'Committed' ? amount : -amount;
    } else if (movement === 'Spent' && own) {
      const taken = amount >= 0 ? Math.min(amount, Math.max(0, own.left)) : -Math.min(-amount, own.used);
      own.left -= taken;
      own.used += taken;
    }
  }
  return [...open.values()]
    .filter(({ left }) => left !== 0)
    .map(({ contribution, project, left }) => ({ contribution, project, amount: left }));
}

const RANKS: Readonly<Partial<Record<MovementName, number>>> = { Committed: 0, Released: 1, Spent: 2 };

/** By the movement; what is undone after what is done. */
const rankIn =
  ({ rows, amount }: Ledger) =>
  (n: number): number =>
    2 * (RANKS[rows[n]!.movement] ?? 0) + (amount[n]! < 0 ? 1 : 0);
