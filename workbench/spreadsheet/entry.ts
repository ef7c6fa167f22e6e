import type { CellValue } from './book';

/** What Excel makes of a text that is typed, or written through the API, which is the same to it. */
export type Entry =
  | { kind: 'formula'; formula: string }
  | { kind: 'blank' }
  | { kind: 'value'; value: CellValue; numberFormat?: string };

const NUMBER = /^([-+]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(%?)$/;
const SCIENTIFIC = /^[-+]?\d+(\.\d+)?e[-+]?\d+$/i;
const BRACKETED = /^\((£?[\d,]*\.?\d*)\)$/;
const DAY_FIRST_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_MS = 86_400_000;
/** 1 January 1970 as an Excel serial. */
const UNIX_EPOCH_SERIAL = 25_569;

/** Reads an entry as Excel set to British English does: text that looks like a number or a date becomes one. */
export function readEntry(text: string, numberFormat: string): Entry {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (numberFormat === '@') return { kind: 'value', value: text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toUpperCase() === 'TRUE' };
  const trimmed = text.trim();
  return readNumber(trimmed) ?? readDate(trimmed) ?? { kind: 'value', value: text };
}

function readNumber(text: string): Entry | null {
  if (SCIENTIFIC.test(text)) return { kind: 'value', value: Number(text), numberFormat: '0.00E+00' };
  const bracketed = BRACKETED.exec(text);
  const parts = NUMBER.exec(bracketed ? bracketed[1]! : text);
  if (!parts || (parts[3] === undefined && (parts[4] ?? '.') === '.')) return null;
  const [, sign = '', pound = '', whole = '0', fraction = '', percent = ''] = parts;
  const size = Number(whole.replace(/,/g, '') + (fraction === '.' ? '' : fraction));
  const value = (sign === '-' || bracketed ? -size : size) / (percent ? 100 : 1);
  const decimals = fraction.length > 1 ? '.00' : '';
  if (pound) return { kind: 'value', value, numberFormat: `"£"#,##0${decimals}` };
  if (percent) return { kind: 'value', value, numberFormat: `0${decimals}%` };
  if (whole.includes(',')) return { kind: 'value', value, numberFormat: `#,##0${decimals}` };
  return { kind: 'value', value };
}

function readDate(text: string): Entry | null {
  const dayFirst = DAY_FIRST_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  if (!dayFirst && !iso) return null;
  const [day, month, year] = dayFirst
    ? [Number(dayFirst[1]), Number(dayFirst[2]), fullYear(dayFirst[3]!)]
    : [Number(iso![3]), Number(iso![2]), Number(iso![1])];
  const timeMs = Date.UTC(year, month - 1, day);
  const date = new Date(timeMs);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { kind: 'value', value: timeMs / DAY_MS + UNIX_EPOCH_SERIAL, numberFormat: 'dd/mm/yyyy' };
}

/** Two digits are this century up to 29, as in Excel. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
