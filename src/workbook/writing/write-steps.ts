import { bridged, type CellAt } from '../excel/cell-blocks';
import type { GivenRow, PreparedWrite } from './prepared-write';
import { CELLS_A_REQUEST, pieces, rowsStep, stepOf, type RequestStep } from '../excel/requests';
import { roomSteps, type Below } from './rows-below';
import { rowsOf, sheetOf, type TargetPlace } from './target-snapshot';
import type { CellContent } from './write-plan';

/** Everything that is asked of Excel for a write, in order; `lastRow` are the formulas of the table's last row, as R1C1. */
export function writeSteps(
  place: TargetPlace,
  write: PreparedWrite,
  lastRow: readonly unknown[],
  below: Below | null,
): RequestStep[] {
  const formats = write.cells.flatMap(({ rowIndex, columnIndex, content }) =>
    content.numberFormat === null ? [] : [{ rowIndex, columnIndex, content: content.numberFormat }],
  );
  const contents = write.cells.map(({ rowIndex, columnIndex, content }) => ({
    rowIndex,
    columnIndex,
    content: content.given,
  }));
  return [
    // The format goes first: a number in a cell of text would be text.
    ...blockSteps(place, formats, (range, cells) => (range.numberFormat = cells), leftAsItIs),
    ...blockSteps(place, contents, (range, cells) => (range.values = cells), leftAsItIs),
    ...roomSteps(place, write.addedRows.length, below),
    ...addedSteps(place, write, lastRow),
    ...removedSteps(place, write.removedRows),
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
      const top = place.topIndex + rowIndex + from;
      const left = place.leftIndex + columnIndex;
      const range = sheetOf(context, place).getRangeByIndexes(top, left, rows.length, rows[0]!.length);
      set(range, rows as NonNullable<T>[][]);
    }),
  );
}

function addedSteps(
  place: TargetPlace,
  { addedRows, formulaColumns }: PreparedWrite,
  lastRow: readonly unknown[],
): RequestStep[] {
  const size = Math.max(1, Math.floor(CELLS_A_REQUEST / 4 / place.columnCount));
  return pieces(addedRows.length, size).flatMap(([from, count]) => {
    const rows = addedRows.slice(from, from + count);
    const at = place.rowCount + from;
    const numbers = rows.flatMap((row, r) => numbersOfText(row, at + r));
    return [
      // Right below the table, which takes them in. null, which the types leave out, leaves a cell to its column's formula.
      rowsStep(
        rows.map(({ given }) => given),
        (context, part, first) => {
          const range = rowsOf(sheetOf(context, place), place, at + first, part.length);
          range.values = part as CellContent[][];
        },
      ),
      rowsStep(
        rows.map(({ numberFormats }) => numberFormats),
        (context, part, first) => {
          const range = rowsOf(sheetOf(context, place), place, at + first, part.length);
          range.numberFormat = part.map((formats) => [...formats]);
        },
      ),
      ...blockSteps(place, numbers, (range, cells) => (range.values = cells)),
      ...blockSteps(place, formulaCells(formulaColumns, lastRow, at, count), (range, cells) => {
        range.formulasR1C1 = cells;
      }),
    ];
  });
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

/** Rows of a table that go: those beside each other at once, the last first, so that the others keep their places. */
export const removedSteps = (place: TargetPlace, rowIndexes: readonly number[]): RequestStep[] =>
  runsOf(rowIndexes)
    .reverse()
    .map(([from, count]) =>
      stepOf([['']], (context) => rowsOf(sheetOf(context, place), place, from, count).delete('Up')),
    );

/**
 * Blank rows of a table that come, at these places, or as near to them as there is a row on either side that is no heading:
 * cells that come between rows of a table are part of it.
 */
export function insertedSteps(place: TargetPlace, rowIndexes: readonly number[]): RequestStep[] {
  let rowCount = place.rowCount;
  return runsOf(rowIndexes).map(([from, count]) => {
    const at = Math.min(Math.max(from, 2), rowCount - 1);
    rowCount += count;
    return stepOf([['']], (context) => {
      rowsOf(sheetOf(context, place), place, at, count).insert('Down');
    });
  });
}

/** Numbers in ascending order as runs without a gap. */
function runsOf(numbers: readonly number[]): [from: number, count: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === number) run[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}
