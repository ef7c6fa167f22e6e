import * as fc from 'fast-check';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import type { Pence } from '../../../src/domain/money/pence';
import { isTable, readTable, type Table } from '../../../src/domain/tables/read-table';
import {
  choice,
  date,
  money,
  number,
  tableKind,
  text,
  yesNo,
  type TableKind,
} from '../../../src/domain/tables/table-kind';

const REQUESTS = tableKind('Requests', 'requests', {
  request: text('Request', 'request no, our reference', { needed: 'cell' }),
  agreement: text('Agreement', 'agreement ref', { needed: 'cell' }),
  amount: money('Amount', 'amount asked', { needed: 'cell' }),
  sent: date('Sent', 'date sent'),
  status: choice('Status', '', { Draft: '', Sent: 'submitted', Paid: '' }),
  round: number('Round'),
  capital: yesNo('Capital'),
  paid: money('Paid amount', '', { zero: 'nil' }),
  limit: money('Limit', '', { zero: 'blank' }),
});

const HEADINGS = [
  'Request',
  'Agreement',
  'Amount',
  'Sent',
  'Status',
  'Round',
  'Capital',
  'Paid amount',
  'Limit',
];

function read<K extends TableKind>(block: readonly (readonly unknown[])[], kind: K): Table<K> {
  const table = readTable(block, kind);
  if (!isTable(table)) throw new Error(table.code);
  return table;
}
const only = (cells: readonly unknown[]) => read([HEADINGS, cells], REQUESTS);
const codes = (cells: readonly unknown[]) => only(cells).errors.map(({ code }) => code);
const GOOD = ['R1', 'P/1', 1250.5, 45_740, 'Sent', 2, 'Yes', 10, 5];

test('a row is typed: text, exact pence, serials, a choice by its name', () => {
  expect(only(GOOD).rows).toEqual([
    {
      ...{ rowIndex: 1, request: 'R1', agreement: 'P/1', amount: 125_050, sent: 45_740, status: 'Sent' },
      ...{ round: 2, capital: true, paid: 1000, limit: 500 },
    },
  ]);
});

test('text of amounts, British dates, other words for a choice', () => {
  const [row] = only(['R1', ' P/1 ', '£1,250.50', '24/03/2025', 'SUBMITTED', '1,200', 'n', '(5)', '-']).rows;
  expect(row).toMatchObject({
    ...{ agreement: 'P/1', amount: 125_050, sent: serialFromDate({ year: 2025, month: 3, day: 24 }) },
    ...{ status: 'Sent', round: 1200, capital: false, paid: -500, limit: null },
  });
});

test('what is blank is "" or null; 0 in a column of money as it is declared', () => {
  for (const blank of ['', null, undefined, ' ']) {
    const [row] = only(['R1', 'P/1', 0, blank, blank, blank, blank, blank, 0]).rows;
    expect(row).toMatchObject({
      amount: 0,
      sent: null,
      status: null,
      round: null,
      capital: null,
      paid: 0,
      limit: null,
    });
  }
});

test('a column that is not there is blank throughout', () => {
  const table = read(
    [
      ['Our reference', 'Agreement ref', 'Amount asked'],
      ['R1', 'P/1', 5],
    ],
    REQUESTS,
  );
  expect(table.rows).toMatchObject([{ request: 'R1', amount: 500, sent: null, status: null, paid: 0 }]);
});

test.each<[string, number, unknown]>([
  ['cell-missing', 1, ''],
  ['cell-missing', 2, null],
  ['amount-not-a-number', 2, 'TBC'],
  ['amount-part-of-a-penny', 2, 12.345],
  ['amount-excel-error', 2, '#REF!'],
  ['cell-not-a-date', 3, 'soon'],
  ['cell-not-a-date', 3, '31/02/2026'],
  ['text-excel-error', 3, { code: '#N/A' }],
  ['cell-not-in-list', 4, 'Sennt'],
  ['cell-not-a-number', 5, 'two'],
  ['cell-not-a-number', 5, true],
  ['cell-not-yes-or-no', 6, 'perhaps'],
  ['text-excel-error', 1, '#VALUE!'],
])('%s leaves the row out, and names its cell', (code, columnIndex, cell) => {
  const table = only(GOOD.map((good, i) => (i === columnIndex ? cell : good)));
  expect(table.rows).toEqual([]);
  expect(table.leftOut).toEqual([1]);
  expect(table.errors).toMatchObject([{ code, rowIndex: 1, columnIndex }]);
});

