import { listed } from '../../domain/findings/listed';
import { pence, subtract, type Pence } from '../../domain/money/pence';
import { halfUpToPound } from '../../domain/money/rounding';
import { writePounds } from '../../domain/money/write-pounds';
import type { Balance } from '../../domain/register/figures/balance';
import { isAdjusted } from '../../domain/register/adjustments';
import {
  ADJUSTMENT_MEASURES,
  isOfCurrentValue,
  MONEY_MEASURES,
} from '../../domain/register/figures/measures';
import { NO_GROUP, type Register } from '../../domain/register/register';
import { COLUMNS } from '../../domain/sheet/columns';
import type { Trace } from '../../domain/register/figures/trace';
import { isCount } from '../../domain/summaries/tracing/figure-of-cell';
import { wordsOfRows } from '../../domain/summaries/tracing/select-rows';
import {
  isByExpiry,
  TRACED_NAMES,
  type AskedFigure,
  type TracedMeasure,
} from '../../domain/summaries/tracing/trace-figure';
import { saysWithCell } from '../home/figures-model';
import type { TraceQuestion } from './state';
import { counted, writeCount } from '../ui/wording';

/** Row numbers named in one line. */
export const NAMED = 6;

/** "Remaining, Blaby", "Remaining, within 3 months of 24 March 2025" */
export function traceTitle(register: Register, { measure, authority, among }: AskedFigure): string {
  const all = among === undefined || among.kind === 'at risk' ? ['all authorities'] : [];
  const whose = authority === null ? all : [nameOf(register, authority)];
  return [TRACED_NAMES[measure], ...whose, ...(among ? [wordsOfRows(among)] : [])].join(', ');
}

const nameOf = (register: Register, authority: string): string =>
  register.authorities.find(({ key }) => key === authority)?.name ?? 'not in the register';

const ownerOf = (register: Register, authority: string | null): string | null =>
  authority === null ? null : nameOf(register, authority);

export const amountOf = (balance: Balance): number | null =>
  balance.kind === 'amount' ? balance.amount : balance.kind === 'count' ? balance.count : null;

export const isMoney = (measure: TracedMeasure): measure is keyof typeof MONEY_MEASURES =>
  measure in MONEY_MEASURES;

/** "Value less spent. The 13 rows below add to it, to the penny; none of Blaby’s is left out." */
export function proofText(
  register: Register,
  question: TraceQuestion,
  { balance, leftOut }: Trace,
  { adds, count, nilCount }: { adds: boolean; count: number; nilCount: number },
): string {
  if (balance.kind === 'unknown') return `No figure. ${saysWithCell(register, balance.because)}`;
  if (balance.kind === 'too-large') return 'No figure. The sum is larger than can be held exactly.';
  const { measure, authority } = question;
  const made = madeOf(register, measure);
  const nil = nilCount === 0 ? '' : ` ${counted(nilCount, 'more row holds', 'more rows hold')} nil.`;
  if (count === 0) return `${made}No row adds anything to it.${nil}`;
  if (!adds) return `${made}The rows below do not add to it.${nil}`;
  const all = count === 1 ? 'The row below is all of it' : `The ${writeCount(count)} rows below add to it`;
  const exact = balance.kind === 'amount' && count > 1 ? ', to the penny' : '';
  const owner = question.among?.kind === 'agreement' ? question.among.name : ownerOf(register, authority);
  const whose = owner === null ? 'no row' : `none of ${owner}’s`;
  const isWhole =
    leftOut.length === 0 && measure !== 'rowsLeftOut' && question.among?.kind !== 'contribution';
  return `${made}${all}${exact}${isWhole ? `; ${whose} is left out` : ''}.${nil}`;
}

/** True where the first of the two amounts that make a figure is what contributions are worth now. */
export const countsAdjustments = (register: Register, measure: TracedMeasure): boolean =>
  isMoney(measure) && isOfCurrentValue(measure) && isAdjusted(register);

/** "Value less spent"; null for a measure of one column. */
export function partsHeading(register: Register, measure: keyof typeof MONEY_MEASURES): string | null {
  const { plus, minus } = MONEY_MEASURES[measure];
  if (minus === null) return null;
  const of = countsAdjustments(register, measure) ? ADJUSTMENT_MEASURES.currentValue[0] : COLUMNS[plus].name;
  return `${of} less ${COLUMNS[minus].name.toLowerCase()}`;
}

function madeOf(register: Register, measure: TracedMeasure): string {
  if (measure === 'agreements') return 'Each open agreement counts once, on its first open row. ';
  if (measure === 'rows') return 'Each row counts once; beside it is what remains. ';
  if (measure === 'noStage') return 'Remaining less what is in the four stages. ';
  if (!isMoney(measure)) return '';
  const heading = partsHeading(register, measure);
  return heading === null ? '' : `${heading}. `;
}

/** True where the rows left out are among those that are counted. */
export const countsLeftOut = ({ measure, among }: AskedFigure): boolean =>
  measure === 'rows' && among?.kind === 'register' && among.which === 'every';

