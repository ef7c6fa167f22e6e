import { readDate } from '../../domain/calendar/read-date';
import { writeShortDate } from '../../domain/calendar/serial';
import { says } from '../../domain/findings/report';
import type { MatchStatus } from '../../domain/movements/gl-match';
import {
  reconcileLedger,
  type GlResult,
  type GlResultLine,
  type Signs,
} from '../../domain/movements/gl-reconcile';
import { GENERAL_LEDGER, glExport, type GlExport } from '../../domain/movements/gl-table';
import { ledgerOf, type Ledger } from '../../domain/movements/ledger';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import type { Register } from '../../domain/register/register';
import { cellAddress, type Place } from '../../domain/sheet/block';
import { isTable, readTable } from '../../domain/tables/read-table';
import type { MovementsReading } from '../../workbook/movements/movement-entry';
import type { CellPlace } from '../kernel/cell-place';
import { whyLeftOut } from '../tables/left-out';
import { counted } from '../ui/wording';
import type { GlMatchState } from './state';

export interface GlTotals {
  readonly name: string;
  readonly rows: string;
  readonly ledger: string;
  readonly movements: string;
}

export interface GlLineShown {
  readonly key: string;
  readonly date: string;
  readonly title: string;
  readonly more: string;
  readonly amount: string;
  readonly cell: CellPlace | null;
}

export interface GlGroup {
  readonly key: MatchStatus;
  readonly title: string;
  readonly caption: string;
  readonly count: number;
  readonly lines: readonly GlLineShown[];
  readonly more: number;
}

export interface GlModel {
  readonly totals: readonly GlTotals[];
  /** Ledger less movements, and what it is made up of. */
  readonly difference: string;
  readonly proof: string;
  readonly signs: string;
  readonly groups: readonly GlGroup[];
  readonly leftOut: string | null;
}

export interface GlProblem {
  readonly field: 'from' | 'to' | null;
  readonly text: string;
}

const TITLES: Readonly<Record<MatchStatus, string>> = {
  'only-in-ledger': 'Only in the general ledger',
  'only-in-movements': 'Only in movements',
  ambiguous: 'More than one answer',
  'amount-differs': 'Amounts differ',
  'several-movements': 'One line, several movements',
  'amount-within-7-days': 'Matched by amount and day',
  'reference-and-amount': 'Matched by reference and amount',
};
const MATCHED: ReadonlySet<MatchStatus> = new Set([
  'amount-differs',
  'several-movements',
  'amount-within-7-days',
  'reference-and-amount',
]);
const SIGN_TEXTS: Readonly<Record<Signs, string>> = {
  'in-is-plus': 'Money that comes in is a plus in the general ledger.',
  'in-is-minus': 'Money that comes in is a minus in the general ledger.',
  'as-typed': 'Amounts in the general ledger have the signs of the movements.',
};
const SHOWN = 20;
const plain = { symbol: false } as const;
const bare = (amount: number): string => writePounds(pence(amount), plain);

/** The ledger's export against the movements; or what is to be put right first. */
export function glModel(
  register: Register,
  movements: Extract<MovementsReading, { state: 'ready' }>,
  { source, from, to }: GlMatchState,
): GlModel | GlProblem | null {
  if (source === null) return null;
  const [first, last] = [dayOf(from, 'from'), dayOf(to, 'to')];
  if (typeof first === 'object' && first !== null) return first;
  if (typeof last === 'object' && last !== null) return last;
  if (first !== null && last !== null && last < first)
    return { field: 'to', text: 'The last day is before the first.' };
  const table = readTable(source.block, GENERAL_LEDGER, source.place);
  const lines = isTable(table) ? glExport(table) : table;
  if ('code' in lines) return { field: null, text: `${source.name}: ${says(lines)}` };
  const ledger = ledgerOf(movements.rows, register);
  const result = reconcileLedger(lines, ledger, register, { from: first, to: last });
  return {
    ...totalsOf(result),
    signs: SIGN_TEXTS[result.signs],
    groups: groupsOf(result, ledger, source.place),
    leftOut: leftOutText(lines, ledger),
  };
}

function dayOf(typed: string, field: 'from' | 'to'): number | null | GlProblem {
  if (typed.trim() === '') return null;
  const date = readDate(typed);
  return typeof date === 'number'
    ? date
    : { field, text: 'Write a date day first, as 01/04/2026, or leave it blank.' };
}

