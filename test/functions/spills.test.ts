/** What Excel can take: a rectangle of cells, each a number, text, a truth value or an error, in less than 2 MB. */
import * as fc from 'fast-check';
import { generateMetadata, type FunctionMetadata } from '../../scripts/metadata';
import { call, FunctionError } from './calling';
import { argumentsFor } from './made-arguments';
import { runs, someOf } from '../chance';

const MAX_BYTES = 2_000_000;
const LONGEST_TEXT = 32_767;

let functions: readonly FunctionMetadata[];
beforeAll(async () => {
  functions = (await generateMetadata()).functions;
});

function isOfExcel(cell: unknown): boolean {
  if (cell instanceof FunctionError) return ['#VALUE!', '#N/A'].includes(cell.code);
  if (typeof cell === 'string') return cell.length <= LONGEST_TEXT;
  return typeof cell === 'number' ? Number.isFinite(cell) : typeof cell === 'boolean';
}

/** Of hundreds of thousands of cells jest is asked only of one that fails. */
function expectCell(cell: unknown): void {
  if (!isOfExcel(cell)) expect({ cell, isOfExcel: false }).toEqual({ cell, isOfExcel: true });
}

const bytes = (value: unknown): number =>
  Buffer.byteLength(
    JSON.stringify(value, (_, cell: unknown) =>
      cell instanceof FunctionError ? { code: cell.code, message: cell.message } : cell,
    ),
  );

function expectSpill(answer: unknown): void {
  if (!Array.isArray(answer)) return expectCell(answer);
  const rows = answer as unknown[][];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]!.length).toBeGreaterThan(0);
  for (const row of rows) {
    if (row.length !== rows[0]!.length) expect(row).toHaveLength(rows[0]!.length);
    for (const cell of row) expectCell(cell);
  }
  expect(bytes(rows)).toBeLessThan(MAX_BYTES);
}

test('every answer to arguments as people give them', async () => {
  for (const { id, parameters } of functions)
    await fc.assert(
      fc.asyncProperty(argumentsFor(id, parameters), async (args) => expectSpill(await call(id, ...args))),
      runs(60, 15),
    );
});

/** Cells that no sheet should hold, and some do. */
const hostileCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    0,
    -0,
    NaN,
    Infinity,
    1e308,
    '#REF!',
    'Total',
    'Blaby',
    'P/1',
  ),
  fc.constantFrom<unknown>(5n, {}, [], new Date(0), Symbol('x'), () => 5, new FunctionError('#NUM!')),
  fc.constantFrom('x'.repeat(33_000), '\u{1f600}'.repeat(16_500), '"\\\u0001'.repeat(11_000)),
);

test('every answer to tables with hostile cells', async () => {
  for (const { id, parameters } of functions) {
    const hostile = fc
      .tuple(argumentsFor(id, parameters), fc.array(hostileCell, { minLength: 1, maxLength: 12 }), fc.nat())
      .map(([args, cells, at]) => args.map((argument) => spoilt(argument, cells, at)));
    await fc.assert(
      fc.asyncProperty(hostile, async (args) => expectSpill(await call(id, ...args))),
      runs(40, 8),
    );
  }
}, 120_000);

/** A table with hostile cells among its rows, its headings as they are; some rows longer, some shorter. */
function spoilt(argument: unknown, cells: readonly unknown[], at: number): unknown {
  if (!Array.isArray(argument)) return argument;
  let next = at;
  return (argument as unknown[][]).map((row, r) =>
    r === 0
      ? row
      : row
          .map((cell) => (next++ % 3 === 0 ? cells[next % cells.length] : cell))
          .concat(r % 4 === 3 ? cells.slice(0, 2) : [])
          .slice(0, r % 4 === 2 ? -1 : undefined),
  );
}

describe('ranges of which the answer is larger than Excel takes', () => {
  const COUNT = 9000;
  const long = 'phase two of the development north of the railway '.repeat(4);
  const HEADINGS = ['Agreement', 'Authority', 'Site', 'Expiry date', 'Value', 'Drawn down', 'Project'];
  const site = 'Land north of Mill Lane and south of the railway, Broughton Astley';
  const rows = Array.from({ length: COUNT }, (_, i) => [
    ...[
      `P/${i} ${long}`,
      i % 2 ? 'Blaby' : 'Blaby DC',
      `${site} ${i} ${long}`,
      46_000,
      100,
      i % 3 ? 0 : 40,
      `Project ${i} ${long}`,
    ],
  ]);
  const register = [HEADINGS, ...rows];
  const later = [HEADINGS, ...rows.map((row) => row.map((cell, i) => (i === 4 ? 101 : cell)))];
  const bad = [
    HEADINGS,
    ...rows.map((row) => row.map((cell, i) => (i === 4 || i === 3 ? 'to be confirmed' : cell))),
  ];
  const projects = [
    ['Project', 'Budget', 'Received'],
    ...rows.map((row) => [`${site} ${String(row[6])}`, 5, 2]),
  ];
  const printed = [['', 'Value', 'Drawn down', 'Spent'], ...rows.map((row) => [String(row[6]), 5, 9, 10])];
  const names = rows.map((row) => Array<unknown>(60).fill(row[0]));

  const REFUSED: [string, unknown[]][] = [
    ['ROLLUP', ['Site', register]],
    ['EXPIRING', [600, 45_740, register]],
    ['TRACE', ['Value', null, register]],
    ['STANDARDISE', [register]],
    ['PROJECTS', [projects, [HEADINGS]]],
    ['OUTSTANDING', [names, register]],
    ['OUTSTANDING', [names.map((row) => row.map(() => 'not known')), register]],
  ];
  // Each takes a second: a run has some of them.
  test.each(someOf(REFUSED, 3))(
    '%s, of which a part would be taken for the whole, is #VALUE! that says what to do',
    async (id, args) => {
      const answer = (await call(id, ...args)) as FunctionError;
      expect(answer).toBeInstanceOf(FunctionError);
      expect(answer.code).toBe('#VALUE!');
      expect(answer.message).toMatch(/\d/);
      expectSpill(answer);
    },
  );

  const LISTS: [string, unknown[], number][] = [
    ['VALIDATE', [bad], COUNT],
    ['CHANGES', [register, later], COUNT],
    ['RECONCILE', [printed], COUNT],
  ];
  test.each(someOf(LISTS, 1))(
    '%s, a list to work through, ends with how many lines are left out',
    async (id, args, most) => {
      const answer = (await call(id, ...args)) as unknown[][];
      expectSpill(answer);
      const leftOut = Number(String(answer.at(-1)![0]).replace(/,/g, '').match(/^\d+/)?.[0]);
      expect(leftOut).toBeGreaterThan(0);
      // The heading row and the last are no lines.
      expect(answer.length - 2 + leftOut).toBeGreaterThanOrEqual(most);
      expect(answer.length).toBeGreaterThan(1000);
    },
  );

  test('letters of several bytes are counted as such', async () => {
    const wide = [
      HEADINGS,
      ...rows.slice(0, 6000).map((row) => row.map((cell, i) => (i === 2 ? '\u4e00'.repeat(120) : cell))),
    ];
    expectSpill(await call('STANDARDISE', wide));
    expect(await call('STANDARDISE', wide)).toBeInstanceOf(FunctionError);
  });
});
