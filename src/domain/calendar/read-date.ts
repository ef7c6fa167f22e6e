import { excelErrorOf } from '../money/excel-error';
import { withoutInvisible } from '../money/invisible';
import { britishDay } from './british-day';
import { monthByName, serialFromDate } from './serial';

/** Why a cell is not a date: the finding's code. */
export type DateProblem = 'date-not-read' | 'date-impossible' | 'date-out-of-range' | 'date-excel-error';

/** A date outside these years is a slip or a placeholder (1900-01-01, the year 2917), not a date of section 106 money. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2149;
const FIRST_SERIAL = serialFromDate({ year: FIRST_YEAR, month: 1, day: 1 })!;
const LAST_SERIAL = serialFromDate({ year: LAST_YEAR, month: 12, day: 31 })!;

/** A dash, n/a, or words that say that there is no limit in time; "TBC" and "unknown" say that nobody knows. */
const NO_DATE = new RegExp(
  `^(?:${[
    String.raw`[-\u2010-\u2015\u2212]+|n\.?\/?a\.?|nil|not applicable`,
    String.raw`(?:none|no date)(?: specified| stated| given| set| applicable| applies)?`,
    String.raw`no (?:time )?limit(?:ation)?(?: (?:stated|specified|given|applies)| (?:on|for|to) [a-z ]{1,30})?`,
    String.raw`(?:no|without)(?: an?| any)? (?:(?:time|spend|expiry|expiration|end) )?(?:limits?|deadline|expiry|expiration|clawback|longstop|long stop)(?: dates?)?`,
    String.raw`(?:no|without)(?: an?| any)? (?:spend|expiry|expiration|end) dates?`,
    String.raw`never(?: expires)?|(?:does|do|will) not expire|not time[- ]limited|unlimited|open[- ]ended`,
    String.raw`(?:held )?in perpetuity|perpetuity|perpetual|indefinite(?:ly)?`,
  ].join('|')})\\.?$`,
  'i',
);

const TIME_OF_DAY = /[T ](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[ap]m)?$/i;
/** A time with its zone makes the date an instant, which may fall on another day in Britain. */
const INSTANT =
  /^(.+?)[T ]([01]?\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d(?:[.,]\d+)?)? ?(Z|UTC|GMT|BST|[-+\u2212]\d\d(?::?\d\d)?)$/i;
/** Only the names of days: "before 5 June 2026" says something else than that day. */
const DAY_OF_WEEK = /^(?:mon|tues?|wed(?:s|nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;

/**
 * A date in a cell, as an Excel serial (whole days); null where the cell says that there is none; or the problem.
 *
 * Text is read day first ("05/06/2026" is 5 June); ISO and English month names are understood. A two-figure year is of
 * this century up to 89 and of the last from 90, the year of the Act.
 */
export function readDate(cell: unknown): number | null | DateProblem {
  if (typeof cell === 'number') return inRange(floor(cell));
  if (cell === null || cell === undefined || cell === '') return null;
  if (isDateObject(cell)) return inRange(floor(cell.getTime() / MS_A_DAY) + SERIAL_OF_1970);
  if (typeof cell !== 'string') return excelErrorOf(cell) ? 'date-excel-error' : 'date-not-read';
  const text = plainText(cell);
  if (text === '' || NO_DATE.test(text)) return null;
  if (excelErrorOf(text)) return 'date-excel-error';
  return readDateText(text);
}

/** Without characters that nobody sees; runs of spaces of any kind are one, and none is at an end. */
export const plainText = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();

/** Looked up once: a global is looked up at every call where the functions run in a context of their own. */
const { floor } = Math;
const MS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** A date as programs hand it over (a file's reader), in universal time; Excel itself gives serials. */
const isDateObject = (cell: unknown): cell is { getTime(): number } =>
  typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';

function inRange(serial: number): number | DateProblem {
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : 'date-out-of-range';
}

function readDateText(text: string): number | DateProblem {
  const instant = INSTANT.exec(text);
  if (!instant) return readDay(text);
  const [, day, hours, minutes, zone] = instant;
  const serial = readDay(day!);
  const ahead = minutesAhead(zone!.toUpperCase());
  if (typeof serial === 'string') return serial;
  if (ahead === null) return 'date-not-read';
  const british = britishDay(serial, Number(hours) * 60 + Number(minutes) - ahead);
  return british === null ? 'date-not-read' : inRange(british);
}

/** How far the clocks of a zone are ahead of universal time, in minutes; null for more than any zone is. */
function minutesAhead(zone: string): number | null {
  if (zone === 'BST') return 60;
  const parts = /^([-+\u2212])(\d\d):?(\d\d)?$/.exec(zone);
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return parts[1] === '+' ? minutes : -minutes;
}

function readDay(text: string): number | DateProblem {
  const day = text.replace(TIME_OF_DAY, '').replace(DAY_OF_WEEK, '');
  const iso = /^(\d{4})[-/_.](\d{1,2})[-/_.](\d{1,2})$/.exec(day);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})(?:[/.\-_ ]|\. | ?[/-] ?)(\d{1,2})(?:[/.\-_ ]|\. | ?[/-] ?)(\d{4}|\d{2})$/.exec(
    day,
  );
  if (numeric) return fromParts(fullYear(numeric[3]!), Number(numeric[2]), Number(numeric[1]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ \-/]*([a-z]{3,9})\.?[ \-/,]*(\d{4}|\d{2})$/i.exec(day);
  const month = named ? monthByName(named[2]!) : null;
  if (named && month) return fromParts(fullYear(named[3]!), month, Number(named[1]));
  // With the month in words and the year in full the order leaves no doubt: "June 5, 2026".
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(day);
  const first = monthFirst ? monthByName(monthFirst[1]!) : null;
  if (monthFirst && first) return fromParts(Number(monthFirst[3]), first, Number(monthFirst[2]));
  return 'date-not-read';
}

const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) >= 90 ? 1900 : 2000);

function fromParts(year: number, month: number, day: number): number | DateProblem {
  const serial = serialFromDate({ year, month, day });
  if (serial !== null) return inRange(serial);
  const sentinel = year < FIRST_YEAR && month >= 1 && month <= 12 && day >= 1;
  return sentinel ? 'date-out-of-range' : 'date-impossible';
}
