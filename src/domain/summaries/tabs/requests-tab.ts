import { pence, type Pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { counted } from '../../register/words';
import { AuthoritiesInForce } from '../../requests/authority-in-force';
import { listRequests, type ListedRequest } from '../../requests/list-requests';
import { requestBook } from '../../requests/request-book';
import { ANSWER_DAYS, groupRequests, isUnsettled, sumAsked } from '../../requests/request-groups';
import { isOpen, stillAsked } from '../../requests/request-table';
import { byName, normalText } from '../../sheet/text';
import { notRead, type AskingSource } from './asking-source';
import { count, date, headings, money, text } from './cells';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** Headings, and the labels of totals. */
export const REQUESTS_TAB = {
  authority: 'Authority',
  open: 'Open requests',
  waiting: 'Waiting for an answer',
  oldest: 'Oldest, days',
  asked: 'Asked for',
  request: 'Request',
  agreement: 'Agreement',
  all: 'All open requests',
} as const;

const NOTES_COLUMN = 10;
const LIST = [REQUESTS_TAB.request, 'Authority', REQUESTS_TAB.agreement, 'Contribution', 'Project', 'Status'];
const WIDTHS = [22, 18, 18, 13, 24, 20, 13, 13, 13, 18, 34];
const NOT_KNOWN = 'Not in the register';

/** What is asked of each authority, and every request that has not ended, whose money is lost soonest first. */
export function requestsTab(context: TabContext, { requests, authorities }: AskingSource): SummaryTab {
  const { register, asAtSerial } = context;
  const draft = new TabDraft('requests', NOTES_COLUMN);
  putHead(draft, 'requests', context);
  putUnits(draft, context);
  draft.blank();
  const inForce = new AuthoritiesInForce(authorities, asAtSerial);
  const open = requests && listRequests(requestBook(requests, register), 'Open', asAtSerial, inForce);
  if (open && open.length > 0) putAuthorities(draft, context, open);
  const headingRow = draft.putHeadings([
    ...headings(LIST),
    ...headings([], ['Sent', 'Days waiting', 'Spend by', 'Amount']),
  ]);
  if (!open)
    draft.put([
      text(
        'No table of requests in this workbook: a table with the headings Request, Agreement, Amount and Status.',
      ),
    ]);
  else if (open.length === 0) draft.put([text('No request is open.')]);
  else {
    for (const one of open)
      draft.put(cellsOf(context, one), `request ${normalText(one.request.row.request)}`);
    draft.rule();
    const blanks = Array.from({ length: NOTES_COLUMN - 2 }, () => BLANK);
    draft.put([text(REQUESTS_TAB.all, 'text total'), ...blanks, asked(context, open, true)], 'total');
  }
  const leftOut = notRead([[requests?.leftOut.length ?? 0, 'request']]);
  if (leftOut !== null) draft.putText(leftOut, 'warning');
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    const why = 'This list is as it was at the refresh. Live, on a sheet of your own';
    draft.put([text(`${why}: =${context.namespace}.REQUESTS(, "Open")`, 'quiet')]);
  }
  return draft.finish({
    headline: open ? headlineOf(open) : 'No table of requests',
    labelColumns: [0, 1, 2],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

function putAuthorities(draft: TabDraft, context: TabContext, open: readonly ListedRequest[]): void {
  const { authority, open: openRequests, waiting, oldest, asked: askedFor } = REQUESTS_TAB;
  draft.putHeadings(headings([authority], [openRequests, waiting, oldest, askedFor]));
  const names = [...new Set(open.map((one) => one.authority || NOT_KNOWN))].sort(byName);
  const put = (name: string, own: readonly ListedRequest[], isTotal: boolean): void => {
    const waits = own.filter(({ request }) => isUnsettled(request.row));
    const days = Math.max(0, ...waits.map(({ daysWaiting }) => daysWaiting ?? 0));
    const cells = [
      text(name, isTotal ? 'text total' : 'text wrapped'),
      count(own.length, isTotal),
      count(waits.length, isTotal),
      count(days, isTotal),
      asked(context, own, isTotal),
    ];
    draft.put(cells, isTotal ? 'authority total' : `authority ${normalText(name)}`);
  };
  for (const name of names)
    put(
      name,
      open.filter((one) => (one.authority || NOT_KNOWN) === name),
      false,
    );
  draft.rule();
  put('All authorities', open, true);
  draft.blank();
}

const asked = ({ units }: TabContext, own: readonly ListedRequest[], isTotal = false): TabCell =>
  money(pence(sumAsked(own)), units, isTotal);

function cellsOf({ units }: TabContext, { request, authority, daysWaiting }: ListedRequest): TabCell[] {
  const { row, expirySerial } = request;
  const wrapped = (value: string): TabCell => text(value, 'text wrapped');
  return [
    ...[row.request, authority || NOT_KNOWN, row.agreement, row.contribution, row.project, row.status].map(
      wrapped,
    ),
    row.sent === null ? BLANK : date(row.sent),
    daysWaiting === null ? BLANK : { value: daysWaiting, style: 'days' },
    expirySerial === null ? BLANK : date(expirySerial),
    money(pence(isOpen(row) ? stillAsked(row) : row.amount), units),
  ];
}

function headlineOf(open: readonly ListedRequest[]): string {
  const { overdue } = groupRequests(open);
  const late =
    overdue.length === 0 ? '' : `; ${overdue.length} without an answer for over ${ANSWER_DAYS} days`;
  return `${counted(open.length, 'open request')}. Asked for ${writePounds(sumAsked(open) as Pence)}${late}`;
}
