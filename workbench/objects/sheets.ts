import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, cellBlock } from '../addresses';
import type { Block } from '../addresses';
import { ApiError, itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable } from '../protocol/classes';
import { EventType, WORKBOOK_TARGET } from '../protocol/messages';
import type { OfficeHost } from '../protocol/office-host';
import type { Book } from '../spreadsheet/book';
import { eventMethods } from './event-methods';
import { inert, rangeObject, readOnly, worksheetObject } from './objects';
import type { WorksheetObject } from './objects';
import { blockArgument } from './ranges';

const WHOLE_SHEET: Block = {
  row: 0,
  column: 0,
  rowCount: SHEET_ROW_COUNT,
  columnCount: SHEET_COLUMN_COUNT,
};

const SHEET_EVENTS = {
  DataChanged: EventType.worksheetChanged,
  Activated: EventType.worksheetActivated,
  Deactivated: EventType.worksheetDeactivated,
  Calculated: EventType.worksheetCalculated,
  RowSorted: EventType.worksheetRowSorted,
  SelectionChanged: EventType.worksheetSelectionChanged,
  FormulaChanged: EventType.worksheetFormulaChanged,
};

/** Worksheet and the collection of worksheets. */
export function sheetClasses(book: Book, host: OfficeHost): ClassTable {
  const find = (nameOrId: unknown) => {
    const sheetId = book.findSheet(String(nameOrId));
    if (!sheetId) throw itemNotFound();
    return worksheetObject(sheetId);
  };
  return {
    WorksheetCollection: declareClass({
      items: () => book.sheetIds().map(worksheetObject),
      methods: {
        GetItem: (_all, [nameOrId]) => find(nameOrId),
        GetItemOrNullObject: (_all, [nameOrId]) => {
          const sheetId = book.findSheet(String(nameOrId));
          return sheetId ? worksheetObject(sheetId) : NULL_OBJECT;
        },
        GetActiveWorksheet: () => worksheetObject(book.activeSheetId()),
        GetCount: () => book.sheetIds().length,
        GetFirst: () => worksheetObject(book.sheetIds()[0]!),
        GetLast: () => worksheetObject(book.sheetIds().slice(-1)[0]!),
        Add: (_all, [name]: [string | null | undefined]) => {
          if (name && book.findSheet(name)) {
            throw new ApiError(
              'ItemAlreadyExists',
              'A resource with the same name or identifier already exists.',
            );
          }
          return worksheetObject(book.addSheet(name ?? undefined));
        },
        ...eventMethods(host, () => WORKBOOK_TARGET, {
          ...SHEET_EVENTS,
          Added: EventType.worksheetAdded,
          Deleted: EventType.worksheetDeleted,
        }),
        ...eventMethods(host, () => WORKBOOK_TARGET, { NameChanged: EventType.worksheetNameChanged }, 'new'),
      },
    }),
    Worksheet: worksheetClass(book, host),
    WorksheetFreezePanes: declareClass<WorksheetObject>({
      methods: {
        FreezeRows: ({ sheetId }, [count = 1]: [number?]) => book.freezePanes(sheetId, count, 0),
        FreezeColumns: ({ sheetId }, [count = 1]: [number?]) => book.freezePanes(sheetId, 0, count),
        FreezeAt: ({ sheetId }, [range]: [unknown]) => {
          const block = blockArgument(range);
          book.freezePanes(sheetId, block.row + block.rowCount, block.column + block.columnCount);
        },
        Unfreeze: ({ sheetId }) => book.freezePanes(sheetId, 0, 0),
      },
    }),
  };
}

function worksheetClass(book: Book, host: OfficeHost) {
  return declareClass<WorksheetObject>({
    identity: ({ sheetId }) => ({ Id: sheetId }),
    properties: {
      Id: readOnly(({ sheetId }) => sheetId),
      Name: {
        get: ({ sheetId }) => book.sheetName(sheetId),
        set: ({ sheetId }, name) => book.renameSheet(sheetId, String(name)),
      },
      Position: {
        get: ({ sheetId }) => book.sheetIds().indexOf(sheetId),
        set: ({ sheetId }, position) => book.moveSheet(sheetId, Number(position)),
      },
      Visibility: {
        get: ({ sheetId }) => (book.isSheetHidden(sheetId) ? 'Hidden' : 'Visible'),
        set: ({ sheetId }, visibility) => book.setSheetHidden(sheetId, visibility !== 'Visible'),
      },
      EnableCalculation: inert(true),
      ShowGridlines: inert(true),
      ShowHeadings: inert(true),
      TabColor: inert(''),
    },
    navigation: {
      Tables: ({ sheetId }) => ({ className: 'TableCollection', sheetId }) as WorksheetObject,
      FreezePanes: ({ sheetId }) => ({ className: 'WorksheetFreezePanes', sheetId }) as WorksheetObject,
      Protection: () => ({ className: 'WorksheetProtection' }),
      Names: () => ({ className: 'NamedItemCollection' }),
    },
    methods: {
      GetRange: ({ sheetId }, [address]: [unknown]) =>
        rangeObject(sheetId, address == null ? WHOLE_SHEET : blockArgument(address)),
      GetRangeByIndexes: ({ sheetId }, [row, column, rowCount, columnCount]: number[]) =>
        rangeObject(sheetId, { row: row!, column: column!, rowCount: rowCount!, columnCount: columnCount! }),
      GetCell: ({ sheetId }, [row, column]: [number, number]) => rangeObject(sheetId, cellBlock(row, column)),
      GetUsedRange: ({ sheetId }, [valuesOnly]: [boolean?]) =>
        rangeObject(sheetId, book.usedBlock(sheetId, valuesOnly === true) ?? cellBlock(0, 0)),
      GetUsedRangeOrNullObject: ({ sheetId }, [valuesOnly]: [boolean?]) => {
        const block = book.usedBlock(sheetId, valuesOnly === true);
        return block ? rangeObject(sheetId, block) : NULL_OBJECT;
      },
      Activate: ({ sheetId }) => book.activateSheet(sheetId),
      Calculate: () => book.recalculate(),
      Delete: ({ sheetId }) => {
        if (book.sheetIds().length === 1)
          throw new ApiError('InvalidOperation', 'A workbook needs one sheet.');
        book.deleteSheet(sheetId);
      },
      ...eventMethods<WorksheetObject>(host, ({ sheetId }) => sheetId, SHEET_EVENTS),
      ...eventMethods<WorksheetObject>(
        host,
        ({ sheetId }) => sheetId,
        { NameChanged: EventType.worksheetNameChanged },
        'new',
      ),
    },
  });
}
