import { isTable, readTable as readAsTable } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import { refusalOf } from '../excel/run-excel';
import { OutOfDate, SharedRead, type ReadOptions, type ReadTask } from '../excel/shared-read';
import { watchSheet } from '../excel/workbook-changes';
import { writingIsOver } from '../excel/write-lock';
import { chooseTable } from './choose-register';
import type { TableReading } from './register-reading';
import { addressOf, placeOfTable, readTable, seeWorkbook } from './tables';
import { unfinishedOn } from './unfinished-on';

const reads = new Map<TableKind, SharedRead<TableReading>>();

/**
 * The workbook's table of a kind as it is now: the one that has the kind's name, else the only one whose headings fit.
 * Shared and stored as currentRegister is, for each kind by itself.
 *
 * @throws only the reason of an aborted signal
 */
export function currentTable<K extends TableKind>(kind: K, options?: ReadOptions): Promise<TableReading<K>> {
  let read = reads.get(kind);
  if (!read) {
    read = new SharedRead<TableReading>(
      (task) => readOnce(kind, task),
      ({ state }) => state !== 'failed',
    );
    reads.set(kind, read);
  }
  return read.current(options) as Promise<TableReading<K>>;
}

async function readOnce(kind: TableKind, task: ReadTask): Promise<TableReading> {
  await writingIsOver();
  try {
    const { tables, settings } = await seeWorkbook();
    const choice = chooseTable(tables, kind);
    if (choice === null) return { state: 'none' };
    if ('names' in choice) return { state: 'several', names: choice.names };
    watchSheet(choice.sheetId);
    const rows = readAsTable(await readTable(choice, task), kind, placeOfTable(choice));
    const table = { name: choice.name, sheet: choice.sheet, address: addressOf(choice) };
    if (!isTable(rows)) return { state: 'unreadable', table, finding: rows };
    const pending = unfinishedOn(settings, choice);
    return { state: 'ready', rows, table, ...(pending ? { pending } : {}) };
  } catch (error) {
    if (error instanceof OutOfDate && task.isAgainOnChange) throw error;
    return { state: 'failed', message: refusalOf(error) };
  }
}
