/**
 * The sheets that councils really published, read here with nothing of the product's own: a small .csv reader that knows
 * windows-1252, and the XML of a workbook's first sheet. They lie beside the repository; nothing of them is copied into it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

const FOLDER = path.resolve(__dirname, '../../../../shared/council-sheets');

export const areThere = existsSync(FOLDER);

/** "charnwood/developer-agreement.xlsx", all of them in order. */
export const FILES: readonly string[] = areThere
  ? readdirSync(FOLDER)
      .filter((council) => statSync(path.join(FOLDER, council)).isDirectory())
      .sort()
      .flatMap((council) =>
        readdirSync(path.join(FOLDER, council))
          .sort()
          .map((file) => `${council}/${file}`),
      )
  : [];

export type Rows = readonly (readonly (string | number | null)[])[];

/** The cells as the file has them: text of a .csv; text, numbers and serials of a workbook. */
export function rowsOf(file: string): Rows {
  const bytes = readFileSync(path.join(FOLDER, file));
  return file.endsWith('.csv') ? csvRows(decoded(bytes)) : workbookRows(bytes);
}

/** The cells as a sheet has them: what is plainly a number is one. */
export const blockOf = (file: string): Rows =>
  rowsOf(file).map((row) =>
    row.map((cell) =>
      typeof cell !== 'string' ? cell : cell === '' ? null : isPlainNumber(cell) ? Number(cell) : cell,
    ),
  );

const isPlainNumber = (text: string): boolean => /^-?(?:0|[1-9]\d{0,13})(?:\.\d+)?$/.test(text);

/** "developer-agreement" of "charnwood/developer-agreement.xlsx" */
export const slotOf = (file: string): string => path.basename(file).replace(/\.\w+$/, '');

/** 0x80 to 0x9f of windows-1252; the others are the first page of Unicode. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte >= 0x80 && byte <= 0x9f ? WINDOWS[byte - 0x80] : String.fromCharCode(byte),
    ).join('');
  }
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const source = text.replace(/^\ufeff/, '');
  for (let i = 0; i < source.length; i++) {
    const letter = source[i]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source[i + 1] === '"') cell += source[++i];
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && source[i + 1] === '\n') i++;
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

type Xml = Record<string, unknown>;
const LISTS = new Set(['row', 'c', 'si', 'r', 't']);
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => LISTS.has(name),
});

/** Text of <t>, alone or in runs. */
const textIn = (node: Xml): string =>
  [...((node.t as unknown[]) ?? []), ...((node.r as Xml[]) ?? []).flatMap((run) => run.t as unknown[])]
    .map((t) => (typeof t === 'string' ? t : String((t as Xml)?.['#text'] ?? '')))
    .join('');

function workbookRows(bytes: Uint8Array): (string | number | null)[][] {
  const parts = unzipSync(bytes);
  const part = (name: string): Xml => parser.parse(strFromU8(parts[name] ?? new Uint8Array())) as Xml;
  const shared = ((part('xl/sharedStrings.xml').sst as Xml)?.si as Xml[]) ?? [];
  const sheet = (part('xl/worksheets/sheet1.xml').worksheet as Xml).sheetData as Xml;
  const rows: (string | number | null)[][] = [];
  for (const row of sheet.row as Xml[]) {
    const cells: (string | number | null)[] = [];
    for (const cell of (row.c as Xml[]) ?? []) {
      const letters = /^[A-Z]+/.exec(String(cell['@_r']))![0];
      const at = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < at) cells.push(null);
      const value = typeof cell.v === 'object' ? (cell.v as Xml | null)?.['#text'] : cell.v;
      const type = cell['@_t'];
      if (type === 'inlineStr') cells[at] = textIn(cell.is as Xml);
      else if (value === undefined) cells[at] = null;
      else if (type === 's') cells[at] = textIn(shared[Number(value)]!);
      else cells[at] = type === 'str' ? String(value) : Number(value);
    }
    while (rows.length < Number(row['@_r']) - 1) rows.push([]);
    rows.push(cells);
  }
  return rows;
}
