import {
  EVERYTHING_DUE,
  authorityOf,
  bandsOf,
  filtered,
  rowsDue,
  type DueFilter,
} from '../../domain/expiry/due-rows';
import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import type { Figure } from '../../domain/register/figures/figures';
import { projectOf } from '../../domain/register/project-of';
import { textOf } from '../../domain/register/read/text-of';
import { nameOfRow } from '../../domain/register/read/contribution-name';
import type { Register } from '../../domain/register/register';
import { cellAddress } from '../../domain/sheet/block';
import {
  atRiskByAuthority,
  belowNil,
  RISK_STAGES,
  RISK_STAGES_SHOWN,
  STAGE_NAMES,
  stagesOf,
  stagesWithColumns,
  unnamedStages,
  type AtRisk,
  type RiskStage,
} from '../../domain/expiry/at-risk';
import { daySource } from '../../domain/expiry/day-source';
import { expiringKnown, mayExpireToo, nothingExpires } from '../../domain/expiry/expiring-known';
import {
  contributions,
  contributionsAmong,
  countsOf,
  horizonOf,
  isPast,
  isToCome,
  rowsAtRisk,
  type BandedRow,
  type BandTotal,
  type DueCounts,
  type ExpiryBands,
} from '../../domain/expiry/expiry-bands';
import { WHAT_FITS } from '../../domain/expiry/fitting-projects';
import { mayNameProjects, nextSteps } from '../../domain/expiry/next-step';
import { timelineShown } from '../../domain/expiry/timeline';
import { trancheKey } from '../../domain/register/tranche';
import { whyNot } from '../../domain/register/figures/words';
import { MAX_MONTHS, type ExpiringState } from './state';
import { counted, writeCount } from '../ui/wording';
import type { CellPlace } from '../kernel/cell-place';

/** One line of a picture: a bar as long as its amount is large. */
export interface Bar {
  readonly key: string;
  /** What a press lists: the rows that the bar counts, whatever was chosen before. */
  readonly filter: DueFilter;
  readonly name: string;
  readonly amount: string;
  readonly count: string;
  /** Of the longest, 0 to 100. */
  readonly percent: number;
}

export interface BandLine {
  readonly band: BandTotal['band'];
  /** Contributions: "25". */
  readonly count: string;
  /** "25 contributions, 30 dates" */
  readonly counts: string;
  readonly amount: string;
}

/** One contribution of the list. */
export interface DueLine {
  readonly key: string;
  readonly mark: 'error' | 'warning' | null;
  /** "30 Apr 2025"; "No date"; the date as typed where it cannot be read. */
  readonly date: string;
  /** "in 37 days"; "" without a date. */
  readonly days: string;
  /** Where the date comes from; null where the register has it. */
  readonly source: string | null;
  readonly amount: string;
  readonly reference: string;
  readonly where: string;
  readonly steps: readonly string[];
  readonly row: CellPlace | null;
  /** Its index in the register, where the authority holds some of it: that can be asked for. */
  readonly asksFor: number | null;
}

export type Options = readonly (readonly [value: string, text: string])[];

export interface DueList {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly DueLine[];
  /** What is meant by a project that fits, where one may be named; else null. */
  readonly whatFits: string | null;
  readonly more: number;
  readonly authorities: Options;
  readonly stages: Options;
  readonly projects: Options;
  /** How many dates a calendar file would have. */
  readonly dateCount: number;
  readonly isFiltered: boolean;
}

export interface ExpiringModel {
  readonly asAt: string;
  readonly months: number;
  readonly by: string;
  readonly bands: readonly BandLine[];
  readonly total: Omit<BandLine, 'band'>;
  /** Why nothing can be said of what expires, with the cell to put right; then there is no list either. */
  readonly trouble: string | null;
  /** Why some figures have no value, though there is a list. */
  readonly noFigure: string | null;
  readonly risk: { readonly amount: string; readonly caption: string };
  readonly stages: readonly Bar[];
  /** What a stage nets below nil, and which stages have no column. */
  readonly stageNotes: readonly string[];
  readonly authorities: readonly Bar[];
  readonly timeline: readonly Bar[];
  /** Rows that no figure counts and that may expire too. */
  readonly leftOut: string | null;
  /** Where nothing expires, that it is so, and what comes next. */
  readonly none: { readonly text: string; readonly more: string } | null;
  readonly list: DueList;
  readonly undated: { readonly text: string; readonly count: number } | null;
}

