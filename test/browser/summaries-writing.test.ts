/** Summary tabs in the built pane: live and exact, a refresh that is called off, and one that Excel does not let finish. */
import type { ImportPane } from './import-pane';
import { servePane } from './served';
import { TAB_COUNT } from './tab-count';

jest.setTimeout(240_000);

const TABS = [
  'Authority rollup',
  'Expiring (S106)',
  'Projects (S106)',
  'Reconciliation',
  'Changes',
  'Data quality',
];
const openPane = servePane({ addin: process.env.S106_ADDIN });
let pane: ImportPane;
beforeEach(async () => {
  pane = await openPane();
  await pane.press('tab-panel');
  await pane.pane.waitForSelector('[data-key=refresh-all]');
  await refreshAll(`${TAB_COUNT} tabs made at`);
});

async function refreshAll(answer: string): Promise<void> {
  await pane.press('refresh-all');
  await pane.shows(answer);
}

/** One after the other: of several that wait for the workbook at once the browser may let go of one. */
async function tabsNow(): Promise<unknown[]> {
  const sheets: unknown[] = [];
  for (const name of TABS) sheets.push(await pane.sheet(name));
  return sheets;
}
const sheetNames = (): Promise<string[]> => pane.page.evaluate(() => [...window.workbench!.sheetNames()]);

/** The cell of a measure and a place on the rollup. */
async function rollupCell(measure: string, place: string): Promise<string> {
  const cells = (await pane.values("'Authority rollup'!A1:J40")) as string[][];
  const row = cells.findIndex(([label]) => label === measure);
  const column = cells.find(([label]) => label === '£')!.indexOf(place);
  return `'Authority rollup'!${String.fromCharCode(65 + column)}${row + 1}`;
}

/** Waits until a cell has been worked out, and is this. */
const holds = (address: string, value: number): Promise<unknown> =>
  pane.page.waitForFunction(([at, of]) => window.workbench!.values(String(at))[0]![0] === of, [
    address,
    value,
  ] as const);

const formulaAt = (address: string): Promise<string> =>
  pane.page.evaluate((at) => String(window.workbench!.formula(at)), address);

/** The register's cell of a column in a row, as "Register!S2". */
async function registerCell(heading: string, row: number): Promise<string> {
  const headings = ((await pane.values('Register!A1:Z1')) as string[][])[0]!;
  return `Register!${String.fromCharCode(65 + headings.indexOf(heading))}${row}`;
}

/** The row is seen once there is something in it. */
const OTHERS = 'Value of authorities without a column';

test('live and to the penny: the rollup is formulas, and follows the register without a refresh', async () => {
  await pane.pane.selectOption('[data-key=summary-form]', 'formulas');
  await pane.pane.selectOption('[data-key=summary-units]', 'exact');
  await refreshAll('tabs refreshed at');
  const spent = await rollupCell('Total Money spent', 'Blaby');
  expect(await formulaAt(spent)).toBe('=S106.BALANCE("Spent","Blaby")');
  await holds(spent, 737_975.18);
  await pane.picture('7a-live');
  const cell = await registerCell('Spent', 2);
  const own = (await pane.values(cell))[0]![0] as number;
  await pane.typeInto(cell, Math.round((own + 0.01) * 100) / 100);
  await holds(spent, 737_975.19);
  // An authority that comes into the register later has no column, and is not hidden by that.
  const value = (await pane.values(await registerCell('Value', 4)))[0]![0] as number;
  await pane.typeInto(await registerCell('Authority', 4), 'Leicester');
  await pane.page.waitForFunction(
    (label) =>
      window.workbench!.values("'Authority rollup'!A1:A40").some(([cell]) => String(cell).startsWith(label)),
    OTHERS,
  );
  await holds(await rollupCell(OTHERS, 'Total'), value);
});

test('a refresh is called off: the tabs are as they were, and a second press makes them new', async () => {
  await pane.typeInto(await registerCell('Spent', 5), 1);
  await pane.shows('Out of date');
  const before = await tabsNow();
  await pane.page.evaluate(() => {
    for (let batch = 1; batch < 60; batch++) window.workbench!.faultNext({ batch, delayMs: 300 });
  });
  // Pressed once: twice would take longer than the refresh.
  await pane.pane.click('[data-key=refresh-all]');
  await pane.pane.waitForSelector('[data-key=stop]');
  await pane.shows('Step 2 of');
  await pane.picture('7a-working');
  await pane.page.keyboard.press('Escape');
  await pane.shows('Nothing was written. Stopped while');
  // What the user called off is no error: nothing interrupts.
  expect(await pane.pane.getAttribute('[data-key=outcome]', 'role')).toBe('status');
  await pane.picture('7b-stopped');
  await pane.page.evaluate(() => window.workbench!.clearFaults());
  expect(await tabsNow()).toEqual(before);
  expect((await sheetNames()).filter((name) => name.includes('before'))).toEqual([]);
  await pane.press('try-again');
  await pane.shows('tabs refreshed at');
  const cells = (await pane.values('Changes!A1:H30')) as unknown[][];
  const top = cells.findIndex(([label]) => label === 'Agreement');
  expect(cells.slice(top + 1).filter(([, contribution]) => contribution !== '')).toHaveLength(1);
});

test('where Excel fails for good the copies are kept and offered, also at the next opening', async () => {
  await pane.typeInto(await registerCell('Spent', 5), 1);
  await pane.shows('Out of date');
  const before = await tabsNow();
  await pane.page.evaluate(() => {
    const { host } = window.workbench!.session;
    const listening = host.onTraffic;
    let isPending = false;
    host.onTraffic = (from, message) => {
      listening?.(from, message);
      const text = from === 'page' ? JSON.stringify(message) : '';
      isPending ||= text.includes('pendingTabs');
      // Rows are fitted where contents are written.
      if (!isPending || !text.includes('AutofitRows')) return;
      host.onTraffic = listening;
      window.workbench!.faultNext({ batch: 1, afterActions: 12, forGood: true });
    };
  });
  await pane.press('refresh-all');
  await pane.shows('may be part old, part new');
  await pane.picture('10d-tabs');
  await pane.page.evaluate(() => window.workbench!.clearFaults());
  await pane.reload();
  await pane.shows('may be part old, part new');
  await pane.shows('See the tabs');
  await pane.press('See the tabs');
  await pane.shows('The tabs and their copies');
  expect(await pane.faults()).toEqual([]);
  await pane.press('put-back');
  await pane.shows('as they were before the refresh');
  await pane.picture('10d-tabs-back');
  expect(await tabsNow()).toEqual(before);
  expect((await sheetNames()).filter((name) => name.includes('before'))).toEqual([]);
});
