import { cellAddress } from '../../domain/sheet/block';
import { readRowsInHalves } from '../excel/halves';
import { runExcel } from '../excel/run-excel';
import { callsOurs, otherNamespaceIn } from './our-formulas';

/** A cell whose formula calls one of the add-in's functions, and what it shows in place of an answer. */
export interface FoundCell<Shows extends string> {
  readonly sheet: string;
  readonly sheetId: string;
  /** "B12" */
  readonly address: string;
  readonly shows: Shows;
  /** Its formula calls the function by another namespace, as that of a pilot does. */
  readonly otherNamespace?: string;
}

/** #NAME?: Excel did not know the function. #BUSY!: its answer has not come. */
export type UncalculatedCell = FoundCell<'#NAME?' | '#BUSY!'>;

export interface UncalculatedLook {
  readonly cells: readonly UncalculatedCell[];
  readonly notLookedAtCount: number;
}

export interface FoundCells<Shows extends string> {
  /** By sheet in the workbook's order, then row by row. */
  readonly cells: readonly (FoundCell<Shows> & { readonly formula: string })[];
  /** Cells in use beyond the most that are looked at. */
  readonly notLookedAtCount: number;
}

/** So many cells are looked at, those of small sheets first: a formula stands rarely in a sheet of a million cells. */
export const MAX_CELLS = 500_000;
const CELLS_A_REQUEST = 50_000;
/** Single cells of one request. */
export const RANGES_A_REQUEST = 400;

/** What Excel shows where it cannot call a function, and what that comes to. */
const SHOWS: ReadonlyMap<unknown, UncalculatedCell['shows']> = new Map([
  ['#NAME?', '#NAME?'],
  ['#BUSY!', '#BUSY!'],
  ['#GETTING_DATA', '#BUSY!'],
] as const);

/** True of what a cell shows while its answer has not come. */
export const isBusy = (shown: unknown): boolean => SHOWS.get(shown) === '#BUSY!';

interface UsedSheet {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  readonly topIndex: number;
  readonly leftIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Looks through the sheets for cells that were not calculated. Null where Excel refuses. */
export async function findUncalculated(): Promise<UncalculatedLook | null> {
  const found = await findCells(SHOWS);
  return (
    found && {
      ...found,
      cells: found.cells.map(({ formula: _, ...cell }) => cell),
    }
  );
}

/**
 * Looks through the sheets for cells of ours that show one of some errors; values first, and formulas only of rows that hold such a
 * value. Null where Excel refuses.
 */
export async function findCells<Shows extends string>(
  wanted: ReadonlyMap<unknown, Shows>,
): Promise<FoundCells<Shows> | null> {
  try {
    const sheets = await usedSheets();
    const found: { order: number; cells: FoundCells<Shows>['cells'] }[] = [];
    let left = MAX_CELLS;
    let notLookedAtCount = 0;
    for (const sheet of [...sheets].sort((a, b) => sizeOf(a) - sizeOf(b))) {
      const rows = Math.min(sheet.rowCount, Math.floor(left / sheet.columnCount));
      left -= rows * sheet.columnCount;
      notLookedAtCount += (sheet.rowCount - rows) * sheet.columnCount;
      found.push({ order: sheet.order, cells: await lookThrough({ ...sheet, rowCount: rows }, wanted) });
    }
    found.sort((a, b) => a.order - b.order);
    return { cells: found.flatMap(({ cells }) => cells), notLookedAtCount };
  } catch {
    return null;
  }
}

const sizeOf = ({ rowCount, columnCount }: UsedSheet): number => rowCount * columnCount;

function usedSheets(): Promise<UsedSheet[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, range };
    });
    await context.sync();
    return used
      .filter(({ range }) => !range.isNullObject)
      .map(({ sheet, range }, order) => ({
        id: sheet.id,
        name: sheet.name,
        order,
        topIndex: range.rowIndex,
        leftIndex: range.columnIndex,
        rowCount: range.rowCount,
        columnCount: range.columnCount,
      }));
  });
}

