import { readTabs, type TabLook } from '../excel/own-sheets';
import { refusalOf } from '../excel/run-excel';
import { generation, watchSheet } from '../excel/workbook-changes';
import { writingIsOver } from '../excel/write-lock';
import type { PrintedReading } from '../register/register-reading';
import { printedProjects } from './printed-sheets';

let last: { readonly of: string; readonly reading: PrintedReading } | null = null;

/**
 * The printed tables of projects that the workbook's sheets hold now. A sheet that was pasted since raises no event: the
 * sheets are looked at each time, and read again where there is another, one has grown, or something has changed.
 */
export async function currentPrinted(): Promise<PrintedReading> {
  await writingIsOver();
  try {
    const look = await readTabs();
    const of = `${generation()} ${placesOf(look)}`;
    if (last?.of === of) return last.reading;
    const sheets = await printedProjects(look);
    for (const { id, name } of look.sheets) if (sheets.some((sheet) => sheet.name === name)) watchSheet(id);
    // The same object where nothing is new, as figures are made again where it is another.
    const before = last?.reading.state === 'ready' ? last.reading : null;
    const isSame = before !== null && JSON.stringify(before.sheets) === JSON.stringify(sheets);
    last = { of, reading: isSame ? before : { state: 'ready', sheets } };
    return last.reading;
  } catch (error) {
    return { state: 'failed', message: refusalOf(error) };
  }
}

const placesOf = ({ sheets }: TabLook): string =>
  JSON.stringify(
    sheets.map(({ id, name, isVisible, hasTable, used }) => [id, name, isVisible, hasTable, used]),
  );
