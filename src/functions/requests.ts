import { counted } from '../domain/register/figures/words';
import { toPounds } from '../domain/money/pence';
import { AUTHORITIES } from '../domain/requests/authority-table';
import { AuthoritiesInForce } from '../domain/register/authorities-in-force';
import {
  filterNamed,
  listRequests,
  REQUEST_FILTERS,
  type RequestFilter,
} from '../domain/requests/list-requests';
import { requestBook } from '../domain/requests/request-book';
import { REQUESTS } from '../domain/requests/request-table';
import { today } from '../workbook/excel/clock';
import { dateArgument, describe, textArgument } from './arguments';
import { answer, type Call } from './answering';
import { invalid } from './errors';
import { optionalTableSource, registerSource, tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

const HEADINGS = [
  ...['Request', 'Authority', 'Agreement', 'Amount', 'Status', 'Days waiting', 'Round'],
  ...['Expiry date', 'Days left'],
];

/**
 * Requests for drawdown: what was asked of which authority, how long it has been waited for, and how long is left.
 *
 * @customfunction REQUESTS
 * @param [asAt] The date from which days are counted; today where left out.
 * @param [status] "Open" for requests that have not ended, "Closed" for the others, or one status such as "Sent"; all where left out.
 * @param [requests] The table of requests with its headings; leave out for the table named Requests.
 * @param [register] The register with its headings; leave out to use the workbook's own, live.
 * @param [authorities] The table of authorities with its headings; leave out for the table named Authorities, if there is one.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row a request, the soonest expiry date first: Request, Authority, Agreement, Amount, Status, Days waiting, Round, Expiry date (a serial: format the column as a date), Days left. The heading row alone where there is none.
 * @throws #VALUE! where `asAt` or `status` cannot be read, or a range has no usable headings; #N/A where the workbook has no table of requests, or no register.
 * @remarks Days waiting are counted from Sent, for a request that was sent and has not ended. The authority is the one that the register has for the agreement; where the table of authorities names a successor for it, the one in force at `asAt`. It is blank where the register does not have the agreement. A blank Round is the first. A request that cannot be read is left out, and counted in the last row.
 * @example =S106.REQUESTS() | every request, as at today
 * @example =S106.REQUESTS(, "Open") | those that have not ended
 * @example =S106.REQUESTS(DATE(2025, 3, 24), "Sent") | those that were with an authority on a panel's date
 */
export function requests(
  asAt?: unknown,
  status?: unknown,
  requests?: unknown[][],
  register?: unknown[][],
  authorities?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  const call = invocation as Call;
  return answer(call, () => {
    const asked = dateArgument(asAt, 'asAt');
    const filter = filterArgument(status);
    const sources = {
      requests: tableSource(REQUESTS, requests, call, 2),
      register: registerSource(register, call, 3),
      authorities: optionalTableSource(AUTHORITIES, authorities, call, 4),
    };
    const work = (read: {
      requests: Parameters<typeof requestBook>[0];
      register: Parameters<typeof requestBook>[1];
      authorities: ConstructorParameters<typeof AuthoritiesInForce>[0];
    }): unknown[][] => {
      const day = asked ?? today();
      const inForce = new AuthoritiesInForce(read.authorities, day);
      const listed = listRequests(requestBook(read.requests, read.register), filter, day, inForce);
      const rows = listed.map(({ request, authority, daysWaiting, round, daysLeft }) => [
        request.row.request,
        authority,
        request.row.agreement,
        toPounds(request.row.amount),
        request.row.status,
        daysWaiting ?? '',
        round,
        request.expirySerial ?? '',
        daysLeft ?? '',
      ]);
      return wholeSpill(
        [HEADINGS, ...rows, ...leftOutRow(read.requests.leftOut.length)],
        'Ask for one status.',
      );
    };
    return withSources(call, sources, work, { daily: asked === null });
  }) as void;
}

const leftOutRow = (count: number): unknown[][] =>
  count === 0 ? [] : [[`${counted(count, 'request')} left out`, ...HEADINGS.slice(1).map(() => '')]];

/** @throws #VALUE! for what is no status */
function filterArgument(argument: unknown): RequestFilter | null {
  const name = textArgument(argument, 'status');
  if (name === '') return null;
  const filter = filterNamed(name);
  if (filter) return filter;
  throw invalid(
    `status is ${describe(name)}. It should be one of ${REQUEST_FILTERS.join(', ')}, or left out for all requests.`,
  );
}
