import { spendBy } from '../calendar/spend-by';
import { expiryOf } from '../expiry/expiry-of-row';
import { OUTSIDE, slotOf } from '../movements/flow';
import type { Ledger } from '../movements/ledger';
import { MOVEMENTS_LIST } from '../movements/movement-table';
import { extraColumns } from '../register/adjustments';
import type { Register } from '../register/register';
import { monthsOfRegister } from '../register/figures/spend-within';
import type { Receipts } from './recorded-receipts';
import { Terms, type Piece, type ReceivedLot } from './tranche-receipts';

/** True where the register says of how many years an agreement gives: then receipts in movements have days of their own. */
export const saysSpendWithin = (register: Register): boolean =>
  extraColumns(register).spendWithin !== undefined;

/** What the register says of a contribution. */
interface RegisterTerms {
  readonly months: number;
  /** As a serial; null where it has none, or none that can be read. */
  readonly date: number | null;
  /** True where nobody has typed anything in its place. */
  readonly isDateBlank: boolean;
}

/**
 * By the receipts that movements have, and by the years of the register: of a contribution without instalments.
 *
 * The register's Expiry date is what an officer says, so that it still holds for what no receipt says otherwise of: what is
 * not received, and what came in before the first movement. It also holds, where it is sooner or cannot be read, for the
 * first receipt and for what came from outside the agreement: that money may be older than its movement. See decision 18.
 */
export class ReceiptTerms extends Terms {
  constructor(
    private readonly of: RegisterTerms,
    /** The day of the first receipt where nothing came in before it; null where something did. */
    private readonly first: number | null,
  ) {
    // What cannot be read may be any day.
    super(of.date ?? (of.isDateBlank ? Infinity : -Infinity));
  }

  ofLot({ received, isFromOutside }: ReceivedLot): Pick<Piece, 'deadline' | 'receipt'> {
    const own = spendBy(received, this.of.months);
    const isByRegister = (isFromOutside || received === this.first) && this.registerDate < own;
    return { deadline: isByRegister ? 'register' : own, receipt: { received, instalment: '' } };
  }

  /** Movements have all that is known of what was received. */
  receipts(): Piece[] {
    return [];
  }

  /** No day runs yet, unless the register has one. */
  toCome(): Piece[] {
    return this.of.isDateBlank ? [{ deadline: 'not running', receipt: null, amount: Infinity }] : [];
  }
}

/**
 * The terms of contributions by their receipts: those that have dated ones, and whose rows all say the same.
 *
 * @param isSpokenFor true for the first row of a contribution that has instalments
 * @param until the last day whose movements count
 */
export function receiptTerms(
  register: Register,
  ledger: Ledger,
  isSpokenFor: (row: number) => boolean,
  until: number,
): { readonly rows: readonly number[]; readonly terms: ReceiptTerms }[] {
  if (!saysSpendWithin(register)) return [];
  const own = ledger.contributions.map(({ rows, problem }) =>
    rows.length === 0 || problem !== null || isSpokenFor(rows[0]!) ? null : registerTerms(register, rows),
  );
  if (own.every((terms) => terms === null)) return [];
  return [...receiptsOf(ledger, (number) => own[number] !== null, until)].flatMap(
    ([number, { byDay, undated }]) => {
      const first = firstReceipt(byDay);
      if (first === null) return [];
      const terms = new ReceiptTerms(own[number]!, undated > 0 ? null : first);
      return [{ rows: ledger.contributions[number]!.rows, terms }];
    },
  );
}

/** The first day whose receipts are not all undone, that day or later: what is undone comes off the latest. Null for none. */
function firstReceipt(byDay: ReadonlyMap<number, number>): number | null {
  const found: { readonly day: number; amount: number }[] = [];
  for (const [day, amount] of [...byDay].sort(([a], [b]) => a - b)) {
    if (amount > 0) found.push({ day, amount });
    let undone = Math.max(0, -amount);
    while (undone > 0 && found.length > 0) {
      const last = found.at(-1)!;
      const off = Math.min(undone, last.amount);
      undone -= off;
      last.amount -= off;
      if (last.amount === 0) found.pop();
    }
  }
  return found[0]?.day ?? null;
}

/** Null where a row says nothing of years, or rows differ: a row for each instalment has its own date already. */
function registerTerms(register: Register, rows: readonly number[]): RegisterTerms | null {
  const all = rows.map((row): RegisterTerms | null => {
    const months = monthsOfRegister(register, row);
    const { expirySerial, expiryText } = expiryOf(register, row);
    const isDateBlank = expirySerial === null && expiryText === null;
    return months === null ? null : { months, date: expirySerial, isDateBlank };
  });
  const [first] = all;
  const isSame = (of: RegisterTerms | null): boolean =>
    of?.months === first?.months && of?.date === first?.date && of?.isDateBlank === first?.isDateBlank;
  return first && all.every(isSame) ? first : null;
}

const [DEVELOPER, AUTHORITY, HAND] = [slotOf('heldByDeveloper'), slotOf('heldByAuthority'), slotOf('inHand')];
/** Where money is that has been received, or has been at some time. */
const RECEIVED = new Set([AUTHORITY, HAND, slotOf('spent'), slotOf('returned')]);
const OPENING = MOVEMENTS_LIST.indexOf('Opening');

/** What movements of a developer's money to the authority, or straight to the force, say; a minus undoes. */
export function receiptsOf(
  { count, contribution, date, from, to, amount, movement }: Ledger,
  isAsked: (contribution: number) => boolean,
  until: number,
): Map<number, Receipts> {
  const found = new Map<number, Receipts>();
  for (let n = 0; n < count; n++) {
    const [out, into] = [from[n]!, to[n]!];
    if (!RECEIVED.has(into) || RECEIVED.has(out) || date[n]! > until || !isAsked(contribution[n]!)) continue;
    let own = found.get(contribution[n]!);
    if (!own) found.set(contribution[n]!, (own = { byDay: new Map(), undated: 0, outside: 0 }));
    if (out === DEVELOPER) own.byDay.set(date[n]!, (own.byDay.get(date[n]!) ?? 0) + amount[n]!);
    else if (out !== OUTSIDE || movement[n] === OPENING) own.undated += amount[n]!;
    else own.outside += amount[n]!;
  }
  return found;
}
