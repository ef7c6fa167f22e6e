import type { Block } from '../addresses';
import { itemNotFound } from '../protocol/api-error';
import type { Table } from '../spreadsheet/book';
import type { TablePartObject } from './objects';

/* Where the parts of a table lie. */

/** All but the header row and the totals. A table keeps one row, blank, when its last is deleted. */
export function bodyBlock({ block, hasTotals }: Table): Block {
  const others = hasTotals ? 2 : 1;
  return { ...block, row: block.row + 1, rowCount: Math.max(1, block.rowCount - others) };
}

export function headerBlock({ block }: Table): Block {
  return { ...block, rowCount: 1 };
}

/** Fails where the table shows no totals. */
export function totalsBlock({ block, hasTotals }: Table): Block {
  if (!hasTotals) throw itemNotFound();
  return { ...block, row: block.row + block.rowCount - 1, rowCount: 1 };
}

/** The data row at this index. */
export function rowBlock(table: Table, index: number): Block {
  const body = bodyBlock(table);
  return { ...body, row: body.row + index, rowCount: 1 };
}

/** Of a block of the table, what one of its columns has. */
export function columnOf(block: Block, index: number): Block {
  return { ...block, column: block.column + index, columnCount: 1 };
}

export function bodyRowCount({ block, hasTotals }: Table): number {
  return block.rowCount - (hasTotals ? 2 : 1);
}

export function columnPart(table: Table, index: number): TablePartObject {
  if (!(index >= 0 && index < table.block.columnCount)) throw itemNotFound();
  return { className: 'TableColumn', table, index };
}

export function rowPart(table: Table, index: number): TablePartObject {
  if (!(index >= 0 && index < bodyRowCount(table))) throw itemNotFound();
  return { className: 'TableRow', table, index };
}

export function indexes(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index);
}
