/** A double press on every button that writes: the second press never reaches what took the first button's place. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { bundlePage } from '../../workbench/bundle-page';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { someOf } from '../chance';
import { ImportPane, type Cell } from './import-pane';
import { pressInRow, untilTaken } from './presses';
import { TAB_COUNT } from './tab-count';
import { INTERVALS_MS } from './writing-buttons';

jest.setTimeout(240_000);

const HEADINGS = [
  'Agreement',
  'Contribution',
  'Authority',
  'Value',
  'Held by authority',
  'Drawn down',
  'Spent',
];
const REGISTER: Cell[][] = [
  HEADINGS,
  ['A/1', 'C1', 'Blaby', 5000, 5000, 0, 0],
  ['A/2', 'C1', 'Blaby', 700, 700, 0, 0],
];
const SHEET: Cell[][] = [
  HEADINGS,
  ['A/1', 'C1', 'Blaby', 5000, 4000, 1000, 0],
  ['A/2', 'C1', 'Blaby', 700, 0, 700, 0],
];

let browser: Browser;
let server: WorkbenchServer;
let pane: ImportPane;

afterEach(async () => {
  await pane.page.close();
  expect(pane.errors).toEqual([]);
  await server.close();
});
beforeAll(async () => {
  await bundlePage();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Presses twice at one spot, as a hand does that does not look. */
async function pressTwice(key: string, apartMs: number): Promise<void> {
  const button = pane.pane.locator(`[data-key="${key}"]`).first();
  await untilTaken(pane.pane, key, async () => {
    await button.scrollIntoViewIfNeeded();
    const box = (await button.boundingBox())!;
    await pressInRow(pane.page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, [apartMs]);
  });
  // What a press that was not ignored would do has a moment to be done.
  await pane.page.waitForTimeout(300);
}

describe('an import', () => {
  test.each(someOf(INTERVALS_MS, 1))('asks, is written, and stays written at %i ms', async (apartMs) => {
    server = await serveWorkbench({ workbook: null });
    pane = await ImportPane.open(browser, server);
    await pane.addSheet('Register', REGISTER, 'Register');
    await pane.addSheet('Blaby Q4', SHEET);
    await pane.page.evaluate(() => window.workbench!.select("'Blaby Q4'!A1"));
    await pane.shows('all counted');
    await pane.press('tab-check');
    await pressTwice('start-check', apartMs);
    await pane.shows('Check: Blaby');
    await pane.press('compare');
    await pane.shows('If written');
    const before = await pane.values('Register!A1:G3');
    await pressTwice('write', apartMs);
    await pane.pane.waitForSelector('[data-key=confirm]');
    expect(await pane.values('Register!A1:G3')).toEqual(before);
    await pressTwice('confirm', apartMs);
    await pane.pane.waitForSelector('[data-key=undo]');
    const written = (await pane.values('Register!E2:F3')) as Cell[][];
    expect(written).toEqual([
      [4000, 1000],
      [0, 700],
    ]);
    await pressTwice('undo', apartMs);
    await pane.pane.waitForFunction(() => !document.querySelector('[data-key=undo]'));
    expect(await pane.values('Register!A1:G3')).toEqual(before);
  });
});

describe('two tables that could be the register', () => {
  test('the one that is pressed is the register, and stays it', async () => {
    server = await serveWorkbench({ workbook: null });
    pane = await ImportPane.open(browser, server);
    await pane.addSheet('North', REGISTER, 'North');
    await pane.addSheet('South', SHEET, 'South');
    await pane.shows('2 tables could be the register');
    const keys = await pane.pane.$$eval('[data-key^="table-"]', (all) =>
      all.map((one) => one.getAttribute('data-key')!.replace('table-', '')),
    );
    expect(keys.length).toBe(2);
    await pane.press(`table-${keys[1]!}`);
    await pane.shows('2 rows, all counted');
    await pane.shows('South, read');
  });
});

describe('on the sample', () => {
  test.each(someOf(INTERVALS_MS, 1))('tabs are refreshed and flags put in at %i ms', async (apartMs) => {
    server = await serveWorkbench({ addin: process.env.S106_ADDIN });
    pane = await ImportPane.open(browser, server);
    await pane.shows('8 differences');
    await pane.press('tab-panel');
    await pane.pane.waitForSelector('[data-key=refresh-all]');
    await pressTwice('refresh-all', apartMs);
    await pane.pane.waitForSelector('[data-key=outcome]', { timeout: 60_000 });
    await pane.shows(`${TAB_COUNT} tabs made`);
    await pane.press('tab-home');
    await pane.press('insert-ROLLUP');
    await pane.page.waitForTimeout(300);
    expect(await pane.faults()).toEqual([]);
  });
});
