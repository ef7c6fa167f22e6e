/** The tab General ledger reconciliation finds the export by the name of its sheet. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { TAB_KEYS } from '../../../../src/domain/summaries/tabs/tab';
import { seeSummaries } from '../../../../src/workbook/tabs/summary-sheets';
import { recordOf } from '../../../../src/domain/movements/record';
import { writeMovements } from '../../../../src/taskpane/movements/write-movements';
import { undoLast } from '../../../../src/workbook/writing/undo';
import { AS_AT, openSample, refreshed, SHEETS } from './tabs-workbook';

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

test('what is recorded is on the quarter’s tab; undone, the tab is as it was, to the penny', async () => {
  const quarter = (): unknown[][] => bench.values(`'${SHEETS.movements}'!A1:I400`);
  const totals = (): unknown[][] => quarter().filter(([label]) => label === 'Total');
  const pages = (): unknown => [quarter(), bench.values(`'${SHEETS.statement}'!A1:M400`)];
  await refreshed(['movements', 'statement'], { units: 'exact' });
  const [before, [held, inHand]] = [pages(), totals()];
  // 20,000.07 of the first contribution of which a council holds so much, on 3 March.
  const written = await writeMovements('Drawn down', ({ register }) => {
    const row = register.amounts.heldByAuthority.findIndex(
      (amount, n) => amount >= 2_000_007 && register.usable[n] === 1,
    );
    const entry = {
      ...{ verb: 'Drawn down' as const, amount: '20,000.07', date: '3/3/2025' },
      ...{ project: '', reference: 'R 1' },
    };
    const recording = recordOf(register, row, entry, { today: AS_AT });
    if (recording.kind !== 'recording') throw new Error(recording.text);
    return { movements: [recording.movement], cells: recording.cells };
  });
  expect(written).toMatchObject({ kind: 'written' });
  await refreshed(['movements', 'statement'], { units: 'exact' });
  const [heldAfter, inHandAfter] = totals();
  const moved = (after: unknown[], was: unknown[]): number[] =>
    [1, 2, 3, 4].map((column) => Math.round((Number(after[column]) - Number(was[column])) * 100));
  expect(moved(heldAfter!, held!)).toEqual([0, 0, -2_000_007, -2_000_007]);
  expect(moved(inHandAfter!, inHand!)).toEqual([0, 2_000_007, 0, 2_000_007]);
  expect(quarter().filter((row) => row.includes('R 1'))).toHaveLength(1);
  expect(await undoLast()).toMatchObject({ kind: 'undone' });
  await refreshed(['movements', 'statement'], { units: 'exact' });
  expect(pages()).toEqual(before);
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
