/** What rows are compared by: a row without a key says nothing, and is paired with nothing. */
export type KeyOf<Row> = (row: Row) => string | null;

/** Rows of both sides that have one key. */
export interface SharedKey<Before, After> {
  readonly before: readonly Before[];
  readonly after: readonly After[];
}

/** How near two rows are to each other. */
export interface Nearness<Before, After> {
  /** The nearer, the less; null for two that are never paired. */
  readonly distance: (before: Before, after: After) => number | null;
  /** Decides between pairs of the same distance, before their order does. */
  readonly thenBy?: (before: Before, after: After) => number;
  /** Beyond so many comparisons rows are not compared one by one. */
  readonly maxComparisons: number;
  /** The pairs that are made then; by default the first with the first. */
  readonly beyond?: (
    before: readonly Before[],
    after: readonly After[],
  ) => Iterable<readonly [Before, After]>;
}

/**
 * Pairs rows of two lists, step by step: each row is paired once at most, and what a step leaves is for the next. The one
 * matcher of rows, by whatever they are compared: a sheet with the register, one submission with the next, a register with
 * itself at another time, a tab with what was written to it.
 */
export class RowPairing<Before, After> {
  readonly pairs: (readonly [Before, After])[] = [];
  private readonly left: Set<Before>;
  private readonly right: Set<After>;

  constructor(before: Iterable<Before>, after: Iterable<After>) {
    this.left = new Set(before);
    this.right = new Set(after);
  }

  /** The rows that are not paired yet, in their order. */
  get before(): Before[] {
    return [...this.left];
  }

  get after(): After[] {
    return [...this.right];
  }

  join(before: Before, after: After): void {
    this.left.delete(before);
    this.right.delete(after);
    this.pairs.push([before, after]);
  }

  /**
   * Pairs rows of the same key, the first with the first.
   *
   * @param keysOf the keys of a row, of which the first that another row has counts
   * @param onlyOnes only where each side has but one row of that key: between several the choice would be a guess
   */
  bySame(
    keysOf: (before: Before) => readonly (string | null)[],
    keyOfAfter: KeyOf<After>,
    onlyOnes = false,
  ): void {
    const waiting = groupBy(this.right, keyOfAfter);
    const ones = onlyOnes ? groupBy(this.left, (row) => keysOf(row)[0] ?? null) : null;
    const next = new Map<string, number>();
    const taken = (key: string | null): After | undefined => {
      if (key === null) return undefined;
      const rows = waiting.get(key) ?? [];
      if (ones && (rows.length !== 1 || ones.get(key)?.length !== 1)) return undefined;
      const at = next.get(key) ?? 0;
      if (at < rows.length) next.set(key, at + 1);
      return rows[at];
    };
    for (const row of this.before) {
      for (const key of keysOf(row)) {
        const other = taken(key);
        if (other === undefined) continue;
        this.join(row, other);
        break;
      }
    }
  }

  /** Pairs those of these rows that are nearest to each other first. */
  byNearest(before: readonly Before[], after: readonly After[], of: Nearness<Before, After>): void {
    if (before.length * after.length > of.maxComparisons) {
      const pairs = of.beyond?.(before, after) ?? firstWithFirst(before, after);
      for (const [a, b] of pairs) if (this.left.has(a) && this.right.has(b)) this.join(a, b);
      return;
    }
    const candidates = before.flatMap((a, atA) =>
      after.flatMap((b, atB) => {
        const by = of.distance(a, b);
        return by === null ? [] : [{ a, b, atA, atB, by, then: of.thenBy?.(a, b) ?? 0 }];
      }),
    );
    candidates.sort((x, y) => x.by - y.by || x.then - y.then || x.atA - y.atA || x.atB - y.atB);
    for (const { a, b } of candidates) if (this.left.has(a) && this.right.has(b)) this.join(a, b);
  }

  /** The keys that rows of both sides have, of those that are not paired yet. */
  sharedKeys(keyOfBefore: KeyOf<Before>, keyOfAfter: KeyOf<After>): SharedKey<Before, After>[] {
    const others = groupBy(this.right, keyOfAfter);
    return [...groupBy(this.left, keyOfBefore)].flatMap(([key, before]) => {
      const after = others.get(key);
      return after ? [{ before, after }] : [];
    });
  }

  /** Takes rows out that are to be paired with nothing. */
  setApart({ before, after }: SharedKey<Before, After>): void {
    for (const row of before) this.left.delete(row);
    for (const row of after) this.right.delete(row);
  }
}

const firstWithFirst = <Before, After>(
  before: readonly Before[],
  after: readonly After[],
): (readonly [Before, After])[] => before.slice(0, after.length).map((row, n) => [row, after[n]!] as const);

/** Rows by their key, in their order; those without one are in no group. */
export function groupBy<Row>(rows: Iterable<Row>, keyOf: KeyOf<Row>): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
