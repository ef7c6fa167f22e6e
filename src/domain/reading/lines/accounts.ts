/** An account: a line for each movement, with what came in and what went out in columns of their own. */
import { finding, quoted, type Finding } from '../../findings/finding';
import { isBlank, readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { shownText } from '../../sheet/text';
import { HEADER_SEARCH_ROWS } from './heading-lines';
import { wordsOf } from '../words/heading-text';
import { headingOf, type Sense } from '../words/lexicon';

const IN = /^(?:cr|credits?|receipts?|income|received|(?:(?:money|monies|cash|paid) )?in)(?: £)?$/;
const OUT = /^(?:dr|debits?|payments?|expenditure|spent|paid|(?:(?:money|monies|cash|paid) )?out)(?: £)?$/;
/** So many lines have an amount on each side alone, and hardly any on both: nothing goes out of a contribution before it came in. */
const [MIN_LINES, SHARE] = [2, 0.9];
/** So many lines must go on from the one above. */
const MIN_STEPS = 3;

/**
 * The finding of a block that is an account, told by its two sides or by what is left after each line; null of any other. It
 * is looked for where nothing else is understood, or where no column is Value: the block of a register may have such columns too.
 */
export function accountOf(block: Block): Finding | null {
  for (const [rowIndex, row] of block.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const lines = block.slice(rowIndex + 1);
    const told = balanceOf(row, lines) ?? sidesOf(row, lines);
    if (told !== null) return finding('sheet-of-account', rowIndex, told.columnIndex, { text: told.text });
  }
  return null;
}

interface Account {
  readonly columnIndex: number;
  readonly text: string;
}

/** Lines of which each has an amount on one of the two sides. */
function sidesOf(headings: readonly unknown[], lines: Block): Account | null {
  const find = (side: RegExp): number =>
    headings.findIndex((cell) => typeof cell === 'string' && side.test(wordsOf(cell)));
  const [came, went] = [find(IN), find(OUT)];
  if (came < 0 || went < 0 || !areApart(lines, came, went)) return null;
  const [first, second] = [came, went].map((column) => quoted(shownText(headings[column])));
  return {
    columnIndex: came,
    text: `each line has an amount under ${first} or under ${second}, and hardly any under both`,
  };
}

/** Lines of which each says what is left after it. */
function balanceOf(headings: readonly unknown[], lines: Block): Account | null {
  const find = (sense: Sense): number =>
    headings.findIndex((cell) => typeof cell === 'string' && headingOf(cell).senses.has(sense));
  const [came, went, left] = [find('received'), find('paidOver'), find('remaining')];
  if (Math.min(came, went, left) < 0 || new Set([came, went, left]).size < 3) return null;
  if (!goesOn(lines, came, went, left)) return null;
  const [first, second, balance] = [came, went, left].map((column) => quoted(shownText(headings[column])));
  return {
    columnIndex: left,
    text: `each line under ${balance} is the one above, plus ${first} and less ${second}`,
  };
}

/** A blank is nil on its side; NaN for what is no amount. */
const penceOf = (cell: unknown): number => (isBlank(cell) ? 0 : Number(readAmount(cell)));

function areApart(lines: Block, came: number, went: number): boolean {
  let [ins, outs, both] = [0, 0, 0];
  for (const line of lines) {
    const [credit, debit] = [came, went].map((column) => Math.abs(penceOf(line[column])) > 0);
    if (credit && debit) both++;
    else if (credit) ins++;
    else if (debit) outs++;
  }
  return Math.min(ins, outs) >= MIN_LINES && ins + outs >= (ins + outs + both) * SHARE;
}

/** Each line is the one above with what came and without what went, or begins anew. */
function goesOn(lines: Block, came: number, went: number, left: number): boolean {
  let [steps, breaks, before] = [0, 0, 0];
  for (const line of lines) {
    const [moved, now] = [penceOf(line[came]) - penceOf(line[went]), Number(readAmount(line[left]))];
    if (!(Math.abs(moved) > 0) || isBlank(line[left]) || Number.isNaN(now)) continue;
    if (before !== 0 && now === before + moved) steps++;
    else if (now !== moved) breaks++;
    before = now;
  }
  return steps >= MIN_STEPS && steps > breaks * 9;
}
