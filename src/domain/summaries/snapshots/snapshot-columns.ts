import { normalHeading, type ColumnKey } from '../../sheet/columns';
import { normalText } from '../../sheet/text';
import { typeOf, type RegisterSnapshot, type SnapshotCell, type SnapshotColumn } from './snapshot';

/** Columns of one meaning or, where that is the users' own, of one heading; or of one content under another heading. */
export interface ColumnPair {
  readonly before: number;
  readonly after: number;
  readonly isKey: boolean;
}

/** Rows of one contribution in two snapshots. */
export type Match = readonly [before: number, now: number];

const NAMES: readonly ColumnKey[] = ['authority', 'agreement', 'contribution'];

/** A name for a column that is the same in both snapshots; several of one heading are recognised by their order. */
function columnNames(columns: readonly SnapshotColumn[]): string[] {
  const times = new Map<string, number>();
  return columns.map(({ key, heading }) => {
    const name = key ?? `own ${normalHeading(heading) || normalText(heading)}`;
    times.set(name, (times.get(name) ?? 0) + 1);
    return `${name} ${times.get(name)}`;
  });
}

/** The columns that both snapshots have, by what they are called. */
export function columnPairs(before: RegisterSnapshot, now: RegisterSnapshot): ColumnPair[] {
  const places = new Map(columnNames(before.columns).map((name, index) => [name, index]));
  return columnNames(now.columns).flatMap((name, after) => {
    const { key } = now.columns[after]!;
    const index = places.get(name);
    return index === undefined ? [] : [{ before: index, after, isKey: key !== null && NAMES.includes(key) }];
  });
}

/**
 * Columns that only have another heading: what they say of the same contributions is for the most part the same. One that is
 * blank from top to bottom is recognised by its place.
 *
 * @param named the columns that are paired already
 */
export function renamedColumns(
  before: RegisterSnapshot,
  now: RegisterSnapshot,
  named: readonly ColumnPair[],
  matches: readonly Match[],
): ColumnPair[] {
  const missing = others(before, new Set(named.map((pair) => pair.before)));
  const added = others(now, new Set(named.map(({ after }) => after)));
  const likely = missing
    .flatMap((a) => added.map((b) => ({ before: a, after: b, same: sameCells(before, now, a, b, matches) })))
    .flatMap(({ same, ...pair }) => (same === null ? [] : [{ ...pair, same }]))
    .sort((a, b) => b.same - a.same || Number(b.before === b.after) - Number(a.before === a.after));
  const pairs: ColumnPair[] = [];
  for (const { before: a, after: b } of likely)
    if (pairs.every((one) => one.before !== a && one.after !== b))
      pairs.push({ before: a, after: b, isKey: false });
  return pairs;
}

const others = ({ columns }: RegisterSnapshot, taken: ReadonlySet<number>): number[] =>
  [...columns.keys()].filter((index) => !taken.has(index));

/** How many cells the two have in common; null where they are not one column. */
function sameCells(
  before: RegisterSnapshot,
  now: RegisterSnapshot,
  a: number,
  b: number,
  matches: readonly Match[],
): number | null {
  const isBlank = before.rows.every((row) => row[a] === '') && now.rows.every((row) => row[b] === '');
  if (isBlank) return a === b && before.columns.length === now.columns.length ? 0 : null;
  const [was, is] = [before.columns[a]!, now.columns[b]!];
  const cells = matches.map(([m, n]) => [plain(before.rows[m]![a]!, was), plain(now.rows[n]![b]!, is)]);
  const filled = cells.filter(([x, y]) => x !== '' || y !== '');
  const same = filled.filter(([x, y]) => x === y).length;
  // Of another kind it says an amount or a date in another way: then no cell of it could be told to have changed.
  const fewest = typeOf(was) === typeOf(is) ? Math.floor(filled.length / 2) + 1 : filled.length;
  return same > 0 && same >= fewest ? same : null;
}

/** A number as a cell of the users' own column says it, and as one of ours does. */
function plain(cell: SnapshotCell, column: SnapshotColumn): SnapshotCell {
  if (typeof cell === 'number') return typeOf(column) === 'money' ? cell / 100 : cell;
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** A column of the users' own whose heading says that it holds dates: a snapshot keeps those as bare serials. */
const saysDate = ({ key, heading }: SnapshotColumn): boolean =>
  key === null && /\bdated?\b|\bdates\b/i.test(heading);

/** 1 January 1990 and 31 December 2099. */
const [FIRST_DATE, LAST_DATE] = [32_874, 73_050];

/** A cell as it is shown: the serial of a date, where the heading of its column says that it is one. */
export function shownCell(cell: SnapshotCell, column: SnapshotColumn): SnapshotCell {
  if (!saysDate(column) || typeof cell !== 'string' || !/^\d{5}$/.test(cell)) return cell;
  const serial = Number(cell);
  return serial >= FIRST_DATE && serial <= LAST_DATE ? serial : cell;
}
