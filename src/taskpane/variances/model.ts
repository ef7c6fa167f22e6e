import { financialYearEnd } from '../../domain/calendar/financial-year';
import { writeShortDate } from '../../domain/calendar/serial';
import { remedy, says } from '../../domain/findings/report';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { ledgerOf, type Ledger } from '../../domain/movements/ledger';
import { lotOrder } from '../../domain/pipeline/tranches';
import type { Register } from '../../domain/register/register';
import { AuthoritiesInForce } from '../../domain/register/authorities-in-force';
import type { Median } from '../../domain/requests/medians';
import { movedMoney } from '../../domain/requests/moved-money';
import { requestBook, type RequestBook } from '../../domain/requests/request-book';
import {
  countOfNoAuthority,
  variances,
  type VarianceRow,
  type Waiting,
} from '../../domain/requests/variances';
import { rowsOf, type SideTables } from '../tables/state';
import { counted } from '../ui/wording';
import type { VarianceMeasure, VariancesState } from './state';

/** Before every request there is. */
const BEGINNING = 1;

export const MEASURE_NAMES: Readonly<Record<VarianceMeasure, string>> = {
  toAnswer: 'Days from sent to answered',
  toPayment: 'Days from sent to paid',
  share: 'Share drawn down',
  rounds: 'Rounds of evidence',
  refused: 'Refused',
  sheet: 'Days since the last sheet',
  errors: 'Errors in 100 rows',
};

export interface VariancesModel {
  readonly period: string;
  readonly bars: readonly {
    readonly name: string;
    readonly share: number;
    readonly text: string;
    readonly n: string;
  }[];
  readonly note: string;
  /** What counts under no authority, in words; "" where all does. */
  readonly leftOut: string;
  readonly card: {
    readonly name: string;
    readonly head: string;
    readonly lines: readonly (readonly [string, string])[];
  } | null;
}

/** Null where there is no table of requests that can be read. */
export function variancesModel(
  register: Register,
  tables: SideTables,
  state: VariancesState,
  asAt: number,
): VariancesModel | { readonly trouble: string } | null {
  const requests = rowsOf(tables.requests);
  if (!requests) return null;
  const from = state.since === 'year' ? financialYearEnd(asAt - 1) + 1 : BEGINNING;
  const period = { from, to: asAt };
  const movements = rowsOf(tables.movements);
  const ledger = movements && ledgerOf(movements, register);
  const broken = ledger?.errors.find(({ code }) => code === 'amount-excel-error');
  if (broken) return { trouble: `${says(broken)} ${remedy(broken)}` };
  const book = requestBook(requests, register);
  const { rows } = variances(
    {
      book,
      register,
      moved:
        ledger && movedMoney(ledger, register, period, lotOrder(register, rowsOf(tables.triggers), ledger)),
      imports: rowsOf(tables.imports),
      inForce: new AuthoritiesInForce(rowsOf(tables.authorities), asAt),
    },
    period,
  );
  const values = rows.map((row) => ({ row, value: valueOf(row, state.measure) }));
  const most = Math.max(0, ...values.map(({ value }) => value ?? 0));
  const sorted = [...values].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const open = rows.find(({ name }) => name === state.open) ?? sorted[0]?.row;
  return {
    period:
      state.since === 'year'
        ? `${writeShortDate(from)} to ${writeShortDate(asAt)}`
        : `Until ${writeShortDate(asAt)}`,
    bars: sorted.map(({ row, value }) => ({
      name: row.name,
      share: value === null || most === 0 ? 0 : value / most,
      ...textOf(row, state.measure),
    })),
    note: NOTES[state.measure],
    leftOut: leftOutText(book, ledger),
    card: open ? { name: open.name, head: headOf(open), lines: linesOf(open, ledger !== null) } : null,
  };
}

