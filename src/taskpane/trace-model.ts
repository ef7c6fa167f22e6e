import { pence, subtract, type Pence } from '../domain/money/pence';
import { halfUpToPound } from '../domain/money/rounding';
import { writePounds } from '../domain/money/write-pounds';
import { WHOLE, type Balance, type Scope } from '../domain/register/balance';
import { MEASURE_NAMES, MONEY_MEASURES, type MeasureKey } from '../domain/register/measures';
import { textOf } from '../domain/register/read-register';
import { NO_GROUP, type Register } from '../domain/register/register';
import { sumOfShares, traceOf, type Share, type Trace } from '../domain/register/trace';
import { COLUMNS } from '../domain/sheet/columns';
import { saysWithCell } from './figures-model';
import type { TraceQuestion } from './trace-state';
import { counted, writeCount } from './wording';

/** One row of the register under a figure. */
export interface TracedRow {
  /** In the register's arrays. */
  readonly row: number;
  /** As the sheet numbers it. */
  readonly number: number;
  readonly agreement: string;
  /** Under the agreement: the contribution, and the authority where the figure is of all. */
  readonly more: string;
  /** The amounts that make the share, the second taken off; none where the share is one amount. */
  readonly parts: readonly string[];
  readonly share: string;
  readonly isOverspent: boolean;
}

/** Rows that come to nil, in one line. */
export interface NilLine {
  readonly text: string;
  readonly rows: readonly { readonly row: number; readonly number: number }[];
  /** Rows beyond those that are named. */
  readonly more: number;
  readonly parts: readonly string[];
  readonly share: string;
}

export interface TraceModel {
  readonly title: string;
  readonly amount: string | null;
  /** Why there is no figure; else "Value less spent. The 13 rows below add to it, to the penny". */
  readonly proof: string;
  readonly adds: boolean;
  readonly partsHeading: string | null;
  readonly shareHeading: string;
  readonly rows: readonly TracedRow[];
  readonly nil: NilLine | null;
  readonly total: { readonly text: string; readonly parts: readonly string[]; readonly share: string };
  readonly warnings: readonly string[];
  readonly leftOut: string | null;
  /** All rows that the total counts, in the register's order. */
  readonly traced: readonly number[];
}

/** Row numbers named in one line. */
const NAMED = 6;

/** The scope of a question; null where the register has no such authority any more. */
export function scopeOfQuestion(register: Register, { authority }: TraceQuestion): Scope | null {
  if (authority === null) return WHOLE;
  const index = register.authorities.findIndex(({ key }) => key === authority);
  return index < 0 ? null : { kind: 'authority', authority: index };
}

/** "Remaining, Blaby" */
export function traceTitle(register: Register, { measure, authority }: TraceQuestion): string {
  return `${MEASURE_NAMES[measure]}, ${authority === null ? 'all authorities' : nameOf(register, authority)}`;
}

const nameOf = (register: Register, authority: string): string =>
  register.authorities.find(({ key }) => key === authority)?.name ?? 'not in the register';

/** The rows that make up a figure, with their shares; null where the register has no such figure. */
export function traceModel(register: Register, question: TraceQuestion, strict: boolean): TraceModel | null {
  const scope = scopeOfQuestion(register, question);
  if (scope === null) return null;
  const { measure } = question;
  const trace = traceOf(register, measure, scope, strict);
  const used = rowsUsed(register, measure, scope, trace.shares);
  const parts = partsOf(register, measure);
  const isCount = trace.balance.kind === 'count';
  const write = (share: number): string =>
    isCount ? writeCount(share) : writePounds(share as Pence, { symbol: false });
  const traced = [...trace.shares.map(({ row }) => row), ...used.inFull].sort((a, b) => a - b);
  const sum = sumOfShares(trace.shares);
  const amount = amountText(trace.balance);
  const partSums = [0, 1].map((n) =>
    pence(traced.reduce((all, row) => all + (parts ? parts.amounts(row)[n]! : 0), 0)),
  );
  return {
    title: traceTitle(register, question),
    amount,
    proof: proofText(register, question, trace, traced.length, used.nilCount),
    adds: amountOf(trace.balance) === sum,
    partsHeading: parts?.heading ?? null,
    shareHeading: isCount ? 'Counts' : MEASURE_NAMES[measure],
    rows: trace.shares.map((share) => ({
      ...named(register, share.row, scope),
      parts: parts ? parts.write(parts.amounts(share.row)) : [],
      share: write(share.share),
      isOverspent: touchesSpent(measure) && overspentOf(register, share.row) > 0,
    })),
    nil: nilLine(register, measure, used.inFull, parts),
    total: {
      text: counted(traced.length, 'row'),
      parts: parts ? parts.write(partSums) : [],
      share: write(sum),
    },
    warnings: [
      ...overspentText(register, measure, traced),
      ...printedText(question, amountOf(trace.balance)),
    ],
    leftOut: leftOutText(register, question, trace),
    traced,
  };
}

