/** Recalculate says every live figure again; a table renamed, of which no event tells, is followed at the next change. */
import { LiveWorkbook, registerTable, settled, shown } from './live-workbook';

let live: LiveWorkbook;
let recalculate: () => Promise<unknown>;
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2026, 10, 21, 12) });
  live = new LiveWorkbook();
  ({ recalculate } = jest.requireActual<typeof import('../../src/workbook/formulas/calculation')>(
    '../../src/workbook/formulas/calculation',
  ));
});
afterEach(() => jest.useRealTimers());

test('every figure is pushed again, also where nothing has changed', async () => {
  registerTable(live, 20);
  const cells = [live.cell('OUTSTANDING'), live.cell('ROLLUP')];
  await settled();
  const before = cells.map(({ value }) => value);
  for (const cell of cells) cell.value = '#BUSY!'; // Excel lost it.
  live.changed();
  await settled();
  expect(cells.map(({ value }) => value)).toEqual(['#BUSY!', '#BUSY!']);
  void recalculate();
  await settled();
  expect(cells.map(({ value }) => value)).toEqual(before);
  expect(live.workbook.calculations).toEqual(['Full']);
});

test('figures come back although Excel does not answer the recalculation', async () => {
  registerTable(live, 20);
  const cell = live.cell('OUTSTANDING');
  await settled();
  const figure = cell.value;
  cell.value = '#BUSY!';
  let isFirst = true;
  live.workbook.onSync = () =>
    isFirst ? ((isFirst = false), new Promise<void>(() => undefined)) : undefined;
  const outcome = recalculate();
  await settled();
  expect(cell.value).toEqual(figure);
  await settled(30_000);
  expect(await outcome).toMatchObject({ done: false });
});

test('a table that is no longer named Register, beside another that fits, is followed at the next change', async () => {
  const table = registerTable(live, 20);
  live.workbook.table('Old', 'Old', structuredClone(table.cells));
  const cell = live.cell('OUTSTANDING');
  await settled();
  expect(cell.value).toEqual([[expect.any(Number)]]);
  table.name = 'Contributions'; // no event
  await settled();
  expect(cell.value).toEqual([[expect.any(Number)]]);
  live.changed();
  await settled();
  expect(JSON.stringify(shown(cell.value))).toContain(
    '2 tables could be the register: Contributions and Old.',
  );
});
