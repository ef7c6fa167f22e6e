import { balances, WHOLE, type Scope } from '../../../src/domain/register/figures/balance';
import { MEASURE_NAMES, measureOfName, type MeasureKey } from '../../../src/domain/register/figures/measures';
import { blockOf, COLUMN, drawn, HEADINGS, placed, registerOf, rowOf } from '../reading';

const ROWS = blockOf(
  rowOf({
    Agreement: 'A1',
    Authority: 'Blaby',
    Value: 100,
    'Not started': 10,
    'Held by developer': 20,
    'Held by authority': 30,
    'Drawn down': 40,
    Spent: 15.5,
  }),
  rowOf({ Agreement: 'A1', Authority: 'Blaby DC', Value: 1, 'Drawn down': 3, Spent: 2 }),
  rowOf({ Agreement: 'A2', Authority: 'Melton', Value: 7, Status: 'Closed' }),
  rowOf({ Agreement: 'A1', Authority: 'Melton', Value: 1000 }),
  rowOf({ Agreement: 'A3', Authority: 'LCC', Value: 5 }),
);
const of = balances(registerOf(ROWS));
const scope = (name: unknown) => of.scopeOf(name) as Scope;
const amounts = (name: unknown) =>
  (Object.keys(MEASURE_NAMES) as MeasureKey[]).slice(0, 11).map((measure) => {
    const balance = of.balance(measure, name === null ? WHOLE : scope(name));
    return balance.kind === 'amount'
      ? balance.amount / 100
      : balance.kind === 'count'
        ? balance.count
        : balance.kind;
  });

// value, notStarted, heldByDeveloper, heldByAuthority, drawnDown, spent, remaining, outstanding, inHand, agreements, left out
test.each<[unknown, (number | string)[]]>([
  [null, [1113, 10, 20, 30, 43, 17.5, 1095.5, 1070, 25.5, 3, 0]],
  ['Blaby', [101, 10, 20, 30, 43, 17.5, 83.5, 58, 25.5, 1, 0]],
  ['BLABY district council', [101, 10, 20, 30, 43, 17.5, 83.5, 58, 25.5, 1, 0]],
  ['Melton', [1007, 0, 0, 0, 0, 0, 1007, 1007, 0, 1, 0]],
  ['A1 (Blaby)', [101, 10, 20, 30, 43, 17.5, 83.5, 58, 25.5, 1, 0]], // one reference, two agreements
  [' a1 (melton borough council)', [1000, 0, 0, 0, 0, 0, 1000, 1000, 0, 1, 0]],
  ['A2', [7, 0, 0, 0, 0, 0, 7, 7, 0, 0, 0]], // closed: counts in balances, not in open agreements
])('balances of %p', (name, expected) => {
  expect(amounts(name)).toEqual(expected);
});

test('a balance below nil is shown as it is', () => {
  const one = balances(
    registerOf(blockOf(rowOf({ Agreement: 'A', Authority: 'Blaby', Value: 1, 'Drawn down': 3, Spent: 4 }))),
  );
  expect(['outstanding', 'remaining', 'inHand'].map((m) => one.balance(m as MeasureKey, WHOLE))).toEqual(
    [-200, -300, -100].map((amount) => ({ kind: 'amount', amount })),
  );
});

describe('a name that is none of the register', () => {
  test.each<[unknown, object]>([
    ['LCC', { kind: 'several', candidates: ['Leicester City Council', 'Leicestershire County Council'] }],
    ['A1', { kind: 'shared', names: ['A1 (Blaby)', 'A1 (Melton)'] }], // never added together
    ['A1 (Rutland)', { kind: 'unknown', nearest: null }],
    ['Blabby', { kind: 'unknown', nearest: 'Blaby' }],
    ['Rutland', { kind: 'unknown', nearest: null }],
    ['A9', { kind: 'unknown', nearest: 'A1' }],
    ['', { kind: 'unknown', nearest: null }],
    [5, { kind: 'unknown', nearest: null }],
    [{}, { kind: 'unknown', nearest: null }],
  ])('%p', (name, expected) => {
    expect(of.scopeOf(name)).toEqual(expected);
  });

  test('a name that stands only on rows set aside has no figure, not a figure of nil', () => {
    const some = balances(
      registerOf([
        ...blockOf(drawn('A1', 'Blaby', 5)),
        HEADINGS,
        rowOf({ Agreement: 'Total', Authority: 'Melton', Value: 5 }),
        rowOf({ Agreement: 'As supplied by the councils' }),
      ]),
    );
    for (const name of ['Melton', 'As supplied by the councils', 'Agreement', 'Authority', 'Total'])
      expect([name, some.scopeOf(name)]).toEqual([name, { kind: 'unknown', nearest: null }]);
  });
});

