/** A tab on which something was typed over, or cleared, is never told as up to date. */
import { TAB_KEYS } from '../../../../src/domain/summaries/tabs/tab';
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import type { TabState } from '../../../../src/workbook/tabs/refresh-outcome';
import { refreshTabs } from '../../../../src/workbook/tabs/refresh-tabs';
import { seeSummaries } from '../../../../src/workbook/tabs/summary-sheets';
import { CHOICES, inTheWay, noteCell, openSample, refreshed, rowOf, SHEETS } from './tabs-workbook';
import { watchBatches } from '../writing-workbook';

jest.mock('../../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 16, 5),
  today: () => 45_740,
}));

const LIMIT_MS = 60_000;
const ROLLUP = SHEETS.rollup;
let bench: HeadlessWorkbench;
beforeAll(async () => {
  bench = await openSample();
  await refreshed();
}, LIMIT_MS);
afterAll(() => bench.close());

async function seen(): Promise<readonly TabState[]> {
  const look = await seeSummaries();
  if (look.kind !== 'seen') throw new Error(look.message);
  return look.tabs;
}
const rollup = async (): Promise<object> => {
  const { isUpToDate, isOlder, byHand } = (await seen())[0]!;
  return { isUpToDate, isOlder, ...byHand };
};
const asWritten = { isUpToDate: true, isOlder: false, typed: 0, cleared: 0 };

test('as written, also with notes, every tab is up to date; and looking asks Excel for little', async () => {
  await bench.type(noteCell(bench, ROLLUP, 'Total Money spent'), 'Ask why');
  await bench.type(noteCell(bench, SHEETS.quality, 'All findings'), 45_000);
  expect((await seen()).map(({ byHand }) => byHand)).toEqual(
    Array(TAB_KEYS.length).fill({ typed: 0, cleared: 0 }),
  );
  const watch = watchBatches(bench);
  expect((await seen()).every(({ isUpToDate }) => isUpToDate)).toBe(true);
  watch.stop();
  expect(watch.actions.length).toBeLessThan(20);
});

test('a figure that was typed over, cells that were cleared, and cells that stand elsewhere', async () => {
  const row = rowOf(bench, ROLLUP, 'Total Money spent');
  const [figure, other] = [`'${ROLLUP}'!B${row}`, `'${ROLLUP}'!C${row}`];
  await bench.type(figure, 9_999_999);
  expect(await rollup()).toEqual({ isUpToDate: false, isOlder: false, typed: 1, cleared: 0 });
  await bench.type(other, '');
  expect(await rollup()).toEqual({ isUpToDate: false, isOlder: false, typed: 1, cleared: 1 });
  expect(inTheWay(await refreshTabs(['rollup'], CHOICES))).toEqual([`${ROLLUP} B${row}: (9,999,999)`]);
  await bench.type(figure, '');
  expect(await rollup()).toEqual({ isUpToDate: false, isOlder: false, typed: 0, cleared: 2 });
  expect(await refreshed(['rollup'])).toEqual({ rollup: 'written' });
  expect(await rollup()).toEqual(asWritten);
  await bench.insertRows(ROLLUP, row);
  expect(await rollup()).toMatchObject({ isUpToDate: false, typed: 0, cleared: expect.any(Number) });
  expect(await refreshed(['rollup'])).toEqual({ rollup: 'written' });
  expect(await rollup()).toEqual(asWritten);
  await bench.deleteRows(ROLLUP, row);
  expect(await rollup()).toMatchObject({ isUpToDate: false, typed: 0 });
  expect(await refreshed(['rollup'])).toEqual({ rollup: 'written' });
  await bench.type(`${SHEETS.quality}!T90`, 'mine');
  expect((await seen())[TAB_KEYS.indexOf('quality')]).toMatchObject({
    isUpToDate: false,
    byHand: { typed: 1, cleared: 0 },
  });
  await bench.type(`${SHEETS.quality}!T90`, '');
});
