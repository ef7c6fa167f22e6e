import { writeDate, writeShortDate } from '../../domain/calendar/serial';
import { readAmount } from '../../domain/money/read-amount';
import { halfUpToPound } from '../../domain/money/rounding';
import { pence, type Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import { cellAddress, type Place } from '../../domain/sheet/block';
import { traceOfCall, type FigureCall } from '../../domain/summaries/figures/calls';
import {
  addUp,
  isMadeOfParts,
  type MadeFigure,
  type Part,
  type PartTable,
  type Unit,
} from '../../domain/summaries/figures/figure';
import type { TraceSource } from '../../domain/summaries/figures/source';
import type { CellOfTable } from '../../domain/summaries/figures/traced-table';
import type { CellPlace } from '../kernel/cell-place';
import { counted, writeCount } from '../ui/wording';
import { leftOutRows, placeOfTable } from './source';
import type { MadeQuestion, TraceQuestion } from './state';

/** One row under a figure. */
export interface PartLine {
  readonly key: string;
  /** "" where the row has no day. */
  readonly date: string;
  readonly name: string;
  /** Agreement, contribution, reference, project. */
  readonly detail: string;
  readonly share: string;
  readonly cell: CellPlace | null;
  /** Of a line that is a figure itself: what it is of. */
  readonly question?: TraceQuestion;
}

/** Rows that are added up; of a share there are two groups. */
export interface PartGroup {
  readonly key: string;
  readonly title: string | null;
  /** Over the names and the shares. */
  readonly headings: readonly [string, string];
  readonly lines: readonly PartLine[];
  readonly total: { readonly text: string; readonly share: string };
}

/** A figure with the rows that make it. */
export interface PartsModel {
  readonly title: string;
  /** Null where there is no figure. */
  readonly amount: string | null;
  readonly proof: string;
  readonly adds: boolean;
  /** Where the cell that the question comes from shows something else. */
  readonly older: string | null;
  readonly groups: readonly PartGroup[];
  readonly leftOut: string | null;
}

/** The rows that make a figure of a call; or why there are none. */
export function madeModel(
  source: TraceSource,
  question: MadeQuestion,
): PartsModel | { readonly why: string } {
  const traced = traceOfCall(source, question.figure);
  if (traced === null || traced.kind === 'moved')
    return { why: 'The workbook no longer has anything behind this figure.' };
  if (traced.kind === 'not traced') return { why: traced.why };
  const { value, unit, text, parts, of } = traced;
  const adds = value === null || isMadeOfParts(traced);
  return {
    title: question.title,
    amount: text ?? (value === null ? null : write(unit, value, true)),
    proof: proofText(traced, adds),
    adds,
    older: olderText(question, traced),
    groups: [
      ...(parts.length === 0 ? [] : [groupOf(source, traced, 'parts', parts, of ? 'The part' : null)]),
      ...(of && of.length > 0 ? [groupOf(source, traced, 'of', of, 'The whole')] : []),
    ],
    leftOut: leftOutText(source, question.figure.call, parts),
  };
}

const NOUNS: Readonly<Record<PartTable, readonly [string, string]>> = {
  register: ['contribution', 'contributions'],
  requests: ['request', 'requests'],
  movements: ['movement', 'movements'],
  projects: ['project', 'projects'],
  imports: ['import', 'imports'],
  triggers: ['instalment', 'instalments'],
  developments: ['development', 'developments'],
  items: ['item', 'items'],
  bidCosts: ['cost', 'costs'],
  export: ['line of the ledger', 'lines of the ledger'],
};

/** What the rows are called: by their table where they are of one, and each is a row of its own. */
function countedRows(parts: readonly Part[]): string {
  const tables = new Set(parts.map(({ table }) => table));
  const rows = new Set(parts.map(({ table, rowIndex }) => `${table} ${rowIndex}`));
  const isPlain = tables.size === 1 && rows.size === parts.length;
  const [one, many] = isPlain ? NOUNS[parts[0]!.table] : ['row', 'rows'];
  return counted(parts.length, one, many);
}

/** What the figure is of, and that the rows below it make it; or why there is none. */
function proofText({ value, unit, shareUnit, how, parts, of, says }: MadeFigure, adds: boolean): string {
  const words = says === '' ? '' : `${says} `;
  if (value === null) return `No figure. ${words}`.trim();
  if (!adds) return `${words}The rows below do not make it.`;
  const isSum = how === 'sum';
  if (of !== undefined) {
    const [part, whole] = [parts, of].map((own) => write(shareUnit ?? unit, addUp(own), true));
    return `${words}${part} of ${whole}.`;
  }
  if (parts.length === 0) return `${words}No row adds anything to it.`;
  if (parts.length === 1) return `${words}The row below is all of it.`;
  const rows = `The ${countedRows(parts)} below`;
  if (!isSum) return `${words}${rows} make it.`;
  return `${words}${rows} add to it${unit === 'pence' ? ', to the penny' : ''}.`;
}

function groupOf(
  source: TraceSource,
  figure: MadeFigure,
  key: string,
  parts: readonly Part[],
  title: string | null,
): PartGroup {
  const unit = figure.shareUnit ?? figure.unit;
  const isAdded = ['sum', 'share', 'per 100', 'each'].includes(figure.how);
  return {
    ...{ key, title },
    headings: [headingOf(parts), SHARE_HEADINGS[unit]],
    lines: parts.map((part, n) => lineOf(placeOfTable(source, part.table), part, unit, `${key}-${n}`)),
    total: { text: countedRows(parts), share: isAdded ? write(unit, addUp(parts), false) : '' },
  };
}

const SHARE_HEADINGS: Readonly<Record<Unit, string>> = {
  pence: 'Amount',
  count: 'Counts',
  days: 'Days',
  number: 'Number',
  ratio: 'Share',
};

const HEADINGS: Readonly<Record<PartTable, string>> = {
  register: 'Contribution',
  requests: 'Request',
  movements: 'Movement',
  projects: 'Project',
  imports: 'Import',
  triggers: 'Instalment',
  developments: 'Development',
  items: 'Item',
  bidCosts: 'Item',
  export: 'Line',
};

function headingOf(parts: readonly Part[]): string {
  const names = new Set(parts.map(({ table }) => HEADINGS[table]));
  return names.size === 1 ? [...names][0]! : 'Row';
}

/** A row under a figure. @param place of its table; null where that is not known */
export function lineOf(place: Place | null, part: Part, unit: Unit, key: string): PartLine {
  const { rowIndex, date, name, detail, share, text, weight } = part;
  const weighed = weight === undefined ? [] : [writePounds(pence(weight))];
  return {
    key,
    ...{ date: date === null ? '' : writeShortDate(date), name },
    detail: [...(detail === '' ? [] : [detail]), ...weighed].join(', '),
    share: text ?? write(unit, share, false),
    cell:
      rowIndex === null || place?.sheet == null
        ? null
        : { sheet: place.sheet, address: cellAddress(place, rowIndex, 0) },
  };
}

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const percents = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 });
const withMinus = (text: string): string => text.replace('-', '\u2212');

