import { indexed as indexedAmount } from '../domain/money/indexation';
import { toPounds } from '../domain/money/pence';
import { decimalArgument, describe, logicalArgument, neededAmountArgument } from './arguments';
import { answer } from './answering';
import { invalid } from './errors';

/**
 * A contribution indexed to the payment date: amount x index / base index, half up to the penny.
 *
 * @customfunction INDEXED
 * @param amount The sum secured, in pounds.
 * @param baseIndex The index for the month before the agreement.
 * @param index The index for the month before payment is due.
 * @param [floor] TRUE: never below the sum secured.
 * @returns Pounds. The ratio is not rounded; the product is, half up to the penny.
 * @throws #VALUE! where an argument is blank, 0 or no number (a blank cell may come as 0), or the base index is not above nil.
 * @remarks Use the index that the agreement names (RPI, CPI, BCIS all-in tender price), and keep the value used and its date: some are revised after publication.
 * @example =S106.INDEXED(100000, 334, 379.6) | 113652.69
 * @example =S106.INDEXED(100000, 379.6, 334, TRUE) | 100000, never below the sum secured
 */
export function indexed(amount: unknown, baseIndex: unknown, index: unknown, floor?: unknown): unknown {
  return answer(null, () => {
    const secured = neededAmountArgument(amount, 'amount');
    const base = decimalArgument(baseIndex, 'baseIndex', '334.6');
    const current = decimalArgument(index, 'index', '379.6');
    if (base.lessThanOrEqualTo(0))
      throw invalid(`baseIndex is ${describe(baseIndex)}. It should be above 0.`);
    if (current.lessThan(0)) throw invalid(`index is ${describe(index)}. It should not be below 0.`);
    return toPounds(indexedAmount(secured, base, current, logicalArgument(floor, 'floor')));
  });
}
