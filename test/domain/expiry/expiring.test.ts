import { serialFromDate } from '../../../src/domain/calendar/serial';
import { expiring, flagged } from '../../../src/domain/expiry/expiring';
import type { Block } from '../../../src/domain/sheet/block';
import { blockOf, COLUMN, placed, registerOf, rowOf, type Cells } from '../reading';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const AS_AT = on(30, 11, 2025);
const held = (agreement: string, expiry: unknown, more: Cells = {}) =>
  rowOf({
    Agreement: agreement,
    Authority: 'Blaby',
    Value: 10,
    'Held by authority': 10,
    'Expiry date': expiry,
    ...more,
  });
const list = (block: Block, months = 12, asAt = AS_AT) => {
  const result = expiring(registerOf(block), months, asAt);
  if ('because' in result) return placed([result.because]);
  return result.rows.map(({ agreement, daysLeft, flag }) => [agreement, daysLeft, flag]);
};

test('soonest first; those past too; the day itself and the horizon are in', () => {
  expect(
    list(
      blockOf(
        held('horizon', on(30, 11, 2026)),
        held('beyond', on(1, 12, 2026)),
        held('today', AS_AT),
        held('past', on(29, 11, 2025)),
        held('long past', '01/01/1995'),
        held('text', '28/02/2026'),
        held('none', ''),
        held('dash', '-'),
        held('unread', 'TBC'),
        held('sentinel', '01/01/1900'),
      ),
    ),
  ).toEqual([
    ['long past', on(1, 1, 1995) - AS_AT, 'Expired'],
    ['past', -1, 'Expired'],
    ['today', 0, 'Within 3 months'],
    ['text', 90, 'Within 3 months'],
    ['horizon', 365, 'Within 12 months'],
    ['sentinel', null, 'No date'],
    ['unread', null, 'No date'],
  ]);
});

test.each<[number, string[]]>([
  [0, ['a']],
  [3, ['a', 'b']],
  [4, ['a', 'b', 'c']],
  [600, ['a', 'b', 'c', 'd']],
])('within %i months', (months, agreements) => {
  const block = blockOf(
    held('a', AS_AT),
    held('b', on(28, 2, 2026)),
    held('c', on(1, 3, 2026)),
    held('d', on(31, 12, 2074)),
  );
  expect(list(block, months).map(([agreement]) => agreement)).toEqual(agreements);
});

test.each<[string, Cells, number]>([
  ['nothing remaining', { 'Drawn down': 10, Spent: 10 }, 0],
  ['nothing remaining, and all of it outstanding', { Spent: 10 }, 1],
  ['more spent than value', { 'Drawn down': 10, Spent: 11 }, 0],
  ['a penny remaining', { Spent: 9.99 }, 1],
  ['closed', { Status: 'Returned' }, 0],
  ['no value', { Value: 0 }, 0],
  ['below nil', { Value: -10 }, 0],
])('%s', (_, cells, count) => {
  expect(list(blockOf(held('A', AS_AT, cells)))).toHaveLength(count);
});

test('figures of a row, and ties in order of agreement and contribution', () => {
  const result = expiring(
    registerOf(
      blockOf(
        held('B', AS_AT),
        held('A10', AS_AT),
        held('A2', AS_AT, { Contribution: 'C2' }),
        held('A2', AS_AT, {
          Contribution: 'C1',
          Site: ' Mill  Lane ',
          Value: 10.01,
          'Drawn down': 3,
          Spent: 4.5,
          'Held by authority': '£7.01',
        }),
      ),
    ),
    12,
    AS_AT,
  );
  if ('because' in result) throw new Error();
  expect(result.rows.map(({ agreement, contribution }) => agreement + contribution)).toEqual([
    'A2C1',
    'A2C2',
    'A10',
    'B',
  ]);
  expect(result.rows[0]).toMatchObject({
    ...{
      agreement: 'A2',
      contribution: 'C1',
      authority: 'Blaby',
      site: 'Mill Lane',
      expirySerial: AS_AT,
      expiryText: null,
    },
    ...{ heldByAuthority: 701, inHand: -150, remaining: 551 },
  });
});

test('no column of expiry dates: nothing expires', () => {
  expect(
    list([
      ['Agreement', 'Authority', 'Value'],
      ['A', 'Blaby', 5],
    ]),
  ).toEqual([]);
});

describe('what cannot be read is not taken for safe', () => {
  test('an expiry date that is an error of Excel', () => {
    expect(list(blockOf(held('A', AS_AT), held('B', '#N/A')))).toEqual([
      [2, COLUMN['Expiry date'], 'date-excel-error'],
    ]);
    expect(list(blockOf(held('A', AS_AT), held('B', '#N/A', { Spent: 10 })))).toHaveLength(1);
  });

  test.each(['Value', 'Spent', 'Held by authority', 'Drawn down'])(
    '%s that is an error of Excel, on a row that may be listed',
    (heading) => {
      const expected = [[2, COLUMN[heading], 'amount-excel-error']];
      expect(list(blockOf(held('A', AS_AT), held('B', AS_AT, { [heading]: '#REF!' })))).toEqual(expected);
      expect(list(blockOf(held('A', AS_AT), held('B', 'TBC', { [heading]: { code: '#REF!' } })))).toEqual(
        expected,
      );
    },
  );

  test.each<[string, unknown, Cells]>([
    ['far off', on(1, 1, 2030), { Value: '#REF!' }],
    ['no date', '', { Value: '#REF!' }],
    ['closed', AS_AT, { Value: '#REF!', Status: 'Closed' }],
    ['a column that the list does not need', AS_AT, { 'Not started': '#REF!' }],
  ])('%s: the list stands', (_, expiry, cells) => {
    expect(list(blockOf(held('A', AS_AT), held('B', expiry, cells)))).toEqual([['A', 0, 'Within 3 months']]);
  });

  test.each<[string, Cells, number]>([
    ['a value to be confirmed', { Value: 'TBC' }, 1],
    ['no authority', { Authority: '' }, 1],
    ['no agreement, and a date that cannot be read', { Agreement: '', 'Expiry date': 'soon' }, 1],
    ['far off', { Value: 'TBC', 'Expiry date': on(1, 1, 2030) }, 0],
    ['no date', { Value: 'TBC', 'Expiry date': '' }, 0],
    ['closed', { Value: 'TBC', Status: 'Lapsed' }, 0],
    ['nothing remaining, whatever the authority', { Authority: '', 'Drawn down': 10, Spent: 10 }, 0],
  ])('a row left out that may belong to the list is counted: %s', (_, cells, count) => {
    const result = expiring(registerOf(blockOf(held('A', AS_AT), held('B', AS_AT, cells))), 12, AS_AT);
    expect(result).toMatchObject({ leftOutCount: count });
    expect('rows' in result && result.rows).toHaveLength(1);
  });
});

test('flagged: every open contribution with money remaining, in sheet order, whatever its date', () => {
  const block = blockOf(
    held('later', on(1, 1, 2030)),
    held('gone', AS_AT - 1),
    held('spent', AS_AT, { 'Drawn down': 10, Spent: 10 }),
    held('closed', AS_AT, { Status: 'Closed' }),
    held('left out', AS_AT, { Spent: 'TBC' }),
    held('none', ''),
    held('error', '#N/A'),
  );
  expect(
    flagged(registerOf(block), AS_AT).map(({ agreement, flag, expiryText }) => [agreement, flag, expiryText]),
  ).toEqual([
    ['later', 'Later', null],
    ['gone', 'Expired', null],
    ['none', 'No date', null],
    ['error', 'No date', '#N/A'],
  ]);
});
