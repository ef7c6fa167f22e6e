import { addMonths, writeDate } from '../../domain/calendar/serial';
import { deadlinesOf, soonestOf } from '../../domain/expiry/expiry-of-row';
import {
  eligibleByRules,
  eligibleForAgreement,
  itemNamed,
  type Eligibility,
} from '../../domain/items/eligible';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { ledgerOf } from '../../domain/movements/ledger';
import { commitmentsIn } from '../../domain/plan/commitments';
import { fundableProjects } from '../../domain/plan/fundable-projects';
import { takenFrom } from '../../domain/plan/plan';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import type { AuthorityRow } from '../../domain/requests/authority-table';
import { authorityTerms } from '../../domain/requests/authority-terms';
import { AuthoritiesInForce } from '../../domain/register/authorities-in-force';
import { evidenceLines, type EvidenceLine } from '../../domain/requests/evidence';
import { draftRequest, freeToAsk, requestRefusal } from '../../domain/requests/new-request';
import { askedFor, requestBook, type RequestBook } from '../../domain/requests/request-book';
import { nextRequests } from '../../domain/requests/request-number';
import { normalText } from '../../domain/sheet/text';
import { rowShown } from '../money/model';
import { rowOfKey } from '../money/selected-row';
import { planMade } from '../plan/model';
import { rowsOf, type SideTables } from '../tables/state';
import { inDays, noticeLong } from '../ui/wording';
import { termsText } from './model';
import type { NewLine, NewRequestsForm } from './state';

/** How far ahead other contributions of the same authority are offered. */
const ALSO_MONTHS = 12;
/** So many are offered at most. */
const MAX_ALSO = 8;

export interface NewLineModel {
  readonly row: number;
  readonly reference: string;
  readonly at: string;
  readonly where: string;
  readonly warning: string;
  readonly held: string;
  readonly room: string;
  readonly eligibility: Eligibility | null;
  readonly refusal: { readonly field: string | null; readonly text: string } | null;
}

/** What one authority asks for, of the lines that are its own. */
export interface NewEvidence {
  readonly key: string;
  readonly authority: string;
  readonly lines: readonly EvidenceLine[];
  readonly ready: string;
  readonly terms: string;
}

export interface NewRequestsModel {
  /** Null for a row that is gone. */
  readonly lines: readonly (NewLineModel | null)[];
  readonly evidence: readonly NewEvidence[];
  readonly also: readonly { readonly row: number; readonly label: string; readonly more: string }[];
  readonly projects: readonly string[];
  readonly items: readonly string[];
  readonly numbers: readonly string[];
  readonly isRefused: boolean;
}

export const bookOf = (register: Register, tables: SideTables): RequestBook | null => {
  const table = rowsOf(tables.requests);
  return table && requestBook(table, register);
};

/** The authority of a row, as the table of authorities has it in force. */
export function authorityFor(
  register: Register,
  row: number,
  inForce: AuthoritiesInForce<AuthorityRow>,
): { readonly key: string; readonly name: string } {
  const index = register.authority[row]!;
  return index < 0 ? { key: '', name: 'the authority' } : inForce.of(register.authorities[index]!.name);
}

function termsOfRow(
  register: Register,
  row: number,
  inForce: AuthoritiesInForce<AuthorityRow>,
): AuthorityRow | null {
  const index = register.authority[row]!;
  return index < 0 ? null : authorityTerms(inForce, register.authorities[index]!.name);
}

export function newRequestsModel(
  register: Register,
  tables: SideTables,
  form: NewRequestsForm,
  asAt: number,
): NewRequestsModel {
  const book = bookOf(register, tables);
  const inForce = new AuthoritiesInForce(rowsOf(tables.authorities), asAt);
  const rows = form.lines.map(({ row }) => rowOfKey(register, row));
  const lines = form.lines.map((line, n) =>
    rows[n]! < 0 ? null : lineModel({ register, tables, book, inForce, asAt }, rows[n]!, line),
  );
  const existing = book?.table.rows.map(({ request }) => request) ?? [];
  return {
    lines,
    evidence: evidenceOf(register, rows, inForce, form),
    also: alsoOf({ register, tables, book, inForce, asAt }, rows),
    projects: rowsOf(tables.projects)?.rows.map(({ project }) => project) ?? [],
    items: rowsOf(tables.items)?.rows.map(({ item }) => item) ?? [],
    numbers: nextRequests(existing, yearOf(asAt), form.lines.length),
    isRefused: lines.some((line) => line === null || line.refusal !== null),
  };
}

export const yearOf = (serial: number): number => Number(writeDate(serial).split(' ')[2]);

interface Around {
  readonly register: Register;
  readonly tables: SideTables;
  readonly book: RequestBook | null;
  readonly inForce: AuthoritiesInForce<AuthorityRow>;
  readonly asAt: number;
}

