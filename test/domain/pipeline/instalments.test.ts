/** Instalments: their shares, what they are indexed to, and the home at which each falls due. */
import * as fc from 'fast-check';
import { toPounds, type Pence } from '../../../src/domain/money/pence';
import { indexedOf } from '../../../src/domain/pipeline/indexed-instalment';
import { instalmentBook, type InstalmentBook } from '../../../src/domain/pipeline/instalments';
import { thresholdOf } from '../../../src/domain/pipeline/thresholds';
import { TRIGGERS } from '../../../src/domain/pipeline/trigger-table';
import { toPay } from '../../../src/domain/pipeline/when-due';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { runs } from '../../chance';
import { registerOf } from './made-tranches';

const HEADINGS = ['Agreement', 'Amount', 'Share', 'Timing', 'Trigger', 'Base index', 'Index used'];

function book(value: unknown, ...rows: readonly (readonly unknown[])[]): InstalmentBook {
  const cells = rows.map(([amount = '', share = '', base = '', used = '']) => [
    ...['P/1', amount, share, 'On', 'Commencement', base, used],
  ]);
  const table = readTable([HEADINGS, ...cells], TRIGGERS);
  if (!isTable(table)) throw new Error(table.code);
  return instalmentBook(table, null, registerOf({ agreement: 'P/1', value, notStarted: value }));
}
const amounts = ({ instalments }: InstalmentBook) => instalments.map(({ amount }) => amount);
const total = (all: readonly (Pence | null)[]) => all.reduce<number>((sum, of) => sum + (of ?? NaN), 0);

describe('shares', () => {
  const values = fc.integer({ min: 1, max: 50_000_000 });
  const parts = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 8 });
  const portions = (weights: readonly number[]): number[] => {
    // Parts of 10,000, so that they are decimals that add up to the whole.
    const sum = weights.reduce((all, one) => all + one, 0);
    const own = weights.map((one) => Math.max(1, Math.floor((one * 10_000) / sum)));
    own[0]! += 10_000 - own.reduce((all, one) => all + one, 0);
    return own;
  };

  test.each([
    ['fractions', 10_000],
    ['percentages', 100],
  ])('add up to the value to the penny, as %s', (_, whole) => {
    fc.assert(
      fc.property(values, parts, (value, weights) => {
        const shares = portions(weights);
        fc.pre(shares.every((share) => share > 0 && (whole === 10_000 || share > whole)));
        const own = amounts(book(value / 100, ...shares.map((share) => ['', share / whole])));
        expect(total(own)).toBe(value);
        own.forEach((amount, n) => expect(Math.abs(amount! - (value * shares[n]!) / 10_000)).toBeLessThan(1));
      }),
      runs(300),
    );
  });

  test('the largest remainders get the odd pennies, ties the earliest', () => {
    expect(amounts(book(0.05, ['', 0.5], ['', 0.5]))).toEqual([3, 2]);
    expect(amounts(book(1, ['', 0.3333], ['', 0.3333], ['', 0.3334]))).toEqual([33, 33, 34]);
    expect(amounts(book(71_694.21, ['', 50], ['', 50]))).toEqual([3_584_711, 3_584_710]);
  });

  test('one that says neither amount nor share is the rest, to the penny', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9999 }), (value, share) => {
        const own = amounts(book(value / 100, ['', share / 10_000], []));
        fc.pre(own[1] !== null);
        expect(total(own)).toBe(value);
      }),
      runs(200),
    );
  });

  test('the published instalments: 536,834 at 2,600 homes, the rest at 3,750, of 1,626,494', () => {
    expect(amounts(book(1_626_494, [536_834], [])).map((of) => toPounds(of!))).toEqual([536_834, 1_089_660]);
  });
});

describe('indexation', () => {
  test.each([
    [333, 99_700.6],
    [332, 99_401.2],
    [355, 106_287.43],
    [381, 114_071.86],
  ])('100,000 from 334 to %s', (used, indexed) => {
    const [of] = book(100_000, [100_000, '', 334, used]).instalments;
    expect(toPounds(indexedOf(of!)!)).toBe(indexed);
    expect(toPounds(toPay(of!)!)).toBe(indexed);
  });

  test('without both indices it is the amount as agreed', () => {
    const [of] = book(100_000, [100_000, '', 334, '']).instalments;
    expect(indexedOf(of!)).toBeNull();
    expect(toPounds(toPay(of!)!)).toBe(100_000);
  });
});

describe('the count of homes at which an instalment falls due', () => {
  test.each<[string, Parameters<typeof thresholdOf>[0], number | null, number | null]>([
    ['prior to the first', { timing: 'Prior to', trigger: 'First occupation', count: null }, 10, 0],
    ['on the first', { timing: 'On', trigger: 'First occupation', count: null }, null, 1],
    ['prior to the 50th', { timing: 'Prior to', trigger: 'Occupation of nth', count: 50 }, null, 49],
    ['on the 50th', { timing: 'On', trigger: 'Occupation of nth', count: 50 }, null, 50],
    ['within days of the 50th', { timing: 'Within days', trigger: 'Completion of nth', count: 50 }, null, 50],
    ['prior to the 1st', { timing: 'Prior to', trigger: 'Occupation of nth', count: 1 }, null, 0],
    ['half a home', { timing: 'On', trigger: 'Occupation of nth', count: 0.5 }, null, null],
    ['the 0th', { timing: 'On', trigger: 'Occupation of nth', count: 0 }, null, null],
    ['below nil', { timing: 'On', trigger: 'Completion of nth', count: -3 }, null, null],
    ['no count', { timing: 'On', trigger: 'Occupation of nth', count: null }, 10, null],
    ['no timing', { timing: null, trigger: 'Occupation of nth', count: 5 }, 10, null],
    ['more than 50% of 100', { timing: 'On', trigger: 'Percent occupied', count: 50 }, 100, 51],
    ['more than 50% of 101', { timing: 'On', trigger: 'Percent occupied', count: 50 }, 101, 51],
    ['more than half of 101', { timing: 'On', trigger: 'Percent occupied', count: 0.5 }, 101, 51],
    ['before more than 50% of 100', { timing: 'Prior to', trigger: 'Percent occupied', count: 50 }, 100, 50],
    ['more than 33.3% of 1000', { timing: 'On', trigger: 'Percent occupied', count: 33.3 }, 1000, 334],
    ['more than 29% of 100', { timing: 'On', trigger: 'Percent occupied', count: 29 }, 100, 30],
    ['more than all', { timing: 'On', trigger: 'Percent occupied', count: 100 }, 40, 41],
    ['a part of homes not known', { timing: 'On', trigger: 'Percent occupied', count: 50 }, null, null],
    ['commencement', { timing: 'On', trigger: 'Commencement', count: 5 }, 40, null],
    ['a date', { timing: 'On', trigger: 'Date', count: 5 }, 40, null],
  ])('%s', (_, trigger, dwellings, home) => expect(thresholdOf(trigger, dwellings)).toBe(home));
});
