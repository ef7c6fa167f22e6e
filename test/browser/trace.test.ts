/** Trace in the built pane, from figures of the tabs Expiring and Projects, and from a tab that is older than the register. */
import type { TabKey } from '../../src/domain/summaries/tabs/tab';
import type { ImportPane } from './import-pane';
import { servePane } from './served';
import { TAB_COUNT } from './tab-count';

jest.setTimeout(240_000);

const openPane = servePane({ addin: process.env.S106_ADDIN });
let pane: ImportPane;
beforeEach(async () => {
  pane = await openPane(350, '2025-03-24T09:42:07');
  await pane.shows('8 differences');
  await pane.press('tab-panel');
  await pane.pane.waitForSelector('[data-key=refresh-all]');
  await pane.press('refresh-all');
  await pane.shows(`${TAB_COUNT} tabs made at`);
});

/** What the sheet of a tab is called: the workbook may have one of the tab's own name. */
const sheetOf = async (key: TabKey): Promise<string> =>
  (await pane.pane.textContent(`[data-key=tab-of-${key}]`))!.trim();

/** The row of a label on a tab, from 1, and what stands beside it. */
async function lineOf(sheet: string, label: string): Promise<{ row: number; cells: unknown[] }> {
  const block = await pane.values(`'${sheet}'!A1:K120`);
  const index = block.findIndex(([cell]) => cell === label);
  if (index < 0) throw new Error(`no ${label} on ${sheet}`);
  return { row: index + 1, cells: block[index]! };
}

async function trace(sheet: string, address: string): Promise<void> {
  await pane.page.evaluate((at) => window.workbench!.select(at), `'${sheet}'!${address}`);
  await pane.shows(`Trace ${address}: `);
  await pane.press('trace-selected');
  await pane.pane.waitForSelector('table.trace, table.statement');
}

