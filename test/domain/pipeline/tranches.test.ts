/** Money by its own deadlines: what is received first is spent first, and what no day runs for is not listed. */
import { expiring } from '../../../src/domain/expiry/expiring';
import { expiryBands } from '../../../src/domain/expiry/expiry-bands';
import { calendarEvents } from '../../../src/taskpane/expiring/calendar-events';
import { EVERYTHING_DUE } from '../../../src/domain/expiry/due-rows';
import { planOf } from '../../../src/domain/plan/plan';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import { FUNDABLE_PROJECTS } from '../../../src/domain/plan/fundable-projects';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { agedTable } from '../../../src/domain/movements/aged';
import { ledgerOf } from '../../../src/domain/movements/ledger';
import { lotOrder, withTranches } from '../../../src/domain/pipeline/tranches';
import type { Register } from '../../../src/domain/register/register';
import { blockOf, day, deadlines, movementsOf, registerOf, triggersOf } from './made-tranches';

const AS_AT = day(1, 1, 2026);
/** Three instalments of 100; two received, 90 spent, 60 in hand and 50 with the authority. */
const ROW = {
  agreement: 'P/1',
  value: 300,
  notStarted: 0,
  heldByDeveloper: 100,
  heldByAuthority: 50,
  drawnDown: 150,
  spent: 90,
  expiryDate: day(30, 6, 2026),
};
const FIRST = {
  Agreement: 'P/1',
  Instalment: '1',
  Amount: 100,
  Received: day(1, 5, 2021),
  'Spend years': 5,
};
const SECOND = {
  Agreement: 'P/1',
  Instalment: '2',
  Amount: 100,
  Received: day(1, 9, 2024),
  'Spend years': 10,
};
const THIRD = { Agreement: 'P/1', Instalment: '3', Amount: 100, 'Spend years': 10 };
const received = (amount: number, date: number, Reference = '') => ({
  ...{ Date: date, Agreement: 'P/1', Movement: 'Received', Amount: amount, Reference },
});

/** What is listed: the day, what the authority holds and what is in hand, in pounds. */
function listed(register: Register, months = 12): unknown[] {
  const result = expiring(register, months, AS_AT);
  if ('because' in result) throw new Error(result.because.code);
  return result.rows.map((row) => [row.expirySerial, row.heldByAuthority / 100, row.inHand / 100]);
}

test('each receipt has its own day, the earliest is spent first, and what is to come has none', () => {
  const register = deadlines(registerOf(ROW), triggersOf(FIRST, SECOND, THIRD));
  // Of the first 100, 90 are spent and 10 are in hand; of the second, 50 are in hand and 50 with the authority.
  expect(listed(register, 600)).toEqual([
    [day(1, 5, 2026), 0, 10],
    [day(1, 9, 2034), 50, 50],
  ]);
  const { bands, total } = expiryBands(register, AS_AT);
  const counts = Object.fromEntries(bands.map((of) => [of.band, [of.rowCount, of.remaining]]));
  expect(counts['Within 6 months']).toEqual([1, { kind: 'amount', amount: 1000 }]);
  expect(counts.Later).toEqual([1, { kind: 'amount', amount: 10_000 }]);
  expect(counts['No date']).toEqual([1, { kind: 'amount', amount: 10_000 }]);
  expect(total).toMatchObject({ rowCount: 1, dateCount: 3 });
});

test('the years of the register count where an instalment has none of its own', () => {
  const first = { ...FIRST, 'Spend years': '' };
  const register = deadlines(
    registerOf({ ...ROW, spendWithin: '6 years' }),
    triggersOf(first, SECOND, THIRD),
  );
  expect(listed(register, 600)[0]).toEqual([day(1, 5, 2027), 0, 10]);
});

test('an instalment without years keeps the date of the register', () => {
  const first = { ...FIRST, 'Spend years': '' };
  const register = deadlines(registerOf(ROW), triggersOf(first, SECOND, THIRD));
  expect(listed(register, 12)).toEqual([[day(30, 6, 2026), 0, 10]]);
});

test('a fixed day holds before the money is received as well', () => {
  const third = { ...THIRD, 'Spend by': day(1, 3, 2026) };
  const register = deadlines(registerOf(ROW), triggersOf(FIRST, SECOND, third));
  expect(listed(register)).toEqual([
    [day(1, 3, 2026), 0, 0],
    [day(1, 5, 2026), 0, 10],
  ]);
});