/** @param isAlone by itself: with its pound sign, or "days" after it */
function write(unit: Unit, value: number, isAlone: boolean): string {
  switch (unit) {
    case 'pence':
      return writePounds(pence(value), { symbol: isAlone });
    case 'days':
      return isAlone
        ? withMinus(`${decimals.format(value)} ${value === 1 ? 'day' : 'days'}`)
        : withMinus(decimals.format(value));
    case 'ratio':
      return percents.format(value);
    case 'count':
      return withMinus(writeCount(value));
    case 'number':
      return withMinus(decimals.format(value));
  }
}

/** A cell that is older than the tables, or was typed over. */
function olderText({ shown, isWholePounds, refreshed }: MadeQuestion, figure: MadeFigure): string | null {
  const { value, unit, text } = figure;
  if (shown === undefined || shown === '') return null;
  const when = refreshed === null ? '' : `, refreshed on ${refreshed},`;
  const now = value === null ? 'there is no figure' : `it is ${text ?? write(unit, value, true)}`;
  const says = (own: string): string => `The cell${when} shows ${own}; now ${now}.`;
  if (text !== undefined) return shown === text ? null : says(String(shown));
  const own = unit === 'pence' ? penceIn(shown) : typeof shown === 'number' ? shown : null;
  if (own === null) return value === null ? null : says(String(shown));
  const printed =
    unit === 'pence' && isWholePounds && value !== null ? 100 * halfUpToPound(value as Pence) : value;
  return own === printed ? null : says(write(unit, own, true));
}

