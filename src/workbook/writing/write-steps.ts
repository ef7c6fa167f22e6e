import { bridged, type CellAt } from '../excel/cell-blocks';
import type { GivenCell, GivenRow } from './prepared-write';
import { CELLS_A_REQUEST, pieces, stepOf, type RequestStep } from '../excel/requests';
import { rowsOf, sheetOf, type TargetPlace } from './target-snapshot';
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
    stepOf(block, (context) => {
      const top = place.topIndex + rowIndex;
      const left = place.leftIndex + columnIndex;
      const range = sheetOf(context, place).getRangeByIndexes(top, left, block.length, block[0]!.length);
      set(range, block as NonNullable<T>[][]);
    }),
  );
}

/** New rows of one request, which come to the table's end. */
export interface NewRows {
  /** Where they come, in the block with those that came before. */
  readonly at: number;
  readonly rows: readonly GivenRow[];
  readonly step: RequestStep;
}

export function newRowSteps(place: TargetPlace, addedRows: readonly GivenRow[]): NewRows[] {
  const size = Math.max(1, Math.floor(CELLS_A_REQUEST / 4 / place.columnCount));
  return pieces(addedRows.length, size).map(([from, count]) => {
    const rows = addedRows.slice(from, from + count);
    const step = stepOf(
      rows.map(({ given }) => given),
      (context) => addRows(context, place, rows),
    );
    return { at: place.rowCount + from, rows, step };
  });
}

/** What new rows get once they are there, and the cells that are written again for that. */
export function newRowFormats(
  place: TargetPlace,
  { at, rows }: NewRows,
  formulaColumns: ReadonlySet<number>,
  lastRow: readonly unknown[],
): { steps: RequestStep[]; numbers: CellAt<CellContent>[]; formulas: CellAt<unknown>[] } {
  const numbers = rows.flatMap((row, r) => numbersOfText(row, at + r));
  const formulas = formulaCells(formulaColumns, lastRow, at, rows.length);
  const steps = [
    stepOf([rows[0]!.numberFormats], (context) => {
      const range = rowsOf(sheetOf(context, place), place, at, rows.length);
      range.numberFormat = rows.map(({ numberFormats }) => [...numberFormats]);
    }),
    ...blockSteps(place, numbers, (range, cells) => (range.values = cells)),
    ...blockSteps(place, formulas, (range, cells) => {
      range.formulasR1C1 = cells;
    }),
  ];
  return { steps, numbers, formulas };
}

function addRows(context: Excel.RequestContext, { tableId }: TargetPlace, rows: readonly GivenRow[]): void {
  // null, which the types leave out, leaves a cell to the formula of its column.
  const values = rows.map(({ given }) => [...given]) as CellContent[][];
  context.workbook.tables.getItem(tableId!).rows.add(undefined, values);
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

/** Blank rows of a table that come, at these places. */
export const insertedSteps = (place: TargetPlace, rowIndexes: readonly number[]): RequestStep[] =>
  runsOf(rowIndexes).map(([from, count]) => {
    const blanks = Array.from({ length: count }, () => Array<string>(place.columnCount).fill(''));
    return stepOf(blanks, (context) =>
      context.workbook.tables.getItem(place.tableId!).rows.add(from - 1, blanks),
    );
  });

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
