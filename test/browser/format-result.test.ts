/** What a function shows is formatted by the pane: by itself after Insert, by one press where the officer typed it. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { bundlePage } from '../../workbench/bundle-page';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { ImportPane } from './import-pane';

jest.setTimeout(180_000);

let browser: Browser;
let server: WorkbenchServer;
let pane: ImportPane;

beforeAll(async () => {
  await bundlePage();
  browser = await launchBrowser();
  server = await serveWorkbench({ addin: process.env.S106_ADDIN });
  pane = await ImportPane.open(browser, server);
  await pane.shows('8 differences');
  await pane.addSheet('Mine', [['x']]);
});
afterAll(async () => {
  await pane?.page.close();
  await browser?.close();
  await server?.close();
});
afterEach(() => expect(pane.errors).toEqual([]));

const select = (address: string): Promise<void> =>
  pane.page.evaluate((at) => window.workbench!.select(at), address);
const formats = (address: string): Promise<string[][]> =>
  pane.page.evaluate((at) => {
    const { book } = window.workbench!.session;
    const [sheet, cells] = at.split('!');
    const [, letters, row] = /([A-Z]+)(\d+)/.exec(cells!)!;
    const column = letters!.charCodeAt(0) - 65;
    return book.numberFormats(book.findSheet(sheet!)!, {
      row: Number(row) - 1,
      column,
      rowCount: 2,
      columnCount: 10,
    });
  }, address);

/** How the headings of a result look. */
const looks = (address: string): Promise<{ isBold: boolean; width: number }[]> =>
  pane.pane.evaluate(
    ([sheet, cell]) =>
      Excel.run(async (context) => {
        const first = context.workbook.worksheets.getItem(sheet!).getRange(cell!);
        const cells = Array.from({ length: 10 }, (_, n) =>
          first.getOffsetRange(0, n).load('format/columnWidth,format/font/bold'),
        );
        await context.sync();
        return cells.map(({ format }) => ({ isBold: format.font.bold, width: format.columnWidth }));
      }),
    address.split('!'),
  );

test('Insert formats what it inserts, and no value changes', async () => {
  await select('Mine!C3');
  await pane.press('insert-EXPIRING');
  await pane.shows('The result in Mine!C3 is formatted');
  const [headings, first] = (await pane.values('Mine!C3:L4')) as unknown[][];
  const [, shown] = await formats('Mine!C3');
  expect(shown![headings!.indexOf('Expiry date')]).toBe('d mmm yyyy');
  expect(typeof first![headings!.indexOf('Expiry date')]).toBe('number');
  expect(shown![headings!.indexOf('Remaining')]).toContain('#,##0.00');
  expect(shown![headings!.indexOf('Agreement')]).toBe('General');
  // Headings are bold, and a column is as wide as what it shows.
  const made = await looks('Mine!C3');
  expect(made.map(({ isBold }) => isBold)).not.toContain(false);
  const [plain] = await looks('Mine!A1');
  expect(made[headings!.indexOf('Site')]!.width).toBeGreaterThan(1.5 * plain!.width);
  await pane.picture('22b-inserted');
  await pane.press('undo-format');
  await pane.pane.waitForFunction(() => !document.querySelector('[data-key=undo-format]'));
  expect((await formats('Mine!C3')).flat().every((format) => format === 'General')).toBe(true);
});

test('a cell that another formula fills is refused by name', async () => {
  await select('Mine!D5');
  await pane.press('insert-OUTSTANDING');
  await pane.shows('is filled by the formula in C3');
});

test('a formula that the officer typed is offered, formatted or left alone', async () => {
  await pane.page.evaluate(() => window.workbench!.type('Mine!P2', '=S106.ROLLUP()'));
  await pane.page.waitForFunction(() => window.workbench!.values('Mine!P2')[0]![0] !== '');
  await pane.selectUntil('Mine!R4', '[data-key=format-result]');
  await pane.shows('Mine!P2');
  await pane.pane.evaluate(() => document.querySelector('.body')!.scrollTo(0, 0));
  await pane.picture('22b-format');
  expect(await pane.faults()).toEqual([]);
  await pane.press('format-result');
  await pane.shows('The result in Mine!P2 is formatted');
  const [, row] = await formats('Mine!P2');
  expect(row!.slice(1, 3)).toEqual(['0', expect.stringContaining('#,##0.00')]); // open agreements, total value
  await pane.page.evaluate(() => window.workbench!.type('Mine!P30', '=S106.BALANCE("Agreements")'));
  await pane.selectUntil('Mine!P30', '[data-key=format-result]');
  await pane.press('format-result');
  await pane.shows('The result in Mine!P30 is formatted');
  expect((await formats('Mine!P30'))[0]![0]).toBe('0');
  await pane.page.evaluate(() => window.workbench!.type('Mine!P34', '=S106.OUTSTANDING({"Blaby";"Melton"})'));
  await pane.selectUntil('Mine!P35', '[data-key=format-result]');
  await pane.press('format-result');
  await pane.shows('The result in Mine!P34 is formatted');
  expect((await formats('Mine!P34')).map(([format]) => format)).toEqual(
    Array(2).fill(expect.stringContaining('#,##0.00')),
  );
  expect((await looks('Mine!P34'))[0]!.isBold).toBe(false);
  await pane.page.evaluate(() => window.workbench!.type('Mine!P40', '=S106.OUTSTANDING()'));
  await pane.selectUntil('Mine!P40', '[data-key=decline-format]');
  await pane.press('decline-format');
  await pane.pane.waitForFunction(() => !document.querySelector('[data-key=format-result]'));
  await select('Mine!A1');
  await select('Mine!P40');
  await pane.page.waitForTimeout(1000);
  expect(await pane.pane.locator('[data-key=format-result]').count()).toBe(0);
});