/** The last column of the rows that are listed, and of their total, in pence. */
async function shares(): Promise<{ rows: number[]; total: number }> {
  const lines = (await pane.tables())[0]!.slice(1);
  const pence = lines.map((line) =>
    Math.round(Number(line.at(-1)!.replace('\u2212', '-').replace(/,/g, '')) * 100),
  );
  return { rows: pence.slice(0, -1), total: pence.at(-1)! };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

test('a band and a month of Expiring, and a project, are traced to their rows', async () => {
  const sheet = await sheetOf('expiring');
  const { row, cells } = await lineOf(sheet, 'Within 3 months');
  await trace(sheet, `C${row}`);
  await pane.shows('Remaining, within 3 months of 24 March 2025');
  await pane.shows('add to it, to the penny; no row is left out.');
  await pane.picture('9-trace-band');
  const found = await shares();
  expect(found.rows).toHaveLength(Number(cells[1]));
  expect(sum(found.rows)).toBe(found.total);
  // The tab has whole pounds.
  expect(Math.round(found.total / 100)).toBe(Number(cells[2]));
  expect(await pane.faults()).toEqual([]);
  await pane.press('select-rows');
  await pane.page.waitForFunction(() => window.workbench!.selection().startsWith('Register!'));
  // The workbench's office.js is one that selects one area at most.
  await pane.shows('The first 1 of 3 rows is selected');
  await pane.press('back');
  // Within 12 months the tab counts what Home and Expiring count.
  const whole = await lineOf(sheet, 'All authorities');
  await pane.press('tab-expiring');
  const within = /Remaining on (\d+) contributions by 24 March 2026/;
  expect(Number(within.exec(await pane.text())![1])).toBe(whole.cells[1]);
  await pane.press('tab-panel');
  const month = await lineOf(sheet, 'Mar 2026');
  await trace(sheet, `B${month.row}`);
  await pane.shows('Rows, expiring in Mar 2026');
  await pane.picture('9-trace-rows');
  expect((await shares()).rows).toHaveLength(Number(month.cells[1]));
  await pane.press('back');
  await figuresOfProjects();
});

/** What is drawn down by register on a project. */
async function figuresOfProjects(): Promise<void> {
  const sheet = await sheetOf('projects');
  const block = await pane.values(`'${sheet}'!A1:E60`);
  const top = block.findIndex(([cell]) => cell === 'Project');
  const index = block.findIndex((cells, n) => n > top && Number(cells[4]) > 0);
  await trace(sheet, `E${index + 1}`);
  await pane.shows(`Drawn down, ${block[index]![0]}`);
  await pane.picture('9-trace-project');
  const found = await shares();
  expect(sum(found.rows)).toBe(found.total);
  expect(Math.round(found.total / 100)).toBe(Number(block[index]![4]));
  await pane.press('back');
  await pane.page.evaluate((at) => window.workbench!.select(at), `'${sheet}'!B${index + 1}`);
  await pane.pane.waitForSelector('[data-key=trace-selected]', { state: 'detached' });
}

test('a tab that is older than the register, or was typed over, is told beside the figure of now', async () => {
  const sheet = await sheetOf('expiring');
  const { row } = await lineOf(sheet, 'All counted');
  await pane.typeInto(`${sheet}!C${row}`, 1000);
  await trace(sheet, `C${row}`);
  await pane.shows('Remaining, all counted rows');
  await pane.shows('The tab, refreshed on 24 March 2025, shows 1,000; now it is 8,701,80');
  await pane.picture('9-trace-older');
  expect(await pane.faults()).toEqual([]);
  await pane.press('back');
  await figuresOfTables();
  await figuresOfOwnSheet();
});

/** The cell of a tab in the first row of a table whose heading is over it; the last row that has the label, where one is given. */
async function cellUnder(
  key: TabKey,
  heading: string,
  label?: string,
): Promise<[sheet: string, address: string]> {
  const sheet = await sheetOf(key);
  const block = await pane.values(`'${sheet}'!A1:N120`);
  const isHead = (row: unknown[]): boolean => row.slice(1).includes(heading);
  const labelled = label === undefined ? -1 : block.map(([cell]) => cell).lastIndexOf(label);
  const above = block.slice(0, label === undefined ? undefined : labelled).map(isHead);
  const top = label === undefined ? above.indexOf(true) : above.lastIndexOf(true);
  const column = block[top]!.indexOf(heading);
  const row = label === undefined ? top + 1 : labelled;
  return [sheet, `${String.fromCharCode(65 + column)}${row + 1}`];
}

/** Plan, requests, variances and the general ledger are traced to rows of their tables. */
async function figuresOfTables(): Promise<void> {
  const added: readonly (readonly [TabKey, string, string?])[] = [
    ['plan', 'Amount'],
    ['requests', 'Still asked for', 'All open requests'],
    ['ledger', 'Difference', 'Amount differs'],
  ];
  for (const [key, heading, label] of added) {
    await trace(...(await cellUnder(key, heading, label)));
    const found = await shares();
    expect([key, heading, sum(found.rows)]).toEqual([key, heading, found.total]);
    expect(await pane.text()).not.toContain('do not make it');
    await pane.picture(`9-trace-${key}-${label ?? 'first'}`);
    expect(await pane.faults()).toEqual([]);
    await pane.press('back');
  }
  await trace(...(await cellUnder('variances', 'Days to answer', 'All authorities')));
  await pane.shows('The median');
  await pane.picture('9-trace-variances-median');
  await pane.press('back');
}

/** A formula of an officer's own sheet is traced by its function and arguments; one that does more is not, and that is said. */
async function figuresOfOwnSheet(): Promise<void> {
  const formulas = {
    A1: '=S106.ASAT(DATE(2025,3,24))',
    A30: '=ROUND(S106.BALANCE("In hand"),0)',
  };
  await pane.page.evaluate(async (typed) => {
    window.workbench!.session.book.addSheet('Mine');
    window.workbench!.select('Mine!H3');
    for (const [at, formula] of Object.entries(typed)) await window.workbench!.type(`Mine!${at}`, formula);
  }, formulas);
  // It was selected before it showed anything.
  await pane.shows('Trace H3: ');
  await pane.press('trace-selected');
  await pane.pane.waitForSelector('table.statement');
  const found = await shares();
  expect(sum(found.rows)).toBe(found.total);
  await pane.picture('9-trace-own');
  expect(await pane.faults()).toEqual([]);
  await pane.press('back');
  await pane.page.evaluate(() => window.workbench!.select('Mine!A30'));
  await pane.shows('A30 is not traced. Its formula does more than call BALANCE');
  await pane.picture('9-trace-own-not');
}
