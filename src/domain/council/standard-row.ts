import type { Pence } from '../money/pence';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, type MoneyColumn } from '../sheet/columns';

/** The columns of a register that hold dates, and those that hold text. */
export const DATE_COLUMNS = ['agreementDate', 'triggerDate', 'expiryDate'] as const;
export type DateColumn = (typeof DATE_COLUMNS)[number];
export type TextColumn = Exclude<ColumnKey, MoneyColumn | DateColumn>;
export const TEXT_COLUMNS = COLUMN_KEYS.filter(
  (key) => COLUMNS[key].type === 'text',
) as readonly TextColumn[];

/** One row as a register would have it. What the sheet does not tell is absent, not blank and not nil. */
export interface StandardRow {
  /** Row in the block it came from, from 0. */
  readonly sourceRowIndex: number;
  readonly texts: Readonly<Partial<Record<TextColumn, string>>>;
  /** Excel serials. */
  readonly dates: Readonly<Partial<Record<DateColumn, number>>>;
  readonly amounts: Readonly<Partial<Record<MoneyColumn, Pence>>>;
  /** Some cell of the row mentions of the police. */
  readonly isPolice: boolean;
}
