import { spendBy } from '../calendar/spend-by';
import { slotOf } from '../movements/flow';
import type { Ledger } from '../movements/ledger';
import type { Lot } from '../movements/lots';
import { putUnder } from '../sheet/put-under';
import { monthsOf } from '../register/figures/spend-within';
import type { TrancheReceipt } from '../register/tranche';
import type { Instalment } from './instalments';
import type { TriggerRow } from './trigger-table';
import { NONE_RECORDED, typedAmount, type RecordedDay, type RecordedReceipts } from './recorded-receipts';
import { isReceived, stillDueInParts } from './when-due';

/** The last day of some money: its own; none as yet; or the one that the register's row has. */
export type Deadline = number | 'not running' | 'register';

/** So much money with one deadline. */
export interface Piece {
  readonly deadline: Deadline;
  readonly receipt: TrancheReceipt | null;
  readonly amount: number;
}

/** Money of which movements say when it was received. */
export type ReceivedLot = Pick<Lot, 'isFromOutside'> & { readonly received: number };

/** The deadline of money of an instalment, received or not. @param ofRegister the months that the register gives */
export function deadlineOf(row: TriggerRow, received: number | null, ofRegister: number | null): Deadline {
  if (row.spendBy !== null) return row.spendBy;
  const months = monthsOf(row.spendYears) ?? ofRegister;
  if (months === null) return 'register';
  return received === null ? 'not running' : spendBy(received, months);
}

/** By when the money of one contribution is to be spent. */
export abstract class Terms {
  constructor(
    /** The register's own date as a serial; Infinity where it has none. */
    protected readonly registerDate: number,
  ) {}

  /** The deadline of money that movements have. */
  abstract ofLot(lot: ReceivedLot): Pick<Piece, 'deadline' | 'receipt'>;

  /** What was received beyond movements, the soonest deadline first. @param isRecorded days that movements have receipts of */
  abstract receipts(isRecorded: (received: number) => boolean): Piece[];

  /** What is still to come, the soonest deadline first: a fixed day, then the register's own date, then none. */
  abstract toCome(): Piece[];

  /** What comes first where several deadlines compete; money that no day runs for comes last. */
  order(deadline: Deadline): number {
    if (deadline === 'register') return this.registerDate;
    return deadline === 'not running' ? Infinity : deadline;
  }

  /** The soonest deadline first; of one deadline the first receipt. */
  inOrder(pieces: readonly Piece[]): Piece[] {
    const rank = ({ deadline }: Piece): number => (deadline === 'not running' ? 2 : 1);
    return [...pieces].sort(
      (a, b) =>
        rank(a) - rank(b) ||
        this.order(a.deadline) - this.order(b.deadline) ||
        (a.receipt?.received ?? 0) - (b.receipt?.received ?? 0) ||
        0,
    );
  }

  /** Lots of movements whose receipt is known, as pieces, the soonest deadline first. */
  ofLots(lots: readonly Lot[], place: Lot['place']): Piece[] {
    return this.inOrder(
      lots.flatMap((lot): Piece[] =>
        lot.place === place && lot.received !== null && lot.amount > 0
          ? [{ ...this.ofLot({ ...lot, received: lot.received }), amount: lot.amount }]
          : [],
      ),
    );
  }
}

/** The soonest day by which money of any of some instalments is to be spent. */
interface Soonest {
  /** A fixed day; Infinity for none. */
  readonly day: number;
  /** Counted from the receipt; Infinity for none. */
  readonly months: number;
  /** One of them says nothing, so that the register's own date holds. */
  readonly hasOther: boolean;
}
const NEVER: Soonest = { day: Infinity, months: Infinity, hasOther: false };

/** By the instalments of the contribution, and by the register where they are silent. */
export class InstalmentTerms extends Terms {
  private readonly byDay = new Map<number, Instalment[]>();
  private readonly none: Soonest;
  /** By the day on which they were paid in full, the last first: each with the soonest of itself and all before. */
  private readonly open: readonly { readonly paid: number; readonly soonest: Soonest }[];

  constructor(
    readonly instalments: readonly Instalment[],
    private readonly ofRegister: number | null,
    registerDate: number,
    private readonly recorded: RecordedReceipts = NONE_RECORDED,
  ) {
    super(registerDate);
    for (const of of instalments) if (of.row.received !== null) putUnder(this.byDay, of.row.received, of);
    // One that cannot be read has any day: the register's holds where it is sooner.
    const unread: Soonest = { ...NEVER, months: ofRegister ?? Infinity, hasOther: true };
    this.none = instalments.every(({ isAllRead }) => isAllRead) ? NEVER : unread;
    let soonest = this.none;
    this.open = instalments
      .map((of) => ({ of, paid: paidInFull(of) }))
      .sort((a, b) => b.paid - a.paid || 0)
      .map(({ of, paid }) => ({ paid, soonest: (soonest = this.sooner(soonest, of)) }));
  }

