import { hasMoney, type Header } from '../../reading/header';
import type { FindingCode } from '../../findings/catalogue';
import { finding, quoted, type Finding } from '../../findings/finding';
import { Later } from '../../later/later';
import { FIRST_DAY, isDayNumber, LAST_DAY, ROUND } from '../../reading/cells/day-numbers';
import { countsThings } from '../../reading/units';
import type { Block } from '../../sheet/block';
import { STAGE_COLUMNS } from '../../sheet/columns';
import { isName } from './name-rows';
import type { Register } from '../register';

/** Fewest rows of which another is the sum, so that it is no chance. */
export const MIN_PARTS = 2;

/** The rows of an agreement, from the first to before the last. */
export type Family = readonly [first: number, end: number];

/** What a line of an amount lacks, and why it would be left out. */
export const LINES_LACK: ReadonlySet<FindingCode> = new Set([
  'agreement-missing',
  'authority-missing',
  'value-missing',
]);

/** What the reader of a register knows of its rows besides. */
export interface RowsRead {
  /** Rows that go on past the last heading. */
  readonly longer: readonly number[];
  /** Rows whose contribution is called a total, or their purpose where the register has no contributions. */
  readonly calledTotal: ReadonlySet<number>;
  /** The cells of one row, without the whole block being looked at for them. */
  readonly cellsOf: (row: number) => readonly unknown[];
  readonly hasReference: (row: number) => boolean;
  /** True for a row of the agreement of one before it, where those between are too. No agreement needs a number for it. */
  readonly isOfAgreement: (row: number, first: number) => boolean;
}

/** Rows, each with what is found of it. */
type Found = Map<number, Finding>;

/** What proves that a row is a line of another, or asks: brought by unusual-rows, as hardly any register has such rows. */
export const UNUSUAL_ROWS = new Later<{
  /** The same block with what marks mean by the row above, from the first row that may have one; the header notes the rows. */
  readonly withMarks: (block: Block, header: Header, first: number) => [Block, Header];
  readonly leadingTotals: (register: Register, out: Found, asked: Found) => void;
  readonly trailingNames: (register: Register, asked: Found) => void;
  readonly amountLines: (register: Register, out: Found) => void;
  readonly otherServices: (register: Register, asked: Found) => void;
  readonly repeatedTables: (register: Register, out: Found) => void;
  readonly longerRows: (register: Register, candidates: readonly number[]) => ReadonlyMap<number, Finding>;
  readonly daysAmongMoney: (register: Register) => ReadonlyMap<number, Finding>;
  /** @param isOne whether all rows are of one agreement */
  readonly family: (
    register: Register,
    first: number,
    end: number,
    out: Found,
    asked: Found,
    isOne: boolean,
  ) => void;
  readonly agreementSums: (register: Register, families: readonly Family[], out: Found, asked: Found) => void;
  readonly isSumOf: (
    register: Register,
    row: number,
    from: number,
    out: ReadonlyMap<number, Finding>,
  ) => boolean;
  readonly headingsBelow: (block: Block, header: Header, rowIndex: number) => Finding | null;
  readonly setTotal: (register: Register, row: number, count: number, out: Found, asked: Found) => void;
  readonly referenceTest: (register: Register) => (row: number) => boolean;
  /** What rows of one amount tell of where it stands. */
  readonly toldByRows: (register: Register) => Register;
  readonly withoutRows: (
    register: Register,
    out: ReadonlyMap<number, Finding>,
    asked: ReadonlyMap<number, Finding>,
  ) => Register;
}>();

/**
 * Rows that arithmetic proves to be no contributions of their own, though they have keys: the sum of the rows of
 * the same agreement under them, and a total whose name is not of the references' form. One pass over numbers finds where
 * to look; hardly any register has such a row.
 *
 * @throws NotLoaded
 */
