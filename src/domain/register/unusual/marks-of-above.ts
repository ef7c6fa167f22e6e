/** Cells that say in place of a text that it is that of the row above: a ditto mark, "do.", "as above". */
import { findingForRows } from '../../findings/finding';
import type { Header } from '../../reading/header';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Block } from '../../sheet/block';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../sheet/columns';
import { isLineLabel } from '../../sheet/line-labels';
import { normalText, shownText } from '../../sheet/text';

const MARK = /^[-\s]{0,9}(?:["”“〃″]|''|’’|,,|do\.?|ditto\.?|(?:same )?as above)[-\s]{0,9}$/i;
const isDittoMark = (cell: unknown): boolean => typeof cell === 'string' && MARK.test(cell);

type Columns = Header['columns'];

/** The columns that tell whose row it is, and of which agreement: a mark anywhere else is met by whoever reads that column. */
const TELLING = ['agreement', 'authority'] as const satisfies readonly ColumnKey[];

/**
 * The same block with the texts of the row above where a row has marks for them, and the header with a note of those rows. A mark for the reference beside a site of
 * its own may be no such mark: it stays, and is told.
 *
 * @param first the first row that may have a mark
 */
export function withMarks(block: Block, header: Header, first: number): [Block, Header] {
  const { rowIndex, columns } = header;
  const telling = TELLING.flatMap((key) => columns[key] ?? []);
  const texts = COLUMN_KEYS.flatMap((key) => (COLUMNS[key].type === 'text' ? (columns[key] ?? []) : []));
  const read: number[] = [];
  const filled = block.slice();
  for (let r = first; r < block.length; r++) {
    const [row, above] = [filled[r]!, filled[r - 1]!];
    if (!telling.some((at) => isDittoMark(row[at])) || r - 1 <= rowIndex || !isRow(above, columns)) continue;
    const own = row.slice();
    for (const at of texts)
      if (isDittoMark(row[at]) && !isDittoMark(above[at]) && !isBlankOrZero(above[at])) own[at] = above[at];
    if (
      columns.agreement !== undefined &&
      isDittoMark(row[columns.agreement]) &&
      !isOfSite(own, above, columns)
    )
      own[columns.agreement] = row[columns.agreement];
    if (!telling.some((at) => own[at] !== row[at])) continue;
    filled[r] = own;
    read.push(r);
  }
  if (read.length === 0) return [block, header];
  return [filled, { ...header, notes: findingForRows('same-as-above', read, telling[0]!) }];
}

/** A row of the table: a line with one cell or a total is none. */
const isRow = (row: readonly unknown[], { value }: Columns): boolean =>
  value !== undefined && !isBlankOrZero(row[value]) && !row.some((cell) => isLineLabel(cell));

function isOfSite(own: readonly unknown[], above: readonly unknown[], { site }: Columns): boolean {
  if (site === undefined || isBlankOrZero(own[site])) return true;
  return normalText(own[site]) === normalText(above[site]) && shownText(above[site]) !== '';
}
