import { normalHeading } from '../sheet/columns';
import { groupBy, type UnknownColumn } from '../register/figures/rollup';
import { NO_GROUP, type Register } from '../register/register';
import { referenceKey } from '../sheet/text';
import type { Ledger } from './ledger';

/** The contributions of a ledger in groups, by a column of the register. */
export interface LedgerGroups {
  readonly heading: string;
  readonly names: readonly string[];
  /** True for the group of contributions with nothing in the column. */
  readonly isBlank: readonly boolean[];
  /** By contribution. */
  readonly groupOf: Int32Array;
}

/** The group of what movements name and the register does not have. */
const NOT_IN_REGISTER = '(not in the register)';

/**
 * Groups contributions as ROLLUP groups the register's rows.
 *
 * @param by "Authority", any text column of the register, or "Expiry year"
 */
export function ledgerGroups(ledger: Ledger, register: Register, by: string): LedgerGroups | UnknownColumn {
  const grouping = groupBy(register, by);
  if ('kind' in grouping) return grouping;
  const blank = grouping.names.length;
  const stranger = blank + 1;
  const isAgreement = normalHeading(grouping.heading) === 'agreement';
  const own = new Map<string, { readonly group: number; readonly name: string }>();
  const groupOf = Int32Array.from(ledger.contributions, ({ groupRows, agreement }) => {
    const groups = new Set(groupRows.map((row) => grouping.groupOf[row]!));
    // A row without an authority is of the only other.
    if (grouping.mayBeAny && groups.size > 1) groups.delete(NO_GROUP);
    const [group, other] = groups;
    // All of its rows have to agree: nothing tells how its money is split between them.
    if (group !== undefined && other === undefined) {
      return group === NO_GROUP ? blank : group;
    }
    if (!isAgreement) return stranger;
    const key = referenceKey(agreement);
    if (!own.has(key)) own.set(key, { group: stranger + own.size, name: agreement });
    return own.get(key)!.group;
  });
  const strangers = isAgreement ? [...own.values()].map(({ name }) => name) : [NOT_IN_REGISTER];
  const names = [...grouping.names, grouping.noName, ...strangers];
  return {
    heading: grouping.heading,
    names,
    isBlank: names.map((_, group) => group === blank),
    groupOf,
  };
}
