import { balanceAt, tableAt } from '../../../src/domain/movements/as-at';
import { commitmentsAt } from '../../../src/domain/movements/commitments';
import type { Ledger } from '../../../src/domain/movements/ledger';
import { ledgerDifferences } from '../../../src/domain/movements/ledger-check';
import { contributionOf } from '../../../src/domain/movements/new-movement';
import { periodTable } from '../../../src/domain/movements/period';
import { WHOLE } from '../../../src/domain/register/figures/balance';
import { day, EMPTY_REGISTER, ledger, movementsTable, register, type Row } from './made';

const HELD = 'Held by authority';
const START = day(31, 3, 2021);
const one = { agreement: 'P/1', contribution: 'C1' };
const end = (year: number): number => day(31, 3, year);

/** What is held at the end of a day, in pounds. */
function held(rows: readonly Row[], date: number): number {
  const of = ledger(rows, EMPTY_REGISTER);
  const balance = balanceAt(of, EMPTY_REGISTER, 'heldByAuthority', WHOLE, { date, known: null });
  return balance.kind === 'not-yet' ? NaN : balance.amount / 100;
}

/** All that is committed at the end of a day, in pounds. */
const committed = (of: Ledger, date: number): number =>
  commitmentsAt(of, { date, known: null }).reduce((sum, { amount }) => sum + amount, 0) / 100;

test('451,786 + 500,000 - 165,000; then 903,586; 970,786; + 3,527 = 974,313; + 184,019 + 12,076 - 2,392 - 86,800 = 1,081,216', () => {
  const rows: Row[] = [
    { date: START, ...one, movement: 'Opening', amount: 451_786, to: HELD },
    { date: day(1, 6, 2021), ...one, movement: 'Received', amount: 500_000 },
    { date: day(1, 9, 2021), ...one, movement: 'Drawn down', amount: 165_000 },
    { date: day(1, 6, 2022), ...one, movement: 'Received', amount: 903_586 - 786_786 },
    { date: day(1, 6, 2023), ...one, movement: 'Received', amount: 970_786 - 903_586 },
    { date: day(31, 3, 2024), ...one, movement: 'Interest', amount: 3_527 },
    { date: day(1, 6, 2024), ...one, movement: 'Received', amount: 184_019 },
    { date: day(1, 2, 2025), ...one, movement: 'Drawn down', amount: 86_800 },
    { date: day(1, 3, 2025), ...one, movement: 'Committed', amount: 105_000, project: 'Station' },
    { date: day(31, 3, 2025), ...one, movement: 'Interest', amount: 12_076 },
    { date: day(31, 3, 2025), ...one, movement: 'Fee', amount: 2_392 },
  ];
  const at = [end(2022), end(2023), day(30, 3, 2024), end(2024), end(2025)];
  expect(at.map((date) => held(rows, date))).toEqual([786_786, 903_586, 970_786, 974_313, 1_081_216]);
  const of = ledger(rows, EMPTY_REGISTER);
  const promised = committed(of, end(2025));
  expect([promised, held(rows, end(2025)) - promised]).toEqual([105_000, 976_216]);
  const year = periodTable(of, EMPTY_REGISTER, {
    measure: 'heldByAuthority',
    from: day(1, 4, 2024),
    to: end(2025),
  });
  expect(year).toMatchObject({
    movements: ['Received', 'Interest', 'Fee', 'Drawn down'],
    total: {
      opening: 97_431_300,
      moved: [18_401_900, 1_207_600, -239_200, -8_680_000],
      closing: 108_121_600,
      check: 0,
    },
  });
});

