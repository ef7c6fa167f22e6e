/** Live figures: one reading for all, pushed only where they differ, through every way in which a register changes. */
import { NO_TRANCHES } from '../functions/no-tranches';
import { contribution, HEADINGS, LiveWorkbook, registerTable, settled, shown } from './live-workbook';

let live: LiveWorkbook;
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2026, 10, 21, 12) });
  live = new LiveWorkbook();
});
afterEach(() => jest.useRealTimers());

const readsOf = (body: () => Promise<void>) => async (): Promise<number> => {
  const before = live.workbook.runs;
  await body();
  return live.workbook.runs - before;
};

test('ten thousand cells cost one reading', async () => {
  registerTable(live, 100);
  const reads = await readsOf(async () => {
    for (let i = 0; i < 10_000; i++) live.cell(i % 2 ? 'OUTSTANDING' : 'REMAINING');
    await settled();
  })();
  expect(reads).toBe(3); // subscribe, look at the tables, read one block
  expect(live.hub.size).toBe(10_000);
});

test('a burst of edits costs one reading, and only what differs is pushed', async () => {
  const table = registerTable(live, 100);
  const blaby = live.cell('OUTSTANDING', [['Blaby']]);
  const melton = live.cell('OUTSTANDING', [['Melton']]);
  await settled();
  const reads = await readsOf(async () => {
    for (let i = 0; i < 50; i++) {
      table.cells[1]![5] = 5000 + i;
      live.changed();
    }
    await settled();
  })();
  expect(reads).toBe(2); // look at the tables, read one block
  expect([blaby.pushes, melton.pushes]).toEqual([2, 1]);
});

test('a reading that finds nothing changed pushes nothing', async () => {
  registerTable(live, 20);
  const cells = [
    live.cell('ROLLUP'),
    live.cell('VALIDATE'),
    live.cell('EXPIRING'),
    live.cell('BALANCE', 'Spent'),
  ];
  await settled();
  live.changed(3);
  await settled();
  expect(cells.map((cell) => cell.pushes)).toEqual([1, 1, 1, 1]);
});

test('cancelled cells are let go, in any order with their successors', async () => {
  registerTable(live, 20);
  const first = live.cell('OUTSTANDING');
  const second = live.cell('OUTSTANDING');
  first.cancel();
  expect(live.hub.size).toBe(1);
  await settled();
  expect(first.value).toBe('#BUSY!');
  expect(second.pushes).toBe(1);
  second.cancel();
  const third = live.cell('OUTSTANDING');
  await settled();
  expect(third.value).toEqual(second.value);
  expect(live.hub.size).toBe(1);
});

test('a cell that the runtime refuses does not keep the others from their figures', async () => {
  registerTable(live, 20);
  const refused = live.cell('OUTSTANDING');
  refused.isRefusing = true;
  const other = live.cell('REMAINING');
  await settled();
  expect(other.pushes).toBe(1);
  refused.isRefusing = false;
  live.changed();
  await settled();
  expect(refused.pushes).toBe(1);
});

