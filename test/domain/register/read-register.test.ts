import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import { MONEY_COLUMNS } from '../../../src/domain/sheet/columns';
import type { Register } from '../../../src/domain/register/register';
import { blockOf, COLUMN, drawn, HEADINGS, placed, registerOf, rowOf, type Cells } from '../reading';

const errors = (register: Register) => placed(register.errors);
const aside = (register: Register) => placed(register.setAside);
const value = (register: Register) => balances(register).balance('value', WHOLE);
const pence = (amount: number) => ({ kind: 'amount', amount });

test('amounts of usable rows, in pence; an absent column and a blank cell are nil', () => {
  const register = registerOf([
    ['Agreement', 'Authority', 'Value', 'Spent'],
    ['A1', 'Blaby', '£1,234.50', ''],
    ['A2', 'Melton', 0.1 + 0.2, '-'],
    ['A3', 'Melton', '0', null],
  ]);
  expect(register.rowCount).toBe(3);
  expect([...register.usable]).toEqual([1, 1, 1]);
  expect([...register.amounts.value.slice(0, 3)]).toEqual([123450, 30, 0]);
  for (const key of MONEY_COLUMNS.slice(1)) expect([...register.amounts[key].slice(0, 3)]).toEqual([0, 0, 0]);
  expect(errors(register)).toEqual([]);
});

describe('a row that cannot count is left out, with a finding on its cell', () => {
  const good: Cells = { Agreement: 'A1', Authority: 'Blaby', Value: 5 };
  test.each<[string, Cells, [string, string][]]>([
    ['a blank value', { ...good, Value: '' }, [['Value', 'value-missing']]],
    ['a value of spaces', { ...good, Value: '\u00a0' }, [['Value', 'value-missing']]],
    ['a value to be confirmed', { ...good, Value: 'TBC' }, [['Value', 'amount-not-a-number']]],
    ['two values', { ...good, Value: '£60k - £70k' }, [['Value', 'amount-two-figures']]],
    ['part of a penny', { ...good, Spent: 12.345 }, [['Spent', 'amount-part-of-a-penny']]],
    ['too much', { ...good, 'Drawn down': 1e16 }, [['Drawn down', 'amount-too-large']]],
    ['TRUE', { ...good, 'Not started': true }, [['Not started', 'amount-true-or-false']]],
    [
      'an error of Excel',
      { ...good, 'Held by developer': '#REF!' },
      [['Held by developer', 'amount-excel-error']],
    ],
    ['an error as an object', { ...good, Spent: { code: '#N/A' } }, [['Spent', 'amount-excel-error']]],
    ['no agreement', { ...good, Agreement: '' }, [['Agreement', 'agreement-missing']]],
    ['no authority', { ...good, Authority: ' ' }, [['Authority', 'authority-missing']]],
    ['an authority that is a number', { ...good, Authority: 5 }, [['Authority', 'authority-missing']]],
    ['an authority of punctuation', { ...good, Authority: '?' }, [['Authority', 'authority-missing']]],
    ['an agreement that is an error', { ...good, Agreement: '#N/A' }, [['Agreement', 'text-excel-error']]],
    [
      'an authority that is an error',
      { ...good, Authority: { code: '#REF!' } },
      [['Authority', 'text-excel-error']],
    ],
    ['an agreement that is TRUE', { ...good, Agreement: true }, [['Agreement', 'agreement-missing']]],
    [
      'an agreement named like a total',
      { ...good, Agreement: 'Total Fitness' },
      [['Agreement', 'agreement-like-total']],
    ],
    [
      'everything at once',
      { Agreement: '', Authority: '', Value: 'TBC', Spent: '?', 'Drawn down': '#REF!' },
      [
        ['Agreement', 'agreement-missing'],
        ['Authority', 'authority-missing'],
        ['Value', 'amount-not-a-number'],
        ['Drawn down', 'amount-excel-error'],
        ['Spent', 'amount-not-a-number'],
      ],
    ],
  ])('%s', (_, cells, expected) => {
    const register = registerOf(blockOf(drawn('B1', 'Melton', 7), rowOf(cells)));
    expect([register.rowCount, register.leftOutCount]).toEqual([2, 1]);
    expect(new Set(errors(register).map(String))).toEqual(
      new Set(expected.map(([heading, code]) => String([2, COLUMN[heading]!, code]))),
    );
    expect(balances(register).balance('rowsLeftOut', WHOLE)).toEqual({ kind: 'count', count: 1 });
    const needsCell = register.excelErrors.some(({ column }) => column === 'value');
    if (!needsCell) expect(value(register)).toEqual(pence(700));
  });

  test.each<[string, Cells]>([
    ['a reference that starts with #', { Agreement: '#12/345', Authority: 'Blaby', Value: 5 }],
    ['a reference that is a number', { Agreement: 12, Authority: 'Blaby', Value: 5 }],
    [
      'a name like a total, with a site',
      { Agreement: 'Total Fitness', Authority: 'Blaby', Value: 5, Site: 'Mill Lane' },
    ],
    ['an authority that is not listed', { Agreement: 'A1', Authority: 'Bolsover DC', Value: 5 }],
    ['a date that is none', { Agreement: 'A1', Authority: 'Blaby', Value: 5, 'Expiry date': 'TBC' }],
    ['negative sums', { Agreement: 'A1', Authority: 'Blaby', Value: '(5)', Spent: -3 }],
  ])('%s counts', (_, cells) => {
    const register = registerOf(blockOf(rowOf(cells)));
    expect([register.rowCount, register.leftOutCount, errors(register)]).toEqual([1, 0, []]);
    expect(register.agreement[0]).toBe(0);
  });
});

