/**
 * Money in time, in the built pane: 20,000 is drawn down on 3 June and 15,000 spent; register, movements, Home, any day and
 * the quarter follow; history, both ways to mend a difference, the general ledger, and all of it undone.
 */
import { MONEY_MEASURES } from '../../src/domain/register/figures/measures';
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(240_000);

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
const DAY = { deed: 44000, started: 44500, received: 45000, march: 46112, june: 46176 };
const MOVEMENTS: Cell[][] = [
  ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Project', 'From', 'To', 'Reference', 'Note'],
  [DAY.deed, 'S106/BLA/01', 'P1', 'Secured', 5000.5, '', '', '', 'Deed', ''],
  [DAY.started, 'S106/BLA/01', 'P1', 'Started', 5000.5, '', '', '', '', ''],
  [DAY.deed, 'S106/CHA/13', 'P1', 'Secured', 113473.24, '', '', '', 'Deed', ''],
  [DAY.started, 'S106/CHA/13', 'P1', 'Started', 113473.24, '', '', '', '', ''],
  [DAY.received, 'S106/CHA/13', 'P1', 'Received', 113473.24, '', '', '', 'Receipt 71108', ''],
];
const GL: Cell[][] = [
  ['Date', 'Reference', 'Account', 'Amount', 'Description'],
  [DAY.june, 'CBC 20417', '4100', 20000, 'Charnwood'],
  [DAY.june + 4, 'SV 118', '4200', -14000, 'Van'],
  [DAY.june + 9, 'JNL 4471', '4200', -6500, 'Monitoring fee recharge'],
];
/** What each cell of the sheet Live follows. */
const FORMULAS: Record<string, string> = {
  A1: '=S106.OUTSTANDING()',
  A2: '=S106.BALANCE("Held by authority", , , DATE(2026, 3, 31))',
  A3: '=S106.BALANCE("In hand", , , DATE(2026, 6, 30))',
  A5: '=S106.LEDGERCHECK()',
  J1: '=S106.MOVEMENTS("In hand", DATE(2026, 4, 1), DATE(2026, 6, 30))',
  A20: '=S106.ASAT(DATE(2026, 3, 31))',
  A30: '=S106.ASAT(DATE(2026, 6, 30))',
  A40: '=S106.MOVEMENTS("Spent", DATE(2026, 4, 1), DATE(2026, 6, 30), "Project")',
};
/** The figures of a table on the sheet Live in the row that begins with a name, by heading. */
async function lineOf(address: string, name: string): Promise<Record<string, unknown>> {
  const [headings, ...lines] = await pane.values(`Live!${address}`);
  const line = lines.find(([first]) => first === name)!;
  return Object.fromEntries(headings!.map((heading, n) => [heading, line[n]]));
}

const openPane = servePane({ workbook: null });
let pane: ImportPane;
const type = (key: string, text: string): Promise<void> => pane.pane.fill(`[data-key="${key}"]`, text);
const cellIs = (address: string, wanted: unknown): Promise<unknown> =>
  pane.page.waitForFunction(
    ([at, value]) => window.workbench!.values(`Live!${String(at)}`)[0]![0] === value,
    [address, wanted] as const,
  );
const look = async (name: string): Promise<void> => {
  await pane.picture(name);
  expect(await pane.faults()).toEqual([]);
};

async function openMoney(): Promise<void> {
  pane = await openPane(350, '2026-11-28T09:42');
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.addSheet('Movements', MOVEMENTS, 'Movements');
  await pane.addSheet('GL export', GL);
  await pane.page.evaluate(async (formulas) => {
    window.workbench!.session.book.addSheet('Live');
    for (const [at, formula] of Object.entries(formulas)) await window.workbench!.type(`Live!${at}`, formula);
    window.workbench!.select('Register!D3');
  }, FORMULAS);
  await pane.shows('all counted');
  await cellIs('A1', 118473.74);
  await cellIs('A5', 'No differences');
  await pane.press('tab-money');
}

