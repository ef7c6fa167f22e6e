import { addMonths, writeDate } from '../calendar/serial';
import { finding, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { absentColumns } from '../register/absent-columns';
import { normalText } from '../sheet/text';
import type { AuthoritiesTable, AuthorityRow } from './authority-table';
import { authorityTerms } from './authority-terms';
import { AuthoritiesInForce } from '../register/authorities-in-force';
import { successionOf } from '../register/succession';
import type { Request, RequestBook } from './request-book';
import { isAgreed } from './request-groups';
import { ANSWER_DAYS, isOpen, isWithAuthority, stillAsked, type RequestStatus } from './request-table';
import { putUnder } from '../sheet/put-under';

/** So many requests waiting, with none answered in a year, are a silence. */
const SILENT_REQUESTS = 3;

const money = (amount: number): string => writePounds(pence(amount));

/** "P/1, contribution C2" */
export const contributionName = (agreement: string, contribution: string): string =>
  contribution === '' ? agreement : `${agreement}, contribution ${contribution}`;

/** Why a row names no contribution of the register, for a sentence. */
export const PROBLEMS = {
  'no-agreement': 'which the register does not have',
  'no-contribution': 'a contribution that the register does not have',
  several: 'which has several contributions, and none is named',
  'two-authorities': 'a reference that two authorities have',
} as const;

/** Everything that checking finds in the table of requests: rows left out, and what to look into, as at a day. */
export function checkRequests(
  book: RequestBook,
  authorities: AuthoritiesTable | null,
  asAt: number,
): Finding[] {
  const inForce = new AuthoritiesInForce(authorities, asAt);
  return inReportOrder([
    ...book.table.errors,
    ...book.table.setAside,
    ...repeated(book),
    ...book.requests.flatMap((request) => ofOne(book, request, inForce, asAt)),
    ...ofContributions(book),
    ...silences(book, inForce, asAt),
  ]);
}

function repeated({ table }: RequestBook): Finding[] {
  const first = new Map<string, number>();
  return table.rows.flatMap(({ request, rowIndex }) => {
    const key = normalText(request);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, rowIndex);
      return [];
    }
    return [
      finding('request-repeated', rowIndex, table.header.columns.request!, { request, other: other + 1 }),
    ];
  });
}

function ofOne(
  book: RequestBook,
  of: Request,
  inForce: AuthoritiesInForce<AuthorityRow>,
  asAt: number,
): Finding[] {
  const { row, problem, expirySerial } = of;
  const { columns } = book.table.header;
  const { request, rowIndex, sent, answered, paid } = row;
  const found: Finding[] = [];
  const tell = (
    code: Parameters<typeof finding>[0],
    column: keyof typeof columns,
    values: Parameters<typeof finding>[3],
  ): void => {
    found.push(finding(code, rowIndex, columns[column] ?? null, { request, ...values }));
  };
  if (problem !== null)
    tell('request-without-contribution', 'agreement', {
      text: contributionName(row.agreement, row.contribution),
      problem: PROBLEMS[problem],
    });
  for (const column of undated(row))
    tell('request-not-dated', column, {
      status: row.status,
      column: book.table.kind.columns[column].name,
    });
  if (sent !== null && answered !== null && answered < sent)
    tell('request-dates', 'answered', {
      first: `Answered (${writeDate(answered)})`,
      second: `Sent (${writeDate(sent)})`,
    });
  const before = answered ?? sent;
  if (before !== null && paid !== null && paid < before)
    tell('request-dates', 'paid', {
      first: `Paid (${writeDate(paid)})`,
      second: `${answered === null ? 'Sent' : 'Answered'} (${writeDate(before)})`,
    });
  amounts(row, tell);
  for (const [column, text] of contradictions(row, asAt))
    tell('request-contradicts', column, {
      ...{ status: row.status, text },
      column: book.table.kind.columns[column].name,
    });
  if (isWithAuthority(row) && sent !== null && answered === null && asAt - sent > ANSWER_DAYS)
    tell('request-stale', 'sent', { days: asAt - sent });
  const asked = row.status === 'Draft' ? asAt : (sent ?? asAt);
  if (isOpen(row) && expirySerial !== null && asked > expirySerial)
    tell('request-after-expiry', 'sent', { expiry: writeDate(expirySerial) });
  const wanted = of.authority === null ? '' : evidenceOf(book, of.authority, inForce);
  const isMissing = row.evidence === '' && isOpen(row) && row.status !== 'Draft';
  if (isMissing && (wanted !== '' || row.status === 'More evidence asked'))
    tell('request-without-evidence', 'evidence', { wanted });
  return found;
}

