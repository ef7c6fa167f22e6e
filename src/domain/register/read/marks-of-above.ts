/** Cells that say in place of a text that it is that of the row above: a ditto mark, "do.", "as above". */
import { findingForRows, type Finding } from '../../findings/finding';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Block } from '../../sheet/block';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../sheet/columns';
import { isLineLabel } from '../../sheet/line-labels';
import { normalText, shownText } from '../../sheet/text';

const LONGEST = 16;
const MARK = /^[-\s]*(?:["”“〃″]|''|’’|,,|do\.?|ditto\.?|(?:same )?as above)[-\s]*$/i;

/** What a mark may begin with: most references begin with something else, and are not looked at further. */
const BEGINS = new Set([...'"”“〃\'’,dDaAsS- '].map((letter) => letter.charCodeAt(0)));

const isMark = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.length <= LONGEST && BEGINS.has(cell.charCodeAt(0)) && MARK.test(cell);

interface OfMarks {
  readonly rowIndex: number;
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
}

export interface Filled {
  readonly block: Block;
  /** A note of the rows that were read so. */
  readonly notes: readonly Finding[];
}

/** The columns that tell whose row it is, and of which agreement: a mark anywhere else is met by whoever reads that column. */
const TELLING = ['agreement', 'authority'] as const satisfies readonly ColumnKey[];

/**
 * The same block with the texts of the row above where a row has marks for them. A mark for the reference beside a site of
 * its own may be no such mark: it stays, and is told.
 */
export function withMarksOfAbove(block: Block, { rowIndex, columns }: OfMarks): Filled {
  const telling = TELLING.flatMap((key) => columns[key] ?? []);
  const first = firstWithMark(block, rowIndex + 1, telling);
  if (first < 0) return { block, notes: [] };
  const texts = COLUMN_KEYS.flatMap((key) => (COLUMNS[key].type === 'text' ? (columns[key] ?? []) : []));
  const read: number[] = [];
  const filled = block.slice();
  for (let r = first; r < block.length; r++) {
    const [row, above] = [filled[r]!, filled[r - 1]!];
    if (!telling.some((at) => isMark(row[at])) || r - 1 <= rowIndex || !isRow(above, columns)) continue;
    const own = row.slice();
    for (const at of texts)
      if (isMark(row[at]) && !isMark(above[at]) && !isBlankOrZero(above[at])) own[at] = above[at];
    if (columns.agreement !== undefined && isMark(row[columns.agreement]) && !isOfSite(own, above, columns))
      own[columns.agreement] = row[columns.agreement];
    if (!telling.some((at) => own[at] !== row[at])) continue;
    filled[r] = own;
    read.push(r);
  }
  if (read.length === 0) return { block, notes: [] };
  return { block: filled, notes: findingForRows('same-as-above', read, telling[0]!) };
}

function firstWithMark(block: Block, from: number, telling: readonly number[]): number {
  for (let r = from; r < block.length; r++) for (const at of telling) if (isMark(block[r]![at])) return r;
  return -1;
}

/** A row of the table: a line with one cell or a total is none. */
const isRow = (row: readonly unknown[], { value }: OfMarks['columns']): boolean =>
  value !== undefined && !isBlankOrZero(row[value]) && !row.some((cell) => isLineLabel(cell));

function isOfSite(own: readonly unknown[], above: readonly unknown[], { site }: OfMarks['columns']): boolean {
  if (site === undefined || isBlankOrZero(own[site])) return true;
  return normalText(own[site]) === normalText(above[site]) && shownText(above[site]) !== '';
}
