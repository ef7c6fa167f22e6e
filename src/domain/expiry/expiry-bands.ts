import { absentColumns } from '../register/absent-columns';
import { addMonths } from '../calendar/serial';
import { pence } from '../money/pence';
import { WHOLE } from '../register/figures/balance';
import type { Figure } from '../register/figures/figures';
import type { Register } from '../register/register';
import { moneyOf } from '../register/figures/money-of';
import { counted, withDates } from '../register/figures/words';
import {
  bandWithMoney,
  expiryOf,
  partsOf,
  hasMoney,
  remainingOf,
  type ExpiryBand,
  type RowPart,
} from './expiry-of-row';

export type { ExpiryBand } from './expiry-of-row';

export const EXPIRY_BANDS: readonly ExpiryBand[] = [
  ...(['Expired', 'Within 3 months', 'Within 6 months', 'Within 12 months', 'Later'] as const),
  ...(['No date', 'Date not read', 'Closed', 'Spent'] as const),
];
const TO_COME: ReadonlySet<ExpiryBand> = new Set<ExpiryBand>([
  ...(['Within 3 months', 'Within 6 months', 'Within 12 months', 'Later'] as const),
]);
/** Shown only where there are any, or may be. */
const RARE: readonly ExpiryBand[] = ['Date not read', 'Closed'];

/** A counted row with its band; of a row whose money has several deadlines, one tranche. */
export interface BandedRow extends Pick<RowPart, 'expirySerial' | 'expiryText' | 'tranche' | 'remaining'> {
  /** The contribution: an index into the arrays of the register. */
  readonly row: number;
  readonly band: ExpiryBand;
}

/** Contributions, and the deadlines of their money: as many, where each has one. */
export interface DueCounts {
  readonly rowCount: number;
  readonly dateCount: number;
}

/** How many contributions there are among some rows and tranches. */
export const contributionsAmong = (rows: readonly Pick<BandedRow, 'row'>[]): number =>
  new Set(rows.map(({ row }) => row)).size;

/** The counts of some rows and tranches. */
export const countsOf = (rows: readonly Pick<BandedRow, 'row'>[]): DueCounts => ({
  rowCount: contributionsAmong(rows),
  dateCount: rows.length,
});

/** "20 contributions", "20 contributions, 24 dates" */
export const contributions = ({ rowCount, dateCount }: DueCounts): string =>
  withDates(counted(rowCount, 'contribution'), rowCount, dateCount);

/** How many there are of a band: a contribution whose money has several deadlines may be in several. */
export interface BandTotal extends DueCounts {
  readonly band: ExpiryBand;
  /** A figure like any other: none where an Excel error stands in a row that may be of the band. */
  readonly remaining: Figure;
}

export interface ExpiryBands {
  readonly register: Register;
  readonly strict: boolean;
  readonly asAtSerial: number;
  /** Every counted row, in sheet order; each tranche of one whose money has several deadlines. */
  readonly rows: readonly BandedRow[];
  /** In the order of urgency. Their rows are all counted rows; their remaining adds up to the register's. */
  readonly bands: readonly BandTotal[];
  readonly total: DueCounts & { readonly remaining: Figure };
}

/** Puts every counted row into one band. @param strict no figure while a row is left out */
export function expiryBands(register: Register, asAtSerial: number, strict = false): ExpiryBands {
  const rows: BandedRow[] = [];
  for (let row = 0; row < register.rowCount; row++)
    if (register.usable[row]) rows.push(...bandedRows(register, row, asAtSerial));
  const whole = moneyOf(register, 'remaining', WHOLE, strict);
  const strictly = strict && register.leftOutCount > 0 ? whole : null;
  const broken = brokenBands(register, asAtSerial);
  const bands = EXPIRY_BANDS.map((band): BandTotal => {
    const own = rows.filter((row) => row.band === band);
    return {
      band,
      ...countsOf(own),
      remaining: strictly ?? broken.get(band) ?? sumOfRows(register, own),
    };
  });
  return {
    ...{ register, strict, asAtSerial },
    rows,
    bands: bands.filter(({ band, rowCount }) => rowCount > 0 || broken.has(band) || !RARE.includes(band)),
    total: { ...countsOf(rows), remaining: whole },
  };
}

/**
 * What remains on some of the counted rows; not known without a column Spent, and none where the register is too large for
 * any exact sum.
 */
export function sumOfRows(register: Register, rows: readonly BandedRow[]): Figure {
  const spent = absentColumns(register).get('spent');
  if (spent) return { kind: 'unknown', because: spent };
  return Number.isSafeInteger(register.absolutePence)
    ? { kind: 'amount', amount: pence(rows.reduce((sum, { remaining }) => sum + remaining, 0)) }
    : { kind: 'too-large' };
}

/** The first Excel error of every band that a row with one in Value or Spent may be in. */
function brokenBands(register: Register, asAtSerial: number): ReadonlyMap<ExpiryBand, Figure> {
  const first = new Map<ExpiryBand, Figure>();
  for (const { column, row, finding } of register.excelErrors) {
    if (column !== 'value' && column !== 'spent') continue;
    for (const band of [bandWithMoney(register, row, asAtSerial), 'Spent'] as const)
      if (!first.has(band)) first.set(band, { kind: 'unknown', because: finding });
  }
  return first;
}

function bandedRows(register: Register, row: number, asAtSerial: number): BandedRow[] {
  if (!hasMoney(register, row)) {
    const { expirySerial, expiryText } = expiryOf(register, row);
    const remaining = remainingOf(register, row);
    return [{ row, band: 'Spent', expirySerial, expiryText, tranche: null, remaining }];
  }
  return partsOf(register, row).map((part) => {
    const { expirySerial, expiryText, tranche, remaining } = part;
    const band = bandWithMoney(register, row, asAtSerial, part);
    return { row, band, expirySerial, expiryText, tranche, remaining };
  });
}

/** Whether the date of a row is past, whatever its band: the day itself is still in time. */
export const isPast = ({ expirySerial }: BandedRow, asAtSerial: number): boolean =>
  expirySerial !== null && expirySerial < asAtSerial;

/** The day that so many calendar months end with. */
export const horizonOf = (asAtSerial: number, months: number): number => addMonths(asAtSerial, months);

/** Whether money remains on an open row, whatever its date. */
export const isOpenWithMoney = ({ band }: BandedRow): boolean => band !== 'Spent' && band !== 'Closed';

/** Whether money remains on an open row until a day that is not past. */
export const isToCome = ({ band }: BandedRow): boolean => TO_COME.has(band);

/** The rows that expire within so many calendar months and have not yet: at risk. Soonest first. */
export function rowsAtRisk({ rows, asAtSerial }: ExpiryBands, months: number): BandedRow[] {
  const horizon = horizonOf(asAtSerial, months);
  return soonestFirst(rows.filter((row) => isToCome(row) && row.expirySerial! <= horizon));
}

/** Whether an open row, counted or not, has a date between two days, these among them. */
export function mayExpireBetween(register: Register, row: number, first: number, last: number): boolean {
  const { expirySerial } = expiryOf(register, row);
  return register.open[row] === 1 && expirySerial !== null && first <= expirySerial && expirySerial <= last;
}

/** The rows of one band, soonest first. */
export const rowsOfBand = ({ rows }: ExpiryBands, band: ExpiryBand): BandedRow[] =>
  soonestFirst(rows.filter((row) => row.band === band));

const soonestFirst = (rows: readonly BandedRow[]): BandedRow[] =>
  [...rows].sort((a, b) => (a.expirySerial ?? 0) - (b.expirySerial ?? 0) || a.row - b.row);
