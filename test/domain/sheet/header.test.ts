import { COLUMN_KEYS, COLUMNS, columnOfHeading, normalHeading } from '../../../src/domain/sheet/columns';
import { findHeader, type Header } from '../../../src/domain/reading/header';
import { missingColumns } from '../../../src/domain/reading/missing-columns';
import type { Block } from '../../../src/domain/sheet/block';
import type { Finding } from '../../../src/domain/findings/finding';

const NEEDED = ['Agreement', 'Authority', 'Value'];
const header = (block: Block, mapping = {}) => findHeader(block, mapping) as Header;
const trouble = (block: Block, mapping = {}) => {
  const found = findHeader(block, mapping) as Finding;
  return [found.rowIndex, found.columnIndex, found.code];
};

describe('headings', () => {
  test('every standard name and every synonym means its own column, in any spelling', () => {
    for (const key of COLUMN_KEYS) {
      for (const name of [COLUMNS[key].name, ...COLUMNS[key].synonyms]) {
        for (const written of [name, name.toUpperCase(), ` ${name} `, `${name}:`, name.replace(/ /g, '\n')])
          expect([written, columnOfHeading(written)]).toEqual([written, key]);
      }
    }
  });

  test('no synonym belongs to two columns', () => {
    const owner = new Map<string, string>();
    for (const key of COLUMN_KEYS)
      for (const name of [COLUMNS[key].name, ...COLUMNS[key].synonyms]) {
        const normal = normalHeading(name);
        expect([name, owner.get(normal) ?? key]).toEqual([name, key]);
        owner.set(normal, key);
      }
  });

  test.each<[unknown, string | null]>([
    ['LPA', 'authority'],
    ['District', 'authority'],
    ['Local Authority', 'authority'],
    ['Total Value of Agreement', 'value'],
    ['Value (£)', 'value'],
    ['Value £', 'value'],
    ['£ Value', 'value'],
    ['Money held by Developers', 'heldByDeveloper'],
    ['Total Money spent', 'spent'],
    ['Drawn-down', 'drawnDown'],
    ['Spend-by date', 'expiryDate'],
    ['\u00a0Agreement\u00a0', 'agreement'],
    ['\ufeffAgreement', 'agreement'],
    ['Value (£000)', null], // thousands of pounds are not pounds
    ['Value £k', null],
    ['Value 2', null],
    ['', null],
    [null, null],
    [2024, null],
    [true, null],
    ['£', null],
  ])('%j is %s', (heading, key) => {
    expect(columnOfHeading(heading)).toBe(key);
  });
});

