import { AGREED_PROJECTS } from '../figures/agreed-projects';
import { AS_AT_SERIAL } from './expiry-plan';
import type { RegisterRow } from './register-rows';

/** By what the deed says that the money is for: projects of the panel's paper that still have room, as an officer parts them. */
const BY_PURPOSE: Readonly<Record<string, string>> = {
  'Police: premises': 'CMD; Firearms Building; Occupational Health',
  'Police: vehicles': 'Rural Vehicles; Electric Vehicles; Specials Van',
  'Police: equipment': 'Training Equipment; Nato helmets; CMD',
  'Police: communications': 'CMD; Star Link Drone',
  'Police: premises and equipment': 'CMD; Training Equipment; Firearms Building',
  'Police: start-up equipment': 'Nato helmets',
  'Police: crime reduction': 'Crime Reduction Initiatives',
};
const NAMES = new Set(AGREED_PROJECTS.map(({ name }) => name));
for (const name of Object.values(BY_PURPOSE).flatMap((names) => names.split('; ')))
  if (!NAMES.has(name)) throw new Error(`The paper has no project ${name}.`);

/** Deadlines from which on nobody has said yet what the money may fund. */
const SAID_UNTIL_SERIAL = AS_AT_SERIAL + 3 * 365;

/** A deed that names what the published rules no longer allow, so that its money is no longer viable. */
export const NO_LONGER_VIABLE = { agreement: 'S106/NWL/06', contribution: 'P1' } as const;
const WORN_OUT = 'Replacement van';

/** What the register says that a contribution may fund; "" where nobody has said. */
export function mayFund(row: RegisterRow): string {
  const { agreement, contribution } = NO_LONGER_VIABLE;
  if (row.agreement === agreement && row.contribution === contribution) return WORN_OUT;
  if (row.expirySerial === null || row.expirySerial > SAID_UNTIL_SERIAL) return '';
  const names = BY_PURPOSE[row.purpose] ?? 'Pooled';
  return row.authority === 'Blaby' ? `${names}; Blaby NPA Crime Reduction Initiatives` : names;
}
