import { finding, quoted, type Finding } from '../findings/finding';
import { excelErrorOf } from '../money/excel-error';
import { isBlank } from '../money/read-amount';
import type { Block, Place } from '../sheet/block';
import { normalHeading } from '../sheet/columns';
import { isPlainTotalLabel } from '../sheet/line-labels';
import { isShownAsIs } from '../sheet/text';
import { cellReader, type CellProblem, type CellReader } from './read-cell';
import { findTableHeader, type TableHeader } from './table-header';
import type { TableCells, TableColumn, TableKind, TableRow } from './table-kind';

/** A table as it was read. Rows with an error are in `errors` and in no figure. */
export interface Table<K extends TableKind = TableKind> {
  readonly kind: K;
  readonly header: TableHeader<K>;
  /** Made of `cells` when first asked for: a sum over a hundred thousand rows needs no object for each. */
  readonly rows: readonly TableRow<K>[];
  /** What the rows hold, column by column; and where each row is in the block, from 0. */
  readonly cells: TableCells<K>;
  readonly rowIndex: Int32Array;
  /** Rows left out, from 0 in the block, in sheet order. */
  readonly leftOut: readonly number[];
  /** Why rows are left out: one or more findings for each. */
  readonly errors: readonly Finding[];
  /** Rows that are none of the table's own: totals, headings that appear again, lines of text. */
  readonly setAside: readonly Finding[];
  readonly block: Block;
  /** Where the block is in the workbook, so that findings can name their cells. */
  readonly place: Place | null;
}

/**
 * Reads a block of cells as a table of a kind, in one pass.
 *
 * Every row under the headings is read, left out with an error finding, or set aside with a note. A cell that cannot be
 * read leaves its row out, also in a column that is not needed: what it says may matter, and nothing is guessed.
 *
 * @returns the table; or the finding that says why the block is none (headings that are missing, or are there twice)
 */
export function readTable<K extends TableKind>(
  block: Block,
  kind: K,
  place: Place | null = null,
): Table<K> | Finding {
  const header = findTableHeader(block, kind);
  if ('code' in header) return header;
  const most = block.length - header.rowIndex - 1;
  const rowIndex = new Int32Array(most);
  let count = 0;
  const [leftOut, errors, setAside]: [number[], Finding[], Finding[]] = [[], [], []];
  const columns = columnsUnder(kind, header, most);
  for (let r = header.rowIndex + 1; r < block.length; r++) {
    const cells = block[r]!;
    const before = errors.length;
    readRow(count, r, cells, columns, errors);
    if (errors.length === before && !isTotal(count, columns)) {
      rowIndex[count++] = r;
      continue;
    }
    for (const { values, blank } of columns) if (values) values[count] = blank;
    const aside = asideOf(cells, r, columns, block[header.rowIndex]!);
    if (aside === null) leftOut.push(r);
    else {
      errors.length = before;
      if (aside !== 'blank') setAside.push(aside);
    }
  }
  const own = rowIndex.subarray(0, count);
  const cells = cellsOf<K>(columns, count);
  let made: readonly TableRow<K>[] | null = null;
  return {
    ...{ kind, header, cells, rowIndex: own, leftOut, errors, setAside, block, place },
    get rows() {
      return (made ??= Array.from(own, (at, n) => rowOf<K>(at, n, columns)));
    },
  };
}

/** What the rows hold by column; columns with nothing in them share one array of what a blank is. */
function cellsOf<K extends TableKind>(columns: readonly ReadColumn[], count: number): TableCells<K> {
  const blanks = new Map<unknown, unknown[]>();
  const blankCells = (blank: unknown): unknown[] => {
    let all = blanks.get(blank);
    if (!all) blanks.set(blank, (all = new Array<unknown>(count).fill(blank)));
    return all;
  };
  const cells: Record<string, unknown[]> = {};
  for (const { key, values, blank } of columns) {
    if (values) values.length = count;
    cells[key] = values ?? blankCells(blank);
  }
  return cells as unknown as TableCells<K>;
}

function rowOf<K extends TableKind>(
  rowIndex: number,
  n: number,
  columns: readonly ReadColumn[],
): TableRow<K> {
  const row: Record<string, unknown> = { rowIndex };
  for (const { key, values, blank } of columns) row[key] = values ? values[n] : blank;
  return row as TableRow<K>;
}

/** True where readTable gave a table, not the finding that says why there is none. */
export const isTable = <K extends TableKind>(reading: Table<K> | Finding): reading is Table<K> =>
  'rows' in reading && 'header' in reading;

