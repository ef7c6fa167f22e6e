/** An import writes a sheet's instalments to Triggers, in the built pane: previewed, with the register, once; undone. */
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(240_000);

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Value', 'Not started', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Spent'],
];
const REGISTER: Cell[][] = [
  HEADINGS,
  ['S106/BLA/06', 'P1', 'Blaby', 'Hinckley Road', 90_000, 60_000, 0, 30_000, 0, 0],
  ['S106/BLA/10', 'P1', 'Blaby', 'Leicester Lane', 40_000, 40_000, 0, 0, 0, 0],
];
const OF_INSTALMENTS = [
  ...['Instalment 1', 'Instalment 1 trigger', 'Instalment 1 received'],
  ...['Instalment 2', 'Instalment 2 trigger', 'Instalment 2 received'],
];
const SHEET: Cell[][] = [
  ['Section 106 return as at 30 September 2026', ...[...HEADINGS.slice(1), ...OF_INSTALMENTS].map(() => '')],
  [...HEADINGS, ...OF_INSTALMENTS],
  [
    ...['S106/BLA/06', 'P1', 'Blaby', 'Hinckley Road', 90_000, 30_000, 0, 60_000, 0, 0],
    ...[30_000, 'On commencement', '01/05/2023', 60_000, 'Prior to the 50th occupation', '01/09/2026'],
  ],
  [
    ...['S106/BLA/10', 'P1', 'Blaby', 'Leicester Lane', 40_000, 40_000, 0, 0, 0, 0],
    ...[10_000, 'On commencement', '', 30_000, 'When we say so', ''],
  ],
];

const openPane = servePane({ workbook: null });
let pane: ImportPane;

const look = async (name: string): Promise<void> => {
  await pane.picture(name);
  expect(await pane.faults()).toEqual([]);
};

async function compare(): Promise<void> {
  await pane.page.evaluate(() => window.workbench!.select("'Returns Q2'!A1"));
  await pane.press('tab-check');
  await pane.press('start-check');
  await pane.shows('Check: Blaby');
  await pane.press('compare');
}

/** Contribution, instalment, amount, timing, trigger, count and receipt of the rows of Triggers. */
async function triggers(rowCount: number): Promise<unknown[][]> {
  const [headings, ...rows] = await pane.values(`Triggers!A1:W${rowCount + 1}`);
  const names = ['Agreement', 'Instalment', 'Amount', 'Timing', 'Trigger', 'Count or percent', 'Received'];
  return rows.map((row) => names.map((name) => row[headings!.indexOf(name)]));
}

const WRITTEN = [
  ['S106/BLA/06', 1, 30_000, 'On', 'Commencement', '', 45_047],
  ['S106/BLA/06', 2, 60_000, 'Prior to', 'Occupation of nth', 50, 46_266],
  ['S106/BLA/10', 1, 10_000, 'On', 'Commencement', '', ''],
  ['S106/BLA/10', 2, 30_000, '', '', '', ''],
];
const asShown = (rows: unknown[][]): unknown[][] =>
  rows.map((row) => row.map((cell, n) => (n === 1 ? Number(cell) : cell)));

test('instalments go to Triggers with register, movements and log; typed cells stay; one press takes all back', async () => {
  pane = await openPane(350, '2026-11-28T09:42');
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.addSheet('Returns Q2', SHEET);
  await pane.shows('all counted');
  const before = await pane.sheet('Register');
  await compare();
  await pane.shows('Import: Returns Q2');
  await pane.press('make-movements');
  await pane.shows('Triggers: 4 instalments are added. The table Triggers is made on a sheet of its own.');
  await pane.shows('1 trigger could not be read, such as “When we say so”.');
  await look('import-instalments');
  await pane.resize(320);
  await pane.theme('dark');
  await look('import-instalments-320-dark');
  await pane.theme('light');
  await pane.resize(350);
  await pane.press('leave-instalments');
  await pane.shows('4 instalments of the sheet are left out.');
  await pane.press('write-instalments');
  await pane.press('write');
  await pane.shows('Write 1 line and 4 instalments to Register and Triggers?');
  await pane.shows('Triggers: 4 instalments are added.');
  await look('import-instalments-confirm');
  await pane.press('confirm');
  await pane.shows('1 line and 4 instalments written to Register and Triggers at 09:42.');
  expect(asShown(await triggers(4))).toEqual(WRITTEN);
  expect((await pane.values('Register!E2:J2'))[0]).toEqual([90_000, 30_000, 0, 60_000, 0, 0]);
  await look('import-instalments-written');

  await pane.press('undo');
  await pane.shows('4 rows of Triggers are removed.');
  expect(await pane.sheet('Register')).toEqual(before);
  expect((await triggers(2)).flat().every((cell) => cell === '')).toBe(true);
  expect((await pane.values('Movements!A2:L3')).flat().every((cell) => cell === '')).toBe(true);

  // What an officer has typed stays as it is; blank cells of it are filled in.
  const typed = ['S106/BLA/06', 'P1', 'Instalment 1', 31_000];
  for (const [n, content] of typed.entries())
    await pane.page.evaluate(([at, cell]) => window.workbench!.type(at, cell), [
      `Triggers!${'ABCD'[n]}2`,
      content,
    ] as const);
  await pane.press('Compare again');
  await pane.shows('Triggers: 3 instalments are added, and blank cells of 1 instalment are filled in.');
  await pane.shows('Left as it is, S106/BLA/06 P1 instalment Instalment 1');
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('1 line and 4 instalments written to Register and Triggers at 09:42.');
  const [first, ...others] = await triggers(4);
  expect(first).toEqual(['S106/BLA/06', 'Instalment 1', 31_000, 'On', 'Commencement', '', 45_047]);
  expect(asShown(others)).toEqual(WRITTEN.slice(1));

  // The same sheet again has nothing to write.
  await compare();
  await pane.shows('agree on all 2 rows. There is nothing to write.');
  expect(pane.errors).toEqual([]);
});
