/** References that say that they are that of the row above: a ditto mark, "do.", "as above". */
import { findingForRows } from '../../findings/finding';
import type { Header } from '../../reading/header';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Block } from '../../sheet/block';
import { COLUMN_KEYS, COLUMNS } from '../../sheet/columns';
import { isLineLabel } from '../../sheet/line-labels';
import { normalText, shownText } from '../../sheet/text';

const MARK = /^[-\s]{0,9}(?:["”“〃″]|''|’’|,,|do\.?|ditto\.?|as above)[-\s]{0,9}$/i;
const isDittoMark = (cell: unknown): boolean => typeof cell === 'string' && MARK.test(cell);

type Columns = Header['columns'];

/**
 * The same block with the texts of the row above where a row has marks for them, its reference among them; and the header with
 * a note of those rows. A mark beside a site of its own may be no such mark: it stays, and counts as a reference.
 *
 * @param first the first row that may have a mark, from 0
 */
export function withMarks(block: Block, header: Header, first: number): [Block, Header] {
  const { rowIndex, columns } = header;
  const reference = columns.agreement!;
  const texts = COLUMN_KEYS.flatMap((key) => (COLUMNS[key].type === 'text' ? (columns[key] ?? []) : []));
  const read: number[] = [];
  const filled = block.slice();
  for (let r = Math.max(first, rowIndex + 2); r < block.length; r++) {
    const [row, above] = [filled[r]!, filled[r - 1]!];
    if (!isDittoMark(row[reference]) || !isRow(above, columns)) continue;
    const own = row.slice();
    for (const at of texts)
      if (isDittoMark(row[at]) && !isDittoMark(above[at]) && !isBlankOrZero(above[at])) own[at] = above[at];
    if (own[reference] === row[reference] || !isOfSite(own, above, columns)) continue;
    filled[r] = own;
    read.push(r);
  }
  if (read.length === 0) return [block, header];
  return [filled, { ...header, notes: findingForRows('same-as-above', read, reference) }];
}

/** A row of the table: a line with one cell or a total is none. */
const isRow = (row: readonly unknown[], { value }: Columns): boolean =>
  value !== undefined && !isBlankOrZero(row[value]) && !row.some((cell) => isLineLabel(cell));

function isOfSite(own: readonly unknown[], above: readonly unknown[], { site }: Columns): boolean {
  if (site === undefined || isBlankOrZero(own[site])) return true;
  return normalText(own[site]) === normalText(above[site]) && shownText(above[site]) !== '';
}
