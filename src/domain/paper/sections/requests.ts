import { pence } from '../../money/pence';
import { AuthoritiesInForce } from '../../register/authorities-in-force';
import { authorityShown, listRequests, type ListedRequest } from '../../requests/list-requests';
import { requestBook } from '../../requests/request-book';
import { isAgreed, isUnsettled } from '../../requests/request-groups';
import { ANSWER_DAYS, stillAsked, type RequestsTable } from '../../requests/request-table';
import { byName, normalText } from '../../sheet/text';
import type { PaperFigure } from '../figure';
import { tableRows, type FigureMaker } from '../figure-maker';
import { listOf, say, type Sentence, plural } from '../sentence';
import { cell, label, SectionDraft, type PaperSection, type PaperTable } from '../section';

/** What was asked for, by the authority that was asked. */
export function requestsSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('requests', 'Requests for drawdown', 'E');
  const { requests, register, asAtSerial, authorities } = make.inputs;
  if ('why' in requests) return draft.leftOut(requests.why);
  const { table } = requests;
  const inForce = new AuthoritiesInForce(authorities, asAtSerial);
  const open = listRequests(requestBook(table, register), 'Open', asAtSerial, inForce);
  const sent = open.filter(({ request }) => request.row.status !== 'Draft');
  const drafts = open.filter(({ request }) => request.row.status === 'Draft');
  const [first, ...drafted] = openSentences(make, table, sent, drafts);
  draft.paragraph(first!, ...longSentences(make, table, sent), agreedSentence(make, table, sent), ...drafted);
  draft.paragraph(unread(make, table));
  if (sent.length > 0) draft.table(byAuthority(make, table, sent));
  return draft.finish();
}

function figure(
  make: FigureMaker,
  table: RequestsTable,
  of: readonly ListedRequest[],
  kind: 'count' | 'money' | 'days',
  described: { readonly id: string; readonly name: string; readonly part: string },
): PaperFigure {
  const amount =
    kind === 'count'
      ? of.length
      : kind === 'money'
        ? pence(of.reduce((sum, { request }) => sum + stillAsked(request.row), 0))
        : Math.max(0, ...of.map(({ daysWaiting }) => daysWaiting ?? 0));
  return make.known(kind, amount, {
    ...described,
    formula: make.formula('REQUESTS', make.asAt, 'Open'),
    rows: tableRows(
      table,
      of.map(({ request }) => request.row),
    ),
  });
}

function openSentences(
  make: FigureMaker,
  table: RequestsTable,
  sent: readonly ListedRequest[],
  drafts: readonly ListedRequest[],
): Sentence[] {
  const drafted = figure(make, table, drafts, 'count', {
    ...{ id: 'requests drafted', name: 'Requests not yet sent', part: 'rows with the status Draft' },
  });
  const draftSentence =
    drafts.length === 0
      ? []
      : [
          say`${drafted}${sent.length === 0 ? '' : ' more'} ${plural(drafts.length, 'is a draft and has', 'are drafts and have')} not been sent.`,
        ];
  if (sent.length === 0) return [say`No request for drawdown is with an authority.`, ...draftSentence];
  const count = figure(make, table, sent, 'count', {
    ...{ id: 'requests open', name: 'Open requests', part: 'rows with another status than Draft' },
  });
  const asked = figure(make, table, sent, 'money', {
    id: 'requests asked',
    name: 'Still asked for in open requests',
    part: 'Amount, or what was agreed, less what was paid',
  });
  return [
    say`There ${plural(sent.length, 'is', 'are')} ${count} open ${plural(sent.length, 'request')} for drawdown, for ${asked}.`,
    ...draftSentence,
  ];
}

/** What has had no final answer for long; how long is not known of what has no day. */
function longSentences(make: FigureMaker, table: RequestsTable, sent: readonly ListedRequest[]): Sentence[] {
  const unsettled = sent.filter(({ request }) => isUnsettled(request.row));
  const long = unsettled
    .filter(({ daysWaiting }) => daysWaiting !== null && daysWaiting > ANSWER_DAYS)
    .sort((a, b) => b.daysWaiting! - a.daysWaiting!);
  const undated = undatedSentence(
    make,
    table,
    unsettled.filter(({ daysWaiting }) => daysWaiting === null),
    sent.length === 1,
  );
  if (long.length > 0) return [...waits(make, table, long, sent.length === 1), ...undated];
  if (unsettled.length === 0 || undated.length > 0) return undated;
  return [
    sent.length === 1
      ? say`It was sent within the last ${limit(make)} days.`
      : say`None has been without a final answer for more than ${limit(make)} days.`,
  ];
}

function undatedSentence(
  make: FigureMaker,
  table: RequestsTable,
  undated: readonly ListedRequest[],
  isOnly: boolean,
): Sentence[] {
  if (undated.length === 0) return [];
  if (isOnly) return [say`How long it has waited is not known.`];
  const count = figure(make, table, undated, 'count', {
    id: 'requests undated',
    name: 'Requests whose wait is not known',
    part: 'rows without Days waiting',
  });
  return [say`How long ${count} of them ${plural(undated.length, 'has', 'have')} waited is not known.`];
}

