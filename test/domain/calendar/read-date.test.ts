import * as fc from 'fast-check';
import { isAmbiguousDate } from '../../../src/domain/calendar/ambiguous-date';
import { readDate } from '../../../src/domain/calendar/read-date';
import { serialFromDate } from '../../../src/domain/calendar/serial';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;

describe('text is read day first', () => {
  test.each<[string, number]>([
    ['05/06/2026', on(5, 6, 2026)],
    ['5/6/2026', on(5, 6, 2026)],
    ['5.6.2026', on(5, 6, 2026)],
    ['5-6-2026', on(5, 6, 2026)],
    ['05 06 2026', on(5, 6, 2026)],
    ['31/12/2026', on(31, 12, 2026)],
    ['29/02/2028', on(29, 2, 2028)],
    ['5/6/26', on(5, 6, 2026)],
    ['01/01/89', on(1, 1, 2089)],
    ['01/01/90', on(1, 1, 1990)],
    ['01/01/00', on(1, 1, 2000)],
    [' 05/06/2026 ', on(5, 6, 2026)],
    ['\u00a005/06/2026', on(5, 6, 2026)],
    ['2026-06-05', on(5, 6, 2026)],
    ['2026-6-5', on(5, 6, 2026)],
    ['2026/06/05', on(5, 6, 2026)],
    ['2026-06-05T00:00:00', on(5, 6, 2026)],
    ['2026-06-05 23:59:59', on(5, 6, 2026)],
    ['2026-06-05T22:59:59.999Z', on(5, 6, 2026)],
    ['05/06/2026 00:00', on(5, 6, 2026)],
    ['05/06/2026 10:30 am', on(5, 6, 2026)],
    ['5 June 2026', on(5, 6, 2026)],
    ['5th June 2026', on(5, 6, 2026)],
    ['1st Sept 2026', on(1, 9, 2026)],
    ['5 Jun 26', on(5, 6, 2026)],
    ['5-Jun-2026', on(5, 6, 2026)],
    ['05-JUN-26', on(5, 6, 2026)],
    ['5 Jun. 2026', on(5, 6, 2026)],
    ['Friday 5 June 2026', on(5, 6, 2026)],
    ['Fri, 5 June 2026', on(5, 6, 2026)],
    ['Weds 3 June 2026', on(3, 6, 2026)],
    ['01/01/1950', on(1, 1, 1950)],
    ['31/12/2149', on(31, 12, 2149)],
  ])('%j', (cell, serial) => {
    expect(readDate(cell)).toBe(serial);
  });
});

describe('an instant falls on its day in Britain, whatever the zone that it is written in', () => {
  test.each<[string, number]>([
    ['2025-03-31T23:30:00Z', on(1, 4, 2025)],
    ['2025-03-31T22:59:59Z', on(31, 3, 2025)],
    ['2025-01-31T23:30:00Z', on(31, 1, 2025)],
    ['2025-04-01T00:30:00+01:00', on(1, 4, 2025)],
    ['2025-04-01T00:30:00+02:00', on(31, 3, 2025)],
    ['2025-12-31T23:30:00-05:00', on(1, 1, 2026)],
    ['2026-06-05T23:59:59.999Z', on(6, 6, 2026)],
    // Summer time begins on 30 March and ends on 26 October 2025, at 01:00 universal time.
    ['2025-03-29T23:59:00Z', on(29, 3, 2025)],
    ['2025-03-30T23:00:00Z', on(31, 3, 2025)],
    ['2025-10-25T23:00:00Z', on(26, 10, 2025)],
    ['2025-10-26T23:59:00Z', on(26, 10, 2025)],
    // Invented after; all were right at first.
    ['31/03/2025 23:30 GMT', on(1, 4, 2025)],
    ['1 April 2025 00:15 BST', on(1, 4, 2025)],
    ['2025-03-31 23:30:00.000+0000', on(1, 4, 2025)],
    ['2025-07-01T00:30+09', on(30, 6, 2025)],
    ['20 March 1985 12:00 UTC', on(20, 3, 1985)],
    ['2024-02-29T23:30:00\u221201:00', on(1, 3, 2024)],
  ])('%j', (cell, serial) => {
    expect(readDate(cell)).toBe(serial);
  });
  test('before 1996 one that summer time would put on another day is told', () => {
    expect(readDate('1985-06-05T23:30:00Z')).toBe('date-not-read');
  });
  test('as the time zone data of the machine has it', () => {
    const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    const [from, to] = [Date.UTC(1996, 0, 1), Date.UTC(2037, 11, 31)];
    fc.assert(
      fc.property(fc.integer({ min: from / 60_000, max: to / 60_000 }), (minutes) => {
        const instant = new Date(minutes * 60_000);
        const [year, month, day] = inLondon.format(instant).split('-').map(Number);
        expect(readDate(instant.toISOString())).toBe(on(day!, month!, year!));
      }),
    );
  });
});

describe('no date at all', () => {
  test.each([
    ...['', ' ', '\u00a0', '-', '\u2013', '\u2014', 'n/a', 'N/A', 'na', 'nil', 'None', 'No date'],
    ...['not applicable', null, undefined],
    ...[
      'No time limit',
      'in perpetuity',
      'N/A.',
      'No limit',
      'no expiry date',
      'Perpetual',
      'No time limit.',
    ],
    // Invented after the reading was written; all were right at first.
    ...['Unlimited', 'does not expire', 'Indefinitely', 'None specified', 'No time limit on spend', '--'],
    ...['without a time limit', 'No time limit to spend', 'no clawback date'],
  ])('%j', (cell) => {
    expect(readDate(cell)).toBeNull();
  });
});

