/** The answers that matter most, exactly: what a finance officer would work out by hand. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, FunctionError, records, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);
const HEADINGS = [
  'Agreement',
  'Contribution',
  'Authority',
  'Site',
  'Expiry date',
  'Value',
  'Not started',
  'Held by developer',
  'Held by authority',
  'Drawn down',
  'Spent',
  'Project',
  'Status',
];
const REGISTER = [
  ['Section 106 register'],
  HEADINGS,
  ['P/1', 'C1', 'Blaby', 'Mill Lane', on(31, 3, 2025), 100.1, 0, 0, 60.05, '£40.05', 15.5, 'Van', 'Open'],
  ['P/1', 'C2', 'Blaby DC', 'Mill Lane', '01/09/2025', 50, 50, '', '', '', '', '', ''],
  ['P/2', '', 'NWLDC', 'High St', '', 200, '-', 200, 'nil', '(0)', 0, '', ''],
  ['P/3', '', 'Melton', '', on(1, 1, 2020), 30, 0, 0, 0, 30, 35, 'Car', 'Closed'],
  ['P/4', '', 'Melton', '', 'TBC', 'TBC', '', '', '', '', '', 'Car', ''],
  ['Total', '', '', '', '', 380.1, '', '', '', '', '', '', ''],
];
const CALL = (position: number, address: string) => ({
  parameterAddresses: Array.from({ length: position + 1 }, (_, i) => (i === position ? address : null)),
});

const shown = (value: unknown): unknown =>
  value instanceof FunctionError
    ? value.code
    : Array.isArray(value)
      ? (value as unknown[]).map(shown)
      : value;
const message = (value: unknown) => (value as FunctionError).message;

underEveryBlank((blank) => {
  describe('OUTSTANDING, REMAINING, BALANCE', () => {
    test.each<[string, unknown[], unknown]>([
      ['OUTSTANDING', [], [[310.05]]],
      ['OUTSTANDING', ['Blaby'], [[110.05]]],
      ['OUTSTANDING', ['p/1 '], [[110.05]]],
      ['OUTSTANDING', [[['\u200bBla\u00adby\u200e']]], [[110.05]]],
      ['OUTSTANDING', ['\u200b'], [[310.05]]],
      ['OUTSTANDING', [[['']]], [[310.05]]],
      [
        'OUTSTANDING',
        [
          [
            ['Blaby', '', 'North West Leicestershire'],
            ['P/3', 'Rutland', 'LCC'],
          ],
        ],
        [
          [110.05, '', 200],
          [0, '#N/A', '#N/A'],
        ],
      ],
      [
        'OUTSTANDING',
        [[['Blaby'], ['Melton', 'P/2']]],
        [
          [110.05, ''],
          [0, 200],
        ],
      ],
      [
        'OUTSTANDING',
        [[['Blaby'], [new FunctionError('#REF!')], [true], ['#REF!']]],
        [[110.05], ['#VALUE!'], ['#VALUE!'], ['#VALUE!']],
      ],
      ['REMAINING', [], [[329.6]]],
      ['REMAINING', ['Melton'], [[-5]]],
    ])('%s of %j', async (id, of, expected) => {
      expect(shown(await call(id, of[0] ?? null, REGISTER))).toEqual(expected);
    });

    test.each<[string, number]>([
      ['Value', 380.1],
      ['Not started', 50],
      ['Held by developer', 200],
      ['Held by authority', 60.05],
      ['Drawn down', 70.05],
      ['Spent', 50.5],
      ['Outstanding', 310.05],
      ['Remaining', 329.6],
      ['total FUNDS remaining', 329.6],
      ['In hand', 19.55],
      ['Agreements', 2],
      ['Rows left out', 1],
    ])('BALANCE of %s', async (measure, expected) => {
      expect(await call('BALANCE', measure, null, REGISTER)).toEqual([[expected]]);
      expect(await call('BALANCE', [[measure]], undefined, REGISTER)).toEqual([[expected]]);
    });

    test.each<[string, unknown[], string, string]>([
      [
        'OUTSTANDING',
        ['Blabby', REGISTER],
        '#N/A',
        'No authority or agreement "Blabby" in the register. Did you mean Blaby?',
      ],
      [
        'OUTSTANDING',
        ['zzzzzz', REGISTER],
        '#N/A',
        'No authority or agreement "zzzzzz" in the register. Leave "of" out for the whole register.',
      ],
      [
        'OUTSTANDING',
        ['LCC', REGISTER],
        '#N/A',
        '"LCC" may be Leicester City Council or Leicestershire County Council. Write the name in full.',
      ],
      [
        'BALANCE',
        ['Outstandin', null, REGISTER],
        '#N/A',
        'No measure "Outstandin". Did you mean Outstanding?',
      ],
      [
        'OUTSTANDING',
        [null, new FunctionError('#REF!')],
        '#VALUE!',
        'register is #REF!. Point it at the range again, with its headings.',
      ],
      [
        'ROLLUP',
        [null, REGISTER, [['Shut']]],
        '#VALUE!',
        'status is "Shut". It should be "Open" or "Closed", or left out for all contributions.',
      ],
      [
        'ROLLUP',
        ['Projct', REGISTER],
        '#N/A',
        'The register has no text column "Projct" to group by. Did you mean Project?',
      ],
      ['INDEXED', [1, [[0]], 1], '#VALUE!', 'baseIndex is blank or 0. It should be a number such as 334.6.'],
      [
        'INDEXED',
        [12.345, 1, 1],
        '#VALUE!',
        'amount is 12.345, which is not an amount of pounds and pence. Round it to the penny first: ROUND(..., 2).',
      ],
      [
        'INTEREST',
        [1, 7.25, AS_AT, AS_AT],
        '#VALUE!',
        'annualRate is 7.25. Write it as 7.25% or 0.0725, from 0 to 100%.',
      ],
      [
        'EXPIRING',
        ['0x10', AS_AT, REGISTER],
        '#VALUE!',
        'months is "0x10". It should be a whole number from 1 to 600, such as 12.',
      ],
      [
        'EXPIRING',
        [[[1, 2]], AS_AT, REGISTER],
        '#VALUE!',
        'months takes one cell, not a range. Point it at a single cell.',
      ],
      [
        'EXPIRYFLAG',
        ['soon'],
        '#VALUE!',
        'expiry is "soon", which is not a date. Give a date cell, DATE(2026,3,31) or "31/03/2026".',
      ],
      [
        'OUTSTANDING',
        [],
        '#N/A',
        'The workbook cannot be read here. Give the register as a range, with its headings.',
      ],
    ])('%s%j is %s: %s', async (id, args, code, text) => {
      const error = await call(id, ...args);
      expect([shown(error), message(error)]).toEqual([code, text]);
    });

    test('an error of Excel names its cell, and stops only what needs it', async () => {
      const block = [
        HEADINGS,
        ['A1', '', 'Blaby', '', '', 5, '', '', '', 5, new FunctionError('#REF!'), '', ''],
      ];
      const error = await call('REMAINING', null, block, CALL(1, "'Old register'!$B$10:$N$11"));
      expect([shown(error), message(error)]).toEqual([
        '#VALUE!',
        "'Old register'!L11: Spent holds #REF!. Correct the formula in the cell. Until then the figures that need it are #VALUE!.",
      ]);
      expect(message(await call('REMAINING', null, block))).toMatch(/^Row 2 of register: Spent holds #REF!/);
      expect(await call('OUTSTANDING', null, block)).toEqual([[0]]);
    });
  });

  test('ROLLUP', async () => {
    expect(await call('ROLLUP', null, REGISTER)).toEqual([
      [
        'Authority',
        'Open agreements',
        'Total value',
        'Project not yet started',
        'Held by developers',
        'Held by local authority',
        'Drawn down',
        'Spent',
        'Funds remaining',
        'Outstanding',
        'Rows left out',
      ],
      ['Blaby', 1, 150.1, 50, 0, 60.05, 40.05, 15.5, 134.6, 110.05, 0],
      ['Melton', 0, 30, 0, 0, 0, 30, 35, -5, 0, 1],
      ['NWLDC', 1, 200, 0, 200, 0, 0, 0, 200, 200, 0],
      ['Total', 2, 380.1, 50, 200, 60.05, 70.05, 50.5, 329.6, 310.05, 1],
    ]);
    expect(
      ((await call('ROLLUP', 'Expiry year', REGISTER)) as unknown[][]).map((row) => [row[0], row[2]]),
    ).toEqual([
      ['Expiry year', 'Total value'],
      ['2019/20', 30],
      ['2024/25', 100.1],
      ['2025/26', 50],
      ['Date not read', 0],
      ['No date', 200],
      ['Total', 380.1],
    ]);
  });

  test('EXPIRING', async () => {
    expect(await call('EXPIRING', 6, AS_AT, REGISTER)).toEqual([
      [
        'Agreement',
        'Contribution',
        'Authority',
        'Site',
        'Expiry date',
        'Days left',
        'Flag',
        'Held by authority',
        'In hand',
        'Remaining',
      ],
      ['P/1', 'C1', 'Blaby', 'Mill Lane', on(31, 3, 2025), 7, 'Within 3 months', 60.05, 24.55, 84.6],
      ['P/1', 'C2', 'Blaby', 'Mill Lane', on(1, 9, 2025), 161, 'Within 6 months', 0, 0, 50],
      ['1 row left out', '', '', '', '', '', '', '', '', ''],
    ]);
  });

  test.each<[unknown[], string]>([
    [[on(23, 3, 2025), null, AS_AT], 'Expired'],
    [[AS_AT, null, AS_AT], 'Within 3 months'],
    [['24/06/2025', 5, AS_AT], 'Within 3 months'],
    [['25 June 2025', '£5', AS_AT], 'Within 6 months'],
    [['2026-03-24', null, '24/03/2025'], 'Within 12 months'],
    [['2026-03-24', [['']], '24/03/2025'], 'Spent'], // a blank cell is nil
    [['25/03/2026', undefined, AS_AT], 'Later'],
    [['', 5, AS_AT], 'No date'],
    [[0, 5, AS_AT], 'No date'], // a blank cell, as some versions of Excel give it
    [['n/a', 5, AS_AT], 'No date'],
    [[AS_AT, 0, AS_AT], 'Spent'],
    [[AS_AT, '-', AS_AT], 'Spent'],
    [['', -5, AS_AT], 'Spent'],
    [['\u200b25/03/2026', [['\u200b5']], '24/\u00ad03/2025\u200e'], 'Later'],
    [['\u200b', 5, AS_AT], 'No date'],
  ])('EXPIRYFLAG%j is %s', async (args, flag) => {
    expect(await call('EXPIRYFLAG', ...args)).toBe(flag);
  });

  test('VALIDATE', async () => {
    const found = records(await call('VALIDATE', REGISTER, null, CALL(0, 'Sheet1!C5:O12')));
    expect(found.map(({ Severity, Row, Column, Cell, Code }) => [Severity, Row, Column, Cell, Code])).toEqual(
      [
        ['Error', 7, 'Value', 'Sheet1!H11', 'amount-not-a-number'],
        ['Warning', 6, 'Spent', 'Sheet1!M10', 'spent-over-drawn-down'],
        ['Warning', 7, 'Expiry date', 'Sheet1!G11', 'date-not-read'],
        ['Note', '', 'Authority', '', 'authority-spelling'],
        ['Note', 1, '', '', 'title-row'],
        ['Note', 3, 'Drawn down', 'Sheet1!L7', 'amount-as-text'],
        ['Note', 4, 'Expiry date', 'Sheet1!G8', 'date-ambiguous'],
        ['Note', 8, '', '', 'total-row'],
      ],
    );
    const nil = [HEADINGS, ['A1', '', 'Blaby', '', '', 0, '', '', '', '', '', '', '']];
    if (blank === 0)
      expect(records(await call('VALIDATE', nil)).map(({ Code }) => Code)).toEqual(['value-nil']);
    else expect(await call('VALIDATE', nil)).toEqual([['No findings']]);
    expect(records(await call('VALIDATE', [['x']])).map(({ Code }) => Code)).toEqual([
      'sheet-not-understood',
    ]);
  });

  const CONTRIBUTIONS = [
    [
      'developer-agreement-contribution',
      'developer-agreement',
      'contribution-purpose',
      'amount',
      'start-date',
    ],
    ['C/1', 'A/1', 'other', '£1,234.50', '24/03/2025'],
    ['C/2', 'A/1', 'health', 'TBC', ''],
  ];

  test('VALIDATE on a council’s sheet names the cell, and says what to do', async () => {
    const found = records(await call('VALIDATE', CONTRIBUTIONS, null, CALL(0, 'Sheet1!C5:G7')));
    expect(found).toEqual([
      expect.objectContaining({
        Severity: 'Error',
        Row: 3,
        Column: 'amount',
        Cell: 'Sheet1!F7',
        Code: 'amount-not-a-number',
      }),
      expect.objectContaining({ Severity: 'Note', Cell: 'Sheet1!F6', Code: 'amount-as-text' }),
    ]);
  });

  test('STANDARDISE', async () => {
    const rows = await call('STANDARDISE', CONTRIBUTIONS, 'Charnwood Borough Council');
    expect(records(rows)).toEqual([
      expect.objectContaining({
        'Source row': 2,
        Agreement: 'A/1',
        Contribution: 'C/1',
        Authority: 'Charnwood',
        'Agreement date': 45740,
        Value: 1234.5,
        'Held by authority': '',
      }),
      expect.objectContaining({ 'Source row': '1 row left out', Value: '' }),
    ]);
    expect((await call('STANDARDISE', CONTRIBUTIONS, 'LCC')) as unknown).toMatchObject({ code: '#N/A' });
    expect((await call('STANDARDISE', [['x']])) as unknown).toMatchObject({ code: '#VALUE!' });
  });

  test('STANDARDISE gathers transactions by contribution, and gives what is spent no stage', async () => {
    const rows = records(
      await call('STANDARDISE', [
        [
          'developer-agreement-transaction',
          'developer-agreement-contribution',
          'contribution-funding-status',
          'amount',
        ],
        ['T/1', 'C/1', 'received', 100],
        ['T/2', 'C/1', 'spent', 60],
        ['T/3', 'C/2', 'secured', 900],
        ['T/4', 'C/2', 'received', 400],
        ['T/5', 'C/2', 'received', 500],
        ['T/6', 'C/3', 'secured', 50],
        ['T/7', 'C/3', 'received', 'TBC'],
      ]),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ 'Source row': 2, Contribution: 'C/1', Value: '', 'Held by authority': 40, 'Drawn down': '' },
        Notes: '£60.00 spent; whether the force has drawn it down is not said',
      }),
      expect.objectContaining({
        ...{ 'Source row': 4, Contribution: 'C/2', Value: 900 },
        ...{ 'Held by developer': 0, 'Held by authority': 900 },
      }),
      expect.objectContaining({ 'Source row': '2 rows left out' }),
    ]);
  });

  test('CHANGES', async () => {
    const [headings, first, second] = CONTRIBUTIONS;
    const later = [headings, ['C/3', 'A/2', 'other', 5, ''], ['C/1', 'A/1', 'other', 1234.5, '2025-03-25']];
    expect(records(await call('CHANGES', CONTRIBUTIONS, later))).toEqual([
      expect.objectContaining({ Change: 'Added', Reference: 'A/2, C/3', 'Row before': '', 'Row after': 2 }),
      expect.objectContaining({
        Change: 'Changed',
        Reference: 'A/1, C/1',
        Column: 'start-date',
        Before: '24/03/2025',
        After: '2025-03-25',
      }),
      expect.objectContaining({ Change: 'Gone', Reference: 'A/1, C/2', 'Row before': 3, 'Row after': '' }),
    ]);
    expect(await call('CHANGES', CONTRIBUTIONS, [headings, second, first])).toEqual([['No changes']]);
    expect((await call('CHANGES', CONTRIBUTIONS, REGISTER)) as unknown).toMatchObject({ code: '#VALUE!' });
  });

  test('TRACE lists the rows of a figure, and they add up to it', async () => {
    const rows = records(await call('TRACE', 'Outstanding', 'Blaby', REGISTER, CALL(2, 'Register!A1:M8')));
    const total = rows.find(({ Row }) => Row === 'Total')!;
    expect(await call('OUTSTANDING', 'Blaby', REGISTER)).toEqual([[total.Share]]);
    const shares = rows.filter(({ Row }) => typeof Row === 'number');
    expect(shares.reduce((sum, { Share }) => sum + Math.round(Number(Share) * 100), 0)).toBe(
      Math.round(Number(total.Share) * 100),
    );
    expect(shares.length).toBeGreaterThan(0);
    for (const row of shares) {
      expect(row.Cell).toMatch(/^Register!/);
      expect(Number(row.Value) - Number(row['Drawn down'])).toBeCloseTo(Number(row.Share), 6);
    }
  });

  test('PROJECTS', async () => {
    const table = [
      ['Project', 'Budget', 'Received'],
      ['Van', 100, 40.05],
      ['Bike', '5', 'TBC'],
      ['Total', 105, 40.05],
    ];
    expect(await call('PROJECTS', table)).toEqual([
      ['Project', 'Budget', 'Received', 'Outstanding'],
      ['Van', 100, 40.05, 59.95],
      ['Bike', 5, 'TBC', ''],
      ['Total, 1 row left out', 100, 40.05, 59.95],
    ]);
    expect(await call('PROJECTS', table, REGISTER)).toEqual([
      ['Project', 'Budget', 'Received', 'Outstanding', 'By register, 1 row left out'],
      ['Van', 100, 40.05, 59.95, 40.05],
      ['Bike', 5, 'TBC', '', 0],
      ['Not in this table', '', '', '', 30],
      ['Total, 1 row left out', 100, 40.05, 59.95, 70.05],
    ]);
    const broken = [table[0]!, ['Van', 100, new FunctionError('#REF!')], ['Bike', 5, 5]];
    const spill = (await call('PROJECTS', broken, null, CALL(0, 'Projects!A1:C3'))) as unknown[][];
    expect(shown(spill.slice(1))).toEqual([
      ['Van', 100, '#REF!', ''],
      ['Bike', 5, 5, 0],
      ['Total, 1 row left out', 5, '#VALUE!', '#VALUE!'],
    ]);
    expect(message(spill[3]![2])).toBe(
      'Projects!C2: Received holds #REF!. Correct the formula in the cell. Until then the figures that need it are #VALUE!.',
    );
  });

  describe('INDEXED and INTEREST', () => {
    test.each<[string, unknown[], number]>([
      ['INDEXED', [100000, 334, 379.6], 113652.69],
      ['INDEXED', ['£100,000', '334', '379.6', false], 113652.69],
      ['INDEXED', [100000, 379.6, 334, true], 100000],
      ['INDEXED', [100000, 379.6, 334, 'TRUE'], 100000],
      ['INDEXED', [100000, 379.6, 334, ''], 87987.36],
      ['INDEXED', [100000, 334, 381], 114071.86],
      ['INDEXED', [100000, 334, 381, '', 'half up'], 114071.86],
      ['INDEXED', [100000, 334, 381, false, [['Down']]], 114071.85],
      ['INDEXED', [0.1 + 0.2, 1, 1], 0.3],
      ['INDEXED', [-0.01, 1e308, 1], 0],
      ['INDEXED', [-5, 1, 1e300, true], -5], // the product is too large to hold, and far below the floor
      ['INDEXED', [-5, 1, 2, true], -5],
      ['INDEXED', [-5, 2, 1, true], -2.5],
      ['INDEXED', ['\u200b5\ufeff', '3\u00ad34', '\u202a334\u202c', 'T\u2060RUE'], 5],
      ['INTEREST', [50000, '7.25\u200b%', '\u200e01/04/2025\u200f', '1\u00ad July\u2060 2025\ufeff'], 903.77],
      ['INTEREST', [50000, 0.0725, on(1, 4, 2025), on(1, 7, 2025)], 903.77],
      ['INTEREST', [50000, '7.25%', '01/04/2025', '1 July 2025'], 903.77],
      ['INTEREST', [50000, ' 7.25 % ', '01/04/2025', '1 July 2025'], 903.77],
      ['INTEREST', [50000, '.5%', '01/04/2025', '1 July 2025'], 62.33],
      ['INTEREST', [50000, '+0.5%', '01/04/2025', '1 July 2025'], 62.33],
      ['INTEREST', [50000, 0.0725, on(1, 7, 2025), on(1, 4, 2025)], 0],
      ['INTEREST', [50000, 1, on(1, 4, 2025), on(2, 4, 2025)], 136.99],
    ])('%s%j is %p', async (id, args, expected) => {
      expect(await call(id, ...args)).toBe(expected);
    });

    test.each<[string, unknown[]]>([
      ['INTEREST', [50000, '%5', AS_AT, AS_AT + 9]],
      ['INTEREST', [50000, '5%%', AS_AT, AS_AT + 9]],
      ['INTEREST', [50000, '%', AS_AT, AS_AT + 9]],
      ['INTEREST', [50000, '', AS_AT, AS_AT + 9]],
      ['INTEREST', [50000, -0.01, AS_AT, AS_AT + 9]],
      ['INTEREST', [50000, 0.05, '', AS_AT]],
      ['INTEREST', [50000, 0.05, 0, AS_AT]],
      ['INTEREST', ['', 0.05, AS_AT, AS_AT]],
      ['INDEXED', [1, -1, 1]],
      ['INDEXED', [1, 1, -1]],
      ['INDEXED', [1, '', 1]],
      ['INDEXED', [1, 1, '1,000']],
      ['INDEXED', [1, 1, 1, 2]],
      ['INDEXED', [1e12, 1e-300, 1e300]],
      ['INDEXED', [1e12, 1e-300, 1e300, true]],
      ['INDEXED', [-1e12, 1e-300, 1e300]],
      ['INDEXED', [0, 1, 1]],
      ['INTEREST', [0, 0.05, AS_AT, AS_AT + 9]],
      ['INTEREST', [50000, 0, AS_AT, AS_AT + 9]],
    ])('%s%j is #VALUE!', async (id, args) => {
      expect(shown(await call(id, ...args))).toBe('#VALUE!');
    });
  });
});
