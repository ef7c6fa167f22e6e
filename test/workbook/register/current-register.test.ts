import type * as Current from '../../../src/workbook/register/current-register';
import type * as Changes from '../../../src/workbook/excel/workbook-changes';
import type { RegisterReading } from '../../../src/workbook/register/register-reading';
import { FakeWorkbook, HEADINGS } from '../fake-excel';

const ROWS = [
  ['P/1', 'Blaby', 1000, 100],
  ['P/2', 'Charnwood', 'TBC', 0],
];
let workbook: FakeWorkbook;
let current: typeof Current;
let changes: typeof Changes;

beforeEach(() => {
  jest.resetModules();
  jest.requireActual('../../../src/domain/whole');
  workbook = new FakeWorkbook();
  current = jest.requireActual('../../../src/workbook/register/current-register');
  changes = jest.requireActual('../../../src/workbook/excel/workbook-changes');
});
afterEach(() => jest.useRealTimers());

const ready = (reading: RegisterReading) => {
  if (reading.state !== 'ready') throw new Error(`expected a register: ${JSON.stringify(reading)}`);
  return reading;
};

test('reads the register with its place, so that a finding can name its cell', async () => {
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS]);
  const { register, table } = ready(await current.currentRegister());
  expect(table).toEqual({ name: 'Register', sheet: 'Monitoring', address: 'A1:D3' });
  expect(register).toMatchObject({
    rowCount: 2,
    leftOutCount: 1,
    place: { sheet: 'Monitoring', topIndex: 0, leftIndex: 0 },
  });
});

test("Excel's own totals row is not read", async () => {
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS, ['', '', 1000, 100]], { showTotals: true });
  const { register, table } = ready(await current.currentRegister());
  expect(table.address).toBe('A1:D3');
  expect(register.rowCount).toBe(2);
});

test('ten thousand callers cost one reading, and nothing is read again until the workbook changes', async () => {
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS]);
  const readings = await Promise.all(Array.from({ length: 10_000 }, () => current.currentRegister()));
  expect(new Set(readings).size).toBe(1);
  const runs = workbook.runs;
  expect(runs).toBe(3); // subscribe, look at the tables, read one block
  await current.currentRegister();
  expect(workbook.runs).toBe(runs);
  workbook.fire('tables.onChanged');
  expect(await current.currentRegister()).not.toBe(readings[0]);
});

test('recalculation and typing count on the sheet of the register alone', async () => {
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS]);
  await current.currentRegister();
  const before = changes.generation();
  workbook.fire('worksheets.onCalculated', { worksheetId: 'id:Summary' });
  workbook.fire('worksheets.onChanged', { worksheetId: 'id:Summary' });
  expect(changes.generation()).toBe(before);
  workbook.fire('worksheets.onChanged', { worksheetId: 'id:Monitoring' });
  expect(changes.generation()).toBe(before + 1);
});

test('a long register is read in blocks of rows, with progress', async () => {
  const rows = Array.from({ length: 60_000 }, (_, n) => [`P/${n}`, 'Blaby', 1, 0]);
  workbook.table('Register', 'Monitoring', [HEADINGS, ...rows]);
  const progress: number[][] = [];
  const { register } = ready(
    await current.currentRegister({ onProgress: (read, of) => progress.push([read, of]) }),
  );
  expect(register.rowCount).toBe(60_000);
  expect(progress).toEqual([
    [24_999, 60_000],
    [49_999, 60_000],
    [60_000, 60_000],
  ]);
});

test('an edit while it is read begins the reading again: nothing torn is given', async () => {
  const rows = Array.from({ length: 60_000 }, (_, n) => [`P/${n}`, 'Blaby', 1, 0]);
  const { cells } = workbook.table('Register', 'Monitoring', [HEADINGS, ...rows]);
  workbook.onSync = (sync) => {
    if (sync !== 5) return;
    cells[1]![2] = 2;
    workbook.fire('tables.onChanged');
  };
  const { register } = ready(await current.currentRegister());
  expect(register.amounts.value[0]).toBe(200);
});

test('a row deleted without an event is seen by the size of the table', async () => {
  const rows = Array.from({ length: 60_000 }, (_, n) => [`P/${n}`, 'Blaby', 1, 0]);
  const { cells } = workbook.table('Register', 'Monitoring', [HEADINGS, ...rows]);
  // Once a part is read: how many requests go before it is no matter of this test.
  let isDeleted = false;
  const onProgress = (): void => {
    if (!isDeleted) cells.splice(2, 1);
    isDeleted = true;
  };
  const { register } = ready(await current.currentRegister({ onProgress }));
  expect(isDeleted).toBe(true);
  expect(register.rowCount).toBe(59_999);
});

test('a register that never stays still is given as it was read last, and asked for again', async () => {
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS]);
  const events = jest.fn();
  changes.onRegisterChanged(events);
  workbook.onSync = () => workbook.fire('tables.onChanged');
  jest.useFakeTimers();
  expect((await current.currentRegister()).state).toBe('ready');
  jest.advanceTimersByTime(300);
  expect(events).toHaveBeenCalledTimes(1);
});

test.each([
  ['none', [['tblVisits', ['Date', 'Officer']]], { state: 'none', tableCount: 1 }],
  [
    'several',
    [
      ['One', HEADINGS],
      ['Two', HEADINGS],
    ],
    { state: 'several', names: ['One', 'Two'] },
  ],
  [
    'unreadable',
    [['Register', ['Agreement', 'Authority', 'Notes']]],
    { state: 'unreadable', finding: { code: 'column-missing' }, table: { name: 'Register' } },
  ],
] as const)('%s', async (_state, tables, expected) => {
  for (const [name, headings] of tables) workbook.table(name, name, [[...headings], headings.map(() => '')]);
  expect(await current.currentRegister()).toMatchObject(expected);
});

test('a refusal is told, and tried again at the next call', async () => {
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS]);
  workbook.onSync = () => {
    throw new Error('The service is unavailable');
  };
  expect(await current.currentRegister()).toEqual({
    state: 'failed',
    message: 'The service is unavailable.',
  });
  workbook.onSync = () => undefined;
  expect((await current.currentRegister()).state).toBe('ready');
});

test('an Excel that does not answer gives a message in time', async () => {
  jest.useFakeTimers();
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS]);
  workbook.onSync = () => new Promise(() => undefined);
  const reading = current.currentRegister();
  await jest.advanceTimersByTimeAsync(45_000);
  expect(await reading).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('within 20 seconds'),
  });
});

test('a caller who stops waiting is let go; the others get their register', async () => {
  workbook.table('Register', 'Monitoring', [HEADINGS, ...ROWS]);
  const stop = new AbortController();
  const stopped = current.currentRegister({ signal: stop.signal });
  const waiting = current.currentRegister();
  stop.abort(new Error('Stopped.'));
  await expect(stopped).rejects.toThrow('Stopped.');
  expect((await waiting).state).toBe('ready');
});

test('subscribers hear once, when things have been quiet', async () => {
  jest.useFakeTimers();
  const events = jest.fn();
  const end = changes.onRegisterChanged(events);
  await jest.advanceTimersByTimeAsync(0);
  workbook.fire('tables.onChanged');
  jest.advanceTimersByTime(200);
  workbook.fire('tables.onAdded');
  jest.advanceTimersByTime(200);
  expect(events).not.toHaveBeenCalled();
  jest.advanceTimersByTime(50);
  expect(events).toHaveBeenCalledTimes(1);
  end();
  workbook.fire('tables.onDeleted');
  jest.advanceTimersByTime(300);
  expect(events).toHaveBeenCalledTimes(1);
});
