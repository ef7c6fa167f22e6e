import { pence } from '../../money/pence';
import { AuthoritiesInForce } from '../../register/authorities-in-force';
import { authorityShown, listRequests, type ListedRequest } from '../../requests/list-requests';
import { requestBook } from '../../requests/request-book';
import { isAgreed, isUnsettled } from '../../requests/request-groups';
import { ANSWER_DAYS, stillAsked, type RequestsTable } from '../../requests/request-table';
import { byName, normalText } from '../../sheet/text';
import type { PaperFigure } from '../figure';
import { tableRows, type FigureMaker } from '../figure-maker';
import { listOf, say, type Sentence } from '../sentence';
import { cell, label, SectionDraft, type PaperSection, type PaperTable } from '../section';
import { plural } from './plural';

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

function longSentences(make: FigureMaker, table: RequestsTable, sent: readonly ListedRequest[]): Sentence[] {
  const long = sent
    .filter(({ request, daysWaiting }) => isUnsettled(request.row) && (daysWaiting ?? 0) > ANSWER_DAYS)
    .sort((a, b) => b.daysWaiting! - a.daysWaiting!);
  if (long.length === 0)
    return sent.length === 0
      ? []
      : [
          say`${plural(sent.length, 'It has not', 'None of them has')} been without a final answer for more than ${limit(make)} days.`,
        ];
  const count = figure(make, table, long, 'count', {
    ...{ id: 'requests long', name: 'Requests that have waited long', part: 'rows by Days waiting' },
  });
  const asked = figure(make, table, long, 'money', {
    ...{ id: 'requests long asked', name: 'Asked for in requests that have waited long', part: 'Amount' },
  });
  const named = long.slice(0, MAX_NAMED).map((one) => {
    const days = figure(make, table, [one], 'days', {
      id: `days waited of ${normalText(one.request.row.request)}`,
      name: `Days waited, ${one.request.row.request}`,
      part: `Days waiting, ${one.request.row.request}`,
    });
    return say`${authorityShown(one)} (${days} days)`;
  });
  const more = long.length > MAX_NAMED ? 'The longest are ' : '';
  const list = listOf(named);
  const have = plural(long.length, 'has', 'have');
  return more === ''
    ? [
        say`Of these, ${count}, for ${asked}, ${have} had no final answer for more than ${limit(make)} days after being sent: ${list}.`,
      ]
    : [
        say`Of these, ${count}, for ${asked}, ${have} had no final answer for more than ${limit(make)} days after being sent.`,
        say`The longest are ${list}.`,
      ];
}

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
  return say`${count}, for ${asked}, ${plural(agreed.length, 'has', 'have')} been agreed and ${plural(agreed.length, 'is', 'are')} awaiting payment.`;
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
    const of = (what: string, kind: 'count' | 'money' | 'days', part: string): PaperFigure =>
      figure(make, table, own, kind, { id: `requests ${what} at ${key}`, name: `${part}, ${name}`, part });
    return {
      isTotal,
      cells: [
        label(name),
        cell(of('open', 'count', 'Open requests')),
        cell(of('asked', 'money', 'Asked for')),
        cell(of('oldest', 'days', 'Oldest, days since sent')),
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
