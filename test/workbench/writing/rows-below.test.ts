/** Rows come to the table by being written below it, and go again without a trace. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { undoLast } from '../../../src/workbook/writing/undo';
import { rememberWrite } from '../../../src/workbook/writing/undo-record';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import { someOf } from '../../chance';
import { openWriting, planFor, resetter, seeRegister, snapshot, watchBatches } from './writing-workbook';

/** So many places of a fault are tried in a run, of each way that a table can grow. */
const FAULTS_A_RUN = 12;
/** The requests of a write from that which writes first. */
const FIRST_WRITING = 8;

/** A fault behind every third action of each request that writes. */
const faultsIn = (actions: readonly number[]): { batch: number; afterActions: number }[] =>
  actions.flatMap((count, n) =>
    n + 1 < FIRST_WRITING
      ? []
      : Array.from({ length: Math.floor(Math.min(40, count) / 3) + 1 }, (_, step) => ({
          batch: n + 1,
          afterActions: step * 3,
        })),
  );

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
});
beforeEach(async () => {
  await reset();
  rememberWrite(null);
});
afterAll(() => bench.close());

const plan = async (more: Partial<WritePlan>): Promise<WritePlan> => planFor(await seeRegister(bench), more);

describe('rows come to the table by being written below it', () => {
  const added = [
    ['x', 'Blaby', 'Site', 45_000, 10, 0, null, 'a note', 'Open'],
    ['y', 'Blaby', 'Site', 45_000, 20, 0, null, '', 'Open'],
    ['z', 'Blaby', 'Site', 45_000, 30, 0, null, '', 'Open'],
  ];
  const held = () => bench.values('Register!A10:I12').map((row) => [row[0], row[4], row[7]]);
  const HELD = [
    ['x', 10, 'a note'],
    ['y', 20, ''],
    ['z', 30, ''],
  ];

  test('beside co-authors, and what stood there makes room', async () => {
    bench.setCoAuthored(true);
    expect((await writeWhole(await plan({ addedRows: added }))).kind).toBe('written');
    bench.setCoAuthored(false);
    expect([bench.tables().Register, held()]).toEqual(['Register!A3:I12', HELD]);
    expect(bench.values('Register!A13:A15').flat()).toEqual(['', 'Below the table', '']);
  });

  test('what stands further down is where it was after undo', async () => {
    const before = await snapshot(bench);
    expect((await writeWhole(await plan({ addedRows: added.slice(0, 1) }))).kind).toBe('written');
    expect((await undoLast()).kind).toBe('undone');
    expect(await snapshot(bench)).toEqual(before);
  });

  test('where the user has switched off that tables take in what is written below them', async () => {
    bench.setTablesGrow(false);
    const outcome = await writeWhole(await plan({ addedRows: added }));
    bench.setTablesGrow(true);
    expect([outcome.kind, bench.tables().Register, held()]).toEqual(['written', 'Register!A3:I12', HELD]);
  });

  test.each([1, 3])(
    'a failure anywhere leaves nothing of %d rows, above or below',
    async (count) => {
      for (const doGrow of [true, false]) {
        const made = await plan({ addedRows: added.slice(0, count) });
        const before = await snapshot(bench);
        const watch = watchBatches(bench);
        bench.setTablesGrow(doGrow);
        await writeWhole(made);
        watch.stop();
        await reset();
        bench.setTablesGrow(doGrow);
        for (const { batch, afterActions } of someOf(faultsIn(watch.actions), FAULTS_A_RUN)) {
          bench.faultNext({ batch, afterActions });
          const outcome = await writeWhole(await plan({ addedRows: added.slice(0, count) }));
          bench.clearFaults();
          if (outcome.kind === 'written') await reset();
          else expect([batch, afterActions, outcome.kind]).toEqual([batch, afterActions, 'nothing-written']);
          expect(await snapshot(bench)).toEqual(before);
          bench.setTablesGrow(doGrow);
        }
        bench.setTablesGrow(true);
      }
    },
    120_000,
  );
});
