/** Columns that tell where money is otherwise than in amounts: by a day, in words, or by sums among words. */
import type { Block } from '../sheet/block';
import { quoted } from '../findings/finding';
import { normalText, shownText } from '../sheet/text';
import { ROWS_LOOKED_AT } from './cells/content';
import { holdsFlags, isMoneyKey } from './columns/evidence';
import { headingOf, type Sense } from './words/lexicon';
import { meaningsOf } from './words/meanings';
import { placeOf } from './words/places-of-money';
import { readStatus } from './words/statuses';
import type { UnderstoodColumn } from './understanding';

/** So many cells, and so many different words, are no chance. */
const [MIN_CELLS, MIN_WORDS, MAX_WORDS] = [3, 2, 12];
const FLOWS: readonly Sense[] = ['paidOver', 'received', 'held', 'spent'];
const TWO_SUMS = /£\s*\d.*£\s*\d/;

/** Their headings: "Sent to police on", "Status" of paid and unpaid, "Position" of "Held £5; paid £7". */
export function toldOtherwise(
  block: Block,
  rowIndex: number,
  columns: readonly UnderstoodColumn[],
): readonly string[] {
  const rows = block.slice(rowIndex + 1, rowIndex + 1 + ROWS_LOOKED_AT);
  return columns
    .filter((column) => column.heading !== '' && column.content.filledCount >= MIN_CELLS)
    .filter(({ key, by }) => by !== 'officer' && (key === null || key === 'status'))
    .filter((column) => isDayOfFlow(column) || isFlag(column) || isInWords(rows, column))
    .map(({ heading }) => quoted(heading));
}

function isDayOfFlow({ heading, content }: UnderstoodColumn): boolean {
  const days = content.dateCount + content.serialCount;
  return days * 2 > content.filledCount && FLOWS.some((flow) => headingOf(heading).senses.has(flow));
}

const isFlag = ({ heading, content }: UnderstoodColumn): boolean =>
  holdsFlags(content) && meaningsOf(heading).some(({ key }) => isMoneyKey(key));

function isInWords(rows: Block, { columnIndex, content }: UnderstoodColumn): boolean {
  if (content.moneyCount + content.dateCount > 0) return false;
  const cells = rows.map((row) => shownText(row[columnIndex])).filter((text) => text !== '');
  if (cells.filter((text) => TWO_SUMS.test(text)).length >= MIN_CELLS) return true;
  const words = [...new Set(cells.map(normalText))];
  if (words.length > MAX_WORDS) return false;
  const known = words.filter((word) => placeOf(word) !== null || readStatus(word).kind === 'status');
  return known.length >= MIN_WORDS && known.length * 2 >= words.length;
}
