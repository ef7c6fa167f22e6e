/** Too large for Excel on the web, which takes no request and gives no answer above 5 MB. */
const TOO_LARGE = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']);

/** A request that was refused for its size was not even begun; an answer that was, is to a request that is done. */
export const isTooLarge = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && TOO_LARGE.has(code);
};

export const isRequestTooLarge = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'RequestPayloadSizeLimitExceeded';

/**
 * Does work on a list in one request. Where Excel refuses that as too large, on each half of the list by itself, in order,
 * and on a single piece in its own parts.
 *
 * @param partsOf a piece in smaller ones, in order; empty where it has none
 * @param mayRepeat whether what was refused may be asked for once more
 * @throws what Excel refuses with otherwise
 */
export async function inHalves<T>(
  list: readonly T[],
  partsOf: (piece: T) => readonly T[],
  run: (list: readonly T[]) => Promise<void>,
  mayRepeat: (error: unknown) => boolean = isTooLarge,
): Promise<void> {
  try {
    await run(list);
  } catch (error) {
    if (!mayRepeat(error)) throw error;
    const [only] = list;
    const pieces = list.length === 1 ? partsOf(only!) : list;
    if (pieces.length < 2) throw error;
    const half = Math.ceil(pieces.length / 2);
    await inHalves(pieces.slice(0, half), partsOf, run, mayRepeat);
    await inHalves(pieces.slice(half), partsOf, run, mayRepeat);
  }
}

/** Rows from one on, so many of them. */
export type RowPiece = readonly [from: number, length: number];

const halvesOf = ([from, length]: RowPiece): RowPiece[] => {
  const half = Math.ceil(length / 2);
  return length < 2
    ? []
    : [
        [from, half],
        [from + half, length - half],
      ];
};

/** Reads rows, in smaller pieces where they are too large for one answer. */
export const readRowsInHalves = (
  piece: RowPiece,
  read: (from: number, length: number) => Promise<void>,
): Promise<void> => inHalves([piece], halvesOf, ([[from, length] = piece]) => read(from, length));
