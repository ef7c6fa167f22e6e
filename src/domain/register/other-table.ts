import { finding, quoted, type Finding } from '../findings/finding';
import { isBlankOrZero } from '../sheet/blank-zeros';
import type { Block } from '../sheet/block';
import { shownText } from '../sheet/text';
import { speaksOfOtherService } from '../reading/heading-words';

/** The headings of another table, and how many rows follow them. */
export function otherTable(block: Block, rowIndex: number): Finding {
  const count = block.slice(rowIndex + 1).filter((row) => !row.every(isBlankOrZero)).length;
  const text = block[rowIndex]!.filter((cell) => !isBlankOrZero(cell))
    .map(shownText)
    .join(', ');
  return finding('other-table', rowIndex, null, { text: quoted(text), count });
}

/** So many lines over headings may be their title. */
const TITLE_LINES = 3;

/** True where the headings stand again under the name of another service: "Education contributions". */
export function isOfOtherService(block: Block, rowIndex: number): boolean {
  for (let r = rowIndex - 1; r >= Math.max(0, rowIndex - TITLE_LINES); r--) {
    const filled = block[r]!.filter((cell) => !isBlankOrZero(cell));
    if (filled.length > 2 || filled.some((cell) => typeof cell === 'number')) return false;
    if (filled.some(speaksOfOtherService)) return true;
  }
  return false;
}
