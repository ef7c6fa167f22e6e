import { registerInForce } from '../../register/register-in-force';
import { dateFromSerial, writeDate } from '../../calendar/serial';
import type { Pence } from '../../money/pence';
import { writePounds } from '../../money/write-pounds';
import type { Figure } from '../../register/figures/figures';
import type { ProjectsTable } from '../../projects/projects-table';
import { absentColumns } from '../../register/absent-columns';
import { MEASURE_NAMES } from '../../register/figures/measures';
import { textOf } from '../../register/read/text-of';
import { readAuthority } from '../../sheet/authorities';
import type { MoneyColumn } from '../../sheet/columns';
import {
  atRiskByAuthority,
  belowNil,
  STAGE_NAMES,
  stagesOf,
  stagesWithColumns,
  unnamedStages,
  type AtRisk,
} from '../../expiry/at-risk';
import { count, date, figure, headings, liveHint, money, text, writeIn } from './cells';
import { expiringKnown, mayExpireToo, NO_ROWS, nothingExpires } from '../../expiry/expiring-known';
import {
  contributionsAmong,
  expiryBands,
  horizonOf,
  isPast,
  rowsAtRisk,
  rowsOfBand,
  type BandedRow,
  type ExpiryBands,
} from '../../expiry/expiry-bands';
import { daySource } from '../../expiry/day-source';
import { projectsWithRoom, WHAT_FITS, type ProjectRoom } from '../../expiry/fitting-projects';
import { mayNameProjects, nextStep } from '../../expiry/next-step';
import { partKey } from './row-keys';
import { BLANK, chartUnit, type SummaryTab, type TabCell, type TabChart, type TabContext } from './tab';
import { TabDraft } from './tab-draft';
import { putHead, putUnits } from './tab-head';
import { timelineShown } from '../../expiry/timeline';
import { counted, withDates } from '../../register/figures/words';

/** Headings, and the labels of totals. */
export const EXPIRING = {
  flag: 'Flag',
  when: 'When',
  contributions: 'Contributions',
  remaining: 'Remaining',
  agreement: 'Agreement',
  contribution: 'Contribution',
  authority: 'Authority',
  site: 'Site',
  expiryDate: 'Expiry date',
  daysLeft: 'Days left',
  heldByAuthority: 'Held by authority',
  inHand: 'In hand',
  allCounted: 'All counted',
  allAuthorities: 'All authorities',
} as const;

/** Said where the counts of the bands are more than all rows. */
const SEVERAL_DATES =
  'A contribution whose money is to be spent by different days is counted under each of their flags.';

/** Said where the list has a day that the register has not. */
const OWN_DAYS =
  'Some dates are counted from a receipt or set by an instalment, and are not the register’s own.';

/** What is written before and after the date of the horizon in the titles that have it. */
export const HORIZON_TITLES = {
  expires: { before: ', to ', after: ', by authority; ' },
  list: { before: 'Expired, or expiring by ', after: ': soonest first' },
} as const;

const titleBy = ({ before, after }: { before: string; after: string }, by: string): string =>
  `${before}${by}${after}`;

const LIST_NAMES = [EXPIRING.agreement, EXPIRING.contribution, EXPIRING.authority, EXPIRING.site];
const LIST_TIMES = [EXPIRING.expiryDate, EXPIRING.daysLeft];
const LIST_AMOUNTS = [EXPIRING.heldByAuthority, EXPIRING.inHand, EXPIRING.remaining];
const NOTES_COLUMN = 11;
/**
 * So that what is printed is not smaller than 9 points. The tables above the list have amounts under its narrow columns,
 * which must be as wide as they are.
 */
const WIDTHS = {
  'whole pounds': [18, 15, 16, 20, 13, 13, 13, 24, 13, 13, 13, 34],
  exact: [17, 15, 16, 17, 15, 15, 15, 17, 15, 15, 15, 34],
} as const satisfies Record<TabContext['units'], readonly number[]>;
type Rooms = readonly ProjectRoom[] | null;
/** The picture stands beside the bands and the timeline. */
const CHART_COLUMNS = { columnIndex: 4, columnCount: 7 };

/**
 * What expires: every counted row in one band, what is still to expire by authority and stage, then the contributions, soonest
 * first, each with what to do next; last those without a date, as a question. Where EXPIRING has no list there is the
 * reason alone.
 *
 * @param months the horizon, in calendar months from the as-at date
 * @param projects what money in hand may be allocated to; null where there is no such table
 */
