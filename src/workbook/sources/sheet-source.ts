import { type Block, cellAddress } from '../../domain/sheet/block';
import { isFormula } from '../excel/cell-content';
import { readRowsInHalves } from '../excel/halves';
import { runExcel } from '../excel/run-excel';
import { pause } from '../excel/pause';
import { OutOfDate } from '../excel/shared-read';
import { isOwnSheet, LOG_TABLE } from '../excel/own-sheet-names';
import { OWNED_PROPERTY } from '../excel/own-sheets';
import { readTops, TOP_COLUMNS, TOP_ROWS, type RangePlace } from './sheet-tops';

export { placeOfRange } from './range-place';
export type { RangePlace } from './sheet-tops';

/** What is to be read: all that a sheet holds, a table with its headings, or certain cells. */
export type SourceRef =
  | { readonly kind: 'sheet'; readonly sheetId: string }
  | { readonly kind: 'table'; readonly tableId: string }
  | ({ readonly kind: 'range' } & RangePlace);

export interface TableOffered {
  readonly id: string;
  readonly name: string;
}

/** A sheet that can be checked. */
export interface SheetOffered extends RangePlace {
  readonly tables: readonly TableOffered[];
  /** The first rows, by which it is told what the sheet is; all of them where `isWhole`. */
  readonly top: Block;
  readonly isWhole: boolean;
}

/** What the workbook has to check. */
export interface SourcesSeen {
  /** In the order of the workbook, without blank ones and without those of the add-in's own. */
  readonly sheets: readonly SheetOffered[];
  /** The sheet that is shown; it is among `sheets` unless it is blank or the add-in's own. */
  readonly activeId: string;
  readonly activeName: string;
  /** What is selected of a sheet that can be checked: at least two rows of what the sheet holds. */
  readonly selection: RangePlace | null;
  /** The table of past imports with its headings; null where there is none. */
  readonly log: Block | null;
}

export interface ReadingOptions {
  /** Rows read so far, of how many. */
  readonly onProgress?: (rowsRead: number, rowCount: number) => void;
  readonly signal?: AbortSignal;
}

/** The cells of so many sheets are looked at: in workbooks of more, of those nearest to the one that is shown. */
const MAX_SHEETS = 30;
/** Cells of one request: an answer of so many is taken in without anybody waiting. Excel would allow far more. */
const CELLS_A_REQUEST = 20_000;
/** A sheet that is edited all the time is given up. */
const MAX_ATTEMPTS = 3;

/** "A1:I94" */
export const addressOfRange = ({ topIndex, leftIndex, rowCount, columnCount }: RangePlace): string => {
  const place = { sheet: null, topIndex, leftIndex };
  return `${cellAddress(place, 0, 0)}:${cellAddress(place, rowCount - 1, columnCount - 1)}`;
};

/** Looks at every sheet of the workbook: where its cells are, and its first rows. */
export async function seeSources(): Promise<SourcesSeen> {
  const { found, activeId, activeName, selected, log } = await seeSheets();
  const offered = nearest(
    found.filter(({ place, tables, isSummary }) => {
      const names = tables.map(({ name }) => name);
      return place.rowCount > 0 && !isSummary && !isOwnSheet(place.sheet, names);
    }),
    found.findIndex(({ place }) => place.sheetId === activeId),
  );
  const tops = await readTops(offered.map(({ place }) => place));
  const sheets = offered.map(({ place, tables }, n): SheetOffered => {
    const isWhole = place.rowCount <= TOP_ROWS && place.columnCount <= TOP_COLUMNS;
    return { ...place, tables, top: tops[n]!, isWhole };
  });
  return { sheets, activeId, activeName, selection: withinUsed(selected, sheets), log };
}

/** So many of the sheets as are looked at, in their order. */
function nearest(sheets: readonly SheetFound[], shownAt: number): SheetFound[] {
  const distance = ({ position }: SheetFound): number => Math.abs(position - shownAt);
  return [...sheets]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_SHEETS)
    .sort((a, b) => a.position - b.position);
}

/** What is shown and selected now, of the sheets seen before; null where they have to be looked at again. */
export async function selectedNow(seen: SourcesSeen): Promise<SourcesSeen | null> {
  const active = await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id,name');
    await context.sync();
    return { activeId: sheet.id, activeName: sheet.name };
  });
  const isSeen = seen.sheets.some(
    ({ sheetId, sheet }) => sheetId === active.activeId && sheet === active.activeName,
  );
  if (!isSeen && active.activeId !== seen.activeId) return null;
  return { ...seen, ...active, selection: withinUsed(await selectedRange(), seen.sheets) };
}

