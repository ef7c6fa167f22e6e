import { NIL, subtract, type Pence } from '../money/pence';
import { isPence, printedAmount } from '../projects/projects-table';
import {
  MEASURE_NAMES,
  MONEY_MEASURES,
  OVERSPENT,
  printedMeasureOfName,
  type PrintedMeasure,
} from '../register/figures/measures';
import type { Block, Place } from '../sheet/block';
import { shownText } from '../sheet/text';
import {
  columnOf,
  hasAmount,
  namesAbove,
  readPlaces,
  withUnnamed,
  type MeasureRow,
  type Names,
  type PrintedPlace,
} from './printed-places';

/** A table as a paper printed it, on a sheet of its own. */
export interface PrintedSource {
  /** As the tab calls it: "Printed 12 March 2024". */
  readonly name: string;
  readonly block: Block;
  readonly place: Place | null;
}

/** The panel's rollup as printed, whichever way round. */
export interface PrintedRollup {
  readonly places: readonly PrintedPlace[];
  /** Named, with text where amounts would stand: no authorities, in no sum, and reported. */
  readonly withoutAmounts: readonly PrintedPlace[];
  readonly measures: readonly PrintedMeasure[];
  /** True where every amount is a whole number of pounds: differences of a pound or two may then be rounding. */
  readonly wholePounds: boolean;
  /** Labels with figures that are no measure known here: they are not checked, and reported. */
  readonly notKnown: readonly {
    readonly label: string;
    readonly rowIndex: number;
    readonly columnIndex: number;
  }[];
  /** Measures of which most is printed as negative and some is not: each is read without its sign, and reported. */
  readonly mixedSigns: readonly PrintedMeasure[];
  /** Measures that are printed twice: only the first is checked, and that is reported. */
  readonly printedTwice: readonly string[];
}

/** Turns a block round: rows become columns. */
export function transposed(block: Block): unknown[][] {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column]));
}

/**
 * Reads a printed rollup: measures down and authorities across, or the other way round, under any title.
 *
 * What is spent may be printed in parentheses: where most of it is negative, it is read as spent all the same, whatever its
 * sign.
 *
 * @returns null where fewer than two measures of money are found
 */
export function readPrintedRollup(block: Block): PrintedRollup | null {
  const across = readAcross(block, ACROSS);
  const down = readAcross(transposed(block), DOWN);
  if (!across || !down) return across ?? (down && turnedBack(down));
  return down.measures.length > across.measures.length ? turnedBack(down) : across;
}

function turnedBack(table: PrintedRollup): PrintedRollup {
  const turn = <T extends { rowIndex: number; columnIndex: number }>(at: T): T => ({
    ...at,
    rowIndex: at.columnIndex,
    columnIndex: at.rowIndex,
  });
  const turnPlace = (place: PrintedPlace): PrintedPlace => ({
    ...place,
    figures: Object.fromEntries(Object.entries(place.figures).map(([key, figure]) => [key, turn(figure)])),
  });
  return {
    ...table,
    notKnown: table.notKnown.map(turn),
    places: table.places.map(turnPlace),
    withoutAmounts: table.withoutAmounts.map(turnPlace),
  };
}

/** What rows and columns of the block that is read are in the block that was given: it may have been turned round. */
const ACROSS = { row: 'Row', column: 'Column' };
const DOWN = { row: 'Column', column: 'Row' };

function readAcross(block: Block, called: typeof ACROSS): PrintedRollup | null {
  const found = measureColumn(block);
  if (!found) return null;
  const { labelIndex, rows, printedTwice } = found;
  const above = namesAbove(block, rows[0]!.rowIndex, labelIndex);
  if (above === null) return null;
  const all = readPlaces(block, rows, above, labelIndex);
  const { places, mixed } = withSigns(all.filter(hasAmount));
  const wholePounds = isWholePounds(places);
  const nameAt = (place: PrintedPlace) => `${called.column} ${columnOf(place) + 1}`;
  return {
    places: withUnnamed(places, wholePounds, nameAt),
    mixedSigns: mixed,
    measures: rows.map(({ measure }) => measure),
    wholePounds,
    withoutAmounts: all.filter((place) => !hasAmount(place)),
    notKnown: unknownRows(block, labelIndex, rows, above, all, called.row),
    printedTwice,
  };
}