test('every fault of a row is found', () => {
  expect(codes(['R1', '', 'TBC', 'soon', 'x', '', '', '', ''])).toEqual([
    'cell-missing',
    'amount-not-a-number',
    'cell-not-a-date',
    'cell-not-in-list',
  ]);
});

test('titles above; totals, headings again, text and blank rows are no rows of the table', () => {
  const table = read(
    [
      ['Requests to councils', '', ''],
      HEADINGS,
      GOOD,
      ['', '', '', '', '', '', '', '', ''],
      HEADINGS,
      ['Total', '', 1250.5],
      ['', 'Total', 1250.5],
      ['Source: letters on file'],
    ],
    REQUESTS,
  );
  expect(table.rows).toHaveLength(1);
  expect(table.errors).toEqual([]);
  expect(table.setAside.map(({ code }) => code)).toEqual([
    'header-repeated',
    'total-row',
    'total-row',
    'note-row',
  ]);
});

test('a total that has everything a row needs is a total all the same', () => {
  const costs = tableKind('Costs', 'costs', {
    item: text('Item', '', { needed: 'cell' }),
    cost: money('Unit cost', '', { needed: 'cell' }),
  });
  const table = read(
    [
      ['Item', 'Unit cost'],
      ['Van', 5],
      ['Total', 5],
    ],
    costs,
  );
  expect(table.rows).toMatchObject([{ item: 'Van', cost: 500 }]);
});

describe('headings', () => {
  const finding = (headings: readonly unknown[]) => readTable([headings, GOOD], REQUESTS);

  test('one that is needed and not there is named', () => {
    expect(finding(['Request', 'Agreement', 'Sent'])).toMatchObject({
      code: 'table-headings-missing',
      values: { table: 'Requests', missing: 'Amount' },
    });
  });

  test('two of one meaning are not guessed at, unless one is the standard heading', () => {
    expect(finding(['Request', 'Agreement', 'Amount', 'Amount'])).toMatchObject({ code: 'column-twice' });
    expect(finding(['Request no', 'Our reference', 'Agreement', 'Amount'])).toMatchObject({
      code: 'column-twice',
    });
    const table = finding(['Amount asked', 'Agreement', 'Amount', 'Request']);
    expect(table).toMatchObject({ header: { columns: { amount: 2 } } });
  });

  test('a remark in brackets is no part of one; thousands of pounds are not pounds', () => {
    expect(finding(['Request (ours)', 'Agreement', 'Amount (£)'])).toMatchObject({ header: { rowIndex: 0 } });
    expect(finding(['Request', 'Agreement', 'Amount (£000)'])).toMatchObject({ code: 'table-column-scaled' });
    expect(finding(['Request', 'Agreement', 'Amount %'])).toMatchObject({ code: 'table-headings-missing' });
  });

  test('a number under a heading that counts something else is not read', () => {
    const TERMS = tableKind('Terms', 'terms', {
      agreement: text('Agreement', '', { needed: 'cell' }),
      years: number('Spend years', 'spend within', { otherUnit: /\(.*(month|mth)/i }),
      days: number('Days to pay', 'notice', { otherUnit: /\(.*week/i }),
    });
    const under = (...headings: string[]) =>
      readTable(
        [
          ['Agreement', ...headings],
          ['P/1', 24, 2],
        ],
        TERMS,
      );
    expect(under('Spend within (months)')).toMatchObject({
      code: 'table-column-unit',
      values: { column: 'Spend years' },
    });
    expect(under('Spend years (no. of mths)')).toMatchObject({ code: 'table-column-unit' });
    expect(under('Spend years', 'Notice (weeks)')).toMatchObject({ code: 'table-column-unit' });
    expect(under('Spend within (years)', 'Notice (working days)')).toMatchObject({ header: { rowIndex: 0 } });
    expect(under('Spend within (deed)', 'Days to pay')).toMatchObject({ header: { rowIndex: 0 } });
  });

  test('a block of nothing', () => {
    expect(readTable([[], ['', null]], REQUESTS)).toMatchObject({ code: 'sheet-empty' });
  });
});

test('law: every row with anything in it is read, left out or set aside, and no more than once', () => {
  const cell = fc.oneof(
    fc.constantFrom('', null, 'R1', 'Total', 'Sent', '£5', 'TBC', '#REF!', true),
    fc.integer({ min: -5, max: 50_000 }),
  );
  const block = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 });
  fc.assert(
    fc.property(block, (rows) => {
      const table = read([HEADINGS, ...rows], REQUESTS);
      const reported = [
        ...table.rows.map(({ rowIndex }) => rowIndex),
        ...table.leftOut,
        ...table.setAside.map(({ rowIndex }) => rowIndex!),
      ].sort((a, b) => a - b);
      const filled = rows.flatMap((row, i) => (row.some((c) => c !== '' && c !== null) ? [i + 1] : []));
      expect(reported).toEqual(filled);
      expect([...new Set(table.errors.map(({ rowIndex }) => rowIndex))]).toEqual(table.leftOut);
    }),
  );
});

