/** REQUESTS: what was asked of whom, how long it has been waited for, and how long is left. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, FunctionError, records, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);

const REGISTER = [
  ['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority'],
  ['P/1', 'C1', 'Blaby', on(1, 6, 2025), 100, 100],
  ['P/1', 'C2', 'Blaby', on(1, 4, 2025), 50, 50],
  ['P/2', '', 'NWLDC', '', 70, 70],
];
const REQUESTS = [
  ['Requests for drawdown', '', '', '', '', '', '', ''],
  ['Request', 'Agreement', 'Contribution', 'Amount', 'Sent', 'Answered', 'Status', 'Round'],
  ['R1', 'P/1', 'C1', 60, on(20, 3, 2025), '', 'Sent', ''],
  ['R2', 'p/1', 'c2', '£50', '01/03/2025', '', 'resubmitted', 2],
  ['R3', 'P/2', '', 20, on(1, 1, 2025), on(1, 2, 2025), 'Refused', 1],
  ['R4', 'P/2', '', 30, '', '', 'Draft', ''],
  ['R5', 'P/9', '', 10, on(23, 3, 2025), '', 'Sent', ''],
];
const listed = async (status: unknown = null, ...more: unknown[]) =>
  records(await call('REQUESTS', AS_AT, status, REQUESTS, REGISTER, ...more));

underEveryBlank(() => {
  test('every request, the soonest expiry date first', async () => {
    expect(await listed()).toEqual([
      {
        Request: 'R2',
        Authority: 'Blaby',
        Agreement: 'p/1',
        Amount: 50,
        Status: 'Resubmitted',
        'Days waiting': 23,
        Round: 2,
        'Expiry date': on(1, 4, 2025),
        'Days left': 8,
      },
      expect.objectContaining({ Request: 'R1', 'Days waiting': 4, Round: 1, 'Days left': 69 }),
      expect.objectContaining({ Request: 'R3', Authority: 'NWLDC', 'Days waiting': '', 'Days left': '' }),
      expect.objectContaining({ Request: 'R4', 'Days waiting': '', 'Expiry date': '' }),
      expect.objectContaining({ Request: 'R5', Authority: '', 'Days waiting': 1 }),
    ]);
  });

  test.each<[string, string[]]>([
    ['open', ['R2', 'R1', 'R4', 'R5']],
    ['Closed', ['R3']],
    ['sent', ['R1', 'R5']],
    ['Paid', []],
  ])('those of %s', async (status, expected) => {
    expect((await listed(status)).map(({ Request }) => Request)).toEqual(expected);
  });

  test('a status that is none is #VALUE!', async () => {
    const error = (await call('REQUESTS', AS_AT, 'Lost', REQUESTS, REGISTER)) as FunctionError;
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain('Part agreed');
  });

  test('an authority with a successor is that of the day', async () => {
    const authorities = [
      ['Authority', 'Aliases', 'Successor', 'From'],
      ['Blaby District Council', '', 'South Leicestershire', on(1, 4, 2028)],
      ['NW Leics', '', 'North Leicestershire', on(1, 1, 2025)],
      ['North Leicestershire', '', 'Leicestershire Council', on(2, 1, 2025)],
      ['Leicestershire Council', '', 'North Leicestershire', ''],
    ];
    const names = async (asAt: number) =>
      records(await call('REQUESTS', asAt, null, REQUESTS, REGISTER, authorities)).map((r) => r.Authority);
    expect(new Set(await names(AS_AT))).toEqual(new Set(['Blaby', 'Leicestershire', '']));
    expect(new Set(await names(on(1, 4, 2028)))).toEqual(
      new Set(['South Leicestershire', 'Leicestershire', '']),
    );
    expect(await names(on(31, 3, 2028))).toContain('Blaby');
  });

  test('a row that cannot be read is left out, and counted', async () => {
    const requests = [
      ...REQUESTS,
      ['R6', 'P/1', 'C1', 'TBC', '', '', 'Sent', ''],
      ['R7', 'P/1', '', 5, '', '', '', ''],
    ];
    const rows = records(await call('REQUESTS', AS_AT, null, requests, REGISTER));
    expect(rows.at(-1)!.Request).toBe('2 requests left out');
    expect(rows).toHaveLength(6);
  });
});

test('without the table, and without its headings', async () => {
  const missing = (await call('REQUESTS', AS_AT, null, null, REGISTER)) as FunctionError;
  expect(missing.code).toBe('#N/A');
  expect(missing.message).toContain('requests');
  const other = (await call('REQUESTS', AS_AT, null, [['Request', 'Amount']], REGISTER)) as FunctionError;
  expect(other.code).toBe('#VALUE!');
  expect(other.message).toContain('Agreement');
});
