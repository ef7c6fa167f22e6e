import type { Register } from '../../domain/register/register';
import type { Block } from '../../domain/sheet/block';
import { runExcel } from '../excel/run-excel';
import { findPrinted, isPrinted, printedAddress } from './printed-source';
import type { PrintedRange } from '../tabs/refresh-outcome';
import { NO_SUMMARIES, saveSettings } from '../settings/settings';
import { seeSources } from './sheet-source';
import { readTabs } from '../excel/own-sheets';

/** A table as the panel prints it, where it is and what it holds. */
export interface PrintedSeen extends PrintedRange {
  readonly block: Block;
  readonly address: string;
}

export interface PrintedLook {
  /** What is selected, where that is a printed table. */
  readonly selected: PrintedSeen | null;
  /** The one that Reconciliation holds the register against. */
  readonly own: PrintedSeen | null;
  /** See PrintedFound. */
  readonly count: number;
  readonly lost: string | null;
  /** All that the workbook's sheets hold. */
  readonly offered: readonly PrintedSeen[];
}

/** Looks for printed tables: the selection, the one that is remembered or the only one there is, and all others. */
export async function lookForPrinted(register: Register | null): Promise<PrintedLook> {
  const [look, sources] = [await readTabs(), await seeSources()];
  const ours = new Set([...look.owned.values()].map(({ id }) => id));
  const sheets = sources.sheets.filter(
    ({ sheetId, sheet, isWhole, top }) =>
      isWhole && !ours.has(sheetId) && sheet !== register?.place?.sheet && isPrinted(top),
  );
  const offered = sheets.map(({ top, ...place }) => seen({ ...rangeOf(place), isWhole: true }, top));
  const { source, range, count, lost } = await findPrinted(look, register, undefined);
  const own = source && range && seen(range, source.block);
  const { selection } = sources;
  const isElsewhere =
    selection !== null && selection.sheet !== register?.place?.sheet && !ours.has(selection.sheetId);
  const selected = isElsewhere ? await readPrinted(selection) : null;
  return { selected, own, offered, count, lost };
}

export const rangeOf = (range: PrintedRange): PrintedRange => {
  const { sheetId, sheet, topIndex, leftIndex, rowCount, columnCount, isWhole } = range;
  return { sheetId, sheet, topIndex, leftIndex, rowCount, columnCount, isWhole };
};

function seen(range: PrintedRange, block: Block): PrintedSeen {
  const { sheet, topIndex, leftIndex } = range;
  const address = printedAddress({ name: sheet, block, place: { sheet, topIndex, leftIndex } })!;
  return { ...rangeOf(range), block, address };
}

/** The table that was chosen is the one that is reconciled from now on, in the pane and on its tab. */
export const rememberPrinted = (range: PrintedRange): Promise<void> =>
  saveSettings(({ summaries }) => ({
    summaries: { ...(summaries ?? NO_SUMMARIES), printed: rangeOf(range) },
  }));

/** Cells of a printed table are few. */
const MAX_CELLS = 30_000;

/** Reads those cells; null where they are no printed table. */
export async function readPrinted(place: PrintedRange): Promise<PrintedSeen | null> {
  const { sheetId, topIndex, leftIndex, rowCount, columnCount } = place;
  if (rowCount * columnCount > MAX_CELLS) return null;
  const block = await runExcel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(topIndex, leftIndex, rowCount, columnCount);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  return isPrinted(block) ? seen(place, block) : null;
}

/** All that a sheet holds, from its first cell on, for telling which figure one of its cells is. */
export const readWholeSheet = (sheet: string): Promise<Block | null> =>
  runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return null;
    const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    if (rows * columns > MAX_CELLS) return null;
    const range = worksheet.getRangeByIndexes(0, 0, rows, columns);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
