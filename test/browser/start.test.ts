/** `npm start` as a person meets it: the address that it prints, in a real browser, and what the page then shows. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { Automation } from '../../workbench/automation';
import { launchBrowser } from '../../workbench/browser';
import { eventually } from './eventually';
import { AUTHORITIES, DIFFERENCES_2024, ROLLUP_2024, ROUNDINGS_2024 } from '../golden/printed-tables';

declare const window: { workbench?: Automation };

const root = path.resolve(__dirname, '../..');
let server: ChildProcess;
let browser: Browser;
let page: Page;
const outside: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  server = spawn(process.execPath, ['scripts/run.mjs', 'start', '--no-open'], { cwd: root });
  const url = await addressFrom(server);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) outside.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench!.calculated());
  await pane().getByText('£7,500,235.85').waitFor();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGTERM');
});

function addressFrom(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (address) resolve(address[0]);
    };
    started.stdout!.on('data', listen);
    started.stderr!.on('data', listen);
    started.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
}

function pane(): Frame {
  const frame = page.frames().find((f) => f.url().includes('taskpane.html'));
  if (!frame) throw new Error('The pane is not there.');
  return frame;
}

const text = (address: string): Promise<string> => page.evaluate((at) => window.workbench!.text(at), address);

/** How many pixels of the grid, between two heights, are dark: letters, where cells show something. */
async function ink(top: number, bottom: number): Promise<number> {
  const picture = PNG.sync.read(
    await page.screenshot({ clip: { x: 60, y: top, width: 940, height: bottom - top } }),
  );
  let dark = 0;
  for (let i = 0; i < picture.data.length; i += 4) {
    if (picture.data[i]! + picture.data[i + 1]! + picture.data[i + 2]! < 250) dark++;
  }
  return dark;
}

test('the sample opens, and its Summary shows the table of the panel', async () => {
  expect(await text('Summary!A23')).toBe('Total');
  expect(await text('Summary!C23')).toBe('11,124,266');
  expect(await text('Summary!I15')).toBe('1,119,274');
  for (const [row, authority] of AUTHORITIES.entries())
    expect(await text(`Summary!A${15 + row}`)).toBe(authority);
});

test('in the browser too, every figure is that of the printed table, or what is wrong in it', async () => {
  const all = (address: string) => page.evaluate((at) => window.workbench!.texts(at), address);
  const rollup = await all('Summary!A15:K23');
  for (const [measure, column] of [1, 2, 3, 4, 5, 6, 7].entries()) {
    const printed = ROLLUP_2024[measure + 1]!.slice(1).map((cell) =>
      cell === '-' ? '0' : cell.replace(/[()]/g, ''),
    );
    expect(rollup.map((row) => row[column])).toEqual(printed);
  }
  const values = await page.evaluate(() => window.workbench!.values('Summary!M15:R30'));
  expect(values.filter((row) => row[5] === 'difference').map((row) => row.slice(0, 5))).toEqual(
    DIFFERENCES_2024,
  );
  expect(values.filter((row) => row[5] === 'rounding').map((row) => row.slice(0, 5))).toEqual(ROUNDINGS_2024);
  expect((await all('Summary!A51:D51'))[0]).toEqual(['Total', '1,865,942', '1,080,560', '785,382']);
});

test('the grid really draws it: letters where the table is, none where the sheet is empty', async () => {
  await eventually(async () => {
    const table = await ink(395, 590);
    expect(table).toBeGreaterThan(3000);
    expect(await ink(610, 700)).toBeLessThan(table / 20);
  });
});

test('the pane shows the register and its figures', async () => {
  const shown = (await pane().locator('body').innerText()).replace(/\s+/g, ' ');
  expect(shown).toContain('£7,500,235.85');
  expect(shown).toContain('£8,701,807.85');
  expect(shown).toContain('Spent over drawn down');
  expect(shown).toContain('126 rows, all counted');
});

test('what a person types into the register changes the Summary and the pane', async () => {
  const before = await text('Register!N2');
  await page.evaluate(() => window.workbench!.select('Register!N2'));
  await page.keyboard.type('TBC');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.workbench!.text('Summary!B10') === '1');
  expect(await text('Register!N2')).toBe('TBC');
  await pane().getByText('1 of 126 rows left out').first().waitFor();

  await page.evaluate(() => window.workbench!.select('Register!N2'));
  await page.keyboard.type(before.replace(/,/g, ''));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.workbench!.text('Summary!B6') === '7,500,235.85');
  await pane().getByText('126 rows, all counted').first().waitFor();
});

test('nothing was asked of any other machine, and no script failed', () => {
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});
