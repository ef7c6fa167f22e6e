import type { Block } from '../sheet/block';
import { readProjects } from '../projects/projects-table';
import type { Register } from '../register/register';
import { inReadingOrder, type Difference } from './checks';
import { readPrintedRollup, transposed } from './printed-table';
import { checkProjects } from './reconcile-projects';
import { checkAgainstRegister } from './reconcile-register';
import { checkArithmetic } from './reconcile-rollup';

/**
 * Reconciles a printed table: its own arithmetic and, with a register, every printed figure against it.
 *
 * @param block a rollup (authorities across or down) or a table of projects (down or across), as printed, under any title
 * @returns what does not agree, differences before roundings; null where the block is neither table. Of a table that says that
 *   it is rounded, its own roundings are left out
 */
export function reconcile(block: Block, register: Register | null, strict = false): Difference[] | null {
  const lines = allLines(block, register, strict);
  if (lines === null) return null;
  return inReadingOrder(saysRounded(block) ? lines.filter((line) => !isOwnRounding(line)) : lines);
}

function allLines(block: Block, register: Register | null, strict: boolean): Difference[] | null {
  const projects = readProjects(block);
  if (projects) return checkProjects(projects, register, strict);
  const across = readProjects(transposed(block));
  if (across) return checkProjects(across, register, strict).map(turnedBack);
  const rollup = readPrintedRollup(block);
  if (!rollup) return null;
  const own = checkArithmetic(rollup, register !== null);
  return register ? [...own, ...checkAgainstRegister(rollup, register, strict)] : own;
}

/** True of a table with a title, heading or note that its amounts are rounded: its roundings are then said already. */
const saysRounded = (block: Block): boolean =>
  block.some((row) => row.some((cell) => typeof cell === 'string' && isOfRounding(cell)));
const isOfRounding = (text: string): boolean => ROUNDED.test(text) && !NOT_ROUNDED.test(text);
const ROUNDED = /\b(?:rounded|roundings?|nearest (?:whole )?(?:pounds?\b|£))/i;
const NOT_ROUNDED = /\b(?:not|never|without|before|no) (?:\w+ )?round/i;

/** Between the figures of the table; what the register has is rounded half up, and a pound beside it is said. */
const isOwnRounding = ({ kind, rule }: Difference): boolean => kind === 'rounding' && rule !== 'register';

/** A line of a table that was read with its rows as columns, on the cell of the block that was given. */
const turnedBack = (line: Difference): Difference => ({
  ...line,
  rowIndex: line.columnIndex,
  columnIndex: line.rowIndex,
});
