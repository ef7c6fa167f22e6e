import type { Register } from './register';

/**
 * The register with each row under the authority that is in force on a day: itself where that is the one that it names.
 * Authorities keep their numbers, also those whose rows now count under another; those that are new come after them.
 */
export function registerInForce(register: Register, daySerial: number): Register {
  const named = register.asNamed ?? register;
  return named.succession?.inForce(named, daySerial) ?? named;
}

/** The day on which an authority begins that has no row yet, and whose place it takes; null for any other name. */
export function authorityToCome(
  register: Register,
  name: string,
): { readonly from: number; readonly predecessor: string } | null {
  const succession = (register.asNamed ?? register).succession;
  return succession?.beginningOf(name) ?? null;
}

/** True for an authority whose place another has taken: no row counts under it, and its name still means rows. */
export function isSucceeded(register: Register, authority: number): boolean {
  const { asNamed } = register;
  if (!asNamed || authority >= asNamed.authorities.length) return false;
  return succeededIn(register).has(authority);
}

const succeeded = new WeakMap<Register, ReadonlySet<number>>();

function succeededIn(register: Register): ReadonlySet<number> {
  let found = succeeded.get(register);
  if (!found) {
    const counted = new Set(register.authority);
    found = new Set([...new Set(register.asNamed!.authority)].filter((own) => own >= 0 && !counted.has(own)));
    succeeded.set(register, found);
  }
  return found;
}

/** By row, the authorities among which one is looked for: those in force; for one that has been succeeded, those named. */
export const authorityColumn = (register: Register, authority: number): Int32Array =>
  isSucceeded(register, authority) ? register.asNamed!.authority : register.authority;

/** The authority that a row names, whichever is in force. */
export const authorityNamed = (register: Register, row: number): number =>
  (register.asNamed ?? register).authority[row]!;

/** The numbers of the authorities under which rows count, in the register's order. */
export const authoritiesWithRows = (register: Register): number[] =>
  [...register.authorities.keys()].filter(
    (number) => register.authorities[number]!.spellings.size > 0 && !isSucceeded(register, number),
  );
