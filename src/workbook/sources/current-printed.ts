import { readTabs } from '../excel/own-sheets';
import { refusalOf } from '../excel/run-excel';
import { SharedRead } from '../excel/shared-read';
import { watchSheet } from '../excel/workbook-changes';
import { writingIsOver } from '../excel/write-lock';
import type { PrintedReading } from '../register/register-reading';
import { printedProjects } from './printed-sheets';

const printed = new SharedRead<PrintedReading>(readOnce, ({ state }) => state === 'ready');

/** The printed tables of projects that the workbook's sheets hold now; shared and kept as currentRegister is. */
export const currentPrinted = (): Promise<PrintedReading> => printed.current();

async function readOnce(): Promise<PrintedReading> {
  await writingIsOver();
  try {
    const look = await readTabs();
    const sheets = await printedProjects(look);
    for (const { id, name } of look.sheets) if (sheets.some((sheet) => sheet.name === name)) watchSheet(id);
    return { state: 'ready', sheets };
  } catch (error) {
    return { state: 'failed', message: refusalOf(error) };
  }
}
