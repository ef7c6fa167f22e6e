/** What the functions of the ledger answer, called as Excel calls them. */
import { day, movementsBlock, type Row } from '../domain/movements/made';
import { callNow, FunctionError, records, underEveryBlank } from './calling';

const REGISTER = [
  [
    'Agreement',
    'Contribution',
    'Authority',
    'Project',
    'Expiry date',
    'Return clause',
    'Value',
    'Not started',
    'Held by developer',
    'Held by authority',
    'Drawn down',
    'Spent',
  ],
  ['P/1', 'C1', 'Blaby', 'Van', day(30, 6, 2025), 'Yes', 1000, '', '', 400, 600, 250],
  ['P/2', '', 'Melton', '', '', '', 500.5, 200, 300.5, '', '', ''],
];
const one = { agreement: 'P/1', contribution: 'C1' };
const ROWS: Row[] = [
  { date: day(31, 3, 2024), ...one, movement: 'Opening', amount: 900, to: 'Held by authority' },
  { date: day(31, 3, 2024), ...one, movement: 'Opening', amount: 100, to: 'In hand' },
  { date: day(31, 3, 2024), agreement: 'P/2', movement: 'Secured', amount: 500.5 },
  { date: day(3, 6, 2024), ...one, movement: 'Drawn down', amount: 500, reference: 'BDC 17' },
  {
    date: day(1, 9, 2024),
    ...one,
    movement: 'Spent',
    amount: 250,
    project: 'Station',
    recorded: day(2, 4, 2025),
  },
  { date: day(2, 9, 2024), agreement: 'P/2', movement: 'Started', amount: 300.5 },
];
const MOVEMENTS = movementsBlock(ROWS);
const YEAR_END = day(31, 3, 2025);
const failed = (answer: unknown): [string, string] => {
  if (answer instanceof FunctionError) return [answer.code, answer.message];
  throw new Error(`expected an error: ${JSON.stringify(answer)}`);
};

