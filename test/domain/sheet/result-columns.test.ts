import { resultKinds, singleKind } from '../../../src/domain/sheet/result-columns';

test.each([
  ['Expiry date', 46373, 'date'],
  ['Deadline', 46373, 'date'],
  ['Sent', 46373, 'date'],
  ['Days left', 12, 'count'],
  ['Rows', 3, 'count'],
  ['Round', 2, 'count'],
  ['GL row', 7, 'count'],
  ['Remaining', 12.5, 'money'],
  ['Drawn down', 0, 'money'],
  ['Melton', 100, 'money'],
  ['Updated amount', 5, 'money'],
  ['Agreement', 'P/1', 'text'],
])('%s with %p is %s', (heading, cell, kind) => {
  expect(resultKinds([[heading], [cell]])).toEqual([kind]);
});

test('a column is told by any of its numbers; a blank first row does not hide them', () => {
  expect(
    resultKinds([
      ['Remaining', 'Site'],
      ['', 'a'],
      [3, ''],
    ]),
  ).toEqual(['money', 'text']);
  expect(resultKinds([])).toEqual([]);
});

test('amounts of one cell are money, flags are not', () => {
  expect(singleKind('OUTSTANDING')).toBe('money');
  expect(singleKind('EXPIRYFLAG')).toBe('text');
});
