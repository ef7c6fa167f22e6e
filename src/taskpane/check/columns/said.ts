import type { CouncilMapping } from '../../../domain/council/council-sheet';
import type { SheetColumnKey } from '../../../domain/reading/words/council-columns';
import type { ColumnsSaid } from '../../../domain/reading/understanding';
import type { Block } from '../../../domain/sheet/block';
import { normalHeading } from '../../../domain/sheet/columns';
import { normalText } from '../../../domain/sheet/text';
import { shownHeader } from './shown-header';

export type ColumnMeaning = SheetColumnKey | 'none';

/** What the officer said of the sheets of one authority, and when: stored with the authority. */
export interface Said extends CouncilMapping {
  /** Of headings that appear several times on a sheet: see ColumnName. */
  readonly repeated?: Readonly<Record<string, ColumnMeaning>>;
  /** The day of each answer, as an Excel serial, under the name of its column. */
  readonly saidOn?: Readonly<Record<string, number>>;
  /** Names as they are on sheets that mean this authority, and how it is written. */
  readonly spellings?: Readonly<Record<string, string>>;
}

/** What is said of columns by their headings. */
export type OfColumns = Pick<Said, 'columns' | 'repeated' | 'saidOn'>;

/** Columns without a heading by their place in the block: nothing by which they would be found again. */
export type Placed = Readonly<Record<number, ColumnMeaning>>;

/**
 * What a column is known by: its heading; "ref 1 of 2" where the heading is there twice, so that a sheet with one more of
 * them is asked about again; or its place alone, which is not remembered.
 */
export interface ColumnName {
  readonly columnIndex: number;
  readonly by: 'heading' | 'repeated' | 'place';
  readonly name: string;
}

export function columnNames(headings: readonly string[]): ColumnName[] {
  const counts = new Map<string, number>();
  const keys = headings.map(normalHeading);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return headings.map((heading, columnIndex): ColumnName => {
    const key = keys[columnIndex]!;
    if (key === '') return { columnIndex, by: 'place', name: '' };
    const count = counts.get(key)!;
    if (count === 1) return { columnIndex, by: 'heading', name: heading };
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { columnIndex, by: 'repeated', name: `${key} ${nth} of ${count}` };
  });
}

/** What was said of a heading, in any spelling, and under which spelling. */
function ofHeading(
  said: OfColumns,
  heading: string,
): { readonly name: string; readonly key: ColumnMeaning } | null {
  const wanted = normalHeading(heading);
  const found = Object.entries(said.columns ?? {}).find(([name]) => normalHeading(name) === wanted);
  return found ? { name: found[0], key: found[1] } : null;
}

/** What was said of one column; null where nothing was. */
export function saidOf(
  said: OfColumns,
  placed: Placed,
  column: ColumnName,
): { readonly key: ColumnMeaning; readonly on: number | null } | null {
  if (column.by === 'place') {
    const key = placed[column.columnIndex];
    return key === undefined ? null : { key, on: null };
  }
  if (column.by === 'repeated') {
    const key = said.repeated?.[column.name];
    return key === undefined ? null : { key, on: said.saidOn?.[column.name] ?? null };
  }
  const found = ofHeading(said, column.name);
  return found && { key: found.key, on: said.saidOn?.[found.name] ?? null };
}

const isNothing = (record: object | undefined): boolean => !record || Object.keys(record).length === 0;

/**
 * What was said, as it holds for one block. Answers of two columns that would both be the same one say nothing of either:
 * each was given on a sheet without the other, and choosing between them would be a guess.
 */
export function mappingOn<Of extends OfColumns>(
  block: Block,
  said: Of,
  placed: Placed = {},
): Of & ColumnsSaid {
  if (isNothing(said.columns) && isNothing(said.repeated) && isNothing(placed)) return said;
  const { columns } = shownHeader(block, { columns: said.columns ?? {} });
  const names = columnNames(columns.map(({ heading }) => heading));
  const columnKeys = names.map((name) => saidOf(said, placed, name)?.key ?? null);
  const holds = (key: ColumnMeaning | null): key is ColumnMeaning =>
    key !== null && (key === 'none' || columnKeys.filter((other) => other === key).length === 1);
  const here = new Set(names.map(({ columnIndex }) => normalHeading(columns[columnIndex]!.heading)));
  const elsewhere = Object.entries(said.columns ?? {}).filter(([name]) => !here.has(normalHeading(name)));
  const byHeading: [string, ColumnMeaning][] = [];
  const byPlace: [number, ColumnMeaning][] = [];
  for (const { by, name, columnIndex } of names) {
    const key = columnKeys[columnIndex]!;
    if (!holds(key)) continue;
    if (by === 'heading') byHeading.push([name, key]);
    else byPlace.push([columnIndex, key]);
  }
  return {
    ...said,
    columns: Object.fromEntries([...elsewhere, ...byHeading]),
    ...(byPlace.length > 0 && { columnsAt: Object.fromEntries(byPlace) }),
  };
}

/** What is said of columns, and may be changed. */
export interface ColumnsSaidNow {
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
  readonly repeated: Readonly<Record<string, ColumnMeaning>>;
  readonly saidOn: Readonly<Record<string, number>>;
  readonly placed: Placed;
}

