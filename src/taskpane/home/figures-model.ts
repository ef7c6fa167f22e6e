import { writeDate } from '../../domain/calendar/serial';
import type { Finding } from '../../domain/findings/finding';
import { says } from '../../domain/findings/report';
import { pence, type Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { isAdjusted } from '../../domain/register/adjustments';
import { balances, WHOLE } from '../../domain/register/figures/balance';
import { RISK_STAGES_SHOWN, STAGE_NAMES, stagesOf } from '../../domain/expiry/at-risk';
import { bandsOf } from '../../domain/expiry/due-rows';
import {
  contributions,
  contributionsAmong,
  countsOf,
  horizonOf,
  rowsAtRisk,
  rowsOfBand,
  type BandedRow,
  type ExpiryBands,
} from '../../domain/expiry/expiry-bands';
import { expiring } from '../../domain/expiry/expiring';
import { deadlineAsked } from '../../domain/expiry/no-dates';
import type { Register } from '../../domain/register/register';
import { withDates } from '../../domain/register/figures/words';
import { cellAddress } from '../../domain/sheet/block';
import { STAGE_COLUMNS } from '../../domain/sheet/columns';
import { counted } from '../ui/wording';

/** One of the four figures at the top of Home. */
export interface FigureRow {
  readonly name: string;
  readonly caption: string;
  /** Null where there is no figure: the caption says why. */
  readonly amount: string | null;
  /** What a press shows: the rows of a measure, or Expiring; nothing while there is no figure. */
  readonly leadsTo?: 'outstanding' | 'remaining' | 'expiring' | 'expired';
  /** Parts that add up to the amount. */
  readonly split: readonly (readonly [name: string, amount: string])[];
}

/** So far ahead Home looks. */
export const RISK_MONTHS = 12;

/** Outstanding, remaining, what expires and what is past its date, of the whole register on one day; the last two never overlap. */
export function figureRows(register: Register, asAtSerial: number, strict: boolean): FigureRow[] {
  const value = isAdjusted(register) ? 'Current value' : 'Value';
  return [
    balanceRow(register, 'outstanding', 'Outstanding', `${value} less drawn down`, strict),
    balanceRow(register, 'remaining', 'Remaining', `${value} less spent`, strict),
    ...datedRows(register, asAtSerial, strict),
  ];
}

/** "N57: Value holds TBC, which is not an amount." */
export function saysWithCell(register: Register, because: Finding): string {
  const { rowIndex, columnIndex } = because;
  if (!register.place || rowIndex === null) return says(because);
  return columnIndex === null
    ? `Row ${register.place.topIndex + rowIndex + 1}: ${says(because)}`
    : `${cellAddress(register.place, rowIndex, columnIndex)}: ${says(because)}`;
}

function balanceRow(
  register: Register,
  measure: 'outstanding' | 'remaining',
  name: string,
  caption: string,
  strict: boolean,
): FigureRow {
  const balance = balances(register).balance(measure, WHOLE, strict);
  if (balance.kind === 'amount') {
    return { name, caption, amount: writePounds(balance.amount), leadsTo: measure, split: [] };
  }
  const why =
    balance.kind === 'unknown'
      ? `No figure. ${saysWithCell(register, balance.because)}`
      : 'No figure. The sum is larger than can be held exactly.';
  return { name, caption: why, amount: null, split: [] };
}

function datedRows(register: Register, asAtSerial: number, strict: boolean): FigureRow[] {
  const because = whyNoDates(register, strict);
  const list = because === null ? expiring(register, RISK_MONTHS, asAtSerial) : null;
  if (list === null || 'because' in list) {
    const why = `No figure. ${because ?? saysWithCell(register, (list as { because: Finding }).because)}`;
    return [EXPIRES, PAST].map((name) => ({ name, caption: why, amount: null, split: [] }));
  }
  const bands = bandsOf(register, asAtSerial, strict);
  const leftOut =
    list.leftOutCount === 0 ? '' : `. ${counted(list.leftOutCount, 'row')} left out may expire too`;
  const past = rowsOfBand(bands, 'Expired');
  return [
    expiresRow(register, bands, leftOut),
    {
      name: PAST,
      caption: `${past.length === 0 ? 'None' : contributions(countsOf(past))}${leftOut}`,
      amount: writePounds(sumOf(past)),
      leadsTo: 'expired',
      split: [],
    },
  ];
}

export const EXPIRES = `Expires within ${RISK_MONTHS} months`;
export const PAST = 'Already past its date';

/** Why nothing can be said by date; null where it can. */
function whyNoDates(register: Register, strict: boolean): string | null {
  const whole = balances(register).balance('remaining', WHOLE, strict);
  if (strict && whole.kind === 'unknown') return saysWithCell(register, whole.because);
  if (register.header.columns.expiryDate === undefined)
    return deadlineAsked(register.header) ?? 'The register has no column Expiry date.';
  const isAbsent = whole.kind === 'unknown' && whole.because.code === 'figure-column-missing';
  return isAbsent ? saysWithCell(register, whole.because) : null;
}

function expiresRow(register: Register, bands: ExpiryBands, leftOut: string): FigureRow {
  const toCome = rowsAtRisk(bands, RISK_MONTHS);
  const unread = contributionsAmong(rowsOfBand(bands, 'Date not read'));
  const horizon = writeDate(horizonOf(bands.asAtSerial, RISK_MONTHS));
  const counts = countsOf(toCome);
  const expire = counted(counts.rowCount, 'contribution expires', 'contributions expire');
  const by = withDates(`${expire} by ${horizon}`, counts.rowCount, counts.dateCount);
  const dates = unread === 0 ? '' : `. ${counted(unread, 'expiry date')} cannot be read`;
  const caption = `${by}${dates}${leftOut}${undatedText(rowsOfBand(bands, 'No date'))}`;
  const amount = writePounds(sumOf(toCome));
  return { name: EXPIRES, caption, amount, leadsTo: 'expiring', split: splitByStage(register, toCome) };
}

/** Money without an expiry date expires by no date, and is not known to be safe: it is named beside what expires. */
function undatedText(undated: readonly BandedRow[]): string {
  if (undated.length === 0) return '';
  const left = writePounds(sumOf(undated));
  const have = counted(contributionsAmong(undated), 'contribution has', 'contributions have');
  return `. ${have} no expiry date, with ${left} left`;
}

const sumOf = (rows: readonly BandedRow[], amount = ({ remaining }: BandedRow): number => remaining): Pence =>
  pence(rows.reduce((sum, row) => sum + amount(row), 0));

/**
 * Where the money that expires is: only what a council has received can be taken back. Not split where a stage column is absent.
 */
function splitByStage(register: Register, rows: readonly BandedRow[]): (readonly [string, string])[] {
  if (rows.length === 0 || STAGE_COLUMNS.some((key) => register.header.columns[key] === undefined)) return [];
  return RISK_STAGES_SHOWN.map(
    (stage) => [STAGE_NAMES[stage], sumOf(rows, (row) => stagesOf(register, row)[stage])] as const,
  )
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => [name, writePounds(amount)]);
}