function leftOutText(book: RequestBook, ledger: Ledger | null): string {
  const others = countOfNoAuthority(book);
  const unread = [
    book.table.leftOut.length === 0 ? '' : counted(book.table.leftOut.length, 'request'),
    !ledger || ledger.leftOut.length === 0 ? '' : counted(ledger.leftOut.length, 'movement'),
  ].filter((part) => part !== '');
  return [
    unread.length === 0 ? '' : `Not counted, as it could not be read: ${unread.join(', ')}.`,
    others === 0
      ? ''
      : `Under no authority, as the register does not have the agreement: ${counted(others, 'request')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const NOTES: Readonly<Record<VarianceMeasure, string>> = {
  toAnswer: 'The median, with the number of answers. None is given for fewer than 3.',
  toPayment: 'The median, with the number of payments. None is given for fewer than 3.',
  share: 'Of what was held at the start and received since. It needs the table Movements.',
  rounds: 'The mean of the requests that were sent in the period.',
  refused: 'Requests that were refused in the period.',
  sheet: 'Since the last sheet that was imported and not undone.',
  errors: 'Rows of the register that are left out.',
};

function valueOf(row: VarianceRow, measure: VarianceMeasure): number | null {
  switch (measure) {
    case 'toAnswer':
      return row.toAnswer.days;
    case 'toPayment':
      return row.toPayment.days;
    case 'share':
      return row.shareDrawnDown;
    case 'rounds':
      return row.meanRounds;
    case 'refused':
      return row.refusedCount;
    case 'sheet':
      return row.daysSinceSheet;
    case 'errors':
      return row.errorsPer100;
  }
}

function textOf(row: VarianceRow, measure: VarianceMeasure): { text: string; n: string } {
  switch (measure) {
    case 'toAnswer':
      return medianText(row.toAnswer, row.forAnswer, 'none answered');
    case 'toPayment':
      return medianText(row.toPayment, row.forPayment, 'none paid');
    case 'share':
      return { text: percent(row.shareDrawnDown), n: '' };
    case 'rounds':
      return { text: decimal(row.meanRounds, 'none sent'), n: '' };
    case 'refused':
      return { text: refused(row), n: '' };
    case 'sheet':
      return { text: row.daysSinceSheet === null ? 'never' : counted(row.daysSinceSheet, 'day'), n: '' };
    case 'errors':
      return { text: decimal(row.errorsPer100, 'no rows'), n: '' };
  }
}

/** @param none where nothing has come of any request, and none waits */
function medianText({ days, count }: Median, open: Waiting, none: string): { text: string; n: string } {
  if (days !== null) return { text: days === 1 ? '1 day' : `${days} days`, n: `(${count})` };
  const waits = open.count > 0 ? `${open.count} waiting` : '';
  const few = count > 0 ? `only ${count} so far` : '';
  return { text: [few, waits].filter((part) => part !== '').join(', ') || none, n: '' };
}

const percent = (share: number | null): string =>
  share === null ? 'not known' : `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
const decimal = (value: number | null, none: string): string =>
  value === null ? none : (Math.round(value * 10) / 10).toFixed(1);
const refused = ({ refusedCount, refusedAmount }: VarianceRow): string =>
  refusedCount === 0 ? 'none' : `${refusedCount}, ${writePounds(pence(refusedAmount))}`;

function headOf({ forAnswer, forPayment }: VarianceRow): string {
  const count = forAnswer.count + forPayment.count;
  if (count === 0) return 'None open';
  const days = [forAnswer.oldestDays, forPayment.oldestDays].filter((oldest) => oldest !== null);
  const undated = forAnswer.undatedCount + forPayment.undatedCount;
  return [
    `Open ${count}`,
    ...(days.length === 0 ? [] : [`oldest ${counted(Math.max(...days), 'day')}`]),
    ...(undated === 0 ? [] : [`${undated} without a date`]),
  ].join(', ');
}

function linesOf(row: VarianceRow, hasMovements: boolean): (readonly [string, string])[] {
  const median = (of: Median, open: Waiting, none: string): string => {
    const { text, n } = medianText(of, open, none);
    return [text, n].filter((part) => part !== '').join(' ');
  };
  return [
    ['Drawn down', row.drawnDown === null ? 'needs Movements' : writePounds(pence(row.drawnDown))],
    ['Share of what it held or received', hasMovements ? percent(row.shareDrawnDown) : 'needs Movements'],
    ['Sent to answered, median', median(row.toAnswer, row.forAnswer, 'none answered')],
    ['Sent to paid, median', median(row.toPayment, row.forPayment, 'none paid')],
    ['Rounds of evidence, mean', decimal(row.meanRounds, 'none sent')],
    ['Refused', refused(row)],
    ['Last sheet', row.daysSinceSheet === null ? 'never' : `${counted(row.daysSinceSheet, 'day')} ago`],
    ['Errors in 100 rows', decimal(row.errorsPer100, 'no rows')],
  ];
}
