/** A workbook of many sheets: those near the one that is shown are looked at, however many tabs the add-in has before them. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { seeSources } from '../../../src/workbook/sources/sheet-source';
import { belonging, recogniseSheet } from '../../../src/taskpane/check/recognise-sheet';
import { openWriting } from './writing-workbook';

let bench: HeadlessWorkbench;
afterEach(() => bench?.close());

const LINKED: Readonly<Record<string, string[][]>> = {
  agreements: [
    ['developer-agreement', 'organisation'],
    ['B/18', 'Boston Borough Council'],
  ],
  contributions: [
    ['developer-agreement-contribution', 'developer-agreement', 'amount'],
    ['B/18/1', 'B/18', '100'],
  ],
  transactions: [
    [
      'developer-agreement-transaction',
      'developer-agreement-contribution',
      'contribution-funding-status',
      'amount',
    ],
    ['T1', 'B/18/1', 'received', '100'],
  ],
};

async function withSheets(before: number, after: number): Promise<void> {
  bench = await openWriting(3);
  const { book } = bench.session;
  const add = (name: string, values: string[][]): void => {
    const block = { row: 0, column: 0, rowCount: values.length, columnCount: values[0]!.length };
    book.setValues(book.addSheet(name), block, values);
  };
  for (let n = 0; n < before; n++) add(`Note ${n}`, [['Something', 'else']]);
  for (const [name, values] of Object.entries(LINKED)) add(name, values);
  for (let n = 0; n < after; n++) add(`Later ${n}`, [['Something', 'else']]);
  await book.settle();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('contributions').activate();
    await context.sync();
  });
}

test.each([
  [0, 0],
  [35, 0],
  [0, 35],
  [40, 40],
])('%i sheets before and %i after: a council’s three tables are found together', async (before, after) => {
  await withSheets(before, after);
  const { sheets, activeName } = await seeSources();
  const known = sheets.map((sheet) => recogniseSheet(sheet));
  const shown = known.find(({ sheet }) => sheet.sheet === activeName)!;
  expect(belonging(shown, known).map(({ sheet }) => sheet.sheet)).toEqual(['agreements', 'transactions']);
  expect(sheets.length).toBeLessThanOrEqual(30);
});
