/** VALIDATE of the tables that are not the register: given as ranges, and found in the workbook. */
import type { Call } from '../../src/functions/answering';
import { FakeWorkbook } from '../workbook/fake-excel';
import { call, functionsFromSource, records, underEveryBlank } from './calling';

const REQUESTS = [
  ['Requests for drawdown', '', '', '', ''],
  ['Request', 'Agreement', 'Amount', 'Sent', 'Status'],
  ['R1', 'P/1', 100, '', 'Draft'],
  ['R1', 'P/1', 50, '', 'Draft'],
  ['R2', 'P/1', 'TBC', '', 'Lost'],
];
const REGISTER = [
  ['Agreement', 'Authority', 'Value', 'Held by authority', 'Expiry date', 'May fund'],
  ['P/1', 'Blaby', 120, 120, '', ''],
];
const PROJECTS = [
  ['Project', 'Budget', 'Received', 'Capital'],
  ['Wages', 100, 0, 'No'],
];

underEveryBlank(() => {
  test('requests as a range: each finding with its row and its column', async () => {
    const found = records(await call('VALIDATE', REQUESTS));
    expect(found.map(({ Row, Column, Code }) => [Row, Column, Code])).toEqual([
      [5, 'Amount', 'amount-not-a-number'],
      [5, 'Status', 'cell-not-in-list'],
      [4, 'Request', 'request-repeated'],
    ]);
  });

  test('a table in which nothing is wrong', async () => {
    expect(await call('VALIDATE', REQUESTS.slice(0, 3))).toEqual([['No findings']]);
  });

  test.each<[string, unknown[][], string]>([
    [
      'items',
      [
        ['Item', 'Capital', 'New'],
        ['Wages', 'No', ''],
      ],
      'item-revenue',
    ],
    [
      'authorities',
      [
        ['Authority', 'Successor', 'From'],
        ['Blaby', 'South', ''],
      ],
      'successor-without-date',
    ],
    [
      'repurposing',
      [
        ['Agreement', 'To', 'Route', 'Status'],
        ['P/1', 'Vans', 'Deed', 'Completed'],
      ],
      'purpose-changed-without-deed',
    ],
    [
      'projects',
      [
        ['Project', 'Budget', 'Received'],
        ['Van', 'about 5', 0],
      ],
      'amount-not-a-number',
    ],
  ])('%s as a range', async (_, table, code) => {
    expect(records(await call('VALIDATE', table)).map(({ Code }) => Code)).toEqual([code]);
  });
});

const TOLD = new Set([
  ...['request-repeated', 'amount-not-a-number', 'cell-not-in-list', 'request-over-held'],
  ...['project-unfundable', 'table-headings-missing'],
]);

test('without a range the workbook’s register and all its tables are checked, each beside the others', async () => {
  functionsFromSource();
  const workbook = new FakeWorkbook();
  workbook.table('Register', 'Register', REGISTER);
  workbook.table('Requests', 'Asked', REQUESTS.slice(1));
  workbook.table('Projects', 'Projects', PROJECTS);
  workbook.table('Items', 'Kit', [['Item'], ['Van']]);
  const pushed = new Promise<unknown>((resolve) => {
    const stream: Call = { setResult: resolve, setError: resolve };
    functionsFromSource().VALIDATE!(null, null, stream);
  });
  const found = records(await pushed).map(({ Code, Cell }) => [Code, Cell]);
  expect(found.filter(([code]) => TOLD.has(String(code)))).toEqual([
    ['amount-not-a-number', 'Asked!C4'],
    ['cell-not-in-list', 'Asked!E4'],
    ['request-repeated', 'Asked!A3'],
    ['request-over-held', 'Asked!C3'],
    ['project-unfundable', 'Projects!D2'],
    ['table-headings-missing', ''],
  ]);
  expect(found[0]![1]).not.toContain('Asked');
  delete (globalThis as { Excel?: unknown }).Excel;
});
