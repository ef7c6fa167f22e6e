import { formatBlock, overlaps } from '../addresses';
import type { Block } from '../addresses';
import { EventType, WORKBOOK_TARGET } from '../protocol/messages';
import type { OfficeHost } from '../protocol/office-host';
import type { Book, CellChange, Table } from '../spreadsheet/book';
import { rangeObject } from './objects';

/** Turns what happens in the book into the events that the add-in listens to, in the shapes that Excel sends. */
export function publishEvents(book: Book, host: OfficeHost): void {
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
  events.cellsChanged.subscribe((change) => publishChange(book, host, change, toSheet, toTables));
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
    toSheet(EventType.worksheetAdded, sheetId, { source: 'Local' }),
  );
  events.sheetDeleted.subscribe(({ sheetId }) =>
    toSheet(EventType.worksheetDeleted, sheetId, { source: 'Local' }),
  );
  events.sheetRenamed.subscribe(({ sheetId, nameBefore, nameAfter }) =>
    toSheet(EventType.worksheetNameChanged, sheetId, { nameBefore, nameAfter, source: 'Local' }),
  );
  events.sheetsCalculated.subscribe((sheetIds) => {
    for (const sheetId of sheetIds) toSheet(EventType.worksheetCalculated, sheetId, { address: '' });
  });
  events.tableAdded.subscribe((table) => toTables(EventType.tableAdded, table, { source: 'Local' }));
  events.tableDeleted.subscribe((table) =>
    toTables(EventType.tableDeleted, table, { source: 'Local', tableName: table.name }),
  );
}

function publishChange(
  book: Book,
  host: OfficeHost,
  { sheetId, block, changeType, tables }: CellChange,
  toSheet: (type: number, worksheetId: string, details: object) => void,
  toTables: (type: number, table: Table, details: object) => void,
): void {
  if (!book.sheetIds().includes(sheetId)) return;
  const details = {
    address: formatBlock(block),
    changeType,
    changeDirectionState: null,
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
    shiftDirection: 'None',
    referenceId: host.keep(rangeObject(sheetId, block)),
  };
  toSheet(EventType.worksheetChanged, sheetId, details);
  const concerned =
    tables ?? book.tables().filter((table) => table.sheetId === sheetId && overlaps(table.block, block));
  for (const table of concerned) {
    // Of rows that came or went, a table tells only its own columns.
    const { column, columnCount } = table.block;
    const within: Block = tables ? { ...block, column, columnCount } : block;
    toTables(EventType.tableChanged, table, { ...details, address: formatBlock(within) });
  }
}
