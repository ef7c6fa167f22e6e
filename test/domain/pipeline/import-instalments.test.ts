/** What an import does to the table Triggers: rows that are new, blank cells; never a cell that somebody typed. */
import * as fc from 'fast-check';
import type { Comparison } from '../../../src/domain/council/import/comparison';
import type { ImportInstalments } from '../../../src/domain/pipeline/import-instalments';
import { TRIGGERS, type TriggersTable } from '../../../src/domain/pipeline/trigger-table';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { runs } from '../../chance';
import { importedInstalments } from '../council/imported-instalments';
import { day } from '../movements/made';

type Cells = unknown[][];
const REGISTER: Cells = [
  ['Agreement', 'Contribution', 'Authority', 'Value'],
  ['P/1', 'C1', 'Blaby', 300],
  ['P/2', 'C1', 'Blaby', 500],
];
const SHEET = [
  ...['Agreement', 'Contribution', 'Value', 'Instalment 1', 'Instalment 1 trigger', 'Instalment 1 received'],
  ...['Instalment 2', 'Instalment 2 trigger', 'Instalment 2 received'],
];
const ONE = ['P/1', 'C1', 300, 100, 'On commencement', '01/05/2021', 200, 'When we say so', ''];
const COLUMNS = Object.values(TRIGGERS.columns).map(({ name }) => name);

function triggers(...rows: Readonly<Record<string, unknown>>[]): TriggersTable {
  const block = [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name] ?? ''))];
  const table = readTable(block, TRIGGERS);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}

const imported = (
  sheet: Cells,
  table: TriggersTable | null,
  untick?: (found: Comparison) => number[],
): ImportInstalments => importedInstalments(REGISTER, sheet, table, untick);

test('a column for each: rows for Triggers, with the trigger where its words are certain', () => {
  const { added, filled, left } = imported([SHEET, ONE], null);
  expect(added.map(({ cells }) => cells)).toEqual([
    {
      ...{ agreement: 'P/1', contribution: 'C1', instalment: '1', amount: 100, timing: 'On' },
      ...{ trigger: 'Commencement', received: day(1, 5, 2021) },
    },
    { agreement: 'P/1', contribution: 'C1', instalment: '2', amount: 200 },
  ]);
  expect(added.map(({ unreadWords }) => unreadWords)).toEqual(['', 'When we say so']);
  expect([filled, left]).toEqual([[], []]);
});

test('a row for each, of which the first is the contribution', () => {
  const headings = ['Agreement', 'Contribution', 'Value', 'Instalment', 'Instalment amount', 'Date received'];
  const { added } = imported(
    [headings, ['P/1', 'C1', 300, 1, 100, '01/05/2021'], ['P/1', 'C1', 300, 2, 200, '']],
    null,
  );
  expect(added.map(({ instalment, amount }) => [instalment, amount])).toEqual([
    ['1', 10_000],
    ['2', 20_000],
  ]);
});

test('blank cells are filled in; what is typed stays, and is said where the sheet differs', () => {
  const table = triggers(
    {
      Agreement: 'P/1',
      Instalment: 'Instalment 1',
      Amount: 100,
      Timing: 'Prior to',
      Trigger: 'Commencement',
    },
    { Agreement: 'p/1', Contribution: 'C1', Instalment: '2nd', Share: 0.5, Received: 44_000 },
  );
  const other = ['P/1', 'C1', 300, 100, 'On commencement', '01/05/2021', 200, '', '01/06/2021'];
  const { added, filled, left } = imported([SHEET, other], table);
  expect(added).toEqual([]);
  expect(filled.map(({ rowIndex, cells }) => [rowIndex, cells])).toEqual([
    [1, { received: day(1, 5, 2021) }],
  ]);
  expect(left).toMatchObject([{ instalment: '2nd', why: 'typed-otherwise' }]);
});

test.each<[string, Readonly<Record<string, unknown>>[], string]>([
  ['other names', [{ Agreement: 'P/1', Contribution: 'C1', Instalment: 'Deposit' }], 'other-names'],
  ['one name twice', [1, 1].map((n) => ({ Agreement: 'P/1', Instalment: n })), 'same-name'],
  ['a row that cannot be read', [{ Agreement: 'P/1', Instalment: 1, Amount: 'a lot' }], 'unread-row'],
])('%s: nothing is written of the contribution', (_, rows, why) => {
  const { added, filled, left } = imported([SHEET, ONE], triggers(...rows));
  expect([added, filled]).toEqual([[], []]);
  expect(left.map((one) => one.why)).toEqual([why, why]);
});

test('a line that is not ticked takes its instalments with it; one that says nothing new does not', () => {
  const two = ['P/2', 'C1', 600, 200, '', '', 400, '', ''];
  const { added, left } = imported([SHEET, ONE, two], null, ({ lines }) =>
    lines.filter(({ kind }) => kind === 'changed').map(({ index }) => index),
  );
  expect(added.map(({ agreement }) => agreement)).toEqual(['P/1', 'P/1']);
  expect(left.map(({ agreement, why }) => [agreement, why])).toEqual([
    ['P/2', 'not-ticked'],
    ['P/2', 'not-ticked'],
  ]);
});

