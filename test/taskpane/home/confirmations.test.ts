import { IMPORT_LOG } from '../../../src/domain/requests/import-log-table';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { confirmationItem } from '../../../src/taskpane/home/confirmations';
import { SIDE_TABLES, type SideTables } from '../../../src/taskpane/tables/state';
import { AS_AT, registerOf } from '../registers';

const row = (authority: string): unknown[] => ['P/1', authority, '', 10, 10, 0, 0, 0, 0, ''];
const register = registerOf(row('Blaby'), row('Melton'), row('Rutland'), row('Charnwood'), row('Harborough'));

function tablesWith(log: readonly (readonly [string, number])[] | null): SideTables {
  const none = Object.fromEntries(Object.keys(SIDE_TABLES).map((name) => [name, { state: 'none' }]));
  if (log === null) return none as unknown as SideTables;
  const headings = ['Date and time', 'Authority', 'Sheets', 'Balances as at'];
  const rows = readTable(
    [headings, ...log.map(([authority, ago]) => [AS_AT, authority, 'Sheet', AS_AT - ago])],
    IMPORT_LOG,
  );
  if (!isTable(rows)) throw new Error(rows.code);
  const table = { name: 'ImportLog', sheet: 'Import log', address: 'A1:D9' };
  return { ...none, imports: { state: 'ready', rows, table } } as unknown as SideTables;
}

test('authorities that have not confirmed, the oldest first, those that never did last; it opens Check', () => {
  const tables = tablesWith([
    ['Blaby', 93],
    ['Melton', 200],
    ['Rutland', 92],
  ]);
  expect(confirmationItem(register, tables, AS_AT)).toMatchObject({
    key: 'not-confirmed',
    severity: 'note',
    opens: 'check',
    amount: '4 authorities',
    lines: ['Melton 200 days ago, Blaby 93 days ago, Charnwood never and 1 more'],
  });
});

test('nothing where all have confirmed, or where nobody has imported anything', () => {
  const all = ['Blaby', 'Melton', 'Rutland', 'Charnwood', 'Harborough'].map((name) => [name, 9] as const);
  expect(confirmationItem(register, tablesWith(all), AS_AT)).toBeNull();
  expect(confirmationItem(register, tablesWith(null), AS_AT)).toBeNull();
});
