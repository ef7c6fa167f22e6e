/** Which columns of a printed table are authorities and which are totals, recognised by their names or, without one, by their sums. */
import { NIL, pence, type Pence } from '../money/pence';
import type { AmountProblem } from '../money/read-amount';
import { isPence, penceOrNil, printedAmount, type PrintedAmount } from '../projects/projects-table';
import type { PrintedMeasure } from '../register/figures/measures';
import type { Block } from '../sheet/block';
import { readAuthority } from '../sheet/authorities';
import { isTotalLabel } from '../sheet/line-labels';
import { shownText } from '../sheet/text';
import { roundingLimitPence } from './checks';
import { putUnder } from '../sheet/put-under';

/** A figure of a printed table, and the cell of the block that holds it. */
export interface PrintedFigure {
  readonly amount: PrintedAmount;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** An authority of a printed table, or its total. */
export interface PrintedPlace {
  readonly name: string;
  readonly isTotal: boolean;
  /** False for figures that have no name and are no total: they may be an authority, and are reported. */
  readonly isNamed: boolean;
  readonly figures: Readonly<Partial<Record<PrintedMeasure, PrintedFigure>>>;
}

export interface MeasureRow {
  readonly rowIndex: number;
  readonly measure: PrintedMeasure;
}

/** The headings over the figures, and their row. */
export interface Names {
  readonly rowIndex: number;
  readonly names: readonly { readonly name: string; readonly columnIndex: number }[];
}

/**
 * The headings over the figures: of the rows above the first measure with names right of the labels, the one with most
 * words, the nearest of several. A row of figures or units ("£") names nothing; it is taken where there is no other.
 */
export function namesAbove(block: Block, firstRow: number, labelIndex: number): Names | null {
  let best: (Names & { readonly wordCount: number }) | null = null;
  for (let rowIndex = firstRow - 1; rowIndex >= 0; rowIndex--) {
    const names = Array.from(block[rowIndex]!)
      .map((cell, columnIndex) => ({ name: shownText(cell), columnIndex }))
      .filter(({ name, columnIndex }) => columnIndex > labelIndex && name !== '');
    const wordCount = names.filter(({ name }) => /[a-z]{2}/i.test(name) && !UNIT.test(name)).length;
    if (names.length > 0 && wordCount > (best?.wordCount ?? -1)) best = { rowIndex, names, wordCount };
  }
  return best;
}

const UNIT = /^(?:gbp|pounds?|nil|none)$/i;

const ALL_AUTHORITIES =
  /^(?:all(?: (?:local |planning |local planning )?(?:authorities|councils|districts|areas))?|overall|force(?:[ -]?(?:wide|area))?)$/i;

/** True for the heading of a total: "Total", "Grand total", and what means all authorities ("Overall", "Force area"). */
export const isTotalName = (name: string): boolean => isTotalLabel(name) || ALL_AUTHORITIES.test(name);

/** The columns right of the labels that hold figures of the measures, with their names and what they are. */
export function readPlaces(
  block: Block,
  rows: readonly MeasureRow[],
  { names }: Names,
  labelIndex: number,
): PrintedPlace[] {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const nameOf = new Map(names.map(({ name, columnIndex }) => [columnIndex, name]));
  const places: PrintedPlace[] = [];
  for (let columnIndex = labelIndex + 1; columnIndex < width; columnIndex++) {
    const figures: Partial<Record<PrintedMeasure, PrintedFigure>> = {};
    for (const { rowIndex, measure } of rows)
      figures[measure] = { amount: printedAmount(block[rowIndex]![columnIndex]), rowIndex, columnIndex };
    const name = nameOf.get(columnIndex) ?? labelOfTotal(block, columnIndex);
    const place = { name, isTotal: isTotalName(name), isNamed: name !== '', figures };
    if (holdsFigure(place)) places.push(place);
  }
  return places;
}

/** A total's label that is elsewhere over or under figures without a name; else "". */
const labelOfTotal = (block: Block, columnIndex: number): string =>
  block.map((row) => shownText(row[columnIndex])).find((text) => isTotalLabel(text)) ?? '';

/** The column of a place in the block that was read. */
export const columnOf = ({ figures }: PrintedPlace): number => Object.values(figures)[0]!.columnIndex;

/** Without a name only an amount that is not nil shows that a column belongs to the table: beside it remarks may stand. */
function holdsFigure({ isNamed, figures }: PrintedPlace): boolean {
  const amounts = Object.values(figures).map(({ amount }) => amount);
  if (isNamed) return amounts.some((amount) => amount !== null);
  return amounts.some((amount) => isPence(amount) && amount !== NIL);
}

/** False where a place has nothing but text, such as a column of comments: it is no authority, and is in no sum. */
export const hasAmount = ({ figures }: PrintedPlace): boolean =>
  Object.values(figures).some(
    ({ amount }) => amount !== null && (isPence(amount) || !isText(amount.problem)),
  );

const isText = (problem: AmountProblem): boolean =>
  problem === 'amount-not-a-number' || problem === 'amount-true-or-false';

/**
 * Names what has no name: it is a total where it comes to the sums of the authorities within rounding, or where it is
 * last and no total is named; else it is recognised by its place in the block, as "Column 4".
 */
export function withUnnamed(
  places: readonly PrintedPlace[],
  wholePounds: boolean,
  nameAt: (place: PrintedPlace) => string,
): PrintedPlace[] {
  const hasNamedTotal = places.some(({ isTotal }) => isTotal);
  const named: PrintedPlace[] = [];
  for (const [index, place] of places.entries()) {
    const isLast = index === places.length - 1 && index > 0 && !hasNamedTotal;
    const sums = () => summedBy(places, named).some((some) => isSumOf(place, some, wholePounds));
    if (place.isNamed) named.push(place);
    else if (isLast || sums()) named.push({ ...place, name: 'Total', isTotal: true, isNamed: true });
    else named.push({ ...place, name: nameAt(place) });
  }
  return named;
}

/** An authority by its name. */
export const isAuthority = (place: PrintedPlace): boolean => place.isNamed && !place.isTotal;

/** Authorities that are printed more than once, in any spelling, in order of appearance. */
export function printedAgain(places: readonly PrintedPlace[]): PrintedPlace[][] {
  const byKey = new Map<string, PrintedPlace[]>();
  for (const place of places.filter(isAuthority)) {
    const { key } = readAuthority(place.name);
    if (key !== '') putUnder(byKey, key, place);
  }
  return [...byKey.values()].filter((same) => same.length > 1);
}

/** What figures without a name may sum: all authorities, those before them, and those since the total before them. */
function summedBy(places: readonly PrintedPlace[], before: readonly PrintedPlace[]): PrintedPlace[][] {
  const since = before.slice(before.map(({ isTotal }) => isTotal).lastIndexOf(true) + 1);
  return [places, before, since].map((some) => some.filter(isAuthority));
}

function isSumOf(place: PrintedPlace, authorities: readonly PrintedPlace[], wholePounds: boolean): boolean {
  if (authorities.length < 2) return false;
  return Object.entries(place.figures).every(([key, { amount }]) => {
    const sum = sumOf(authorities.map((authority) => authority.figures[key as PrintedMeasure]!.amount));
    const printed = penceOrNil(amount);
    if (sum === null || printed === null) return false;
    return Math.abs(printed - sum) <= roundingLimitPence(authorities.length, wholePounds);
  });
}

/** The sum of printed amounts, blank as nil; null where one is not printed or cannot be read. */
export function sumOf(amounts: readonly (PrintedAmount | undefined)[]): Pence | null {
  return amounts.reduce<Pence | null>((all, amount) => {
    const read = amount === undefined ? null : penceOrNil(amount);
    return all === null || read === null ? null : pence(all + read);
  }, NIL);
}

/** The printed amount of a measure in pence; null where it is not printed or cannot be read. Blank beside others is nil. */
export function printedPence(place: PrintedPlace, measure: PrintedMeasure): Pence | null {
  const figure = place.figures[measure];
  return figure === undefined ? null : penceOrNil(figure.amount);
}
