import { looseKey } from '../sheet/text';
import { OUTSIDE, slotOf, WIDTH } from './flow';
import type { AsAt, Ledger } from './ledger';
import { BY_RECEIPT, Pile, type LotOrder } from './pile';
import { inRankOrder } from './replay';
import { Waiting } from './waiting';

/** Money that came in together: it keeps its day while it goes from the authority into the force's hand. */
export interface Lot {
  readonly contribution: number;
  readonly place: 'heldByAuthority' | 'inHand';
  /** The day on which the authority received it; null where no movement says (an opening balance, a stage below nil). */
  readonly received: number | null;
  /** It came from outside the agreement that day, as interest or from another contribution: no developer paid it. */
  readonly isFromOutside: boolean;
  /** Pence; below nil only where more went out than came in. */
  readonly amount: number;
}

const AUTHORITY = slotOf('heldByAuthority');
const HAND = slotOf('inHand');
const DEVELOPER = slotOf('heldByDeveloper');
/** Money keeps its day also where it has gone, so that it has it again where that is undone. */
const FIGURES_STORED = new Set([AUTHORITY, HAND, slotOf('spent'), slotOf('returned')]);

/** So much of one receipt; null where no movement says of which. */
export type MovedPart = Pick<Lot, 'received' | 'amount'>;

/**
 * What the authorities hold and what is in hand at the end of a day, by receipt. They add up to the two stages of ASAT.
 * A drawdown takes the earliest receipt first, unless its Reference is that of a receipt. The order of the rows of a day is nothing.
 *
 * @param orderOf where a contribution's receipts have deadlines of their own: what is to be spent first goes first
 * @param moved called with each entry of the ledger, and with the receipts that its money is of
 */
export function lotsAt(
  ledger: Ledger,
  { date, known }: AsAt,
  orderOf: (contribution: number) => LotOrder | null = () => null,
  moved: (entry: number, parts: readonly MovedPart[]) => void = () => undefined,
): Lot[] {
  const piles = new Map<number, Pile>();
  const pile = (contribution: number, slot: number): Pile => {
    const key = contribution * WIDTH + slot;
    let own = piles.get(key);
    if (!own) piles.set(key, (own = new Pile(orderOf(contribution) ?? BY_RECEIPT)));
    return own;
  };
  const isHeld = (slot: number): boolean => FIGURES_STORED.has(slot);
  const flow = (n: number): readonly [from: number, to: number] =>
    ledger.amount[n]! < 0 ? [ledger.to[n]!, ledger.from[n]!] : [ledger.from[n]!, ledger.to[n]!];
  /** The place that an entry takes money out of, where that has to be there; null where it comes from elsewhere. */
  const source = (n: number): Pile | null => {
    const [from] = flow(n);
    return isHeld(from) ? pile(ledger.contribution[n]!, from) : null;
  };
  const move = (n: number): void => {
    const [from, to] = flow(n);
    if (!isHeld(from) && !isHeld(to)) return;
    const contribution = ledger.contribution[n]!;
    const isUndone = ledger.amount[n]! < 0;
    const amount = Math.abs(ledger.amount[n]!);
    const row = ledger.rows[n]!;
    const reference = looseKey(row.reference);
    const isDated = !isUndone && isReceipt(row.movement, from);
    const came = isHeld(from)
      ? pile(contribution, from).take(amount, reference, isUndone)
      : [
          {
            ...{ received: isDated ? ledger.date[n]! : null, isFromOutside: isDated && from === OUTSIDE },
            ...{ reference, amount },
          },
        ];
    moved(n, came);
    if (isHeld(to)) for (const lot of came) pile(contribution, to).put(lot);
  };
  for (const ofDay of daysOfContributions(ledger, { date, known }))
    inTurn(
      ofDay.map((n) => ({ amount: Math.abs(ledger.amount[n]!), source: source(n) })),
      (position) => move(ofDay[position]!),
    );
  return [...piles].flatMap(([key, own]) => {
    const slot = key % WIDTH;
    if (slot !== AUTHORITY && slot !== HAND) return [];
    const place = slot === HAND ? ('inHand' as const) : ('heldByAuthority' as const);
    const contribution = Math.floor(key / WIDTH);
    return [...own.open()].map(({ received, isFromOutside, amount }) => ({
      ...{ contribution, place, received, isFromOutside, amount },
    }));
  });
}

/**
 * Makes the movements of one contribution on one day, in their order. Money that comes and goes on one day comes first: what is
 * not there yet waits, and goes, the first of all, as soon as it is there; what never is goes last.
 */
function inTurn(
  ofDay: readonly { readonly amount: number; readonly source: Pile | null }[],
  move: (position: number) => void,
): void {
  const waiting = new Map<Pile, Waiting>();
  const firstOf = (within: (source: Pile) => number): number | null => {
    let first: number | null = null;
    for (const [source, own] of waiting) {
      const position = own.firstWithin(within(source));
      if (position !== null && (first === null || position < first)) first = position;
    }
    return first;
  };
  const moveWaiting = (within: (source: Pile) => number): boolean => {
    const position = firstOf(within);
    if (position === null) return false;
    waiting.get(ofDay[position]!.source!)!.remove(position);
    move(position);
    return true;
  };
  const moveAllReady = (): void => {
    while (moveWaiting(({ there }) => there)) continue;
  };
  for (const [position, { amount, source }] of ofDay.entries()) {
    if (source === null || source.there >= amount) {
      move(position);
      moveAllReady();
      continue;
    }
    const own = waiting.get(source) ?? new Waiting(ofDay.length);
    waiting.set(source, own);
    own.add(position, amount);
  }
  while (moveWaiting(() => Number.MAX_VALUE)) moveAllReady();
}

/** What is undone first, the last stage before all; then what is done, along the stages. */
const rankIn =
  ({ movement, amount }: Ledger) =>
  (n: number): number =>
    amount[n]! < 0 ? -1 - movement[n]! : movement[n]!;

/** The entries up to the end of a day, those of one contribution and one day together. */
function daysOfContributions(ledger: Ledger, { date, known }: AsAt): number[][] {
  const days: number[][] = [];
  let last = -1;
  for (const n of inRankOrder(ledger, known, rankIn(ledger))) {
    if (ledger.date[n]! > date) break;
    const isSame =
      last >= 0 &&
      ledger.date[n] === ledger.date[last] &&
      ledger.contribution[n] === ledger.contribution[last];
    if (isSame) days.at(-1)!.push(n);
    else days.push([n]);
    last = n;
  }
  return days;
}

/** What comes from the developer, or as interest, is received that day; an opening balance came in before. */
const isReceipt = (movement: string, from: number): boolean =>
  from === DEVELOPER || (from === OUTSIDE && movement !== 'Opening');