interface SheetFound {
  readonly place: RangePlace;
  /** Among the sheets that can be seen, from 0. */
  readonly position: number;
  readonly isSummary: boolean;
  readonly tables: readonly TableOffered[];
}

interface SheetsSeen {
  readonly found: readonly SheetFound[];
  readonly activeId: string;
  readonly activeName: string;
  readonly selected: RangePlace | null;
  readonly log: Block | null;
}

async function seeSheets(): Promise<SheetsSeen> {
  const selected = await selectedRange();
  return runExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name');
    active.load('id,name');
    const log = tables.getItemOrNullObject(LOG_TABLE);
    log.load('name');
    await context.sync();
    const looked = worksheets.items.filter((sheet) => sheet.visibility === 'Visible');
    const used = looked.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    });
    const marks = looked.map((sheet) => {
      const mark = sheet.customProperties.getItemOrNullObject(OWNED_PROPERTY);
      mark.load('value');
      return mark;
    });
    for (const table of tables.items) table.worksheet.load('id');
    const logRange = log.isNullObject ? null : log.getRange();
    logRange?.load('values');
    await context.sync();
    return {
      found: looked.map((sheet, n) => ({
        place: placeFrom(sheet, used[n]!),
        position: n,
        isSummary: !marks[n]!.isNullObject,
        tables: tables.items.flatMap(({ id, name, worksheet }) =>
          worksheet.id === sheet.id ? [{ id, name }] : [],
        ),
      })),
      activeId: active.id,
      activeName: active.name,
      selected,
      log: logRange?.values ?? null,
    };
  });
}

/** A chart may be selected, or several blocks: then nothing is. */
const selectedRange = (): Promise<RangePlace | null> =>
  runExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('id,name');
    await context.sync();
    return placeFrom(range.worksheet, range);
  }).catch(() => null);

const NOTHING = { topIndex: 0, leftIndex: 0, rowCount: 0, columnCount: 0 };

function placeFrom({ id, name }: Excel.Worksheet, range: Excel.Range): RangePlace {
  const named = { sheetId: id, sheet: name };
  if (range.isNullObject) return { ...named, ...NOTHING };
  const { rowIndex: topIndex, columnIndex: leftIndex, rowCount, columnCount } = range;
  return { ...named, topIndex, leftIndex, rowCount, columnCount };
}

/** Whole columns may be selected: only what the sheet holds of them counts. */
function withinUsed(selected: RangePlace | null, sheets: readonly SheetOffered[]): RangePlace | null {
  const used = sheets.find(({ sheetId }) => sheetId === selected?.sheetId);
  if (!selected || !used) return null;
  const topIndex = Math.max(selected.topIndex, used.topIndex);
  const leftIndex = Math.max(selected.leftIndex, used.leftIndex);
  const rowCount = Math.min(selected.topIndex + selected.rowCount, used.topIndex + used.rowCount) - topIndex;
  const columnCount =
    Math.min(selected.leftIndex + selected.columnCount, used.leftIndex + used.columnCount) - leftIndex;
  if (rowCount < 2 || columnCount < 2) return null;
  return { sheetId: used.sheetId, sheet: used.sheet, topIndex, leftIndex, rowCount, columnCount };
}

/** What was read, and where it stood. */
export interface SourceRead {
  readonly place: RangePlace;
  readonly block: Block;
}

/**
 * Reads the cells of a source in blocks of rows.
 *
 * @throws OutOfDate where it moves or changes its size at each attempt; the reason of an aborted signal
 */
export async function readSource(source: SourceRef, options: ReadingOptions = {}): Promise<SourceRead> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readOnce(source, options);
    } catch (error) {
      if (!(error instanceof OutOfDate) || attempt >= MAX_ATTEMPTS) throw error;
    }
  }
}

async function readOnce(source: SourceRef, { onProgress, signal }: ReadingOptions): Promise<SourceRead> {
  const place = await runExcel(async (context) => {
    const seen = placeIn(context, source);
    await context.sync();
    return seen.finish();
  });
  const block: unknown[][] = [];
  const rowsARequest = Math.max(1, Math.floor(CELLS_A_REQUEST / Math.max(1, place.columnCount)));
  while (block.length < place.rowCount) {
    await pause();
    signal?.throwIfAborted();
    const count = Math.min(rowsARequest, place.rowCount - block.length);
    await readRowsInHalves([block.length, count], async (from, length) => {
      for (const row of await readRows(source, place, from, length)) block.push(row);
    });
    onProgress?.(block.length, place.rowCount);
  }
  signal?.throwIfAborted();
  return { place, block };
}

