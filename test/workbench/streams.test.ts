import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, pageLog } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeAll(async () => {
  bench = await openFixture();
  await bench.calculated();
});

afterAll(() => bench.close());

describe('streaming functions', () => {
  test('cells with the same call share one stream, and follow it', async () => {
    await bench.type('Summary!A1:A2', [['=S106.LIVE()'], ['=S106.LIVE()*2']]);
    expect(bench.values('Summary!A1:A2')).toEqual([['#BUSY!'], ['#BUSY!']]);
    const seen: unknown[] = [];
    await bench.until(() => {
      const value = bench.value('Summary!A1');
      if (typeof value === 'number' && seen[seen.length - 1] !== value) seen.push(value);
      return seen.length === 3;
    });
    expect(seen).toEqual([1, 2, 3]);
    expect(Number(bench.value('Summary!A2')) / Number(bench.value('Summary!A1'))).toBe(2);
    expect([bench.streamCount(), pageLog(bench)]).toEqual([1, ['LIVE start']]);
  });

  test('a stream goes on when rows come and go above it', async () => {
    await bench.insertRows('Summary', 1, 2);
    const before = Number(bench.value('Summary!A3'));
    await bench.until(() => Number(bench.value('Summary!A3')) > before);
    expect([bench.streamCount(), pageLog(bench)]).toEqual([1, []]);
    await bench.deleteRows('Summary', 1, 2);
  });

  test('it is cancelled when the last formula that uses it is gone', async () => {
    await bench.type('Summary!A1', '');
    expect([bench.streamCount(), pageLog(bench)]).toEqual([1, []]);
    await bench.type('Summary!A2', 'gone');
    await bench.until(() => bench.streamCount() === 0);
    await bench.until(() => bench.window.log.length > 0);
    expect(pageLog(bench)).toEqual(['LIVE cancelled']);
  });

  test('a changed argument starts a new stream and then cancels the old one, as Excel does', async () => {
    await bench.type('Summary!B1', 10);
    await bench.type('Summary!B2', '=S106.TICK(B1)');
    await bench.until(() => bench.value('Summary!B2') === 20);
    expect(pageLog(bench)).toEqual(['TICK(10) start']);
    await bench.type('Summary!B1', 7);
    await bench.until(() => bench.value('Summary!B2') === 7);
    expect(pageLog(bench)).toEqual(['TICK(7) start', 'TICK(10) cancelled']);
    await bench.type('Summary!B1', 0);
    await bench.until(() => bench.value('Summary!B2') === '#DIV/0!');
    expect(pageLog(bench)).toEqual(['TICK(7) cancelled']);
    await bench.type('Summary!B2', '');
  });

  test('every way of failing shows an error in the cell', async () => {
    const ways = ['throw', 'result', 'plain', 'cells', 'reject'];
    await bench.type(
      'Summary!C1:C5',
      ways.map((how) => [`=S106.FAILING("${how}")`]),
    );
    await bench.calculated();
    expect(bench.values('Summary!C1:D5')).toEqual([
      ['#NUM!', ''],
      ['#N/A', ''],
      ['#VALUE!', ''],
      [1, '#DIV/0!'],
      ['#NUM!', ''],
    ]);
    expect(bench.errorMessage('Summary!C2')).toBe('No such authority.');
    await bench.type('Summary!C1:C5', '');
  });

  test('a spill grows, is blocked, comes back, and goes with its stream', async () => {
    await bench.type('Summary!E1', '=S106.GROW()');
    await bench.type('Summary!H1', '=SUM(F1:F10)');
    const sizes: number[] = [];
    const rowCount = () =>
      bench.values('Summary!E1:E6').filter(([text]) => String(text).startsWith('row')).length;
    await bench.until(() => {
      const size = rowCount();
      if (size > 0 && sizes[sizes.length - 1] !== size) sizes.push(size);
      return size === 4;
    });
    expect(sizes).toEqual([1, 2, 3, 4]);
    expect([bench.value('Summary!H1'), bench.spill('Summary!E1')]).toEqual([10, 'E1:F4']);
    await bench.type('Summary!F3', 'x');
    expect([bench.value('Summary!E1'), bench.spill('Summary!E1')]).toEqual(['#SPILL!', '']);
    await bench.type('Summary!F3', '');
    expect([bench.value('Summary!E4'), bench.value('Summary!H1')]).toEqual(['row 4', 10]);
    await bench.type('Summary!E1', '');
    expect(bench.values('Summary!E1:F4').flat().join('')).toBe('');
    expect(bench.value('Summary!H1')).toBe(0);
    await bench.until(() => bench.window.log.length > 0);
    expect(pageLog(bench)).toEqual(['GROW cancelled']);
  });

  test('the page loaded anew gets every call again', async () => {
    await bench.type('Summary!A1', '=S106.TICK(3)');
    await bench.until(() => bench.value('Summary!A1') === 6);
    await bench.reloadPage();
    await bench.until(() => bench.value('Summary!A1') === '#BUSY!', 'the call to be made again');
    await bench.until(() => bench.value('Summary!A1') === 3);
    await bench.type('Summary!A1', '');
  });
});

