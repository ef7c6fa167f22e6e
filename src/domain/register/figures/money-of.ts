import { balances, type Scope } from './balance';
import type { Figure } from './figures';
import type { MoneyMeasureKey } from './measures';
import type { Register } from '../register';

/** A measure of money of the register, an authority or an agreement. */
export function moneyOf(register: Register, measure: MoneyMeasureKey, scope: Scope, strict: boolean): Figure {
  const balance = balances(register).balance(measure, scope, strict);
  if (balance.kind === 'count') throw new Error(`${measure} is a measure of money, and no count.`);
  return balance;
}
