import type { Finding } from '../findings/finding';
import type { Ledger } from './ledger';

/**
 * Why a ledger gives no figure up to a day: an Excel error in an amount that may count by then, and under the strict setting
 * any row left out that may. Undefined where it does.
 */
export function ledgerBlocker(ledger: Ledger, upTo: number, isStrict: boolean): Finding | undefined {
  const dates = new Map(ledger.leftOut.map(({ rowIndex, date }) => [rowIndex, date]));
  return ledger.errors.find(({ code, rowIndex }) => {
    const date = dates.get(rowIndex!);
    const mayCount = date === null || date === undefined || date <= upTo;
    return mayCount && (code === 'amount-excel-error' || isStrict);
  });
}
