/** An Excel that does not answer: a write stops waiting, says so, and leaves what the next look puts right. */
import fc from 'fast-check';
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { pendingWrites } from '../../../src/workbook/settings/settings';
import { putCopyBack } from '../../../src/workbook/writing/pending-write';
import { undoLast } from '../../../src/workbook/writing/undo';
import { rememberWrite } from '../../../src/workbook/writing/undo-record';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import { seeTarget } from '../../../src/workbook/writing/target-snapshot';
import type { BlockPlan, WritePlan } from '../../../src/workbook/writing/write-plan';
import { FULL, runs } from '../../chance';
import { settingsOf } from '../kept-settings';
import { countRequests, doBefore, hangAt, mockLimits, type Hang } from './hanging';
import {
  openWriting,
  planFor,
  resetter,
  seeRegister,
  snapshot,
  useExcelOf,
  type Snapshot,
} from './writing-workbook';

jest.mock('../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 10, 4),
}));

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
  mockLimits();
});
afterEach(() => useExcelOf(bench));
afterAll(() => {
  jest.restoreAllMocks();
  bench.close();
});

const LOG = { headings: ['When', 'What'], row: [45_700, 'Import'] };
const SIDE = {
  table: { name: 'Movements', newSheet: 'Movements', mark: 'movements' },
  headings: ['Date', 'Agreement'],
  rows: [
    [45_700, '008'],
    [45_701, '010'],
  ],
  numberFormats: ['dd/mm/yyyy', null],
};
const makePlan = async (more: Partial<WritePlan> = {}): Promise<WritePlan> =>
  planFor(await seeRegister(bench), {
    changes: [{ rowIndex: 2, columnIndex: 5, before: 0, after: 5 }],
    addedRows: [['x', 'Blaby', 'Site', 45_000, 10, 0, null, '=1', 'Open']],
    log: LOG,
    ...(more.also ? {} : { side: SIDE }),
    ...more,
  });

/** A cell and a row of the table Movements. */
async function otherPlan(): Promise<BlockPlan> {
  const { sheetId, id: tableId } = bench.session.book.findTable('Movements')!;
  const seen = await seeTarget(
    { sheetId, tableId },
    { topIndex: 0, leftIndex: 0, rowCount: 0, columnCount: 0 },
  );
  const { sheet, topIndex, leftIndex, values } = seen;
  return {
    ...{ sheetId, tableId, expected: { place: { sheet, topIndex, leftIndex }, values } },
    changes: [{ rowIndex: 1, columnIndex: 0, before: 45_700, after: 45_800 }],
    addedRows: [[45_900, '009']],
  };
}

/** A piece of work, prepared up to the moment that it begins. */
interface Flow {
  readonly prepare: () => Promise<() => Promise<{ readonly kind: string }>>;
  readonly done: string;
}

async function begun(): Promise<void> {
  await reset();
  rememberWrite(null);
}

const FLOWS: Readonly<Record<string, Flow>> = {
  'a first import': {
    prepare: async () => {
      await begun();
      const plan = await makePlan();
      return () => writeWhole(plan);
    },
    done: 'written',
  },
  'a second import': {
    prepare: async () => {
      await begun();
      await writeWhole(await makePlan({ changes: [] }));
      rememberWrite(null);
      const plan = await makePlan();
      return () => writeWhole(plan);
    },
    done: 'written',
  },
  'a write to two tables': {
    prepare: async () => {
      await begun();
      await writeWhole(await makePlan({ changes: [] }));
      rememberWrite(null);
      const plan = await makePlan({ also: [await otherPlan()] });
      return () => writeWhole(plan);
    },
    done: 'written',
  },
  'an undo in two tables': {
    prepare: async () => {
      await begun();
      await writeWhole(await makePlan({ changes: [] }));
      await writeWhole(await makePlan({ also: [await otherPlan()] }));
      return () => undoLast();
    },
    done: 'undone',
  },
};

interface Case {
  readonly request: number;
  readonly hang: Hang;
  /** Before the copy is put back, at this request of that, or after it. */
  readonly late: 'before' | 'after' | number;
  /** One request fails before that, so that what is written is being put back. */
  readonly fails: number | null;
}

