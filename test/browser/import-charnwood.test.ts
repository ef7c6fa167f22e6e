/**
 * The whole flow on the three files that Charnwood published: opened, checked, given a status, compared, written, undone,
 * written again, and found to agree. The files are read where they lie beside the repository, and are no part of it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { ImportPane } from './import-pane';

jest.setTimeout(240_000);

const FOLDER = path.resolve(__dirname, '../../../shared/council-sheets/charnwood');
const FILES = ['developer-agreement', 'developer-agreement-contribution', 'developer-agreement-transaction'];
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`Skipped: there are no council sheets at ${FOLDER}.`);

let browser: Browser;
let server: WorkbenchServer;
let pane: ImportPane;

beforeAll(async () => {
  if (!isThere) return;
  browser = await launchBrowser();
  server = await serveWorkbench({ workbook: null });
  pane = await ImportPane.open(browser, server);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** From Check to the difference: every row is given the status secured. */
async function checkAndCompare(): Promise<void> {
  await pane.press('start-check');
  await pane.shows('Check: Charnwood');
  await pane.press('columns');
  await pane.pane.selectOption('[data-key="status-for-all"]', 'secured');
  await pane.press('use-columns');
  await pane.shows('Check: Charnwood');
  await pane.press('compare');
}

(isThere ? test : test.skip)('three files, from opening to agreement', async () => {
  await pane.press('tab-check');
  await pane.pane.setInputFiles(
    'input[type=file]',
    FILES.map((name) => path.join(FOLDER, `${name}.xlsx`)),
  );
  await pane.shows('Opened into 3 new sheets');
  await pane.picture('charnwood-1-opened');
  await checkAndCompare();
  await pane.shows('No register in this workbook.');
  await pane.press('Create a register');
  await pane.shows('No row mentions the police. Tick those that are the force’s, or tick all 93.');
  await pane.shows('Your answers for whole columns: Status of every row: secured.');
  await pane.shows('Nothing is ticked, so there is nothing to write.');
  await pane.picture('charnwood-2-difference');
  expect(await pane.faults()).toEqual([]);
  const before = await pane.sheet('Register');

  await pane.press('all-added');
  await pane.press('more-added');
  expect(await pane.pane.$$eval('.take', (all) => all.length)).toBe(40);
  await pane.press('write');
  await pane.shows('Write 93 lines to Register?');
  await pane.picture('charnwood-3-confirm');
  await pane.press('confirm');
  await pane.shows('93 lines written to Register at');
  await pane.shows('93 rows, all counted');
  await pane.picture('charnwood-4-written');
  expect(await pane.faults()).toEqual([]);
  expect(await pane.tables()).toContainEqual(
    expect.arrayContaining([
      ['Value', '0.00', '5,575,532.80'],
      ['Held by developer', '0.00', '5,575,532.80'],
      ['Outstanding', '0.00', '5,575,532.80'],
      ['Remaining', '0.00', '5,575,532.80'],
      ['Rows counted', '0', '93'],
      ['Rows left out', '0', '0'],
    ]),
  );
  const written = await pane.sheet('Register');
  const [, entry] = await pane.values("'Import log'!A1:N2");
  expect(entry!.slice(1, 9)).toEqual([
    'Charnwood',
    expect.stringContaining('trigger - 2019'),
    expect.stringContaining('developer-agreement-transaction.xlsx'),
    ...[93, 0, 0, 0],
    'Status of every row: secured.',
  ]);
  await pane.pane.click('text=A2:V94');

  await pane.press('undo');
  await pane.shows('Undone at');
  await pane.shows('No rows yet');
  await pane.picture('charnwood-6-undone');
  expect(await pane.sheet('Register')).toEqual(before);

  await pane.press('Compare again');
  await pane.shows('Write 93 lines…');
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('93 lines written to Register at');
  expect(await pane.sheet('Register')).toEqual(written);

  await pane.press('Check another');
  await pane.page.evaluate(() => window.workbench!.select("'trigger - 2019'!A1"));
  await pane.shows('This sheet, and the 2 that belong to it');
  await checkAndCompare();
  await pane.shows('Charnwood and Register agree on all 93 rows. There is nothing to write.');
  await pane.picture('charnwood-7-agree');
  expect(await pane.faults()).toEqual([]);
  expect(pane.errors).toEqual([]);
});
