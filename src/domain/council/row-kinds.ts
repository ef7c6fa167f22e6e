import { readDate } from '../calendar/read-date';
import type { FindingCode } from '../findings/catalogue';
import { isBlank, readAmount } from '../money/read-amount';
import { isPlainTotalLabel, isStatisticLabel, isTotalLabel } from '../sheet/line-labels';
import { normalText } from '../sheet/text';
import {
  councilColumnOfHeading,
  sheetColumnType,
  type SheetColumnKey,
} from '../reading/words/council-columns';
import { PARENT_KEY, type CouncilKind, type SheetHeader } from '../reading/understanding';
import { areInOtherOrder } from '../reading/cells/headings-again';
import { isPartialDate } from '../reading/cells/dates';
import { readStatus } from '../reading/words/statuses';

/**
 * The code of a row that is none of the council's own: headings again, template, total, note, definition; else null.
 *
 * @param isFirst no row of the council's own is above it, so that guidance may
 */
export function asideCode(
  row: readonly unknown[],
  header: SheetHeader,
  kind: CouncilKind,
  isFirst: boolean,
): FindingCode | null {
  const filled = row.filter((cell) => !isBlank(cell));
  if (isHeadings(row, header)) return 'header-repeated';
  if (isTemplate(row, header, isFirst)) return 'template-row';
  if (filled.length === 1) {
    if (header.at.value !== undefined && !isBlank(row[header.at.value])) return null;
    const reading = readStatus(filled[0]);
    if (reading.kind === 'status' && reading.as === 'definition') return 'definition-row';
    return isReferenceLike(filled[0]) ? null : 'note-row';
  }
  return isTotal(row, filled, header, kind) ? 'total-row' : null;
}

/**
 * A label of a total and nothing but amounts beside it, or the plain label of one on a row without a date. A row that
 * says what it belongs to is none: "Total Fitness" may be the name of a contribution.
 */
function isTotal(
  row: readonly unknown[],
  filled: readonly unknown[],
  header: SheetHeader,
  kind: CouncilKind,
): boolean {
  // A statistic under the table is no row of it either.
  const isStatistic = isStatisticLabel(filled[0]);
  if (!isTotalLabel(filled[0]) && !isStatistic) return false;
  const parentKey = PARENT_KEY[kind];
  const parent = parentKey === null ? undefined : header.at[parentKey];
  if (parent !== undefined && !isBlank(row[parent]) && row[parent] !== filled[0]) return false;
  if (filled.slice(1).every((cell) => typeof readAmount(cell) === 'number')) return true;
  const hasDate = header.columns.some(
    ({ key, columnIndex }) =>
      key !== null && sheetColumnType(key) === 'date' && typeof readDate(row[columnIndex]) === 'number',
  );
  return (isStatistic || isPlainTotalLabel(filled[0])) && !hasDate;
}

const isReferenceLike = (cell: unknown): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell) && !/\s\S+\s/.test(cell.trim()));

/**
 * True where the sheet's headings appear again with one in the place of another: what follows would be read into the
 * wrong columns.
 *
 * @param key the column of the rows' references
 */
export function areHeadingsMoved(row: readonly unknown[], header: SheetHeader, key: number): boolean {
  const cell = row[key];
  // A heading has no figure: that alone tells most rows of data from headings.
  if (typeof cell !== 'string' || /\d/.test(cell)) return false;
  const headings: string[] = [];
  for (const { columnIndex, heading } of header.columns) headings[columnIndex] = heading;
  return areInOtherOrder(
    row,
    Array.from(headings, (text) => text ?? ''),
    Object.values(header.at),
    key,
  );
}

/** Most of the sheet's headings appear again in the row. */
function isHeadings(row: readonly unknown[], header: SheetHeader): boolean {
  const read = header.columns.filter(({ key }) => key !== null);
  // Headings have no figures: most rows of data are distinguished by that alone.
  const words = read.filter(
    ({ columnIndex }) => typeof row[columnIndex] === 'string' && !/\d/.test(row[columnIndex]),
  );
  if (words.length < 3) return false;
  const same = words.filter(({ key, columnIndex, heading }) => {
    const cell = row[columnIndex];
    if (isBlank(cell)) return false;
    return normalText(cell) === normalText(heading) || councilColumnOfHeading(cell)?.key === key;
  });
  return same.length >= 3 && same.length * 2 > read.length;
}

const PLACEHOLDER = /(?:^|[^a-z0-9])x{2,}(?:[^a-z0-9]|$)|^(?:y{4}|d{2})[-/ _.](?:m{2})[-/ _.](?:d{2}|y{4})$/i;
/** Words of guidance: text where a date, an address or a word of a list should be. */
const isProse = (cell: unknown): boolean =>
  typeof cell === 'string' && /[a-z]{2,}\s+[a-z]{2,}/i.test(cell) && readDate(cell) === 'date-not-read';

const DATES: readonly SheetColumnKey[] = ['entryDate', 'startDate', 'endDate'];
const GUIDED: readonly SheetColumnKey[] = [...DATES, 'documentUrl', 'agreementType', 'purpose', 'units'];
const REFERENCES: readonly SheetColumnKey[] = ['transaction', 'contribution', 'agreement'];

/**
 * Placeholders ("3_XX_XXXX_XX", "YYYY-MM-DD"), or guidance in three columns above the first row of the council's own. A
 * row with a sum is none, but for a placeholder as its reference: "5 years from receipt" is no reason to lose money.
 */
function isTemplate(row: readonly unknown[], { at }: SheetHeader, isFirst: boolean): boolean {
  const cells = (keys: readonly SheetColumnKey[]): unknown[] =>
    keys.flatMap((key) => (at[key] === undefined ? [] : [row[at[key]]]));
  const isPlaceholder = (cell: unknown): boolean => typeof cell === 'string' && PLACEHOLDER.test(cell.trim());
  if (cells(REFERENCES).some(isPlaceholder)) return true;
  const value = at.value === undefined ? null : row[at.value];
  if (!isBlank(value) && typeof readAmount(value) === 'number') return false;
  if (cells(DATES).some(isPlaceholder)) return true;
  const prose = (keys: readonly SheetColumnKey[]): number =>
    cells(keys).filter((cell) => isProse(cell) && !isPartialDate(cell)).length;
  return isFirst && prose(DATES) >= 2 && prose(GUIDED) >= 3;
}
