/** What somebody types on a tab while a refresh is under way is never lost, at whichever step it is typed. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import type { RefreshOutcome, RefreshProgress } from '../../../../src/workbook/tabs/refresh-outcome';
import { pendingWrite, putCopyBack } from '../../../../src/workbook/writing/pending-write';
import { refreshTabs } from '../../../../src/workbook/tabs/refresh-tabs';
import type { TabKey } from '../../../../src/domain/summaries/tabs/tab';
import { AS_AT, CHOICES, noteCell, refreshed, rowOf } from './tabs-workbook';
import { openSmall } from './faults';
import { watchBatches } from '../writing-workbook';

jest.mock('../../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 16, 5),
  today: () => 45_740,
}));

const LIMIT_MS = 60_000;
const ROLLUP = 'Authority rollup';
const KEYS = ['rollup', 'expiring'] as const;
const NEXT = { ...CHOICES, units: 'exact' as const, asAtSerial: AS_AT + 1 };
let bench: HeadlessWorkbench;
beforeEach(async () => {
  bench = await openSmall();
}, LIMIT_MS);
afterEach(() => bench.close());

type Step = RefreshProgress['step'];

/** Refreshes, and types when it first tells of a step, or at the last time that it does. */
async function typingAt(
  step: Step,
  type: () => void,
  {
    keys = KEYS,
    nth = 1,
    stopAt = null,
  }: { keys?: readonly TabKey[]; nth?: number; stopAt?: Step | null } = {},
): Promise<RefreshOutcome> {
  let times = 0;
  const stop = new AbortController();
  return refreshTabs(keys, NEXT, {
    signal: stop.signal,
    onProgress: (progress) => {
      if (progress.step === step && ++times === nth) type();
      if (progress.step === stopAt) stop.abort();
    },
  });
}
const typed = (address: string, text: string) => (): void => void bench.type(address, text);
/** The note of the row, wherever that is by now. */
const note = (): unknown => bench.value(noteCell(bench, ROLLUP, 'Total Money spent'));
const sheets = (): string[] => bench.sheetNames().filter((name) => / before /.test(name));

