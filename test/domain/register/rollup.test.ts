import {
  ROLLUP_MEASURES,
  rollup,
  type Rollup,
  type RollupOptions,
  type RollupRow,
} from '../../../src/domain/register/figures/rollup';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import type { Block } from '../../../src/domain/sheet/block';
import { blockOf, drawn, HEADINGS, registerOf, rowOf } from '../reading';

const on = (day: number, month: number, year: number) => serialFromDate({ day, month, year })!;
const value = (row: RollupRow) =>
  row.figures.value.kind === 'amount' ? row.figures.value.amount / 100 : row.figures.value.kind;
const made = (block: Block, options: RollupOptions = {}) => rollup(registerOf(block), options) as Rollup;
/** Name, open agreements, value, rows left out of each row and of the total. */
const shown = (block: Block, options: RollupOptions = {}) => {
  const table = made(block, options);
  return [...table.rows, table.total].map((row) => [
    row.name,
    row.openAgreements,
    value(row),
    row.rowsLeftOut,
  ]);
};

const BLOCK = blockOf(
  drawn('A1', 'Melton', 1, { Site: 'b', Project: 'Van', 'Expiry date': on(31, 3, 2026), Status: 'Open' }),
  drawn('A1', 'Melton BC', 2, { Site: 'B ', Project: 'van', 'Expiry date': '01/04/2026' }),
  drawn('A2', 'Blaby', 4, { Site: 'a', 'Expiry date': 'TBC', Status: 'Closed' }),
  drawn('A3', 'Blaby', 8, { Site: '', Project: 'Car', 'Expiry date': '-' }),
  rowOf({ Agreement: 'A4', Authority: 'Blaby', Value: 'TBC', Project: 'Car', Status: 'Closed' }),
  rowOf({ Agreement: 'A5', Authority: '', Value: 16 }),
);

test('by authority, sorted by name, with a total', () => {
  expect(shown(BLOCK)).toEqual([
    ['(blank)', 0, 0, 1],
    ['Blaby', 1, 12, 1],
    ['Melton', 1, 3, 0],
    ['Total', 2, 15, 2],
  ]);
});

test.each<[string, unknown[][]]>([
  [
    'Site',
    [
      ['(blank)', 1, 8, 2],
      ['a', 0, 4, 0],
      ['b', 1, 3, 0],
      ['Total', 2, 15, 2],
    ],
  ],
  [
    'Project',
    [
      ['(blank)', 0, 4, 1],
      ['Car', 1, 8, 1],
      ['Van', 1, 3, 0],
      ['Total', 2, 15, 2],
    ],
  ],
  [
    'capital project',
    [
      ['(blank)', 0, 4, 1],
      ['Car', 1, 8, 1],
      ['Van', 1, 3, 0],
      ['Total', 2, 15, 2],
    ],
  ],
  [
    'Expiry year',
    [
      ['2025/26', 1, 1, 0],
      ['2026/27', 1, 2, 0],
      ['Date not read', 0, 4, 0],
      ['No date', 1, 8, 2],
      ['Total', 2, 15, 2],
    ],
  ],
  [
    'Status',
    [
      ['(blank)', 2, 10, 1],
      ['Closed', 0, 4, 1],
      ['Open', 1, 1, 0],
      ['Total', 2, 15, 2],
    ],
  ],
  [
    'Agreement',
    [
      ['A1', 1, 3, 0],
      ['A2', 0, 4, 0],
      ['A3', 1, 8, 0],
      ['A4', 0, 0, 1],
      ['A5', 0, 0, 1],
      ['Total', 2, 15, 2],
    ],
  ],
])('by %s', (by, expected) => {
  expect(shown(BLOCK, { by })).toEqual(expected);
});

test.each<[RollupOptions['status'], unknown[][]]>([
  [
    'open',
    [
      ['(blank)', 0, 0, 1],
      ['Blaby', 1, 8, 0],
      ['Melton', 1, 3, 0],
      ['Total', 2, 11, 1],
    ],
  ],
  [
    'closed',
    [
      ['Blaby', 0, 4, 1],
      ['Total', 0, 4, 1],
    ],
  ],
])('%s contributions only', (status, expected) => {
  expect(shown(BLOCK, { status })).toEqual(expected);
});