/** The column that names most measures of money (two at least), with its rows. */
function measureColumn(
  block: Block,
): { labelIndex: number; rows: MeasureRow[]; printedTwice: string[] } | null {
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  let best: { labelIndex: number; rows: MeasureRow[]; printedTwice: string[] } | null = null;
  for (let labelIndex = 0; labelIndex < width; labelIndex++) {
    const rows: MeasureRow[] = [];
    const printedTwice: string[] = [];
    for (let rowIndex = 0; rowIndex < block.length; rowIndex++) {
      const measure = printedMeasureOfName(block[rowIndex]![labelIndex]);
      if (measure === null) continue;
      if (rows.some((row) => row.measure === measure))
        printedTwice.push(measure === 'overspent' ? OVERSPENT : MEASURE_NAMES[measure]);
      else rows.push({ rowIndex, measure });
    }
    const money = rows.filter(({ measure }) => measure in MONEY_MEASURES);
    if (money.length >= 2 && rows.length > (best?.rows.length ?? 0))
      best = { labelIndex, rows, printedTwice };
  }
  return best;
}

/**
 * What is printed in parentheses to show that it goes out, spent and drawn down where most of it is negative, without its
 * sign. What is positive beside it stays so, and the measure is told to have mixed signs.
 */
function withSigns(places: readonly PrintedPlace[]): { places: PrintedPlace[]; mixed: PrintedMeasure[] } {
  const count = (measure: PrintedMeasure, is: (amount: Pence) => boolean): number =>
    places.filter(({ figures }) => {
      const amount = figures[measure]?.amount ?? null;
      return isPence(amount) && is(amount);
    }).length;
  const positive = (measure: PrintedMeasure) => count(measure, (amount) => amount > NIL);
  const outgoing = (['drawnDown', 'spent'] as const).filter(
    (measure) => count(measure, (amount) => amount < NIL) > positive(measure),
  );
  const withoutSign = (place: PrintedPlace): PrintedPlace => {
    const figures = { ...place.figures };
    for (const measure of outgoing) {
      const figure = figures[measure]!;
      if (isPence(figure.amount) && figure.amount < NIL)
        figures[measure] = { ...figure, amount: subtract(NIL, figure.amount) };
    }
    return { ...place, figures };
  };
  return { places: places.map(withoutSign), mixed: outgoing.filter((measure) => positive(measure) > 0) };
}

function isWholePounds(places: readonly PrintedPlace[]): boolean {
  const amounts = places.flatMap(({ figures }) => Object.values(figures).map(({ amount }) => amount));
  return amounts.every((amount) => typeof amount !== 'number' || amount % 100 === 0);
}

/** Rows under the names that hold figures and are no measure. */
function unknownRows(
  block: Block,
  labelIndex: number,
  rows: readonly MeasureRow[],
  above: Names,
  places: readonly PrintedPlace[],
  calledRow: string,
): PrintedRollup['notKnown'] {
  const known = new Set(rows.map(({ rowIndex }) => rowIndex));
  const columns = new Set([...above.names.map(({ columnIndex }) => columnIndex), ...places.map(columnOf)]);
  const unknown: { label: string; rowIndex: number; columnIndex: number }[] = [];
  for (let rowIndex = above.rowIndex + 1; rowIndex < block.length; rowIndex++) {
    const row = block[rowIndex]!;
    if (known.has(rowIndex) || printedMeasureOfName(row[labelIndex]) !== null) continue;
    const hasFigure = [...columns].some((columnIndex) => isPence(printedAmount(row[columnIndex])));
    const label = shownText(row[labelIndex]) || `${calledRow} ${rowIndex + 1}`;
    if (hasFigure) unknown.push({ label, rowIndex, columnIndex: labelIndex });
  }
  return unknown;
}