describe('a stream that reads the workbook and listens to its tables', () => {
  beforeAll(async () => {
    await bench.type('Summary!A1', '=S106.TOTAL()');
    await bench.until(() => bench.value('Summary!A1') === 176);
    pageLog(bench);
  });

  test('follows a cell that is edited', async () => {
    await bench.type('Register!C2', 200.25);
    await bench.until(() => bench.value('Summary!A1') === 276);
    expect(pageLog(bench)).toEqual(['TOTAL saw RangeEdited C2']);
  });

  test('follows rows that are inserted, filled and deleted', async () => {
    await bench.insertRows('Register', 3);
    await bench.type('Register!A3:C3', [['A9', 'Hull', 1000]]);
    await bench.until(() => bench.value('Summary!A1') === 1276);
    expect(bench.tables()).toEqual({ Register: 'Register!A1:C5' });
    expect(pageLog(bench)).toEqual(['TOTAL saw RowInserted A3:C3', 'TOTAL saw RangeEdited A3:C3']);
    await bench.deleteRows('Register', 2);
    await bench.until(() => bench.value('Summary!A1') === 1075.75);
    expect(bench.tables()).toEqual({ Register: 'Register!A1:C4' });
    expect(pageLog(bench)).toEqual(['TOTAL saw RowDeleted A2:C2']);
  });

  test('follows a row that the pane adds; formulas on other sheets count it too', async () => {
    await bench.type('Summary!D1', '=SUM(Register[Value])');
    await bench.window.eval(`Excel.run(async function (context) {
      context.workbook.tables.getItem('Register').rows.add(null, [['A10', 'York', 4]]);
      await context.sync();
    })`);
    await bench.until(() => bench.value('Summary!A1') === 1079.75);
    expect(pageLog(bench)).toEqual(['TOTAL saw RowInserted A5:C5']);
    await bench.type('Register!C5', 5);
    await bench.until(() => bench.value('Summary!A1') === 1080.75);
    expect(bench.value('Summary!D1')).toBe(1080.75);
  });

  test('follows a row that is typed right below the table, which grows', async () => {
    await bench.type('Register!A6:C6', [['A11', 'Hull', 10]]);
    await bench.until(() => bench.value('Summary!A1') === 1090.75);
    expect(bench.tables()).toEqual({ Register: 'Register!A1:C6' });
    expect(bench.value('Summary!D1')).toBe(1090.75);
  });

  test('is cancelled, and gives up its listener', async () => {
    pageLog(bench);
    await bench.type('Summary!A1', '');
    await bench.until(() => bench.subscriptions().length === 0);
    expect(pageLog(bench)).toEqual(['TOTAL cancelled']);
  });
});
