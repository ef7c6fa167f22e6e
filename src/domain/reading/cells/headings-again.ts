import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { normalText } from '../../sheet/text';

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

/**
 * True where the key's heading and most of the others that are read appear again in a row, in their own words, and any
 * stands in the place of another.
 *
 * @param read the places of the columns that are read
 * @param key the place of the one that no contribution is without
 */
export function areInOtherOrder(
  row: readonly unknown[],
  headings: readonly string[],
  read: readonly number[],
  key: number,
): boolean {
  const texts = headings.map(normalText);
  const cells = Array.from(row, normalText);
  const named = read.filter((index) => (texts[index] ?? '') !== '');
  const again = named.filter((index) => cells.includes(texts[index]!));
  if (!again.includes(key) || again.length * 2 <= named.length) return false;
  return cells.some((text, index) => {
    const place = text === '' || text === texts[index] ? -1 : texts.indexOf(text);
    return place >= 0 && cells[place] !== text;
  });
}
