import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../sheet/columns';
import { normalText, shownText } from '../../sheet/text';
import type { Register } from '../register';

/** Texts that a line of sums may have too: whose it is, where, how it stands. */
const MAY_BE_SAID: ReadonlySet<ColumnKey> = new Set(['authority', 'area', 'status', 'notes']);

/** True where a cell shows something: not blank, also where a blank cell comes as 0. */
export const hasText = (cell: unknown): boolean => cell !== 0 && shownText(cell) !== '';

const cellsOf = ({ block, rowIndex }: Register, row: number): readonly unknown[] => block[rowIndex[row]!]!;

/** True for a row whose reference has a figure in it. */
export const hasFigure = (register: Register, row: number, cells = cellsOf(register, row)): boolean =>
  /\d/.test(normalText(cells[register.header.columns.agreement!]));

/**
 * True for a row with a value and one text at most, beside those that a line of sums may have. Where the register has no
 * other texts, a reference with a figure is more than a name.
 *
 * @param cells of the row, where the whole block need not be looked at for them
 */
export function isName(register: Register, row: number, cells = cellsOf(register, row)): boolean {
  const { header, amounts } = register;
  if (amounts.value[row] === 0) return false;
  let [filled, columns] = [0, 0];
  for (const key of COLUMN_KEYS) {
    const index = header.columns[key];
    if (index === undefined || COLUMNS[key].type === 'money' || MAY_BE_SAID.has(key)) continue;
    if (key !== 'agreement') columns++;
    if (hasText(cells[index])) filled++;
  }
  return filled <= 1 && (columns > 0 || !hasFigure(register, row, cells));
}
