/** Agreements whose reference is in a line of its own, above the rows of their contributions. */
import { readDate } from '../../calendar/read-date';
import { isBlank, readAmount } from '../../money/read-amount';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Block } from '../../sheet/block';
import type { ColumnKey } from '../../sheet/columns';
import { isLineLabel, isSignature } from '../../sheet/line-labels';
import { shownText } from '../../sheet/text';

/** Fewer such lines than these tell nothing. */
const MIN_LINES = 2;
/** A figure, what parts it from the next, and that; or a long number: "18/0042/MOUT", "S106-12/3", "DC20190012". */
const REFERENCE = /(?=[\w/.-]*(?:\d[\w.]*[/-][\w.]*\d|\d{4}))[a-z0-9][\w/.-]*\w/i;
/** The heading of a section: "2019/20", "FY2021". */
const YEARS = /^(?:fy)?(?:19|20)\d\d(?:[/-](?:\d\d){1,2})?$/i;

/** The reference that a line with nothing else in it begins with or names; null where it is no such line. */
function referenceOf(row: readonly unknown[]): string | null {
  const filled = row.filter((cell) => !isBlankOrZero(cell));
  const [cell] = filled;
  if (filled.length !== 1 || typeof cell !== 'string' || isLineLabel(cell) || isSignature(cell)) return null;
  const reference = REFERENCE.exec(shownText(cell))?.[0] ?? null;
  return reference === null || YEARS.test(reference) || typeof readDate(reference) === 'number'
    ? null
    : reference;
}

const hasAmount = (row: readonly unknown[], value: number): boolean =>
  !isBlank(row[value]) &&
  typeof readAmount(row[value]) === 'number' &&
  !row.some((cell) => isLineLabel(cell));

/** True where every row with an amount is under a line that is a reference and no more, and each such line has rows. */
export function areReferencesAbove(block: Block, rowIndex: number, value: number): boolean {
  const rowsOf = new Map<string, number>();
  let above: string | null = null;
  for (const row of block.slice(rowIndex + 1)) {
    const reference = referenceOf(row);
    if (reference !== null) {
      if (rowsOf.has(reference)) return false;
      rowsOf.set((above = reference), 0);
    } else if (hasAmount(row, value)) {
      if (above === null) return false;
      rowsOf.set(above, rowsOf.get(above)! + 1);
    }
  }
  return rowsOf.size >= MIN_LINES && [...rowsOf.values()].every((count) => count > 0);
}

interface OfReferences {
  readonly rowIndex: number;
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly headings: readonly string[];
}

/** The agreement of each row stands in a line above it: past the column of whose sheet it is. */
export const isAgreementAbove = ({
  columns,
  headings,
}: Pick<OfReferences, 'columns' | 'headings'>): boolean =>
  columns.agreement !== undefined && columns.agreement > headings.length;

/** The same block with the reference above in the column of the agreement, past the last of the sheet's own. */
export function withReferencesAbove(block: Block, header: OfReferences): Block {
  const { rowIndex, columns } = header;
  const [at, value] = [columns.agreement, columns.value];
  if (at === undefined || value === undefined || !isAgreementAbove(header)) return block;
  let above: string | null = null;
  return block.map((row, r) => {
    if (r <= rowIndex) return row;
    const reference = referenceOf(row);
    if (reference !== null) above = reference;
    if (reference !== null || above === null || !hasAmount(row, value)) return row;
    const own = Array.from({ length: at + 1 }, (_, index) => row[index] ?? '');
    own[at] = above;
    return own;
  });
}
