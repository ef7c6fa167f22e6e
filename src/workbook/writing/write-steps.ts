import { bridged, type CellAt } from '../excel/cell-blocks';
import type { GivenCell, GivenRow } from './prepared-write';
import { CELLS_A_REQUEST, pieces, rowsStep, stepOf, type RequestStep } from '../excel/requests';
import { resizeStep } from './rows-below';
import { cellsAt, rowsAt, wholeRowsAt, type TargetPlace } from './target-snapshot';
import type { CellContent } from './write-plan';

/** Cells of a block get what they are to hold. */
export function cellSteps(place: TargetPlace, cells: readonly CellAt<GivenCell>[]): RequestStep[] {
  const formats = cells.flatMap(({ rowIndex, columnIndex, content }) =>
    content.numberFormat === null ? [] : [{ rowIndex, columnIndex, content: content.numberFormat }],
  );
  const contents = cells.map(({ rowIndex, columnIndex, content }) => ({
    ...{ rowIndex, columnIndex },
    content: content.given,
  }));
  return [
    // The format goes first: a number in a cell of text would be text.
    ...blockSteps(place, formats, (range, block) => (range.numberFormat = block), leftAsItIs),
    ...blockSteps(place, contents, (range, block) => (range.values = block), leftAsItIs),
  ];
}

/** In the values or formats of several cells, null is a cell that Excel leaves as it is. */
const leftAsItIs = (): null => null;

/**
 * Steps that set something on cells, joined into blocks.
 *
 * @param between what a cell between two others is given, where there would be too many blocks: see bridged
 */
export function blockSteps<T>(
  place: TargetPlace,
  cells: readonly CellAt<T>[],
  set: (range: Excel.Range, cells: NonNullable<T>[][]) => void,
  between: (rowIndex: number, columnIndex: number) => T | null | undefined = () => undefined,
): RequestStep[] {
  const blocks = bridged<T | null>(cells, between);
  return blocks.map(({ rowIndex, columnIndex, cells: block }) =>
    rowsStep(block, (context, rows, from) => {
      const at = { rowIndex: rowIndex + from, columnIndex };
      const range = cellsAt(context, place, at, rows.length, rows[0]!.length);
      set(range, rows as NonNullable<T>[][]);
    }),
  );
}

/** New rows in pieces of about one request each. */
export const newRowPieces = (
  { columnCount }: TargetPlace,
  addedRows: readonly GivenRow[],
): [from: number, count: number][] =>
  pieces(addedRows.length, Math.max(1, Math.floor(CELLS_A_REQUEST / 4 / columnCount)));

/** New rows get their contents; null, which the types leave out, leaves a cell to its column's formula. */
export const newRowStep = (place: TargetPlace, at: number, rows: readonly GivenRow[]): RequestStep =>
  stepOf(
    rows.map(({ given }) => given),
    (context) => {
      const range = rowsAt(context, place, at, rows.length);
      range.values = rows.map(({ given }) => [...given]) as CellContent[][];
    },
  );

/** What new rows get once they are part of the table, and the cells that are written again for that. */
export function newRowFormats(
  place: TargetPlace,
  at: number,
  rows: readonly GivenRow[],
  formulaColumns: ReadonlySet<number>,
  lastRow: readonly unknown[],
): { steps: RequestStep[]; numbers: CellAt<CellContent>[]; formulas: CellAt<unknown>[] } {
  const numbers = rows.flatMap((row, r) => numbersOfText(row, at + r));
  const formulas = formulaCells(formulaColumns, lastRow, at, rows.length);
  const steps = [
    stepOf(
      rows.map(({ numberFormats }) => numberFormats),
      (context) => {
        const range = rowsAt(context, place, at, rows.length);
        range.numberFormat = rows.map(({ numberFormats }) => [...numberFormats]);
      },
    ),
    ...blockSteps(place, numbers, (range, cells) => (range.values = cells)),
    ...blockSteps(place, formulas, (range, cells) => {
      range.formulasR1C1 = cells;
    }),
  ];
  return { steps, numbers, formulas };
}

/**
 * Numbers that are set once more when their number format stands: a new row may take over the text format of the row
 * above, in which a number is text.
 */
const numbersOfText = ({ given, numberFormats }: GivenRow, rowIndex: number): CellAt<CellContent>[] =>
  given.flatMap((content, columnIndex) =>
    typeof content === 'number' && numberFormats[columnIndex] === 'General'
      ? [{ rowIndex, columnIndex, content }]
      : [],
  );

function formulaCells(
  columns: ReadonlySet<number>,
  lastRow: readonly unknown[],
  rowIndex: number,
  count: number,
): CellAt<unknown>[] {
  return [...columns].flatMap((columnIndex) =>
    Array.from({ length: count }, (_, r) => ({
      rowIndex: rowIndex + r,
      columnIndex,
      content: lastRow[columnIndex],
    })),
  );
}

/**
 * Rows of a table that go: those beside each other at once, the last first, so that the others keep their places. What is
 * below the table by then stays; Excel refuses where none of them is in it.
 */
export const removedSteps = (place: TargetPlace, rowIndexes: readonly number[]): RequestStep[] =>
  runsOf(rowIndexes)
    .reverse()
    .map(([from, count]) => stepOf([['']], (context) => rowsToGo(context, place, from, count).delete('Up')));

function rowsToGo(
  context: Excel.RequestContext,
  place: TargetPlace,
  from: number,
  count: number,
): Excel.Range {
  const rows = wholeRowsAt(context, place, from, count);
  if (place.tableId === null) return rows;
  return rows.getIntersection(context.workbook.tables.getItem(place.tableId).getDataBodyRange());
}

/** Blank cells come at a row of the block, and move what is there down. */
const blankStep = (place: TargetPlace, rowIndex: number, count: number): RequestStep =>
  stepOf([['']], (context) => {
    wholeRowsAt(context, place, rowIndex, count).insert('Down');
  });

/**
 * Blank rows of a table that come, at these places. Cells that come between rows of a table, or before its totals, are part
 * of it; those that come at its end are below it, and it takes them in.
 */
export function insertedSteps(place: TargetPlace, rowIndexes: readonly number[]): RequestStep[] {
  let { rowCount } = place;
  return runsOf(rowIndexes).flatMap(([at, count]) => {
    const isWithin = place.hasTotals || at < rowCount;
    rowCount += count;
    const blank = blankStep(place, at, count);
    return isWithin ? [blank] : [blank, resizeStep(place, rowCount)];
  });
}

/** Numbers in ascending order as runs without a gap. */
export function runsOf(numbers: readonly number[]): [from: number, count: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === number) run[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}
