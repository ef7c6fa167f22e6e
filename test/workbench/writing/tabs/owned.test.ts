/** Whose sheet is a tab's: by its mark and its id, never by its mark or its name alone. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { refreshTabs } from '../../../../src/workbook/tabs/refresh-tabs';
import { markChanged } from '../../../../src/workbook/excel/workbook-changes';
import { valueInPane } from '../../fixture-workbook';
import { useExcelOf } from '../writing-workbook';
import { AS_AT, CHOICES, inTheWay, noteCell, refreshed } from './tabs-workbook';
import { expectSame, openSmall, picture } from './faults';
import { setSetting, settingsOf } from '../../kept-settings';

jest.mock('../../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 16, 5),
  today: () => 45_740,
}));

const LIMIT_MS = 60_000;
const ROLLUP = 'Authority rollup';
const ARCHIVE = 'Rollup March 2025';
let bench: HeadlessWorkbench;
beforeEach(async () => {
  bench = await openSmall();
  await refreshed(['rollup']);
}, LIMIT_MS);
afterEach(() => bench.close());

/** A copy that has the mark as well: Excel makes none, but whatever else writes a workbook may. */
const copySheet = (name: string, from = ROLLUP): Promise<unknown> =>
  valueInPane(
    bench,
    `var sheets = context.workbook.worksheets;
    var made = sheets.add('${name}');
    made.customProperties.add('S106 summary', 'rollup');
    made.getRange('A1:L60').copyFrom(sheets.getItem('${from}').getRange('A1:L60'), 'All');
    await context.sync();`,
  );
const rename = (from: string, to: string): Promise<unknown> =>
  valueInPane(bench, `context.workbook.worksheets.getItem('${from}').name = '${to}'; await context.sync();`);
const remove = (name: string): void => bench.session.book.deleteSheet(bench.session.book.findSheet(name)!);
const summaries = () => settingsOf(bench.settings()).summaries!;
/** As in a workbook that was opened again, and has other ids. */
function forgetIds(): void {
  const stored = summaries();
  for (const tab of Object.values(stored.tabs)) tab.sheetId = '{gone}';
  setSetting(bench, 'summaries', stored);
}
const forgetTabs = (): void => setSetting(bench, 'summaries', undefined);
const later = { asAtSerial: AS_AT + 1, units: 'exact' } as const;

/** Refreshes, and expects these sheets to be as they were. */
async function leaves(...names: string[]): Promise<Record<string, string>> {
  const only = async () => {
    const seen = await picture(bench);
    return Object.fromEntries(names.map((name) => [name, seen[name]!]));
  };
  const before = await only();
  const did = await refreshed(['rollup'], later);
  expectSame(await only(), before, 'left alone');
  return did;
}

test('an archive that was copied from a tab is the user’s, also where the tab was deleted', async () => {
  await copySheet(ARCHIVE);
  expect(await leaves(ARCHIVE)).toEqual({ rollup: 'written' });
  remove(ROLLUP);
  expect(await leaves(ARCHIVE)).toEqual({ rollup: 'made' });
  expect(bench.sheetNames()).toContain(ROLLUP);
});

test('a sheet of the user’s own that has the tab’s name is left alone, empty or not', async () => {
  remove(ROLLUP);
  bench.session.book.addSheet(ROLLUP);
  await bench.type(`'${ROLLUP}'!A1`, 'Mine');
  expect(await leaves(ROLLUP)).toEqual({ rollup: 'made' });
  expect(bench.sheetNames()).toContain('Authority rollup (S106)');
  remove('Authority rollup (S106)');
  bench.session.book.addSheet('Authority rollup (S106)');
  expect(await leaves('Authority rollup (S106)')).toEqual({ rollup: 'made' });
});

test('in a workbook that has other ids, the marked sheet of the recorded name is ours', async () => {
  const note = noteCell(bench, ROLLUP, 'Total Money spent');
  await bench.type(note, 'Ask why');
  await copySheet(ARCHIVE);
  forgetIds();
  expect(await leaves(ARCHIVE)).toEqual({ rollup: 'written' });
  expect(bench.value(noteCell(bench, ROLLUP, 'Total Money spent'))).toBe('Ask why');
});

