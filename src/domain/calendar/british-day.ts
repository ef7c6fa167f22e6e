import { dateFromSerial, serialFromDate } from './serial';

const MINUTES_A_DAY = 1440;
/** Since then summer time has begun on the last Sunday of March and ended on that of October, at 01:00 universal time. */
const FIRST_YEAR_OF_THE_RULE = 1996;
/** 01:00 */
const CHANGE_MINUTES = 60;

/**
 * The day in Britain of an instant, in whole minutes, so that no machine's own zone can touch it.
 *
 * @param serial a day in universal time
 * @param minutes the minutes since its midnight; below 0 or beyond a day for the days beside it
 * @returns null before 1996 where the day depends on summer time, which then had other dates
 */
export function britishDay(serial: number, minutes: number): number | null {
  const day = serial + Math.floor(minutes / MINUTES_A_DAY);
  const time = minutes - Math.floor(minutes / MINUTES_A_DAY) * MINUTES_A_DAY;
  if (time < MINUTES_A_DAY - 60) return day;
  const { year } = dateFromSerial(day);
  if (year < FIRST_YEAR_OF_THE_RULE) return null;
  return isSummerTime(day, time, year) ? day + 1 : day;
}

function isSummerTime(day: number, minutes: number, year: number): boolean {
  const [start, end] = [lastSunday(year, 3), lastSunday(year, 10)];
  if (day === start) return minutes >= CHANGE_MINUTES;
  return day === end ? minutes < CHANGE_MINUTES : day > start && day < end;
}

/** March and October have 31 days; Excel's serial 1 modulo 7 is a Sunday. */
function lastSunday(year: number, month: 3 | 10): number {
  const last = serialFromDate({ year, month, day: 31 })!;
  return last - ((last - 1) % 7);
}
