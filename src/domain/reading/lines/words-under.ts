import { isBlank } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { shownText } from '../../sheet/text';

/** So many columns of money must have words under their headings for a line to be of headings in other words. */
const MIN_WORDS = 2;

/**
 * The line right under headings that says them once more in other words, such as another language: no figure in it, and
 * words, each of its own, in the columns of money. -1 where there is none. A contribution has a figure in its reference.
 */
export function wordsUnder(block: Block, rowIndex: number, money: readonly number[]): number {
  const row = block[rowIndex + 1];
  if (rowIndex < 0 || row === undefined || row.some((cell) => !isBlank(cell) && !isWords(cell))) return -1;
  const words = money.map((index) => shownText(row[index])).filter((text) => text !== '');
  const areOwn = new Set(words).size === words.length && words.every((text) => !SAYS_NOTHING.test(text));
  return words.length >= MIN_WORDS && areOwn ? rowIndex + 1 : -1;
}

const isWords = (cell: unknown): boolean => typeof cell === 'string' && !/\d/.test(cell) && cell.length < 80;
/** What is written in place of a sum. */
const SAYS_NOTHING =
  /^(?:[-\u2010-\u2015\u2212]+|nil|none|n\/?a|n\/?k|tb[acd]|unknown|not (?:known|agreed|applicable|yet .*|due)|to be .*|see .*|as above|pending|awaited|estimated?|#.*|\?+)\.?$/i;
