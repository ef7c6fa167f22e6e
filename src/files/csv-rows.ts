import { CsvScan, type Quoted } from './csv-scan';
import { ShapeSurvey, type Shape } from './csv-shape';
import { takenLines } from './csv-taken-lines';
import { MAX_COLUMNS, MAX_ROWS, type FileNote } from './file-reading';
import { LIMITS, OverBudget, type ReadingBudget } from './reading-budget';

/** No cell of Excel's holds more: a quotation mark that takes in more lines than that was not meant to. */
const LONGEST_CELL = 32_767;
const MAX_NOTES = 100;
/** Rows that may be read again to mend them, in passes over the file. */
const MAX_PASSES = 4;

type QuoteCode = 'quote-not-closed' | 'quote-in-text' | 'quote-over-rows';

interface Row {
  readonly fields: string[];
  /** Where the next row starts. */
  readonly next: number;
  readonly isFaulty: boolean;
}

interface LooseField {
  readonly at: number;
  readonly fieldIndex: number;
}

/**
 * The rows of a .csv, each handed on once, as text.
 *
 * A field whose quotation marks do not pair would take in what follows, in the worst case the rest of the file. Where
 * that can be seen the mark is taken as part of the text, and the field ends at the next delimiter or line end, as it
 * would in a file without marks. It is seen where the field is never closed; where it runs over a line end past another
 * mark, or past more than a cell can hold; where most lines that it takes in are rows of the table by their look; and where
 * its row has an unusual number of fields. The row is told each time, and where it stays in doubt.
 */
export class CsvRows {
  private readonly scan: CsvScan;
  private readonly codes = new Map<number, QuoteCode>();
  private rowIndex = 0;
  private readAgain: number;

  constructor(
    private readonly text: string,
    delimiter: string,
    private readonly shape: Shape | null = surveyed(text, delimiter),
    /** Whether fields keep their quotation marks, as they are written. */
    private readonly keepsMarks = false,
  ) {
    this.scan = new CsvScan(text, delimiter);
    this.readAgain = text.length * MAX_PASSES;
  }

  /** Hands on the rows, at most one more than a sheet has. `onRow` answers false where it wants no more. */
  read(onRow: (fields: string[], isFaulty: boolean) => boolean, budget?: ReadingBudget): void {
    const { length } = this.text;
    for (let at = 0; at < length && this.rowIndex <= MAX_ROWS; this.rowIndex++) {
      const row = this.row(at);
      if (!onRow(row.fields, row.isFaulty)) return;
      if (this.rowIndex % 1000 === 0) {
        budget?.look();
        budget?.progress(at / length);
      }
      at = row.next;
    }
  }

  private row(start: number): Row {
    const fields: string[] = [];
    const loose: LooseField[] = [];
    let at = start;
    let asText = -1;
    let isFaulty = false;
    for (;;) {
      const quoted = at !== asText && this.scan.isQuote(at) ? this.scan.quoted(at) : null;
      const fault = quoted && this.faultOf(quoted, fields, at);
      isFaulty ||= fault !== null || quoted?.hasLooseMark === true;
      if (quoted && !fault) {
        if (quoted.hasLooseMark) {
          loose.push({ at, fieldIndex: fields.length });
          this.tell('quote-in-text');
        }
        const field = this.keepsMarks
          ? this.text.slice(at, quoted.after)
          : unquoted(this.text, at + 1, quoted.end);
        fields.push(field);
        at = quoted.after;
      } else {
        if (fault) this.tell(fault);
        const end = this.scan.fieldEnd(at);
        fields.push(this.plainField(at, end));
        at = end;
      }
      if (this.scan.isDelimiter(at) && fields.length <= MAX_COLUMNS) {
        at++;
        continue;
      }
      const mend = this.looseToMend(fields, loose, at - start);
      if (mend === undefined) break;
      fields.length = mend.fieldIndex;
      loose.length = 0;
      at = asText = mend.at;
    }
    return { fields, next: this.scan.afterLineEnd(at), isFaulty };
  }

