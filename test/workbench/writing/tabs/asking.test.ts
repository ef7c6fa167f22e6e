/** The tabs Plan, Requests for drawdown and Variances: printed as the others are, and refreshed while a table cannot be read. */
import { PRINTED_TITLES } from '../../../../src/domain/summaries/tabs/tab';
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { noteCell, openSample, refreshed, rowOf, SHEETS } from './tabs-workbook';

const KEYS = ['plan', 'requests', 'variances'] as const;
const FIRST_HEADING = { plan: 'Agreement', requests: 'Request', variances: 'Authority' } as const;
let bench: HeadlessWorkbench;

beforeAll(async () => {
  bench = await openSample();
  expect(await refreshed(KEYS)).toEqual({ plan: 'made', requests: 'made', variances: 'made' });
});
afterAll(() => bench.close());

const cellsOf = (key: (typeof KEYS)[number]): unknown[][] => bench.values(`'${SHEETS[key]}'!A1:N120`);

/** Gives the heading of a column of the sheet Requests another text. */
async function setHeading(from: string, to: string): Promise<void> {
  const values = bench.values('Requests!A1:O10');
  const row = values.findIndex((cells) => cells.includes(from));
  await bench.type(`Requests!${String.fromCharCode(65 + values[row]!.indexOf(from))}${row + 1}`, to);
  bench.calculated();
}

test.each(KEYS)('%s is printed one page wide, with its title and its date', (key) => {
  const title = rowOf(bench, SHEETS[key], PRINTED_TITLES[key]);
  const layout = bench.pageLayout(SHEETS[key]);
  expect(layout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
    texts: {
      defaultForAllPages: { leftFooter: PRINTED_TITLES[key], centerFooter: 'As at 24 March 2025' },
    },
    printArea: [{ row: title - 1, column: 0 }],
  });
  const { titleRows } = layout as { titleRows: { row: number } };
  expect(cellsOf(key)[titleRows.row]![0]).toBe(FIRST_HEADING[key]);
});

test('a table that cannot be read stops no refresh: each tab says why, and has its figures and notes again afterwards', async () => {
  const before = KEYS.map(cellsOf);
  const requests = cellsOf('requests');
  const first = String(requests[requests.findIndex(([name]) => name === 'Request') + 1]![0]);
  await bench.type(noteCell(bench, SHEETS.requests, first), 'Chased');

  await setHeading('Status', 'How far');
  const all = { plan: 'written', requests: 'written', variances: 'written' };
  expect(await refreshed(KEYS)).toEqual(all);
  for (const key of KEYS) {
    const printed = cellsOf(key).slice(rowOf(bench, SHEETS[key], PRINTED_TITLES[key]) + 1);
    expect(printed.flat().some((cell) => /^The table Requests cannot be read/.test(String(cell)))).toBe(true);
    expect(printed.flat().filter((cell) => typeof cell === 'number')).toEqual([]);
  }
  expect(cellsOf('requests').flat()).toContain('Chased');

  await setHeading('How far', 'Status');
  expect(await refreshed(KEYS)).toEqual(all);
  expect(bench.value(noteCell(bench, SHEETS.requests, first))).toBe('Chased');
  const withoutNotes = (cells: unknown[][]): unknown[][] =>
    cells.map((row) => row.map((cell) => (cell === 'Chased' ? '' : cell)));
  expect(KEYS.map(cellsOf).map(withoutNotes)).toEqual(before);
});
