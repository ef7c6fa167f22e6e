import { writeDate } from '../../calendar/serial';
import type { Finding } from '../../findings/finding';
import { says } from '../../findings/report';
import type { Figure } from './figures';
import { cellAddress, columnLetters, type Place } from '../../sheet/block';

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "1 row", "1,200 rows" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** "row 8", "rows 8 to 10": those of two indexes in a block. */
export const rowsFromTo = (first: number, last: number): string =>
  first === last ? `row ${first + 1}` : `rows ${first + 1} to ${last + 1}`;

/** "20 contributions, 24 dates": both counts, where they differ. */
export const withDates = (text: string, rowCount: number, dateCount: number): string =>
  dateCount === rowCount ? text : `${text}, ${counted(dateCount, 'date')}`;

/** "20 March 2025, 16:05": a moment as a serial, its fraction the time of day. */
export function writeMoment(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const day = Math.floor(serial) + Math.floor(minutes / 1440);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${writeDate(day)}, ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** The cell of a finding: "Register!N57"; "Row 57 of Register"; "Column C"; "" where it is about the whole sheet. */
export function whereOf(place: Place | null, { rowIndex, columnIndex }: Finding): string {
  const at = place ?? { sheet: null, topIndex: 0, leftIndex: 0 };
  const ofSheet = place?.sheet == null ? '' : ` of ${place.sheet}`;
  if (rowIndex !== null && columnIndex !== null) return cellAddress(at, rowIndex, columnIndex, true);
  if (rowIndex !== null) return `Row ${at.topIndex + rowIndex + 1}${ofSheet}`;
  return columnIndex === null ? '' : `Column ${columnLetters(at.leftIndex + columnIndex)}${ofSheet}`;
}

/** "Register!N57: Value holds TBC, which is not an amount." */
export function saysWhere(place: Place | null, finding: Finding): string {
  const where = whereOf(place, finding);
  return where === '' ? says(finding) : `${where}: ${says(finding)}`;
}

/** What stands where there is no figure, alone or before the reason: "No figure. N57 ..." */
export const NO_FIGURE = 'No figure';

/** Why a figure has no value, alone; null where it has one. */
export function becauseOf(figure: Figure, place: Place | null): string | null {
  if (figure.kind === 'amount') return null;
  if (figure.kind === 'unknown') return saysWhere(place, figure.because);
  return 'The sum is larger than can be held exactly: look for an amount with too many noughts.';
}

/** Why a figure has no value, as it stands in its place; null where it has one. */
export function whyNot(figure: Figure, place: Place | null): string | null {
  const because = becauseOf(figure, place);
  return because === null ? null : `${NO_FIGURE}. ${because}`;
}
