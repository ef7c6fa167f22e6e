import type { Block } from '../domain/sheet/block';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a file holds that is worth saying: it was read, but somebody may want to look. */
export type FileNoteCode =
  | 'separator-line'
  | 'quote-not-closed'
  | 'quote-in-text'
  | 'quote-over-rows'
  | 'row-too-long'
  | 'characters-lost'
  | 'control-characters'
  | 'formula-without-value'
  | 'text-missing'
  | 'not-readable'
  | 'hidden-rows-or-columns'
  | 'merged-down'
  | 'sheet-hidden'
  | 'sheet-without-cells'
  | 'dates-from-1904';

export interface FileNote {
  readonly code: FileNoteCode;
  /** Row of the sheet's block, from 0; null where the note is about the whole sheet or file. */
  readonly rowIndex: number | null;
  readonly text: string;
}

export interface FileSheet {
  /** As the file calls it; for a .csv the file's own name without its extension, which Excel may not take as it is. */
  readonly name: string;
  /** From cell A1: leading blank rows and columns are in it, so that row and column are those of the file. */
  readonly block: Block;
  readonly notes: readonly FileNote[];
  /** Cells whose number the file shows as a day: by column, the rows in order. Elsewhere a day is a number like others. */
  readonly dateCells: ReadonlyMap<number, readonly number[]>;
}

export type RefusalCode =
  'empty' | 'too-large' | 'not-a-spreadsheet' | 'other-workbook' | 'password' | 'damaged';

/** What became of a file: its sheets, or why it cannot be read and what to do about it. */
export type FileReading =
  | {
      readonly kind: 'read';
      readonly format: 'csv' | 'xlsx';
      /** At least one, and at least one of them with something in it. */
      readonly sheets: readonly FileSheet[];
      /** About the file as a whole. */
      readonly notes: readonly FileNote[];
      /** How a .csv was read; null for a workbook. */
      readonly encoding: Encoding | null;
      readonly delimiter: string | null;
    }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string };

export type Refusal = Extract<FileReading, { kind: 'refused' }>;

export const MAX_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const refused = (code: RefusalCode, message: string): Refusal => ({ kind: 'refused', code, message });

/** The file's name for a message. */
export function named(fileName: string): string {
  const name = fileName.replace(/\s+/g, ' ').trim();
  return name === '' ? 'The file' : `"${name.length > 60 ? `${name.slice(0, 57)}...` : name}"`;
}

export const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
