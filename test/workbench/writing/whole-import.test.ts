/**
 * An import that records movements: the register's rows, the rows of Movements and the row of the Import log are one write. A
 * fault at every request leaves all of it or none, and one press takes all of it back.
 */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { undoLast } from '../../../src/workbook/writing/undo';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import {
  caseName,
  expectOutcomes,
  flowOf,
  openWriting,
  planFor,
  resetter,
  runMatrix,
  runWithFault,
  seeRegister,
  snapshot,
  type Flow,
  type Snapshot,
} from './writing-workbook';

jest.mock('../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 10, 4),
}));

const LIMIT_MS = 240_000;
const MORE: Partial<WritePlan> = {
  changes: [
    { rowIndex: 1, columnIndex: 5, before: 0, after: 250.25 },
    { rowIndex: 1, columnIndex: 4, before: 1001.1, after: 750.85 },
  ],
  addedRows: [['009', 'Blaby', '=1+1', 45_679, 99.99, 0, null, '', 'Open']],
  side: {
    table: { name: 'Movements', newSheet: 'Movements', mark: 'movements' },
    headings: ['Date', 'Agreement', 'Movement', 'Amount', 'Note'],
    rows: [
      [45_700, '001', 'Received', 250.25, ''],
      [45_700, '009', 'Secured', 99.99, 'Blaby Q4, row 7'],
    ],
    numberFormats: ['dd/mm/yyyy', null, null, '#,##0.00', null],
  },
  log: {
    headings: ['Date and time', 'Authority', 'Sheets', 'Balances as at'],
    row: [45_740.5, 'Blaby', 'Blaby Q4', 45_700],
    numberFormats: ['dd/mm/yyyy hh:mm', null, null, 'dd/mm/yyyy'],
  },
};

let bench: HeadlessWorkbench;
let plan: WritePlan;
let opened: Snapshot;
let reset: () => Promise<void>;
beforeAll(async () => {
  bench = await openWriting(6);
  reset = resetter(bench);
  await reset();
  opened = await snapshot(bench);
  plan = planFor(await seeRegister(bench), MORE);
});
afterAll(() => bench.close());

/** Each request fails once, and some of all the other ways; what was found wrong. */
async function tried(flow: Flow): Promise<{ kinds: string[]; failed: string[] }> {
  const failed: string[] = [];
  const kinds = new Set<string>();
  for (const batch of flow.actions.keys()) {
    const one = { batch: batch + 1, place: 'end', forGood: false } as const;
    await runWithFault(bench, flow, one)
      .then((kind) => kinds.add(kind))
      .catch((error: unknown) => failed.push(`${caseName(one)}: ${String(error).slice(0, 1500)}`));
  }
  const matrix = await runMatrix(bench, flow);
  for (const kind of Object.keys(matrix.outcomes)) kinds.add(kind);
  return { kinds: [...kinds], failed: [...failed, ...matrix.failed] };
}

const has = ({ sheets }: Snapshot, sheet: string, text: string): boolean =>
  (sheets[sheet] ?? []).some((line) => line.includes(text));

test(
  'the write is all of it or none',
  async () => {
    const flow = await flowOf(bench, reset, () => writeWhole(plan));
    expect([
      ...[has(flow.whole, 'Register', '"009"'), has(flow.whole, 'Movements', '"Secured"')],
      has(flow.whole, 'Import log', '"Blaby Q4"'),
    ]).toEqual([true, true, true]);
    const { kinds, failed } = await tried(flow);
    expect(failed.slice(0, 4).join('\n\n')).toBe('');
    expectOutcomes(kinds, ['backup-left', 'nothing-written', 'written']);
    await reset();
  },
  LIMIT_MS,
);

test(
  'one press takes all of it back, or none',
  async () => {
    expect(await writeWhole(plan)).toMatchObject({ kind: 'written' });
    const { book } = bench.session;
    const movements = book.findTable('Movements')!;
    const block = { ...movements.block };
    const other = resetter(bench);
    const again = async (): Promise<void> => {
      await other();
      book.resizeTable(book.findTable('Movements')!, block);
      await book.settle();
    };
    const flow = await flowOf(bench, again, () => undoLast());
    expect(flow.whole.sheets.Register).toEqual(opened.sheets.Register);
    expect(has(flow.whole, 'Movements', '"Secured"')).toBe(false);
    const { kinds, failed } = await tried(flow);
    expect(failed.slice(0, 4).join('\n\n')).toBe('');
    expectOutcomes(kinds, ['backup-left', 'nothing-undone', 'undone']);
  },
  LIMIT_MS,
);
