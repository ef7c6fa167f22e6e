import { isFormula } from '../excel/cell-content';
import { cellsThatDiffer, checkOld, isOurs } from './compare-cells';
import { inExcel } from '../excel/run-excel';
import type { CopySheet } from './backup-sheet';
import type { GivenRow } from './prepared-write';
import { doSteps, stepOf, type RequestStep } from '../excel/requests';
import {
  nameOf,
  placeIn,
  readCells,
  rowsOf,
  seeTarget,
  sheetOf,
  type TargetPlace,
  type TargetSeen,
} from './target-snapshot';
import { clearBelow, type Below } from './rows-below';
import { blockSteps, insertedSteps, removedSteps } from './write-steps';
import { Refused } from './write-plan';

/** What is to be taken back: how the block was, and which of its rows came or went. */
export interface ToRestore {
  readonly before: TargetSeen;
  readonly copy: CopySheet;
  /** What the added rows were given; null where that is not known any more. */
  readonly addedRows: readonly (GivenRow | null)[];
  /** Rows of the block before that were to go, ascending. */
  readonly removedRows: readonly number[];
  /** What stood below the table where rows were to come; left out, or null, where that is not known. */
  readonly below?: Below | null;
}

/**
 * Makes the block what it was, from the copy: added rows go, removed ones come again, and every cell that differs is copied
 * back. Then reads all of it and compares.
 *
 * @throws what Excel refuses with; Refused where the block is still not what it was
 */
export async function restore(what: ToRestore): Promise<void> {
  const { before, copy } = what;
  const now = await seeTarget(before, before);
  const back = await rowsBack(what, now);
  const differing = cellsThatDiffer(before, back);
  await doSteps(cellsBack(before, copy, differing));
  checkOld(before, await seeTarget(before, before));
}

async function rowsBack(what: ToRestore, now: TargetSeen): Promise<TargetSeen> {
  const { before, addedRows, below } = what;
  const steps = rowSteps(what, now);
  await doSteps(steps);
  const takenIn = Math.max(0, now.rowCount - before.rowCount);
  if (below && !before.hasTotals) await clearBelow(before, addedRows.slice(takenIn), below);
  if (steps.length === 0) return now;
  const place = await inExcel(async (context) => {
    const seen = placeIn(context, before, before);
    await context.sync();
    return seen.finish();
  });
  if (place.rowCount !== before.rowCount) throw otherRows(now);
  return { ...place, ...(await readCells(place)) };
}

function rowSteps({ before, addedRows, removedRows, below }: ToRestore, now: TargetSeen): RequestStep[] {
  const extra = now.rowCount - before.rowCount;
  if (extra === 0) return [];
  if (extra > addedRows.length || -extra > removedRows.length) throw otherRows(now);
  // The last of them went first.
  if (extra < 0) return insertedSteps(now, removedRows.slice(extra));
  const indexes = Array.from({ length: extra }, (_, n) => before.rowCount + n);
  const areOurs = indexes.every((rowIndex, n) => {
    const given = addedRows[n];
    return given == null || isOurs(now, rowIndex, given);
  });
  if (!areOurs) throw otherRows(now);
  // What stands further down has not moved where there was room, and is not to.
  const stays = below && !below.isTaken && !before.hasTotals;
  const rest = stepOf([['']], (context) => {
    const at = before.rowCount + addedRows.length - extra;
    rowsOf(sheetOf(context, before), before, at, extra).insert('Down');
  });
  return [...removedSteps(now, indexes), ...(stays ? [rest] : [])];
}

const otherRows = (now: TargetPlace): Refused =>
  new Refused(`${nameOf(now)} has other rows than before the write.`);

/** Cells are copied with all that they had, text as text; a formula is written, as a copied one may name another sheet. */
function cellsBack(
  before: TargetSeen,
  copy: CopySheet,
  differing: ReturnType<typeof cellsThatDiffer>,
): RequestStep[] {
  const wasFormula = ({ rowIndex: r, columnIndex: c }: { rowIndex: number; columnIndex: number }) =>
    isFormula(before.formulas[r]?.[c], before.values[r]?.[c]);
  const constants = differing.filter((cell) => !wasFormula(cell));
  const formulas = differing.filter(wasFormula).map((cell) => ({
    ...cell,
    content: before.formulas[cell.rowIndex]![cell.columnIndex],
  }));
  const formats = formulas.map((cell) => ({
    ...cell,
    content: before.formats[cell.rowIndex]![cell.columnIndex]!,
  }));
  return [
    ...copySteps(before, copy, constants),
    ...blockSteps(before, formats, (range, cells) => (range.numberFormat = cells)),
    ...blockSteps(before, formulas, (range, cells) => (range.formulas = cells)),
  ];
}

function copySteps(
  before: TargetSeen,
  copy: CopySheet,
  cells: ReturnType<typeof cellsThatDiffer>,
): RequestStep[] {
  interface Place {
    readonly rowIndex: number;
    readonly columnIndex: number;
  }
  const places = cells.map((cell) => ({ ...cell, content: cell as Place }));
  // A cell that holds what it held may be copied as well; a formula may not.
  const between = (rowIndex: number, columnIndex: number): Place | undefined =>
    isFormula(before.formulas[rowIndex]?.[columnIndex], before.values[rowIndex]?.[columnIndex])
      ? undefined
      : { rowIndex, columnIndex };
  const copyBlock = (range: Excel.Range, block: Place[][]): void => {
    const { rowIndex, columnIndex } = block[0]![0]!;
    const source = range.context.workbook.worksheets
      .getItem(copy.id)
      .getRangeByIndexes(
        before.topIndex + rowIndex,
        before.leftIndex + columnIndex,
        block.length,
        block[0]!.length,
      );
    range.copyFrom(source, 'All');
  };
  return blockSteps(before, places, copyBlock, between);
}
