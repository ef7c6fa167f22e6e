import { addMonths, writeDate } from '../../domain/calendar/serial';
import type { Finding } from '../../domain/findings/finding';
import { says } from '../../domain/findings/report';
import { pence, type Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { balances, WHOLE } from '../../domain/register/balance';
import { expiring, flagged, type ExpiringRow } from '../../domain/register/expiring';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import { COLUMNS, STAGE_COLUMNS, type MoneyColumn } from '../../domain/sheet/columns';
import { counted } from '../ui/wording';

/** One of the three figures at the top of Home. */
export interface FigureRow {
  readonly name: string;
  readonly caption: string;
  /** Null where there is no figure: the caption says why. */
  readonly amount: string | null;
  /** What a press shows: the rows of a measure, or Expiring; nothing while there is no figure. */
  readonly leadsTo?: 'outstanding' | 'remaining' | 'expiring';
  /** Parts that add up to the amount. */
  readonly split: readonly (readonly [name: string, amount: string])[];
}

export const RISK_MONTHS = 12;

/** Outstanding, at risk and remaining, of the whole register on one day. */
export function figureRows(register: Register, asAtSerial: number, strict: boolean): FigureRow[] {
  return [
    balanceRow(register, 'outstanding', 'Outstanding', 'Value less drawn down', strict),
    riskRow(register, asAtSerial, strict),
    balanceRow(register, 'remaining', 'Remaining', 'Value less spent', strict),
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

function riskRow(register: Register, asAtSerial: number, strict: boolean): FigureRow {
  const name = `At risk within ${RISK_MONTHS} months`;
  const none = (why: string): FigureRow => ({ name, caption: `No figure. ${why}`, amount: null, split: [] });
  const whole = balances(register).balance('remaining', WHOLE, strict);
  if (strict && whole.kind === 'unknown') return none(saysWithCell(register, whole.because));
  if (register.header.columns.expiryDate === undefined)
    return none('The register has no column Expiry date.');
  const isAbsent = whole.kind === 'unknown' && whole.because.code === 'figure-column-missing';
  if (isAbsent) return none(saysWithCell(register, whole.because));
  const list = expiring(register, RISK_MONTHS, asAtSerial);
  if ('because' in list) return none(saysWithCell(register, list.because));
  const dated = list.rows.filter((row) => row.expirySerial !== null && row.flag !== 'Expired');
  const unread = list.rows.filter((row) => row.expirySerial === null).length;
  const horizon = writeDate(addMonths(asAtSerial, RISK_MONTHS));
  const expire = `${counted(dated.length, 'expires', 'expire')} by ${horizon}`;
  const dates = unread === 0 ? '' : `. ${counted(unread, 'expiry date')} cannot be read`;
  const { leftOutCount } = list;
  const leftOut = leftOutCount === 0 ? '' : `. ${counted(leftOutCount, 'row')} left out may expire too`;
  const amount = writePounds(sumOf(dated, (row) => row.remaining));
  const caption = `${expire}${dates}${leftOut}${undatedText(register, asAtSerial)}`;
  return { name, caption, amount, leadsTo: 'expiring', split: splitByStage(register, dated) };
}

/** Money without an expiry date is not at risk by any date, and not known to be safe: it is told beside what is. */
function undatedText(register: Register, asAtSerial: number): string {
  const undated = flagged(register, asAtSerial).filter(
    ({ expirySerial, expiryText }) => expirySerial === null && expiryText === null,
  );
  if (undated.length === 0) return '';
  const left = writePounds(sumOf(undated, (row) => row.remaining));
  return `. ${counted(undated.length, 'more has', 'more have')} no expiry date, with ${left} left`;
}

const sumOf = (rows: readonly ExpiringRow[], amount: (row: ExpiringRow) => number): Pence =>
  pence(rows.reduce((sum, row) => sum + amount(row), 0));

/**
 * Where the money at risk is: only what a council has received can be taken back. Not split where a stage column is absent.
 */
function splitByStage(register: Register, rows: readonly ExpiringRow[]): (readonly [string, string])[] {
  if (rows.length === 0 || STAGE_COLUMNS.some((key) => register.header.columns[key] === undefined)) return [];
  const stage = (key: MoneyColumn) => sumOf(rows, ({ row }) => register.amounts[key][row]!);
  const inHand = sumOf(rows, (row) => row.inHand);
  const parts: [string, Pence][] = [
    [COLUMNS.heldByAuthority.name, stage('heldByAuthority')],
    ['In hand', inHand],
    [COLUMNS.heldByDeveloper.name, stage('heldByDeveloper')],
    [COLUMNS.notStarted.name, stage('notStarted')],
  ];
  const remaining = sumOf(rows, (row) => row.remaining);
  const rest = pence(remaining - parts.reduce((sum, [, amount]) => sum + amount, 0));
  parts.push(['In no stage', rest]);
  return parts.filter(([, amount]) => amount !== 0).map(([name, amount]) => [name, writePounds(amount)]);
}
