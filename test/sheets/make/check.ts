/** Checks each truth against its file with a few lines that share nothing with the maker or the product. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import Papa from 'papaparse';
import type { SheetTruth, Truth } from '../truth';

type Cells = readonly (readonly unknown[])[];
const DAY = 86_400_000;

async function cellsOf(file: string, sheet: string): Promise<Cells> {
  const bytes = fs.readFileSync(file);
  if (file.endsWith('.xlsx')) {
    const { readXlsx } = await import('hucre');
    const book = await readXlsx(new Uint8Array(bytes));
    return book.sheets.find(({ name }) => name === sheet)!.rows;
  }
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const utf8 = bytes.toString('utf8');
  const text = utf16
    ? bytes.toString('utf16le')
    : utf8.includes('\ufffd')
      ? bytes.toString('latin1').replace(/\x92/g, '’').replace(/\x96/g, '–')
      : utf8;
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  return parsed.data.slice(0, /[\r\n]$/.test(text) ? -1 : undefined);
}

const column = (letters: string): number =>
  [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;
const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';

/** What a cell that is as its column says holds; undefined where it takes reading. */
function meaning(cell: unknown, value: unknown, name: string): unknown {
  if (name.endsWith('date')) {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    const serial = Number(cell);
    if (Number.isFinite(serial))
      return new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10);
    const [day, month, year] = String(cell).split('/');
    return year && /^\d{4}$/.test(year)
      ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
      : value;
  }
  if (typeof value !== 'number') return String(cell).trim();
  const plain = typeof cell === 'number' ? cell : Number(String(cell).replace(/[£, ]/g, ''));
  return Number.isFinite(plain) ? Math.round(plain * 1e7) / 1e5 : value;
}

function sheetFaults(truth: SheetTruth & { pivot?: unknown }, cells: Cells): string[] {
  const faults: string[] = [];
  const isScaled = /£['’]?000|£k|£m|thousands/i.test(
    JSON.stringify([truth.nonData, truth.columns, truth.sheet]),
  );
  const named = [
    ...truth.rows.map(({ row }) => row),
    ...truth.nonData.map(({ row }) => row),
    ...truth.headerRows,
  ].sort((a, b) => a - b);
  const all = Array.from({ length: Math.max(cells.length, named.at(-1) ?? 0) }, (_, i) => i + 1);
  if (JSON.stringify(named) !== JSON.stringify(all))
    faults.push(`rows named ${named.join(' ')}, of ${all.length}`);
  for (const [name, { col, heading }] of Object.entries(truth.columns)) {
    const head = cells[truth.headerRow - 1]?.[column(col)];
    if (String(head ?? '').trim() !== heading.trim())
      faults.push(`${name}: heading ${String(head)}, not ${heading}`);
    for (const row of truth.rows) {
      const reported = (row as { cells?: { column: string }[] }).cells?.some((one) => one.column === name);
      const cell = cells[row.row - 1]?.[column(col)];
      const value = row.values[name];
      if (
        reported ||
        (isBlank(cell) && (value === undefined || value === 0)) ||
        row.why?.startsWith('merged')
      )
        continue;
      if (value === 0 && (cell === '-' || cell === 'nil')) continue;
      const held = meaning(cell, value, name);
      const scaled =
        isScaled &&
        typeof value === 'number' &&
        typeof held === 'number' &&
        [1000, 1_000_000].some((per) => Math.round(held * per) === value);
      if (isBlank(cell) || (held !== (typeof value === 'string' ? value.trim() : value) && !scaled))
        faults.push(`row ${row.row} ${name}: ${String(cell)} for ${String(value)}`);
    }
  }
  for (const [name, sum] of Object.entries(truth.sumsPence)) {
    const total = truth.rows
      .filter(({ use }) => use === 'count')
      .reduce((t, { values }) => t + Number(values[name] ?? 0), 0);
    if (total !== sum) faults.push(`${name}: sum ${sum}, rows ${total}`);
  }
  for (const { row, kind } of truth.nonData)
    if (kind === 'blank' && (cells[row - 1] ?? []).some((cell) => !isBlank(cell)))
      faults.push(`row ${row} is not blank`);
  return [...faults, ...totalFaults(truth, cells)];
}

/** A total is the sum of all rows, or of those since the last one; unless the truth foresees that it is not. */
function totalFaults(truth: SheetTruth, cells: Cells): string[] {
  const foreseen = new Set([...truth.findings, ...truth.mayFindings].map(({ row }) => row));
  const at = (row: number, col: string) => Number(cells[row - 1]?.[column(col)] ?? 0) || 0;
  const isNear = (one: number, other: number) => Math.abs(one - other) < 0.0005;
  let since = 0;
  const faults: string[] = [];
  for (const { row, kind } of truth.nonData) {
    if (kind !== 'total' && kind !== 'subtotal') continue;
    for (const name of Object.keys(truth.sumsPence)) {
      const { col } = truth.columns[name]!;
      const sum = (from: number) =>
        truth.rows
          .filter(({ row: of }) => of > from)
          .reduce((t, { row: of }) => t + (of < row || kind === 'total' ? at(of, col) : 0), 0);
      if (!foreseen.has(row) && !isNear(at(row, col), sum(0)) && !isNear(at(row, col), sum(since)))
        faults.push(`row ${row} ${name}: total ${at(row, col)}, rows ${sum(0)} or ${sum(since)}`);
    }
    since = row;
  }
  return faults;
}

/** @returns what is wrong in the truths of a folder, a line each */
export async function faultsIn(folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.truth.json'))) {
    const truth = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Truth;
    for (const sheet of [truth, ...(truth.moreSheets ?? [])]) {
      const cells = await cellsOf(path.join(folder, truth.file), sheet.sheet);
      faults.push(...sheetFaults(sheet, cells).map((fault) => `${truth.file} ${sheet.sheet}: ${fault}`));
    }
  }
  return faults;
}
