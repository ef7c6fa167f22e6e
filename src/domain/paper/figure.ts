/**
 * A figure of the paper: a number that has a name, the formula that gives it in the workbook, and the rows that it is made of.
 *
 *   register, tables ──sections──▶ sentences and tables of figures ──▶ the tab, the Word file, the pane
 *
 * A figure without a value says why. A sentence that needs it is dropped, and listed with that reason.
 */
import { writeDate, writeShortDate } from '../calendar/serial';
import type { Pence } from '../money/pence';
import { halfUpToPound } from '../money/rounding';
import { writePounds, writeWholePounds } from '../money/write-pounds';
import type { MeasureKey } from '../register/figures/measures';

export type FigureKind = 'money' | 'count' | 'days' | 'date' | 'percent' | 'decimal';

export interface FigureValue {
  readonly kind: FigureKind;
  /** Pence; a count; days; a serial; a ratio, where 1 is 100%. */
  readonly amount: number;
}

/** Rows of one table of the workbook, by their numbers in the sheet where that is known, else in the table. */
export interface FigureRows {
  /** "Register", or what the table is called. */
  readonly table: string;
  readonly sheet: string | null;
  readonly rows: readonly number[];
  /** Rows that cannot be read and that no figure counts. */
  readonly leftOut: number;
}

/** A balance of the register: its rows can be traced. */
export interface TracedBalance {
  readonly measure: MeasureKey;
  /** The key of an authority; null for the whole register. */
  readonly authority: string | null;
}

export interface PaperFigure {
  /** The same figure has the same id in every paper, so that the next can be compared with this one. */
  readonly id: string;
  readonly name: string;
  /** Null where it is not known: `missing` says why. */
  readonly value: FigureValue | null;
  readonly missing: string;
  /** `=S106.BALANCE("Drawn down")`; null for what is typed or chosen. */
  readonly formula: string | null;
  /** Which part of what the formula gives: "" where the formula gives the figure itself. */
  readonly part: string;
  readonly rows: FigureRows | null;
  readonly trace: TracedBalance | null;
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A value as a sentence has it: counts up to nine in words, as the panel's papers have them. */
export function writeValue({ kind, amount }: FigureValue): string {
  switch (kind) {
    case 'money':
      return writeWholePounds(amount as Pence);
    case 'count':
      return WORDS[amount] ?? grouped(amount);
    case 'days':
      return grouped(amount);
    case 'date':
      return writeDate(amount);
    case 'percent':
      return `${(Math.round(amount * 1000) / 10).toFixed(1)}%`;
    case 'decimal':
      return (Math.round(amount * 10) / 10).toFixed(1);
  }
}

/** A value in a table: whole pounds without their sign, a dash for nil, and below nil in brackets. */
export function writeInTable({ kind, amount }: FigureValue, inBrackets = false): string {
  if (kind === 'count') return `${amount < 0 ? '\u2212' : ''}${grouped(Math.abs(amount))}`;
  if (kind === 'date') return writeShortDate(amount);
  if (kind !== 'money') return writeValue({ kind, amount });
  const pounds = halfUpToPound(amount as Pence);
  if (pounds === 0) return '-';
  const text = grouped(Math.abs(pounds));
  // Spent is printed in brackets; spent below nil is money that came back.
  if (inBrackets) return pounds > 0 ? `(${text})` : `+${text}`;
  return pounds < 0 ? `(${text})` : text;
}

/** A value without any rounding, for the list of figures. */
export function writeExactly({ kind, amount }: FigureValue): string {
  return kind === 'money' ? writePounds(amount as Pence) : writeInTable({ kind, amount });
}

/** Money as it is printed, as pence: what two printed figures differ by is the difference of these. */
export const asPrinted = (pence: number): number => halfUpToPound(pence as Pence) * 100;

/** "Rows 2 to 127 of Register"; "" where no rows are known. */
export function writeRows(of: FigureRows | null): string {
  if (of === null) return '';
  const { table, rows, leftOut } = of;
  const left = leftOut === 0 ? '' : `; ${grouped(leftOut)} left out`;
  if (rows.length === 0) return `No row of ${table}${left}`;
  const runs = runsOf(rows).map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
  const shown = runs.slice(0, MAX_RUNS);
  const more = runs.length - shown.length;
  const list = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${list} of ${table}${left}`;
}

const MAX_RUNS = 8;

/** Rows that follow one another, as their first and last. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
