/** Days among amounts: Excel hands a cell of a date over as a number, and a function is not told what the cell looks like. */
import { writeDate } from '../calendar/serial';
import { finding, type Finding } from '../findings/finding';
import { pence } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { COLUMNS, MONEY_COLUMNS, STAGE_COLUMNS, type MoneyColumn } from '../sheet/columns';
import type { Register } from './register';
import { DAY_COLUMNS, DAYS_IN_PENCE, isDayOfPence, isHabit, isWhole, MIN_DAYS } from './settled-rows';

/**
 * Amounts that may be days, in a register whose amounts have pence: in two rows at the least, and where no other amount of
 * the row agrees with them. Such a row is left out; an amount that is one counts as soon as it is written as text.
 */
export function daysAmongMoney(register: Register): ReadonlyMap<number, Finding> {
  // By numbers first: to look at cells takes longer, and what may be a day by its number mostly agrees with its row.
  const byNumber = candidates(register);
  if (new Set(byNumber.map(({ row }) => row)).size < MIN_DAYS) return NONE;
  const { amounts, block, rowIndex } = register;
  const found = byNumber.filter(({ row, column }) => typeof block[rowIndex[row]!]![column] === 'number');
  const days = new Map(
    found.map(({ key, row, column }) => {
      const amount = amounts[key][row]!;
      const values = {
        column: COLUMNS[key].name,
        amount: writePounds(pence(amount)),
        date: writeDate(amount / 100),
      };
      return [row, finding('amount-may-be-date', rowIndex[row]!, column, values)];
    }),
  );
  if (days.size < MIN_DAYS) return NONE;
  if (!isMoreThanChance(register, days.size)) return NONE;
  const { withPence, whole } = shares(register);
  return isHabit(withPence, whole - found.length) && days.size * 2 <= withPence ? days : NONE;
}

const NONE: ReadonlyMap<number, Finding> = new Map();
/** Whole amounts come by chance as well: so many times what the amounts that are no days lead one to expect. */
const TIMES_CHANCE = 3;

/** True where more amounts are days than whole pounds among the other amounts explain. */
function isMoreThanChance(register: Register, days: number): boolean {
  const { amounts, usable, rowCount } = register;
  const [first, last] = DAYS_IN_PENCE;
  let [within, outside, wholeOutside] = [0, 0, 0];
  for (const key of DAY_COLUMNS) {
    if (columnInPounds(register, key) === undefined) continue;
    const of = amounts[key];
    for (let row = 0; row < rowCount; row++) {
      const amount = of[row]!;
      if (amount === 0 || !usable[row]) continue;
      if (amount >= first && amount <= last) within++;
      else {
        outside++;
        if (isWhole(amount)) wholeOutside++;
      }
    }
  }
  return days > (TIMES_CHANCE * within * (wholeOutside + 1)) / (outside + 1);
}

interface Candidate {
  readonly key: (typeof DAY_COLUMNS)[number];
  readonly row: number;
  readonly column: number;
}

/** The column of a sum in pounds; undefined where there is none, or it is in thousands. */
const columnInPounds = ({ header }: Register, key: MoneyColumn): number | undefined =>
  header.factors[MONEY_COLUMNS.indexOf(key)] === 1 ? header.columns[key] : undefined;

function candidates(register: Register): Candidate[] {
  const { amounts, usable, rowCount } = register;
  const found: Candidate[] = [];
  // Looked up once: most amounts are none of a day, and what another file exports is looked up at every use.
  const [first, last] = DAYS_IN_PENCE;
  for (const key of DAY_COLUMNS) {
    const column = columnInPounds(register, key);
    if (column === undefined) continue;
    const of = amounts[key];
    for (let row = 0; row < rowCount; row++) {
      const amount = of[row]!;
      if (amount < first || amount > last) continue;
      if (isDayOfPence(amount) && usable[row] && !agrees(register, key, row))
        found.push({ key, row, column });
    }
  }
  return found;
}

/** How many amounts have pence, and how many are whole pounds. */
function shares(register: Register): { readonly withPence: number; readonly whole: number } {
  const { amounts, usable, rowCount } = register;
  let [withPence, whole] = [0, 0];
  for (const key of MONEY_COLUMNS) {
    if (columnInPounds(register, key) === undefined) continue;
    const of = amounts[key];
    for (let row = 0; row < rowCount; row++) {
      const amount = of[row]!;
      if (amount === 0 || !usable[row]) continue;
      if (isWhole(amount)) whole++;
      else withPence++;
    }
  }
  return { withPence, whole };
}

/** The same amount stands in another column of the row, or the stages come to the value with it. */
function agrees({ amounts }: Register, key: MoneyColumn, row: number): boolean {
  const own = amounts[key][row]!;
  if (MONEY_COLUMNS.some((other) => other !== key && amounts[other][row] === own)) return true;
  return STAGE_COLUMNS.reduce((sum, stage) => sum + amounts[stage][row]!, 0) === amounts.value[row];
}
