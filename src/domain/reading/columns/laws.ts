import { readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { isLineLabel } from '../../sheet/line-labels';
import { shownText } from '../../sheet/text';

/** So many lines are looked at, and so large a share of them must keep a law. */
const LINES_LOOKED_AT = 200;
const MIN_LINES = 3;
const SHARE = 0.85;
/** Sums of more columns than these are not looked for. */
const MAX_PARTS = 10;

/** The amounts of some columns on a sample of lines, in pence. */
export interface Sample {
  readonly lineCount: number;
  /** By column index, of any column of the table. */
  readonly amounts: { get(column: number): Float64Array };
}

/** Lines that have an amount in one of some columns, and are not plainly a total or the like. */
export function sampleOf(
  block: Block,
  from: number,
  columns: readonly number[],
  keys: readonly number[],
): Sample {
  const lines: (readonly unknown[])[] = [];
  for (let r = from; r < block.length && lines.length < LINES_LOOKED_AT; r++) {
    const row = block[r]!;
    if (!columns.some((column) => typeof row[column] === 'number' || /\d/.test(shownText(row[column]))))
      continue;
    const key = keys.find(
      (column) => row[column] !== undefined && row[column] !== '' && row[column] !== null,
    );
    if (keys.length > 0 && key === undefined) continue;
    if (row.some((cell) => isLineLabel(cell))) continue;
    lines.push(row);
  }
  const read = new Map<number, Float64Array>();
  const get = (column: number): Float64Array => {
    const known = read.get(column);
    if (known) return known;
    const amounts = Float64Array.from(lines, (row) => {
      const amount = readAmount(row[column]);
      return typeof amount === 'number' ? amount : NaN;
    });
    read.set(column, amounts);
    return amounts;
  };
  return { lineCount: lines.length, amounts: { get } };
}

/** How many lines keep a law, of those that could. */
export interface LawFit {
  readonly holding: number;
  readonly of: number;
}

const holds = ({ holding: holding, of }: LawFit): boolean => of >= MIN_LINES && holding >= of * SHARE;

/** On how many lines the sum is that of its parts; lines of nothing but nil do not tell. */
function keepsSum({ lineCount, amounts }: Sample, sum: number, parts: readonly number[]): LawFit {
  let [holding, of] = [0, 0];
  const total = amounts.get(sum);
  const of_ = parts.map((part) => amounts.get(part));
  for (let line = 0; line < lineCount; line++) {
    const added = of_.reduce((all, part) => all + part[line]!, 0);
    if (Number.isNaN(total[line]!) || Number.isNaN(added)) continue;
    if (total[line] === 0 && of_.every((part) => part[line] === 0)) continue;
    of++;
    if (Math.abs(total[line]! - added) < 1) holding++;
  }
  return { holding: holding, of };
}

export interface SumFound extends LawFit {
  readonly parts: readonly number[];
}

/**
 * The columns of which a column is the sum: those that must be among them, and as few of the others as do. Every part
 * must give something on some line, so that a column of nothing is no evidence.
 */
export function sumOf(
  sample: Sample,
  sum: number,
  must: readonly number[],
  may: readonly number[],
  mostOthers = 4,
): SumFound | null {
  const others = may.filter((column) => column !== sum && !must.includes(column) && gives(sample, column));
  if (others.length > MAX_PARTS) return null;
  let found: SumFound | null = null;
  for (const set of subsets(others, mostOthers)) {
    const parts = [...must, ...set];
    if (parts.length < 2) continue;
    const fit = keepsSum(sample, sum, parts);
    // Lines that break it are no slips where other parts make it hold on all of them.
    if (found !== null && fit.holding < fit.of) continue;
    if (!holds(fit) || !parts.every((part) => holdsWith(sample, sum, parts, part))) continue;
    found = { parts, ...fit };
    if (fit.holding === fit.of) break;
  }
  return found;
}

/** A part that is mostly nil does not break a law that it has no share in: on the lines on which it has money it must hold. */
function holdsWith(
  { lineCount, amounts }: Sample,
  sum: number,
  parts: readonly number[],
  part: number,
): boolean {
  const [total, own] = [amounts.get(sum), amounts.get(part)];
  let [holding, of] = [0, 0];
  for (let line = 0; line < lineCount; line++) {
    if (own[line] === 0 || Number.isNaN(own[line]!)) continue;
    const added = parts.reduce((all, other) => all + amounts.get(other)[line]!, 0);
    if (Number.isNaN(total[line]!) || Number.isNaN(added)) continue;
    of++;
    if (Math.abs(total[line]! - added) < 1) holding++;
  }
  return of === 0 || holding * 2 > of;
}

/** True where a column has money on some line. */
export const gives = ({ amounts }: Sample, column: number): boolean =>
  amounts.get(column).some((amount) => amount !== 0 && !Number.isNaN(amount));

/** Those of fewer columns first. */
function subsets(of: readonly number[], most: number): number[][] {
  let sets: number[][] = [[]];
  for (const one of of)
    sets = [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, one])];
  return sets.sort((a, b) => a.length - b.length);
}

