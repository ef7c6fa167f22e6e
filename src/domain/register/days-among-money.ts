/** Days among amounts: Excel hands a cell of a date over as a number, and a function is not told what the cell looks like. */
import { writeDate } from '../calendar/serial';
import { finding, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { COLUMNS, MONEY_COLUMNS, STAGE_COLUMNS } from '../sheet/columns';
import type { Register } from './register';
import { DAY_COLUMNS, isDayOfPence, isHabit, MIN_DAYS } from './settled-rows';

/**
 * Amounts that may be days, in a register whose amounts have pence: in two rows at the least, and where no other amount of
 * the row agrees with them. Such a row is left out; an amount that is one counts as soon as it is written as text.
 */
export function daysAmongMoney(register: Register): ReadonlyMap<number, Finding> {
  const { amounts, header, block, rowIndex, usable, rowCount } = register;
  let [withPence, whole] = [0, 0];
  const days = new Map<number, Finding>();
  for (const key of MONEY_COLUMNS) {
    const column = header.columns[key];
    if (column === undefined || header.factors[MONEY_COLUMNS.indexOf(key)] !== 1) continue;
    for (let row = 0; row < rowCount; row++) {
      const amount = amounts[key][row]!;
      if (amount === 0 || !usable[row]) continue;
      if (amount % 100 !== 0) withPence++;
      else if (
        !(DAY_COLUMNS as readonly string[]).includes(key) ||
        !isDayOfPence(amount) ||
        typeof block[rowIndex[row]!]![column] !== 'number' ||
        agrees(register, key, row)
      )
        whole++;
      else {
        const values = {
          column: COLUMNS[key].name,
          amount: writePounds(pence(amount)),
          date: writeDate(amount / 100),
        };
        days.set(row, finding('amount-may-be-date', rowIndex[row]!, column, values));
      }
    }
  }
  return isHabit(withPence, whole) && days.size >= MIN_DAYS && days.size * 2 <= withPence ? days : new Map();
}

/** The same amount stands in another column of the row, or the stages come to the value with it. */
function agrees({ amounts }: Register, key: (typeof MONEY_COLUMNS)[number], row: number): boolean {
  const own = amounts[key][row]!;
  if (MONEY_COLUMNS.some((other) => other !== key && amounts[other][row] === own)) return true;
  return STAGE_COLUMNS.reduce((sum, stage) => sum + amounts[stage][row]!, 0) === amounts.value[row];
}