async function lookThrough<Shows extends string>(
  sheet: UsedSheet,
  wanted: ReadonlyMap<unknown, Shows>,
): Promise<FoundCells<Shows>['cells']> {
  const rowsARequest = Math.max(1, Math.floor(CELLS_A_REQUEST / sheet.columnCount));
  const cells: FoundCells<Shows>['cells'][number][] = [];
  for (let row = 0; row < sheet.rowCount; row += rowsARequest) {
    const rows = Math.min(rowsARequest, sheet.rowCount - row);
    await readRowsInHalves([sheet.topIndex + row, rows], async (from, length) => {
      cells.push(...(await readRows(sheet, from, length, wanted)));
    });
  }
  return cells;
}

function readRows<Shows extends string>(
  sheet: UsedSheet,
  topIndex: number,
  rowCount: number,
  wanted: ReadonlyMap<unknown, Shows>,
): Promise<FoundCells<Shows>['cells']> {
  const { id, leftIndex, columnCount } = sheet;
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(id);
    const block = worksheet.getRangeByIndexes(topIndex, leftIndex, rowCount, columnCount);
    block.load('values');
    await context.sync();
    const { values } = block;
    const rows = values.flatMap((row, r) => (row.some((value) => wanted.has(value)) ? [r] : []));
    if (rows.length === 0) return [];
    const [first, last] = [rows[0]!, rows[rows.length - 1]!];
    const part = worksheet.getRangeByIndexes(topIndex + first, leftIndex, last - first + 1, columnCount);
    part.load('formulas');
    await context.sync();
    const place = { sheet: sheet.name, topIndex, leftIndex };
    return rows.flatMap((r) =>
      values[r]!.flatMap((value, c) => {
        const shows = wanted.get(value);
        const formula: unknown = part.formulas[r - first]?.[c];
        return shows && callsOurs(formula)
          ? [
              {
                ...{ sheet: sheet.name, sheetId: id, shows, ...called(formula) },
                ...{ address: cellAddress(place, r, c), formula: formula as string },
                ...called(formula),
              },
            ]
          : [];
      }),
    );
  });
}

function called(formula: unknown): Pick<UncalculatedCell, 'otherNamespace'> {
  const otherNamespace = otherNamespaceIn(formula);
  return otherNamespace === null ? {} : { otherNamespace };
}

/** A cell that is still not calculated, with its formula. */
export interface UncalculatedFormula extends UncalculatedCell {
  readonly formula: string;
}

/** Looks at these cells again: those that are still not calculated. @throws what Excel refuses with */
export const lookAgain = (cells: readonly UncalculatedCell[]): Promise<readonly UncalculatedFormula[]> =>
  readErrorCells(cells, SHOWS);

/** Looks at these cells again: those of ours that still show one of the errors. @throws what Excel refuses with */
export async function readErrorCells<Shows extends string>(
  cells: readonly FoundCell<Shows>[],
  wanted: ReadonlyMap<unknown, Shows>,
): Promise<FoundCells<Shows>['cells']> {
  const found: FoundCells<Shows>['cells'][number][] = [];
  for (let from = 0; from < cells.length; from += RANGES_A_REQUEST) {
    found.push(...(await readCells(cells.slice(from, from + RANGES_A_REQUEST), wanted)));
  }
  return found;
}

function readCells<Shows extends string>(
  cells: readonly FoundCell<Shows>[],
  wanted: ReadonlyMap<unknown, Shows>,
): Promise<FoundCells<Shows>['cells']> {
  return runExcel(async (context) => {
    const ranges = cells.map((cell) => {
      const range = context.workbook.worksheets.getItem(cell.sheetId).getRange(cell.address);
      range.load('values,formulas');
      return range;
    });
    await context.sync();
    return cells.flatMap((cell, n) => {
      const { values, formulas } = ranges[n]!;
      const formula: unknown = formulas[0]?.[0];
      const shows = wanted.get(values[0]?.[0]);
      return shows && callsOurs(formula)
        ? [{ ...cell, shows, formula: formula as string, ...called(formula) }]
        : [];
    });
  });
}
