/** The ribbon's buttons as Microsoft's office.js runs them: each shows the pane and opens its screen. */
import type { Browser, Frame, Page } from 'playwright-core';
import { GUARD_MS } from '../../src/taskpane/shell/double-press';
import { launchBrowser } from '../../workbench/browser';
import { bundlePage } from '../../workbench/bundle-page';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { waitUntilDrawn } from './drawn';
import { openWorkbook } from './one-page';
import { pressInRow } from './presses';

jest.setTimeout(120_000);

let browser: Browser;
let sample: WorkbenchServer;
let empty: WorkbenchServer;
let page: Page;
let pane: Frame;
let errors: string[];

beforeAll(async () => {
  await bundlePage();
  browser = await launchBrowser();
  sample = await serveWorkbench({ addin: process.env.S106_ADDIN });
  empty = await serveWorkbench({ addin: process.env.S106_ADDIN, workbook: null });
});
afterAll(async () => {
  await browser?.close();
  await sample?.close();
  await empty?.close();
});
afterEach(() => expect(errors).toEqual([]));

/** Opens the workbench in a page of its own, and does not wait for the add-in. */
async function begin(server: WorkbenchServer): Promise<void> {
  errors = [];
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(45_000);
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction(() => window.workbench !== undefined);
  pane = (await (await page.waitForSelector('#pane-frame', { state: 'attached' })).contentFrame())!;
  waitUntilDrawn(page, pane);
}
async function open(server: WorkbenchServer = sample, isGridShown = false): Promise<void> {
  ({ page, pane, errors } = await openWorkbook(browser, server, { isGridShown }));
}
/** With the mouse. */
const press = (label: string): Promise<void> => page.click(`.ribbon-button:text-is("${label}")`);
/** And until the add-in says that its command is over. */
const run = (label: string): Promise<void> =>
  page.evaluate((one) => window.workbench!.pressRibbon(one), label);
const pressInPane = (key: string): Promise<void> => pane.click(`[data-key="${key}"]`);
const shows = (text: string): Promise<unknown> =>
  pane.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
/** The tab that is chosen, and what kind of element has the focus. */
const where = (): Promise<(string | undefined)[]> =>
  pane.evaluate(() => [
    document.querySelector('fluent-tab[aria-selected=true]')?.textContent,
    document.activeElement?.tagName,
  ]);
/** The screen's title holds these words. */
async function isOn(title: string): Promise<void> {
  await pane
    .waitForFunction((wanted) => document.title.includes(wanted), title)
    .catch(async () => {
      throw new Error(`The pane is not on ${title} but on ${await pane.title()}.`);
    });
}
const isPaneShown = (): Promise<boolean> => page.isVisible('#pane');

test('each opens its screen, with the focus on its heading', async () => {
  await open();
  const labels = await page.$$eval('.ribbon-button', (all) => all.map((one) => one.textContent));
  expect(labels).toEqual([
    ...['Home', 'Check', 'Record', 'Request drawdown', 'Requests'],
    ...['Expiring', 'Plan', 'Tabs', 'Reconcile'],
  ]);
  const icons = await page.$$eval('.ribbon-button img', (all) =>
    (all as HTMLImageElement[]).map((one) => one.naturalWidth),
  );
  expect(icons).toEqual(Array.from({ length: 9 }, () => 32));
  for (const [label, title, tab] of [
    ['Expiring', 'Expiring', 'Expiring'],
    ['Reconcile', 'Reconcile', 'Check'],
    ['Check', 'Check', 'Check'],
    ['Tabs', 'Panel', 'Panel'],
    ['Reconcile', 'Reconcile', 'Check'],
    ['Tabs', 'Panel', 'Panel'],
    ['Requests', 'Requests', 'Money'],
    ['Plan', 'Plan', 'Expiring'],
  ] as const) {
    await press(label);
    await isOn(title);
    expect(await where()).toEqual([tab, 'H1']);
  }
  if (process.env.S106_PICTURES) await page.screenshot({ path: `${process.env.S106_PICTURES}/ribbon.png` });
});

test('Reconcile takes the printed table of the workbook, as the line on Home does', async () => {
  await open();
  await press('Reconcile');
  await shows('8 differences, 7 roundings');
});

test('a hidden pane is shown, and Excel is told that the command is over', async () => {
  await open();
  await page.click('#toggle-pane');
  expect(await isPaneShown()).toBe(false);
  await run('Expiring');
  expect(await isPaneShown()).toBe(true);
  await isOn('Expiring');
  await page.click('#toggle-pane');
  await press('Home');
  await page.waitForSelector('#pane', { state: 'visible' });
  expect(await pane.title()).toContain('Expiring');
});

