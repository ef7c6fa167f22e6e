/** The meeting that the tabs are for is in their footers, is remembered, and can be taken out again. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { seeSummaries } from '../../../../src/workbook/tabs/summary-sheets';
import { openSample, refreshed, SHEETS } from './tabs-workbook';

const MEETING = 'Police & Crime Panel, 12 March 2026';

let bench: HeadlessWorkbench;
beforeAll(async () => {
  bench = await openSample();
});
afterAll(() => bench?.close());

const footers = (): string[] =>
  [SHEETS.rollup, SHEETS.projects].map(
    (sheet) => bench.pageLayout(sheet)!.texts.defaultForAllPages.centerFooter ?? '',
  );
async function remembered(): Promise<string | undefined> {
  const look = await seeSummaries();
  return look.kind === 'seen' ? look.choices.meeting : look.message;
}

test('it is printed, remembered, changed and taken out, and nothing else of the tabs is', async () => {
  await refreshed(['rollup', 'projects']);
  expect(footers()).toEqual(['As at 24 March 2025', 'As at 24 March 2025']);
  expect(await remembered()).toBeUndefined();
  const before = bench.values(`'${SHEETS.rollup}'!A1:J40`);
  await refreshed(['rollup', 'projects'], { meeting: MEETING });
  // Two of them print one.
  expect(footers()).toEqual(Array(2).fill('Police && Crime Panel, 12 March 2026'));
  expect(await remembered()).toBe(MEETING);
  expect(await refreshed(['rollup'], { meeting: MEETING })).toEqual({ rollup: 'unchanged' });
  await refreshed(['rollup', 'projects'], { meeting: '' });
  expect(footers()).toEqual(['As at 24 March 2025', 'As at 24 March 2025']);
  expect(await remembered()).toBeUndefined();
  expect(bench.values(`'${SHEETS.rollup}'!A1:J40`)).toEqual(before);
});