/** The same without what was said of one column. */
export function withoutColumn<Now extends ColumnsSaidNow>(now: Now, column: ColumnName): Now {
  const { columnIndex, by, name } = column;
  if (by === 'place') return { ...now, placed: filtered(now.placed, (at) => Number(at) !== columnIndex) };
  const isIt = (other: string): boolean =>
    by === 'repeated' ? other === name : normalHeading(other) === normalHeading(name);
  return {
    ...now,
    ...(by === 'repeated'
      ? { repeated: filtered(now.repeated, (other) => !isIt(other)) }
      : { columns: filtered(now.columns, (other) => !isIt(other)) }),
    saidOn: filtered(now.saidOn, (other) => !isIt(other)),
  };
}

/** The same with one column read as that, and no other column of the sheet said to be the same. */
export function withColumn<Now extends ColumnsSaidNow>(
  now: Now,
  names: readonly ColumnName[],
  columnIndex: number,
  key: ColumnMeaning,
  on: number,
): Now {
  const column = names[columnIndex];
  if (!column) return now;
  const rivals = names.filter(
    (other) => key !== 'none' && saidOf(now, now.placed, other)?.key === key && other !== column,
  );
  const left = [column, ...rivals].reduce(withoutColumn, now as ColumnsSaidNow) as Now;
  if (column.by === 'place') return { ...left, placed: { ...left.placed, [columnIndex]: key } };
  return {
    ...left,
    ...(column.by === 'repeated'
      ? { repeated: { ...left.repeated, [column.name]: key } }
      : { columns: { ...left.columns, [column.name]: key } }),
    saidOn: { ...left.saidOn, [column.name]: on },
  };
}

const filtered = <Value>(
  record: Readonly<Record<string, Value>>,
  isStored: (key: string) => boolean,
): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([key]) => isStored(key)));

/**
 * What is stored of a sheet's authorities. Of a sheet that names several, only what they agree on, of columns alone: a status
 * for every row, say, was said of one council's own sheet.
 */
export function saidFor(
  councils: Readonly<Record<string, Said>> | undefined,
  authorities: readonly string[],
): Said {
  const stored = authorities.flatMap((key) =>
    councils && Object.hasOwn(councils, key) ? [councils[key]!] : [],
  );
  const [first] = stored;
  if (!first) return {};
  if (authorities.length === 1) return first;
  const agreed = (of: 'columns' | 'repeated'): [string, ColumnMeaning][] => {
    const all = stored.flatMap((said) => Object.entries(said[of] ?? {}));
    const keyOf = (name: string): string => (of === 'columns' ? normalHeading(name) : name);
    return all.filter(([name, key]) =>
      all.every(([other, otherKey]) => keyOf(other) !== keyOf(name) || otherKey === key),
    );
  };
  return {
    columns: Object.fromEntries(agreed('columns')),
    repeated: Object.fromEntries(agreed('repeated')),
    saidOn: Object.assign({}, ...stored.map(({ saidOn }) => saidOn)) as Record<string, number>,
  };
}

const OF_COLUMNS = ['columns', 'repeated', 'saidOn'] as const;

/** What is stored once these columns of a sheet are said to be what they now are; what was said of other sheets stands. */
export function mergeAnswers(before: Said, names: readonly ColumnName[], now: ColumnsSaidNow): Said {
  const { columns = {}, repeated = {}, saidOn = {}, ...others } = before;
  const found = names.filter(({ by }) => by !== 'place');
  let stored: ColumnsSaidNow = found.reduce(withoutColumn, {
    columns,
    repeated,
    saidOn,
    placed: {},
  } as ColumnsSaidNow);
  for (const { by, name, columnIndex } of found) {
    const said = saidOf(now, {}, { by, name, columnIndex });
    if (said === null) continue;
    const of = by === 'repeated' ? 'repeated' : 'columns';
    stored = { ...stored, [of]: { ...stored[of], [name]: said.key } };
    if (said.on !== null) stored = { ...stored, saidOn: { ...stored.saidOn, [name]: said.on } };
  }
  return {
    ...others,
    ...Object.fromEntries(OF_COLUMNS.filter((of) => !isNothing(stored[of])).map((of) => [of, stored[of]])),
  };
}

/** True where there is nothing to keep. */
export const isNothingSaid = (said: Said): boolean => Object.values(said).every((one) => one === undefined);

/** Every name that was said to mean an authority, whose ever the sheet is. */
export const authoritiesSaid = (
  councils: Readonly<Record<string, Said>> | undefined,
): Record<string, string> =>
  Object.fromEntries(
    Object.values(councils ?? {}).flatMap(({ spellings = {} }) => Object.entries(spellings)),
  );

/** The names without this one, in any capitals. */
export const withoutName = (names: Readonly<Record<string, string>>, text: string): Record<string, string> =>
  filtered(names, (other) => normalText(other) !== normalText(text));

/** What is stored once a name means this authority, and no other; or its own alone, where that is null. */
export function withSpelling(
  councils: Readonly<Record<string, Said>>,
  text: string,
  meant: { readonly key: string; readonly name: string } | null,
): Record<string, Said> {
  const all: Record<string, Said> = {};
  for (const [key, said] of Object.entries(councils)) {
    const spellings = withoutName(said.spellings ?? {}, text);
    all[key] = { ...said, spellings: isNothing(spellings) ? undefined : spellings };
  }
  if (meant) {
    const before = Object.hasOwn(all, meant.key) ? all[meant.key]! : {};
    all[meant.key] = { ...before, spellings: { ...before.spellings, [text]: meant.name } };
  }
  return Object.fromEntries(Object.entries(all).filter(([, said]) => !isNothingSaid(said)));
}
