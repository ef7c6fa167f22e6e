/** While a write on the register stands unfinished no live figure is given; while one is under way, none is worked out. */
import type * as Gate from '../../../src/workbook/excel/write-lock';
import type * as Settings from '../../../src/workbook/settings/settings';
import { FORMER_KEY, KEY_PREFIX } from '../../../src/workbook/settings/places';
import { LiveWorkbook, registerTable, settled, shown } from '../../live/live-workbook';

const PENDING = {
  ...{ what: 'Charnwood Q4', at: '2025-03-24T10:04:00.000Z', sheetId: 'id:Register', sheet: 'Register' },
  ...{ tableId: '{1}', table: 'Register', topIndex: 0, leftIndex: 0, rowCount: 6, columnCount: 13 },
  ...{ copy: { id: 'id:x', name: 'Register before 10.04' }, rowsAdded: 0, after: 'abcd' },
};
const MESSAGE = '#VALUE! A write did not finish. Open the S106 pane: there is a copy from before.';

let live: LiveWorkbook;
const keep = (pending: object | null) =>
  live.workbook.stored.set(
    FORMER_KEY,
    JSON.stringify({ version: 1, strict: false, ...(pending ? { pending } : {}) }),
  );

beforeEach(() => {
  jest.useFakeTimers();
  live = new LiveWorkbook();
  registerTable(live, 5);
});
afterEach(() => jest.useRealTimers());

test('every figure of the register is #VALUE! and says why, until it is put right', async () => {
  keep(PENDING);
  const [one, spill] = [live.cell('OUTSTANDING'), live.cell('ROLLUP')];
  await settled();
  expect([shown(one.value), shown(spill.value)]).toEqual([MESSAGE, MESSAGE]);
  keep(null);
  live.changed();
  await settled();
  expect(one.value).toEqual([[expect.any(Number)]]);
});

test.each([
  ['of one key', `${KEY_PREFIX}pending`],
  ['of a key of its own', `${KEY_PREFIX}pending/1`],
])('a record %s that cannot be read: every figure is #VALUE!, until it is set aside', async (_what, key) => {
  live.workbook.stored.set(key, JSON.stringify({ revision: 1, value: { ...PENDING, rowCount: 'six' } }));
  const cell = live.cell('OUTSTANDING');
  await settled();
  expect(shown(cell.value)).toMatch(/^#VALUE! .*cannot be read/);
  const { setUnreadAside } = jest.requireActual<typeof Settings>('../../../src/workbook/settings/settings');
  await setUnreadAside();
  await settled();
  expect(cell.value).toEqual([[expect.any(Number)]]);
});

test('a given register is not concerned', () => {
  keep(PENDING);
  const { cells } = live.workbook.tables[0]!;
  expect(shown(live.explicit('OUTSTANDING', [], cells))).toEqual([[expect.any(Number)]]);
});

test('nor is the register by a write on another sheet', async () => {
  keep({ ...PENDING, tableId: undefined, table: undefined, sheet: 'Charnwood Q4' });
  const one = live.cell('OUTSTANDING');
  await settled();
  expect(one.value).toEqual([[expect.any(Number)]]);
});

test('while a write is under way a figure stays as it was, and is worked out once when it has ended', async () => {
  const gate = jest.requireActual<typeof Gate>('../../../src/workbook/excel/write-lock');
  const one = live.cell('OUTSTANDING');
  await settled();
  const before = one.value;
  const end = gate.beginWrite()!;
  expect(gate.beginWrite()).toBeNull();
  const { cells } = live.workbook.tables[0]!;
  cells[1]![5] = 1_000_000;
  live.changed();
  await settled(5_000);
  expect([one.value, one.pushes]).toEqual([before, 1]);
  end();
  await settled();
  expect(one.pushes).toBe(2);
  expect(one.value).not.toEqual(before);
});
