import { isZip, refusalByFirstBytes } from './file-kind';
import { MOST_BYTES, named, refused, type FileReading } from './file-reading';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

export type { Encoding, FileNote, FileNoteCode, FileReading, FileSheet, RefusalCode } from './file-reading';

/**
 * Reads a council's file into blocks of cells. What it is, is told by its bytes: a name may say anything. Nothing is
 * uploaded, and nothing in the file is run: a formula is its saved value, and a text that looks like one stays text.
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<FileReading> {
  if (bytes.length === 0)
    return refused(
      'empty',
      `${named(fileName)} is empty: there is nothing in it, not a single byte. Download it again, or ask for it again.`,
    );
  if (bytes.length > MOST_BYTES)
    return refused(
      'too-large',
      `${named(fileName)} is too large: more than 50 MB. Save the sheet that is needed as a file of its own, and choose that.`,
    );
  const refusal = refusalByFirstBytes(bytes, fileName);
  if (refusal) return refusal;
  return isZip(bytes) ? readXlsx(bytes, fileName) : readCsv(bytes, fileName);
}
