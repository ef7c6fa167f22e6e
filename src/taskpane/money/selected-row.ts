import { placeOf } from '../../domain/sheet/block';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import type { Selection } from '../../workbook/excel/selection';
import type { RowKey } from './state';

/** The contribution whose row is selected (an index into the register's arrays); or why there is none. */
export type SelectedRow = number | 'none' | 'several';

export function selectedRow(register: Register, selection: Selection | null): SelectedRow {
  const { place, block, rowIndex } = register;
  const at = selection && placeOf(selection.cell.address);
  if (!place || !at || selection.cell.sheet !== place.sheet) return 'none';
  const column = at.leftIndex - place.leftIndex;
  const found = rowAt(rowIndex, at.topIndex - place.topIndex);
  if (found < 0 || column < 0 || column >= (block[0]?.length ?? 0)) return 'none';
  return isSeveralRows(selection.range) ? 'several' : found;
}

/** "Register!A4:D9", or whole columns; of several areas Excel tells nothing. */
function isSeveralRows(range: string | null): boolean {
  if (range === null) return false;
  const [, first, last] =
    /^[$A-Z]*?\$?(\d+)(?::[$A-Z]*?\$?(\d+))?$/.exec(range.slice(range.lastIndexOf('!') + 1)) ?? [];
  return first === undefined || (last !== undefined && last !== first);
}

/** Rows are in the order of the sheet. */
function rowAt(rowIndex: Int32Array, wanted: number): number {
  let [from, to] = [0, rowIndex.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rowIndex[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return rowIndex[from] === wanted ? from : -1;
}

export const keyOf = (register: Register, row: number): RowKey => ({
  rowIndex: register.rowIndex[row]!,
  agreement: textOf(register, row, 'agreement'),
  contribution: textOf(register, row, 'contribution'),
});

/** The row that is known by this: where it was, else the only one that says the same; -1 where there is none. */
export function rowOfKey(register: Register, key: RowKey): number {
  const isIt = (row: number): boolean =>
    textOf(register, row, 'agreement') === key.agreement &&
    textOf(register, row, 'contribution') === key.contribution;
  const there = rowAt(register.rowIndex, key.rowIndex);
  if (there >= 0 && isIt(there)) return there;
  const all = Array.from(register.rowIndex.keys()).filter(isIt);
  return all.length === 1 ? all[0]! : -1;
}

/** A request of so many rows at once is a slip of the mouse. */
const MAX_ROWS = 20;

/** The contributions whose rows are selected, in the order of the sheet; none where there are too many. */
export function selectedRows(register: Register, selection: Selection | null): number[] {
  const one = selectedRow(register, selection);
  if (typeof one === 'number') return [one];
  const { place, rowIndex } = register;
  if (one === 'none' || !place || !selection?.range) return [];
  const [first, last] = rowsOfRange(selection.range);
  const rows: number[] = [];
  for (const [row, index] of rowIndex.entries()) {
    const sheetRow = place.topIndex + index + 1;
    if (sheetRow >= first && sheetRow <= last) rows.push(row);
  }
  return rows.length > MAX_ROWS ? [] : rows;
}

/** "Register!A4:D9": 4 to 9; whole columns are every row. */
function rowsOfRange(range: string): readonly [first: number, last: number] {
  const [, first, last] =
    /^[$A-Z]*?\$?(\d+)(?::[$A-Z]*?\$?(\d+))?$/.exec(range.slice(range.lastIndexOf('!') + 1)) ?? [];
  return first === undefined ? [1, Number.MAX_SAFE_INTEGER] : [Number(first), Number(last ?? first)];
}
