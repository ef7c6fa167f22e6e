import type { ICellData } from '@univerjs/core';
import Papa from 'papaparse';
import { readEntry } from '../spreadsheet/entry';
import { newSheetId } from '../spreadsheet/sheet-ids';
import type { BookContent } from '../spreadsheet/univer-book';
import { DEFAULT_FONT_NAME, DEFAULT_FONT_SIZE } from '../spreadsheet/univer-formats';

/** The characters that Windows puts at 0x80 to 0x9F; Node's own decoder has control characters there. */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Reads a .csv for the book, as Excel opens one: text that looks like a number or a date becomes one. */
export function readCsv(bytes: Uint8Array, name: string): BookContent {
  const { data: rows } = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: false });
  const formats: Record<string, { n: { pattern: string } }> = {};
  const cellData: Record<number, Record<number, ICellData>> = {};
  rows.forEach((line, row) => {
    line.forEach((text, column) => {
      const cell = cellOf(text, formats);
      if (cell) (cellData[row] ??= {})[column] = cell;
    });
  });
  const columnCount = rows.reduce((most, line) => Math.max(most, line.length), 0);
  const sheetName =
    name
      .replace(/\.[^.]*$/, '')
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31) || 'Sheet1';
  const id = newSheetId();
  const sheet = {
    id,
    name: sheetName,
    rowCount: Math.max(200, rows.length + 100),
    columnCount: Math.max(26, columnCount + 6),
    cellData,
    columnData: columnWidths(rows),
    defaultStyle: { ff: DEFAULT_FONT_NAME, fs: DEFAULT_FONT_SIZE },
    defaultRowHeight: 20,
  };
  return {
    name,
    tables: [],
    data: { id: 'workbook', name, sheetOrder: [id], sheets: { [id]: sheet }, styles: formats },
  };
}

function cellOf(text: string, formats: Record<string, { n: { pattern: string } }>): ICellData | null {
  // A .csv has no formulas worth running: they stay the text that they are.
  const entry = readEntry(text, text.startsWith('=') ? '@' : 'General');
  if (entry.kind !== 'value') return null;
  const { value, numberFormat } = entry;
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  if (typeof value === 'string') return { v: value, t: 1 };
  if (!numberFormat) return { v: value, t: 2 };
  formats[numberFormat] ??= { n: { pattern: numberFormat } };
  return { v: value, t: 2, s: numberFormat };
}

/** Wide enough for each column's longest text, within reason: a .csv says nothing of widths. */
function columnWidths(rows: string[][]): Record<number, { w: number }> {
  const longest: number[] = [];
  for (const line of rows) {
    line.forEach((text, column) => (longest[column] = Math.max(longest[column] ?? 0, text.length)));
  }
  return Object.fromEntries(
    longest.map((length, column) => [column, { w: Math.min(320, Math.max(64, length * 7 + 16)) }]),
  );
}

/** UTF-8, with or without its mark, and cp1252 where it is not that. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let text = '';
    for (const byte of bytes) {
      text += byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte);
    }
    return text;
  }
}