interface ReadColumn {
  readonly key: string;
  readonly column: TableColumn;
  /** -1 where the table does not have it: every cell of it is blank. */
  readonly index: number;
  readonly read: CellReader;
  readonly isNeeded: boolean;
  /** What a blank cell is. */
  readonly blank: unknown;
  /** What each row holds under it; null while that is nothing. */
  values: unknown[] | null;
  /** So many rows there may be. */
  readonly most: number;
  /** Text that tells one row from another, where a total's label may be. */
  readonly isLabel: boolean;
  /** Text of which no word means that there is none. */
  readonly isText: boolean;
}

function columnsUnder<K extends TableKind>(kind: K, header: TableHeader<K>, most: number): ReadColumn[] {
  return Object.entries(kind.columns).map(([key, column]) => {
    const read = cellReader(column);
    const blank = read(null);
    return {
      key,
      column,
      index: header.columns[key] ?? -1,
      read,
      isNeeded: column.needed === 'cell',
      blank,
      ...{ values: null, most },
      isLabel: column.content === 'text' && column.needed === 'cell',
      isText: column.content === 'text' && column.dash === undefined,
    };
  });
}

/** Fills in what the cells of a row hold; what cannot be read, or is missing, is an error. */
function readRow(
  n: number,
  rowIndex: number,
  cells: readonly unknown[],
  columns: readonly ReadColumn[],
  errors: Finding[],
): void {
  for (const of of columns) {
    const { index } = of;
    const cell = index < 0 ? null : cells[index];
    const isNothing = cell === '' || cell === null || cell === undefined;
    if (isNothing && !of.isNeeded) continue;
    const value = isNothing ? of.blank : readCell(of, cell);
    if (of.isNeeded && (value === null || value === '')) {
      const code = quoted(cell ?? '') === '' ? 'cell-missing' : 'cell-says-none';
      errors.push(finding(code, rowIndex, index, { column: of.column.name, text: quoted(cell) }));
    } else if (typeof value === 'object' && value !== null) {
      const { code, values: more } = value as CellProblem;
      errors.push(finding(code, rowIndex, index, { column: of.column.name, text: quoted(cell), ...more }));
    } else (of.values ??= new Array<unknown>(of.most).fill(of.blank))[n] = value;
  }
}

/** Most cells of text are shown as they are, which is seen here, as this runs for every cell. */
const readCell = (of: ReadColumn, cell: unknown): ReturnType<CellReader> =>
  of.isText && typeof cell === 'string' && isShownAsIs(cell) && excelErrorOf(cell) === null
    ? cell
    : of.read(cell);

/** Labels of rows are few words that come again: each is looked at once. */
const totalLabels = new Map<string, boolean>();
const MAX_LABELS = 20_000;

const [SMALL_L, SMALL_S, COLON] = Array.from('ls:', (letter) => letter.charCodeAt(0));
/** What makes a capital's code that of the small letter. */
const SMALL = 32;

/** A total's label ends in "total", "totals" or a colon, and nearly every other text in another letter. */
function mayEndTotal(label: string): boolean {
  const last = label.charCodeAt(label.length - 1) | SMALL;
  return last === SMALL_L || last === SMALL_S || last === COLON;
}

function isTotal(n: number, columns: readonly ReadColumn[]): boolean {
  for (const { values, isLabel } of columns) {
    if (!isLabel) continue;
    const label = values![n] as string;
    if (!mayEndTotal(label)) continue;
    let is = totalLabels.get(label);
    if (is === undefined) {
      if (totalLabels.size >= MAX_LABELS) totalLabels.clear();
      totalLabels.set(label, (is = isPlainTotalLabel(label)));
    }
    if (is) return true;
  }
  return false;
}

/** What a row is that is none of the table's own; null for one that is, and is in error. */
function asideOf(
  cells: readonly unknown[],
  rowIndex: number,
  columns: readonly ReadColumn[],
  headings: readonly unknown[],
): Finding | 'blank' | null {
  const own = columns.filter(({ index }) => index >= 0);
  const filled = own.filter(({ index }) => !isBlank(cells[index]));
  if (filled.length === 0) return 'blank';
  const text = quoted(cells[filled[0]!.index]);
  if (filled.some(({ index }) => isPlainTotalLabel(cells[index])))
    return finding('total-row', rowIndex, null, { text });
  const isHeading = ({ index }: ReadColumn): boolean =>
    normalHeading(cells[index]) === normalHeading(headings[index]);
  if (filled.length > 1 && filled.every(isHeading)) return finding('header-repeated', rowIndex, null);
  const isText = typeof cells[filled[0]!.index] === 'string';
  const needsMore = columns.filter(({ isNeeded }) => isNeeded).length > 1;
  return filled.length === 1 && isText && needsMore ? finding('note-row', rowIndex, null, { text }) : null;
}
