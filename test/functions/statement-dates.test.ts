/** What has to be spent within a year is said only where its date is known. */
import { callNow, FunctionError, records } from './calling';

const YEAR_END = 45_747; // 31 March 2025
const MOVEMENTS = [
  ['Date', 'Agreement', 'Movement', 'Amount', 'To'],
  ...['A1', 'A2'].map((agreement) => [YEAR_END - 9, agreement, 'Opening', 100, 'In hand']),
];
const HEADINGS = ['Agreement', 'Authority', 'Value', 'Expiry date'];
const GOOD = ['A1', 'Blaby', 100, YEAR_END + 30];

const split = (register: unknown[][]) =>
  records(callNow('STATEMENT', YEAR_END, MOVEMENTS, register)).map((row) => [
    row.Agreement,
    row['Within a year'],
    row.Later,
  ]);
const notKnown = expect.any(FunctionError) as unknown;

test.each<[string, unknown, unknown, unknown]>([
  ['soon', YEAR_END + 30, 100, 0],
  ['later', '1 April 2026', 0, 100],
  ['blank: no date', '', 0, 100],
])('a date that can be read: %s', (_, cell, within, later) => {
  const rows = split([HEADINGS, GOOD, ['A2', 'Blaby', 100, cell]]);
  expect(rows.find(([name]) => name === 'A2')).toEqual(['A2', within, later]);
  expect(rows.find(([name]) => name === 'Total')).toEqual(['Total', 100 + (within as number), later]);
});

test.each<[string, unknown[][]]>([
  ['no date', [HEADINGS, GOOD, ['A2', 'Blaby', 100, 'after phase 2']]],
  ['a day that is none', [HEADINGS, GOOD, ['A2', 'Blaby', 100, '31/02/2026']]],
  ['an Excel error', [HEADINGS, GOOD, ['A2', 'Blaby', 100, '#REF!']]],
  ['not in the register', [HEADINGS, GOOD]],
])('one whose date is not known has none, and its totals have none: %s', (_, register) => {
  const rows = split(register);
  expect(rows.find(([name]) => name === 'A1')).toEqual(['A1', 100, 0]);
  for (const name of ['A2', 'Unapplied, total', 'Total'])
    expect(rows.find(([of]) => of === name)).toEqual([name, notKnown, notKnown]);
});

test('without a column of dates nothing is said of any', () => {
  const rows = split([HEADINGS.slice(0, 3), GOOD.slice(0, 3), ['A2', 'Blaby', 100]]);
  for (const [, within, later] of rows) expect([within, later]).toEqual([notKnown, notKnown]);
  const [row] = rows;
  expect((row![1] as FunctionError).message).toMatch(/Expiry date/);
});
