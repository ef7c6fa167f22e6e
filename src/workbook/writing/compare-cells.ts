import { cellAddress } from '../../domain/sheet/block';
import type { CellAt } from '../excel/cell-blocks';
import { fromCellContent, holds, isFormula, isSameFormula } from '../excel/cell-content';
import { heldBy, type GivenRow, type PreparedWrite } from './prepared-write';
import { isSamePlace, nameOf, placeOfTarget, type TargetSnapshot } from './target-snapshot';
import { Refused } from '../refusals/refused';

/** Compares every cell with what it is to hold once the plan is written. @throws Refused, naming the first that differs */
export function checkNew(before: TargetSnapshot, now: TargetSnapshot, write: PreparedWrite): void {
  const removed = new Set(write.removedRows);
  const remaining = before.values.map((_, r) => r).filter((r) => !removed.has(r));
  const { addedRows } = write;
  checkSize(now, { ...before, rowCount: remaining.length + addedRows.length });
  const changed = new Map(
    write.cells.map(({ rowIndex, columnIndex, content }) => [`${rowIndex} ${columnIndex}`, content]),
  );
  const rowsMoved = removed.size + addedRows.length > 0;
  now.values.forEach((row, r) => {
    const was = remaining[r];
    const added = was === undefined ? addedRows[r - remaining.length] : undefined;
    row.forEach((_, c) => {
      const change = was === undefined ? undefined : changed.get(`${was} ${c}`);
      const isRight = added
        ? isAdded(now, r, c, added, write.formulaColumns)
        : change
          ? isContent(now, r, c, heldBy(change))
          : isAsBefore(before, was!, now, r, c, rowsMoved);
      if (!isRight) throw differs(now, r, c);
    });
  });
}

/** Cells that hold something else than before, or in another number format. */
export function cellsThatDiffer(before: TargetSnapshot, now: TargetSnapshot): CellAt<null>[] {
  const cells: CellAt<null>[] = [];
  before.values.forEach((row, rowIndex) =>
    row.forEach((_, columnIndex) => {
      const isSame =
        isAsBefore(before, rowIndex, now, rowIndex, columnIndex, false) &&
        before.formats[rowIndex]?.[columnIndex] === now.formats[rowIndex]?.[columnIndex];
      if (!isSame) cells.push({ rowIndex, columnIndex, content: null });
    }),
  );
  return cells;
}

function checkSize(now: TargetSnapshot, expected: TargetSnapshot): void {
  if (!isSamePlace(now, expected)) throw new Refused('size-differs', { name: nameOf(now) });
}

const differs = (now: TargetSnapshot, rowIndex: number, columnIndex: number): Refused =>
  new Refused('cell-differs', {
    at: `${cellAddress(placeOfTarget(now), rowIndex, columnIndex)} on ${now.sheet}`,
  });

const isContent = (now: TargetSnapshot, r: number, c: number, content: unknown): boolean =>
  holds(now.values[r]?.[c], content) && !isFormula(now.formulas[r]?.[c], now.values[r]?.[c]);

/** A formula may give another value by now: it counts that it is the same formula. */
function isAsBefore(
  before: TargetSnapshot,
  was: number,
  now: TargetSnapshot,
  r: number,
  c: number,
  rowsMoved: boolean,
): boolean {
  const [formula, value] = [before.formulas[was]?.[c], before.values[was]?.[c]];
  if (!isFormula(formula, value)) return isContent(now, r, c, value);
  const formulaNow = now.formulas[r]?.[c];
  return isFormula(formulaNow, now.values[r]?.[c]) && isSameFormula(formula, formulaNow, rowsMoved);
}

function isAdded(
  now: TargetSnapshot,
  r: number,
  c: number,
  { given }: GivenRow,
  formulaColumns: ReadonlySet<number>,
): boolean {
  const [formula, value] = [now.formulas[r]?.[c], now.values[r]?.[c]];
  if (formulaColumns.has(c)) return isFormula(formula, value);
  const content = given[c] ?? null;
  // Excel may fill a column of formulas by itself.
  if (content === null) return value === '' || isFormula(formula, value);
  return isContent(now, r, c, fromCellContent(content));
}