/** All that Expiring shows of a register on one day. */
export function expiringModel(
  register: Register,
  { months, filter, shown, rooms }: Pick<ExpiringState, 'months' | 'filter' | 'shown' | 'rooms'>,
  asAtSerial: number,
  strict: boolean,
): ExpiringModel {
  const bands = bandsOf(register, asAtSerial, strict);
  const { notKnown, leftOutCount } = expiringKnown(bands, months);
  const { authorities, total } = atRiskByAuthority(register, bands, months);
  const by = writeDate(horizonOf(asAtSerial, months));
  const due = rowsDue(bands, null, months);
  const isWhole = filter.band === null || filter.band === 'at risk';
  return {
    asAt: writeDate(asAtSerial),
    months,
    by,
    bands: bands.bands.map((band) => ({ band: band.band, ...lineOf(band) })),
    total: lineOf(bands.total),
    trouble: notKnown?.says ?? null,
    noFigure: notKnown ? null : noFigureText(register, bands, total),
    risk: {
      amount: amountOf(total.remaining),
      caption: `Remaining on ${contributions(total)} by ${by}, not counting what is already past its date`,
    },
    stages: notKnown ? [] : stageBars(register, bands, months, total),
    stageNotes: notKnown ? [] : stageNotes(register, rowsAtRisk(bands, months)),
    authorities: barsOf(
      authorities.map(({ authority, ...of }) => {
        const key = authorityKey(register, authority!);
        return { key, name: authority!, filter: riskFilter({ authority: key }), ...of };
      }),
    ),
    timeline: barsOf(
      timelineShown(bands, months).map(({ when, ...entry }) => ({
        ...{ key: when, name: when, filter: EVERYTHING_DUE },
        ...entry,
      })),
    ),
    leftOut: mayExpireToo(leftOutCount),
    none: notKnown || due.length > 0 || !isWhole ? null : noneText(register, bands, months),
    list: listOf(register, bands, notKnown ? [] : rowsDue(bands, filter.band, months), {
      ...{ months, filter, shown, rooms },
    }),
    undated: undatedText(bands),
  };
}

/** The title of what has not expired yet, and will within the horizon. */
export const expiresWithin = (months: number): string => `Expires within ${counted(months, 'month')}`;

const stageNotes = (register: Register, rows: readonly BandedRow[]): string[] => [
  ...unnamedStages(register, rows),
  ...belowNil(register, rows),
];

/** Only what is still to expire, whatever was chosen before. */
const riskFilter = (change: Partial<DueFilter>): DueFilter => ({
  ...EVERYTHING_DUE,
  band: 'at risk',
  ...change,
});

/** The rows of one band, whatever was chosen before. */
export const bandFilter = (band: DueFilter['band']): DueFilter => ({ ...EVERYTHING_DUE, band });

/** Said where another day is looked from; null today. */
export function otherDayText(asAtSerial: number, todaySerial: number): string | null {
  if (asAtSerial === todaySerial) return null;
  const held = asAtSerial < todaySerial ? 'it held' : 'it will hold';
  return `This is today’s register: what ${held} on that day is not known.`;
}

const amountOf = (figure: Figure): string =>
  figure.kind === 'amount' ? writePounds(figure.amount) : 'No figure';
const lineOf = (of: DueCounts & { remaining: Figure }): Omit<BandLine, 'band'> => ({
  count: writeCount(of.rowCount),
  counts: contributions(of),
  amount: amountOf(of.remaining),
});
const authorityKey = ({ authorities }: Register, named: string): string =>
  authorities.find(({ name }) => name === named)!.key;
const sumOf = (rows: readonly BandedRow[]) => pence(rows.reduce((sum, { remaining }) => sum + remaining, 0));

