/** What the rows of a .csv have in common. */
export interface Shape {
  /** How many fields most rows have. */
  readonly width: number;
  /** By column, whether it holds numbers in nearly every row that has something in it. */
  readonly isNumeric: readonly boolean[];
  readonly hasNumbers: boolean;
}

const MAX_SURVEYED = 2000;
const MAX_FIELDS = 200_000;
const NEARLY_ALL = 0.8;
const FEWEST = 2;
/** A number as people write it, an amount among them. */
const NUMBER_LIKE = /^\s*[-+(]?\s*£?\s*[-+]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)\s*\)?\s*$/;
const LINE_END = /[\r\n]/;

export const isNumberLike = (field: string): boolean => NUMBER_LIKE.test(field);

/** Text that takes in the end of a line makes no column one of numbers, whatever is on the next line. */
const isNumberOfOneLine = (field: string): boolean => isNumberLike(field) && !LINE_END.test(field);

/** Takes rows until there are enough to know. */
export class ShapeSurvey {
  private readonly rows: (readonly string[])[] = [];
  private fieldCount = 0;

  /** False where no more rows are needed. */
  take(fields: readonly string[]): boolean {
    if (fields.length > 1 || fields[0] !== '') this.rows.push(fields);
    this.fieldCount += fields.length;
    return this.rows.length < MAX_SURVEYED && this.fieldCount < MAX_FIELDS;
  }

  shape(): Shape | null {
    const width = usualWidth(this.rows);
    if (width < 2) return null;
    const usual = this.rows.filter(({ length }) => length === width);
    const isNumeric = Array.from({ length: width }, (_, c) => {
      const filled = usual.map((row) => row[c]!).filter((field) => field.trim() !== '');
      const numbers = filled.filter(isNumberOfOneLine).length;
      // One heading is no number.
      return numbers >= FEWEST && numbers >= (filled.length - 1) * NEARLY_ALL;
    });
    return { width, isNumeric, hasNumbers: isNumeric.includes(true) };
  }
}

/** Whether fields could be a row of the table: as many as usual, and numbers where the others have numbers. */
export function fitsShape(fields: readonly string[], { width, isNumeric, hasNumbers }: Shape): boolean {
  if (fields.length !== width) return false;
  const fits = (field: string, c: number) => !isNumeric[c] || field.trim() === '' || isNumberOfOneLine(field);
  return (
    fields.every(fits) && (!hasNumbers || fields.some((field, c) => isNumeric[c] && isNumberOfOneLine(field)))
  );
}

/** How many fields most rows have; nought where there are none. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}
