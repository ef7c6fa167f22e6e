import { intersect, overlaps, parseBlock, splitAddress } from '../addresses';
import type { Block } from '../addresses';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable } from '../protocol/classes';
import { EventType, WORKBOOK_TARGET } from '../protocol/messages';
import type { OfficeHost } from '../protocol/office-host';
import type { Book, CellInput, Table } from '../spreadsheet/book';
import { eventMethods } from './event-methods';
import { inert, rangeObject, readOnly, tableObject, worksheetObject } from './objects';
import type { RangeObject, TableCollectionObject, TableObject, TablePartObject } from './objects';
import { blockArgument } from './ranges';

/** Table, its rows and columns, and the collections of them. */
export function tableClasses(book: Book, host: OfficeHost): ClassTable {
  return {
    TableCollection: tableCollectionClass(book, host),
    TableScopedCollection: declareClass<RangeObject>({
      items: (range) => tablesTouching(book, range).map(tableObject),
      methods: {
        GetCount: (range) => tablesTouching(book, range).length,
        GetFirst: (range) => tableObject(found(tablesTouching(book, range)[0])),
      },
    }),
    Table: tableClass(book, host),
    TableColumnCollection: declareClass<TableObject>({
      items: ({ table }) => indexes(table.block.columnCount).map((index) => column(table, index)),
      properties: { Count: readOnly(({ table }) => table.block.columnCount) },
      methods: {
        GetCount: ({ table }) => table.block.columnCount,
        GetItem: ({ table }, [key]: [string | number]) =>
          column(table, found(columnIndexOf(book, table, key))),
        GetItemOrNullObject: ({ table }, [key]: [string | number]) => {
          const index = columnIndexOf(book, table, key);
          return index === undefined ? NULL_OBJECT : column(table, index);
        },
        GetItemAt: ({ table }, [index]: [number]) => column(table, index),
      },
    }),
    TableColumn: tableColumnClass(book),
    TableRowCollection: tableRowsClass(book),
    TableRow: declareClass<TablePartObject>({
      properties: {
        Index: readOnly(({ index }) => index),
        Values: readOnly(({ table, index }) => book.values(table.sheetId, rowBlock(table, index))),
      },
      methods: {
        GetRange: ({ table, index }) => rangeObject(table.sheetId, rowBlock(table, index)),
        Delete: ({ table, index }) => book.deleteRows(table.sheetId, rowBlock(table, index).row, 1),
      },
    }),
  };
}

function tableCollectionClass(book: Book, host: OfficeHost) {
  const tablesOf = ({ sheetId }: TableCollectionObject) =>
    book.tables().filter((table) => sheetId === null || table.sheetId === sheetId);
  const find = (collection: TableCollectionObject, key: unknown) => {
    const table = book.findTable(String(key));
    return table && tablesOf(collection).includes(table) ? table : undefined;
  };
  return declareClass<TableCollectionObject>({
    items: (collection) => tablesOf(collection).map(tableObject),
    properties: { Count: readOnly((collection) => tablesOf(collection).length) },
    methods: {
      GetCount: (collection) => tablesOf(collection).length,
      GetItem: (collection, [key]) => tableObject(found(find(collection, key))),
      GetItemAt: (collection, [index]: [number]) => tableObject(found(tablesOf(collection)[index])),
      GetItemOrNullObject: (collection, [key]) => {
        const table = find(collection, key);
        return table ? tableObject(table) : NULL_OBJECT;
      },
      Add: ({ sheetId }, [where, hasHeaders]: [unknown, boolean]) => {
        const place = placeOf(book, where, sheetId ?? book.activeSheetId());
        const isTaken = book
          .tables()
          .some((table) => table.sheetId === place.sheetId && overlaps(table.block, place.block));
        if (isTaken) throw new ApiError('InvalidArgument', 'A table cannot overlap another table.');
        return tableObject(book.addTable(place.sheetId, place.block, hasHeaders));
      },
      ...eventMethods<TableCollectionObject>(host, ({ sheetId }) => sheetId ?? WORKBOOK_TARGET, {
        DataChanged: EventType.tableChanged,
        Added: EventType.tableAdded,
        Deleted: EventType.tableDeleted,
      }),
    },
  });
}

function tableClass(book: Book, host: OfficeHost) {
  return declareClass<TableObject>({
    identity: ({ table }) => ({ Id: table.id }),
    properties: {
      Id: readOnly(({ table }) => table.id),
      LegacyId: readOnly(({ table }) => table.id),
      Name: {
        get: ({ table }) => table.name,
        set: ({ table }, name) => book.renameTable(table, String(name)),
      },
      Style: {
        get: ({ table }) => table.style,
        set: ({ table }, style) => {
          table.style = String(style);
        },
      },
      ShowHeaders: inert(true),
      ShowTotals: inert(false),
      ShowFilterButton: inert(true),
      ShowBandedRows: inert(true),
      ShowBandedColumns: inert(false),
      HighlightFirstColumn: inert(false),
      HighlightLastColumn: inert(false),
    },
    navigation: {
      Columns: ({ table }) => ({ className: 'TableColumnCollection', table }) as TableObject,
      Rows: ({ table }) => ({ className: 'TableRowCollection', table }) as TableObject,
      Worksheet: ({ table }) => worksheetObject(table.sheetId),
    },
    methods: {
      GetRange: ({ table }) => rangeObject(table.sheetId, table.block),
      GetDataBodyRange: ({ table }) => rangeObject(table.sheetId, bodyOf(table.block)),
      GetHeaderRowRange: ({ table }) => rangeObject(table.sheetId, { ...table.block, rowCount: 1 }),
      Resize: ({ table }, [where]: [unknown]) => book.resizeTable(table, blockArgument(where)),
      ConvertToRange: ({ table }) => {
        book.deleteTable(table);
        return rangeObject(table.sheetId, table.block);
      },
      Delete: ({ table }) => {
        book.deleteTable(table);
        const blanks = indexes(table.block.rowCount).map(() =>
          indexes(table.block.columnCount).map(() => ''),
        );
        book.setValues(table.sheetId, table.block, blanks);
      },
      ...eventMethods<TableObject>(host, ({ table }) => table.id, {
        DataChanged: EventType.tableChanged,
        SelectionChanged: EventType.tableSelectionChanged,
      }),
    },
  });
}

