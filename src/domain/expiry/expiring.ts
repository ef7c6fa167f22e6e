import { addMonths } from '../calendar/serial';
import { expiryFlag, type ExpiryFlag } from '../calendar/expiry';
import { finding, quoted, type Finding } from '../findings/finding';
import { pence, subtract, type Pence } from '../money/pence';
import { registerInForce } from '../register/register-in-force';
import { textOf } from '../register/read/text-of';
import type { Register } from '../register/register';
import { asMoneyColumn } from '../register/adjustments';
import { COLUMNS, type MoneyColumn } from '../sheet/columns';
import { byName } from '../sheet/text';
import { expiryBands, isOpenWithMoney } from './expiry-bands';
import { hasMoney, partsOf, type RowPart } from './expiry-of-row';

/** One contribution with money remaining, or one tranche of it, and how near its expiry date is. */
export interface ExpiringRow extends Pick<RowPart, 'expirySerial' | 'expiryText' | 'tranche'> {
  /** The contribution: an index into the arrays of the register. */
  readonly row: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly authority: string;
  readonly site: string;
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
export function expiring(ofDay: Register, months: number, asAtSerial: number): ExpiringResult {
  const register = registerInForce(ofDay, asAtSerial);
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
    for (const part of partsOf(register, row)) {
      if (part.isExcelError) return { because: dateError(register, row) };
      const { expirySerial, expiryText } = part;
      if (expirySerial === null ? expiryText === null : expirySerial > horizon) continue;
      const broken = brokenOf.get(row);
      if (broken) return { because: broken.finding };
      if (!register.usable[row]) leftOutCount++;
      else rows.push(rowOf(register, row, part, asAtSerial));
    }
  }
  return { rows: rows.sort(soonestFirst), leftOutCount };
}

/** The cells that leave rows out, as "row,column" of the block. */
const unreadCells = (register: Register): ReadonlySet<string> =>
  new Set(register.errors.map(({ rowIndex, columnIndex }) => `${rowIndex},${columnIndex}`));

/** False where it is known that nothing remains or is outstanding; an amount that cannot be read may leave anything. */
function mayRemain(register: Register, row: number, unread: ReadonlySet<string>): boolean {
  const { header, rowIndex, usable } = register;
  if (hasMoney(register, row)) return true;
  if (usable[row]) return false;
  return (['value', 'spent'] as const).some((key) => unread.has(`${rowIndex[row]},${header.columns[key]}`));
}

/** Every open contribution with money remaining, with its flag, whatever its date; in sheet order. */
export function flagged(register: Register, asAtSerial: number): ExpiringRow[] {
  const inForce = registerInForce(register, asAtSerial);
  return expiryBands(register, asAtSerial)
    .rows.filter(isOpenWithMoney)
    .map((banded) => rowOf(inForce, banded.row, banded, asAtSerial));
}

function dateError({ block, header, rowIndex }: Register, row: number): Finding {
  const [r, c] = [rowIndex[row]!, header.columns.expiryDate!];
  const values = { column: COLUMNS.expiryDate.name, text: quoted(block[r]![c]) };
  return finding('date-excel-error', r, c, values);
}

function rowOf(
  register: Register,
  row: number,
  {
    expirySerial,
    expiryText,
    tranche,
    remaining,
  }: Pick<RowPart, 'expirySerial' | 'expiryText' | 'tranche' | 'remaining'>,
  asAtSerial: number,
): ExpiringRow {
  const amount = (column: keyof Register['amounts']) => register.amounts[column][row] as Pence;
  const stages = tranche?.stages;
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
    tranche,
    heldByAuthority: stages ? pence(stages.heldByAuthority) : amount('heldByAuthority'),
    inHand: stages ? pence(stages.inHand) : subtract(amount('drawnDown'), amount('spent')),
    remaining,
  };
}

function soonestFirst(a: ExpiringRow, b: ExpiringRow): number {
  const byDate = (a.expirySerial ?? Infinity) - (b.expirySerial ?? Infinity);
  if (Number.isFinite(byDate) && byDate !== 0) return byDate;
  if (a.expirySerial === null && b.expirySerial !== null) return 1;
  if (b.expirySerial === null && a.expirySerial !== null) return -1;
  return byName(a.agreement, b.agreement) || byName(a.contribution, b.contribution) || a.row - b.row;
}
