import { isRegister, readRegister } from '../../domain/register/read-register';
import { chooseRegister, tableFits } from './choose-register';
import { now } from '../excel/clock';
import { refusalOf } from '../excel/run-excel';
import type { RegisterReading } from './register-reading';
import { unfinishedOn } from './unfinished-on';
import { OutOfDate, SharedRead, type ReadOptions, type ReadTask } from '../excel/shared-read';
import { addressOf, placeOfTable, readTable, seeWorkbook } from './tables';
import { watchSheet } from '../excel/workbook-changes';
import { writingIsOver } from '../excel/write-lock';

const register = new SharedRead<RegisterReading>(readOnce, (reading) => reading.state !== 'failed');

/**
 * The workbook's own register as it stands now. Callers who ask at the same time share one reading, and what was read
 * is kept until the workbook changes. Always settles.
 *
 * @throws only the reason of an aborted signal
 */
export const currentRegister = (options?: ReadOptions): Promise<RegisterReading> => register.current(options);

async function readOnce(task: ReadTask): Promise<RegisterReading> {
  await writingIsOver();
  try {
    return await readWorkbook(task);
  } catch (error) {
    if (error instanceof OutOfDate && task.isAgainOnChange) throw error;
    return { state: 'failed', message: refusalOf(error) };
  }
}

async function readWorkbook(task: ReadTask): Promise<RegisterReading> {
  const { tables, settings } = await seeWorkbook();
  const choice = chooseRegister(tables, settings.settings);
  const looked = {
    tables: tableFits(tables, settings.settings),
    chosenMissing: choice.chosenMissing,
    settingsUnread: settings.unread,
  };
  if (choice.kind === 'none') return { state: 'none', tableCount: tables.length, ...looked, readAt: now() };
  if (choice.kind === 'several') return { state: 'several', names: choice.names, ...looked, readAt: now() };
  const { table, mapping } = choice;
  watchSheet(table.sheetId);
  const block = await readTable(table, task);
  const reading = readRegister(block, { place: placeOfTable(table), mapping });
  const shown = { name: table.name, sheet: table.sheet, address: addressOf(table) };
  const pending = unfinishedOn(settings, table);
  const all = { table: shown, ...looked, readAt: now(), ...(pending ? { pending } : {}) };
  return isRegister(reading)
    ? { state: 'ready', register: reading, ...all }
    : { state: 'unreadable', finding: reading, ...all };
}
