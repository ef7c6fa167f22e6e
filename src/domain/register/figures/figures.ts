import type { Finding } from '../../findings/finding';
import type { Pence } from '../../money/pence';
import { MONEY_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import { ADJUSTMENT_COLUMNS, ADJUSTMENT_SIGNS, type AdjustmentColumn } from '../adjustments';
import {
  isAdjustmentMeasure,
  isOfCurrentValue,
  MONEY_MEASURES,
  type AdjustmentMeasureKey,
  type MoneyMeasureKey,
} from './measures';
import type { Register } from '../register';
import type { GroupSums } from './sums';
import { FigureBlockers, type Trouble } from './figure-blockers';

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
  measure: MoneyMeasureKey | AdjustmentMeasureKey,
  trouble: Trouble,
  strict: boolean,
): Figure {
  if (isAdjustmentMeasure(measure)) return adjustmentFigure(sums, group, measure, trouble, strict);
  const { plus, minus } = MONEY_MEASURES[measure];
  const isCurrent = isOfCurrentValue(measure);
  const broken = trouble.broken.find(
    ({ column }) => column === plus || column === minus || (isCurrent && isAdjustment(column)),
  );
  if (broken) return { kind: 'unknown', because: broken.finding };
  const absent = trouble.absent.get(plus) ?? (minus === null ? undefined : trouble.absent.get(minus));
  if (absent) return { kind: 'unknown', because: absent };
  if (strict && trouble.leftOut) return { kind: 'unknown', because: trouble.leftOut };
  const start = group * MONEY_COLUMNS.length;
  const plain = sums.pence[start + at(plus)]! - (minus === null ? 0 : sums.pence[start + at(minus)]!);
  return exactly(plain + (isCurrent ? netOf(sums, group) : 0));
}

const exactly = (amount: number): Figure =>
  Number.isSafeInteger(amount) ? { kind: 'amount', amount: (amount + 0) as Pence } : { kind: 'too-large' };

const isAdjustment = (column: string): column is AdjustmentColumn =>
  (ADJUSTMENT_COLUMNS as readonly string[]).includes(column);

/** One of the five adjustments of a group, in pence; nil without its column. */
const adjustmentOf = ({ adjustments }: GroupSums, group: number, column: AdjustmentColumn): number =>
  adjustments === null
    ? 0
    : adjustments[group * ADJUSTMENT_COLUMNS.length + ADJUSTMENT_COLUMNS.indexOf(column)]!;

/** Current value less value, of a group. */
const netOf = (sums: GroupSums, group: number): number =>
  ADJUSTMENT_COLUMNS.reduce(
    (net, column) => net + ADJUSTMENT_SIGNS[column] * adjustmentOf(sums, group, column),
    0,
  );

/** What changed contributions after they were signed, and what they are worth now. */
function adjustmentFigure(
  sums: GroupSums,
  group: number,
  measure: AdjustmentMeasureKey,
  trouble: Trouble,
  strict: boolean,
): Figure {
  const needs = ({ column }: { column: string }): boolean =>
    measure === column ||
    ((measure === 'adjustments' || measure === 'currentValue') && isAdjustment(column)) ||
    (measure === 'currentValue' && column === 'value');
  const broken = trouble.broken.find(needs);
  if (broken) return { kind: 'unknown', because: broken.finding };
  if (strict && trouble.leftOut) return { kind: 'unknown', because: trouble.leftOut };
  if (measure === 'adjustments') return exactly(netOf(sums, group));
  if (measure !== 'currentValue') return exactly(adjustmentOf(sums, group, measure));
  return exactly(sums.pence[group * MONEY_COLUMNS.length + at('value')]! + netOf(sums, group));
}

/** The finding of the first row left out of the register; null where none is. */
export const firstLeftOut = (register: Register): Finding | null =>
  register.leftOutCount === 0 ? null : new FigureBlockers(register, null, false).whole.leftOut;
