/** The Summary changes while one types in the register, in a real browser: by its values and by its pixels. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { eventually } from './eventually';

jest.setTimeout(120_000);

let browser: Browser;
let server: WorkbenchServer;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveWorkbench();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(server.url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench!.calculated());
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const select = (address: string): Promise<void> =>
  page.evaluate((at) => window.workbench!.select(at), address);
const text = (address: string): Promise<string> => page.evaluate((at) => window.workbench!.text(at), address);
/** What the grid shows of the figures at the top of the Summary. */
async function picture(name: string): Promise<string> {
  await select('Summary!A1');
  if (process.env.S106_SCREENSHOTS) {
    mkdirSync(process.env.S106_SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: `${process.env.S106_SCREENSHOTS}/${name}.png` });
  }
  const clip = { x: 60, y: 180, width: 800, height: 400 };
  return (await page.screenshot({ clip })).toString('base64');
}

test('typed in the register, an amount is in the Summary without touching it', async () => {
  const [before, amount] = [await text('Summary!B6'), await text('Register!N2')];
  // What is selected, and the chart, are drawn a moment later: it is drawn when two pictures are the same.
  let pictureBefore = '';
  await eventually(async () => {
    const earlier = pictureBefore;
    pictureBefore = await picture('before');
    expect(pictureBefore).toBe(earlier);
  });

  await select('Register!N2');
  await page.keyboard.type('1000000.01');
  await page.keyboard.press('Enter');
  await page.waitForFunction((was) => window.workbench!.text('Summary!B6') !== was, before);
  const pounds = (shown: string): number => Math.round(Number(shown.replace(/[£,]/g, '')) * 100);
  expect(pounds(await text('Summary!B6'))).toBe(pounds(before) - pounds(amount) + 100_000_001);
  await eventually(async () => expect(await picture('after')).not.toBe(pictureBefore));

  await select('Register!N2');
  await page.keyboard.type(amount.replace(/[£,]/g, ''));
  await page.keyboard.press('Enter');
  await page.waitForFunction((was) => window.workbench!.text('Summary!B6') === was, before);
  await eventually(async () => expect(await picture('again')).toBe(pictureBefore));
});