function barsOf(
  entries: readonly (Pick<Bar, 'key' | 'name' | 'filter'> & DueCounts & { remaining: Figure })[],
): Bar[] {
  const size = ({ remaining }: { remaining: Figure }) =>
    remaining.kind === 'amount' ? Math.max(0, remaining.amount) : 0;
  const most = Math.max(1, ...entries.map(size));
  return entries.map((entry) => ({
    ...{ key: entry.key, name: entry.name, filter: entry.filter },
    amount: amountOf(entry.remaining),
    count: contributions(entry),
    percent: size(entry) === 0 ? 0 : Math.max(2, Math.round((100 * size(entry)) / most)),
  }));
}

/** Always split by stage: money that is not paid yet cannot be clawed back. */
function stageBars(register: Register, bands: ExpiryBands, months: number, { stages }: AtRisk): Bar[] {
  const rows = rowsAtRisk(bands, months);
  const known = stagesWithColumns(register);
  const entries = RISK_STAGES_SHOWN.filter((stage) => known.includes(stage)).map((stage) => ({
    ...{ key: stage, name: STAGE_NAMES[stage], filter: riskFilter({ stage }) },
    ...countsOf(rows.filter((row) => stagesOf(register, row)[stage] !== 0)),
    remaining: stages[stage],
  }));
  return barsOf(entries.filter(({ rowCount, remaining }) => rowCount > 0 || remaining.kind !== 'amount'));
}

/** The first reason why a figure that is shown has no value. */
function noFigureText(register: Register, { bands, total }: ExpiryBands, { stages }: AtRisk): string | null {
  const shown = stagesWithColumns(register).map((stage) => stages[stage]);
  const figures = [total.remaining, ...bands.map(({ remaining }) => remaining), ...shown];
  return figures.map((of) => whyNot(of, register.place)).find((why) => why !== null) ?? null;
}

function noneText(register: Register, bands: ExpiryBands, months: number): ExpiringModel['none'] {
  const { rowCount, leftOutCount } = register;
  const text = nothingExpires(bands, months);
  if (rowCount === 0) return { text, more: '' };
  const read =
    leftOutCount === 0
      ? `${counted(rowCount, 'row')} read, all counted.`
      : `${counted(rowCount, 'row')} read, ${writeCount(rowCount - leftOutCount)} counted.`;
  const next = rowsAtRisk(bands, 2 * MAX_MONTHS).find(
    ({ expirySerial }) => expirySerial! > horizonOf(bands.asAtSerial, months),
  );
  const then = next
    ? `The next date is ${writeDate(next.expirySerial!)}: ${nameOfRow(register, next.row)}, ${authorityOf(register, next.row).name}, ${writePounds(next.remaining)}.`
    : 'The register has no later date.';
  return { text, more: `${read} ${then}` };
}

function undatedText(bands: ExpiryBands): ExpiringModel['undated'] {
  const rows = rowsDue(bands, 'undated', 0);
  if (rows.length === 0) return null;
  const left = bands.total.remaining.kind === 'amount' ? ` with ${writePounds(sumOf(rows))} left` : '';
  const unread = rows.some(({ expiryText }) => expiryText !== null) ? ', or none that can be read' : '';
  const count = contributionsAmong(rows);
  const who = `${counted(count, 'contribution')}${left} ${count === 1 ? 'has' : 'have'}`;
  const text = `${who} no expiry date${unread}. That is a question to answer, not a sign that they are safe.`;
  return { text, count };
}

function listOf(
  register: Register,
  { asAtSerial }: ExpiryBands,
  all: readonly BandedRow[],
  { months, filter, shown, rooms }: Pick<ExpiringState, 'months' | 'filter' | 'shown' | 'rooms'>,
): DueList {
  const rows = filtered(register, all, filter);
  const listed = rows.slice(0, shown);
  const by = writeDate(horizonOf(asAtSerial, months));
  const mayName = (row: BandedRow): boolean => mayNameProjects(register, row, asAtSerial);
  return {
    title: titleOf(filter.band, by),
    summary: `${contributions(countsOf(rows))}, ${writePounds(sumOf(rows))} remaining${stageText(register, rows, filter.stage)}`,
    lines: listed.map((row) => dueLine(register, row, asAtSerial, rooms)),
    whatFits: rooms !== null && listed.some(mayName) ? WHAT_FITS : null,
    more: Math.max(0, rows.length - shown),
    ...optionsOf(register, all, filter),
    dateCount: rows.filter(isToCome).length,
    isFiltered: Object.values(filter).some((choice) => choice !== null),
  };
}

