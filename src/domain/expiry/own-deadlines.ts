import type { Register } from '../register/register';
import { textOf } from '../register/read/text-of';
import { expiryOf, partsOf } from './expiry-of-row';

/** A row whose money is to be spent by another day than its cell under Expiry date says. */
export interface OwnDeadline {
  readonly row: number;
  readonly agreement: string;
  readonly contribution: string;
  /** The soonest day by which any of its money is to be spent; null where none runs yet. */
  readonly deadline: number | null;
}

/** The soonest day by which any money of a row is to be spent: what a flag on the row is of. */
export function flagDayOf(register: Register, row: number): number | null {
  const days = partsOf(register, row).flatMap(({ expirySerial }) => expirySerial ?? []);
  return days.length === 0 ? null : Math.min(...days);
}

/** The rows that the register's own column Expiry date does not flag rightly, as their instalments or receipts say otherwise; in order. */
export function ownDeadlines(register: Register): OwnDeadline[] {
  return [...(register.tranches?.keys() ?? [])]
    .sort((a, b) => a - b)
    .flatMap((row): OwnDeadline[] => {
      const deadline = flagDayOf(register, row);
      if (deadline === expiryOf(register, row).expirySerial) return [];
      const text = (column: 'agreement' | 'contribution') => textOf(register, row, column);
      return [{ row, deadline, agreement: text('agreement'), contribution: text('contribution') }];
    });
}
