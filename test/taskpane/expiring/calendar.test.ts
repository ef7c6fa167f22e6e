import { EVERYTHING_DUE, bandsOf } from '../../../src/domain/expiry/due-rows';
import type { Pence } from '../../../src/domain/money/pence';
import { allToCome, calendarEvents, calendarText } from '../../../src/taskpane/expiring/calendar-events';
import { calendarFile } from '../../../src/taskpane/expiring/calendar-file';
import { MAX_MONTHS, type ExpiringState } from '../../../src/taskpane/expiring/state';
import { AS_AT, day, registerOf } from '../registers';

const row = (reference: string, expiry: number, value = 100) => [
  ...[reference, 'Charnwood', expiry, value, 0, 0, value, 0, 0, ''],
];

function eventsOf(rows: unknown[][], rooms: ExpiringState['rooms'] = null, asAt = AS_AT) {
  const register = registerOf(...rows);
  return calendarEvents(register, bandsOf(register, asAt, false), EVERYTHING_DUE, 12, rooms);
}
const fileOf = (...rows: unknown[][]): string => calendarFile(eventsOf(rows), 'S106 expiry dates');
/** Its lines, put together again where a long one was folded. */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
/** What a text means, as a calendar reads it. @throws where a character stands unescaped */
function unescaped(text: string): string {
  if (/^(?:[^\\,;]|\\[\\,;nN])*$/u.test(text))
    return text.replace(/\\(.)/g, (_, c: string) => (/n/i.test(c) ? '\n' : c));
  throw new Error(`not escaped: ${text}`);
}
const valuesOf = (text: string, name: string): string[] =>
  linesOf(text)
    .filter((line) => new RegExp(`^${name}[:;]`).test(line))
    .map((line) => line.slice(name.length + 1));

test('a deadline is a whole day, with what to do, where, and reminders that are still to come', () => {
  const text = fileOf(row('P/15/9102/2', day(2025, 4, 30), 41860));
  expect(valuesOf(text, 'DTSTART')).toEqual(['VALUE=DATE:20250430']);
  expect(valuesOf(text, 'DTEND')).toEqual(['VALUE=DATE:20250501']);
  expect(valuesOf(text, 'SUMMARY')).toEqual(['S106 expiry: £41\\,860.00\\, P/15/9102/2 (Charnwood)']);
  expect(valuesOf(text, 'DESCRIPTION')[0]).toBe(
    'Held by authority: request drawdown. Expiry date in Register!C2. The day itself still counts.',
  );
  // On 31 March and 23 April: ninety days before is past.
  expect(valuesOf(text, 'TRIGGER')).toEqual(['-P29DT15H', '-P6DT15H']);
  expect(linesOf(text).filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
});

test.each([
  [91, ['-P89DT15H', '-P29DT15H', '-P6DT15H']],
  [90, ['-P29DT15H', '-P6DT15H']], // nine in the morning of the day itself may be past
  [30, ['-P6DT15H']],
  [8, ['-P6DT15H']],
  [7, []],
  [0, []],
])('%i days ahead: %j', (days, triggers) => {
  expect(valuesOf(fileOf(row('P/1', AS_AT + days)), 'TRIGGER')).toEqual(triggers);
});

test.each<[string, number[]]>([
  [
    '2 dates, each for the whole day, with reminders 90, 30 and 7 days before, at nine in the morning.',
    [100, 200],
  ],
  ['1 date, for the whole day, with reminders 30 and 7 days before, at nine in the morning.', [40]],
  ['1 date, for the whole day, with a reminder 7 days before, at nine in the morning.', [9]],
  [
    '3 dates, each for the whole day, with 4 reminders at nine in the morning: 90 days before 1 of them, 30 days before 1 and 7 days before 2. The others would fall before 24 March 2025.',
    [3, 20, 200],
  ],
  ['1 date, for the whole day. No reminder falls after 24 March 2025.', [3]],
])('what the pane says is so of the file: %s', (says, days) => {
  const rows = days.map((ahead, n) => row(`P/${n}`, AS_AT + ahead));
  expect(calendarText(eventsOf(rows), AS_AT)).toBe(says);
  const reported = Number(/with (\d+) reminders/.exec(says)?.[1] ?? NaN);
  if (!Number.isNaN(reported)) expect(valuesOf(fileOf(...rows), 'TRIGGER')).toHaveLength(reported);
});

test('a file of what is listed says of how many dates it is, and may be made of all', () => {
  const rows = [40, 200, 800].map((ahead, n) => row(`P/${n}`, AS_AT + ahead));
  const register = registerOf(...rows, row('P/past', AS_AT - 10));
  const bands = bandsOf(register, AS_AT, false);
  const listed = calendarEvents(register, bands, EVERYTHING_DUE, 3);
  expect(allToCome(bands)).toBe(3);
  expect(calendarText(listed, AS_AT, allToCome(bands))).toMatch(/^1 of 3 dates, /);
  const all = calendarEvents(register, bands, EVERYTHING_DUE, MAX_MONTHS);
  expect(all).toHaveLength(3);
  expect(calendarText(all, AS_AT, allToCome(bands))).toMatch(/^3 dates, /);
});

test('where projects are named, that they may not be allowed is said', () => {
  const inHand = ['P/1', 'Charnwood', AS_AT + 9, 100, 0, 0, 0, 100, 0, ''];
  const rooms = [{ name: 'Vans', outstanding: 10_000 as Pence }];
  expect(eventsOf([inHand], rooms)[0]!.description).toBe(
    'In hand: spend, or allocate to a project that fits: Vans. A project named here has room for it. Check whether the agreement allows it. Expiry date in Register!C2. The day itself still counts.',
  );
  expect(eventsOf([inHand], [])[0]!.description).not.toContain('allows');
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

const MAX_OCTETS = 75;
const EVIL = [
  'P/1;x,y\\z\\n',
  '£'.repeat(90),
  `${'a'.repeat(54)}\\;,${'é'.repeat(40)}`,
  '😀'.repeat(60),
  '—,'.repeat(80),
];

test.each(EVIL)(
  'as the file stands: no line over 75 octets, no character cut, all of it read back: %s',
  (evil) => {
    const [event] = eventsOf([row(evil, AS_AT + 200)]);
    const text = fileOf(row(evil, AS_AT + 200));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MAX_OCTETS);
      expect(Buffer.from(line).toString()).toBe(line);
    }
    expect(valuesOf(text, 'SUMMARY').map(unescaped)).toEqual([event!.title]);
    expect(event!.title).toContain(evil);
    const [own, ...alarms] = valuesOf(text, 'DESCRIPTION').map(unescaped);
    expect(own).toBe(event!.description);
    expect(alarms).toEqual([event!.title, event!.title, event!.title]);
  },
);

test('a list without a deadline makes a file without an event', () => {
  expect(valuesOf(fileOf(row('P/1', AS_AT - 1)), 'SUMMARY')).toEqual([]);
});