test('a press while the add-in is still loading is not lost', async () => {
  await begin(sample);
  await run('Tabs');
  await isOn('Panel');
  await shows('Refresh all');
  await page.close();
});

test('presses in a row: the last one stays', async () => {
  await open();
  await page.click('#toggle-pane');
  await page.evaluate(() =>
    Promise.all(['Check', 'Check', 'Expiring', 'Reconcile'].map((one) => window.workbench!.pressRibbon(one))),
  );
  await isOn('Reconcile');
  expect(await isPaneShown()).toBe(true);
});

test('Check goes on where it was left, and the tab that is left keeps its screen', async () => {
  await open();
  await pressInPane('status');
  await isOn('Register');
  await pressInPane('check-register');
  await isOn('Check: Register');
  await press('Reconcile');
  await isOn('Reconcile');
  await press('Check');
  await isOn('Check: Register');
  await press('Check');
  expect(await pane.title()).toContain('Check: Register');
  await pressInPane('tab-home');
  await isOn('Home');
  await pressInPane('status');
  await isOn('Register');
  await press('Expiring');
  await isOn('Expiring');
  await pressInPane('tab-home');
  await isOn('Register');
});

test('without a register each opens what its tab opens', async () => {
  await open(empty);
  for (const [label, tab] of [
    ['Check', 'Check'],
    ['Record', 'Money'],
    ['Expiring', 'Expiring'],
    ['Tabs', 'Panel'],
  ] as const) {
    await pressInPane('tab-home');
    await pressInPane(`tab-${tab.toLowerCase()}`);
    await isOn(tab);
    const answer = await pane.innerText('.body');
    await pressInPane('tab-home');
    await run(label);
    await isOn(tab);
    expect(await pane.innerText('.body')).toBe(answer);
  }
  await run('Reconcile');
  await isOn('Reconcile');
});

test('Record opens for the row that is selected, from the ribbon and from the menu of its cell', async () => {
  await open(sample, true);
  for (const [label, cell] of [
    ['Record', 'Register!C7'],
    ['Record money for this row', 'Register!C9'],
  ] as const) {
    await pressInPane('tab-home');
    await page.evaluate((one) => window.workbench!.select(one), cell);
    await run(label);
    await isOn('Record a movement');
    await shows(`row ${cell.slice(-1)}`);
  }
  await page.mouse.click(300, 400, { button: 'right' });
  await page.getByText('Record money for this row').waitFor();
  await page.keyboard.press('Escape');
});

test('a second press of a tab goes to its top, and a double press leaves it where it was', async () => {
  await open();
  await pressInPane('status');
  await isOn('Register');
  const tab = (await pane.locator('[data-key=tab-home]').boundingBox())!;
  const middle = { x: tab.x + tab.width / 2, y: tab.y + tab.height / 2 };
  await pressInPane('tab-expiring');
  await isOn('Expiring');
  await page.waitForTimeout(GUARD_MS);
  await pressInRow(page, middle, [150]);
  await isOn('Register');
  await page.waitForTimeout(1000);
  expect(await pane.title()).toContain('Register');
  await page.mouse.click(middle.x, middle.y);
  await isOn('Home');
  expect(await where()).toEqual(['Home', 'H1']);
});

test('the rows of a figure belong to the tab of the figure, and Reconcile to Check', async () => {
  await open();
  await pressInPane('tab-check');
  await pressInPane('check-printed');
  await isOn('Reconcile');
  expect((await where())[0]).toBe('Check');
  await pane.locator('[data-key^=line-]').first().click();
  await pane.waitForSelector('[data-key=select-rows]');
  expect((await where())[0]).toBe('Check');
  await pressInPane('tab-panel');
  await isOn('Panel');
  await pressInPane('trace-spent');
  await pane.waitForSelector('[data-key=select-rows]');
  expect((await where())[0]).toBe('Panel');
  await pressInPane('tab-check');
  await isOn('Check');
});

test('the workbench tells of a function that the add-in does not have', async () => {
  await open();
  const answer = await page.evaluate(() =>
    window.workbench!.session.runCommand('showNothing', 'S106.Nothing').then(
      () => 'over',
      (error: Error) => error.message,
    ),
  );
  expect(answer).toContain('no function showNothing');
});
