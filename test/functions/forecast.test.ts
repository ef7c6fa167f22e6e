/** FORECAST: years, the range of the rates, what has no date; early, late and undated add to what the register waits for. */
import * as fc from 'fast-check';
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, callNow, FunctionError, underEveryBlank } from './calling';
import { developmentTables, registers, triggerTables } from './made-arguments';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);
type Row = readonly unknown[];
const REGISTER = (...rows: Row[]): unknown[][] => [
  [
    ...['Agreement', 'Contribution', 'Authority', 'Value', 'Not started', 'Held by developer'],
    ...['Planning application'],
  ],
  ...rows.map((row) => [...row]),
];
const ONE = REGISTER(['P/1', '', 'Blaby', 1000, 700, 100, 'A/1']);
const TRIGGERS = (...rows: Row[]): unknown[][] => [
  [
    'Agreement',
    'Contribution',
    'Amount',
    'Timing',
    'Trigger',
    'Count or percent',
    'Expected',
    'Received',
    'Actual',
  ],
  ...rows.map((row) => Array.from({ length: 9 }, (_, index) => row[index] ?? '')),
];
const dated = (amount: number, day: number): Row => ['P/1', '', amount, 'On', 'Date', '', day];
const forecast = async (
  triggers: unknown[][],
  register = ONE,
  by: unknown = '',
  developments: unknown = null,
) => (await call('FORECAST', 2, by, triggers, developments, register, AS_AT)) as Row[];

underEveryBlank(() => {
  test('years begin on 1 April; what is past, what is beyond, and the rest have lines of their own', async () => {
    const spill = await forecast(
      TRIGGERS(
        dated(50, on(31, 3, 2025)),
        dated(60, on(1, 4, 2025)),
        dated(70, on(1, 4, 2026)),
        dated(40, on(23, 3, 2025)),
        dated(30, AS_AT),
      ),
    );
    expect(spill).toEqual([
      ['Financial year', 'Early', 'Late', 'Undated'],
      ['Overdue', 40, 40, 0],
      ['2024/25', 80, 80, 0],
      ['2025/26', 60, 60, 0],
      ['Later', 70, 70, 0],
      ['No date', 0, 0, 550],
      ['Total', 250, 250, 550],
    ]);
  });

  test('early at the fast rate, late at the slow one', async () => {
    const rows = TRIGGERS(['P/1', '', 800, 'On', 'Occupation of nth', 110]);
    const homes = [
      ['Development', 'Application', 'Dwellings', 'Stage', 'Occupied', 'Count date', 'Rate low', 'Rate high'],
      ['Mill Lane', 'A/1', 200, 'Started', 100, AS_AT, 4, 20],
    ];
    expect(await forecast(rows, ONE, '', homes)).toEqual([
      ['Financial year', 'Early', 'Late', 'Undated'],
      ['2024/25', 0, 0, 0],
      ['2025/26', 800, 0, 0],
      ['Later', 0, 800, 0],
      ['Total', 800, 800, 0],
    ]);
  });

  test.each<[string, Row, Row, Row]>([
    // All is built: no home that is still to come keeps anybody waiting.
    [
      'complete, and nobody has counted',
      ['A/1', 100, 'Complete', on(1, 1, 2025), '', 5, 10],
      ['Occupation of nth', 90],
      ['2024/25', 800, 800, 0],
    ],
    [
      'complete, and nobody knows of how many homes',
      ['A/1', '', 'Complete', on(1, 1, 2025), '', 5, 10],
      ['Occupation of nth', 90],
      ['2024/25', 800, 800, 0],
    ],
    [
      'complete, and not yet occupied',
      ['A/1', 100, 'Complete', on(1, 1, 2025), 85, 5, 10],
      ['Occupation of nth', 90],
      ['2025/26', 800, 800, 0],
    ],
    // A permission that has lapsed starts nothing, whatever was planned.
    [
      'lapsed before it began',
      ['A/1', 100, 'Lapsed', on(1, 5, 2025), '', 5, 10],
      ['Commencement', ''],
      ['No date', 0, 0, 800],
    ],
    [
      'said to be lapsed after it began',
      ['A/1', 100, 'Lapsed', on(1, 5, 2024), '', 5, 10],
      ['Commencement', ''],
      ['Overdue', 800, 800, 0],
    ],
    [
      'permitted',
      ['A/1', 100, 'Permitted', on(1, 5, 2025), '', 5, 10],
      ['Commencement', ''],
      ['2025/26', 800, 800, 0],
    ],
  ])('a development that is %s', async (_, development, trigger, line) => {
    const homes = [
      ['Development', 'Application', 'Dwellings', 'Stage', 'Start', 'Occupied', 'Rate low', 'Rate high'],
      ['Mill Lane', ...development],
    ];
    const spill = await forecast(TRIGGERS(['P/1', '', 800, 'On', ...trigger]), ONE, '', homes);
    const lines = spill.slice(1, -1).filter((row) => row.slice(1).some((amount) => amount !== 0));
    expect(lines).toEqual([line]);
  });

  test.each<[string, Row[], number, number]>([
    ['more than the register waits for', [dated(900, AS_AT)], 800, 0],
    ['one that is received', [dated(500, AS_AT), [...dated(300, AS_AT), AS_AT]], 500, 300],
    ['one without a date', [['P/1', '', 300, 'On', 'Commencement'], dated(100, AS_AT)], 100, 700],
    ['of no contribution', [['P/9', '', 300, 'On', 'Date', '', AS_AT]], 0, 800],
  ])('instalments that are %s', async (_, rows, early, undated) => {
    expect((await forecast(TRIGGERS(...rows))).find(([label]) => label === 'Total')).toEqual([
      'Total',
      early,
      early,
      undated,
    ]);
  });

  test.each<[string, number, number[][]]>([
    // The register does not count it yet: each has what was agreed of it.
    ['is not in the register', 200_000, [[100_000], [100_000]]],
    ['is in the register', 214_071.86, [[114_071.86], [100_000]]],
    ['is in the register in part', 204_071.86, [[104_071.86], [100_000]]],
  ])('an indexed instalment whose indexation %s', async (_, awaited, [first, second]) => {
    const headings = ['Agreement', 'Amount', 'Timing', 'Trigger', 'Expected', 'Base index', 'Index used'];
    const rows = [
      headings,
      ['P/1', 100_000, 'On', 'Date', on(1, 6, 2025), 334, 381],
      ['P/1', 100_000, 'On', 'Date', on(1, 6, 2026), '', ''],
    ];
    const spill = await forecast(rows, REGISTER(['P/1', '', 'Blaby', awaited, awaited, 'nil', '']));
    expect(spill.slice(2, 4)).toEqual([
      ['2025/26', first![0], first![0], 0],
      ['Later', second![0], second![0], 0],
    ]);
  });

  test('by authority', async () => {
    const register = REGISTER(['P/2', '', 'Melton', 5, 5, 'nil', ''], ['P/1', '', 'Blaby', 10, 7, 1, '']);
    expect(await forecast(TRIGGERS(dated(3, AS_AT)), register, 'authority')).toEqual([
      ['Authority', 'Financial year', 'Early', 'Late', 'Undated'],
      ['Blaby', '2024/25', 3, 3, 0],
      ['Blaby', 'No date', 0, 0, 5],
      ['Melton', 'No date', 0, 0, 5],
      ['Total', '', 3, 3, 10],
    ]);
  });

  test('rows that cannot be read are counted', async () => {
    const register = REGISTER(
      ['P/1', '', 'Blaby', 8, 8, 'nil', ''],
      ['P/2', '', 'Blaby', 'TBC', 5, 'nil', ''],
    );
    const spill = await forecast(TRIGGERS(dated(3, AS_AT), ['P/1', '', 'TBC']), register);
    expect(spill.slice(-2).map(([note]) => note)).toEqual([
      '1 row of the register left out',
      '1 instalment left out',
    ]);
    expect(spill.at(-3)).toEqual(['Total', 3, 3, 5]);
  });

  test.each<[string, unknown[][], unknown, string]>([
    ['a stage is not there', ONE.map((row) => row.slice(0, 5)), '', '#N/A'],
    ['a stage is an Excel error', REGISTER(['P/1', '', 'Blaby', 8, '#REF!', 8, '']), '', '#VALUE!'],
    ['the column is not there', ONE, 'Colour', '#N/A'],
  ])('%s', async (_, register, by, code) => {
    const error = (await call('FORECAST', 2, by, TRIGGERS(), null, register, AS_AT)) as FunctionError;
    expect(error.code).toBe(code);
  });
});