test('two dates: 392,358.87 - 197,448.22 = 194,910.65', () => {
  const rows: Row[] = [
    { date: START, ...one, movement: 'Opening', amount: 197_448.22, to: 'In hand' },
    { date: day(2, 6, 2021), ...one, movement: 'Drawn down', amount: 194_910.65 },
  ];
  const of = ledger(rows, EMPTY_REGISTER);
  const inHand = (date: number) => {
    const balance = balanceAt(of, EMPTY_REGISTER, 'inHand', WHOLE, { date, known: null });
    return balance.kind === 'not-yet' ? NaN : balance.amount;
  };
  expect([inHand(end(2022)), inHand(day(1, 6, 2021))]).toEqual([39_235_887, 19_744_822]);
  expect(inHand(end(2022)) - inHand(day(1, 6, 2021))).toBe(19_491_065);
});

describe('each movement moves money as the table of movements says', () => {
  const measures = {
    notStarted: 0,
    heldByDeveloper: 0,
    heldByAuthority: 0,
    inHand: 0,
    spent: 0,
    returned: 0,
    writtenOff: 0,
    value: 0,
    indexation: 0,
    interest: 0,
    fees: 0,
  };
  test.each<[string, Partial<Row>, Partial<typeof measures>]>([
    ['Opening', {}, { notStarted: 5, value: 5 }],
    ['Opening', { to: 'In hand' }, { inHand: 5, value: 5 }],
    ['Secured', {}, { notStarted: 5, value: 5 }],
    ['Varied', {}, { notStarted: 5, value: 5 }],
    ['Varied', { to: 'Held by developer' }, { heldByDeveloper: 5, value: 5 }],
    ['Started', {}, { notStarted: -5, heldByDeveloper: 5 }],
    ['Indexed', {}, { heldByDeveloper: 5, indexation: 5 }],
    ['Received', {}, { heldByDeveloper: -5, heldByAuthority: 5 }],
    ['Interest', {}, { heldByAuthority: 5, interest: 5 }],
    ['Interest', { to: 'In hand' }, { inHand: 5, interest: 5 }],
    ['Fee', {}, { heldByAuthority: -5, fees: 5 }],
    ['Drawn down', {}, { heldByAuthority: -5, inHand: 5 }],
    ['Spent', {}, { inHand: -5, spent: 5 }],
    ['Returned', { from: 'Held by authority' }, { heldByAuthority: -5, returned: 5 }],
    ['Returned', { from: 'In hand' }, { inHand: -5, returned: 5 }],
    ['Written off', { from: 'Not started' }, { notStarted: -5, writtenOff: 5 }],
    ['Written off', { from: 'Held by developer' }, { heldByDeveloper: -5, writtenOff: 5 }],
    ['Adjusted', { from: 'Spent', to: 'In hand', note: 'x' }, { spent: -5, inHand: 5 }],
    ['Adjusted', { from: 'Outside', to: 'In hand', note: 'x' }, { inHand: 5, value: 5 }],
    ['Adjusted', { from: 'In hand', to: 'Outside', note: 'x' }, { inHand: -5, value: -5 }],
    ['Committed', {}, {}],
    ['Released', {}, {}],
    ['Invoiced', {}, {}],
    ['Repurposed', {}, {}],
  ])('%s %j', (movement, more, expected) => {
    for (const sign of [1, -1]) {
      const of = ledger([{ date: START, ...one, movement, amount: 0.05 * sign, ...more }], EMPTY_REGISTER);
      expect(of.errors).toEqual([]);
      const table = tableAt(of, EMPTY_REGISTER, { date: START, known: null });
      if ('kind' in table) throw new Error(table.kind);
      const signed = Object.fromEntries(
        Object.entries({ ...measures, ...expected }).map(([key, amount]) => [key, amount * sign + 0]),
      );
      expect(table.total.amounts).toMatchObject(signed);
    }
  });
});

