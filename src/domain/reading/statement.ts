/** A statement of account: what came in, what went out, and what is left after each line. */
import { finding, quoted, type Finding } from '../findings/finding';
import { readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { HEADER_SEARCH_ROWS } from './heading-lines';
import { headingOf, type Sense } from './lexicon';

/** So many lines must go on from the one above. */
const MIN_STEPS = 3;

/** The finding of a sheet that is such a statement and no other table. */
export function statementOf(block: Block): Finding | null {
  for (const [rowIndex, row] of block.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const of = (sense: Sense): number =>
      row.findIndex((cell) => typeof cell === 'string' && headingOf(cell).senses.has(sense));
    const [came, went, left] = [of('received'), of('paidOver'), of('remaining')];
    if (Math.min(came, went, left) < 0 || new Set([came, went, left]).size < 3) continue;
    if (!goesOn(block.slice(rowIndex + 1), came, went, left)) continue;
    const other = `${quoted(row[came])} or ${quoted(row[went])}`;
    return finding('running-balance', rowIndex, left, { column: quoted(row[left]), other });
  }
  return null;
}

/** Each line is the one above with what came and without what went, or begins anew. */
function goesOn(rows: Block, came: number, went: number, left: number): boolean {
  const pence = (cell: unknown): number => Number(readAmount(cell)) || 0;
  let [steps, breaks, before] = [0, 0, 0];
  for (const row of rows) {
    const moved = pence(row[came]) - pence(row[went]);
    if (moved === 0 || typeof readAmount(row[left]) !== 'number') continue;
    const now = pence(row[left]);
    if (before !== 0 && now === before + moved) steps++;
    else if (now !== moved) breaks++;
    before = now;
  }
  return steps >= MIN_STEPS && steps > breaks * 9;
}
