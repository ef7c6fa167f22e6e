import type { Lot } from '../movements/lots';
import type { Piece, Terms } from './tranche-receipts';

/** What movements say of a contribution. */
export interface OwnMovements {
  readonly lots: readonly Lot[];
  /** True for a day of receipt that they have: the table of instalments says nothing more of it. */
  readonly isRecorded: (received: number) => boolean;
}

/** The money of a contribution that was received, in pence. */
export interface ReceivedMoney {
  readonly held: number;
  readonly inHand: number;
  /** What has left the authority and the force. */
  readonly gone: number;
}

/** What the authority holds and what is in hand, by their deadlines; each adds up to what there is. */
export function receivedPieces(
  terms: Terms,
  { lots, isRecorded }: OwnMovements,
  { held, inHand, gone }: ReceivedMoney,
): { readonly held: Piece[]; readonly inHand: Piece[] } {
  const known = {
    held: cutTo(terms.ofLots(lots, 'heldByAuthority'), held),
    inHand: cutTo(terms.ofLots(lots, 'inHand'), inHand),
  };
  const unknown = held + inHand - sumOf(known.held) - sumOf(known.inHand);
  const others = ofUnknown(terms.receipts(isRecorded), unknown, gone);
  const drawn = cutTo(others, inHand - sumOf(known.inHand));
  const left = after(others, sumOf(drawn));
  return { held: [...left, ...known.held], inHand: [...drawn, ...known.inHand] };
}

/**
 * The receipts of which no movement says where they are: what is gone is the soonest of them, and before all of them
 * what nobody has a receipt of. Together they are what there is, or less.
 */
function ofUnknown(receipts: readonly Piece[], amount: number, gone: number): Piece[] {
  const all = sumOf(receipts);
  const taken = Math.min(Math.max(0, all - amount), gone);
  const rest = Math.max(0, amount - all);
  return cutTo([...(rest > 0 ? [byRegister(rest)] : []), ...after(receipts, taken)], amount);
}

export const byRegister = (amount: number): Piece => ({ deadline: 'register', receipt: null, amount });
export const sumOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { amount }) => sum + amount, 0);

/** The first pieces, as far as an amount goes. */
export function cutTo(pieces: readonly Piece[], amount: number): Piece[] {
  let left = amount;
  return pieces.flatMap((piece) => {
    const part = Math.min(left, piece.amount);
    left -= part;
    return part > 0 ? [{ ...piece, amount: part }] : [];
  });
}

/** The pieces that are left when so much of the first has gone. */
export function after(pieces: readonly Piece[], amount: number): Piece[] {
  let gone = amount;
  return pieces.flatMap((piece) => {
    const part = Math.min(gone, piece.amount);
    gone -= part;
    return piece.amount > part ? [{ ...piece, amount: piece.amount - part }] : [];
  });
}
