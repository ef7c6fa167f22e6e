import { nameOfContribution } from '../../domain/register/read/contribution-name';
import { readDate } from '../../domain/calendar/read-date';
import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import { AuthoritiesInForce } from '../../domain/register/authorities-in-force';
import type { AuthorityRow } from '../../domain/requests/authority-table';
import { authorityTerms } from '../../domain/requests/authority-terms';
import { aboutRequest, dealingsAbout, type DealingsTable } from '../../domain/requests/dealings-table';
import { drawnBefore, type DrawnBefore } from '../../domain/requests/drawn-before';
import { evidenceLines, type EvidenceLine } from '../../domain/requests/evidence';
import { listRequests, type ListedRequest } from '../../domain/requests/list-requests';
import { requestBook, type RequestBook } from '../../domain/requests/request-book';
import { daysAgreed, groupRequests, sumAsked, type RequestGroup } from '../../domain/requests/request-groups';
import {
  nextSteps,
  stepOf,
  takesAmount,
  type RequestStep,
  type StepEntry,
} from '../../domain/requests/request-step';
import { ANSWER_DAYS, isOpen, stillAsked } from '../../domain/requests/request-table';
import { normalText } from '../../domain/sheet/text';
import type { SideTables } from '../tables/state';
import { rowsOf } from '../tables/state';
import { whyLeftOut } from '../tables/left-out';
import { counted, inDays, noticeLong } from '../ui/wording';
import type { RequestChip } from './state';

/** What every screen of requests is made from. */
export interface Asking {
  readonly register: Register;
  readonly book: RequestBook;
  readonly inForce: AuthoritiesInForce<AuthorityRow>;
  readonly dealings: DealingsTable | null;
  readonly listed: readonly ListedRequest[];
  readonly asAt: number;
}

/** Null where there is no table of requests that can be read. */
export function askingOf(register: Register, tables: SideTables, asAt: number): Asking | null {
  const table = rowsOf(tables.requests);
  if (!table) return null;
  const book = requestBook(table, register);
  const inForce = new AuthoritiesInForce(rowsOf(tables.authorities), asAt);
  const listed = listRequests(book, null, asAt, inForce);
  return { register, book, inForce, dealings: rowsOf(tables.dealings), listed, asAt };
}

export const requestNamed = ({ listed }: Asking, name: string): ListedRequest | null =>
  listed.find(({ request }) => normalText(request.row.request) === normalText(name)) ?? null;

/** How the authority of a request deals with it; null where nothing says so. */
export const termsOf = ({ inForce, register }: Asking, { request }: ListedRequest): AuthorityRow | null =>
  request.authority === null ? null : authorityTerms(inForce, register.authorities[request.authority]!.name);

export interface RequestLine {
  readonly request: string;
  readonly title: string;
  readonly amount: string;
  readonly under: string;
  /** "106 days.", in bold; "" where nothing waits. */
  readonly days: string;
  readonly more: string;
}

export interface RequestsModel {
  readonly head: string;
  readonly amount: string;
  readonly chips: readonly { readonly chip: RequestChip; readonly text: string }[];
  readonly groups: readonly {
    readonly key: RequestGroup;
    readonly title: string;
    readonly isTrouble: boolean;
    readonly sum: string;
    readonly lines: readonly RequestLine[];
  }[];
  /** Rows of the table that could not be read, in words; "" where there are none. */
  readonly leftOut: string;
}

const TITLES: Readonly<Record<RequestGroup, string>> = {
  overdue: `No answer for over ${ANSWER_DAYS} days`,
  evidence: 'More evidence asked for',
  waiting: 'Waiting',
  agreed: 'Agreed, not yet paid',
  draft: 'Drafts',
  closed: 'Closed',
};
const CHIPS: Readonly<Record<RequestChip, { text: string; groups: readonly RequestGroup[] }>> = {
  current: { text: 'Current', groups: ['overdue', 'evidence', 'waiting', 'agreed', 'draft'] },
  overdue: { text: 'Overdue', groups: ['overdue'] },
  agreed: { text: 'Agreed', groups: ['agreed'] },
  draft: { text: 'Draft', groups: ['draft'] },
  closed: { text: 'Closed', groups: ['closed'] },
};

