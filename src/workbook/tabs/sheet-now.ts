import type { SheetNow } from '../../domain/summaries/notes/reading-back';
import { runExcel } from '../excel/run-excel';
import { asTyped } from '../formulas/our-formulas';
import { inHalves } from '../excel/halves';
import { CELLS_A_REQUEST, pieces } from '../excel/requests';
import type { SheetSeen } from '../excel/own-sheets';
import type { BlockSize } from '../writing/target-snapshot';
import { Refused } from '../refusals/refused';

/** Of each cell its value, its formula and its text are asked for. */
const CELLS_READ = CELLS_A_REQUEST / 3;
/** A sheet of ours that holds more has something far away from everything else. */
const MAX_CELLS = 600_000;

/** How far a sheet's cells go, counted from its first. */
export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

export const extentOf = (used: BlockSize | null): Extent =>
  used === null
    ? { rowCount: 0, columnCount: 0 }
    : { rowCount: used.topIndex + used.rowCount, columnCount: used.leftIndex + used.columnCount };

export const union = (a: Extent, b: Extent): Extent => ({
  rowCount: Math.max(a.rowCount, b.rowCount),
  columnCount: Math.max(a.columnCount, b.columnCount),
});

/** Part of a sheet, from its first cell on. */
export interface SheetPart extends Extent {
  /** Its id or name. */
  readonly sheet: string;
}

interface PieceOfSheet extends SheetPart {
  readonly index: number;
  readonly from: number;
}

/** Several sheets in as few requests as they fit, each in pieces of whole rows. */
function requestsFor(parts: readonly SheetPart[]): PieceOfSheet[][] {
  const requests: PieceOfSheet[][] = [];
  let cellCount = Infinity;
  parts.forEach(({ sheet, rowCount, columnCount }, index) => {
    if (columnCount === 0) return;
    for (const [from, count] of pieces(rowCount, Math.max(1, Math.floor(CELLS_READ / columnCount)))) {
      if (cellCount + count * columnCount > CELLS_READ) {
        requests.push([]);
        cellCount = 0;
      }
      cellCount += count * columnCount;
      requests[requests.length - 1]!.push({ index, sheet, from, rowCount: count, columnCount });
    }
  });
  return requests;
}

type Grids = Record<keyof SheetNow, unknown[][]>;

/**
 * Reads parts of sheets: values, formulas and texts.
 *
 * @param between called before each request with the cells read so far; it may throw to stop
 * @param hasTexts false leaves the texts out, which take Excel the longest
 */
export async function readParts(
  parts: readonly SheetPart[],
  between: (done: number, of: number) => void = () => undefined,
  hasTexts = true,
): Promise<SheetNow[]> {
  const all = parts.map((): Grids => ({ values: [], formulas: [], texts: [] }));
  const of = parts.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  let done = 0;
  for (const request of requestsFor(parts)) {
    between(done, of);
    await inHalves(request, halvesOf, (some) => readPieces(some, all, hasTexts));
    for (const { rowCount, columnCount } of request) done += rowCount * columnCount;
  }
  return all;
}

/** Reads pieces in one request, and adds them to what was read of their sheets. */
const readPieces = (some: readonly PieceOfSheet[], all: readonly Grids[], hasTexts: boolean): Promise<void> =>
  runExcel(async (context) => {
    const ranges = some.map(({ sheet, from, rowCount, columnCount }) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(from, 0, rowCount, columnCount);
      range.load(hasTexts ? 'values,formulas,text' : 'values,formulas');
      return range;
    });
    await context.sync();
    some.forEach(({ index }, n) => {
      const { values, formulas } = ranges[n]!;
      all[index]!.values.push(...(values as unknown[][]));
      all[index]!.formulas.push(...(formulas as unknown[][]).map((row) => row.map(asWeWrite)));
      if (hasTexts) all[index]!.texts.push(...(ranges[n]!.text as unknown[][]));
    });
  });

function halvesOf(piece: PieceOfSheet): PieceOfSheet[] {
  const half = Math.ceil(piece.rowCount / 2);
  return piece.rowCount < 2
    ? []
    : [
        { ...piece, rowCount: half },
        { ...piece, from: piece.from + half, rowCount: piece.rowCount - half },
      ];
}

/** A formula as the add-in writes it, however Excel shows it: an implicit intersection, or the name that files keep. */
const asWeWrite = (formula: unknown): unknown =>
  typeof formula === 'string' && formula.startsWith('=') ? asTyped(formula.replace(/^=@/, '=')) : formula;

/** All that owned sheets hold. @throws Refused where one holds something far away from everything else */
export function readSheets(
  sheets: readonly SheetSeen[],
  between?: (done: number, of: number) => void,
): Promise<SheetNow[]> {
  const parts = sheets.map(({ id, name, used }): SheetPart => {
    const extent = extentOf(used);
    if (extent.rowCount * extent.columnCount > MAX_CELLS)
      throw new Refused('far-cells', { sheet: name, row: extent.rowCount });
    return { sheet: id, ...extent };
  });
  return readParts(parts, between);
}
