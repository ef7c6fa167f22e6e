import {
  addMonths,
  dateFromSerial,
  daysInMonth,
  monthByName,
  serialFromDate,
  writeDate,
  writeShortDate,
} from '../../../src/domain/calendar/serial';
import { expiryFlag } from '../../../src/domain/calendar/expiry';
import { financialYear } from '../../../src/domain/calendar/financial-year';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
/** The same from JavaScript's own calendar. */
const byJavaScript = (serial: number) => new Date((serial - 25_569) * 86_400_000);

test.each<[number, number, number, number]>([
  [61, 1, 3, 1900],
  [367, 1, 1, 1901],
  [25569, 1, 1, 1970],
  [36526, 1, 1, 2000],
  [36585, 29, 2, 2000],
  [45382, 31, 3, 2024],
  [45740, 24, 3, 2025],
  [73109, 28, 2, 2100],
  [73110, 1, 3, 2100],
])('serial %i is %i/%i/%i', (serial, day, month, year) => {
  expect(serialFromDate({ day, month, year })).toBe(serial);
  expect(dateFromSerial(serial)).toEqual({ day, month, year });
});

test.each([
  ...[
    { day: 29, month: 2, year: 1900 },
    { day: 28, month: 2, year: 1900 },
    { day: 1, month: 1, year: 1900 },
  ],
  ...[
    { day: 29, month: 2, year: 2025 },
    { day: 31, month: 4, year: 2025 },
    { day: 0, month: 1, year: 2025 },
  ],
  ...[
    { day: 1, month: 0, year: 2025 },
    { day: 1, month: 13, year: 2025 },
    { day: 1.5, month: 1, year: 2025 },
  ],
  ...[
    { day: NaN, month: 1, year: 2025 },
    { day: 1, month: 1, year: Infinity },
  ],
])('there is no serial for %p', (date) => {
  expect(serialFromDate(date)).toBeNull();
});

test('every day from 1950 to 2149 is the calendar day, there and back', () => {
  for (let serial = on(1, 1, 1950); serial <= on(31, 12, 2149); serial++) {
    const date = dateFromSerial(serial);
    const day = byJavaScript(serial);
    if (
      date.year !== day.getUTCFullYear() ||
      date.month !== day.getUTCMonth() + 1 ||
      date.day !== day.getUTCDate() ||
      serialFromDate(date) !== serial
    )
      throw new Error(`serial ${serial}: ${JSON.stringify(date)}`);
  }
  expect(on(31, 12, 2149) - on(1, 1, 1950) + 1).toBe(73_049);
});

test('lengths of months', () => {
  expect([2023, 2024, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  expect([1, 3, 4, 6, 7, 8, 9, 11, 12].map((month) => daysInMonth(2025, month))).toEqual([
    ...[31, 31, 30, 30, 31, 31, 30, 30, 31],
  ]);
});

test.each<[string, number, number, number]>([
  ['the same day', on(15, 1, 2025), 3, on(15, 4, 2025)],
  ['no months', on(31, 1, 2025), 0, on(31, 1, 2025)],
  ['to a shorter month', on(31, 1, 2025), 1, on(28, 2, 2025)],
  ['to a leap day', on(31, 1, 2024), 1, on(29, 2, 2024)],
  ['from a leap day', on(29, 2, 2024), 12, on(28, 2, 2025)],
  ['from a leap day to one', on(29, 2, 2024), 48, on(29, 2, 2028)],
  ['over the year', on(30, 11, 2025), 3, on(28, 2, 2026)],
  ['from a month end that is not the 31st', on(30, 4, 2025), 3, on(30, 7, 2025)],
  ['fifty years', on(31, 8, 2025), 600, on(31, 8, 2075)],
  ['back', on(31, 3, 2025), -1, on(28, 2, 2025)],
  ['back over the year', on(31, 1, 2025), -2, on(30, 11, 2024)],
])('months on: %s', (_, from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test.each<[string, string]>([
  ['31/3/2025', '2024/25'],
  ['1/4/2025', '2025/26'],
  ['31/12/2025', '2025/26'],
  ['1/1/2026', '2025/26'],
  ['31/3/2000', '1999/00'],
  ['1/4/1999', '1999/00'],
  ['29/2/2024', '2023/24'],
  ['31/12/2099', '2099/00'],
])('%s is in the year %s', (date, year) => {
  const [d, m, y] = date.split('/').map(Number);
  expect(financialYear(on(d!, m!, y!))).toBe(year);
});

const NEVER = null;
test.each<[string, number | null, number, string]>([
  ['a day past', on(30, 6, 2025), on(1, 7, 2025), 'Expired'],
  ['the day itself', on(1, 7, 2025), on(1, 7, 2025), 'Within 3 months'],
  ['the day after', on(2, 7, 2025), on(1, 7, 2025), 'Within 3 months'],
  ['three months to the day', on(1, 10, 2025), on(1, 7, 2025), 'Within 3 months'],
  ['and a day', on(2, 10, 2025), on(1, 7, 2025), 'Within 6 months'],
  ['six months to the day', on(1, 1, 2026), on(1, 7, 2025), 'Within 6 months'],
  ['and a day', on(2, 1, 2026), on(1, 7, 2025), 'Within 12 months'],
  ['twelve months to the day', on(1, 7, 2026), on(1, 7, 2025), 'Within 12 months'],
  ['and a day', on(2, 7, 2026), on(1, 7, 2025), 'Later'],
  ['from a month end to a shorter one', on(28, 2, 2026), on(30, 11, 2025), 'Within 3 months'],
  ['and a day', on(1, 3, 2026), on(30, 11, 2025), 'Within 6 months'],
  ['31 August to the end of February', on(28, 2, 2026), on(31, 8, 2025), 'Within 6 months'],
  ['and a day', on(1, 3, 2026), on(31, 8, 2025), 'Within 12 months'],
  ['31 August to a leap day', on(29, 2, 2028), on(31, 8, 2027), 'Within 6 months'],
  ['from a leap day, twelve months', on(28, 2, 2025), on(29, 2, 2024), 'Within 12 months'],
  ['and a day', on(1, 3, 2025), on(29, 2, 2024), 'Later'],
  ['no date', NEVER, on(1, 7, 2025), 'No date'],
])('flag: %s', (_, expiry, asAt, flag) => {
  expect(expiryFlag(expiry, true, asAt)).toBe(flag);
  expect(expiryFlag(expiry, false, asAt)).toBe('Spent');
});

test.each<[string, number | null]>([
  ['January', 1],
  ['feb', 2],
  ['MAR', 3],
  ['Sept', 9],
  ['Dec.', 12],
  ['ju', null],
  ['ja', null],
  ['', null],
  ['mayo', null],
  ['junely', null],
])('month %j is %p', (name, month) => {
  expect(monthByName(name)).toBe(month);
});

test('dates are written out', () => {
  expect(writeDate(45740)).toBe('24 March 2025');
  expect(writeShortDate(45740)).toBe('24 Mar 2025');
});
