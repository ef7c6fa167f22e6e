import { readAuthority } from '../sheet/authorities';
import type { Table } from '../tables/read-table';
import { date, tableKind, text } from '../tables/table-kind';
import type { Confirmation } from './check-movements';

/** What the log of imports says of the days to which councils confirmed their balances. */
export const IMPORT_LOG = tableKind('ImportLog', 'imports', {
  authority: text('Authority', 'authorities', { needed: 'cell' }),
  balances: date('Balances as at', 'balances confirmed', { needed: 'column' }),
  undone: date('Undone', ''),
});

/** Every day to which a council confirmed its balances; an import that was undone confirms nothing. */
export const confirmationsOf = ({ rows }: Table<typeof IMPORT_LOG>): Confirmation[] =>
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
