import { ledgerOf } from '../../domain/movements/ledger';
import { MOVEMENTS } from '../../domain/movements/movement-table';
import { mayHaveTranches, withTranches } from '../../domain/pipeline/tranches';
import { TRIGGERS } from '../../domain/pipeline/trigger-table';
import { withSuccession } from '../../domain/register/authorities-in-force';
import { isRegister, readRegister } from '../../domain/register/read/read-register';
import type { Register } from '../../domain/register/register';
import { AUTHORITIES } from '../../domain/requests/authority-table';
import { isTable, readTable as readAsTable, type Table } from '../../domain/tables/read-table';
import type { TableKind } from '../../domain/tables/table-kind';
import { chooseRegister, chooseTable, tableFits } from './choose-register';
import { now, today } from '../excel/clock';
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
    ? { state: 'ready', register: await withOwnTables(reading, tables, task), ...all }
    : { state: 'unreadable', finding: reading, ...all };
}

type SeenTables = Awaited<ReturnType<typeof seeWorkbook>>['tables'];

/** The register with what other tables of the workbook say of its rows: which authority takes whose place, and deadlines. */
async function withOwnTables(register: Register, tables: SeenTables, task: ReadTask): Promise<Register> {
  const authorities = await ownTable(AUTHORITIES, tables, task);
  return withOwnTranches(withSuccession(register, authorities), tables, task);
}

/** The register with the deadlines that the workbook's instalments and receipts give its money; as it is where there are none. */
async function withOwnTranches(register: Register, tables: SeenTables, task: ReadTask): Promise<Register> {
  const triggers = await ownTable(TRIGGERS, tables, task);
  if (!mayHaveTranches(register, triggers)) return register;
  const movements = await ownTable(MOVEMENTS, tables, task);
  return withTranches(register, triggers, movements && ledgerOf(movements, register), today());
}

/** A table of the workbook, or null: what is wrong with one is said where it is checked. */
async function ownTable<K extends TableKind>(
  kind: K,
  tables: SeenTables,
  task: ReadTask,
): Promise<Table<K> | null> {
  const choice = chooseTable(tables, kind);
  if (choice === null || 'names' in choice) return null;
  watchSheet(choice.sheetId);
  const table = readAsTable(await readTable(choice, task), kind, placeOfTable(choice));
  return isTable(table) ? table : null;
}
