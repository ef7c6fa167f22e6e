/** An account's two sides: what came in on one row, what went out on another. */
import { finding, quoted, type Finding } from '../findings/finding';
import { readAmount } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { shownText } from '../sheet/text';
import { wordsOf } from './heading-text';

const [IN, OUT] = [
  /^(?:cr|credits?|receipts?|income|received|(?:(?:money|monies|cash|paid) )?in)(?: £)?$/,
  /^(?:dr|debits?|payments?|expenditure|spent|paid|(?:(?:money|monies|cash|paid) )?out)(?: £)?$/,
];
/** Titles stand above the headings. */
const LINES_LOOKED_AT = 30;
/** So many rows have an amount on each side alone, and hardly any on both: nothing goes out of a contribution before it came in. */
const [MIN_ROWS, SHARE] = [2, 0.9];

/** Where no other heading tells: rows with an amount on one of two sides are movements. null where they are none. */
export function accountSides(block: Block): Finding | null {
  for (const [rowIndex, row] of block.slice(0, LINES_LOOKED_AT).entries()) {
    const find = (side: RegExp): number =>
      row.findIndex((cell) => typeof cell === 'string' && side.test(wordsOf(cell)));
    const [came, went] = [find(IN!), find(OUT!)];
    if (came < 0 || went < 0) continue;
    if (!areApart(block.slice(rowIndex + 1), came, went)) continue;
    const [first, second] = [came, went].map((column) => quoted(shownText(row[column])));
    const text = `each has an amount under ${first} or under ${second}, and not under both`;
    return finding('sheet-of-movements', rowIndex, came, { text });
  }
  return null;
}

function areApart(rows: Block, came: number, went: number): boolean {
  let [ins, outs, both] = [0, 0, 0];
  for (const row of rows) {
    const [credit, debit] = [came, went].map((column) => {
      const amount = readAmount(row[column]);
      return typeof amount === 'number' && amount !== 0;
    });
    if (credit && debit) both++;
    else if (credit) ins++;
    else if (debit) outs++;
  }
  return Math.min(ins, outs) >= MIN_ROWS && ins + outs >= (ins + outs + both) * SHARE;
}