/** Sent, and neither paid nor ended otherwise. */
const sentIn = (groups: ReturnType<typeof groupRequests>): readonly ListedRequest[] => [
  ...groups.overdue,
  ...groups.evidence,
  ...groups.waiting,
  ...groups.agreed,
];

export function requestsModel(asking: Asking, chip: RequestChip): RequestsModel {
  const groups = groupRequests(asking.listed);
  const sent = sentIn(groups);
  const count = (of: RequestChip): number =>
    CHIPS[of].groups.reduce((sum, group) => sum + groups[group].length, 0);
  const chips = (Object.keys(CHIPS) as RequestChip[])
    .filter((of) => of === 'current' || of === chip || count(of) > 0)
    .map((of) => ({ chip: of, text: `${CHIPS[of].text} ${count(of)}` }));
  const leftOutCount = asking.book.table.leftOut.length;
  return {
    head: sent.length === 0 ? 'No request is waiting for money' : `${sent.length} sent and not yet paid`,
    amount: writePounds(pence(sumAsked(sent))),
    chips,
    groups: CHIPS[chip].groups
      .filter((group) => groups[group].length > 0)
      .map((key) => ({
        key,
        title: TITLES[key],
        isTrouble: key === 'overdue' || key === 'evidence',
        sum: writePounds(pence(sumAsked(groups[key]))),
        lines: groups[key].map((one) => lineOf(asking, one)),
      })),
    leftOut:
      leftOutCount === 0
        ? ''
        : `${counted(leftOutCount, 'row')} of the table could not be read, and ${leftOutCount === 1 ? 'is' : 'are'} not in the lines below. ${whyLeftOut(asking.book.table)}`,
  };
}

function lineOf(asking: Asking, one: ListedRequest): RequestLine {
  const { request, authority, daysWaiting } = one;
  const { row } = request;
  const project = row.project === '' ? ', no project yet' : ` for ${row.project}`;
  const reference = nameOfContribution(row.agreement, row.contribution);
  return {
    request: row.request,
    title: [row.request, authority].filter((part) => part !== '').join(' '),
    amount: writePounds(pence(isOpen(row) ? stillAsked(row) : row.amount)),
    under: `${reference}${project}`,
    days:
      daysWaiting === null
        ? ''
        : daysWaiting === 0
          ? 'Sent today'
          : `${counted(daysWaiting, 'day')}${daysWaiting > ANSWER_DAYS ? '.' : ''}`,
    more: standing(asking, one),
  };
}

/** What a line says besides how long it has been waited for. */
function standing(asking: Asking, one: ListedRequest): string {
  const { request, daysLeft } = one;
  const { row, problem, expirySerial } = request;
  if (problem !== null) return 'The register does not have this contribution';
  if (!isOpen(row)) return ended(one);
  if (row.status === 'Draft') return 'Not sent yet';
  const agreed = daysAgreed(one, asking.asAt);
  if (agreed !== null) return `Agreed ${counted(agreed, 'day')} ago`;
  if (daysLeft !== null && daysLeft < 0) return `Its date passed on ${writeDate(expirySerial!)}`;
  if (row.status === 'More evidence asked') {
    const last = dealingsAbout(asking.dealings, aboutRequest(row.request)).at(-1);
    return last === undefined ? 'More evidence asked' : `More evidence asked on ${writeDate(last.date)}`;
  }
  if (row.status === 'Resubmitted') return 'Sent again with more evidence';
  return row.sent === null ? 'No date sent' : '';
}

function ended({ request: { row } }: ListedRequest): string {
  const date = row.status === 'Paid' ? row.paid : row.answered;
  return date === null ? row.status : `${row.status} on ${writeDate(date)}`;
}