describe('the heading row', () => {
  test.each<[string, Block, number]>([
    ['at the top', [NEEDED], 0],
    ['under titles', [['Section 106 register'], [], ['Agreement with councils'], NEEDED], 3],
    ['under a title that has one heading of it', [['Value'], NEEDED], 1],
    ['of two alike, the first', [NEEDED, ['A', 'Blaby', 1], NEEDED], 0],
    ['of two, the fuller', [['Agreement', 'Value'], NEEDED], 1],
    ['in row 50', [...Array<string[]>(49).fill([]), NEEDED], 49],
  ])('%s', (_, block, rowIndex) => {
    expect(header(block).rowIndex).toBe(rowIndex);
  });

  test('columns in any order, with others between', () => {
    const found = header([['Ward No', 'Value', null, 'LPA', undefined, 'S106 ref', 'Comments']]);
    expect(found.columns).toEqual({ value: 1, authority: 3, agreement: 5, notes: 6 });
    expect(found.headings).toEqual(['Ward No', 'Value', '', 'LPA', '', 'S106 ref', 'Comments']);
  });

  test.each<[string, Block, [number | null, number | null, string]]>([
    ['nothing at all', [], [null, null, 'sheet-empty']],
    ['an empty row', [[]], [null, null, 'sheet-empty']],
    ['blanks', [['', null, ' ', undefined, '\u00a0']], [null, null, 'sheet-empty']],
    [
      'no headings',
      [
        ['a', 'b'],
        [1, 2],
      ],
      [null, null, 'header-not-found'],
    ],
    ['one heading', [['Value'], [1]], [null, null, 'header-not-found']],
    ['in row 51', [...Array<string[]>(50).fill([]), NEEDED], [null, null, 'header-not-found']],
    ['rows without headings', [['A1', 'Blaby', 5]], [null, null, 'header-not-found']],
    ['no value', [['Agreement', 'Authority', 'Spent']], [0, null, 'column-missing']],
    ['no agreement', [['Title'], ['Authority', 'Value']], [1, null, 'column-missing']],
    ['no authority', [['Agreement', 'Value', 'Site']], [0, null, 'column-missing']],
    ['the same heading twice', [[...NEEDED, 'Value']], [0, 3, 'column-twice']],
    ['a synonym twice', [['Agreement', 'Authority', 'Amount', 'Total value']], [0, 3, 'column-twice']],
    ['two of the authority', [['Agreement', 'LPA', 'District', 'Value']], [0, 2, 'column-twice']],
    ['two of the agreement', [['Ref', 'S106 No', 'Authority', 'Value']], [0, 1, 'column-twice']],
    ['two of spent', [[...NEEDED, 'Total spent', 'Expenditure']], [0, 4, 'column-twice']],
    ['two of the expiry date', [[...NEEDED, 'Deadline', 'Spend by']], [0, 4, 'column-twice']],
    ['two of the status', [[...NEEDED, 'Status', 'Status']], [0, 4, 'column-twice']],
  ])('%s', (_, block, expected) => {
    expect(trouble(block)).toEqual(expected);
  });

  test.each([
    [['Agreement', 'Authority', 'Value', 'Amount'], 2],
    [['Agreement', 'Authority', 'Amount', 'Value'], 3],
    [['Agreement', 'Authority', 'Amount', 'Total value', 'Value'], 4],
    [['Agreement', 'Authority', 'Value', 'Amount', 'Total value'], 2],
  ])('the standard heading goes before its synonyms: %j', (headings, value) => {
    expect(header([headings]).columns.value).toBe(value);
  });

  test('of two columns of plain text the first is taken', () => {
    expect(header([[...NEEDED, 'Address', 'Development']]).columns.site).toBe(3);
  });
});

describe('what the user said of headings', () => {
  test('a heading that is not known', () => {
    expect(
      header([['Deal', 'Who', 'How much']], { deal: 'agreement', WHO: 'authority', 'How much?': 'value' })
        .columns,
    ).toEqual({
      agreement: 0,
      authority: 1,
      value: 2,
    });
  });

  test('a known heading taken away', () => {
    expect(trouble([NEEDED], { Value: 'none' })).toEqual([0, null, 'column-missing']);
    expect(header([[...NEEDED, 'Spent']], { Spent: 'none' }).columns.spent).toBeUndefined();
  });

  test('goes before the standard heading', () => {
    const mapping = { 'Agreed sum': 'value' };
    expect(header([['Agreement', 'Authority', 'Value', 'Agreed sum']], mapping).columns.value).toBe(3);
    expect(header([['Agreement', 'Authority', 'Agreed sum', 'Value']], mapping).columns.value).toBe(2);
  });

  test('said of two headings at once, it is told', () => {
    expect(trouble([['Agreement', 'Authority', 'A', 'B']], { A: 'value', B: 'value' })).toEqual([
      0,
      3,
      'column-twice',
    ]);
  });
});

test.each<[unknown[], string[]]>([
  [NEEDED, []],
  [['Agreement'], ['authority', 'value']],
  [['LPA', 'Amount'], ['agreement']],
  [[], ['agreement', 'authority', 'value']],
])('%j misses %j', (headings, missing) => {
  expect(missingColumns(headings)).toEqual(missing);
});
