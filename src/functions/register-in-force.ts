import type { AuthoritiesTable } from '../domain/requests/authority-table';
import type { withSuccession } from '../domain/register/authorities-in-force';
import { registerInForce } from '../domain/register/register-in-force';
import type { Register } from '../domain/register/register';
import { Later } from '../domain/later/later';
import { today } from '../workbook/excel/clock';
import type { Call } from './answering';
import { isLeftOut } from './arguments';

/** A table of authorities that is given as a range: few figures of a range are given one. */
export const AUTHORITIES_GIVEN = new Later<{
  /** @throws #VALUE! where the range does not have the headings */
  readonly read: (argument: unknown, call: Call, position: number) => AuthoritiesTable;
  readonly withSuccession: typeof withSuccession;
}>();

/**
 * What makes of a register the one whose rows count under the authorities in force on a day: today, where none is given.
 * A register of the workbook has the workbook's table of authorities with it; one that is given has none, unless that is
 * given too.
 *
 * @param position which parameter `authorities` is, from 0
 */
export function inForce(
  authorities: unknown,
  call: Call,
  position: number,
): (register: Register, day?: number | null) => Register {
  if (isLeftOut(authorities)) return (register, day = null) => registerInForce(register, day ?? today());
  const { read, withSuccession } = AUTHORITIES_GIVEN.get();
  const table = read(authorities, call, position);
  return (register, day = null) => registerInForce(withSuccession(register, table), day ?? today());
}

/** The register as at today, of a function that is given no table of authorities. */
export const inForceToday = (register: Register): Register =>
  register.succession ? registerInForce(register, today()) : register;