export function expiringTab(
  given: TabContext,
  months: number,
  projects: ProjectsTable | null = null,
): SummaryTab {
  const { asAtSerial, strict } = given;
  const register = registerInForce(given.register, asAtSerial);
  const context = { ...given, register };
  const bands = expiryBands(register, asAtSerial, strict);
  const risk = atRiskByAuthority(register, bands, months);
  const rooms = projects && projectsWithRoom(projects);
  const isKnown = register.rowCount > 0 && expiringKnown(bands, months).notKnown === null;
  const draft = new TabDraft('expiring', NOTES_COLUMN);
  putHead(draft, 'expiring', context);
  putUnits(draft, context);
  draft.blank();
  const chartRow = draft.rowCount;
  let chart: TabChart | null = null;
  if (isKnown) {
    putBands(draft, context, bands);
    chart = putTimeline(draft, context, bands, months, chartRow);
    putAtRisk(draft, context, bands, risk, months);
  }
  const headingRow = putList(draft, context, bands, months, rooms);
  const listed = draft.rowCount - headingRow;
  if (isKnown) putUndated(draft, context, bands, rooms);
  draft.endPrint();
  if (context.form === 'formulas') {
    draft.blank();
    draft.put([liveList(context, months)]);
  }
  return draft.finish({
    headline: headlineOf(bands, months, risk.total),
    labelColumns: [0, 1, 2, 3],
    table: { rowIndex: headingRow, columnIndex: 0, rowCount: listed, columnCount: NOTES_COLUMN },
    columnWidths: WIDTHS[context.units],
    chart,
    headingRow,
  });
}

function putBands(draft: TabDraft, { register, units }: TabContext, bands: ExpiryBands): void {
  draft.put([text('Every contribution that is counted, by how near its expiry date is', 'subtitle')]);
  draft.putHeadings(headings([EXPIRING.flag], [EXPIRING.contributions, EXPIRING.remaining]));
  for (const { band, rowCount, remaining } of bands.bands)
    draft.put([text(band), count(rowCount), figure(remaining, register.place, units)], `band ${band}`);
  draft.rule();
  const { rowCount, remaining } = bands.total;
  const total = figure(remaining, register.place, units, true);
  draft.put([text(EXPIRING.allCounted, 'text total'), count(rowCount, true), total], 'band total');
  if (bands.total.dateCount > rowCount) draft.putText(SEVERAL_DATES, 'quiet');
  draft.blank();
}

function putTimeline(
  draft: TabDraft,
  { register, units }: TabContext,
  bands: ExpiryBands,
  months: number,
  chartRow: number,
): TabChart {
  draft.put([text('What expires when', 'subtitle')]);
  draft.putHeadings(headings([EXPIRING.when], [EXPIRING.contributions, EXPIRING.remaining]));
  const entries = timelineShown(bands, months);
  const rowIndex = draft.rowCount;
  for (const { when, rowCount, remaining } of entries)
    draft.put([text(when), count(rowCount), figure(remaining, register.place, units)], `when ${when}`);
  const down = (columnIndex: number) => ({ rowIndex, columnIndex, rowCount: entries.length, columnCount: 1 });
  const chart: TabChart = {
    kind: 'column timeline',
    title: `Remaining that has expired, or expires by ${writeDate(horizonOf(bands.asAtSerial, months))}`,
    categories: down(0),
    series: [{ name: MEASURE_NAMES.remaining, values: down(2) }],
    over: { rowIndex: chartRow, rowCount: draft.rowCount - chartRow, ...CHART_COLUMNS },
    unit: chartUnit(entries.map(({ remaining }) => remaining)),
  };
  draft.blank();
  return chart;
}

function putAtRisk(
  draft: TabDraft,
  { register, asAtSerial, units }: TabContext,
  bands: ExpiryBands,
  { authorities, total }: ReturnType<typeof atRiskByAuthority>,
  months: number,
): void {
  const by = writeDate(horizonOf(asAtSerial, months));
  const within = `Expires within ${counted(months, 'month')}`;
  const title = `${within}${titleBy(HORIZON_TITLES.expires, by)}not counting what is already past its date`;
  draft.put([text(title, 'subtitle')]);
  const isNil = (of: Figure): boolean => of.kind === 'amount' && of.amount === 0;
  const stages = stagesWithColumns(register).filter(
    (stage) => stage !== 'noStage' || ![total, ...authorities].every((of) => isNil(of.stages.noStage)),
  );
  const names = stages.map((stage) => STAGE_NAMES[stage]);
  draft.putHeadings(headings([EXPIRING.authority], [EXPIRING.contributions, EXPIRING.remaining, ...names]));
  const cells = (of: AtRisk, isTotal: boolean): TabCell[] => [
    text(of.authority ?? EXPIRING.allAuthorities, isTotal ? 'text total' : 'text wrapped'),
    count(of.rowCount, isTotal),
    figure(of.remaining, register.place, units, isTotal),
    ...stages.map((stage) => figure(of.stages[stage], register.place, units, isTotal)),
  ];
  for (const of of authorities) draft.put(cells(of, false), `at risk ${readAuthority(of.authority!).key}`);
  draft.rule();
  draft.put(cells(total, true), 'at risk total');
  const rows = rowsAtRisk(bands, months);
  for (const line of [...unnamedStages(register, rows), ...belowNil(register, rows, writeIn(units))])
    draft.put([text(line, 'quiet')]);
  draft.blank();
}

