import { excelErrorOf } from '../money/excel-error';
import { isBlank } from '../money/read-amount';
import type { Block } from './block';
import { readDate } from '../calendar/read-date';
import { readAuthority } from './authorities';
import { columnOfHeading, COLUMNS, MONEY_COLUMNS, NEEDED_COLUMNS, type ColumnKey } from './columns';
import type { Header } from './header';
import { normalText } from './text';

/** What a row under the headings is. Only a contribution is counted; each other kind is told. */
export type RowKind = 'contribution' | 'blank' | 'total' | 'note' | 'header';

const TOTAL = /^(?:(?:grand|sub|overall)[ -]*)?totals?(?:[ :].*)?$|^.{1,60} (?:sub[ -]*)?totals?$/;

/** True for text that labels a row of totals: "Total", "Grand total", "Sub-total", "Total Blaby", "Blaby total". */
export const isTotalLabel = (cell: unknown): boolean =>
  typeof cell === 'string' && TOTAL.test(normalText(cell));

const BARE_TOTAL = /^(?:(?:grand|sub|overall)[ -]*)?totals?:?$/;

/** True for a label that is no name of anything else: "Total", "Grand total", "Blaby total", but not "Total Fitness". */
export const isPlainTotalLabel = (cell: unknown): boolean =>
  isTotalLabel(cell) && (BARE_TOTAL.test(normalText(cell)) || /totals?$/.test(normalText(cell)));

/**
 * What a row is, where it is not plainly a contribution with its agreement and authority. A row is set aside only when it
 * cannot be a contribution: a total's label where the keys stand; a lone sentence with no figure; the headings again.
 */
export function kindOfRow(block: Block, header: Header, rowIndex: number): RowKind {
  const row = block[rowIndex] ?? [];
  if (row.every(isBlank)) return 'blank';
  if (isHeaderAgain(row, header)) return 'header';
  if (isTotalRow(row, header)) return 'total';
  return isNote(row, header) ? 'note' : 'contribution';
}

/**
 * A total's label where the keys stand; before anything else, where they are blank. "Total Fitness" may be a contribution's
 * own name: it is, where the row tells of a site, a date or the like; a bare "Total", or that of its authority, never is.
 */
function isTotalRow(row: readonly unknown[], header: Header): boolean {
  const labelIndex = totalLabelIndex(row, header);
  if (labelIndex === null) return false;
  const authority = row[header.columns.authority!];
  const label = normalText(row[labelIndex]);
  if (BARE_TOTAL.test(label) || isSameAuthority(label.replace(/\b(sub[ -]*)?totals?\b:?/, ''), authority))
    return true;
  const isAuthority = labelIndex === header.columns.authority;
  return !tellsOfContribution(row, header, labelIndex) && (isAuthority || isBlank(authority));
}

function totalLabelIndex(row: readonly unknown[], header: Header): number | null {
  const { agreement, authority } = header.columns;
  const filled = [agreement!, authority!].filter((index) => !isBlank(row[index]));
  if (filled.length === 0) filled.push(row.findIndex((cell) => !isBlank(cell)));
  const index = filled[0]!;
  return isTotalLabel(row[index]) ? index : null;
}

function isSameAuthority(name: string, authority: unknown): boolean {
  if (typeof authority !== 'string' || isBlank(name) || isBlank(authority)) return false;
  return readAuthority(name).key === readAuthority(authority).key;
}

/** True where text or a date beside the label tells of a contribution, as no row of totals does. */
function tellsOfContribution(row: readonly unknown[], header: Header, labelIndex: number): boolean {
  return Object.entries(header.columns).some(([key, index]) => {
    if (index === labelIndex || index === header.columns.authority) return false;
    const { type } = COLUMNS[key as ColumnKey];
    if (type === 'date') return typeof readDate(row[index]) === 'number';
    return type === 'text' && typeof row[index] === 'string' && !isBlank(row[index]);
  });
}

/**
 * True where a row with an agreement like "Total 2024/25" and an authority may be a total or a contribution, and nothing
 * in it tells which.
 */
export function mayBeTotal(row: readonly unknown[], header: Header): boolean {
  const { agreement } = header.columns;
  return isTotalLabel(row[agreement!]) && !tellsOfContribution(row, header, agreement!);
}

/** True where all needed headings stand again among the rows, with a needed column or one of money in another place than before. */
export function isHeaderMoved(row: readonly unknown[], header: Header): boolean {
  const keys = Array.from(row, columnOfHeading);
  if (!NEEDED_COLUMNS.every((key) => keys.includes(key))) return false;
  return keys.some((key, index) => {
    if (key === null || (COLUMNS[key].type !== 'money' && !COLUMNS[key].needed)) return false;
    return (
      header.columns[key] !== index && !keys.some((other, at) => other === key && at === header.columns[key])
    );
  });
}

function isHeaderAgain(row: readonly unknown[], header: Header): boolean {
  const columns = Object.entries(header.columns);
  const isHeading = (cell: unknown, key: string, index: number) =>
    columnOfHeading(cell) === key ||
    (!isBlank(cell) && normalText(cell) === normalText(header.headings[index]));
  const same = columns.filter(([key, index]) => isHeading(row[index], key, index)).length;
  return same >= 3 && same * 2 > columns.length;
}

/** One cell of prose, nothing in a column of money, and no authority: a footnote or an instruction. */
function isNote(row: readonly unknown[], header: Header): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length !== 1 || typeof filled[0] !== 'string' || excelErrorOf(filled[0])) return false;
  const text = filled[0].trim();
  const columnIndex = row.findIndex((cell) => !isBlank(cell));
  if (columnIndex === header.columns.authority) return false;
  if (MONEY_COLUMNS.some((key) => header.columns[key] === columnIndex)) return false;
  return /\s\S+\s/.test(text) || /^(notes?|sources?)\b|^[*†]|^end( of\b.*)?$/i.test(text);
}
