import type { MoneyColumn } from '../../domain/sheet/columns';
import type { HeadingMapping } from '../../domain/reading/header';
import { isRegister, readRegister } from '../../domain/register/read/read-register';
import type { Block } from '../../domain/sheet/block';

/** What a register comes to: two of these that differ are two different registers. */
export interface ControlTotals {
  /** Rows under the headings. */
  readonly rowCount: number;
  /** Of the rows that can be used; null where the cells cannot be read as a register. */
  readonly valuePence: number | null;
  readonly drawnDownPence: number | null;
}

export function controlTotals(values: Block, mapping: HeadingMapping = {}): ControlTotals {
  const rowCount = Math.max(0, values.length - 1);
  const register = readRegister(values, { mapping });
  if (!isRegister(register)) return { rowCount, valuePence: null, drawnDownPence: null };
  const sum = (column: MoneyColumn): number | null => {
    let total = 0;
    for (let n = 0; n < register.rowCount; n++)
      if (register.usable[n]) total += register.amounts[column][n] ?? 0;
    return Number.isSafeInteger(total) ? total : null;
  };
  return { rowCount, valuePence: sum('value'), drawnDownPence: sum('drawnDown') };
}
