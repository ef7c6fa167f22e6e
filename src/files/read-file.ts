import { columnLetters } from '../domain/sheet/block';
import { isZip, refusalByFirstBytes } from './file-kind';
import { MAX_BYTES, named, refused, type FileReading } from './file-reading';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { OverBudget, ReadingBudget } from './reading-budget';

export { ReadingBudget } from './reading-budget';
export type { FileNote, FileReading, FileSheet } from './file-reading';

/**
 * Reads a council's file into blocks of cells. What it is, is recognised by its bytes: a name may say anything. Nothing is
 * uploaded, and nothing in the file is run: a formula is its saved value, and a text that looks like one stays text.
 * Whatever is in the file, it costs no more than the budget: past it the file is refused.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadingBudget = new ReadingBudget(),
): Promise<FileReading> {
  if (bytes.length === 0)
    return refused(
      'empty',
      `${named(fileName)} is empty: there is nothing in it. Download it again, or ask for it again.`,
    );
  if (bytes.length > MAX_BYTES)
    return refused(
      'too-large',
      `${named(fileName)} is too large: more than 50 MB. Save the sheet that is needed as a file of its own, and choose that.`,
    );
  const refusal = refusalByFirstBytes(bytes, fileName);
  if (refusal) return refusal;
  try {
    return await (isZip(bytes) ? readXlsx(bytes, fileName, budget) : readCsv(bytes, fileName, budget));
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return refused('too-large', `${named(fileName)} is too large: ${overBudget(error)}`);
  }
}

const AS_ITS_OWN = 'Save the sheet that is needed as a workbook of its own, and choose that.';
const STRAY =
  'Often that is a stray cell (Ctrl+End goes there): delete the rows and columns after the table, save the file, and choose it again.';

/** Which limit it was, and what to do. */
function overBudget({ limit, most, sheet }: OverBudget): string {
  const many = most.toLocaleString('en-GB');
  switch (limit) {
    case 'bytes':
      return `unpacked it is more than ${Math.round(most / 1024 / 1024)} MB. ${AS_ITS_OWN}`;
    case 'cells':
      return `it has more than ${many} cells with something in them. Save the part that is needed as a file of its own, and choose that.`;
    case 'area':
      return `its sheet "${sheet?.name}" reaches to row ${sheet?.rows} and column ${columnLetters((sheet?.columns ?? 1) - 1)}, and more than ${many} cells are not read. ${STRAY}`;
    case 'rows':
      return `its sheets have more than ${many} rows together, up to the sheet "${sheet?.name}". ${AS_ITS_OWN}`;
    case 'characters':
      return `its cells hold more than ${many} characters. ${AS_ITS_OWN}`;
    case 'text':
      return `a text in it has more than ${many} characters, and no cell of Excel holds more than 32,767. Check that its quotation marks come in pairs, or ask for the file again.`;
    case 'sheets':
      return `it has more than ${many} sheets that are visible. ${AS_ITS_OWN}`;
    case 'parts':
      return `it has more than ${many} parts. ${AS_ITS_OWN}`;
    case 'seconds':
      return `reading it takes more than ${many} seconds. ${AS_ITS_OWN}`;
  }
}
