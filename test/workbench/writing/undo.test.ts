/** What an undo puts back, and what it leaves and names. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { undoLast } from '../../../src/workbook/writing/undo';
import { rememberWrite } from '../../../src/workbook/writing/undo-record';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import { openWriting, planFor, resetter, seeRegister, snapshot } from './writing-workbook';

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
});
beforeEach(async () => {
  await reset();
  rememberWrite(null);
});
afterAll(() => bench.close());

const DRAWN = 5;
const plan = async (more: Partial<WritePlan>): Promise<WritePlan> => planFor(await seeRegister(bench), more);
const drawn = (rowIndex: number, after: number) => ({ rowIndex, columnIndex: DRAWN, before: 0, after });
describe('undo', () => {
  const threeCells = () => plan({ changes: [drawn(1, 41.5), drawn(2, 42.5), drawn(4, 44.5)] });

  test('what was typed over is left, and named', async () => {
    const old = await snapshot(bench);
    await writeWhole(await threeCells());
    await bench.type('Register!F5', 99);
    expect(await undoLast()).toMatchObject({
      kind: 'undone',
      message: '2 cells put back. F5 was typed over and is left as it is.',
      cellCount: 2,
      left: ['F5'],
    });
    await bench.type('Register!F5', 0);
    expect(await snapshot(bench)).toEqual(old);
    expect(await undoLast()).toMatchObject({
      kind: 'nothing-undone',
      message: 'Nothing was undone. There is no write to undo.',
    });
  });

  test('after sorting, and after rows were inserted above', async () => {
    await writeWhole(await threeCells());
    await bench.sort('Register', 'Site', false);
    bench.setCalculationMode('Automatic');
    await bench.insertRows('Register', 2);
    bench.setCalculationMode('Manual');
    expect(await undoLast()).toMatchObject({ kind: 'undone', message: '3 cells put back.' });
    expect(bench.values('Register!F5:F10').flat()).toEqual([250.25, 0, 0, 250.25, 0, 0]);
    await bench.deleteRows('Register', 2);
  });

  test('added rows go unless something has been changed in them; the log row is marked', async () => {
    const rows = ['x', 'y'].map((name) => [
      name,
      'Blaby',
      `New ${name}`,
      45_100,
      12.5,
      2.5,
      null,
      '',
      'Open',
    ]);
    const log = { headings: ['What'], row: ['Charnwood'] };
    await writeWhole(await plan({ changes: [drawn(1, 41.5)], addedRows: rows, log }));
    await bench.type('Register!H11', 'Asked the council');
    expect(await undoLast()).toMatchObject({
      kind: 'undone',
      message:
        '1 cell put back, 1 added row removed. Row 11 was added, has been changed since and is left as it is.',
      left: ['row 11'],
    });
    expect(bench.tables().Register).toBe('Register!A3:I10');
    expect(bench.values('Register!A10:C10')).toEqual([['y', 'Blaby', 'New y']]);
    expect(bench.value("'Import log'!B2")).toBeGreaterThan(40_000);
  });

  test('goes on where the log is no longer a table', async () => {
    const log = { headings: ['What'], row: ['Charnwood'] };
    await writeWhole(await plan({ changes: [drawn(1, 41.5)], log }));
    await bench.deleteTable('ImportLog');
    expect(await undoLast()).toMatchObject({ kind: 'undone', message: '1 cell put back.' });
  });

  test('a row that is gone, and one of two that look the same', async () => {
    await bench.type('Register!A7:I8', [
      ['twin', 'Blaby', 'Site', 45_000, 10, 0, '=E7-F7', '', 'Open'],
      ['twin', 'Blaby', 'Site', 45_000, 10, 0, '=E8-F8', '', 'Open'],
    ]);
    await writeWhole(await plan({ changes: [drawn(1, 41.5), drawn(4, 7), drawn(5, 7)] }));
    await bench.type('Register!A4:E4', [['gone', 'Melton', 'Else', 1, 2]]);
    await bench.sort('Register', 'Site');
    const outcome = await undoLast();
    expect(outcome).toMatchObject({ kind: 'undone' });
    expect(outcome.message).toMatch(/F4 can no longer be found and is left as it is\.$/);
  });

  test('a first import into a new table fills its blank row', async () => {
    const { book } = bench.session;
    const sheetId = book.addSheet('New');
    await bench.type('New!A1:C1', [['Agreement', 'Authority', 'Value']]);
    await bench.addTable('NewRegister', 'New!A1:C2');
    const empty = await snapshot(bench);
    const made: WritePlan = {
      kind: 'import',
      what: 'First',
      ...{ sheetId, tableId: book.findTable('NewRegister')!.id },
      expected: {
        place: { sheet: 'New', topIndex: 0, leftIndex: 0 },
        values: [
          ['Agreement', 'Authority', 'Value'],
          ['', '', ''],
        ],
      },
      changes: [],
      addedRows: [
        ['1', 'Blaby', 5],
        ['2', 'Melton', 6],
      ],
      addedFormats: [null, null, '#,##0.00'],
    };
    expect(await writeWhole(made)).toMatchObject({ kind: 'written', cellCount: 3, rowCount: 1 });
    expect(bench.tables().NewRegister).toBe('New!A1:C3');
    expect(bench.texts('New!A2:C3')).toEqual([
      ['1', 'Blaby', '5.00'],
      ['2', 'Melton', '6.00'],
    ]);
    expect(await undoLast()).toMatchObject({
      kind: 'undone',
      message: '3 cells put back, 1 added row removed.',
    });
    expect(await snapshot(bench)).toEqual(empty);
  });
});
