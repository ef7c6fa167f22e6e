import { finding, type Finding } from '../findings/finding';
import { isBlank, readAmount } from '../money/read-amount';
import type { ColumnsSaid } from '../reading/understanding';
import type { Register } from '../register/register';
import { columnLetters } from '../sheet/block';
import { normalHeading } from '../sheet/columns';

/** Amounts in columns that the officer left out: told whatever the heading says, but for those that are told already. */
export function leftOutFindings(
  { block, header, rowIndex }: Register,
  { columns = {}, columnsAt = {} }: ColumnsSaid,
  own: readonly Finding[],
): Finding[] {
  const said = new Map(Object.entries(columns).map(([heading, key]) => [normalHeading(heading), key]));
  const mentioned = new Set(
    own.map(({ code, columnIndex }) => (code === 'amounts-not-used' ? columnIndex : null)),
  );
  return header.headings.flatMap((heading, columnIndex) => {
    const key = columnsAt[columnIndex] ?? said.get(normalHeading(heading));
    if (key !== 'none' || mentioned.has(columnIndex)) return [];
    const cells = Array.from(rowIndex, (row) => block[row]![columnIndex]).filter((cell) => !isBlank(cell));
    const count = cells.filter((cell) => cell !== 0 && typeof readAmount(cell) === 'number').length;
    if (count === 0 || count * 2 < cells.length) return [];
    const name = heading || `Column ${columnLetters(columnIndex)}, without a heading,`;
    return [finding('amounts-not-used', header.rowIndex, columnIndex, { heading: name, count })];
  });
}
