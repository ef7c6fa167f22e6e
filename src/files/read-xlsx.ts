import type { CellValue, Sheet, SheetFilterInfo, Workbook } from 'hucre';
import { columnLetters, type Block } from '../domain/sheet/block';
import { refusalByParts } from './file-kind';
import { counted, named, refused } from './file-reading';
import type { FileNote, FileReading, FileSheet, Refusal } from './file-reading';
import { unpacked, zipEntries, zipOf, type ZipEntry } from './zip-parts';

/** More than any sheet that people work with: a few kilobytes can be packed to become gigabytes. */
const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;
/**
 * Parts that say nothing of a cell's value. They are kept from the reader: without the styles it gives dates as the
 * numbers that they are, and a broken picture or link cannot stop it.
 */
const NOT_VALUES =
  /(?:^|\/)(?:styles[^/]*\.xml$|worksheets\/_rels\/|(?:theme|docProps|customXml|media|drawings|charts|tables|comments|threadedComments|persons|externalLinks|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|printerSettings|embeddings|activeX|ctrlProps)\/|(?:metadata|cellimages|calcChain)\.xml$)|\.bin$/i;
const STYLES = /(?:^|\/)styles[^/]*\.xml$/i;
/** What the names and kinds of the sheets are told by. */
const OVERVIEW = /(?:^\[Content_Types\]\.xml|\.rels|(?:^|\/)workbook[^/]*\.xml)$/i;

const DAY_MS = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
/** From 1 January 1900 to 1 January 1904, as Excel counts. */
const DAYS_TO_1904 = 1462;
const A_YEAR = 366;

/** Reads the visible sheets of an .xlsx: values as Excel holds them, formulas by the values that were saved with them. */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<FileReading> {
  const entries = zipEntries(bytes);
  if (!entries) return damaged(fileName);
  const refusal = refusalByParts(
    entries.map(({ name }) => name),
    fileName,
  );
  if (refusal) return refusal;
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return refused(
      'password',
      `${named(fileName)} is protected by a password, and cannot be read here. Save a copy without the password, and choose the copy.`,
    );
  const size = entries.reduce(
    (sum, { name, unpackedBytes }) => sum + (NOT_VALUES.test(name) ? 0 : unpackedBytes),
    0,
  );
  if (size > MOST_UNPACKED_BYTES)
    return refused(
      'too-large',
      `${named(fileName)} is too large: unpacked it is more than 300 MB. Save the sheet that is needed as a workbook of its own, and choose that.`,
    );
  try {
    return await readWorkbook(bytes, entries, fileName);
  } catch (error) {
    return hucreRefusal(error, fileName);
  }
}

async function readWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): Promise<FileReading> {
  const { readXlsx: read } = await import('hucre/xlsx');
  const parts = (wanted: (name: string) => boolean) =>
    zipOf(
      new Map(
        entries
          .filter(({ name }) => wanted(name) && !name.endsWith('/'))
          .map((entry) => [entry.name, unpacked(bytes, entry)]),
      ),
    );
  const infos: SheetFilterInfo[] = [];
  const overview = await read(
    parts((name) => OVERVIEW.test(name)),
    { sheets: (info) => (infos.push({ ...info }), false) },
  );
  const isFrom1904 = overview.dateSystem === '1904';
  // Of a workbook that counts from 1904 the styles are needed: only dates are counted anew.
  const needed = parts((name) => !NOT_VALUES.test(name) || (isFrom1904 && STYLES.test(name)));
  const withoutCells = new Set<string>();
  const isRead = ({ name, hidden, veryHidden }: SheetFilterInfo) =>
    !hidden && !veryHidden && !withoutCells.has(name);
  let workbook: Workbook | null = null;
  while (!workbook) {
    try {
      workbook = await read(needed, { sheets: isRead });
    } catch (error) {
      // A chart that fills a sheet has a name among the sheets, and no cells.
      const chart = /missing worksheet file for sheet "([\s\S]*)"$/.exec(messageOf(error))?.[1];
      if (chart === undefined || withoutCells.has(chart) || !hasOtherSheets(entries)) throw error;
      withoutCells.add(chart);
    }
  }
  const sheets = workbook.sheets.map((sheet) => readSheet(sheet, isFrom1904));
  const notes = [...sheetNotes(infos, withoutCells), ...(isFrom1904 ? [FROM_1904] : [])];
  if (sheets.every(({ block }) => block.length === 0)) return nothingVisible(fileName, notes);
  return { kind: 'read', format: 'xlsx', sheets, notes, encoding: null, delimiter: null };
}

const hasOtherSheets = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => /(?:^|\/)(?:chart|dialog|macro)sheets\//i.test(name));

function readSheet(sheet: Sheet, isFrom1904: boolean): FileSheet {
  const block = sheet.rows.map((row) => {
    const cells = row.map((value) => cellOf(value, isFrom1904));
    return cells.slice(
      0,
      lengthWith(cells, (cell) => cell !== null),
    );
  });
  const used: Block = block.slice(
    0,
    lengthWith(block, (row) => row.length > 0),
  );
  return { name: sheet.name, block: used, notes: notesOf(sheet, used) };
}

