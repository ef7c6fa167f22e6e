/** Columns in the built pane: Check opens them at the question, one press answers, and what was said is used again. */
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';
import type { Settings } from '../../src/workbook/settings/settings';
import { settingsOf } from '../workbench/kept-settings';

jest.setTimeout(180_000);

const openPane = servePane({ workbook: null, addin: process.env.S106_ADDIN });
let pane: ImportPane;

const REGISTER: Cell[][] = [
  ['Agreement', 'Authority', 'Expiry date', 'Value', 'Held by authority', 'Drawn down'],
  ['23/1', 'Blaby', 46500, 1200, 1200, 0],
  ['23/2', 'Melton', 46600, 300, 300, 0],
];
/** As a council lays it out: none of the headings is plain. */
const RETURN: Cell[][] = [
  ['Scheme', 'Where', 'Pot', 'Left'],
  ["'23/1", 'Mill Lane', 1200, 500],
  ["'23/2", 'High Street', 300, 300],
  ["'23/3", 'Station Road', 900, 0],
];

async function openReturn(): Promise<void> {
  pane = await openPane(350, '2026-06-03T09:42');
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.addSheet('Q2 return', RETURN);
  await pane.page.evaluate(() => window.workbench!.select("'Q2 return'!A1"));
  await pane.shows('2 rows, all counted');
  await pane.press('tab-check');
}

const settings = async (): Promise<Settings> =>
  settingsOf(await pane.page.evaluate(() => window.workbench!.settings()));

test('the sheet that is chosen is checked: Columns opens at the question, is answered and remembered', async () => {
  await openReturn();
  await pane.pane.waitForSelector('[data-key=source-sheet]');
  await pane.press('source-sheet');
  await pane.pane.selectOption('#authority', 'Blaby');
  await pane.press('start-check');
  await pane.shows('This sheet is not understood yet.');
  expect(await pane.text()).not.toContain('Check: Register');
  expect(await pane.focusedText()).toBe('Columns as understood');
  await pane.shows('Column A: Scheme');
  await pane.shows('£2,400.00 in all');
  await pane.picture('columns-asked-350');
  expect(await pane.faults()).toEqual([]);
  await pane.resize(320);
  await pane.picture('columns-asked-320');
  await pane.resize(450);
  await pane.picture('columns-asked-450');
  await pane.resize(350);

  await pane.tabTo('answer-A-agreement');
  await pane.page.keyboard.press('Enter');
  await pane.shows('Say which column is Value.');
  expect(await pane.focusedKey()).toBe('question-C');
  expect((await settings()).councils).toMatchObject({ blaby: { columns: { Scheme: 'agreement' } } });
  await pane.tabTo('answer-C-value');
  await pane.page.keyboard.press('Enter');
  await pane.shows('All 3 rows can be used.');
  await pane.shows('Value on the sheet: £2,400.00.');
  expect((await settings()).councils).toMatchObject({
    blaby: { columns: { Scheme: 'agreement', Pot: 'value' }, saidOn: { Scheme: 46176, Pot: 46176 } },
  });

  await pane.press('back');
  await pane.shows('Q2 return: 3 rows.');
  await pane.press('start-check');
  await pane.shows('All 3 rows can be used.');
  await pane.press('columns');
  await pane.shows('You chose this on 3 June.');
  await pane.picture('columns-said-350');
  expect(await pane.faults()).toEqual([]);
  await pane.press('forget-C');
  await pane.shows('Say which column is Value.');
  expect((await settings()).councils!.blaby!.columns).toEqual({ Scheme: 'agreement' });
  await pane.page.keyboard.press('Escape');
  await pane.shows('This sheet was not understood.');
});

