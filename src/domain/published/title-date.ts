import { monthByName, serialFromDate } from '../calendar/serial';
import type { Block } from '../sheet/block';

const DATE = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}) (\d{4})\b/;

/** The first date in words in a text, "Printed 12 March 2024"; null where there is none. */
function dateInWords(text: string): number | null {
  const [, day, name, year] = DATE.exec(text) ?? [];
  const month = name === undefined ? null : monthByName(name);
  return month === null ? null : serialFromDate({ year: Number(year), month, day: Number(day) });
}

/** How many lines of a sheet may be its title. */
const TITLE_LINES = 6;

/** The day that a printed table is of: its sheet's name says so, or its first lines do. */
export function dateOfPrinted(name: string, block: Block): number | null {
  const lines = block.slice(0, TITLE_LINES).flatMap((row) => row.filter((cell) => typeof cell === 'string'));
  return [name, ...lines].map(dateInWords).find((date) => date !== null) ?? null;
}
