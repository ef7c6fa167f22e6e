/** VARIANCES on a made history, with every median worked out by hand beside it. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, FunctionError, records, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const FROM = on(1, 4, 2024);
const TO = on(31, 3, 2025);

const REGISTER = [
  ['Agreement', 'Contribution', 'Authority', 'Value', 'Held by authority'],
  ['B/1', 'C1', 'Blaby', 1000, 100],
  ['B/2', 'C1', 'Blaby DC', 'TBC', 0],
  ['B/3', 'C1', 'Blaby', 500, 0],
  ['M/1', 'C1', 'Melton', 300, 300],
];
const REQUESTS = [
  ['Request', 'Agreement', 'Contribution', 'Amount', 'Sent', 'Answered', 'Paid', 'Status', 'Round'],
  // Blaby, answered in the period after 10, 20, 40 and 70 days: median (20 + 40) / 2 = 30.
  ['R1', 'B/1', 'C1', 100, on(1, 5, 2024), on(11, 5, 2024), on(31, 5, 2024), 'Paid', 1], // paid after 30
  ['R2', 'B/1', 'C1', 100, on(1, 6, 2024), on(21, 6, 2024), on(11, 7, 2024), 'Paid', 2], // paid after 40
  ['R3', 'B/1', 'C1', 100, on(1, 7, 2024), on(10, 8, 2024), on(9, 9, 2024), 'Paid', 3], // paid after 70
  ['R4', 'B/3', 'C1', 250.5, on(1, 8, 2024), on(10, 10, 2024), '', 'Refused', ''],
  // Answered before the period: it counts in no median.
  ['R5', 'B/1', 'C1', 100, on(1, 1, 2024), on(31, 3, 2024), '', 'Refused', 5],
  // Waiting on 31 March 2025: 96, 31 and 1 days.
  ['R6', 'B/1', 'C1', 30, on(25, 12, 2024), '', '', 'Sent', ''],
  ['R7', 'B/1', 'C1', 30, on(28, 2, 2025), '', '', 'Resubmitted', 2],
  ['R8', 'B/1', 'C1', 30, on(30, 3, 2025), on(5, 4, 2025), '', 'Agreed', ''], // answered after the last day
  ['R9', 'B/1', 'C1', 30, '', '', '', 'Draft', ''],
  // Melton: two answers only, and one agreed that is not paid.
  ['R10', 'M/1', 'C1', 10, on(1, 2, 2025), on(3, 2, 2025), '', 'Agreed', ''],
  ['R11', 'M/1', 'C1', 10, on(1, 3, 2025), on(2, 3, 2025), on(21, 3, 2025), 'Paid', ''],
];
const table = async (movements: unknown = null, ...more: unknown[]) =>
  records(await call('VARIANCES', FROM, TO, REQUESTS, movements, REGISTER, ...more));

underEveryBlank(() => {
  test('waits, rounds and refusals', async () => {
    const [blaby, melton, all] = await table();
    expect(blaby).toMatchObject({
      Authority: 'Blaby',
      'Days to answer': 30,
      Answered: 4,
      'Waiting for an answer': '3 waiting, oldest 96 days',
      'Days to payment': 40,
      Paid: 3,
      'Waiting for payment': 'None',
      // Sent in the period: R1 to R4 and R6 to R8, rounds 1, 2, 3, 1, 1, 2, 1: 11 / 7.
      'Mean rounds': 1.57,
      Refused: 1,
      'Refused amount': 250.5,
      // One of three rows is left out.
      'Errors per 100 rows': 33.3,
    });
    expect(melton).toMatchObject({
      Authority: 'Melton',
      'Days to answer': '',
      Answered: 2,
      'Waiting for an answer': 'None',
      'Days to payment': '',
      Paid: 1,
      'Waiting for payment': '1 waiting, 58 days',
      Refused: 0,
      'Errors per 100 rows': 0,
    });
    // 1, 2, 10, 20, 40, 70: (10 + 20) / 2 = 15; paid 20, 30, 40, 70: 35.
    expect(all).toMatchObject({
      Authority: 'All authorities',
      'Days to answer': 15,
      'Days to payment': 35,
      Paid: 4,
    });
  });

  test('without movements nothing is said of money that moved', async () => {
    for (const row of await table())
      for (const heading of [
        'Drawn down',
        'Share drawn down',
        'Days from receipt to drawdown',
        'Share returned',
      ])
        expect(row[heading]).toBe('');
  });

  test('with movements: what was drawn of what there was, how old it was, what was returned', async () => {
    const movements = [
      ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'From', 'To'],
      [on(1, 1, 2023), 'B/1', 'C1', 'Opening', 200, '', 'Held by developer'],
      [on(1, 1, 2024), 'B/1', 'C1', 'Received', 100, '', ''], // held at the start
      [on(1, 6, 2024), 'B/1', 'C1', 'Received', 100, '', ''],
      [on(10, 4, 2024), 'B/1', 'C1', 'Drawn down', 40, '', ''], // 40 after 100 days
      [on(11, 6, 2024), 'B/1', 'C1', 'Drawn down', 100, '', ''], // 60 after 162 days, 40 after 10
      [on(1, 3, 2025), 'B/1', 'C1', 'Returned', 20, 'Held by authority', ''],
      [on(1, 5, 2025), 'B/1', 'C1', 'Drawn down', 30, '', ''], // after the period
    ];
    const [blaby, melton] = await table(movements);
    expect(blaby).toMatchObject({
      'Drawn down': 140,
      'Share drawn down': 0.7, // 140 of 100 held at the start and 100 received
      // 40 after 10 days, 40 after 100, 60 after 162: half of 140 is reached within 100.
      'Days from receipt to drawdown': 100,
      'Share returned': 0.1,
    });
    expect(melton).toMatchObject({ 'Drawn down': 0, 'Share drawn down': '', 'Share returned': '' });
  });

  test('a drawdown of which the Reference names a receipt is of that one; one of the day of its receipt waited no day', async () => {
    const movements = [
      ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Reference', 'To'],
      [on(1, 1, 2024), 'B/1', 'C1', 'Opening', 300, '', 'Held by developer'],
      // Its own row comes first: the order of the rows of a day says nothing.
      [on(1, 7, 2024), 'B/1', 'C1', 'Drawn down', 30, 'R3', ''],
      [on(1, 6, 2024), 'B/1', 'C1', 'Received', 10, 'R1', ''],
      [on(11, 6, 2024), 'B/1', 'C1', 'Received', 20, 'R2', ''],
      [on(1, 7, 2024), 'B/1', 'C1', 'Received', 30, 'R3', ''],
      [on(21, 6, 2024), 'B/1', 'C1', 'Drawn down', 20, 'R2', ''], // after 10 days, not 10 of R1 after 20
    ];
    // 30 after none, 20 after 10 days: half of 50 is reached within none.
    expect((await table(movements))[0]).toMatchObject({
      'Drawn down': 50,
      'Days from receipt to drawdown': 0,
    });
    movements[2]![4] = 15; // 15 after none, 20 after 10: half of 35 within 10
    expect((await table(movements))[0]).toMatchObject({ 'Days from receipt to drawdown': 10 });
  });

  test('where instalments give deadlines, what is to be spent first is drawn down first', async () => {
    const movements = [
      ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Reference', 'To'],
      [on(1, 1, 2024), 'B/1', 'C1', 'Opening', 200, '', 'Held by developer'],
      [on(1, 5, 2024), 'B/1', 'C1', 'Received', 100, 'R1', ''],
      [on(1, 6, 2024), 'B/1', 'C1', 'Received', 100, 'R2', ''],
      [on(11, 6, 2024), 'B/1', 'C1', 'Drawn down', 60, '', ''],
    ];
    const triggers = [
      ['Agreement', 'Contribution', 'Instalment', 'Amount', 'Timing', 'Trigger', 'Received', 'Spend years'],
      ['B/1', 'C1', 1, 100, 'On', 'Commencement', on(1, 5, 2024), 10],
      ['B/1', 'C1', 2, 100, 'On', 'First occupation', on(1, 6, 2024), 5],
    ];
    const days = async (...given: unknown[]) =>
      (await table(movements, null, null, ...given))[0]!['Days from receipt to drawdown'];
    // Without deadlines of the receipt of 1 May, after 41 days; with them of that of 1 June, after 10.
    expect([await days(), await days(triggers)]).toEqual([41, 10]);
    movements[4]![5] = 'R1';
    expect(await days(triggers)).toBe(41);
  });

  test('one that waits is said also where nobody wrote since when', async () => {
    const requests = (...rows: unknown[][]) => [REQUESTS[0]!, ...rows];
    const waits = async (...rows: unknown[][]) => {
      const [blaby] = records(await call('VARIANCES', FROM, TO, requests(...rows), null, REGISTER));
      return [blaby!['Waiting for an answer'], blaby!['Waiting for payment']];
    };
    const sent = (day: unknown, status = 'Sent') => ['R', 'B/1', 'C1', 5, day, '', '', status, ''];
    expect(await waits(sent(''))).toEqual(['1 waiting, 1 without a date', 'None']);
    expect(await waits(sent(''), sent(TO - 1))).toEqual([
      '2 waiting, oldest 1 day, 1 without a date',
      'None',
    ]);
    expect(await waits(sent('', 'Agreed'))).toEqual(['None', '1 waiting, 1 without a date']);
    expect(
      await waits(sent('', 'Draft'), sent('', 'Withdrawn'), sent('', 'Refused'), sent('', 'Paid')),
    ).toEqual(['None', 'None']);
  });

  test('days since the last sheet, of imports that stand', async () => {
    const imports = [
      ['Date and time', 'Authority', 'Sheets', 'Undone'],
      [on(1, 1, 2025) + 0.6, 'Blaby District Council', 'Q3', ''],
      [on(1, 2, 2025) + 0.4, 'Blaby', 'Q4', on(2, 2, 2025)],
      [on(9, 4, 2025), 'Blaby', 'Q1', ''],
    ];
    const [blaby, melton] = await table(null, null, imports);
    expect(blaby!['Days since last sheet']).toBe(89);
    expect(melton!['Days since last sheet']).toBe('');
  });

  test('authorities with a successor are one from its day on', async () => {
    const authorities = [
      ['Authority', 'Successor', 'From'],
      ['Blaby', 'South Leicestershire', TO],
      ['Melton', 'South Leicestershire', TO],
    ];
    const rows = await table(null, authorities);
    expect(rows.map(({ Authority }) => Authority)).toEqual(['South Leicestershire', 'All authorities']);
    expect(rows[0]!.Answered).toBe(6);
  });

  test('a row that cannot be read is counted', async () => {
    const requests = [...REQUESTS, ['R12', 'B/1', 'C1', 'TBC', '', '', '', 'Sent', '']];
    const rows = records(await call('VARIANCES', FROM, TO, requests, null, REGISTER));
    expect(rows.at(-1)!.Authority).toBe('1 request left out');
  });
});

describe('a history across the day on which two authorities become one', () => {
  const CHANGE = on(1, 4, 2028);
  const register = [
    ['Agreement', 'Contribution', 'Authority', 'Value', 'Held by authority'],
    ['B/1', '', 'Blaby', 1000, 400],
    ['H/1', '', 'Harborough', 1000, 400],
  ];
  const authorities = [
    ['Authority', 'Successor', 'From'],
    ['Blaby', 'South Leicestershire', CHANGE],
    ['Harborough', 'South Leicestershire', CHANGE],
  ];
  const requests = [
    [...REQUESTS[0]!, 'Agreed amount', 'Paid amount'],
    // Answered after 5, 9, 13 and 17 days.
    ['R1', 'B/1', '', 100, on(1, 4, 2027), on(6, 4, 2027), on(16, 4, 2027), 'Paid', '', '', ''], // paid after 15
    ['R2', 'H/1', '', 100, on(1, 5, 2027), on(10, 5, 2027), on(31, 5, 2027), 'Paid', '', '', ''], // paid after 30
    // A part of what was agreed is paid: the rest is waited for, 305 days on the day of the change.
    ['R3', 'H/1', '', 100, on(1, 6, 2027), on(14, 6, 2027), on(21, 6, 2027), 'Part agreed', 2, 50, 20],
    // All of it is paid, though its status does not say so: after 40.
    ['R4', 'B/1', '', 70, on(1, 7, 2027), on(18, 7, 2027), on(10, 8, 2027), 'Agreed', '', 70, 70],
    ['R5', 'B/1', '', 10, '', '', '', 'Sent', '', '', ''],
    ['R6', 'H/1', '', 10, on(1, 1, 2028), '', '', 'Withdrawn', 2, '', ''],
  ];
  const of = async (to: number) =>
    records(await call('VARIANCES', on(1, 4, 2027), to, requests, null, register, authorities));

  test('the day before, two rows, and too few waits of each for a median', async () => {
    const [blaby, harborough, all] = await of(CHANGE - 1);
    expect(blaby).toMatchObject({
      ...{ Authority: 'Blaby', Answered: 2, 'Days to answer': '', Paid: 2, 'Days to payment': '' },
      ...{ 'Waiting for an answer': '1 waiting, 1 without a date', 'Waiting for payment': 'None' },
      'Mean rounds': 1,
    });
    expect(harborough).toMatchObject({
      ...{ Authority: 'Harborough', Answered: 2, 'Days to answer': '', Paid: 1, 'Days to payment': '' },
      ...{ 'Waiting for an answer': 'None', 'Waiting for payment': '1 waiting, 304 days' },
      'Mean rounds': 1.67, // 1, 2 and 2
    });
    expect(all).toMatchObject({ 'Days to answer': 11, 'Days to payment': 30 });
  });

  test('on the day, one row, with the medians of both', async () => {
    expect(await of(CHANGE)).toEqual([
      expect.objectContaining({
        ...{ Authority: 'South Leicestershire', Answered: 4, 'Days to answer': 11 }, // (9 + 13) / 2
        ...{ Paid: 3, 'Days to payment': 30 }, // 15, 30, 40
        'Waiting for an answer': '1 waiting, 1 without a date',
        'Waiting for payment': '1 waiting, 305 days',
        'Mean rounds': 1.4, // 1, 1, 2, 1 and 2
      }),
      expect.objectContaining({ Authority: 'All authorities' }),
    ]);
  });
});

test('answers of the day are a median of no days, and the days of a period are in it', async () => {
  const day = on(10, 3, 2025);
  const answered = (sent: number) => ['R', 'B/1', '', 5, sent, day, '', 'Refused', ''];
  const requests = [REQUESTS[0]!, ...[day, day, day, day + 1].map(answered)];
  const [blaby] = records(await call('VARIANCES', day, day, requests, null, REGISTER));
  // The last was answered before it was sent, which is a finding and no wait.
  expect(blaby).toMatchObject({ 'Days to answer': 0, Answered: 3, Refused: 4, 'Refused amount': 20 });
  const [before] = records(await call('VARIANCES', day - 9, day - 1, requests, null, REGISTER));
  expect(before).toMatchObject({ 'Days to answer': '', Answered: 0, Refused: 0 });
});

test('a period that ends before it begins is #VALUE!', async () => {
  const error = (await call('VARIANCES', TO, FROM, REQUESTS, null, REGISTER)) as FunctionError;
  expect(error.code).toBe('#VALUE!');
});