test('indexation that the register does not count yet takes nothing from the deadline of another instalment', () => {
  const fixed = (instalment: string, by: number, more = {}) => ({
    ...{ Agreement: 'P/1', Instalment: instalment, Amount: 100, 'Spend by': by, ...more },
  });
  const triggers = triggersOf(
    fixed('1', day(1, 3, 2026), { 'Base index': 334, 'Index used': 381 }),
    fixed('2', day(1, 9, 2034)),
  );
  const remaining = (awaited: number): unknown[] => {
    const row = { agreement: 'P/1', value: awaited, heldByDeveloper: awaited, heldByAuthority: 0 };
    const register = deadlines(registerOf({ ...row, drawnDown: 'nil', spent: 'nil' }), triggers);
    const result = expiring(register, 600, AS_AT);
    if ('because' in result) throw new Error(result.because.code);
    return result.rows.map((of) => [of.expirySerial, of.remaining / 100]);
  };
  expect(remaining(200)).toEqual([
    [day(1, 3, 2026), 100],
    [day(1, 9, 2034), 100],
  ]);
  expect(remaining(214.07)).toEqual([
    [day(1, 3, 2026), 114.07],
    [day(1, 9, 2034), 100],
  ]);
});

test('money that nobody has a receipt of keeps the date of the register, and is spent first', () => {
  const register = deadlines(registerOf(ROW), triggersOf(SECOND));
  // 200 were received, 100 of them by no instalment: 90 of those are spent.
  expect(listed(register, 600)).toEqual([
    [day(30, 6, 2026), 0, 10],
    [day(1, 9, 2034), 50, 50],
  ]);
});

describe('a receipt on a day that is still to come is none yet', () => {
  const on = (
    register: Register,
    rows: readonly Readonly<Record<string, unknown>>[],
    moves: typeof rows = [],
  ) => withTranches(register, triggersOf(...rows), ledgerOf(movementsOf(...moves), register), AS_AT);
  const later = (day: number) => ({ ...THIRD, Received: day, 'Spend years': 5 });

  test('money that was received gets no day from it', () => {
    const row = { ...ROW, value: 200, heldByAuthority: 100, drawnDown: 'nil', spent: 'nil' };
    const unknown = { ...FIRST, Received: '', 'Spend years': 10 };
    expect(listed(on(registerOf(row), [unknown, later(day(1, 12, 2031))]), 600)).toEqual([
      [day(30, 6, 2026), 100, 0],
    ]);
  });

  test('the others go by their own, and what is to come has no day', () => {
    const row = { ...ROW, heldByAuthority: 100, drawnDown: 100, spent: 100 };
    const register = on(registerOf(row), [FIRST, SECOND, later(AS_AT + 1)]);
    expect(listed(register, 600)).toEqual([[day(1, 9, 2034), 100, 0]]);
  });

  test('nor does a movement give one', () => {
    const row = { ...ROW, value: 200, heldByAuthority: 100, drawnDown: 'nil', spent: 'nil' };
    const moves = [received(100, day(1, 12, 2031))];
    expect(listed(on(registerOf(row), [{ ...FIRST, Received: '' }, THIRD], moves), 600)).toEqual([
      [day(30, 6, 2026), 100, 0],
    ]);
  });

  test('the day after, it is one', () => {
    const row = registerOf({ ...ROW, heldByAuthority: 100, drawnDown: 100, spent: 100 });
    const table = triggersOf(FIRST, SECOND, later(AS_AT + 1));
    const days = [AS_AT, AS_AT + 1, AS_AT].map((today) => listed(withTranches(row, table, null, today), 600));
    expect(days[0]).not.toEqual(days[1]);
    expect(days[2]).toEqual(days[0]);
  });
});