test('answers hold in the comparison with the register', async () => {
  await openReturn();
  await pane.press('source-sheet');
  await pane.pane.selectOption('#authority', 'Blaby');
  await pane.press('start-check');
  await pane.press('answer-A-agreement');
  await pane.press('answer-C-value');
  await pane.shows('All 3 rows can be used.');
  await pane.press('compare');
  await pane.shows('matched on agreement');
  await pane.shows('23/3');
});

test('money of the workbook’s own register that has no column is asked about, and figures follow the answer', async () => {
  pane = await openPane(320, '2026-06-03T09:42');
  const register = REGISTER.map((row, n) => [...row.slice(0, 4), n === 0 ? 'Pot A (£)' : row[4]!, row[5]!]);
  await pane.addSheet('Register', register, 'Register');
  await pane.shows('2 rows, all counted');
  await pane.press('status');
  await pane.press('check-register');
  await pane.shows('Column E: Pot A (£)');
  expect(await pane.faults()).toEqual([]);
  await pane.press('answer-E-heldByAuthority');
  await pane.shows('All 2 rows can be used.');
  expect((await settings()).register).toMatchObject({ headings: { 'Pot A (£)': 'heldByAuthority' } });
  await pane.press('tab-home');
  await pane.shows('£1,500.00');
});

test('a name that is nearly an authority’s counts as that one by one press, and can be taken back', async () => {
  await openReturn();
  await pane.addSheet('County', [
    ['Agreement', 'Authority', 'Value', 'Drawn down'],
    ["'23/1", 'Blaby', 1200, 0],
    ["'23/2", 'Blabby', 300, 100],
    ["'23/3", 'Melton', 900, 0],
    ['', 'Rutland', 50, 0],
    ['Total', '', 2450, 100],
  ]);
  await pane.page.evaluate(() => window.workbench!.select('County!A1'));
  // The total is no row of the council's.
  await pane.shows('County: 4 rows.');
  await pane.press('start-check');
  // The total is right: the row without a reference, which the add-in leaves out, is in it.
  await pane.shows('3 of 4 rows usable.');
  await pane.pane.waitForSelector('[data-key=group-authority-near]');
  expect(await pane.pane.$$('[data-key^=group-total-]:not([data-key=group-total-row])')).toEqual([]);
  await pane.press('group-authority-near');
  expect(await pane.faults()).toEqual([]);
  await pane.press('means-authority');
  await pane.shows('Authority that you confirmed');
  expect((await settings()).councils).toEqual({ blaby: { spellings: { Blabby: 'Blaby' } } });
  await pane.press('group-authority-as-said');
  await pane.press('not-authority');
  await pane.pane.waitForSelector('[data-key=group-authority-near]');
  expect((await settings()).councils).toEqual({});

  // Contributions, each of another authority, are no printed table.
  await pane.press('tab-check');
  await pane.press('check-printed');
  await pane.shows('No sheet looks like a printed table.');
  await pane.press('back');

  // A council that the register does not have, as a title or the name of the sheet says; any other can be chosen.
  await pane.addSheet('Return', [
    ['Cornwall Council: section 106, quarter 1', ''],
    ['Agreement', 'Value'],
    ["'C/1", 500],
  ]);
  await pane.page.evaluate(() => window.workbench!.select('Return!A1'));
  await pane.shows('From a title on the sheet.');
  expect(await pane.pane.inputValue('#authority')).toBe('Cornwall');
  await pane.addSheet('Leicester City Council Q1', [
    ['Agreement', 'Value'],
    ["'L/1", 700],
  ]);
  await pane.page.evaluate(() => window.workbench!.select("'Leicester City Council Q1'!A1"));
  await pane.shows('From the name of the sheet.');
  expect(await pane.pane.inputValue('#authority')).toBe('Leicester');
  for (const name of ['Cornwall', 'Melton']) await pane.pane.selectOption('#authority', name);
  await pane.pane.selectOption('#authority', 'Leicester');
  await pane.press('start-check');
  await pane.shows('Check: Leicester');
  await pane.press('compare');
  await pane.shows('Added 1');
});
