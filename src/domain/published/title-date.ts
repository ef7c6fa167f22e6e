import { readDate } from '../calendar/read-date';
import { daysInMonth, monthByName, serialFromDate } from '../calendar/serial';
import type { Block } from '../sheet/block';

const DATE = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}) (\d{4})\b/;

/** The first date in words in a text, "Printed 12 March 2024"; null where there is none. */
function dateInWords(text: string): number | null {
  const [, day, name, year] = DATE.exec(text) ?? [];
  const month = name === undefined ? null : monthByName(name);
  return month === null ? null : serialFromDate({ year: Number(year), month, day: Number(day) });
}

const IN_FIGURES = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/;
const MONTH = /\b([A-Za-z]{3,9})\.? (\d{4})\b/g;

function dateInFigures(text: string): number | null {
  const day = readDate(IN_FIGURES.exec(text)?.[0] ?? null);
  return typeof day === 'number' ? day : null;
}

function endOfMonth(text: string): number | null {
  for (const [, name, digits] of text.matchAll(MONTH)) {
    const [month, year] = [monthByName(name!), Number(digits)];
    if (month !== null) return serialFromDate({ year, month, day: daysInMonth(year, month) });
  }
  return null;
}

/** The day that titles are of, in words or else in figures; of a month alone, its last. Null where none says one. */
export function dayOfTitles(titles: readonly string[]): number | null {
  const days = [dateInWords, dateInFigures, endOfMonth].flatMap((read) => titles.map(read));
  return days.find((day) => day !== null) ?? null;
}

/** How many lines of a sheet may be its title. */
const TITLE_LINES = 6;

/** The day that a printed table is of: its sheet's name says so, or its first lines do. */
export function dateOfPrinted(name: string, block: Block): number | null {
  const lines = block.slice(0, TITLE_LINES).flatMap((row) => row.filter((cell) => typeof cell === 'string'));
  return [name, ...lines].map(dateInWords).find((date) => date !== null) ?? null;
}
