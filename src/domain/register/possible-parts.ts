import { finding, quoted, type Finding } from '../findings/finding';
import { writePounds } from '../money/write-pounds';
import { pence } from '../money/pence';
import { shownText } from '../sheet/text';
import type { Register } from './register';

/** Fewest rows of which another is the sum, so that it is no chance. */
const MIN_PARTS = 2;

/**
 * Rows of one agreement that come to the amount of the row above them, and say nothing that tells contributions from parts: all
 * are counted, and it is asked. Those that do say so are settled before.
 */
export function possibleParts(register: Register): Finding[] {
  const { agreement, rowCount, rowIndex, header, block, usable } = register;
  const { value } = register.amounts;
  const contribution = header.columns.contribution;
  const findings: Finding[] = [];
  for (let first = 0; first < rowCount - MIN_PARTS;) {
    const own = agreement[first]!;
    let [end, sum] = [first + 1, 0];
    while (end < rowCount && own >= 0 && agreement[end] === own) sum += value[end++]!;
    const rows = Array.from({ length: end - first }, (_, n) => first + n);
    const isSum = rows.length > MIN_PARTS && value[first] !== 0 && value[first] === sum;
    const isPlain = (row: number): boolean =>
      usable[row] === 1 && value[row] !== 0 && referenceOf(register, row, contribution) === '';
    if (isSum && rows.every(isPlain)) {
      const values = {
        agreement: quoted(shownText(block[rowIndex[first]!]![header.columns.agreement!])),
        others: `rows ${rowIndex[first + 1]! + 1} to ${rowIndex[end - 1]! + 1}`,
        amount: writePounds(pence(value[first]!)),
      };
      findings.push(finding('may-be-parts', rowIndex[first]!, header.columns.value!, values));
    }
    first = Math.max(end, first + 1);
  }
  return findings;
}

const referenceOf = ({ block, rowIndex }: Register, row: number, index: number | undefined): string =>
  index === undefined ? '' : shownText(block[rowIndex[row]!]![index]);