describe('rows that are no contributions are set aside, with a note', () => {
  test('titles, blanks, totals, notes and headings again', () => {
    const register = registerOf([
      ['Section 106 register'],
      [],
      HEADINGS,
      drawn('A1', 'Blaby', 5),
      [],
      ['', null],
      HEADINGS,
      drawn('A2', 'Blaby', 6),
      rowOf({ Agreement: 'Total', Value: 11, 'Drawn down': 11 }),
      ['Figures are as supplied by the councils.'],
      [],
      [],
    ]);
    expect([register.rowCount, register.leftOutCount]).toEqual([2, 0]);
    expect(aside(register)).toEqual([
      [0, null, 'title-row'],
      [6, null, 'header-repeated'],
      [8, null, 'total-row'],
      [9, null, 'note-row'],
      [4, null, 'blank-rows'],
    ]);
    expect(register.setAside.at(-1)!.values).toEqual({ count: 2 });
    expect(value(register)).toEqual(pence(1100));
  });

  test("the headings again under the user's own words", () => {
    const headings = ['Deal', 'Who', 'How much', 'Ward'];
    const mapping = { Deal: 'agreement', Who: 'authority', 'How much': 'value' } as const;
    const register = registerOf([headings, ['A1', 'Blaby', 5, 'N'], headings, ['A2', 'Blaby', 6, 'S']], {
      mapping,
    });
    expect([register.rowCount, register.leftOutCount]).toEqual([2, 0]);
    expect(aside(register)).toEqual([[2, null, 'header-repeated']]);
    expect(register.authorities.map(({ name }) => name)).toEqual(['Blaby']);
  });

  test('a heading alone is no repeated heading', () => {
    const register = registerOf(blockOf(rowOf({ Agreement: 'A1', Authority: 'Authority', Value: 5 })));
    expect([register.rowCount, register.leftOutCount]).toEqual([1, 1]);
  });

  test('ragged, missing and overlong rows', () => {
    const register = registerOf([
      ['Agreement', 'Authority', 'Value', 'Spent'],
      ['A1', 'Blaby', 5],
      [],
      ['A2', 'Blaby'],
      ['A3', 'Blaby', 1, 1, 'x', 'y'],
    ]);
    expect(errors(register)).toEqual([[3, 2, 'value-missing']]);
    expect(value(register)).toEqual(pence(600));
  });
});

describe('names', () => {
  test('an authority in several spellings is one, named as most of its rows write it', () => {
    const register = registerOf(
      blockOf(
        drawn('A1', 'NWLDC', 1),
        drawn('A2', 'NW Leics', 1),
        drawn('A3', 'NW Leics ', 1),
        drawn('A4', 'Blaby', 1),
      ),
    );
    expect(register.authorities.map(({ name, spellings }) => [name, [...spellings]])).toEqual([
      [
        'NW Leics',
        [
          ['NWLDC', 1],
          ['NW Leics', 2],
        ],
      ],
      ['Blaby', [['Blaby', 1]]],
    ]);
  });

  test('an agreement is its reference under its authority, in any case and spacing, number or text', () => {
    const register = registerOf(
      blockOf(
        drawn('P/1', 'Blaby', 1),
        drawn('p/1 ', 'BLABY', 1),
        drawn('P/1', 'Melton', 1),
        rowOf({ Agreement: 12, Authority: 'Blaby', Value: 0 }),
        drawn('12', 'Blaby', 1),
      ),
    );
    expect(register.agreements.map(({ reference, authority }) => [reference, authority])).toEqual([
      ['P/1', 0],
      ['P/1', 1],
      ['12', 0],
    ]);
    expect([...register.agreement]).toEqual([0, 0, 1, 2, 2]);
  });

  test.each(['Closed', 'closed ', 'COMPLETE', 'Completed', 'Lapsed', 'Returned', 'Superseded'])(
    '%j closes',
    (status) => {
      expect([...registerOf(blockOf(drawn('A1', 'Blaby', 1, { Status: status }))).open]).toEqual([0]);
    },
  );

  test.each(['', 'Open', 'Live', 'Complete?', 'Not closed', 'Closing', 5, true, '#REF!', { code: '#REF!' }])(
    '%j leaves open',
    (status) => {
      expect([...registerOf(blockOf(drawn('A1', 'Blaby', 1, { Status: status }))).open]).toEqual([1]);
    },
  );
});
