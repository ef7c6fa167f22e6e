/** Money by the deadlines of its receipts in Movements, where Triggers says nothing and the register says how many years. */
import { expiring } from '../../../src/domain/expiry/expiring';
import { expiryBands } from '../../../src/domain/expiry/expiry-bands';
import { partsOf } from '../../../src/domain/expiry/expiry-of-row';
import { agedTable } from '../../../src/domain/movements/aged';
import { ledgerOf } from '../../../src/domain/movements/ledger';
import { statementOf } from '../../../src/domain/movements/statement';
import { inHandDeadlines } from '../../../src/domain/pipeline/in-hand-deadlines';
import { lotOrder } from '../../../src/domain/pipeline/tranches';
import type { Register } from '../../../src/domain/register/register';
import { day, deadlines, movementsOf, registerOf, triggersOf, type RegisterRow } from './made-tranches';

const AS_AT = day(1, 1, 2026);
/** 300 in three receipts of 100, of which 90 are spent and 60 in hand; 40 are still to come. */
const ROW: Record<
  'value' | 'notStarted' | 'heldByDeveloper' | 'heldByAuthority' | 'drawnDown' | 'spent',
  number
> &
  RegisterRow = {
  agreement: 'P/1',
  value: 340,
  notStarted: 10,
  heldByDeveloper: 30,
  heldByAuthority: 150,
  drawnDown: 150,
  spent: 90,
  spendWithin: 5,
};

const moved = (Date: number, Movement: string, Amount: number, more: object = {}) => ({
  ...{ Date, Agreement: 'P/1', Movement, Amount, Project: 'Van', Note: 'as agreed', ...more },
});
const RECEIPTS = [
  moved(day(1, 5, 2021), 'Received', 100),
  moved(day(1, 9, 2024), 'Received', 100),
  moved(day(2, 3, 2025), 'Received', 100),
];
const USED = [
  moved(day(1, 10, 2025), 'Drawn down', 150),
  moved(day(2, 10, 2025), 'Spent', 90, { Project: 'Van' }),
];

/** By day: what is to come, what the authority holds and what is in hand, in pounds. */
const parts = (register: Register, row = 0): unknown[] =>
  partsOf(register, row).map(({ expirySerial, tranche }) => {
    const of = tranche!.stages;
    return [
      expirySerial,
      ...[of.notStarted + of.heldByDeveloper, of.heldByAuthority, of.inHand].map((pence) => pence / 100),
    ];
  });
/** The row is worth what its stages are. */
const split = (row: typeof ROW & RegisterRow, ...moves: readonly ReturnType<typeof moved>[]): Register => {
  const value = row.notStarted + row.heldByDeveloper + row.heldByAuthority + row.drawnDown;
  return deadlines(registerOf({ ...row, value }), null, movementsOf(...moves));
};

test('each receipt has its own day, the earliest is spent first, and what is to come has none', () => {
  expect(parts(split(ROW, ...RECEIPTS, ...USED))).toEqual([
    [day(1, 5, 2026), 0, 0, 10],
    [day(1, 9, 2029), 0, 50, 50],
    [day(2, 3, 2030), 0, 100, 0],
    [null, 40, 0, 0],
  ]);
});

test('a date of the register still holds for what is to come', () => {
  const register = split({ ...ROW, expiryDate: day(30, 6, 2026) }, ...RECEIPTS, ...USED);
  expect(parts(register)).toEqual([
    [day(1, 5, 2026), 0, 0, 10],
    [day(30, 6, 2026), 40, 0, 0],
    [day(1, 9, 2029), 0, 50, 50],
    [day(2, 3, 2030), 0, 100, 0],
  ]);
  const listed = expiring(register, 12, AS_AT);
  if ('because' in listed) throw new Error(listed.because.code);
  expect(listed.rows.map(({ expirySerial, remaining }) => [expirySerial, remaining / 100])).toEqual([
    [day(1, 5, 2026), 10],
    [day(30, 6, 2026), 40],
  ]);
  expect(expiryBands(register, AS_AT).total).toMatchObject({ rowCount: 1, dateCount: 4 });
});

test('a date that cannot be read is still shown for what is to come', () => {
  const register = split({ ...ROW, expiryDate: 'soon' }, ...RECEIPTS, ...USED);
  expect(partsOf(register, 0).map(({ expiryText }) => expiryText)).toEqual([null, null, null, 'soon']);
});

