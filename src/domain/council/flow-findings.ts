import { findingForRows, quoted, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { PARENT_KEY } from '../reading/understanding';
import { FUNDING_STATUSES, isOutgoing, type FundingStatus } from '../reading/words/statuses';
import type { RowsToCheck } from './check-rows';
import { cameIn, isSpentOfTransferred } from './gather-movements';

/** What the transactions of one contribution tell of its money, in pence. */
interface Flow {
  readonly text: string;
  readonly moved: Record<FundingStatus, number>;
  readonly rows: number[];
}

const NOTHING = Object.fromEntries(FUNDING_STATUSES.map((status) => [status, 0])) as Flow['moved'];

/** Money that left a contribution against what came in, where transactions tell of both. */
export function flowFindings({ header, kind, rows }: RowsToCheck): Finding[] {
  const parentIndex = kind === 'transaction' ? header.at[PARENT_KEY.transaction] : undefined;
  if (parentIndex === undefined) return [];
  const flows = new Map<string, Flow>();
  for (const { rowIndex, parent, status, sumPence, setAside } of rows) {
    if (setAside !== null || parent === '' || status === null || sumPence === null) continue;
    const key = parent.toLowerCase();
    const flow = flows.get(key) ?? { text: parent, moved: { ...NOTHING }, rows: [] };
    flows.set(key, flow);
    flow.moved[status] += sumPence;
    if (isOutgoing(status)) flow.rows.push(rowIndex);
  }
  return flowsTold([...flows.values()], header.at.value ?? parentIndex);
}

const money = (amountPence: number): string => writePounds(pence(amountPence));

function flowsTold(flows: readonly Flow[], columnIndex: number): Finding[] {
  const isOfTransferred = isSpentOfTransferred(flows.map(({ moved }) => moved));
  const out = ({ moved }: Flow): number =>
    moved.transferred + moved.returned + (isOfTransferred && moved.transferred > 0 ? 0 : moved.spent);
  const over = flows.filter((flow) => cameIn(flow.moved) > 0 && out(flow) > cameIn(flow.moved));
  const withoutReceipt = flows.filter((flow) => cameIn(flow.moved) <= 0 && out(flow) > 0);
  const findings = over.flatMap((flow) =>
    findingForRows('spent-over-received', flow.rows, columnIndex, {
      contribution: quoted(flow.text),
      out: money(out(flow)),
      in: money(cameIn(flow.moved)),
      difference: money(out(flow) - cameIn(flow.moved)),
    }),
  );
  const rows = withoutReceipt.flatMap((flow) => flow.rows).sort((a, b) => a - b);
  const values = {
    contributions: withoutReceipt.length === 1 ? '1 contribution' : `${withoutReceipt.length} contributions`,
    out: money(withoutReceipt.reduce((sum, flow) => sum + out(flow), 0)),
    text: quoted(withoutReceipt[0]?.text ?? ''),
  };
  return [...findings, ...findingForRows('spent-without-receipt', rows, columnIndex, values)];
}
