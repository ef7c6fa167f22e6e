import { changesBetween } from '../../../src/domain/council/changes';

const HEADINGS = ['Agreement', 'Authority', 'Value', 'Zone', 'Zone', 'Ward'];
const sheet = (first: string, second: string, headings: readonly string[] = HEADINGS): unknown[][] => [
  [...headings],
  ['A/1', 'Blaby', 100, first, second, 'North'],
  ['A/2', 'Blaby', 200, 'kept', 'also kept', 'South'],
];

test('columns that are called alike are compared with each other in their order', () => {
  expect(changesBetween(sheet('one', 'two'), sheet('one', 'two'))).toEqual([]);
  expect(changesBetween(sheet('one', 'two'), sheet('one', 'three'))).toMatchObject([
    { kind: 'changed', reference: 'Blaby, A/1', column: 'Zone', before: 'two', after: 'three' },
  ]);
});

test('where the other sheet has fewer of them, the last is gone', () => {
  const fewer = sheet('one', 'two').map((row) => row.filter((_, column) => column !== 4));
  expect(changesBetween(sheet('one', 'two'), fewer)).toMatchObject([{ kind: 'column gone', column: 'Zone' }]);
  expect(changesBetween(fewer, sheet('one', 'two'))).toMatchObject([
    { kind: 'column added', column: 'Zone' },
  ]);
});

test('a heading of signs alone is not that of a column without one', () => {
  const headings = ['', 'Agreement', 'Authority', 'Value', '!', '%'];
  const rows = [headings, ['x', 'A/1', 'Blaby', 100, 'note', 5]];
  expect(changesBetween(rows, rows)).toEqual([]);
  const later = [headings, ['y', 'A/1', 'Blaby', 100, 'other', 6]];
  expect((changesBetween(rows, later) as { column: string }[]).map(({ column }) => column)).toEqual([
    '!',
    '%',
  ]);
});
