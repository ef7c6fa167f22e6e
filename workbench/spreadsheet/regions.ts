import { intersect } from '../addresses';
import type { Block } from '../addresses';
import type { StructureChange } from './book';
import { movedBlock } from './structure';

/* Areas of a sheet that something applies to, as blocks that need not touch. */

/** What is left of some blocks when others are taken out of them. */
export function without(blocks: Block[], holes: Block[]): Block[] {
  return holes.reduce((left, hole) => left.flatMap((block) => cut(block, hole)), blocks);
}

export function touchesAny(blocks: Block[], others: Block[]): boolean {
  return blocks.some((block) => others.some((other) => intersect(block, other) !== null));
}

export function coversAll(blocks: Block[], others: Block[]): boolean {
  return without(others, blocks).length === 0;
}

/** Where blocks come to lie when rows, columns or cells came or went; those with nothing left are dropped. */
export function movedBlocks(blocks: Block[], change: StructureChange): Block[] {
  return blocks
    .map((block) => movedBlock(block, change)?.block ?? block)
    .filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** A block around a hole: what is above it, below it, left and right of it. */
function cut(block: Block, hole: Block): Block[] {
  const shared = intersect(block, hole);
  if (!shared) return [block];
  const [end, sharedEnd] = [block.row + block.rowCount, shared.row + shared.rowCount];
  const [right, sharedRight] = [block.column + block.columnCount, shared.column + shared.columnCount];
  return [
    { ...block, rowCount: shared.row - block.row },
    { ...block, row: sharedEnd, rowCount: end - sharedEnd },
    { ...shared, column: block.column, columnCount: shared.column - block.column },
    { ...shared, column: sharedRight, columnCount: right - sharedRight },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
