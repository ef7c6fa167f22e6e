/** SPENDBY: each receipt has its own deadline. */
import * as fc from 'fast-check';
import { dateFromSerial, serialFromDate } from '../../src/domain/calendar/serial';
import { call, callNow, FunctionError, underEveryBlank } from './calling';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;

underEveryBlank(() => {
  test.each<[string, unknown, unknown, number]>([
    ['five years', on(30, 6, 2024), 5, on(30, 6, 2029)],
    ['a text date', '30/06/2024', '10', on(30, 6, 2034)],
    ['one cell each', [[on(1, 4, 2020)]], [[7]], on(1, 4, 2027)],
    ['from a leap day', on(29, 2, 2024), 7, on(28, 2, 2031)],
    ['from a leap day to one', on(29, 2, 2024), 4, on(29, 2, 2028)],
    ['seven and a half years', on(31, 8, 2024), 7.5, on(29, 2, 2032)],
  ])('%s', async (_, received, years, expected) => {
    expect(await call('SPENDBY', received, years)).toBe(expected);
  });

  test.each<[string, unknown, unknown]>([
    ['no date', '', 5],
    ['what is no date', 'TBC', 5],
    ['no years', on(1, 1, 2024), ''],
    ['a third of a year, which is 4 months, and a hundredth', on(1, 1, 2024), 0.01],
    ['years below nil', on(1, 1, 2024), -5],
    ['more than fifty', on(1, 1, 2024), 50.5],
    ['a deadline beyond the calendar', on(1, 1, 2140), 20],
    ['an Excel error', '#REF!', 5],
  ])('%s is #VALUE!', async (_, received, years) => {
    expect(((await call('SPENDBY', received, years)) as FunctionError).code).toBe('#VALUE!');
  });
});

test('whole years keep the day and the month, but for 29 February', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: on(1, 1, 2000), max: on(31, 12, 2060) }),
      fc.integer({ min: 1, max: 50 }),
      (day, years) => {
        const [from, to] = [dateFromSerial(day), dateFromSerial(callNow('SPENDBY', day, years) as number)];
        const isLeapDay = from.month === 2 && from.day === 29;
        expect(to.year).toBe(from.year + years);
        if (!isLeapDay) expect([to.month, to.day]).toEqual([from.month, from.day]);
      },
    ),
  );
});
