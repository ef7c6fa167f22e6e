/** A workbook whose list is no Excel table yet: it is found, looked at, made the register, and made a plain list again. */
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(180_000);

const LOG: Cell[][] = [
  ['Section 106 log, as at 31 March 2025', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['Reference', 'Local Authority', 'Total Value', 'Money held by LA', 'Note', 'Spend by'],
  ['P/17/1001', 'Charnwood', 120000, 80000, 'x', 46112],
  ['P/17/1002', 'Blaby', '£60k - £70k', 0, 2024, ''],
  ['P/17/1003', 'Blaby', 536834, 0, '', '10 years from receipt'],
  ['', '', '', '', '', ''],
  ['Total', '', 656834, 80000, '', ''],
];

const openPane = servePane({ workbook: null });
let pane: ImportPane;
beforeEach(async () => {
  pane = await openPane();
});

/** The list comes while the pane is open, and is seen when the officer goes to it. */
async function openLog(): Promise<void> {
  await pane.addSheet('S106 log', LOG);
  await pane.selectUntil("'S106 log'!A1", '[data-key=adopt-0]');
}

test('the list is offered before a new register, and is the register after one press', async () => {
  await openLog();
  const before = await pane.sheet('S106 log');
  const offers = await pane.pane.$$eval('[data-key=adopt-0], [data-key=create-register]', (all) =>
    all.map((one) => one.getAttribute('data-key')),
  );
  expect(offers).toEqual(['adopt-0', 'create-register']);
  await pane.picture('22a-offered');
  expect(await pane.faults()).toEqual([]);
  await pane.press('adopt-0');
  await pane.shows('Use this list as the register?');
  expect(await pane.focusedText()).toBe('Use this list as the register?');
  await pane.shows("'S106 log'!A3:F6");
  await pane.shows('3 rows');
  await pane.picture('22a-adopt');
  expect(await pane.faults()).toEqual([]);
  await pane.press('use-list');
  await pane.shows('is the register now');
  await pane.shows('1 row');
  await pane.picture('22a-adopted');
  await pane.addSheet('Mine', [['x']]);
  await pane.page.evaluate(() =>
    window.workbench!.type('Mine!C1', '=S106.BALANCE("Held by authority", "Charnwood")'),
  );
  await pane.page.waitForFunction(() => window.workbench!.values('Mine!C1')[0]![0] === 80000);
  await pane.press('undo-adopt');
  await pane.pane.waitForSelector('[data-key=adopt-0]');
  expect(await pane.sheet('S106 log')).toEqual(before);
});

test('what was typed since it was read is not made a table', async () => {
  await openLog();
  await pane.press('adopt-0');
  await pane.shows('Use this list as the register?');
  await pane.typeInto('S106 log!C4', 130000);
  await pane.press('use-list');
  await pane.shows('has changed since it was read');
  expect(await pane.sheet('S106 log')).toMatchObject({ tables: [] });
  expect(await pane.values("'S106 log'!C4")).toEqual([[130000]]);
});

test('headings that do not fit by themselves are chosen; without a value it cannot be used', async () => {
  await openLog();
  await pane.press('adopt-0');
  await pane.pane.selectOption('[data-key="heading-Total Value"]', 'none');
  await pane.pane.waitForFunction(() => !document.querySelector('[data-key=use-list]'));
  await pane.pane.selectOption('[data-key="heading-Money held by LA"]', 'value');
  await pane.pane.waitForSelector('[data-key=use-list]');
  await pane.press('use-list');
  await pane.shows('is the register now');
  await pane.shows('£80,000.00');
});
