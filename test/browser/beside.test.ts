/** Both namespaces in the workbench in a browser: two add-ins, two pages, one workbook. */
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { pilotAddin } from '../workbench/pilot-addin';

const OUTSTANDING = 7_500_235.85;

let browser: Browser;
let server: WorkbenchServer;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  server = await serveWorkbench({ beside: pilotAddin() });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench!.calculated());
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const frame = (folder: string): Frame =>
  page.frames().find((one) => one.url().includes(`/${folder}/taskpane.html`))!;
const until = (address: string, value: unknown): Promise<unknown> =>
  page.waitForFunction(([at, wanted]) => window.workbench!.value(at as string) === wanted, [address, value], {
    timeout: 60_000,
  });
const type = (address: string, entry: string | number): Promise<void> =>
  page.evaluate(([at, what]) => window.workbench!.type(at as string, what!), [address, entry]);

test('each works its own formulas out, and both follow the register', async () => {
  await type('About!H1', '=S106REG.OUTSTANDING()');
  await until('Summary!B6', OUTSTANDING);
  await until('About!H1', OUTSTANDING);
  const before = await page.evaluate(() => window.workbench!.value('Register!N2') as number);
  await type('Register!N2', before + 1000);
  await until('Summary!B6', OUTSTANDING + 1000);
  await until('About!H1', OUTSTANDING + 1000);
  await type('Register!N2', before);
  await until('Summary!B6', OUTSTANDING);
  await until('About!H1', OUTSTANDING);
}, 180_000);

test('each has its pane, one seen at a time, and its buttons on the ribbon', async () => {
  const seen = () => page.locator('.pane-frame:visible').getAttribute('title');
  expect(await seen()).toBe('S106 task pane');
  await frame('addin').getByText('£7,500,235.85').waitFor();
  await page.locator('.pane-tab', { hasText: 'S106REG' }).click();
  expect(await seen()).toBe('S106REG task pane');
  await frame('beside').getByText('£7,500,235.85').waitFor();
  const check = (namespace: string) =>
    page.locator(`.ribbon-group[aria-label="${namespace}"]`).getByText('Check', { exact: true });
  await check('S106').click();
  await page.locator('.pane-frame[title="S106 task pane"]').waitFor({ state: 'visible' });
  await frame('addin').getByRole('heading', { name: /check/i }).first().waitFor();
  expect(await seen()).toBe('S106 task pane');
  await page.getByRole('button', { name: 'Hide pane' }).click();
  await check('S106REG').click();
  await page.locator('.pane-frame[title="S106REG task pane"]').waitFor({ state: 'visible' });
}, 180_000);

test('the message of an error is that of the add-in whose function it is, and no page fails', async () => {
  await type('About!H2', '=S106REG.OUTSTANDING("Blabby")');
  await until('About!H2', '#N/A');
  await page.evaluate(() => window.workbench!.select('About!H2'));
  await page.locator('#cell-note').getByText('Did you mean Blaby?').waitFor();
  expect(faults).toEqual([]);
}, 120_000);
