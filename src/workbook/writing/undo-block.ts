import { cellAddress } from '../../domain/sheet/block';
import { rowSignature } from '../excel/cell-content';
import { heldBy, type PreparedWrite } from './prepared-write';
import { placeOfTarget, type TargetSnapshot } from './target-snapshot';
import type { UndoBlock, UndoCell } from './write-plan';

/**
 * What undoes a write of one block: which cells it changed, and what the rows held once it was done.
 *
 * @param madeRoom whether what was below the table moved for added rows; null where none were added
 */
export function undoBlock(
  before: TargetSnapshot,
  now: TargetSnapshot,
  write: PreparedWrite,
  madeRoom: boolean | null,
): UndoBlock {
  const place = placeOfTarget(before);
  const byRow = new Map<number, UndoCell[]>();
  for (const { rowIndex, columnIndex, content } of write.cells) {
    const cells = byRow.get(rowIndex) ?? [];
    byRow.set(rowIndex, cells);
    const format = before.formats[rowIndex]?.[columnIndex];
    cells.push({
      columnIndex,
      address: cellAddress(place, rowIndex, columnIndex),
      before: content.before,
      after: heldBy(content),
      ...(content.numberFormat !== null && format !== undefined ? { numberFormatBefore: format } : {}),
    });
  }
  const signature = (rowIndex: number) => rowSignature(now.values[rowIndex]!, now.formulas[rowIndex]!);
  return {
    sheetId: before.sheetId,
    sheet: before.sheet,
    tableId: before.tableId,
    table: before.table,
    place: { topIndex: before.topIndex, leftIndex: before.leftIndex },
    rowCount: now.rowCount,
    columnCount: before.columnCount,
    headings: before.tableId === null ? null : before.values[0]!.map(String),
    rows: [...byRow].map(([rowIndex, cells]) => ({ rowIndex, signature: signature(rowIndex), cells })),
    addedRows: write.addedRows.map((_, n) => {
      const rowIndex = before.rowCount + n;
      return { rowIndex, signature: signature(rowIndex) };
    }),
    ...(madeRoom === null ? {} : { madeRoom }),
  };
}