test('and where it holds what the add-in did not write, that is in the way', async () => {
  await bench.type(`'${ROLLUP}'!L4`, 'mine');
  forgetIds();
  expect(inTheWay(await refreshTabs(['rollup'], CHOICES))).toEqual([`${ROLLUP} L4: mine`]);
});

test('a marked sheet that nothing is known of is ours only where it holds what would be written', async () => {
  forgetTabs();
  expect(await refreshed(['rollup'])).toEqual({ rollup: 'made' });
  expect(bench.sheetNames()).not.toContain('Authority rollup (S106)');
  await rename(ROLLUP, ARCHIVE);
  forgetTabs();
  expect(await leaves(ARCHIVE)).toEqual({ rollup: 'made' });
  await bench.type(`'${ROLLUP}'!L4`, 'mine');
  forgetTabs();
  expect(await leaves(ARCHIVE, ROLLUP)).toEqual({ rollup: 'made' });
  expect(bench.sheetNames()).toContain('Authority rollup (S106)');
});

/** Closes the workbook and opens it again: its sheets have other ids then. */
async function reopen(): Promise<void> {
  bench = await bench.reopen();
  await bench.calculated();
  useExcelOf(bench);
  bench.setCalculationMode('Manual');
  markChanged();
}

test('a copy that the user makes is the user’s: Excel leaves the mark behind', async () => {
  const archive = await bench.copySheet(ROLLUP);
  expect(bench.customProperties(archive)).toEqual({});
  expect(await leaves(archive)).toEqual({ rollup: 'written' });
  remove(ROLLUP);
  await reopen();
  expect(await leaves(archive)).toEqual({ rollup: 'made' });
});

test('a tab that was renamed before the workbook was closed is still the tab', async () => {
  await bench.type(noteCell(bench, ROLLUP, 'Total Money spent'), 'Ask why');
  await rename(ROLLUP, 'Panel of May');
  await reopen();
  expect(await refreshed(['rollup'], later)).toEqual({ rollup: 'written' });
  expect(bench.sheetNames()).not.toContain(ROLLUP);
  expect(bench.value(noteCell(bench, 'Panel of May', 'Total Money spent'))).toBe('Ask why');
  // From here on its new id is known, and a deleted tab is made anew.
  remove('Panel of May');
  expect(await refreshed(['rollup'])).toEqual({ rollup: 'made' });
});

test('and what was typed on it is in the way', async () => {
  await rename(ROLLUP, 'Panel of May');
  await bench.type(`'Panel of May'!L4`, 'mine');
  await reopen();
  expect(inTheWay(await refreshTabs(['rollup'], CHOICES))).toEqual(['Panel of May L4: mine']);
});

test('a marked sheet that holds something else is not taken for the tab, nor is one of several', async () => {
  await rename(ROLLUP, 'Panel of May');
  await copySheet(ARCHIVE, 'Panel of May');
  await reopen();
  expect(await leaves(ARCHIVE, 'Panel of May')).toEqual({ rollup: 'made' });
  remove(ROLLUP);
  remove(ARCHIVE);
  await bench.type(`'Panel of May'!A1:L40`, 'mine');
  await reopen();
  expect(await leaves('Panel of May')).toEqual({ rollup: 'made' });
});

test('what is said to be done where nothing is remembered of a tab works: renamed, it is made anew', async () => {
  const { sheetId } = summaries().tabs.rollup!;
  remove('S106 records');
  expect(await refreshTabs(['rollup'], CHOICES)).toMatchObject({
    kind: 'blocked',
    tabs: [{ key: 'rollup', isUnknown: true, sheet: { id: sheetId, name: ROLLUP } }],
  });
  await rename(ROLLUP, 'Old rollup');
  expect(await leaves('Old rollup')).toEqual({ rollup: 'made' });
  expect(bench.sheetNames()).toContain(ROLLUP);
});
