/** BID: the published rates, what is there already, what comes anyway, and what nobody has said. */
import * as fc from 'fast-check';
import { call, callNow, FunctionError, underEveryBlank } from './calling';

const HEADINGS = ['Item', 'Unit cost', 'Driver', 'Ratio', 'Existing capacity'];
type Cells = readonly unknown[];
const table = (...rows: Cells[]): unknown[][] => [
  HEADINGS,
  ...rows.map((row) => HEADINGS.map((_, index) => row[index] ?? '')),
];
const bid = async (dwellings: unknown, persons: unknown, ...rows: Cells[]) =>
  (await call('BID', dwellings, persons, table(...rows))) as Cells[];
const lineOf = (spill: readonly Cells[], item: string): unknown =>
  spill.find(([label]) => label === item)![4];
const PERSONS: Cells[] = [
  ['Officers', 381.06, 'Person'],
  ['Vehicles', 107.65, 'Person'],
  ['Premises', 29.28, 'Person'],
  ['Radios', 0.6, 'Person'],
];

underEveryBlank(() => {
  test('published rates a person add up, and are so much a home', async () => {
    expect(lineOf(await bid(1, 1, ...PERSONS), 'Total')).toBe(518.59);
    for (const [persons, pounds] of [
      [2.37, 1229],
      [1.86, 965],
      [1.83, 949],
    ] as const)
      expect(Math.round(lineOf(await bid(1, persons, ...PERSONS), 'Total') as number)).toBe(pounds);
  });

  test.each([
    [0.93, 523.94],
    [1.85, 1042.25],
    [2.78, 1566.2],
    [3.71, 2090.14],
    [4.81, 2709.86],
  ])('one rate a person, for %p of them', async (persons, line) => {
    expect(lineOf(await bid(1, persons, ['All', 563.38, 'Person']), 'All')).toBe(line);
  });

  test.each<[string, Cells, number, number]>([
    ['a dwelling', ['A', 4974.72, 'Dwelling'], 150, 746_208],
    ['an officer for 104 dwellings', ['A', 10_899, 'Officer', 104], 52, 5449.5],
    ['the same, as how many a dwelling needs', ['A', 10_899, 'Officer', 1 / 104], 52, 5449.5],
    ['staff for 104 dwellings', ['A', 5968, 'Police staff', 104], 52, 2984],
    ['an officer for 104 dwellings, where there are more', ['A', 10_899, 'Officer', 104], 208, 21_798],
    ['square metres', ['A', 1000, 'm²', 0.25], 10, 2500],
    ['a sum', ['A', 500, 'Fixed'], 10, 500],
    ['two of a sum', ['A', 500, 'Fixed', 2], 10, 1000],
    ['what is there already', ['A', 100, 'Dwelling', '', 4], 10, 600],
    ['more than is needed', ['A', 100, 'Dwelling', '', 40], 10, 0],
    ['half a penny goes up', ['A', 0.01, 'Fixed', 0.5], 10, 0.01],
  ])('by %s', async (_, row, dwellings, line) => {
    const spill = await bid(dwellings, '', row);
    expect([lineOf(spill, 'A'), lineOf(spill, 'Total')]).toEqual([line, line]);
  });

  test('a whole bid: headings, lines, total, what comes anyway, the gap', async () => {
    const spill = await bid(
      52,
      '',
      ['Officer', 10_899, 'Officer', 104, 0.25],
      ['Grant', 1000.5, 'Grant'],
      ['Precept', 'nil', 'Money coming'],
    );
    expect(spill).toEqual([
      ['Item', 'Quantity', 'Existing deducted', 'Unit cost', 'Line'],
      ['Officer', 0.5, 0.25, 10_899, 2724.75],
      ['Total', '', '', '', 2724.75],
      ['Per dwelling', '', '', '', 52.4],
      ['Grant', '', '', '', -1000.5],
      ['Precept', '', '', '', 0],
      ['Funding gap', '', '', '', 1724.25],
      ['Funding gap per dwelling', '', '', '', 33.16],
    ]);
  });

  test.each<[string, Cells[]]>([
    ['no row says it', [['A', 5, 'Fixed']]],
    [
      'one row of it is blank',
      [
        ['A', 5, 'Fixed'],
        ['Grant', 2, 'Grant'],
        ['Precept', '', 'Precept'],
      ],
    ],
    [
      'one row of it cannot be read',
      [
        ['A', 5, 'Fixed'],
        ['Grant', 2, 'Grant'],
        ['Precept', 'TBC', 'Precept'],
      ],
    ],
    [
      'one row of it has a 0, which may be a blank cell',
      [
        ['A', 5, 'Fixed'],
        ['Precept', 0, 'Precept'],
      ],
    ],
  ])('the gap is not known where %s', async (_, rows) => {
    const spill = await bid(10, '', ...rows);
    expect(lineOf(spill, 'Total')).toBe(5);
    for (const label of ['Money already coming', 'Funding gap', 'Funding gap per dwelling'])
      expect((lineOf(spill, label) as FunctionError).code).toBe('#N/A');
  });

  test('what is wrong with the row that says what comes is said in the gap', async () => {
    const spill = await bid(10, '', ['A', 5, 'Fixed'], ['Grant', -20, 'Grant']);
    for (const label of ['Money already coming', 'Funding gap'])
      expect((lineOf(spill, label) as FunctionError).message).toMatch(/^Grant: Unit cost is negative/);
  });

  test.each<[string, Cells]>([
    ['no unit cost', ['B', '', 'Dwelling']],
    ['no driver', ['B', 5, '']],
    ['no ratio of officers', ['B', 5, 'Officer', '']],
    ['no ratio of square metres', ['B', 5, 'sqm', '']],
    ['a cost below nil', ['B', -5, 'Fixed']],
    ['a ratio below nil', ['B', 5, 'Fixed', -1]],
    ['a capacity below nil', ['B', 5, 'Fixed', 1, -1]],
  ])('an item with %s is in no total, and counted', async (_, row) => {
    const spill = await bid(10, '', ['A', 5, 'Fixed'], row);
    expect((lineOf(spill, 'B') as FunctionError).code).toBe('#N/A');
    expect(lineOf(spill, 'Total')).toBe(5);
    expect(String(spill.at(-1)![0])).toContain('1 item');
    const found = (await call('VALIDATE', table(['A', 5, 'Fixed'], row, ['G', 'nil', 'Grant']))) as Cells[];
    expect(found.slice(1).map(([, at, , , code]) => [at, code])).toEqual([
      [3, expect.stringMatching(/^bid-cost-/)],
    ]);
  });

  test('a row that cannot be read is counted', async () => {
    const spill = await bid(10, '', ['A', 5, 'Fixed'], ['B', 'about 5', 'Moon']);
    expect([lineOf(spill, 'Total'), String(spill.at(-1)![0])]).toEqual([5, expect.stringContaining('1')]);
  });

  test.each<[string, unknown, unknown]>([
    ['no dwellings', '', 5],
    ['part of a dwelling', 1.5, 5],
    ['dwellings below nil', -1, 5],
    ['no persons', 10, ''],
    ['persons of one household', 150, 2.37],
    ['persons that are no number', 10, 'many'],
  ])('%s', async (_, dwellings, persons) => {
    const error = (await call('BID', dwellings, persons, table(...PERSONS))) as FunctionError;
    expect(error.code).toBe('#VALUE!');
  });

  test('a table that says nothing of money already coming is told so', async () => {
    const found = (await call('VALIDATE', table(['A', 5, 'Fixed']))) as Cells[];
    expect(found.map((row) => row[4])).toEqual(['Code', 'bid-without-funding']);
  });
});

