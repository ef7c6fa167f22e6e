/** A sheet of three authorities, from Check to undo: totals, a part of a list, falls, what cannot be read, one write. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serveWorkbench, type WorkbenchServer } from '../../workbench/server';
import { ImportPane, type Cell } from './import-pane';

jest.setTimeout(240_000);

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Planning application', 'Site', 'Purpose', 'Expiry date'],
  ...['Value', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Status'],
];
/** 1 May 2026 and 30 June 2035, as Excel counts days. */
const [SOON, LATE] = [46_143, 49_490];

interface Money {
  readonly value: Cell;
  readonly developer?: number;
  readonly held?: number;
  readonly drawn?: number;
}
const row = (
  [agreement, contribution]: readonly [string, string],
  authority: string,
  [site, purpose, application]: readonly [string, string, string],
  { value, developer = 0, held = 0, drawn = 0 }: Money,
  expiry = LATE,
): Cell[] => [
  ...[agreement, contribution, authority, application, site, purpose, expiry],
  ...[value, developer, held, drawn, 0, 'Open'],
];
const POLICE = 'Police infrastructure';
const blaby = (n: number, money: Money, purpose = POLICE, expiry = LATE): Cell[] =>
  row(
    [`S106/BLA/${String(n).padStart(2, '0')}`, 'P1'],
    'Blaby',
    [`Site ${n}, Glenfield`, purpose, `20/0${n}00/OUT`],
    money,
    expiry,
  );

const REGISTER: Cell[][] = [
  HEADINGS,
  blaby(1, { value: 48_210.5, held: 48_210.5 }),
  blaby(2, { value: 35_768.13, held: 35_768.13 }, 'Vehicles'),
  blaby(3, { value: 258_327.99, developer: 258_327.99 }),
  blaby(4, { value: 20_000, held: 5_000, drawn: 15_000 }),
  blaby(5, { value: 9_750, held: 9_750 }),
  ...[6, 7, 8, 9, 10].map((n) => blaby(n, { value: 1_000 * n, held: 1_000 * n })),
  blaby(11, { value: 12_600, held: 12_600 }, POLICE, SOON),
  row(['S106/MEL/01', 'P1'], 'Melton', ['Thorpe Road', POLICE, '19/0042/OUT'], {
    value: 30_000,
    developer: 30_000,
  }),
  row(['S106/MEL/02', 'P1'], 'Melton', ['Burton Road', POLICE, '19/0077/FUL'], { value: 7_500, held: 7_500 }),
  ...[1, 2, 3, 4].map((n) =>
    row([`S106/RUT/0${n}`, 'P1'], 'Rutland', [`Oakham ${n}`, POLICE, `21/000${n}/OUT`], {
      value: 4_000 + n,
      held: 4_000 + n,
    }),
  ),
];
const asSent = (cells: Cell[], change: Partial<Record<string, Cell>> = {}): Cell[] =>
  HEADINGS.slice(0, -1).map((heading, n) => change[heading] ?? cells[n]!);
const of = (reference: string): Cell[] => REGISTER.find(([agreement]) => agreement === reference)!;
const MOVED = { 'Held by authority': 0, 'Drawn down': 35_768.13 };
const SHEET: Cell[][] = [
  ['Section 106 returns, quarter 2', ...Array<Cell>(HEADINGS.length - 2).fill('')],
  HEADINGS.slice(0, -1),
  asSent(of('S106/BLA/01')),
  asSent(of('S106/BLA/02'), MOVED),
  asSent(of('S106/BLA/03'), { Value: 264_141.1, 'Held by developer': 0, 'Held by authority': 264_141.1 }),
  asSent(of('S106/BLA/04'), { 'Held by authority': 15_000, 'Drawn down': 5_000 }),
  asSent(of('S106/BLA/05'), { Value: 'TBC' }),
  ...['06', '07', '08', '09', '10'].map((n) => asSent(of(`S106/BLA/${n}`))),
  asSent(of('S106/MEL/01'), { 'Held by developer': 0, 'Held by authority': 30_000 }),
  asSent(of('S106/MEL/02'), { Agreement: 'MBC-77', Contribution: 'A' }),
  // A council's own tables have codes; everywhere it goes by its name.
  asSent(of('S106/RUT/01'), {
    ...{ Authority: 'local-authority-eng:RUT', 'Held by authority': 0, 'Drawn down': 4_001 },
  }),
];

let browser: Browser;
let server: WorkbenchServer;
let pane: ImportPane;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveWorkbench({ workbook: null });
  pane = await ImportPane.open(browser, server, 350, '2026-11-28T17:50');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function pictures(name: string): Promise<void> {
  await pane.theme('light');
  for (const width of [320, 450, 350]) {
    await pane.resize(width);
    await pane.picture(`several-${name}-${width}`);
  }
}

