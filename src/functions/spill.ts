import type { Finding } from '../domain/findings/finding';
import { toPounds } from '../domain/money/pence';
import type { Balance } from '../domain/register/balance';
import type { Register } from '../domain/register/register';
import { invalid, invalidBecause } from './errors';

/** A balance as a cell: pounds, a count, or #VALUE! with the reason. */
export function balanceCell(balance: Balance, register: Register): number | CustomFunctions.Error {
  if (balance.kind === 'amount') return toPounds(balance.amount);
  if (balance.kind === 'count') return balance.count;
  if (balance.kind === 'unknown') return invalidBecause(balance.because, register.place);
  return invalid('The sum is larger than can be held exactly. Look for an amount with too many noughts.');
}

/** A count as a cell, or #VALUE! with the reason why there is none. */
export const countCell = (count: number | Finding, register: Register): number | CustomFunctions.Error =>
  typeof count === 'number' ? count : invalidBecause(count, register.place);

/** Text for a cell of a spill: never null (a null shows as 0). */
export const cellText = (text: string | null): string => text ?? '';
