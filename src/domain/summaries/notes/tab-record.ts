import { beyondNameOfKey, nameOfKey } from '../tabs/row-keys';
import {
  AS_AT_ROW,
  MISSING_TITLE,
  PRINTED_AS_AT,
  type SummaryTab,
  type TabCell,
  type TabKey,
} from '../tabs/tab';

/**
 * A tab as it was last written, small enough to be stored in the workbook: what was written to a cell is told again, not
 * shown, so that every text is kept as a few letters.
 */
export interface TabRecord {
  readonly key: TabKey;
  /** What the tab said in a line. */
  readonly headline: string;
  readonly notesColumnIndex: number;
  readonly labelColumns: readonly number[];
  readonly rows: readonly RecordedRow[];
}

export interface RecordedRow {
  /** See keyCode; null for a row that can have no note. */
  readonly keyCode: string | null;
  /** The code of each cell; blank cells at the end are left out, and so are notes. */
  readonly codes: readonly CellCode[];
}

/** A number to the 15 digits that Excel keeps; letters for a text or a formula; "" for a blank cell. */
export type CellCode = string | number;

export function recordOf(tab: SummaryTab): TabRecord {
  const { key, headline, notesColumnIndex, labelColumns } = tab;
  const rows = tab.cells.map((cells, rowIndex): RecordedRow => {
    const rowKey = tab.rowKeys[rowIndex]!;
    const codes = cells.map((cell, column) =>
      column === notesColumnIndex && rowKey !== null ? '' : codeOfCell(cell),
    );
    return { keyCode: rowKey === null ? null : keyCode(rowKey), codes: withoutBlanksAtEnd(codes) };
  });
  return { key, headline, notesColumnIndex, labelColumns, rows };
}

const codeOfCell = ({ value, formula }: TabCell): CellCode =>
  formula === undefined ? codeOf(value) : codeOfFormula(formula);

/** The code of a value; null for what the add-in never writes, such as TRUE. */
export function codeOf(value: unknown): CellCode {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return Number(value.toPrecision(15));
  return typeof value === 'string' ? `t${letters(value.replace(/\r\n?/g, '\n'))}` : `other ${String(value)}`;
}

export const codeOfFormula = (formula: string): CellCode => `f${letters(formula)}`;

export function withoutBlanksAtEnd(codes: readonly CellCode[]): CellCode[] {
  let length = codes.length;
  while (length > 0 && codes[length - 1] === '') length--;
  return codes.slice(0, length);
}

/** Before the code of a row that is kept for its note alone. */
const STORED_PREFIX = 'kept ';

/** The key of a row whose contribution is gone: its code stays what it was. */
export const storedKey = (code: string): string => STORED_PREFIX + code;

/** A row's key in letters: what it names, and what tells it from others of that name. */
export function keyCode(rowKey: string): string {
  if (rowKey.startsWith(STORED_PREFIX)) return rowKey.slice(STORED_PREFIX.length);
  const beyond = beyondNameOfKey(rowKey);
  return beyond === '' ? letters(rowKey) : `${letters(nameOfKey(rowKey))}.${letters(beyond)}`;
}

/** The part of a code that stands for what the row names. */
export const nameOfCode = (code: string): string => code.split('.')[0]!;

/** Fifty-three bits of a text in letters: two texts of a tab have the same by no accident that will ever happen. */
function letters(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  const mixed = (x: number, y: number): number =>
    Math.imul(x ^ (x >>> 16), 2246822507) ^ Math.imul(y ^ (y >>> 13), 3266489909);
  const [high, low] = [mixed(b, a), mixed(a, b)];
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}

/**
 * True where the tab, made again, says what was last written; except for the as-at date and the notes. A tab that says something
 * else by now is older than the register.
 */
export function isUpToDate(tab: SummaryTab, { rows }: TabRecord): boolean {
  const own = recordOf(tab).rows;
  const written = rows.slice(0, own.length);
  const asAt = [AS_AT_ROW, tab.printArea.rowIndex + PRINTED_AS_AT];
  const others = (of: readonly RecordedRow[]): string =>
    JSON.stringify(of.filter((_, n) => !asAt.includes(n)));
  const [blank, title] = rows.slice(own.length);
  const isAll =
    blank === undefined || (blank.codes.length === 0 && title?.codes[0] === codeOf(MISSING_TITLE));
  return written.length === own.length && isAll && others(written) === others(own);
}

/** The as-at date that a tab was made for; null where none is recorded. */
export function asAtOf({ rows }: TabRecord): number | null {
  const code = rows[AS_AT_ROW]?.codes[1];
  return typeof code === 'number' ? code : null;
}

/** The record as texts, one for each row of a very hidden sheet. */
export function recordTexts({ key, headline, notesColumnIndex, labelColumns, rows }: TabRecord): string[] {
  return [
    JSON.stringify([VERSION, key, headline, notesColumnIndex, labelColumns, rows.length]),
    ...rows.map(({ keyCode: code, codes }) => JSON.stringify([code, ...codes])),
  ];
}

const VERSION = 1;

/** Reads those texts, which anyone may have changed. @returns null where they are no record of this tab */
export function readRecord(key: TabKey, texts: readonly unknown[]): TabRecord | null {
  const [head, ...lines] = texts.map(parsed);
  if (!Array.isArray(head) || head[0] !== VERSION || head[1] !== key) return null;
  const [, , headline, notesColumnIndex, labelColumns, rowCount] = head as unknown[];
  if (typeof headline !== 'string' || typeof notesColumnIndex !== 'number' || typeof rowCount !== 'number')
    return null;
  if (!Array.isArray(labelColumns) || !labelColumns.every((n) => typeof n === 'number')) return null;
  const rows = lines.slice(0, rowCount).map(rowFrom);
  if (rows.length !== rowCount || rows.includes(null)) return null;
  return { key, headline, notesColumnIndex, labelColumns, rows: rows as RecordedRow[] };
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}

function rowFrom(line: unknown): RecordedRow | null {
  if (!Array.isArray(line)) return null;
  const [code, ...codes] = line as unknown[];
  if (code !== null && typeof code !== 'string') return null;
  const areCodes = codes.every((one) => typeof one === 'string' || typeof one === 'number');
  return areCodes ? { keyCode: code, codes: codes as CellCode[] } : null;
}