function leftOutText(lines: GlExport, ledger: Ledger): string | null {
  const movements = ledger.leftOut.length;
  const parts = [
    ...(lines.leftOutCount > 0 ? [`${counted(lines.leftOutCount, 'line')} of the export`] : []),
    ...(movements > 0 ? [`${counted(movements, 'row')} of the movements`] : []),
  ];
  const tables = [lines, ledger].map(({ errors, table: { place } }) => ({ errors, place }));
  return parts.length === 0
    ? null
    : `${parts.join(' and ')} cannot be read, and no figure here counts them. ${whyLeftOut(...tables)}`;
}

function totalsOf({
  lines,
  ledgerTotal,
  movementsTotal,
}: GlResult): Pick<GlModel, 'totals' | 'difference' | 'proof'> {
  const sum = (of: readonly GlResultLine[], key: 'ledgerAmount' | 'movementAmount' | 'difference'): number =>
    of.reduce((all, line) => all + (line[key] ?? 0), 0);
  const matched = lines.filter(({ status }) => MATCHED.has(status));
  const open = lines.filter(({ status }) => !MATCHED.has(status));
  const row = (name: string, of: readonly GlResultLine[]): GlTotals => ({
    name,
    rows: String(of.length),
    ledger: bare(sum(of, 'ledgerAmount')),
    movements: bare(sum(of, 'movementAmount')),
  });
  const parts = [
    `${bare(sum(open, 'ledgerAmount'))} not matched in the general ledger`,
    `less ${bare(sum(open, 'movementAmount'))} not matched in movements`,
    `and ${bare(sum(matched, 'difference'))} where amounts differ`,
  ];
  return {
    totals: [row('Matched', matched), row('Not matched', open), row('Total', lines)],
    difference: bare(ledgerTotal - movementsTotal),
    proof: `${parts.join(', ')}.`,
  };
}

function groupsOf({ lines }: GlResult, ledger: Ledger, place: Place): GlGroup[] {
  const byStatus = new Map<MatchStatus, GlResultLine[]>();
  for (const line of lines) byStatus.set(line.status, [...(byStatus.get(line.status) ?? []), line]);
  return (Object.keys(TITLES) as MatchStatus[]).flatMap((key) => {
    const own = byStatus.get(key) ?? [];
    if (own.length === 0) return [];
    const total = own.reduce((sum, line) => sum + (line.ledgerAmount ?? line.movementAmount ?? 0), 0);
    return [
      {
        key,
        title: TITLES[key],
        caption:
          key === 'ambiguous' ? 'Could be matched in two ways. None was chosen.' : writePounds(pence(total)),
        count: own.length,
        lines: own.slice(0, SHOWN).map((line, n) => lineShown(line, `${key}-${n}`, ledger, place)),
        more: Math.max(0, own.length - SHOWN),
      },
    ];
  });
}

function lineShown(
  { line, entry, ledgerAmount, movementAmount, difference }: GlResultLine,
  key: string,
  ledger: Ledger,
  place: Place,
): GlLineShown {
  const row = entry === null ? null : ledger.rows[entry]!;
  const isLine = line !== null && ledgerAmount !== null;
  const at = isLine ? cellOf(place, line.rowIndex) : row && cellOf(ledger.table.place, row.rowIndex);
  const movement =
    row === null
      ? ''
      : `${row.movement} of ${writeShortDate(row.date)}, ${[row.agreement, row.contribution, row.reference].filter((part) => part !== '').join(' ')}`;
  const differs =
    isLine && row !== null && difference !== null && difference !== 0
      ? `, movement ${bare(movementAmount!)}, difference ${bare(difference)}`
      : '';
  return {
    key,
    date: writeShortDate(isLine ? line.date : row!.date),
    title: isLine ? line.reference || 'No reference' : row!.movement,
    more: `${isLine ? [line.description, line.authority, movement].filter((part) => part !== '').join(', ') : movement}${differs}`,
    amount: bare(ledgerAmount ?? movementAmount ?? 0),
    cell: at,
  };
}

const cellOf = (place: Place | null, rowIndex: number): CellPlace | null =>
  place?.sheet == null ? null : { sheet: place.sheet, address: cellAddress(place, rowIndex, 0) };
