import { expiryFlag, type ExpiryFlag } from '../calendar/expiry';
import { readDate } from '../calendar/read-date';
import { addMonths } from '../calendar/serial';
import { excelErrorOf } from '../money/excel-error';
import { pence, subtract, type Pence } from '../money/pence';
import { WHOLE } from '../register/balance';
import type { Figure } from '../register/figures';
import type { Register } from '../register/register';
import { shownText } from '../sheet/text';
import { moneyOf } from './cells';

/** What EXPIRYFLAG says of a row's date; a closed row with money remaining, and a date that cannot be read, have their own. */
export type ExpiryBand = ExpiryFlag | 'Closed' | 'Date not read';

export const EXPIRY_BANDS: readonly ExpiryBand[] = [
  ...(['Expired', 'Within 3 months', 'Within 6 months', 'Within 12 months', 'Later'] as const),
  ...(['No date', 'Date not read', 'Closed', 'Spent'] as const),
];
/** Shown only where there are any. */
const RARE: readonly ExpiryBand[] = ['Date not read', 'Closed'];

/** A counted row with its band. */
export interface BandedRow {
  /** The contribution: an index into the arrays of the register. */
  readonly row: number;
  readonly band: ExpiryBand;
  /** Null where there is none, or none that can be read. */
  readonly expirySerial: number | null;
  /** The date as typed, where it cannot be read. */
  readonly expiryText: string | null;
  readonly remaining: Pence;
}

export interface BandTotal {
  readonly band: ExpiryBand;
  readonly rowCount: number;
  /** A figure like any other: where the register's Remaining has no value, no band's has. */
  readonly remaining: Figure;
}

export interface ExpiryBands {
  readonly asAtSerial: number;
  /** Every counted row, in sheet order. */
  readonly rows: readonly BandedRow[];
  /** In the order of urgency. Their rows are all counted rows; their remaining adds up to the register's. */
  readonly bands: readonly BandTotal[];
  readonly total: { readonly rowCount: number; readonly remaining: Figure };
}

/** Puts every counted row into one band. @param strict no figure while a row is left out */
export function expiryBands(register: Register, asAtSerial: number, strict = false): ExpiryBands {
  const rows: BandedRow[] = [];
  for (let row = 0; row < register.rowCount; row++)
    if (register.usable[row]) rows.push(bandedRow(register, row, asAtSerial));
  const whole = moneyOf(register, 'remaining', WHOLE, strict);
  const bands = EXPIRY_BANDS.map((band): BandTotal => {
    const own = rows.filter((row) => row.band === band);
    return { band, rowCount: own.length, remaining: sumOf(own, whole) };
  });
  return {
    asAtSerial,
    rows,
    bands: bands.filter(({ band, rowCount }) => rowCount > 0 || !RARE.includes(band)),
    total: { rowCount: rows.length, remaining: whole },
  };
}

/** A sum of some of the rows; where that of all has no value, a cell that it lacks may belong to any. */
const sumOf = (rows: readonly BandedRow[], whole: Figure): Figure =>
  whole.kind === 'amount'
    ? { kind: 'amount', amount: pence(rows.reduce((sum, { remaining }) => sum + remaining, 0)) }
    : whole;

function bandedRow(register: Register, row: number, asAtSerial: number): BandedRow {
  const { value, spent } = register.amounts;
  const remaining = subtract(value[row] as Pence, spent[row] as Pence);
  const { expirySerial, expiryText } = expiryOf(register, row);
  return { row, band: bandOf(), expirySerial, expiryText, remaining };

  function bandOf(): ExpiryBand {
    if (remaining <= 0) return 'Spent';
    if (!register.open[row]) return 'Closed';
    if (expiryText !== null) return 'Date not read';
    return expiryFlag(expirySerial, true, asAtSerial);
  }
}

/** The date of a row; the text that stands in its place, where that is no date. */
function expiryOf(register: Register, row: number): Pick<BandedRow, 'expirySerial' | 'expiryText'> {
  const columnIndex = register.header.columns.expiryDate;
  const cell = columnIndex === undefined ? null : register.block[register.rowIndex[row]!]![columnIndex];
  const date = readDate(cell);
  if (typeof date === 'number' || date === null) return { expirySerial: date, expiryText: null };
  return { expirySerial: null, expiryText: excelErrorOf(cell) ?? shownText(cell) };
}

/** The day that so many calendar months end with. */
export const horizonOf = (asAtSerial: number, months: number): number => addMonths(asAtSerial, months);

/** The rows that expire within so many calendar months and have not yet: at risk. Soonest first. */
export function rowsAtRisk({ rows, asAtSerial }: ExpiryBands, months: number): BandedRow[] {
  const horizon = horizonOf(asAtSerial, months);
  const isDated = ({ band }: BandedRow): boolean => band.startsWith('Within') || band === 'Later';
  return soonestFirst(rows.filter((row) => isDated(row) && row.expirySerial! <= horizon));
}

/** The rows of one band, soonest first. */
export const rowsOfBand = ({ rows }: ExpiryBands, band: ExpiryBand): BandedRow[] =>
  soonestFirst(rows.filter((row) => row.band === band));

const soonestFirst = (rows: readonly BandedRow[]): BandedRow[] =>
  [...rows].sort((a, b) => (a.expirySerial ?? 0) - (b.expirySerial ?? 0) || a.row - b.row);
