/** A council's sheet that is put right, or changed, while it is being imported: what is written is what it says. */
import type { Cell, ImportPane } from './import-pane';
import { servePane } from './served';

jest.setTimeout(120_000);

const HEADINGS = ['Agreement', 'Contribution', 'Authority', 'Value', 'Held by authority', 'Drawn down'];
const REGISTER: Cell[][] = [HEADINGS, ['16/0001/OUT', 'C1', 'Blaby', 2000, 2000, 0]];
const SHEET: Cell[][] = [
  HEADINGS,
  ['16/0001/OUT', 'C1', 'Blaby', 2000, 500, 1500],
  ['16/0002/OUT', 'C1', 'Blaby', 'TBC', 0, 0],
];

const openPane = servePane({ workbook: null });
let pane: ImportPane;
beforeEach(async () => {
  pane = await openPane();
  await pane.addSheet('Register', REGISTER, 'Register');
  await pane.addSheet('Blaby Q4', SHEET);
  await pane.page.evaluate(() => window.workbench!.select("'Blaby Q4'!A1"));
  await pane.shows('all counted');
  await pane.press('tab-check');
  await pane.press('start-check');
  await pane.shows('Blaby Q4: 1 of 2 rows usable.');
});

const register = (): Promise<unknown[][]> => pane.values('Register!A2:F3');

test('what is put right after checking is compared, and the findings follow it', async () => {
  await pane.typeInto('Blaby Q4!D3', 900);
  await pane.typeInto('Blaby Q4!F2', 50);
  await pane.press('compare');
  await pane.shows('Write 2 lines…');
  expect(await pane.chips()).toEqual(['All', 'Changed 1', 'Added 1']);
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('2 lines written to Register');
  expect(await register()).toEqual([
    ['16/0001/OUT', 'C1', 'Blaby', 2000, 500, 50],
    ['16/0002/OUT', 'C1', 'Blaby', 900, 0, 0],
  ]);
});

test('a sheet that changes after it was compared stops the write, and is compared again', async () => {
  await pane.press('compare');
  await pane.shows('Write 1 line…');
  await pane.typeInto('Blaby Q4!F2', 50);
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('Nothing was written. Blaby Q4 has changed since the add-in read it.');
  expect((await register())[0]).toEqual(['16/0001/OUT', 'C1', 'Blaby', 2000, 2000, 0]);
  await pane.press('Compare again');
  await pane.shows('Write 1 line…');
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('1 line written to Register');
  expect((await register())[0]).toEqual(['16/0001/OUT', 'C1', 'Blaby', 2000, 500, 50]);
});

test('a sheet that is gone stops the write', async () => {
  await pane.press('compare');
  await pane.shows('Write 1 line…');
  await pane.page.evaluate(() => {
    const { book } = window.workbench!.session;
    book.deleteSheet(book.findSheet('Blaby Q4')!);
  });
  await pane.press('write');
  await pane.press('confirm');
  await pane.shows('Nothing was written.');
  expect((await register())[0]).toEqual(['16/0001/OUT', 'C1', 'Blaby', 2000, 2000, 0]);
});
