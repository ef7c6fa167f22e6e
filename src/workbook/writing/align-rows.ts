import { BLANK, FINGERPRINT_LENGTH } from '../excel/cell-content';

/** A row that has fewer than this of another's cells is another row. */
const LIKENESS = 0.5;
/** Pairs of rows that are compared cell by cell at most. */
const MAX_PAIRS = 250_000;

/**
 * Finds rows again after somebody inserted, deleted, sorted or edited some of them.
 *
 * @param expected the signatures of the rows as they are believed to be: see rowSignature
 * @param now the signatures of the rows as they are
 * @param isPart `now` is a part of the rows: others may come before and after it
 * @returns for each expected row where it is now; null where it is gone
 */
export function alignRows(
  expected: readonly string[],
  now: readonly string[],
  isPart = false,
): (number | null)[] {
  const found = expected.map((): number | null => null);
  const taken = new Set<number>();
  const pair = (e: number, n: number): void => {
    found[e] = n;
    taken.add(n);
  };
  let start = 0;
  while (start < expected.length && start < now.length && expected[start] === now[start]) start++;
  let [endE, endN] = [expected.length, now.length];
  while (endE > start && endN > start && expected[endE - 1] === now[endN - 1]) {
    endE--;
    endN--;
  }
  for (let n = 0; n < start; n++) pair(n, n);
  for (let n = 0; endE + n < expected.length; n++) pair(endE + n, endN + n);
  // Rows that are the only ones of their kind: most keep their order, and sorting moves them.
  const [onlyE, onlyN] = [onlyRows(expected, start, endE), onlyRows(now, start, endN)];
  for (const [signature, e] of onlyE) {
    const n = onlyN.get(signature);
    if (n !== undefined) pair(e, n);
  }
  const alikeInOrder = (): Pair[] => {
    const free = new Set(now.keys());
    for (const n of taken) free.delete(n);
    return gapsOf(found, start, endE, endN).flatMap((gap) => {
      const isOpen = isPart && (gap.from === 0 || gap.to === now.length);
      const pairs = pairsInOrder(expected, now, { ...gap, isOpen }, free);
      for (const { n } of pairs) free.delete(n);
      return pairs;
    });
  };
  let pairs = alikeInOrder();
  if (!isPart) {
    const moved = pairsAnywhere(expected, now, found, taken);
    if (sumOf(moved) > sumOf(pairs)) {
      for (const { e, n } of moved) pair(e, n);
      pairs = alikeInOrder();
    }
  }
  for (const { e, n } of pairs) pair(e, n);
  return found;
}

interface Pair {
  readonly e: number;
  readonly n: number;
  readonly alike: number;
}

const sumOf = (pairs: readonly Pair[]): number => pairs.reduce((sum, { alike }) => sum + alike, 0);

/** Pairs of the rows that are left, wherever they are, as a sort moves edited rows too: the most alike first. */
function pairsAnywhere(
  expected: readonly string[],
  now: readonly string[],
  found: readonly (number | null)[],
  taken: ReadonlySet<number>,
): Pair[] {
  const rows = expected.flatMap((_, e) => (found[e] === null ? [e] : []));
  if (rows.length === 0 || rows.length * (now.length - taken.size) > MAX_PAIRS) return [];
  const free = now.flatMap((_, n) => (taken.has(n) ? [] : [n]));
  const all = rows
    .flatMap((e) => free.map((n): Pair => ({ e, n, alike: likeness(expected[e]!, now[n]!) })))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike);
  const [paired, pairedNow] = [new Set<number>(), new Set<number>()];
  return all.filter(({ e, n }) => {
    if (paired.has(e) || pairedNow.has(n)) return false;
    paired.add(e);
    pairedNow.add(n);
    return true;
  });
}

function onlyRows(rows: readonly string[], from: number, to: number): Map<string, number> {
  const at = new Map<string, number>();
  const several = new Set<string>();
  for (let r = from; r < to; r++) {
    const signature = rows[r]!;
    if (at.has(signature)) several.add(signature);
    at.set(signature, r);
  }
  for (const signature of several) at.delete(signature);
  return at;
}

/** Expected rows that are not found yet, between two that are, and where they may be now. */
interface Gap {
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

function gapsOf(found: readonly (number | null)[], start: number, end: number, endNow: number): Gap[] {
  const gaps: Gap[] = [];
  let rows: number[] = [];
  let before = start - 1;
  const close = (after: number): void => {
    const isInOrder = before < after;
    if (rows.length > 0)
      gaps.push({ rows, from: isInOrder ? before + 1 : start, to: isInOrder ? after : endNow });
    rows = [];
  };
  for (let e = start; e < end; e++) {
    const at = found[e];
    if (at == null) rows.push(e);
    else {
      close(at);
      before = at;
    }
  }
  close(endNow);
  return gaps;
}

/**
 * Pairs the rows of a gap in their order: as many as there are on either side one by one, else those most alike. In a gap
 * that is open at one end there may be more rows than are seen.
 */
function pairsInOrder(
  expected: readonly string[],
  now: readonly string[],
  { rows, from, to, isOpen }: Gap & { readonly isOpen: boolean },
  all: ReadonlySet<number>,
): Pair[] {
  const free: number[] = [];
  for (let n = from; n < to; n++) if (all.has(n)) free.push(n);
  const score = (e: number, n: number): number => likeness(expected[rows[e]!]!, now[free[n]!]!);
  const pairOf = (e: number, n: number): Pair => ({ e: rows[e]!, n: free[n]!, alike: score(e, n) });
  if (rows.length === free.length && !isOpen) return rows.map((_, at) => pairOf(at, at));
  if (rows.length * free.length > MAX_PAIRS) return [];
  const best = Array.from({ length: rows.length + 1 }, () => new Float64Array(free.length + 1));
  for (let e = rows.length - 1; e >= 0; e--)
    for (let n = free.length - 1; n >= 0; n--)
      best[e]![n] = Math.max(best[e + 1]![n]!, best[e]![n + 1]!, score(e, n) + best[e + 1]![n + 1]!);
  const pairs: Pair[] = [];
  let [e, n] = [0, 0];
  while (e < rows.length && n < free.length) {
    const alike = score(e, n);
    if (alike > 0 && best[e]![n] === alike + best[e + 1]![n + 1]!) pairs.push(pairOf(e++, n++));
    else if (best[e]![n] === best[e + 1]![n]) e++;
    else n++;
  }
  return pairs;
}

/** How many of the cells are the same, as a part of all that hold something; 0 for rows that are not the same row. */
function likeness(a: string, b: string): number {
  let cells = 0;
  let same = 0;
  for (let at = 0; at < Math.max(a.length, b.length); at += FINGERPRINT_LENGTH) {
    const cell = a.slice(at, at + FINGERPRINT_LENGTH);
    const isSame = cell === b.slice(at, at + FINGERPRINT_LENGTH);
    if (isSame && cell === BLANK) continue;
    cells++;
    if (isSame) same++;
  }
  return cells > 0 && same / cells >= LIKENESS ? same / cells : 0;
}
