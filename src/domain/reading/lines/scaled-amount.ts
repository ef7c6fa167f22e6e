import { isBlank, readAmount } from '../../money/read-amount';
import { shownText } from '../../sheet/text';
import { isUnit } from './unit-lines';

/** True for a text that may say that amounts are in other than pounds; scale.ts tells in what, if in any. */
export const maySayScale = (text: unknown): boolean => typeof text === 'string' && MAY_SAY.test(text);
const MAY_SAY =
  /thousand|million|(?<![\d,.])0{3}(?!\d)|(?:£|gbp)[\s'’‘`]*[km,]|\bin k\b|pence|\(p\)|[x×*] ?£? ?1,?000/i;

/** A line under the headings with nothing but units in it. */
export const isUnitsLine = (row: readonly unknown[]): boolean => {
  let count = 0;
  for (const cell of row) {
    if (isBlank(cell) || cell === 0) continue;
    if (!isUnit(cell)) return false;
    count++;
  }
  return count > 0;
};

/** An amount of so many thousands of pounds, in pence. */
export function readScaled(cell: unknown, factor: number): ReturnType<typeof readAmount> {
  const plain = readAmount(cell);
  if (factor === 1 || plain === 0) return plain;
  if (typeof plain !== 'number' && plain !== 'amount-part-of-a-penny') return plain;
  const pounds = typeof cell === 'number' ? cell : Number(shownText(cell).replace(/[£, ]/g, ''));
  if (Number.isFinite(pounds)) return readAmount(Number((pounds * factor).toPrecision(15)));
  return typeof plain === 'number' ? readAmount((plain / 100) * factor) : plain;
}
