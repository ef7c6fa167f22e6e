import type * as Current from '../../../src/workbook/register/current-table';
import { choice, money, tableKind, text } from '../../../src/domain/tables/table-kind';
import { tableMessage } from '../../../src/workbook/register/register-messages';
import type { TableReading } from '../../../src/workbook/register/register-reading';
import { FakeWorkbook } from '../fake-excel';

const ITEMS = tableKind('Items', 'items', {
  item: text('Item', '', { needed: 'cell' }),
  cost: money('Unit cost', 'price', { needed: 'cell' }),
  state: choice('State', '', { New: '', Old: '' }),
});
const VISITS = tableKind('Visits', 'visits', { officer: text('Officer', '', { needed: 'cell' }) });

let workbook: FakeWorkbook;
let current: typeof Current;

beforeEach(() => {
  jest.resetModules();
  jest.requireActual('../../../src/domain/whole');
  workbook = new FakeWorkbook();
  current = jest.requireActual('../../../src/workbook/register/current-table');
});

const message = (reading: TableReading<typeof ITEMS>) =>
  reading.state === 'ready' ? '' : tableMessage(ITEMS, reading);

test('the table whose headings fit, whatever it is called, with its rows and its place', async () => {
  workbook.table('tblVisits', 'Visits', [['Date'], [1]]);
  workbook.table('tblKit', 'Kit', [
    ['Price', 'Item'],
    [5, 'Van'],
    ['TBC', 'Car'],
  ]);
  const reading = await current.currentTable(ITEMS);
  expect(reading).toMatchObject({
    state: 'ready',
    table: { name: 'tblKit', sheet: 'Kit', address: 'A1:B3' },
    rows: {
      rows: [{ rowIndex: 1, item: 'Van', cost: 500, state: null }],
      leftOut: [2],
      place: { sheet: 'Kit', topIndex: 0, leftIndex: 0 },
    },
  });
  expect(await current.currentTable(ITEMS)).toBe(reading);
});

test('the one that has the name of its kind goes before others that fit, and says what it lacks', async () => {
  workbook.table('tblKit', 'Kit', [['Item', 'Unit cost']]);
  workbook.table('ITEMS', 'Own', [['Item', 'Note']]);
  const reading = await current.currentTable(ITEMS);
  expect(reading).toMatchObject({
    state: 'unreadable',
    table: { name: 'ITEMS' },
    finding: { code: 'table-headings-missing', values: { missing: 'Unit cost' } },
  });
  expect(message(reading)).toMatch(/ITEMS.*Unit cost/);
});

test('several that fit are named, none is guessed; with none the message says how to make one', async () => {
  expect(message(await current.currentTable(ITEMS))).toMatch(/named Items .*Item and Unit cost/);
  jest.resetModules();
  jest.requireActual('../../../src/domain/whole');
  workbook = new FakeWorkbook();
  current = jest.requireActual('../../../src/workbook/register/current-table');
  workbook.table('One', 'A', [['Item', 'Unit cost']]);
  workbook.table('Two', 'B', [['Item', 'Price']]);
  const reading = await current.currentTable(ITEMS);
  expect(reading).toEqual({ state: 'several', names: ['One', 'Two'] });
  expect(message(reading)).toMatch(/One and Two.*Items/);
});

test('each kind is read by itself', async () => {
  workbook.table('Items', 'Kit', [['Item', 'Unit cost']]);
  workbook.table('Visits', 'Visits', [['Officer'], ['PC 1']]);
  expect(await current.currentTable(ITEMS)).toMatchObject({ table: { name: 'Items' } });
  expect(await current.currentTable(VISITS)).toMatchObject({ rows: { rows: [{ officer: 'PC 1' }] } });
});
