import { finding, quoted, type Finding } from '../findings/finding';
import { isBlankOrZero } from '../sheet/blank-zeros';
import type { Block } from '../sheet/block';
import { shownText } from '../sheet/text';

/** The headings of another table, and how many rows follow them. */
export function otherTable(block: Block, rowIndex: number): Finding {
  const count = block.slice(rowIndex + 1).filter((row) => !row.every(isBlankOrZero)).length;
  const text = block[rowIndex]!.filter((cell) => !isBlankOrZero(cell))
    .map(shownText)
    .join(', ');
  return finding('other-table', rowIndex, null, { text: quoted(text), count });
}
