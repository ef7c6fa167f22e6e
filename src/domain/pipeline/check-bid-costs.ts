import { finding, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { costProblem } from './bid';
import type { BidCostsTable } from './bid-cost-table';

/** What checking finds in the table of costs. */
export function checkBidCosts(table: BidCostsTable): Finding[] {
  const problems = table.rows.flatMap((row) => costProblem(table, row) ?? []);
  const hasComing = table.rows.some(({ driver }) => driver === 'Money coming');
  const gap =
    hasComing || table.rows.length === 0
      ? []
      : [finding('bid-without-funding', table.header.rowIndex, table.header.columns.driver!)];
  return inReportOrder([...table.errors, ...table.setAside, ...problems, ...gap]);
}
