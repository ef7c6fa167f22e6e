/** An import, and undoing it, is whole or not at all: with a fault at every single request that it sends to Excel. */
import { someOf } from '../../chance';
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { undoLast } from '../../../src/workbook/writing/undo';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import {
  flowOf,
  openWriting,
  planFor,
  resetter,
  expectOutcomes,
  runMatrix,
  seeRegister,
  snapshot,
  type Snapshot,
  watchBatches,
} from './writing-workbook';

jest.mock('../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 10, 4),
}));

/** So many of the places of a fault are tried in a run; a full run tries each. */
const PLACES_A_RUN = 40;

let bench: HeadlessWorkbench;
let plan: WritePlan;
let asOpened: Snapshot;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
  await reset();
  asOpened = await snapshot(bench);
  plan = planFor(await seeRegister(bench), {
    changes: [
      { rowIndex: 1, columnIndex: 5, before: 0, after: 41_860 },
      { rowIndex: 2, columnIndex: 5, before: 0, after: 12.34 },
      { rowIndex: 2, columnIndex: 7, before: '=1+1', after: '=2+2' },
      { rowIndex: 4, columnIndex: 3, before: 45_004, after: 45_999, numberFormat: 'dd/mm/yyyy' },
    ],
    addedRows: [
      ["'quoted", 'Charnwood', '=1+1', 45_678, 10.5, 0, null, '', 'Open'],
      ['008', 'Blaby', '12/03', 45_679, 99.99, 0, null, '<b>', 'Open'],
    ],
    log: { headings: ['When', 'What'], row: [45_700, 'Charnwood Q4'], numberFormats: ['dd/mm/yyyy', null] },
  });
});
afterAll(() => bench.close());

test('an import', async () => {
  const flow = await flowOf(bench, reset, () => writeWhole(plan));
  const { outcomes, failed } = await runMatrix(bench, flow);
  expect(failed.slice(0, 4).join('\n\n')).toBe('');
  expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-written', 'written']);
}, 120_000);

test('an import, at every single action of the requests that write', async () => {
  const watch = watchBatches(bench);
  const batches = { writing: 0, checking: 0 };
  await reset();
  const old = await snapshot(bench);
  await writeWhole(plan, {
    onProgress: ({ step }) => {
      if (step === 'writing' || step === 'checking') batches[step] ||= watch.actions.length;
    },
  });
  watch.stop();
  expect(batches.checking).toBeGreaterThan(batches.writing);
  const cases = watch.actions
    .slice(batches.writing, batches.checking)
    .flatMap((count, n) => Array.from({ length: count + 1 }, (_, actions) => ({ n, actions })));
  for (const { n, actions } of someOf(cases, PLACES_A_RUN)) {
    await reset();
    const at = [n, actions];
    bench.faultNext({ batch: batches.writing + n + 1, afterActions: actions });
    expect([at, (await writeWhole(plan)).kind]).toEqual([at, 'nothing-written']);
    expect([at, await snapshot(bench)]).toEqual([at, old]);
  }
}, 240_000);

test('undoing an import', async () => {
  await reset();
  await writeWhole(plan);
  const flow = await flowOf(bench, resetter(bench), () => undoLast());
  const { outcomes, failed } = await runMatrix(bench, flow);
  expect(failed.slice(0, 4).join('\n\n')).toBe('');
  expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-undone', 'undone']);
  expect(flow.whole.sheets.Register).toEqual(asOpened.sheets.Register);
}, 120_000);
