/** A write with a row of a table beside the register: all of it or nothing, with a fault at every request; and undone. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { undoLast } from '../../../src/workbook/writing/undo';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { SideEntry, WritePlan } from '../../../src/workbook/writing/write-plan';
import {
  expectOutcomes,
  flowOf,
  openWriting,
  planFor,
  resetter,
  runMatrix,
  seeRegister,
  snapshot,
  type Snapshot,
} from './writing-workbook';

jest.mock('../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 10, 4),
}));

const SIDE: SideEntry = {
  table: { name: 'Movements', newSheet: 'Movements', mark: 'movements' },
  headings: ['Date', 'Agreement', 'Movement', 'Amount', 'Note'],
  rows: [[45_700, '008', '=1+1', 250.25, '']],
  numberFormats: ['dd/mm/yyyy', null, null, '#,##0.00', null],
};
/** Rows that come and go together; of two that say the same each is found. */
const SEVERAL: SideEntry = {
  ...SIDE,
  rows: [...SIDE.rows, [45_701, '009', 'Received', 7, 'A note'], ...SIDE.rows],
};
type Cells = (string | number)[][];
const HEADINGS = [...SIDE.headings, 'Mine'];
const OLD_ROW = [45_600, '001', 'Received', 10, '', 'AB'];

let bench: HeadlessWorkbench;
afterEach(() => bench?.close());

/** A workbook, and the table Movements with these cells where there is one. */
async function open(movements?: Cells, below: Cells = []): Promise<() => Promise<void>> {
  bench = await openWriting(6);
  if (!movements) return resetter(bench);
  const { book } = bench.session;
  const sheetId = book.addSheet('Movements');
  const block = { row: 0, column: 0, rowCount: movements.length, columnCount: movements[0]!.length };
  book.setValues(sheetId, block, movements);
  if (below.length > 0)
    book.setValues(
      sheetId,
      { row: movements.length, column: 0, rowCount: below.length, columnCount: below[0]!.length },
      below,
    );
  await book.settle();
  book.renameTable(book.addTable(sheetId, block, true), 'Movements');
  await book.settle();
  const other = resetter(bench);
  return async () => {
    await other();
    book.resizeTable(book.findTable('Movements')!, block);
    await book.settle();
  };
}

/** Another table of the same write. */
const OTHER: SideEntry = { ...SEVERAL, table: { name: 'Triggers', newSheet: 'Triggers', mark: 'triggers' } };

const planOf = async (side = SIDE, alsoSide: readonly SideEntry[] = []): Promise<WritePlan> =>
  planFor(await seeRegister(bench), {
    changes: [
      { rowIndex: 1, columnIndex: 5, before: 0, after: 250.25 },
      { rowIndex: 1, columnIndex: 4, before: 1001.1, after: 750.85 },
    ],
    side,
    ...(alsoSide.length > 0 ? { alsoSide } : {}),
  });

const lines = ({ sheets }: Snapshot): readonly string[] | undefined => sheets.Movements;

const MADE = [HEADINGS, OLD_ROW] as Cells;
const CASES: [name: string, movements: Cells | undefined, below: Cells, also?: readonly SideEntry[]][] = [
  ['no table', undefined, []],
  ['two tables that are made', undefined, [], [OTHER]],
  ['a table', MADE, []],
  ['a table with cells right below it', MADE, [['Below', 1, 2, 3, 4, 5]]],
  [
    'a table with cells further below',
    MADE,
    [
      ['', '', '', '', '', ''],
      ['Below', 1, 2, 3, 4, 5],
    ],
  ],
  ['a table with one blank row', [HEADINGS, HEADINGS.map(() => '')], []],
];

