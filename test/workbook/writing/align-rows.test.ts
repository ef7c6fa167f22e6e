import fc from 'fast-check';
import { rowSignature } from '../../../src/workbook/excel/cell-content';
import { alignRows } from '../../../src/workbook/writing/align-rows';

const row = fc.tuple(fc.nat(9), fc.constantFrom('Blaby', 'Melton', ''), fc.nat(3), fc.nat(3));
const signed = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.map((cells) => rowSignature(cells, cells));
/** Rows that differ in their first cell. */
const rows = fc.array(row, { maxLength: 12 }).map((all) => all.map((cells, n) => [n, ...cells]));

test('rows that are the only ones of their kind are found wherever they are', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat(100)), fc.array(fc.nat(20)), (all, order, gone) => {
      const left = all.filter((_, n) => !gone.includes(n));
      const keys = new Map(left.map((one) => [one, order.next().value]));
      const now = [...left].sort((a, b) => keys.get(a)! - keys.get(b)!);
      const found = alignRows(signed(all), signed(now));
      left.forEach((one) => expect(now[found[all.indexOf(one)]!]).toBe(one));
    }),
  );
});

test('a row is found once at most', () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (a, b) => {
      const found = alignRows(signed(a), signed(b)).filter((n) => n !== null);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((n) => n >= 0 && n < b.length)).toBe(true);
    }),
  );
});

test.each([
  [
    'an edited row beside a deleted one',
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
    [[5, 6, 7, 9]],
    [null, 0],
  ],
  [
    'an edited row below an inserted one',
    [[1, 2, 3, 4]],
    [
      [9, 9, 9, 9],
      [1, 2, 3, 5],
    ],
    [1],
  ],
  [
    'twins, one of them deleted',
    [
      [1, 1],
      [1, 1],
      [2, 2],
    ],
    [
      [1, 1],
      [2, 2],
    ],
    [0, null, 1],
  ],
  [
    'an edited row among others',
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    [
      [1, 1],
      [8, 9],
      [3, 3],
    ],
    [0, 1, 2],
  ],
  [
    'rows that were edited, and then sorted',
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ],
    [
      [9, 10, 0, 12],
      [5, 6, 0, 8],
      [1, 2, 0, 4],
    ],
    [2, 1, 0],
  ],
  [
    'rows that were edited, sorted and one of them deleted',
    [
      [1, 2, 3, 4],
      [0, 0, 0, 0],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ],
    [
      [9, 10, 0, 12],
      [0, 0, 0, 0],
      [1, 2, 0, 4],
    ],
    [2, 1, null, 0],
  ],
])('%s', (_what, expected, now, found) => {
  expect(alignRows(signed(expected), signed(now))).toEqual(found);
});

test('of rows of which a part is seen, one at the end that is like no other is another row', () => {
  const all = signed([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  const seen = signed([
    [4, 5, 6],
    ['new', '', ''],
  ]);
  expect(alignRows(all, seen, true)).toEqual([null, 0, null]);
  expect(
    alignRows(
      all,
      signed([
        [4, 5, 6],
        [7, 8, 'typed'],
      ]),
      true,
    ),
  ).toEqual([null, 0, 1]);
});

test('rows are not alike for what neither holds', () => {
  const blanks = ['', '', '', ''];
  expect(alignRows(signed([['new 1', ...blanks], blanks]), signed([['new 2', ...blanks]]), true)).toEqual([
    null,
    null,
  ]);
});
