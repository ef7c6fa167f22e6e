import { columnLetters } from '../domain/sheet/block';
import { refusalByParts } from './file-kind';
import { counted, named, refused } from './file-reading';
import type { FileNote, FileReading, FileSheet, Refusal } from './file-reading';
import { readCsv } from './read-csv';
import { OverBudget, ReadingBudget } from './reading-budget';
import { readOverview, readSharedStrings, readStyles, type SheetPart } from './xlsx-overview';
import { XlsxPackage } from './xlsx-package';
import { BeyondSheet, SheetCells, type SheetContext, type SheetEvents } from './xlsx-sheet';
import { unpack, zipEntries, type ZipEntry } from './zip-parts';

/**
 * Reads the visible sheets of an .xlsx: values as Excel holds them, formulas by the values that were saved with them. Parts
 * that say nothing of a cell's value are not unpacked, so that a broken picture or link stops nothing.
 *
 * @throws OverBudget
 */
export async function readXlsx(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadingBudget = new ReadingBudget(),
): Promise<FileReading> {
  const entries = zipEntries(bytes, budget);
  if (!entries) return damaged(fileName);
  const table = onlyTable(entries);
  const refusal = table
    ? null
    : refusalByParts(
        entries.map(({ name }) => name),
        fileName,
      );
  if (refusal) return refusal;
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return refused(
      'password',
      `${named(fileName)} is protected by a password, and cannot be read here. Save a copy without the password, and choose the copy.`,
    );
  try {
    if (table) return await readCsv(joined(bytes, table, budget), table.name, budget);
    return readWorkbook(new XlsxPackage(bytes, entries, budget), fileName);
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return error instanceof BeyondSheet ? beyondSheet(fileName) : damaged(fileName);
  }
}

/** The one .csv of a zip file that holds nothing else but what systems add. */
function onlyTable(entries: readonly ZipEntry[]): ZipEntry | null {
  const files = entries.filter(
    ({ name }) =>
      !name.endsWith('/') && !/^__MACOSX\/|(?:^|\/)(?:\.[^/]*|thumbs\.db|desktop\.ini)$/i.test(name),
  );
  return files.length === 1 && /\.(?:csv|tsv)$/i.test(files[0]!.name) ? files[0]! : null;
}

function joined(bytes: Uint8Array, entry: ZipEntry, budget: ReadingBudget): Uint8Array {
  budget.expectTable(entry.unpackedBytes);
  const whole = new Uint8Array(entry.unpackedBytes);
  let length = 0;
  unpack(bytes, entry, budget, (piece) => {
    whole.set(piece, length);
    length += piece.length;
  });
  return whole;
}

function readWorkbook(parts: XlsxPackage, fileName: string): FileReading {
  const { budget } = parts;
  const { sheets: infos, isFrom1904, stringsPart, stylesPart } = readOverview(parts);
  const shown = infos.filter(
    (info): info is SheetPart & { part: string } => !info.isHidden && info.part !== null,
  );
  budget.count('sheets', shown.length);
  const others = [stringsPart, stylesPart].filter((part): part is string => part !== null && parts.has(part));
  parts.expect([...others, ...shown.map(({ part }) => part)]);
  const context: SheetContext = {
    styles: readStyles(parts, stylesPart),
    strings: readSharedStrings(parts, stringsPart),
    isFrom1904,
    budget,
  };
  const sheets = shown.map(({ name, part }): FileSheet => {
    const cells = new SheetCells(name, context);
    parts.read(part, cells);
    budget.area(name, cells.rows.length, cells.width, true);
    return { name, block: cells.rows, notes: notesOf(cells), dateCells: cells.dateCells };
  });
  const notes = [...sheetNotes(infos), ...(isFrom1904 ? [FROM_1904] : [])];
  if (sheets.every(({ block }) => block.length === 0)) return nothingVisible(fileName, notes);
  return { kind: 'read', format: 'xlsx', sheets, notes, encoding: null, delimiter: null };
}

const cellOf = ({ rowIndex, columnIndex }: SheetEvents): string =>
  `${columnLetters(columnIndex)}${rowIndex + 1}`;

