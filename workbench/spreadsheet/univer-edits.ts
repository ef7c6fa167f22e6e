import type { IRange } from '@univerjs/core';
import type { UniverCalculation } from './univer-calculation';
import type { CellMatrix, UniverContext } from './univer-context';
import type { UniverTables } from './univer-tables';

interface WriteParams {
  subUnitId?: string;
  trigger?: string;
  cellValue?: CellMatrix;
}

interface StructureParams {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
}

const STRUCTURE_COMMAND = /^sheet\.mutation\.(insert|remove)-(row|rows|col)$/;

/** Turns what is done in the grid, by the user or through Univer's own commands, into the book's events. */
export function listenToEdits(
  univer: UniverContext,
  calculation: UniverCalculation,
  tables: UniverTables,
): void {
  univer.commands.subscribe(({ id, params, fromFormula }) => {
    if (id === 'sheet.mutation.set-range-values') {
      if (!fromFormula && !univer.isWriting) hearWrite(univer, calculation, tables, params);
    } else hearStructure(univer, calculation, id, params);
  });
}

function hearWrite(
  univer: UniverContext,
  calculation: UniverCalculation,
  tables: UniverTables,
  params: WriteParams,
): void {
  if (!params.subUnitId || !params.trigger || /style|border|format/.test(params.trigger)) return;
  const rows = Object.keys(params.cellValue ?? {}).map(Number);
  const columns = rows.flatMap((row) => Object.keys(params.cellValue?.[row] ?? {}).map(Number));
  if (columns.length === 0) return;
  calculation.changed();
  const [row, lastRow] = extent(rows);
  const [column, lastColumn] = extent(columns);
  const block = { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
  if (holdsSomething(params.cellValue)) tables.takeIn(params.subUnitId, block);
  univer.events.cellsChanged.emit({ sheetId: params.subUnitId, changeType: 'RangeEdited', block });
}

/** Whether a write puts something into a cell, and does not only clear. */
function holdsSomething(cells: CellMatrix = {}): boolean {
  return Object.values(cells).some((line) =>
    Object.values(line).some((cell) => cell?.v != null || cell?.f != null),
  );
}

function hearStructure(
  univer: UniverContext,
  calculation: UniverCalculation,
  commandId: string,
  { unitId, subUnitId, range }: StructureParams,
): void {
  const kind = STRUCTURE_COMMAND.exec(commandId);
  if (!kind || unitId !== univer.unitId || !range || !subUnitId) return;
  const isRow = kind[2] !== 'col';
  const [at, end] = isRow ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const count = end - at + 1;
  calculation.changed();
  univer.events.structureChanged.emit({
    sheetId: subUnitId,
    axis: isRow ? 'row' : 'column',
    at,
    count: kind[1] === 'insert' ? count : -count,
    across: null,
  });
}

/** The least and the greatest; Math.min takes its numbers as arguments, of which there can be too many. */
function extent(numbers: number[]): [number, number] {
  return numbers.reduce(([least, most], number) => [Math.min(least, number), Math.max(most, number)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
}
