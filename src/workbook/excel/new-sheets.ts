import { cellAddress } from '../../domain/sheet/block';
import { fromCellContent, toCellContent, holds } from './cell-content';
import { inFront } from './in-front';
import { runExcel, refusalOf } from './run-excel';
import { readRowsInHalves } from './halves';
import { CELLS_A_REQUEST, doSteps, frontStep, pieces, rowsStep, stepOf, type RequestStep } from './requests';
import { freeName } from './sheet-names';
import type { CellContent, WriteOptions } from '../writing/write-plan';
import { Refused } from '../refusals/refused';

/** What Excel says of an entry that it does not expect in a column; the entry can be kept. */
export interface ColumnValidation {
  readonly columnIndex: number;
  readonly rule: Excel.DataValidationRule;
  readonly title: string;
  readonly message: string;
}

export interface NewSheet {
  /** Made legal and unique. */
  readonly name: string;
  /** Rows of one length, from A1 on; null is blank. Text stays text, whatever it looks like. */
  readonly block: readonly (readonly (CellContent | null)[])[];
  /** The table that the block becomes, its first row being the headings. */
  readonly asTable?: string;
  /** By column, under the headings; null: General. */
  readonly numberFormats?: readonly (string | null)[];
  /** By column, in points; null or left out: fitted to what the column holds. */
  readonly columnWidths?: readonly (number | null)[];
  readonly validation?: readonly ColumnValidation[];
  readonly frozenRows?: number;
  readonly boldRows?: number;
  /** Rows that are bold wherever they are, from 0. */
  readonly boldRowIndexes?: readonly number[];
  /** Single cells of a sheet that is no table, and their number formats. */
  readonly cellFormats?: readonly {
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly format: string;
  }[];
  /** For paper: A4, upright, as wide as a page, with these words at its foot. */
  readonly print?: { readonly footer: string };
}

export type NewSheetsOutcome =
  | {
      readonly kind: 'made';
      /** In the order given, under the names that they got. */
      readonly sheets: readonly { readonly id: string; readonly name: string }[];
    }
  | {
      readonly kind: 'nothing-made';
      /** Begins with "Nothing was written." */
      readonly message: string;
      /** Sheets that may still be there, as Excel did not confirm their removal; nearly always none. */
      readonly left: readonly string[];
    };

/** A sheet with the name that it gets and the cells as they are given to Excel. */
export interface PreparedSheet extends NewSheet {
  readonly given: readonly (readonly CellContent[])[];
  readonly columnCount: number;
}

/** Makes new sheets at the end of the workbook: all of them, or none. Never rejects. */
export async function writeSheets(
  sheets: readonly NewSheet[],
  options: WriteOptions = {},
): Promise<NewSheetsOutcome> {
  let names: string[] = [];
  try {
    const taken = await namesTaken();
    const prepared = sheets.map((sheet): PreparedSheet => {
      const name = freeName(sheet.name, [...taken, ...names]);
      names = [...names, name];
      return preparedSheet({ ...sheet, name });
    });
    await doSteps(prepared.flatMap(stepsOf), (done, of) => between(options, 'writing', done, of));
    for (const sheet of prepared) await checkSheet(sheet, options);
    return { kind: 'made', sheets: await idsOf(names) };
  } catch (error) {
    const isTaken = (error as { code?: unknown } | null)?.code === 'ItemAlreadyExists';
    const isGone = await removeSheets(names, isTaken);
    return {
      kind: 'nothing-made',
      message: `Nothing was written. ${refusalOf(error)}`,
      left: isGone ? [] : names,
    };
  }
}

function between(options: WriteOptions, step: 'writing' | 'checking', done: number, of: number): void {
  if (options.signal?.aborted) throw new Refused('stopped-sheets', { done, of });
  options.onProgress?.({ step, done, of });
}

const namesTaken = (): Promise<string[]> =>
  runExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    await context.sync();
    if (protection.protected) throw new Refused('workbook-protected');
    return worksheets.items.map(({ name }) => name);
  });

export function preparedSheet(sheet: NewSheet): PreparedSheet {
  const columnCount = sheet.block.reduce((most, row) => Math.max(most, row.length), 0);
  const given = sheet.block.map((row, r) =>
    Array.from({ length: columnCount }, (_, c) =>
      toCellContent(row[c] ?? '', {
        at: () => cellAddress({ sheet: sheet.name, topIndex: 0, leftIndex: 0 }, r, c, true),
      }),
    ),
  );
  return { ...sheet, given, columnCount };
}

function stepsOf(sheet: PreparedSheet): RequestStep[] {
  const { given, name, columnCount } = sheet;
  const add = frontStep((context) => context.workbook.worksheets.add(name));
  if (given.length === 0 || columnCount === 0) return [add];
  const size = Math.max(1, Math.floor(CELLS_A_REQUEST / 4 / columnCount));
  const rows = pieces(given.length, size).map(([from, count]) => {
    const block = given.slice(from, from + count).map((row) => [...row]);
    return rowsStep(block, (context, part, at) => {
      const range = sheetNamed(context, name).getRangeByIndexes(from + at, 0, part.length, columnCount);
      range.values = part as CellContent[][];
    });
  });
  const look = stepOf([['']], (context) => setLook(sheetNamed(context, name), sheet));
  const { frozenRows, print, cellFormats = [] } = sheet;
  const cells = cellFormats.map(({ rowIndex, columnIndex, format }) =>
    stepOf([['']], (context) => {
      const cell = sheetNamed(context, name).getRangeByIndexes(rowIndex, columnIndex, 1, 1);
      cell.numberFormat = [[format]];
    }),
  );
  const page = stepOf([['']], (context) => setPage(sheetNamed(context, name), sheet));
  const freeze = frontStep((context) => sheetNamed(context, name).freezePanes.freezeRows(frozenRows ?? 0));
  return [
    ...[add, ...formatSteps(sheet), ...cells, ...rows, look],
    ...(frozenRows ? [freeze] : []),
    ...(print ? [page] : []),
  ];
}

