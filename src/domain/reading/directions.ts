import { readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { MONEY_COLUMNS } from '../sheet/columns';
import type { Header } from './header';

/** Columns of money that goes out, which people write with a minus or in brackets. */
const OUTGOING = ['drawnDown', 'spent'] as const;
/** On so many rows a minus is a habit; on fewer it may be money taken back. */
const MIN_OF_HABIT = 3;

/**
 * A minus on every amount of a column of money that goes out shows which way it goes, and no more: it is read without. A
 * column in which any amount is above nil is read as it is.
 */
export function withDirections(block: Block, header: Header): Header {
  const negated = OUTGOING.filter((key) => isAllBelowNil(block, header.rowIndex, header.columns[key]));
  if (negated.length === 0) return header;
  const factors = MONEY_COLUMNS.map((key, m) =>
    (negated as readonly string[]).includes(key) ? -header.factors[m]! : header.factors[m]!,
  );
  return { ...header, factors };
}

function isAllBelowNil(block: Block, rowIndex: number, columnIndex: number | undefined): boolean {
  if (columnIndex === undefined) return false;
  let below = 0;
  for (let r = rowIndex + 1; r < block.length; r++) {
    const amount = readAmount(block[r]![columnIndex]);
    if (typeof amount !== 'number' || amount === 0) continue;
    if (amount > 0) return false;
    below++;
  }
  return below >= MIN_OF_HABIT;
}
