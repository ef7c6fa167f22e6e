import { indexed, INDEX_ROUNDINGS } from '../money/indexation';
import type { Pence } from '../money/pence';
import { Exact } from '../money/rounding';
import type { Instalment } from './instalments';

/** A number of a cell, exact as Excel shows it (15 digits). */
const exact = (value: number) => new Exact(value.toPrecision(15));

/** Both indices of an instalment, where it has both; null where nothing can be indexed. */
function indicesOf({ row: { baseIndex, indexUsed } }: Instalment) {
  if (baseIndex === null || indexUsed === null || baseIndex <= 0 || indexUsed < 0) return null;
  return { base: exact(baseIndex), used: exact(indexUsed) };
}

/**
 * An instalment indexed by its own base index and index used, as INDEXED does it; null where either is not there.
 *
 * @throws MoneyOverflow
 */
export function indexedOf(of: Instalment): Pence | null {
  const indices = indicesOf(of);
  if (indices === null || of.amount === null) return null;
  return indexed(of.amount, indices.base, indices.used, false);
}

/**
 * True where the indexed amount that is typed is what its indices give: half up or cut off, as both are published, and
 * never below the sum secured where the agreement says so. True as well where nothing can be worked out.
 */
export function isIndexedRight(of: Instalment): boolean {
  const { amount, row } = of;
  const indices = indicesOf(of);
  if (row.indexedAmount === null || indices === null || amount === null) return true;
  return [false, true].some((floor) =>
    INDEX_ROUNDINGS.some(
      (rounding) => indexed(amount, indices.base, indices.used, floor, rounding) === row.indexedAmount,
    ),
  );
}
