import { NIL, pence, type Pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import { developmentGroups } from '../../pipeline/developments';
import type { DevelopmentRow, DevelopmentsTable } from '../../pipeline/development-table';
import { forecastTotals, type ForecastTotals } from '../../pipeline/forecast-totals';
import { absentColumns } from '../../register/absent-columns';
import { counted, saysWhere } from '../../register/figures/words';
import { normalText } from '../../sheet/text';
import { count, date, headings, liveHint, money, text } from './cells';
import type { ComingSource } from './due-tab';
import { notRead, tableOrNull } from './found-table';
import { BLANK, type SummaryTab, type TabCell, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';

export const PIPELINE = {
  year: 'Financial year',
  early: 'Early',
  late: 'Late',
  total: 'Not started + held by developer',
  undated: 'No date can be given',
  development: 'Development',
  asked: 'Asked for',
} as const;

/** The financial years that the forecast has, this one the first. */
export const PIPELINE_YEARS = 5;
const NOTES_COLUMN = 9;
const WIDTHS = [40, 15, 17, 19, 20, 14, 10, 15, 15, 34];
const STAGES = ['notStarted', 'heldByDeveloper'] as const;

/** When money could come in, early and late, and the developments that it could come from. */
export function pipelineTab(context: TabContext, source: ComingSource): SummaryTab {
  const draft = new TabDraft('pipeline', NOTES_COLUMN);
  putHead(draft, 'pipeline', context);
  putUnits(draft, context);
  draft.blank();
  const forecast = forecastOf(context, source);
  if (typeof forecast === 'string') draft.putText(forecast, 'warning');
  else {
    putForecast(draft, context, forecast);
    const unread = notRead([[tableOrNull(source.book)?.table.leftOut.length ?? 0, 'instalment']]);
    if (unread !== null) draft.putText(unread, 'warning');
  }
  draft.blank();
  const headingRow = draft.putHeadings([
    ...headings([PIPELINE.development, 'Stage', 'Application', 'Authority', 'Next step']),
    ...headings([], ['Decision due', 'Homes', PIPELINE.asked, 'Secured']),
  ]);
  const { developments } = source;
  if ('why' in developments) draft.putText(developments.why, 'text');
  else putDevelopments(draft, context, developments.table);
  const rowCount = draft.rowCount - headingRow;
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    draft.put([liveHint('figures', `=${context.namespace}.FORECAST(${PIPELINE_YEARS})`)]);
  }
  return draft.finish({
    headline: headlineOf(forecast, tableOrNull(developments)?.rows.length ?? null),
    labelColumns: [0],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS,
    headingRow,
  });
}

/** Why there is no forecast; null where there is one. */
export function whyNoForecast({ register, strict }: Pick<TabContext, 'register' | 'strict'>): string | null {
  const absent = absentColumns(register);
  const missing = STAGES.map((stage) => absent.get(stage)).find((one) => one !== undefined);
  const error = register.excelErrors.find(({ column }) => (STAGES as readonly string[]).includes(column));
  const because = missing ?? error?.finding ?? (strict ? register.errors[0] : undefined);
  return because ? `No forecast. ${saysWhere(register.place, because)}` : null;
}

/** The forecast; or why there is none. */
function forecastOf(context: TabContext, { book }: ComingSource): ForecastTotals | string {
  if ('why' in book) return `When money may come in is not known. ${book.why}`;
  const { register, asAtSerial } = context;
  return whyNoForecast(context) ?? forecastTotals({ ...book.table, register }, asAtSerial, PIPELINE_YEARS);
}

function putForecast(draft: TabDraft, { units }: TabContext, of: ForecastTotals): void {
  draft.putHeadings(headings([PIPELINE.year], [PIPELINE.early, PIPELINE.late]));
  const put = (name: string, early: Pence, late: Pence): void => {
    draft.put([text(name), money(early, units), money(late, units)], `year ${name}`);
  };
  if (of.overdue.early + of.overdue.late > 0) put('Overdue', of.overdue.early, of.overdue.late);
  for (const { label, early, late } of of.years) put(label, early, late);
  put('Later', of.later.early, of.later.late);
  put(PIPELINE.undated, of.undated, of.undated);
  draft.rule();
  const total = [money(of.awaited, units, true), money(of.awaited, units, true)];
  draft.put([text(PIPELINE.total, 'text total'), ...total], 'forecast total');
  draft.putText(
    'Early if homes are built at the fast rate, late at the slow one. A range, not a probability.',
    'quiet',
  );
}

function putDevelopments(draft: TabDraft, context: TabContext, table: DevelopmentsTable): void {
  const { withoutBid, asked, underWay, lapsed, others } = developmentGroups(table);
  const all: readonly (readonly [string, readonly DevelopmentRow[]])[] = [
    ['Make a bid', withoutBid],
    ['Asked for, not decided', asked],
    ['Count homes', underWay],
    ['Permission lapsed', lapsed],
    ['', others],
  ];
  for (const [what, rows] of all)
    for (const row of rows)
      draft.put(cellsOf(context, row, what), `development ${normalText(row.development)}`);
  if (table.rows.length === 0) draft.put([text('No developments.')]);
  const { length } = table.leftOut;
  if (length > 0)
    draft.putText(
      `${counted(length, 'development')} cannot be read, and ${length === 1 ? 'is' : 'are'} not in this list.`,
      'warning',
    );
}

function cellsOf({ units }: TabContext, row: DevelopmentRow, what: string): TabCell[] {
  const { development, stage, application, authority, decisionDue, dwellings, asked, secured } = row;
  const amount = (of: Pence | null): TabCell => (of === null ? BLANK : money(of, units));
  return [
    ...[development, stage ?? '', application, authority, what].map((value) => text(value, 'text wrapped')),
    decisionDue === null ? BLANK : date(decisionDue),
    dwellings === null ? BLANK : count(dwellings),
    amount(asked),
    amount(secured),
  ];
}

function headlineOf(forecast: ForecastTotals | string, developments: number | null): string {
  const dated =
    typeof forecast === 'string'
      ? 'No forecast'
      : `${writePounds(pence(forecast.awaited - forecast.undated))} of ${writePounds(forecast.awaited ?? NIL)} has a date`;
  return `${dated}; ${developments === null ? 'no developments are listed' : counted(developments, 'development')}`;
}