/** A column that is one of the others less another: it is calculated from them. */
export interface LessFound extends LawFit {
  readonly from: number;
  readonly less: number;
}

export function findDifference(sample: Sample, column: number, others: readonly number[]): LessFound | null {
  if (!gives(sample, column)) return null;
  for (const from of others) {
    for (const less of others) {
      if (from === less || from === column || less === column || !gives(sample, less)) continue;
      const parts = [less, column];
      const holding = keepsSum(sample, from, parts);
      // Less nothing a column is itself.
      if (holds(holding) && holdsWith(sample, from, parts, less)) return { from, less, ...holding };
    }
  }
  return null;
}

/** True where each cell of a column is the one above plus or less the amount of another: movements, not contributions. */
export function isRunningBalance(
  { lineCount, amounts }: Sample,
  balance: number,
  of: readonly number[],
): boolean {
  const own = amounts.get(balance);
  for (const plus of of) {
    for (const minus of [null, ...of]) {
      if (plus === balance || minus === balance || plus === minus) continue;
      let [holding, told] = [0, 0];
      const [a, b] = [amounts.get(plus), minus === null ? null : amounts.get(minus)];
      for (let line = 1; line < lineCount; line++) {
        const moved = Number.isNaN(a[line]!) ? 0 : a[line]!;
        const out = b === null || Number.isNaN(b[line]!) ? 0 : b[line]!;
        if (Number.isNaN(own[line]!) || Number.isNaN(own[line - 1]!) || (moved === 0 && out === 0)) continue;
        // From nil every difference of two columns is a step.
        if (own[line - 1] === 0) continue;
        told++;
        const step = own[line]! - own[line - 1]!;
        const agrees = b === null ? Math.abs(step) === Math.abs(moved) : step === moved - out;
        if (agrees) holding++;
      }
      if (told >= MIN_LINES && holding >= told * 0.9) return true;
    }
  }
  return false;
}

/** So many lines show that an amount can be more than another. */
const MIN_MORE = 2;

/** True where one column is more than another on some lines, so many at the least. */
export function exceeds(
  { lineCount, amounts }: Sample,
  one: number,
  other: number,
  fewest = MIN_MORE,
): boolean {
  const [a, b] = [amounts.get(one), amounts.get(other)];
  let more = 0;
  for (let line = 0; line < lineCount; line++) if (a[line]! > b[line]!) more++;
  return more >= fewest;
}

/** True where one column is more than another on no more lines than slips explain; a sum that is taken back is none. */
export function isHardlyLess({ lineCount, amounts }: Sample, one: number, other: number): boolean {
  const [a, b] = [amounts.get(one), amounts.get(other)];
  let [more, once, of] = [0, 0, 0];
  for (let line = 0; line < lineCount; line++) {
    if (Number.isNaN(a[line]!) || b[line]! < 0) continue;
    of++;
    // What stands once for several lines is no more than each.
    if (a[line]! > 0 && !(b[line]! > 0)) once++;
    else if (a[line]! > b[line]!) more++;
  }
  return of >= MIN_LINES && Math.max(more, once) <= of * (1 - SHARE);
}

/** True where one column is less than another on several lines, and more on hardly any. */
export function isPartOf(block: Block, from: number, one: number, other: number): boolean {
  const sample = sampleOf(block, from, [one, other], []);
  return exceeds(sample, other, one) && isHardlyLess(sample, one, other);
}

/** True where one column is nil on several of the lines on which another has money, and is not nil throughout. */
export function isNilWhere({ lineCount, amounts }: Sample, one: number, other: number): boolean {
  const [own, of] = [amounts.get(one), amounts.get(other)];
  let [nil, isAny] = [0, false];
  for (let line = 0; line < lineCount; line++) {
    isAny ||= own[line]! > 0;
    if (own[line] === 0 && of[line]! > 0) nil++;
  }
  return isAny && nil >= MIN_MORE;
}

