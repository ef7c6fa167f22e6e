import { RowPairing } from '../../diff/row-pairing';
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
  const missing = before.rows.flatMap((_, row) =>
    matchedBefore.has(row) ? [] : [wholeRow('gone', before, row)],
  );
  const inOrder = [...added, ...changed].sort(
    (a, b) => a.rowNow! - b.rowNow! || (a.columnNow ?? -1) - (b.columnNow ?? -1),
  );
  return [...columnChanges(before, now, pairs), ...inOrder, ...missing];
}

const NO_ROW = { agreement: '', contribution: '', authority: '', rowNow: null, type: 'text' } as const;

function columnChanges(
  before: RegisterSnapshot,
  now: RegisterSnapshot,
  pairs: readonly ColumnPair[],
): RegisterChange[] {
  const [from, to] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map(({ after }) => after))];
  const missing = before.columns.flatMap(({ heading }, n): RegisterChange[] =>
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
  return [...missing, ...added, ...renamed];
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

/** Beyond so many comparisons rows of one key are matched in their order. */
const MAX_COMPARISONS = 200_000;

/** Rows that say the same; then those of one key that differ in the fewest cells; then those that differ in their key alone. */
function matchRows(
  before: RegisterSnapshot,
  now: RegisterSnapshot,
  pairs: readonly ColumnPair[],
): readonly Match[] {
  const pairing = new RowPairing(before.rows.keys(), now.rows.keys());
  const says = ({ rows }: RegisterSnapshot, row: number, of: readonly number[]): string =>
    JSON.stringify(of.map((index) => rows[row]![index]));
  const bySame = (of: readonly ColumnPair[], saysNothing?: string): void => {
    const [was, is] = [of.map((pair) => pair.before), of.map((pair) => pair.after)];
    const keyOf = (said: string): string | null => (said === saysNothing ? null : said);
    pairing.bySame(
      (a) => [says(before, a, was)],
      (b) => keyOf(says(now, b, is)),
    );
  };
  const distance = (a: number, b: number): number =>
    pairs.filter((pair) => before.rows[a]![pair.before] !== now.rows[b]![pair.after]).length;
  bySame(pairs);
  const shared = pairing.sharedKeys(
    (a) => keyOf(before, a),
    (b) => keyOf(now, b),
  );
  for (const group of shared)
    pairing.byNearest(group.before, group.after, { distance, maxComparisons: MAX_COMPARISONS });
  const notKeys = pairs.filter(({ isKey }) => !isKey);
  bySame(notKeys, JSON.stringify(notKeys.map(() => '')));
  return pairing.pairs;
}

/** Authority, agreement and contribution, however they are spelt. */
function keyOf(snapshot: RegisterSnapshot, row: number): string {
  const { agreement, contribution, authority } = namesOf(snapshot, row);
  return JSON.stringify([readAuthority(authority).key, normalText(agreement), normalText(contribution)]);
}

/** What is stored from one refresh to the next. */
export interface StoredSnapshots {
  /** The register before it last changed; null until it has. */
  readonly before: RegisterSnapshot | null;
  readonly last: RegisterSnapshot;
}

/**
 * What to keep after a refresh of What changed. A refresh that finds nothing new keeps what is compared, so that pressing
 * twice does not wipe out the list of what changed.
 */
export function snapshotsAfter(stored: StoredSnapshots | null, now: RegisterSnapshot): StoredSnapshots {
  if (stored === null) return { before: null, last: now };
  if (registerChanges(stored.last, now).length > 0) return { before: stored.last, last: now };
  return { before: stored.before, last: { ...stored.last, seenAt: now.takenAt } };
}
