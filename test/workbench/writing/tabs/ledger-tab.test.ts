/** The tab General ledger reconciliation finds the export by the name of its sheet. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { TAB_KEYS } from '../../../../src/domain/summaries/tabs/tab';
import { seeSummaries } from '../../../../src/workbook/tabs/summary-sheets';
import { openSample, refreshed, SHEETS } from './tabs-workbook';

let bench: HeadlessWorkbench;
beforeAll(async () => {
  bench = await openSample();
});
afterAll(() => bench.close());

test('the sample’s tabs of movements are offered, and say what the sample holds', async () => {
  const look = await seeSummaries();
  if (look.kind !== 'seen') throw new Error(look.message);
  expect(look.tabs.map(({ key }) => key)).toEqual(TAB_KEYS.filter((key) => key !== 'paper'));
  await refreshed(['movements', 'statement', 'ledger']);
  const cells = bench.values(`'${SHEETS.ledger}'!A1:H60`);
  const open = (status: string): number =>
    cells.filter(([label, date]) => label === status && Number(date) > 40_000).length;
  const kinds = ['Only in the general ledger', 'Only in movements', 'Ambiguous', 'Amount differs'];
  expect(kinds.map(open)).toEqual([1, 1, 3, 1]);
  const statement = bench.values(`'${SHEETS.statement}'!A1:B200`).map(([label]) => label);
  expect(statement).toContain('Total');
});

test('of two such sheets none is taken', async () => {
  const { book } = bench.session;
  const sheetId = book.addSheet('GL export');
  book.setValues(sheetId, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [['Date']]);
  await book.settle();
  await refreshed(['ledger']);
  const cells = bench.values(`'${SHEETS.ledger}'!A1:A60`).map(([label]) => String(label));
  expect(cells.some((label) => label.startsWith('No sheet named General ledger'))).toBe(true);
});
