import { SHEET_COLUMN_COUNT, SHEET_ROW_COUNT, cellBlock } from '../addresses';
import type { Block } from '../addresses';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/api-error';
import { NULL_OBJECT, declareClass } from '../protocol/classes';
import type { ClassTable, Property } from '../protocol/classes';
import { EventType, WORKBOOK_TARGET } from '../protocol/messages';
import type { OfficeHost } from '../protocol/office-host';
import type { Book, FrozenPanes, SheetVisibility } from '../spreadsheet/book';
import { eventMethods } from './event-methods';
import {
  areasArgument,
  areasObject,
  blockArgument,
  inert,
  rangeObject,
  readOnly,
  worksheetObject,
} from './objects';
import type { WorksheetObject } from './objects';
import { protectionClass } from './protection';
import { copyTo } from './sheet-copy';
import { checkSheetName } from './sheet-names';

const WHOLE_SHEET: Block = {
  row: 0,
  column: 0,
  rowCount: SHEET_ROW_COUNT,
  columnCount: SHEET_COLUMN_COUNT,
};

const VISIBILITIES: SheetVisibility[] = ['Visible', 'Hidden', 'VeryHidden'];

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
  const among = (visibleOnly?: boolean) => (visibleOnly ? visibleSheets(book) : book.sheetIds());
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
        GetCount: (_all, [visibleOnly]: [boolean?]) => among(visibleOnly).length,
        GetFirst: (_all, [visibleOnly]: [boolean?]) => worksheetObject(among(visibleOnly)[0]!),
        GetLast: (_all, [visibleOnly]: [boolean?]) => worksheetObject(among(visibleOnly).slice(-1)[0]!),
        Add: (_all, [name]: [string | null | undefined]) => {
          if (name != null) checkSheetName(book, name);
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
        GetLocationOrNullObject: ({ sheetId }) => {
          const block = frozenBlock(book.frozenPanes(sheetId));
          return block ? rangeObject(sheetId, block) : NULL_OBJECT;
        },
      },
    }),
    WorksheetProtection: protectionClass(book),
  };
}

/** The cells that are frozen at the top, at the left, or in the corner. */
function frozenBlock({ rowCount, columnCount }: FrozenPanes): Block | null {
  if (rowCount === 0 && columnCount === 0) return null;
  return {
    row: 0,
    column: 0,
    rowCount: rowCount || SHEET_ROW_COUNT,
    columnCount: columnCount || SHEET_COLUMN_COUNT,
  };
}

function visibleSheets(book: Book): string[] {
  return book.sheetIds().filter((sheetId) => book.sheetVisibility(sheetId) === 'Visible');
}

/** A workbook shows at least one sheet: the last that is shown is neither deleted nor hidden. */
function refuseIfLastVisible(book: Book, sheetId: string): void {
  const visible = visibleSheets(book);
  if (visible.length === 1 && visible[0] === sheetId)
    throw invalidOperation('A workbook must contain at least one visible worksheet.');
}

function changeVisibility(book: Book, sheetId: string, given: unknown): void {
  const visibility = VISIBILITIES.find((one) => one === given);
  if (!visibility) throw invalidArgument();
  if (visibility !== 'Visible') refuseIfLastVisible(book, sheetId);
  book.setSheetVisibility(sheetId, visibility);
}

function deleteSheet(book: Book, sheetId: string): void {
  if (book.sheetVisibility(sheetId) === 'VeryHidden')
    throw invalidOperation('A worksheet that is very hidden is not deleted.');
  refuseIfLastVisible(book, sheetId);
  book.deleteSheet(sheetId);
}

function changePosition(book: Book, sheetId: string, given: unknown): void {
  const position = Number(given);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheetIds().length)
    throw invalidArgument();
  book.moveSheet(sheetId, position);
}

function blockByIndexes([row = 0, column = 0, rowCount = 1, columnCount = 1]: number[]): Block {
  const fits =
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= SHEET_ROW_COUNT &&
    column + columnCount <= SHEET_COLUMN_COUNT;
  if (!fits) throw invalidArgument();
  return { row, column, rowCount, columnCount };
}

