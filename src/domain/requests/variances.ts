/**
 * How authorities differ: what was drawn down of what there was, how long they take to answer and to pay, and what waits.
 *
 *   requests  ──▶ waits, rounds, refusals ─┐
 *   movements ──▶ drawn down, returned     ├─ by authority in force at the end of the period ──▶ one row each
 *   register  ──▶ rows that are left out   │
 *   imports   ──▶ the last sheet sent ─────┘
 */
import type { Register } from '../register/register';
import { readAuthority } from '../sheet/authorities';
import { byName } from '../sheet/text';
import type { AuthoritiesInForce } from '../register/authorities-in-force';
import type { ImportLogTable } from './import-log-table';
import { medianOf, weightedMedian, type Median, type WeightedDays } from './medians';
import type { RequestBook } from './request-book';
import { isAgreed } from './request-groups';
import { isWithAuthority, leftToPay, type RequestRow } from './request-table';

/** What movements say of one authority of the register in a period, in pence. */
export interface MovedMoney {
  readonly drawnDown: number;
  readonly heldAtStart: number;
  readonly received: number;
  readonly returned: number;
  /** Of what was drawn down: the days since it was received. */
  readonly waits: readonly (WeightedDays & { readonly entry: number })[];
}

export interface VarianceInputs {
  readonly book: RequestBook;
  readonly register: Register;
  /** By index into the register's authorities; null where there are no movements. */
  readonly moved: ((authority: number) => MovedMoney) | null;
  readonly imports: ImportLogTable | null;
  readonly inForce: AuthoritiesInForce;
}

/** A period in days, both in it. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Requests that wait at the end of the period. */
export interface Waiting {
  readonly count: number;
  /** Null where nobody wrote of any when it was sent. */
  readonly oldestDays: number | null;
  /** So many of them. */
  readonly undatedCount: number;
}

export interface VarianceRow {
  readonly name: string;
  /** Pence; null without movements. */
  readonly drawnDown: number | null;
  /** Of what was held at the start and received since; null where that is nil, or not known. */
  readonly shareDrawnDown: number | null;
  readonly toAnswer: Median;
  readonly forAnswer: Waiting;
  readonly toPayment: Median;
  readonly forPayment: Waiting;
  /** Of the requests sent in the period; null where there are none. */
  readonly meanRounds: number | null;
  readonly refusedCount: number;
  readonly refusedAmount: number;
  readonly daysSinceSheet: number | null;
  readonly errorsPer100: number | null;
  readonly receiptToDrawdown: number | null;
  readonly shareReturned: number | null;
}

/** One row for each authority of the register, sorted by name, and one for all of them. */
export function variances(
  inputs: VarianceInputs,
  period: Period,
): { readonly rows: readonly VarianceRow[]; readonly all: VarianceRow } {
  const rowFor = ({ name, members }: AuthorityGroup): VarianceRow => rowOf(name, members, inputs, period);
  const [all, ...each] = authorityGroups(inputs);
  return { rows: each.map(rowFor), all: rowFor(all!) };
}

/** Requests that went to an authority and count under none: the register does not have their agreement, or two authorities do. */
export const countOfNoAuthority = ({ requests }: RequestBook): number =>
  requests.filter(({ authority, row }) => authority === null && row.status !== 'Draft').length;

/** Authorities of the register that are one on a day, as indexes into its authorities. */
export interface AuthorityGroup {
  readonly name: string;
  readonly members: readonly number[];
}

/** All of them together, then each that is in force, sorted by name. */
export function authorityGroups({
  register,
  inForce,
}: Pick<VarianceInputs, 'register' | 'inForce'>): AuthorityGroup[] {
  const groups = new Map<string, { name: string; members: number[] }>();
  const written = new Map(register.authorities.map(({ key, name }) => [key, name]));
  for (const [index, authority] of register.authorities.entries()) {
    if (authority.spellings.size === 0) continue; // a total's, on a row that is set aside
    const { key, name } = inForce.of(authority.name);
    const group = groups.get(key) ?? { name: written.get(key) ?? name, members: [] };
    groups.set(key, group);
    group.members.push(index);
  }
  return [
    { name: 'All authorities', members: [...register.authorities.keys()] },
    ...[...groups.values()].sort((a, b) => byName(a.name, b.name)),
  ];
}

function rowOf(
  name: string,
  members: readonly number[],
  inputs: VarianceInputs,
  period: Period,
): VarianceRow {
  const own = new Set(members);
  const { book, moved } = inputs;
  const requests = book.requests.filter(({ authority }) => authority !== null && own.has(authority));
  const rows = requests.map(({ row }) => row);
  return {
    name,
    ...waitsOf(rows, period),
    ...moneyOf(moved === null ? null : members.map(moved)),
    daysSinceSheet: daysSinceSheet(inputs, own, period.to),
    errorsPer100: errorsPer100(inputs.register, own),
  };
}

export const isIn = (day: number | null, { from, to }: Period): day is number =>
  day !== null && day >= from && day <= to;

type Waits = Pick<
  VarianceRow,
  'toAnswer' | 'forAnswer' | 'toPayment' | 'forPayment' | 'meanRounds' | 'refusedCount' | 'refusedAmount'
