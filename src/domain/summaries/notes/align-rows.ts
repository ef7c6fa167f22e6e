import { withoutBlanksAtEnd, type CellCode, type RecordedRow } from './tab-record';

/** For each row that stands there now, the index of the row that was written; undefined where it is none of those. */
export type RowMatches = readonly (number | undefined)[];

/**
 * Finds each row again by what it holds, notes apart: in its place, then anywhere; and of the rest, rows in which some
 * cells were changed, by how many are as they were.
 */
export function alignRows(
  now: readonly (readonly CellCode[])[],
  rows: readonly RecordedRow[],
  notesColumn: number,
): RowMatches {
  const matches: (number | undefined)[] = now.map(() => undefined);
  const left = new Set(rows.keys());
  const join = (at: number, was: number): void => {
    matches[at] = was;
    left.delete(was);
  };
  const saysNow = now.map((codes) => says(codes, notesColumn));
  const saidBefore = rows.map(({ keyCode, codes }) => says(codes, keyCode === null ? -1 : notesColumn));
  const isSame = (at: number, was: number): boolean =>
    (rows[was]!.keyCode === null ? says(now[at]!, -1) : saysNow[at]) === saidBefore[was];
  now.forEach((_, at) => {
    if (at < rows.length && isSame(at, at)) join(at, at);
  });
  matchAnywhere(now, saysNow, rows, saidBefore, matches, left, join);
  matchNearest(now, rows, matches, left, join);
  return matches;
}

/** A row as one text, without the cell of its note. */
const says = (codes: readonly CellCode[], notesColumn: number): string =>
  JSON.stringify(withoutBlanksAtEnd(codes.map((code, column) => (column === notesColumn ? '' : code))));

function matchAnywhere(
  now: readonly (readonly CellCode[])[],
  saysNow: readonly string[],
  rows: readonly RecordedRow[],
  saidBefore: readonly string[],
  matches: readonly (number | undefined)[],
  left: ReadonlySet<number>,
  join: (at: number, was: number) => void,
): void {
  const waiting = new Map<string, number[]>();
  for (const was of [...left].reverse()) {
    if (saidBefore[was] === '[]') continue; // a blank row is found anywhere, and says nothing
    const same = waiting.get(saidBefore[was]!);
    if (same) same.push(was);
    else waiting.set(saidBefore[was]!, [was]);
  }
  now.forEach((codes, at) => {
    if (matches[at] !== undefined) return;
    const was = waiting.get(saysNow[at]!)?.pop() ?? waiting.get(says(codes, -1))?.pop();
    if (was !== undefined && rows[was]) join(at, was);
  });
}

/** Beyond so many comparisons a changed row is looked for in its own place only. */
const MOST_COMPARED = 2_000_000;

function matchNearest(
  now: readonly (readonly CellCode[])[],
  rows: readonly RecordedRow[],
  matches: readonly (number | undefined)[],
  left: ReadonlySet<number>,
  join: (at: number, was: number) => void,
): void {
  const open = now.flatMap((codes, at) =>
    matches[at] === undefined && codes.some((code) => code !== '') ? [at] : [],
  );
  const looksEverywhere = open.length * left.size <= MOST_COMPARED;
  const likeness = (at: number, was: number): number =>
    rows[was]!.codes.filter((code, column) => code !== '' && now[at]![column] === code).length;
  const candidates = open.flatMap((at) =>
    (looksEverywhere ? [...left] : [at].filter((was) => left.has(was)))
      .map((was) => ({ at, was, like: likeness(at, was), far: Math.abs(at - was) }))
      .filter(({ like, far }) => like > 0 || far === 0),
  );
  candidates.sort((a, b) => b.like - a.like || a.far - b.far || a.at - b.at);
  for (const { at, was } of candidates) if (matches[at] === undefined && left.has(was)) join(at, was);
}
