import { excelErrorOf } from './excel-error';
import { isVisible, withoutInvisible } from './invisible';
import { LARGEST_AMOUNT_PENCE, NIL, type Pence } from './pence';

/** Why a cell is not an amount: the finding's code. */
export type AmountProblem =
  | 'amount-not-a-number'
  | 'amount-two-figures'
  | 'amount-part-of-a-penny'
  | 'amount-too-large'
  | 'amount-excel-error'
  | 'amount-true-or-false';

const SPACES = /\s+/g;
const NIL_TEXT = /^£?[-\u2010-\u2015\u2212]$|^(nil|none)$/i;
/** Commas only between whole groups of three, the first of which does not start with 0: "0,123" may be 0.123 abroad. */
const DIGITS = /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d*)?$|^\.\d+$/;
/** "12.500" as text may be 12,500 as it is written abroad. */
const MAY_BE_THOUSANDS = /^[-+(£ ]*[1-9]\d{0,2}\.\d\d0\)?$/;
const DECIMAL = /^(-?)(\d*)\.?(\d*)(?:e([-+]\d+))?$/;
const TWO_FIGURES = /\d.*(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\bto\b|\/|\bor\b).*\d/i;

/**
 * How far from a whole penny a number may be by the noise of sums and differences in a sheet: 90238.23 - 99764.80 is
 * -9526.569999999992 to Excel. No rate and no share of a sum comes so near to a penny and means something else.
 */
const NOISE_POUNDS = 1e-6;

/** True where the cell says nothing at all: null, undefined, empty, or only spaces and characters that nobody sees. */
export function isBlank(cell: unknown): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  return typeof cell === 'string' && !isVisible(cell);
}

/**
 * An amount of pounds in a cell, as exact pence, or the reason why it is none.
 *
 * Reads numbers, and text such as "£1,234.50", "(1,234)", "-£285,600.00", "+13701.78", "GBP 1,234.50", and "500.00-" as a
 * ledger prints it; a dash, "nil" and "none" are nil, and so is a blank cell. Anything else is a problem, never a quiet nil.
 * A number is read past the noise of sums in a sheet (a millionth of a pound), so 0.1+0.2 is 30 pence, and 12.345 is part of
 * a penny.
 */
export function readAmount(cell: unknown): Pence | AmountProblem {
  if (typeof cell === 'number') return readNumber(cell);
  if (cell === null || cell === undefined || cell === '') return NIL;
  if (typeof cell === 'string') return readText(cell);
  if (typeof cell === 'boolean') return 'amount-true-or-false';
  return typeof cell === 'object' && excelErrorOf(cell) ? 'amount-excel-error' : 'amount-not-a-number';
}

/** Looked up once: a global is looked up at every call where the functions run in a context of their own. */
const { round } = Math;

function readNumber(pounds: number): Pence | AmountProblem {
  const quick = round(pounds * 100);
  // Where the nearest double to quick/100 is this very number, its decimal text has two places at most: exact.
  if (quick / 100 === pounds && quick <= LARGEST_AMOUNT_PENCE && quick >= -LARGEST_AMOUNT_PENCE)
    return (quick + 0) as Pence;
  if (!Number.isFinite(pounds)) return 'amount-not-a-number';
  if (Math.abs(pounds - quick / 100) <= NOISE_POUNDS && Math.abs(quick) <= LARGEST_AMOUNT_PENCE)
    return (quick + 0) as Pence;
  return wholePence(pounds.toPrecision(15));
}