function gridlines(book: Book): Property<WorksheetObject> {
  return {
    get: ({ sheetId }) => book.showsGridlines(sheetId),
    set: ({ sheetId }, areShown) => book.showGridlines(sheetId, areShown === true),
  };
}

function worksheetClass(book: Book, host: OfficeHost) {
  return declareClass<WorksheetObject>({
    identity: ({ sheetId }) => ({ Id: sheetId }),
    properties: {
      Id: readOnly(({ sheetId }) => sheetId),
      Name: {
        get: ({ sheetId }) => book.sheetName(sheetId),
        set: ({ sheetId }, name) => {
          checkSheetName(book, String(name), sheetId);
          book.renameSheet(sheetId, String(name));
        },
      },
      Position: {
        get: ({ sheetId }) => book.sheetIds().indexOf(sheetId),
        set: ({ sheetId }, position) => changePosition(book, sheetId, position),
      },
      Visibility: {
        get: ({ sheetId }) => book.sheetVisibility(sheetId),
        set: ({ sheetId }, visibility) => changeVisibility(book, sheetId, visibility),
      },
      EnableCalculation: inert(true),
      ShowGridlines: gridlines(book),
      ShowHeadings: inert(true),
      // When they are set, office.js calls them so.
      Gridlines: gridlines(book),
      Headings: inert(true),
      TabColor: {
        get: ({ sheetId }) => book.tabColor(sheetId),
        set: ({ sheetId }, color) => book.setTabColor(sheetId, String(color)),
      },
    },
    navigation: {
      Tables: ({ sheetId }) => ({ className: 'TableCollection', sheetId }) as WorksheetObject,
      FreezePanes: ({ sheetId }) => ({ className: 'WorksheetFreezePanes', sheetId }) as WorksheetObject,
      Protection: ({ sheetId }) => ({ className: 'WorksheetProtection', sheetId }) as WorksheetObject,
      Names: () => ({ className: 'NamedItemCollection' }),
      Charts: ({ sheetId }) => ({ className: 'ChartCollection', sheetId }) as WorksheetObject,
      PageLayout: ({ sheetId }) => ({ className: 'PageLayout', sheetId }) as WorksheetObject,
      CustomProperties: ({ sheetId }) =>
        ({ className: 'WorksheetCustomPropertyCollection', sheetId }) as WorksheetObject,
    },
    methods: {
      GetRange: ({ sheetId }, [address]: [unknown]) =>
        rangeObject(sheetId, address == null ? WHOLE_SHEET : blockArgument(address)),
      GetRanges: ({ sheetId }, [address]: [string?]) =>
        areasObject('RangeAreas', sheetId, address == null ? [WHOLE_SHEET] : areasArgument(address)),
      GetRangeByIndexes: ({ sheetId }, indexes: number[]) => rangeObject(sheetId, blockByIndexes(indexes)),
      GetCell: ({ sheetId }, [row, column]: [number, number]) => rangeObject(sheetId, cellBlock(row, column)),
      GetUsedRange: ({ sheetId }, [valuesOnly]: [boolean?]) =>
        rangeObject(sheetId, book.usedBlock(sheetId, valuesOnly === true) ?? cellBlock(0, 0)),
      GetUsedRangeOrNullObject: ({ sheetId }, [valuesOnly]: [boolean?]) => {
        const block = book.usedBlock(sheetId, valuesOnly === true);
        return block ? rangeObject(sheetId, block) : NULL_OBJECT;
      },
      Activate: ({ sheetId }) => book.activateSheet(sheetId),
      Calculate: () => book.recalculate(),
      Delete: ({ sheetId }) => deleteSheet(book, sheetId),
      Copy: ({ sheetId }, [position, relativeTo]: [string?, WorksheetObject?]) =>
        worksheetObject(copyTo(book, sheetId, position ?? undefined, relativeTo)),
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