/** The quarter's tab has the same money, and each of its figures leads to its movements. */
async function quarterFollows(): Promise<void> {
  await pane.press('tab-panel');
  await pane.pane.waitForSelector('[data-key=refresh-all]');
  await pane.shows('Year-end statement');
  await pane.press('refresh-all');
  await pane.pane.waitForSelector('[data-key=outcome]', { timeout: 60_000 });
  const sheet = "'Movements in the quarter'";
  const cells = await pane.values(`${sheet}!A1:E60`);
  const top = cells.findIndex(([title]) => title === 'In hand');
  const total = cells.findIndex(([name], row) => row > top && name === 'Total');
  expect(cells[total]).toEqual(['Total', 5000, 0, 0, 5000]);
  await pane.page.evaluate((at) => window.workbench!.select(at), `${sheet}!E${total + 1}`);
  await pane.press('trace-selected');
  await pane.shows('In hand, all authorities, on 28 November 2026');
  await pane.shows('The 2 movements below add to it');
  expect((await pane.tables())[0]!.map((line) => line[line.length - 1])).toEqual([
    ...['Amount', '20,000.00', '−15,000.00', '5,000.00'],
  ]);
  await look('trace-movements');
  await pane.resize(320);
  await pane.theme('dark');
  await look('trace-movements-320-dark');
  await pane.theme('light');
  await pane.resize(350);
}

test('money in time: recorded, seen on any day, in its history, against the ledger; and undone', async () => {
  await openMoney();
  await pane.press('record');
  await type('amount', '20,000');
  await type('date', '3/6/2026');
  await type('reference', 'CBC 20417');
  await pane.press('write');
  await pane.shows('Drawn down, £20,000.00, recorded');
  await cellIs('A1', 98473.74);
  await cellIs('A2', 113473.24);
  await cellIs('A3', 20000);
  await pane.press('back');
  await pane.press('record');
  await pane.press('verb-Spent');
  await type('amount', '15,000');
  await type('date', '7/6/2026');
  await type('project', 'CMD');
  await type('reference', 'SV 118');
  await pane.press('write');
  await pane.shows('Spent, £15,000.00, recorded');
  await cellIs('A3', 5000);
  await cellIs('A5', 'No differences');
  const quarter = await pane.values('Live!J1:P4');
  const spent = quarter[0]!.indexOf('Spent');
  expect(quarter[0]!.slice(0, 2)).toEqual(['Authority', 'Opening']);
  const total = quarter.find(([name]) => name === 'Total')!;
  expect([total[1], total[spent], total[quarter[0]!.indexOf('Closing')]]).toEqual([0, -15000, 5000]);
  const stages = (held: number, left: number, used: number): Record<string, number> => ({
    ...{ [MONEY_MEASURES.heldByAuthority.printedName]: held, [MONEY_MEASURES.remaining.printedName]: left },
    [MONEY_MEASURES.spent.printedName]: used,
  });
  expect(await lineOf('A20:N25', 'Charnwood')).toMatchObject(stages(113473.24, 113473.24, 0));
  expect(await lineOf('A30:N35', 'Charnwood')).toMatchObject(stages(93473.24, 98473.24, 15000));
  expect(await lineOf('A40:N45', 'CMD')).toMatchObject({ Opening: 0, Closing: 15000 });
  await pane.press('tab-home');
  await pane.shows('£98,473.74');
  await quarterFollows();
  await pane.page.evaluate(() => window.workbench!.select('Register!D3'));
  await pane.press('tab-money');

  await pane.press('back');
  await pane.press('history');
  await pane.shows('History: S106/CHA/13 P1');
  expect(await pane.focusedText()).toBe('History: S106/CHA/13 P1');
  const [statement] = await pane.tables();
  expect(statement!.map((line) => line[line.length - 1])).toEqual([
    ...['Balance', '0.00', '0.00', '113,473.24', '93,473.24', '93,473.24', '93,473.24'],
  ]);
  await pane.shows('has the same figure for every stage');
  await look('history');
  await type('history-date', '31/03/2026');
  await pane.shows('Held by authority, 31 March 2026');
  await pane.shows('2 later movements are not shown.');
  await type('history-date', '28/11/2026');
  await pane.resize(320);
  await pane.theme('dark');
  await look('history-320-dark');
  await pane.theme('light');
  await pane.resize(350);

  await pane.press('record');
  await pane.press('verb-Other…');
  await pane.pane.selectOption('[data-key=other-verb]', 'Returned');
  await pane.shows('Choose From');
  await pane.pane.selectOption('[data-key=from]', 'In hand');
  await pane.shows('The register has no column Returned. Add it first.');
  await look('record-other');
  await pane.press('back');

  // Somebody types over the register: both ways to mend it, one write each.
  await pane.page.evaluate(() => window.workbench!.type('Register!K3', 16254.31));
  await pane.press('tab-check');
  await pane.press('ledger-check');
  await pane.shows('Spent: register 16,254.31, movements 15,000.00');
  await look('ledger-check');
  expect(
    await pane.pane.$$eval('.mends fluent-button', (all) => all.map((one) => one.textContent!.trim())),
  ).toEqual(['Record Spent 1,254.31', 'Put 15,000.00 on the register']);
  await pane.press('missing-1-0');
  await pane.shows('1 movement written at 09:42');
  await pane.shows('Register and movements agree');
  await cellIs('A5', 'No differences');
  await pane.press('undo-mend');
  await pane.shows('1 difference');
  await pane.press('mend-register-1');
  await pane.shows('1 cell of the register written at 09:42');
  await cellIs('A5', 'No differences');
  expect((await pane.values('Register!K3'))[0]).toEqual([15000]);
  await pane.resize(320);
  await pane.theme('dark');
  await look('ledger-check-320-dark');
  await pane.theme('light');
  await pane.resize(350);
  await pane.press('back');

  await pane.page.evaluate(() => window.workbench!.select("'GL export'!A1"));
  await pane.press('gl-match');
  await pane.press('use-sheet');
  await pane.shows('Difference, ledger less movements');
  expect(await pane.pane.inputValue('[data-key=gl-from] input, input[data-key=gl-from]')).toMatch(
    /^01\/\d\d\/\d{4}$/,
  );
  expect((await pane.tables())[0]!.slice(1)).toEqual([
    ['Matched', '2', '6,000.00', '5,000.00'],
    ['Not matched', '1', '−6,500.00', '0.00'],
    ['Total', '3', '−500.00', '5,000.00'],
    ['Difference, ledger less movements', '−5,500.00'],
  ]);
  await pane.press('gl-only-in-ledger');
  await pane.shows('Monitoring fee recharge');
  await look('gl-match');

  await pane.press('tab-money');
  await pane.page.evaluate(() => window.workbench!.select('Register!D3'));
  await pane.press('history');
  const undone = await pane.pane.$$('[data-key^=reverse-]');
  await undone[undone.length - 1]!.click();
  await pane.shows('Reverses Spent of 7 Jun 2026');
  await look('record-reverse');
  await pane.press('write');
  await pane.shows('Spent, −£15,000.00, recorded');
  // It is dated today: what was so on 30 June stays.
  await cellIs('A3', 5000);
  await cellIs('A5', 'No differences');
  await pane.press('undo-record');
  await pane.shows('Undone at 09:42.');
  await cellIs('A5', 'No differences');
  expect((await pane.values('Register!F3:K3'))[0]).toEqual([113473.24, 0, 0, 93473.24, 20000, 15000]);
});

