import { writeDate } from '../../calendar/serial';
import {
  AGREES,
  reconcileLedger,
  STATUS_NAMES,
  type GlResult,
  type GlResultLine,
} from '../../movements/gl-reconcile';
import { quartersOf } from '../../movements/gl-period';
import type { GlExport } from '../../movements/gl-table';
import type { Ledger } from '../../movements/ledger';
import { pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { counted } from '../../register/figures/words';
import { count, date, headings, money, text, type Units } from './cells';
import { ledgerUpTo, noMovements, type MovementsSource } from './movements-tab';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** The general ledger's export, where the workbook has one. */
export interface GlSource {
  /** Its sheet. */
  readonly name: string;
  readonly lines: GlExport;
}

export const LEDGER = {
  status: 'Status',
  lines: 'Lines',
  ledger: 'General ledger',
  movements: 'Movements',
  difference: 'Difference',
  total: 'Total',
} as const;

const NOTES_COLUMN = 8;
const WIDTHS = [30, 17, 17, 17, 18, 17, 17, 17, 34];
export const NO_EXPORT =
  'No sheet named General ledger in this workbook: copy the ledger’s export to one, with the headings Date, Reference and Amount.';

/** The export against movements: what agrees and what does not, in numbers, and each line that does not. */
export function ledgerTab(
  context: TabContext,
  source: MovementsSource | null,
  gl: GlSource | null,
): SummaryTab {
  const { units, register } = context;
  const draft = new TabDraft('ledger', NOTES_COLUMN);
  putHead(draft, 'ledger', context);
  const period = gl === null ? null : quartersOf(gl.lines);
  const found = ledgerUpTo(context, source, period?.to ?? context.asAtSerial);
  const ledger = 'why' in found ? null : found;
  const result =
    ledger === null || gl === null || period === null
      ? null
      : reconcileLedger(gl.lines, ledger, register, period);
  if (period !== null)
    draft.putText(
      `From ${writeDate(period.from)} to ${writeDate(period.to)}: the quarters in which the export has lines.`,
      'text',
    );
  putUnits(draft, context);
  draft.blank();
  if (result) putTotals(draft, units, result);
  const headingRow = draft.putHeadings([
    ...headings([LEDGER.status], ['Date']),
    ...headings(['Reference', 'Agreement', 'Contribution']),
    ...headings([], [LEDGER.ledger, LEDGER.movements, LEDGER.difference]),
  ]);
  const open = result?.lines.filter(({ status }) => !AGREES.includes(status)) ?? [];
  if ('why' in found) draft.putText(found.why, 'text');
  else if (gl === null) draft.put([text(NO_EXPORT)]);
  else if (result === null) draft.put([text('The export has no line that can be read.')]);
  else if (open.length === 0) draft.put([text('Every line and every movement agrees.')]);
  else for (const line of open) draft.put(cellsOf(units, found, line), keyOf(found, line));
  const rowCount = draft.rowCount - headingRow;
  if (ledger && gl) putLeftOut(draft, ledger, gl.lines, period?.to ?? null);
  draft.endPrint();
  return draft.finish({
    headline: ledger === null ? noMovements(source) : headlineOf(gl, result, open.length),
    labelColumns: [0, 2, 3],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

function putTotals(draft: TabDraft, units: Units, result: GlResult): void {
  draft.putHeadings(
    headings([LEDGER.status], [LEDGER.lines, LEDGER.ledger, LEDGER.movements, LEDGER.difference]),
  );
  const statuses = [...new Set(result.lines.map(({ status }) => status))];
  const sum = (own: readonly GlResultLine[], key: 'ledgerAmount' | 'movementAmount' | 'difference') =>
    own.reduce((all, line) => all + (line[key] ?? 0), 0);
  for (const status of statuses) {
    const own = result.lines.filter((line) => line.status === status);
    const amounts = [sum(own, 'ledgerAmount'), sum(own, 'movementAmount'), sum(own, 'difference')];
    const cells = amounts.map((amount) => money(pence(amount), units));
    draft.put([text(STATUS_NAMES[status]), count(own.length), ...cells], `status ${status}`);
  }
  const { lines, ledgerTotal, movementsTotal } = result;
  const totals = [ledgerTotal, movementsTotal, ledgerTotal - movementsTotal];
  draft.rule();
  draft.put(
    [
      text(LEDGER.total, 'text total'),
      count(lines.length, true),
      ...totals.map((amount) => money(pence(amount), units, true)),
    ],
    'total',
  );
  draft.blank();
}

function cellsOf(units: Units, ledger: Ledger, { status, line, entry, ...of }: GlResultLine): TabCell[] {
  const row = entry === null ? null : ledger.rows[entry]!;
  const amount = (pounds: number | null): TabCell => (pounds === null ? BLANK : money(pence(pounds), units));
  const wrapped = (value: string): TabCell => text(value, 'text wrapped');
  return [
    wrapped(STATUS_NAMES[status]),
    date(line?.date ?? ledger.date[entry!]!),
    ...[line?.reference ?? row?.reference ?? '', row?.agreement ?? '', row?.contribution ?? ''].map(wrapped),
    ...[of.ledgerAmount, of.movementAmount, of.difference].map(amount),
  ];
}

function keyOf(ledger: Ledger, { line, entry }: GlResultLine): string {
  const row = entry === null ? null : ledger.rows[entry]!;
  const ofLine = line === null ? '' : [line.date, line.reference, line.amount].join(' ');
  const ofRow = row === null ? '' : [row.date, row.agreement, row.contribution, row.amount].join(' ');
  return `ledger ${ofLine} | ${ofRow}`;
}

function putLeftOut(draft: TabDraft, ledger: Ledger, lines: GlExport, to: number | null): void {
  const movements = ledger.leftOut.filter(({ date: day }) => day === null || to === null || day <= to);
  for (const [leftOut, of] of [
    [lines.leftOutCount, 'export'],
    [movements.length, 'table of movements'],
  ] as const)
    if (leftOut > 0)
      draft.putText(
        `${counted(leftOut, 'row')} of the ${of} cannot be read, and ${leftOut === 1 ? 'is' : 'are'} in no figure here.`,
        'warning',
      );
}

function headlineOf(gl: GlSource | null, result: GlResult | null, open: number): string {
  if (gl === null) return 'No general ledger’s export';
  if (result === null) return 'No line of the export can be read';
  const difference = writePounds(pence(result.ledgerTotal - result.movementsTotal));
  return open === 0
    ? 'General ledger and movements agree'
    : `${counted(open, 'line does', 'lines do')} not agree. Difference ${difference}`;
}
