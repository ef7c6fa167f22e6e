import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { bundlePage } from '../../workbench/bundle-page';
import { serveWorkbench } from '../../workbench/server';
import type { WorkbenchServer } from '../../workbench/server';
import { FIXTURE_ADDIN } from './fixture-workbook';

let server: WorkbenchServer;
let browser: Browser;
let page: Page;
const outside: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  await bundlePage();
  server = await serveWorkbench({ addin: FIXTURE_ADDIN, workbook: null });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
  // The grid of a workbook that gave way to another may be asked once more as it goes.
  page.on('pageerror', ({ message }) => {
    if (!message.startsWith('[redi]')) errors.push(message);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  await page.goto(server.url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench!.calculated());
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('functions are typed in, and their results read, through window.workbench', async () => {
  const values = await page.evaluate(async () => {
    const workbench = window.workbench!;
    await workbench.type('A1:A3', [['=S106.TWICE(21)'], ['=S106.GROW()'], ['']]);
    await workbench.until(() => workbench.value('B3') === 2);
    return workbench.values('A1:B3');
  });
  expect(values).toEqual([
    [42, ''],
    ['row 1', 1],
    ['row 2', 2],
  ]);
});

test('a conditional format is drawn in the grid, and the cell’s own look left alone', async () => {
  const answer = await page.evaluate(async () => {
    const workbench = window.workbench!;
    const { book } = workbench.session;
    const sheetId = book.activeSheetId();
    const block = { row: 19, column: 0, rowCount: 3, columnCount: 1 };
    const format = book.conditionalFormats.add(sheetId, [block]);
    book.conditionalFormats.change(format, { formula: '=A20="red"' }, { fillColor: '#FFC7CE' });
    await workbench.type('A20:A22', [['red'], ['blue'], ['red']]);
    // As the grid sees them, which is with what its plug-ins make of them.
    const drawn = () =>
      [19, 20, 21].map((row) => {
        const style = book.univer.sheet(sheetId).getSheet().getCell(row, 0)?.s;
        return typeof style === 'object' ? (style?.bg?.rgb ?? null) : null;
      });
    await workbench.until(() => drawn()[2] !== null);
    return [drawn(), workbench.format('A20:A22', 'fillColor')];
  });
  expect(answer).toEqual([['#FFC7CE', null, '#FFC7CE'], '#FFFFFF']);
});

test('a chart is drawn over the grid, from what its cells hold, and scrolls with them', async () => {
  await page.evaluate(() =>
    window.workbench!.type('H1:I3', [
      ['', 'Held'],
      ['Leeds', 100],
      ['York', 50],
    ]),
  );
  const addin = page.frames().find((frame) => frame !== page.mainFrame())!;
  await addin.evaluate(`Excel.run(async function (context) {
    var sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.charts.add('BarClustered', sheet.getRange('H1:I3')).setPosition('H5', 'K15');
    await context.sync();
  })`);
  const answer = await page.evaluate(async () => {
    const workbench = window.workbench!;
    const widths = () =>
      [...document.querySelectorAll('.chart rect')].slice(1).map((bar) => Number(bar.getAttribute('width')));
    const top = () => document.querySelector('.chart')!.getBoundingClientRect().top;
    await workbench.until(() => widths().length === 2);
    const [leeds = 0, york = 0] = widths();
    await workbench.type('I3', 25);
    await workbench.until(() => widths()[1]! < york);
    const before = top();
    workbench.session.book.univer.workbook.getActiveSheet().scrollToCell(3, 0);
    await workbench.until(() => top() < before);
    const moved = before - top();
    workbench.session.book.univer.workbook.getActiveSheet().scrollToCell(0, 0);
    await workbench.until(() => top() === before);
    return [york / leeds, widths()[1]! / leeds, moved, document.querySelector('.chart')!.textContent];
  });
  const [half, quarter, moved, texts] = answer as [number, number, number, string];
  expect([half, quarter]).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.25, 2)]);
  expect(moved).toBeGreaterThan(40);
  expect(texts).toContain('Held');
  expect(texts).toContain('Leeds');
});

