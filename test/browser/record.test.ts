/** Record in the built pane: a row is selected, money is drawn down for it, everything follows, and it is undone. */
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(180_000);

const REGISTER: Cell[][] = [
  [
    ...['Agreement', 'Contribution', 'Authority', 'Site', 'Expiry date', 'Value', 'Not started'],
    ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Project'],
  ],
  ['S106/BLA/01', 'P1', 'Blaby', 'Glen Fields', '31/03/2027', 5000.5, 0, 5000.5, 0, 0, 0, ''],
  [
    ...['S106/CHA/13', 'P1', 'Charnwood', 'Land east of Candle Drive, Sorrelby', '21/12/2027'],
    ...[113473.24, 0, 0, 113473.24, 0, 0, ''],
  ],
];

const openPane = servePane({ workbook: null });
let pane: ImportPane;

const select = (address: string): Promise<unknown> =>
  pane.page.evaluate((at) => window.workbench!.select(at), address);
const type = (key: string, text: string): Promise<void> => pane.pane.fill(`[data-key="${key}"]`, text);
const figureIs = (wanted: number): Promise<unknown> =>
  pane.page.waitForFunction((value) => window.workbench!.values('Live!A1')[0]![0] === value, wanted);
const sheets = (): Promise<string[]> => pane.page.evaluate(() => window.workbench!.sheetNames());

/** Office's menu covers 34 px at the top right: no tab is under it. */
const menuIsClear = (): Promise<boolean> =>
  pane.pane.$$eval(
    'fluent-tab',
    (all) => all.length === 5 && all.every((tab) => tab.getBoundingClientRect().right <= innerWidth - 34),
  );

async function openMoney(): Promise<void> {
  pane = await openPane(350, '2026-11-28T09:42');
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.page.evaluate(async () => {
    window.workbench!.session.book.addSheet('Live');
    await window.workbench!.type('Live!A1', '=S106.OUTSTANDING()');
  });
  await pane.shows('all counted');
  await figureIs(118473.74);
  await pane.press('tab-money');
}

test('20,000 is drawn down on 3 June: register, movements, Home and formulas follow; undone', async () => {
  await openMoney();
  await select('Live!B9');
  await pane.shows('No row of the register is selected');
  await pane.picture('money-empty');
  await select('Register!B2:B3');
  await pane.shows('Several rows are selected');
  await select('Register!D3');
  await pane.shows('S106/CHA/13 P1');
  await pane.shows('£113,473.24');
  await pane.picture('money');
  expect(await pane.faults()).toEqual([]);
  expect(await menuIsClear()).toBe(true);
  const before = await pane.sheet('Register');
  const sheetsBefore = await sheets();

  await pane.press('record');
  await pane.shows('Record a movement');
  expect(await pane.focusedText()).toBe('Record a movement');
  expect(await pane.tables()).toEqual([
    [
      ['Register', 'Now', 'After'],
      ['Held by authority, I3', '113,473.24', '0.00'],
      ['Drawn down, J3', '0.00', '113,473.24'],
    ],
  ]);
  await type('amount', '113,473.25');
  await pane.shows('no more than that can be drawn down');
  expect(await pane.pane.$('[data-key=write]')).toBeNull();
  expect(await pane.pane.getAttribute('[data-key=amount]', 'aria-invalid')).toBe('true');
  await pane.picture('record-refused');
  expect(await pane.faults()).toEqual([]);
  await type('amount', '20,000');
  await type('date', '03/06/2026');
  await type('reference', 'CBC remittance 20417');
  await pane.shows('Wednesday 3 June 2026');
  await pane.shows('Recording makes the table Movements if there is none');
  await pane.picture('record');
  expect(await pane.faults()).toEqual([]);
  await pane.resize(320);
  await pane.theme('dark');
  await pane.picture('record-320-dark');
  expect(await menuIsClear()).toBe(true);
  await pane.theme('light');
  await pane.resize(350);

  await pane.press('write');
  await pane.shows('Drawn down, £20,000.00, recorded at 09:42.');
  expect(await pane.focusedKey()).toBe('recorded-outcome');
  expect((await pane.values('Register!F3:K3'))[0]).toEqual([113473.24, 0, 0, 93473.24, 20000, 0]);
  const [headings, ...written] = await pane.values('Movements!A1:L4');
  const rows = written.map((row) => Object.fromEntries(headings!.map((heading, n) => [heading, row[n]])));
  // The table begins with what the register held, the day before.
  const opening = { Date: 46175, Movement: 'Opening', From: '', Recorded: 46354 };
  expect(rows.slice(0, 2)).toMatchObject([
    { ...opening, Agreement: 'S106/BLA/01', Amount: 5000.5, To: 'Held by developer' },
    { ...opening, Agreement: 'S106/CHA/13', Amount: 113473.24, To: 'Held by authority' },
  ]);
  expect(rows[2]).toMatchObject({
    ...{ Date: 46176, Agreement: 'S106/CHA/13', Contribution: 'P1', Movement: 'Drawn down', Amount: 20000 },
    ...{ Reference: 'CBC remittance 20417', Recorded: 46354, From: '', To: '', Note: '' },
  });
  await figureIs(98473.74);
  await pane.picture('recorded');
  expect(await pane.faults()).toEqual([]);
  await pane.press('tab-home');
  await pane.shows('£98,473.74');
  await pane.press('tab-money');
  await pane.shows('Drawn down, £20,000.00, recorded at 09:42.');

  await pane.press('undo-record');
  await pane.shows('Undone at 09:42.');
  expect(await pane.sheet('Register')).toEqual(before);
  expect((await pane.values('Movements!A2:L2'))[0]!.every((cell) => cell === '')).toBe(true);
  // The second copy of the settings is made by the first save, and stays.
  expect(await sheets()).toEqual([...sheetsBefore, 'S106 settings', 'Movements']);
  await figureIs(118473.74);
  await pane.press('back');
  await pane.shows('S106/CHA/13 P1');
});