test('a date of the register that is sooner than that of any receipt is that of the first', () => {
  const sooner = { ...ROW, expiryDate: day(1, 2, 2026) };
  expect(parts(split(sooner, ...RECEIPTS, ...USED))[0]).toEqual([day(1, 2, 2026), 40, 0, 10]);
  // Once the first is spent, it is of no other.
  const spent = split(
    { ...sooner, drawnDown: 150, spent: 120 },
    ...RECEIPTS,
    moved(day(1, 10, 2025), 'Drawn down', 150),
    moved(day(2, 10, 2025), 'Spent', 120),
  );
  expect(parts(spent)).toEqual([
    [day(1, 2, 2026), 40, 0, 0],
    [day(1, 9, 2029), 0, 50, 30],
    [day(2, 3, 2030), 0, 100, 0],
  ]);
  // Nor of the first that has a day, where money came in before it.
  const before = split(
    { ...sooner, heldByAuthority: 170 },
    moved(day(1, 1, 2020), 'Opening', 20, { To: 'Held by authority' }),
    ...RECEIPTS,
    ...USED,
  );
  expect(parts(before)).toEqual([
    [day(1, 2, 2026), 40, 0, 0],
    [day(1, 5, 2026), 0, 0, 30],
    [day(1, 9, 2029), 0, 70, 30],
    [day(2, 3, 2030), 0, 100, 0],
  ]);
});

test('an opening balance keeps the date of the register, and alone it changes nothing', () => {
  const opening = moved(day(1, 1, 2020), 'Opening', 300, { To: 'Held by authority' });
  const interest = moved(day(1, 1, 2024), 'Interest', 5);
  const row = { ...ROW, heldByAuthority: 300, drawnDown: 0, spent: 0, expiryDate: day(1, 2, 2026) };
  const register = registerOf(row);
  expect(deadlines(register, null, movementsOf(opening))).toBe(register);
  expect(deadlines(register, null, movementsOf(opening, interest))).toBe(register);
  const received = split({ ...row, heldByAuthority: 400 }, opening, moved(day(1, 1, 2022), 'Received', 100));
  expect(parts(received)).toEqual([
    [day(1, 2, 2026), 40, 300, 0],
    [day(1, 1, 2027), 0, 100, 0],
  ]);
});

test('a register that has the deadlines of other tables has those of the tables it is given', () => {
  const plain = registerOf({ ...ROW, expiryDate: day(1, 2, 2031) });
  const own = deadlines(plain, null, movementsOf(...RECEIPTS, ...USED));
  const opening = movementsOf(moved(day(1, 1, 2020), 'Opening', 300, { To: 'Held by authority' }));
  expect(own.tranches?.size).toBe(1);
  for (const given of [opening, null]) {
    const { tranches } = deadlines(own, null, given);
    expect(tranches).toBeUndefined();
    expect(partsOf(deadlines(own, null, given), 0)).toEqual(partsOf(plain, 0));
  }
  const without = registerOf({ ...ROW, spendWithin: '', expiryDate: day(1, 2, 2031) });
  const byTriggers = deadlines(without, triggersOf({ Agreement: 'P/1', 'Spend by': day(1, 1, 2027) }));
  expect(byTriggers.tranches?.size).toBe(1);
  expect(deadlines(byTriggers, triggersOf()).tranches).toBeUndefined();
});

test('receipts of one day are one tranche; what is undone was not received', () => {
  const row = { ...ROW, heldByAuthority: 150, drawnDown: 0, spent: 0 };
  const at = day(29, 2, 2024);
  expect(parts(split(row, moved(at, 'Received', 60), moved(at, 'Received', 90)))).toEqual([
    [day(28, 2, 2029), 0, 150, 0],
    [null, 40, 0, 0],
  ]);
  const wrong = moved(day(1, 5, 2015), 'Received', 150);
  const undone = split(
    { ...row, expiryDate: day(1, 1, 2027) },
    ...[wrong, { ...wrong, Amount: -150 }, moved(day(1, 5, 2022), 'Received', 150)],
  );
  // The date of the register is sooner than that of the only receipt there was.
  expect(partsOf(undone, 0)).toMatchObject([{ expirySerial: day(1, 1, 2027), tranche: null }]);
});

