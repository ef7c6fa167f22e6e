import type { Contribution } from '../movements/contributions';
import { slotOf } from '../movements/flow';
import type { Ledger } from '../movements/ledger';
import { inDateOrder } from '../movements/replay';
import type { Register } from '../register/register';
import type { MovedMoney, Period } from './variances';

const AUTHORITY = slotOf('heldByAuthority');

interface Moved {
  drawnDown: number;
  heldAtStart: number;
  received: number;
  returned: number;
  readonly waits: MovedMoney['waits'][number][];
}

/** Money that an authority has received of one contribution, by the day; null where no movement says which. */
interface Lot {
  readonly received: number | null;
  amount: number;
}

/** What was drawn down in a period of a receipt, so that it can be undone. */
interface Drawn {
  /** The drawdown, as an entry of the ledger. */
  readonly entry: number;
  readonly received: number | null;
  readonly days: number;
  pence: number;
}

/**
 * What the movements of a period say of each authority of a register. A drawdown consumes the earliest receipt first; one
 * that is undone gives back what was drawn last.
 */
export function movedMoney(
  ledger: Ledger,
  register: Register,
  period: Period,
): (authority: number) => MovedMoney {
  const authorities = register.authorities.map((): Moved => ({
    drawnDown: 0,
    heldAtStart: 0,
    received: 0,
    returned: 0,
    waits: [],
  }));
  const ofContribution = ledger.contributions.map((of) => authorityOf(of, register));
  const lots = ledger.contributions.map((): Lot[] => []);
  const drawn = ledger.contributions.map((): Drawn[] => []);
  for (const n of inDateOrder(ledger, null)) {
    const date = ledger.date[n]!;
    if (date > period.to) break;
    const contribution = ledger.contribution[n]!;
    const authority = ofContribution[contribution];
    if (authority === null || authority === undefined) continue;
    count(authorities[authority]!, ledger, n, date >= period.from);
    consume(lots[contribution]!, drawn[contribution]!, ledger, n);
  }
  for (const [contribution, parts] of drawn.entries()) {
    const authority = ofContribution[contribution];
    if (authority === null || authority === undefined) continue;
    for (const { entry, received, days, pence } of parts)
      if (received !== null && pence > 0 && received + days >= period.from)
        authorities[authority]!.waits.push({ entry, days, pence });
  }
  return (authority) => authorities[authority]!;
}

/** The authority of a contribution, as an index into those of the register; null where it has none, or two. */
export function authorityOf({ groupRows }: Contribution, register: Register): number | null {
  const found = new Set(groupRows.map((row) => register.authority[row]!));
  const [first] = found;
  return found.size === 1 && first !== undefined && first >= 0 ? first : null;
}

/** What an entry of the ledger gives to what is said of its authority, in pence. */
export function movedBy(ledger: Ledger, n: number, isInPeriod: boolean): Omit<MovedMoney, 'waits'> {
  const amount = ledger.amount[n]!;
  const { movement } = ledger.rows[n]!;
  const into = (ledger.to[n] === AUTHORITY ? amount : 0) - (ledger.from[n] === AUTHORITY ? amount : 0);
  const wasThere = !isInPeriod || movement === 'Opening';
  return {
    heldAtStart: wasThere ? into : 0,
    received: !wasThere && movement === 'Received' ? into : 0,
    drawnDown: isInPeriod && movement === 'Drawn down' ? amount : 0,
    returned: isInPeriod && movement === 'Returned' ? amount : 0,
  };
}

function count(moved: Moved, ledger: Ledger, n: number, isInPeriod: boolean): void {
  const by = movedBy(ledger, n, isInPeriod);
  moved.heldAtStart += by.heldAtStart;
  moved.received += by.received;
  moved.drawnDown += by.drawnDown;
  moved.returned += by.returned;
}

function consume(lots: Lot[], drawn: Drawn[], ledger: Ledger, n: number): void {
  const amount = ledger.amount[n]!;
  const date = ledger.date[n]!;
  const { movement } = ledger.rows[n]!;
  const into = (ledger.to[n] === AUTHORITY ? amount : 0) - (ledger.from[n] === AUTHORITY ? amount : 0);
  if (into === 0) return;
  if (movement === 'Drawn down' && into > 0) {
    giveBack(lots, drawn, into);
    return;
  }
  if (into > 0) {
    lots.push({ received: movement === 'Received' ? date : null, amount: into });
    return;
  }
  let left = -into;
  while (left > 0) {
    const lot = lots[0];
    if (!lot) break;
    const part = Math.min(left, lot.amount);
    lot.amount -= part;
    left -= part;
    if (lot.amount === 0) lots.shift();
    if (movement === 'Drawn down')
      drawn.push({
        entry: n,
        received: lot.received,
        days: lot.received === null ? 0 : date - lot.received,
        pence: part,
      });
  }
}

function giveBack(lots: Lot[], drawn: Drawn[], amount: number): void {
  let left = amount;
  while (left > 0) {
    const last = drawn.at(-1);
    const part = last === undefined ? left : Math.min(left, last.pence);
    lots.unshift({ received: last?.received ?? null, amount: part });
    left -= part;
    if (!last) return;
    last.pence -= part;
    if (last.pence === 0) drawn.pop();
  }
}
