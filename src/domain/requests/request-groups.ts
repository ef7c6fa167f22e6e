import { ANSWER_DAYS, isOpen, isWithAuthority, stillAsked } from './request-table';
import type { ListedRequest } from './list-requests';

/** Days after which money that was agreed and not paid needs attention. */
export const PAYMENT_DAYS = 30;

/** What a request waits for. */
export type RequestGroup = 'overdue' | 'evidence' | 'waiting' | 'agreed' | 'draft' | 'closed';

export function groupOf({ request: { row }, daysWaiting }: ListedRequest): RequestGroup {
  if (!isOpen(row)) return 'closed';
  if (row.status === 'Draft') return 'draft';
  if (isAgreed(row)) return 'agreed';
  // The authority has answered: it waits for the force.
  if (row.status === 'More evidence asked') return 'evidence';
  return daysWaiting !== null && daysWaiting > ANSWER_DAYS ? 'overdue' : 'waiting';
}

export const isAgreed = ({ status }: Pick<ListedRequest['request']['row'], 'status'>): boolean =>
  status === 'Agreed' || status === 'Part agreed';

/** With the authority, or back for more evidence: sent, and neither settled nor agreed. */
export const isUnsettled = (row: Pick<ListedRequest['request']['row'], 'status'>): boolean =>
  isWithAuthority(row) || row.status === 'More evidence asked';

/** The requests of each group, the oldest trouble first. */
export function groupRequests(
  listed: readonly ListedRequest[],
): Readonly<Record<RequestGroup, readonly ListedRequest[]>> {
  const groups = { overdue: [], evidence: [], waiting: [], agreed: [], draft: [], closed: [] } as Record<
    RequestGroup,
    ListedRequest[]
  >;
  for (const one of listed) groups[groupOf(one)].push(one);
  const byWait = (a: ListedRequest, b: ListedRequest): number =>
    (b.daysWaiting ?? -1) - (a.daysWaiting ?? -1);
  const byEnd = (a: ListedRequest, b: ListedRequest): number => endedOn(b) - endedOn(a);
  for (const name of ['overdue', 'evidence', 'waiting', 'agreed'] as const) groups[name].sort(byWait);
  groups.closed.sort(byEnd);
  return groups;
}

const endedOn = ({ request: { row } }: ListedRequest): number => row.paid ?? row.answered ?? row.sent ?? 0;

/** Days since it was agreed; null where nobody wrote when. */
export const daysAgreed = ({ request: { row } }: ListedRequest, asAt: number): number | null =>
  isAgreed(row) && row.answered !== null && row.answered <= asAt ? asAt - row.answered : null;

/** Agreed, and waited for longer than it should be. */
export const isPaymentLate = (one: ListedRequest, asAt: number): boolean =>
  (daysAgreed(one, asAt) ?? 0) > PAYMENT_DAYS;

/** What some requests still ask for, in pence. */
export const sumAsked = (listed: readonly ListedRequest[]): number =>
  listed.reduce((sum, { request: { row } }) => sum + (isOpen(row) ? stillAsked(row) : row.amount), 0);