describe('movements', () => {
  const RECEIPTS = [received(100, day(1, 5, 2021), 'R1'), received(100, day(1, 9, 2024), 'R2')];
  const moved = (Movement: string, Amount: number, Reference = '', Project = '') => ({
    ...{ Date: day(1, 10, 2024), Agreement: 'P/1', Movement, Amount, Reference, Project },
  });

  test('a drawdown that names its receipt takes that one', () => {
    const table = movementsOf(...RECEIPTS, moved('Drawn down', 60, 'R2'), moved('Spent', 60, '', 'Van'));
    const row = { ...ROW, heldByAuthority: 140, drawnDown: 60, spent: 60 };
    const register = deadlines(registerOf(row), triggersOf(FIRST, SECOND, THIRD), table);
    expect(listed(register, 600)).toEqual([
      [day(1, 5, 2026), 100, 0],
      [day(1, 9, 2034), 40, 0],
    ]);
  });

  test('a receipt that no instalment has the day of has the soonest that it may have', () => {
    const table = movementsOf(received(100, day(1, 2, 2022)));
    const row = { ...ROW, heldByDeveloper: 200, heldByAuthority: 100, drawnDown: 0, spent: 0 };
    const first = { ...FIRST, Received: '' };
    const register = deadlines(registerOf(row), triggersOf(first, THIRD), table);
    expect(listed(register, 600)).toEqual([[day(1, 2, 2027), 100, 0]]);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    [
      'paid in two, of which the table has the last day',
      { Received: day(1, 7, 2022), 'Received amount': 200 },
    ],
    ['paid in part, and nobody wrote when', { Received: '', 'Received amount': 120 }],
  ])('a receipt may be of an instalment that was not paid in full before: %s', (_, paid) => {
    const table = movementsOf(received(120, day(1, 1, 2022)), received(80, day(1, 7, 2022)));
    const row = { ...ROW, heldByAuthority: 200, drawnDown: 'nil', spent: 'nil' };
    const triggers = triggersOf({ ...FIRST, Amount: 200, ...paid }, THIRD);
    expect(listed(deadlines(registerOf(row), triggers, table), 600)).toEqual([
      [day(1, 1, 2027), 120, 0],
      [day(1, 7, 2027), 80, 0],
    ]);
  });

  describe('a receipt that an instalment has on an earlier day: an import dates a movement as the sheet is', () => {
    const own = (value: number, more = {}) =>
      registerOf({
        ...ROW,
        value,
        heldByDeveloper: 0,
        heldByAuthority: 200,
        drawnDown: 'nil',
        spent: 'nil',
        ...more,
      });
    const [sheet, next] = [day(30, 9, 2021), day(31, 3, 2025)];

    test('its years are counted from that day, and not those of another instalment', () => {
      const register = own(300, { heldByDeveloper: 200, heldByAuthority: 100 });
      const triggers = triggersOf(FIRST, { ...SECOND, Received: '' }, THIRD);
      expect(listed(deadlines(register, triggers, movementsOf(received(100, sheet))), 600)).toEqual([
        [day(1, 5, 2026), 100, 0],
      ]);
    });

    test('each is the next one of movements', () => {
      const moves = movementsOf(received(100, sheet), received(100, next));
      expect(listed(deadlines(own(200), triggersOf(FIRST, SECOND), moves), 600)).toEqual([
        [day(1, 5, 2026), 100, 0],
        [day(1, 9, 2034), 100, 0],
      ]);
    });

    test('what is more than that receipt may be of any other', () => {
      const part = { ...FIRST, Amount: 200, Received: day(1, 6, 2021), 'Received amount': 80 };
      const moves = movementsOf(received(120, day(1, 1, 2022)), received(80, day(1, 7, 2022)));
      const register = own(300, { heldByDeveloper: 100 });
      expect(listed(deadlines(register, triggersOf(part, THIRD), moves), 600)).toEqual([
        [day(1, 6, 2026), 120, 0],
        [day(1, 7, 2027), 80, 0],
      ]);
    });

    test.each<[string, Readonly<Record<string, unknown>>[]]>([
      [
        'an opening balance',
        [{ ...received(100, day(1, 4, 2023)), Movement: 'Opening', To: 'Held by authority' }],
      ],
      ['no movement at all', []],
    ])('it is another receipt where the money of both was received: the first is in %s', (_, opening) => {
      const triggers = triggersOf(FIRST, { ...SECOND, Received: '' });
      expect(
        listed(deadlines(own(200), triggers, movementsOf(...opening, received(100, next))), 600),
      ).toEqual([
        [day(1, 5, 2026), 100, 0],
        [day(31, 3, 2035), 100, 0],
      ]);
    });

    test('interest is no receipt of an instalment', () => {
      const interest = { ...received(5, sheet), Movement: 'Interest' };
      const register = own(305, { heldByDeveloper: 200, heldByAuthority: 105 });
      const triggers = triggersOf(FIRST, { ...SECOND, Received: '' }, THIRD);
      const moves = movementsOf(received(100, sheet), interest);
      expect(listed(deadlines(register, triggers, moves), 600)).toEqual([[day(1, 5, 2026), 105, 0]]);
    });
  });

  test('a receipt is of no instalment that was paid in full before it', () => {
    const table = movementsOf(received(100, day(1, 5, 2021)), received(100, day(1, 2, 2022)));
    const row = { ...ROW, heldByDeveloper: 100, heldByAuthority: 200, drawnDown: 'nil', spent: 'nil' };
    const register = deadlines(registerOf(row), triggersOf(FIRST, { ...SECOND, Received: '' }), table);
    expect(listed(register, 600)).toEqual([
      [day(1, 5, 2026), 100, 0],
      [day(1, 2, 2032), 100, 0],
    ]);
  });

  test('what is to be spent first goes first, whichever was received first', () => {
    const early = { ...FIRST, 'Spend years': 20 };
    const late = { ...SECOND, 'Spend years': 3 };
    const table = movementsOf(...RECEIPTS, moved('Drawn down', 100), moved('Spent', 100, '', 'Van'));
    const row = { ...ROW, heldByAuthority: 100, drawnDown: 100, spent: 100 };
    const triggers = triggersOf(early, late, THIRD);
    const own = registerOf(row);
    expect(listed(deadlines(own, triggers, table), 600)).toEqual([[day(1, 5, 2041), 100, 0]]);
    const ledger = ledgerOf(table, own);
    const at = { date: AS_AT, known: null };
    const aged = (orderOf?: ReturnType<typeof lotOrder>) => {
      const made = agedTable(ledger, own, { ...at, ...(orderOf ? { orderOf } : {}) });
      if ('kind' in made) throw new Error(made.kind);
      return made.totals[0].bands.map((amount) => amount / 100);
    };
    // By receipt the old money went; by deadline the new.
    expect(aged()).toEqual([0, 100, 0, 0, 0, 0, 0, 0]);
    expect(aged(lotOrder(own, triggers, ledger))).toEqual([0, 0, 0, 0, 100, 0, 0, 0]);
  });
});

