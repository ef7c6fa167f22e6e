/** When and how Excel refuses requests, by what Microsoft's documentation and threads say. */
import type { HeadlessWorkbench, WorkbenchOptions } from '../../../workbench/headless';
import { openFixture, runInPane, valueInPane } from '../fixture-workbook';

let bench: HeadlessWorkbench;
afterEach(() => bench.close());

async function open(options: Partial<WorkbenchOptions> = {}): Promise<void> {
  bench = await openFixture(options);
  await bench.calculated();
}

const write = (rowCount: number, length = 60): string =>
  `sheet.getRangeByIndexes(0, 0, ${rowCount}, 1).values = Array.from({ length: ${rowCount} }, () => ['x'.repeat(${length})]);`;

test('a request of more than 5 MB is refused before anything of it is done', async () => {
  await open();
  const refused = await runInPane(
    bench,
    `sheet.getRange('C1').values = [[1]]; ${write(90_000)} await context.sync();`,
  );
  expect(refused).toMatchObject({ name: 'RichApi.Error', code: 'RequestPayloadSizeLimitExceeded' });
  expect(bench.value('Summary!C1')).toBe('');
});

test('an answer of more than 5 MB is refused, and what was done stays done', async () => {
  await open();
  await valueInPane(
    bench,
    `${write(45_000)} await context.sync(); ${write(45_000).replace('(0,', '(45000,')} await context.sync();`,
  );
  const refused = await runInPane(
    bench,
    `sheet.getRange('C1').values = [[1]];
     var all = sheet.getRange('A1:A90000').load('values');
     await context.sync();`,
  );
  expect(refused).toMatchObject({ name: 'RichApi.Error', code: 'ResponsePayloadSizeLimitExceeded' });
  expect(bench.value('Summary!C1')).toBe(1);
  expect(
    await valueInPane(
      bench,
      `var half = sheet.getRange('A1:A45000').load('values'); await context.sync(); return half.values.length;`,
    ),
  ).toBe(45_000);
});

test('bytes count, not characters; and a desktop has no limit', async () => {
  await open({ payloadLimitBytes: 5_000 });
  const pounds = `sheet.getRange('A1').values = [['£'.repeat(2400)]]; await context.sync();`;
  expect(await runInPane(bench, pounds)).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  bench.session.host.payloadLimit.limitBytes = null;
  expect(await runInPane(bench, pounds)).not.toHaveProperty('code');
});

test.each([
  [`context.workbook.worksheets.add('New')`, 'GeneralException'],
  [`context.workbook.worksheets.getItem('Register').delete()`, 'GeneralException'],
  [`sheet.copy('End')`, 'GeneralException'],
  [`sheet.freezePanes.freezeRows(1)`, 'GeneralException'],
  [`sheet.activate()`, 'GeneralException'],
  [`sheet.getRange('A1').select()`, 'GeneralException'],
  [`context.workbook.getActiveCell().load('address')`, 'InvalidSelection'],
  [`context.workbook.getSelectedRange().load('address')`, 'InvalidSelection'],
  [`sheet.names.load('items')`, 'InvalidSelection'],
])('while another workbook has the focus %s fails with %s', async (script, code) => {
  await open();
  bench.leaveWorkbook();
  const outcome = await runInPane(
    bench,
    `sheet.getRange('A1').values = [[1]]; ${script}; await context.sync();`,
  );
  expect(outcome).toMatchObject({ code });
  // What came before stays done, and all else goes on working.
  expect(bench.value('Summary!A1')).toBe(1);
  bench.comeBack();
  expect(await runInPane(bench, `${script}; await context.sync();`)).not.toHaveProperty('code');
});

test('the add-in is told when its workbook has the focus again', async () => {
  await open();
  await valueInPane(
    bench,
    `window.activations = 0;
     context.workbook.onActivated.add(async () => { window.activations += 1; });
     await context.sync();`,
  );
  bench.leaveWorkbook();
  bench.comeBack();
  await bench.until(() => bench.window.activations === 1, 'the event');
});

test('in a workbook with co-authors rows.add conflicts, and writing below the table does not', async () => {
  await open();
  bench.setCoAuthored(true);
  const table = `context.workbook.tables.getItem('Register')`;
  expect(
    await runInPane(bench, `${table}.rows.add(null, [['A4', 'York', 1]]); await context.sync();`),
  ).toMatchObject({
    code: 'Conflict',
  });
  expect(bench.tables().Register).toBe('Register!A1:C4');
  await valueInPane(
    bench,
    `context.workbook.worksheets.getItem('Register').getRange('A5:C5').values = [['A4', 'York', 1]]; await context.sync();`,
  );
  expect(bench.tables().Register).toBe('Register!A1:C5');
});

test('a user may have switched off that tables grow', async () => {
  await open();
  bench.setTablesGrow(false);
  await valueInPane(
    bench,
    `context.workbook.worksheets.getItem('Register').getRange('A5:C5').values = [['A4', 'York', 1]]; await context.sync();`,
  );
  expect(bench.tables().Register).toBe('Register!A1:C4');
});

test('on the web one request adds one setting', async () => {
  await open();
  const two = `context.workbook.settings.add('a', 1); context.workbook.settings.add('b', 2); await context.sync();`;
  await valueInPane(bench, two);
  bench.setOnWeb(true);
  expect(await runInPane(bench, two.replace("'b'", "'c'"))).toMatchObject({ code: 'ItemNotFound' });
  expect(Object.keys(bench.settings())).toEqual(['a', 'b']);
});
