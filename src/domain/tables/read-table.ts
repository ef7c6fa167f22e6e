import { finding, quoted, type Finding } from '../findings/finding';
import { isBlank } from '../money/read-amount';
import type { Block, Place } from '../sheet/block';
import { normalHeading } from '../sheet/columns';
import { isPlainTotalLabel } from '../sheet/line-labels';
import { CellProblem, cellReader, type CellReader } from './read-cell';
import { findTableHeader, type TableHeader } from './table-header';
import type { TableColumn, TableKind, TableRow } from './table-kind';

/** A table as it was read. Rows with an error are in `errors` and in no figure. */
export interface Table<K extends TableKind = TableKind> {
  readonly kind: K;
  readonly header: TableHeader<K>;
  readonly rows: readonly TableRow<K>[];
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
  const rows: TableRow<K>[] = [];
  const [leftOut, errors, setAside]: [number[], Finding[], Finding[]] = [[], [], []];
  const columns = columnsUnder(kind, header);
  // A copy of one shape, whose cells are then filled: rows are made by the hundred thousand.
  const blank = Object.fromEntries([['rowIndex', 0], ...columns.map((of) => [of.key, of.blank])]);
  for (let r = header.rowIndex + 1; r < block.length; r++) {
    const cells = block[r]!;
    const before = errors.length;
    const row = { ...blank };
    row.rowIndex = r;
    readRow(row, cells, columns, errors);
    if (errors.length === before && !isTotal(row, columns)) {
      rows.push(row as TableRow<K>);
      continue;
    }
    const aside = asideOf(cells, r, columns, block[header.rowIndex]!);
    if (aside === null) leftOut.push(r);
    else {
      errors.length = before;
      if (aside !== 'blank') setAside.push(aside);
    }
  }
  return { kind, header, rows, leftOut, errors, setAside, block, place };
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
  /** Text that tells one row from another, where a total's label may be. */
  readonly isLabel: boolean;
}

function columnsUnder<K extends TableKind>(kind: K, header: TableHeader<K>): ReadColumn[] {
  return Object.entries(kind.columns).map(([key, column]) => {
    const read = cellReader(column);
    return {
      key,
      column,
      index: header.columns[key] ?? -1,
      read,
      isNeeded: column.needed === 'cell',
      blank: read(null),
      isLabel: column.content === 'text' && column.needed === 'cell',
    };
  });
}

/** Fills in what the cells of a row hold; what cannot be read, or is missing, is an error. */
function readRow(
  row: Record<string, unknown>,
  cells: readonly unknown[],
  columns: readonly ReadColumn[],
  errors: Finding[],
): void {
  for (const of of columns) {
    const cell = of.index < 0 ? null : cells[of.index];
    const isNothing = cell === '' || cell === null || cell === undefined;
    if (isNothing && !of.isNeeded) continue;
    const value = isNothing ? of.blank : of.read(cell);
    if (value instanceof CellProblem) {
      const values = { column: of.column.name, text: quoted(cell), ...value.values };
      errors.push(finding(value.code, row.rowIndex as number, of.index, values));
    } else if (of.isNeeded && (value === null || value === '')) {
      const code = quoted(cell ?? '') === '' ? 'cell-missing' : 'cell-says-none';
      errors.push(
        finding(code, row.rowIndex as number, of.index, { column: of.column.name, text: quoted(cell) }),
      );
    } else row[of.key] = value;
  }
}

/** Labels of rows are few words that come again: each is looked at once. */
const totalLabels = new Map<string, boolean>();
const MAX_LABELS = 20_000;

function isTotal(row: Record<string, unknown>, columns: readonly ReadColumn[]): boolean {
  for (const { key, isLabel } of columns) {
    if (!isLabel) continue;
    const label = row[key] as string;
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
