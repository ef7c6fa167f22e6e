import { checkSheet, type CheckedSheet } from '../domain/council/check-sheet';
import {
  DATE_COLUMNS,
  type DateColumn,
  type StandardRow,
  type TextColumn,
} from '../domain/council/standard-row';
import { movementsLeftOut } from '../domain/council/gather-movements';
import { standardRows } from '../domain/council/standardise';
import { toPounds } from '../domain/money/pence';
import {
  COLUMN_KEYS,
  COLUMNS,
  MONEY_COLUMNS,
  type ColumnKey,
  type MoneyColumn,
} from '../domain/sheet/columns';
import { answer, type Call } from './answering';
import { authorityArgument } from './authority-argument';
import { invalidBecause } from './errors';
import { sheetRange } from './ranges';
import { refuseTooLarge, wholeSpill } from './spill-size';
import { placeOf } from '../domain/sheet/block';

const IN_PARTS = 'Give the sheet in parts, each with the headings above it, or import it in the task pane.';
const HEADINGS = ['Source row', ...COLUMN_KEYS.map((key) => COLUMNS[key].name)];

/**
 * Any council's sheet as rows under the standard headings of a register, each beside the row it came from.
 *
 * @customfunction STANDARDISE
 * @param range The council's sheet with its headings, titles and all: agreements, contributions, transactions, or rows like a register's.
 * @param [authority] Whose sheet it is, where the sheet does not say.
 * @param invocation What Excel tells of the call.
 * @requiresParameterAddresses
 * @returns A heading row and one row a usable row of the sheet: Source row (1 is the first row of the range), then the 21 columns of a register. Dates are serials (format the columns as dates), amounts are pounds. "2 rows left out" comes last where rows cannot be used.
 * @throws #VALUE! where the range has no headings that are understood; #N/A where `authority` may be two.
 * @remarks S106.VALIDATE says of every row left out why, and what to do. A sheet of transactions tells movements of money: those of one contribution are gathered into one row beside the first of them. Value is what is secured, where the sheet shows that it stands when money comes in, Held by developer what has not come in of it, Held by authority what came in and has not gone; what is transferred or spent stands in Notes, as it is drawn down only where you say so. Where one of its movements cannot be read, a contribution is left out. The task pane joins the three tables of a council.
 * @example =S106.STANDARDISE(A1:H95) | a sheet that names its authority
 * @example =S106.STANDARDISE(A1:H95, "Charnwood") | one that does not
 */
export function standardise(
  range: unknown[][],
  authority?: unknown,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return answer(null, () => {
    const place = placeOf((invocation as Call)?.parameterAddresses?.[0]);
    const block = sheetRange(range, 'range');
    const whose = authorityArgument(authority);
    const name = place?.sheet ?? null;
    const checked = checkSheet(block, { place, name, authority: whose, withoutFindings: true });
    if (checked.kind === 'none') throw invalidBecause(checked.findings[0]!, place, 'range');
    const leftOut = leftOutRow(checked);
    // Movements are fewer rows than they are on the sheet: how many is not known yet.
    if (checked.kind !== 'transaction')
      refuseTooLarge(1 + checked.usableCount + leftOut.length, HEADINGS.length, IN_PARTS);
    const rows = standardRows(checked, whose).map(cells);
    return wholeSpill([HEADINGS, ...rows, ...leftOut], IN_PARTS);
  }) as unknown[][];
}

function cells({ sourceRowIndex, texts, dates, amounts }: StandardRow): unknown[] {
  const cell = (key: ColumnKey): unknown => {
    if ((MONEY_COLUMNS as readonly string[]).includes(key)) {
      const amount = amounts[key as MoneyColumn];
      return amount === undefined ? '' : toPounds(amount);
    }
    const isDate = (DATE_COLUMNS as readonly string[]).includes(key);
    return (isDate ? dates[key as DateColumn] : texts[key as TextColumn]) ?? '';
  };
  return [sourceRowIndex + 1, ...COLUMN_KEYS.map(cell)];
}

/** Said last: what is not in the list must not be taken for absent from the sheet. */
function leftOutRow(checked: Exclude<CheckedSheet, { kind: 'none' }>): unknown[][] {
  const count =
    checked.kind === 'transaction' ? movementsLeftOut(checked.sheet) : checked.rowCount - checked.usableCount;
  if (count === 0) return [];
  return [[`${count} ${count === 1 ? 'row' : 'rows'} left out`, ...HEADINGS.slice(1).map(() => '')]];
}
