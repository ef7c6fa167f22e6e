import * as fc from 'fast-check';
import { MOVEMENT_KINDS } from '../../../src/domain/findings/movement-catalogue';
import { remedy, says } from '../../../src/domain/findings/report';
import { checkMovements } from '../../../src/domain/movements/check-movements';
import { missingStarted } from '../../../src/domain/movements/missing-started';
import { belowNil } from '../../../src/domain/movements/replay';
import { day, EMPTY_REGISTER, histories, ledger, register, type Row } from './made';

const START = day(31, 3, 2024);
const one = { agreement: 'P/1', contribution: 'C1' };
const secured: Row = { date: START, ...one, movement: 'Secured', amount: 100 };
const rowsOf = (...rows: Partial<Row>[]): Row[] => [
  secured,
  ...rows.map((row) => ({ ...secured, date: START + 1, ...row })),
];
const check = (rows: readonly Row[], asAt: number | null = null) =>
  checkMovements(ledger(rows, EMPTY_REGISTER), { asAt }).map((found) => [found.code, found.rowIndex]);

const SPENT_LESS = { date: START + 2, movement: 'Spent', project: 'Van' };
/** The smallest table that shows each finding, with the row that it is about. */
const REPRODUCERS: Partial<Record<keyof typeof MOVEMENT_KINDS, [Row[], number]>> = {
  'movement-unknown': [rowsOf({ movement: 'Lent' }), 2],
  'movement-place-missing': [rowsOf({ movement: 'Written off' }), 2],
  'movement-place': [rowsOf({ movement: 'Started', to: 'Spent' }), 2],
  'movement-without-contribution': [rowsOf({ agreement: 'P/9' }), 2],
  'stage-short': [rowsOf({ movement: 'Received', amount: 60 }), 2],
  'stage-negative': [rowsOf({ movement: 'Spent', amount: 60, project: 'Van' }), 2],
  'spent-without-project': [
    rowsOf(
      { agreement: 'P/2', contribution: '', movement: 'Opening', amount: 60, to: 'In hand' },
      { agreement: 'P/2', contribution: '', movement: 'Spent', amount: 60 },
    ),
    3,
  ],
  'back-dated': [rowsOf({ recorded: START + 1 + 93 }), 2],
  'reversal-unmatched': [rowsOf({ amount: -99 }), 2],
  'movement-repeated': [rowsOf({ amount: 50, reference: 'J1' }, { amount: 50, reference: 'j1 ' }), 3],
  'cumulative-fell': [
    rowsOf({ movement: 'Spent', amount: 60, project: 'Van' }, { ...SPENT_LESS, amount: -20 }),
    3,
  ],
};

test.each(Object.entries(REPRODUCERS))('%s', (code, [rows, row]) => {
  const found = checkMovements(ledger(rows, EMPTY_REGISTER));
  expect(found.map((one) => [one.code, one.rowIndex])).toContainEqual([code, row]);
  for (const finding of found) {
    expect(says(finding)).not.toMatch(/undefined|null|NaN/);
    expect(remedy(finding)).not.toMatch(/undefined|null|NaN/);
  }
});

test('a table without fault has no finding; nor has what is just within', () => {
  expect(check([secured])).toEqual([]);
  expect(check(rowsOf({ recorded: START + 1 + 92 }))).toEqual([]);
  expect(check(rowsOf({ movement: 'Started', amount: 60 }, { movement: 'Received', amount: 60 }))).toEqual(
    [],
  );
  expect(check(rowsOf({ amount: -100 }))).toEqual([]);
  expect(check(rowsOf({ amount: -99, note: 'The council corrected it.' }))).toEqual([]);
});

test('a reversal undoes one movement, not two', () => {
  expect(check(rowsOf({ amount: -100 }, { amount: -100 }))).toContainEqual(['reversal-unmatched', 3]);
});