const sheetNamed = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

/** Number formats go first: Excel reads a cell by the format that it has. */
function formatSteps({ name, given, numberFormats = [] }: PreparedSheet): RequestStep[] {
  const rowCount = given.length - 1;
  if (rowCount < 1) return [];
  return numberFormats.flatMap((format, c) =>
    format === null
      ? []
      : [
          stepOf([['']], (context) => {
            const range = sheetNamed(context, name).getRangeByIndexes(1, c, rowCount, 1);
            // One format for every cell of a range, which the types leave out.
            range.numberFormat = format as unknown as string[][];
          }),
        ],
  );
}

function setLook(worksheet: Excel.Worksheet, sheet: PreparedSheet): void {
  const { given, columnCount, asTable, columnWidths = [], validation = [] } = sheet;
  const all = worksheet.getRangeByIndexes(0, 0, given.length, columnCount);
  if (asTable !== undefined) worksheet.tables.add(all, true).name = asTable;
  if (sheet.boldRows) worksheet.getRangeByIndexes(0, 0, sheet.boldRows, columnCount).format.font.bold = true;
  for (const row of sheet.boldRowIndexes ?? [])
    worksheet.getRangeByIndexes(row, 0, 1, columnCount).format.font.bold = true;
  all.format.autofitColumns();
  columnWidths.forEach((width, c) => {
    if (width !== null) worksheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = width;
  });
  const bodyRows = Math.max(1, given.length - 1);
  for (const { columnIndex, rule, title, message } of validation) {
    const { dataValidation } = worksheet.getRangeByIndexes(1, columnIndex, bodyRows, 1);
    dataValidation.rule = rule;
    dataValidation.errorAlert = { showAlert: true, style: 'Warning', title, message };
  }
}

function setPage(worksheet: Excel.Worksheet, { given, columnCount, print }: PreparedSheet): void {
  const { pageLayout } = worksheet;
  worksheet.showGridlines = false;
  pageLayout.orientation = 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.headersFooters.defaultForAllPages.leftFooter = print!.footer.replace(/&/g, '&&');
  pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
  const last = cellAddress({ sheet: null, topIndex: 0, leftIndex: 0 }, given.length - 1, columnCount - 1);
  pageLayout.setPrintArea(`A1:${last}`);
}

/** Reads a sheet back. @throws Refused where a cell does not hold what it was given */
export async function checkSheet(
  { name, given, columnCount }: PreparedSheet,
  options: WriteOptions,
): Promise<void> {
  if (columnCount === 0) return;
  const size = Math.max(1, Math.floor(CELLS_A_REQUEST / columnCount));
  for (const [from, count] of pieces(given.length, size)) {
    between(options, 'checking', from * columnCount, given.length * columnCount);
    await readRowsInHalves([from, count], (first, length) =>
      checkRows({ name, given, columnCount }, first, length),
    );
  }
}

const checkRows = (
  { name, given, columnCount }: Pick<PreparedSheet, 'name' | 'given' | 'columnCount'>,
  from: number,
  count: number,
): Promise<void> =>
  runExcel(async (context) => {
    const range = sheetNamed(context, name).getRangeByIndexes(from, 0, count, columnCount);
    range.load('values');
    await context.sync();
    range.values.forEach((row: unknown[], r) =>
      row.forEach((value, c) => {
        if (holds(value, fromCellContent(given[from + r]![c]!))) return;
        const at = cellAddress({ sheet: name, topIndex: from, leftIndex: 0 }, r, c, true);
        throw new Refused('cell-differs', { at });
      }),
    );
  });

const idsOf = (names: readonly string[]): Promise<{ id: string; name: string }[]> =>
  runExcel(async (context) => {
    const sheets = names.map((name) => sheetNamed(context, name));
    for (const sheet of sheets) sheet.load('id,name');
    await context.sync();
    return sheets.map(({ id, name }) => ({ id, name }));
  });

/**
 * Removes the sheets that were made; true where none is left. Tried twice.
 *
 * @param onlyEmpty one of the names was taken in between: a sheet that holds anything may be somebody else's
 */
async function removeSheets(names: readonly string[], onlyEmpty: boolean): Promise<boolean> {
  if (names.length === 0) return true;
  const remove = () =>
    inFront(async (context) => {
      const found = names.map((name) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        const used = sheet.getUsedRangeOrNullObject(true);
        sheet.load('id');
        used.load('rowCount');
        return { sheet, used };
      });
      await context.sync();
      const ours = found.filter(
        ({ sheet, used }) => !sheet.isNullObject && (!onlyEmpty || used.isNullObject),
      );
      for (const { sheet } of ours) sheet.delete();
      if (ours.length > 0) await context.sync();
    });
  return remove()
    .catch(remove)
    .then(
      () => true,
      () => false,
    );
}