export function settled(register: Register, read: RowsRead): Register {
  const out = new Map<number, Finding>();
  const asked = new Map<number, Finding>();
  parents(register, read, out, asked);
  const unusual = mayBeUnusual(register, read) ? UNUSUAL_ROWS.get() : null;
  if (register.setAside.some(({ code }) => code === 'group-row' || code === 'note-row'))
    UNUSUAL_ROWS.get().otherServices(register, asked);
  if (register.setAside.some(({ code }) => code === 'header-repeated'))
    UNUSUAL_ROWS.get().repeatedTables(register, out);
  unusual?.leadingTotals(register, out, asked);
  unusual?.amountLines(register, out);
  unlabelled(register, out, asked);
  unusual?.trailingNames(register, asked);
  if (read.longer.length > 0)
    for (const [row, found] of UNUSUAL_ROWS.get().longerRows(register, read.longer)) asked.set(row, found);
  for (const [row, found] of countsAmongMoney(register, read)) asked.set(row, found);
  if (mayHoldDays(register))
    for (const [row, found] of UNUSUAL_ROWS.get().daysAmongMoney(register)) asked.set(row, found);
  // Nothing is asked of a row that is set aside.
  for (const row of out.keys()) asked.delete(row);
  return out.size === 0 && asked.size === 0 ? register : UNUSUAL_ROWS.get().withoutRows(register, out, asked);
}

/** With the stages that something beside its one amount tells, or above it: hardly any register has none of them. */
export const withToldStages = (register: Register): Register =>
  STAGE_COLUMNS.some((key) => hasMoney(register.header, key))
    ? register
    : UNUSUAL_ROWS.get().toldByRows(register);

/** Columns of whose, where and when, which do not say what the value is: a developer may be called New Homes. */
const NOT_WHAT = ['agreement', 'authority', 'site', 'developer', 'trigger'] as const;
/** A count of things is whole, and no more than this. */
const MOST_THINGS = 5000;

/** Rows whose own words say that their value counts things: each is left out. Only small whole numbers are looked at. */
function countsAmongMoney({ amounts, rowCount, header, rowIndex, usable }: Register, read: RowsRead): Found {
  const found: Found = new Map();
  const { value } = amounts;
  const { columns, headings } = header;
  const apart = new Set(NOT_WHAT.map((key) => columns[key]));
  for (let row = 0; row < rowCount; row++) {
    const amount = value[row]!;
    if (amount <= 0 || amount > MOST_THINGS * 100 || !usable[row]) continue;
    // Quicker than the remainder of a fraction.
    if (Math.floor(amount / 100) * 100 !== amount) continue;
    const cells = read.cellsOf(row);
    if (typeof cells[columns.value!] !== 'number') continue;
    const index = cells.findIndex((cell, at) => !apart.has(at) && countsThings(cell));
    if (index < 0) continue;
    const values = {
      column: headings[columns.value!]!,
      text: `${amount / 100} ${quoted(cells[index])}`,
      count: 1,
    };
    found.set(row, finding('amount-is-units', rowIndex[row]!, columns.value!, values));
  }
  return found;
}

/** Columns in which the day of a payment may stand in place of its sum. */
export const DAY_COLUMNS = ['heldByDeveloper', 'heldByAuthority', 'drawnDown', 'spent'] as const;
/** The fewest amounts that may be days for it to be no chance. */
export const MIN_DAYS = 2;
export const DAYS_IN_PENCE = [FIRST_DAY * 100, LAST_DAY * 100] as const;
const [FIRST_PENCE, LAST_PENCE] = DAYS_IN_PENCE;

/** True for an amount of whole pounds that is the number of a day, and no round sum. */
export const isDayOfPence = (amount: number): boolean =>
  amount >= FIRST_PENCE && amount <= LAST_PENCE && isDayNumber(amount / 100);

/** True for whole pounds that nobody rounded. A remainder of so many amounts would take longer than to read them. */
export const isOdd = (amount: number): boolean =>
  Math.floor(amount / 100) * 100 === amount && (amount / 100) % ROUND !== 0;

/** True where amounts may be days among amounts of another sort: a look at numbers alone, as hardly any register has such. */
function mayHoldDays({ amounts, rowCount }: Register): boolean {
  let [days, others, odd] = [0, 0, 0];
  for (const key of DAY_COLUMNS) {
    const of = amounts[key];
    for (let row = 0; row < rowCount; row++) {
      const amount = of[row]!;
      if (amount === 0) continue;
      if (!isOdd(amount)) others++;
      else if (isDayOfPence(amount)) days++;
      else odd++;
    }
  }
  return days >= MIN_DAYS && others > odd;
}

