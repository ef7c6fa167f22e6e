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
  ['Agreement', 20190123, 'text'],
  ['Before', 46373, 'text'],
  ['Open agreements', 113, 'count'],
  ['Homes to go', 12, 'count'],
  ['Line', 5449.5, 'money'],
  ['Quantity', 2.5, 'text'],
  ['Answered', 6, 'count'],
  ['Waiting for an answer', 3, 'count'],
  ['Paid', 4, 'count'],
  ['Refused', 1, 'count'],
  ['Refused amount', 1200, 'money'],
  ['Days to answer', 58, 'count'],
  ['Days to answer', 58.5, 'mean'],
  ['Mean rounds', 1.3, 'mean'],
  ['Errors per 100 rows', 0.4, 'mean'],
  ['Share drawn down', 0.45, 'share'],
  ['Share returned', 0, 'share'],
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

test('amounts of one cell are money, a deadline is a date, flags are neither', () => {
  expect(singleKind('OUTSTANDING')).toBe('money');
  expect(singleKind('SPENDBY')).toBe('date');
  expect(singleKind('EXPIRYFLAG')).toBe('text');
});
