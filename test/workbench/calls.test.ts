import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane } from './fixture-workbook';

let bench: HeadlessWorkbench;

beforeAll(async () => {
  bench = await openFixture();
  await bench.calculated();
});

afterAll(() => bench.close());

test('one-shot functions read the workbook without a deadlock', async () => {
  await bench.type('Summary!A1', 42);
  await bench.type('Summary!A2:A4', [
    ['=S106.READS("A1")'],
    ['=S106.READS("A1")+A1'],
    ['=S106.TWICE(S106.READS("A1"))'],
  ]);
  await bench.calculated();
  expect(bench.values('Summary!A2:A4')).toEqual([[42], [84], [84]]);
});

test('a batch does not wait for the page: the value comes later', async () => {
  const written = await runInPane(
    bench,
    `var range = sheet.getRange('A2');
     range.formulas = [['=S106.SLOW(5)']];
     range.load('values');
     await context.sync();
     return range.values[0][0];`,
  );
  expect(written.value).toBe('#BUSY!');
  await bench.calculated();
  expect(bench.value('Summary!A2')).toBe(5);
});

test('addresses of the caller and of the parameters', async () => {
  await bench.type('Summary!D1:D2', [[1], [2]]);
  await bench.type('Summary!A6', '=S106.WHERE(D1:D2,5,Register[Value])');
  await bench.type('Summary!B6', '=S106.AT()');
  await bench.type('Summary!C6', '=S106.WHERE(Register!A1,D1,D1:D2*2)');
  await bench.calculated();
  expect(bench.values('Summary!A6:A9').flat()).toEqual([
    'Summary!A6',
    'Summary!D1:D2',
    'null',
    'Register!C2:C4',
  ]);
  expect(bench.value('Summary!B6')).toBe('Summary!B6');
  expect(bench.values('Summary!C6:C9').flat()).toEqual(['Summary!C6', 'Register!A1', 'Summary!D1', 'null']);
});

test('errors and blanks as arguments', async () => {
  await bench.type('Summary!D1:D3', [['=1/0'], ['=NA()'], ['']]);
  await bench.type('Summary!A11:A16', [
    ['=S106.KIND(D1)'],
    ['=S106.KIND(D2)'],
    ['=S106.KIND(D3)'],
    ['=S106.ERRORS(D1:D3)'],
    ['=S106.TWICE(D1)'],
    ['=S106.TWICE("x")'],
  ]);
  await bench.calculated();
  expect(bench.values('Summary!A11:A16').flat()).toEqual([
    'Error #DIV/0!',
    'Error #N/A',
    'string ',
    2,
    '#DIV/0!',
    '#VALUE!',
  ]);
});

test('the message of an error is kept for whoever looks at the cell', async () => {
  await bench.type('Summary!A18', '=S106.NONE()');
  await bench.calculated();
  expect([bench.value('Summary!A18'), bench.errorMessage('Summary!A18')]).toEqual([
    '#N/A',
    'Choose the register in the task pane.',
  ]);
});

test('a thousand cells take one message each way', async () => {
  const count = 1000;
  const messages = { page: 0, host: 0 };
  bench.session.host.onTraffic = (from) => (messages[from] += 1);
  await bench.type(
    `Summary!U21:U${20 + count}`,
    Array.from({ length: count }, (_, index) => [`=S106.F(${index})`]),
  );
  await bench.calculated();
  expect([bench.value('Summary!U21'), bench.value('Summary!U1020')]).toEqual([0.5, 999.5]);
  expect(bench.window.calls.F).toBe(count);
  expect(messages.page).toBeLessThan(5);
  expect(messages.host).toBeLessThan(5);
});

test('a full recalculation makes one-shot calls again', async () => {
  const before = bench.window.calls.F;
  await runInPane(bench, `context.workbook.application.calculate('Full'); await context.sync();`);
  await bench.calculated();
  // Every cell is called again. On a slow machine the recalculation may be stopped for a newer one and begin anew.
  expect(bench.window.calls.F).toBeGreaterThanOrEqual(before * 2);
  expect(bench.window.calls.F).toBeLessThanOrEqual(before * 3);
});