/** How many items there are up to the last that holds something. */
function lengthWith<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let length = items.length;
  while (length > 0 && !holds(items[length - 1]!)) length--;
  return length;
}

function cellOf(value: CellValue | undefined, isFrom1904: boolean): string | number | boolean | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (!(value instanceof Date)) return value;
  const serial = Math.round((value.getTime() / DAY_MS + UNIX_EPOCH_SERIAL) * 1e8) / 1e8;
  // What a workbook from 1904 shows as a time of day or as hours is no date, and is not moved.
  return isFrom1904 && serial - DAYS_TO_1904 < A_YEAR ? serial - DAYS_TO_1904 : serial;
}

function notesOf(sheet: Sheet, block: Block): FileNote[] {
  const notes: FileNote[] = [];
  const unworked = [...(sheet.cells ?? [])].filter(
    ([, { formula, value }]) => formula !== undefined && value === null,
  );
  if (unworked.length > 0) {
    const [row = 0, column = 0] = unworked[0]![0].split(',').map(Number);
    notes.push({
      code: 'formula-without-value',
      rowIndex: row,
      text: `${counted(unworked.length, 'formula')} came without a value, first in ${columnLetters(column)}${row + 1}, and ${unworked.length === 1 ? 'is' : 'are'} read as blank. Open the file in Excel, save it, and choose it again.`,
    });
  }
  const rows = [...(sheet.rowDefs ?? [])].filter(([row, { hidden }]) => hidden && row < block.length);
  const columns = (sheet.columns ?? []).filter((column) => column?.hidden);
  if (rows.length + columns.length > 0) {
    const what = [
      ...(rows.length > 0 ? [counted(rows.length, 'row')] : []),
      ...(columns.length > 0 ? [counted(columns.length, 'column')] : []),
    ].join(' and ');
    notes.push({
      code: 'hidden-rows-or-columns',
      rowIndex: rows[0]?.[0] ?? null,
      text: `${what} of the sheet ${rows.length + columns.length === 1 ? 'is' : 'are'} hidden, by a filter perhaps, and read with the others.`,
    });
  }
  const merged = (sheet.merges ?? []).filter(({ startRow, endRow }) => endRow > startRow);
  if (merged.length > 0)
    notes.push({
      code: 'merged-down',
      rowIndex: merged[0]!.startRow,
      text: `Cells of several rows are merged, first in row ${merged[0]!.startRow + 1}. The first row of them holds the value; in the others it is blank.`,
    });
  return notes;
}

function sheetNotes(infos: readonly SheetFilterInfo[], withoutCells: ReadonlySet<string>): FileNote[] {
  const hidden = infos.filter((info) => info.hidden || info.veryHidden).map(({ name }) => name);
  const notes: FileNote[] = [];
  if (hidden.length > 0)
    notes.push({
      code: 'sheet-hidden',
      rowIndex: null,
      text: `${counted(hidden.length, 'sheet')} of the workbook ${hidden.length === 1 ? 'is' : 'are'} hidden and not read: ${hidden.join(', ')}. Where one is needed, unhide it in Excel, save the file, and choose it again.`,
    });
  if (withoutCells.size > 0)
    notes.push({
      code: 'sheet-without-cells',
      rowIndex: null,
      text: `Not read, as there are no cells in it: ${[...withoutCells].join(', ')}.`,
    });
  return notes;
}

const FROM_1904: FileNote = {
  code: 'dates-from-1904',
  rowIndex: null,
  text: 'The workbook counts its days from 1904. Its dates are read as the days that they show.',
};

function nothingVisible(fileName: string, notes: readonly FileNote[]): Refusal {
  const hidden = notes.find(({ code }) => code === 'sheet-hidden');
  return refused(
    'empty',
    `${named(fileName)} is empty: no sheet that is visible has a cell with anything in it. ${hidden ? hidden.text : 'Choose another file, or ask for this one again.'}`,
  );
}

const damaged = (fileName: string): Refusal =>
  refused(
    'damaged',
    `${named(fileName)} is damaged, or only part of it arrived. Download it again; where Excel can open it, save it there as an Excel Workbook (.xlsx), and choose that file.`,
  );

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The library's words are for programmers. Those on size are a sheet's, with its name in them; the rest is damage. */
function hucreRefusal(error: unknown, fileName: string): Refusal {
  const message = messageOf(error);
  const sheet = /^Sheet "([\s\S]*)" spans (\d+) rows x (\d+) columns/.exec(message);
  if (sheet)
    return refused(
      'too-large',
      `${named(fileName)} is too large: its sheet "${sheet[1]}" reaches to row ${sheet[2]} and column ${columnLetters(Number(sheet[3]) - 1)}. Often that is one stray cell (Ctrl+End goes there): delete the rows and columns after the table, save the file, and choose it again.`,
    );
  if (message.includes('outside the supported sheet bounds'))
    return refused(
      'too-large',
      `${named(fileName)} is too large: it has cells beyond the 1,048,576 rows and 16,384 columns of a sheet. Save the part that is needed as a workbook of its own, and choose that.`,
    );
  return damaged(fileName);
}
