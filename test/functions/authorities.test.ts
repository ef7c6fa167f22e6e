/** Figures by authority, with a table of authorities: a successor's from its day on, its predecessors' before. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, FunctionError, records, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const VESTING = on(1, 4, 2028);
const AUTHORITIES = [
  ['Authority', 'Successor', 'From'],
  ['Blaby', 'South Leicestershire', VESTING],
  ['Harborough', 'South Leicestershire', VESTING],
];
const REGISTER = [
  [
    ...['Agreement', 'Authority', 'Value', 'Not started', 'Held by developer', 'Held by authority'],
    ...['Drawn down', 'Spent', 'Expiry date'],
  ],
  ['P/1', 'Blaby', 10, 'nil', 'nil', 10, 'nil', 'nil', VESTING + 30],
  ['P/2', 'Harborough', 20, 20, 'nil', 'nil', 'nil', 'nil', VESTING + 60],
  ['P/3', 'Melton', 40, 40, 'nil', 'nil', 'nil', 'nil', VESTING + 90],
];
const MOVEMENTS = [
  ['Date', 'Agreement', 'Movement', 'Amount', 'To'],
  [on(1, 1, 2020), 'P/1', 'Opening', 10, 'Held by authority'],
  [on(1, 1, 2020), 'P/2', 'Opening', 20, 'Not started'],
  [on(1, 1, 2020), 'P/3', 'Opening', 40, 'Not started'],
];
const TRIGGERS = [
  ['Agreement', 'Amount', 'Timing', 'Trigger', 'Expected'],
  ['P/2', 20, 'On', 'Date', VESTING + 10],
];
const BEFORE = ['Blaby', 'Harborough', 'Melton'];
const AFTER = ['Melton', 'South Leicestershire'];

underEveryBlank(() => {
  const names = async (...args: Parameters<typeof call>) => {
    const [headings, ...rows] = (await call(...args)) as unknown[][];
    const column = headings!.indexOf('Authority');
    const found = [...new Set(rows.map((row) => row[column]))];
    return found.filter((name) => name !== 'Total' && name !== '').sort();
  };
  test.each<[string, (asAt: number) => Parameters<typeof call>, before?: string[]]>([
    ['ROLLUP', (asAt) => ['ROLLUP', null, REGISTER, null, AUTHORITIES, asAt]],
    ['ASAT', (asAt) => ['ASAT', asAt, null, null, MOVEMENTS, REGISTER, AUTHORITIES]],
    ['MOVEMENTS', (asAt) => ['MOVEMENTS', 'Value', asAt - 9, asAt, null, MOVEMENTS, REGISTER, AUTHORITIES]],
    // Nothing of Blaby's is still to come.
    [
      'FORECAST',
      (asAt) => ['FORECAST', 5, 'Authority', TRIGGERS, null, REGISTER, asAt, AUTHORITIES],
      ['Harborough', 'Melton'],
    ],
    ['EXPIRING', (asAt) => ['EXPIRING', 12, asAt, REGISTER, null, null, AUTHORITIES]],
  ])('%s', async (_, args, before = BEFORE) => {
    expect(await names(...args(VESTING - 1))).toEqual(before);
    expect(await names(...args(VESTING))).toEqual(AFTER);
  });

  test('AGED', async () => {
    const of = (asAt: number) => names('AGED', null, asAt, MOVEMENTS, REGISTER, null, AUTHORITIES);
    expect(await of(VESTING - 1)).toEqual(['Blaby']);
    expect(await of(VESTING)).toEqual(['South Leicestershire']);
  });

  test('the totals of ROLLUP are the same on both days, to the last column', async () => {
    const total = async (asAt: number) =>
      records(await call('ROLLUP', null, REGISTER, null, AUTHORITIES, asAt)).at(-1);
    expect(await total(VESTING)).toEqual(await total(VESTING - 1));
    const [, south] = records(await call('ROLLUP', null, REGISTER, null, AUTHORITIES, VESTING));
    expect(south).toMatchObject({
      Authority: 'South Leicestershire',
      'Total value': 30,
      'Open agreements': 2,
    });
  });

  test('a register that is given without the table is grouped as its rows name', async () => {
    expect(await names('ROLLUP', null, REGISTER, null, null, VESTING)).toEqual(BEFORE);
  });

  test.each<[string, unknown, unknown]>([
    ['South Leicestershire', VESTING, 30],
    ['Blaby', VESTING, 10],
    ['Harborough', VESTING - 1, 20],
    ['South Leicestershire', VESTING - 1, '#N/A'],
  ])('BALANCE of %s on %s', async (of, asAt, expected) => {
    const spill = await call('BALANCE', 'Value', [[of]], REGISTER, asAt, MOVEMENTS, AUTHORITIES);
    const [[cell]] = (spill instanceof FunctionError ? [[spill.code]] : spill) as [[unknown]];
    expect(cell).toBe(expected);
  });

  test('a table without its headings is #VALUE!', async () => {
    const error = (await call(
      'ROLLUP',
      null,
      REGISTER,
      null,
      [['Who'], ['Blaby']],
      VESTING,
    )) as FunctionError;
    expect(error.code).toBe('#VALUE!');
  });
});