describe('a row that cannot be used is left out and says why', () => {
  test.each<[string, Partial<Row>]>([
    ['movement-unknown', { movement: 'Lent' }],
    ['cell-missing', { movement: 'Spent', amount: '' }],
    ['cell-missing', { movement: 'Spent', amount: 0 }],
    ['amount-not-a-number', { amount: 'TBC' }],
    ['movement-place-missing', { movement: 'Returned' }],
    ['movement-place-missing', { movement: 'Written off' }],
    ['movement-place-missing', { movement: 'Adjusted', note: 'x' }],
    ['movement-place', { movement: 'Received', to: 'In hand' }],
    ['movement-place', { movement: 'Returned', from: 'Spent' }],
    ['movement-place', { movement: 'Adjusted', from: 'Spent', to: 'Spent', note: 'x' }],
    ['cell-missing', { movement: 'Adjusted', from: 'Spent', to: 'In hand' }],
  ])('%s %j', (code, more) => {
    const of = ledger([{ date: START, ...one, movement: 'Secured', amount: 5, ...more }], EMPTY_REGISTER);
    expect([of.count, of.errors.map((error) => error.code)]).toEqual([0, [code]]);
    expect(of.leftOut).toMatchObject([{ rowIndex: 1, contribution: 0, date: START }]);
  });

  test('it is counted in its group from its date on', () => {
    const of = ledger(
      [
        { date: START, ...one, movement: 'Secured', amount: 5 },
        { date: START + 9, ...one, movement: 'Lent', amount: 5 },
        { date: START, agreement: 'P/2', movement: 'Secured', amount: 'TBC' },
      ],
      EMPTY_REGISTER,
    );
    const leftOut = (date: number) => {
      const table = tableAt(of, EMPTY_REGISTER, { date, known: null });
      return 'kind' in table ? null : [...table.rows, table.total].map((row) => [row.name, row.rowsLeftOut]);
    };
    expect(leftOut(START)).toEqual([
      ['Blaby', 0],
      ['Melton', 1],
      ['Total', 1],
    ]);
    expect(leftOut(START + 9)).toEqual([
      ['Blaby', 1],
      ['Melton', 1],
      ['Total', 2],
    ]);
  });
});

