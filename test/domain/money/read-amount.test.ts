import { processorTimer } from '../../processor-time';
import { isBlank, readAmount } from '../../../src/domain/money/read-amount';
import { LARGEST_AMOUNT_PENCE } from '../../../src/domain/money/pence';
import { writePounds } from '../../../src/domain/money/write-pounds';
import type { Pence } from '../../../src/domain/money/pence';

const NBSP = '\u00a0';

describe('a number', () => {
  test.each<[number, number]>([
    [0, 0],
    [-0, 0],
    [1, 100],
    [0.01, 1],
    [-0.01, -1],
    [0.1 + 0.2, 30],
    [0.07 * 100, 700],
    [1.1 * 3, 330],
    [1.005 * 1000, 100500],
    [4.35, 435],
    [1234.5, 123450],
    [-285600, -28560000],
    [8.2 - 0.2, 800],
    [90238.23 - 99764.8, -952657],
    [1000.1 - 1000 - 0.1, 0],
    [1857249.35 - 1857249.1, 25],
    [5e-324, 0],
    [-1e-9, 0],
    [1e13 - 1, 999_999_999_999_900],
    [9_999_999_999_999.99, LARGEST_AMOUNT_PENCE],
    [-9_999_999_999_999.99, -LARGEST_AMOUNT_PENCE],
  ])('%p is %p pence', (cell, pence) => {
    expect(readAmount(cell)).toBe(pence);
  });

  test.each<[number, string]>([
    [12.345, 'amount-part-of-a-penny'],
    [0.001, 'amount-part-of-a-penny'],
    [-0.005, 'amount-part-of-a-penny'],
    [1.0001, 'amount-part-of-a-penny'],
    [12.34001, 'amount-part-of-a-penny'],
    [100 / 3, 'amount-part-of-a-penny'],
    [1e13, 'amount-too-large'],
    [1e16, 'amount-too-large'],
    [-1e16, 'amount-too-large'],
    [1e308, 'amount-too-large'],
    [Number.MAX_SAFE_INTEGER, 'amount-too-large'],
    [NaN, 'amount-not-a-number'],
    [Infinity, 'amount-not-a-number'],
    [-Infinity, 'amount-not-a-number'],
  ])('%p is %s', (cell, problem) => {
    expect(readAmount(cell)).toBe(problem);
  });
});

describe('text that is an amount', () => {
  test.each<[string, number]>([
    ['1234', 123400],
    ['1,234', 123400],
    ['1,234,567.89', 123456789],
    ['1234567.89', 123456789],
    ['£1,234.50', 123450],
    ['£ 1,234.50', 123450],
    [`£${NBSP}1,234.50`, 123450],
    [`${NBSP} 1,234.50\t`, 123450],
    ['\ufeff60000', 6000000],
    ['1234.5', 123450],
    ['1234.500', 123450],
    ['.5', 50],
    ['0.5', 50],
    ['007', 700],
    ['(1,234)', -123400],
    ['(£1,234.50)', -123450],
    ['£(1,234.50)', -123450],
    ['( 1,234 )', -123400],
    ['-£285,600.00', -28560000],
    ['£-285,600.00', -28560000],
    ['- 285,600.00', -28560000],
    ['\u2212£5', -500],
    ['+13701.78', 1370178],
    ['+£5', 500],
    ['-0', 0],
    ['(0)', 0],
    ['-0.00', 0],
    ['9999999999999.99', LARGEST_AMOUNT_PENCE],
  ])('%j is %p pence', (cell, pence) => {
    expect(readAmount(cell)).toBe(pence);
  });
});

