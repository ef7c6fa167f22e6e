import { accessDenied, invalidOperation } from '../protocol/api-error';
import { declareClass } from '../protocol/classes';
import type { Book, CellFormat } from '../spreadsheet/book';
import { readOnly } from './objects';
import type { WorksheetObject } from './objects';

/** What Excel lets be done on a protected sheet when nothing is said: to select, and no more. */
const NOTHING_ALLOWED: Record<string, boolean> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};

/** worksheet.protection. Every cell counts as locked: the workbench knows no cells that are not. */
export function protectionClass(book: Book) {
  return declareClass<WorksheetObject>({
    properties: {
      Protected: readOnly(({ sheetId }) => book.protection(sheetId) !== null),
      Options: readOnly(({ sheetId }) => book.protection(sheetId)?.options ?? null),
    },
    methods: {
      Protect: ({ sheetId }, [options, password]: [Record<string, boolean>?, string?]) => {
        if (book.protection(sheetId)) throw invalidOperation('The worksheet is protected already.');
        const allowed = { ...NOTHING_ALLOWED, ...options };
        book.protect(sheetId, { options: allowed, password: password ?? null });
      },
      Unprotect: ({ sheetId }, [password]: [string?]) => {
        const needed = book.protection(sheetId)?.password ?? null;
        if (needed !== null && needed !== password) throw accessDenied();
        book.unprotect(sheetId);
      },
    },
  });
}

/** Fails where the sheet is protected, unless its protection allows this kind of change. */
export function refuseIfProtected(book: Book, sheetId: string, permission?: string): void {
  const protection = book.protection(sheetId);
  if (protection && !(permission && protection.options[permission])) throw accessDenied();
}

/** The book as the add-in may change it: what writes to a protected sheet fails, as in Excel. */
export function guarded(book: Book): Book {
  const check = (sheetId: string, permission?: string) => refuseIfProtected(book, sheetId, permission);
  const guard =
    <Rest extends unknown[], R>(write: (sheetId: string, ...rest: Rest) => R, permission?: string) =>
    (sheetId: string, ...rest: Rest): R => {
      check(sheetId, permission);
      return write(sheetId, ...rest);
    };
  const ofTable =
    <T extends { sheetId: string }, Rest extends unknown[], R>(write: (table: T, ...rest: Rest) => R) =>
    (table: T, ...rest: Rest): R => {
      check(table.sheetId);
      return write(table, ...rest);
    };
  const own: Partial<Book> = {
    setValues: guard(book.setValues),
    typeValues: guard(book.typeValues),
    setNumberFormats: guard(book.setNumberFormats, 'allowFormatCells'),
    setFormat: <K extends keyof CellFormat>(...args: Parameters<typeof book.setFormat<K>>) => {
      check(args[0], 'allowFormatCells');
      book.setFormat(...args);
    },
    clearFormats: guard(book.clearFormats, 'allowFormatCells'),
    insertRows: guard(book.insertRows, 'allowInsertRows'),
    deleteRows: guard(book.deleteRows, 'allowDeleteRows'),
    insertColumns: guard(book.insertColumns, 'allowInsertColumns'),
    deleteColumns: guard(book.deleteColumns, 'allowDeleteColumns'),
    setRowHeightPixels: guard(book.setRowHeightPixels, 'allowFormatRows'),
    fitRows: guard(book.fitRows, 'allowFormatRows'),
    setColumnWidthPixels: guard(book.setColumnWidthPixels, 'allowFormatColumns'),
    fitColumns: guard(book.fitColumns, 'allowFormatColumns'),
    setContents: guard(book.setContents),
    shiftCells: guard(book.shiftCells),
    addTable: guard(book.addTable),
    renameTable: ofTable(book.renameTable),
    resizeTable: ofTable(book.resizeTable),
    setTableTotals: ofTable(book.setTableTotals),
    deleteTable: ofTable(book.deleteTable),
  };
  return Object.assign(Object.create(book) as Book, own);
}