/** True where one column is less than the sum of others on more lines than slips explain. */
export function isOftenLess(sample: Sample, one: number, others: readonly number[], fewest = 1): boolean {
  const { lineCount, amounts } = sample;
  const own = amounts.get(one);
  let [less, of] = [0, 0];
  for (let line = 0; line < lineCount; line++) {
    const sum = others.reduce((all, other) => all + (amounts.get(other)[line]! || 0), 0);
    // A sum that is taken back is a line of its own.
    if (Number.isNaN(own[line]!) || (own[line]! <= 0 && sum === 0)) continue;
    of++;
    if (own[line]! < sum) less++;
  }
  return of >= MIN_LINES && less >= fewest && less > of * (1 - SHARE);
}

/**
 * True where some columns come to as much as some others on most lines, and on most of those on which each has money: a column
 * that is nil wherever the law holds has no share in it.
 */
export function keepsBalance(
  { lineCount, amounts }: Sample,
  some: readonly number[],
  others: readonly number[],
): boolean {
  const sumAt = (columns: readonly number[], line: number): number =>
    columns.reduce((all, column) => all + amounts.get(column)[line]!, 0);
  const shares = [...some, ...others].map((column) => ({ own: amounts.get(column), holding: 0, of: 0 }));
  let [holding, of] = [0, 0];
  for (let line = 0; line < lineCount; line++) {
    const [one, other] = [sumAt(some, line), sumAt(others, line)];
    if (Number.isNaN(one) || Number.isNaN(other) || (one === 0 && other === 0)) continue;
    const isKept = Math.abs(one - other) < 1;
    of++;
    if (isKept) holding++;
    for (const share of shares) {
      if (share.own[line] === 0) continue;
      share.of++;
      if (isKept) share.holding++;
    }
  }
  return holds({ holding, of }) && shares.every((share) => share.of === 0 || share.holding * 2 > share.of);
}

/** True where the sum of some columns is hardly ever more than another, and on some line is all of it. */
export function isWholeOfSome(sample: Sample, one: number, parts: readonly number[]): boolean {
  const own = sample.amounts.get(one);
  let [whole, more, of] = [0, 0, 0];
  for (let line = 0; line < sample.lineCount; line++) {
    const sum = parts.reduce((all, part) => all + (sample.amounts.get(part)[line]! || 0), 0);
    // A sum that is taken back is a line of its own.
    if (own[line]! < 0 && sum === 0) continue;
    of++;
    if (Number.isNaN(own[line]!) || sum > own[line]!) more++;
    else if (sum === own[line] && sum !== 0) whole++;
  }
  return whole > 0 && whole > more && more <= of * (1 - SHARE);
}

/** True where the sum of some columns is never more than another, and all of it on most of the lines on which they have money. */
export function isMostlyWhole(
  { lineCount, amounts }: Sample,
  one: number,
  parts: readonly number[],
): boolean {
  const own = amounts.get(one);
  let [whole, of] = [0, 0];
  for (let line = 0; line < lineCount; line++) {
    const sum = parts.reduce((all, part) => all + (amounts.get(part)[line]! || 0), 0);
    if (sum > own[line]!) return false;
    if (sum === 0) continue;
    of++;
    if (sum === own[line]) whole++;
  }
  return whole >= MIN_FILLED && whole * 2 >= of;
}

/** So many lines must be filled. */
const MIN_FILLED = 2;

/** True where some columns with others are never more than a whole, and are all of it on some lines on which they have money. */
export function isFilledBy(
  { lineCount, amounts }: Sample,
  whole: number,
  others: readonly number[],
  some: readonly number[],
): boolean {
  const sumAt = (columns: readonly number[], line: number): number =>
    columns.reduce((all, column) => all + (amounts.get(column)[line]! || 0), 0);
  let filled = 0;
  for (let line = 0; line < lineCount; line++) {
    const [own, sum] = [amounts.get(whole)[line]!, sumAt(some, line)];
    const all = sum + sumAt(others, line);
    if (Number.isNaN(own) || all > own) return false;
    if (sum !== 0 && all === own) filled++;
  }
  return filled >= MIN_FILLED;
}
