/** What has to be spent within a year is said only where its date is known. */
import { callNow, FunctionError, records } from './calling';

const YEAR_END = 45_747; // 31 March 2025
const MOVEMENTS = [
  ['Date', 'Agreement', 'Movement', 'Amount', 'To'],
  ...['A1', 'A2'].map((agreement) => [YEAR_END - 9, agreement, 'Opening', 100, 'In hand']),
];
const HEADINGS = ['Agreement', 'Authority', 'Value', 'Expiry date'];
const GOOD = ['A1', 'Blaby', 100, YEAR_END + 30];

const split = (register: unknown[][]) =>
  records(callNow('STATEMENT', YEAR_END, MOVEMENTS, register)).map((row) => [
    row.Agreement,
    row['Within a year'],
    row.Later,
  ]);
const notKnown = expect.any(FunctionError) as unknown;

test.each<[string, unknown, unknown, unknown]>([
  ['soon', YEAR_END + 30, 100, 0],
  ['later', '1 April 2026', 0, 100],
  ['blank: no date', '', 0, 100],
])('a date that can be read: %s', (_, cell, within, later) => {
  const rows = split([HEADINGS, GOOD, ['A2', 'Blaby', 100, cell]]);
  expect(rows.find(([name]) => name === 'A2')).toEqual(['A2', within, later]);
  expect(rows.find(([name]) => name === 'Total')).toEqual(['Total', 100 + (within as number), later]);
});

test.each<[string, unknown[][]]>([
  ['no date', [HEADINGS, GOOD, ['A2', 'Blaby', 100, 'after phase 2']]],
  ['a day that is none', [HEADINGS, GOOD, ['A2', 'Blaby', 100, '31/02/2026']]],
  ['an Excel error', [HEADINGS, GOOD, ['A2', 'Blaby', 100, '#REF!']]],
  ['not in the register', [HEADINGS, GOOD]],
])('one whose date is not known has none, and its totals have none: %s', (_, register) => {
  const rows = split(register);
  expect(rows.find(([name]) => name === 'A1')).toEqual(['A1', 100, 0]);
  for (const name of ['A2', 'Unapplied, total', 'Total'])
    expect(rows.find(([of]) => of === name)).toEqual([name, notKnown, notKnown]);
});

test('without a column of dates nothing is said of any', () => {
  const rows = split([HEADINGS.slice(0, 3), GOOD.slice(0, 3), ['A2', 'Blaby', 100]]);
  for (const [, within, later] of rows) expect([within, later]).toEqual([notKnown, notKnown]);
  const [row] = rows;
  expect((row![1] as FunctionError).message).toMatch(/Expiry date/);
});

describe('the class of money that a return clause may be of', () => {
  const classOf = (clause: unknown) =>
    records(
      callNow('STATEMENT', YEAR_END, MOVEMENTS, [
        [...HEADINGS, 'Return clause'],
        [...GOOD, clause],
        ['A2', 'Blaby', 100, '', ''],
      ]),
    )[0]!.Class;

  test.each([
    ...['No', '', '-', 'N/A', 'No (see deed)', 'no - clause 4 was struck out', 'No: varied 2023'],
    ...[
      'Not required',
      'TBC',
      'tbc (asked Blaby)',
      '?',
      'Not known',
      'To be confirmed',
      'None – deed of 2019',
    ],
  ])('%s says of none', (clause) => {
    expect(classOf(clause)).toBe('Unapplied');
  });

  test.each([
    'Yes',
    'Y',
    'Clause 4',
    '10 years',
    'No later than 10 years',
    'No. 4 of schedule 2',
    '(yes)',
    '- 5 years',
  ])('%s names one', (clause) => {
    expect(classOf(clause)).toBe('Receipts in advance');
  });
});

describe('instalments give receipts deadlines of their own', () => {
  const [EARLY, LATE] = [43_900, 45_000]; // 10 March 2020 and 15 March 2023
  const TRIGGERS = ['Agreement', 'Amount', 'Timing', 'Trigger', 'Received', 'Spend years', 'Spend by'];
  const instalments = (...rows: [amount: number, received: unknown, years: unknown, by?: unknown][]) => [
    TRIGGERS,
    ...rows.map(([amount, received, years, by = '']) => [
      ...['A1', amount, 'On', 'Commencement', received, years, by],
    ]),
  ];
  const moved = (...rows: [date: number, movement: string, amount: number, to?: string][]) => [
    MOVEMENTS[0]!,
    ...rows.map(([date, movement, amount, to = '']) => [date, 'A1', movement, amount, to]),
  ];
  const parts = (movements: unknown[][], triggers: unknown, expiry: unknown = YEAR_END + 30) => {
    const register = [HEADINGS, ['A1', 'Blaby', 300, expiry]];
    const [row] = records(callNow('STATEMENT', YEAR_END, movements, register, triggers));
    return [row!.Closing, row!['Within a year'], row!.Later];
  };
  const RECEIVED = moved(
    [EARLY, 'Opening', 300, 'Held by developer'],
    [EARLY, 'Received', 100],
    [LATE, 'Received', 200],
    [LATE + 1, 'Drawn down', 250],
    [LATE + 2, 'Spent', 30],
  );

  test('what was received first is spent first; each rest goes by its own day, whatever the register’s is', () => {
    const own = instalments([100, EARLY, 5], [200, LATE, 10]);
    expect(parts(RECEIVED, null)).toEqual([220, 220, 0]);
    expect(parts(RECEIVED, own)).toEqual([220, 70, 150]);
    expect(parts(RECEIVED, own, 'after phase 2')).toEqual([220, 70, 150]);
    expect(parts(RECEIVED, own, '')).toEqual([220, 70, 150]);
  });

  test('an opening balance goes by the receipts of the table, as far as they were received by then', () => {
    const opening = moved([YEAR_END - 9, 'Opening', 100, 'In hand']);
    expect(parts(opening, instalments([60, EARLY, 5], [40, LATE, 10]))).toEqual([100, 60, 40]);
    const later = instalments([40, LATE, 10], [60, YEAR_END + 5, 1]);
    expect(parts(opening, later, '1 April 2030')).toEqual([100, 0, 100]);
    // What nobody has a receipt of goes by the register's date, and is not known where that is none.
    expect(parts(opening, later)).toEqual([100, 60, 40]);
    expect(parts(opening, later, 'soon')).toEqual([100, notKnown, notKnown]);
  });

  test('what was received, drawn down and spent after the year’s end changes nothing', () => {
    const own = instalments([100, EARLY, 5], [200, LATE, 10]);
    const after = [
      ...RECEIVED,
      [YEAR_END + 1, 'A1', 'Spent', 150, ''],
      [YEAR_END + 2, 'A1', 'Drawn down', 50, ''],
    ];
    expect(parts(after, own)).toEqual([220, 70, 150]);
  });
});
