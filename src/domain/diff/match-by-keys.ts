import { RowPairing, type KeyOf, type SharedKey } from './row-pairing';

/** One way in which keys of rows are the same. */
export interface KeyWay<Before, After> {
  readonly before: KeyOf<Before>;
  readonly after: KeyOf<After>;
}

/** The rows of one key, to be paired among themselves. */
export interface SameKey<Before, After, Way> extends SharedKey<Before, After> {
  readonly pairing: RowPairing<Before, After>;
  readonly way: Way;
}

/** What is left: rows of a key that both sides have, and rows whose key the other side has not. */
export interface Unmatched<Before, After> {
  readonly before: readonly Before[];
  readonly after: readonly After[];
}

/**
 * Matches rows by keys, in ways of which each is looser than the one before. Rows of a key that both sides have are
 * paired among themselves alone: those left over were added or are missing, and are of no other key that only looks like
 * theirs.
 *
 * @param pairWithin pairs the rows of one key
 */
export function matchByKeys<Before, After, Way extends KeyWay<Before, After>>(
  before: readonly Before[],
  after: readonly After[],
  ways: readonly Way[],
  pairWithin: (group: SameKey<Before, After, Way>) => void,
): Unmatched<Before, After> {
  const pairing = new RowPairing(before, after);
  const apart = { before: new Set<Before>(), after: new Set<After>() };
  for (const way of ways) {
    for (const shared of pairing.sharedKeys(way.before, way.after)) {
      const own = new RowPairing(shared.before, shared.after);
      pairWithin({ ...shared, pairing: own, way });
      for (const row of own.before) apart.before.add(row);
      for (const row of own.after) apart.after.add(row);
      pairing.setApart(shared);
    }
  }
  const [lone, other] = [new Set(pairing.before), new Set(pairing.after)];
  return {
    before: before.filter((row) => lone.has(row) || apart.before.has(row)),
    after: after.filter((row) => other.has(row) || apart.after.has(row)),
  };
}