const amountOf = (balance: Balance): number | null =>
  balance.kind === 'amount' ? balance.amount : balance.kind === 'count' ? balance.count : null;

function amountText(balance: Balance): string | null {
  if (balance.kind === 'amount') return writePounds(balance.amount);
  return balance.kind === 'count' ? writeCount(balance.count) : null;
}

/** A measure of two columns: what they are, and how they are written. */
interface Parts {
  readonly heading: string;
  readonly amounts: (row: number) => readonly number[];
  readonly write: (amounts: readonly number[]) => string[];
}

function partsOf({ amounts }: Register, measure: MeasureKey): Parts | null {
  if (!isMoney(measure)) return null;
  const { plus, minus } = MONEY_MEASURES[measure];
  if (minus === null) return null;
  return {
    heading: `${COLUMNS[plus].name} less ${COLUMNS[minus].name.toLowerCase()}`,
    amounts: (row) => [amounts[plus][row]!, amounts[minus][row]!],
    write: ([of, less]) => {
      const first = writePounds(of as Pence, { symbol: false });
      if (less === 0) return [first];
      // Taking off what is below nil adds it.
      const size = writePounds(Math.abs(less!) as Pence, { symbol: false });
      return [first, `${less! < 0 ? '+' : '\u2212'} ${size}`];
    },
  };
}

const isMoney = (measure: MeasureKey): measure is keyof typeof MONEY_MEASURES => measure in MONEY_MEASURES;

/** Rows of the scope that give nothing: settled in full, or blank in every column of the measure. */
function rowsUsed(
  register: Register,
  measure: MeasureKey,
  scope: Scope,
  shares: readonly Share[],
): { inFull: number[]; nilCount: number } {
  if (!isMoney(measure)) return { inFull: [], nilCount: 0 };
  const { plus } = MONEY_MEASURES[measure];
  const gives = new Set(shares.map(({ row }) => row));
  const inFull: number[] = [];
  let nilCount = 0;
  for (let row = 0; row < register.rowCount; row++) {
    const isOwn =
      scope.kind === 'whole' || register.authority[row] === (scope as { authority: number }).authority;
    if (!isOwn || !register.usable[row] || gives.has(row)) continue;
    if (register.amounts[plus][row] === 0) nilCount++;
    else inFull.push(row);
  }
  return { inFull, nilCount };
}

const numberOf = (register: Register, row: number): number =>
  (register.place?.topIndex ?? 0) + register.rowIndex[row]! + 1;

function named(
  register: Register,
  row: number,
  scope: Scope,
): Pick<TracedRow, 'row' | 'number' | 'agreement' | 'more'> {
  const authority = scope.kind === 'whole' ? register.authorities[register.authority[row]!]?.name : undefined;
  const more = [authority, textOf(register, row, 'contribution')].filter((text) => text);
  return {
    row,
    number: numberOf(register, row),
    agreement: textOf(register, row, 'agreement') || 'No agreement',
    more: more.join(', '),
  };
}

const IN_FULL: Partial<Record<MeasureKey, string>> = {
  remaining: 'Spent in full',
  outstanding: 'Drawn down in full',
  inHand: 'Spent in full',
};

