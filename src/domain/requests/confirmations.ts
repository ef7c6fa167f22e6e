import { writeDate } from '../calendar/serial';
import { finding, type Finding } from '../findings/finding';
import { inReportOrder } from '../findings/report';
import { LATE_DAYS } from '../movements/check-movements';
import type { Register } from '../register/register';
import { readAuthority } from '../sheet/authorities';
import { byName } from '../sheet/text';
import type { AuthoritiesInForce } from '../register/authorities-in-force';
import type { ImportLogTable } from './import-log-table';

/** The day to which an authority confirmed its balances. */
export interface Confirmation {
  readonly authority: string;
  readonly date: number;
  /** In the block of the log. */
  readonly rowIndex: number;
}

/** Every day to which a council confirmed its balances; an import that was undone confirms nothing. */
export const confirmationsOf = ({ rows }: ImportLogTable): Confirmation[] =>
  rows.flatMap(({ authority, balances, undone, rowIndex }) =>
    balances === null || undone !== null
      ? []
      : authority
          .split(';')
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .map((name) => ({ authority: name, date: balances, rowIndex })),
  );

/** The last of them for each authority, by its key. */
function lastConfirmations(log: ImportLogTable): ReadonlyMap<string, Confirmation> {
  const last = new Map<string, Confirmation>();
  for (const one of confirmationsOf(log)) {
    const { key } = readAuthority(one.authority);
    last.set(key, later(one, last.get(key) ?? null));
  }
  return last;
}

const later = (one: Confirmation, other: Confirmation | null): Confirmation =>
  other === null || one.date > other.date ? one : other;

/** An authority that has not confirmed its balances for more than a quarter. */
export interface Unconfirmed {
  readonly authority: string;
  /** Null where it never has. */
  readonly last: Confirmation | null;
}

export interface ConfirmationsOptions {
  /** Null where nothing is known of what an authority still has: then one that never confirmed is not known either. */
  readonly register: Register | null;
  /** A successor confirms for the authority whose place it took. */
  readonly inForce: AuthoritiesInForce;
  readonly asAt: number;
}

/**
 * Authorities whose last confirmation is more than a quarter old, the oldest first, then those that have never confirmed.
 * One without an open row in the register has nothing to confirm.
 */
export function unconfirmed(
  log: ImportLogTable,
  { register, inForce, asAt }: ConfirmationsOptions,
): Unconfirmed[] {
  const last = lastConfirmations(log);
  const lastOf = ({ key, name }: { readonly key: string; readonly name: string }): Unconfirmed => {
    const [own, successor] = [last.get(key) ?? null, last.get(inForce.of(name).key) ?? null];
    return { authority: name, last: successor === null ? own : later(successor, own) };
  };
  const asked =
    register === null
      ? [...last.values()].map((one): Unconfirmed => ({ authority: one.authority, last: one }))
      : openAuthorities(register).map(lastOf);
  return asked
    .filter((one) => one.last === null || asAt - one.last.date > LATE_DAYS)
    .sort(
      (a, b) => (a.last?.date ?? Infinity) - (b.last?.date ?? Infinity) || byName(a.authority, b.authority),
    );
}

function openAuthorities({ authorities, authority, open, rowCount }: Register): Register['authorities'] {
  const numbers = new Set<number>();
  for (let row = 0; row < rowCount; row++) if (open[row] === 1) numbers.add(authority[row]!);
  return authorities.filter((one, number) => numbers.has(number) && one.spellings.size > 0);
}

/** Everything that checking finds in the log of imports. */
export function checkImportLog(log: ImportLogTable, options: ConfirmationsOptions): Finding[] {
  const { columns } = log.header;
  return inReportOrder([
    ...log.errors,
    ...log.setAside,
    ...unconfirmed(log, options).map(({ authority, last }) =>
      last === null
        ? finding('confirmation-old', null, null, { authority })
        : finding('confirmation-old', last.rowIndex, columns.balances ?? null, {
            authority,
            date: writeDate(last.date),
            days: options.asAt - last.date,
          }),
    ),
  ]);
}
