import { indexed } from '../../../src/domain/money/indexation';
import { interest } from '../../../src/domain/money/interest';
import { add, MoneyOverflow, pence, subtract, toPounds, type Pence } from '../../../src/domain/money/pence';
import { Exact, halfUpToPenny, halfUpToPound } from '../../../src/domain/money/rounding';
import { excelErrorOf } from '../../../src/domain/money/excel-error';

const exact = (text: string) => new Exact(text);

describe('pence', () => {
  test('adds and takes away exactly, and gives no negative zero', () => {
    expect(add(pence(10), pence(20))).toBe(30);
    expect(Object.is(subtract(pence(5), pence(5)), 0)).toBe(true);
    expect(Object.is(pence(-0), 0)).toBe(true);
    expect(toPounds(pence(30))).toBe(0.3);
  });

  test.each([1.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])('%p is no amount of pence', (amount) => {
    expect(() => pence(amount)).toThrow(MoneyOverflow);
  });

  test('a sum past what can be held exactly is told, not rounded', () => {
    const most = pence(Number.MAX_SAFE_INTEGER);
    expect(() => add(most, pence(1))).toThrow(MoneyOverflow);
    expect(() => subtract(pence(-Number.MAX_SAFE_INTEGER), pence(1))).toThrow(MoneyOverflow);
  });
});

describe('rounding', () => {
  test.each<[string, number]>([
    ['0.5', 1],
    ['-0.5', -1],
    ['0.49999999999999999999', 0],
    ['-0.4', 0],
    ['2.5', 3],
    ['-2.5', -3],
    ['1.4999', 1],
    ['999999999999999.5', 1e15],
  ])('%s pence is %p to the penny', (text, whole) => {
    expect(Object.is(halfUpToPenny(exact(text)), whole)).toBe(true);
  });

  test.each<[number, number]>([
    [0, 0],
    [49, 0],
    [-49, 0],
    [50, 1],
    [-50, -1],
    [149, 1],
    [150, 2],
    [-150, -2],
    [123_850, 1239],
  ])('%p pence is %p pounds', (amount, pounds) => {
    expect(Object.is(halfUpToPound(amount as Pence), pounds)).toBe(true);
  });
});

describe('indexation: amount x index / base index', () => {
  test.each<[number, string, string, boolean, number]>([
    [10_000_000, '334', '379.6', false, 11_365_269],
    [10_000_000, '379.6', '334', false, 8_798_736],
    [10_000_000, '379.6', '334', true, 10_000_000],
    [10_000_000, '334', '334', true, 10_000_000],
    [1, '2', '1', false, 1], // half a penny, up
    [-1, '2', '1', false, -1],
    [3, '2', '1', false, 2],
    [0, '334', '379.6', false, 0],
    [10_000_000, '3', '1', false, 3_333_333],
    [10_000_000, '3', '2', false, 6_666_667],
    [999_999_999_999_999, '100', '100', false, 999_999_999_999_999],
    [100, '0.1', '0.3', false, 300],
    [100, '334', '0', false, 0],
    [-100, '1', '2', true, -100], // never below the amount, also where that is negative
  ])('%p pence, base %s, index %s, floor %p: %p', (amount, base, index, floor, result) => {
    expect(indexed(amount as Pence, exact(base), exact(index), floor)).toBe(result);
  });

  test.each<[number, string, string, number, number]>([
    [10_000_000, '334', '381', 11_407_186, 11_407_185],
    [10_000_000, '334', '333', 9_970_060, 9_970_059],
    [10_000_000, '334', '332', 9_940_120, 9_940_119],
    [10_000_000, '334', '355', 10_628_743, 10_628_742],
    [10_000_000, '334', '334', 10_000_000, 10_000_000],
    [-1, '2', '1', -1, 0], // half a penny: away from nil, or cut off
  ])('%p pence, base %s, index %s: %p half up, %p cut off', (amount, base, index, halfUp, down) => {
    expect(indexed(amount as Pence, exact(base), exact(index), false, 'Half up')).toBe(halfUp);
    expect(Object.is(indexed(amount as Pence, exact(base), exact(index), false, 'Down'), down)).toBe(true);
  });

  test('an absurd index is told', () => {
    expect(() => indexed(100 as Pence, exact('1e-300'), exact('1e300'), false)).toThrow(MoneyOverflow);
  });
});

describe('interest: simple, from the day after it was due, 365 days a year', () => {
  const due = 45748; // 1 April 2025
  test.each<[number, string, number, number]>([
    [5_000_000, '0.0725', 91, 90377], // 50,000 x 7.25% x 91 / 365 = 903.767...
    [5_000_000, '0.0725', 365, 362_500],
    [5_000_000, '0.0725', 366, 363_493],
    [5_000_000, '0.0725', 1, 993],
    [5_000_000, '0.0725', 0, 0],
    [5_000_000, '0.0725', -10, 0],
    [5_000_000, '0', 100, 0],
    [365, '0.5', 1, 1], // half a penny, up
    [-365, '0.5', 1, -1],
    [0, '1', 1000, 0],
  ])('%p pence at %s, %p days late: %p', (principal, rate, days, result) => {
    expect(Object.is(interest(principal as Pence, exact(rate), due, due + days), result)).toBe(true);
  });
});

describe('an error of Excel in a cell', () => {
  test.each([
    '#REF!',
    '#N/A',
    '#DIV/0!',
    '#VALUE!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#PYTHON!',
  ])('%s, as text and as an object', (code) => {
    expect(excelErrorOf(code)).toBe(code);
    expect(excelErrorOf({ code })).toBe(code);
  });

  test.each(['#12', '#', '#ref', 'REF!', '', 'x #REF!', 0, null, undefined, true, 5n])(
    '%p is none',
    (cell) => {
      expect(excelErrorOf(cell)).toBeNull();
    },
  );

  test('an object that says nothing is an error all the same', () => {
    expect(excelErrorOf({})).toBe('#VALUE!');
    expect(excelErrorOf(new Date(0))).toBeNull(); // a date, as a file's reader gives it
  });
});