/** How many have waited long, and where the longest wait is with each authority. */
function waits(
  make: FigureMaker,
  table: RequestsTable,
  long: readonly ListedRequest[],
  isOnly: boolean,
): Sentence[] {
  const named = firstOfEach(long).map((one) => {
    const name = one.authority || 'an authority that is not known';
    const days = figure(make, table, [one], 'days', {
      id: `longest wait at ${normalText(name)}`,
      name: `Longest wait, ${authorityShown(one)}`,
      part: `Days waiting, ${one.request.row.request}`,
    });
    return { name, days };
  });
  const [first] = named;
  if (isOnly)
    return [say`It was sent to ${first!.name} ${first!.days} days ago, and has had no final answer.`];
  const count = figure(make, table, long, 'count', {
    ...{ id: 'requests long', name: 'Requests that have waited long', part: 'rows by Days waiting' },
  });
  const asked = figure(make, table, long, 'money', {
    ...{ id: 'requests long asked', name: 'Asked for in requests that have waited long', part: 'Amount' },
  });
  const have = plural(long.length, 'has', 'have');
  const list = listOf(named.slice(0, MAX_NAMED).map(({ name, days }) => say`${name} (${days} days)`));
  const most = say`Of these, ${count}, for ${asked}, ${have} had no final answer for more than ${limit(make)} days after being sent`;
  if (long.length === 1) return [say`${most.parts}: ${list}.`];
  return [
    say`${most.parts}.`,
    say`The longest ${plural(named.length, 'wait is', 'waits are')} with ${list}.`,
  ];
}

/** The first request of each authority. */
const firstOfEach = (all: readonly ListedRequest[]): ListedRequest[] =>
  all.filter((one, n) => all.findIndex((other) => other.authority === one.authority) === n);

/** What an authority has agreed and not paid: it has its answer, and its money is still to come. */
function agreedSentence(
  make: FigureMaker,
  table: RequestsTable,
  sent: readonly ListedRequest[],
): Sentence | null {
  const agreed = sent.filter(({ request }) => isAgreed(request.row));
  if (agreed.length === 0) return null;
  const part = 'rows with the status Agreed or Part agreed';
  const count = figure(make, table, agreed, 'count', {
    ...{ id: 'requests agreed', name: 'Requests agreed and not yet paid', part },
  });
  const asked = figure(make, table, agreed, 'money', {
    ...{ id: 'requests agreed asked', name: 'Agreed and not yet paid', part: `Amount, of ${part}` },
  });
  return say`Payment is awaited on ${count} that ${plural(agreed.length, 'has', 'have')} been agreed, for ${asked}.`;
}

const MAX_NAMED = 4;
const limit = (make: FigureMaker): PaperFigure =>
  make.known('days', ANSWER_DAYS, { id: 'long wait', name: 'Days after which a wait is said to be long' });

function unread(make: FigureMaker, table: RequestsTable): Sentence | null {
  if (table.leftOut.length === 0) return null;
  const count = make.known('count', table.leftOut.length, {
    id: 'requests left out',
    name: 'Requests that cannot be read',
    rows: tableRows(
      table,
      table.leftOut.map((rowIndex) => ({ rowIndex })),
    ),
  });
  return say`${count} ${plural(table.leftOut.length, 'request cannot be read and is', 'requests cannot be read and are')} not counted.`;
}

function byAuthority(
  make: FigureMaker,
  table: RequestsTable,
  sent: readonly ListedRequest[],
): Omit<PaperTable, 'kind'> {
  const names = [...new Set(sent.map(authorityShown))].sort(byName);
  const row = (name: string, own: readonly ListedRequest[], isTotal: boolean) => {
    const key = isTotal ? 'all' : normalText(name);
    const isDated = own.some(({ daysWaiting }) => daysWaiting !== null);
    const of = (what: string, kind: 'count' | 'money' | 'days', part: string): PaperFigure =>
      figure(make, table, own, kind, { id: `requests ${what} at ${key}`, name: `${part}, ${name}`, part });
    return {
      isTotal,
      cells: [
        label(name),
        cell(of('open', 'count', 'Open requests')),
        cell(of('asked', 'money', 'Asked for')),
        isDated ? cell(of('oldest', 'days', 'Oldest, days since sent')) : label('-'),
      ],
    };
  };
  return {
    caption: 'open requests for drawdown, £',
    headings: ['Local authority', 'Open requests', 'Asked for', 'Oldest, days since sent'],
    rows: [
      ...names.map((name) =>
        row(
          name,
          sent.filter((one) => authorityShown(one) === name),
          false,
        ),
      ),
      row('Total', sent, true),
    ],
    labelColumns: 1,
    widths: [40, 20, 20, 20],
  };
}
