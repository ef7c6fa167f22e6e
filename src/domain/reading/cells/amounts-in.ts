import { readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { shownText } from '../../sheet/text';
import type { ColumnQuestion } from '../understanding';

/** How many amounts a column holds, and the first; nil is none of them, as a blank cell may arrive as 0. */
export function amountsIn(
  block: Block,
  firstRow: number,
  columnIndex: number,
): Pick<ColumnQuestion, 'count' | 'example'> {
  let [count, example] = [0, ''];
  for (let r = firstRow; r < block.length; r++) {
    const cell = block[r]![columnIndex];
    const amount = readAmount(cell);
    if (typeof amount !== 'number' || amount === 0) continue;
    if (count++ === 0) example = shownText(cell);
  }
  return { count, example };
}