/** A request of such a status has nothing paid. */
const NOT_PAID: ReadonlySet<RequestStatus> = new Set([
  ...(['Draft', 'Sent', 'More evidence asked', 'Resubmitted', 'Refused', 'Withdrawn'] as const),
]);

type Contradiction = readonly [column: 'amount' | 'sent' | 'answered' | 'paid' | 'paidAmount', says: string];

/** What of a row cannot be so beside its status and the day, with what it says. */
function contradictions(row: Request['row'], asAt: number): Contradiction[] {
  const { amount, paid, paidAmount, status } = row;
  const found: Contradiction[] = amount < 0 ? [['amount', money(amount)]] : [];
  const isNotPaid = NOT_PAID.has(status);
  for (const column of ['sent', 'answered', 'paid'] as const) {
    const day = row[column];
    if (day !== null && day > asAt && status !== 'Draft')
      found.push([column, `${writeDate(day)}, which is still to come`]);
  }
  if (isNotPaid && paid !== null && paid <= asAt) found.push(['paid', writeDate(paid)]);
  if (isNotPaid && paidAmount !== null) found.push(['paidAmount', money(paidAmount)]);
  return found;
}

/** The days that the status of a request needs, and that nobody wrote. */
function undated({ status, sent, answered, paid }: Request['row']): ('sent' | 'answered' | 'paid')[] {
  const isAnswered = status === 'Refused' || isAgreed({ status });
  return [
    ...(sent === null && status !== 'Draft' && status !== 'Withdrawn' ? (['sent'] as const) : []),
    ...(answered === null && isAnswered ? (['answered'] as const) : []),
    ...(paid === null && status === 'Paid' ? (['paid'] as const) : []),
  ];
}

const evidenceOf = (
  { register }: RequestBook,
  authority: number,
  inForce: AuthoritiesInForce<AuthorityRow>,
): string => authorityTerms(inForce, register!.authorities[authority]!.name)?.evidence ?? '';

/** Paid within agreed within amount. */
function amounts(
  { amount, agreedAmount, paidAmount }: Request['row'],
  tell: (
    code: 'request-over-agreed',
    column: 'agreedAmount' | 'paidAmount',
    values: Readonly<Record<string, string>>,
  ) => void,
): void {
  const asked = `what was asked for (${money(amount)})`;
  if (agreedAmount !== null && agreedAmount > amount)
    tell('request-over-agreed', 'agreedAmount', {
      first: `what was agreed (${money(agreedAmount)})`,
      second: asked,
    });
  const most = agreedAmount ?? amount;
  if (paidAmount !== null && paidAmount > most)
    tell('request-over-agreed', 'paidAmount', {
      first: `what was paid (${money(paidAmount)})`,
      second: agreedAmount === null ? asked : `what was agreed (${money(agreedAmount)})`,
    });
}

