import { changesBetween, type Change, type NotComparable } from '../domain/council/changes';
import { excelErrorOf } from '../domain/money/excel-error';
import { isBlank } from '../domain/money/read-amount';
import { answer } from './answering';
import { invalid } from './errors';
import { listSpill } from './spill-size';
import { sheetRange } from './ranges';

const HEADINGS = ['Change', 'Reference', 'Row before', 'Row after', 'Column', 'Before', 'After'];
const KINDS: Record<Change['kind'], string> = {
  added: 'Added',
  gone: 'Gone',
  changed: 'Changed',
  'column added': 'Column added',
  'column gone': 'Column gone',
};

/**
 * What changed between two submissions of one sheet: rows added, gone, or changed cell by cell.
 *
 * @customfunction CHANGES
 * @param before The earlier submission with its headings.
 * @param after The later submission with its headings.
 * @returns A heading row and one row a change: Change (Added, Gone, Changed, Column added, Column gone), Reference, Row before, Row after (1 is the first row of each range), Column (its heading), Before, After. "No changes" alone where there are none.
 * @throws #VALUE! where a range has no headings that are understood, or the two are different kinds of sheet.
 * @remarks Rows are matched by their references; several rows of one reference by how many of their cells agree. Amounts and dates are compared by what they say, not by how they are written. Columns may stand in another order.
 * @example =S106.CHANGES(A1:H95, K1:R99) | last quarter's sheet and this quarter's
 */
export function changes(before: unknown[][], after: unknown[][]): unknown[][] {
  return answer(null, () => {
    const found = changesBetween(sheetRange(before, 'before'), sheetRange(after, 'after'));
    if ('reason' in found) throw invalid(notComparable(found));
    return found.length === 0 ? [['No changes']] : listSpill([HEADINGS, ...found.map(cells)], 'changes');
  }) as unknown[][];
}

function notComparable({ which, reason }: NotComparable): string {
  if (reason === 'other-kinds') {
    return 'before and after are different kinds of sheet, such as contributions and transactions. Give two submissions of the same sheet.';
  }
  const named = which === 'both' ? 'before and after have' : `${which} has`;
  return `${named} no headings of agreements, contributions, transactions or a register. Include the heading row in the range.`;
}

const cells = (change: Change): unknown[] => [
  KINDS[change.kind],
  change.reference,
  change.beforeRowIndex === null ? '' : change.beforeRowIndex + 1,
  change.afterRowIndex === null ? '' : change.afterRowIndex + 1,
  change.column,
  shown(change.before),
  shown(change.after),
];

/** A cell as it is; an Excel error, and what is no value of a cell, as text, so that it does not become an error of the list. */
function shown(cell: unknown): unknown {
  if (isBlank(cell)) return '';
  const isValue = typeof cell === 'string' || typeof cell === 'boolean' || Number.isFinite(cell);
  return excelErrorOf(cell) ?? (isValue ? cell : String(cell));
}
