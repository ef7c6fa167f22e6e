import { finding, quoted, type Finding } from '../../findings/finding';
import { pence } from '../../money/pence';
import { readAmount } from '../../money/read-amount';
import { writePounds } from '../../money/write-pounds';
import { textOf } from '../read/text-of';
import type { Register } from '../register';
import { rowsFromTo } from '../figures/words';

/**
 * Rows of one contribution that each have its whole value, as amounts of another column show which add up to it: a row for
 * each payment. All of them are counted, and it is asked.
 */
export function repeatedValues(register: Register): Finding[] {
  const { agreement, rowCount, rowIndex, header, amounts } = register;
  const { value } = amounts;
  const findings: Finding[] = [];
  for (let first = 0; first < rowCount - 1;) {
    const own = agreement[first]!;
    let end = first + 1;
    while (end < rowCount && own >= 0 && agreement[end] === own && value[end] === value[first]) end++;
    const column = end - first > 1 && value[first] !== 0 ? columnOfParts(register, first, end) : null;
    if (column !== null && areAlike(register, first, end)) {
      const values = {
        agreement: quoted(textOf(register, first, 'agreement')),
        others: rowsFromTo(rowIndex[first + 1]!, rowIndex[end - 1]!),
        amount: writePounds(pence(value[first]!)),
        column: header.headings[column] || 'Another column',
      };
      findings.push(finding('value-on-each-row', rowIndex[first]!, header.columns.value!, values));
    }
    first = end;
  }
  return findings;
}

/** Nothing says that they are contributions of their own. */
function areAlike(register: Register, first: number, end: number): boolean {
  const keys = ['contribution', 'site', 'purpose'] as const;
  return keys.every((key) => {
    const texts = Array.from({ length: end - first }, (_, n) =>
      textOf(register, first + n, key).toLowerCase(),
    );
    return new Set(texts).size === 1;
  });
}

/** A column of which two amounts or more add up to the value that each of the rows has; null where none does. */
function columnOfParts(
  { block, header, rowIndex, amounts }: Register,
  first: number,
  end: number,
): number | null {
  const whole = amounts.value[first]!;
  const rows = Array.from({ length: end - first }, (_, n) => block[rowIndex[first + n]!]!);
  const column = header.headings.findIndex((heading, index) => {
    if (heading === '' || index === header.columns.value) return false;
    const parts = rows.map((row) => readAmount(row[index]));
    if (!parts.every((part) => typeof part === 'number') || parts.filter((part) => part !== 0).length < 2)
      return false;
    return (parts as number[]).reduce((sum, part) => sum + part, 0) === whole;
  });
  return column < 0 ? null : column;
}