function penceIn(cell: unknown): number | null {
  const amount = readAmount(cell);
  return typeof amount === 'number' ? amount : null;
}

/** The tables that a call reads, whose rows in error may belong to its figures. */
const TABLES: Readonly<Partial<Record<FigureCall['name'], readonly PartTable[]>>> = {
  PLAN: ['register', 'projects', 'requests', 'movements'],
  UNPLACED: ['register', 'projects', 'requests', 'movements'],
  REQUESTS: ['requests'],
  VARIANCES: ['requests', 'movements'],
  DUE: ['triggers', 'developments'],
  FORECAST: ['register', 'triggers', 'developments'],
  BID: ['bidCosts'],
  LEDGER: ['export', 'movements'],
  DEVELOPMENTS: ['developments'],
  AGED: ['movements'],
};

const NAMES: Readonly<Record<PartTable, string>> = {
  register: 'the register',
  requests: 'Requests',
  movements: 'Movements',
  projects: 'Projects',
  imports: 'the Import log',
  triggers: 'Triggers',
  developments: 'Developments',
  items: 'Items',
  bidCosts: 'the table of costs',
  export: 'the general ledger',
};

function leftOutText(source: TraceSource, { name }: FigureCall, parts: readonly Part[]): string | null {
  const unread = (TABLES[name] ?? []).flatMap((table) => {
    const rows = new Set(leftOutRows(source, table));
    // A count of rows left out has them among its own rows.
    const areIts =
      parts.length > 0 &&
      parts.every((part) => part.table === table && part.rowIndex !== null && rows.has(part.rowIndex));
    return rows.size === 0 || areIts ? [] : [`${counted(rows.size, 'row')} of ${NAMES[table]}`];
  });
  if (unread.length === 0) return null;
  return `${unread.join(', ')} cannot be read, and may belong here. VALIDATE says why.`;
}

/** What a title begins with, where the heading and the labels alone do not say what they are of. */
const SUBJECTS: Readonly<Partial<Record<FigureCall['name'], string>>> = {
  PLAN: 'Plan',
  UNPLACED: 'Without a project',
  REQUESTS: 'Requests',
  DUE: 'Due',
  FORECAST: 'Forecast',
  BID: 'Bid',
  LEDGER: 'General ledger',
};

/** The heading over a figure and what names its row: "Plan: Amount, BLA/2017/01, Firearms, In hand". */
export function madeTitle(
  call: FigureCall['name'],
  { heading, labels }: Pick<CellOfTable, 'heading' | 'labels'>,
  keys: readonly string[],
): string {
  const names = labels.flatMap((label, n) => {
    if (label === '') return [];
    const isDay = (keys[n] === 'Deadline' || keys[n] === 'Date') && /^\d{5}$/.test(label);
    return [isDay ? writeDate(Number(label)) : label];
  });
  const subject = SUBJECTS[call];
  return `${subject === undefined ? '' : `${subject}: `}${[heading, ...names].join(', ')}`;
}
