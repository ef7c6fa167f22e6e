/** The answers that matter most, exactly: what a finance officer would work out by hand. */
import { call, FunctionError, records, underEveryBlank } from './calling';
import { on, AS_AT, HEADINGS, REGISTER, CALL, shown, message } from './answers-register';

underEveryBlank((blank) => {
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
