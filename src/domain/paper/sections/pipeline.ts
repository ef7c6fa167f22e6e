import { NIL, pence, type Pence } from '../../money/pence';
import type { DevelopmentRow } from '../../pipeline/development-table';
import { forecastOf, LATER, OVERDUE, yearsFrom, type ForecastCell } from '../../pipeline/forecast';
import { instalmentBook } from '../../pipeline/instalments';
import { absentColumns } from '../../register/absent-columns';
import { says } from '../../findings/report';
import type { FigureKind, PaperFigure } from '../figure';
import { tableRows, type FigureMaker } from '../figure-maker';
import { tableOf } from '../inputs';
import { say, type Sentence, plural } from '../sentence';
import { unreadRows } from './unread-rows';
import { amountOf, cell, label, SectionDraft, type PaperSection } from '../section';

const YEARS = 5;

/** Recommendation C: when money still to come may come. */
export function pipelineSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('pipeline', 'Money still to come', 'C');
  const { triggers, register, asAtSerial, strict } = make.inputs;
  if ('why' in triggers) return draft.leftOut(triggers.why);
  const absent = absentColumns(register);
  const because = absent.get('notStarted') ?? absent.get('heldByDeveloper');
  if (because) return draft.leftOut(says(because));
  const broken = register.excelErrors.find(
    ({ column }) => column === 'notStarted' || column === 'heldByDeveloper',
  );
  const first = broken?.finding ?? (strict ? register.errors[0] : undefined);
  if (first) return draft.leftOut(says(first));
  const book = { ...instalmentBook(triggers.table, tableOf(make.inputs.developments), register), register };
  const [all] = forecastOf(book, () => 0, asAtSerial, YEARS);
  const labels = [OVERDUE, ...yearsFrom(asAtSerial, YEARS), LATER];
  const formula = make.formula('FORECAST', YEARS);
  const rows = tableRows(triggers.table, triggers.table.rows);
  const money = (id: string, name: string, part: string, amount: Pence): PaperFigure =>
    make.known('money', amount, { id: `forecast ${id}`, name, formula, part, rows });
  const cellOf = (year: string): ForecastCell => all?.byYear.get(year) ?? { early: NIL, late: NIL };
  const undated = money(
    'undated',
    'Money still to come without a date',
    'No date, Undated',
    all?.undated ?? NIL,
  );
  const awaited = money(
    'awaited',
    'Not started and held by developers',
    'Total: Early and Undated',
    all?.awaited ?? NIL,
  );
  const isNone = amountOf(awaited) === 0;
  draft.paragraph(
    isNone
      ? say`No money is on developments not yet started, or held by developers.`
      : say`${awaited} is on developments not yet started, or held by developers.`,
    ...datedSentences(undated, awaited),
    unreadRows(make, triggers.table, 'instalment', 'instalments'),
  );
  if (isNone) return draft.finish();
  const shown = labels.filter((year) => (year !== OVERDUE && year !== LATER) || all?.byYear.has(year));
  draft.table({
    caption: 'money still to come, by financial year, £',
    headings: ['Financial year', 'Early', 'Late'],
    rows: [
      ...shown.map((year) => ({
        cells: [
          label(year),
          cell(money(`early ${year}`, `${year}, early`, `${year}, Early`, cellOf(year).early)),
          cell(money(`late ${year}`, `${year}, late`, `${year}, Late`, cellOf(year).late)),
        ],
      })),
      { cells: [label('No date yet'), cell(undated), cell(undated)] },
      { isTotal: true, cells: [label('Total'), cell(awaited), cell(awaited)] },
    ],
    labelColumns: 1,
    widths: [50, 25, 25],
  });
  return draft.finish();
}

/** How much of the money has a date, and what the dates rest on. */
function datedSentences(undated: PaperFigure, awaited: PaperFigure): Sentence[] {
  if (amountOf(awaited) === 0) return [];
  const range = (dates: string): Sentence =>
    say`${dates} are a range: early if homes are built at the fast rate, late at the slow one.`;
  if (amountOf(undated) === 0) return [say`All of it has a date.`, range('The dates')];
  if (amountOf(undated) === amountOf(awaited)) return [say`None of it has a date yet.`];
  return [say`${undated} of it has no date yet.`, range('The dates of the rest')];
}

/** Recommendation D: the workbook knows nothing of it. */
export function supportSection(): PaperSection {
  const draft = new SectionDraft('support', 'Officer support', 'D');
  draft.paragraph(
    say`${{ gap: 'the officers who work on section 106, and what changed since the last report' }}`,
  );
  return draft.finish();
}

/** Recommendation F: what was bid for. */
export function bidsSection(make: FigureMaker): PaperSection {
  const draft = new SectionDraft('bids', 'Bids', 'F');
  const { developments } = make.inputs;
  if ('why' in developments) return draft.leftOut(developments.why);
  const { table } = developments;
  const of = (
    kind: FigureKind,
    id: string,
    name: string,
    rows: readonly DevelopmentRow[],
    amount: number,
    part: string,
  ): PaperFigure => make.known(kind, amount, { id: `bids ${id}`, name, part, rows: tableRows(table, rows) });
  const asked = table.rows.filter((row) => row.asked !== null);
  const secured = table.rows.filter((row) => row.secured !== null);
  const noted = table.rows.filter((row) => row.bid !== '' && row.asked === null);
  const without = table.rows.filter((row) => row.bid === '' && row.asked === null && row.stage !== 'Lapsed');
  const sum = (rows: readonly DevelopmentRow[], key: 'asked' | 'secured'): number =>
    pence(rows.reduce((all, row) => all + (row[key] ?? 0), 0));
  const all = of('count', 'developments', 'Developments', table.rows, table.rows.length, 'rows');
  const askedCount = of(
    ...(['count', 'asked count', 'Developments with a bid', asked, asked.length] as const),
    'rows with an amount in Asked',
  );
  const askedSum = of('money', 'asked', 'Asked for in bids', asked, sum(asked, 'asked'), 'Asked');
  draft.paragraph(
    say`The force is following ${all} ${plural(table.rows.length, 'development')}.`,
    asked.length === 0
      ? // What cannot be read may have been asked for.
        noted.length + table.leftOut.length === 0
        ? say`No contribution has been asked for yet.`
        : null
      : table.rows.length === 1
        ? say`${askedCount} contribution has been asked for: ${askedSum}.`
        : say`Contributions have been asked for on ${askedCount} of them, for ${askedSum}.`,
    noted.length === 0
      ? null
      : say`A bid is recorded for ${of('count', 'without amount', 'Developments with a bid of no amount', noted, noted.length, 'rows with a Bid and no Asked')}, without the amount asked for.`,
    secured.length === 0
      ? null
      : say`${of('money', 'secured', 'Secured by bids', secured, sum(secured, 'secured'), 'Secured')} has been secured.`,
    without.length === 0 || asked.length + noted.length === 0
      ? null
      : say`No bid is recorded for ${of('count', 'without', 'Developments without a bid', without, without.length, 'rows with no Bid and no Asked')}.`,
    unreadRows(make, table, 'development', 'developments'),
  );
  return draft.finish();
}
