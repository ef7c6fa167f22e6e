import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { openWorkbook } from './one-page';
import { settingsOf } from '../workbench/kept-settings';

// The built pane on the sample workbook, through Microsoft's office.js, in a browser.
jest.setTimeout(120_000);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let sample: WorkbenchServer;
let page: Page;
let pane: Frame;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  sample = await serveWorkbench();
});
afterAll(async () => {
  await browser?.close();
  await sample?.close();
});
afterEach(() => expect(errors).toEqual([]));

async function open(server: WorkbenchServer = sample, width = 350): Promise<void> {
  ({ page, pane, errors } = await openWorkbook(browser, server, { width }));
}

/** In the workbook, through the workbench's own hands. */
const type = (address: string, value: string | number): Promise<void> =>
  page.evaluate(([at, what]) => window.workbench!.type(String(at), what!), [address, value] as const);
const select = (address: string): Promise<void> =>
  page.evaluate((at) => window.workbench!.select(at), address);
const selected = (): Promise<string> => page.evaluate(() => window.workbench!.selection());

const press = (key: string): Promise<void> => pane.click(`[data-key="${key}"]`);
const shows = (text: string): Promise<unknown> =>
  pane.waitForFunction((wanted) => document.body?.innerText.includes(wanted), text);
const focusedText = (): Promise<string> => pane.evaluate(() => document.activeElement?.textContent ?? '');
const focusedKey = (): Promise<string | null> =>
  pane.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);

async function expectAccessible(): Promise<void> {
  await pane.evaluate(AXE);
  const found = await pane.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe;
    const { violations } = await axe.run();
    return [
      ...violations.map(({ id }) => id),
      ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []),
    ];
  });
  expect(found).toEqual([]);
}

/** Until the add-in has asked Excel nothing for so long, by the time of its own page: what it waits with is shorter. */
const untilQuiet = (): Promise<void> =>
  page.evaluate(
    (quietMs) =>
      new Promise((resolve) => {
        const { host } = window.workbench!.session;
        const { onTraffic } = host;
        const end = (): void => {
          host.onTraffic = onTraffic;
          resolve();
        };
        let timer = setTimeout(end, quietMs);
        host.onTraffic = (from, message) => {
          onTraffic?.(from, message);
          clearTimeout(timer);
          timer = setTimeout(end, quietMs);
        };
      }),
    700,
  );

/** Gives the pane a dark Office, as it finds one when it has focus again. */
const goDark = (): Promise<void> =>
  pane.evaluate(() => {
    const theme = { officeTheme: { value: { bodyBackgroundColor: '#1F1F1F' } } };
    const office = Object.create(Office, { context: { value: Object.create(Office.context, theme) } });
    (window as unknown as { Office: unknown }).Office = office;
    window.dispatchEvent(new Event('focus'));
  });

