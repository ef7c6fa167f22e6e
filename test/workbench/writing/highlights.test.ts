/** Highlights are the add-in's own conditional formats: all of them or none, and nobody else's. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { highlight, highlightsAreOn, removeHighlights } from '../../../src/workbook/marks/highlights';
import { afterActions, caseName, faultCases, openWriting, watchBatches } from './writing-workbook';

let bench: HeadlessWorkbench;
const CELLS = [
  { sheet: 'Register', address: 'A4', severity: 'error' },
  { sheet: 'Register', address: 'B4', severity: 'error' },
  { sheet: 'Register', address: 'E5:F6', severity: 'warning' },
  { sheet: 'Summary', address: 'A1', severity: 'note' },
] as const;

const formats = (sheet: string) => bench.session.book.conditionalFormats.ofSheet(sheetId(sheet));
const sheetId = (sheet: string) => bench.session.book.findSheet(sheet)!;
const answer = () =>
  ['Register', 'Summary'].flatMap((sheet) =>
    formats(sheet).map(({ formula, blocks, look }) => [
      sheet,
      formula,
      blocks.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount]),
      look.fillColor,
    ]),
  );
const USERS = ['Register', '=A1>3', [[0, 0, 9, 9]], '#00FF00'];
const OURS = '=N("S106 finding")=0';
const ALL = [
  ['Register', OURS, [[4, 4, 2, 2]], '#FFE8A3'],
  ['Register', OURS, [[3, 0, 1, 2]], '#F8CDD2'],
  USERS,
  ['Summary', OURS, [[0, 0, 1, 1]], '#D6E8F7'],
];

beforeAll(async () => {
  bench = await openWriting();
  const { conditionalFormats } = bench.session.book;
  const block = { row: 0, column: 0, rowCount: 9, columnCount: 9 };
  const users = conditionalFormats.add(sheetId('Register'), [block]);
  conditionalFormats.change(users, { formula: '=A1>3' }, { fillColor: '#00FF00' });
});
afterAll(() => bench.close());
afterEach(() => removeHighlights());

test('cells are filled by severity, over what the user has, and taken off again', async () => {
  expect(await highlightsAreOn()).toBe(false);
  expect(await highlight(CELLS)).toEqual({ kind: 'highlighted', cellCount: 4, passedOver: '' });
  expect(answer()).toEqual(ALL);
  expect(await highlightsAreOn()).toBe(true);
  expect(await highlight(CELLS)).toMatchObject({ kind: 'highlighted' });
  expect(answer()).toEqual(ALL);
  expect(await removeHighlights()).toEqual({ kind: 'removed', passedOver: '' });
  expect(answer()).toEqual([USERS]);
  expect(await highlightsAreOn()).toBe(false);
});

test('formats of others of which Excel tells nothing are passed over, and told', async () => {
  for (let n = 1; n <= 5; n += 1) bench.addUserFormat('Register!C1');
  bench.addUserFormat('Register!C2', { type: 'Custom', isUnreadable: true });
  bench.addUserFormat('Register!C3', { isUnreadable: true });
  bench.addUserFormat('Summary!C1', { isUnreadable: true });
  const before = formats('Register').length;
  const did = await highlight(CELLS);
  expect(did).toMatchObject({ kind: 'highlighted', cellCount: 4 });
  expect('passedOver' in did && did.passedOver).toMatch(/2 .* Register.*1 .* Summary/);
  expect(await highlightsAreOn()).toBe(true);
  // Twice gives the same: what is ours is found among what is not told.
  expect(await highlight(CELLS)).toMatchObject({ kind: 'highlighted' });
  expect(formats('Register')).toHaveLength(before + 2);
  expect(await removeHighlights()).toMatchObject({ kind: 'removed' });
  expect(formats('Register')).toHaveLength(before);
  const { conditionalFormats } = bench.session.book;
  for (const format of formats('Register').filter(({ formula }) => formula === ''))
    conditionalFormats.delete(format);
  for (const format of formats('Summary')) conditionalFormats.delete(format);
});

test('flags and findings go by themselves', async () => {
  await highlight(CELLS);
  await highlight([CELLS[0]], 'flag');
  expect(await removeHighlights('flag')).toEqual({ kind: 'removed', passedOver: '' });
  expect(answer()).toEqual(ALL);
  await highlight([CELLS[0]], 'flag');
  await removeHighlights();
  expect(await highlightsAreOn('flag')).toBe(true);
  await removeHighlights('flag');
});

test('a thousand cells apart take few conditional formats', async () => {
  const cells = Array.from({ length: 1_000 }, (_, n) => ({
    sheet: 'Register',
    address: `B${2 * n + 10}`,
    severity: 'warning' as const,
  }));
  expect(await highlight(cells)).toEqual({ kind: 'highlighted', cellCount: 1_000, passedOver: '' });
  expect(formats('Register').length - 1).toBe(1);
  expect(formats('Register')[0]!.blocks).toHaveLength(1_000);
});

test('a protected sheet is told before anything is highlighted', async () => {
  bench.protect('Summary');
  expect(await highlight(CELLS)).toEqual({
    kind: 'not-highlighted',
    message: 'Nothing is highlighted. The sheet Summary is protected. In Excel: Review, Unprotect Sheet.',
  });
  expect(answer()).toEqual([USERS]);
  bench.unprotect('Summary');
});

const faults = async (run: () => Promise<unknown>) => {
  const watch = watchBatches(bench);
  await run();
  watch.stop();
  return watch.actions;
};

test('a fault at any request leaves all or none, and trying again works', async () => {
  const actions = await faults(() => highlight(CELLS));
  for (const one of faultCases(actions.length)) {
    await removeHighlights();
    const fault = { batch: one.batch, afterActions: afterActions(one.place, actions[one.batch - 1]!) };
    bench.faultNext({ ...fault, forGood: one.forGood });
    const outcome = await highlight(CELLS);
    bench.clearFaults();
    const isDone = outcome.kind === 'highlighted';
    // What a host that fails for good leaves is told, and found at the next removal.
    if (!isDone && one.forGood && answer().length > 1)
      expect(outcome).toMatchObject({ message: expect.stringMatching(/may still be highlighted/) });
    else expect([caseName(one), answer()]).toEqual([caseName(one), isDone ? ALL : [USERS]]);
    expect(await highlight(CELLS)).toMatchObject({ kind: 'highlighted' });
    expect([caseName(one), answer()]).toEqual([caseName(one), ALL]);
  }
});

test('the same for taking them off', async () => {
  await highlight(CELLS);
  const actions = await faults(() => removeHighlights());
  for (const one of faultCases(actions.length)) {
    await highlight(CELLS);
    const fault = { batch: one.batch, afterActions: afterActions(one.place, actions[one.batch - 1]!) };
    bench.faultNext({ ...fault, forGood: one.forGood });
    const outcome = await removeHighlights();
    bench.clearFaults();
    if (outcome.kind === 'removed') expect([caseName(one), answer()]).toEqual([caseName(one), [USERS]]);
    else expect(one.forGood).toBe(true);
    expect(await removeHighlights()).toEqual({ kind: 'removed', passedOver: '' });
    expect([caseName(one), answer()]).toEqual([caseName(one), [USERS]]);
  }
});
