import { delimiterOf } from './csv-delimiter';
import { markOverlong, type CsvCell } from './csv-ragged';
import { CsvRows } from './csv-rows';
import { decodeText } from './decode-text';
import { isNoText, refusalByText } from './file-kind';
import { MAX_COLUMNS, MAX_ROWS, named, refused } from './file-reading';
import type { FileNote, FileReading, Refusal } from './file-reading';
import { ReadingBudget } from './reading-budget';

/** Digits with a sign and a point at most. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Excel keeps no more of a number; what has more is a reference, and stays whole. */
const MAX_DIGITS = 15;
const [ZERO, NINE, MINUS] = [48, 57, 45];

/** Reads a .csv: numbers where they are plain, everything else as it is written. Nothing is taken for a formula. */
export async function readCsv(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadingBudget = new ReadingBudget(),
): Promise<FileReading> {
  const { text: decoded, encoding } = await decodeText(bytes);
  // Old systems end a file by this character.
  const text = decoded.endsWith('\x1a') ? decoded.slice(0, -1) : decoded;
  const refusal = refusalByText(text, fileName);
  if (refusal) return refusal;
  if (isNoText(text))
    return refused(
      'not-a-spreadsheet',
      `${named(fileName)} is not a spreadsheet: it is neither a workbook nor text. Ask for the table as .xlsx or .csv, and choose that file.`,
    );
  const { delimiter, table, isSaid } = delimiterOf(text);
  const name = sheetNameOf(fileName);
  const { block, tooLarge, notes } = blockOf(table, delimiter, name, budget);
  if (tooLarge) return sizeRefusal(tooLarge, fileName);
  if (
    block.every((row) =>
      row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === '')),
    )
  )
    return refused(
      'empty',
      `${named(fileName)} is empty: there is no text in it. Choose another file, or ask for this one again.`,
    );
  if (isSaid) notes.unshift(separatorNote(delimiter));
  notes.push(...characterNotes(table, block));
  const sheet = { name, block, notes, dateCells: NO_DATES };
  return { kind: 'read', format: 'csv', sheets: [sheet], notes: [], encoding, delimiter };
}

/** A .csv does not say of a number that it is a day. */
const NO_DATES: ReadonlyMap<number, readonly number[]> = new Map();

interface TooLarge {
  /** The row that is too long; null where there are too many rows. */
  readonly rowIndex: number | null;
}

function blockOf(
  table: string,
  delimiter: string,
  name: string,
  budget: ReadingBudget,
): { block: CsvCell[][]; tooLarge: TooLarge | null; notes: FileNote[] } {
  const block: CsvCell[][] = [];
  let tooLarge: TooLarge | null = null;
  let width = 0;
  const rows = new CsvRows(table, delimiter);
  rows.read((fields) => {
    if (fields.length > MAX_COLUMNS) tooLarge = { rowIndex: block.length };
    else if (block.length === MAX_ROWS) tooLarge = { rowIndex: null };
    if (tooLarge) return false;
    width = Math.max(width, fields.length);
    budget.area(name, block.length + 1, width, false);
    // A copy has room for its cells alone; a list that grew keeps room for 17, which a million rows cannot afford.
    const row: CsvCell[] = fields.slice();
    for (let column = 0; column < fields.length; column++) {
      const cell = (row[column] = csvCell(fields[column]!));
      if (cell !== null) budget.cell(cell);
    }
    block.push(row);
    return true;
  }, budget);
  const notes = tooLarge ? [] : [...rows.notes(), ...markOverlong(block)];
  return { block, tooLarge, notes };
}

/**
 * A field as Excel would plainly take it: a number, nothing, or that very text. It is a number only where the number
 * says as much as the text: 3.10 and 3.1 are two references. Who reads an amount reads the text as well.
 */
export function csvCell(field: string): string | number | null {
  if (field === '') return null;
  // Most fields are text, which no number begins as.
  const first = field.charCodeAt(0);
  if ((first < ZERO || first > NINE) && first !== MINUS) return field;
  if (!NUMBER.test(field)) return field;
  const number = Number(field);
  if (field.length <= MAX_DIGITS) return saysAsMuch(number, field) ? number : field;
  const digits = field.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= MAX_DIGITS && String(number) === field ? number : field;
}

/**
 * True where the number is written as that very text. So few digits are all kept, and to write a hundred thousand numbers
 * to see it is a fifth of the time: what is lost is a nought at the end of a fraction and the minus of nil, and the
 * smallest numbers are written with an exponent.
 */
function saysAsMuch(number: number, field: string): boolean {
  if (number === 0) return field === '0';
  if (number < 1e-6 && number > -1e-6) return false;
  return field.charCodeAt(field.length - 1) !== ZERO || !field.includes('.');
}

function sheetNameOf(fileName: string): string {
  const name = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .trim();
  return name === '' ? 'Sheet1' : name;
}

function sizeRefusal({ rowIndex }: TooLarge, fileName: string): Refusal {
  return refused(
    'too-large',
    rowIndex === null
      ? `${named(fileName)} is too large: it has more than the 1,048,576 rows of a sheet. Ask for it in parts, and choose one at a time.`
      : `${named(fileName)} is too large: row ${rowIndex + 1} has more than the 16,384 columns of a sheet. Check that it is a table with one row to a line.`,
  );
}

const separatorNote = (delimiter: string): FileNote => ({
  code: 'separator-line',
  rowIndex: null,
  text: `The file starts with a line that says its delimiter (sep=${delimiter === '\t' ? 'tab' : delimiter}). As in Excel it is not a row: row 1 is the line after it.`,
});

function characterNotes(text: string, rows: readonly (readonly CsvCell[])[]): FileNote[] {
  const notes: FileNote[] = [];
  const firstRow = (found: (field: string) => boolean) =>
    rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && found(cell)));
  if (text.includes('\ufffd')) {
    const rowIndex = firstRow((field) => field.includes('\ufffd'));
    notes.push({
      code: 'characters-lost',
      rowIndex,
      text: `Characters were lost before the file reached you: \ufffd is in their place, first in row ${rowIndex + 1}. Often it was a pound sign or a dash.`,
    });
  }
  const rowIndex = hasControl(text) ? firstRow(hasControl) : -1;
  if (rowIndex >= 0)
    notes.push({
      code: 'control-characters',
      rowIndex,
      text: `There are characters that cannot be seen, first in row ${rowIndex + 1}. Excel cannot hold all of them.`,
    });
  return notes;
}

/** The characters of isControl. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const hasControl = (text: string): boolean => CONTROL.test(text);
