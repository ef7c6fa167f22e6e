import { calendarEvents } from '../../src/taskpane/calendar-events';
import { calendarFile } from '../../src/taskpane/calendar-file';
import { bandsOf } from '../../src/taskpane/expiring-rows';
import { EVERYTHING_DUE } from '../../src/taskpane/expiring-state';
import { AS_AT, day, registerOf } from './registers';

const row = (reference: string, expiry: number, value = 100) => [
  ...[reference, 'Charnwood', expiry, value, 0, 0, value, 0, 0, ''],
];

function fileOf(...rows: unknown[][]): string {
  const register = registerOf(...rows);
  const events = calendarEvents(register, bandsOf(register, AS_AT, false), EVERYTHING_DUE, 12);
  return calendarFile(events, 'S106 expiry dates');
}
/** Its lines, put together again where a long one was folded. */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const valuesOf = (text: string, name: string): string[] =>
  linesOf(text)
    .filter((line) => new RegExp(`^${name}[:;]`).test(line))
    .map((line) => line.slice(name.length + 1));

test('a deadline is a whole day, with what to do, where, and a reminder ninety days before', () => {
  const text = fileOf(row('P/15/9102/2', day(2025, 4, 30), 41860));
  expect(valuesOf(text, 'DTSTART')).toEqual(['VALUE=DATE:20250430']);
  expect(valuesOf(text, 'DTEND')).toEqual(['VALUE=DATE:20250501']);
  expect(valuesOf(text, 'SUMMARY')).toEqual(['S106 expiry: £41\\,860.00\\, P/15/9102/2 (Charnwood)']);
  expect(valuesOf(text, 'DESCRIPTION')[0]).toBe(
    'Held by authority: request drawdown. Expiry date in Register!C2. The day itself is still in time.',
  );
  expect(valuesOf(text, 'TRIGGER')).toEqual(['-P89DT15H']);
  expect(linesOf(text).filter((line) => line === 'BEGIN:VALARM')).toHaveLength(1);
});

test.each([
  [day(2025, 12, 31), '20251231', '20260101'],
  [day(2025, 3, 24), '20250324', '20250325'],
  [day(2026, 2, 28), '20260228', '20260301'],
  [day(2025, 3, 30), '20250330', '20250331'],
])('the day is that of the register: %i', (expiry, start, end) => {
  const text = fileOf(row('P/1', expiry));
  expect(valuesOf(text, 'DTSTART')).toEqual([`VALUE=DATE:${start}`]);
  expect(valuesOf(text, 'DTEND')).toEqual([`VALUE=DATE:${end}`]);
});

test('what has expired, and what nothing is left of, is no deadline', () => {
  const text = fileOf(row('P/1', AS_AT - 1), row('P/2', AS_AT + 1), [
    'P/3',
    'Charnwood',
    AS_AT + 1,
    5,
    0,
    0,
    0,
    5,
    5,
    '',
  ]);
  expect(valuesOf(text, 'SUMMARY')).toHaveLength(1);
});

test('an event keeps its id where its date or its row changes; two of one name have two', () => {
  const [before] = valuesOf(fileOf(row('P/1', AS_AT + 1)), 'UID');
  expect(valuesOf(fileOf(row('P/0', AS_AT + 1), row('P/1', AS_AT + 9, 7)), 'UID')[1]).toBe(before);
  const same = valuesOf(fileOf(row('P/1', AS_AT + 1), row('P/1', AS_AT + 1)), 'UID');
  expect(new Set(same).size).toBe(2);
});

test('text of a cell stays text', () => {
  const evil = 'P/1;x,y\\z\r\nBEGIN:VEVENT\nUID:mine\u2028\u0000😀';
  const text = fileOf(row(evil, AS_AT + 1));
  expect(linesOf(text).filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
  expect(valuesOf(text, 'UID')).toHaveLength(1);
  expect(valuesOf(text, 'UID')[0]).toMatch(/^[\w-]+@s106-for-excel$/);
  expect(valuesOf(text, 'SUMMARY')[0]).toContain('P/1\\;x\\,y\\\\z BEGIN:VEVENT UID:mine');
});

test('a list without a deadline makes a file without an event', () => {
  expect(valuesOf(fileOf(row('P/1', AS_AT - 1)), 'SUMMARY')).toEqual([]);
});
