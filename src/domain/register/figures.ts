import type { Finding } from '../findings/finding';
import type { Pence } from '../money/pence';
import { MONEY_COLUMNS, type MoneyColumn } from '../sheet/columns';
import { MONEY_MEASURES, type MoneyMeasureKey } from './measures';
import type { Register } from './register';
import type { GroupSums } from './sums';
import { Troubles, type Trouble } from './troubles';

/**
 * A figure, or why there is none: an Excel error in a cell that it needs; a column that it needs and that is not there, or
 * of which it is asked which it is; under the strict setting, the first row left out; or a sum too large to hold exactly.
 */
export type Figure =
  | { readonly kind: 'amount'; readonly amount: Pence }
  | { readonly kind: 'unknown'; readonly because: Finding }
  | { readonly kind: 'too-large' };

export const isAmount = (figure: Figure): figure is { kind: 'amount'; amount: Pence } =>
  figure.kind === 'amount';

const at = (column: MoneyColumn): number => MONEY_COLUMNS.indexOf(column);

/**
 * One measure of one group of sums.
 *
 * @param trouble of the rows that belong to the group, and of those that may (their authority cannot be read)
 * @param strict no figure while a row that may concern it is left out
 */
export function figureOf(
  sums: GroupSums,
  group: number,
  measure: MoneyMeasureKey,
  trouble: Trouble,
  strict: boolean,
): Figure {
  const { plus, minus } = MONEY_MEASURES[measure];
  const broken = trouble.broken.find(({ column }) => column === plus || column === minus);
  if (broken) return { kind: 'unknown', because: broken.finding };
  const absent = trouble.absent.get(plus) ?? (minus === null ? undefined : trouble.absent.get(minus));
  if (absent) return { kind: 'unknown', because: absent };
  if (strict && trouble.leftOut) return { kind: 'unknown', because: trouble.leftOut };
  const start = group * MONEY_COLUMNS.length;
  const amount = sums.pence[start + at(plus)]! - (minus === null ? 0 : sums.pence[start + at(minus)]!);
  return Number.isSafeInteger(amount)
    ? { kind: 'amount', amount: (amount + 0) as Pence }
    : { kind: 'too-large' };
}

/** The finding of the first row left out of the register; null where none is. */
export const firstLeftOut = (register: Register): Finding | null =>
  register.leftOutCount === 0 ? null : new Troubles(register, null, false).whole.leftOut;
