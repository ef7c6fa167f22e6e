import { RowPairing } from '../../diff/row-pairing';
import { withoutBlanksAtEnd, type CellCode, type RecordedRow } from './tab-record';

/** For each row that is there now, the index of the row that was written; undefined where it is none of those. */
export type RowMatches = readonly (number | undefined)[];

/** Beyond so many comparisons a changed row is looked for in its own place only. */
const MAX_COMPARISONS = 2_000_000;

/**
 * Finds each row again by what it holds, except for notes: in its place, then anywhere; and of the rest, rows in which some
 * cells were changed, by how many are as they were.
 */
export function alignRows(
  now: readonly (readonly CellCode[])[],
  rows: readonly RecordedRow[],
  notesColumn: number,
): RowMatches {
  const pairing = new RowPairing(now.keys(), rows.keys());
  const saysNow = now.map((codes) => says(codes, notesColumn));
  const saidBefore = rows.map(({ keyCode, codes }) => says(codes, keyCode === null ? -1 : notesColumn));
  const isSame = (at: number, was: number): boolean =>
    (rows[was]!.keyCode === null ? says(now[at]!, -1) : saysNow[at]) === saidBefore[was];
  now.forEach((_, at) => {
    if (at < rows.length && isSame(at, at)) pairing.join(at, at);
  });
  pairing.bySame(
    (at) => [saysNow[at]!, says(now[at]!, -1)],
    (was) => (saidBefore[was] === '[]' ? null : saidBefore[was]!), // a blank row is found anywhere, and says nothing
  );
  const likeness = (at: number, was: number): number =>
    rows[was]!.codes.filter((code, column) => code !== '' && now[at]![column] === code).length;
  const open = pairing.before.filter((at) => now[at]!.some((code) => code !== ''));
  pairing.byNearest(open, pairing.after, {
    distance: (at, was) => {
      const like = likeness(at, was);
      return like > 0 || at === was ? -like : null;
    },
    thenBy: (at, was) => Math.abs(at - was),
    maxComparisons: MAX_COMPARISONS,
    beyond: (some) => some.map((at) => [at, at] as const),
  });
  const matches: (number | undefined)[] = now.map(() => undefined);
  for (const [at, was] of pairing.pairs) matches[at] = was;
  return matches;
}

/** A row as one text, without the cell of its note. */
const says = (codes: readonly CellCode[], notesColumn: number): string =>
  JSON.stringify(withoutBlanksAtEnd(codes.map((code, column) => (column === notesColumn ? '' : code))));
