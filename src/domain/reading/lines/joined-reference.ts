/** A reference in several columns: which of them make it, where the number alone says several agreements. */
import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import type { ColumnKey } from '../../sheet/columns';
import { normalText, shownText } from '../../sheet/text';
import { ROWS_LOOKED_AT } from '../cells/content';
import { isBareNumber, partOfReference, type ReferenceParts } from '../words/reference-parts';
import type { UnderstoodColumn } from '../understanding';

/** Fewer rows than these tell nothing. */
const MIN_ROWS = 4;
/** The least share of references that are bare numbers, and of rows that have each part. */
const MOSTLY = 0.9;
/** How many numbers must be on rows of several sites: one may be a slip, but not beside a column of years. */
const MIN_CONFLICTS = { year: 1, other: 2 } as const;
const LONGEST_PART = 16;
const MAX_PARTS = 3;

interface Row {
  readonly cells: readonly unknown[];
  readonly key: string;
  readonly site: string;
}

/**
 * The columns of a reference that stands in more than one, the agreement's own among them.
 *
 * The number alone is on rows of several sites, and with a column that is headed as a part of a reference (its year, its
 * type, its prefix) it is not. Where the sheet has no sites, only a year or a prefix beside it that makes every row
 * another will do. A number that means one agreement needs no part.
 *
 * @returns null where the agreement's own column is the whole reference
 */
export function referencePartsOf(
  block: Block,
  rowIndex: number,
  columns: readonly UnderstoodColumn[],
  at: Readonly<Partial<Record<ColumnKey, number>>>,
): ReferenceParts | null {
  const agreement = at.agreement;
  if (agreement === undefined) return null;
  const candidates = columns.filter(
    ({ columnIndex, heading, by, key }) =>
      columnIndex !== agreement &&
      partOfReference(heading) !== null &&
      !(by === 'officer' && key !== null) &&
      isOfParts(block, rowIndex, agreement, columnIndex),
  );
  if (candidates.length === 0) return null;
  const rows = rowsOf(block, rowIndex, agreement, at);
  if (rows === null) return null;
  const hasSites = rows.some(({ site }) => site !== '');
  const before = conflictsIn(rows, [], hasSites);
  for (const set of setsOf(candidates)) {
    const isYear = set.some(({ heading }) => partOfReference(heading) === 'year');
    const fewest = MIN_CONFLICTS[isYear ? 'year' : 'other'];
    if (before < fewest) continue;
    const parts = set.map(({ columnIndex }) => columnIndex);
    if (conflictsIn(rows, parts, hasSites) * 5 > before || !areApart(rows, parts, hasSites)) continue;
    if (
      !hasSites &&
      !set.some(({ heading }) => isOwnYear(heading)) &&
      (!isYear || !isBeside(parts, agreement))
    )
      continue;
    return [...parts, agreement].sort((a, b) => a - b);
  }
  return null;
}

/** The rows with a bare number as their agreement, where nearly all are such. */
function rowsOf(
  block: Block,
  rowIndex: number,
  agreement: number,
  at: Readonly<Partial<Record<ColumnKey, number>>>,
): Row[] | null {
  const rows: Row[] = [];
  let filled = 0;
  for (let r = rowIndex + 1; r < Math.min(block.length, rowIndex + 1 + ROWS_LOOKED_AT); r++) {
    const cells = block[r]!;
    const cell = cells[agreement];
    if (isBlank(cell) || cell === 0) continue;
    filled++;
    if (!isBareNumber(cell)) continue;
    const authority = textAt(cells, at.authority);
    const site = textAt(cells, at.site);
    rows.push({ cells, key: `${authority}|${normalText(cell)}`, site });
  }
  return rows.length >= MIN_ROWS && rows.length >= filled * MOSTLY ? rows : null;
}

/** A blank cell may arrive as 0. */
const textAt = (cells: readonly unknown[], index: number | undefined): string =>
  index === undefined || cells[index] === 0 ? '' : normalText(cells[index]);

/** Short texts on nearly every row of a number, and not another on each. */
function isOfParts(block: Block, rowIndex: number, agreement: number, columnIndex: number): boolean {
  const different = new Set<string>();
  let [count, filled] = [0, 0];
  for (let r = rowIndex + 1; r < Math.min(block.length, rowIndex + 1 + ROWS_LOOKED_AT); r++) {
    const row = block[r]!;
    if (!isBareNumber(row[agreement])) continue;
    count++;
    const text = shownText(row[columnIndex]);
    if (text === '' || row[columnIndex] === 0 || text.length > LONGEST_PART || /£|\.\d/.test(text)) continue;
    filled++;
    different.add(text.toLowerCase());
  }
  return count > 0 && filled >= count * MOSTLY && different.size > 1;
}

/** How many references are on rows of different sites; without sites, on several rows. */
function conflictsIn(rows: readonly Row[], parts: readonly number[], hasSites: boolean): number {
  const sitesOf = grouped(rows, (row) => wholeKey(row, parts));
  return sitesOf.filter((of) => (hasSites ? different(of, ({ site }) => site) : of.length) > 1).length;
}

/** True where a number that stands with several years or types is that of another site each time, save for a few slips. */
function areApart(rows: readonly Row[], parts: readonly number[], hasSites: boolean): boolean {
  if (!hasSites) return true;
  const mixed = grouped(rows, ({ key }) => key).filter(
    (of) => different(of, (row) => wholeKey(row, parts)) > 1,
  );
  return mixed.filter((of) => different(of, ({ site }) => site) > 1).length * 2 > mixed.length;
}

const wholeKey = ({ cells, key }: Row, parts: readonly number[]): string =>
  JSON.stringify([key, ...parts.map((part) => normalText(cells[part]))]);

const different = (rows: readonly Row[], by: (row: Row) => string): number => new Set(rows.map(by)).size;

function grouped(rows: readonly Row[], by: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return [...groups.values()];
}

/** Each column alone, those of a year first; then two together. */
function setsOf(candidates: readonly UnderstoodColumn[]): UnderstoodColumn[][] {
  const isYear = ({ heading }: UnderstoodColumn): number => (partOfReference(heading) === 'year' ? 0 : 1);
  const sorted = [...candidates].sort((a, b) => isYear(a) - isYear(b)).slice(0, MAX_PARTS);
  const pairs = sorted.flatMap((one, n) => sorted.slice(n + 1).map((other) => [one, other]));
  return [...sorted.map((one) => [one]), ...pairs];
}

/** "Agreement year", and not a year of anything. */
const isOwnYear = (heading: string): boolean =>
  partOfReference(heading) === 'year' && !/^\W*(?:years?|yr)\W*$/i.test(heading);

const isBeside = (parts: readonly number[], agreement: number): boolean =>
  parts.some((part) => Math.abs(part - agreement) <= parts.length);
