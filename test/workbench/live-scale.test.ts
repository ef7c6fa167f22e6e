/** Ten thousand live cells over a register of ten thousand rows, through Microsoft's runtime. */
import { openWorkbench } from '../../workbench/headless';
import type { HeadlessWorkbench } from '../../workbench/headless';
import { Traffic } from './traffic';

jest.setTimeout(120_000);

const ROWS = 10_000;
const DIFFERENT = 200;
const HEADINGS = [
  'Agreement',
  'Contribution',
  'Authority',
  'Value',
  'Held by authority',
  'Drawn down',
  'Spent',
];
/** Pence of one row, the same for the same number. */
const pence = (n: number): number => 10_000 + ((n * 7919) % 1_000_003);
const row = (n: number): (string | number)[] => {
  const pounds = pence(n) / 100;
  return [
    `A/${n % DIFFERENT}`,
    `A/${n % DIFFERENT}/${Math.floor(n / DIFFERENT)}`,
    `Authority ${n % 8}`,
    pounds,
    pounds,
    0,
    0,
  ];
};
const totalOf = (agreement: number): number => {
  let sum = 0;
  for (let n = agreement; n < ROWS; n += DIFFERENT) sum += pence(n);
  return sum / 100;
};

let bench: HeadlessWorkbench;
beforeAll(async () => {
  const formulas = Array.from({ length: ROWS / 10 }, (_, r) =>
    Array.from({ length: 10 }, (__, c) => {
      const id = c % 2 ? 'REMAINING' : 'OUTSTANDING';
      return `=S106.${id}("A/${(r * 5 + (c >> 1)) % DIFFERENT}")`;
    }),
  );
  bench = await openWorkbench({
    sheets: { Summary: formulas, Register: [HEADINGS, ...Array.from({ length: ROWS }, (_, n) => row(n))] },
    tables: { Register: `Register!A1:G${ROWS + 1}` },
  });
  await bench.calculated(60_000);
});
afterAll(() => bench?.close());

test('every cell is right, and they share as many streams as there are different formulas', () => {
  expect([bench.value('Summary!A1'), bench.value('Summary!J1000')]).toEqual([totalOf(0), totalOf(199)]);
  expect(
    bench
      .values('Summary!A1:J1000')
      .flat()
      .every((value) => typeof value === 'number'),
  ).toBe(true);
  expect(bench.streamCount()).toBe(2 * DIFFERENT);
});

test('a burst of edits is one reading, and pushes only what differs', async () => {
  const traffic = new Traffic(bench);
  const started = Date.now();
  const after = totalOf(0) + 1000;
  const { book } = bench.session;
  const sheetId = book.findSheet('Register')!;
  for (let n = 0; n < 10; n += 1) {
    const block = { row: 1 + n * DIFFERENT, column: 3, rowCount: 1, columnCount: 1 };
    book.typeValues(sheetId, block, [[pence(n * DIFFERENT) / 100 + 100]]);
  }
  await bench.until(() => Math.abs(Number(bench.value('Summary!A1')) - after) < 0.001, 'the edits', 60_000);
  const tookMs = Date.now() - started;
  const pushedMs = traffic.pushedAtMs - started;
  expect(traffic.readsOf('Register', ROWS)).toBe(1);
  expect(traffic.pushes).toBeLessThanOrEqual(2);
  expect(traffic.writes).toEqual([]);
  expect(tookMs).toBeLessThan(60_000);
  process.stderr.write(
    `10 edits over ${ROWS} rows and ${ROWS} live cells: pushed after ${pushedMs} ms, shown after ${tookMs} ms\n`,
  );
});