describe.each(CASES)('%s', (_, movements, below, also = []) => {
  test('the write', async () => {
    const reset = await open(movements, below);
    await reset();
    const plan = await planOf(SEVERAL, also);
    const flow = await flowOf(bench, reset, () => writeWhole(plan));
    const at = movements && movements[1]![0] !== '' ? 3 : 2;
    expect(lines(flow.whole)).toEqual(
      expect.arrayContaining([`A${at} 45700 dd/mm/yyyy`, `B${at} "008" General`]),
    );
    expect(flow.whole.tables.Movements).toMatch(new RegExp(`:[EF]${at + 2}$`));
    for (const { table } of also) {
      expect(flow.whole.sheets[table.name]).toEqual(lines(flow.whole));
      expect(flow.whole.tables[table.name]).toBe(
        flow.whole.tables.Movements!.replace('Movements', table.name),
      );
    }
    const { outcomes, failed } = await runMatrix(bench, flow);
    expect(failed.slice(0, 4).join('\n\n')).toBe('');
    expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-written', 'written']);
  }, 240_000);

  test('undoing it', async () => {
    const reset = await open(movements, below);
    await reset();
    const before = await snapshot(bench);
    const plan = await planOf(SEVERAL, also);
    expect(await writeWhole(plan)).toMatchObject({ kind: 'written' });
    const { book } = bench.session;
    const table = book.findTable('Movements')!;
    const [block, other] = [{ ...table.block }, resetter(bench)];
    const again = async (): Promise<void> => {
      await other();
      for (const name of ['Movements', ...also.map((one) => one.table.name)])
        book.resizeTable(book.findTable(name)!, block);
      await book.settle();
    };
    const flow = await flowOf(bench, again, () => undoLast());
    expect(flow.whole.sheets.Register).toEqual(before.sheets.Register);
    const contents = (seen: Snapshot) =>
      (lines(seen) ?? []).filter((line) => /^[A-Z]+[2-9] (?!"" )/.test(line));
    expect(contents(flow.whole)).toEqual(contents(before));
    for (const { table } of also) expect(flow.whole.sheets[table.name]).toEqual(lines(flow.whole));
    const { outcomes, failed } = await runMatrix(bench, flow);
    expect(failed.slice(0, 4).join('\n\n')).toBe('');
    expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-undone', 'undone']);
  }, 240_000);
});

test('a row that was changed since stays, and is named', async () => {
  await open(MADE);
  expect(await writeWhole(await planOf())).toMatchObject({ kind: 'written', sideAt: { address: 'A3' } });
  await bench.type('Movements!D3', 99);
  const outcome = await undoLast();
  expect(outcome).toMatchObject({ kind: 'undone', left: ['the row of Movements'] });
  expect(await bench.values('Movements!A3:D3')).toEqual([[45_700, '008', '=1+1', 99]]);
});

test('a row that has moved is found; what somebody wrote beside it is no change', async () => {
  await open(MADE);
  await writeWhole(await planOf());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Movements').getRange('A2:F2').insert('Down');
    await context.sync();
  });
  await bench.type('Movements!F4', 'mine');
  expect(await undoLast()).toMatchObject({ kind: 'undone', left: [] });
  expect(bench.tables().Movements).toMatch(/F3$/);
});

test('of several rows those that were changed since stay, and are counted; the others go', async () => {
  await open(MADE);
  expect(await writeWhole(await planOf(SEVERAL))).toMatchObject({ sideAt: { address: 'A3', rowCount: 3 } });
  await bench.type('Movements!D4', 99);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Movements').getRange('A4:F4').insert('Down');
    await context.sync();
  });
  expect(await undoLast()).toMatchObject({ kind: 'undone', left: ['the row of Movements'] });
  expect(await bench.values('Movements!B3:D4')).toEqual([
    ['', '', ''],
    ['009', 'Received', 99],
  ]);
});

test('a write without a cell of the register is undone as any other', async () => {
  await open(MADE);
  const plan = { ...(await planOf(SEVERAL)), changes: [] };
  expect(await writeWhole(plan)).toMatchObject({ kind: 'written' });
  expect(await undoLast()).toMatchObject({ kind: 'undone', left: [] });
  expect(bench.tables().Movements).toMatch(/F2$/);
});

test('a table that is to be made and is there, or is to be there and is not, is not written to', async () => {
  await open(MADE);
  const plan = await planOf();
  const before = await snapshot(bench);
  for (const side of [
    { ...SIDE, isNew: true },
    { ...SIDE, isNew: false, table: { name: 'Ledger', newSheet: 'Ledger', mark: 'movements' } },
  ])
    expect(await writeWhole({ ...plan, side })).toMatchObject({ kind: 'nothing-written' });
  expect(await snapshot(bench)).toEqual(before);
});

const onMovements = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('Movements'));
    await context.sync();
  });

test('without a column that is to be filled, under protection, or where the name of the sheet is taken, nothing is written', async () => {
  await open([
    ['Date', 'Agreement', 'Movement', 'Amount'],
    [45_600, '001', 'Received', 10],
  ]);
  const plan = await planOf();
  const before = await snapshot(bench);
  const refused = async (of: WritePlan): Promise<void> => {
    expect(await writeWhole(of)).toMatchObject({ kind: 'nothing-written', copyLeft: null });
    expect(await snapshot(bench)).toEqual(before);
  };
  await refused({ ...plan, side: { ...SIDE, rows: [[...SIDE.rows[0]!.slice(0, 4), 'A note']] } });
  await onMovements((sheet) => sheet.protection.protect());
  await refused(plan);
  await onMovements((sheet) => sheet.protection.unprotect());
  await refused({ ...plan, side: { ...SIDE, table: { ...SIDE.table, name: 'Other' } } });
  expect(await writeWhole(plan)).toMatchObject({ kind: 'written' });
});
