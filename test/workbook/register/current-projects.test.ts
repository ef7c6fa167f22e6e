import type * as Current from '../../../src/workbook/register/current-projects';
import { FakeWorkbook } from '../fake-excel';

let workbook: FakeWorkbook;
let current: typeof Current;

beforeEach(() => {
  jest.resetModules();
  jest.requireActual('../../../src/domain/whole');
  workbook = new FakeWorkbook();
  current = jest.requireActual('../../../src/workbook/register/current-projects');
});

test('the table of projects, with its place', async () => {
  const cells = [
    ['Project', 'Budget', 'Received'],
    ['Station', 100, 40],
  ];
  workbook.table('tblCapital', 'Capital', cells);
  expect(await current.currentProjects()).toEqual({
    state: 'ready',
    block: cells,
    place: { sheet: 'Capital', topIndex: 0, leftIndex: 0 },
    table: { name: 'tblCapital', sheet: 'Capital', address: 'A1:C2' },
  });
});

test('none', async () => {
  workbook.table('tblVisits', 'Visits', [['Date'], [1]]);
  expect(await current.currentProjects()).toEqual({ state: 'none' });
});
