import { pence, type Pence } from '../money/pence';
import { absentColumns } from '../register/absent-columns';
import { textOf } from '../register/read-register';
import type { Register } from '../register/register';
import { normalText } from '../sheet/text';
import { eligibleByRules, eligibleForAgreement } from './eligible';
import type { ItemsTable } from './item-table';

/** Unspent money that none of the items may be paid for with. */
export interface NotViable {
  /** An index into the register's arrays. */
  readonly row: number;
  readonly unspent: Pence;
  readonly purpose: string;
  /** Items that the rules allow: what it may be turned to. */
  readonly couldGoTo: readonly string[];
}

/**
 * "No longer viable": open contributions with money held by the authority or in hand, of which every item of the list is
 * not eligible. Where nobody has said what a contribution may fund, or an item is to be asked about, nothing is said of it.
 */
export function notViable(register: Register, items: ItemsTable): NotViable[] {
  const absent = absentColumns(register);
  if (register.header.columns.mayFund === undefined || items.rows.length === 0) return [];
  if (absent.has('heldByAuthority') || absent.has('drawnDown') || absent.has('spent')) return [];
  const couldGoTo = items.rows
    .filter((item) => eligibleByRules(item, items).verdict === 'Eligible')
    .map(({ item }) => item);
  // What may be paid for depends on May fund alone: it is asked once for each text.
  const known = new Map<string, boolean>();
  const found: NotViable[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    if (!register.usable[row] || !register.open[row]) continue;
    const { heldByAuthority, drawnDown, spent } = register.amounts;
    const unspent = heldByAuthority[row]! + drawnDown[row]! - spent[row]!;
    if (unspent <= 0) continue;
    const mayFund = textOf(register, row, 'mayFund');
    if (mayFund.trim() === '') continue;
    const key = normalText(mayFund);
    let isLost = known.get(key);
    if (isLost === undefined) {
      isLost = items.rows.every(
        (item) => eligibleForAgreement(item, items, register, [row]).verdict === 'Not eligible',
      );
      known.set(key, isLost);
    }
    if (isLost)
      found.push({ row, unspent: pence(unspent), purpose: textOf(register, row, 'purpose'), couldGoTo });
  }
  return found;
}