function nilLine(
  register: Register,
  measure: MeasureKey,
  rows: readonly number[],
  parts: Parts | null,
): NilLine | null {
  if (rows.length === 0 || parts === null) return null;
  const sums = [0, 1].map((n) => rows.reduce((all, row) => all + parts.amounts(row)[n]!, 0));
  return {
    text: IN_FULL[measure] ?? 'Nil',
    rows: rows.slice(0, NAMED).map((row) => ({ row, number: numberOf(register, row) })),
    more: Math.max(0, rows.length - NAMED),
    parts: parts.write(sums),
    share: '0.00',
  };
}

/** "Value less spent. The 13 rows below add to it, to the penny; none of Blaby’s is left out." */
function proofText(
  register: Register,
  question: TraceQuestion,
  { balance, shares, leftOut }: Trace,
  count: number,
  nilCount: number,
): string {
  if (balance.kind === 'unknown') return `No figure. ${saysWithCell(register, balance.because)}`;
  if (balance.kind === 'too-large') return 'No figure. The sum is larger than can be held exactly.';
  const { measure, authority } = question;
  const made = madeOf(measure);
  const nil = nilCount === 0 ? '' : ` ${counted(nilCount, 'more row holds', 'more rows hold')} nil.`;
  if (count === 0) return `${made}No row gives anything to it.${nil}`;
  const isSum = sumOfShares(shares) === amountOf(balance);
  const adds = count === 1 ? 'The row below is all of it' : `The ${writeCount(count)} rows below add to it`;
  const exact = balance.kind === 'amount' && count > 1 ? ', to the penny' : '';
  const whose = authority === null ? 'no row' : `none of ${nameOf(register, authority)}’s`;
  const all = leftOut.length === 0 && measure !== 'rowsLeftOut' ? `; ${whose} is left out` : '';
  return isSum ? `${made}${adds}${exact}${all}.${nil}` : `${made}The rows below do not add to it.${nil}`;
}

function madeOf(measure: MeasureKey): string {
  if (measure === 'agreements') return 'Each open agreement counts once, on its first open row. ';
  if (!isMoney(measure)) return '';
  const { plus, minus } = MONEY_MEASURES[measure];
  return minus === null ? '' : `${COLUMNS[plus].name} less ${COLUMNS[minus].name.toLowerCase()}. `;
}

/** What no figure counts, and may belong to this one. */
function leftOutText(
  register: Register,
  { authority, measure }: TraceQuestion,
  { leftOut }: Trace,
): string | null {
  if (measure === 'rowsLeftOut') return null;
  const numbers = leftOut.map((row) => numberOf(register, row));
  const isAre = leftOut.length === 1 ? 'is' : 'are';
  const own =
    leftOut.length === 0
      ? []
      : [`${counted(leftOut.length, 'row')} ${isAre} left out of this figure: ${rowsNamed(numbers)}.`];
  let unnamed = 0;
  if (authority !== null) {
    for (let row = 0; row < register.rowCount; row++)
      if (!register.usable[row] && register.authority[row] === NO_GROUP) unnamed++;
  }
  const may =
    unnamed === 0
      ? []
      : [
          `${counted(unnamed, 'row')} left out ${unnamed === 1 ? 'names' : 'name'} no authority, and may belong here.`,
        ];
  const all = [...own, ...may].join(' ');
  return all === '' ? null : all;
}

/** "row 3", "rows 3 and 4", "rows 2, 3, 4, 5, 6, 7 and 12 more" */
export function rowsNamed(numbers: readonly number[]): string {
  if (numbers.length === 1) return `row ${numbers[0]}`;
  const shown = numbers.slice(0, NAMED);
  const more = numbers.length - shown.length;
  const texts = [...shown.map(String), ...(more > 0 ? [`${writeCount(more)} more`] : [])];
  return `rows ${texts.slice(0, -1).join(', ')} and ${texts[texts.length - 1]}`;
}

const touchesSpent = (measure: MeasureKey): boolean =>
  measure === 'spent' || measure === 'remaining' || measure === 'inHand';

const overspentOf = ({ amounts, header }: Register, row: number): number =>
  header.columns.drawnDown === undefined ? 0 : amounts.spent[row]! - amounts.drawnDown[row]!;

function overspentText(register: Register, measure: MeasureKey, rows: readonly number[]): string[] {
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
function printedText({ printed }: TraceQuestion, amount: number | null): string[] {
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
