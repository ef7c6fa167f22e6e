/** Days among amounts: Excel hands a cell of a date over as a number, and a function is not told what the cell looks like. */
import { writeDate } from '../../calendar/serial';
import { finding, type Finding } from '../../findings/finding';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { COLUMNS, MONEY_COLUMNS, STAGE_COLUMNS, type MoneyColumn } from '../../sheet/columns';
import type { Register } from '../register';
import { DAY_COLUMNS, DAYS_IN_PENCE, isDayOfPence, isOdd, MIN_DAYS } from '../read/settled-rows';

/**
 * Amounts that may be days, in a register whose amounts have pence or are round: in two rows at the least, more of them than
 * chance explains, and where no other amount of the row agrees with them. Such a row is left out; an amount that is one
 * counts as soon as it is written as text.
 */
export function daysAmongMoney(register: Register): ReadonlyMap<number, Finding> {
  // By numbers first: to look at cells takes longer, and what may be a day by its number mostly agrees with its row.
  const byNumber = candidates(register);
  if (new Set(byNumber.map(({ row }) => row)).size < MIN_DAYS) return NONE;
  const { amounts, block, rowIndex } = register;
  const found = byNumber.filter(({ row, column }) => typeof block[rowIndex[row]!]![column] === 'number');
  const beyond = beyondChance(register, found);
  const days = new Map(
    beyond.map(({ key, row, column }) => {
      const amount = amounts[key][row]!;
      const values = {
        column: COLUMNS[key].name,
        amount: writePounds(pence(amount)),
        date: writeDate(amount / 100),
      };
      return [row, finding('amount-may-be-date', rowIndex[row]!, column, values)];
    }),
  );
  return days.size < MIN_DAYS ? NONE : days;
}

const NONE: ReadonlyMap<number, Finding> = new Map();
/** What chance explains more often than this is left as it is. */
const CHANCE = 0.004;
/** So many other amounts of a column tell how it is written. */
const ENOUGH = 8;

/** Those of the columns in which more amounts are days than odd pounds among the other amounts explain. */
function beyondChance(register: Register, found: readonly Candidate[]): Candidate[] {
  const counts = new Map(MONEY_COLUMNS.map((key) => [key, countsOf(register, key)]));
  const shareIn = (keys: readonly MoneyColumn[]): number => {
    const sum = (what: 'outside' | 'odd'): number => keys.reduce((n, key) => n + counts.get(key)![what], 0);
    return (sum('odd') + 0.5) / (sum('outside') + 1);
  };
  // Values may be in whole pounds where what comes of them is not.
  const shared = Math.min(shareIn(MONEY_COLUMNS), shareIn(DAY_COLUMNS));
  return DAY_COLUMNS.flatMap((key) => {
    const days = found.filter((one) => one.key === key);
    const { within, outside, odd } = counts.get(key)!;
    // A column has a habit of its own, once there is enough to tell it from.
    const each = outside >= ENOUGH ? shareIn([key]) : Math.max(shared, odd / (outside || 1));
    // An amount that stands again is no further chance.
    const count = new Set(days.map(({ row }) => register.amounts[key][row]!)).size;
    return likelihood(count, within, each) <= CHANCE ? days : [];
  });
}

/** How many amounts of a column are among the numbers of days, how many are not, and how many of these are odd pounds. */
function countsOf(register: Register, key: MoneyColumn): { within: number; outside: number; odd: number } {
  const within = new Set<number>();
  let [outside, odd] = [0, 0];
  if (columnInPounds(register, key) === undefined) return { within: 0, outside, odd };
  const { amounts, usable, rowCount } = register;
  const [first, last] = DAYS_IN_PENCE;
  const of = amounts[key];
  for (let row = 0; row < rowCount; row++) {
    const amount = of[row]!;
    if (amount === 0 || !usable[row]) continue;
    if (amount >= first && amount <= last) within.add(amount);
    else {
      outside++;
      if (isOdd(amount)) odd++;
    }
  }
  return { within: within.size, outside, odd };
}

/** How likely it is that so many of them, or more, are of a kind that each is so likely to be. */
function likelihood(count: number, of: number, each: number): number {
  if (count === 0 || each >= 1) return 1;
  let sum = 0;
  let term = of * Math.log(1 - each);
  for (let n = 1; n <= of; n++) {
    term += Math.log(((of - n + 1) * each) / (n * (1 - each)));
    if (n >= count) sum += Math.exp(term);
  }
  return sum;
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

/** The same amount stands in another column of the row, or the stages come to the value with it. */
function agrees({ amounts }: Register, key: MoneyColumn, row: number): boolean {
  const own = amounts[key][row]!;
  if (MONEY_COLUMNS.some((other) => other !== key && amounts[other][row] === own)) return true;
  return STAGE_COLUMNS.reduce((sum, stage) => sum + amounts[stage][row]!, 0) === amounts.value[row];
}
