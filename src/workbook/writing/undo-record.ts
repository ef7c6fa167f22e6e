import { runExcel } from '../excel/run-excel';
import type { UndoBlock, UndoRecord } from './write-plan';

/** The setting of the workbook in which the last write is kept, as JSON, so that it can be undone after reopening. */
const UNDO_KEY = 'S106.undo';
/** A longer record is kept only while the pane's page is. */
const MAX_CHARACTERS = 100_000;

let lastWrite: UndoRecord | null = null;

/** Remembers the last write while the page lives; null: there is nothing to undo. */
export function rememberWrite(record: UndoRecord | null): void {
  lastWrite = record;
}

/** True where a record is stored in the workbook, and not only while the pane's page lives. */
export const isStoredInWorkbook = (record: UndoRecord): boolean =>
  JSON.stringify(record).length < MAX_CHARACTERS;

/** Keeps the record in the workbook, in a batch that is under way; one that is too long, or null, takes the last away. */
export function keepUndo(context: Excel.RequestContext, record: UndoRecord | null): void {
  const text = record ? JSON.stringify(record) : '';
  context.workbook.settings.add(UNDO_KEY, text.length < MAX_CHARACTERS ? text : '');
}

/** The last write, as this page remembers it or the workbook keeps it; null where there is nothing to undo. */
export async function lastUndo(): Promise<UndoRecord | null> {
  const stored = await runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(UNDO_KEY);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? null : readRecord(setting.value);
  });
  // Somebody else who has the workbook open may have written since.
  return lastWrite && stored && stored.at > lastWrite.at ? stored : (lastWrite ?? stored);
}

/** Anyone may have changed what the workbook keeps: what is no record is none. */
function readRecord(stored: unknown): UndoRecord | null {
  if (typeof stored !== 'string' || stored === '') return null;
  try {
    const record = JSON.parse(stored) as Partial<UndoRecord>;
    const also: unknown = record.also ?? [];
    const isRecord =
      typeof record.what === 'string' &&
      typeof record.at === 'string' &&
      isBlock(record) &&
      Array.isArray(also) &&
      (also as Partial<UndoBlock>[]).every(isBlock);
    return isRecord ? (record as UndoRecord) : null;
  } catch {
    return null;
  }
}

const isBlock = ({ sheetId, columnCount, rows, addedRows }: Partial<UndoBlock>): boolean =>
  typeof sheetId === 'string' &&
  typeof columnCount === 'number' &&
  Array.isArray(rows) &&
  Array.isArray(addedRows) &&
  rows.every(({ cells, signature }) => Array.isArray(cells) && typeof signature === 'string');
