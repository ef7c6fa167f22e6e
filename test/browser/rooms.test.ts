/** Screens that are fetched when they are opened: a network that fails is said, a press waits, and Try again goes on. */
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';

jest.setTimeout(120_000);

let browser: Browser;
let server: WorkbenchServer;
let page: Page;
let pane: Frame;
/** The files of rooms that cannot be fetched now. */
const blocked = new Set<string>();
const fetched: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveWorkbench();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => expect(errors).toEqual([]));

async function open(...files: readonly string[]): Promise<void> {
  blocked.clear();
  for (const file of files) blocked.add(file);
  fetched.length = 0;
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('**/addin/*.js', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1)!;
    fetched.push(file);
    return blocked.has(file) ? route.abort() : route.continue();
  });
  await page.goto(`${server.url}?grid=none`);
  pane = (await (await page.waitForSelector('#pane-frame')).contentFrame())!;
  await pane.waitForSelector('.body[aria-busy=false]');
  await shows('£7,500,235.85');
}

const shows = (text: string) =>
  pane.waitForFunction((wanted) => document.body?.innerText.includes(wanted), text);
const isGone = (text: string) =>
  pane.waitForFunction((wanted) => !document.body.innerText.includes(wanted), text);
const press = (key: string) => pane.click(`[data-key="${key}"]`);
/** A pane that gets focus tries once more by itself: what is not blocked any more may have come before the press. */
const pressUnlessGone = (key: string) =>
  pane.evaluate((wanted) => document.querySelector<HTMLElement>(`[data-key="${wanted}"]`)?.click(), key);
/** The last that is fetched when the page is idle. */
async function untilFetched(file: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!fetched.includes(file) && Date.now() < deadline) await page.waitForTimeout(50);
  expect(fetched).toContain(file);
}
const LACKS = 'Needs attention may lack';
const NOT_LOADED = 'This part of the pane could not be loaded.';

test('a screen that cannot be fetched says so; Try again fetches it, and the others after it', async () => {
  await open('requests.js', 'money.js');
  await shows(LACKS);
  expect(fetched).not.toContain('panel.js');

  await press('tab-money');
  await shows(NOT_LOADED);
  expect(await pane.getAttribute('.body', 'aria-busy')).toBe('false');
  expect(await pane.textContent('h1')).toBe('Money');
  await press('fetch-again');
  await pane.waitForFunction(() => document.querySelector('.body')!.getAttribute('aria-busy') === 'false');
  await shows(NOT_LOADED);
  expect(fetched.filter((file) => file === 'money.js')).toHaveLength(2);

  blocked.delete('money.js');
  await page.waitForTimeout(900); // a second press at once would count as a double press
  await press('fetch-again');
  await isGone(NOT_LOADED);
  expect(await pane.evaluate(() => document.activeElement?.localName)).toBe('h1');
  blocked.clear();
  await press('tab-home');
  await pressUnlessGone('fetch-again');
  await isGone(LACKS);
  await untilFetched('writing.js');
  expect(fetched.filter((file) => file === 'requests.js').length).toBeGreaterThan(1);
  await page.close();
});

test('a press that needs what is not there waits for it, is said where it fails, and goes on with Try again', async () => {
  await open('requests.js', 'expiring.js');
  await shows(LACKS);
  await press('matter-expired');
  await shows(NOT_LOADED);
  expect(await pane.textContent('h1')).toBe('Home');
  blocked.delete('expiring.js');
  await page.waitForTimeout(900);
  await press('fetch-again');
  await pane.waitForFunction(() => document.querySelector('h1')!.textContent === 'Expiring');
  await page.close();
});

test('a press is forgotten where another screen is opened before what it waits for has come', async () => {
  await open('requests.js', 'expiring.js');
  await shows(LACKS);
  await press('matter-expired');
  await shows(NOT_LOADED);
  await page.waitForTimeout(900);
  await press('tab-check');
  await pane.waitForFunction(() => document.querySelector('h1')!.textContent.startsWith('Check'));
  blocked.clear();
  await page.waitForTimeout(900); // a tab that is pressed at once after another would count as a double press
  await press('tab-home');
  await pane.waitForFunction(() => document.querySelector('h1')!.textContent === 'Home');
  await pressUnlessGone('fetch-again');
  await isGone(LACKS);
  await untilFetched('writing.js');
  expect(await pane.textContent('h1')).toBe('Home');
  await page.close();
});

test('when the page is idle every room is fetched, each file once', async () => {
  await open();
  await untilFetched('writing.js');
  const rooms = ['requests', 'coming', 'panel', 'register', 'money', 'check', 'expiring', 'import', 'plan'];
  for (const room of rooms) expect(fetched.filter((file) => file === `${room}.js`)).toHaveLength(1);
  const [first] = rooms;
  expect(fetched.indexOf('pane.js')).toBeLessThan(fetched.indexOf(`${first}.js`));
  await page.close();
});