test('every text column of the standard table can be grouped by, and no other', () => {
  for (const heading of HEADINGS) {
    const isText = ![
      'Expiry date',
      'Value',
      'Not started',
      'Held by developer',
      'Held by authority',
      'Drawn down',
      'Spent',
    ].includes(heading);
    expect([heading, 'rows' in rollup(registerOf(BLOCK), { by: heading })]).toEqual([heading, isText]);
  }
});

test("the register's own columns can be grouped by", () => {
  const block = [
    [...HEADINGS, 'Beat no.'],
    [...drawn('A1', 'Blaby', 1), 5],
    [...drawn('A2', 'Blaby', 2), '5'],
    [...drawn('A3', 'Blaby', 4), true],
    [...drawn('A4', 'Blaby', 8), { code: '#N/A' }],
    [...drawn('A5', 'Blaby', 16), '#N/A'],
  ];
  expect(made(block, { by: 'beat NO' }).by).toBe('Beat no.');
  expect(shown(block, { by: 'Beat no.' })).toEqual([
    ['#N/A', 2, 24, 0],
    ['5', 2, 3, 0],
    ['true', 1, 4, 0],
    ['Total', 5, 31, 0],
  ]);
});

test.each<[string, string | null]>([
  ['Projct', 'Project'],
  ['Expiry date', 'Expiry year'],
  ['Value', null],
  ['Ward', null],
  ['zzz', null],
  ['', null],
  ['!', null],
])('there is no grouping by %j; nearest %p', (by, near) => {
  expect(rollup(registerOf(BLOCK), { by })).toEqual({ kind: 'unknown-column', nearest: near });
});

test('no rows at all: a total of nil', () => {
  expect(shown([HEADINGS])).toEqual([['Total', 0, 0, 0]]);
  expect(shown(blockOf(drawn('A1', 'Blaby', 1)), { status: 'closed' })).toEqual([['Total', 0, 0, 0]]);
});

test('an agreement in two groups is one in the total', () => {
  const block = blockOf(
    drawn('A1', 'Blaby', 1, { Project: 'Van' }),
    drawn('A1', 'Blaby', 2, { Project: 'Car' }),
  );
  expect(shown(block, { by: 'Project' })).toEqual([
    ['Car', 1, 2, 0],
    ['Van', 1, 1, 0],
    ['Total', 1, 3, 0],
  ]);
});

test('an error of Excel stays in the figures that need it, in its group and the total', () => {
  const block = blockOf(
    drawn('A1', 'Blaby', 1),
    rowOf({ Agreement: 'A2', Authority: 'Melton', Value: 5, Spent: '#REF!' }),
  );
  const table = made(block);
  const unknown = [...table.rows, table.total].map((row) =>
    ROLLUP_MEASURES.filter((m) => row.figures[m].kind === 'unknown'),
  );
  expect(unknown).toEqual([[], ['spent', 'remaining'], ['spent', 'remaining']]);
});

test('an error of Excel on a row without an authority may concern any authority, but no other project', () => {
  const block = blockOf(
    drawn('A1', 'Blaby', 1, { Project: 'Van' }),
    rowOf({ Agreement: 'A2', Value: '#REF!', Project: 'Car' }),
  );
  expect(made(block).rows.map((row) => row.figures.value.kind)).toEqual(['unknown', 'unknown']);
  expect(made(block, { by: 'Project' }).rows.map((row) => row.figures.value.kind)).toEqual([
    'unknown',
    'amount',
  ]);
});

test('an error of Excel on a closed row is none of the open ones', () => {
  const block = blockOf(
    drawn('A1', 'Blaby', 1),
    rowOf({ Agreement: 'A2', Authority: 'Blaby', Value: '#REF!', Status: 'Closed' }),
  );
  expect(shown(block, { status: 'open' })).toEqual([
    ['Blaby', 1, 1, 0],
    ['Total', 1, 1, 0],
  ]);
  expect(made(block, { status: 'closed' }).total.figures.value.kind).toBe('unknown');
});

test('strict: no figure of a group with a row left out', () => {
  const block = blockOf(
    drawn('A1', 'Blaby', 1),
    rowOf({ Agreement: 'A2', Authority: 'Melton', Value: 'TBC' }),
  );
  const table = made(block, { strict: true });
  expect(table.rows.map((row) => [row.name, value(row), typeof row.openAgreements])).toEqual([
    ['Blaby', 1, 'number'],
    ['Melton', 'unknown', 'object'],
  ]);
  expect(value(table.total)).toBe('unknown');
});
