import type { Block } from './addresses';
import type { Book, CellInput, CellValue } from './spreadsheet/book';

/** The rows of a block in the order of one of its columns, as they are to be written; blank cells come last. */
export function sortedRows(
  book: Book,
  sheetId: string,
  block: Block,
  columnIndex: number,
  ascending: boolean,
): CellInput[][] {
  const values = book.values(sheetId, block);
  const rows = book
    .formulas(sheetId, block)
    .map((formulas, row) =>
      formulas.map((formula, column) => (formula === values[row]![column] ? asWritten(formula) : formula)),
    );
  const order = values.map((row, index) => ({ key: row[columnIndex]!, index }));
  const direction = ascending ? 1 : -1;
  order.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    return direction * compare(a.key, b.key);
  });
  return order.map(({ index }) => rows[index]!);
}

/** A text stays a text, whatever number it looks like. */
function asWritten(value: CellValue): CellInput {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Numbers before texts before logical values, as in Excel. */
function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') return a.localeCompare(String(b));
  return Number(a) - Number(b);
}
