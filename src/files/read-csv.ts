import { delimiterOf } from './csv-delimiter';
import { csvRows } from './csv-rows';
import { decodeText } from './decode-text';
import { isControl, isNoText, refusalByText } from './file-kind';
import { MOST_COLUMNS, MOST_ROWS, named, refused } from './file-reading';
import type { FileNote, FileReading, Refusal } from './file-reading';

/** Digits with a sign and a point at most. No number of Excel's starts with two noughts: that is a reference. */
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)$/;
/** Excel keeps no more of a number; what has more is a reference, and stays whole. */
const MOST_DIGITS = 15;

/** Reads a .csv: numbers where they are plain, everything else as it is written. Nothing is taken for a formula. */
export async function readCsv(bytes: Uint8Array, fileName: string): Promise<FileReading> {
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
  const { rows, notes } = csvRows(table, delimiter);
  const tooLarge = sizeRefusal(rows, fileName);
  if (tooLarge) return tooLarge;
  const block = rows.map((row) => row.map(csvCell));
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
  notes.push(...characterNotes(table, rows));
  const sheet = { name: sheetNameOf(fileName), block, notes };
  return { kind: 'read', format: 'csv', sheets: [sheet], notes: [], encoding, delimiter };
}

/** A field as Excel would plainly take it: a number, nothing, or that very text. */
export function csvCell(field: string): string | number | null {
  if (field === '') return null;
  if (!NUMBER.test(field)) return field;
  const digits = field.replace(/[-+.]/g, '').replace(/^0+/, '');
  return digits.length > MOST_DIGITS ? field : Number(field) + 0; // -0 is 0
}

function sheetNameOf(fileName: string): string {
  const name = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .trim();
  return name === '' ? 'Sheet1' : name;
}

function sizeRefusal(rows: readonly (readonly string[])[], fileName: string): Refusal | null {
  if (rows.length > MOST_ROWS)
    return refused(
      'too-large',
      `${named(fileName)} is too large: it has more than the 1,048,576 rows of a sheet. Ask for it in parts, and choose one at a time.`,
    );
  const wide = rows.findIndex(({ length }) => length > MOST_COLUMNS);
  return wide < 0
    ? null
    : refused(
        'too-large',
        `${named(fileName)} is too large: row ${wide + 1} has more than the 16,384 columns of a sheet. See whether it is a table with a row to a line.`,
      );
}

const separatorNote = (delimiter: string): FileNote => ({
  code: 'separator-line',
  rowIndex: null,
  text: `The file starts with a line that says its delimiter (sep=${delimiter === '\t' ? 'tab' : delimiter}). As in Excel it is no row: row 1 is the line after it.`,
});

function characterNotes(text: string, rows: readonly (readonly string[])[]): FileNote[] {
  const notes: FileNote[] = [];
  const firstRow = (found: (field: string) => boolean) => rows.findIndex((row) => row.some(found));
  if (text.includes('\ufffd')) {
    const rowIndex = firstRow((field) => field.includes('\ufffd'));
    notes.push({
      code: 'characters-lost',
      rowIndex,
      text: `Characters were lost before the file came here: \ufffd stands in their place, first in row ${rowIndex + 1}. Often it was a pound sign or a dash.`,
    });
  }
  const rowIndex = firstRow(hasControl);
  if (rowIndex >= 0)
    notes.push({
      code: 'control-characters',
      rowIndex,
      text: `There are characters that cannot be seen, first in row ${rowIndex + 1}. Excel cannot hold all of them.`,
    });
  return notes;
}

function hasControl(field: string): boolean {
  for (let i = 0; i < field.length; i++) if (isControl(field.charCodeAt(i))) return true;
  return false;
}
