import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { forgetFunctions, registerFunctions } from './unregistered';
import { eventually } from './eventually';
import { openWorkbook } from './one-page';

// Cells that show #NAME?, and manual calculation: told, and put right, in the built pane on the sample workbook.
jest.setTimeout(120_000);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: WorkbenchServer;
let page: Page;
let pane: Frame;
let figures: unknown[];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveWorkbench();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  ({ page, pane } = await openWorkbook(browser, server, { width: 320 }));
  await page.evaluate(() => window.workbench!.calculated());
  figures = await summary();
});

const summary = (): Promise<unknown[]> =>
  page.evaluate(() => ['Summary!B6', 'Summary!B8'].map((at) => window.workbench!.value(at)));
const press = (key: string): Promise<void> => pane.click(`[data-key="${key}"]`);
const shows = (text: string): Promise<unknown> =>
  pane.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
const comesTo = (wanted: unknown[]): Promise<unknown> =>
  page.waitForFunction(
    (given) =>
      JSON.stringify(['Summary!B6', 'Summary!B8'].map((at) => window.workbench!.value(at))) === given,
    JSON.stringify(wanted),
  );

/** The workbook as it was opened before the add-in loaded, and the pane after. */
async function openLate({ isRegistered }: { isRegistered: boolean }): Promise<void> {
  await forgetFunctions(page);
  expect(await summary()).toEqual(['#NAME?', '#NAME?']);
  if (isRegistered) await registerFunctions(page);
  await press('change');
  await press('Recalculate');
}

async function expectAccessible(): Promise<void> {
  await pane.evaluate(AXE);
  const found = await pane.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe;
    const { violations } = await axe.run();
    const isWide = document.documentElement.scrollWidth > innerWidth;
    return [...violations.map(({ id }) => id), ...(isWide ? ['scrolls sideways'] : [])];
  });
  expect(found).toEqual([]);
}

test('Recalculate works out cells that show #NAME?, and says every figure again', async () => {
  await openLate({ isRegistered: true });
  await comesTo(figures);
  await press('back');
  await shows('126 rows, all counted');
});

test('cells that stay are told, led to, and their formulas entered again once that is agreed to', async () => {
  await openLate({ isRegistered: false });
  await shows('cells show #NAME?');
  await press('status');
  await shows('calculated before the add-in had loaded');
  await expectAccessible();
  await press('cell-Summary-B6');
  await page.waitForFunction(() => window.workbench!.selection() === 'Summary!B6');
  await press('recalculate');
  await shows('Excel has recalculated, and');
  await press('enter-again');
  await shows('No other cell is touched.');
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toMatch(
    /^Enter \d+ formulas again\?$/,
  );
  await expectAccessible();
  await page.keyboard.press('Escape');
  expect(await pane.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('enter-again');
  await press('enter-again');
  await registerFunctions(page);
  await press('confirm-enter');
  await shows('cells are calculated.');
  await comesTo(figures);
  await shows('126 rows, all counted');
  await expectAccessible();
});

test('where Excel refuses, nothing is changed, and that is said first', async () => {
  await openLate({ isRegistered: false });
  await shows('cells show #NAME?');
  const formulas = await page.evaluate(() => window.workbench!.formula('Summary!B6'));
  await press('status');
  await press('recalculate');
  await shows('Excel has recalculated, and');
  await press('enter-again');
  await page.evaluate(() => {
    for (let batch = 1; batch <= 40; batch++) window.workbench!.faultNext({ batch, code: 'AccessDenied' });
  });
  await press('confirm-enter');
  await shows('Nothing was changed.');
  expect(await page.evaluate(() => window.workbench!.formula('Summary!B6'))).toBe(formulas);
});

test('manual calculation is noticed when something is done in the sheet, without a change of the register', async () => {
  await shows('Figures are live');
  await page.evaluate(() => window.workbench!.setCalculationMode('Manual'));
  // Excel is asked at most every two seconds, when the selection moves.
  await eventually(async () => {
    await page.evaluate(() => {
      const { workbench } = window;
      workbench!.select(workbench!.selection() === 'Summary!D9' ? 'Summary!D10' : 'Summary!D9');
    });
    await pane.waitForFunction(
      () => document.body.innerText.includes('Excel is set to manual calculation.'),
      null,
      { timeout: 1000 },
    );
  });
  await shows('Manual calculation');
  await expectAccessible();
  await press('Set to automatic');
  await shows('Figures are live');
});
