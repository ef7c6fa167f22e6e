import type { ColumnKey } from '../../sheet/columns';
import { shownList, shownText } from '../../sheet/text';
import type { Register } from '../register';

/** The cell of a text column of a contribution, for showing; "" where the register has no such column. */
export function textOf(register: Register, row: number, column: ColumnKey): string {
  const columnIndex = register.header.columns[column];
  const shown = column === 'mayFund' ? shownList : shownText;
  return columnIndex === undefined ? '' : shown(register.block[register.rowIndex[row]!]![columnIndex]);
}
