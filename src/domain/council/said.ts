import { readDate } from '../calendar/read-date';
import { toPounds, type Pence } from '../money/pence';
import { isBlank, readAmount } from '../money/read-amount';
import { COLUMNS, MONEY_COLUMNS, type ColumnKey, type MoneyColumn } from '../sheet/columns';
import { normalText, spacelessKey } from '../sheet/text';
import { DATE_COLUMNS, TEXT_COLUMNS, type DateColumn, type StandardRow } from './standard-row';

/** What a cell of the register is to hold: pounds, a date as a serial, or text. */
export type CellValue = string | number;

/** What rows are matched by: they are not compared. */
export const KEYS: readonly ColumnKey[] = ['agreement', 'contribution', 'authority'];

/**
 * What a cell says under its column, however it is written: a blank stage says nil; a blank value says nothing, as the row
 * cannot be used until it has one; spaces and capitals are no part of a reference.
 */
export function said(column: ColumnKey, cell: unknown): string {
  const { type } = COLUMNS[column];
  if (type === 'money') {
    if (column === 'value' && isBlank(cell)) return '';
    const amount = readAmount(cell);
    if (typeof amount === 'number') return `£${amount}`;
  }
  if (type === 'date') {
    const date = readDate(cell);
    if (typeof date === 'number') return `day ${date}`;
    if (date === null) return '';
  }
  return column === 'application' ? spacelessKey(cell) : normalText(cell);
}

/** What a row tells, column by column. */
export function valuesOf({ texts, dates, amounts }: StandardRow): { column: ColumnKey; after: CellValue }[] {
  return [
    ...TEXT_COLUMNS.flatMap((column) => change(column, texts[column])),
    ...DATE_COLUMNS.flatMap((column: DateColumn) => change(column, dates[column])),
    ...MONEY_COLUMNS.flatMap((column: MoneyColumn) => change(column, inPounds(amounts[column]))),
  ];
}

const inPounds = (amount: Pence | undefined): number | undefined =>
  amount === undefined ? undefined : toPounds(amount);

const change = (
  column: ColumnKey,
  after: CellValue | undefined,
): { column: ColumnKey; after: CellValue }[] =>
  after === undefined || after === '' ? [] : [{ column, after }];