test('text that lists keeps the border between its lines, and other text does not', () => {
  const kind = tableKind('Things', 'things', {
    name: text('Name', '', { needed: 'cell' }),
    parts: text('Parts', '', { isList: true }),
  });
  const cell = 'One\r\nTwo; three';
  expect(
    read(
      [
        ['Name', 'Parts'],
        [cell, cell],
      ],
      kind,
    ).rows[0],
  ).toMatchObject({
    name: 'One Two; three',
    parts: 'One; Two; three',
  });
  expect(
    read(
      [
        ['Name', 'Parts'],
        ['A', '#REF!'],
      ],
      kind,
    ).errors[0],
  ).toMatchObject({ code: 'text-excel-error' });
});

test('a number may be followed by the unit that its column is named after', () => {
  const kind = tableKind('Things', 'things', {
    name: text('Name', '', { needed: 'cell' }),
    notice: number('Notice days'),
    years: number('Spend years'),
    round: number('Round'),
  });
  const rowOf = (...cells: unknown[]) =>
    read(
      [
        ['Name', 'Notice days', 'Spend years', 'Round'],
        ['A', ...cells],
      ],
      kind,
    );
  expect(rowOf('20 days', '10 years', '2').rows[0]).toMatchObject({ notice: 20, years: 10, round: 2 });
  expect(rowOf('1 day', '1.5 Years', 2).rows[0]).toMatchObject({ notice: 1, years: 1.5 });
  for (const cells of [['20 working days'], ['2 years'], ['days'], ['', '10 days'], ['', '', '2 days']])
    expect(rowOf(...cells).errors).toEqual([expect.objectContaining({ code: 'cell-not-a-number' })]);
});

test('a dash in a column of text is a blank where the column says so', () => {
  const kind = tableKind('Things', 'things', {
    name: text('Name', '', { needed: 'cell' }),
    reference: text('Reference'),
    answer: text('Answer', '', { dash: 'blank' }),
    parts: text('Parts', '', { isList: true, dash: 'blank' }),
  });
  const rowOf = (cell: unknown) =>
    read(
      [
        ['Name', 'Reference', 'Answer', 'Parts'],
        ['A', cell, cell, cell],
      ],
      kind,
    );
  for (const cell of ['-', '–', 'n/a', 'None', ' - '])
    expect(rowOf(cell).rows[0]).toMatchObject({ reference: cell.trim(), answer: '', parts: '' });
  expect(rowOf('No').rows[0]).toMatchObject({ answer: 'No', parts: 'No' });
  expect(rowOf('#N/A').errors.length).toBeGreaterThan(0);
});

test('the types of a row are those of its columns', () => {
  const [row] = only(GOOD).rows;
  const status: 'Draft' | 'Sent' | 'Paid' | null = row!.status;
  const amount: Pence = row!.amount;
  // @ts-expect-error a column that is not needed may be blank
  const sent: number = row!.sent;
  expect([status, amount, sent]).toEqual(['Sent', 125_050, 45_740]);
});

test.each<[string, unknown, string]>([
  ['0', 0, 'cell-says-none'],
  ['nil', 'nil', 'cell-says-none'],
  ['a dash', '-', 'cell-says-none'],
  ['nothing', '', 'cell-missing'],
  ['a space', ' ', 'cell-missing'],
])('a needed amount for which %s is typed is told from a blank one', (_, cell, code) => {
  const kind = tableKind('Movements', 'movements', {
    agreement: text('Agreement', '', { needed: 'cell' }),
    amount: money('Amount', '', { needed: 'cell', zero: 'blank' }),
    date: date('Date', '', { needed: 'cell' }),
  });
  const { errors, rows } = read(
    [
      ['Agreement', 'Amount', 'Date'],
      ['P/1', cell, 45_000],
    ],
    kind,
  );
  expect([rows.length, errors.map((one) => one.code)]).toEqual([0, [code]]);
  expect(JSON.stringify(errors[0]!.values)).toContain(String(cell).trim());
});
