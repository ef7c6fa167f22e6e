import { columnLetters } from '../domain/sheet/block';
import { isNumberLike, usualWidth } from './csv-shape';
import type { FileNote } from './file-reading';

export type CsvCell = string | number | null;

/** Headings are among the first rows, before any number. */
const MAX_HEADING_ROWS = 30;
const MAX_NAMED = 10;
/** What a number is followed by that may not be the one of its column: no reader takes it for an amount. */
const DOUBT = ' ?';

const FIRST_GROUP = /^\s*[-+(]?\s*£?\s*[-+]?\d{1,3}$/;
const FURTHER_GROUP = /^\d{3}(?:\.\d+)?\s*\)?\s*$/;

/**
 * Rows that are longer than the headings. A delimiter was in a number or a text without quotation marks around it
 * (1,200 becomes 1 and 200), so that from there on every value is in a wrong column. Numbers from the first place where
 * that can be are marked, so that none is taken for an amount; the text of each stays.
 */
export function markOverlong(rows: CsvCell[][]): FileNote[] {
  const width = headingWidth(rows);
  if (width < 2) return [];
  const found: number[] = [];
  let firstColumn = 0;
  rows.forEach((row, rowIndex) => {
    if (row.length <= width || row.slice(width).every(isBlankCell)) return;
    const from = firstBreak(row, width);
    if (found.length === 0) firstColumn = from;
    found.push(rowIndex);
    row.forEach((cell, c) => {
      if (c >= from && cell !== null && isNumberLike(String(cell))) row[c] = `${cell}${DOUBT}`;
    });
  });
  return found.length === 0 ? [] : [overlongNote(found, firstColumn, width)];
}

function headingWidth(rows: readonly (readonly CsvCell[])[]): number {
  const usual = usualWidth(rows.map((row) => row as string[]));
  let best: readonly CsvCell[] = [];
  for (const row of rows.slice(0, MAX_HEADING_ROWS)) {
    if (row.some((cell) => cell !== null && isNumberLike(String(cell)))) break;
    if (filled(row) > filled(best)) best = row;
  }
  // A title with a comma in it is none of the headings.
  return filled(best) >= 2 && best.length * 2 > usual ? best.length : usual;
}

const isBlankCell = (cell: CsvCell): boolean =>
  cell === null || (typeof cell === 'string' && cell.trim() === '');

const filled = (row: readonly CsvCell[]): number => row.filter((cell) => !isBlankCell(cell)).length;

/** The first column whose value and the next may have been one; the first of all where none that has a heading is such. */
function firstBreak(row: readonly CsvCell[], width: number): number {
  const found = row.slice(0, width).findIndex((cell, c) => {
    const next = row[c + 1];
    if (isBlankCell(cell) || next === undefined || isBlankCell(next)) return false;
    return (FIRST_GROUP.test(String(cell)) && FURTHER_GROUP.test(String(next))) || /^\s/.test(String(next));
  });
  return Math.max(0, found);
}

function overlongNote(found: readonly number[], firstColumn: number, width: number): FileNote {
  const named = found.slice(0, MAX_NAMED).map((rowIndex) => (rowIndex + 1).toLocaleString('en-GB'));
  const more = found.length - named.length;
  const rows =
    found.length === 1
      ? `Row ${named[0]} has`
      : `Rows ${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''} have`;
  return {
    code: 'row-too-long',
    rowIndex: found[0]!,
    text: `${rows} more values than the ${width} headings, perhaps by a comma in a number or a text without quotation marks. From there on (in row ${named[0]} from column ${columnLetters(firstColumn)}) its values may be in the wrong columns: a question mark follows each number, and none is read as an amount. Put them right in the sheet, or ask for the file again.`,
  };
}
