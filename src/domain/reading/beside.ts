import { finding, quoted, type Finding } from '../findings/finding';
import { isBlank } from '../money/read-amount';
import { isBlankOrZero } from '../sheet/blank-zeros';
import type { Block } from '../sheet/block';
import { columnOfHeading, MONEY_COLUMNS } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { meaningsOf } from './words/meanings';

/** A table that is beside the first, after an empty column. */
export interface Beside {
  /** Its first column in the block, from 0. */
  readonly columnIndex: number;
  readonly headings: readonly string[];
}

/** What a heading must weigh to tell of a table. */
const STRONG = 6;
const MIN_HEADINGS = 2;
/** A table that ends above so large a share of the rows of the first is another. */
const SHORTER = 0.7;

/**
 * Another table beside the one under these headings: after a column that is empty throughout stand headings, one of which
 * the first table has too, or whose rows go on below the end of the first, or end well above it.
 *
 * @param row the heading of each column, of however many lines
 */
export function tableBeside(block: Block, rowIndex: number, row: readonly unknown[]): Beside | null {
  let last = row.length - 1;
  while (last > 0 && isBlank(row[last])) last--;
  for (let index = 2; index <= last - MIN_HEADINGS; index++) {
    if (!isBlank(row[index])) continue;
    const right = row.slice(index + 1).filter((cell) => !isBlank(cell));
    if (right.length < MIN_HEADINGS || !right.every((cell) => typeof cell === 'string')) continue;
    if (!isEmptyColumn(block, rowIndex, index)) continue;
    const keys = row.slice(0, index).map(strongKey);
    if (!keys.includes('agreement') || keys.filter((key) => key !== null).length < 3) continue;
    const first = row.findIndex((cell, at) => at > index && !isBlank(cell));
    if (isApart(block, rowIndex, first, row, new Set(keys)))
      return { columnIndex: first, headings: right.map((cell) => quoted(shownText(cell))) };
  }
  return null;
}

function strongKey(heading: unknown): string | null {
  const exact = columnOfHeading(heading);
  if (exact !== null) return exact;
  const [first] = meaningsOf(heading);
  return first && first.weight >= STRONG ? first.key : null;
}

function isEmptyColumn(block: Block, rowIndex: number, columnIndex: number): boolean {
  for (let r = rowIndex; r < block.length; r++) if (!isBlankOrZero(block[r]![columnIndex])) return false;
  return true;
}

function isApart(
  block: Block,
  rowIndex: number,
  first: number,
  headings: readonly unknown[],
  left: ReadonlySet<string | null>,
): boolean {
  const right = headings.slice(first).map(strongKey);
  if (right.some((key) => key !== null && left.has(key))) return true;
  let [lastLeft, lastRight, alone, gaps] = [rowIndex, rowIndex, 0, 0];
  for (let r = rowIndex + 1; r < block.length; r++) {
    const row = block[r]!;
    const hasLeft = row.slice(0, first).some((cell) => !isBlankOrZero(cell));
    const hasRight = row.slice(first).some((cell) => !isBlankOrZero(cell));
    if (hasLeft) lastLeft = r;
    if (hasRight) {
      gaps += r - lastRight - 1;
      lastRight = r;
      if (!hasLeft) alone++;
    }
  }
  if (lastRight === rowIndex) return false;
  if (alone >= 2) return true;
  // What the first table lacks of a register's money is most likely its own.
  if (right.some((key) => key !== null && (MONEY_COLUMNS as readonly string[]).includes(key))) return false;
  return gaps === 0 && (lastRight - rowIndex) / (lastLeft - rowIndex) <= SHORTER;
}

/** The same block without the table beside. */
export const withoutBeside = (block: Block, { columnIndex }: Beside): Block =>
  block.map((row) => row.slice(0, columnIndex));

export const besideFinding = ({ columnIndex, headings }: Beside, rowIndex: number): Finding =>
  finding('table-beside', rowIndex, columnIndex, { text: headings.join(', ') });