describe('an error of Excel makes unknown the figures that need its cell, and no others', () => {
  const bad = balances(
    registerOf(
      blockOf(
        drawn('A1', 'Blaby', 5),
        drawn('A2', 'Melton', 7),
        rowOf({ Agreement: 'A3', Authority: 'Melton', Value: 9, Spent: '#REF!' }),
      ),
    ),
  );
  test.each<[string | null, MeasureKey, unknown]>([
    [null, 'value', 1200],
    [null, 'outstanding', 0],
    [null, 'spent', '#REF!'],
    [null, 'remaining', '#REF!'],
    [null, 'inHand', '#REF!'],
    ['Blaby', 'remaining', 500],
    ['Melton', 'remaining', '#REF!'],
    ['Melton', 'value', 700],
    ['A2', 'remaining', 700],
    ['A3', 'remaining', '#REF!'],
    ['A3', 'value', 0],
  ])('%p: %s', (name, measure, expected) => {
    const balance = bad.balance(measure, name === null ? WHOLE : (bad.scopeOf(name) as Scope));
    if (typeof expected === 'number') expect(balance).toEqual({ kind: 'amount', amount: expected });
    else {
      expect(balance.kind === 'unknown' && placed([balance.because])).toEqual([
        [3, COLUMN.Spent, 'amount-excel-error'],
      ]);
    }
  });

  test('where the row names no authority it may concern any', () => {
    const any = balances(
      registerOf(blockOf(drawn('A1', 'Blaby', 5), rowOf({ Agreement: 'A3', Value: '#REF!' }))),
    );
    expect(any.balance('value', any.scopeOf('Blaby') as Scope).kind).toBe('unknown');
    expect(any.balance('value', any.scopeOf('A1') as Scope)).toEqual({ kind: 'amount', amount: 500 });
    expect(any.balance('rowsLeftOut', WHOLE)).toEqual({ kind: 'count', count: 1 });
  });
});

describe('strict', () => {
  const some = balances(
    registerOf(
      blockOf(drawn('A1', 'Blaby', 5), rowOf({ Agreement: 'A2', Authority: 'Melton', Value: 'TBC' })),
    ),
  );
  test.each<[string | null, MeasureKey, string]>([
    [null, 'value', 'unknown'],
    [null, 'spent', 'unknown'],
    [null, 'agreements', 'unknown'],
    [null, 'rowsLeftOut', 'count'],
    ['Blaby', 'value', 'amount'],
    ['Blaby', 'agreements', 'count'],
    ['Melton', 'value', 'unknown'],
    ['A2', 'value', 'unknown'],
    ['A1', 'value', 'amount'],
  ])('%p: %s is %s', (name, measure, kind) => {
    expect(some.balance(measure, name === null ? WHOLE : (some.scopeOf(name) as Scope), true).kind).toBe(
      kind,
    );
  });
});

test('sums that cannot be held exactly are told, not rounded', () => {
  const many = Array.from({ length: 20 }, (_, i) => drawn(`A${i}`, 'Blaby', 9_999_999_999_999.99));
  expect(balances(registerOf(blockOf(...many))).balance('value', WHOLE)).toEqual({ kind: 'too-large' });
});

test.each<[unknown, MeasureKey | null]>([
  ['Value', 'value'],
  ['total value', 'value'],
  ['HELD BY AUTHORITY', 'heldByAuthority'],
  ['Drawn-down', 'drawnDown'],
  ['Total funds remaining', 'remaining'],
  ['In hand', 'inHand'],
  ['No. open agreements', 'agreements'],
  ['Rows left out', 'rowsLeftOut'],
  ['Sspent', null],
  ['', null],
  [null, null],
  [5, null],
])('measure %j is %p', (name, key) => {
  expect(measureOfName(name)).toBe(key);
});
