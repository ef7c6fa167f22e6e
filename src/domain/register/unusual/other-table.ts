import { finding, quoted, type Finding } from '../../findings/finding';
import type { Header } from '../../reading/header';
import { areInOtherOrder } from '../../reading/cells/headings-again';
import { speaksOfOtherService } from '../../reading/words/heading-words';
import { kindOfRow } from '../../reading/line-kinds';
import { isBlankOrZero } from '../../sheet/blank-zeros';
import type { Block } from '../../sheet/block';
import { columnOfHeading, COLUMNS, MONEY_COLUMNS, NEEDED_COLUMNS } from '../../sheet/columns';
import { normalText, shownText } from '../../sheet/text';

/**
 * What headings among the rows tell: that the columns are in another order from here, or that another table begins; null
 * where they are these again.
 */
export function headingsBelow(block: Block, header: Header, rowIndex: number): Finding | null {
  const row = block[rowIndex]!;
  if (isHeaderMoved(row, header) || isInOtherOrder(row, header))
    return finding('headings-moved', rowIndex, null, { above: header.rowIndex + 1 });
  const isAgain = kindOfRow(block, header, rowIndex) === 'header';
  const isOther = !isAgain || isOfOtherMoney(row, header) || isUnderOtherService(block, rowIndex);
  return isOther ? otherTable(block, rowIndex) : null;
}

/** True where all needed headings appear again among the rows, with a needed column or one of money in another place than before. */
function isHeaderMoved(row: readonly unknown[], header: Header): boolean {
  const keys = Array.from(row, columnOfHeading);
  if (!NEEDED_COLUMNS.every((key) => keys.includes(key))) return false;
  return keys.some((key, index) => {
    if (key === null || (COLUMNS[key].type !== 'money' && !COLUMNS[key].needed)) return false;
    return (
      header.columns[key] !== index && !keys.some((other, at) => other === key && at === header.columns[key])
    );
  });
}

/** See areInOtherOrder. */
const isInOtherOrder = (row: readonly unknown[], { headings, columns }: Header): boolean =>
  areInOtherOrder(row, headings, Object.values(columns), columns.agreement!);

/** The headings of another table, and how many rows follow them. */
function otherTable(block: Block, rowIndex: number): Finding {
  const count = block.slice(rowIndex + 1).filter((row) => !row.every(isBlankOrZero)).length;
  const text = block[rowIndex]!.filter((cell) => !isBlankOrZero(cell))
    .map(shownText)
    .join(', ');
  return finding('other-table', rowIndex, null, { text: quoted(text), count });
}

/** True where the headings stand again but for one of money, such as what another payee had. */
const isOfOtherMoney = (row: readonly unknown[], { columns, headings }: Header): boolean =>
  MONEY_COLUMNS.some((key) => {
    const index = columns[key];
    const cell = index === undefined ? '' : normalText(row[index]);
    return cell !== '' && columnOfHeading(cell) !== key && !normalText(headings[index!]).includes(cell);
  });

/** So many lines over headings may be their title. */
const TITLE_LINES = 3;

/** True under the name of another service: "Education contributions". */
function isUnderOtherService(block: Block, rowIndex: number): boolean {
  for (let r = rowIndex - 1; r >= Math.max(0, rowIndex - TITLE_LINES); r--) {
    const filled = block[r]!.filter((cell) => !isBlankOrZero(cell));
    if (filled.length > 2 || filled.some((cell) => typeof cell === 'number')) return false;
    if (filled.some(speaksOfOtherService)) return true;
  }
  return false;
}
