import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { counted } from '../../register/figures/words';
import { AuthoritiesInForce } from '../../register/authorities-in-force';
import { authorityShown, listRequests, type ListedRequest } from '../../requests/list-requests';
import { requestBook } from '../../requests/request-book';
import { groupRequests, sumAsked } from '../../requests/request-groups';
import { ANSWER_DAYS, isWithAuthority } from '../../requests/request-table';
import { byName, normalText } from '../../sheet/text';
import type { AskingSource } from './asking-source';
import { count, date, headings, liveHint, money, text } from './cells';
import { notRead, tableOrNull, unusable } from './found-table';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** Headings, and the labels of totals. */
export const REQUESTS_TAB = {
  authority: 'Authority',
  open: 'Open requests',
  waiting: 'Waiting for an answer',
  oldest: 'Oldest, days',
  asked: 'Still asked for',
  request: 'Request',
  agreement: 'Agreement',
  amount: 'Amount',
  all: 'All open requests',
  allAuthorities: 'All authorities',
} as const;

const NOTES_COLUMN = 13;
const LIST = [
  ...[REQUESTS_TAB.request, REQUESTS_TAB.authority, REQUESTS_TAB.agreement, 'Contribution', 'Project'],
  'Status',
];
const LIST_RIGHT = [
  ...['Sent', 'Days waiting', 'Round', 'Expiry date', 'Days left', REQUESTS_TAB.amount],
  REQUESTS_TAB.asked,
];
const WIDTHS = [16, 16, 16, 13, 19, 15, 12, 8, 8, 12, 7, 14, 14, 34];

/** What is asked of each authority, and every request that has not ended, whose money is lost soonest first. */
export function requestsTab(context: TabContext, source: AskingSource): SummaryTab {
  const { form, namespace } = context;
  const draft = new TabDraft('requests', NOTES_COLUMN);
  putHead(draft, 'requests', context);
  putUnits(draft, context);
  draft.blank();
  const made = requestsMade(context, source);
  if ('open' in made && made.open.length > 0) putAuthorities(draft, context, made.open);
  const headingRow = draft.putHeadings(headings(LIST, LIST_RIGHT));
  if ('why' in made) draft.putText(made.why, 'text');
  else putList(draft, context, made);
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (form === 'formulas') {
    draft.blank();
    draft.put([liveHint('list', `=${namespace}.REQUESTS(, "Open")`)]);
  }
  return draft.finish({
    headline: 'why' in made ? 'No requests are listed' : headlineOf(made.open),
    labelColumns: [0, 1, 2],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

interface Made {
  readonly open: readonly ListedRequest[];
  /** Requests that cannot be read. */
  readonly leftOutCount: number;
}

/** The open requests; or why they are not known. */
function requestsMade(
  { register, asAtSerial }: TabContext,
  { requests, authorities }: AskingSource,
): Made | { readonly why: string } {
  if ('why' in requests) return requests;
  const why = unusable(authorities);
  if (why !== null) return { why };
  const inForce = new AuthoritiesInForce(tableOrNull(authorities), asAtSerial);
  return {
    open: listRequests(requestBook(requests.table, register), 'Open', asAtSerial, inForce),
    leftOutCount: requests.table.leftOut.length,
  };
}

function putList(draft: TabDraft, context: TabContext, { open, leftOutCount }: Made): void {
  if (open.length === 0) draft.put([text('No request is open.')]);
  else {
    for (const one of open)
      draft.put(cellsOf(context, one), `request ${normalText(one.request.row.request)}`);
    draft.rule();
    const blanks = Array.from({ length: NOTES_COLUMN - 3 }, () => BLANK);
    const amounts = open.reduce((sum, { request }) => sum + request.row.amount, 0);
    draft.put(
      [
        text(REQUESTS_TAB.all, 'text total'),
        ...blanks,
        money(pence(amounts), context.units, true),
        asked(context, open, true),
      ],
      'total',
    );
  }
  const leftOut = notRead([[leftOutCount, 'request']]);
  if (leftOut !== null) draft.putText(leftOut, 'warning');
}

function putAuthorities(draft: TabDraft, context: TabContext, open: readonly ListedRequest[]): void {
  const { authority, open: openRequests, waiting, oldest, asked: askedFor, allAuthorities } = REQUESTS_TAB;
  draft.putHeadings(headings([authority], [openRequests, waiting, oldest, askedFor]));
  const put = (name: string, own: readonly ListedRequest[], isTotal: boolean): void => {
    const waits = own.filter(({ request }) => isWithAuthority(request.row));
    const days = waits.flatMap(({ daysWaiting }) => daysWaiting ?? []);
    draft.put(
      [
        text(name, isTotal ? 'text total' : 'text wrapped'),
        count(own.length, isTotal),
        count(waits.length, isTotal),
        days.length === 0 ? BLANK : { value: Math.max(...days), style: isTotal ? 'days total' : 'days' },
        asked(context, own, isTotal),
      ],
      isTotal ? 'authority total' : `authority ${normalText(name)}`,
    );
  };
  const names = [...new Set(open.map(authorityShown))].sort(byName);
  for (const name of names)
    put(
      name,
      open.filter((one) => authorityShown(one) === name),
      false,
    );
  draft.rule();
  put(allAuthorities, open, true);
  draft.blank();
}

const asked = ({ units }: TabContext, own: readonly ListedRequest[], isTotal = false): TabCell =>
  money(pence(sumAsked(own)), units, isTotal);

const days = (value: number | null): TabCell => (value === null ? BLANK : { value, style: 'days' });

function cellsOf(context: TabContext, one: ListedRequest): TabCell[] {
  const { request, daysWaiting, round, daysLeft } = one;
  const { row, expirySerial } = request;
  const names = [row.request, authorityShown(one), row.agreement, row.contribution, row.project];
  return [
    ...[...names, row.status].map((value) => text(value, 'text wrapped')),
    row.sent === null ? BLANK : date(row.sent),
    days(daysWaiting),
    days(round),
    expirySerial === null ? BLANK : date(expirySerial),
    days(daysLeft),
    money(pence(row.amount), context.units),
    asked(context, [one]),
  ];
}

function headlineOf(open: readonly ListedRequest[]): string {
  const { overdue, evidence, draft: drafts } = groupRequests(open);
  const notSent = drafts.length === 0 ? '' : `, ${writePounds(pence(sumAsked(drafts)))} of it not sent yet`;
  const late = [
    ...(overdue.length === 0 ? [] : [`; ${overdue.length} without an answer for over ${ANSWER_DAYS} days`]),
    ...(evidence.length === 0 ? [] : [`; ${evidence.length} asked for more evidence`]),
  ].join('');
  return `${counted(open.length, 'open request')}. Still asked for ${writePounds(pence(sumAsked(open)))}${notSent}${late}`;
}
