import type { Finding } from '../../../src/domain/findings/finding';
import type { Selection } from '../../../src/workbook/excel/selection';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { recordOf, type Recording } from '../../../src/domain/movements/record';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { firstVerb, formModel, rowShown, typedDate } from '../../../src/taskpane/money/model';
import { recordPlan } from '../../../src/taskpane/money/plan';
import { movementEntry } from '../../../src/workbook/movements/movement-entry';
import { keyOf, rowOfKey, selectedRow } from '../../../src/taskpane/money/selected-row';
import type { RecordForm } from '../../../src/taskpane/money/state';
import type { TableReading } from '../../../src/workbook/register/register-reading';
import { AS_AT, day, readyWith, registerOf } from '../registers';

const register = registerOf(
  ['P/1', 'Blaby', day(2027, 3, 31), 1000, 100, 200, 300, 400, 150, ''],
  ['P/2', 'Melton', '', 500, 0, 500, 0, 0, 0, ''],
  ['P/3', 'Rutland', '', 'about 20', 0, 0, 5, 0, 0, ''],
);
const at = (address: string, range: string | null = null, sheet = 'Register'): Selection => ({
  cell: { sheet, address, text: '' },
  range,
});
const form = (more: Partial<RecordForm> = {}): RecordForm => ({
  ...{ row: keyOf(register, 0), verb: 'Drawn down', amount: '300.00', date: '03/06/2024', project: '' },
  ...{ reference: 'R 1', isAmountTyped: false, failed: null, makesTable: false },
  ...{ from: '', to: '', note: '', opening: null },
  ...more,
});

test.each<[Selection | null, number | string]>([
  [null, 'none'],
  [at('A1'), 'none'],
  [at('A2'), 0],
  [at('J3'), 1],
  [at('K3'), 'none'],
  [at('A5'), 'none'],
  [at('A2', null, 'Other'), 'none'],
  [at('A2', 'Register!A2:C2'), 0],
  [at('A2', 'Register!A2:C3'), 'several'],
  [at('A2', 'Register!$A$2:$C$3'), 'several'],
  [at('A2', 'Register!A:A'), 'several'],
  [at('A2', 'Register!2:2'), 0],
])('the row that is selected: %j', (selection, expected) =>
  expect(selectedRow(register, selection)).toBe(expected),
);

test('a row is found again where it moved to, and not where two say the same', () => {
  const row = ['P/9', 'Blaby', '', 1, 1, 0, 0, 0, 0, ''];
  const key = keyOf(registerOf(['P/1', 'Blaby', '', 1, 1, 0, 0, 0, 0, ''], row), 1);
  const first = ['P/0', 'Blaby', '', 1, 1, 0, 0, 0, 0, ''];
  expect(rowOfKey(registerOf(first, first, row), key)).toBe(2);
  expect(rowOfKey(registerOf(row, first), key)).toBe(0);
  expect(rowOfKey(registerOf(row, first, row), { ...key, rowIndex: 2 })).toBe(-1);
  expect(rowOfKey(registerOf(first), key)).toBe(-1);
});

test('a row that is left out shows no figure, and why', () => {
  expect(rowShown(register, 0)).toMatchObject({ held: '£300.00', inHand: '£250.00', refusal: null });
  const left = rowShown(register, 2);
  expect([left.held, left.inHand]).toEqual(['Not known', 'Not known']);
  expect(left.refusal).not.toBeNull();
});

test('Record opens with a stage that holds something', () => {
  expect([0, 1].map((row) => firstVerb(register, row))).toEqual(['Drawn down', 'Received']);
  expect(typedDate(day(2026, 6, 3))).toBe('03/06/2026');
});

test('What will change is shown while nothing is refused', () => {
  const model = formModel(register, 0, form(), AS_AT);
  expect(model.changes.map(({ before, after }) => [before, after])).toEqual([
    ['300.00', '0.00'],
    ['400.00', '700.00'],
  ]);
  expect(model.date).toBe('Monday 3 June 2024');
  // A form that nobody has typed in yet has nothing wrong with it.
  const blank = formModel(register, 0, form({ amount: ' ' }), AS_AT);
  expect([blank.isToBeTyped, blank.changes]).toEqual([true, []]);
  expect(formModel(register, 0, form({ amount: 'x' }), AS_AT)).toMatchObject({
    isToBeTyped: false,
    refusal: { field: 'amount' },
  });
  const refused = formModel(register, 0, form({ amount: '300.01' }), AS_AT);
  expect(refused.refusal?.field).toBe('amount');
  expect([refused.changes, refused.movement]).toEqual([[], '']);
});

const recording = recordOf(register, 0, form(), { today: AS_AT }) as Recording;
const readyTable = (headings: string[]): TableReading<typeof MOVEMENTS> => {
  const rows = readTable([headings, headings.map(() => '')], MOVEMENTS);
  if (!isTable(rows)) throw new Error(rows.code);
  return { state: 'ready', rows, table: { name: 'Ledger', sheet: 'Ledger', address: 'A1:D2' } };
};

test('the movement goes under the headings that the table has', () => {
  const own = movementEntry(
    [recording.movement],
    readyTable([
      'When',
      'Effective date',
      'Agreement ref',
      'Type of movement',
      'Sum',
      'Invoice',
      'Contribution',
      'Project',
      'From',
      'To',
      'Note',
    ]),
  );
  if (typeof own === 'string') throw new Error(own);
  const cells = Object.fromEntries(own.headings.map((heading, n) => [heading, own.rows[0]![n]]));
  expect(cells).toEqual({
    ...{ 'Effective date': day(2024, 6, 3), 'Agreement ref': 'P/1', 'Type of movement': 'Drawn down' },
    ...{ Sum: 300, Invoice: 'R 1', Contribution: '', Project: '', From: '', To: '', Note: '' },
  });
  expect(own.table.name).toBe('Ledger');
});

test('a table that is not known for one gets nothing', () => {
  const table = { name: 'Movements', sheet: 'S', address: 'A1:B2' };
  const finding = readTable([['Date'], [1]], MOVEMENTS) as Finding;
  expect(typeof movementEntry([recording.movement], { state: 'several', names: ['A', 'B'] })).toBe('string');
  expect(typeof movementEntry([recording.movement], { state: 'unreadable', table, finding })).toBe('string');
  expect(typeof movementEntry([recording.movement], { state: 'failed', message: 'No.' })).toBe('string');
});

test('the write changes the cells that are shown, in pounds, and no other', () => {
  const side = movementEntry([recording.movement], { state: 'none' });
  if (typeof side === 'string') throw new Error(side);
  const plan = recordPlan(readyWith(register), { sheetId: 's', tableId: 't' }, recording, side);
  expect(plan.changes).toEqual([
    { rowIndex: 1, columnIndex: 6, before: 300, after: 0 },
    { rowIndex: 1, columnIndex: 7, before: 400, after: 700 },
  ]);
  expect(side.headings).toEqual(Object.values(MOVEMENTS.columns).map(({ name }) => name));
});
