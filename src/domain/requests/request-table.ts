import { OF_CONTRIBUTION } from '../tables/of-contribution';
import { choice, date, money, number, tableKind, text, type TableRow } from '../tables/table-kind';
import { pence, type Pence } from '../money/pence';
import type { Table } from '../tables/read-table';

/** How far a request has come, with other words for it. */
const STATUSES = {
  Draft: 'drafted, not sent',
  Sent: 'submitted, requested, asked',
  'More evidence asked':
    'evidence asked, more evidence, more information asked, returned for evidence, queried',
  Resubmitted: 'resent, sent again, revised',
  Agreed: 'approved, accepted',
  'Part agreed': 'partly agreed, agreed in part, part approved',
  Refused: 'rejected, declined',
  Paid: 'received, settled',
  Withdrawn: 'cancelled, canceled',
} as const;
export type RequestStatus = keyof typeof STATUSES;
export const REQUEST_STATUSES = Object.keys(STATUSES) as readonly RequestStatus[];

/** Days after which a request without an answer needs attention. */
export const ANSWER_DAYS = 60;

/** Requests for drawdown: one row asks for money of one contribution, for one project. */
export const REQUESTS = tableKind('Requests', 'requests', {
  request: text('Request', 'request no, request number, request ref, request reference, drawdown request', {
    needed: 'cell',
  }),
  ...OF_CONTRIBUTION,
  amount: money('Amount', 'amount asked, amount requested, sum asked, sum requested, asked for', {
    needed: 'cell',
    zero: 'blank',
  }),
  project: text('Project', 'project name', { dash: 'blank' }),
  item: text('Item', 'items', { dash: 'blank' }),
  evidence: text('Evidence', 'evidence sent, evidence enclosed, enclosed, enclosures', {
    isList: true,
    dash: 'blank',
  }),
  sent: date('Sent', 'date sent, sent on, submitted, date submitted, date of request'),
  answered: date('Answered', 'date answered, answered on, reply, date of reply, replied'),
  paid: date('Paid', 'date paid, paid on, date of payment'),
  status: choice('Status', 'request status, stage', STATUSES, { needed: 'cell' }),
  round: number('Round', 'rounds, submission, version', { zero: 'blank' }),
  reason: text('Reason', 'reasons, reason given, why, notes, note'),
  agreedAmount: money('Agreed amount', 'amount agreed, sum agreed, agreed sum', { zero: 'blank' }),
  paidAmount: money('Paid amount', 'amount paid, sum paid, paid sum', { zero: 'blank' }),
});
export type RequestRow = TableRow<typeof REQUESTS>;
export type RequestsTable = Table<typeof REQUESTS>;

/** A request that has ended: nothing is waited for. */
const ENDED: ReadonlySet<RequestStatus> = new Set(['Refused', 'Paid', 'Withdrawn']);
export const isOpen = ({ status }: Pick<RequestRow, 'status'>): boolean => !ENDED.has(status);

/** The authority has it, and has not answered. */
const WITH_AUTHORITY: ReadonlySet<RequestStatus> = new Set(['Sent', 'Resubmitted']);
export const isWithAuthority = ({ status }: Pick<RequestRow, 'status'>): boolean =>
  WITH_AUTHORITY.has(status);

/** What an open request still asks for: what was agreed where that is known, less what was paid of it. */
export function stillAsked(
  row: Pick<RequestRow, 'status' | 'amount' | 'agreedAmount' | 'paidAmount'>,
): number {
  if (!isOpen(row)) return 0;
  return Math.max(0, (row.agreedAmount ?? row.amount) - (row.paidAmount ?? 0));
}

/** What is still to be paid of a request that was agreed, in pence. */
export const leftToPay = ({ amount, agreedAmount, paidAmount }: RequestRow): Pence =>
  pence(Math.max(0, (agreedAmount ?? amount) - (paidAmount ?? 0)));
