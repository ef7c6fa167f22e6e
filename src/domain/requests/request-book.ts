import { soonestOf } from '../expiry/expiry-of-row';
import { authorityOfRows, Contributions, type Contribution } from '../movements/contributions';
import { NO_GROUP, type Register } from '../register/register';
import { normalText } from '../sheet/text';
import { isOpen, stillAsked, type RequestRow, type RequestsTable } from './request-table';

/** One request, and the contribution of the register that it asks money of. */
export interface Request {
  readonly row: RequestRow;
  /** The register's rows of it (indexes into its arrays); none where the register does not have it. */
  readonly registerRows: readonly number[];
  readonly problem: Contribution['problem'];
  /** The authority, as an index into those of the register; null where the agreement has none, or two. */
  readonly authority: number | null;
  /** The earliest expiry date of its rows, as a serial; null where there is none, or none that can be read. */
  readonly expirySerial: number | null;
}

export interface RequestBook {
  readonly table: RequestsTable;
  /** Null where a table is looked at alone: no request has a contribution then. */
  readonly register: Register | null;
  readonly requests: readonly Request[];
}

/** The requests of a table, each with its contribution. */
export function requestBook(table: RequestsTable, register: Register | null): RequestBook {
  const contributions = new Contributions(register);
  const requests = table.rows.map((row): Request => {
    const { rows, problem, groupRows } =
      contributions.list[contributions.number(row.agreement, row.contribution)]!;
    const authority = register === null ? NO_GROUP : authorityOfRows(register, groupRows);
    return {
      row,
      registerRows: rows,
      problem,
      authority: authority === NO_GROUP ? null : authority,
      expirySerial: register === null ? null : earliestExpiry(register, rows),
    };
  });
  return { table, register, requests };
}

/** The earliest day by which money that the authority holds is to be spent; of rows where it holds none, any money. */
function earliestExpiry(register: Register, rows: readonly number[]): number | null {
  const known = rows.flatMap((row) => soonestOf(register, row, 'heldByAuthority') ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

/** What is asked for and not ended, in pence. */
export interface AskedFor {
  /** What each request asks of each row of the register, in the table's order. */
  readonly parts: readonly AskedPart[];
  /** By row of the register: of several rows of one contribution the first has it, as far as it holds so much. */
  readonly byRow: ReadonlyMap<number, number>;
  /** By the name of the project, for comparison. */
  readonly byProject: ReadonlyMap<string, number>;
}

/** So much that a request asks of a row of the register, in pence. */
export interface AskedPart {
  readonly row: number;
  readonly request: RequestRow;
  readonly amount: number;
}

export function askedFor(book: RequestBook | null): AskedFor {
  const parts: AskedPart[] = [];
  const byRow = new Map<number, number>();
  const byProject = new Map<string, number>();
  for (const { row, registerRows } of book?.requests ?? []) {
    if (!isOpen(row)) continue;
    const asked = stillAsked(row);
    const project = normalText(row.project);
    if (project !== '') byProject.set(project, (byProject.get(project) ?? 0) + asked);
    let left = asked;
    for (const [index, own] of registerRows.entries()) {
      const before = byRow.get(own) ?? 0;
      const isLast = index === registerRows.length - 1;
      const held = book!.register!.amounts.heldByAuthority[own]!;
      const part = isLast ? left : Math.min(left, Math.max(0, held - before));
      byRow.set(own, before + part);
      if (part !== 0) parts.push({ row: own, request: row, amount: part });
      left -= part;
    }
  }
  return { parts, byRow, byProject };
}
