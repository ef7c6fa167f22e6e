import { putUnder } from '../sheet/put-under';

/** Money of one contribution in one place, by receipt: what is taken out is of the soonest deadline. */

/** So much money that came in together. */
export interface OpenLot {
  /** The day on which the authority received it; null where no movement says. */
  readonly received: number | null;
  readonly isFromOutside: boolean;
  /** For comparison. */
  readonly reference: string;
  /** Pence; below nil only of what nobody has received. */
  amount: number;
}

/** When money of a receipt is to be spent: what is to be spent first is taken first. */
export type LotOrder = (received: number, isFromOutside: boolean) => number;
export const BY_RECEIPT: LotOrder = (received) => received;

interface PlacedLot extends OpenLot {
  readonly rank: number;
  readonly receipt: number;
  /** In the order in which they came. */
  readonly place: number;
}
type Compare = (a: PlacedLot, b: PlacedLot) => number;

// Infinity less itself is no number.
const difference = (a: number, b: number): number => (a === b ? 0 : a - b);
const earliest: Compare = (a, b) =>
  difference(a.rank, b.rank) || difference(a.receipt, b.receipt) || a.place - b.place;
const latest: Compare = (a, b) =>
  difference(b.rank, a.rank) || difference(b.receipt, a.receipt) || a.place - b.place;

/** Lots in an order. What is empty at its head is passed over once, so that thousands of receipts take no longer each. */
class LotQueue {
  private head = 0;
  private readonly lots: PlacedLot[];

  constructor(
    lots: Iterable<PlacedLot>,
    private readonly compare: Compare,
  ) {
    this.lots = [...lots].sort(compare);
  }

  add(lot: PlacedLot): void {
    const at = this.positionOf(lot);
    this.lots.splice(at, 0, lot);
    this.head = Math.min(this.head, at);
  }

  refilled(lot: PlacedLot): void {
    this.head = Math.min(this.head, this.positionOf(lot));
  }

  /** The first that has anything. */
  first(): PlacedLot | null {
    while (this.head < this.lots.length && this.lots[this.head]!.amount <= 0) this.head++;
    return this.lots[this.head] ?? null;
  }

  private positionOf(lot: PlacedLot): number {
    let [from, to] = [0, this.lots.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.compare(this.lots[middle]!, lot) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const UNKNOWN = { received: null, isFromOutside: false, reference: '' } as const;

export class Pile {
  private readonly lots = new Map<string, PlacedLot>();
  private readonly byReference = new Map<string, PlacedLot[]>();
  /** Those that are asked for, by reference; all under null. */
  private readonly earliest = new Map<string | null, LotQueue>();
  private readonly latest = new Map<string | null, LotQueue>();
  /** So many pence are there to be taken. */
  there = 0;

  constructor(private readonly order: LotOrder) {}

  put({ received, isFromOutside, reference, amount }: Readonly<OpenLot>): void {
    if (amount === 0) return;
    const key = `${received} ${isFromOutside} ${reference}`;
    const known = this.lots.get(key);
    const before = known?.amount ?? 0;
    const lot: PlacedLot = known ?? {
      ...{ received, isFromOutside, reference, amount: 0, place: this.lots.size },
      rank: received === null ? -Infinity : this.order(received, isFromOutside),
      receipt: received ?? -Infinity,
    };
    lot.amount += amount;
    this.there += Math.max(0, lot.amount) - Math.max(0, before);
    if (!known) {
      this.lots.set(key, lot);
      putUnder(this.byReference, reference, lot);
    }
    for (const queues of [this.earliest, this.latest])
      for (const name of [null, reference])
        if (known) queues.get(name)?.refilled(lot);
        else queues.get(name)?.add(lot);
  }

  /**
   * Takes an amount out: from the receipt that the reference names first, else the earliest first (of unknown age before
   * all); what is undone comes off the latest. What is not there is taken from a lot of unknown age.
   */
  take(amount: number, reference: string, isUndone: boolean): OpenLot[] {
    const taken: OpenLot[] = [];
    let left = amount;
    for (const name of reference === '' ? [null] : [reference, null]) {
      const queue = this.queueOf(name, isUndone);
      for (let lot = left > 0 ? queue.first() : null; lot !== null; lot = left > 0 ? queue.first() : null) {
        const part = Math.min(left, lot.amount);
        lot.amount -= part;
        this.there -= part;
        left -= part;
        const { received, isFromOutside, reference: own } = lot;
        taken.push({ received, isFromOutside, reference: own, amount: part });
      }
    }
    if (left > 0) {
      this.put({ ...UNKNOWN, amount: -left });
      taken.push({ ...UNKNOWN, amount: left });
    }
    return taken;
  }

  private queueOf(reference: string | null, isUndone: boolean): LotQueue {
    const queues = isUndone ? this.latest : this.earliest;
    let queue = queues.get(reference);
    if (!queue) {
      const lots = reference === null ? this.lots.values() : (this.byReference.get(reference) ?? []);
      queues.set(reference, (queue = new LotQueue(lots, isUndone ? latest : earliest)));
    }
    return queue;
  }

  *open(): Iterable<OpenLot> {
    for (const lot of this.lots.values()) if (lot.amount !== 0) yield lot;
  }
}