test('a receipt of a day that is still to come is none, and is said', () => {
  const later = ['P/1', 'C1', 300, 100, 'On commencement', '01/05/2021', 200, '', '01/05/2030'];
  const { added, left } = imported([SHEET, later], null);
  expect(added.map(({ cells }) => cells.received)).toEqual([day(1, 5, 2021), undefined]);
  expect(left).toMatchObject([{ instalment: '2', why: 'received-later' }]);
});

test('nothing received is no receipt: twice the same adds nothing', () => {
  const headings = [
    ...SHEET.slice(0, 4),
    'Instalment 1 amount received',
    'Instalment 2',
    'Instalment 2 amount received',
  ];
  const { added } = imported([headings, ['P/1', 'C1', 300, 100, 40, 200, 0]], null);
  expect(added.map(({ cells }) => cells.receivedAmount)).toEqual([40, undefined]);
});

describe('a row for each instalment, its value its own', () => {
  const headings = [
    ...[
      'Agreement',
      'Contribution',
      'Instalment',
      'Value',
      'Held by developer',
      'Held by authority',
      'Trigger',
    ],
    ...['Expiry date', 'Date received'],
  ];
  const rows = [
    ['P/1', 'C1', 1, 100, 'nil', 100, 'On commencement', '01/05/2026', '01/05/2021'],
    ['P/1', 'C1', 2, 200, 200, 'nil', 'Prior to 50th occupation', '', ''],
  ];
  const wide = (...own: unknown[][]): Cells => [
    [
      'Agreement',
      'Contribution',
      'Authority',
      'Value',
      'Held by developer',
      'Held by authority',
      'Trigger',
      'Expiry date',
    ],
    ...own,
  ];
  const changes = ({ compared }: ReturnType<typeof importedInstalments>) =>
    compared.lines.map((line) => [
      line.kind,
      ...(line.kind === 'changed' ? line.fields.map(({ column, after }) => [column, after]) : []),
    ]);

  test('is one contribution of the register, whose money is theirs together', () => {
    const whole = wide(['P/1', 'C1', 'Blaby', 300, 300, 'nil', 'In two parts', 47_000]);
    const found = importedInstalments(whole, [headings, ...rows]);
    expect(changes(found)).toEqual([['changed', ['heldByDeveloper', 200], ['heldByAuthority', 100]]]);
    expect(found.added.map(({ cells }) => [cells.amount, cells.trigger, cells.spendBy])).toEqual([
      [100, 'Commencement', day(1, 5, 2026)],
      [200, 'Occupation of nth', undefined],
    ]);
  });

  test('is one new row where the register has none', () => {
    const found = importedInstalments(wide(['P/9', '', 'Blaby', 5, 5, 'nil', '', '']), [headings, ...rows]);
    const added = found.compared.lines.flatMap((line) =>
      line.kind === 'added' ? [line.incoming.amounts] : [],
    );
    expect(added).toEqual([{ value: 30_000, heldByDeveloper: 20_000, heldByAuthority: 10_000 }]);
    expect(found.added).toHaveLength(2);
  });

  test('stays as it is where the register has a row for each too', () => {
    const each = wide(
      ['P/1', 'C1', 'Blaby', 100, 100, 'nil', '', ''],
      ['P/1', 'C1', 'Blaby', 200, 200, 'nil', '', ''],
    );
    const found = importedInstalments(each, [headings, ...rows]);
    expect(found.compared.lines.map(({ kind }) => kind)).not.toContain('added');
    expect(found.compared.rowCount).toBe(2);
  });
});

const cell = fc.constantFrom('', '', 100, 200);
const date = fc.constantFrom('', '', 44_000, 44_317);
const typedRow = fc.record({
  Agreement: fc.constantFrom('P/1', 'P/2'),
  Contribution: fc.constantFrom('', 'C1'),
  Instalment: fc.constantFrom('1', 'Instalment 2', 'Deposit', ''),
  Amount: cell,
  Timing: fc.constantFrom('', 'On'),
  Received: date,
  'Received amount': cell,
  Invoiced: date,
});

test('whatever is typed: no cell of it changes, twice the same adds nothing, and none is silently dropped', () => {
  fc.assert(
    fc.property(fc.array(typedRow, { maxLength: 5 }), (rows) => {
      const table = triggers(...rows);
      const { added, filled, left } = imported([SHEET, ONE], table);
      for (const { rowIndex, cells } of filled)
        for (const key of Object.keys(cells)) {
          const index = table.header.columns[key as keyof typeof table.header.columns]!;
          expect(table.block[rowIndex]![index]).toBe('');
        }
      const reached = new Set([...added, ...left].map(({ instalment }) => instalment));
      const typed = table.rows.map(({ instalment }) => instalment);
      for (const name of ['1', '2'])
        expect(reached.has(name) || typed.some((of) => of.endsWith(name))).toBe(true);
      // Written, the same sheet has nothing more to add.
      const block = table.block.map((row) => [...row]);
      const put = (row: unknown[], cells: object) =>
        Object.entries(cells).forEach(([key, content]) => {
          row[table.header.columns[key as keyof typeof table.header.columns]!] = content;
        });
      for (const { rowIndex, cells } of filled) put(block[rowIndex]!, cells);
      for (const { cells } of added) {
        const row = COLUMNS.map((): unknown => '');
        put(row, cells);
        block.push(row);
      }
      const after = readTable(block, TRIGGERS);
      if (!isTable(after)) throw new Error(after.code);
      const again = imported([SHEET, ONE], after);
      expect([again.added, again.filled]).toEqual([[], []]);
    }),
    runs(300),
  );
});
