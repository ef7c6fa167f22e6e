import { findingForRows, type Finding } from '../findings/finding';
import { writePounds } from '../money/write-pounds';
import type { CouncilRow } from './council-sheet';
import { FUNDING_STATUSES, isOutgoing, type FundingStatus } from '../reading/words/statuses';

/** On so many rows a minus on money that comes in is a habit; on fewer it may be money taken back. */
const MIN_OF_HABIT = 3;

/**
 * Tells a minus that only shows which way money went from one that means something. Councils write money going out with
 * a minus, or money coming in, or neither; where all rows of a status have it, it says nothing more. Money that comes in is
 * believed to be below nil where but a row or two of it are.
 *
 * @returns the findings, and the statuses whose minus is to be passed over
 */
export function signFindings(
  rows: readonly CouncilRow[],
  columnIndex: number,
): { findings: Finding[]; passedOver: ReadonlySet<FundingStatus> } {
  const passedOver = new Set<FundingStatus>();
  const findings: Finding[] = [];
  for (const status of FUNDING_STATUSES) {
    const of = rows.filter((row) => row.setAside === null && row.status === status && row.amountPence);
    const below = of.filter(({ amountPence }) => amountPence! < 0);
    if (below.length === 0) continue;
    const indexes = below.map(({ rowIndex }) => rowIndex);
    const values = { status, text: writePounds(below[0]!.amountPence!), others: of.length - below.length };
    const isPlain = below.length === of.length && (isOutgoing(status) || below.length >= MIN_OF_HABIT);
    if (isPlain) passedOver.add(status);
    const code = isPlain ? 'signs-show-direction' : 'signs-mixed';
    findings.push(...findingForRows(code, indexes, columnIndex, values));
  }
  return { findings, passedOver };
}