describe('nil', () => {
  test.each([
    ...['-', ' - ', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', `${NBSP}-${NBSP}`],
    ...['£-', ' £-   ', '£ -', `£${NBSP}-`, 'nil', 'Nil', 'NIL ', 'none', 'None', '', '   ', NBSP, '\u200b'],
    ...[null, undefined],
  ])('%j', (cell) => {
    expect(Object.is(readAmount(cell), 0)).toBe(true);
  });
});

describe('text that is no amount is a problem, never a quiet nil', () => {
  test.each<[string, string]>([
    ['TBC', 'amount-not-a-number'],
    ['n/a', 'amount-not-a-number'],
    ['see 404', 'amount-not-a-number'],
    ['about 5000', 'amount-not-a-number'],
    ['5,000 approx', 'amount-not-a-number'],
    ['£60k', 'amount-not-a-number'],
    ['1e5', 'amount-not-a-number'],
    ['1E+05', 'amount-not-a-number'],
    ['0x10', 'amount-not-a-number'],
    ['1,23', 'amount-not-a-number'],
    ['12,34,567', 'amount-not-a-number'],
    ['1,2345', 'amount-not-a-number'],
    [',123', 'amount-not-a-number'],
    ['1234,567', 'amount-not-a-number'],
    ['0,123', 'amount-not-a-number'],
    ['000,123', 'amount-not-a-number'],
    ['1.234,56', 'amount-not-a-number'],
    ['1.2.3', 'amount-not-a-number'],
    ['1 234', 'amount-not-a-number'],
    [`1${NBSP}234`, 'amount-not-a-number'],
    ["1'234", 'amount-not-a-number'],
    ['--5', 'amount-not-a-number'],
    ['+-5', 'amount-not-a-number'],
    ['-£-5', 'amount-not-a-number'],
    ['££5', 'amount-not-a-number'],
    ['5£', 'amount-not-a-number'],
    ['5-', 'amount-not-a-number'],
    ['5 CR', 'amount-not-a-number'],
    ['(5', 'amount-not-a-number'],
    ['5)', 'amount-not-a-number'],
    ['((5))', 'amount-not-a-number'],
    ['(-5)', 'amount-not-a-number'],
    ['-(5)', 'amount-not-a-number'],
    ['£(£5)', 'amount-not-a-number'],
    ['()', 'amount-not-a-number'],
    ['£', 'amount-not-a-number'],
    ['-£', 'amount-not-a-number'],
    ['.', 'amount-not-a-number'],
    [',', 'amount-not-a-number'],
    ['--', 'amount-not-a-number'],
    ['- -', 'amount-not-a-number'],
    ['?', 'amount-not-a-number'],
    ['0?', 'amount-not-a-number'],
    ['NaN', 'amount-not-a-number'],
    ['Infinity', 'amount-not-a-number'],
    ['TRUE', 'amount-not-a-number'],
    ['nil received', 'amount-not-a-number'],
    ['€5', 'amount-not-a-number'],
    ['$5', 'amount-not-a-number'],
    ['5%', 'amount-not-a-number'],
    ['１２３', 'amount-not-a-number'],
    ['٣٤٥', 'amount-not-a-number'],
    ['=5', 'amount-not-a-number'],
    ['£60k - £70k', 'amount-two-figures'],
    ['£60,000 to £70,000', 'amount-two-figures'],
    ['60000-70000', 'amount-two-figures'],
    ['60000\u201370000', 'amount-two-figures'],
    ['60000/70000', 'amount-two-figures'],
    ['60000 or 70000', 'amount-two-figures'],
    ['31/03/2026', 'amount-two-figures'],
    ['12.345', 'amount-part-of-a-penny'],
    ['12.500', 'amount-not-a-number'],
    ['£(100.000)', 'amount-not-a-number'],
    ['£1,234.567', 'amount-part-of-a-penny'],
    ['12.3400000001', 'amount-part-of-a-penny'],
    ['(0.001)', 'amount-part-of-a-penny'],
    ['10000000000000', 'amount-too-large'],
    ['(10,000,000,000,000)', 'amount-too-large'],
    ['9'.repeat(400), 'amount-too-large'],
    ['#REF!', 'amount-excel-error'],
    [' #N/A ', 'amount-excel-error'],
    ['#DIV/0!', 'amount-excel-error'],
    ['#VALUE!', 'amount-excel-error'],
    ['#SPILL!', 'amount-excel-error'],
    ['#REF', 'amount-not-a-number'],
    ['#12', 'amount-not-a-number'],
  ])('%j is %s', (cell, problem) => {
    expect(readAmount(cell)).toBe(problem);
  });
});

describe('what a sheet does not hold', () => {
  test.each<[string, unknown, string]>([
    ['TRUE', true, 'amount-true-or-false'],
    ['FALSE', false, 'amount-true-or-false'],
    ['an error of Excel', { code: '#REF!' }, 'amount-excel-error'],
    ['an object without a code', {}, 'amount-excel-error'],
    ['a Date', new Date(0), 'amount-not-a-number'],
    ['an array', [5], 'amount-excel-error'],
    ['a bigint', 5n, 'amount-not-a-number'],
    ['a symbol', Symbol('5'), 'amount-not-a-number'],
    ['a function', () => 5, 'amount-not-a-number'],
  ])('%s is a problem too', (_, cell, problem) => {
    expect(readAmount(cell)).toBe(problem);
  });
});

test.each<[unknown, boolean]>([
  ['', true],
  [' \u00a0\ufeff', true],
  [null, true],
  [undefined, true],
  [0, false],
  ['0', false],
  ['-', false],
  [false, false],
  [{}, false],
])('%j is blank: %p', (cell, blank) => {
  expect(isBlank(cell)).toBe(blank);
});

test.each<[number, string, { sign?: boolean; symbol?: boolean }?]>([
  [0, '£0.00'],
  [5, '£0.05'],
  [123450, '£1,234.50'],
  [-123450, '\u2212£1,234.50'],
  [-1, '\u2212£0.01'],
  [100_000_000, '£1,000,000.00'],
  [100, '+£1.00', { sign: true }],
  [0, '£0.00', { sign: true }],
  [-100, '\u22121.00', { symbol: false, sign: true }],
  [LARGEST_AMOUNT_PENCE, '£9,999,999,999,999.99'],
  [Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
])('%p pence is written %s', (amount, text, options = {}) => {
  expect(writePounds(amount as Pence, options)).toBe(text);
});

test('the longest cells that Excel holds are read at once', () => {
  const n = 32_000;
  const cells = [
    `-${' '.repeat(n)}x`,
    `x${' '.repeat(n)}x`,
    `(${'\u00a0'.repeat(n)}5`,
    `1${'-'.repeat(n)}`,
    '1'.repeat(n),
    '1-'.repeat(n / 2) + 'x',
    `1${',111'.repeat(n / 4)}x`,
    `£${' '.repeat(n)}5`,
  ];
  const took = processorTimer();
  const read = cells.map((cell) => readAmount(cell));
  expect(took()).toBeLessThan(500);
  expect(read.slice(0, 4)).toEqual([...Array<string>(3).fill('amount-not-a-number'), 'amount-not-a-number']);
  expect(read[7]).toBe(500);
  const tookForBlank = processorTimer();
  expect(cells.map((cell) => isBlank(cell))).not.toContain(true);
  expect(tookForBlank()).toBeLessThan(200);
});
