import type { Finding } from '../domain/findings/finding';
import { toPounds } from '../domain/money/pence';
import type { Balance } from '../domain/register/figures/balance';
import type { Figure } from '../domain/register/figures/figures';
import type { Register } from '../domain/register/register';
import type { Place } from '../domain/sheet/block';
import { remedy, says } from '../domain/findings/report';
import { invalid, invalidBecause, notAvailable } from './errors';

/** A balance as a cell: pounds, a count, or #VALUE! with the reason. */
export function balanceCell(balance: Balance, register: Register): number | CustomFunctions.Error {
  return balance.kind === 'count' ? balance.count : figureCell(balance, register.place);
}

/** A figure as a cell: pounds, or #VALUE! with the reason. */
export function figureCell(
  figure: Figure,
  place: Place | null,
  argument?: string,
): number | CustomFunctions.Error {
  if (figure.kind === 'amount') return toPounds(figure.amount);
  if (figure.kind === 'unknown') {
    if (isNotKnown(figure.because)) return notAvailable(`${says(figure.because)} ${remedy(figure.because)}`);
    return invalidBecause(figure.because, place, argument);
  }
  return invalid('The sum is larger than can be held exactly. Look for an amount with too many noughts.');
}

/** True where a figure is not known because a column that it needs is not there, or is asked: #N/A, not #VALUE!. */
const isNotKnown = ({ code }: Finding): boolean => code === 'figure-column-missing';

/** The same in a table, where the cells of a column that is not there stay blank. */
export function tableCell(balance: Balance, register: Register): number | string | CustomFunctions.Error {
  return balance.kind === 'unknown' && isNotKnown(balance.because) ? '' : balanceCell(balance, register);
}

/** A count as a cell, or #VALUE! with the reason why there is none. */
export const countCell = (count: number | Finding, register: Register): number | CustomFunctions.Error =>
  typeof count === 'number' ? count : invalidBecause(count, register.place);
