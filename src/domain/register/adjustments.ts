import { finding, quoted, type Finding } from '../findings/finding';
import { money, tableKind, text } from '../tables/table-kind';
import { isBlank, readAmount } from '../money/read-amount';
import { headingColumns } from '../tables/table-header';
import type { Register } from './register';

/**
 * What changes a contribution after it is signed, in five more columns of money, and what else an agreement may say of it.
 * All are optional: absent or blank is nil.
 */
export const REGISTER_EXTRAS = tableKind('Register', 'contributions', {
  indexation: money('Indexation', 'indexation added, indexed, index uplift, indexation to date'),
  interest: money('Interest', 'interest added, interest earned, interest accrued'),
  fees: money('Fees', 'fee, monitoring fee, monitoring fees, administration fee, administration fees'),
  returned: money('Returned', 'returned to developer, repaid, repaid to developer, clawed back'),
  writtenOff: money('Written off', 'write off, amount written off, written-off'),
  returnClause: text('Return clause', 'returnable, clawback clause, repayment clause'),
  spendWithin: text('Spend within', 'spend within (years), years to spend, spend period, spend years'),
  mayFund: text('May fund', 'may be spent on, can fund, eligible projects'),
  class: text('Class', 'accounting class, class in the accounts'),
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
      const amount = readAmount(cell);
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
