import { normalText } from '../sheet/text';
import type { AuthoritiesInForce } from '../register/authorities-in-force';
import type { Request, RequestBook } from './request-book';
import { isOpen, REQUEST_STATUSES, type RequestStatus } from './request-table';

/** One request as it is listed. */
export interface ListedRequest {
  readonly request: Request;
  /** The authority in force on the day; "" where the register does not have the agreement. */
  readonly authority: string;
  /** Days since it was sent, of one that has not ended; null for a draft, and where nobody wrote when. */
  readonly daysWaiting: number | null;
  readonly round: number;
  /** Days to the contribution's expiry date, below nil where it is past. */
  readonly daysLeft: number | null;
}

/** The authority of a request, or that the register does not have its agreement. */
export const authorityShown = ({ authority }: Pick<ListedRequest, 'authority'>): string =>
  authority || 'Not in the register';

/** Which requests are listed: those that have not ended, those that have, or those of one status. */
export type RequestFilter = 'Open' | 'Closed' | RequestStatus;
export const REQUEST_FILTERS: readonly RequestFilter[] = ['Open', 'Closed', ...REQUEST_STATUSES];

/** The filter of a name; null where it is none. */
export const filterNamed = (name: string): RequestFilter | null =>
  REQUEST_FILTERS.find((filter) => normalText(filter) === normalText(name)) ?? null;

/** The requests as at a day: whose money is lost soonest first, then in the table's order. */
export function listRequests(
  { requests, register }: RequestBook,
  filter: RequestFilter | null,
  asAt: number,
  authorities: AuthoritiesInForce,
): ListedRequest[] {
  return requests
    .filter(({ row }) => keeps(filter, row))
    .map((request): ListedRequest => {
      const { row, authority, expirySerial } = request;
      const isWaiting = isOpen(row) && row.sent !== null && row.sent <= asAt && row.status !== 'Draft';
      return {
        request,
        authority: authority === null ? '' : authorities.of(register!.authorities[authority]!.name).name,
        daysWaiting: isWaiting ? asAt - row.sent! : null,
        round: row.round ?? 1,
        daysLeft: expirySerial === null ? null : expirySerial - asAt,
      };
    })
    .sort(
      (a, b) =>
        (a.daysLeft ?? NEVER) - (b.daysLeft ?? NEVER) || a.request.row.rowIndex - b.request.row.rowIndex,
    );
}

/** In place of the days of a contribution without a deadline: it comes last. */
const NEVER = Number.MAX_SAFE_INTEGER;

function keeps(filter: RequestFilter | null, row: Request['row']): boolean {
  if (filter === null) return true;
  return filter === 'Open' ? isOpen(row) : filter === 'Closed' ? !isOpen(row) : row.status === filter;
}
