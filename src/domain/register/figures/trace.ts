import { pence, type Pence } from '../../money/pence';
import { MONEY_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { balances, type Balance, type Scope } from './balance';
import { adjustmentsOf } from '../adjustments';
import { authorityColumn } from '../register-in-force';
import {
  isAdjustmentMeasure,
  isCountMeasure,
  isOfCurrentValue,
  MONEY_MEASURES,
  type MeasureKey,
} from './measures';
import { NO_GROUP, type Register } from '../register';
import type { Tranche } from '../tranche';

/** What one row of the register gives to a figure. */
export interface Share {
  /** The contribution: an index into the arrays of the register. */
  readonly row: number;
  /** Pence; a count for Agreements and Rows left out. */
  readonly share: number;
  /** The tranches of the row that the share is of; left out where it is of all the row. */
  readonly tranches?: readonly Tranche[];
}

export interface Trace {
  /** The figure itself: the shares add up to it. */
  readonly balance: Balance;
  /** Rows of the scope that the figure counts, whatever they give. In the register's order. */
  readonly rows: readonly number[];
  /** Rows that give nothing are not listed. In the register's order. */
  readonly shares: readonly Share[];
  /** Rows of the scope that no figure counts. */
  readonly leftOut: readonly number[];
}

/**
 * The rows of the register that make up a figure, with the share of each.
 *
 * @param strict as for the figure: no figure while a row that may belong to it is left out
 */
export function traceOf(register: Register, measure: MeasureKey, scope: Scope, strict = false): Trace {
  const balance = balances(register).balance(measure, scope, strict);
  const all = rowsOf(register, scope);
  const [rows, leftOut] = [1, 0].map((usable) => all.filter((row) => register.usable[row] === usable));
  return { balance, rows: rows!, shares: sharesOf(register, measure, all), leftOut: leftOut! };
}

function rowsOf(register: Register, scope: Scope): number[] {
  const all = Array.from({ length: register.rowCount }, (_, row) => row);
  if (scope.kind === 'whole') return all;
  if (scope.kind === 'authority') {
    const column = authorityColumn(register, scope.authority);
    return all.filter((row) => column[row] === scope.authority);
  }
  const wanted = new Set(scope.agreements);
  return all.filter((row) => wanted.has(register.agreement[row]!));
}

/** What each of some rows gives to a figure of them. */
export function sharesOf(register: Register, measure: MeasureKey, rows: readonly number[]): Share[] {
  if (measure === 'rowsLeftOut') {
    return rows.filter((row) => !register.usable[row]).map((row) => ({ row, share: 1 }));
  }
  if (measure === 'agreements') return firstRows(register, rows);
  const adjustments = adjustmentsOf(register);
  const usable = rows.filter((row) => register.usable[row]);
  const shares = (share: (row: number) => number): Share[] =>
    usable.map((row) => ({ row, share: share(row) })).filter((of) => of.share !== 0);
  const net = (row: number): number => adjustments?.net[row] ?? 0;
  if (measure === 'adjustments') return shares(net);
  if (measure === 'currentValue') return shares((row) => register.amounts.value[row]! + net(row));
  if (isAdjustmentMeasure(measure)) return shares((row) => adjustments?.amounts[measure]?.[row] ?? 0);
  const { plus, minus } = MONEY_MEASURES[measure];
  const amount = (column: MoneyColumn | null, row: number): number =>
    column === null ? 0 : register.amounts[column][row]!;
  const isCurrent = isOfCurrentValue(measure);
  return shares((row) => amount(plus, row) - amount(minus, row) + (isCurrent ? net(row) : 0));
}

/** An agreement counts once, on the first of its open rows. */
function firstRows(register: Register, rows: readonly number[]): Share[] {
  const seen = new Set<number>();
  return rows
    .filter((row) => {
      const agreement = register.agreement[row]!;
      const counts = register.usable[row] && register.open[row] && agreement !== NO_GROUP;
      if (!counts || seen.has(agreement)) return false;
      seen.add(agreement);
      return true;
    })
    .map((row) => ({ row, share: 1 }));
}

/** The sum of all shares: pence, or a count. */
export const sumOfShares = (shares: readonly Share[]): Pence =>
  pence(shares.reduce((sum, { share }) => sum + share, 0));

/** The columns that a measure is made of, for showing beside its shares. */
export function columnsOfMeasure(measure: MeasureKey): readonly MoneyColumn[] {
  if (isCountMeasure(measure) || isAdjustmentMeasure(measure)) return [];
  const { plus, minus } = MONEY_MEASURES[measure];
  return MONEY_COLUMNS.filter((column) => column === plus || column === minus);
}
