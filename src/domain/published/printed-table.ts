import { NIL, type Pence } from '../money/pence';
import { isBlank } from '../money/read-amount';
import { printedAmount, type PrintedAmount } from '../projects/projects-table';
import { MEASURE_NAMES, measureOfName, type MeasureKey } from '../register/measures';
import type { Block } from '../sheet/block';
import { isTotalLabel } from '../sheet/rows';
import { shownText } from '../sheet/text';

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
  readonly figures: Readonly<Partial<Record<MeasureKey, PrintedFigure>>>;
}

/** The panel's rollup as printed, whichever way round. */
export interface PrintedRollup {
  readonly places: readonly PrintedPlace[];
  readonly measures: readonly MeasureKey[];
  /** True where every amount is a whole number of pounds: differences of a pound or two may then be rounding. */
  readonly wholePounds: boolean;
  /** Labels with figures that are no measure known here: they are not checked, and told. */
  readonly notKnown: readonly {
    readonly label: string;
    readonly rowIndex: number;
    readonly columnIndex: number;
  }[];
  /** Measures that are printed twice: only the first is checked, and that is told. */
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
 * What is spent may be printed in parentheses: where most of it is negative, it is read as spent all the same.
 *
 * @returns null where fewer than two measures of money are found
 */
export function readPrintedRollup(block: Block): PrintedRollup | null {
  const across = readAcross(block);
  const down = readAcross(transposed(block));
  if (!across || !down) return across ?? (down && turnedBack(down));
  return down.measures.length > across.measures.length ? turnedBack(down) : across;
}

function turnedBack(table: PrintedRollup): PrintedRollup {
  const turn = <T extends { rowIndex: number; columnIndex: number }>(at: T): T => ({
    ...at,
    rowIndex: at.columnIndex,
    columnIndex: at.rowIndex,
  });
  return {
    ...table,
    notKnown: table.notKnown.map(turn),
    places: table.places.map((place) => ({
      ...place,
      figures: Object.fromEntries(Object.entries(place.figures).map(([key, figure]) => [key, turn(figure)])),
    })),
  };
}

interface MeasureRow {
  readonly rowIndex: number;
  readonly measure: MeasureKey;
}

function readAcross(block: Block): PrintedRollup | null {
  const found = measureColumn(block);
  if (!found) return null;
  const { labelIndex, rows, printedTwice } = found;
  const above = namesAbove(block, rows[0]!.rowIndex, labelIndex);
  if (above === null) return null;
  const { names } = above;
  const sign = signs(block, rows, names);
  const places = names.map(({ name, columnIndex }): PrintedPlace => {
    const figures: Partial<Record<MeasureKey, PrintedFigure>> = {};
    for (const { rowIndex, measure } of rows) {
      const amount = printedAmount(block[rowIndex]![columnIndex]);
      const signed =
        typeof amount === 'number' ? (((amount as number) * sign[measure]! + 0) as Pence) : amount;
      figures[measure] = { amount: signed, rowIndex, columnIndex };
    }
    return { name, isTotal: isTotalLabel(name), figures };
  });
  return {
    places: places.filter((place) => Object.values(place.figures).some(({ amount }) => amount !== null)),
    measures: rows.map(({ measure }) => measure),
    wholePounds: isWholePounds(places),
    notKnown: unknownRows(block, labelIndex, rows, above),
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
      const measure = measureOfName(block[rowIndex]![labelIndex]);
      if (measure === null) continue;
      if (rows.some((row) => row.measure === measure)) printedTwice.push(MEASURE_NAMES[measure]);
      else rows.push({ rowIndex, measure });
    }
    const money = rows.filter(({ measure }) => measure !== 'agreements' && measure !== 'rowsLeftOut');
    if (money.length >= 2 && rows.length > (best?.rows.length ?? 0))
      best = { labelIndex, rows, printedTwice };
  }
  return best;
}

interface Names {
  readonly rowIndex: number;
  readonly names: readonly { readonly name: string; readonly columnIndex: number }[];
}

/**
 * The headings over the figures: the nearest row above the first measure with names right of the labels. Rows between that
 * hold figures or units ("£") name nothing; only where there is no other row are they taken.
 */
function namesAbove(block: Block, firstRow: number, labelIndex: number): Names | null {
  let best: Names | null = null;
  for (let rowIndex = firstRow - 1; rowIndex >= 0; rowIndex--) {
    const names = Array.from(block[rowIndex]!)
      .map((cell, columnIndex) => ({ name: shownText(cell), columnIndex }))
      .filter(({ name, columnIndex }) => columnIndex > labelIndex && name !== '');
    const hasNames = names.some(({ name }) => /[a-z]{2}/i.test(name) && !UNIT.test(name));
    if (hasNames && names.length >= (best?.names.length ?? 0)) return { rowIndex, names };
    if (names.length > 0) best ??= { rowIndex, names };
  }
  return best;
}

const UNIT = /^(?:gbp|pounds?|nil|none)$/i;

/** -1 for what is printed in parentheses to show that it goes out: spent and drawn down, where most are negative. */
function signs(
  block: Block,
  rows: readonly MeasureRow[],
  names: readonly { columnIndex: number }[],
): Partial<Record<MeasureKey, 1 | -1>> {
  const sign: Partial<Record<MeasureKey, 1 | -1>> = {};
  for (const { rowIndex, measure } of rows) {
    const amounts = names.map(({ columnIndex }) => printedAmount(block[rowIndex]![columnIndex]));
    const negative = amounts.filter((amount) => typeof amount === 'number' && amount < NIL).length;
    const positive = amounts.filter((amount) => typeof amount === 'number' && amount > NIL).length;
    sign[measure] = (measure === 'spent' || measure === 'drawnDown') && negative > positive ? -1 : 1;
  }
  return sign;
}

function isWholePounds(places: readonly PrintedPlace[]): boolean {
  const amounts = places.flatMap(({ figures }) => Object.values(figures).map(({ amount }) => amount));
  return amounts.every((amount) => typeof amount !== 'number' || amount % 100 === 0);
}

function unknownRows(
  block: Block,
  labelIndex: number,
  rows: readonly MeasureRow[],
  { rowIndex: namesRow, names }: Names,
): PrintedRollup['notKnown'] {
  const known = new Set(rows.map(({ rowIndex }) => rowIndex));
  const unknown: { label: string; rowIndex: number; columnIndex: number }[] = [];
  for (let rowIndex = namesRow + 1; rowIndex < block.length; rowIndex++) {
    const row = block[rowIndex]!;
    if (known.has(rowIndex) || measureOfName(row[labelIndex]) !== null) continue;
    const hasFigure = names.some(
      ({ columnIndex }) => !isBlank(row[columnIndex]) && typeof printedAmount(row[columnIndex]) === 'number',
    );
    if (hasFigure)
      unknown.push({
        label: shownText(row[labelIndex]) || `Row ${rowIndex + 1}`,
        rowIndex,
        columnIndex: labelIndex,
      });
  }
  return unknown;
}
