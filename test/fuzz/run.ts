/** `npm run fuzz`: a million cells of registers by chance against the slow reference. `npm run fuzz -- 5000000 17`: so many, from a seed. */
import '../whole-domain';
import { functionsFromSource } from '../functions/calling';
import { differences } from './differences';

const [wanted = 1_000_000, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
const MOST_ROWS = 300;
const SHOWN = 20;

functionsFromSource();
let [cells, registers] = [0, 0];
const found: string[] = [];
while (cells < wanted && found.length < SHOWN) {
  const one = differences(seed + registers++, MOST_ROWS);
  cells += one.cellCount;
  found.push(...one.found);
}
const what = `${cells.toLocaleString('en-GB')} cells in ${registers.toLocaleString('en-GB')} registers, from seed ${seed}`;
console.log(found.length === 0 ? `No difference: ${what}.` : `${found.slice(0, SHOWN).join('\n')}\n${what}.`);
process.exitCode = found.length === 0 ? 0 : 1;
