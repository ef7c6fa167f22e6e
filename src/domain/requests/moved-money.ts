import { authorityOfRows } from '../movements/contributions';
import { slotOf } from '../movements/flow';
import type { Ledger } from '../movements/ledger';
import { lotsAt } from '../movements/lots';
import type { LotOrder } from '../movements/pile';
import { NO_GROUP, type Register } from '../register/register';
import type { MovedMoney, Period } from './variances';

const AUTHORITY = slotOf('heldByAuthority');

interface Moved {
  drawnDown: number;
  heldAtStart: number;
  received: number;
  returned: number;
  readonly waits: MovedMoney['waits'][number][];
}

/** What was drawn down of a receipt on a day, so that it can be undone. */
interface Drawn {
  /** The drawdown, as an entry of the ledger. */
  readonly entry: number;
  readonly received: number;
  readonly date: number;
  pence: number;
}

/**
 * What the movements of a period say of each authority of a register. Which receipts a drawdown takes is as AGED has it; one
 * that is undone gives back what was drawn last of those receipts.
 *
 * @param orderOf as AGED has it: where a contribution's receipts have deadlines of their own, the soonest is drawn down first
 */
export function movedMoney(
  ledger: Ledger,
  register: Register,
  period: Period,
  orderOf: (contribution: number) => LotOrder | null,
): (authority: number) => MovedMoney {
  const authorities = register.authorities.map((): Moved => ({
    drawnDown: 0,
    heldAtStart: 0,
    received: 0,
    returned: 0,
    waits: [],
  }));
  const ofContribution = ledger.contributions.map(({ groupRows }) => authorityOfRows(register, groupRows));
  for (let n = 0; n < ledger.count; n++) {
    const date = ledger.date[n]!;
    const authority = ofContribution[ledger.contribution[n]!]!;
    if (date > period.to || authority === NO_GROUP) continue;
    count(authorities[authority]!, ledger, n, date >= period.from);
  }
  for (const [contribution, drawn] of drawnBy(ledger, period.to, orderOf)) {
    const authority = ofContribution[contribution]!;
    if (authority === NO_GROUP) continue;
    for (const { entry, received, date, pence } of drawn)
      if (pence > 0 && date >= period.from)
        authorities[authority]!.waits.push({ entry, days: date - received, pence });
  }
  return (authority) => authorities[authority]!;
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

/** What was drawn down by a day and not undone, by contribution: of which receipt, and when. */
function drawnBy(
  ledger: Ledger,
  day: number,
  orderOf: (contribution: number) => LotOrder | null,
): ReadonlyMap<number, readonly Drawn[]> {
  const drawn = new Map<number, Drawn[]>();
  lotsAt(ledger, { date: day, known: null }, orderOf, (n, parts) => {
    if (ledger.rows[n]!.movement !== 'Drawn down') return;
    const contribution = ledger.contribution[n]!;
    const own = drawn.get(contribution) ?? [];
    drawn.set(contribution, own);
    for (const { received, amount } of parts) {
      if (received === null) continue;
      if (ledger.amount[n]! > 0) own.push({ entry: n, received, date: ledger.date[n]!, pence: amount });
      else undo(own, received, amount);
    }
  });
  return drawn;
}

function undo(drawn: readonly Drawn[], received: number, amount: number): void {
  let left = amount;
  for (const one of [...drawn].reverse()) {
    if (one.received !== received) continue;
    const part = Math.min(left, one.pence);
    one.pence -= part;
    left -= part;
  }
}
