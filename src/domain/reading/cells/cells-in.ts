import { readDate } from '../../calendar/read-date';
import { writeDate } from '../../calendar/serial';
import { isBlank, readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { shownText } from '../../sheet/text';
import type { ColumnQuestion } from '../understanding';

/**
 * How many amounts or dates a column holds, or how many of its cells are filled, and the first of them. Nil is no
 * amount, as a blank cell may arrive as 0.
 */
export function cellsIn(
  block: Block,
  firstRow: number,
  columnIndex: number,
  holds: ColumnQuestion['holds'],
): Pick<ColumnQuestion, 'count' | 'example'> {
  let [count, example] = [0, ''];
  for (let r = firstRow; r < block.length; r++) {
    const shown = shownAs(block[r]![columnIndex], holds);
    if (shown !== null && count++ === 0) example = shown;
  }
  return { count, example };
}

function shownAs(cell: unknown, holds: ColumnQuestion['holds']): string | null {
  if (holds === 'dates') {
    const date = readDate(cell);
    return typeof date === 'number' ? writeDate(date) : null;
  }
  if (holds === 'cells') return isBlank(cell) ? null : shownText(cell);
  const amount = readAmount(cell);
  return typeof amount === 'number' && amount !== 0 ? shownText(cell) : null;
}
