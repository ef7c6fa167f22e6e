import { addMonths } from '../calendar/serial';
import { expiryFlag, type ExpiryFlag } from '../calendar/expiry';
import { readDate } from '../calendar/read-date';
import { finding, quoted, type Finding } from '../findings/finding';
import { subtract, type Pence } from '../money/pence';
import { asMoneyColumn, currentValueOf } from './adjustments';
import { COLUMNS, type MoneyColumn } from '../sheet/columns';
import { byName, shownText } from '../sheet/text';
import { textOf } from './read-register';
import type { Register } from './register';

/** One contribution with money remaining, and how near its expiry date is. */
export interface ExpiringRow {
  /** The contribution: an index into the arrays of the register. */
  readonly row: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly authority: string;
  readonly site: string;
  /** Excel serial; null where there is none, or none that can be read. */
  readonly expirySerial: number | null;
  /** The date as typed, where it cannot be read. */
  readonly expiryText: string | null;
  /** Days from asAt to the expiry date, below nil where it is past; null without a date. */
  readonly daysLeft: number | null;
  readonly flag: ExpiryFlag;
  readonly heldByAuthority: Pence;
  readonly inHand: Pence;
  readonly remaining: Pence;
}

/**
 * The list, and how many rows that are left out of figures may belong to it. Or: a date or an amount that it needs is an
 * Excel error, and no list can be trusted until that is put right.
 */
export type ExpiringResult =
  { readonly rows: readonly ExpiringRow[]; readonly leftOutCount: number } | { readonly because: Finding };

/** The columns of money that a row of the list shows. */
const SHOWN: readonly MoneyColumn[] = ['value', 'heldByAuthority', 'drawnDown', 'spent'];

/**
 * Open contributions with money remaining that expire within so many calendar months of `asAt`, and those already past,
 * soonest first. A date that cannot be read is listed last, as typed, so that it is not taken for safe.
 */
export function expiring(register: Register, months: number, asAtSerial: number): ExpiringResult {
  const horizon = addMonths(asAtSerial, months);
  const unread = unreadCells(register);
  const brokenOf = new Map(
    register.excelErrors
      .filter(({ column }) => SHOWN.includes(asMoneyColumn(column)))
      .map((cell) => [cell.row, cell] as const),
  );
  const rows: ExpiringRow[] = [];
  let leftOutCount = 0;
  for (let row = 0; row < register.rowCount; row++) {
    if (!register.open[row] || !mayRemain(register, row, unread)) continue;
    const read = expiryOf(register, row);
    if ('code' in read) return { because: read };
    const { serial, text } = read;
    if (serial === null ? text === null : serial > horizon) continue;
    const broken = brokenOf.get(row);
    if (broken) return { because: broken.finding };
    if (register.usable[row]) rows.push(rowOf(register, row, serial, text, asAtSerial));
    else leftOutCount++;
  }
  return { rows: rows.sort(soonestFirst), leftOutCount };
}

/** The cells that leave rows out, as "row,column" of the block. */
const unreadCells = (register: Register): ReadonlySet<string> =>
  new Set(register.errors.map(({ rowIndex, columnIndex }) => `${rowIndex},${columnIndex}`));

/** False where it is known that nothing remains; an amount that cannot be read may leave anything. */
function mayRemain(register: Register, row: number, unread: ReadonlySet<string>): boolean {
  const { amounts, header, rowIndex, usable } = register;
  if (currentValueOf(register, row) - amounts.spent[row]! > 0) return true;
  if (usable[row]) return false;
  return (['value', 'spent'] as const).some((key) => unread.has(`${rowIndex[row]},${header.columns[key]}`));
}

/** Every open contribution with money remaining, with its flag, whatever its date; in sheet order. */
export function flagged(register: Register, asAtSerial: number): ExpiringRow[] {
  const rows: ExpiringRow[] = [];
  for (let row = 0; row < register.rowCount; row++) {
    if (!register.usable[row] || !register.open[row]) continue;
    if (currentValueOf(register, row) - register.amounts.spent[row]! <= 0) continue;
    const read = expiryOf(register, row);
    if ('code' in read) rows.push(rowOf(register, row, null, String(read.values.text), asAtSerial));
    else rows.push(rowOf(register, row, read.serial, read.text, asAtSerial));
  }
  return rows;
}

function expiryOf(register: Register, row: number): { serial: number | null; text: string | null } | Finding {
  const columnIndex = register.header.columns.expiryDate;
  if (columnIndex === undefined) return { serial: null, text: null };
  const rowIndex = register.rowIndex[row]!;
  const cell = register.block[rowIndex]![columnIndex];
  const date = readDate(cell);
  if (typeof date === 'number' || date === null) return { serial: date, text: null };
  if (date !== 'date-excel-error') return { serial: null, text: shownText(cell) };
  return finding(date, rowIndex, columnIndex, { column: COLUMNS.expiryDate.name, text: quoted(cell) });
}

function rowOf(
  register: Register,
  row: number,
  expirySerial: number | null,
  expiryText: string | null,
  asAtSerial: number,
): ExpiringRow {
  const amount = (column: keyof Register['amounts']) => register.amounts[column][row] as Pence;
  return {
    row,
    agreement: textOf(register, row, 'agreement'),
    contribution: textOf(register, row, 'contribution'),
    authority: register.authorities[register.authority[row]!]!.name,
    site: textOf(register, row, 'site'),
    expirySerial,
    expiryText,
    daysLeft: expirySerial === null ? null : expirySerial - asAtSerial,
    flag: expiryFlag(expirySerial, true, asAtSerial),
    heldByAuthority: amount('heldByAuthority'),
    inHand: subtract(amount('drawnDown'), amount('spent')),
    remaining: subtract(currentValueOf(register, row) as Pence, amount('spent')),
  };
}

function soonestFirst(a: ExpiringRow, b: ExpiringRow): number {
  const byDate = (a.expirySerial ?? Infinity) - (b.expirySerial ?? Infinity);
  if (Number.isFinite(byDate) && byDate !== 0) return byDate;
  if (a.expirySerial === null && b.expirySerial !== null) return 1;
  if (b.expirySerial === null && a.expirySerial !== null) return -1;
  return byName(a.agreement, b.agreement) || byName(a.contribution, b.contribution) || a.row - b.row;
}