describe('a movement that was entered twice', () => {
  const row = { amount: 50, reference: 'INV 7' };
  const repeated = (...rows: Partial<Row>[]) =>
    check(rowsOf(...rows)).filter(([code]) => code === 'movement-repeated');

  test('is told once, on its second row', () => {
    expect(repeated(row, row, { ...row, reference: 'inv  7' })).toEqual([['movement-repeated', 3]]);
  });

  test.each<[string, Partial<Row>[]]>([
    ['a minus undoes one', [row, row, { ...row, amount: -50 }]],
    ['undone and entered again', [row, { ...row, amount: -50 }, row]],
    ['no reference', [{ amount: 50 }, { amount: 50 }]],
    ['another reference', [row, { ...row, reference: 'INV 8' }]],
    ['another day', [row, { ...row, date: START + 2 }]],
    ['another amount', [row, { ...row, amount: 51 }]],
    ['another contribution', [row, { ...row, contribution: 'C2' }]],
    ['another movement', [row, { ...row, movement: 'Opening' }]],
    ['a Note that says why', [row, { ...row, note: 'The second of two equal invoices on one order' }]],
  ])('not where there is %s', (_, rows) => {
    expect(repeated(...rows)).toEqual([]);
  });
});

describe('what only grows and went down', () => {
  const opened: Row = { ...secured, movement: 'Opening', to: 'In hand' };
  const fell = (...rows: Partial<Row>[]) =>
    checkMovements(
      ledger([opened, ...rows.map((row) => ({ ...secured, date: START + 1, ...row }))], EMPTY_REGISTER),
    )
      .filter(({ code }) => code === 'cumulative-fell')
      .map(({ values }) => [values.what, values.before, values.after]);
  const spent = { movement: 'Spent', amount: 60, project: 'Van' };

  test('is found with what it was, in whatever order the rows are', () => {
    expect(fell(spent, { ...SPENT_LESS, amount: -20 })).toEqual([['Spent', '£60.00', '£40.00']]);
    expect(fell({ ...SPENT_LESS, amount: -20 }, spent)).toEqual([['Spent', '£60.00', '£40.00']]);
    expect(
      fell({ movement: 'Received', amount: 30 }, { ...SPENT_LESS, movement: 'Received', amount: -7 }),
    ).toEqual([['Received', '£30.00', '£23.00']]);
    expect(fell({ ...SPENT_LESS, movement: 'Drawn down', amount: -7 })).toEqual([
      ['Drawn down', '£100.00', '£93.00'],
    ]);
  });

  test('is none where a movement is undone, a Note says why, money went back, or more came on the day', () => {
    expect(fell(spent, { ...SPENT_LESS, amount: -60 })).toEqual([]);
    expect(fell(spent, { ...SPENT_LESS, amount: -20, note: 'Credit note 7' })).toEqual([]);
    expect(fell({ movement: 'Returned', amount: 30, from: 'In hand' })).toEqual([]);
    expect(fell(spent, { ...SPENT_LESS, amount: -20 }, { ...SPENT_LESS, amount: 20.01 })).toEqual([]);
    expect(fell({ movement: 'Secured', amount: -20 })).toEqual([]);
  });
});

test('what the register has several of is told, with all its rows', () => {
  const found = checkMovements(
    ledger(
      [
        { ...secured, contribution: '' },
        { ...secured, contribution: '' },
      ],
      EMPTY_REGISTER,
    ),
  );
  expect(found).toMatchObject([
    { code: 'movement-without-contribution', rows: [1, 2], values: { why: 'several' } },
  ]);
});

test('ledger-differs names both', () => {
  const own = register([
    ['Agreement', 'Contribution', 'Authority', 'Value', 'Spent'],
    ['P/1', 'C1', 'Blaby', 100, 5],
  ]);
  const found = checkMovements(ledger([secured], own), { asAt: START });
  expect(found).toMatchObject([
    {
      code: 'ledger-differs',
      rowIndex: 1,
      values: { stage: 'Spent', register: '£5.00', movements: '£0.00', difference: '£5.00' },
    },
  ]);
});

test('law: adding the Started that are missing leaves none missing up to its day', () => {
  fc.assert(
    fc.property(histories(), (rows) => {
      const before = ledger(rows, EMPTY_REGISTER);
      const added = missingStarted(before, day(1, 4, 2023)).map((of): Row => ({
        ...of,
        amount: of.amount! / 100,
      }));
      const after = ledger([...rows, ...added], EMPTY_REGISTER);
      for (const { date, agreement, contribution } of added) {
        const short = belowNil(after).find(
          (one) =>
            one.stage === 1 &&
            after.contributions[one.contribution]!.agreement === agreement &&
            after.contributions[one.contribution]!.contribution === contribution,
        );
        expect(short === undefined || short.date > date).toBe(true);
      }
    }),
  );
});
