import { BLANK } from '../excel/cell-content';
import type { BelievedRow } from './believed-rows';
import { nameOf, type CellsSeen, type TargetSnapshot } from './target-snapshot';
import { Refused } from '../refusals/refused';

/** Of each column of a block as it was, its column now; null where it is gone. */
export type ColumnsNow = readonly (number | null)[];

export const asTheyWere = (columns: ColumnsNow): boolean => columns.every((now, c) => now === c);

/**
 * Where the columns of a table are, which others may have added, moved or deleted since. A column is known by its heading,
 * or, where that is new and as many columns are there as before, by its place.
 *
 * @throws Refused where one cannot be told from another
 */
export function columnsNow(before: TargetSnapshot, now: TargetSnapshot): ColumnsNow {
  const own = before.values[0]!.map((_, c) => c);
  if (before.tableId === null) return own;
  const [headings, headingsNow] = [before.values[0]!.map(String), now.values[0]!.map(String)];
  const taken = new Set<number>();
  const take = (c: number | undefined): number | null => {
    if (c === undefined || c < 0 || taken.has(c)) return null;
    taken.add(c);
    return c;
  };
  const known = own.map((c) => (headingsNow[c] === headings[c] ? take(c) : null));
  for (const c of own)
    known[c] ??= take(headingsNow.findIndex((name, n) => name === headings[c] && !taken.has(n)));
  if (now.columnCount === before.columnCount) for (const c of own) known[c] ??= take(c);
  const areAllKnown = !known.includes(null) || taken.size === now.columnCount;
  if (!areAllKnown) throw new Refused('columns-changed', { name: nameOf(now) });
  return known;
}

/** Cells in the columns that the block had; blank where one is gone. */
export function inColumns<T extends CellsSeen>(seen: T, columns: ColumnsNow): T {
  const placed = <C>(rows: readonly (readonly C[])[], blank: C): C[][] =>
    rows.map((row) => columns.map((c) => (c === null ? blank : row[c]!)));
  return {
    ...seen,
    values: placed(seen.values, ''),
    formulas: placed(seen.formulas, ''),
    formats: placed(seen.formats, 'General'),
  };
}

/** A row without what it held in columns that are gone. */
export function withoutGone(row: BelievedRow, columns: ColumnsNow): BelievedRow {
  if (!columns.includes(null)) return row;
  const kept = (cells: readonly unknown[]): unknown[] =>
    cells.map((cell, c) => (columns[c] === null ? '' : cell));
  const { signature } = row;
  return {
    ...row,
    values: kept(row.values),
    formulas: kept(row.formulas),
    wrote: new Map([...row.wrote].filter(([c]) => columns[c] !== null)),
    ...(signature === undefined
      ? {}
      : {
          signature: columns
            .map((now, c) =>
              now === null ? BLANK : signature.slice(c * BLANK.length, (c + 1) * BLANK.length),
            )
            .join(''),
        }),
  };
}
