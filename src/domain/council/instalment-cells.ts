/** What the cells of a sheet say of instalments: amounts, shares of a value, indices, days. */
import { readDate } from '../calendar/read-date';
import { apportion } from '../money/apportion';
import { pence, type Pence } from '../money/pence';
import { isBlank, readAmount } from '../money/read-amount';
import { Exact } from '../money/rounding';
import type { Facet } from '../reading/words/instalment-headings';
import type { Block } from '../sheet/block';

/** The amounts of instalments that are shares of a value, to the penny; null where they cannot be known. */
export function amountsOfShares(cells: readonly unknown[], value: Pence | null): (Pence | null)[] {
  const read = cells.map(shareOf);
  if (value === null || read.some((share) => share === null)) return cells.map(() => null);
  const isPercent = read.some((share) => share! > 1);
  return apportion(
    value,
    read.map((share) => new Exact(share!.toPrecision(15)).dividedBy(isPercent ? 100 : 1)),
  );
}

/** 0.25, 25 or "25%"; null for anything else. */
function shareOf(cell: unknown): number | null {
  if (typeof cell === 'number') return cell > 0 ? cell : null;
  const [, percent] = typeof cell === 'string' ? (/^(\d{1,3}(?:\.\d+)?) ?%$/.exec(cell.trim()) ?? []) : [];
  return percent === undefined ? null : Number(percent) / 100;
}

/** An index is a number above nil. */
export const indexOf = (cell: unknown): number | null => {
  const index = typeof cell === 'string' && /^\d+(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell;
  return typeof index === 'number' && Number.isFinite(index) && index > 0 ? index : null;
};

export function amountOf(cell: unknown): Pence | null {
  if (isBlank(cell)) return null;
  const amount = readAmount(cell);
  return typeof amount === 'number' ? pence(amount) : null;
}

/** Most of what a column holds, as far as it is looked at, are dates. */
export function holdsDates(block: Block, headingRow: number, column: number): boolean {
  const cells = block
    .slice(headingRow + 1, headingRow + 51)
    .map((row) => row[column])
    .filter((cell) => !isBlank(cell));
  const dates = cells.filter((cell) => isDay(cell)).length;
  return cells.length > 0 && dates * 2 > cells.length;
}

/** Of an instalment that a contribution does not have: blank, "n/a" or "none", or an amount of nil. */
export const isNone = (cell: unknown, facet: Facet | null): boolean =>
  isBlank(cell) ||
  (typeof cell === 'string' && readDate(cell) === null) ||
  (facet === 'amount' && amountOf(cell) === 0);

/** All that a column holds are amounts, and it holds some. */
export function holdsAmounts(block: Block, headingRow: number, column: number): boolean {
  const cells = block
    .slice(headingRow + 1)
    .map((row) => row[column])
    .filter((cell) => !isBlank(cell));
  return (
    cells.length > 0 &&
    cells.every((cell) => amountOf(cell) !== null) &&
    !holdsDates(block, headingRow, column)
  );
}

/** Nothing stands under its heading: whatever that means, it says nothing. */
export const isBlankColumn = (block: Block, headingRow: number, column: number): boolean =>
  block.slice(headingRow + 1).every((row) => isBlank(row[column]));

/** A text that is a date, or a number that Excel may show as one: not an amount of pounds. */
function isDay(cell: unknown): boolean {
  if (typeof cell === 'string')
    return typeof readDate(cell) === 'number' && typeof readAmount(cell) !== 'number';
  return typeof cell === 'number' && Number.isInteger(cell) && cell > FIRST_DAY && cell < LAST_DAY;
}
/** 1 January 2000 to 31 December 2049, as serials. */
const FIRST_DAY = 36_526;
const LAST_DAY = 54_788;
