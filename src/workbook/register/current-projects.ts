import { chooseProjects } from './choose-register';
import { refusalOf } from '../excel/run-excel';
import type { ProjectsReading } from './register-reading';
import { unfinishedOn } from './unfinished-on';
import { OutOfDate, SharedRead, type ReadOptions, type ReadTask } from '../excel/shared-read';
import { addressOf, placeOfTable, readTable, seeWorkbook } from './tables';
import { watchSheet } from '../excel/workbook-changes';
import { writingIsOver } from '../excel/write-lock';

const projects = new SharedRead<ProjectsReading>(readOnce, (reading) => reading.state !== 'failed');

/**
 * The workbook's table of projects as it is now; shared and kept as currentRegister is.
 *
 * @throws only the reason of an aborted signal
 */
export const currentProjects = (options?: ReadOptions): Promise<ProjectsReading> => projects.current(options);

async function readOnce(task: ReadTask): Promise<ProjectsReading> {
  await writingIsOver();
  try {
    const { tables, settings } = await seeWorkbook();
    const choice = chooseProjects(tables);
    if (choice === null) return { state: 'none' };
    if ('names' in choice) return { state: 'several', names: choice.names };
    watchSheet(choice.sheetId);
    const block = await readTable(choice, task);
    const table = { name: choice.name, sheet: choice.sheet, address: addressOf(choice) };
    const pending = unfinishedOn(settings, choice);
    return { state: 'ready', block, place: placeOfTable(choice), table, ...(pending ? { pending } : {}) };
  } catch (error) {
    if (error instanceof OutOfDate && task.isAgainOnChange) throw error;
    return { state: 'failed', message: refusalOf(error) };
  }
}
