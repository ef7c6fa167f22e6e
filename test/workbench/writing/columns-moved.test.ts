/** A user adds or deletes a column of the table while it is written to: rows are never mixed, and the next write goes on. */
import fc from 'fast-check';
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { pendingWrites } from '../../../src/workbook/settings/settings';
import { pendingWrite, putCopyBack } from '../../../src/workbook/writing/pending-write';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import { runs } from '../../chance';
import { settingsOf } from '../kept-settings';
import { countRequests, doBefore } from './hanging';
import { HEADINGS, openWriting, planFor, resetter, seeRegister } from './writing-workbook';

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;
let requests: number;

/** Rows 2 and 4 get a drawdown and a note; a new row comes, or none. */
const plan = async (isAdding: boolean): Promise<WritePlan> => {
  const seen = await seeRegister(bench);
  const at = (heading: string): number => seen.values[0]!.indexOf(heading);
  const change = (rowIndex: number, heading: string, after: string | number) => ({
    ...{ rowIndex, columnIndex: at(heading), before: seen.values[rowIndex]![at(heading)], after },
  });
  const added = {
    Agreement: 'new',
    Authority: 'Blaby',
    Value: 10,
    'Drawn down': 5,
    Outstanding: null,
  } as const;
  const row = seen.values[0]!.map(String).map((name) =>
    name in added ? added[name as keyof typeof added] : '',
  );
  return planFor(seen, {
    changes: [2, 4].flatMap((n) => [change(n, 'Drawn down', 70 + n), change(n, 'Notes', `note ${n}`)]),
    ...(isAdding ? { addedRows: [row] } : {}),
  });
};

/** The rows by the headings of the register, without the formulas and without a column that is gone. */
function rows(): Record<string, unknown>[] {
  const { book } = bench.session;
  const table = book.findTable('Register')!;
  const [headings, ...all] = book.values(table.sheetId, table.block);
  const known = HEADINGS.filter((name) => name !== 'Outstanding' && headings!.includes(name));
  return all.map((row) => Object.fromEntries(known.map((name) => [name, row[headings!.indexOf(name)]])));
}

const only = (all: readonly Record<string, unknown>[]): Record<string, unknown>[] => {
  const [now] = rows();
  return all.map((row) => Object.fromEntries(Object.keys(now!).map((name) => [name, row[name]])));
};

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
  const adding = await plan(true);
  requests = await countRequests(bench, () => writeWhole(adding));
});
afterAll(() => bench.close());

const LETTERS = 'ABCDEFGHI';
const change = fc.oneof(
  fc.record({ did: fc.constant('added' as const), column: fc.integer({ min: 1, max: 8 }) }),
  // Of the columns that are written to, and of others; the register is known by the first.
  fc.record({ did: fc.constant('deleted' as const), column: fc.constantFrom(2, 3, 5, 7, 8) }),
);
interface Change {
  readonly did: 'added' | 'deleted';
  readonly column: number;
}

const make = ({ did, column }: Change): Promise<void> =>
  did === 'added'
    ? bench.insertColumns('Register', LETTERS[column]!)
    : bench.deleteColumns('Register', LETTERS[column]!);

test('whenever it comes, all is written or nothing, and what the user did stays', async () => {
  const came = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(requests - 1), change, fc.boolean(), async (at, made, isAdding) => {
      await reset();
      const before = rows();
      const given = await plan(isAdding);
      const outcome = await doBefore(
        bench,
        at + 1,
        () => make(made),
        () => writeWhole(given),
      );
      came.add(outcome.kind);
      expect({ outcome }).toMatchObject({
        outcome: { kind: expect.stringMatching(/^(written|nothing-written)$/) },
      });
      const isMade = bench.session.book.findTable('Register')!.block.columnCount !== HEADINGS.length;
      const written = before.map((row, n) =>
        n === 1 || n === 3 ? { ...row, 'Drawn down': 71 + n, Notes: `note ${n + 1}` } : row,
      );
      const added = { ...before[0]!, Agreement: 'new', Authority: 'Blaby', Value: 10, 'Drawn down': 5 };
      const blank = { Site: '', 'Expiry date': '', Notes: '', Status: '' };
      const all = isAdding ? [...written, { ...added, ...blank }] : written;
      expect({ outcome, rows: rows() }).toEqual({
        outcome,
        rows: only(outcome.kind === 'written' ? all : before),
      });
      expect(pendingWrites(settingsOf(bench.settings()))).toEqual([]);
      expect(bench.sheetNames().filter((name) => / before /.test(name))).toEqual([]);
      if (!isMade || made.did === 'deleted') return;
      expect(await writeWhole(await plan(false))).toMatchObject({ kind: 'written' });
    }),
    runs(300, 20),
  );
  expect([...came]).toContain('nothing-written');
}, 600_000);

test('a copy that was left goes back into the columns as they are now', async () => {
  // Written in part, and Excel refuses all that comes after it.
  let kind = '';
  for (let batch = 1; kind !== 'backup-left'; batch++) {
    await reset();
    const given = await plan(false);
    bench.faultNext({ batch, forGood: true });
    ({ kind } = await writeWhole(given));
    bench.clearFaults();
    expect(kind).not.toBe('written');
  }
  await make({ did: 'added', column: 3 });
  expect(await pendingWrite()).toMatchObject({ kind: 'pending' });
  expect(await putCopyBack()).toMatchObject({ done: true });
  await bench.deleteColumns('Register', LETTERS[3]!);
  const now = rows();
  await reset();
  expect(now).toEqual(rows());
});