const linesOf = ({ sheets, tables, order }: Snapshot): string[] => [
  ...order.flatMap((name) => [name, ...sheets[name]!.map((line) => `${name}: ${line}`)]),
  ...Object.entries(tables).map(([name, at]) => `${name} at ${at}`),
];

function difference(before: Snapshot, now: Snapshot): string[] {
  const [a, b] = [linesOf(before), linesOf(now)];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** All but the turn of a write that nothing waits for any more. */
const leftovers = (): string[] => bench.sheetNames().filter((name) => / before \d\d/.test(name));

async function tryCase(flow: Flow, old: Snapshot, whole: Snapshot, one: Case): Promise<string> {
  const { request, hang, late, fails } = one;
  const work = await flow.prepare();
  if (fails !== null) bench.faultNext({ batch: fails, afterActions: fails % 7 });
  const hung = hangAt(bench, request, hang);
  const { kind } = await work();
  hung.end();
  bench.clearFaults();
  if (late === 'before') await hung.doLate();
  // A user presses again where it is refused.
  const press = (): Promise<{ done: boolean }> => putCopyBack();
  let settled = typeof late === 'number' ? await doBefore(bench, late, hung.doLate, press) : await press();
  if (!settled.done) settled = await press();
  expect(settled).toMatchObject({ done: true });
  if (late !== 'before') await hung.doLate();
  // A record that came late is settled by the next look.
  if (pendingWrites(settingsOf(bench.settings())).length > 0)
    expect(await press()).toMatchObject({ done: true });
  const now = await snapshot(bench);
  const states = [old, ...(kind === flow.done ? [whole] : [])];
  const differences = states.map((state) => difference(state, now));
  if (!differences.some((lines) => lines.length === 0)) expect({ one, kind, differences }).toEqual([]);
  expect(pendingWrites(settingsOf(bench.settings()))).toEqual([]);
  expect(leftovers()).toEqual([]);
  return kind;
}

const HANGS = ['not done', 'done', 'done later'] as const;

describe.each(Object.entries(FLOWS))('%s', (_, flow) => {
  let old: Snapshot;
  let whole: Snapshot;
  let requests: number;
  beforeAll(async () => {
    const work = await flow.prepare();
    old = await snapshot(bench);
    requests = await countRequests(bench, async () =>
      expect(await work()).toMatchObject({ kind: flow.done }),
    );
    whole = await snapshot(bench);
  });

  test('whichever request is not answered, all or nothing is there once it is settled', async () => {
    const any = fc.record({
      request: fc.integer({ min: 1, max: requests }),
      hang: fc.constantFrom(...HANGS),
      late: fc.oneof(fc.constantFrom('before' as const, 'after' as const), fc.integer({ min: 1, max: 12 })),
      fails: fc.constant(null),
    });
    await fc.assert(
      fc.asyncProperty(any, async (one) => void (await tryCase(flow, old, whole, one))),
      runs(250, 12),
    );
  }, 600_000);

  test('the same while what failed is put back', async () => {
    const any = fc.record({
      request: fc.integer({ min: 8, max: requests + 20 }),
      hang: fc.constantFrom(...HANGS),
      late: fc.oneof(fc.constantFrom('before' as const, 'after' as const), fc.integer({ min: 1, max: 12 })),
      fails: fc.integer({ min: 8, max: requests }),
    });
    await fc.assert(
      fc.asyncProperty(any, async (one) => void (await tryCase(flow, old, whole, one))),
      runs(250, 8),
    );
  }, 600_000);

  const inFull = FULL ? test : test.skip;
  inFull(
    'every request in every way',
    async () => {
      const kinds = new Set<string>();
      for (let request = 1; request <= requests; request++)
        for (const hang of HANGS)
          for (const late of hang === 'done later' ? (['before', 'after', 4] as const) : (['after'] as const))
            kinds.add(await tryCase(flow, old, whole, { request, hang, late, fails: null }));
      expect(kinds).toContain('backup-left');
    },
    600_000,
  );
});
