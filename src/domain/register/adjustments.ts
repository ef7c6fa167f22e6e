import { byRow, finding, quoted, type Finding } from '../findings/finding';
import { money, tableKind, text } from '../tables/table-kind';
import { isBlank } from '../money/read-amount';
import { readScaled } from '../reading/lines/scaled-amount';
import { EXTRA_COLUMNS } from '../sheet/extra-columns';
import { headingColumns } from '../tables/table-header';
import type { MoneyColumn } from '../sheet/columns';
import type { ExcelErrorCell, Register } from './register';

const { indexation, interest, fees, returned, writtenOff, returnClause, spendWithin } = EXTRA_COLUMNS;

/** The columns of a register that it need not have: see EXTRA_COLUMNS. */
export const REGISTER_EXTRAS = tableKind('Register', 'contributions', {
  indexation: money(...indexation),
  interest: money(...interest),
  fees: money(...fees),
  returned: money(...returned),
  writtenOff: money(...writtenOff),
  returnClause: text(...returnClause),
  spendWithin: text(...spendWithin),
  class: text(...EXTRA_COLUMNS.class),
});

export const ADJUSTMENT_COLUMNS = ['indexation', 'interest', 'fees', 'returned', 'writtenOff'] as const;
export type AdjustmentColumn = (typeof ADJUSTMENT_COLUMNS)[number];
export type ExtraColumn = keyof typeof REGISTER_EXTRAS.columns;

/** What each adjustment does to the current value. */
export const ADJUSTMENT_SIGNS: Readonly<Record<AdjustmentColumn, 1 | -1>> = {
  indexation: 1,
  interest: 1,
  fees: -1,
  returned: -1,
  writtenOff: -1,
};

/** The five columns of a register, as far as it has them. */
export interface Adjustments {
  /** By row, in pence; only of the columns that are there. */
  readonly amounts: Readonly<Partial<Record<AdjustmentColumn, Float64Array>>>;
  /** What they come to by row: current value less value. */
  readonly net: Float64Array;
  /** Cells that are no amount. */
  readonly errors: readonly (Finding & { readonly row: number; readonly column: AdjustmentColumn })[];
}

const found = new WeakMap<object, Partial<Record<ExtraColumn, number>>>();

/** Where a register has these columns: among those that are read as nothing else. */
export function extraColumns({
  header,
}: Pick<Register, 'header'>): Readonly<Partial<Record<ExtraColumn, number>>> {
  let columns = found.get(header);
  if (!columns) {
    const taken = new Set(Object.values(header.columns));
    const free = header.headings.map((heading, index) => (taken.has(index) ? '' : heading));
    found.set(header, (columns = headingColumns(free, REGISTER_EXTRAS)));
  }
  return columns;
}

const read = new WeakMap<Register, Adjustments | null>();

/** The adjustments of a register; null where it has none of the five columns. */
export function adjustmentsOf(register: Register): Adjustments | null {
  let adjustments = read.get(register);
  if (adjustments === undefined) read.set(register, (adjustments = readAdjustments(register)));
  return adjustments;
}

function readAdjustments(register: Register): Adjustments | null {
  const columns = extraColumns(register);
  const there = ADJUSTMENT_COLUMNS.filter((key) => columns[key] !== undefined);
  if (there.length === 0) return null;
  const errors: Adjustments['errors'][number][] = [];
  const net = new Float64Array(register.rowCount);
  const amounts: Partial<Record<AdjustmentColumn, Float64Array>> = {};
  for (const key of there) {
    const own = (amounts[key] = new Float64Array(register.rowCount));
    const columnIndex = columns[key]!;
    for (let row = 0; row < register.rowCount; row++) {
      const rowIndex = register.rowIndex[row]!;
      const cell = register.block[rowIndex]![columnIndex];
      if (isBlank(cell)) continue;
      const amount = readScaled(cell, register.header.factors[0]!);
      if (typeof amount === 'number') {
        own[row] = amount;
        net[row]! += ADJUSTMENT_SIGNS[key] * amount;
        continue;
      }
      const values = { column: REGISTER_EXTRAS.columns[key].name, text: quoted(cell) };
      errors.push({ ...finding(amount, rowIndex, columnIndex, values), row, column: key });
    }
  }
  return { amounts, net, errors };
}

/**
 * A register with its adjustments read: a cell of them that is no amount leaves its row out, as any other amount does.
 * One without the five columns is as it was.
 */
export function withAdjustments(register: Register): Register {
  const adjustments = adjustmentsOf(register);
  if (adjustments === null) return register;
  const { errors } = adjustments;
  const usable = register.usable.slice();
  for (const { row } of errors) usable[row] = 0;
  let absolutePence = register.absolutePence;
  for (const amounts of Object.values(adjustments.amounts))
    for (const amount of amounts) absolutePence += Math.abs(amount);
  const broken = errors.filter(({ code }) => code === 'amount-excel-error');
  const adjusted: Register = {
    ...register,
    usable,
    absolutePence,
    excelErrors: [...register.excelErrors, ...broken.map((error) => ({ ...error, finding: error }))].sort(
      (a, b) => a.row - b.row,
    ),
    errors: [...register.errors, ...errors].sort(byRow),
    leftOutCount: usable.reduce((count, is) => count + (is ? 0 : 1), 0),
  };
  read.set(adjusted, adjustments);
  return adjusted;
}

/** The main column that a broken cell makes unknown: an adjustment makes the current value so, which is made of value. */
export const asMoneyColumn = (column: ExcelErrorCell['column']): MoneyColumn =>
  column in EXTRA_COLUMNS ? 'value' : (column as MoneyColumn);

const adjusted = new WeakMap<Register, boolean>();

/** True where an adjustment of a counted row is not nil: then the current value is another than the value. */
export function isAdjusted(register: Register): boolean {
  let is = adjusted.get(register);
  if (is === undefined) {
    const net = adjustmentsOf(register)?.net;
    is = net?.some((amount, row) => amount !== 0 && register.usable[row] === 1) ?? false;
    adjusted.set(register, is);
  }
  return is;
}

/** What a contribution is worth now, in pence: its value with its adjustments. */
export const currentValueOf = (register: Register, row: number): number =>
  register.amounts.value[row]! + (adjustmentsOf(register)?.net[row] ?? 0);
