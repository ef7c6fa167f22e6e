import type { Pence } from './pence';
import { halfUpToPound } from './rounding';

const POUND = 100;
const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * An amount for a sentence or a list: "£1,234.50", "−£1,234.50" with a true minus sign; never rounded.
 *
 * @param options.sign shows a plus too, for differences
 * @param options.symbol false leaves the pound sign out, for columns
 */
export function writePounds(amount: Pence, options: { sign?: boolean; symbol?: boolean } = {}): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? '\u2212' : options.sign && amount > 0 ? '+' : '';
  const symbol = options.symbol === false ? '' : '£';
  return `${sign}${symbol}${grouped(Math.floor(size / POUND))}.${String(size % POUND).padStart(2, '0')}`;
}

/** Whole pounds, half up from the exact amount: "£3,624,030"; "−£1" below nil. What is not nil is not written as £0. */
export function writeWholePounds(amount: Pence): string {
  const pounds = halfUpToPound(amount);
  if (pounds === 0 && amount !== 0) return 'less than £1';
  return `${pounds < 0 ? '\u2212' : ''}£${grouped(Math.abs(pounds))}`;
}