test('a sheet of several authorities is checked, compared, written at once and undone', async () => {
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.addSheet('Returns Q2', SHEET);
  await pane.page.evaluate(() => window.workbench!.select("'Returns Q2'!A1"));
  await pane.shows('all counted');
  const before = await pane.sheet('Register');
  await pane.press('tab-check');
  await pane.shows('As the sheet says: 3 councils');
  await pane.shows('Blaby, Melton and Rutland.');
  await pictures('1-check');
  await pane.press('start-check');
  await pane.shows('Check: Returns Q2');
  await pane.press('compare');

  await pane.shows('of 3 authorities');
  await pane.shows('Rutland: part of a list?');
  expect(await pane.text()).not.toMatch(/Gone|local-authority/i);
  await pictures('2-authorities');
  expect(await pane.faults()).toEqual([]);

  await pane.press('authority-blaby');
  await pane.shows('Blaby in Returns Q2');
  expect(await pane.focusedText()).toBe('Blaby in Returns Q2');
  expect(await pane.chips()).toEqual(['All', 'Changed 3', 'Not read 1', 'Not on sheet 1', 'Same 6']);
  await pane.shows('On the sheet, but not readable');
  await pane.shows('Drawn down falls, which it should not');
  const ends = await pane.pane.$$eval('.take summary > .n', (all) =>
    all.map((one) => one.textContent!.trim()),
  );
  const moved = await pane.pane.textContent('.take:has-text("S106/BLA/02") summary');
  expect(moved).toMatch(/Drawn down\b.*\+35,768\.13/s);
  expect(ends).toEqual(['+264,141.10', '+35,768.13', '\u221210,000.00', '£9,750.00', '£12,600.00']);
  const ticked = await pane.pane.$$eval('.take input', (all) =>
    all.map((one) => (one as HTMLInputElement).checked),
  );
  expect(ticked).toEqual([true, true, false, false]);
  await pictures('3-lines');
  expect(await pane.faults()).toEqual([]);
  await pane.pane.selectOption('[data-key="purpose"]', '=Vehicles');
  expect(await pane.chips()).toEqual(['All', 'Changed 1']);
  await pane.pane.selectOption('[data-key="purpose"]', '');
  await pane.pane.click('.take:has-text("S106/BLA/11") input');

  await pane.press('back');
  expect(await pane.focusedKey()).toBe('authority-blaby');
  await pane.press('authority-melton');
  await pane.shows('same planning reference as S106/MEL/02');
  const offered = await pane.pane.$eval('.take:has-text("MBC-77") summary', (one) =>
    one.getAttribute('data-key')!,
  );
  await pane.press(offered);
  await pictures('4-pairing');
  expect(await pane.faults()).toEqual([]);
  await pane.press(offered.replace('line', 'offer'));
  await pane.shows('You said that this line is row 14.');
  expect(await pane.chips()).toEqual(['All', 'Changed 2']);
  await pane.press('back');

  await pane.press('write');
  await pane.shows('Write 6 lines to Register?');
  await pane.shows('1 contribution leaves Expiring: S106/BLA/11 P1 (£12,600.00).');
  const figures = (await pane.tables()).find(([head]) => head![0] === 'If written')!;
  expect(figures.map(([name]) => name)).toEqual([
    ...['If written', 'Open agreements', 'Value', 'Held by developer', 'Held by authority', 'Drawn down'],
    ...['Outstanding', 'Remaining'],
  ]);
  expect(figures).toContainEqual(['Drawn down', '15,000.00', '54,769.13']);
  await pane.shows('Unchanged: ');
  await pictures('5-confirm');
  expect(await pane.faults()).toEqual([]);
  await pane.press('confirm');
  await pane.shows('6 lines written to Register');
  await pictures('6-written');
  expect(await pane.values('Register!H3:K4')).toEqual([
    [35_768.13, 0, 0, 35_768.13],
    [264_141.1, 0, 264_141.1, 0],
  ]);
  expect(await pane.values('Register!K5')).toEqual([[15_000]]); // the fall was not ticked
  expect(await pane.values('Register!M12')).toEqual([['Closed']]);
  expect(await pane.values('Register!A14:B14')).toEqual([['MBC-77', 'A']]);
  expect(await pane.values("'Import log'!B2")).toEqual([['Blaby; Melton; Rutland']]);
  await pane.press('undo');
  await pane.shows('Undone at');
  expect(await pane.sheet('Register')).toEqual(before);
  expect(pane.errors).toEqual([]);
});
