import { writeDate } from '../../calendar/serial';
import { soonestOf } from '../../expiry/expiry-of-row';
import { AuthoritiesInForce } from '../../register/authorities-in-force';
import {
  authorityShown,
  listRequests,
  type ListedRequest,
  type RequestFilter,
} from '../../requests/list-requests';
import { requestBook } from '../../requests/request-book';
import { sumAsked } from '../../requests/request-groups';
import { isOpen, isWithAuthority } from '../../requests/request-table';
import { tableOrNull, unusable } from '../tabs/found-table';
import { REQUESTS_TAB } from '../tabs/requests-tab';
import { notTraced, sumOf, type MadeFigure, type NotTraced, type Part } from './figure';
import { requestPart, registerPart } from './parts';
import type { TraceSource } from './source';
import type { TracedRow, TracedTable } from './traced-table';

/** REQUESTS and the list of the tab; and what the tab says of each authority. */
export function requestFigures(
  source: TraceSource,
  { asAt, status }: { readonly asAt: number; readonly status: RequestFilter | null },
): { readonly list: TracedTable; readonly authorities: TracedTable } | NotTraced {
  const { requests, authorities, register } = source;
  if ('why' in requests) return notTraced(requests.why);
  const why = unusable(authorities);
  if (why !== null) return notTraced(why);
  const inForce = new AuthoritiesInForce(tableOrNull(authorities), asAt);
  const listed = listRequests(requestBook(requests.table, register), status, asAt, inForce);
  const names = [...new Set(listed.map(authorityShown))];
  return {
    list: {
      keys: [REQUESTS_TAB.request],
      rows: [
        ...listed.map((one) => requestRow(source, one, asAt)),
        {
          labels: [REQUESTS_TAB.all],
          cells: {
            Amount: () => amounts(listed),
            [REQUESTS_TAB.asked]: () => asked(listed),
          },
        },
      ],
    },
    authorities: {
      keys: [REQUESTS_TAB.authority],
      rows: [
        ...names.map((name) =>
          authorityRow(
            name,
            listed.filter((one) => authorityShown(one) === name),
            asAt,
          ),
        ),
        authorityRow(REQUESTS_TAB.allAuthorities, listed, asAt),
      ],
    },
  };
}

function requestRow(source: TraceSource, one: ListedRequest, asAt: number): TracedRow {
  const { request, daysWaiting, daysLeft, round } = one;
  const { row, registerRows, expirySerial } = request;
  const counted = `Counted from ${writeDate(asAt)}.`;
  return {
    labels: [row.request],
    cells: {
      Amount: () => amounts([one]),
      [REQUESTS_TAB.asked]: () => asked([one]),
      'Days waiting': () =>
        sumOf('days', daysWaiting, daysWaiting === null ? [] : [requestPart(row, daysWaiting, 'sent')]),
      Round: () =>
        sumOf('count', round, [requestPart(row, round, row.round === null ? 'no round: the first' : '')]),
      'Days left': () => {
        if (daysLeft === null || expirySerial === null)
          return notTraced('Its contribution has no expiry date in the register.');
        const { register } = source;
        const soonest = registerRows.find(
          (of) => soonestOf(register, of, 'heldByAuthority') === expirySerial,
        );
        const by = `to be spent by ${writeDate(expirySerial)}`;
        return sumOf('days', daysLeft, [registerPart(register, soonest!, daysLeft, by)], counted);
      },
    },
  };
}

const amounts = (listed: readonly ListedRequest[]): MadeFigure =>
  sumOf(
    'pence',
    listed.reduce((sum, { request }) => sum + request.row.amount, 0),
    listed.map(({ request: { row } }) => requestPart(row, row.amount)),
  );

/** What is asked, or was agreed, less what was paid of it. */
const asked = (listed: readonly ListedRequest[]): MadeFigure =>
  sumOf('pence', sumAsked(listed), listed.flatMap(askedParts));

function askedParts({ request: { row } }: ListedRequest): Part[] {
  const { agreedAmount, paidAmount, amount } = row;
  if (!isOpen(row)) return [requestPart(row, amount)];
  const whole = agreedAmount ?? amount;
  // What was paid beyond it is asked for no more.
  const paid = Math.min(paidAmount ?? 0, whole);
  return [
    requestPart(row, whole, agreedAmount === null ? 'asked' : 'agreed'),
    ...(paid === 0 ? [] : [requestPart(row, -paid, 'paid')]),
  ];
}

function authorityRow(name: string, own: readonly ListedRequest[], asAt: number): TracedRow {
  const each = (listed: readonly ListedRequest[]): MadeFigure =>
    sumOf(
      'count',
      listed.length,
      listed.map(({ request }) => requestPart(request.row, 1)),
    );
  const waits = own.filter(({ request }) => isWithAuthority(request.row));
  const days = waits.flatMap(({ request, daysWaiting }) =>
    daysWaiting === null ? [] : [requestPart(request.row, daysWaiting, 'sent')],
  );
  return {
    labels: [name],
    cells: {
      [REQUESTS_TAB.open]: () => each(own),
      [REQUESTS_TAB.waiting]: () => each(waits),
      [REQUESTS_TAB.oldest]: () => ({
        ...{ kind: 'made', unit: 'days', how: 'largest', parts: days },
        value: days.length === 0 ? null : Math.max(...days.map(({ share }) => share)),
        says: `The longest wait of these, on ${writeDate(asAt)}.`,
      }),
      [REQUESTS_TAB.asked]: () => asked(own),
    },
  };
}
