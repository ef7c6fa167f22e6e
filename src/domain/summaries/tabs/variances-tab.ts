import { financialYearEnd } from '../../calendar/financial-year';
import { writeDate } from '../../calendar/serial';
import { pence } from '../../money/pence';
import { counted } from '../../register/words';
import { AuthoritiesInForce } from '../../requests/authority-in-force';
import { movedMoney } from '../../requests/moved-money';
import { requestBook } from '../../requests/request-book';
import type { Median } from '../../requests/medians';
import { variances, type VarianceRow, type Waiting } from '../../requests/variances';
import { normalText } from '../../sheet/text';
import { remedy, says } from '../../findings/report';
import { brokenMovement, notRead, type AskingSource } from './asking-source';
import { headings, money, text } from './cells';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

/** Headings. */
export const VARIANCES_TAB = {
  authority: 'Authority',
  drawnDown: 'Drawn down in the year',
  toAnswer: 'Days to answer',
} as const;

const NOTES_COLUMN = 10;
const HEADINGS = [
  ...[VARIANCES_TAB.drawnDown, 'Share drawn down', VARIANCES_TAB.toAnswer, 'Waiting for an answer'],
  ...['Days to payment', 'Waiting for payment', 'Rounds', 'Refused', 'Days since last sheet'],
];
const WIDTHS = [24, 18, 14, 15, 20, 15, 20, 11, 18, 14, 34];

/** How authorities differ since 1 April. */
export function variancesTab(context: TabContext, source: AskingSource): SummaryTab {
  const { register, asAtSerial } = context;
  const period = { from: financialYearEnd(asAtSerial - 1) + 1, to: asAtSerial };
  const draft = new TabDraft('variances', NOTES_COLUMN);
  putHead(draft, 'variances', context);
  putUnits(draft, context);
  draft.putText(
    `From ${writeDate(period.from)}. Days are medians, with their number in brackets; none is given for fewer than 3.`,
    'quiet',
  );
  draft.blank();
  const headingRow = draft.putHeadings(headings([VARIANCES_TAB.authority], HEADINGS));
  const broken = brokenMovement(source);
  if (broken) draft.putText(`${says(broken)} ${remedy(broken)}`, 'warning');
  else if (!source.requests)
    draft.put([
      text(
        'No table of requests in this workbook: a table with the headings Request, Agreement, Amount and Status.',
      ),
    ]);
  else {
    const { requests, ledger, imports, authorities } = source;
    const { rows, all } = variances(
      {
        book: requestBook(requests, register),
        register,
        moved: ledger && movedMoney(ledger, register, period),
        imports,
        inForce: new AuthoritiesInForce(authorities, asAtSerial),
      },
      period,
    );
    for (const row of rows) draft.put(cellsOf(context, row, false), `authority ${normalText(row.name)}`);
    draft.rule();
    draft.put(cellsOf(context, all, true), 'total');
    if (!ledger) draft.putText('What was drawn down is not known without the table Movements.', 'warning');
    const leftOut = notRead([
      [requests.leftOut.length, 'request'],
      [ledger?.leftOut.length ?? 0, 'movement'],
    ]);
    if (leftOut !== null) draft.putText(leftOut, 'warning');
  }
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    const why = 'This table is as it was at the refresh. Live, on a sheet of your own';
    draft.put([text(`${why}: =${context.namespace}.VARIANCES()`, 'quiet')]);
  }
  return draft.finish({
    headline: source.requests
      ? `${counted(register.authorities.length, 'authority', 'authorities')} since ${writeDate(period.from)}`
      : 'No table of requests',
    labelColumns: [0],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

function cellsOf({ units }: TabContext, row: VarianceRow, isTotal: boolean): TabCell[] {
  const said = (value: string): TabCell => text(value, 'text right');
  return [
    text(row.name, isTotal ? 'text total' : 'text wrapped'),
    row.drawnDown === null ? BLANK : money(pence(row.drawnDown), units, isTotal),
    said(row.shareDrawnDown === null ? '' : `${(Math.round(row.shareDrawnDown * 1000) / 10).toFixed(1)}%`),
    said(medianText(row.toAnswer)),
    said(waitingText(row.forAnswer)),
    said(medianText(row.toPayment)),
    said(waitingText(row.forPayment)),
    said(row.meanRounds === null ? '' : (Math.round(row.meanRounds * 10) / 10).toFixed(1)),
    said(row.refusedCount === 0 ? '' : String(row.refusedCount)),
    said(row.daysSinceSheet === null ? '' : String(row.daysSinceSheet)),
  ];
}

const medianText = ({ days, count }: Median): string =>
  days === null ? (count === 0 ? '' : `(${count})`) : `${days} (${count})`;
const waitingText = ({ count, oldestDays }: Waiting): string =>
  count === 0 ? '' : `${count}, oldest ${oldestDays}`;
