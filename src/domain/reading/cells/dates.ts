import { shownText } from '../../sheet/text';

/** True for a year or a month alone, as the councils' standard allows: "2019", "2019-04". */
export function isPartialDate(cell: unknown): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1950 && cell <= 2149;
  return /^(?:19[5-9]\d|20\d\d|21[0-4]\d)(?:-(?:0[1-9]|1[0-2]))?$/.test(shownText(cell));
}

/** How a text date is written, for telling that a column has several ways. */
export type DateWriting = 'day first' | 'year first' | 'month by name' | 'Excel number';

export function dateWriting(cell: unknown): DateWriting | null {
  if (typeof cell === 'number') return 'Excel number';
  const text = shownText(cell);
  if (/^\d{4}[-/_.]\d{1,2}[-/_.]\d{1,2}/.test(text)) return 'year first';
  if (/^\d{1,2}[-/_. ]\d{1,2}[-/_. ]\d{2,4}/.test(text)) return 'day first';
  return /[a-z]{3}/i.test(text) ? 'month by name' : null;
}
