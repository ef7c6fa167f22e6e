import type { Finding } from '../findings/finding';
import type { Pence } from '../money/pence';
import { MONEY_COLUMNS, type MoneyColumn } from '../sheet/columns';
import { MONEY_MEASURES, type MoneyMeasureKey } from './measures';
import type { ExcelErrorCell, Register } from './register';
import type { GroupSums } from './sums';

/**
 * A figure, or why there is none: an Excel error in a cell that it needs; under the strict setting, the first row left
 * out; or a sum too large to hold exactly.
 */
export type Figure =
  | { readonly kind: 'amount'; readonly amount: Pence }
  | { readonly kind: 'unknown'; readonly because: Finding }
  | { readonly kind: 'too-large' };

export const isAmount = (figure: Figure): figure is { kind: 'amount'; amount: Pence } =>
  figure.kind === 'amount';

/** Which rows a figure is about. */
export type RowTest = (row: number) => boolean;

const at = (column: MoneyColumn): number => MONEY_COLUMNS.indexOf(column);

/**
 * One measure of one group of sums.
 *
 * @param mayConcern true for rows that belong to the figure, or may (their authority cannot be read)
 * @param strict no figure while a row that may concern it is left out
 */
export function figureOf(
  register: Register,
  sums: GroupSums,
  group: number,
  measure: MoneyMeasureKey,
  mayConcern: RowTest,
  strict: boolean,
): Figure {
  const { plus, minus } = MONEY_MEASURES[measure];
  const broken = register.excelErrors.find((cell) => isNeeded(cell, plus, minus) && mayConcern(cell.row));
  if (broken) return { kind: 'unknown', because: broken.finding };
  const leftOut = strict ? firstLeftOut(register, mayConcern) : null;
  if (leftOut) return { kind: 'unknown', because: leftOut };
  const start = group * MONEY_COLUMNS.length;
  const amount = sums.pence[start + at(plus)]! - (minus === null ? 0 : sums.pence[start + at(minus)]!);
  return Number.isSafeInteger(amount)
    ? { kind: 'amount', amount: (amount + 0) as Pence }
    : { kind: 'too-large' };
}

const isNeeded = (cell: ExcelErrorCell, plus: MoneyColumn, minus: MoneyColumn | null): boolean =>
  cell.column === plus || cell.column === minus;

/** The finding of the first row left out of these rows; null where none is. */
export function firstLeftOut(register: Register, mayConcern: RowTest): Finding | null {
  if (register.leftOutCount === 0) return null;
  for (let row = 0; row < register.rowCount; row++) {
    if (register.usable[row] || !mayConcern(row)) continue;
    const rowIndex = register.rowIndex[row]!;
    return register.errors.find((error) => error.rowIndex === rowIndex) ?? null;
  }
  return null;
}
