/** Sheets of other councils, and what is read of them. */
import { checkSheet, type CheckedSheet } from '../../../src/domain/council/check-sheet';
import type { CouncilMapping } from '../../../src/domain/council/council-sheet';
import type { Block } from '../../../src/domain/sheet/block';

export const check = (block: Block, mapping: CouncilMapping = {}): CheckedSheet =>
  checkSheet(block, { authority: 'Blaby', mapping });

/** "contribution 2/3 £15.00 amount-missing": what was read, what was taken of how many rows, and what is said of it. */
export function read(block: Block, mapping?: CouncilMapping): string {
  const checked = check(block, mapping);
  const codes = [...new Set(checked.findings.map(({ code }) => code))].join(' ');
  if (checked.kind === 'none') return `none ${codes}`.trim();
  const { kind, usableCount, rowCount, sumPence } = checked;
  return `${kind} ${usableCount}/${rowCount} £${(sumPence / 100).toFixed(2)} ${codes}`.trim();
}

export const CONTRIBUTION = [
  ...['developer-agreement-contribution', 'developer-agreement', 'contribution-purpose', 'amount'],
  ...['units', 'entry-date', 'start-date', 'end-date'],
];
export const TRANSACTION = [
  ...['developer-agreement-transaction', 'developer-agreement-contribution', 'contribution-funding-status'],
  ...['amount', 'units', 'entry-date', 'start-date', 'end-date'],
];
export const contributions = (...rows: unknown[][]): Block => [CONTRIBUTION, ...rows];
export const transactions = (...rows: unknown[][]): Block => [TRANSACTION, ...rows];
export const fine = ['AV/19/1-c1', 'AV/19/1', 'other', 1000, '', '2020-03-26', '2020-01-31', ''];
