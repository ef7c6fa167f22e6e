import { reconcile } from '../domain/published/reconcile';
import type { Register } from '../domain/register/register';
import type { Block } from '../domain/sheet/block';
import { inExcel } from './in-excel';
import { findPrinted, printedAddress } from './printed-source';
import type { SummaryChoices } from './refresh-outcome';
import { seeSources, type RangePlace } from './sheet-source';
import { lookAtTabs } from './tab-look';

/** A table as the panel prints it, where it stands and what it holds. */
export interface PrintedSeen extends RangePlace {
  readonly block: Block;
  readonly address: string;
}

export interface PrintedLook {
  /** What is selected, where that is a printed table. */
  readonly selected: PrintedSeen | null;
  /** The one that Reconciliation holds the register against. */
  readonly own: PrintedSeen | null;
  /** All that the workbook's sheets hold. */
  readonly offered: readonly PrintedSeen[];
}

/** Looks for printed tables: the selection, the one that is remembered or the only one there is, and all others. */
export async function lookForPrinted(
  register: Register | null,
  chosen?: SummaryChoices['printedRange'],
): Promise<PrintedLook> {
  const [look, sources] = [await lookAtTabs(), await seeSources()];
  const ours = new Set([...look.owned.values()].map(({ id }) => id));
  const sheets = sources.sheets.filter(
    ({ sheetId, sheet, isWhole, top }) =>
      isWhole && !ours.has(sheetId) && sheet !== register?.place?.sheet && isPrinted(top),
  );
  const offered = sheets.map(({ top, ...place }) => seen(place, top));
  const found = register && (await findPrinted(look, register, chosen));
  const sheetId = look.sheets.find(({ name }) => name === found?.place?.sheet)?.id;
  const own =
    found?.place && sheetId !== undefined
      ? seen(placed(found.block, found.place, sheetId), found.block)
      : null;
  const { selection } = sources;
  const isElsewhere =
    selection !== null && selection.sheet !== register?.place?.sheet && !ours.has(selection.sheetId);
  const selected = isElsewhere ? await readPrinted(selection) : null;
  return { selected, own, offered };
}

const isPrinted = (block: Block): boolean => reconcile(block, null) !== null;

const placed = (
  block: Block,
  { sheet, topIndex, leftIndex }: { sheet: string | null; topIndex: number; leftIndex: number },
  sheetId: string,
): RangePlace => ({
  ...{ sheetId, topIndex, leftIndex },
  sheet: sheet ?? '',
  rowCount: block.length,
  columnCount: block.reduce((most, row) => Math.max(most, row.length), 1),
});

function seen(place: RangePlace, block: Block): PrintedSeen {
  const { sheetId, sheet, topIndex, leftIndex, rowCount, columnCount } = place;
  const address = printedAddress({ name: sheet, block, place: { sheet, topIndex, leftIndex } })!;
  return { sheetId, sheet, topIndex, leftIndex, rowCount, columnCount, block, address };
}

/** Cells of a printed table are few. */
const MOST_CELLS = 30_000;

/** Reads those cells; null where they are no printed table. */
export async function readPrinted(place: RangePlace): Promise<PrintedSeen | null> {
  const { sheetId, topIndex, leftIndex, rowCount, columnCount } = place;
  if (rowCount * columnCount > MOST_CELLS) return null;
  const block = await inExcel(async (context) => {
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
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return null;
    const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    if (rows * columns > MOST_CELLS) return null;
    const range = worksheet.getRangeByIndexes(0, 0, rows, columns);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
