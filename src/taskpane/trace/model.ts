import { writeShortDate } from '../../domain/calendar/serial';
import type { Pence } from '../../domain/money/pence';
import { writePounds } from '../../domain/money/write-pounds';
import type { Balance } from '../../domain/register/figures/balance';
import { currentValueOf } from '../../domain/register/adjustments';
import { MONEY_MEASURES } from '../../domain/register/figures/measures';
import { textOf } from '../../domain/register/read/text-of';
import type { Register } from '../../domain/register/register';
import type { Share, Trace } from '../../domain/register/figures/trace';
import type { Tranche } from '../../domain/register/tranche';
import { traceFigure, TRACED_NAMES, type TracedMeasure } from '../../domain/summaries/tracing/trace-figure';
import type { TraceQuestion } from './state';
import {
  amountOf,
  countsAdjustments,
  countsLeftOut,
  isMoney,
  leftOutText,
  NAMED,
  numberOf,
  olderText,
  overspentOf,
  overspentText,
  partsHeading,
  printedText,
  proofText,
  touchesSpent,
  traceTitle,
} from './words';
import { counted, writeCount } from '../ui/wording';

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
  /** Where the tab that the question comes from shows something else. */
  readonly older: string | null;
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

/** The rows that make up a figure, with their shares; null where the register has no such figure. */
export function traceModel(register: Register, question: TraceQuestion, strict: boolean): TraceModel | null {
  const trace = traceFigure(register, question, strict);
  if (trace === null) return null;
  const { measure, authority } = question;
  const { balance, shares } = trace;
  const used = rowsUsed(register, measure, trace);
  const listedLeftOut = countsLeftOut(question) ? trace.leftOut : [];
  const amounts = amountsBeside(measure);
  // Of a part of a row, the two columns are not what makes its share.
  const isPartly = shares.some(({ tranches }) => tranches !== undefined);
  const parts = isPartly ? null : partsOf(register, amounts);
  const write = (share: number): string =>
    isMoney(amounts) || amounts === 'noStage'
      ? writePounds(share as Pence, { symbol: false })
      : writeCount(share);
  const traced = [...shares.map(({ row }) => row), ...used.inFull, ...listedLeftOut].sort((a, b) => a - b);
  const sum = shares.reduce((all, { share }) => all + share, 0);
  const adds = amountOf(balance) === (measure === 'rows' ? traced.length : sum);
  const canBeHeld = register.absolutePence <= Number.MAX_SAFE_INTEGER;
  const counting = traced.filter((row) => register.usable[row] === 1);
  const partSums = [0, 1].map((n) => counting.reduce((all, row) => all + (parts?.amounts(row)[n] ?? 0), 0));
  const rows = [
    ...shares.map(({ row, share, tranches }) => ({
      ...named(register, row, authority, tranches),
      parts: parts ? parts.write(parts.amounts(row)) : [],
      share: write(share),
      isOverspent: touchesSpent(measure) && overspentOf(register, row) > 0,
    })),
    ...listedLeftOut.map((row) => ({
      ...named(register, row, authority),
      ...{ parts: [], share: 'Left out', isOverspent: false },
    })),
  ];
  return {
    title: traceTitle(register, question),
    amount: amountText(balance),
    proof: proofText(register, question, trace, { adds, count: traced.length, nilCount: used.nilCount }),
    adds,
    older: olderText(question, amountOf(balance)),
    partsHeading: parts?.heading ?? null,
    shareHeading: balance.kind === 'count' && measure !== 'rows' ? 'Counts' : TRACED_NAMES[amounts],
    rows: rows.sort((a, b) => a.row - b.row),
    nil: nilLine(register, measure, used.inFull, parts),
    total: {
      text: counted(traced.length, 'row'),
      parts: parts && canBeHeld ? parts.write(partSums) : [],
      share: canBeHeld ? write(sum) : 'Too large',
    },
    warnings: [...overspentText(register, measure, traced), ...printedText(question, amountOf(balance))],
    leftOut: leftOutText(register, question, trace),
    traced,
  };
}

/** What stands beside each row: where rows are counted, what remains of them. */
const amountsBeside = (measure: TracedMeasure): TracedMeasure => (measure === 'rows' ? 'remaining' : measure);

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

function partsOf(register: Register, measure: TracedMeasure): Parts | null {
  if (!isMoney(measure)) return null;
  const { minus } = MONEY_MEASURES[measure];
  const heading = partsHeading(register, measure);
  if (minus === null || heading === null) return null;
  return {
    heading,
    amounts: (row) => [firstPart(register, measure, row), register.amounts[minus][row]!],
    write: ([of, less]) => {
      const first = writePounds(of as Pence, { symbol: false });
      if (less === 0) return [first];
      // Taking off what is below nil adds it.
      const size = writePounds(Math.abs(less!) as Pence, { symbol: false });
      return [first, `${less! < 0 ? '+' : '\u2212'} ${size}`];
    },
  };
}

/** What a row has under the first of the two, in pence. */
const firstPart = (register: Register, measure: keyof typeof MONEY_MEASURES, row: number): number =>
  countsAdjustments(register, measure)
    ? currentValueOf(register, row)
    : register.amounts[MONEY_MEASURES[measure].plus][row]!;

/** Rows of the figure that give nothing: settled in full, or blank in every column of the measure. */
function rowsUsed(
  register: Register,
  measure: TracedMeasure,
  { rows, shares }: Trace,
): { inFull: number[]; nilCount: number } {
  const gives = new Set(shares.map(({ row }) => row));
  const nil = rows.filter((row) => !gives.has(row));
  if (measure === 'rows') return { inFull: nil, nilCount: 0 };
  if (!isMoney(measure)) return { inFull: [], nilCount: 0 };
  const isWhole = (row: number): boolean => !register.tranches?.has(row);
  const inFull = nil.filter((row) => firstPart(register, measure, row) !== 0 && isWhole(row));
  return { inFull, nilCount: nil.length - inFull.length };
}

function named(
  register: Register,
  row: number,
  ofAuthority: string | null,
  tranches: Share['tranches'] = [],
): Pick<TracedRow, 'row' | 'number' | 'agreement' | 'more'> {
  const authority = ofAuthority === null ? register.authorities[register.authority[row]!]?.name : undefined;
  const more = [authority, textOf(register, row, 'contribution'), ...tranches.map(trancheText)].filter(
    (text) => text,
  );
  return {
    row,
    number: numberOf(register, row),
    agreement: textOf(register, row, 'agreement') || 'No agreement',
    more: more.join(', '),
  };
}

/** "received 2 Mar 2026, to be spent by 2 Mar 2036" */
function trancheText({ deadline, isByRegister, receipts }: Tranche): string {
  if (isByRegister) return 'the part with the register’s date';
  if (deadline === null) return 'the part that is not received yet';
  const days = receipts.flatMap(({ received }) => (received === null ? [] : [writeShortDate(received)]));
  const when = days.length === 0 ? '' : `received ${days.join(' and ')}, `;
  return `the part ${when}to be spent by ${writeShortDate(deadline)}`;
}

const IN_FULL: Partial<Record<TracedMeasure, string>> = {
  rows: 'Nothing remains',
  remaining: 'Spent in full',
  outstanding: 'Drawn down in full',
  inHand: 'Spent in full',
};

function nilLine(
  register: Register,
  measure: TracedMeasure,
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
