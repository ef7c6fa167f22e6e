/** What was said of columns: found again by heading, told apart where headings are alike, and never a guess. */
import type { Block } from '../../../../src/domain/sheet/block';
import {
  columnNames,
  mergeAnswers,
  mappingOn,
  saidFor,
  withColumn,
  withoutColumn,
  type ColumnsSaidNow,
  type Said,
} from '../../../../src/taskpane/check/columns/said';

const SHEET: Block = [
  ['Foo', 'Bar', 'Baz'],
  ['23/1', 5, 1200],
  ['23/2', 6, 300],
];
const NOTHING: ColumnsSaidNow = { columns: {}, repeated: {}, saidOn: {}, placed: {} };

test('columns are known by their headings, then by which of several alike, then by their place', () => {
  expect(columnNames(['Ref', 'Sum', 'REF', '', '£'])).toEqual([
    { columnIndex: 0, by: 'repeated', name: 'ref 1 of 2' },
    { columnIndex: 1, by: 'heading', name: 'Sum' },
    { columnIndex: 2, by: 'repeated', name: 'ref 2 of 2' },
    { columnIndex: 3, by: 'place', name: '' },
    { columnIndex: 4, by: 'place', name: '' },
  ]);
});

test('an answer holds under every spelling of its heading', () => {
  const said: Said = { columns: { 'FOO ': 'agreement', Elsewhere: 'value' } };
  expect(mappingOn(SHEET, said).columns).toEqual({ Foo: 'agreement', Elsewhere: 'value' });
});

test('two answers of one meaning, given on different sheets, are no answer on a sheet that has both', () => {
  const said: Said = { columns: { Bar: 'value', Baz: 'value', Foo: 'agreement' } };
  expect(mappingOn(SHEET, said).columns).toEqual({ Foo: 'agreement' });
  const leftOut: Said = { columns: { Bar: 'none', Baz: 'none' } };
  expect(mappingOn(SHEET, leftOut).columns).toEqual({ Bar: 'none', Baz: 'none' });
});

test('an answer of one heading is none of two alike', () => {
  const block: Block = [['Ref', 'Ref', 'Amount'], ...SHEET.slice(1)];
  expect(mappingOn(block, { columns: { Ref: 'agreement' } })).toMatchObject({ columns: {} });
  expect(mappingOn(block, { repeated: { 'ref 2 of 2': 'contribution' } })).toMatchObject({
    columnsAt: { 1: 'contribution' },
  });
  expect(mappingOn(block, { repeated: { 'ref 2 of 3': 'contribution' } }).columnsAt).toBeUndefined();
});

test('a column of the sheet takes its meaning from the others of the sheet', () => {
  const names = columnNames(['Foo', 'Bar', 'Baz']);
  const said = withColumn(
    { ...NOTHING, columns: { bar: 'value', Total: 'value' } },
    names,
    2,
    'value',
    45_000,
  );
  expect(said).toMatchObject({ columns: { Total: 'value', Baz: 'value' }, saidOn: { Baz: 45_000 } });
  expect(withoutColumn(said, names[2]!)).toMatchObject({ columns: { Total: 'value' }, saidOn: {} });
});

test('what is kept has no place in it, and what other sheets have stands', () => {
  const names = columnNames(['Foo', '']);
  const now = {
    ...NOTHING,
    columns: { Foo: 'agreement' },
    placed: { 1: 'value' },
    saidOn: { Foo: 45_000 },
  } as const;
  expect(mergeAnswers({ columns: { Total: 'value' }, statusForAll: 'received' }, names, now)).toEqual({
    columns: { Total: 'value', Foo: 'agreement' },
    saidOn: { Foo: 45_000 },
    statusForAll: 'received',
  });
});

describe('of a sheet of several authorities', () => {
  const councils = {
    blaby: { columns: { Sum: 'value', Ref: 'agreement' }, statusForAll: 'received' },
    melton: { columns: { SUM: 'heldByAuthority', 'Our ref': 'contribution' } },
  } as const;

  test('what they agree on holds, of columns alone', () => {
    expect(saidFor(councils, ['blaby', 'melton', 'rutland'])).toMatchObject({
      columns: { Ref: 'agreement', 'Our ref': 'contribution' },
    });
    expect(saidFor(councils, ['blaby', 'melton'])).not.toHaveProperty('statusForAll');
  });

  test('of one alone all that is kept', () => {
    expect(saidFor(councils, ['blaby'])).toBe(councils.blaby);
    expect(saidFor(councils, ['rutland'])).toEqual({});
    expect(saidFor(undefined, ['constructor'])).toEqual({});
  });
});
