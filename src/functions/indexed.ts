import { indexed as indexedAmount, INDEX_ROUNDINGS, type IndexRounding } from '../domain/money/indexation';
import { toPounds } from '../domain/money/pence';
import { normalText } from '../domain/sheet/text';
import { describe, logicalArgument, neededAmountArgument, textArgument } from './arguments';
import { decimalArgument } from './decimal-argument';
import { answer } from './answering';
import { invalid } from './errors';

/**
 * A contribution indexed to the payment date: amount x index / base index, to the penny.
 *
 * @customfunction INDEXED
 * @param amount The sum secured, in pounds.
 * @param baseIndex The index for the month before the agreement.
 * @param index The index for the month before payment is due.
 * @param [floor] TRUE: never below the sum secured.
 * @param [rounding] "Half up", or "Down" where the authority cuts off part of a penny; half up where left out.
 * @returns Pounds. The ratio is not rounded; the product is, to the penny.
 * @throws #VALUE! where an argument is blank, 0 or no number (a blank cell may come as 0), the base index is not above nil, or `rounding` is neither.
 * @remarks Use the index that the agreement names (RPI, CPI, BCIS all-in tender price), and keep the value used and its date: some are revised after publication.
 * @example =S106.INDEXED(100000, 334, 381) | 114071.86
 * @example =S106.INDEXED(100000, 334, 332, TRUE) | 100000, never below the sum secured
 * @example =S106.INDEXED(100000, 334, 381, FALSE, "Down") | 114071.85
 */
export function indexed(
  amount: unknown,
  baseIndex: unknown,
  index: unknown,
  floor?: unknown,
  rounding?: unknown,
): unknown {
  return answer(null, () => {
    const secured = neededAmountArgument(amount, 'amount');
    const base = decimalArgument(baseIndex, 'baseIndex', '334.6');
    const current = decimalArgument(index, 'index', '379.6');
    if (base.lessThanOrEqualTo(0))
      throw invalid(`baseIndex is ${describe(baseIndex)}. It should be above 0.`);
    if (current.lessThan(0)) throw invalid(`index is ${describe(index)}. It should not be below 0.`);
    const isFloor = logicalArgument(floor, 'floor');
    return toPounds(indexedAmount(secured, base, current, isFloor, roundingArgument(rounding)));
  });
}

/** @throws #VALUE! for what is neither */
function roundingArgument(argument: unknown): IndexRounding {
  const name = textArgument(argument, 'rounding');
  if (name === '') return 'Half up';
  const found = INDEX_ROUNDINGS.find((rounding) => normalText(rounding) === normalText(name));
  if (found) return found;
  throw invalid(`rounding is ${describe(name)}. It should be "Half up" or "Down", or left out for half up.`);
}
