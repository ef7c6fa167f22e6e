import type { Register } from '../../register/register';
import type { ColumnKey } from '../../sheet/columns';
import { shownText } from '../../sheet/text';

/** The text of a cell of the register; "" where it has no such column. */
export function registerText({ block, header }: Register, rowIndex: number, column: ColumnKey): string {
  const columnIndex = header.columns[column];
  return columnIndex === undefined ? '' : shownText(block[rowIndex]![columnIndex]);
}
