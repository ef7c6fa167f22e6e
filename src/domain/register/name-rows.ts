import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../sheet/columns';
import { normalText, shownText } from '../sheet/text';
import type { Register } from './register';

/** Texts that a line of sums may have too: whose it is, where, how it stands. */
const MAY_BE_SAID: ReadonlySet<ColumnKey> = new Set(['authority', 'area', 'status', 'notes']);

export const hasFigure = ({ block, header, rowIndex }: Register, row: number): boolean =>
  /\d/.test(normalText(block[rowIndex[row]!]![header.columns.agreement!]));

/** True for a row with one text at most, beside those that a line of sums may have; a reference is more than a name. */
export function isName(register: Register, row: number): boolean {
  const { block, header, rowIndex, amounts } = register;
  if (amounts.value[row] === 0) return false;
  const cells = block[rowIndex[row]!]!;
  let [told, columns] = [0, 0];
  for (const key of COLUMN_KEYS) {
    const index = header.columns[key];
    if (index === undefined || COLUMNS[key].type === 'money' || MAY_BE_SAID.has(key)) continue;
    if (key !== 'agreement') columns++;
    if (shownText(cells[index]) !== '' && cells[index] !== 0) told++;
  }
  return told <= 1 && (columns > 0 || !hasFigure(register, row));
}
