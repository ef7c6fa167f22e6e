import { readDate } from '../../domain/calendar/read-date';
import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { contributionOfRow, historyOf } from '../../domain/movements/history';
import { comparedName, ledgerDifferences } from '../../domain/movements/ledger-check';
import { ledgerOf, type Ledger } from '../../domain/movements/ledger';
import { LEDGER_MEASURE_NAMES, type LedgerMeasure } from '../../domain/movements/measures';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import type { Confirmation } from '../../domain/requests/confirmations';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import { readAuthority } from '../../domain/sheet/authorities';
import { listed } from '../../workbook/register/register-messages';
import type { MovementsReading } from '../../workbook/movements/movement-entry';
import type { CellPlace } from '../kernel/cell-place';
import { counted } from '../ui/wording';
import type { HistoryState } from './state';

/** The balances that can be followed, in the order of the chain. */
export const HISTORY_MEASURES = [
  ...(['notStarted', 'heldByDeveloper', 'heldByAuthority', 'inHand', 'spent', 'drawnDown'] as const),
  ...(['currentValue', 'outstanding', 'remaining'] as const),
] as const satisfies readonly LedgerMeasure[];

export interface HistoryLine {
  readonly entry: number;
  readonly date: string;
  readonly movement: string;
  /** Reference, project, note. */
  readonly detail: string;
  readonly amount: string;
  readonly balance: string;
  readonly cell: CellPlace | null;
  /** An opening balance and what is only remembered are taken back in the table alone. */
  readonly canReverse: boolean;
}

/** A line under the statement: whether the register agrees, and what is to be looked at. */
export interface HistoryNote {
  readonly intent: 'ok' | 'warning' | 'note';
  readonly text: string;
}

export interface HistoryModel {
  readonly lines: readonly HistoryLine[];
  readonly closing: { readonly title: string; readonly balance: string } | null;
  readonly dateProblem: string | null;
  readonly dateText: string;
  readonly notes: readonly HistoryNote[];
}

const plain = { symbol: false } as const;

export function historyModel(
  register: Register,
  row: number,
  movements: Extract<MovementsReading, { state: 'ready' }>,
  { measure, date: typed }: HistoryState,
  { today, confirmations }: { readonly today: number; readonly confirmations: readonly Confirmation[] },
): HistoryModel {
  const ledger = ledgerOf(movements.rows, register);
  const date = readDate(typed);
  if (typeof date !== 'number')
    return {
      ...{ lines: [], closing: null, dateText: '', notes: [] },
      dateProblem: 'Write a date day first, as 31/03/2026.',
    };
  const contribution = contributionOfRow(ledger, row);
  const { entries, closing, later } = historyOf(ledger, contribution, measure, date);
  return {
    lines: entries.map(({ entry, balance }) => lineOf(ledger, entry, balance)),
    closing:
      closing === null
        ? null
        : {
            title: `${LEDGER_MEASURE_NAMES[measure]}, ${writeDate(date)}`,
            balance: writePounds(pence(closing), plain),
          },
    dateProblem: null,
    dateText: writeDate(date),
    notes: [
      ...(entries.length === 0 ? [{ intent: 'note' as const, text: nothingBy(later, date) }] : []),
      ...(later > 0 && entries.length > 0
        ? [
            {
              intent: 'note' as const,
              text: `${counted(later, 'later movement is', 'later movements are')} not shown.`,
            },
          ]
        : []),
      ...agreement(ledger, register, row, contribution, date, today),
      ...withoutProject(ledger, contribution, date),
      ...confirmed(register, row, confirmations, today),
    ],
  };
}

const nothingBy = (later: number, date: number): string =>
  later === 0
    ? 'No movement of this contribution is recorded.'
    : `No movement of this contribution is recorded up to ${writeDate(date)}.`;

function lineOf(ledger: Ledger, entry: number, balance: number): HistoryLine {
  const row = ledger.rows[entry]!;
  const { place } = ledger.table;
  const places = [row.from === null ? '' : `from ${row.from}`, row.to === null ? '' : `to ${row.to}`];
  return {
    entry,
    date: writeShortDate(row.date),
    movement: row.movement,
    detail: [...places, row.reference, row.project, row.note].filter((part) => part !== '').join(', '),
    amount: row.amount === null ? '' : writePounds(pence(row.amount), plain),
    balance: writePounds(pence(balance), plain),
    cell: place?.sheet == null ? null : { sheet: place.sheet, address: cellAddress(place, row.rowIndex, 0) },
    canReverse: row.movement !== 'Opening' && row.amount !== null,
  };
}

/** Whether the register has the same figures: of today alone, as it says nothing of another day. */
function agreement(
  ledger: Ledger,
  register: Register,
  row: number,
  contribution: number,
  date: number,
  today: number,
): HistoryNote[] {
  if (date < today)
    return [{ intent: 'note', text: 'The register has today’s figures. Choose today to compare it.' }];
  if (!register.usable[row])
    return [{ intent: 'warning', text: 'The register’s row cannot be read, so nothing can be compared.' }];
  const place =
    register.place === null ? '' : `, row ${register.place.topIndex + register.rowIndex[row]! + 1},`;
  const differing = ledgerDifferences(ledger, register, { date, known: null }).filter(
    (one) => one.contribution === contribution,
  );
  if (differing.length === 0)
    return [{ intent: 'ok', text: `The register${place} has the same figure for every stage.` }];
  const told = differing.map(
    ({ measure, register: own, movements }) =>
      `${comparedName(measure)} ${writePounds(pence(own ?? 0))}, movements ${writePounds(pence(movements))}`,
  );
  return [{ intent: 'warning', text: `The register${place} differs: ${listed(told, 3)}.` }];
}

function withoutProject(ledger: Ledger, contribution: number, date: number): HistoryNote[] {
  const has = (ledger.contributions[contribution]?.rows ?? []).some(
    (row) => ledger.register !== null && textOf(ledger.register, row, 'project') !== '',
  );
  if (has) return [];
  const spent = ledger.rows.filter(
    (row, n) =>
      ledger.contribution[n] === contribution &&
      row.movement === 'Spent' &&
      row.project === '' &&
      row.date <= date,
  );
  return spent.map(({ amount, date: day }) => ({
    intent: 'warning',
    text: `Spent, ${writePounds(pence(amount ?? 0))} on ${writeShortDate(day)}, names no project. Type one in ${MOVEMENTS.name}.`,
  }));
}

function confirmed(
  register: Register,
  row: number,
  confirmations: readonly Confirmation[],
  today: number,
): HistoryNote[] {
  const authority = textOf(register, row, 'authority');
  const key = readAuthority(authority).key;
  const days = confirmations
    .filter((one) => readAuthority(one.authority).key === key)
    .map(({ date }) => date);
  if (days.length === 0) return [];
  const last = Math.max(...days);
  const ago = today - last;
  return [
    {
      intent: 'note',
      text: `${authority} confirmed its balances as at ${writeDate(last)}, ${counted(ago, 'day')} ago.`,
    },
  ];
}