/** Puts the list and returns the row of its headings. */
function putList(
  draft: TabDraft,
  context: TabContext,
  bands: ExpiryBands,
  months: number,
  rooms: Rooms,
): number {
  const { register, asAtSerial } = context;
  const { notKnown, leftOutCount } = expiringKnown(bands, months);
  const rows = notKnown ? [] : [...rowsOfBand(bands, 'Expired'), ...rowsAtRisk(bands, months)];
  const by = writeDate(horizonOf(asAtSerial, months));
  draft.put([text(titleBy(HORIZON_TITLES.list, by), 'subtitle')]);
  const warning = notKnown?.says ?? mayExpireToo(leftOutCount);
  if (warning !== null) draft.put([text(warning, 'warning')]);
  if (rows.some((of) => daySource(register, of) !== null)) draft.putText(OWN_DAYS, 'quiet');
  if (rooms !== null && rows.some((of) => mayNameProjects(register, of, asAtSerial)))
    draft.putText(WHAT_FITS, 'quiet');
  const headingRow = draft.putHeadings([
    ...headings(LIST_NAMES, LIST_TIMES),
    ...headings(['Flag', 'Next step'], LIST_AMOUNTS),
  ]);
  if (rows.length === 0 && !notKnown) {
    draft.put([text(nothingExpires(bands, months))]);
    const [next] = rowsOfBand(bands, 'Later');
    if (next) draft.put([text(`The next date is ${writeDate(next.expirySerial!)}.`)]);
  }
  for (const row of rows) draft.put(cellsOf(context, row, rooms), partKey(register, row));
  return headingRow;
}

function putUndated(draft: TabDraft, context: TabContext, bands: ExpiryBands, rooms: Rooms): void {
  const rows = [...rowsOfBand(bands, 'Date not read'), ...rowsOfBand(bands, 'No date')];
  if (rows.length === 0) return;
  draft.blank();
  draft.put([text('Without an expiry date that can be read', 'subtitle')]);
  draft.put([text(questionOf(rows, bands, context.units), 'warning')]);
  for (const row of rows) draft.put(cellsOf(context, row, rooms), partKey(context.register, row));
}

/** "23 contributions with £1,912,004.00 left have no expiry date. That is a question to answer, ..." */
function questionOf(rows: readonly BandedRow[], { total }: ExpiryBands, units: TabContext['units']): string {
  const amount = rows.reduce((sum, { remaining }) => sum + remaining, 0) as Pence;
  const left = total.remaining.kind === 'amount' ? ` with ${writeIn(units)(amount)} left` : '';
  const unread = rows.some(({ expiryText }) => expiryText !== null) ? ', or none that can be read' : '';
  const count = contributionsAmong(rows);
  const who = `${counted(count, 'contribution')}${left} ${count === 1 ? 'has' : 'have'}`;
  return `${who} no expiry date${unread}. That is a question to answer, not a sign that they are safe.`;
}

function cellsOf({ register, asAtSerial, units }: TabContext, of: BandedRow, rooms: Rooms): TabCell[] {
  const { row, expirySerial, expiryText, band, remaining } = of;
  const { heldByAuthority, inHand } = stagesOf(register, of);
  const absent = absentColumns(register);
  const known = (needs: readonly MoneyColumn[], amount: Pence): TabCell =>
    needs.some((column) => absent.has(column)) ? BLANK : money(amount, units);
  const shown = (column: 'agreement' | 'contribution' | 'site') =>
    text(textOf(register, row, column), 'text wrapped');
  return [
    shown('agreement'),
    shown('contribution'),
    text(register.authorities[register.authority[row]!]!.name, 'text wrapped'),
    shown('site'),
    expirySerial === null ? text(expiryText ?? '', 'text wrapped') : date(expirySerial),
    expirySerial === null ? BLANK : { value: expirySerial - asAtSerial, style: 'days' },
    text(band, 'text wrapped'),
    text(nextStep(register, row, rooms, isPast(of, asAtSerial), of.tranche), 'text wrapped'),
    known(['heldByAuthority'], heldByAuthority),
    known(['drawnDown', 'spent'], inHand),
    known(['spent'], remaining),
  ];
}

function liveList({ namespace, asAtSerial }: TabContext, months: number): TabCell {
  const { year, month, day } = dateFromSerial(asAtSerial);
  return liveHint('list', `=${namespace}.EXPIRING(${months}, DATE(${year}, ${month}, ${day}))`);
}

function headlineOf(bands: ExpiryBands, months: number, { rowCount, dateCount, remaining }: AtRisk): string {
  const { notKnown, leftOutCount } = expiringKnown(bands, months);
  if (notKnown) return notKnown.headline;
  if (bands.register.rowCount === 0) return NO_ROWS.replace(/\.$/, '');
  const amount = remaining.kind === 'amount' ? writePounds(remaining.amount) : 'not known';
  const leftOut = leftOutCount === 0 ? '' : `; ${counted(leftOutCount, 'row')} left out may expire too`;
  const expire = counted(rowCount, 'contribution expires', 'contributions expire');
  const within = withDates(`${expire} within ${counted(months, 'month')}`, rowCount, dateCount);
  return `${within}. Remaining ${amount}${leftOut}`;
}
