import type { BookContent } from '../spreadsheet/univer-book';
import type { SheetIdRule } from '../spreadsheet/sheet-ids';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

/** Reads a file by what it is: .xlsx files are zip archives, and anything else is taken for a .csv. */
export async function readWorkbookFile(
  bytes: Uint8Array,
  name: string,
  functionNames: string[],
  sheetIds: SheetIdRule = 'new',
): Promise<BookContent> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return readXlsx(bytes, name, functionNames, sheetIds);
  if (/\.xls[xmb]?$/i.test(name)) throw new Error(`${name} is not an .xlsx workbook.`);
  return readCsv(bytes, name);
}
