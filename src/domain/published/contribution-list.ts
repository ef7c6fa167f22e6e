import { readAmount } from '../money/read-amount';
import { registerHeader } from '../reading/register-header';
import type { Block } from '../sheet/block';
import { shownText } from '../sheet/text';

/**
 * True for a list of contributions: a row of it is one agreement by its reference, and no authority's figures, though the
 * columns are those of a printed table. What counts agreements has numbers there.
 */
export function isContributionList(block: Block): boolean {
  const header = registerHeader(block);
  const columnIndex = 'columns' in header ? header.columns.agreement : undefined;
  if (!('columns' in header) || columnIndex === undefined) return false;
  const cells = block
    .slice(header.rowIndex + 1)
    .map((row) => row[columnIndex])
    .filter((cell) => shownText(cell) !== '');
  const references = cells.filter((cell) => typeof cell === 'string' && typeof readAmount(cell) !== 'number');
  return references.length > 0 && references.length * 2 >= cells.length;
}