function notesOf(cells: SheetCells): FileNote[] {
  const notes: FileNote[] = [];
  const { unworked, missingText, unreadable, mergedDown } = cells;
  if (unworked)
    notes.push({
      code: 'formula-without-value',
      rowIndex: unworked.rowIndex,
      text: `${counted(unworked.count, 'formula')} came without a value, first in ${cellOf(unworked)}, and ${unworked.count === 1 ? 'is' : 'are'} read as blank. Open the file in Excel, save it, and choose it again.`,
    });
  if (missingText)
    notes.push({
      code: 'text-missing',
      rowIndex: missingText.rowIndex,
      text: `The file does not hold the text of ${counted(missingText.count, 'cell')}, first of ${cellOf(missingText)}: #REF! is in ${missingText.count === 1 ? 'its' : 'their'} place. The file is damaged. Ask for it again, or open it in Excel and see what is in the cell.`,
    });
  if (unreadable)
    notes.push({
      code: 'not-readable',
      rowIndex: unreadable.rowIndex,
      text: `${counted(unreadable.count, 'cell')} should hold a number, TRUE or FALSE according to the file, but ${unreadable.count === 1 ? 'holds' : 'hold'} something else, first ${cellOf(unreadable)}. It is read as text: check what it should be.`,
    });
  notes.push(...hiddenNotes(cells));
  if (mergedDown !== null && mergedDown < cells.rows.length)
    notes.push({
      code: 'merged-down',
      rowIndex: mergedDown,
      text: `Cells of several rows are merged, first in row ${mergedDown + 1}. The first row of them holds the value; in the others it is blank.`,
    });
  return notes;
}

function hiddenNotes(cells: SheetCells): FileNote[] {
  const columns = hiddenColumns(cells);
  const { hiddenRows: rows } = cells;
  if (rows + columns === 0) return [];
  const what = [
    ...(rows > 0 ? [counted(rows, 'row')] : []),
    ...(columns > 0 ? [counted(columns, 'column')] : []),
  ].join(' and ');
  return [
    {
      code: 'hidden-rows-or-columns',
      rowIndex: rows > 0 ? cells.firstHiddenRow : null,
      text: `${what} of the sheet ${rows + columns === 1 ? 'is' : 'are'} hidden, by a filter perhaps, and read with the others.`,
    },
  ];
}

/** How many of the columns that hold anything are hidden. */
function hiddenColumns({ hiddenColumns: ranges, width }: SheetCells): number {
  const isHidden = new Uint8Array(width);
  for (const [min, max] of ranges)
    if (min >= 1 && max >= min) isHidden.fill(1, min - 1, Math.min(max, width));
  return isHidden.reduce((count, hidden) => count + hidden, 0);
}

function sheetNotes(infos: readonly SheetPart[]): FileNote[] {
  const hidden = infos.filter((info) => info.isHidden).map(({ name }) => name);
  const withoutCells = infos.filter((info) => !info.isHidden && info.part === null).map(({ name }) => name);
  const notes: FileNote[] = [];
  if (hidden.length > 0)
    notes.push({
      code: 'sheet-hidden',
      rowIndex: null,
      text: `${counted(hidden.length, 'sheet')} of the workbook ${hidden.length === 1 ? 'is' : 'are'} hidden and not read: ${hidden.join(', ')}. Where one is needed, unhide it in Excel, save the file, and choose it again.`,
    });
  if (withoutCells.length > 0)
    notes.push({
      code: 'sheet-without-cells',
      rowIndex: null,
      text: `Not read, as there are no cells in it: ${withoutCells.join(', ')}.`,
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
    `${named(fileName)} is empty: no visible sheet has anything in it. ${hidden ? hidden.text : 'Choose another file, or ask for this one again.'}`,
  );
}

const damaged = (fileName: string): Refusal =>
  refused(
    'damaged',
    `${named(fileName)} is damaged, or only part of it arrived. Download it again; where Excel can open it, save it there as an Excel Workbook (.xlsx), and choose that file.`,
  );

const beyondSheet = (fileName: string): Refusal =>
  refused(
    'too-large',
    `${named(fileName)} is too large: it reaches beyond the 1,048,576 rows and 16,384 columns of a sheet. Save the part that is needed as a workbook of its own, and choose that.`,
  );