describe('which contribution a movement is of', () => {
  const REGISTER = register([
    ['Agreement', 'Contribution', 'Authority', 'Value'],
    ['P/1', 'C1', 'Blaby', 5],
    ['P/1', 'C2', 'Blaby', 5],
    ['P/2', 'C9', 'Melton', 5],
    ['P/3', '', 'Blaby', 5],
    ['P/3', '', 'Rutland', 5],
    ['P/4', 'C1', 'Blaby', 5],
    ['P/4', 'C1', '', 5],
    ['P/4', 'C2', '', 5],
    ['P/5', '', 'Parish (East)', 5],
    ['P/5', '', 'SDC', 5],
  ]);
  const groupOf = (agreement: string, contribution = '') => {
    const of = ledger([{ date: START, agreement, contribution, movement: 'Secured', amount: 5 }], REGISTER);
    const table = tableAt(of, REGISTER, { date: START, known: null });
    if ('kind' in table) throw new Error(table.kind);
    return [table.rows[0]!.name, of.contributions[of.contribution[0]!]!.problem];
  };

  test.each<[string, string, string, string | null]>([
    ['p/1 ', 'c1', 'Blaby', null],
    ['P/1', '', 'Blaby', 'several'],
    ['P/1', 'C3', 'Blaby', 'no-contribution'],
    ['P/2', '', 'Melton', null],
    ['P/2', 'C9', 'Melton', null],
    ['P/3', '', '(not in the register)', 'two-authorities'],
    ['P/3 (Rutland)', '', 'Rutland', null],
    ['P/9', '', '(not in the register)', 'no-agreement'],
    // As the register compares references: spaces beside a stroke say nothing.
    ['P / 1', 'C1', 'Blaby', null],
    ['P /3 (rutland)', '', 'Rutland', null],
    // A row without an authority is of the only other; ROLLUP has one that is alone under (blank).
    ['P/4', 'C1', 'Blaby', null],
    ['P/4', 'C2', '(blank)', null],
    ['P/5 (Parish (East))', '', 'Parish (East)', null],
    ['P/5 (SDC)', '', 'SDC', null],
  ])('%s %s is under %s: %s', (agreement, contribution, group, problem) => {
    expect(groupOf(agreement, contribution)).toEqual([group, problem]);
  });

  test('what the add-in writes of a row of the register is read as that contribution', () => {
    for (let row = 0; row < REGISTER.rowCount; row++) {
      const own = contributionOf(REGISTER, row);
      const of = ledger([{ date: START, ...own, movement: 'Secured', amount: 5 }], REGISTER);
      expect([own, of.contributions[of.contribution[0]!]!.rows.includes(row)]).toEqual([own, true]);
    }
  });

  test('an agreement is open where the register does not close it, also where a movement does not say of what', () => {
    const closed = register([
      ['Agreement', 'Contribution', 'Authority', 'Status', 'Value'],
      ['P/1', 'C1', 'Blaby', 'Closed', 5],
      ['P/1', 'C2', 'Blaby', 'Closed', 5],
      ['P/3', '', 'Blaby', 'Open', 5],
      ['P/3', '', 'Rutland', 'Open', 5],
    ]);
    const openOf = (...agreements: string[]): number => {
      const rows = agreements.map((agreement) => ({ ...one, agreement, contribution: '' }));
      const of = ledger(
        rows.map((row) => ({ date: START, ...row, movement: 'Secured', amount: 5 })),
        closed,
      );
      const table = tableAt(of, closed, { date: START, known: null });
      return 'kind' in table ? NaN : table.total.openAgreements;
    };
    expect(openOf('P/1')).toBe(0);
    // Either of two that are there is not a third.
    expect([
      openOf('P/3'),
      openOf('P/3', 'P/3 (Blaby)'),
      openOf('P/3 (Blaby)', 'P/3 (Rutland)', 'P/3'),
    ]).toEqual([1, 1, 2]);
    expect(openOf('P/9', 'p / 9')).toBe(1);
  });

  test('a row of the register that is left out cannot be compared, and is told', () => {
    const bad = register([
      ['Agreement', 'Authority', 'Value', 'Spent'],
      ['P/1', 'Blaby', 'TBC', 5],
    ]);
    const of = ledger([{ date: START, agreement: 'P/1', movement: 'Secured', amount: 5 }], bad);
    expect(ledgerDifferences(of, bad, { date: START, known: null })).toMatchObject([
      { register: null, movements: 500 },
    ]);
  });
});

test('before the first movement nothing is known; a day without a year is no day', () => {
  const of = ledger([{ date: START, ...one, movement: 'Secured', amount: 5 }], EMPTY_REGISTER);
  expect(tableAt(of, EMPTY_REGISTER, { date: START - 1, known: null })).toEqual({
    kind: 'not-yet',
    from: START,
  });
  expect(movementsTable([]).rows).toEqual([]);
  expect(tableAt(ledger([], EMPTY_REGISTER), EMPTY_REGISTER, { date: START, known: null })).toEqual({
    kind: 'not-yet',
    from: null,
  });
});

test('what is spent on a project is taken from what is committed to it; undone, it is committed again', () => {
  const rows: Row[] = [
    { date: START, ...one, movement: 'Committed', amount: 100, project: 'Van' },
    { date: START + 1, ...one, movement: 'Spent', amount: 30, project: 'van ' },
    { date: START + 2, ...one, movement: 'Spent', amount: 5, project: 'Car' },
    { date: START + 3, ...one, movement: 'Spent', amount: 90, project: 'Van' },
    { date: START + 4, ...one, movement: 'Spent', amount: -90, project: 'Van' },
    { date: START + 5, ...one, movement: 'Released', amount: 20, project: 'Van' },
  ];
  const of = ledger(rows, EMPTY_REGISTER);
  expect([0, 1, 2, 3, 4, 5].map((n) => committed(of, START + n))).toEqual([100, 70, 70, 0, 90, 70]);
});