test('without a workbook the table is asked for', async () => {
  expect(((await call('BID', 5)) as FunctionError).code).toBe('#N/A');
});

test('every line is its exact product half up to the penny, and the total is the sum of the lines', () => {
  const costs = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 999 }), fc.boolean()),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(costs, fc.integer({ min: 1, max: 5000 }), (rows, dwellings) => {
      const spill = callNow(
        'BID',
        dwellings,
        null,
        table(
          ...rows.map(([cost, ratio, isOfficer]) => [
            'A',
            cost / 100,
            isOfficer ? 'Officer' : 'Dwelling',
            ratio,
          ]),
        ),
      ) as Cells[];
      const lines = rows.map(([cost, ratio, isOfficer]) => {
        const [top, bottom] = isOfficer
          ? [BigInt(cost) * BigInt(dwellings), BigInt(ratio)]
          : [BigInt(cost) * BigInt(dwellings) * BigInt(ratio), 1n];
        return Number((top * 2n + bottom) / (bottom * 2n));
      });
      const pence = (cell: unknown): number => Math.round((cell as number) * 100);
      expect(spill.slice(1, rows.length + 1).map((row) => pence(row[4]))).toEqual(lines);
      expect(pence(lineOf(spill, 'Total'))).toBe(lines.reduce((sum, line) => sum + line, 0));
    }),
  );
});
