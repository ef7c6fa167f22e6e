import type { FindingCode } from '../../findings/catalogue';
import { findingForRows, quoted, type Finding } from '../../findings/finding';
import { normalText, shownText } from '../../sheet/text';
import type { Register } from '../register';
import { rowsWhere } from '../rows-where';

/** A heading of what became of the application, and not of who asked for what. */
const OUTCOME =
  /\b(?:permission|decision|outcome|determination|planning status|application status|appeal)\b/i;
/** "Panel decision": of a bid or a request, and not of the application. */
const OF_OTHERS = /\b(?:panel|board|bid|request|funding|spend\w*|police|force|o?pf?cc)\b/i;
/** What no agreement takes effect by: the money is not due, unless another permission brings it. */
const NOT_GRANTED =
  /^(?:(?:application|permission|planning permission|appeal|was|is) )*(?:refus(?:ed?|al)|withdrawn|dismissed|quashed|lapsed|declined|rejected|turned down|not granted)\b/;

/** Rows whose permission was refused, withdrawn or has lapsed by a column of their own: they count. */
export function permissionFindings(register: Register): Finding[] {
  const { header } = register;
  // "Permission" is mostly a reference of the application, and may be taken for one; a status is told by itself.
  const used = new Set<number | undefined>(Object.values(header.columns));
  used.delete(header.columns.application);
  const columns = header.headings.flatMap((heading, index) =>
    !used.has(index) && OUTCOME.test(heading) && !OF_OTHERS.test(heading) ? [index] : [],
  );
  if (columns.length === 0) return [];
  return saidOfCounted(register, columns, NOT_GRANTED, 'permission-not-granted');
}

/** For each column the rows that count in spite of what it says of them: once, with the first as the example. */
export function saidOfCounted(
  register: Register,
  columns: readonly number[],
  says: RegExp,
  code: FindingCode,
  counts: (row: number) => boolean = () => true,
): Finding[] {
  const { header, block, rowIndex, usable } = register;
  const isSaid = (cell: unknown): boolean => typeof cell === 'string' && says.test(normalText(cell));
  const counted = new Set(Array.from(rowIndex).filter((_, row) => usable[row] && counts(row)));
  return rowsWhere(register, columns, isSaid).flatMap((found, n) => {
    const rows = found.filter((index) => counted.has(index));
    const columnIndex = columns[n]!;
    const values = {
      column: quoted(header.headings[columnIndex]!),
      text: quoted(shownText(block[rows[0] ?? 0]![columnIndex])),
    };
    return findingForRows(code, rows, columnIndex, values);
  });
}