test('what the user types into the grid is calculated and told to the add-in', async () => {
  await page.evaluate(() => window.workbench!.select('D2'));
  await page.keyboard.type('=S106.TWICE(4)');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.workbench!.value('D2') === 8);
  await expect(page.evaluate(() => window.workbench!.selection())).resolves.toBe('Sheet1!D3');
});

test('the selected cell’s error is explained, and the arguments of a function as it is typed', async () => {
  await page.evaluate(() => window.workbench!.type('F1', '=S106.NONE()'));
  await page.evaluate(() => window.workbench!.calculated());
  await page.evaluate(() => window.workbench!.select('F1'));
  await page.waitForSelector('#cell-note:not([hidden])');
  await expect(page.textContent('#cell-note')).resolves.toBe(
    'Sheet1!F1 shows #N/A: Choose the register in the task pane.',
  );
  await page.evaluate(() => window.workbench!.select('F2'));
  await page.waitForSelector('#cell-note', { state: 'hidden' });
  await page.keyboard.type('=S106.WHERE(');
  await page.waitForSelector('text=/S106.WHERE ?\\( ?a ?, ?b ?, ?c ?\\)/');
  await page.keyboard.press('Escape');
});

test('a .csv is opened in place of the workbook', async () => {
  const csv = 'Authority,Value,Expiry date\nBlaby,"£1,234.50",31/03/2026\n';
  await page.setInputFiles('#open-file', {
    name: 'blaby.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await page.waitForFunction(() => window.workbench!.sheetNames()[0] === 'blaby');
  const shown = await page.evaluate(async () => {
    const workbench = window.workbench!;
    await workbench.calculated();
    await workbench.type('E1', '=S106.TWICE(B2)');
    await workbench.calculated();
    return [workbench.values('A2:C2'), workbench.texts('A2:C2'), workbench.value('E1')];
  });
  expect(shown).toEqual([[['Blaby', 1234.5, 46112]], [['Blaby', '£1,234.50', '31/03/2026']], 2469]);
  await expect(page.textContent('#workbook-name')).resolves.toBe('blaby.csv');
});

test('what is on the sheet is made a table', async () => {
  await page.evaluate(() => window.workbench!.select('A1:C2'));
  await page.click('text=Make a table');
  await expect(page.evaluate(() => window.workbench!.tables())).resolves.toEqual({ Table1: 'blaby!A1:C2' });
  await page.click('text=Make a table');
  await page.waitForSelector('#failure:not([hidden])');
  await expect(page.textContent('#failure')).resolves.toBe(
    'The table was not made: the table Table1 is there already.',
  );
});

test('a copy that is saved and then opened has what the add-in keeps with it', async () => {
  const inPane = (script: string): Promise<unknown> => {
    const frame = page.frames().find((one) => one !== page.mainFrame())!;
    return frame.evaluate(
      `Excel.run(async (context) => { const kept = context.workbook.settings; ${script} })`,
    );
  };
  await inPane(`kept.add('panel', { on: '4 December' }); await context.sync();`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-file')]);
  const frameLoads = page.waitForResponse((response) => response.url().endsWith('.html'));
  await page.setInputFiles('#open-file', (await download.path())!);
  await frameLoads;
  await page.evaluate(() => window.workbench!.calculated());
  const found = await inPane(`
    const one = kept.getItemOrNullObject('panel').load('value');
    await context.sync();
    return one.isNullObject ? null : one.value;`);
  expect(found).toEqual({ on: '4 December' });
});

test('a file that cannot be opened is said to be so', async () => {
  const buffer = Buffer.from('not a workbook');
  await page.setInputFiles('#open-file', {
    name: 'register.xlsx',
    mimeType: 'application/octet-stream',
    buffer,
  });
  await page.waitForSelector('#failure:not([hidden])');
  await expect(page.textContent('#failure')).resolves.toBe(
    'register.xlsx could not be opened: register.xlsx is not an .xlsx workbook.',
  );
});

test('the pane is hidden and shown', async () => {
  await page.click('text=Hide pane');
  await expect(page.isVisible('#pane')).resolves.toBe(false);
  await page.click('text=Show pane');
  await expect(page.isVisible('#pane')).resolves.toBe(true);
});

test('nothing is asked of the network, and nothing throws', () => {
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
});
