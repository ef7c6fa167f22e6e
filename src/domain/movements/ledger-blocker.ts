import type { Finding } from '../findings/finding';
import { mayCount, type AsAt, type Ledger } from './ledger';

/**
 * Why a ledger gives no figure as at a day: an Excel error in an amount that may count by then, and under the strict setting
 * any row left out that may. Undefined where it does.
 */
export function ledgerBlocker(ledger: Ledger, at: AsAt, isStrict: boolean): Finding | undefined {
  const ofNoFigure = new Set(
    ledger.leftOut.filter((row) => !mayCount(row, at)).map(({ rowIndex }) => rowIndex),
  );
  return ledger.errors.find(
    ({ code, rowIndex }) => !ofNoFigure.has(rowIndex!) && (code === 'amount-excel-error' || isStrict),
  );
}