/** Reads rows, and in the same answer where the source now stands. */
const readRows = (source: SourceRef, place: RangePlace, from: number, count: number): Promise<unknown[][]> =>
  runExcel(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(place.sheetId)
      .getRangeByIndexes(place.topIndex + from, place.leftIndex, count, place.columnCount);
    cells.load('values');
    const seen = placeIn(context, source);
    await context.sync();
    if (!isSamePlace(seen.finish(), place))
      throw new OutOfDate(`The sheet ${place.sheet} was changed while it was read. Check it again.`);
    return cells.values;
  });

const isSamePlace = (a: RangePlace, b: RangePlace): boolean =>
  a.topIndex === b.topIndex &&
  a.leftIndex === b.leftIndex &&
  a.rowCount === b.rowCount &&
  a.columnCount === b.columnCount;

/** Asks where a source stands, in a batch that is under way; `finish` is for after its next sync. */
function placeIn(context: Excel.RequestContext, source: SourceRef): { finish: () => RangePlace } {
  if (source.kind === 'range') {
    const sheet = context.workbook.worksheets.getItem(source.sheetId);
    sheet.load('name');
    return { finish: () => ({ ...rangeOf(source), sheet: sheet.name }) };
  }
  if (source.kind === 'table') {
    const table = context.workbook.tables.getItem(source.tableId);
    const range = table.getRange();
    table.load('showTotals');
    table.worksheet.load('id,name');
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return {
      finish: () => {
        const place = placeFrom(table.worksheet, range);
        return { ...place, rowCount: place.rowCount - (table.showTotals ? 1 : 0) };
      },
    };
  }
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('id,name');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { finish: () => placeFrom(sheet, used) };
}

const rangeOf = ({ sheetId, sheet, topIndex, leftIndex, rowCount, columnCount }: RangePlace): RangePlace => ({
  sheetId,
  sheet,
  topIndex,
  leftIndex,
  rowCount,
  columnCount,
});

/** One cell of a block, and what it holds. */
export interface CellIn {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: string;
}

/** Those of the cells that hold no formula: what is calculated is never written over. */
export async function withoutFormulas<T extends CellIn>(
  place: RangePlace,
  cells: readonly T[],
  signal?: AbortSignal,
): Promise<T[]> {
  const wanted: T[] = [];
  for (let from = 0; from < cells.length; from += CELLS_ASKED) {
    await pause();
    signal?.throwIfAborted();
    wanted.push(...(await plainCells(place, cells.slice(from, from + CELLS_ASKED))));
  }
  return wanted;
}

/** Cells that are asked for in one request, most of which may stand alone. */
const CELLS_ASKED = 1_000;

/** Those of a few cells that hold no formula, in the order given; read as few runs down a column, gaps and all. */
async function plainCells<T extends CellIn>(place: RangePlace, cells: readonly T[]): Promise<T[]> {
  const runs = runsOf(cells);
  const worked = new Set<T>();
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const ranges = runs.map((run) => {
      const [first, last] = [run[0]!, run[run.length - 1]!];
      const top = place.topIndex + first.rowIndex;
      const left = place.leftIndex + first.columnIndex;
      const range = sheet.getRangeByIndexes(top, left, last.rowIndex - first.rowIndex + 1, 1);
      range.load('formulas');
      return range;
    });
    await context.sync();
    runs.forEach((run, n) => {
      for (const cell of run) {
        const formula: unknown = ranges[n]!.formulas[cell.rowIndex - run[0]!.rowIndex]?.[0];
        if (isFormula(formula, cell.before)) worked.add(cell);
      }
    });
  });
  return cells.filter((cell) => !worked.has(cell));
}

/** Cells of one column that are so far apart are read one by one. */
const MAX_ROWS_BETWEEN = 20;

/** Cells below each other in one column, with few rows between them. */
function runsOf<T extends CellIn>(cells: readonly T[]): T[][] {
  const runs: T[][] = [];
  const open = new Map<number, T[]>();
  for (const cell of [...cells].sort((a, b) => a.rowIndex - b.rowIndex)) {
    const run = open.get(cell.columnIndex);
    if (run && cell.rowIndex - run[run.length - 1]!.rowIndex <= MAX_ROWS_BETWEEN) run.push(cell);
    else {
      const started = [cell];
      open.set(cell.columnIndex, started);
      runs.push(started);
    }
  }
  return runs;
}
