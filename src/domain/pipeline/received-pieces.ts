import type { OwnMovements } from './own-movements';
import type { Piece, Terms } from './tranche-receipts';

/** The money of a contribution that was received, in pence. */
export interface ReceivedMoney {
  readonly held: number;
  readonly inHand: number;
  /** What has left the authority and the force. */
  readonly gone: number;
}

export interface ReceivedPieces {
  readonly held: Piece[];
  readonly inHand: Piece[];
}

/** What the authority holds and what is in hand, by their deadlines; each adds up to what there is. */
export function receivedPieces(terms: Terms, movements: OwnMovements, money: ReceivedMoney): ReceivedPieces {
  const { held, inHand, gone } = money;
  const known = ofMovements(terms, movements, money);
  const unknown = held + inHand - sumOf(known.held) - sumOf(known.inHand);
  const others = ofUnknown(terms.receipts(movements.isRecorded), unknown, gone);
  const drawn = cutTo(others, inHand - sumOf(known.inHand));
  const left = after(others, sumOf(drawn));
  return { held: [...left, ...known.held], inHand: [...drawn, ...known.inHand] };
}

/**
 * The receipts of movements, where the register has their money: it may be ahead of them, or behind. What is gone by the
 * register alone is the soonest, then what is in hand by it alone; what it still has with the authority is so. What it has
 * less for no reason that is known comes off the latest.
 */
function ofMovements(
  terms: Terms,
  { lots, ...movements }: OwnMovements,
  { held, inHand, gone }: ReceivedMoney,
): ReceivedPieces {
  const [drawn, left] = [terms.ofLots(lots, 'inHand'), terms.ofLots(lots, 'heldByAuthority')];
  const tooMuch = Math.max(0, sumOf(drawn) + sumOf(left) - held - inHand);
  const undated = lots.reduce((sum, { received, amount }) => sum + (received === null ? amount : 0), 0);
  // Below nil is what has gone from where movements never had it.
  const goneSince = Math.min(tooMuch, Math.max(0, gone - movements.gone) + Math.max(0, -undated));
  const fromHand = Math.min(goneSince, sumOf(drawn));
  const [hand, authority] = [after(drawn, fromHand), after(left, goneSince - fromHand)];
  const drawnSince = cutTo(authority, Math.max(0, Math.min(inHand - sumOf(hand), sumOf(authority) - held)));
  const notYetDrawn = after(hand, inHand);
  return {
    held: cutTo(terms.inOrder([...after(authority, sumOf(drawnSince)), ...notYetDrawn]), held),
    inHand: terms.inOrder([...cutTo(hand, inHand), ...drawnSince]),
  };
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