function titleOf(band: DueFilter['band'], by: string): string {
  if (band === null) return `Expiring by ${by}, then those past their date`;
  if (band === 'at risk') return `Still to expire, by ${by}`;
  return band === 'undated' ? 'Without an expiry date' : band;
}

/** Of a stage, what is in it: a contribution may stand in several. */
function stageText(register: Register, rows: readonly BandedRow[], stage: RiskStage | null): string {
  if (stage === null) return '';
  const parts = rows.map((row) => stagesOf(register, row)[stage]);
  const amount = writePounds(pence(parts.reduce((sum, part) => sum + part, 0)));
  const name = `${STAGE_NAMES[stage][0]!.toLowerCase()}${STAGE_NAMES[stage].slice(1)}`;
  return parts.some((part) => part < 0) ? `, ${name} ${amount}` : `, ${amount} of it ${name}`;
}

/** Only what there is can be chosen; what is chosen stays to be seen, though the register has none of it now. */
function optionsOf(register: Register, rows: readonly BandedRow[], filter: DueFilter) {
  const named = (all: string, found: ReadonlyMap<string, string>, chosen: string | null): Options => {
    const options = [...found].sort(([, a], [, b]) => (a < b ? -1 : 1));
    if (chosen !== null && !found.has(chosen)) options.push([chosen, 'None now']);
    return [['', all], ...options.map(([value, text]) => [`=${value}`, text] as const)];
  };
  const authorities = new Map(
    rows.map(({ row }) => [authorityOf(register, row).key, authorityOf(register, row).name]),
  );
  const projects = new Map(
    rows.map(({ row }) => [projectOf(register, row), projectOf(register, row) || 'No project']),
  );
  const stages = RISK_STAGES.filter((stage) => rows.some((row) => stagesOf(register, row)[stage] !== 0));
  const hasProjects = register.header.columns.project !== undefined;
  return {
    authorities: named('All authorities', authorities, filter.authority),
    stages: named(
      'All stages',
      new Map(stages.map((stage) => [stage as string, STAGE_NAMES[stage]])),
      filter.stage,
    ),
    projects: hasProjects ? named('All projects', projects, filter.project) : [],
  };
}

function dueLine(
  register: Register,
  of: BandedRow,
  asAtSerial: number,
  rooms: ExpiringState['rooms'],
): DueLine {
  const { row, band, expirySerial, expiryText, remaining, tranche } = of;
  const site = textOf(register, row, 'site');
  return {
    key: `due-${row}${tranche ? `-${trancheKey(tranche)}` : ''}`,
    mark: band === 'Expired' ? 'error' : band === 'Within 3 months' ? 'warning' : null,
    date: expirySerial !== null ? writeShortDate(expirySerial) : (expiryText ?? 'No date'),
    days: expirySerial === null ? '' : daysText(expirySerial - asAtSerial),
    source: daySource(register, of),
    amount: writePounds(remaining),
    reference: nameOfRow(register, row),
    where: [authorityOf(register, row).name, ...(site === '' ? [] : [site])].join(', '),
    steps:
      remaining > 0
        ? nextSteps(register, row, rooms, isPast(of, asAtSerial), tranche).map(({ says }) => says)
        : [],
    row: rowPlace(register, row),
    asksFor: register.usable[row] && register.amounts.heldByAuthority[row]! > 0 ? row : null,
  };
}

/** "in 37 days", "83 days ago": the day itself is still in time. */
export function daysText(days: number): string {
  if (days === 0) return 'today is the last day';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}

/** The row of a contribution, from end to end of its table. */
function rowPlace({ place, block, rowIndex }: Register, row: number): CellPlace | null {
  if (place?.sheet == null) return null;
  const index = rowIndex[row]!;
  const first = cellAddress(place, index, 0);
  return { sheet: place.sheet, address: `${first}:${cellAddress(place, index, block[0]!.length - 1)}` };
}
