/** Authorities whose name is in a line of its own, above the rows of their agreements. */
import { isBlank, readAmount } from '../../money/read-amount';
import { readAuthority } from '../../sheet/authorities';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Block } from '../../sheet/block';
import type { ColumnKey } from '../../sheet/columns';
import { isLineLabel, isSignature } from '../../sheet/line-labels';
import { shownText } from '../../sheet/text';

/** One such line may be a title. */
const MIN_LINES = 2;

type Columns = Readonly<Partial<Record<ColumnKey, number>>>;
type Line = { readonly is: 'authority'; readonly name: string } | { readonly is: 'row' | 'end' | 'nothing' };

/** The authority that a line names which has nothing else in it; null where it is no such line. */
function authorityOf(filled: readonly unknown[]): string | null {
  const [cell] = filled;
  if (filled.length !== 1 || typeof cell !== 'string' || isLineLabel(cell) || isSignature(cell)) return null;
  const reading = readAuthority(shownText(cell).replace(/:$/, ''));
  return reading.kind === 'one' ? reading.name : null;
}

/** A remark among the rows: a sentence of some words, as no heading is. */
const isRemark = (filled: readonly unknown[]): boolean =>
  filled.length === 1 &&
  typeof filled[0] === 'string' &&
  /^\S+(?:\s+\S+){3,}[.!?]["')\u2019]*\s*$/.test(filled[0]);

/** What a line is. A total, or words that name no authority and are no remark, end what the name above says. */
function lineOf(row: readonly unknown[], { agreement, value }: Columns): Line {
  const filled = row.filter((cell) => !isBlankOrZero(cell));
  if (filled.length === 0) return { is: 'nothing' };
  const name = authorityOf(filled);
  if (name !== null) return { is: 'authority', name };
  if (row.some((cell) => isLineLabel(cell))) return { is: 'end' };
  if (isRemark(filled)) return { is: 'nothing' };
  const hasAmount = !isBlank(row[value!]) && typeof readAmount(row[value!]) === 'number';
  return { is: hasAmount || (!isBlankOrZero(row[agreement!]) && filled.length > 2) ? 'row' : 'end' };
}

/**
 * How many rows are under each line that is the name of an authority and no more; null where a row is under none, where such a
 * line has no row, or where there are not several.
 */
export function rowsOfAuthorities(
  block: Block,
  rowIndex: number,
  columns: Columns,
): ReadonlyMap<string, number> | null {
  const counts = new Map<string, number>();
  let [above, count]: [string | null, number] = [null, 0];
  for (const row of block.slice(rowIndex + 1)) {
    const line = lineOf(row, columns);
    if (line.is === 'authority') {
      if (above !== null && count === 0) return null;
      [above, count] = [line.name, 0];
      counts.set(above, counts.get(above) ?? 0);
    } else if (line.is === 'end') above = null;
    else if (line.is === 'row') {
      if (above === null) return null;
      counts.set(above, counts.get(above)! + 1);
      count++;
    }
  }
  return counts.size >= MIN_LINES && count > 0 ? counts : null;
}

interface OfAuthorities {
  readonly columns: Columns;
  readonly headings: readonly string[];
  readonly authorityGiven: string | null;
}

/** Whose each row is stands in a line above it. */
export const isAuthorityAbove = ({ columns, headings, authorityGiven }: OfAuthorities): boolean =>
  authorityGiven === null && columns.authority === headings.length;

/** The same block with the authority above in the column of authorities, past the last of the sheet's own. */
export function withAuthoritiesAbove(
  block: Block,
  { rowIndex, columns }: { readonly rowIndex: number; readonly columns: Columns },
): Block {
  const at = columns.authority!;
  let above: string | null = null;
  return block.map((row, r) => {
    if (r <= rowIndex) return row;
    const line = lineOf(row, columns);
    if (line.is === 'authority') above = line.name;
    if (line.is !== 'row' || above === null) return row;
    const own = Array.from({ length: Math.max(row.length, at + 1) }, (_, index) => row[index] ?? '');
    own[at] = above;
    return own;
  });
}
