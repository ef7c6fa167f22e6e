import { finding, quoted, type Finding } from '../../findings/finding';
import { writePounds } from '../../money/write-pounds';
import { pence } from '../../money/pence';
import { textOf } from '../read/text-of';
import type { Register } from '../register';
import { MIN_PARTS } from '../read/settled-rows';
import { rowsFromTo } from '../figures/words';

/**
 * Rows of one agreement that come to the amount of the row above them, and say nothing that tells contributions from parts: all
 * are counted, and it is asked. Those that do say so are settled before.
 */
export function possibleParts(register: Register): Finding[] {
  const { agreement, rowCount, rowIndex, header, usable } = register;
  const { value } = register.amounts;
  const findings: Finding[] = [];
  for (let first = 0; first < rowCount - MIN_PARTS;) {
    const own = agreement[first]!;
    let [end, sum] = [first + 1, 0];
    while (end < rowCount && own >= 0 && agreement[end] === own) sum += value[end++]!;
    const rows = Array.from({ length: end - first }, (_, n) => first + n);
    const isSum = rows.length > MIN_PARTS && value[first] !== 0 && value[first] === sum;
    const isPlain = (row: number): boolean =>
      usable[row] === 1 && value[row] !== 0 && textOf(register, row, 'contribution') === '';
    if (isSum && rows.every(isPlain)) {
      const values = {
        agreement: quoted(textOf(register, first, 'agreement')),
        others: rowsFromTo(rowIndex[first + 1]!, rowIndex[end - 1]!),
        amount: writePounds(pence(value[first]!)),
      };
      findings.push(finding('may-be-parts', rowIndex[first]!, header.columns.value!, values));
    }
    first = Math.max(end, first + 1);
  }
  return findings;
}
