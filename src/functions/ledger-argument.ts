import { writeDate } from '../domain/calendar/serial';
import { pence, toPounds } from '../domain/money/pence';
import type { NotYet } from '../domain/movements/as-at';
import { ledgerOf, type Ledger, type MovementsTable } from '../domain/movements/ledger';
import { ledgerBlocker } from '../domain/movements/ledger-blocker';
import type { Register } from '../domain/register/register';
import type { UnknownColumn } from '../domain/register/figures/rollup';
import { strictIsOn } from '../workbook/settings/strict';
import { dateArgument, describe } from './arguments';
import { invalid, invalidBecause, notAvailable } from './errors';

/**
 * The ledger of a table and a register, as figures up to a day need it, of rows recorded by another day where that is given.
 *
 * @throws #VALUE! for an Excel error in an amount that they need, and under the strict setting for any row left out
 */
export function ledgerFor(
  table: MovementsTable,
  register: Register | null,
  upTo: number,
  known: number | null = null,
): Ledger {
  const ledger = ledgerOf(table, register);
  const first = ledgerBlocker(ledger, { date: upTo, known }, strictIsOn());
  if (first) throw invalidBecause(first, table.place, 'movements');
  return ledger;
}

/** What a table by groups is, or #N/A that says why there is none. */
export function orNotAvailable<T extends object>(answer: T | NotYet | UnknownColumn, by: string): T {
  if (!('kind' in answer)) return answer;
  if (answer.kind === 'not-yet') throw notYet(answer);
  if (answer.kind !== 'unknown-column') return answer;
  const hint = answer.nearest ? ` Did you mean ${answer.nearest}?` : ' Leave "by" out for the authorities.';
  throw notAvailable(`The register has no text column ${describe(by)} to group by.${hint}`);
}

/** #N/A for a day before the first movement. */
export const notYet = ({ from }: NotYet): CustomFunctions.Error =>
  notAvailable(
    from === null
      ? 'The Movements table has no movements that are known by then. Record an Opening movement for each contribution first.'
      : `The movements begin on ${writeDate(from)}: nothing is known of an earlier day. Ask for that day or a later one.`,
  );

/** A date that has to be there. @throws #VALUE! where it is blank or no date */
export function neededDate(argument: unknown, name: string): number {
  const date = dateArgument(argument, name);
  if (date !== null) return date;
  throw invalid(`${name} is blank or 0. Give a date cell, DATE(2026,3,31) or "31/03/2026".`);
}

/** An amount as a cell shows it. @throws #VALUE! where it is too large to be exact */
export const pounds = (amount: number): number => toPounds(pence(amount));
