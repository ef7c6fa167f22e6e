import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, formatBlock, overlaps } from '../addresses';
import type { Block } from '../addresses';
import { EventType, WORKBOOK_TARGET } from '../protocol/messages';
import type { OfficeHost } from '../protocol/office-host';
import type { Book, CellChange, Table } from '../spreadsheet/book';
import { rangeObject } from './objects';

/** Whose doing an event is, as Excel tells it. */
export type EditSource = 'Local' | 'Remote';

/** Turns what happens in the book into the events that the add-in listens to, in the shapes that Excel sends. */
export function publishEvents(book: Book, host: OfficeHost, source: () => EditSource): void {
  const { events } = book;
  const toSheet = (type: number, worksheetId: string, details: object) => {
    for (const target of [worksheetId, WORKBOOK_TARGET])
      host.notify(type, target, { worksheetId, ...details });
  };
  const toTables = (type: number, table: Table, details: object) => {
    for (const target of [table.id, table.sheetId, WORKBOOK_TARGET]) {
      host.notify(type, target, { worksheetId: table.sheetId, tableId: table.id, ...details });
    }
  };
  events.cellsChanged.subscribe((change) => publishChange(book, host, change, source(), toSheet, toTables));
  events.sheetActivated.subscribe(({ sheetId, previousSheetId }) => {
    toSheet(EventType.worksheetDeactivated, previousSheetId, {});
    toSheet(EventType.worksheetActivated, sheetId, {});
  });
  events.selectionChanged.subscribe(({ sheetId, block }) => {
    toSheet(EventType.worksheetSelectionChanged, sheetId, { address: formatBlock(block) });
    for (const table of book.tables()) {
      if (table.sheetId !== sheetId) continue;
      const isInsideTable = overlaps(table.block, block);
      const address = isInsideTable ? formatBlock(block) : '';
      host.notify(EventType.tableSelectionChanged, table.id, {
        worksheetId: sheetId,
        tableId: table.id,
        isInsideTable,
        address,
      });
    }
  });
  events.sheetAdded.subscribe(({ sheetId }) =>
    toSheet(EventType.worksheetAdded, sheetId, { source: source() }),
  );
  events.sheetDeleted.subscribe(({ sheetId }) =>
    toSheet(EventType.worksheetDeleted, sheetId, { source: source() }),
  );
  events.sheetRenamed.subscribe(({ sheetId, nameBefore, nameAfter }) =>
    toSheet(EventType.worksheetNameChanged, sheetId, { nameBefore, nameAfter, source: source() }),
  );
  events.sheetsCalculated.subscribe((sheetIds) => {
    for (const sheetId of sheetIds) toSheet(EventType.worksheetCalculated, sheetId, { address: '' });
  });
  events.tableAdded.subscribe((table) => toTables(EventType.tableAdded, table, { source: source() }));
  events.tableDeleted.subscribe((table) =>
    toTables(EventType.tableDeleted, table, { source: source(), tableName: table.name }),
  );
}

function publishChange(
  book: Book,
  host: OfficeHost,
  { sheetId, block, changeType, tables, shift }: CellChange,
  source: EditSource,
  toSheet: (type: number, worksheetId: string, details: object) => void,
  toTables: (type: number, table: Table, details: object) => void,
): void {
  if (!book.sheetIds().includes(sheetId)) return;
  if (changeType === 'RowSorted') {
    // Excel tells of a sort in this way only; tables hear nothing of it.
    toSheet(EventType.worksheetRowSorted, sheetId, { address: formatBlock(block), source });
    return;
  }
  const details = {
    address: formatBlock(block),
    changeType,
    changeDirectionState: null,
    source,
    triggerSource: source === 'Local' && host.isRunningBatch ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: shift ?? 'None',
    referenceId: host.keep(rangeObject(sheetId, block)),
  };
  toSheet(EventType.worksheetChanged, sheetId, details);
  const concerned =
    tables ?? book.tables().filter((table) => table.sheetId === sheetId && overlaps(table.block, block));
  for (const table of concerned) {
    const within = tables ? ownPart(table.block, block) : block;
    toTables(EventType.tableChanged, table, { ...details, address: formatBlock(within) });
  }
}

/** Of whole rows or columns that came or went, a table tells only its own columns or rows. */
function ownPart({ row, rowCount, column, columnCount }: Block, change: Block): Block {
  const isRows = change.columnCount === SHEET_COLUMN_COUNT;
  const isPart = !isRows && change.rowCount !== SHEET_ROW_COUNT;
  if (isPart) return change;
  return isRows ? { ...change, column, columnCount } : { ...change, row, rowCount };
}