test('early and undated, and late and undated, add to what the register waits for, however the tables are', () => {
  const stages = registers.map(([headings, ...rows]) => [
    [...headings!, 'Not started', 'Held by developer', 'Planning application'],
    ...rows.map((row, index) => [...row, index * 10, 25.25, ['Mill Lane', 'Van'][index % 2]]),
  ]);
  let answered = 0;
  fc.assert(
    fc.property(stages, triggerTables, developmentTables, (register, triggers, developments) => {
      const pence = (cell: unknown): number => Math.round((cell as number) * 100);
      const known = ['Not started', 'Held by developer'].map((measure) =>
        callNow('BALANCE', measure, null, register),
      );
      const awaited = known.map((cell) => (cell as Row[])[0]?.[0] ?? cell);
      const spill = callNow('FORECAST', 3, null, triggers, developments, register, AS_AT) as Row[];
      if (spill instanceof FunctionError || awaited.some((cell) => typeof cell !== 'number')) return;
      answered++;
      const total = spill.find(([label]) => label === 'Total')!.map(pence);
      const sum = awaited.reduce<number>((all, cell) => all + pence(cell), 0);
      expect([total[1]! + total[3]!, total[2]! + total[3]!]).toEqual([sum, sum]);
      for (const column of [1, 2, 3])
        expect(
          spill
            .slice(
              1,
              spill.findIndex(([label]) => label === 'Total'),
            )
            .reduce((all, row) => all + pence(row[column]), 0),
        ).toBe(total[column]);
    }),
    { numRuns: 200 },
  );
  expect(answered).toBeGreaterThan(20);
});