describe('a note on a tab that is there', () => {
  beforeEach(async () => {
    await refreshed(KEYS);
    await bench.type(noteCell(bench, ROLLUP, 'Total Value of Agreement'), 'Before');
  }, LIMIT_MS);

  test.each(['copying', 'writing'] as const)('typed while %s stops it', async (step) => {
    const outcome = await typingAt(step, typed(noteCell(bench, ROLLUP, 'Total Money spent'), 'Ask why'));
    expect(outcome).toMatchObject({
      kind: 'nothing-written',
      reason: { code: 'tab-typed-on' },
      stays: [],
      copyLeft: null,
    });
    expect(note()).toBe('Ask why');
    expect(sheets()).toEqual([]);
    expect(await pendingWrite()).toEqual({ kind: 'none' });
    expect(await refreshed(KEYS, NEXT)).toEqual({ rollup: 'written', expiring: 'written' });
    expect(note()).toBe('Ask why');
  });

  test('typed while reading is kept', async () => {
    await typingAt('reading', typed(noteCell(bench, ROLLUP, 'Total Money spent'), 'Ask why'));
    expect(note()).toBe('Ask why');
  });

  test('typed once the looks are written stops it, and the tabs are put back around it', async () => {
    const at = noteCell(bench, ROLLUP, 'Total Money spent');
    const outcome = await typingAt('writing', typed(at, 'Ask why'), { nth: 2 });
    const place = at.split('!')[1];
    expect(outcome).toMatchObject({
      kind: 'nothing-written',
      message: `Nothing was written. Somebody typed on Authority rollup meanwhile. Try again. ${place} on Authority rollup was typed on meanwhile and stays as it is.`,
    });
    expect(note()).toBe('Ask why');
    expect(bench.value(noteCell(bench, ROLLUP, 'Total Value of Agreement'))).toBe('Before');
    expect(sheets()).toEqual([]);
  });

  test('typed while checking stands beside its row in the new tab', async () => {
    const at = noteCell(bench, ROLLUP, 'Total Money spent');
    const outcome = await typingAt('checking', typed(at, 'Ask why'));
    expect(outcome.kind).toBe('refreshed');
    expect(note()).toBe('Ask why');
    expect(await refreshed(KEYS)).toEqual({ rollup: 'written', expiring: 'written' });
    expect(note()).toBe('Ask why');
    expect(bench.value(noteCell(bench, ROLLUP, 'Total Value of Agreement'))).toBe('Before');
  });

  test('typed while checking, notes and other cells stay where the tabs are put back', async () => {
    const row = rowOf(bench, ROLLUP, 'Total Money spent');
    const before = bench.values(`'${ROLLUP}'!A1:E60`);
    const at = noteCell(bench, ROLLUP, 'Total Money spent');
    const own = noteCell(bench, ROLLUP, 'Total Value of Agreement');
    const outcome = await typingAt(
      'checking',
      () => {
        void bench.type(at, 'Ask why');
        void bench.type(own, 'After');
        void bench.type(`'${ROLLUP}'!B${row}`, 7);
      },
      { stopAt: 'checking' },
    );
    expect(outcome).toMatchObject({
      kind: 'nothing-written',
      message: expect.stringMatching(
        /^Nothing was written\. Stopped while checking\. \w+, B\d+ and \w+ on Authority rollup were typed on/,
      ),
    });
    expect([note(), bench.value(own), bench.value(`'${ROLLUP}'!B${row}`)]).toEqual(['Ask why', 'After', 7]);
    before[row - 1]![1] = 7;
    expect(bench.values(`'${ROLLUP}'!A1:E60`).map((cells) => cells.slice(0, 4))).toEqual(
      before.map((cells) => cells.slice(0, 4)),
    );
    expect(sheets()).toEqual([]);
  });

  test('typed while the tabs are put back stays', async () => {
    const at = noteCell(bench, ROLLUP, 'Total Money spent');
    const outcome = await typingAt('putting back', typed(at, 'Ask why'), { stopAt: 'checking' });
    expect(outcome).toMatchObject({ message: expect.stringContaining('stays as it is.') });
    expect(note()).toBe('Ask why');
  });

  test('typed on tabs that are put back later stays', async () => {
    const watch = watchBatches(bench);
    await refreshed(KEYS, NEXT);
    watch.stop();
    await refreshed(KEYS);
    const writes = watch.actions.indexOf(Math.max(...watch.actions)) + 1;
    bench.faultNext({ batch: writes + 2, afterActions: 4, forGood: true });
    const outcome = await refreshTabs(KEYS, NEXT);
    bench.clearFaults();
    expect(outcome.kind).toBe('backup-left');
    const at = noteCell(bench, ROLLUP, 'Total Money spent');
    await bench.type(at, 'Ask why');
    expect(await putCopyBack()).toMatchObject({
      done: true,
      more: `${at.split('!')[1]} on Authority rollup was typed on meanwhile and stays as it is.`,
    });
    expect(note()).toBe('Ask why');
    expect(bench.value(noteCell(bench, ROLLUP, 'Total Value of Agreement'))).toBe('Before');
  });
});

describe('a sheet that is being made', () => {
  test.each(['A70', 'D5'])('typed on in %s, it stays and is the user’s', async (address) => {
    const outcome = await typingAt('checking', typed(`'${ROLLUP}'!${address}`, 'mine'), {
      stopAt: 'checking',
    });
    expect(outcome).toMatchObject({
      kind: 'nothing-written',
      message:
        'Nothing was written. Stopped while checking. The sheet Authority rollup was typed on and stays: it is yours.',
    });
    expect(bench.value(`'${ROLLUP}'!${address}`)).toBe('mine');
    expect(bench.sheetNames()).not.toContain('Expiring');
    expect(await refreshed(KEYS)).toEqual({ rollup: 'made', expiring: 'made' });
    expect(bench.value(`'${ROLLUP}'!${address}`)).toBe('mine');
    expect(bench.sheetNames()).toContain('Authority rollup (S106)');
  });
});
