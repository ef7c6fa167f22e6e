import { spendBy } from '../calendar/spend-by';
import { writeShortDate } from '../calendar/serial';
import { listed } from '../findings/listed';
import type { Register } from '../register/register';
import { monthsOfRegister } from '../register/figures/spend-within';
import type { BandedRow } from './expiry-bands';

/**
 * Where a day comes from that the register does not have under Expiry date: "counted from its receipt on 20 Dec 2019", "set
 * by its instalments"; null where the register has it.
 */
export function daySource(
  register: Register,
  { row, tranche }: Pick<BandedRow, 'row' | 'tranche'>,
): string | null {
  if (tranche === null || tranche.isByRegister || tranche.deadline === null) return null;
  const { deadline, receipts } = tranche;
  const months = monthsOfRegister(register, row);
  const days = [...new Set(receipts.map(({ received }) => received))];
  const isCounted = (received: number | null): received is number =>
    months !== null && received !== null && spendBy(received, months) === deadline;
  if (days.length === 0 || !days.every(isCounted)) return 'set by its instalments';
  return `counted from its ${days.length === 1 ? 'receipt' : 'receipts'} on ${listed(days.map(writeShortDate))}`;
}
