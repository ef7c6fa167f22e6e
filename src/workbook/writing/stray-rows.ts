import { toCellContent, isFormula } from '../excel/cell-content';
import type { Guard } from '../excel/requests';
import { runExcel } from '../excel/run-excel';
import { isConstant, type HeldCell } from './believed-rows';
import { placeIn, sheetOf, type TargetPlace } from './target-snapshot';
import type { CellContent } from './write-plan';

/** How far others may have moved a row since. */
const REACH = 50;

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
}

/** Cells that were inserted on the sheet at another place than was meant. */
export interface StrayRoom {
  readonly sheetRow: number;
  readonly rowCount: number;
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

/** Puts back what a write changed outside its block and what still holds that, wherever the row is by now. */
export const putStrayBack = (target: TargetPlace, stray: StrayRow, guard: Guard): Promise<StrayPutBack> =>
  runExcel(async (context) => {
    const sheet = sheetOf(context, target);
    const { place, region } = await readAround(context, target, stray);
    const at = rowOf(stray, region);
    const ours = stray.cells.filter((cell) => isOurs(cell, region, at));
    if (ours.length === 0) return { strays: [], takenIn: null };
    guard(context);
    const cells = ours.map((cell) => {
      const met = sheet.getRangeByIndexes(at, cell.sheetColumn, 1, 1);
      met.load('values,formulas,numberFormat');
      return { cell, met };
    });
    for (const { cell } of cells) write(sheet.getRangeByIndexes(at, cell.sheetColumn, 1, 1), cell.held);
    await context.sync();
    const others = cells.flatMap(({ cell, met }): StrayCell[] => {
      const { values, formulas, numberFormat } = met as unknown as Record<string, unknown[][]>;
      const held = { value: values![0]![0], formula: formulas![0]![0], format: String(numberFormat![0]![0]) };
      if (matches(cell, held.value, held.formula)) return [];
      const isText = isFormula(cell.held.formula, cell.held.value);
      return [{ ...cell, content: cell.held.value, isFormula: isText, held }];
    });
    if (others.length === 0)
      return { strays: [], takenIn: isTakenIn(place, stray, at, region) ? at - place.topIndex : null };
    return { strays: [stray, { ...stray, sheetRow: at, cells: others }], takenIn: null };
  });

const matches = ({ content, isFormula: isText }: StrayCell, value: unknown, formula: unknown): boolean =>
  isText ? isFormula(formula, value) : isConstant(content)(value, formula);

const isOurs = (cell: StrayCell, { top, left, values, formulas }: Region, row: number): boolean => {
  const c = cell.sheetColumn - left;
  return matches(cell, values[row - top]?.[c], formulas[row - top]?.[c]);
};

/** The nearest row that holds all that was written; else the one that was written to. */
function rowOf({ sheetRow, cells }: StrayRow, region: Region): number {
  const [found] = region.values
    .map((_, r) => region.top + r)
    .filter((row) => cells.every((cell) => isOurs(cell, region, row)))
    .sort((a, b) => Math.abs(a - sheetRow) - Math.abs(b - sheetRow));
  return found ?? sheetRow;
}

function write(range: Excel.Range, { value, formula, format }: HeldCell): void {
  range.numberFormat = [[format]];
  if (isFormula(formula, value)) range.formulas = [[formula]];
  else range.values = [[toCellContent(value as CellContent, { isPuttingBack: true })]];
}

/** The table took in a row that holds nothing but what was written. */
function isTakenIn(place: TargetPlace, { isBelow, cells }: StrayRow, row: number, region: Region): boolean {
  if (!isBelow || row !== place.topIndex + place.rowCount - 1 || place.tableId === null) return false;
  const ours = new Set(cells.map(({ sheetColumn }) => sheetColumn - region.left));
  const isBlank = region.values[row - region.top]?.every((value, c) => value === '' || ours.has(c)) === true;
  return isBlank && cells.every(({ held }) => held.value === '');
}

async function readAround(
  context: Excel.RequestContext,
  target: TargetPlace,
  { sheetRow, cells }: StrayRow,
): Promise<{ place: TargetPlace; region: Region }> {
  const columns = cells.map(({ sheetColumn }) => sheetColumn);
  const left = Math.min(target.leftIndex, ...columns);
  const right = Math.max(target.leftIndex + target.columnCount - 1, ...columns);
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
  { sheetRow, rowCount }: StrayRoom,
  guard: Guard,
): Promise<void> =>
  runExcel(async (context) => {
    const room = () =>
      sheetOf(context, target).getRangeByIndexes(sheetRow, target.leftIndex, rowCount, target.columnCount);
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