  /** Why a quotation mark cannot be the start of a quoted field; null where it can. */
  private faultOf(quoted: Quoted, fields: readonly string[], at: number): QuoteCode | null {
    if (!quoted.isClosed) return 'quote-not-closed';
    if (this.scan.lineEnd(at) >= quoted.end) return null;
    if (quoted.hasLooseMark || quoted.end - at > LONGEST_CELL) return 'quote-in-text';
    if (!this.shape) return null;
    const readings = (line: string) => this.readingsOf(line);
    const lines = takenLines(this.text, this.shape, readings, fields, at, quoted.end);
    if (lines === 'rows') return 'quote-in-text';
    if (lines === 'perhaps-rows') this.tell('quote-over-rows');
    return null;
  }

  private looseToMend(
    fields: readonly string[],
    loose: readonly LooseField[],
    length: number,
  ): LooseField | undefined {
    if (loose.length === 0 || !this.shape || fields.length === this.shape.width) return undefined;
    this.readAgain -= length;
    return this.readAgain < 0 ? undefined : loose[0];
  }

  /** What the fields of a line may be, were it a row by itself: with its quotation marks as such, and as text. */
  private readingsOf(line: string): string[][] {
    // More than a row of the table is none.
    if (line.length > LONGEST_CELL) return [];
    if (!line.includes('"')) return [line.split(this.scan.delimiter)];
    const fields: string[] = [];
    new CsvRows(line, this.scan.delimiter, null).read((row) => {
      fields.push(...row);
      return false;
    });
    return [fields, line.split(this.scan.delimiter)];
  }

  private plainField(from: number, to: number): string {
    if (to - from > LIMITS.text) throw new OverBudget('text', LIMITS.text);
    return this.text.slice(from, to);
  }

  private tell(code: QuoteCode): void {
    if (this.codes.get(this.rowIndex) !== 'quote-not-closed') this.codes.set(this.rowIndex, code);
  }

  notes(): FileNote[] {
    const rows = [...this.codes];
    const notes = rows.slice(0, MAX_NOTES).map(([rowIndex, code]): FileNote => {
      const row = `Row ${rowIndex + 1}`;
      return { code, rowIndex, text: WORDING[code](row) };
    });
    if (rows.length > MAX_NOTES)
      notes.push({
        code: 'quote-in-text',
        rowIndex: null,
        text: `So have ${rows.length - MAX_NOTES} rows more: check that this is the right file.`,
      });
    return notes;
  }
}

const READ_AS_TEXT = 'It is read as part of the text: check that every value of the row is in its column.';

const WORDING: Readonly<Record<QuoteCode, (row: string) => string>> = {
  'quote-not-closed': (row) => `${row} has a quotation mark (") that is never closed. ${READ_AS_TEXT}`,
  'quote-in-text': (row) => `${row} has quotation marks (") that do not pair. ${READ_AS_TEXT}`,
  'quote-over-rows': (row) =>
    `${row} has a text between quotation marks (") that takes in further lines, and one of them or more looks like a row of its own: check whether it has swallowed other rows.`,
};

/** @throws OverBudget where it is longer than any text is */
const unquoted = (text: string, from: number, to: number): string => {
  if (to - from > LIMITS.text) throw new OverBudget('text', LIMITS.text);
  const field = text.slice(from, to);
  return field.includes('"') ? field.replace(/""/g, '"') : field;
};

/** How the rows look whose quotation marks are beyond doubt; null where there are none. */
function surveyed(text: string, delimiter: string): Shape | null {
  const survey = new ShapeSurvey();
  new CsvRows(text, delimiter, null).read((fields, isFaulty) => isFaulty || survey.take(fields));
  return survey.shape();
}

/** One delimiter's reading of a sample, for choosing among them: each field as it is written, with its quotation marks. */
export function sampleRows(sample: string, delimiter: string): { rows: string[][]; faultyRows: Set<number> } {
  const rows: string[][] = [];
  const faultyRows = new Set<number>();
  new CsvRows(sample, delimiter, undefined, true).read((fields, isFaulty) => {
    if (isFaulty) faultyRows.add(rows.length);
    rows.push(fields);
    return true;
  });
  return { rows, faultyRows };
}