test('no register, one, none, and one again: #N/A with the way out, and back', async () => {
  const cell = live.cell('OUTSTANDING');
  await settled();
  expect(shown(cell.value)).toMatch(/^#N\/A No register in this workbook\. .*name one Register/);
  const table = registerTable(live, 4);
  live.workbook.fire('tables.onAdded');
  await settled();
  const figure = cell.value;
  expect(figure).toEqual([[expect.any(Number)]]);
  live.workbook.tables.splice(0, 1);
  live.workbook.fire('tables.onDeleted');
  await settled();
  expect(shown(cell.value)).toMatch(/^#N\/A/);
  live.workbook.tables.push(table);
  live.workbook.fire('tables.onAdded');
  await settled();
  expect(cell.value).toEqual(figure);
});

test('two tables that fit: #N/A that names both and says how to choose', async () => {
  registerTable(live, 2).name = 'First';
  live.workbook.table('Second', 'Other', [HEADINGS, contribution(1)]);
  const cell = live.cell('OUTSTANDING');
  await settled();
  expect(shown(cell.value)).toBe(
    '#N/A 2 tables could be the register: First and Second. Choose one in the S106 pane.',
  );
});

test('a heading renamed away is #N/A that names it; put back, the figure returns', async () => {
  const table = registerTable(live, 4);
  const cell = live.cell('OUTSTANDING');
  await settled();
  const figure = cell.value;
  table.cells[0] = HEADINGS.map((heading) => (heading === 'Drawn down' ? 'Colour' : heading));
  live.changed();
  await settled();
  expect(shown(cell.value)).toContain('Drawn down');
  table.cells[0] = HEADINGS;
  live.changed();
  await settled();
  expect(cell.value).toEqual(figure);
});

test('a stuck host becomes #N/A with a message, and is tried again by itself', async () => {
  registerTable(live, 4);
  let stuck = true;
  live.workbook.onSync = () => (stuck ? new Promise<void>(() => undefined) : undefined);
  const cell = live.cell('OUTSTANDING');
  await settled(65_000);
  expect(shown(cell.value)).toMatch(/^#N\/A The register could not be read\. Excel did not answer/);
  stuck = false;
  await settled(60_000);
  expect(cell.value).toEqual([[expect.any(Number)]]);
});

test('a reading that the pane tries again, and gets, mends the cells at once', async () => {
  registerTable(live, 4);
  let stuck = true;
  live.workbook.onSync = () => (stuck ? new Promise<void>(() => undefined) : undefined);
  const cell = live.cell('OUTSTANDING');
  await settled(45_000);
  expect(shown(cell.value)).toMatch(/^#N\/A/);
  stuck = false;
  const { currentRegister } = jest.requireActual<
    typeof import('../../src/workbook/register/current-register')
  >('../../src/workbook/register/current-register');
  void currentRegister();
  await settled();
  expect(cell.value).toEqual([[expect.any(Number)]]);
});

test('EXPIRING and flags turn at local midnight, without a reading', async () => {
  const table = registerTable(live, 1);
  table.cells[1]![4] = 46_347; // 21 November 2026
  table.cells[1]![12] = 'Open';
  table.cells[1]![5] = 100_000;
  const expiring = live.cell('EXPIRING', 1);
  const flag = live.cell('EXPIRYFLAG', 46_347);
  await settled();
  expect((expiring.value as unknown[][])[1]!.slice(5, 7)).toEqual([0, 'Within 3 months']);
  expect(flag.value).toBe('Within 3 months');
  const reads = await readsOf(() => settled(13 * 60 * 60 * 1000))();
  expect((expiring.value as unknown[][])[1]!.slice(5, 7)).toEqual([-1, 'Expired']);
  expect(flag.value).toBe('Expired');
  expect(reads).toBe(0);
});

test('EXPIRING over a register that is given turns at midnight too, and asks Excel nothing', async () => {
  const block = [HEADINGS, Object.assign(contribution(1), { 4: 46_347, 5: 100_000, 12: 'Open' })];
  const cell = live.cell('EXPIRING', 1, null, block, ...NO_TRANCHES);
  await settled();
  expect((cell.value as unknown[][])[1]!.slice(5, 7)).toEqual([0, 'Within 3 months']);
  await settled(13 * 60 * 60 * 1000);
  expect((cell.value as unknown[][])[1]!.slice(5, 7)).toEqual([-1, 'Expired']);
  expect([cell.pushes, live.workbook.runs]).toEqual([2, 0]);
});

test('a receipt of tomorrow has its own deadline from then on, though the day of the list is fixed', async () => {
  const own = Object.assign(contribution(1), {
    ...{ 4: 47_000, 5: 800, 6: '', 7: '', 8: 800, 9: '', 10: '', 12: 'Open' },
  });
  const triggers = [
    ['Agreement', 'Contribution', 'Amount', 'Timing', 'Trigger', 'Received', 'Received amount', 'Spend by'],
    [own[0], own[1], 800, 'On', 'Date', 46_348, 800, 46_400],
  ];
  const [, movements, authorities] = NO_TRANCHES;
  const cell = live.cell('EXPIRING', 3, 46_347, [HEADINGS, own], triggers, movements, authorities);
  await settled();
  expect(cell.value).toHaveLength(1);
  await settled(13 * 60 * 60 * 1000);
  expect((cell.value as unknown[][])[1]!.slice(0, 2)).toEqual([own[0], own[1]]);
});

test('with a date given, nothing turns at midnight', async () => {
  registerTable(live, 4);
  const flag = live.cell('EXPIRYFLAG', 46_347, null, 46_347);
  await settled();
  await settled(26 * 60 * 60 * 1000);
  expect([flag.value, flag.pushes]).toEqual(['Within 3 months', 1]);
  expect(live.hub.size).toBe(0);
});

test('strict, switched on in the pane, turns figures with a row left out into #VALUE! and back', async () => {
  const table = registerTable(live, 6);
  table.cells[1]![5] = 'TBC';
  const [all, melton] = [live.cell('OUTSTANDING'), live.cell('OUTSTANDING', [['Melton']])];
  await settled();
  const figure = all.value;
  const { saveSettings } = jest.requireActual<typeof import('../../src/workbook/settings/settings')>(
    '../../src/workbook/settings/settings',
  );
  await saveSettings({ strict: true });
  await settled();
  expect(shown(all.value)).toMatch(/^#VALUE! Register!F2: Value holds TBC/);
  expect(melton.value).toEqual([[expect.any(Number)]]);
  await saveSettings({ strict: false });
  await settled();
  expect(all.value).toEqual(figure);
});

test('RECONCILE with TRUE follows the workbook, and without a register it does not', async () => {
  const table = registerTable(live, 2);
  table.cells.splice(
    1,
    2,
    ...[1, 2].map((n) => Object.assign(contribution(n), { 2: 'Blaby', 5: 100, 9: 40 })),
  );
  const printed = [
    ['Measure', 'Blaby'],
    ['Total value', 200],
    ['Drawn down', 80],
    ['Outstanding', 120],
  ];
  const [own, alone] = [live.cell('RECONCILE', printed, true), live.cell('RECONCILE', printed)];
  await settled();
  expect([own.value, alone.value]).toEqual([[['No differences']], [['No differences']]]);
  table.cells[1]![9] = 39;
  live.changed();
  await settled();
  expect((own.value as unknown[][]).slice(1)).toEqual([
    ['Blaby', 'Drawn down: the register', 79, 80, 1, 'rounding'],
    ['Blaby', 'Outstanding: the register', 121, 120, -1, 'rounding'],
  ]);
  expect(alone.pushes).toBe(1);
});

test('PROJECTS says so where there is a register that cannot be used', async () => {
  const projects = [
    ['Project', 'Budget', 'Received'],
    ['Vehicles', 100, 40],
  ];
  const cell = live.cell('PROJECTS', projects);
  await settled();
  expect(cell.value).toEqual([
    ['Project', 'Budget', 'Received', 'Outstanding'],
    ['Vehicles', 100, 40, 60],
    ['Total', 100, 40, 60],
  ]);
  registerTable(live, 1).name = 'First';
  live.workbook.table('Second', 'Other', [HEADINGS, contribution(1)]);
  live.workbook.fire('tables.onAdded');
  await settled();
  const [headings, ...rows] = cell.value as unknown[][];
  expect(headings![4]).toMatch(/^By register: not read\. 2 tables could be the register/);
  expect(rows.map((row) => row.length)).toEqual([5, 5]);
});

test('the message of an error is known while the cell shows it, and no longer', async () => {
  const table = registerTable(live, 3);
  const cell = live.cell('OUTSTANDING', [['Nowhere']]);
  await settled();
  const { messageOf } = jest.requireActual<typeof import('../../src/workbook/formulas/formula-messages')>(
    '../../src/workbook/formulas/formula-messages',
  );
  const message = () => messageOf('=S106.OUTSTANDING("Nowhere")', '#N/A', 'Summary');
  expect(shown(cell.value)).toBe(`#N/A ${message()}`);
  table.cells[1]![table.cells[0]!.indexOf('Authority')] = 'Nowhere';
  live.changed();
  await settled();
  expect(cell.value).toEqual([[expect.any(Number)]]);
  expect(message()).toBeNull();
  const gone = live.cell('OUTSTANDING', [['Elsewhere']]);
  await settled();
  const ofGone = () => messageOf('=S106.OUTSTANDING("Elsewhere")', '#N/A', 'Summary');
  expect(ofGone()).toMatch(/Elsewhere/);
  gone.cancel();
  expect(ofGone()).toBeNull();
});
