import type { Block } from '../../sheet/block';
import { normalText, shownText } from '../../sheet/text';
import { notTraced, type Traced } from './figure';

/** A row of what a function answers: what names it, and how each of its figures is made. */
export interface TracedRow {
  /** What it has under each of the table's `keys`. */
  readonly labels: readonly string[];
  /** Called by headings. */
  readonly cells: Readonly<Record<string, () => Traced>>;
}

/** What a function answers, or a table of a tab, with how each of its figures is made. */
export interface TracedTable {
  /** The headings whose cells name a row. */
  readonly keys: readonly string[];
  readonly rows: readonly TracedRow[];
}

/** A cell of such a table, found again when the workbook has changed. */
export interface CellOfTable {
  readonly labels: readonly string[];
  /** Of rows with the same labels, from 0. */
  readonly nth: number;
  readonly heading: string;
}

const keyOf = (labels: readonly string[]): string => JSON.stringify(labels.map(normalText));

/** Which cell of the table a cell of a sheet is, by the labels of its row and the heading over it; null for a label. */
export function cellAt(
  { keys }: Pick<TracedTable, 'keys'>,
  block: Block,
  headRow: number,
  rowIndex: number,
  columnIndex: number,
): CellOfTable | null {
  const heads = (block[headRow] ?? []).map((cell) => shownText(cell));
  const columns = keys.map((key) => heads.indexOf(key));
  const heading = heads[columnIndex] ?? '';
  if (heading === '' || columns.includes(columnIndex)) return null;
  const labelsAt = (row: number): string[] =>
    columns.map((column) => (column < 0 ? '' : shownText(block[row]?.[column])));
  const labels = labelsAt(rowIndex);
  const key = keyOf(labels);
  let nth = 0;
  for (let row = headRow + 1; row < rowIndex; row++) if (keyOf(labelsAt(row)) === key) nth++;
  return { labels, nth, heading };
}

/** How the figure of a cell is made; null where the heading is over no figures. */
export function tracedIn({ rows }: TracedTable, { labels, nth, heading }: CellOfTable): Traced | null {
  const key = keyOf(labels);
  const row = rows.filter((one) => keyOf(one.labels) === key)[nth];
  if (row !== undefined) return makerOf(row, heading)?.() ?? null;
  const isFigure = rows.some((one) => makerOf(one, heading) !== undefined);
  const name = labels.find((label) => label !== '') ?? '';
  return isFigure ? notTraced(`Nothing is behind this figure now: there is no row ${name} any more.`) : null;
}

const makerOf = ({ cells }: TracedRow, heading: string): (() => Traced) | undefined =>
  Object.hasOwn(cells, heading) ? cells[heading] : undefined;
