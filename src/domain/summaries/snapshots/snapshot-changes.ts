import { readAuthority } from '../../sheet/authorities';
import type { ColumnKey, ColumnType } from '../../sheet/columns';
import { normalText } from '../../sheet/text';
import { typeOf, type RegisterSnapshot, type SnapshotCell } from './snapshot';
import { columnPairs, renamedColumns, shownCell, type ColumnPair, type Match } from './snapshot-columns';

export type ChangeKind = 'added' | 'gone' | 'changed' | 'column added' | 'column gone' | 'heading changed';

/** One thing that differs between two snapshots. */
export interface RegisterChange {
  readonly kind: ChangeKind;
  /** What the contribution is called now; as it was, where it is gone; blank for a column. */
  readonly agreement: string;
  readonly contribution: string;
  readonly authority: string;
  /** Heading of the column that changed; "" for a whole row. */
  readonly column: string;
  readonly type: ColumnType;
  readonly before: SnapshotCell;
  readonly after: SnapshotCell;
  /** Row and column in the later snapshot; null where there is none. */
  readonly rowNow: number | null;
  readonly columnNow: number | null;
}

/**
 * What changed between two snapshots: rows added and gone, and every cell that says something else. Rows are matched by
 * what they say, then by their key, then by all that is not their key: so a sorted register has not changed, and a changed
 * reference is one change of one cell.
 */
export function registerChanges(before: RegisterSnapshot, now: RegisterSnapshot): RegisterChange[] {
  const named = columnPairs(before, now);
  const matches = matchRows(before, now, named);
  const pairs = [...named, ...renamedColumns(before, now, named, matches)];
  // A column that is of another kind by now says the same in another way, or it would be another column.
  const compared = pairs.filter(
    (pair) => typeOf(before.columns[pair.before]!) === typeOf(now.columns[pair.after]!),
  );
  const changed = matches.flatMap(([a, b]) =>
    compared
      .filter((pair) => before.rows[a]![pair.before] !== now.rows[b]![pair.after])
      .map((pair) => cellChange(before, now, pair, a, b)),
  );
  const [matchedBefore, matchedNow] = [new Set(matches.map(([a]) => a)), new Set(matches.map(([, b]) => b))];
  const added = now.rows.flatMap((_, row) => (matchedNow.has(row) ? [] : [wholeRow('added', now, row)]));
  const gone = before.rows.flatMap((_, row) =>
    matchedBefore.has(row) ? [] : [wholeRow('gone', before, row)],
  );
  const inOrder = [...added, ...changed].sort(
    (a, b) => a.rowNow! - b.rowNow! || (a.columnNow ?? -1) - (b.columnNow ?? -1),
  );
  return [...columnChanges(before, now, pairs), ...inOrder, ...gone];
}

const NO_ROW = { agreement: '', contribution: '', authority: '', rowNow: null, type: 'text' } as const;

function columnChanges(
  before: RegisterSnapshot,
  now: RegisterSnapshot,
  pairs: readonly ColumnPair[],
): RegisterChange[] {
  const [from, to] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map(({ after }) => after))];
  const gone = before.columns.flatMap(({ heading }, n): RegisterChange[] =>
    from.has(n)
      ? []
      : [{ ...NO_ROW, kind: 'column gone', column: heading, before: heading, after: '', columnNow: null }],
  );
  const added = now.columns.flatMap(({ heading }, n): RegisterChange[] =>
    to.has(n)
      ? []
      : [{ ...NO_ROW, kind: 'column added', column: heading, before: '', after: heading, columnNow: n }],
  );
  const renamed = pairs.flatMap((pair): RegisterChange[] => {
    const [was, is] = [before.columns[pair.before]!.heading, now.columns[pair.after]!.heading];
    if (was === is) return [];
    return [
      { ...NO_ROW, kind: 'heading changed', column: is, before: was, after: is, columnNow: pair.after },
    ];
  });
  return [...gone, ...added, ...renamed];
}

function namesOf({ columns, rows }: RegisterSnapshot, row: number) {
  const of = (key: ColumnKey): string => {
    const index = columns.findIndex((column) => column.key === key);
    return index < 0 ? '' : String(rows[row]![index]);
  };
  return { agreement: of('agreement'), contribution: of('contribution'), authority: of('authority') };
}

function cellChange(
  before: RegisterSnapshot,
  now: RegisterSnapshot,
  pair: ColumnPair,
  a: number,
  b: number,
): RegisterChange {
  const column = now.columns[pair.after]!;
  const cells = { before: before.rows[a]![pair.before]!, after: now.rows[b]![pair.after]! };
  const shown = { before: shownCell(cells.before, column), after: shownCell(cells.after, column) };
  const isDate = shown.before !== cells.before || shown.after !== cells.after;
  return {
    kind: 'changed',
    ...namesOf(now, b),
    column: column.heading,
    type: isDate ? 'date' : typeOf(column),
    ...shown,
    rowNow: b,
    columnNow: pair.after,
  };
}