test('the plan has a source for each deadline', () => {
  const row = { ...ROW, mayFund: 'Any' };
  const register = deadlines(registerOf(row), triggersOf(FIRST, { ...SECOND, 'Spend years': 2 }, THIRD));
  const projects = readTable(
    blockOf(['Project', 'Budget', 'Received', 'Need by'], [{ Project: 'Van', Budget: 500, Received: 0 }]),
    FUNDABLE_PROJECTS,
  );
  if (!isTable(projects)) throw new Error(projects.code);
  const commitments = { parts: [], byRow: new Map<number, number>(), byProject: new Map<string, number>() };
  const asked = { months: 12, asAt: AS_AT };
  const plan = planOf({ register, projects, requests: null, commitments }, asked);
  if ('because' in plan) throw new Error(plan.because.code);
  expect(plan.money.map(({ of, from, amount }) => [of.expirySerial, from, amount / 100])).toEqual([
    [day(1, 5, 2026), 'In hand', 10],
    [day(1, 9, 2026), 'In hand', 50],
    [day(1, 9, 2026), 'Held by authority', 50],
  ]);
});

test('what is asked for and committed comes off the soonest deadline first, and once', () => {
  const row = { ...ROW, mayFund: 'Any', heldByAuthority: 110, drawnDown: 90 };
  const register = deadlines(registerOf(row), triggersOf(FIRST, { ...SECOND, 'Spend years': 2 }, THIRD));
  const projects = readTable(
    blockOf(['Project', 'Budget', 'Received'], [{ Project: 'Van', Budget: 500, Received: 0 }]),
    FUNDABLE_PROJECTS,
  );
  if (!isTable(projects)) throw new Error(projects.code);
  const commitments = { parts: [], byRow: new Map<number, number>(), byProject: new Map<string, number>() };
  const requests = readTable(
    blockOf(
      ['Request', 'Agreement', 'Amount', 'Status'],
      [{ Request: 'R/1', Agreement: 'P/1', Amount: 60, Status: 'Sent' }],
    ),
    REQUESTS,
  );
  if (!isTable(requests)) throw new Error(requests.code);
  const plan = planOf({ register, projects, requests, commitments }, { months: 12, asAt: AS_AT });
  if ('because' in plan) throw new Error(plan.because.code);
  expect(plan.money.map(({ of, amount }) => [of.expirySerial, amount / 100])).toEqual([
    [day(1, 9, 2026), 50],
  ]);
});

test('a calendar has each deadline once, under an id of its own', () => {
  const register = deadlines(registerOf(ROW), triggersOf(FIRST, SECOND, THIRD));
  const events = calendarEvents(register, expiryBands(register, AS_AT), EVERYTHING_DUE, 600);
  expect(events.map(({ daySerial }) => daySerial)).toEqual([day(1, 5, 2026), day(1, 9, 2034)]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
});

test('no instalments: the very same register', () => {
  const register = registerOf(ROW);
  expect(deadlines(register, triggersOf({ ...FIRST, Agreement: 'P/2' }))).toBe(register);
});
