/** The functions that go by deadlines, where Movements have receipts and Triggers says nothing: as Excel hands the tables over. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, records, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2026);

const REGISTER = (expiry: unknown, within: unknown = 5) => [
  [
    ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by developer'],
    ...['Held by authority', 'Drawn down', 'Spent', 'May fund', 'Spend within (years)'],
  ],
  ['P/1', 'C1', 'Blaby', expiry, 340, 40, 200, 100, 60, 'Any', within],
  ['P/2', '', 'Blaby', on(1, 6, 2026), 70, '', 70, '', '', 'Any', ''],
];
const MOVEMENTS = [
  ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Project'],
  [on(1, 5, 2021), 'P/1', 'C1', 'Received', 100, ''],
  [on(1, 9, 2021), 'P/1', 'C1', 'Received', 100, ''],
  [on(2, 3, 2025), 'P/1', 'C1', 'Received', 100, ''],
  [on(1, 10, 2025), 'P/1', 'C1', 'Drawn down', 100, ''],
  [on(2, 10, 2025), 'P/1', 'C1', 'Spent', 60, 'Van'],
  [on(2, 10, 2021), 'P/2', '', 'Received', 70, ''],
];
const TRIGGERS = [['Agreement', 'Contribution', 'Timing', 'Trigger', 'Amount']];
const REQUESTS = [['Request', 'Agreement', 'Amount', 'Status']];
const PROJECTS = [
  ['Project', 'Budget', 'Received'],
  ['Van', 1000, 0],
];

underEveryBlank(() => {
  const deadlines = async (expiry: unknown, within: unknown = 5) =>
    records(await call('EXPIRING', 12, AS_AT, REGISTER(expiry, within), TRIGGERS, MOVEMENTS)).map((row) => [
      ...[row.Agreement, row['Expiry date'], row['Held by authority'], row['In hand'], row.Remaining],
    ]);
  test('EXPIRING has a line for each receipt that is due', async () => {
    const receipts = [
      ['P/1', on(1, 5, 2026), 0, 40, 40],
      ['P/2', on(1, 6, 2026), 70, 0, 70],
      ['P/1', on(1, 9, 2026), 100, 0, 100],
    ];
    expect(await deadlines('')).toEqual(receipts);
    expect(await deadlines(on(1, 9, 2026))).toEqual([
      ...receipts.slice(0, 2),
      ['P/1', on(1, 9, 2026), 100, 0, 140],
    ]);
    expect(await deadlines(on(1, 9, 2026), '')).toEqual([
      ['P/2', on(1, 6, 2026), 70, 0, 70],
      ['P/1', on(1, 9, 2026), 200, 40, 280],
    ]);
  });

  test('an instalment that cannot be read is counted, and the register’s date holds for what may be its receipt', async () => {
    const triggers = [
      [...TRIGGERS[0]!, 'Received', 'Spend years'],
      ['P/1', 'C1', 'On', 'Commencement', 100, 'May 2021', 5],
      ['P/1', 'C1', 'On', 'Commencement', 240, '', 10],
    ];
    const found = records(
      await call('EXPIRING', 12, AS_AT, REGISTER(on(1, 5, 2026), ''), triggers, MOVEMENTS),
    );
    expect(
      found.map((row) => [row.Agreement, row['Expiry date'] || '', row['Held by authority'] || 0]),
    ).toEqual([
      ['P/1', on(1, 5, 2026), 200],
      ['P/2', on(1, 6, 2026), 70],
      ['1 instalment left out', '', 0],
    ]);
  });

  test('PLAN has a source for each, and STATEMENT and AGED go by them', async () => {
    const register = REGISTER(on(1, 9, 2026));
    const plan = await call('PLAN', AS_AT, 12, register, PROJECTS, REQUESTS, MOVEMENTS, TRIGGERS);
    expect(records(plan).map((row) => [row.Agreement, row.Deadline, row.Amount, row.From])).toEqual([
      ['P/1', on(1, 5, 2026), 40, 'In hand'],
      ['P/2', on(1, 6, 2026), 70, 'Held by authority'],
      ['P/1', on(1, 9, 2026), 100, 'Held by authority'],
    ]);
    const statement = records(
      await call('STATEMENT', on(31, 12, 2025), MOVEMENTS, REGISTER(on(1, 1, 2040)), TRIGGERS),
    );
    expect(statement[0]).toMatchObject({ Closing: 40, 'Within a year': 40, Later: 0 });
    const aged = (await call('AGED', '', AS_AT, MOVEMENTS, register, TRIGGERS)) as unknown[][];
    expect(aged.slice(-2).map((row) => row.slice(2))).toEqual([
      [0, 100, 0, 0, 170, 0, 0, 0, 270],
      [0, 0, 0, 0, 40, 0, 0, 0, 40],
    ]);
  });
});
