import { expiryFlag, type ExpiryFlag } from '../calendar/expiry';
import { readDate } from '../calendar/read-date';
import { excelErrorOf } from '../money/excel-error';
import { subtract, type Pence } from '../money/pence';
import { currentValueOf } from '../register/adjustments';
import type { Register } from '../register/register';
import { shownText } from '../sheet/text';

/** What EXPIRYFLAG says of a row's date; a closed row with money remaining, and a date that cannot be read, have their own. */
export type ExpiryBand = ExpiryFlag | 'Closed' | 'Date not read';

/** The date of a row. */
export interface RowExpiry {
  /** Null where there is none, or none that can be read. */
  readonly expirySerial: number | null;
  /** The date as typed, where it cannot be read. */
  readonly expiryText: string | null;
  /** The cell holds an Excel error in place of a date. */
  readonly isExcelError: boolean;
}

const NO_DATE: RowExpiry = { expirySerial: null, expiryText: null, isExcelError: false };

/** The date of a contribution; the text that is in its place, where that is no date. */
export function expiryOf(register: Register, row: number): RowExpiry {
  const columnIndex = register.header.columns.expiryDate;
  if (columnIndex === undefined) return NO_DATE;
  const cell = register.block[register.rowIndex[row]!]![columnIndex];
  const date = readDate(cell);
  if (typeof date === 'number' || date === null) return { ...NO_DATE, expirySerial: date };
  const isExcelError = date === 'date-excel-error';
  return { ...NO_DATE, expiryText: excelErrorOf(cell) ?? shownText(cell), isExcelError };
}

/** What remains of a counted contribution: its current value less spent. */
export const remainingOf = (register: Register, row: number): Pence =>
  subtract(currentValueOf(register, row) as Pence, register.amounts.spent[row] as Pence);

/** The band of a contribution on which money remains. */
export function bandWithMoney(register: Register, row: number, asAtSerial: number): ExpiryBand {
  if (!register.open[row]) return 'Closed';
  const { expirySerial, expiryText } = expiryOf(register, row);
  return expiryText === null ? expiryFlag(expirySerial, true, asAtSerial) : 'Date not read';
}