/** One request, opened. */
export interface RequestModel {
  readonly title: string;
  readonly status: string;
  readonly reference: string;
  readonly amount: string;
  readonly site: string;
  readonly says: string;
  readonly warning: string;
  readonly authority: string;
  readonly evidence: readonly EvidenceLine[];
  readonly ready: string;
  readonly terms: string;
  readonly happened: readonly { readonly date: string; readonly text: string }[];
  readonly steps: readonly RequestStep[];
  /** A letter can be made of it. */
  readonly canAsk: boolean;
  /** What was agreed and paid, where that is known. */
  readonly money: readonly { readonly name: string; readonly text: string }[];
}

/** @param evidence as ticked; null where nothing was changed */
export function requestModel(asking: Asking, one: ListedRequest, evidence: string | null): RequestModel {
  const { request, authority } = one;
  const { row, registerRows } = request;
  const terms = termsOf(asking, one);
  const lines = evidenceLines(terms?.evidence ?? '', evidence ?? row.evidence);
  const wanted = lines.filter(({ isWanted }) => isWanted);
  const own = registerRows[0];
  const project =
    row.project === '' ? 'No project yet.' : `For ${row.project}${row.item === '' ? '' : `, ${row.item}`}.`;
  return {
    title: `Request ${row.request}`,
    status: row.status,
    reference: [nameOfContribution(row.agreement, row.contribution), authority]
      .filter((part) => part !== '')
      .join(', '),
    amount: writePounds(row.amount),
    site: own === undefined ? '' : textOf(asking.register, own, 'site'),
    says: `${project}${sentText(one, asking.asAt)}`,
    warning: warningOf(one),
    authority: authority === '' ? 'the authority' : authority,
    evidence: lines,
    ready:
      wanted.length === 0
        ? ''
        : `${wanted.filter(({ isReady }) => isReady).length} of ${wanted.length} ready`,
    terms: termsText(terms),
    happened: happenedOf(asking, one),
    steps: nextSteps(row),
    canAsk: isOpen(row) && row.status !== 'Agreed',
    money: [
      ...(row.agreedAmount === null ? [] : [{ name: 'Agreed', text: writePounds(row.agreedAmount) }]),
      ...(row.paidAmount === null ? [] : [{ name: 'Paid', text: writePounds(row.paidAmount) }]),
    ],
  };
}

function sentText({ request: { row }, daysWaiting }: ListedRequest, asAt: number): string {
  if (row.sent === null) return '';
  const ago = daysWaiting ?? asAt - row.sent;
  if (isOpen(row) && ago === 0) return ' Sent today.';
  return isOpen(row) && ago > 0
    ? ` Sent ${counted(ago, 'day')} ago, on ${writeDate(row.sent)}.`
    : ` Sent on ${writeDate(row.sent)}.`;
}

function warningOf({ request: { row, expirySerial, problem }, authority, daysLeft }: ListedRequest): string {
  const who = authority === '' ? 'the authority' : authority;
  if (problem !== null)
    return 'The register does not have this contribution. Correct Agreement and Contribution in the table Requests.';
  if (!isOpen(row) || expirySerial === null || daysLeft === null) return '';
  const asked = row.sent ?? null;
  if (daysLeft < 0) {
    const before = asked !== null && asked > expirySerial ? ', before the request was sent' : '';
    return `Its spend-by date was ${writeDate(expirySerial)}${before}. Ask ${who} whether it will still pay.`;
  }
  return daysLeft <= 92 ? `Spend by ${writeDate(expirySerial)}, ${inDays(daysLeft)}.` : '';
}

const PAYS = {
  'In advance': 'Pays in advance.',
  'On invoice': 'Pays on invoice.',
  'In arrears': 'Pays in arrears.',
} as const;