function tableColumnClass(book: Book) {
  const headerBlock = ({ table, index }: TablePartObject): Block => ({
    ...columnBlock(table, index),
    rowCount: 1,
  });
  return declareClass<TablePartObject>({
    identity: ({ index }) => ({ Id: index + 1 }),
    properties: {
      Id: readOnly(({ index }) => index + 1),
      Index: readOnly(({ index }) => index),
      Name: {
        get: ({ table, index }) => book.tableHeaders(table)[index],
        set: (part, name) => book.setValues(part.table.sheetId, headerBlock(part), [[String(name)]]),
      },
      Values: readOnly(({ table, index }) => book.values(table.sheetId, columnBlock(table, index))),
    },
    methods: {
      GetRange: ({ table, index }) => rangeObject(table.sheetId, columnBlock(table, index)),
      GetHeaderRowRange: (part) => rangeObject(part.table.sheetId, headerBlock(part)),
      GetDataBodyRange: ({ table, index }) => rangeObject(table.sheetId, bodyOf(columnBlock(table, index))),
    },
  });
}

function tableRowsClass(book: Book) {
  const count = ({ table }: TableObject) => table.block.rowCount - 1;
  return declareClass<TableObject>({
    items: (rows) => indexes(count(rows)).map((index) => row(rows.table, index)),
    properties: { Count: readOnly(count) },
    methods: {
      GetCount: count,
      GetItemAt: ({ table }, [index]: [number]) => row(table, index),
      DeleteRowsAt: ({ table }, [index, amount = 1]: [number, number?]) =>
        book.deleteRows(table.sheetId, rowBlock(table, index).row, amount),
      Add: ({ table }, [index, values]: [number | null, CellInput[][] | CellInput]) =>
        addRows(book, table, index, values),
    },
  });
}

/** Adds rows at the end, or before the row at `index`, where the sheet's whole rows are pushed down. */
function addRows(book: Book, table: Table, index: number | null, given: CellInput[][] | CellInput) {
  const values = Array.isArray(given) ? given : [indexes(table.block.columnCount).map(() => given)];
  const count = table.block.rowCount - 1;
  const at = index ?? count;
  const target = { ...rowBlock(table, at), rowCount: values.length };
  if (at < count) book.insertRows(table.sheetId, target.row, values.length);
  else book.resizeTable(table, { ...table.block, rowCount: table.block.rowCount + values.length });
  book.setValues(table.sheetId, target, values, 'RowInserted');
  return row(table, at);
}

/** Where a table is to be: a range object, or an address with or without a sheet's name. */
function placeOf(book: Book, where: unknown, defaultSheetId: string): { sheetId: string; block: Block } {
  if (typeof where !== 'string') {
    const { sheetId, block } = where as RangeObject;
    return { sheetId, block };
  }
  const { sheetName, cells } = splitAddress(where);
  const block = parseBlock(cells);
  const sheetId = sheetName === null ? defaultSheetId : book.findSheet(sheetName);
  if (!block || !sheetId) throw invalidArgument();
  return { sheetId, block };
}

function tablesTouching(book: Book, { sheetId, block }: RangeObject): Table[] {
  return book.tables().filter((table) => table.sheetId === sheetId && intersect(table.block, block) !== null);
}

/** By its name, or by its id, which counts from 1. */
function columnIndexOf(book: Book, table: Table, key: string | number): number | undefined {
  const headers = book.tableHeaders(table).map((header) => header.toLowerCase());
  const index = typeof key === 'number' ? key - 1 : headers.indexOf(key.toLowerCase());
  return index >= 0 && index < headers.length ? index : undefined;
}

function found<T>(item: T | undefined): T {
  if (item === undefined) throw itemNotFound();
  return item;
}

function column(table: Table, index: number): TablePartObject {
  return { className: 'TableColumn', table, index };
}

function row(table: Table, index: number): TablePartObject {
  return { className: 'TableRow', table, index };
}

function columnBlock(table: Table, index: number): Block {
  return { ...table.block, column: table.block.column + index, columnCount: 1 };
}

function rowBlock(table: Table, index: number): Block {
  return { ...table.block, row: table.block.row + 1 + index, rowCount: 1 };
}

/** All but the header row. A table keeps one row, blank, when its last is deleted. */
function bodyOf(block: Block): Block {
  return { ...block, row: block.row + 1, rowCount: Math.max(1, block.rowCount - 1) };
}

function indexes(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index);
}