/** A row that came or went, with its value. */
function wholeRow(kind: 'added' | 'gone', snapshot: RegisterSnapshot, row: number): RegisterChange {
  const index = snapshot.columns.findIndex(({ key }) => key === 'value');
  const value = snapshot.rows[row]![index] ?? '';
  return {
    kind,
    ...namesOf(snapshot, row),
    column: '',
    type: 'money',
    before: kind === 'gone' ? value : '',
    after: kind === 'added' ? value : '',
    rowNow: kind === 'added' ? row : null,
    columnNow: null,
  };
}

/** Rows not matched yet, of both snapshots. */
interface Unmatched {
  readonly before: Set<number>;
  readonly now: Set<number>;
}

function matchRows(before: RegisterSnapshot, now: RegisterSnapshot, pairs: readonly ColumnPair[]): Match[] {
  const left: Unmatched = { before: new Set(before.rows.keys()), now: new Set(now.rows.keys()) };
  const notKeys = pairs.filter(({ isKey }) => !isKey);
  const cells = (row: readonly SnapshotCell[], of: readonly number[]): string =>
    JSON.stringify(of.map((index) => row[index]));
  const told = (side: 'before' | 'after', of: readonly ColumnPair[]) => {
    const { rows } = side === 'before' ? before : now;
    const indexes = of.map((pair) => pair[side]);
    return (row: number): string => cells(rows[row]!, indexes);
  };
  const whole = matchSame(left, told('before', pairs), told('after', pairs));
  const named = matchNearest(left, before, now, pairs);
  const saysNothing = JSON.stringify(notKeys.map(() => ''));
  const rest = matchSame(left, told('before', notKeys), told('after', notKeys), saysNothing);
  return [...whole, ...named, ...rest];
}

/** Matches rows that say the same, in their order; what says nothing matches nothing. */
function matchSame(
  left: Unmatched,
  saysBefore: (row: number) => string,
  saysNow: (row: number) => string,
  saysNothing?: string,
): Match[] {
  const rowsOf = new Map<string, number[]>();
  for (const row of left.before) {
    const says = saysBefore(row);
    const same = rowsOf.get(says);
    if (same) same.push(row);
    else rowsOf.set(says, [row]);
  }
  for (const same of rowsOf.values()) same.reverse();
  const matches: Match[] = [];
  for (const b of [...left.now]) {
    const says = saysNow(b);
    const a = says === saysNothing ? undefined : rowsOf.get(says)?.pop();
    if (a === undefined) continue;
    left.before.delete(a);
    left.now.delete(b);
    matches.push([a, b]);
  }
  return matches;
}

/** Beyond so many comparisons rows of one key are matched in their order. */
const MOST_COMPARED = 200_000;

/** Matches rows of one key: those that differ in the fewest cells first. */
function matchNearest(
  left: Unmatched,
  before: RegisterSnapshot,
  now: RegisterSnapshot,
  pairs: readonly ColumnPair[],
): Match[] {
  const groups = new Map<string, { before: number[]; now: number[] }>();
  for (const side of ['before', 'now'] as const) {
    for (const row of left[side]) {
      const key = keyOf(side === 'before' ? before : now, row);
      const group = groups.get(key) ?? { before: [], now: [] };
      group[side].push(row);
      groups.set(key, group);
    }
  }
  const matches: Match[] = [];
  const join = (a: number, b: number): void => {
    left.before.delete(a);
    left.now.delete(b);
    matches.push([a, b]);
  };
  for (const group of groups.values()) {
    if (group.before.length * group.now.length > MOST_COMPARED) {
      group.before.slice(0, group.now.length).forEach((a, n) => join(a, group.now[n]!));
      continue;
    }
    const differing = (a: number, b: number): number =>
      pairs.filter((pair) => before.rows[a]![pair.before] !== now.rows[b]![pair.after]).length;
    const candidates = group.before.flatMap((a) => group.now.map((b) => ({ a, b, by: differing(a, b) })));
    candidates.sort((x, y) => x.by - y.by || x.a - y.a || x.b - y.b);
    for (const { a, b } of candidates) if (left.before.has(a) && left.now.has(b)) join(a, b);
  }
  return matches;
}

/** Authority, agreement and contribution, however they are spelt. */
function keyOf(snapshot: RegisterSnapshot, row: number): string {
  const { agreement, contribution, authority } = namesOf(snapshot, row);
  return JSON.stringify([readAuthority(authority).key, normalText(agreement), normalText(contribution)]);
}

/** What is kept from one refresh to the next. */
export interface KeptSnapshots {
  /** The register before it last changed; null until it has. */
  readonly before: RegisterSnapshot | null;
  readonly last: RegisterSnapshot;
}

/**
 * What to keep after a refresh of What changed. A refresh that finds nothing new keeps what is compared, so that pressing
 * twice does not wipe out the list of what changed.
 */
export function keptAfter(kept: KeptSnapshots | null, now: RegisterSnapshot): KeptSnapshots {
  if (kept === null) return { before: null, last: now };
  if (registerChanges(kept.last, now).length > 0) return { before: kept.last, last: now };
  return { before: kept.before, last: { ...kept.last, seenAt: now.takenAt } };
}
