import { counted } from '../../register/figures/words';
import type { TableKind } from '../../tables/table-kind';

/** A table of the workbook; or why there is none, or none that can be used. */
export type FoundTable<T> =
  { readonly table: T } | { readonly why: string; /** The workbook has none. */ readonly isAbsent: boolean };

export const noTable = ({ called }: Pick<TableKind, 'called'>) => ({
  why: `No table of ${called} in this workbook.`,
  isAbsent: true,
});

/** Why nothing is said while one of these is there and cannot be used: it may change every figure. Null where all can. */
export function unusable(...optional: readonly FoundTable<unknown>[]): string | null {
  const first = optional.find((found) => 'why' in found && !found.isAbsent);
  return first && 'why' in first ? first.why : null;
}

export const tableOrNull = <T>(found: FoundTable<T>): T | null => ('table' in found ? found.table : null);

/** "Not counted here, as it cannot be read: 2 requests, 1 movement."; null where all can. */
export function notRead(counts: readonly (readonly [count: number, one: string])[]): string | null {
  const parts = counts.filter(([count]) => count > 0).map(([count, one]) => counted(count, one));
  return parts.length === 0 ? null : `Not counted here, as it cannot be read: ${parts.join(', ')}.`;
}
