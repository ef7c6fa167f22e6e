import { finding, quoted, type Finding } from '../../findings/finding';
import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';

/** The lines over the headings, none of which is counted. */
export function titleLines(block: Block, topIndex: number): Finding[] {
  return block.slice(0, topIndex).flatMap((row, rowIndex) => {
    const cell = row.find((one) => !isBlank(one));
    return cell === undefined ? [] : [finding('title-row', rowIndex, null, { text: quoted(cell) })];
  });
}
