import { excelErrorOf } from '../money/excel-error';
import { withoutInvisible } from '../money/invisible';
import type { FindingCode } from './catalogue';
import { listed } from './listed';

/** How serious a finding is. An error makes a row unusable; after a warning or a note it counts as it is. */
export type Severity = 'error' | 'warning' | 'note';

/** One result of checking: a code with its place and its values. Wording and remedy live in the catalogue alone. */
export interface Finding {
  readonly code: FindingCode;
  /** Row in the block that was read, from 0; null where the finding is about the whole sheet or a whole column. */
  readonly rowIndex: number | null;
  /** Column in the block that was read, from 0; null where the finding is about the whole row or sheet. */
  readonly columnIndex: number | null;
  /** What the wording fills in: text as typed, counts, amounts already written as pounds. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Every row that it is about, from 0, where one finding speaks for several; the first is rowIndex. */
  readonly rows?: readonly number[];
  /** What there is to tell of each of these rows, where that differs: what each was joined to. */
  readonly messages?: readonly string[];
}

export function finding(
  code: FindingCode,
  rowIndex: number | null,
  columnIndex: number | null,
  values: Readonly<Record<string, string | number>> = {},
): Finding {
  return { code, rowIndex, columnIndex, values };
}

/** One finding for several rows, with their count and a word for them ("12 rows"); nothing where there are none. */
export function findingForRows(
  code: FindingCode,
  rows: readonly number[],
  columnIndex: number | null,
  values: Readonly<Record<string, string | number>> = {},
): Finding[] {
  if (rows.length === 0) return [];
  return [{ code, rowIndex: rows[0]!, columnIndex, values: { count: rows.length, ...values }, rows }];
}

/** In the order of their rows; what is about the whole sheet comes first. */
export const byRow = (a: Finding, b: Finding): number => (a.rowIndex ?? -1) - (b.rowIndex ?? -1);

/** A cell's content for a message: as typed, without what nobody sees, at most 60 characters. */
export function quoted(cell: unknown): string {
  const text = typeof cell === 'object' && cell !== null ? (excelErrorOf(cell) ?? '') : String(cell);
  const line = withoutInvisible(text).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

/** So many rows are named in one finding. */
const MAX_ROWS_NAMED = 20;

/** Rows that are the same in every column: one finding for all that repeat the first, with their numbers. */
export function repeatedRows(code: FindingCode, rows: readonly number[]): Finding[] {
  const [first, ...repeats] = rows;
  const named = repeats.slice(0, MAX_ROWS_NAMED).map((row) => String(row + 1));
  if (repeats.length > named.length) named.push(`${repeats.length - named.length} others`);
  return findingForRows(code, repeats, null, { other: first! + 1, text: listed(named) });
}