/** True where the first or the last row is a name and amounts, or a row that is left out without a value follows one that is not. */
function mayBeUnusual(register: Register, { cellsOf }: RowsRead): boolean {
  const { rowCount, usable, leftOutCount, amounts, errors } = register;
  if (rowCount === 0) return false;
  for (const row of [0, rowCount - 1]) if (isName(register, row, cellsOf(row))) return true;
  if (leftOutCount === 0 || !errors.some(({ code }) => LINES_LACK.has(code))) return false;
  for (let row = 1; row < rowCount; row++)
    if (!usable[row] && usable[row - 1] && amounts.value[row] === 0) return true;
  return false;
}

/** What tells the rows of an agreement apart: their contributions, or where the register has none, what they are for. */
export const tellingColumn = ({ header }: Pick<Register, 'header'>): 'contribution' | 'purpose' =>
  header.columns.contribution === undefined ? 'purpose' : 'contribution';

/** So many rows are added up at the most to see whether they are parts under references of their own. */
const MOST_PARTS = 12;

/**
 * A row that is the sum of those that follow, of the same agreement or under references of their own, the last row of an
 * agreement that is the sum of its others, and a row among several of one agreement that is called a total.
 */
function parents(register: Register, read: RowsRead, out: Found, asked: Found): void {
  const { rowCount, amounts } = register;
  const { value } = amounts;
  const { calledTotal } = read;
  const isAnyCalled = calledTotal.size > 0;
  const families: Family[] = [];
  for (let first = 0; first < rowCount - 1;) {
    let end = first + 1;
    let sum = 0;
    let isCalled = false;
    const whole = value[first]!;
    // Rows without a reference belong to the one above them.
    if (read.hasReference(first))
      while (end < rowCount && (read.isOfAgreement(end, first) || !read.hasReference(end))) {
        isCalled ||= isAnyCalled && calledTotal.has(end);
        sum += value[end++]!;
      }
    const next = end;
    if (next - first > 1) isCalled ||= isAnyCalled && calledTotal.has(first);
    if (end === first + 1)
      while (end < rowCount && end - first <= MOST_PARTS && sum < whole) sum += value[end++]!;
    const all = whole + sum;
    const isTotal = end - first > MIN_PARTS && all !== 0 && (whole === sum || all === value[end - 1]! * 2);
    if (isTotal || isCalled) UNUSUAL_ROWS.get().family(register, first, end, out, asked, next === end);
    if (isTotal && next === end) families.push([first, end]);
    first = next;
  }
  if (families.length > 0) UNUSUAL_ROWS.get().agreementSums(register, families, out, asked);
}

/** A row that is the sum of all above it, or of those since the last total, and is not called as the others are. */
function unlabelled(register: Register, out: Map<number, Finding>, asked: Map<number, Finding>): void {
  const { rowCount, amounts, setAside, rowIndex } = register;
  const totals = setAside.filter(({ code }) => code === 'total-row').map((line) => line.rowIndex!);
  const { value } = amounts;
  // Each by itself: out of a list V8 would keep them as objects, one more for every row.
  let all = 0;
  let since = 0;
  let from = 0;
  let nextTotal = 0;
  let isReference: ((row: number) => boolean) | null = null;
  const totalCount = totals.length;
  let isAnyOut = out.size > 0;
  for (let row = 0; row < rowCount; row++) {
    if (nextTotal < totalCount && totals[nextTotal]! < rowIndex[row]!) {
      while (nextTotal < totalCount && totals[nextTotal]! < rowIndex[row]!) nextTotal++;
      [since, from] = [0, row];
    }
    const amount = value[row]!;
    if (isAnyOut && out.has(row)) continue;
    const isSince = amount === since && row - from >= MIN_PARTS;
    if (amount !== 0 && (isSince || (amount === all && row >= MIN_PARTS))) {
      const unusual = UNUSUAL_ROWS.get();
      isReference ??= unusual.referenceTest(register);
      const count = isSince ? row - from : row;
      if (!isReference(row) && unusual.isSumOf(register, row, row - count, out)) {
        unusual.setTotal(register, row, count, out, asked);
        isAnyOut = out.size > 0;
        if (out.has(row)) {
          [since, from] = [0, row + 1];
          continue;
        }
      }
    }
    all += amount;
    since += amount;
  }
}
