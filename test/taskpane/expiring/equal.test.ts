/** The pane's flags and lists are EXPIRYFLAG's and EXPIRING's on every day, and in every time zone. */
import { bandsOf, rowsDue } from '../../../src/domain/expiry/due-rows';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { writeDate } from '../../../src/domain/calendar/serial';
import { horizonOf, rowsOfBand } from '../../../src/domain/expiry/expiry-bands';
import { today } from '../../../src/workbook/excel/clock';
import { someOf } from '../../chance';
import { callNow, records } from '../../functions/calling';
import { day, HEADINGS, registerOf } from '../registers';

/** As-at dates, each with expiry dates around every edge that it has. */
const TABLE: [asAt: number, expiry: number, flag: string][] = [
  // the day itself, and its neighbours
  [day(2025, 3, 24), day(2025, 3, 23), 'Expired'],
  [day(2025, 3, 24), day(2025, 3, 24), 'Within 3 months'],
  [day(2025, 3, 24), day(2025, 6, 24), 'Within 3 months'],
  [day(2025, 3, 24), day(2025, 6, 25), 'Within 6 months'],
  [day(2025, 3, 24), day(2025, 9, 24), 'Within 6 months'],
  [day(2025, 3, 24), day(2025, 9, 25), 'Within 12 months'],
  [day(2025, 3, 24), day(2026, 3, 24), 'Within 12 months'],
  [day(2025, 3, 24), day(2026, 3, 25), 'Later'],
  // month ends: three months from 30 November is the last of February
  [day(2024, 11, 30), day(2025, 2, 28), 'Within 3 months'],
  [day(2024, 11, 30), day(2025, 3, 1), 'Within 6 months'],
  [day(2025, 5, 31), day(2025, 8, 31), 'Within 3 months'],
  [day(2025, 5, 31), day(2025, 9, 1), 'Within 6 months'],
  [day(2025, 8, 31), day(2025, 11, 30), 'Within 3 months'],
  [day(2025, 8, 31), day(2026, 2, 28), 'Within 6 months'],
  [day(2025, 8, 31), day(2026, 3, 1), 'Within 12 months'],
  // leap days
  [day(2024, 2, 29), day(2024, 2, 28), 'Expired'],
  [day(2024, 2, 29), day(2024, 2, 29), 'Within 3 months'],
  [day(2024, 2, 29), day(2024, 5, 29), 'Within 3 months'],
  [day(2024, 2, 29), day(2024, 5, 30), 'Within 6 months'],
  [day(2024, 2, 29), day(2025, 2, 28), 'Within 12 months'],
  [day(2024, 2, 29), day(2025, 3, 1), 'Later'],
  [day(2023, 11, 30), day(2024, 2, 29), 'Within 3 months'],
  [day(2023, 11, 30), day(2024, 3, 1), 'Within 6 months'],
  [day(2023, 2, 28), day(2024, 2, 28), 'Within 12 months'],
  [day(2023, 2, 28), day(2024, 2, 29), 'Later'],
  // the clocks change on these days in Britain
  [day(2025, 3, 30), day(2025, 3, 29), 'Expired'],
  [day(2025, 10, 26), day(2025, 10, 26), 'Within 3 months'],
];
const rowFor = (reference: string, expiry: number | string): unknown[] => [
  ...[reference, 'Blaby', expiry, 100, 0, 0, 100, 0, 0, ''],
];

test.each(
  TABLE.map(([asAt, expiry, flag]) => [writeDate(asAt), writeDate(expiry), flag, asAt, expiry] as const),
)('as at %s, %s is %s: pane, EXPIRYFLAG and EXPIRING', (_asAt, _expiry, flag, asAt, expiry) => {
  const rows = [rowFor('P/1', expiry), rowFor('P/2', '')];
  const bands = bandsOf(registerOf(...rows), asAt, false);
  expect(bands.rows[0]!.band).toBe(flag);
  expect(callNow('EXPIRYFLAG', expiry, 100, asAt)).toBe(flag);
  for (const months of [3, 6, 12, 24]) {
    const listed = records(callNow('EXPIRING', months, asAt, [HEADINGS, ...rows]));
    const shown = rowsDue(bands, null, months);
    expect(listed.map((row) => row['Expiry date'])).toEqual(shown.map(({ expirySerial }) => expirySerial));
    expect(listed.map((row) => row.Flag)).toEqual(shown.map(({ band }) => band));
    expect(shown).toHaveLength(expiry <= horizonOf(asAt, months) ? 1 : 0);
  }
});

test('every day of four years, one of them a leap year: the same rows, and every row in one band', () => {
  const first = day(2023, 1, 1);
  const dates = Array.from({ length: 4 * 365 + 1 }, (_, n) => first + n);
  const rows = dates.map((date, n) => rowFor(`P/${n}`, date));
  for (const asAt of [day(2023, 1, 31), day(2024, 2, 29), day(2024, 8, 31), day(2026, 12, 31)]) {
    const bands = bandsOf(registerOf(...rows), asAt, false);
    expect(bands.rows.map(({ band }) => band)).toEqual(
      dates.map((date) => callNow('EXPIRYFLAG', date, 100, asAt)),
    );
    const listed = records(callNow('EXPIRING', 12, asAt, [HEADINGS, ...rows]));
    const due = rowsDue(bands, null, 12).map(({ expirySerial }) => expirySerial!);
    expect([...due].sort((a, b) => a - b)).toEqual(listed.map((row) => row['Expiry date']));
    // The list of the pane begins with what is still to come.
    const toCome = due.filter((date) => date >= asAt);
    expect(due).toEqual([...toCome, ...due.filter((date) => date < asAt)]);
    const counted = bands.bands.reduce((sum, { rowCount }) => sum + rowCount, 0);
    expect(counted).toBe(rows.length);
  }
});

test('a date that cannot be read stands in the question, as EXPIRING lists it last', () => {
  const rows = [rowFor('P/1', 'on completion'), rowFor('P/2', day(2025, 4, 1)), rowFor('P/3', '')];
  const bands = bandsOf(registerOf(...rows), day(2025, 3, 24), false);
  const listed = records(callNow('EXPIRING', 12, day(2025, 3, 24), [HEADINGS, ...rows]));
  expect(listed.map((row) => row.Agreement)).toEqual(['P/2', 'P/1']);
  expect(rowsOfBand(bands, 'Date not read').map(({ expiryText }) => expiryText)).toEqual(['on completion']);
  expect(rowsDue(bands, 'undated', 12)).toHaveLength(2);
});

/** Today is the user's own day, and nothing else asks the time. */
const ZONES = ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Kiritimati'];

if (process.env.S106_ZONE) {
  test('in this time zone', () => {
    const asAt = today();
    const shown = bandsOf(
      registerOf(rowFor('P/1', asAt - 1), rowFor('P/2', asAt), rowFor('P/3', asAt + 1)),
      asAt,
      false,
    );
    expect(shown.rows.map(({ band }) => band)).toEqual(['Expired', 'Within 3 months', 'Within 3 months']);
  });
} else {
  test.each(someOf(ZONES, 1))(
    'the whole table in %s',
    (zone) => {
      const run = spawnSync(
        process.execPath,
        [
          path.resolve(__dirname, '../../../node_modules/jest/bin/jest.js'),
          ...['--selectProjects', 'fast', '--testPathPatterns', 'taskpane/expiring/'],
        ],
        { env: { ...process.env, TZ: zone, S106_ZONE: zone }, encoding: 'utf8' },
      );
      expect(run.status === 0 ? '' : run.stderr).toBe('');
    },
    60_000,
  );
}
