import type { HeadlessWorkbench } from '../../workbench/headless';
import { openFixture, runInPane } from './fixture-workbook';

const INTERNAL_ERROR = 'There was an internal error while processing the request.';

let bench: HeadlessWorkbench;
/** The actions of the add-in's last batch but for Excel.run's own cleaning up. */
let lastActions: number[] = [];

beforeAll(async () => {
  bench = await openFixture();
  await bench.calculated();
  bench.session.host.onTraffic = (from, message) => {
    if (from !== 'page') return;
    const { body } = message.message as { body: { Actions: { ActionType: number }[] } };
    const types = body.Actions.map(({ ActionType }) => ActionType);
    if (types.includes(4)) lastActions = types;
  };
});

beforeEach(() => bench.type('Summary!J1:J3', 0));

afterAll(() => bench.close());

/** Writes a number into three cells, one after another, reading the first in between. */
function writeThree(number: number) {
  return runInPane(
    bench,
    `sheet.getRange('J1').values = [[${number}]];
     sheet.getRange('J2').values = [[${number}]];
     var range = sheet.getRange('J1').load('values');
     sheet.getRange('J3').values = [[${number}]];
     await context.sync();
     return range.values;`,
  );
}

const cells = () => bench.values('Summary!J1:J3').flat();

test('a batch fails before anything is done', async () => {
  bench.faultNext();
  expect(await writeThree(1)).toEqual({
    name: 'RichApi.Error',
    code: 'GeneralException',
    message: INTERNAL_ERROR,
    location: '',
    statement: 'var workbook = context.workbook;',
  });
  expect(cells()).toEqual([0, 0, 0]);
});

test('a batch fails at its third write, and the first two stay', async () => {
  await writeThree(9);
  bench.faultNext({ afterActions: lastActions.lastIndexOf(4) });
  expect(await writeThree(2)).toEqual({
    name: 'RichApi.Error',
    code: 'GeneralException',
    message: INTERNAL_ERROR,
    location: 'Range.values',
    statement: 'range3.values = ...;',
  });
  expect(cells()).toEqual([2, 2, 9]);
});

test('the second batch from now fails', async () => {
  bench.faultNext({
    batch: 2,
    code: 'InvalidOperationInCellEditMode',
    message: 'Excel is in cell-editing mode.',
  });
  expect(await writeThree(3)).toEqual({ value: [[3]] });
  expect((await writeThree(4)).code).toBe('InvalidOperationInCellEditMode');
  expect(cells()).toEqual([3, 3, 3]);
});

test('a whole request is refused', async () => {
  bench.faultNext({ statusCode: 503, code: 'ServiceNotAvailable', message: 'busy' });
  expect((await writeThree(5)).code).toBe('ServiceNotAvailable');
});

test('a batch is late, and succeeds', async () => {
  bench.faultNext({ delayMs: 300 });
  const startMs = Date.now();
  expect(await writeThree(6)).toEqual({ value: [[6]] });
  expect(Date.now() - startMs).toBeGreaterThanOrEqual(300);
});

test('a real error in the middle of a batch leaves what came before it', async () => {
  const outcome = await runInPane(
    bench,
    `sheet.getRange('J1').values = [[7]];
     sheet.getRange('J2').values = [[7, 7]];
     sheet.getRange('J3').values = [[7]];
     await context.sync();`,
  );
  expect(outcome).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  expect(cells()).toEqual([7, 0, 0]);
});

test('what the workbench lacks is told as ApiNotFound, and listed', async () => {
  const outcome = await runInPane(bench, `sheet.pivotTables.load('items/name'); await context.sync();`);
  expect(outcome.code).toBe('ApiNotFound');
  expect(bench.unimplemented()).toEqual(['Worksheet.pivotTables']);
});
