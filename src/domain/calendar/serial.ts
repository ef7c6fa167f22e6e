/**
 * Days as Excel counts them: serial 1 is 1 January 1900, and 29 February 1900, which never was, is serial 60. All
 * arithmetic is on whole days in integers, so no time zone and no clock can touch it.
 */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

const DAYS_TO_1970 = 25_569; // serial of 1 January 1970
const FIRST_TRUE_SERIAL = 61; // 1 March 1900: from here on Excel's count is the calendar's

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The serial of a date from 1 March 1900 on; null where there is no such day. */
export function serialFromDate({ year, month, day }: CivilDate): number | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146_097 + dayOfEra - 719_468 + DAYS_TO_1970;
  return serial >= FIRST_TRUE_SERIAL ? serial : null;
}

/** The date of a serial from 61 (1 March 1900) on. */
export function dateFromSerial(serial: number): CivilDate {
  const days = Math.floor(serial) - DAYS_TO_1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The same day so many calendar months on; where that month is shorter, its last day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateFromSerial(serial);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return serialFromDate({ year: y, month: m, day: Math.min(day, daysInMonth(y, m)) }) ?? FIRST_TRUE_SERIAL;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** The number of a month by its English name or its first letters (three or more), 1 to 12; null where it is none. */
export function monthByName(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (wanted === 'sept') return 9;
  const index = wanted.length < 3 ? -1 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(wanted));
  return index < 0 ? null : index + 1;
}

/** "24 March 2025", for sentences. */
export function writeDate(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** "24 Mar 2025", for rows of a list. */
export function writeShortDate(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `${day} ${MONTHS[month - 1]!.slice(0, 3)} ${year}`;
}
