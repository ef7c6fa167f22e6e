import { financialYearEnd } from '../../calendar/financial-year';
import { dateFromSerial, writeDate } from '../../calendar/serial';
import { pence } from '../../money/pence';
import { lotOrder } from '../../pipeline/tranches';
import { counted } from '../../register/figures/words';
import { AuthoritiesInForce } from '../../register/authorities-in-force';
import { MIN_WAITS } from '../../requests/medians';
import { movedMoney } from '../../requests/moved-money';
import { requestBook } from '../../requests/request-book';
import { VARIANCE_FIGURES, type VarianceHeading } from '../../requests/variance-figures';
import { countOfNoAuthority, variances, type Period, type VarianceRow } from '../../requests/variances';
import { normalText } from '../../sheet/text';
import { ledgerIn, type AskingSource } from './asking-source';
import { count, headings, liveHint, money, text, type Units } from './cells';
import { notRead, tableOrNull, unusable } from './found-table';
import type { SummaryTab, TabCell, TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';
import type { TabStyle } from './tab-styles';

type Figures = readonly VarianceHeading[];

/** Headings of its two tables, as VARIANCES has them. */
export const VARIANCES_TAB = {
  authority: 'Authority',
  money: [
    ...(['Drawn down', 'Share drawn down', 'Days from receipt to drawdown', 'Share returned'] as const),
    ...(['Days since last sheet', 'Errors per 100 rows'] as const),
  ],
  requests: [
    ...(['Days to answer', 'Answered', 'Waiting for an answer', 'Days to payment', 'Paid'] as const),
    ...(['Waiting for payment', 'Mean rounds', 'Refused', 'Refused amount'] as const),
  ],
} as const satisfies {
  readonly authority: VarianceHeading;
  readonly money: Figures;
  readonly requests: Figures;
};

const NOTES_COLUMN = 10;
const WIDTHS = [28, 17, 14, 18, 15, 14, 18, 11, 11, 17, 34];

/** From 1 April to the day. */
export const varianceYear = (asAtSerial: number): Period => ({
  from: financialYearEnd(asAtSerial - 1) + 1,
  to: asAtSerial,
});

/** How authorities differ since 1 April; or why nothing can be said of it. */
export function variancesTab(context: TabContext, source: AskingSource): SummaryTab {
  const { asAtSerial, form, namespace } = context;
  const period = varianceYear(asAtSerial);
  const draft = new TabDraft('variances', NOTES_COLUMN);
  putHead(draft, 'variances', context);
  putUnits(draft, context);
  const made = variancesMade(context, source, period);
  if (typeof made !== 'string') putMoney(draft, context, made, period);
  draft.blank();
  if (typeof made !== 'string') draft.put([text('Requests for drawdown', 'subtitle')]);
  const headingRow = putTable(draft, context, made, VARIANCES_TAB.requests, 'requests');
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (form === 'formulas') {
    draft.blank();
    const { year, month, day } = dateFromSerial(period.from);
    draft.put([liveHint('figures', `=${namespace}.VARIANCES(DATE(${year},${month},${day}))`)]);
  }
  return draft.finish({
    headline:
      typeof made === 'string'
        ? 'No variances'
        : `${counted(made.rows.length, 'authority', 'authorities')} since ${writeDate(period.from)}`,
    labelColumns: [0],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

interface Made extends ReturnType<typeof variances> {
  readonly hasMovements: boolean;
  /** What is not counted, in a sentence; null where all is. */
  readonly leftOut: string | null;
}

function variancesMade(context: TabContext, source: AskingSource, period: Period): Made | string {
  const { register } = context;
  const { requests, authorities, imports, movements, triggers } = source;
  if ('why' in requests) return requests.why;
  const why = unusable(movements, authorities, imports, triggers);
  if (why !== null) return why;
  const ledger = ledgerIn(source, context);
  if (typeof ledger === 'string') return ledger;
  const book = requestBook(requests.table, register);
  const made = variances(
    {
      book,
      register,
      moved:
        ledger && movedMoney(ledger, register, period, lotOrder(register, tableOrNull(triggers), ledger)),
      imports: tableOrNull(imports),
      inForce: new AuthoritiesInForce(tableOrNull(authorities), period.to),
    },
    period,
  );
  const leftOut = notRead([
    [requests.table.leftOut.length, 'request'],
    [ledger?.leftOut.length ?? 0, 'movement'],
  ]);
  const others = countOfNoAuthority(book);
  const ofNone =
    others === 0
      ? null
      : `Under no authority, as the register does not have the agreement: ${counted(others, 'request')}.`;
  const said = [leftOut, ofNone].filter((sentence) => sentence !== null);
  return { ...made, hasMovements: ledger !== null, leftOut: said.length === 0 ? null : said.join(' ') };
}

function putMoney(draft: TabDraft, context: TabContext, made: Made, { from, to }: Period): void {
  draft.putText(
    `From ${writeDate(from)} to ${writeDate(to)}. Days to answer and to payment are medians of ${MIN_WAITS} or more. A blank cell means not known.`,
    'quiet',
  );
  draft.blank();
  draft.put([text('Money and sheets', 'subtitle')]);
  putTable(draft, context, made, VARIANCES_TAB.money, 'money');
  if (!made.hasMovements)
    draft.putText('What was drawn down is not known, as this workbook has no table of movements.', 'warning');
  if (made.leftOut !== null) draft.putText(made.leftOut, 'warning');
}

/** Puts one table, or why there is none under its headings, and returns the row of those. */
function putTable(
  draft: TabDraft,
  { units }: TabContext,
  made: Made | string,
  figures: Figures,
  key: string,
): number {
  const headingRow = draft.putHeadings(headings([VARIANCES_TAB.authority], figures));
  if (typeof made === 'string') draft.putText(made, 'text');
  else {
    const put = (row: VarianceRow, isTotal: boolean): number =>
      draft.put(
        [
          text(row.name, isTotal ? 'text total' : 'text wrapped'),
          ...figures.map((heading) => cellOf(row, heading, units, isTotal)),
        ],
        isTotal ? `${key} total` : `${key} ${normalText(row.name)}`,
      );
    for (const row of made.rows) put(row, false);
    draft.rule();
    put(made.all, true);
  }
  return headingRow;
}

/** What VARIANCES has under the heading; blank where it is not known. */
function cellOf(row: VarianceRow, heading: VarianceHeading, units: Units, isTotal: boolean): TabCell {
  const value = VARIANCE_FIGURES[heading](row);
  if (typeof value === 'string') return text(value, 'text right');
  switch (heading) {
    case 'Drawn down':
      return money(pence(row.drawnDown!), units, isTotal);
    case 'Refused amount':
      return money(pence(row.refusedAmount), units, isTotal);
    case 'Share drawn down':
    case 'Share returned':
      return { value, style: isTotal ? 'percent total' : 'percent' };
    case 'Mean rounds':
    case 'Errors per 100 rows':
      return { value, style: isTotal ? 'decimal total' : 'decimal' };
    case 'Answered':
    case 'Paid':
    case 'Refused':
      return count(value, isTotal);
    default:
      return { value, style: daysStyle(value, isTotal) };
  }
}

function daysStyle(value: number, isTotal: boolean): TabStyle {
  const style = Number.isInteger(value) ? 'days' : 'decimal';
  return isTotal ? `${style} total` : style;
}
