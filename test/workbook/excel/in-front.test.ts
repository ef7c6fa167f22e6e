import {
  inFront,
  onWaitingForFront,
  OtherWorkbookInFront,
  patiently,
} from '../../../src/workbook/excel/in-front';
import { doSteps, frontStep, stepOf } from '../../../src/workbook/excel/requests';
import { selectRows } from '../../../src/workbook/excel/row-areas';
import { goToCell, insertFormula } from '../../../src/workbook/excel/selection';
import { registerOf } from '../../taskpane/registers';
import { FakeWorkbook } from '../fake-excel';

let workbook: FakeWorkbook;
beforeEach(() => {
  jest.useFakeTimers();
  workbook = new FakeWorkbook();
  workbook.sheets.set('Sheet1', [['']]);
  workbook.isFocusElsewhere = true;
});
afterEach(() => jest.useRealTimers());

const addSheet = (name: string) =>
  inFront(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
const removeSheet = (name: string) =>
  inFront(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
    return true;
  });
const comesBackAfter = (ms: number): void =>
  void setTimeout(() => (workbook.isFocusElsewhere = false), ms).unref();

test('what needs the window is done once the user has come back', async () => {
  comesBackAfter(600);
  const done = addSheet('New');
  await jest.advanceTimersByTimeAsync(2000);
  await done;
  expect(workbook.sheets.has('New')).toBe(true);
});

test('where the other workbook stays in front, the message says to come back', async () => {
  const refused = addSheet('New').catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await refused).toBeInstanceOf(OtherWorkbookInFront);
  expect(String(await refused)).toMatch(/Come back to this workbook/);
});

test('what is put back waits for minutes, and says so meanwhile', async () => {
  const reported: boolean[] = [];
  onWaitingForFront((isWaiting) => void reported.push(isWaiting));
  workbook.sheets.set('Copy', [[1]]);
  comesBackAfter(4 * 60_000);
  const removed = patiently(() => removeSheet('Copy'));
  await jest.advanceTimersByTimeAsync(5 * 60_000);
  expect(await removed).toBe(true);
  expect(workbook.sheets.has('Copy')).toBe(false);
  expect(reported).toEqual([true, false]);
});

test('an internal error while this workbook is in front is not waited for', async () => {
  workbook.isFocusElsewhere = false;
  let runs = 0;
  const failed = inFront(() => {
    runs++;
    return Promise.reject(Object.assign(new Error('Internal.'), { code: 'GeneralException' }));
  });
  await expect(failed).rejects.toThrow('Internal.');
  expect(runs).toBe(1);
});

test('nor where Excel refuses everything', async () => {
  workbook.isFocusElsewhere = false;
  workbook.onSync = () => Promise.reject(Object.assign(new Error('Internal.'), { code: 'GeneralException' }));
  await expect(addSheet('New')).rejects.toThrow('Internal.');
});

test('a step that needs the window has a request of its own: no other is repeated with it', async () => {
  let written = 0;
  comesBackAfter(400);
  const steps = [
    stepOf([['']], () => void written++),
    frontStep((context) => context.workbook.worksheets.add('New')),
    stepOf([['']], () => void written++),
  ];
  const done = doSteps(steps);
  await jest.advanceTimersByTimeAsync(2000);
  await done;
  expect(written).toBe(2);
  expect(workbook.sheets.has('New')).toBe(true);
});

test('presses of the pane say what to do', async () => {
  const outcome = insertFormula('=S106.OUTSTANDING()');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await outcome).toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/Come back/) as string,
  });
  comesBackAfter(0);
  const gone = goToCell('Sheet1', 'A1');
  await jest.advanceTimersByTimeAsync(1000);
  expect(await gone).toEqual({ done: true });
});

test('rows are selected once the user has come back', async () => {
  (globalThis as Record<string, unknown>).Office = {
    context: { requirements: { isSetSupported: () => true } },
  };
  workbook.sheets.set('Register', [['']]);
  const register = registerOf(['P/1', 'Blaby', '', 5], ['P/2', 'Melton', '', 7]);
  comesBackAfter(600);
  const selected = selectRows(register, [1]);
  await jest.advanceTimersByTimeAsync(2000);
  expect(await selected).toEqual({ done: true, rowCount: 1 });
  expect(workbook.active).toEqual({ sheet: 'Register', address: 'A3' });
});
