import { toCellContent, isFormula } from '../excel/cell-content';
import type { Guard } from '../excel/requests';
import { runExcel } from '../excel/run-excel';
import { isConstant, namesCells, type HeldCell } from './believed-rows';
import { nameOf, placeIn, sheetOf, type TargetPlace } from './target-snapshot';
import type { CellContent } from './write-plan';
import { Refused } from '../refusals/refused';

/** How far others may have moved a row since. */
const REACH = 50;
/** How far others may have moved a column since. */
const COLUMN_REACH = 16;
const LAST_COLUMN = 16_383;

export interface StrayCell {
  readonly sheetColumn: number;
  readonly content: unknown;
  readonly isFormula: boolean;
  readonly held: HeldCell;
}

/** Cells of a row outside the block that were written to, as the block moved meanwhile. */
export interface StrayRow {
  readonly sheetRow: number;
  /** It was below the table, which may have taken it in since. */
  readonly isBelow: boolean;
  readonly cells: readonly StrayCell[];
  /** What its other cells held then, without those that were blank: by it the row is known from one that holds the same. */
  readonly others: readonly unknown[];
}

/** Cells that were inserted on the sheet at another place than was meant. */
export interface StrayRoom {
  readonly sheetRow: number;
  readonly sheetColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Region {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

export interface StrayPutBack {
  /** Cells that this met in turn, as somebody moved the row at that moment. */
  readonly strays: readonly StrayRow[];
  /** Where the table took in a row that was blank below it, by its row of the block. */
  readonly takenIn: number | null;
}

/** A cell that was written to, and the column that it is in by now. */
interface FoundCell extends StrayCell {
  readonly columnNow: number;
}

/**
 * Puts back what a write changed outside its block and what still holds that, wherever the row and its columns are by now.
 *
 * @throws Refused where that cannot be told, or a formula as it was names other cells now
 */
export const putStrayBack = (target: TargetPlace, stray: StrayRow, guard: Guard): Promise<StrayPutBack> =>
  runExcel(async (context) => {
    const sheet = sheetOf(context, target);
    const { place, region } = await readAround(context, target, stray);
    const { row: at, cells: found } = whereIs(stray, place, region);
    const all = found.filter((cell) => isOurs(cell, cell.columnNow, region, at));
    const ours = all.filter(({ columnNow, sheetColumn, held }) => {
      return columnNow === sheetColumn || !namesCells(held);
    });
    const columnsChanged = new Refused('columns-changed', { name: nameOf(target) });
    if (ours.length === 0) {
      if (all.length > 0) throw columnsChanged;
      return { strays: [], takenIn: null };
    }
    guard(context);
    const cells = ours.map((cell) => {
      const met = sheet.getRangeByIndexes(at, cell.columnNow, 1, 1);
      met.load('values,formulas,numberFormat');
      return { cell, met };
    });
    const { top, left, values: seen } = region;
    const whole = sheet.getRangeByIndexes(at, left, 1, seen[at - top]!.length);
    whole.load('values');
    for (const { cell } of cells) write(sheet.getRangeByIndexes(at, cell.columnNow, 1, 1), cell.held);
    await context.sync();
    if (ours.length < all.length) throw columnsChanged;
    const met = cells.map(({ cell, met: range }) => {
      const { values, formulas, numberFormat } = range as unknown as Record<string, unknown[][]>;
      const held = { value: values![0]![0], formula: formulas![0]![0], format: String(numberFormat![0]![0]) };
      return { cell, held };
    });
    const known = othersOf(place, region, at, ours);
    const metRow: Region = { top: at, left, values: whole.values as unknown[][], formulas: [] };
    const isSameRow = unlikeness(known, othersOf(place, metRow, at, ours)) === 0;
    if (isSameRow && met.every(({ cell, held }) => matches(cell, held.value, held.formula))) {
      const isTaken = isTakenIn(place, stray, at, ours, region);
      return { strays: [], takenIn: isTaken ? at - place.topIndex : null };
    }
    // It was another row, or one that somebody had changed: all of it is to be as it was met, and this is looked for again.
    const others = met.map(({ cell, held }): StrayCell => {
      const isText = isFormula(cell.held.formula, cell.held.value);
      return { sheetColumn: cell.columnNow, content: cell.held.value, isFormula: isText, held };
    });
    const metOthers = othersOf(place, metRow, at, ours);
    return { strays: [stray, { ...stray, sheetRow: at, cells: others, others: metOthers }], takenIn: null };
  });

const matches = ({ content, isFormula: isText }: StrayCell, value: unknown, formula: unknown): boolean =>
  isText ? isFormula(formula, value) : isConstant(content)(value, formula);

const isOurs = (
  cell: StrayCell,
  column: number,
  { top, left, values, formulas }: Region,
  row: number,
): boolean => matches(cell, values[row - top]?.[column - left], formulas[row - top]?.[column - left]);

const where = (cells: readonly StrayCell[], shiftOf: (n: number) => number): FoundCell[] =>
  cells.map((cell, n) => ({ ...cell, columnNow: cell.sheetColumn + shiftOf(n) }));

/**
 * The row that holds all that was written, first in the columns that were written to, and whose other cells are most like
 * those that it had; else the row that was written to.
 *
 * @throws Refused where neither is like it: somebody deleted it, or moved it far
 */
function whereIs(
  { sheetRow, cells, others }: StrayRow,
  place: TargetPlace,
  region: Region,
): { readonly row: number; readonly cells: readonly FoundCell[] } {
  const name = nameOf(place);
  const asTheyWere = where(cells, () => 0);
  const rows = region.values.map((_, r) => region.top + r);
  const nearest = (found: readonly (FoundRow | null)[]): FoundRow | undefined =>
    found
      .flatMap((one) => {
        const unlike = one && unlikeness(others, othersOf(place, region, one.row, one.cells));
        return one === null || unlike === null ? [] : [{ ...one, unlike }];
      })
      .sort((a, b) => a.unlike - b.unlike || Math.abs(a.row - sheetRow) - Math.abs(b.row - sheetRow))[0];
  const isWhole = (row: number): boolean =>
    cells.every((cell) => isOurs(cell, cell.sheetColumn, region, row));
  const found =
    nearest(rows.map((row) => (isWhole(row) ? { row, cells: asTheyWere } : null))) ??
    nearest(
      rows.map((row) => {
        const moved = inMovedColumns(cells, region, row, name);
        return moved && { row, cells: moved };
      }),
    ) ??
    nearest([{ row: sheetRow, cells: asTheyWere }]);
  if (found === undefined) throw new Refused('others-still-changing', { name });
  return found;
}

interface FoundRow {
  readonly row: number;
  readonly cells: readonly FoundCell[];
}

/** What the other cells of a row hold, within the columns of the target, without those that are blank. */
function othersOf(
  { leftIndex, columnCount }: TargetPlace,
  { top, left, values }: Region,
  row: number,
  cells: readonly FoundCell[],
): unknown[] {
  const own = new Set(cells.map(({ columnNow }) => columnNow));
  const all = Array.from({ length: columnCount }, (_, c) => leftIndex + c);
  return all.flatMap((column) => {
    const value = values[row - top]?.[column - left] ?? '';
    return own.has(column) || value === '' ? [] : [value];
  });
}

/** So many cells may have been typed in since. */
const TYPED_SINCE = 2;

/** How many cells only one of two rows has; null where they are hardly one row. */
function unlikeness(a: readonly unknown[], b: readonly unknown[]): number | null {
  const rest = [...b];
  let common = 0;
  for (const value of a) {
    const at = rest.indexOf(value);
    if (at >= 0) common += rest.splice(at, 1).length;
  }
  const unlike = a.length + b.length - 2 * common;
  return unlike <= TYPED_SINCE || common >= unlike ? unlike : null;
}

/**
 * The cells of a row that hold what was written, after others inserted or deleted columns: in their order, each as near as
 * can be. A cell that was written blank has moved as far as those beside it.
 *
 * @returns null where the row does not hold all of it
 * @throws Refused where a blank cell may be one of several
 */
function inMovedColumns(
  cells: readonly StrayCell[],
  region: Region,
  row: number,
  name: string,
): FoundCell[] | null {
  const isBlank = ({ content, isFormula: isText }: StrayCell): boolean => content === '' && !isText;
  const shifts: (number | null)[] = cells.map(() => null);
  let [shift, last] = [0, -1];
  for (const [n, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const found = nearest(cell.sheetColumn + shift).find(
      (column) =>
        column > last &&
        Math.abs(column - cell.sheetColumn) <= COLUMN_REACH &&
        isOurs(cell, column, region, row),
    );
    if (found === undefined) return null;
    shifts[n] = shift = found - cell.sheetColumn;
    last = found;
  }
  if (last < 0) return null;
  const beside = (n: number, step: number): number | null => {
    for (let at = n + step; at >= 0 && at < cells.length; at += step)
      if (shifts[at] !== null) return shifts[at]!;
    return null;
  };
  const found = cells.map((_, n) => {
    if (shifts[n] !== null) return shifts[n]!;
    const [left, right] = [beside(n, -1), beside(n, 1)];
    if (left !== null && right !== null && left !== right) throw new Refused('columns-changed', { name });
    return (left ?? right)!;
  });
  return where(cells, (n) => found[n]!);
}

/** Columns by how far they are from one. */
const nearest = (column: number): number[] =>
  Array.from({ length: 4 * COLUMN_REACH + 1 }, (_, n) => column + (n % 2 === 0 ? n / 2 : -(n + 1) / 2));

function write(range: Excel.Range, { value, formula, format }: HeldCell): void {
  range.numberFormat = [[format]];
  if (isFormula(formula, value)) range.formulas = [[formula]];
  else range.values = [[toCellContent(value as CellContent, { isPuttingBack: true })]];
}

/** The table took in a row that holds nothing but what was written. */
function isTakenIn(
  place: TargetPlace,
  { isBelow, cells }: StrayRow,
  row: number,
  found: readonly FoundCell[],
  region: Region,
): boolean {
  if (!isBelow || row !== place.topIndex + place.rowCount - 1 || place.tableId === null) return false;
  const ours = new Set(found.map(({ columnNow }) => columnNow - region.left));
  const isBlank = region.values[row - region.top]?.every((value, c) => value === '' || ours.has(c)) === true;
  return isBlank && cells.every(({ held }) => held.value === '');
}

async function readAround(
  context: Excel.RequestContext,
  target: TargetPlace,
  { sheetRow, cells }: StrayRow,
): Promise<{ place: TargetPlace; region: Region }> {
  const columns = cells.map(({ sheetColumn }) => sheetColumn);
  const left = Math.max(0, Math.min(target.leftIndex, ...columns) - COLUMN_REACH);
  const end = Math.max(target.leftIndex + target.columnCount - 1, ...columns) + COLUMN_REACH;
  const right = Math.min(end, LAST_COLUMN);
  const top = Math.max(0, sheetRow - REACH);
  const now = placeIn(context, target, target);
  const range = sheetOf(context, target).getRangeByIndexes(
    top,
    left,
    sheetRow + REACH + 1 - top,
    right - left + 1,
  );
  range.load('values,formulas');
  await context.sync();
  return { place: now.finish(), region: { top, left, values: range.values, formulas: range.formulas } };
}

/** Takes such cells away; what somebody typed there comes again. */
export const takeStrayRoomAway = (
  target: TargetPlace,
  { sheetRow, sheetColumn, rowCount, columnCount }: StrayRoom,
  guard: Guard,
): Promise<void> =>
  runExcel(async (context) => {
    const room = () =>
      sheetOf(context, target).getRangeByIndexes(sheetRow, sheetColumn, rowCount, columnCount);
    const look = (): Excel.Range => {
      const seen = room();
      seen.load('values,formulas,numberFormat');
      return seen;
    };
    const isBlank = ({ values }: Excel.Range): boolean =>
      values.every((row: unknown[]) => row.every((value) => value === ''));
    const before = look();
    await context.sync();
    if (!isBlank(before)) return;
    guard(context);
    const gone = look();
    room().delete('Up');
    await context.sync();
    if (isBlank(gone)) return;
    room().insert('Down');
    room().numberFormat = gone.numberFormat;
    room().formulas = gone.formulas;
    await context.sync();
  });