underEveryBlank(() => {
  test('ASAT is ROLLUP at the end of the day; the closing is the register', () => {
    const closing = callNow('ASAT', YEAR_END, null, null, MOVEMENTS, REGISTER);
    expect(closing).toEqual(callNow('ROLLUP', null, REGISTER));
    expect(records(callNow('ASAT', day(2, 6, 2024), '', '', MOVEMENTS, REGISTER))).toMatchObject([
      {
        Authority: 'Blaby',
        'Total value': 1000,
        'Held by local authority': 900,
        'Drawn down': 100,
        Spent: 0,
      },
      { Authority: 'Melton', 'Project not yet started': 500.5, 'Held by developers': 0 },
      { Authority: 'Total', 'Total value': 1500.5, 'Rows left out': 0 },
    ]);
  });

  test('ASAT with known leaves out what was recorded later', () => {
    const known = records(callNow('ASAT', YEAR_END, null, day(1, 4, 2025), MOVEMENTS, REGISTER));
    expect(known.at(-1)).toMatchObject({ 'Drawn down': 600, Spent: 0 });
  });

  test('BALANCE at a day, in the shape of its names', () => {
    const at = (measure: string, of: unknown) =>
      callNow('BALANCE', measure, of, REGISTER, day(2, 6, 2024), MOVEMENTS);
    expect(at('In hand', null)).toEqual([[100]]);
    expect(at('Held by authority', [['Blaby'], [''], ['P/2']])).toEqual([[900], [''], [0]]);
    expect(at('Rows left out', null)).toEqual([[0]]);
    expect(at('Agreements', null)).toEqual([[2]]);
    expect(callNow('BALANCE', 'In hand', null, REGISTER, null, MOVEMENTS)).toEqual([[350]]);
  });

  test('MOVEMENTS is opening, movements and closing', () => {
    const spill = callNow('MOVEMENTS', 'In hand', day(1, 4, 2024), YEAR_END, null, MOVEMENTS, REGISTER);
    expect(spill).toEqual([
      ['Authority', 'Opening', 'Drawn down', 'Spent', 'Closing', 'Check'],
      ['Blaby', 100, 500, -250, 350, 0],
      ['Melton', 0, 0, 0, 0, 0],
      ['Total', 100, 500, -250, 350, 0],
    ]);
    expect(
      records(callNow('MOVEMENTS', 'Spent', day(1, 4, 2024), YEAR_END, 'Project', MOVEMENTS, REGISTER)),
    ).toContainEqual({ Project: 'Station', Opening: 0, Spent: 250, Closing: 250, Check: 0 });
  });

  test('STATEMENT for the accounts', () => {
    expect(callNow('STATEMENT', YEAR_END, MOVEMENTS, REGISTER)).toEqual([
      [
        'Agreement',
        'Contribution',
        'Opening in hand',
        'Drawn down',
        'Interest',
        'Spent',
        'Returned',
        'Closing',
        'Class',
        'Within a year',
        'Later',
      ],
      ['P/1', 'C1', 100, 500, 0, -250, 0, 350, 'Receipts in advance', 350, 0],
      ['Receipts in advance, total', '', 100, 500, 0, -250, 0, 350, 'Receipts in advance', 350, 0],
      ['Total', '', 100, 500, 0, -250, 0, 350, '', 350, 0],
    ]);
  });

  test('AGED by years since receipt', () => {
    const rows: Row[] = [
      { date: day(1, 4, 2020), ...one, movement: 'Secured', amount: 30 },
      { date: day(1, 4, 2020), ...one, movement: 'Started', amount: 30 },
      { date: day(1, 4, 2020), ...one, movement: 'Received', amount: 10, reference: 'First' },
      { date: day(1, 4, 2022), ...one, movement: 'Received', amount: 20, reference: 'Second' },
      { date: day(1, 4, 2023), ...one, movement: 'Drawn down', amount: 12 },
      { date: day(1, 5, 2023), ...one, movement: 'Drawn down', amount: 3, reference: 'second' },
    ];
    const aged = (date: number) =>
      records(callNow('AGED', null, date, movementsBlock(rows), REGISTER)).slice(0, 2);
    expect(aged(day(31, 3, 2024))).toMatchObject([
      { Authority: 'Blaby', Where: 'Held by authority', '1 to 2 years': 15, '3 to 4 years': 0, Total: 15 },
      { Where: 'In hand', '1 to 2 years': 5, '3 to 4 years': 10, Total: 15 },
    ]);
    expect(aged(day(1, 4, 2024))[1]).toMatchObject({ '2 to 3 years': 5, '4 to 5 years': 10 });
    expect(records(callNow('AGED', null, YEAR_END, MOVEMENTS, REGISTER))[0]).toMatchObject({
      'Receipt not known': 400,
    });
  });

  test('LEDGERCHECK names the contribution, the stage and the difference', () => {
    expect(callNow('LEDGERCHECK', YEAR_END, MOVEMENTS, REGISTER)).toEqual([['No differences']]);
    const other = REGISTER.map((row, r) => row.map((cell, c) => (r === 1 && c === 11 ? 260.01 : cell)));
    expect(callNow('LEDGERCHECK', YEAR_END, MOVEMENTS, other)).toEqual([
      ['Agreement', 'Contribution', 'Stage', 'Register', 'Movements', 'Difference'],
      ['P/1', 'C1', 'Spent', 260.01, 250, 10.01],
    ]);
  });

  test('GLMATCH against an export with debits and credits', () => {
    const ledger = [
      ['Posting date', 'Journal', 'Debit', 'Credit', 'Narrative'],
      [day(10, 6, 2024), 'BDC17', '', 500, 'Drawdown'],
      [day(3, 9, 2024), 'INV 1', 250, '', 'Van'],
      [day(4, 9, 2024), 'INV 2', 60, '', 'Not ours'],
    ];
    expect(callNow('GLMATCH', ledger, null, null, MOVEMENTS, REGISTER)).toEqual([
      ['Status', 'GL row', 'Movement row', 'Date', 'GL amount', 'Movement amount', 'Difference'],
      ['Total (money in is a minus in the general ledger)', '', '', '', -190, -350, 160],
      ['Only in the general ledger', 4, '', day(4, 9, 2024), 60, '', 60],
      ['Only in movements', '', 3, day(31, 3, 2024), '', -100, 100],
      ['Matched: amount within 7 days', 3, 6, day(3, 9, 2024), 250, 250, 0],
      ['Matched: reference and amount', 2, 5, day(10, 6, 2024), -500, -500, 0],
    ]);
    const signed = [
      ['Posting date', 'Journal', 'Nominal', 'Amount', 'Narrative'],
      [day(10, 6, 2024), 'BDC17', 4417, '£500.00 CR', 'Drawdown'],
      [day(3, 9, 2024), 'INV 1', 4417, '250.00dr', 'Van'],
      [day(4, 9, 2024), 'INV 2', 4417, 60, 'Not ours'],
    ];
    const answer = callNow('GLMATCH', ledger, null, null, MOVEMENTS, REGISTER);
    expect(callNow('GLMATCH', signed, null, null, MOVEMENTS, REGISTER)).toEqual(answer);
    const odd = [...signed, [day(5, 9, 2024), 'J', 4417, '-5.00 CR', ''], ['', '', 'Total', '305.00 CR', '']];
    expect(records(callNow('VALIDATE', odd)).map(({ Row, Code, Finding }) => [Row, Code, Finding])).toEqual([
      [5, 'amount-not-a-number', expect.stringContaining('-5.00 CR')],
      [6, 'total-row', expect.stringContaining('(Total)')],
    ]);
    const year = records(callNow('GLMATCH', ledger, day(1, 4, 2024), YEAR_END, MOVEMENTS, REGISTER));
    expect(year[0]).toMatchObject({ 'GL amount': -190, 'Movement amount': -250, Difference: 60 });
  });
});

