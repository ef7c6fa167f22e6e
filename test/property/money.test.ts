import * as fc from 'fast-check';
import { isAmbiguousDate } from '../../src/domain/calendar/ambiguous-date';
import { readDate } from '../../src/domain/calendar/read-date';
import {
  addMonths,
  dateFromSerial,
  daysInMonth,
  serialFromDate,
  writeDate,
  writeShortDate,
} from '../../src/domain/calendar/serial';
import { expiryFlag } from '../../src/domain/calendar/expiry';
import { indexed } from '../../src/domain/money/indexation';
import { interest } from '../../src/domain/money/interest';
import type { Pence } from '../../src/domain/money/pence';
import { readAmount } from '../../src/domain/money/read-amount';
import { Exact, halfUpToPound } from '../../src/domain/money/rounding';
import { writePounds } from '../../src/domain/money/write-pounds';
import { written } from './made-registers';
import { runs } from '../chance';

const RUNS = runs(3000);
const MOST = 999_999_999_999_999;
/** Pence of every size, those near the ends of it too. */
const pence = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.integer({ min: -MOST, max: MOST }),
  fc.integer({ min: MOST - 5000, max: MOST }),
  fc
    .integer({ min: 0, max: 51 })
    .chain((bit) => fc.integer({ min: -2, max: 2 }).map((by) => Math.min(MOST, 2 ** bit + by))),
);

describe('amounts', () => {
  test('a number n/100 is n pence, for every n of 15 digits', () => {
    fc.assert(
      fc.property(pence, (n) => expect(readAmount(n / 100)).toBe(n + 0)),
      runs(20_000),
    );
  });

  test('every penny of the first thousand pounds, and around each power of two', () => {
    for (let n = -100_000; n <= 100_000; n++)
      if (readAmount(n / 100) !== n + 0) throw new Error(`${n} pence`);
    for (let bit = 17; bit < 50; bit++)
      for (let by = -500; by <= 500; by++)
        if (readAmount((2 ** bit + by) / 100) !== 2 ** bit + by) throw new Error(`${2 ** bit + by} pence`);
  });

  test('sums and differences of two amounts in floats are read as the pence that they are', () => {
    const some = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(some, some, (a, b) => readAmount(a / 100 + b / 100) === a + b),
      runs(20_000),
    );
  });

  test('what we write of an amount is read as the amount', () => {
    fc.assert(
      fc.property(pence, fc.boolean(), fc.boolean(), (n, sign, symbol) =>
        expect(readAmount(writePounds(n as Pence, { sign, symbol }))).toBe(n + 0),
      ),
      RUNS,
    );
  });

  test('what Excel shows of an amount is read as the amount', () => {
    fc.assert(
      fc.property(pence, fc.nat(8), (n, hand) => expect(readAmount(written(BigInt(n), hand))).toBe(n + 0)),
      RUNS,
    );
  });

  test('thousandths of a pound that are no whole pence are told', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (n) => {
        const expected = n % 10 === 0 ? n / 10 + 0 : 'amount-part-of-a-penny';
        expect(readAmount(n / 1000)).toBe(expected);
        // "366.140" as text may be 366,140 as it is written abroad.
        const isAbroad = n % 10 === 0 && Math.abs(n) >= 1000 && Math.abs(n) < 1_000_000;
        expect(readAmount((n / 1000).toFixed(3))).toBe(isAbroad ? 'amount-not-a-number' : expected);
      }),
      RUNS,
    );
  });

  test('any cell is whole pence within limits, or a problem; never NaN, never a negative nil', () => {
    fc.assert(
      fc.property(fc.anything(), (cell) => {
        const amount = readAmount(cell);
        if (typeof amount === 'string') return /^amount-[a-z-]+$/.test(amount);
        return Number.isSafeInteger(amount) && Math.abs(amount) <= MOST && !Object.is(amount, -0);
      }),
      RUNS,
    );
  });

  test('text without a digit is nil only where it says so', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (/\d/.test(text)) return true;
        const bare = text.replace(/[\s\u200b\ufeff]/g, '');
        const isNil = bare === '' || /^(£?[-\u2010-\u2015\u2212]|nil|none)$/i.test(bare);
        return readAmount(text) === 0 ? isNil : typeof readAmount(text) === 'string';
      }),
      RUNS,
    );
  });
});

