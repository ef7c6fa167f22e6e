import { intersect, overlaps, parseBlock, splitAddress } from '../addresses';
import type { Block } from '../addresses';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable } from '../protocol/classes';
import { EventType, WORKBOOK_TARGET } from '../protocol/messages';
import type { OfficeHost } from '../protocol/office-host';
import type { Book, Table } from '../spreadsheet/book';
import { eventMethods } from './event-methods';
import { inert, rangeObject, readOnly, tableObject, worksheetObject } from './objects';
import type { RangeObject, TableCollectionObject, TableObject, TablePartObject } from './objects';
import { refuseIfProtected } from './protection';
import { shiftCells } from './range-shift';
import { filled, inShape } from './shape';
import { checkTableName } from './table-names';
import { bodyBlock, columnOf, columnPart, headerBlock, indexes, totalsBlock } from './table-parts';
import { tableRowClass, tableRowsClass } from './table-rows';

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
    TableColumnCollection: tableColumnsClass(book),
    TableColumn: tableColumnClass(book),
    TableRowCollection: tableRowsClass(book),
    TableRow: tableRowClass(book),
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
        refuseOverlap(book, place.sheetId, place.block);
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
        set: ({ table }, name) => {
          checkTableName(book, table, String(name));
          book.renameTable(table, String(name));
        },
      },
      Style: {
        get: ({ table }) => table.style,
        set: ({ table }, style) => {
          refuseIfProtected(book, table.sheetId);
          table.style = String(style);
        },
      },
      ShowHeaders: inert(true),
      ShowTotals: {
        get: ({ table }) => table.hasTotals,
        set: ({ table }, isShown) => showTotals(book, table, isShown === true),
      },
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
      GetDataBodyRange: ({ table }) => rangeObject(table.sheetId, bodyBlock(table)),
      GetHeaderRowRange: ({ table }) => rangeObject(table.sheetId, headerBlock(table)),
      GetTotalRowRange: ({ table }) => rangeObject(table.sheetId, totalsBlock(table)),
      Resize: ({ table }, [where]: [unknown]) => resizeTable(book, table, where),
      ConvertToRange: ({ table }) => {
        book.deleteTable(table);
        return rangeObject(table.sheetId, table.block);
      },
      Delete: ({ table }) => {
        book.deleteTable(table);
        book.setValues(table.sheetId, table.block, filled(table.block, ''));
      },
      ...eventMethods<TableObject>(host, ({ table }) => table.id, {
        DataChanged: EventType.tableChanged,
        SelectionChanged: EventType.tableSelectionChanged,
      }),
    },
  });
}

function tableColumnsClass(book: Book) {
  return declareClass<TableObject>({
    items: ({ table }) => indexes(table.block.columnCount).map((index) => columnPart(table, index)),
    properties: { Count: readOnly(({ table }) => table.block.columnCount) },
    methods: {
      GetCount: ({ table }) => table.block.columnCount,
      GetItem: ({ table }, [key]: [string | number]) =>
        columnPart(table, found(columnIndexOf(book, table, key))),
      GetItemOrNullObject: ({ table }, [key]: [string | number]) => {
        const index = columnIndexOf(book, table, key);
        return index === undefined ? NULL_OBJECT : columnPart(table, index);
      },
      GetItemAt: ({ table }, [index]: [number]) => columnPart(table, index),
    },
  });
}

function tableColumnClass(book: Book) {
  const header = ({ table, index }: TablePartObject) => columnOf(headerBlock(table), index);
  const whole = ({ table, index }: TablePartObject) => columnOf(table.block, index);
  return declareClass<TablePartObject>({
    identity: ({ index }) => ({ Id: index + 1 }),
    properties: {
      Id: readOnly(({ index }) => index + 1),
      Index: readOnly(({ index }) => index),
      Name: {
        get: ({ table, index }) => book.tableHeaders(table)[index],
        set: (part, name) => book.setValues(part.table.sheetId, header(part), [[String(name)]]),
      },
      Values: {
        get: (part) => book.values(part.table.sheetId, whole(part)),
        set: (part, given) => book.setValues(part.table.sheetId, whole(part), inShape(whole(part), given)),
      },
    },
    methods: {
      GetRange: (part) => rangeObject(part.table.sheetId, whole(part)),
      GetHeaderRowRange: (part) => rangeObject(part.table.sheetId, header(part)),
      GetDataBodyRange: ({ table, index }) => rangeObject(table.sheetId, columnOf(bodyBlock(table), index)),
      GetTotalRowRange: ({ table, index }) => rangeObject(table.sheetId, columnOf(totalsBlock(table), index)),
    },
  });
}

/** table.resize: the headings stay in their row, and at least one data row goes with them. */
function resizeTable(book: Book, table: Table, where: unknown): void {
  const { sheetId, block } = placeOf(book, where, table.sheetId);
  const fits =
    sheetId === table.sheetId &&
    block.row === table.block.row &&
    block.rowCount > (table.hasTotals ? 2 : 1) &&
    overlaps(block, table.block);
  if (!fits) throw invalidArgument();
  refuseOverlap(book, sheetId, block, table);
  book.resizeTable(table, block);
}

/** table.showTotals: the totals stand in a row of their own below the data, which makes room for it. */
function showTotals(book: Book, table: Table, isShown: boolean): void {
  if (isShown === table.hasTotals) return;
  const { sheetId, block } = table;
  if (isShown) {
    const below = { ...block, row: block.row + block.rowCount, rowCount: 1 };
    const isTaken = book.values(sheetId, below)[0]!.some((value) => value !== '');
    if (isTaken) shiftCells(book, sheetId, below, 'Down');
    book.setTableTotals(table, true);
    const heading = book.tableHeaders(table)[block.columnCount - 1]!;
    const totals = indexes(block.columnCount).map(() => '');
    totals[0] = 'Total';
    totals[block.columnCount - 1] = `=SUBTOTAL(109,${table.name}[${heading}])`;
    book.setValues(sheetId, below, [totals]);
    return;
  }
  const totals = totalsBlock(table);
  book.setTableTotals(table, false);
  book.setValues(sheetId, totals, filled(totals, ''));
}

function refuseOverlap(book: Book, sheetId: string, block: Block, own?: Table): void {
  const isTaken = book
    .tables()
    .some((table) => table !== own && table.sheetId === sheetId && overlaps(table.block, block));
  if (isTaken) throw new ApiError('InvalidArgument', 'A table cannot overlap another table.');
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