describe('errors say what to do', () => {
  test('a day before the first movement', () => {
    const [code, message] = failed(callNow('ASAT', day(30, 3, 2024), null, null, MOVEMENTS, REGISTER));
    expect([code, message]).toEqual(['#N/A', expect.stringContaining('31 March 2024')]);
    expect(failed(callNow('BALANCE', 'Spent', null, REGISTER, 44_000, MOVEMENTS))[0]).toBe('#N/A');
  });

  test('no Movements table where none can be looked for; a table without its headings', () => {
    expect(failed(callNow('ASAT', YEAR_END, null, null, null, REGISTER))[0]).toBe('#N/A');
    const bad = [
      ['Date', 'Agreement', 'Amount'],
      [1, 2, 3],
    ];
    expect(failed(callNow('ASAT', YEAR_END, null, null, bad, REGISTER))).toEqual([
      '#VALUE!',
      expect.stringMatching(/movements.*Movement/),
    ]);
  });

  test('an unknown measure or column, with the nearest', () => {
    const ask = (measure: string, by: string) =>
      failed(callNow('MOVEMENTS', measure, 45_000, YEAR_END, by, MOVEMENTS, REGISTER));
    expect(ask('In hnd', '')).toEqual(['#N/A', expect.stringContaining('In hand')]);
    expect(ask('In hand', 'Projetc')).toEqual(['#N/A', expect.stringContaining('Project')]);
  });

  test('an Excel error in an amount up to the day; not in a later one', () => {
    const broken = movementsBlock([...ROWS, { date: YEAR_END, ...one, movement: 'Spent', amount: '#REF!' }]);
    expect(failed(callNow('ASAT', YEAR_END, null, null, broken, REGISTER))[0]).toBe('#VALUE!');
    expect(callNow('ASAT', YEAR_END - 1, null, null, broken, REGISTER)).toEqual(
      callNow('ASAT', YEAR_END - 1, null, null, MOVEMENTS, REGISTER),
    );
  });

  test('a period that ends before it begins', () => {
    expect(failed(callNow('MOVEMENTS', 'Spent', YEAR_END, 45_000, null, MOVEMENTS, REGISTER))[0]).toBe(
      '#VALUE!',
    );
  });
});

test('the signs of an export are those under which amounts agree, not references alone', () => {
  const drawn = [1, 2, 3].map((n): Row => ({
    ...{ date: day(n, 6, 2024), ...one, movement: 'Drawn down', amount: 100 + n, reference: `R${n}` },
  }));
  const opening: Row = {
    date: day(1, 4, 2024),
    ...one,
    movement: 'Opening',
    amount: 900,
    to: 'Held by authority',
  };
  const statuses = (sign: 1 | -1) => {
    const lines = [1, 2, 3].map((n) => [day(n, 6, 2024), `R${n}`, sign * (100 + n)]);
    const answer = callNow(
      'GLMATCH',
      [['Date', 'Reference', 'Amount'], ...lines],
      null,
      null,
      movementsBlock([opening, ...drawn]),
      REGISTER,
    );
    return records(answer)
      .slice(1)
      .map(({ Status }) => Status);
  };
  for (const sign of [1, -1] as const)
    expect(statuses(sign)).toEqual(Array(3).fill('Matched: reference and amount'));
});

test('where two readings of the signs explain as much, what only one of them matches is ambiguous', () => {
  const day1 = day(3, 6, 2024);
  const rows: Row[] = [
    { date: day(1, 4, 2024), ...one, movement: 'Opening', amount: 900, to: 'Held by authority' },
    { date: day1, ...one, movement: 'Drawn down', amount: 100, reference: 'R1' },
    { date: day1, ...one, movement: 'Spent', amount: 100 },
  ];
  const statuses = (reference: string): unknown[] => {
    const lines = [
      ['Date', 'Reference', 'Amount'],
      [day1, reference, 100],
    ];
    const answer = callNow('GLMATCH', lines, day1, day1, movementsBlock(rows), REGISTER);
    return records(answer)
      .slice(1)
      .map(({ Status }) => Status)
      .sort();
  };
  expect(statuses('')).toEqual(['Ambiguous', 'Ambiguous', 'Only in movements']);
  // A reference says more than a day.
  expect(statuses('R1')).toEqual(['Matched: reference and amount', 'Only in movements']);
});
