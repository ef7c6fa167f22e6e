import { authorityOfRows } from '../movements/contributions';
import { slotOf } from '../movements/flow';
import type { Ledger } from '../movements/ledger';
import { inDateOrder } from '../movements/replay';
import { NO_GROUP, type Register } from '../register/register';
import type { WeightedDays } from './medians';
import type { MovedMoney, Period } from './variances';

const AUTHORITY = slotOf('heldByAuthority');

interface Moved {
  drawnDown: number;
  heldAtStart: number;
  received: number;
  returned: number;
  readonly waits: WeightedDays[];
}

/** Money that an authority has received of one contribution, by the day; null where no movement says which. */
interface Lot {
  readonly received: number | null;
  amount: number;
}

/** What was drawn down in a period of a receipt, so that it can be undone. */
interface Drawn {
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
  const ofContribution = ledger.contributions.map(({ groupRows }) => authorityOfRows(register, groupRows));
  const lots = ledger.contributions.map((): Lot[] => []);
  const drawn = ledger.contributions.map((): Drawn[] => []);
  for (const n of inDateOrder(ledger, null)) {
    const date = ledger.date[n]!;
    if (date > period.to) break;
    const contribution = ledger.contribution[n]!;
    const authority = ofContribution[contribution]!;
    if (authority === NO_GROUP) continue;
    count(authorities[authority]!, ledger, n, date >= period.from);
    consume(lots[contribution]!, drawn[contribution]!, ledger, n);
  }
  for (const [contribution, parts] of drawn.entries()) {
    const authority = ofContribution[contribution]!;
    if (authority === NO_GROUP) continue;
    for (const { received, days, pence } of parts)
      if (received !== null && pence > 0 && received + days >= period.from)
        authorities[authority]!.waits.push({ days, pence });
  }
  return (authority) => authorities[authority]!;
}

function count(moved: Moved, ledger: Ledger, n: number, isInPeriod: boolean): void {
  const amount = ledger.amount[n]!;
  const { movement } = ledger.rows[n]!;
  const into = (ledger.to[n] === AUTHORITY ? amount : 0) - (ledger.from[n] === AUTHORITY ? amount : 0);
  if (!isInPeriod || movement === 'Opening') moved.heldAtStart += into;
  else if (movement === 'Received') moved.received += into;
  if (!isInPeriod) return;
  if (movement === 'Drawn down') moved.drawnDown += amount;
  if (movement === 'Returned') moved.returned += amount;
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
