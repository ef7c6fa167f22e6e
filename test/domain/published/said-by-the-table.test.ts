/** What a printed table says of itself, that it is rounded and what is overspent, is taken at its word and checked. */
import { reconcile } from '../../../src/domain/published/reconcile';
import { transposed } from '../../../src/domain/published/printed-table';
import { ROLLUP_2024 } from '../../golden/printed-tables';

const kinds = (block: readonly (readonly unknown[])[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { kind } of reconcile(block, null)!) found[kind] = (found[kind] ?? 0) + 1;
  return found;
};

describe('a table that says it is rounded', () => {
  test.each([
    ['Agreements, £, rounded'],
    ['All figures are to the nearest pound.'],
    ['Figures may not add up because of rounding'],
    ['Rounded to the nearest £'],
  ])('as a title or a note, "%s": differences alone', (says) => {
    expect(kinds([[says], ...ROLLUP_2024])).toEqual({ difference: 8 });
    expect(kinds([...ROLLUP_2024, [], [says]])).toEqual({ difference: 8 });
    expect(kinds(transposed([...ROLLUP_2024, [], [says]]))).toEqual({ difference: 8 });
  });

  test.each([['Figures are not rounded'], ['Amounts before rounding'], ['Roundhay'], ['Ground works']])(
    '"%s" says no such thing',
    (says) => {
      expect(kinds([[says], ...ROLLUP_2024])).toEqual({ difference: 8, rounding: 7 });
    },
  );
});

describe('a table with a column of what is spent beyond what was drawn down', () => {
  const HEAD = ['Authority', 'Value', 'Drawn down', 'Spent', 'Overspent'];
  const lines = (...rows: unknown[][]) =>
    reconcile([HEAD, ...rows], null)!.map(({ where, rule, kind }) => [where, rule, kind]);
  const [BLABY, OADBY, TOTAL] = [
    ['Blaby', 900, 100, 150, 50],
    ['Oadby & Wigston', 900, 300, 200, 0],
    ['Total', 1800, 400, 350, 50],
  ];

  test('it is right', () => expect(lines(BLABY!, OADBY!, TOTAL!)).toEqual([]));
  test('a dash or a blank cell is nil', () => {
    expect(lines(BLABY!, [...OADBY!.slice(0, 4), '-'], TOTAL!)).toEqual([]);
    expect(lines(BLABY!, OADBY!.slice(0, 4), TOTAL!)).toEqual([]);
  });
  test('it is left out for one that is overspent', () =>
    expect(lines([...BLABY!.slice(0, 4), 0], OADBY!, [...TOTAL!.slice(0, 4), 0])).toEqual([
      ['Blaby', 'overspent', 'difference'],
    ]));
  test('it is given for one that is not', () =>
    expect(lines(BLABY!, [...OADBY!.slice(0, 4), 10], [...TOTAL!.slice(0, 4), 60])).toEqual([
      ['Oadby & Wigston', 'overspent', 'difference'],
    ]));
  test('its total is not that of the authorities', () =>
    expect(lines(BLABY!, OADBY!, [...TOTAL!.slice(0, 4), 0])).toEqual([
      ['Total', 'authorities', 'difference'],
    ]));
  test('it cannot be read, so that the overspend is listed as ever', () =>
    expect(lines([...BLABY!.slice(0, 4), 'tbc'], OADBY!, TOTAL!)).toContainEqual([
      'Blaby',
      'spent',
      'difference',
    ]));
  test('without what it is worked out from it is not checked', () =>
    expect(
      reconcile(
        [
          ['Authority', 'Value', 'Drawn down', 'Overspent'],
          ['Blaby', 9, 1, 1],
        ],
        null,
      )!.map(({ kind, check }) => [kind, check]),
    ).toContainEqual(['not checked', 'Spent beyond drawn down: spent less drawn down']));
});