function readText(text: string): Pence | AmountProblem {
  // Runs of spaces first: with one space at most between signs, no pattern below has more than one way to fail.
  const trimmed = withoutInvisible(withCommas(text)).replace(SPACES, ' ').trim();
  if (trimmed === '') return NIL;
  if (excelErrorOf(trimmed)) return 'amount-excel-error';
  if (NIL_TEXT.test(trimmed.replace(/ /g, ''))) return NIL;
  if (MAY_BE_THOUSANDS.test(trimmed)) return 'amount-not-a-number';
  const unsigned = withoutSign(inPounds(trimmed));
  if (unsigned && DIGITS.test(unsigned.digits)) {
    const amount = wholePence(unsigned.digits.replace(/,/g, ''));
    return typeof amount === 'number' && unsigned.negative ? ((0 - amount) as Pence) : amount;
  }
  return TWO_FIGURES.test(trimmed.slice(0, 100)) ? 'amount-two-figures' : 'amount-not-a-number';
}

/**
 * With pence behind them, groups of three are parted by an apostrophe, as the Swiss write them, or by a space that does not
 * break; without pence they may be two figures. An apostrophe in front of a number, which text that was pasted keeps, is none
 * of it.
 */
function withCommas(text: string): string {
  if (!UNUSUAL_PARTS.test(text) || text.length > LONGEST_AMOUNT) return text;
  const bare = text.replace(/^\s*['\u2019](?=[\d£])/, '');
  return WITH_PENCE.test(bare) ? bare.replace(GROUP, '$1,') : bare;
}
const UNUSUAL_PARTS = /['\u2019\u00a0\u2009\u202f]/;
const WITH_PENCE = /\d\.\d\d\D{0,2}$/;
const GROUP = /(\d)['\u2019\u00a0\u2009\u202f](?=\d{3}(?!\d))/g;

/** "GBP" or "pounds" in place of a pound sign, and a ledger's minus behind the pence in front of it. */
function inPounds(text: string): string {
  if (text.length > LONGEST_AMOUNT) return text;
  const words = CURRENCY.exec(text);
  const sum = words ? `${words[1] ?? ''}£${words[2] ?? words[3]!}` : text;
  return BEHIND.test(sum) ? `-${sum.slice(0, -1)}` : sum;
}
const CURRENCY = /^([-+\u2212(]? ?)gbp ?([^£]+)$|^([^£]+?) ?(?:gbp|pounds?(?: sterling)?)$/i;
const LONGEST_AMOUNT = 40;
const BEHIND = /^£? ?[\d,]+\.\d\d[-\u2212]$/;

/** Takes off one sign or pair of brackets and one pound sign, in either order; null where there is more than that. */
function withoutSign(text: string): { digits: string; negative: boolean } | null {
  const bracketed = /^(£?)\s*\(\s*(£?)\s*([\d.,]+)\s*\)$/.exec(text);
  if (bracketed) return bracketed[1] && bracketed[2] ? null : { digits: bracketed[3]!, negative: true };
  const signed = /^([-+\u2212]?)\s*(£?)\s*([-+\u2212]?)\s*([\d.,]+)$/.exec(text);
  if (!signed || (signed[1] && signed[3])) return null;
  const sign = signed[1] || signed[3] || '+';
  return { digits: signed[4]!, negative: sign !== '+' };
}

/**
 * Pounds as decimal text ("1234.5", ".5", "-1.2e+21"), as exact pence. The decimal point is moved in the text itself, so that
 * no digit is lost, whatever the size.
 */
function wholePence(decimalPounds: string): Pence | AmountProblem {
  const [, sign, whole = '', fraction = '', exponent] = DECIMAL.exec(decimalPounds)!;
  const digits = (whole + fraction).replace(/^0+/, '');
  const shift = Number(exponent ?? 0) + 2 - fraction.length;
  const pence = shift < 0 ? digits.slice(0, shift) : digits && digits + '0'.repeat(shift);
  const parts = shift < 0 ? digits.slice(shift).replace(/0+$/, '') : '';
  const amount = Number(pence);
  const isLargest = amount === LARGEST_AMOUNT_PENCE;
  if (amount > LARGEST_AMOUNT_PENCE || (isLargest && parts !== '')) return 'amount-too-large';
  if (parts !== '') return 'amount-part-of-a-penny';
  return (sign ? 0 - amount : amount) as Pence;
}
