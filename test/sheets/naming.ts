/** Whether a finding names a column or a row, by what an officer sees of it. */
import type { SaidFinding } from './answers';
import type { SheetTruth } from './truth';

export interface Column {
  readonly letter: string;
  readonly heading: string;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Text without what nobody sees: invisible marks, other spaces, capitals. */
export const plain = (text: unknown): string =>
  String(text ?? '')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
const folded = (text: string): string => plain(text).toLowerCase();

/** An error, a warning or a question asks for something to be done; a note does not. */
export const isAlarm = ({ severity }: SaidFinding): boolean => severity.toLowerCase() !== 'note';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The text holds the words as words of their own. */
const holds = (text: string, words: string): boolean =>
  words.length > 1 && new RegExp(`(?<![A-Za-z0-9])${escaped(words)}(?![A-Za-z0-9])`).test(text);

export function namesColumn(finding: SaidFinding, column: Column): boolean {
  if (finding.letter !== '') return finding.letter === column.letter || speaksOf(finding, column);
  return folded(finding.column) === folded(column.heading) && finding.column !== ''
    ? true
    : speaksOf(finding, column);
}

/** Headings are named as they are written: the word for names no column headed For. */
const speaksOf = ({ text }: SaidFinding, { letter, heading }: Column): boolean =>
  new RegExp(`\\b[Cc]olumns? (?:[A-Z]{1,2}(?:, | and | or ))*${letter}\\b`).test(plain(text)) ||
  holds(plain(text), plain(heading));

/** How many rows, cells or sums the finding speaks for; 1 where it does not say. */
export function speaksFor(finding: SaidFinding): number {
  const counts = [...finding.text.matchAll(/(\d[\d,]*) (?:more )?(?:rows|amounts|dates|cells|lines)\b/g)];
  return Math.max(1, ...counts.map(([, count]) => Number(count!.replace(/,/g, ''))));
}

/** Rows that the text lists: "row 8", "rows 8, 9 and 12", "rows 8 to 10". */
function rowsInText(text: string): number[] {
  const rows: number[] = [];
  for (const [, list] of text.matchAll(/\brows? (\d+(?:(?:, | and | to |–| or )\d+)*)/gi)) {
    for (const part of list!.split(/, | and | or /)) {
      const [first, last = first] = part.split(/ to |–/).map(Number);
      for (let row = first!; row <= last!; row++) rows.push(row);
    }
  }
  return rows;
}

export const namesRow = (finding: SaidFinding, row: number): boolean =>
  finding.row === row || rowsInText(finding.text).includes(row);

/** The headings' own row is no row of the data: what is said there is said of a column, or of the sheet. */
export const dataRowOf = (truth: SheetTruth, { row }: SaidFinding): number | null =>
  row !== null && truth.headerRows.includes(row) ? null : row;

/** The finding names the column as such, and not one cell of it. */
export const namesWholeColumn = (truth: SheetTruth, finding: SaidFinding, column: Column): boolean =>
  (dataRowOf(truth, finding) === null || speaksFor(finding) > 1) && namesColumn(finding, column);

/** Where a column of the truth stands: a standard column by its name, another by its heading or letter. */
export function columnsNamed(truth: SheetTruth, name: string): Column[] {
  const standard = truth.columns[name];
  if (standard) return [{ letter: standard.col, heading: standard.heading }];
  return truth.otherColumns
    .filter(({ col, heading, why }) => col === name || heading === name || why.includes(name))
    .map(({ col, heading }) => ({ letter: col, heading }));
}
