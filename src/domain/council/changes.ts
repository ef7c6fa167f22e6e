import { readDate } from '../calendar/read-date';
import { matchByKeys } from '../diff/match-by-keys';
import type { RowPairing } from '../diff/row-pairing';
import { excelErrorOf } from '../money/excel-error';
import { isBlank, readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { readAuthority } from '../sheet/authorities';
import { normalHeading, STAGE_COLUMNS } from '../sheet/columns';
import { looseKey, normalText, shownText, spacelessKey, unpaddedKey } from '../sheet/text';
import { sheetColumnType, type SheetColumnKey } from '../reading/words/council-columns';
import { OWN_KEY, PARENT_KEY, type SheetHeader } from '../reading/understanding';
import { checkSheet } from './check-sheet';
import { isOwnRow } from './check-rows';
import { RowReader } from './read-council-sheet';
import { understandSheet } from '../reading/understand-sheet';

/** One row or one cell that differs between two submissions of a sheet. */
export interface Change {
  readonly kind: 'added' | 'gone' | 'changed' | 'column added' | 'column gone';
  /** The reference that the row is known by; "" for a column. */
  readonly reference: string;
  /** Rows in each block, from 0; null where there is none. */
  readonly beforeRowIndex: number | null;
  readonly afterRowIndex: number | null;
  /** Heading of the changed column; "" for a whole row. */
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Two submissions that cannot be compared: which one, and why. */
export interface NotComparable {
  readonly which: 'before' | 'after' | 'both';
  readonly reason: 'not-understood' | 'other-kinds';
}

interface Submission {
  readonly block: Block;
  readonly header: SheetHeader;
  readonly rows: readonly number[];
}

/**
 * What changed between two submissions of one sheet: rows added, gone and changed, cell by cell.
 *
 * Rows are matched by their references, without capitals and spaces; then those that look like each other, whose reference
 * is then a change; several rows of one reference by how many of their cells agree. Amounts, dates, authorities and
 * references are compared by what they say, not by how they are written; a blank stage says nil. Titles, templates, totals and blank rows are passed over.
 */
export function changesBetween(before: Block, after: Block): Change[] | NotComparable {
  const [old, now] = [submissionOf(before), submissionOf(after)];
  if (!old || !now) {
    return { which: !old && !now ? 'both' : old ? 'after' : 'before', reason: 'not-understood' };
  }
  if (old.header.kind !== now.header.kind) return { which: 'both', reason: 'other-kinds' };
  const pairs = columnPairs(old.header, now.header);
  return [...columnChanges(old.header, now.header, pairs), ...rowChanges(old, now, pairs)];
}

function submissionOf(block: Block): Submission | null {
  const header = understandSheet(block);
  if (!header) return null;
  if (header.kind !== 'register') {
    const reader = new RowReader(block, header, header.kind, {});
    reader.read(header.rowIndex + 1, block.length);
    const own = reader.result().rows.filter(isOwnRow);
    return { block, header, rows: own.map(({ rowIndex }) => rowIndex) };
  }
  const checked = checkSheet(block, { authority: 'Either', withoutFindings: true });
  return checked.kind === 'register' ? { block, header, rows: Array.from(checked.register.rowIndex) } : null;
}

interface ColumnPair {
  readonly key: SheetColumnKey | null;
  readonly heading: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Columns of the same meaning, or of the same heading where the meaning is not known: the first with the first where several
 * are called alike.
 */
function columnPairs(old: SheetHeader, now: SheetHeader): ColumnPair[] {
  const paired = new Set<number>();
  return old.columns.flatMap(({ columnIndex, key, heading }) => {
    const other = now.columns.find(
      (column) =>
        !paired.has(column.columnIndex) &&
        column.key === key &&
        (key !== null || isSameHeading(column.heading, heading)),
    );
    if (!other) return [];
    paired.add(other.columnIndex);
    return [{ key, heading: other.heading || heading, before: columnIndex, after: other.columnIndex }];
  });
}

/** A heading of signs alone, such as "£" or "%", is the same as itself only. */
function isSameHeading(one: string, other: string): boolean {
  const [first, second] = [normalHeading(one), normalHeading(other)];
  return first === second && (first !== '' || (one !== '' && shownText(one) === shownText(other)));
}

function columnChanges(old: SheetHeader, now: SheetHeader, pairs: readonly ColumnPair[]): Change[] {
  const none = { reference: '', beforeRowIndex: null, afterRowIndex: null, before: '', after: '' };
  const isFilled = ({ heading, content }: { heading: string; content: { filledCount: number } }): boolean =>
    heading !== '' && content.filledCount > 0;
  const missing = old.columns.filter(
    (c) => isFilled(c) && !pairs.some((pair) => pair.before === c.columnIndex),
  );
  const added = now.columns.filter((c) => isFilled(c) && !pairs.some((pair) => pair.after === c.columnIndex));
  return [
    ...missing.map(({ heading }): Change => ({ kind: 'column gone', column: heading, ...none })),
    ...added.map(({ heading }): Change => ({ kind: 'column added', column: heading, ...none })),
  ];
}

const KEYS_OF_REGISTER: readonly SheetColumnKey[] = ['authority', 'agreement', 'contribution'];

/** The texts that a row is known by. */
function keyOf({ block, header }: Submission, rowIndex: number): string[] {
  const keys: readonly (SheetColumnKey | null)[] =
    header.kind === 'register' ? KEYS_OF_REGISTER : [PARENT_KEY[header.kind], OWN_KEY[header.kind]];
  return keys.map((key) => {
    const columnIndex = key === null ? undefined : header.at[key];
    return columnIndex === undefined ? '' : shownText(block[rowIndex]![columnIndex]);
  });
}

/** The ways in which references are the same, each looser than the one before. */
const WAYS: readonly ((text: string) => string)[] = [spacelessKey, looseKey, unpaddedKey];

function rowChanges(old: Submission, now: Submission, pairs: readonly ColumnPair[]): Change[] {
  const comparison = new Comparison(old, now, pairs);
  const changes: Change[] = [];
  const ways = WAYS.map((way) => ({
    before: (rowIndex: number) => JSON.stringify(comparableKey(old, rowIndex, way)),
    after: (rowIndex: number) => JSON.stringify(comparableKey(now, rowIndex, way)),
  }));
  const rest = matchByKeys(old.rows, now.rows, ways, ({ pairing }) => {
    pairWithin(pairing, comparison);
    for (const [a, b] of pairing.pairs) changes.push(...changesOf(old, now, comparison, a, b));
  });
  for (const a of rest.before) changes.push(...changesOf(old, now, comparison, a, null));
  for (const b of rest.after) changes.push(...changesOf(old, now, comparison, null, b));
  const place = ({ afterRowIndex, beforeRowIndex }: Change): number => afterRowIndex ?? beforeRowIndex ?? 0;
  return changes.sort((a, b) => place(a) - place(b));
}

/** What a row is matched by: an authority under any spelling, and its references. */
function comparableKey(of: Submission, rowIndex: number, way: (text: string) => string): string[] {
  const [first, ...others] = keyOf(of, rowIndex);
  if (of.header.kind !== 'register') return [first!, ...others].map(way);
  return [readAuthority(first!).key, ...others.map(way)];
}

/** Beyond so many comparisons rows of one reference are paired by their order. */
const MAX_COMPARISONS = 200_000;

/** Pairs rows of one reference: those that are the same, then those that differ least. */
function pairWithin(pairing: RowPairing<number, number>, of: Comparison): void {
  const [[before, ...others], [after, ...more]] = [pairing.before, pairing.after];
  if (before !== undefined && after !== undefined && others.length === 0 && more.length === 0)
    return pairing.join(before, after);
  pairing.bySame(
    (a) => [of.whole(a, 'before')],
    (b) => of.whole(b, 'after'),
  );
  const distance = (a: number, b: number): number => of.distance(a, b);
  pairing.byNearest(pairing.before, pairing.after, { distance, maxComparisons: MAX_COMPARISONS });
}

function changesOf(
  old: Submission,
  now: Submission,
  comparison: Comparison,
  a: number | null,
  b: number | null,
): Change[] {
  if (a === null || b === null) {
    const reference = b === null ? referenceOf(old, a!) : referenceOf(now, b);
    const rows = { reference, beforeRowIndex: a, afterRowIndex: b };
    return [{ kind: a === null ? 'added' : 'gone', ...rows, column: '', before: '', after: '' }];
  }
  return comparison.differing(a, b).map(({ heading, before, after }) => ({
    kind: 'changed',
    reference: referenceOf(now, b),
    beforeRowIndex: a,
    afterRowIndex: b,
    column: heading,
    before: old.block[a]![before] ?? '',
    after: now.block[b]![after] ?? '',
  }));
}

const referenceOf = (of: Submission, rowIndex: number): string =>
  keyOf(of, rowIndex)
    .filter((text) => text !== '')
    .join(', ');

/** The cells of two submissions by what they say. */
class Comparison {
  private readonly read = { before: new Map<number, string[]>(), after: new Map<number, string[]>() };

  constructor(
    private readonly old: Submission,
    private readonly now: Submission,
    private readonly pairs: readonly ColumnPair[],
  ) {}

  /** All that a row says, as one text. */
  whole(rowIndex: number, side: 'before' | 'after'): string {
    return JSON.stringify(this.said(rowIndex, side));
  }

  /** In how many columns two rows differ: for rows that are compared with many, whose cells are read once. */
  distance(a: number, b: number): number {
    const [before, after] = [this.said(a, 'before'), this.said(b, 'after')];
    return before.filter((text, index) => text !== after[index]).length;
  }

  differing(a: number, b: number): ColumnPair[] {
    const [before, after] = [this.old.block[a]!, this.now.block[b]!];
    return this.pairs.filter((pair) => {
      const [old, now] = [before[pair.before], after[pair.after]];
      return old !== now && saidBy(pair.key, old) !== saidBy(pair.key, now);
    });
  }

  private said(rowIndex: number, side: 'before' | 'after'): string[] {
    const known = this.read[side].get(rowIndex);
    if (known) return known;
    const { block } = side === 'before' ? this.old : this.now;
    const said = this.pairs.map((pair) => saidBy(pair.key, block[rowIndex]![pair[side]]));
    this.read[side].set(rowIndex, said);
    return said;
  }
}

/** Stages of money: blank and nil are one. */
const NIL_WHERE_BLANK: readonly (SheetColumnKey | null)[] = [...STAGE_COLUMNS, 'spent'];

/**
 * What a cell says under its column, however it is written: an amount, a date, an authority under any spelling, a
 * reference without capitals and spaces, else its text.
 */
function saidBy(key: SheetColumnKey | null, cell: unknown): string {
  const isStage = NIL_WHERE_BLANK.includes(key);
  if (isBlank(cell)) return isStage ? SAYS_NIL : '';
  const type = key === null ? 'text' : sheetColumnType(key);
  if (type === 'money') {
    const amount = readAmount(cell);
    if (typeof amount === 'number') return isStage || !isDash(cell) ? `£${amount}` : '';
  }
  if (type === 'date') {
    const date = readDate(cell);
    if (typeof date === 'number') return `day ${date}`;
    if (date === null) return '';
  }
  const error = excelErrorOf(cell);
  if (error) return error;
  if (key === 'authority') return readAuthority(shownText(cell)).key;
  if (key !== null && REFERENCES.includes(key)) return spacelessKey(cell);
  return key !== null && WORDS.includes(key) ? normalText(cell) : shownText(cell);
}

const SAYS_NIL = '£0';
/** A dash where an amount should be says that there is none, in a council's table as a blank does. */
const isDash = (cell: unknown): boolean => typeof cell === 'string' && !/\d/.test(cell);
const REFERENCES: readonly SheetColumnKey[] = ['agreement', 'contribution', 'transaction', 'application'];
const WORDS: readonly SheetColumnKey[] = ['status', 'fundingStatus'];
