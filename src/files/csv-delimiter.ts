import { sampleRows } from './csv-rows';
import { usualWidth } from './csv-shape';

/** In the order in which they are preferred; commas and tabs are seldom both in a file and not its delimiter. */
const DELIMITERS: readonly (readonly [delimiter: string, weight: number])[] = [
  [',', 1.2],
  ['\t', 1.2],
  [';', 1],
  ['|', 1],
];
/** Of a reading in which quotation marks do not pair in any row: another one, in which they do, is likelier. */
const FAULTY = 0.3;
const SAMPLE_CHARACTERS = 65_536;
/** Excel's own way of saying it, in a line that is none of the table's. */
const SEPARATOR_LINE = /^"?sep=([^\w"\r\n])\1*"?[^\S\r\n]*(?:\r\n|\n|\r|$)/i;

/** The delimiter, and the text of the table: without a line that says the delimiter. */
export function delimiterOf(text: string): { delimiter: string; table: string; isSaid: boolean } {
  const said = SEPARATOR_LINE.exec(text);
  if (said) return { delimiter: said[1]!, table: text.slice(said[0].length), isSaid: true };
  return { delimiter: likeliest(sampleOf(text)), table: text, isSaid: false };
}

/** Whole lines from the start of the file. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return end > 0 ? sample.slice(0, end) : sample;
}

/**
 * The delimiter that splits most rows, most of them into the same number of fields, and into more of them. A row in which it parts
 * quotation marks from each other, or leaves them in the middle of a field, does not speak for it.
 */
function likeliest(sample: string): string {
  const readings = DELIMITERS.map(([delimiter, weight]) => {
    const { rows, faultyRows } = sampleRows(sample, delimiter);
    const split = rows.filter(
      (row, rowIndex) => row.length > 1 && !faultyRows.has(rowIndex) && !row.some(hasHalfPair),
    );
    const width = usualWidth(split);
    const like = (split.filter(({ length }) => length === width).length + split.length) / 2;
    const rowCount = rows.filter((row) => row.some(Boolean)).length;
    // A few marks that were lost say little of the delimiter: most rows would be faulty by a wrong one.
    const faulty = faultyRows.size / Math.max(1, rows.length);
    return { delimiter, weight: weight * (1 - (1 - FAULTY) * faulty), width, like, rowCount };
  });
  const rowCount = Math.max(1, ...readings.map((reading) => reading.rowCount));
  const score = ({ weight, width, like }: (typeof readings)[number]) =>
    width === 0 ? 0 : weight * (like / rowCount) * (1 - 1 / width);
  return readings.reduce((best, reading) => (score(reading) > score(best) ? reading : best)).delimiter;
}

const hasHalfPair = (field: string): boolean => field.includes('"') && field.split('"').length % 2 === 0;
