import { says } from '../findings/report';
import { NIL, pence, type Pence } from '../money/pence';
import { absentColumns } from '../register/absent-columns';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import type { MoneyColumn } from '../sheet/columns';
import { normalText } from '../sheet/text';
import { namesIn } from '../plan/may-fund';
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

/** What is known of unspent money beside the list of items. */
export interface Viability {
  readonly kind: 'known';
  readonly lost: readonly NotViable[];
  /** Contributions with unspent money of which nobody has said what they may fund: indexes into the register's arrays. */
  readonly unsaid: readonly number[];
}

/** Why nothing can be said. */
export interface ViabilityUnknown {
  readonly kind: 'unknown';
  readonly because: string;
}

const STAGES = ['heldByAuthority', 'drawnDown', 'spent'] as const satisfies readonly MoneyColumn[];

/**
 * "No longer viable": open contributions with money held by the authority or in hand, of which every item of the list is
 * not eligible. Where nobody has said what a contribution may fund, or an item is to be asked about, nothing is said of it.
 */
export function viabilityOf(register: Register, items: ItemsTable): Viability | ViabilityUnknown {
  const absent = absentColumns(register);
  const missing = STAGES.map((column) => absent.get(column)).find((finding) => finding !== undefined);
  if (missing) return { kind: 'unknown', because: says(missing) };
  if (register.header.columns.mayFund === undefined)
    return {
      kind: 'unknown',
      because: 'The register has no column May fund, which says what money may fund.',
    };
  const [unread] = items.errors;
  if (unread)
    return { kind: 'unknown', because: `An item of the table Items cannot be read. ${says(unread)}` };
  if (items.rows.length === 0) return { kind: 'unknown', because: 'The table Items has no item.' };
  const couldGoTo = items.rows
    .filter((item) => eligibleByRules(item, items).verdict === 'Eligible')
    .map(({ item }) => item);
  // What may be paid for depends on May fund alone: it is asked once for each text.
  const known = new Map<string, boolean>();
  const lost: NotViable[] = [];
  const unsaid: number[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    const unspent = unspentOf(register, row);
    if (unspent <= 0) continue;
    const mayFund = textOf(register, row, 'mayFund');
    if (namesIn(mayFund).length === 0) {
      unsaid.push(row);
      continue;
    }
    const key = normalText(mayFund);
    let isLost = known.get(key);
    if (isLost === undefined) {
      isLost = items.rows.every(
        (item) => eligibleForAgreement(item, items, register, [row]).verdict === 'Not eligible',
      );
      known.set(key, isLost);
    }
    if (isLost) lost.push({ row, unspent, purpose: textOf(register, row, 'purpose'), couldGoTo });
  }
  return { kind: 'known', lost, unsaid };
}

/** What an open contribution has with the authority or in hand; nil for any other. */
export function unspentOf({ usable, open, amounts }: Register, row: number): Pence {
  if (!usable[row] || !open[row]) return NIL;
  return pence(amounts.heldByAuthority[row]! + amounts.drawnDown[row]! - amounts.spent[row]!);
}
