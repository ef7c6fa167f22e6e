import { fitsShape, type Shape } from './csv-shape';

/** What the lines are like that a quotation mark takes in: rows of the table, or parts of a text. */
export type TakenLines = 'rows' | 'perhaps-rows' | 'text';

/** What the fields of a piece of a line may be: with its quotation marks as such, or as text. */
export type ReadingsOf = (piece: string) => readonly (readonly string[])[];

/**
 * Says what the lines are of a text between quotation marks, each looked at as a row by itself.
 *
 * @param fields of the row before the text
 * @param at of the opening mark
 * @param end of the closing mark, on a later line
 */
export function takenLines(
  text: string,
  shape: Shape,
  readingsOf: ReadingsOf,
  fields: readonly string[],
  at: number,
  end: number,
): TakenLines {
  const isRow = (line: string) => readingsOf(line).some((row) => fitsShape(row, shape));
  const pieces = linesOf(text, at, end);
  const first = readingsOf(pieces[0]!).map((rest) => [...fields, ...rest]);
  // A line that is cut off by the closing mark goes on behind it.
  const last = text.slice(end - pieces.at(-1)!.length, lineEnd(text, end));
  const inner = pieces.slice(1, -1).filter((line) => line !== '');
  const innerRows = inner.filter(isRow).length;
  const isLastRow = isRow(last);
  const areRows =
    (isLastRow && innerRows === inner.length && first.some((row) => fitsShape(row, shape))) ||
    (inner.length > 1 && innerRows * 2 > inner.length);
  if (areRows) return shape.hasNumbers ? 'rows' : 'perhaps-rows';
  // Without numbers to go by, a line of two fields may be anything.
  if (!shape.hasNumbers) return innerRows > 0 && shape.width > 2 ? 'perhaps-rows' : 'text';
  const mayBe =
    (isLastRow && first.some((row) => mayBeRow(row, fields.length, shape))) ||
    pieces.slice(0, -1).some((line) => readingsOf(line).some((row) => endsRow(row, shape))) ||
    pieces.slice(1).some((line) => readingsOf(line).some((row) => beginsRow(row, shape)));
  return mayBe ? 'perhaps-rows' : 'text';
}

/** A row, though it is not like the others: the text is its last field, or comes after something where numbers belong. */
const mayBeRow = (row: readonly string[], fieldIndex: number, { width, isNumeric }: Shape): boolean =>
  row.length === width &&
  (fieldIndex === width - 1 ||
    row.slice(0, fieldIndex).some((field, c) => isNumeric[c] && field.trim() !== ''));

/** Whether a line may be the end of a row: its numbers are where numbers belong, counted from the last column. */
function endsRow(line: readonly string[], shape: Shape): boolean {
  if (line.length < 2) return false;
  return fitsShape([...blanks(shape.width - line.length), ...line].slice(-shape.width), shape);
}

/** Whether a line may be the start of one, or a row that is too long: the numbers are where they belong, counted from the first. */
const beginsRow = (line: readonly string[], shape: Shape): boolean =>
  line.length > 1 && fitsShape([...line, ...blanks(shape.width - line.length)].slice(0, shape.width), shape);

const blanks = (count: number): string[] => Array<string>(Math.max(0, count)).fill('');

/** The text from one place to another in lines; a blank one between \r and \n does no harm. */
function linesOf(text: string, from: number, to: number): string[] {
  return text.slice(from, to).split(/[\r\n]/);
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
