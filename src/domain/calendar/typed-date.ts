import { FIRST_YEAR, LAST_YEAR, readDate } from './read-date';

/** A date that somebody typed, as a serial; or the message that says why it is none and what to type. */
export function readTypedDate(typed: string): number | string {
  const date = readDate(typed);
  if (typeof date === 'number') return date;
  if (date === 'date-out-of-range') return `Write a date of the years ${FIRST_YEAR} to ${LAST_YEAR}.`;
  if (date === 'date-impossible') return `${typed.trim()} is not a day in the calendar. Type another date.`;
  return 'Write a date day first, as 03/06/2026 or 3 June 2026.';
}
