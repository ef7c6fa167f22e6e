import { readRegister, isRegister } from '../src/domain/register/read-register';
import { rollup } from '../src/domain/register/rollup';
import { BENCH_HEADINGS, registerBlock } from './register-block';
import { medianMs } from './measure';

const ROWS = 100_000;
const MONEY = ['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent'].map(
  (heading) => BENCH_HEADINGS.indexOf(heading),
);

/** One plain pass that reads and adds the six money columns as floats: no check, no group, no exactness. */
function plainPass(block: readonly (readonly unknown[])[]): number {
  const [a, b, c, d, e, f] = MONEY as [number, number, number, number, number, number];
  const sums = [0, 0, 0, 0, 0, 0];
  for (let r = 1; r < block.length; r++) {
    const row = block[r]!;
    sums[0]! += row[a] as number;
    sums[1]! += row[b] as number;
    sums[2]! += row[c] as number;
    sums[3]! += row[d] as number;
    sums[4]! += row[e] as number;
    sums[5]! += row[f] as number;
  }
  return sums[0]! + sums[1]! + sums[2]! + sums[3]! + sums[4]! + sums[5]!;
}

const AIM = 4;
const MISSED =
  'missed: the plain pass reads no text, and checks no cell, row or reference; ROLLUP does, so that no bad cell is counted';

/** ROLLUP over 100,000 rows of 15 columns, beside the plain pass over the same block. */
export function rollupRatio(): { title: string; lines: string[] } {
  const block = registerBlock(ROWS);
  const full = () => {
    const register = readRegister(block);
    if (!isRegister(register)) throw new Error(register.code);
    return rollup(register);
  };
  const readOnly = () => readRegister(block);
  const [plain, whole, read] = medianMs([() => plainPass(block), full, readOnly]) as [number, number, number];
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const ratio = whole / plain;
  return {
    title: `ROLLUP over ${ROWS.toLocaleString('en-GB')} x 15`,
    lines: [
      `| plain pass, six columns added as floats | ${ms(plain)} |`,
      `| of ROLLUP: reading the register | ${ms(read)} |`,
      `| ROLLUP, from cells to table | ${ms(whole)} |`,
      `| **ratio** (aim: ${AIM}, ${ratio <= AIM ? 'met' : MISSED}) | **${ratio.toFixed(1)}** |`,
    ],
  };
}
