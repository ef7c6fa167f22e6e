import { fromCellContent, holds, isFormula, toCellContent } from './cell-content';
import { inFront } from './in-front';
import type { CellContent } from '../writing/write-plan';

/** A sheet that the add-in has made, and all that it wrote there from A1 on. */
export interface MadeSheet {
  readonly id: string;
  readonly name: string;
  readonly block: readonly (readonly (CellContent | null)[])[];
}

/**
 * Takes a sheet away again, where it still holds what was written and nothing else.
 *
 * @returns false where somebody has gone on there: it stays. One that is not there any more needs no removing.
 */
export function removeMadeSheet({ id, block }: MadeSheet): Promise<boolean> {
  return inFront(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,values,formulas');
    await context.sync();
    if (sheet.isNullObject) return true;
    if (!used.isNullObject && !isAsWritten(used, block)) return false;
    sheet.delete();
    await context.sync();
    return true;
  });
}

/** What is blank at the edges of the block is not in the range that is used. */
function isAsWritten(used: Excel.Range, block: MadeSheet['block']): boolean {
  const { rowIndex, columnIndex } = used;
  const values = used.values as unknown[][];
  const formulas = used.formulas as unknown[][];
  const at = (row: number, column: number): unknown => values[row - rowIndex]?.[column - columnIndex] ?? '';
  const width = block.reduce((most, { length }) => Math.max(most, length), 0);
  const isWithin = rowIndex + values.length <= block.length && columnIndex + values[0]!.length <= width;
  const hasFormula = values.some((row, r) => row.some((value, c) => isFormula(formulas[r]![c], value)));
  return (
    isWithin &&
    !hasFormula &&
    block.every((row, r) =>
      row.every((content, c) => holds(at(r, c), fromCellContent(toCellContent(content ?? '')))),
    )
  );
}