describe('rounding, indexation, interest against whole numbers of any size', () => {
  /** a x b / c to the nearest whole number, half away from nil. */
  const ratio = (a: bigint, b: bigint, c: bigint): bigint => {
    const product = a * b;
    const size = product < 0n ? -product : product;
    const rounded = (2n * size + c) / (2n * c);
    return product < 0n ? -rounded : rounded;
  };
  const amount = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });
  const index = fc.integer({ min: 1, max: 1_000_000 });

  test('indexed', () => {
    fc.assert(
      fc.property(amount, index, index, fc.boolean(), (a, base, now, floor) => {
        const exact = ratio(BigInt(a), BigInt(now), BigInt(base));
        if (exact > 9_007_199_254_740_991n || exact < -9_007_199_254_740_991n) return;
        const expected = floor && exact < BigInt(a) ? BigInt(a) : exact;
        expect(
          BigInt(indexed(a as Pence, new Exact(base).dividedBy(1000), new Exact(now).dividedBy(1000), floor)),
        ).toBe(expected);
      }),
      RUNS,
    );
  });

  test('interest', () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: -100, max: 10_000 }),
        (a, basisPoints, days) => {
          const expected = days <= 0 ? 0n : ratio(BigInt(a), BigInt(basisPoints) * BigInt(days), 3_650_000n);
          expect(
            BigInt(interest(a as Pence, new Exact(basisPoints).dividedBy(10_000), 45_000, 45_000 + days)),
          ).toBe(expected);
        },
      ),
      RUNS,
    );
  });

  test('to the pound', () => {
    fc.assert(
      fc.property(pence, (n) => expect(BigInt(halfUpToPound(n as Pence))).toBe(ratio(BigInt(n), 1n, 100n))),
      RUNS,
    );
  });
});

describe('dates', () => {
  const FIRST = serialFromDate({ day: 1, month: 1, year: 1950 })!;
  const LAST = serialFromDate({ day: 31, month: 12, year: 2149 })!;
  const serial = fc.integer({ min: FIRST, max: LAST });
  const two = (n: number) => String(n).padStart(2, '0');

  test('a day written in any way is read as the day', () => {
    fc.assert(
      fc.property(serial, (day) => {
        const { day: d, month: m, year: y } = dateFromSerial(day);
        const forms = [
          day,
          day + 0.75,
          `${d}/${m}/${y}`,
          `${two(d)}.${two(m)}.${y}`,
          `${y}-${two(m)}-${two(d)}`,
          `${y}-${two(m)}-${two(d)}T12:30:00Z`,
          writeDate(day),
          writeShortDate(day),
          `${d}-${writeShortDate(day).split(' ')[1]}-${y}`,
        ];
        for (const form of forms) expect([form, readDate(form)]).toEqual([form, day]);
        if (y >= 1990 && y < 2090) expect(readDate(`${d}/${m}/${two(y % 100)}`)).toBe(day);
        expect(isAmbiguousDate(`${d}/${m}/${y}`)).toBe(d <= 12 && d !== m);
      }),
      RUNS,
    );
  });

  test('any day, month and year: the day, or told', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(20), fc.integer({ min: 1950, max: 2149 }), (d, m, y) => {
        const exists = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
        expect(readDate(`${d}/${m}/${y}`)).toBe(
          exists ? Date.UTC(y, m - 1, d) / 86_400_000 + 25_569 : 'date-impossible',
        );
      }),
      RUNS,
    );
  });

  test('any cell is a day within 1950 to 2149, no date, or a problem', () => {
    fc.assert(
      fc.property(fc.anything(), (cell) => {
        const date = readDate(cell);
        return (
          date === null ||
          (typeof date === 'string'
            ? /^date-[a-z-]+$/.test(date)
            : Number.isInteger(date) && date >= FIRST && date <= LAST)
        );
      }),
      RUNS,
    );
  });

  test('months on: the same day or the last of its month, never a day over', () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: -500, max: 600 }), (from, months) => {
        const [a, b] = [dateFromSerial(from), dateFromSerial(addMonths(from, months))];
        expect(b.year * 12 + b.month).toBe(a.year * 12 + a.month + months);
        expect(b.day).toBe(Math.min(a.day, daysInMonth(b.year, b.month)));
      }),
      RUNS,
    );
  });

  test('a later expiry date is never more urgent', () => {
    const order = ['Expired', 'Within 3 months', 'Within 6 months', 'Within 12 months', 'Later'];
    fc.assert(
      fc.property(
        fc.integer({ min: 45_000, max: 46_000 }),
        fc.integer({ min: -400, max: 800 }),
        fc.nat(400),
        (asAt, days, more) => {
          const place = (d: number) => order.indexOf(expiryFlag(asAt + d, true, asAt));
          return place(days) >= 0 && place(days) <= place(days + more);
        },
      ),
      RUNS,
    );
  });
});
