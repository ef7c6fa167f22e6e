import { Contributions } from '../movements/contributions';
import type { MovementsTable } from '../movements/ledger';
import type { MovementRow } from '../movements/movement-table';
import { absentColumns } from '../register/absent-columns';
import { pence, type Pence } from '../money/pence';
import { normalText } from '../sheet/text';
import { paidOf } from './check-requests';
import type { Request, RequestBook } from './request-book';
import { leftToPay } from './request-table';

/** Money of a contribution that the register has as drawn down already: an import, or a record by hand, came before the payment. */
export interface DrawnBefore {
  /** Drawn down and paid on no request, in pence: at least what is still to be paid of the request. */
  readonly unclaimed: Pence;
  /** The authority does not hold any more what is still to be paid. */
  readonly isGone: boolean;
  /** A drawdown of just so much, since the request was sent, that names no request; null where there is none. */
  readonly movement: MovementRow | null;
}

/**
 * What may be the money of a request, drawn down before it is recorded as paid: recorded once more, it would be drawn down
 * twice. Null where the register has not so much.
 *
 * @param movements null where the workbook has none
 */
export function drawnBefore(
  book: RequestBook,
  request: Request,
  movements: MovementsTable | null,
): DrawnBefore | null {
  const { register } = book;
  const { registerRows: rows, row, problem } = request;
  if (register === null || rows.length === 0 || problem !== null) return null;
  if (rows.some((of) => !register.usable[of]) || absentColumns(register).has('drawnDown')) return null;
  const has = (column: 'heldByAuthority' | 'drawnDown'): number =>
    rows.reduce((sum, of) => sum + register.amounts[column][of]!, 0);
  const own = book.requests.filter(({ registerRows }) => registerRows.join() === rows.join());
  const unclaimed = has('drawnDown') - own.reduce((sum, of) => sum + paidOf(of.row), 0);
  const left = leftToPay(row);
  if (left === 0 || unclaimed < left) return null;
  return {
    unclaimed: pence(unclaimed),
    isGone: has('heldByAuthority') < left,
    movement: movements && drawdownOf(book, request, movements, left),
  };
}

function drawdownOf(
  { register, requests }: RequestBook,
  { row }: Request,
  movements: MovementsTable,
  left: Pence,
): MovementRow | null {
  const contributions = new Contributions(register);
  const number = contributions.number(row.agreement, row.contribution);
  const names = new Set(requests.map((of) => normalText(of.row.request)));
  const isNamed = (reference: string): boolean =>
    reference.split(/[,;]/).some((part) => names.has(normalText(part)));
  return (
    movements.rows.find(
      (of) =>
        of.movement === 'Drawn down' &&
        of.amount === left &&
        of.date >= (row.sent ?? of.date) &&
        contributions.number(of.agreement, of.contribution) === number &&
        !isNamed(of.reference),
    ) ?? null
  );
}
