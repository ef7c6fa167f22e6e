/** DUE: amounts of instalments, thresholds by their edges, dates by where they are known from. */
import * as fc from 'fast-check';
import { serialFromDate } from '../../src/domain/calendar/serial';
import { call, callNow, FunctionError, records, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(24, 3, 2025);
const HEADINGS = [
  ...['Agreement', 'Contribution', 'Instalment', 'Amount', 'Share', 'Timing', 'Trigger', 'Count or percent'],
  ...[
    'Days to pay',
    'Expected',
    'Actual',
    'Due',
    'Indexed amount',
    'Invoiced',
    'Received',
    'Received amount',
  ],
];
type Cells = Readonly<Record<string, unknown>>;
const GOOD: Cells = { Agreement: 'P/1', Timing: 'On', Trigger: 'Commencement', Expected: AS_AT };
const triggers = (...rows: Cells[]): unknown[][] => [
  HEADINGS,
  ...rows.map((row) => HEADINGS.map((heading) => ({ ...GOOD, ...row })[heading] ?? '')),
];
const REGISTER = (value: unknown) => [
  ['Agreement', 'Contribution', 'Authority', 'Value', 'Planning application'],
  ['P/1', '', 'Blaby', value, 'A/1'],
];
const developments = (cells: Cells): unknown[][] => {
  const all: Cells = {
    Development: 'Mill Lane',
    Application: 'a/1',
    Dwellings: 4000,
    Stage: 'Started',
    ...cells,
  };
  return [Object.keys(all), Object.values(all)];
};
const due = async (
  table: unknown[][],
  development: unknown = null,
  value: unknown = 1_626_494,
  months = 12,
) => records(await call('DUE', months, AS_AT, table, development, REGISTER(value)));

underEveryBlank(() => {
  test('a sum at 2,600 dwellings, and the rest at 3,750', async () => {
    const table = triggers(
      {
        Instalment: 1,
        Amount: 536_834,
        Trigger: 'Occupation of nth',
        'Count or percent': 2600,
        Expected: '',
      },
      { Instalment: 2, Trigger: 'Occupation of nth', 'Count or percent': 3750, Expected: '' },
    );
    const found = await due(table, developments({ Occupied: 3750 }));
    expect(found.map(({ Instalment, Amount, Status }) => [Instalment, Amount, Status])).toEqual([
      ['1', 536_834, 'Reached, not invoiced'],
      ['2', 1_089_660, 'Reached, not invoiced'],
    ]);
    const before = await due(table, developments({ Occupied: 2599 }));
    expect(before.map(({ Agreement }) => Agreement)).toEqual(['2 instalments without a date']);
  });

  test.each<[string, Cells, number, boolean]>([
    [
      'prior to the 50th, 48',
      { Timing: 'Prior to', Trigger: 'Occupation of nth', 'Count or percent': 50 },
      48,
      false,
    ],
    [
      'prior to the 50th, 49',
      { Timing: 'Prior to', Trigger: 'Occupation of nth', 'Count or percent': 50 },
      49,
      true,
    ],
    ['on the 50th, 49', { Trigger: 'Occupation of nth', 'Count or percent': 50 }, 49, false],
    ['on the 50th, 50', { Trigger: 'Occupation of nth', 'Count or percent': 50 }, 50, true],
    [
      'within days of the 50th, 49',
      { Timing: 'Within', Trigger: 'Completion of nth', 'Count or percent': 50 },
      49,
      false,
    ],
    [
      'within days of the 50th, 50',
      { Timing: 'Within', Trigger: 'Completion of nth', 'Count or percent': 50 },
      50,
      true,
    ],
    ['more than 50% of 100, 50', { Trigger: 'Percent occupied', 'Count or percent': 50 }, 50, false],
    ['more than 50% of 100, 51', { Trigger: 'Percent occupied', 'Count or percent': '50%' }, 51, true],
    [
      'prior to more than 50% of 100, 49',
      { Timing: 'Before', Trigger: 'Percent occupied', 'Count or percent': 0.5 },
      49,
      false,
    ],
    [
      'prior to more than 50% of 100, 50',
      { Timing: 'Before', Trigger: 'Percent occupied', 'Count or percent': 0.5 },
      50,
      true,
    ],
    ['the first, none', { Trigger: 'First occupation' }, 0, false],
    ['the first, one', { Trigger: 'First occupation' }, 1, true],
  ])('%s homes are occupied', async (_, row, occupied, isReached) => {
    const homes = { Dwellings: 100, Occupied: occupied === 0 ? 'nil' : occupied };
    const found = await due(triggers({ Amount: 5, Expected: '', ...row }), developments(homes));
    expect(found[0]!.Status === 'Reached, not invoiced').toBe(isReached);
  });

  test('more than a third of 100 homes are 34', async () => {
    const row = { Amount: 5, Expected: '', Trigger: 'Percent occupied', 'Count or percent': 33.3 };
    const [found] = await due(triggers(row), developments({ Dwellings: 100, Occupied: 30, 'Rate high': 48 }));
    expect(found).toMatchObject({
      'Homes to go': 4,
      'Known from': 'Rate of building',
      Status: 'Not reached',
    });
    expect(found!['Due date']).toBe(AS_AT + 31);
  });

  test.each<[string, Cells, unknown, string]>([
    ['Due', { Due: AS_AT + 5, Actual: AS_AT - 50 }, AS_AT + 5, 'Due'],
    [
      'Actual and days to pay',
      { Timing: 'Within', Actual: AS_AT - 5, 'Days to pay': 28 },
      AS_AT + 23,
      'Trigger met',
    ],
    [
      'Actual, prior to which it was to be paid',
      { Timing: 'Prior to', Actual: AS_AT - 5, 'Days to pay': 28 },
      AS_AT - 5,
      'Trigger met',
    ],
    ['Expected', { Expected: AS_AT + 90 }, AS_AT + 90, 'Expected'],
    ['the start of the development', { Expected: '' }, AS_AT + 60, 'Expected'],
  ])('a due date by %s', async (_, row, day, basis) => {
    const [found] = await due(
      triggers({ Amount: 5, ...row }),
      developments({ Stage: 'Permitted', Start: AS_AT + 60 }),
    );
    expect([found!['Due date'], found!['Known from'], found!['Days left']]).toEqual([
      day,
      basis,
      (day as number) - AS_AT,
    ]);
  });

  test.each<[string, Cells, unknown]>([
    ['received', { Received: AS_AT }, null],
    ['received in full', { Received: AS_AT, 'Received amount': 5 }, null],
    ['received in part', { Received: AS_AT, 'Received amount': 4.99 }, 0.01],
    ['received later', { Received: AS_AT + 1 }, 5],
    ['received below nil', { Received: AS_AT, 'Received amount': -2 }, 5],
    ['received without its indexation', { 'Indexed amount': 6, 'Received amount': 5, Received: AS_AT }, 1],
    ['indexed', { 'Indexed amount': 6.5 }, 6.5],
  ])('of an instalment that is %s', async (_, row, left) => {
    const found = await due(triggers({ Amount: 5, ...row }));
    expect(found.map(({ Amount }) => Amount)).toEqual(left === null ? [] : [left]);
  });

  test('the months end on their day, which is in time', async () => {
    const rows = [on(24, 6, 2025), on(25, 6, 2025)].map((day) => ({ Amount: 5, Expected: day }));
    expect((await due(triggers(...rows), null, 5, 3)).map((row) => row['Due date'])).toEqual([
      on(24, 6, 2025),
    ]);
  });

  test.each<[string, unknown[], number[]]>([
    ['a percentage in writing beside one that is not', ['50%', 50], [5, 5]],
    ['a half beside 50', [0.5, 50], [5, 5]],
    ['a half of one per cent beside 99.5', [0.5, 99.5], [0.05, 9.95]],
    ['1 and 99 per cent', [1, 99], [0.1, 9.9]],
    ['percentages in writing', ['0.5%', '99.5%'], [0.05, 9.95]],
    ['more than the whole, in writing', ['150%'], [15]],
  ])('shares: %s', async (_, shares, amounts) => {
    const found = await due(triggers(...shares.map((Share) => ({ Share }))), null, 10);
    expect(found.map(({ Amount }) => Amount)).toEqual(amounts);
  });

  test('an instalment of a closed contribution is counted, and not listed', async () => {
    const register = [
      ['Agreement', 'Contribution', 'Authority', 'Value', 'Status'],
      ['P/1', 'C1', 'Blaby', 5, 'Superseded'],
      ['P/1', 'C2', 'Blaby', 7, ''],
      ['P/1', 'C3', 'Blaby', 8, 'Closed'],
      ['P/1', 'C3', 'Blaby', 1, ''],
    ];
    const rows = ['C1', 'C2', 'C3'].map((Contribution, n) => ({ Contribution, Amount: [5, 7, 9][n] }));
    const found = records(await call('DUE', 12, AS_AT, triggers(...rows), null, register));
    expect(found.map(({ Agreement, Amount }) => [Agreement, Amount || 0])).toEqual([
      ['P/1', 7],
      ['P/1', 9],
      ['1 instalment of closed contributions', 0],
    ]);
  });

  test('homes that were counted after the day are not known on it', async () => {
    const row = { Amount: 5, Expected: '', Trigger: 'Occupation of nth', 'Count or percent': 50 };
    const homes = { Occupied: 60, 'Count date': AS_AT + 20, 'Rate high': 10 };
    const [found] = await due(triggers(row), developments(homes));
    expect(found).toMatchObject({ Status: 'Not reached', 'Due date': AS_AT + 20 });
    expect(found!['Homes to go'] || '').toBe('');
  });

  test.each<[string, Cells[]]>([
    ['two that say neither amount nor share', [{}, {}]],
    ['one, beside a row that cannot be read', [{}, { Amount: 'TBC' }]],
  ])('an amount is not known of %s', async (_, rows) => {
    expect(((await due(triggers(...rows)))[0]!.Amount as FunctionError).code).toBe('#N/A');
  });

  test('without a register a share has no amount', async () => {
    const [found] = records(await call('DUE', 12, AS_AT, triggers({ Share: 0.5 })));
    expect((found!.Amount as FunctionError).code).toBe('#N/A');
  });

  test.each<[string, Cells, number | null]>([
    ['nothing is indexed', {}, on(31, 3, 2025)],
    ['it has an index', { 'Index name': 'BCIS' }, null],
    ['it has a base index', { 'Base index': 334 }, null],
    ['it is indexed, and a day is expected', { 'Base index': 334, Expected: AS_AT + 9 }, AS_AT + 9],
  ])('months after a base date, where %s', async (_, more, date) => {
    const row = { Instalment: 1, Amount: 5, Trigger: 'Months after', 'Count or percent': 12, Expected: '' };
    const base = on(31, 3, 2024);
    const [headings, cells] = triggers({ ...row, ...more });
    const names = ['Base date', 'Index name', 'Base index'];
    const table = [
      [...headings!, ...names],
      [...cells!, base, ...names.slice(1).map((name) => more[name] ?? '')],
    ];
    const [found] = await due(table);
    expect(found).toMatchObject(
      date === null ? { Agreement: '1 instalment without a date' } : { 'Due date': date },
    );
  });

  test('a row that cannot be read is counted', async () => {
    const found = await due(triggers({ Amount: 5 }, { Amount: 5, Trigger: 'Moon' }));
    expect(found.map(({ Agreement }) => Agreement)).toEqual(['P/1', '1 instalment left out']);
  });

  test.each<[string, unknown[]]>([
    ['months', [1.5]],
    ['asAt', ['', 'soon']],
  ])('%s that cannot be read', async (_, args) => {
    const [months, asAt] = [args[0] ?? '', args[1] ?? AS_AT];
    expect(((await call('DUE', months, asAt, triggers({}))) as FunctionError).code).toBe('#VALUE!');
  });
});

test('instalments are the value to the penny under shares, each within a penny of its own, ties to the earliest', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900_000_000 }), shares, fc.boolean(), (value, parts, isPercent) => {
      const all = parts.reduce((sum, part) => sum + part, 0);
      const whole = isPercent && parts.length > 1 ? 100 : 1;
      const rows = parts.map((part) => ({ Share: (part / all) * whole }));
      const spill = callNow('DUE', 12, AS_AT, triggers(...rows), null, REGISTER(value / 100));
      const amounts = records(spill).map(({ Amount }) => Math.round((Amount as number) * 100));
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(value);
      amounts.forEach((amount, index) =>
        expect(Math.abs(amount - (value * parts[index]!) / all)).toBeLessThan(1.001),
      );
    }),
  );
  const thirds = callNow(
    'DUE',
    12,
    AS_AT,
    triggers({ Share: '33.3333333333333%' }, { Share: '33.3333333333333%' }, { Share: '33.3333333333333%' }),
    null,
    REGISTER(100.01),
  );
  expect(records(thirds).map(({ Amount }) => Amount)).toEqual([33.34, 33.34, 33.33]);
});
