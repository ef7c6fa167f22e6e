import type { Register } from './register';

/**
 * For each column, the rows of the block whose cell in it is as asked. The cells of one row are near each other in memory, so
 * all columns are looked at row by row.
 */
export function rowsWhere(
  { block, rowIndex }: Register,
  columns: readonly number[],
  isAsked: (cell: unknown) => boolean,
): number[][] {
  const found: number[][] = columns.map(() => []);
  for (const index of rowIndex) {
    const row = block[index]!;
    for (let c = 0; c < columns.length; c++) if (isAsked(row[columns[c]!])) found[c]!.push(index);
  }
  return found;
}
