/** Fixes on a council's sheet, which has no table: whole or not at all, and undone in the same way. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { seeTarget } from '../../../src/workbook/writing/target-snapshot';
import { undoLast } from '../../../src/workbook/writing/undo';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import { expectOutcomes, flowOf, openWriting, planFor, resetter, runMatrix } from './writing-workbook';

let bench: HeadlessWorkbench;
let plan: WritePlan;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting(3);
  const { book } = bench.session;
  const sheetId = book.addSheet('Charnwood Q4');
  const place = { topIndex: 0, leftIndex: 0, rowCount: 4, columnCount: 3 };
  const block = { row: 0, column: 0, rowCount: 4, columnCount: 3 };
  book.setNumberFormats(
    sheetId,
    { ...block, column: 2 },
    Array.from({ length: 4 }, () => ['@', '@', '@']),
  );
  await bench.type("'Charnwood Q4'!A1", [
    ['Reference', 'Authority', 'Amount'],
    ['P/1 ', 'NW Leics', "'12,500.00"],
    ['P/2', 'NW Leics', "'n/a"],
    ['=A3&"x"', 'NW Leics', "'7"],
  ]);
  reset = resetter(bench);
  plan = planFor(await seeTarget({ sheetId, tableId: null }, place), {
    what: 'Charnwood Q4',
    changes: [
      { rowIndex: 1, columnIndex: 0, before: 'P/1 ', after: 'P/1' },
      ...[1, 2, 3].map((rowIndex) => ({
        ...{ rowIndex, columnIndex: 1, before: 'NW Leics', after: 'North West Leicestershire' },
      })),
      { rowIndex: 1, columnIndex: 2, before: '12,500.00', after: 12_500, numberFormat: '#,##0.00' },
      { rowIndex: 3, columnIndex: 2, before: '7', after: 7 },
    ],
  });
});
afterAll(() => bench.close());

test('fixes', async () => {
  const flow = await flowOf(bench, reset, () => writeWhole(plan));
  expect([...flow.whole.sheets['Charnwood Q4']!].sort()).toEqual(
    [
      ...['A1 "Reference" General', 'B1 "Authority" General', 'C1 "Amount" @'],
      ...['A2 "P/1" General', 'B2 "North West Leicestershire" General', 'C2 12500 #,##0.00'],
      ...['A3 "P/2" General', 'B3 "North West Leicestershire" General', 'C3 "n/a" @'],
      ...['A4 formula =A3&"x" General', 'B4 "North West Leicestershire" General', 'C4 7 General'],
      ...['D1 "" @', 'E1 "" @', 'D2 "" @', 'E2 "" @', 'D3 "" @', 'E3 "" @', 'D4 "" @', 'E4 "" @'],
    ].sort(),
  );
  const { outcomes, failed } = await runMatrix(bench, flow);
  expect(failed.slice(0, 4).join('\n\n')).toBe('');
  expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-written', 'written']);
}, 120_000);

test('undoing fixes', async () => {
  await reset();
  await writeWhole(plan);
  const flow = await flowOf(bench, resetter(bench), () => undoLast());
  const { outcomes, failed } = await runMatrix(bench, flow);
  expect(failed.slice(0, 4).join('\n\n')).toBe('');
  expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-undone', 'undone']);
}, 120_000);
