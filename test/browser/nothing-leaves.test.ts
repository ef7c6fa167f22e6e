import type { Browser, Request } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';

// Nothing leaves the machine, and nothing stays in the browser: seen in a real one, with the pane at work.
jest.setTimeout(180_000);

let browser: Browser;
let server: WorkbenchServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveWorkbench();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('the add-in reads its own files, asks nobody else, sends nothing, and keeps nothing in the browser', async () => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  const page = await context.newPage();
  await page.goto(server.url);
  const pane = (await (await page.waitForSelector('#pane-frame')).contentFrame())!;
  await pane.waitForSelector('.body[aria-busy=false]');
  await page.evaluate(() => window.workbench!.calculated());
  for (const [label, title] of [
    ['Check', 'Check'],
    ['Record', 'Money'],
    ['Expiring', 'Expiring'],
    ['Reconcile', 'Reconcile'],
    ['Tabs', 'Panel'],
  ] as const) {
    await page.click(`.ribbon-button:text-is("${label}")`);
    await pane.waitForFunction((wanted) => document.title.includes(wanted), title);
    await pane.waitForSelector('.body[aria-busy=false]');
  }
  await page.evaluate(() => window.workbench!.type('Register!N2', 1));
  await page.evaluate(() => window.workbench!.calculated());

  const origin = new URL(server.url).origin;
  const addresses = requests.map((request) => request.url()).filter((url) => !/^(data|blob):/.test(url));
  expect(addresses.some((url) => url.endsWith('/functions.js'))).toBe(true);
  expect(addresses.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual([]);
  const stored = await pane.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    // office.js notes for as long as the page is open in which Excel it runs, and the settings of the workbook.
    session: Object.keys(sessionStorage).filter((key) => !/^hostInfoValue$|CachedSessionSettings$/.test(key)),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(await context.cookies()).toEqual([]);
  expect(stored).toEqual({ cookies: '', local: [], session: [], databases: [] });
  await context.close();
});
