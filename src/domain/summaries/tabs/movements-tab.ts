import { registerInForce } from '../../register/register-in-force';
import { addMonths, writeDate } from '../../calendar/serial';
import type { Ledger } from '../../movements/ledger';
import { ledgerBlocker } from '../../movements/ledger-blocker';
import { LEDGER_MEASURE_NAMES, type LedgerMeasure } from '../../movements/measures';
import { MOVEMENTS_LIST } from '../../movements/movement-table';
import { periodTable, type PeriodRow, type PeriodTable } from '../../movements/period';
import { pence, type Pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { counted } from '../../register/figures/words';
import { sentenceOf } from './asking-source';
import { count, date, dateFormula, headings, liveHint, money, text, type Units } from './cells';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** The workbook's movements beside its register; or why there is no figure of them. */
export type MovementsSource = { readonly ledger: Ledger } | { readonly why: string };

export const MOVED = {
  authority: 'Authority',
  opening: 'Opening',
  in: 'In',
  out: 'Out',
  closing: 'Closing',
  movement: 'Movement',
  rows: 'Rows',
  amount: 'Amount',
  agreement: 'Agreement',
  date: 'Date',
  total: 'Total',
} as const;

/** What is rolled forward: money that a council holds, and money that the force holds. */
const ROLLED = ['heldByAuthority', 'inHand'] as const satisfies readonly LedgerMeasure[];
/** The panel meets every quarter: as-at dates three months apart have quarters without a gap between them. */
const MONTHS = 3;
const NOTES_COLUMN = 8;
const WIDTHS = [22, 17, 17, 17, 17, 15, 30, 16, 34];

export const NO_MOVEMENTS =
  'No table of movements in this workbook: a table with the headings Date, Agreement, Movement and Amount.';

/** The ledger up to a day, as MOVEMENTS and STATEMENT need it; or why there is no figure of it. */
export function ledgerUpTo(
  { strict }: TabContext,
  source: MovementsSource | null,
  upTo: number,
): Ledger | { readonly why: string } {
  if (source === null) return { why: NO_MOVEMENTS };
  if ('why' in source) return source;
  const blocker = ledgerBlocker(source.ledger, { date: upTo, known: null }, strict);
  return blocker ? { why: sentenceOf(blocker, source.ledger.table.place) } : source.ledger;
}

interface Period {
  readonly from: number;
  readonly to: number;
}

/** The three months that end on a day. */
export const quarterTo = (asAtSerial: number): Period => ({
  from: addMonths(asAtSerial + 1, -MONTHS),
  to: asAtSerial,
});

/**
 * The three months to the as-at date: opening, in, out and closing by authority, of what councils hold and of what is in
 * hand; what moved by kind; and every movement. @param source null where there is no table
 */
export function movementsTab(context: TabContext, source: MovementsSource | null): SummaryTab {
  const draft = new TabDraft('movements', NOTES_COLUMN);
  putHead(draft, 'movements', context);
  const period = quarterTo(context.asAtSerial);
  draft.putText(`From ${writeDate(period.from)} to ${writeDate(period.to)}, both days included.`, 'text');
  putUnits(draft, context);
  draft.blank();
  const found = ledgerUpTo(context, source, period.to);
  const ledger = 'why' in found ? null : found;
  const tables = ledger ? ROLLED.map((measure) => rolled(context, ledger, measure, period)) : [];
  const isKnown = tables.every((table) => table !== null);
  for (const [n, table] of tables.entries()) if (table) putRolled(draft, context.units, ROLLED[n]!, table);
  const entries = ledger && isKnown ? entriesIn(ledger, period) : [];
  if (ledger && entries.length > 0) putKinds(draft, context.units, ledger, entries);
  const headingRow = draft.putHeadings([
    ...headings([MOVED.agreement, 'Contribution', MOVED.authority]),
    ...headings([], [MOVED.date]),
    ...headings([MOVED.movement]),
    ...headings([], [MOVED.amount]),
    ...headings(['Project', 'Reference']),
  ]);
  if ('why' in found) draft.putText(found.why, 'text');
  else if (!isKnown) draft.put([text(`No movement is recorded by ${writeDate(period.to)}.`)]);
  else if (entries.length === 0) draft.put([text('Nothing moved in these three months.')]);
  else for (const entry of entries) draft.put(cellsOf(context, found, entry), keyOf(found, entry));
  const rowCount = draft.rowCount - headingRow;
  if (ledger) putWarnings(draft, ledger, period);
  draft.endPrint();
  if (context.form === 'formulas' && isKnown && ledger) putLive(draft, context, period);
  return draft.finish({
    headline: ledger ? headlineOf(tables, entries.length) : noMovements(source),
    labelColumns: [0, 1, 2],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

/** The headline where there is no figure. */
export const noMovements = (source: MovementsSource | null): string =>
  source === null ? 'No table of movements' : 'No figures: the movements cannot be used';

/** Null where nothing is known by the end of the period. */
function rolled(
  { register }: TabContext,
  ledger: Ledger,
  measure: LedgerMeasure,
  period: Period,
): PeriodTable | null {
  const table = periodTable(ledger, register, { measure, ...period });
  return 'kind' in table ? null : table;
}

function putRolled(
  draft: TabDraft,
  units: Units,
  measure: LedgerMeasure,
  { rows, total }: PeriodTable,
): void {
  const name = LEDGER_MEASURE_NAMES[measure];
  draft.put([text(name, 'subtitle')]);
  draft.putHeadings(headings([MOVED.authority], [MOVED.opening, MOVED.in, MOVED.out, MOVED.closing]));
  const put = (row: PeriodRow, isTotal: boolean): void => {
    const amounts = [row.opening, row.cameIn, row.wentOut, row.closing];
    const cells = amounts.map((amount) => money(pence(amount), units, isTotal));
    draft.put([text(row.name, isTotal ? 'text total' : 'text'), ...cells], `${name} ${row.name}`);
  };
  for (const row of rows) put(row, false);
  draft.rule();
  put(total, true);
  draft.blank();
}

/** The entries of a period, by day and then by their rows. */
function entriesIn(ledger: Ledger, { from, to }: Period): number[] {
  const own = [...ledger.rows.keys()].filter((n) => ledger.date[n]! >= from && ledger.date[n]! <= to);
  return own.sort((a, b) => ledger.date[a]! - ledger.date[b]! || a - b);
}

function putKinds(draft: TabDraft, units: Units, ledger: Ledger, entries: readonly number[]): void {
  draft.putHeadings(headings([MOVED.movement], [MOVED.rows, MOVED.amount]));
  for (const movement of MOVEMENTS_LIST) {
    const own = entries.filter((n) => ledger.rows[n]!.movement === movement);
    if (own.length === 0) continue;
    const sum = own.reduce((all, n) => all + ledger.amount[n]!, 0);
    draft.put([text(movement), count(own.length), money(pence(sum), units)], `kind ${movement}`);
  }
  draft.blank();
}

function cellsOf(
  { register: named, units, asAtSerial }: TabContext,
  ledger: Ledger,
  entry: number,
): TabCell[] {
  const register = registerInForce(named, asAtSerial);
  const row = ledger.rows[entry]!;
  const of = ledger.contributions[ledger.contribution[entry]!]!;
  const names = new Set(
    of.groupRows.map((own) => register.authorities[register.authority[own]!]?.name ?? ''),
  );
  const wrapped = (value: string): TabCell => text(value, 'text wrapped');
  return [
    ...[row.agreement, row.contribution, [...names].join(', ')].map(wrapped),
    date(row.date),
    wrapped(row.movement),
    row.amount === null ? BLANK : money(row.amount as Pence, units),
    wrapped(row.project),
    wrapped(row.reference),
  ];
}

function keyOf(ledger: Ledger, entry: number): string {
  const { agreement, contribution, date: day, movement, amount, reference } = ledger.rows[entry]!;
  return ['moved', agreement, contribution, day, movement, amount ?? '', reference].join(' | ');
}

function putWarnings(draft: TabDraft, ledger: Ledger, { from, to }: Period): void {
  const leftOut = ledger.leftOut.filter((row) => row.date === null || row.date <= to).length;
  if (leftOut > 0)
    draft.putText(
      `${counted(leftOut, 'row')} of the table of movements cannot be read, and ${leftOut === 1 ? 'is' : 'are'} in no figure here.`,
      'warning',
    );
  const first = ledger.date.reduce((least, day) => Math.min(least, day), Infinity);
  if (first >= from && first <= to)
    draft.putText(
      `Movements begin on ${writeDate(first)}, within these months: opening balances are counted as money that came in.`,
      'warning',
    );
}

function putLive(draft: TabDraft, { namespace }: TabContext, { from, to }: Period): void {
  draft.blank();
  const call = (measure: LedgerMeasure): string =>
    `=${namespace}.MOVEMENTS("${LEDGER_MEASURE_NAMES[measure]}",${dateFormula(from)},${dateFormula(to)})`;
  draft.put([liveHint('figures', ROLLED.map(call).join(' and '))]);
}

function headlineOf(tables: readonly (PeriodTable | null)[], movements: number): string {
  const [, inHand] = tables;
  if (!inHand) return 'Nothing is recorded yet';
  const { opening, closing } = inHand.total;
  return `${counted(movements, 'movement')}. In hand ${writePounds(pence(opening))}, then ${writePounds(pence(closing))}`;
}