const MELTON: Cell[][] = [
  REGISTER[0]!,
  ['S106/MEL/05', 'P1', 'Melton', 'Burton Road', '21/12/2027', 28394.82, 0, 0, 28394.82, 0, 0, ''],
];

test('a table of movements is made at what the register holds; a missing step is added', async () => {
  pane = await openPane(350, '2026-11-28T09:42');
  await pane.addSheet('Register', MELTON, 'Register');
  await pane.shows('all counted');
  await pane.press('tab-check');
  await pane.press('ledger-check');
  await pane.shows('This workbook has no table of movements.');
  await look('ledger-check-none');
  await pane.press('make-ledger');
  await pane.shows('1 movement written at 09:42');
  await pane.shows('Register and movements agree');
  expect((await pane.values('Movements!A2:E2'))[0]).toEqual([
    46354,
    'S106/MEL/05',
    'P1',
    'Opening',
    28394.82,
  ]);

  pane = await openPane(350, '2026-11-28T09:42');
  await pane.addSheet('Register', MELTON, 'Register');
  await pane.addSheet(
    'Movements',
    [
      MOVEMENTS[0]!,
      [DAY.deed, 'S106/MEL/05', 'P1', 'Secured', 28394.82, '', '', '', '', ''],
      [DAY.received, 'S106/MEL/05', 'P1', 'Received', 28394.82, '', '', '', '', ''],
    ],
    'Movements',
  );
  await pane.shows('all counted');
  await pane.press('tab-check');
  await pane.press('ledger-check');
  await pane.shows('Started, £28,394.82');
  await look('ledger-check-started');
  await pane.press('add-started');
  await pane.shows('1 movement written at 09:42');
  await pane.shows('Register and movements agree');
  expect((await pane.values('Movements!A4:E4'))[0]).toEqual([
    ...[DAY.received, 'S106/MEL/05', 'P1', 'Started', 28394.82],
  ]);
});
