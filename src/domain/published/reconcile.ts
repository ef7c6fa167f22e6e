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
 * @returns what does not agree, differences before roundings; null where the block is neither table
 */
export function reconcile(block: Block, register: Register | null, strict = false): Difference[] | null {
  const projects = readProjects(block);
  if (projects) return inReadingOrder(checkProjects(projects, register, strict));
  const across = readProjects(transposed(block));
  if (across) return inReadingOrder(checkProjects(across, register, strict)).map(turnedBack);
  const rollup = readPrintedRollup(block);
  if (!rollup) return null;
  const own = checkArithmetic(rollup, register !== null);
  return inReadingOrder(register ? [...own, ...checkAgainstRegister(rollup, register, strict)] : own);
}

/** A line of a table that was read with its rows as columns, on the cell of the block that was given. */
const turnedBack = (line: Difference): Difference => ({
  ...line,
  rowIndex: line.columnIndex,
  columnIndex: line.rowIndex,
});
