/** Lines of a reconciliation as a spill shows them, in pounds; and a table both ways round. */
import type { Difference, ReconciledFigure } from '../../../src/domain/published/checks';
import { transposed } from '../../../src/domain/published/printed-table';
import { reconcile } from '../../../src/domain/published/reconcile';
import type { Register } from '../../../src/domain/register/register';
import type { Block } from '../../../src/domain/sheet/block';

function figure(f: ReconciledFigure): string | number {
  if (f.kind === 'amount') return f.amount / 100;
  if (f.kind === 'count') return f.count;
  if (f.kind === 'text') return f.text;
  return f.kind === 'unknown' ? f.because.code : '';
}

const line = (d: Difference) => [
  d.where,
  d.check,
  figure(d.expected),
  figure(d.printed),
  figure(d.difference),
  d.kind,
];

export const lines = (block: Block, register: Register | null = null, strict = false) =>
  reconcile(block, register, strict)?.map(line);

export const both = (block: Block): Block[] => [block, transposed(block)];
