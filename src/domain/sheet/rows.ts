import { excelErrorOf } from '../money/excel-error';
import { isBlank } from '../money/read-amount';
import type { Block } from './block';
import { columnOfHeading, MONEY_COLUMNS } from './columns';
import type { Header } from './header';
import { normalText } from './text';

/** What a row under the headings is. Only a contribution is counted; each other kind is told. */
export type RowKind = 'contribution' | 'blank' | 'total' | 'note' | 'header';

const TOTAL = /^(?:(?:grand|sub|overall)[ -]*)?totals?(?:[ :].*)?$|^.{1,60} (?:sub[ -]*)?totals?$/;

/** True for text that labels a row of totals: "Total", "Grand total", "Sub-total", "Total Blaby", "Blaby total". */
export const isTotalLabel = (cell: unknown): boolean =>
  typeof cell === 'string' && TOTAL.test(normalText(cell));

/**
 * What a row is, where it is not plainly a contribution with its agreement and authority. A row is set aside only when it
 * cannot be a contribution: a total's label where the keys stand; a lone sentence with no figure; the headings again.
 */
export function kindOfRow(block: Block, header: Header, rowIndex: number): RowKind {
  const row = block[rowIndex] ?? [];
  if (row.every(isBlank)) return 'blank';
  const { agreement, authority } = header.columns;
  const keys = [row[agreement!], row[authority!]];
  if (isHeaderAgain(row, header)) return 'header';
  const blankKeys = keys.every(isBlank);
  const label = blankKeys ? row.find((cell) => !isBlank(cell)) : undefined;
  if (isTotalLabel(label)) return 'total';
  const labelled = keys.filter((key) => !isBlank(key));
  if (labelled.length === 1 && isTotalLabel(labelled[0])) return 'total';
  if (isTotalLabel(keys[0])) return 'total';
  return isNote(row, header) ? 'note' : 'contribution';
}

function isHeaderAgain(row: readonly unknown[], header: Header): boolean {
  const columns = Object.entries(header.columns);
  const same = columns.filter(([key, index]) => columnOfHeading(row[index]) === key).length;
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
  return /\s\S+\s/.test(text) || /^(note|source|\*|†|end)/i.test(text);
}
