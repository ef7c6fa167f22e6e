import Papa from 'papaparse';
import { MOST_ROWS, type FileNote } from './file-reading';

/** Mending a quotation mark costs a pass over the file: this many, and fewer in a large file. */
const MOST_MENDED = 50;
const MOST_MENDING_CHARACTERS = 200_000_000;
const MOST_NOTES = 100;

interface Fault {
  readonly rowIndex: number;
  /** Of the field's opening quotation mark. */
  readonly position: number;
  readonly isOpen: boolean;
}

interface Parsed {
  readonly rows: string[][];
  readonly faults: readonly Fault[];
}

/**
 * The fields of a .csv as text, row by row.
 *
 * A field whose quotation marks do not pair would take in what follows, in the worst case the rest of the file. Where
 * that can be seen (it is never closed, runs over a line end past another mark, or leaves its row with an unusual
 * number of fields) the mark is taken as part of the text, and the field ends at the next delimiter, as it would in a
 * file without marks. Either way the row is told.
 */
export function csvRows(text: string, delimiter: string): { rows: string[][]; notes: FileNote[] } {
  const lineBreak = lineBreakOf(text);
  const mark = unusedCharacter(text);
  const most = Math.min(MOST_MENDED, Math.ceil(MOST_MENDING_CHARACTERS / (text.length + 1)));
  const mended: Fault[] = [];
  let remaining = text;
  let parsed = parse(remaining, delimiter, lineBreak);
  for (;;) {
    const fault = mended.length < most ? faultToMend(parsed) : undefined;
    if (!fault) break;
    mended.push(fault);
    remaining = remaining.slice(0, fault.position) + mark + remaining.slice(fault.position + 1);
    parsed = parse(remaining, delimiter, lineBreak);
  }
  const rows = mended.length > 0 ? withQuotes(parsed.rows, mark) : parsed.rows;
  const last = rows[rows.length - 1];
  // After the line end of the last row there is no further row.
  if (last?.length === 1 && last[0] === '') rows.pop();
  return { rows, notes: quoteNotes(mended, parsed.faults) };
}

/** One delimiter's reading of a sample, for choosing among them. */
export function sampleRows(sample: string, delimiter: string): { rows: string[][]; faultyRows: Set<number> } {
  const { rows, faults } = parse(sample, delimiter, lineBreakOf(sample));
  return { rows, faultyRows: new Set(faults.map(({ rowIndex }) => rowIndex)) };
}

function parse(text: string, delimiter: string, lineBreak: LineBreak): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: lineBreak,
    skipEmptyLines: false,
    // One row more than a sheet has tells that there are too many. The fast way would split the whole file first.
    preview: MOST_ROWS + 1,
    fastMode: false,
  });
  if (lineBreak === '\n' && text.includes('\r')) {
    for (const row of data) row.push(row.pop()!.replace(/\r$/, ''));
  }
  const faults = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ code, row, index }) => ({
      rowIndex: row ?? 0,
      position: (index ?? 1) - 1,
      isOpen: code === 'MissingQuotes',
    }));
  return { rows: data, faults };
}

type LineBreak = '\r\n' | '\n' | '\r';

/** How rows end. Cells have line ends of their own, between quotation marks, which are often of another kind. */
function lineBreakOf(text: string): LineBreak {
  let quoted = false;
  let first: LineBreak = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    if (quoted || (code !== 10 && code !== 13)) continue;
    first = code === 10 ? '\n' : text.charCodeAt(i + 1) === 10 ? '\r\n' : '\r';
    break;
  }
  // A file of both kinds: its rows end at every \n, and a \r before it is none of the last field.
  return first === '\r\n' && /(?:^|[^\r])\n/.test(text) ? '\n' : first;
}

function faultToMend({ rows, faults }: Parsed): Fault | undefined {
  if (faults.length === 0) return undefined;
  const open = new Set(faults.filter(({ isOpen }) => isOpen).map(({ position }) => position));
  const faulty = new Set(faults.map(({ rowIndex }) => rowIndex));
  const usual = usualWidth(rows.filter((_, rowIndex) => !faulty.has(rowIndex)));
  const found = faults.find(({ rowIndex, position }) => {
    const row = rows[rowIndex] ?? [];
    const isSpread = row.some((field) => /[\r\n]/.test(field) && field.includes('"'));
    return open.has(position) || isSpread || (usual > 0 && row.length !== usual);
  });
  return found && { ...found, isOpen: open.has(found.position) };
}

/** How many fields most rows have; nought where there are none. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** A character for private use that the file does not: it stands for a quotation mark that is text. */
function unusedCharacter(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code++;
  return String.fromCharCode(code);
}

const withQuotes = (rows: string[][], mark: string): string[][] =>
  rows.map((row) => row.map((field) => (field.includes(mark) ? field.split(mark).join('"') : field)));

function quoteNotes(mended: readonly Fault[], left: readonly Fault[]): FileNote[] {
  const isOpenByRow = new Map<number, boolean>();
  for (const { rowIndex, isOpen } of [...mended, ...left])
    isOpenByRow.set(rowIndex, isOpen || (isOpenByRow.get(rowIndex) ?? false));
  const rows = [...isOpenByRow].sort(([a], [b]) => a - b);
  const notes = rows.slice(0, MOST_NOTES).map(([rowIndex, isOpen]): FileNote => {
    const what = isOpen
      ? 'a quotation mark (") that is never closed'
      : 'quotation marks (") in the middle of a quoted text';
    return {
      code: isOpen ? 'quote-not-closed' : 'quote-in-text',
      rowIndex,
      text: `Row ${rowIndex + 1} has ${what}. It is read as part of the text: see whether every value of the row is in its column.`,
    };
  });
  if (rows.length > MOST_NOTES)
    notes.push({
      code: 'quote-in-text',
      rowIndex: null,
      text: `So have ${rows.length - MOST_NOTES} rows more: see whether the file is what it should be.`,
    });
  return notes;
}