export function termsText(terms: AuthorityRow | null): string {
  if (!terms) return '';
  const { pays, noticeDays, meets } = terms;
  return [
    pays === null ? '' : PAYS[pays],
    noticeDays === null ? '' : `Needs ${noticeLong(noticeDays)} before its meeting.`,
    meets === '' ? '' : `Meets: ${meets}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The log's rows; where it has none, the dates of the request itself. */
function happenedOf(asking: Asking, { request: { row } }: ListedRequest): RequestModel['happened'] {
  const log = dealingsAbout(asking.dealings, aboutRequest(row.request));
  if (log.length > 0)
    return log.map(({ date, what, note }) => ({
      date: writeShortDate(date),
      text: note === '' ? what : `${what}: ${note}`,
    }));
  return (
    [
      [row.sent, 'Sent'],
      [row.answered, 'Answered'],
      [row.paid, 'Paid'],
    ] as const
  ).flatMap(([date, text]) => (date === null ? [] : [{ date: writeShortDate(date), text }]));
}

/** What the inline line of a step says. */
export interface StepModel {
  readonly date: string;
  readonly refusal: { readonly field: string | null; readonly text: string } | null;
  readonly takesAmount: boolean;
  readonly noteLabel: string;
  readonly button: string;
  /** Of a payment that may be drawn down in the register already; null where it cannot be. */
  readonly drawn: { readonly isTicked: boolean; readonly text: string } | null;
}

const NOTE_LABELS: Readonly<Record<RequestStep, string>> = {
  Sent: 'To whom (optional)',
  'More evidence asked': 'What was asked for',
  'Sent again': 'What was added',
  Agreed: 'Note (optional)',
  Refused: 'Why',
  Paid: 'Remittance or reference',
  Withdrawn: 'Why',
};
export const STEP_BUTTONS: Readonly<Record<RequestStep, string>> = {
  Sent: 'Mark as sent',
  'More evidence asked': 'More evidence asked',
  'Sent again': 'Sent again',
  Agreed: 'Agreed',
  Refused: 'Refused',
  Paid: 'Paid',
  Withdrawn: 'Withdraw',
};

/** What may be drawn down already of the money that is to be recorded as paid. */
export const drawnBeforeOf = (
  { book }: Asking,
  { request }: ListedRequest,
  tables: SideTables,
): DrawnBefore | null => drawnBefore(book, request, rowsOf(tables.movements));

/** Where the authority does not hold it any more, or the movements have just so much, it most likely is. */
export const isLikelyDrawn = (before: DrawnBefore | null): boolean =>
  before !== null && (before.isGone || before.movement !== null);

function drawnText({ unclaimed, isGone, movement }: DrawnBefore, authority: string): string {
  const seen =
    movement === null
      ? `${writePounds(unclaimed)} of this contribution is drawn down in the register and paid on no request.`
      : `A drawdown of ${writePounds(movement.amount!)} is recorded on ${writeShortDate(movement.date)}, for no request.`;
  return isGone ? `${seen} ${authority} does not hold so much any more.` : seen;
}

export function stepModel(
  one: ListedRequest,
  entry: StepEntry,
  today: number,
  before: DrawnBefore | null = null,
): StepModel {
  const made = stepOf(one.request.row, entry, today);
  const date = readDate(entry.date);
  return {
    date: typeof date === 'number' ? writeDate(date) : '',
    refusal: made.kind === 'refusal' ? { field: made.field, text: made.text } : null,
    takesAmount: takesAmount(entry.step),
    noteLabel: NOTE_LABELS[entry.step],
    button: entry.step === 'Paid' ? 'Record as paid' : `Record: ${STEP_BUTTONS[entry.step].toLowerCase()}`,
    drawn:
      entry.step !== 'Paid' || before === null
        ? null
        : {
            isTicked: entry.isDrawn === true,
            text: drawnText(before, one.authority === '' ? 'The authority' : one.authority),
          },
  };
}

/** What Money and Home say of all requests. */
export function requestsSummary(asking: Asking): {
  readonly amount: string;
  readonly text: string;
  readonly isTrouble: boolean;
} {
  const groups = groupRequests(asking.listed);
  const sent = sentIn(groups);
  const parts = [
    `${counted(sent.length, 'request')} sent and not yet paid`,
    ...(groups.overdue.length > 0 ? [`${groups.overdue.length} over ${ANSWER_DAYS} days`] : []),
    ...(groups.evidence.length > 0 ? [`${groups.evidence.length} asked for more evidence`] : []),
    ...(groups.draft.length > 0 ? [counted(groups.draft.length, 'draft')] : []),
  ];
  return {
    amount: writePounds(pence(sumAsked(sent))),
    text: parts.join('; '),
    isTrouble: groups.overdue.length + groups.evidence.length > 0,
  };
}
