/** How long checking keeps the pane busy, in a browser. Nothing else runs meanwhile: what is measured is time. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { asText, ImportPane } from '../browser/import-pane';
import { TRANSACTIONS } from '../taskpane/check/council-sheets';

jest.setTimeout(180_000);

let browser: Browser;
let server: WorkbenchServer;
let pane: ImportPane;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveWorkbench({ workbook: null, addin: process.env.S106_ADDIN });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** So many transactions that checking them takes its time. */
function manyTransactions(count: number): (string | number)[][] {
  const rows = [TRANSACTIONS[0] as string[]] as (string | number)[][];
  for (let n = 1; n <= count; n++) {
    const amount = n % 2 ? 1000 + n : `£${1000 + n}.00`;
    rows.push([
      `T/${n} `,
      `C/${n % 3000}`,
      n % 3 ? 'received' : 'Recieved',
      amount,
      n % 2 ? '05/06/2019' : 43621,
    ]);
  }
  return rows;
}

const TEN_THOUSAND = 10_000;

test('ten thousand rows: no task over 100 ms, and cancelled at once', async () => {
  pane = await ImportPane.open(browser, server);
  await pane.addSheet('Many', asText(manyTransactions(TEN_THOUSAND)));
  await pane.page.evaluate(() => window.workbench!.select('Many!A1'));
  await pane.press('tab-check');
  await pane.pane.waitForSelector('[data-key=start-check]');
  // Once to warm up, as code that has never run is slower than it ever is again.
  await pane.press('start-check');
  await pane.shows('All 10,000 rows can be used.');
  await pane.press('back');
  await pane.pane.waitForSelector('[data-key=start-check]');
  await pane.page.waitForTimeout(1000);
  await pane.pane.evaluate(() => {
    const tasks: number[] = [];
    (window as unknown as { tasks: number[] }).tasks = tasks;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  await pane.press('start-check');
  await pane.shows('All 10,000 rows can be used.');
  await pane.page.waitForTimeout(500);
  const tasks = await pane.pane.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  expect(tasks.filter((duration) => duration > 100)).toEqual([]);

  await pane.press('back');
  await pane.pane.waitForSelector('[data-key=start-check]');
  // Pressed as soon as it is there; told how long it took to be answered.
  const waited = await pane.pane.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressedAt = 0;
        const look = (): void => {
          const cancel = document.querySelector<HTMLElement>('[data-key=cancel-check]');
          if (cancel && pressedAt === 0) {
            pressedAt = performance.now();
            cancel.click();
          }
          if (pressedAt > 0 && document.body.innerText.includes('Nothing was written.'))
            resolve(performance.now() - pressedAt);
          else setTimeout(look, 1);
        };
        document.querySelector<HTMLElement>('[data-key=start-check]')!.click();
        look();
      }),
  );
  expect(waited).toBeLessThan(200);
  expect(await pane.text()).toMatch(/Stopped( at [\d,]+ of 10,00[01] rows)?\. Nothing was written\./);
  expect(pane.errors).toEqual([]);
});