>;

function waitsOf(rows: readonly RequestRow[], period: Period): Waits {
  const days = (end: 'answered' | 'paid'): number[] => rows.flatMap((row) => daysTo(row, end, period) ?? []);
  const sent = rows.filter((row) => isIn(row.sent, period));
  const refused = rows.filter((row) => row.status === 'Refused' && isIn(row.answered, period));
  return {
    toAnswer: medianOf(days('answered')),
    forAnswer: waitingOf(
      rows.filter((row) => waitsForAnswer(row, period.to)),
      period.to,
    ),
    toPayment: medianOf(days('paid')),
    forPayment: waitingOf(
      rows.filter((row) => waitsForPayment(row, period.to)),
      period.to,
    ),
    meanRounds: sent.length === 0 ? null : sent.reduce((sum, row) => sum + (row.round ?? 1), 0) / sent.length,
    refusedCount: refused.length,
    refusedAmount: refused.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** The days from Sent to the answer or the payment in a period; null where there is none that counts. */
export function daysTo(row: RequestRow, end: 'answered' | 'paid', period: Period): number | null {
  const day = row[end];
  if (row.sent === null || !isIn(day, period) || day < row.sent) return null;
  return end === 'paid' && isPaidInPart(row) ? null : day - row.sent;
}

/** Sent by the day, as far as is known, and not answered by then. */
export function waitsForAnswer(row: RequestRow, day: number): boolean {
  if (isSentAfter(row, day) || row.status === 'Draft' || row.status === 'Withdrawn') return false;
  return row.answered === null ? isWithAuthority(row) : row.answered > day;
}

/** Agreed by the day, as far as is known, and not paid by then. */
export function waitsForPayment(row: RequestRow, day: number): boolean {
  if (isSentAfter(row, day) || waitsForAnswer(row, day)) return false;
  if (isPaid(row)) return row.paid !== null && row.paid > day;
  return isAgreed(row);
}

/** The rest is still waited for. */
const isPaidInPart = (row: RequestRow): boolean =>
  row.status !== 'Paid' && row.paidAmount !== null && leftToPay(row) > 0;
/** Of one that is agreed, the amounts may say so before its status does. */
const isPaid = (row: RequestRow): boolean =>
  row.status === 'Paid' || (isAgreed(row) && row.paidAmount !== null && leftToPay(row) === 0);

const isSentAfter = ({ sent }: RequestRow, day: number): boolean => sent !== null && sent > day;

function waitingOf(rows: readonly RequestRow[], day: number): Waiting {
  const days = rows.flatMap(({ sent }) => (sent === null ? [] : [day - sent]));
  return {
    count: rows.length,
    oldestDays: days.length === 0 ? null : days.reduce((oldest, own) => Math.max(oldest, own)),
    undatedCount: rows.length - days.length,
  };
}

type Money = Pick<VarianceRow, 'drawnDown' | 'shareDrawnDown' | 'receiptToDrawdown' | 'shareReturned'>;

function moneyOf(moved: readonly MovedMoney[] | null): Money {
  if (moved === null)
    return { drawnDown: null, shareDrawnDown: null, receiptToDrawdown: null, shareReturned: null };
  const sum = (of: (each: MovedMoney) => number): number => moved.reduce((all, each) => all + of(each), 0);
  const drawnDown = sum((each) => each.drawnDown);
  const there = sum((each) => each.heldAtStart + each.received);
  const share = (part: number): number | null => (there <= 0 ? null : part / there);
  return {
    drawnDown,
    shareDrawnDown: share(drawnDown),
    receiptToDrawdown: weightedMedian(moved.flatMap(({ waits }) => waits)),
    shareReturned: share(sum((each) => each.returned)),
  };
}

/** Days from the last import that was not undone to the end of the period. */
function daysSinceSheet(inputs: VarianceInputs, own: ReadonlySet<number>, to: number): number | null {
  const days = sheetsOf(inputs, own, to).map(({ at }) => to - at);
  return days.length === 0 ? null : Math.min(...days);
}

/** The imports of some authorities that were not undone, by the end of a day. */
export function sheetsOf(
  { register, imports, inForce }: Pick<VarianceInputs, 'register' | 'imports' | 'inForce'>,
  own: ReadonlySet<number>,
  to: number,
): { readonly row: ImportLogTable['rows'][number]; readonly at: number }[] {
  const keys = new Set([...own].map((index) => inForce.of(register.authorities[index]!.name).key));
  const isOwn = (authority: string): boolean =>
    keys.has(inForce.of(authority).key) || keys.has(readAuthority(authority).key);
  return (imports?.rows ?? []).flatMap((row) => {
    const { at, authority, undone } = row;
    return at !== null && at <= to && undone === null && authority !== '' && isOwn(authority)
      ? [{ row, at }]
      : [];
  });
}

function errorsPer100(register: Register, own: ReadonlySet<number>): number | null {
  let [rows, leftOut] = [0, 0];
  for (let row = 0; row < register.rowCount; row++) {
    if (!own.has(register.authority[row]!)) continue;
    rows++;
    if (!register.usable[row]) leftOut++;
  }
  return rows === 0 ? null : (leftOut * 100) / rows;
}