test('what came from another contribution, and interest, is never due later than the register says', () => {
  const row = { ...ROW, heldByAuthority: 160, drawnDown: 0, spent: 0, expiryDate: day(1, 5, 2026) };
  const moves = [
    moved(day(1, 5, 2021), 'Received', 100),
    moved(day(1, 9, 2024), 'Adjusted', 50, { From: 'Outside', To: 'Held by authority' }),
    moved(day(1, 10, 2024), 'Interest', 10),
  ];
  expect(partsOf(split(row, ...moves), 0)).toMatchObject([
    { expirySerial: day(1, 5, 2026), remaining: 20_000 },
  ]);
  // It is spent before what has longer.
  const later = { ...row, spendWithin: '10 years', expiryDate: day(1, 5, 2026), drawnDown: 60, spent: 60 };
  const used = [moved(day(1, 1, 2025), 'Drawn down', 60), moved(day(1, 1, 2025), 'Spent', 60)];
  const first = [moved(day(1, 5, 2016), 'Received', 1), moved(day(1, 5, 2021), 'Received', 99)];
  const register = { ...later, heldByAuthority: 100 };
  expect(parts(split(register, ...first, ...moves.slice(1), ...used))).toEqual([
    [day(1, 5, 2026), 40, 1, 0],
    [day(1, 5, 2031), 0, 99, 0],
  ]);
});

test('what is paid straight to the force has the day of its payment', () => {
  const straight = moved(day(1, 5, 2022), 'Adjusted', 50, { From: 'Held by developer', To: 'In hand' });
  const row = { ...ROW, heldByAuthority: 0, drawnDown: 50, spent: 0 };
  expect(parts(split(row, straight))).toEqual([
    [day(1, 5, 2027), 0, 0, 50],
    [null, 40, 0, 0],
  ]);
});

test('what is returned is of the soonest deadline', () => {
  const returned = moved(day(1, 10, 2025), 'Returned', 100, { From: 'Held by authority' });
  const row = { ...ROW, heldByAuthority: 200, drawnDown: 0, spent: 0, returned: 100 };
  expect(parts(split(row, ...RECEIPTS, returned)).slice(0, 2)).toEqual([
    [day(1, 9, 2029), 0, 100, 0],
    [day(2, 3, 2030), 0, 100, 0],
  ]);
});

test('rows that differ keep their dates, and so do years that cannot be read', () => {
  const moves = movementsOf(...RECEIPTS);
  const [one, two] = [
    { ...ROW, expiryDate: day(1, 1, 2027) },
    { ...ROW, expiryDate: day(1, 1, 2029) },
  ];
  for (const rows of [
    [one, two],
    [ROW, { ...ROW, spendWithin: 10 }],
    [ROW, { ...ROW, spendWithin: '' }],
    [{ ...ROW, spendWithin: 'see deed' }],
    [{ ...ROW, spendWithin: 0 }],
  ]) {
    const register = registerOf(...rows);
    expect(deadlines(register, null, moves)).toBe(register);
  }
  expect(deadlines(registerOf(ROW, ROW), null, moves).tranches?.size).toBe(2);
});

test('a contribution with instalments goes by them, and one without by its receipts', () => {
  const other = { ...ROW, agreement: 'P/2' };
  const instalment = { Agreement: 'P/1', Amount: 340, 'Spend years': 7 };
  const table = movementsOf(
    moved(day(1, 5, 2021), 'Received', 100),
    moved(day(1, 5, 2021), 'Received', 100, { Agreement: 'P/2' }),
  );
  const row = { heldByAuthority: 100, drawnDown: 0, spent: 0 };
  const register = deadlines(
    registerOf({ ...ROW, ...row }, { ...other, ...row }),
    triggersOf(instalment),
    table,
  );
  expect([0, 1].map((at) => (parts(register, at)[0] as unknown[])[0])).toEqual([
    day(1, 5, 2028),
    day(1, 5, 2026),
  ]);
});

test('the year-end statement splits by receipts as they were that day, and AGED keeps their days', () => {
  const register = registerOf({ ...ROW, expiryDate: day(1, 1, 2040) });
  const ledger = ledgerOf(movementsOf(...RECEIPTS, ...USED), register);
  const statement = (at: number) => {
    const made = statementOf(ledger, register, at, inHandDeadlines(register, null, ledger, at));
    if ('kind' in made) throw new Error(made.kind);
    return made.rows.map(({ closing, withinYear, later }) =>
      [closing, withinYear!, later!].map((n) => n / 100),
    );
  };
  expect(statement(day(31, 12, 2025))).toEqual([[60, 10, 50]]);
  expect(statement(day(31, 3, 2025))).toEqual([]);
  const orderOf = lotOrder(register, null, ledger);
  const aged = agedTable(ledger, register, { date: AS_AT, known: null, orderOf });
  if ('kind' in aged) throw new Error(aged.kind);
  expect(aged.totals.map(({ bands }) => bands.map((pence) => pence / 100))).toEqual([
    [100, 50, 0, 0, 0, 0, 0, 0],
    [0, 50, 0, 0, 10, 0, 0, 0],
  ]);
});
