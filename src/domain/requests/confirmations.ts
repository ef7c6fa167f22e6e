import type { Confirmation } from '../movements/check-movements';
import { readAuthority } from '../sheet/authorities';
import type { ImportLogTable } from './import-log-table';

/** Every day to which a council confirmed its balances; an import that was undone confirms nothing. */
export const confirmationsOf = ({ rows }: ImportLogTable): Confirmation[] =>
  rows.flatMap(({ authority, balances, undone }) =>
    balances === null || undone !== null
      ? []
      : authority
          .split(';')
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .map((name) => ({ authority: name, date: balances })),
  );

/** The last of them for each authority, by its key. */
export function lastConfirmations(confirmations: readonly Confirmation[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { authority, date: day } of confirmations) {
    const { key } = readAuthority(authority);
    last.set(key, Math.max(last.get(key) ?? -Infinity, day));
  }
  return last;
}