test('Home shows the figures that the formulas of the sheet show', async () => {
  await open();
  const figures = await pane.$$eval('.figure', (all) => all.map((one) => one.textContent));
  await page.evaluate(() => window.workbench!.calculated());
  const cells = await page.evaluate(() => [
    window.workbench!.value('Summary!B6'),
    window.workbench!.value('Summary!B8'),
  ]);
  const pounds = (text: string | null | undefined) => Number((text ?? '').replace(/[£,]/g, ''));
  expect([pounds(figures[0]), pounds(figures[1])]).toEqual(cells);
  await shows('126 rows, all counted');
  await expectAccessible();
  await goDark();
  expect(await pane.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await expectAccessible();
});

test('a row that cannot be read is told at once, led to, and gone when it is put right', async () => {
  await open(sample, 320);
  const heading = await page.evaluate(() => window.workbench!.values('Register!A1:V1')[0]!.indexOf('Value'));
  const cell = `${String.fromCharCode(65 + heading)}5`;
  const before = await page.evaluate((at) => window.workbench!.value(at), `Register!${cell}`);
  await type(`Register!${cell}`, 'TBC');
  await shows('1 row is left out of every figure');
  await shows('1 of 126 rows left out');
  const said = await pane.textContent('[aria-live]');
  expect(said).toBe('1 of 126 rows left out');
  await press('see-rows');
  await shows('Value holds TBC, which is not an amount.');
  expect(await focusedText()).toBe('Register');
  await expectAccessible();
  await pane.click('.found .link');
  await pane.waitForFunction(() =>
    document.querySelector('[aria-live]')!.textContent!.endsWith('is selected.'),
  );
  expect(await selected()).toBe(`Register!${cell}`);
  await type(`Register!${cell}`, before as number);
  await shows('None. Every row counts in every figure.');
  await pane.press('h1', 'Escape');
  await shows('126 rows, all counted');
  expect(await focusedText()).toBe('Home');
});

test('slips that leave every row counted are matters on Home', async () => {
  await open();
  const headings = (await page.evaluate(() => window.workbench!.values('Register!A1:V1')[0])) as string[];
  const at = (heading: string): string => `${String.fromCharCode(65 + headings.indexOf(heading))}5`;
  // Drawn down, and what the authority holds was not lowered.
  await type(`Register!${at('Drawn down')}`, 1_000_000);
  await shows('Value is not the sum of its stages');
  // No line ends between the minus of the difference and its pounds.
  expect(await pane.$$eval('.whole', (all) => all.map((one) => one.getClientRects().length))).toEqual([1]);
  await press('matter-stages');
  await page.waitForFunction(() => /^Register![A-Z]+5$/.test(window.workbench!.selection()));
  // A project that the table does not have, and one whose budget is exceeded.
  await type(`Register!${at('Project')}`, 'Helicopter hangar');
  await pane.waitForFunction(() =>
    document.querySelector('[data-key=matter-unlisted-project]')?.textContent!.includes('Helicopter hangar'),
  );
  const projects = (await page.evaluate(() => window.workbench!.values('Projects!A1:F40'))) as unknown[][];
  const top = projects.findIndex((row) => row.includes('Budget'));
  const [name, budget] = ['Project', 'Budget'].map((heading) => projects[top]!.indexOf(heading));
  await type(`Projects!${String.fromCharCode(65 + budget!)}${top + 2}`, 100);
  await pane.waitForFunction(
    (one) => document.querySelector('[data-key=matter-over-budget]')?.textContent!.includes(`${one}: £`),
    String(projects[top + 1]![name!]),
  );
  await expectAccessible();
});

test('an example goes into the selected cell; a filled cell is asked about first', async () => {
  await open();
  await untilQuiet(); // what Home looks up later moves the buttons
  await select('Summary!A1');
  await shows('now Summary!A1 (filled)');
  await press('insert-OUTSTANDING');
  await shows('Replace it?');
  expect(await focusedKey()).toBe('confirm');
  await expectAccessible();
  await pane.press('[data-key=confirm]', 'Escape');
  expect(await focusedKey()).toBe('insert-OUTSTANDING');
  expect(await page.evaluate(() => window.workbench!.formula('Summary!A1'))).not.toContain('S106');
  await select('About!H40');
  await shows('now About!H40 (blank)');
  await press('insert-OUTSTANDING');
  await shows('=S106.OUTSTANDING() is in About!H40.');
  expect(await page.evaluate(() => window.workbench!.formula('About!H40'))).toBe('=S106.OUTSTANDING()');
});

test('a function that needs a range asks for it, then for the cell', async () => {
  await open();
  await untilQuiet(); // what Home looks up later moves the buttons
  await select('Projects!A1:E5');
  await shows('now Projects!A1');
  await press('insert-RECONCILE');
  await shows('Use Projects!A1:E5');
  await press('confirm');
  await shows('Projects!A1 is inside Projects!A1:E5.');
  await select('About!H40');
  await shows('Insert in About!H40');
  await press('confirm');
  await shows('=S106.RECONCILE(Projects!A1:E5) is in About!H40.');
});

test('nothing is inserted inside the register', async () => {
  await open();
  await untilQuiet(); // what Home looks up later moves the buttons
  await select('Register!B3');
  await shows('now Register!B3');
  await pane.evaluate(() =>
    document.querySelector('[data-key=insert-ROLLUP]')!.scrollIntoView({ block: 'end' }),
  );
  await press('insert-ROLLUP');
  await shows('Register!B3 is inside the register.');
  const isSeen = await pane.evaluate(() => {
    const [said, body] = ['.answer', '.body'].map((one) =>
      document.querySelector(one)!.getBoundingClientRect(),
    );
    return said!.top >= body!.top && said!.bottom <= body!.bottom;
  });
  expect(isSeen).toBe(true);
});

test('headings that do not fit are told, chosen, and kept in the workbook', async () => {
  await open();
  await type('Register!A1', 'Scheme no.');
  await shows('Register on sheet Register cannot be read as the register.');
  await press('Choose its headings');
  await shows('Choose which heading is Agreement: it is needed.');
  await expectAccessible();
  await pane.selectOption('[data-key="heading-Scheme no."]', 'agreement');
  await press('Use this table');
  await shows('126 rows, all counted');
  const stored = await page.evaluate(() => window.workbench!.settings());
  expect(settingsOf(stored)).toMatchObject({
    register: { table: 'Register', headings: { 'Scheme no.': 'agreement' } },
    strict: false,
  });

  // A copy that is saved and opened again has it too, as in Excel: in the file, and not only in the add-in's own sheet.
  await page.evaluate(() => {
    const { book } = window.workbench!.session;
    book.deleteSheet(book.findSheet('S106 settings')!);
  });
  const saving = page.waitForEvent('download');
  await page.click('#save-file');
  const copy = await (await saving).path();
  await page.setInputFiles('#open-file', {
    name: 'Copy.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(copy),
  });
  await page.waitForFunction(() => document.title.startsWith('Copy.xlsx'));
  await page.waitForFunction(() => window.workbench?.value('Register!A1') === 'Scheme no.');
  await shows('126 rows, all counted');
});

test('strict is kept in the workbook; where Excel refuses, the switch shows what holds', async () => {
  await open();
  await press('change');
  await press('strict');
  await pane.waitForFunction(() => document.querySelector('[aria-live]')!.textContent === 'Strict is on.');
  // The register is read again under the new setting: what fails after that is the next choice.
  await page.evaluate(() => window.workbench!.calculated());
  await untilQuiet();
  // Excel may refuse as often as it likes, in the same words each time.
  for (let refusal = 1; refusal <= 2; refusal++) {
    await page.evaluate(() => {
      for (let batch = 1; batch <= 3; batch++) window.workbench!.faultNext({ batch, code: 'AccessDenied' });
    });
    await press('strict');
    await shows('The choice could not be stored.');
    await pane.waitForFunction(
      () => (document.querySelector('fluent-switch') as HTMLInputElement | null)?.checked === true,
    );
    await page.waitForTimeout(300);
    expect(await pane.$eval('fluent-switch', (one) => (one as HTMLInputElement).checked)).toBe(true);
    await page.evaluate(() => window.workbench!.clearFaults());
  }
});

test('a register that Excel does not give is told, and tried again', async () => {
  await open();
  await page.evaluate(() => {
    for (let batch = 1; batch <= 12; batch++) window.workbench!.faultNext({ batch });
  });
  await type('Register!C2', 'Changed');
  await shows('The register was not read.');
  await expectAccessible();
  // Each try is refused some of the twelve times; the pane may try by itself meanwhile.
  for (let tries = 0; tries < 12; tries++) {
    const isRead = await pane.waitForFunction(() => {
      const shown = document.body.innerText.includes('126 rows, all counted');
      return shown ? 'read' : document.querySelector('[data-key="Try again"]') && 'refused';
    });
    if ((await isRead.jsonValue()) === 'read') break;
    await pane.click('[data-key="Try again"]', { timeout: 5000 }).catch(() => undefined);
    await untilQuiet();
  }
  await shows('126 rows, all counted');
});

test('manual calculation is told', async () => {
  await open();
  await page.evaluate(() => window.workbench!.setCalculationMode('Manual'));
  await type('Register!C2', 'Changed');
  await shows('Excel is set to manual calculation.');
  await expectAccessible();
  await press('Set to automatic');
  await shows('126 rows, all counted');
});

test('an empty workbook says what a register needs', async () => {
  const empty = await serveWorkbench({ workbook: null });
  try {
    await open(empty, 320);
    await shows('No register in this workbook');
    await shows('There is no table in this workbook.');
    await expectAccessible();
  } finally {
    await empty.close();
  }
});

test('Up and Down move in a list', async () => {
  await open();
  await pane.focus('[data-key="insert-OUTSTANDING"]');
  await page.keyboard.press('ArrowDown');
  expect(await focusedKey()).toBe('insert-REMAINING');
  await page.keyboard.press('ArrowUp');
  expect(await focusedKey()).toBe('insert-OUTSTANDING');
});