/** What no figure counts, and may belong to this one. */
export function leftOutText(register: Register, question: TraceQuestion, { leftOut }: Trace): string | null {
  const { authority, measure, among } = question;
  if (measure === 'rowsLeftOut' || countsLeftOut(question)) return null;
  const named = rowsNamed(leftOut.map((row) => numberOf(register, row)));
  const isOne = leftOut.length === 1;
  if (among && isByExpiry(among))
    return leftOut.length === 0
      ? null
      : `${counted(leftOut.length, 'row')} left out of every figure ${isOne ? 'is' : 'are'} in no band, and may belong here: ${named}.`;
  const own =
    leftOut.length === 0
      ? []
      : [`${counted(leftOut.length, 'row')} ${isOne ? 'is' : 'are'} left out of this figure: ${named}.`];
  const [what, groups] =
    among?.kind === 'agreement'
      ? ['agreement', register.agreement]
      : ['authority', authority === null ? null : register.authority];
  const isUnnamed = (row: number): boolean => !register.usable[row] && groups?.[row] === NO_GROUP;
  const unnamed = Array.from({ length: register.rowCount }, (_, row) => row).filter(isUnnamed).length;
  const may =
    unnamed === 0
      ? []
      : [
          `${counted(unnamed, 'row')} left out ${unnamed === 1 ? 'names' : 'name'} no ${what}, and may belong here.`,
        ];
  const all = [...own, ...may].join(' ');
  return all === '' ? null : all;
}

/** A row as the sheet numbers it. */
export const numberOf = (register: Register, row: number): number =>
  (register.place?.topIndex ?? 0) + register.rowIndex[row]! + 1;

/** "row 3", "rows 3 and 4", "rows 2, 3, 4, 5, 6, 7 and 12 more" */
export function rowsNamed(numbers: readonly number[]): string {
  if (numbers.length === 1) return `row ${numbers[0]}`;
  const shown = numbers.slice(0, NAMED);
  const more = numbers.length - shown.length;
  const texts = [...shown.map(String), ...(more > 0 ? [`${writeCount(more)} more`] : [])];
  return `rows ${listed(texts)}`;
}

export const touchesSpent = (measure: TracedMeasure): boolean =>
  measure === 'spent' || measure === 'remaining' || measure === 'inHand';

export const overspentOf = ({ amounts, header }: Register, row: number): number =>
  header.columns.drawnDown === undefined ? 0 : amounts.spent[row]! - amounts.drawnDown[row]!;

export function overspentText(register: Register, measure: TracedMeasure, rows: readonly number[]): string[] {
  if (!touchesSpent(measure)) return [];
  const over = rows.filter((row) => overspentOf(register, row) > 0);
  if (over.length === 0) return [];
  const sum = writePounds(pence(over.reduce((all, row) => all + overspentOf(register, row), 0)));
  const names = rowsNamed(over.map((row) => numberOf(register, row)));
  const who = `${names[0]!.toUpperCase()}${names.slice(1)}`;
  const isOne = over.length === 1;
  // Only what is in hand is less by it: what remains is value less spent, whatever was drawn down.
  return measure === 'inHand'
    ? [
        `${who}: spent is more than drawn down, so ${isOne ? 'it brings' : 'they bring'} the figure down by ${sum}. ${isOne ? 'It is shown as it is' : 'They are shown as they are'}.`,
      ]
    : [
        `${who}: spent is ${sum} more than drawn down. The figure counts ${isOne ? 'it as it is' : 'them as they are'}.`,
      ];
}

/** Beside the printed figure, which is in whole pounds where its table is. */
export function printedText({ printed }: TraceQuestion, amount: number | null): string[] {
  if (!printed || amount === null) return [];
  const own = printed.wholePounds ? pence(halfUpToPound(amount as Pence) * 100) : (amount as Pence);
  const difference = subtract(printed.amount, own);
  const write = (of: Pence, symbol: boolean): string => {
    const text = writePounds(of, { symbol });
    return printed.wholePounds ? text.replace(/\.00$/, '') : text;
  };
  const text = `Printed on ${printed.title}: ${write(printed.amount, false)}`;
  if (difference === 0) return [`${text}, which agrees${printed.wholePounds ? ' to the pound' : ''}.`];
  const size = write(Math.abs(difference) as Pence, true);
  return [`${text}, which is ${size} ${difference > 0 ? 'more' : 'less'}.`];
}

/** A tab that is older than the register, or was typed over: "The tab, refreshed on 24 March 2025, shows 5.00; now it is 6.00." */
export function olderText({ shown, measure }: TraceQuestion, figure: number | null): string | null {
  if (!shown || isShown(shown, measure, figure)) return null;
  const write = (of: number): string =>
    isCount(measure) ? writeCount(of) : writePounds(of as Pence, { symbol: false });
  const own = write(shown.figure);
  const when = shown.refreshed === null ? '' : `, refreshed on ${shown.refreshed},`;
  const now = figure === null ? 'there is no figure' : `it is ${write(figure)}`;
  return `The ${shown.isTab === false ? 'cell' : 'tab'}${when} shows ${shown.wholePounds ? own.replace(/\.00$/, '') : own}; now ${now}.`;
}

/** A tab in whole pounds shows a figure that is no further from it than rounding takes it; Spent may stand as what goes out. */
function isShown(
  { figure: shown, wholePounds }: NonNullable<TraceQuestion['shown']>,
  measure: TracedMeasure,
  figure: number | null,
): boolean {
  if (figure === null) return false;
  const most = wholePounds && !isCount(measure) ? 50 : 0;
  const isNear = (of: number): boolean => Math.abs(of - figure) <= most;
  return isNear(shown) || (measure === 'spent' && isNear(-shown));
}
