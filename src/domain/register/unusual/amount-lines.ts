import { finding, quoted, type Finding } from '../../findings/finding';
import { MONEY_COLUMNS } from '../../sheet/columns';
import { normalText } from '../../sheet/text';
import { hasText } from '../read/name-rows';
import { textOf } from '../read/text-of';
import type { Register } from '../register';
import { LINES_LACK } from '../read/settled-rows';
import { rowsFromTo } from '../figures/words';

/**
 * Lines under a contribution that say what an amount of it was for: without a reference, or with its own, and without a
 * value. Where they add up to the contribution's own amount they are its parts, and no contributions that lack a value;
 * where they do not, each stays a row that is left out.
 */
export function amountLines(register: Register, out: Map<number, Finding>): void {
  if (register.leftOutCount < 1) return;
  const { rowCount, usable } = register;
  const others = new Set(
    register.errors.filter(({ code }) => !LINES_LACK.has(code)).map(({ rowIndex }) => rowIndex),
  );
  for (let first = 0; first < rowCount - 1;) {
    let end = first + 1;
    if (usable[first]) {
      const isLine = (row: number): boolean =>
        isLineOf(register, row, first) && !others.has(register.rowIndex[row]!);
      while (end < rowCount && isLine(end)) end++;
    }
    if (end > first + 1) addLines(register, first, end, out);
    first = end;
  }
}

/**
 * Left out, as it has no value; of no agreement, or of the same, though it may not say whose that is. A contribution with a
 * reference of its own, or another authority's, is none.
 */
function isLineOf(
  { usable, amounts, agreement, authority, block, header, rowIndex }: Register,
  row: number,
  own: number,
): boolean {
  if (usable[row] || amounts.value[row] !== 0) return false;
  if (authority[row]! >= 0 && authority[row] !== authority[own]) return false;
  const text = (of: number, key: 'agreement' | 'contribution'): string => {
    const column = header.columns[key];
    const cell = column === undefined ? '' : block[rowIndex[of]!]![column];
    return cell === 0 ? '' : normalText(cell);
  };
  const contribution = text(row, 'contribution');
  if (contribution !== '' && contribution !== text(own, 'contribution')) return false;
  if (agreement[row]! < 0 || agreement[row] === agreement[own]) return true;
  return authority[row]! < 0 && text(row, 'agreement') === text(own, 'agreement');
}

function addLines(register: Register, first: number, end: number, out: Map<number, Finding>): void {
  const { amounts, block, header, rowIndex } = register;
  const lines = Array.from({ length: end - first - 1 }, (_, n) => first + 1 + n);
  const isBlankValue = !lines.some((row) => hasText(block[rowIndex[row]!]![header.columns.value!]));
  const filled = MONEY_COLUMNS.filter((key) => lines.some((row) => amounts[key][row] !== 0));
  const isPart = (key: (typeof MONEY_COLUMNS)[number]): boolean =>
    lines.reduce((sum, row) => sum + amounts[key][row]!, 0) === amounts[key][first];
  if (!isBlankValue || filled.length === 0 || !filled.every(isPart)) return;
  const column = header.columns[filled[0]!]!;
  const family = {
    ...finding('amount-lines', rowIndex[first]!, column, {
      agreement: quoted(textOf(register, first, 'agreement')),
      others: rowsFromTo(rowIndex[lines[0]!]!, rowIndex[lines.at(-1)!]!),
      column: header.headings[column]!,
      count: lines.length,
    }),
    rows: lines.map((row) => rowIndex[row]!),
  };
  for (const row of lines) out.set(row, family);
}
