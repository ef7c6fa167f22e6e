import { expiryFlag, type ExpiryFlag } from '../calendar/expiry';
import { readDate } from '../calendar/read-date';
import { excelErrorOf } from '../money/excel-error';
import { pence, subtract, type Pence } from '../money/pence';
import { currentValueOf } from '../register/adjustments';
import type { Register } from '../register/register';
import { remainingOfTranche, type Tranche, type UnspentStage } from '../register/tranche';
import { shownText } from '../sheet/text';

/** What EXPIRYFLAG says of a row's date; a closed row with money remaining, and a date that cannot be read, have their own. */
export type ExpiryBand = ExpiryFlag | 'Closed' | 'Date not read';

/** The date of a row. */
export interface RowExpiry {
  /** Null where there is none, or none that can be read. */
  readonly expirySerial: number | null;
  /** The date as typed, where it cannot be read. */
  readonly expiryText: string | null;
  /** The cell holds an Excel error in place of a date. */
  readonly isExcelError: boolean;
}

const NO_DATE: RowExpiry = { expirySerial: null, expiryText: null, isExcelError: false };

/** The date of a contribution; the text that is in its place, where that is no date. */
export function expiryOf(register: Register, row: number): RowExpiry {
  const columnIndex = register.header.columns.expiryDate;
  if (columnIndex === undefined) return NO_DATE;
  const cell = register.block[register.rowIndex[row]!]![columnIndex];
  const date = readDate(cell);
  if (typeof date === 'number' || date === null) return { ...NO_DATE, expirySerial: date };
  const isExcelError = date === 'date-excel-error';
  return { ...NO_DATE, expiryText: excelErrorOf(cell) ?? shownText(cell), isExcelError };
}

/** What remains of a counted contribution: its current value less spent. */
export const remainingOf = (register: Register, row: number): Pence =>
  subtract(currentValueOf(register, row) as Pence, register.amounts.spent[row] as Pence);

/**
 * Whether a contribution still has money that can be lost: some remains, or some is outstanding. Where more was spent than
 * was drawn down nothing may remain while the authority still holds money; without a column Drawn down that is not known.
 */
export const hasMoney = (register: Register, row: number): boolean =>
  remainingOf(register, row) > 0 ||
  (register.header.columns.drawnDown !== undefined &&
    currentValueOf(register, row) > register.amounts.drawnDown[row]!);

/** Money of a row that is to be spent by one day. */
export interface RowPart extends RowExpiry {
  /** Null for all of the row, which then has the one date of the register. */
  readonly tranche: Tranche | null;
  readonly remaining: Pence;
}

/**
 * What remains of a row by its deadlines; a row without tranches is one part. Stages that exceed what remains leave nothing
 * of the tranches that are due last: those are no part.
 */
export const partsOf = (register: Register, row: number): RowPart[] =>
  allParts(register, row).filter(({ tranche, remaining }) => tranche === null || remaining > 0);

function allParts(register: Register, row: number): RowPart[] {
  const ofRow = expiryOf(register, row);
  const tranches = register.tranches?.get(row);
  if (!tranches) return [{ ...ofRow, tranche: null, remaining: remainingOf(register, row) }];
  return tranches.map((tranche) => ({
    ...(tranche.isByRegister ? ofRow : { ...NO_DATE, expirySerial: tranche.deadline }),
    tranche,
    remaining: pence(remainingOfTranche(tranche)),
  }));
}

/** The soonest day by which money of a row in a stage is to be spent, or any of it where the stage has none; null for none. */
export const soonestOf = (register: Register, row: number, stage: UnspentStage): number | null =>
  deadlinesOf(register, row, stage)[0] ?? null;

/** The days by which money of a row in a stage is to be spent, or any of it where the stage has none, the soonest first. */
export function deadlinesOf(register: Register, row: number, stage: UnspentStage): number[] {
  const parts = allParts(register, row);
  const inStage = parts.filter(({ tranche }) => tranche !== null && tranche.stages[stage] > 0);
  return (inStage.length > 0 ? inStage : parts)
    .flatMap(({ expirySerial }) => expirySerial ?? [])
    .sort((a, b) => a - b);
}

/** The band of money that remains on a row. */
export function bandWithMoney(
  register: Register,
  row: number,
  asAtSerial: number,
  { expirySerial, expiryText }: Pick<RowExpiry, 'expirySerial' | 'expiryText'> = expiryOf(register, row),
): ExpiryBand {
  if (!register.open[row]) return 'Closed';
  return expiryText === null ? expiryFlag(expirySerial, true, asAtSerial) : 'Date not read';
}
