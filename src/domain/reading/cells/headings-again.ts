import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';

/** True of a cell with the words of its own heading, in a row in which others have theirs too: the headings come again there. */
export function isHeadingAgain(
  block: Block,
  headerRowIndex: number,
  rowIndex: number,
  columnIndex: number,
): boolean {
  const [row, headings] = [block[rowIndex]!, block[headerRowIndex] ?? []];
  const isAgain = (cell: unknown, index: number): boolean =>
    typeof cell === 'string' && cell === headings[index];
  if (!isAgain(row[columnIndex], columnIndex)) return false;
  return row.filter((cell, index) => isAgain(cell, index) && !isBlank(cell)).length > 1;
}
