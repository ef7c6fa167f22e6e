/** A write of several tables at once: all of them or none, with a fault at every request; and undone by one press. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import type { Block } from '../../../workbench/addresses';
import { seeTarget } from '../../../src/workbook/writing/target-snapshot';
import { undoLast } from '../../../src/workbook/writing/undo';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { BlockPlan, WritePlan } from '../../../src/workbook/writing/write-plan';
import {
  expectOutcomes,
  flowOf,
  openWriting,
  planFor,
  resetter,
  runMatrix,
  seeRegister,
  snapshot,
} from './writing-workbook';

jest.mock('../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 10, 4),
}));

type Cells = (string | number)[][];
const TABLES: Readonly<Record<string, Cells>> = {
  Requests: [
    ['Request', 'Agreement', 'Amount', 'Status', 'Mine'],
    ['2025/01', '001', 100, 'Agreed', 'a'],
    ['2025/02', '002', 250.25, 'Sent', 'b'],
  ],
  LogOfDealings: [
    ['Date', 'About', 'What'],
    ['', '', ''],
  ],
  Movements: [
    ['Date', 'Agreement', 'Movement', 'Amount'],
    [45_600, '001', 'Received', 10],
  ],
};

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;
afterEach(() => bench?.close());

beforeEach(async () => {
  bench = await openWriting(6);
  const { book } = bench.session;
  const blocks = new Map<string, Block>();
  for (const [name, cells] of Object.entries(TABLES)) {
    const sheetId = book.addSheet(name);
    const block = { row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]!.length };
    blocks.set(name, block);
    book.setValues(sheetId, block, cells);
    await book.settle();
    book.renameTable(book.addTable(sheetId, block, true), name);
    await book.settle();
  }
  reset = resetting(blocks);
});

/** The workbook as it is now, with each table as large as it is. */
function resetting(blocks: ReadonlyMap<string, Block>): () => Promise<void> {
  const other = resetter(bench);
  const { book } = bench.session;
  return async () => {
    await other();
    for (const [name, block] of blocks) book.resizeTable(book.findTable(name)!, block);
    await book.settle();
  };
}

const sizesNow = (): Map<string, Block> =>
  new Map(Object.keys(TABLES).map((name) => [name, { ...bench.session.book.findTable(name)!.block }]));

async function blockPlan(name: string, more: Partial<BlockPlan>): Promise<BlockPlan> {
  const table = bench.session.book.findTable(name)!;
  const none = { topIndex: 0, leftIndex: 0, rowCount: 0, columnCount: 0 };
  const seen = await seeTarget({ sheetId: table.sheetId, tableId: table.id }, none);
  const { sheetId, tableId, sheet, topIndex, leftIndex, values } = seen;
  return {
    sheetId,
    tableId,
    expected: { place: { sheet, topIndex, leftIndex }, values },
    changes: [],
    ...more,
  };
}

/** As of a request that is paid: register, request, log and two movements. */
async function paid(): Promise<WritePlan> {
  const also = [
    await blockPlan('Requests', {
      changes: [{ rowIndex: 1, columnIndex: 3, before: 'Agreed', after: 'Paid' }],
    }),
    await blockPlan('LogOfDealings', { addedRows: [[45_700, 'Request 2025/01', '=1+1']] }),
    await blockPlan('Movements', {
      addedRows: [
        [45_700, '001', 'Drawn down', 100],
        [45_700, '001', 'Committed', 100],
      ],
      addedFormats: ['dd/mm/yyyy', null, null, '#,##0.00'],
    }),
  ];
  return planFor(await seeRegister(bench), {
    kind: 'record',
    changes: [{ rowIndex: 1, columnIndex: 5, before: 0, after: 250.25 }],
    also,
  });
}

test('all of it is written, or none', async () => {
  await reset();
  const plan = await paid();
  const flow = await flowOf(bench, reset, () => writeWhole(plan));
  expect(flow.whole.tables.Movements).toMatch(/:D4$/);
  expect(flow.whole.sheets.Requests).toContain('D2 "Paid" General');
  expect(flow.whole.sheets.LogOfDealings).toEqual(
    expect.arrayContaining([expect.stringMatching(/^A2 45700/), 'C2 "=1+1" General']),
  );
  const { outcomes, failed } = await runMatrix(bench, flow);
  expect(failed.slice(0, 4).join('\n\n')).toBe('');
  expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-written', 'written']);
}, 300_000);

test('one press takes all of it back, or none', async () => {
  const before = await snapshot(bench);
  expect(await writeWhole(await paid())).toMatchObject({ kind: 'written' });
  const flow = await flowOf(bench, resetting(sizesNow()), () => undoLast());
  const contents = (of: typeof before) =>
    Object.fromEntries(
      Object.entries(of.sheets).map(([name, lines]) => [name, lines.filter((line) => !/ "" /.test(line))]),
    );
  expect(contents(flow.whole)).toEqual(contents(before));
  expect(flow.whole.tables).toEqual(before.tables);
  const { outcomes, failed } = await runMatrix(bench, flow);
  expect(failed.slice(0, 4).join('\n\n')).toBe('');
  expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-undone', 'undone']);
}, 300_000);

test('a table that somebody else changed meanwhile stops all of it', async () => {
  const plan = await paid();
  await bench.type('Requests!C2', 99);
  const before = await snapshot(bench);
  expect(await writeWhole(plan)).toMatchObject({ kind: 'nothing-written', copyLeft: null });
  expect(await snapshot(bench)).toEqual(before);
});

test('what was typed over since stays, and the rest of every table is put back', async () => {
  await writeWhole(await paid());
  await bench.type('Requests!D2', 'Withdrawn');
  const outcome = await undoLast();
  expect(outcome).toMatchObject({ kind: 'undone', left: ['D2'] });
  expect(await bench.values('Requests!D2')).toEqual([['Withdrawn']]);
  expect(await bench.values('Register!F4')).toEqual([[0]]);
  expect(bench.tables().Movements).toMatch(/:D2$/);
});