/** What is open and what is paid on one contribution, against what the register has of it. */
function ofContributions({ requests, register, table }: RequestBook): Finding[] {
  const byRows = new Map<string, Request[]>();
  for (const request of requests) {
    if (request.registerRows.length === 0) continue;
    const key = request.registerRows.join();
    putUnder(byRows, key, request);
  }
  if (register === null) return [];
  const absent = absentColumns(register);
  const amountColumn = table.header.columns.amount!;
  return [...byRows.values()].flatMap((own) => {
    const { registerRows, row } = own[0]!;
    if (registerRows.some((of) => !register.usable[of])) return [];
    const has = (column: 'heldByAuthority' | 'drawnDown'): number =>
      registerRows.reduce((sum, of) => sum + register.amounts[column][of]!, 0);
    const text = contributionName(row.agreement, row.contribution);
    const found: Finding[] = [];
    const asked = own.reduce((sum, { row: of }) => sum + stillAsked(of), 0);
    const last = own.filter(({ row: of }) => isOpen(of)).at(-1);
    if (last && !absent.has('heldByAuthority') && asked > has('heldByAuthority'))
      found.push(
        finding('request-over-held', last.row.rowIndex, amountColumn, {
          text,
          asked: money(asked),
          held: money(has('heldByAuthority')),
          difference: money(asked - has('heldByAuthority')),
        }),
      );
    const paidRows = own.filter(({ row: of }) => of.status === 'Paid' || of.paidAmount !== null);
    const paid = paidRows.reduce((sum, { row: of }) => sum + paidOf(of), 0);
    if (paidRows.length > 0 && !absent.has('drawnDown') && paid > has('drawnDown'))
      found.push(
        finding('request-paid-not-drawn', paidRows.at(-1)!.row.rowIndex, amountColumn, {
          text,
          paid: money(paid),
          drawnDown: money(has('drawnDown')),
        }),
      );
    return found;
  });
}

/** What was paid: as the row says; else, of one that is paid, what was agreed or asked for. */
export const paidOf = ({ status, amount, agreedAmount, paidAmount }: Request['row']): number =>
  paidAmount ?? (status === 'Paid' ? (agreedAmount ?? amount) : 0);

function silences(
  { requests, register, table }: RequestBook,
  inForce: AuthoritiesInForce<AuthorityRow>,
  asAt: number,
): Finding[] {
  const byAuthority = new Map<string, { name: string; own: Request[] }>();
  for (const request of requests) {
    if (request.authority === null) continue;
    const { key, name } = inForce.of(register!.authorities[request.authority]!.name);
    const group = byAuthority.get(key) ?? { name, own: [] };
    byAuthority.set(key, group);
    group.own.push(request);
  }
  const aYearAgo = addMonths(asAt, -12);
  return [...byAuthority.values()].flatMap(({ name, own }) => {
    const hasAnswered = own.some(
      ({ row }) => row.answered !== null && row.answered >= aYearAgo && row.answered <= asAt,
    );
    const waiting = own.filter(
      ({ row }) => isWithAuthority(row) && row.answered === null && row.sent !== null && row.sent <= asAt,
    );
    if (hasAnswered || waiting.length < SILENT_REQUESTS) return [];
    const oldest = waiting.reduce((a, b) => (b.row.sent! < a.row.sent! ? b : a));
    const values = { authority: name, count: waiting.length, days: asAt - oldest.row.sent! };
    return [finding('authority-silent', oldest.row.rowIndex, table.header.columns.sent ?? null, values)];
  });
}

/** What checking finds in the table of authorities. */
export function checkAuthorities(table: AuthoritiesTable): Finding[] {
  const { columns } = table.header;
  const unused = successionOf(table).unused.map((of): Finding => {
    const { authority, successor, rowIndex } = of.entry;
    const values = { authority, successor };
    if (of.why === 'no date')
      return finding('successor-without-date', rowIndex, columns.from ?? columns.successor!, values);
    if (of.why === 'circle') return finding('successor-circle', rowIndex, columns.successor!, values);
    const other = (table.place?.topIndex ?? 0) + of.other.rowIndex + 1;
    return finding('successor-contested', rowIndex, columns.successor!, { ...values, other });
  });
  return inReportOrder([...table.errors, ...table.setAside, ...unused]);
}
