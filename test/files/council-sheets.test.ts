/** Sheets that councils really published, read twice: by src/files, and by the few lines here that share nothing with it. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { reading } from './reading';

const FOLDER = path.join(__dirname, '../../../shared/council-sheets');

type Cell = string | number | boolean | null;

const files = fs.existsSync(FOLDER)
  ? fs
      .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(csv|xlsx)$/.test(file))
      .sort()
  : [];

const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text.replace(/^\ufeff/, '');
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80]!);
}

/** Letter by letter: a field is quoted where it starts with a quotation mark, and a row ends at a line end outside. */
function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let isStart = true;
  const endField = () => {
    row.push(field);
    field = '';
    isStart = true;
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[i + 1] === '"') field += text[++i]!;
      else quoted = false;
    } else if (letter === '"' && isStart) {
      quoted = true;
      isStart = false;
    } else if (letter === ',') endField();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') {
      field += letter;
      isStart = false;
    }
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

function csvValue(field: string): Cell {
  if (field === '') return null;
  // A number, where it says as much as the text: references may end in a nought.
  const isNumber = /^-?\d/.test(field) && `${parseFloat(field)}` === field;
  return isNumber && field.replace(/\D/g, '').length < 16 ? parseFloat(field) : field;
}

const plain = (xml: string): string =>
  xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const textsIn = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map((found) => plain(found[1]!)).join('');

/** The cells of the only sheet by their addresses, as its XML has them: numbers as numbers, dates among them. */
function cellsOfXlsx(bytes: Uint8Array): Record<string, Cell> {
  const parts = unzipSync(bytes);
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    (found) => textsIn(found[1]!),
  );
  const found: Record<string, Cell> = {};
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  for (const [, address, attributes, inner] of sheet.matchAll(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const value = /<v>([\s\S]*?)<\/v>/.exec(inner ?? '')?.[1];
    if (value === undefined) continue;
    const type = / t="(\w+)"/.exec(attributes!)?.[1] ?? 'n';
    if (type === 's') found[address!] = strings[Number(value)]!;
    else if (type === 'b') found[address!] = value === '1';
    else found[address!] = type === 'n' ? Number(value) : plain(value);
  }
  return found;
}

function addressed(block: readonly (readonly unknown[])[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  block.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) found[`${String.fromCharCode(65 + c)}${r + 1}`] = cell;
    });
  });
  return found;
}

(files.length > 0 ? test : test.skip)(
  'the council sheets are there (skipped: no ../shared/council-sheets)',
  () => {
    expect(files.length).toBeGreaterThan(50);
  },
);

if (files.length > 0) {
  test.each(files.filter((file) => file.endsWith('.csv')))('%s', async (file) => {
    const bytes = fs.readFileSync(path.join(FOLDER, file));
    const read = await reading(new Uint8Array(bytes), path.basename(file));
    const expected = rowsOfCsv(textOf(bytes)).map((row) => row.map(csvValue));
    expect(read.delimiter).toBe(',');
    expect(read.sheets).toHaveLength(1);
    expect(read.sheets[0]!.name).toBe(path.basename(file, '.csv'));
    expect(read.sheets[0]!.block).toHaveLength(expected.length);
    expect(read.sheets[0]!.block).toEqual(expected);
  });

  test.each(files.filter((file) => file.endsWith('.xlsx')))('%s', async (file) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(FOLDER, file)));
    const read = await reading(bytes, path.basename(file));
    expect(read.sheets).toHaveLength(1);
    const expected = cellsOfXlsx(bytes);
    expect(Object.keys(expected).length).toBeGreaterThan(50);
    expect(addressed(read.sheets[0]!.block)).toEqual(expected);
  });

  test('what is told of them: characters that were lost, in one file', async () => {
    const reported: string[] = [];
    for (const file of files) {
      const { sheets, notes } = await reading(new Uint8Array(fs.readFileSync(path.join(FOLDER, file))), file);
      for (const { code } of [...notes, ...sheets.flatMap((sheet) => sheet.notes)])
        reported.push(`${file} ${code}`);
    }
    expect(reported).toEqual(['hertfordshire/developer-agreement-transaction.csv characters-lost']);
  });
}