function lineModel(
  { register, tables, book, inForce, asAt }: Around,
  row: number,
  line: NewLine,
): NewLineModel {
  const shown = rowShown(register, row);
  const { name } = authorityFor(register, row, inForce);
  const { free, asked } = freeToAsk(register, row, book);
  const made = draftRequest(register, row, { ...line, evidence: '' }, book);
  const expirySerial = soonestOf(register, row, 'heldByAuthority');
  const days = expirySerial === null ? null : expirySerial - asAt;
  const notice = termsOfRow(register, row, inForce)?.noticeDays ?? null;
  const date =
    days === null
      ? ''
      : days < 0
        ? `Its spend-by date was ${writeDate(expirySerial!)}. Ask ${name} whether it will still pay.`
        : days <= 92
          ? `Spend by ${writeDate(expirySerial!)}, ${inDays(days)}.`
          : '';
  const noticeText =
    notice !== null && days !== null && days >= 0 && days <= 92
      ? ` ${name} asks for ${noticeLong(notice)} before its meeting.`
      : '';
  return {
    row,
    reference: shown.reference,
    at: shown.at,
    where: shown.where,
    warning: `${date}${noticeText}`,
    held:
      asked > 0 ? `${writePounds(free)} not yet asked for` : `All that ${name} holds: ${writePounds(free)}`,
    room: roomText({ register, tables, book, asAt }, line.project),
    eligibility: eligibilityOf(register, tables, row, line.item),
    refusal: made.kind === 'refusal' ? { field: made.field, text: made.text } : null,
  };
}

/** The room of a project before this request; "" where the table of projects does not have it. */
function roomText(
  { register, tables, book, asAt }: Pick<Around, 'register' | 'tables' | 'book' | 'asAt'>,
  project: string,
): string {
  const table = rowsOf(tables.projects);
  if (!table || project.trim() === '') return '';
  const movements = rowsOf(tables.movements);
  const committed = movements ? [commitmentsIn(ledgerOf(movements, register), asAt)] : [];
  const all = fundableProjects(table, takenFrom(askedFor(book), ...committed));
  const found = all.find(({ name }) => normalText(name) === normalText(project));
  return found ? `Room ${writePounds(pence(found.room))}` : 'Not in the table of projects';
}

function eligibilityOf(
  register: Register,
  tables: SideTables,
  row: number,
  item: string,
): Eligibility | null {
  const table = rowsOf(tables.items);
  const found = table && item.trim() !== '' ? itemNamed(table, item) : null;
  if (!table || !found) return null;
  return register.header.columns.mayFund === undefined
    ? eligibleByRules(found, table)
    : eligibleForAgreement(found, table, register, [row]);
}

function evidenceOf(
  register: Register,
  rows: readonly number[],
  inForce: AuthoritiesInForce<AuthorityRow>,
  form: NewRequestsForm,
): NewEvidence[] {
  const found = new Map<string, NewEvidence>();
  for (const row of rows) {
    if (row < 0) continue;
    const { key, name } = authorityFor(register, row, inForce);
    if (found.has(key)) continue;
    const terms = termsOfRow(register, row, inForce);
    const lines = evidenceLines(terms?.evidence ?? '', form.evidence[key] ?? '');
    const wanted = lines.filter(({ isWanted }) => isWanted);
    const ready = wanted.filter(({ isReady }) => isReady).length;
    found.set(key, {
      key,
      authority: name,
      lines,
      ready: wanted.length === 0 ? '' : `${ready} of ${wanted.length} ready`,
      terms: termsText(terms),
    });
  }
  return [...found.values()];
}

/** Other contributions of the same authorities that expire soon, and of which something can be asked for. */
function alsoOf(
  { register, book, inForce, asAt }: Around,
  rows: readonly number[],
): NewRequestsModel['also'] {
  const keys = new Set(rows.filter((row) => row >= 0).map((row) => authorityFor(register, row, inForce).key));
  const horizon = addMonths(asAt, ALSO_MONTHS);
  const found: { row: number; expirySerial: number }[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    if (!register.usable[row] || !register.open[row] || rows.includes(row)) continue;
    if (!(register.amounts.heldByAuthority[row]! > 0)) continue;
    const expirySerial = deadlinesOf(register, row, 'heldByAuthority').find((day) => day >= asAt);
    if (expirySerial === undefined || expirySerial > horizon) continue;
    if (!keys.has(authorityFor(register, row, inForce).key)) continue;
    if (requestRefusal(register, row, book) === null) found.push({ row, expirySerial });
  }
  return found
    .sort((a, b) => a.expirySerial - b.expirySerial)
    .slice(0, MAX_ALSO)
    .map(({ row, expirySerial }) => ({
      row,
      label: `${rowShown(register, row).reference}, ${writePounds(freeToAsk(register, row, book).free)}`,
      more: `Spend by ${writeDate(expirySerial)}. ${textOf(register, row, 'site')}`,
    }));
}

/** The project that the plan gives what the authority holds to; else the register's own; "" where neither says. */
export function projectFor(register: Register, tables: SideTables, row: number, asAt: number): string {
  const made = planMade(register, tables, 12, asAt);
  const lines = made.kind === 'plan' ? made.plan.lines : [];
  const line = lines.find(({ money }) => money.of.row === row && money.from === 'Held by authority');
  return line?.project.name ?? textOf(register, row, 'project').trim();
}