describe('what is no date is told', () => {
  test.each<[unknown, string]>([
    ['TBC', 'date-not-read'],
    ['unknown', 'date-not-read'],
    ['no time limit until transfer', 'date-not-read'],
    ['no later than 5 June 2026', 'date-not-read'],
    ['no time limit, or 5 June 2026', 'date-not-read'],
    ['2026-06-05T10:00+15:00', 'date-not-read'],
    ['5 years from receipt', 'date-not-read'],
    ['within 10 years', 'date-not-read'],
    ['before 5 June 2026', 'date-not-read'],
    ['after 5 June 2026', 'date-not-read'],
    ['repaid 5 June 2026', 'date-not-read'],
    ['not 5 June 2026', 'date-not-read'],
    ['5 June 2026?', 'date-not-read'],
    // A word that is doubted, or has a footnote, is not plainly none.
    ...['None?', 'n/a?', 'No date?', 'Unlimited*', 'N/A1', 'in perpetuity!', 'nil?'].map(
      (text): [string, string] => [text, 'date-not-read'],
    ),
    ['5 June 2026 or 5 June 2027', 'date-not-read'],
    ['05/06/2026 - 05/06/2027', 'date-not-read'],
    ['June 2026', 'date-not-read'],
    ['2026-06', 'date-not-read'],
    ['2026', 'date-not-read'],
    ['5/6', 'date-not-read'],
    ['5/6/202', 'date-not-read'],
    ['5/6/20266', 'date-not-read'],
    ['June 5, 26', 'date-not-read'],
    ['June 2026, 5', 'date-not-read'],
    ['5 Ju 2026', 'date-not-read'],
    ['5 Octember 2026', 'date-not-read'],
    ['46000', 'date-not-read'],
    ['05/06/2026 25:99', 'date-not-read'],
    ['05/06/2026 9:75', 'date-not-read'],
    [true, 'date-not-read'],
    [false, 'date-not-read'],
    [5n, 'date-not-read'],
    ['31/04/2026', 'date-impossible'],
    ['29/02/2026', 'date-impossible'],
    ['29/02/2100', 'date-impossible'],
    ['31 June 2026', 'date-impossible'],
    ['June 31, 2026', 'date-impossible'],
    ['2026-13-01', 'date-impossible'],
    ['06/25/2026', 'date-impossible'], // month first is never guessed
    ['0/6/2026', 'date-impossible'],
    ['1900-01-00', 'date-impossible'],
    ['1900-01-01', 'date-out-of-range'],
    ['01/01/1900', 'date-out-of-range'],
    ['31/12/1949', 'date-out-of-range'],
    ['31/12/1899', 'date-out-of-range'],
    ['01/01/2150', 'date-out-of-range'],
    ['31/03/2917', 'date-out-of-range'],
    ['0001-01-01', 'date-out-of-range'],
    ['9999-12-31', 'date-out-of-range'],
    [0, 'date-out-of-range'],
    [1, 'date-out-of-range'],
    [60, 'date-out-of-range'],
    [2026, 'date-out-of-range'],
    [-1, 'date-out-of-range'],
    [1e308, 'date-out-of-range'],
    [NaN, 'date-out-of-range'],
    [Infinity, 'date-out-of-range'],
    [20260605, 'date-out-of-range'],
    ['#REF!', 'date-excel-error'],
    ['#N/A', 'date-excel-error'],
    [{ code: '#N/A' }, 'date-excel-error'],
    [{}, 'date-excel-error'],
  ])('%p is %s', (cell, problem) => {
    expect(readDate(cell)).toBe(problem);
  });
});

test('a serial is a whole day: the time of day is left off', () => {
  expect(readDate(46178)).toBe(46178);
  expect(readDate(46178.999)).toBe(46178);
  expect(readDate(on(1, 1, 1950))).toBe(18264);
  expect(readDate(on(1, 1, 1950) - 1)).toBe('date-out-of-range');
  expect(readDate(on(31, 12, 2149) + 0.5)).toBe(on(31, 12, 2149));
  expect(readDate(on(31, 12, 2149) + 1)).toBe('date-out-of-range');
});

test.each<[unknown, boolean]>([
  ['05/06/2026', true],
  ['5.6.26', true],
  ['05-06-2026', true],
  ['05 06 2026', true],
  ['05/06/2026 10:00', true],
  ['11/12/2026', true],
  ['12/11/2026', true],
  ['05/05/2026', false],
  ['13/06/2026', false],
  ['06/13/2026', false],
  ['2026-06-05', false],
  ['5 June 2026', false],
  [46178, false],
  [null, false],
])('%j could be read two ways: %p', (cell, ambiguous) => {
  expect(isAmbiguousDate(cell)).toBe(ambiguous);
});

test('a date that a program hands over is read in universal time', () => {
  expect(readDate(new Date(Date.UTC(2026, 5, 5)))).toBe(on(5, 6, 2026));
  expect(readDate(new Date(Date.UTC(2026, 5, 5, 23, 59)))).toBe(on(5, 6, 2026));
  expect(readDate(new Date(NaN))).toBe('date-out-of-range');
});
