/** The tab Expiring while the register has no column of dates: its picture goes, its notes are kept, and both come back. */
import { TAB_TITLES } from '../../../../src/domain/summaries/tabs/tab';
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { noteCell, openSample, refreshed, rowOf, SHEETS } from './tabs-workbook';

const SHEET = SHEETS.expiring;
let bench: HeadlessWorkbench;

beforeAll(async () => {
  bench = await openSample();
});
afterAll(() => bench.close());

async function setHeading(from: string, to: string): Promise<void> {
  const column = bench.values('Register!A1:Z1')[0]!.indexOf(from);
  await bench.type(`Register!${String.fromCharCode(65 + column)}1`, to);
  bench.calculated();
}

test('the picture goes and comes back; a note comes back to its row', async () => {
  await refreshed(['expiring']);
  const before = bench.values(`'${SHEET}'!A1:L400`);
  const contribution = bench.values(`'${SHEET}'!A${rowOf(bench, SHEET, 'Agreement') + 1}:C400`)[0]!;
  await bench.type(noteCell(bench, SHEET, ...(contribution as string[])), 'Chased');
  await bench.type(noteCell(bench, SHEET, 'Expired'), 'Asked');

  await setHeading('Expiry date', 'Ends');
  expect(await refreshed(['expiring'])).toEqual({ expiring: 'written' });
  expect(bench.charts(SHEET)).toEqual([]);
  const texts = bench.values(`'${SHEET}'!A1:L60`).flat();
  expect(texts.filter((text) => /no column Expiry date/.test(String(text)))).toHaveLength(1);
  expect(texts).toEqual(expect.arrayContaining(['Chased', 'Asked', TAB_TITLES.expiring]));

  await setHeading('Ends', 'Expiry date');
  expect(await refreshed(['expiring'])).toEqual({ expiring: 'written' });
  expect(bench.charts(SHEET)).toMatchObject([{ name: 'S106 expiring', series: [{ name: 'Remaining' }] }]);
  expect(bench.value(noteCell(bench, SHEET, ...(contribution as string[])))).toBe('Chased');
  expect(bench.value(noteCell(bench, SHEET, 'Expired'))).toBe('Asked');
  const notes = (row: unknown[]): unknown[] =>
    row.map((cell) => (cell === 'Chased' || cell === 'Asked' ? '' : cell));
  expect(bench.values(`'${SHEET}'!A1:L400`).map(notes)).toEqual(before);
});
