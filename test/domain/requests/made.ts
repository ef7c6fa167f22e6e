/** Registers and tables of requests for these tests. */
import { AUTHORITIES, type AuthoritiesTable } from '../../../src/domain/requests/authority-table';
import { requestBook, type RequestBook } from '../../../src/domain/requests/request-book';
import { REQUESTS } from '../../../src/domain/requests/request-table';
import type { Register } from '../../../src/domain/register/register';
import { isTable, readTable, type Table } from '../../../src/domain/tables/read-table';
import type { TableKind } from '../../../src/domain/tables/table-kind';

export function tableOf<K extends TableKind>(kind: K, ...rows: readonly unknown[][]): Table<K> {
  const headings = Object.values(kind.columns).map(({ name }) => name);
  const filled = rows.map((row) => headings.map((_, n) => row[n] ?? ''));
  const read = readTable([headings, ...filled], kind, { sheet: kind.name, topIndex: 0, leftIndex: 0 });
  if (!isTable(read)) throw new Error(read.code);
  return read;
}

export interface Asked {
  readonly request: string;
  readonly agreement?: string;
  readonly contribution?: string;
  readonly amount?: number;
  readonly project?: string;
  readonly item?: string;
  readonly evidence?: string;
  readonly sent?: number | '';
  readonly answered?: number | '';
  readonly paid?: number | '';
  readonly status?: string;
  readonly round?: number | '';
  readonly agreed?: number | '';
  readonly paidAmount?: number | '';
}

export const requestRow = (of: Asked): unknown[] => [
  ...[of.request, of.agreement ?? 'P/1', of.contribution ?? '', of.amount ?? 100, of.project ?? 'CMD'],
  ...[of.item ?? '', of.evidence ?? '', of.sent ?? '', of.answered ?? '', of.paid ?? ''],
  ...[of.status ?? 'Draft', of.round ?? '', '', of.agreed ?? '', of.paidAmount ?? ''],
];

export const bookOf = (register: Register, ...asked: readonly Asked[]): RequestBook =>
  requestBook(tableOf(REQUESTS, ...asked.map(requestRow)), register);

export const authoritiesOf = (...rows: readonly unknown[][]): AuthoritiesTable =>
  tableOf(AUTHORITIES, ...rows);