  /**
   * The deadline of money received on a day. Of several instalments that it may be, the earliest; and where none says that
   * it was received then, it may be any that was not paid in full before: of one paid in parts, Received has the last day.
   */
  ofLot({ received }: ReceivedLot): Pick<Piece, 'deadline' | 'receipt'> {
    const recorded = this.recorded.byDay.get(received);
    if (recorded) return this.ofRecorded(recorded, received);
    const same = this.byDay.get(received);
    const may = same?.reduce((all, of) => this.sooner(all, of), NEVER) ?? this.openOn(received);
    const instalment = same?.length === 1 ? same[0]!.row.instalment : '';
    return { deadline: this.dayOf(may, received), receipt: { received, instalment } };
  }

  /** The receipt of an instalment on an earlier day: its years are counted from that. */
  private ofRecorded(
    { instalments, isWhole }: RecordedDay,
    received: number,
  ): Pick<Piece, 'deadline' | 'receipt'> {
    const [first] = instalments;
    const own = instalments.map(({ row }) => deadlineOf(row, row.received, this.ofRegister));
    // The rest of it may be of any other.
    const may = isWhole ? own : [...own, this.dayOf(this.openOn(received), received)];
    const [deadline] = may.sort((a, b) => this.order(a) - this.order(b) || 0);
    const name = instalments.length === 1 && isWhole ? first!.row.instalment : '';
    return { deadline: deadline!, receipt: { received: first!.row.received, instalment: name } };
  }

  /** Of those that were not paid in full by a day; of all where all were. */
  private openOn(day: number): Soonest {
    let [from, to] = [0, this.open.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.open[middle]!.paid > day) from = middle + 1;
      else to = middle;
    }
    return (this.open[from - 1] ?? this.open.at(-1))?.soonest ?? this.none;
  }

  private sooner(of: Soonest, { row: { spendBy: day, spendYears } }: Instalment): Soonest {
    if (day !== null) return { ...of, day: Math.min(of.day, day) };
    const months = monthsOf(spendYears) ?? this.ofRegister;
    return months === null ? { ...of, hasOther: true } : { ...of, months: Math.min(of.months, months) };
  }

  private dayOf({ day, months, hasOther }: Soonest, received: number): Deadline {
    const first = Math.min(day, months === Infinity ? Infinity : spendBy(received, months));
    return hasOther && (first === Infinity || this.registerDate < first) ? 'register' : first;
  }

  /** What the table says was received. */
  receipts(isRecorded: (received: number) => boolean): Piece[] {
    return this.inOrder(
      this.instalments.flatMap((of): Piece[] => {
        const { received, instalment } = of.row;
        if (received !== null && isRecorded(received)) return [];
        const amount = (typedAmount(of) ?? 0) - (this.recorded.amounts.get(of) ?? 0);
        if (amount <= 0) return [];
        const own = deadlineOf(of.row, received, this.ofRegister);
        // No day can be counted from a receipt of which nobody has written the day.
        const deadline = own === 'not running' ? 'register' : own;
        return [{ deadline, receipt: { received, instalment }, amount }];
      }),
    );
  }

  /** After what was agreed comes what indexation adds: the register may not count it yet. */
  toCome(): Piece[] {
    const pieces = (of: Instalment, amount: number): Piece[] =>
      amount === 0 ? [] : [{ deadline: deadlineOf(of.row, null, this.ofRegister), receipt: null, amount }];
    const parts = this.instalments.map((of) => ({ of, ...stillDueInParts(of, Infinity) }));
    return [
      ...this.inOrder(parts.flatMap(({ of, agreed }) => pieces(of, agreed))),
      ...this.inOrder(parts.flatMap(({ of, indexation }) => pieces(of, indexation))),
    ];
  }
}

/** The day since which an instalment has been paid in full; Infinity where nobody has written that it was. */
const paidInFull = (of: Instalment): number => {
  const { received } = of.row;
  return received !== null && isReceived(of, received) ? received : Infinity;
};

/** The days on which movements have an authority receive money, by contribution of the ledger. */
export function receiptDays(ledger: Ledger): ReadonlyMap<number, ReadonlySet<number>> {
  const authority = slotOf('heldByAuthority');
  const days = new Map<number, Set<number>>();
  for (let n = 0; n < ledger.count; n++) {
    const { movement } = ledger.rows[n]!;
    if (ledger.to[n] !== authority || ledger.amount[n]! <= 0 || movement === 'Opening') continue;
    const contribution = ledger.contribution[n]!;
    const own = days.get(contribution);
    if (own) own.add(ledger.date[n]!);
    else days.set(contribution, new Set([ledger.date[n]!]));
  }
  return days;
}
