import { readDate } from '../../calendar/read-date';
import { dateFromSerial } from '../../calendar/serial';
import { shownText } from '../../sheet/text';
import type { CheckedSheet } from '../check-sheet';
import type { ImportSource } from './comparison';

/** A whole date in a text: 30/09/2026, 30.9.26, 2026-09-30, 30 September 2026. */
const DATES =
  /(?<![\d/.-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}\.?,?\s+\d{4})(?![\d/-])/gi;
/** What stands before the day that a sheet's figures are of. */
const AS_AT = /\b(?:as at|as of|as on|position (?:at|on)|balances? (?:at|on)|ending|ended|up to)\W{0,3}$/i;

const LABEL = /\bdate\b|\bas at\b/i;

interface Found {
  readonly date: number;
  readonly isAsAt: boolean;
}

/**
 * The day at whose end a sheet's figures are so: the one date that its titles name, else the one in its name or its file's.
 * Of several that which follows "as at". Null where it is to be asked.
 */
export function sheetDate({ sheets, names }: Pick<ImportSource, 'sheets' | 'names'>): number | null {
  const titles = onlyDate(sheets.flatMap(titleCells).flatMap(datesIn));
  if (titles !== undefined) return titles;
  const called = names
    .flatMap(({ sheet, file }) => [sheet, file ?? ''])
    .map((name) => name.replace(/_/g, ' '));
  return onlyDate(called.flatMap(datesIn)) ?? null;
}

/** The one date; null where several could be it; undefined where there is none. */
function onlyDate(found: readonly Found[]): number | null | undefined {
  if (found.length === 0) return undefined;
  const named = found.filter(({ isAsAt }) => isAsAt);
  const days = new Set((named.length > 0 ? named : found).map(({ date }) => date));
  return days.size === 1 ? [...days][0]! : null;
}

/** The lines above the headings, each as one text: a date may stand in the cell beside "As at". */
function titleCells(sheet: CheckedSheet): string[] {
  if (sheet.kind === 'none') return [];
  const [block, topIndex] =
    sheet.kind === 'register'
      ? [sheet.register.block, sheet.register.header.topIndex]
      : [sheet.sheet.block, sheet.header.topIndex];
  return block.slice(0, Math.max(0, topIndex)).map((row) => {
    const texts = row.filter((cell) => cell !== null && cell !== '');
    const isLabelled = texts.some((cell) => typeof cell === 'string' && LABEL.test(cell));
    return texts.map((cell) => (isLabelled ? withDay(cell) : shownText(cell))).join(' ');
  });
}

/** A day that Excel keeps as a number, beside a label that says that it is one. */
function withDay(cell: unknown): string {
  if (typeof cell !== 'number' || cell < FIRST || cell > LAST || !Number.isInteger(cell))
    return shownText(cell);
  const { year, month, day } = dateFromSerial(cell);
  return `${year}-${month}-${day}`;
}

/** Serials of 2000 to 2100: a smaller or larger number is no day of such a sheet. */
const [FIRST, LAST] = [36_526, 73_051];

function datesIn(text: string): Found[] {
  return [...text.matchAll(DATES)].flatMap((match) => {
    const date = readDate(match[0].replace(/\s+of\s+/i, ' '));
    return typeof date === 'number' ? [{ date, isAsAt: AS_AT.test(text.slice(0, match.index)) }] : [];
  });
}
