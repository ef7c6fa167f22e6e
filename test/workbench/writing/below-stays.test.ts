/** Rows come to a table and go again: whatever stands below it ends where it was. */
import fc from 'fast-check';
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { pendingWrite, putCopyBack } from '../../../src/workbook/writing/pending-write';
import { undoLast } from '../../../src/workbook/writing/undo';
import { rememberWrite } from '../../../src/workbook/writing/undo-record';
import { writeWhole } from '../../../src/workbook/writing/write-transaction';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import { runs } from '../../chance';
import {
  afterActions,
  FAULTS,
  openWriting,
  planFor,
  resetter,
  seeRegister,
  snapshot,
  watchBatches,
} from './writing-workbook';

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
});
afterAll(() => bench.close());

/** So many blank rows below the table, then a total and a note. */
interface Below {
  readonly gap: number;
  readonly isTotal: boolean;
  readonly isNote: boolean;
}
const below: fc.Arbitrary<Below> = fc.record({ gap: fc.nat(5), isTotal: fc.boolean(), isNote: fc.boolean() });

async function begin({ gap, isTotal, isNote }: Below): Promise<void> {
  await reset();
  rememberWrite(null);
  await bench.type('Register!A11:C11', [['', '', '']]);
  const row = 10 + gap;
  if (isTotal) await bench.type(`Register!E${row}:F${row}`, [['Total', '=SUM(Register[Drawn down])']]);
  if (isNote) await bench.type(`Register!B${row + 2}`, 'See the file');
}

const added = (count: number): (string | number | null)[][] =>
  Array.from({ length: count }, (_, n) => [
    ...[`new ${n}`, 'Blaby', 'Site', 45_000, 10, 0, null, n ? '' : 'a note', 'Open'],
  ]);

const plan = async (count: number, more: Partial<WritePlan> = {}): Promise<WritePlan> =>
  planFor(await seeRegister(bench), {
    changes: [{ rowIndex: 2, columnIndex: 5, before: 0, after: 5 }],
    addedRows: added(count),
    ...more,
  });

const count = fc.integer({ min: 1, max: 4 });

test('a write and its undo leave nothing, at once or after reopening, whether tables grow by themselves or not', async () => {
  await fc.assert(
    fc.asyncProperty(below, count, fc.boolean(), fc.boolean(), async (what, rows, isReopened, doGrow) => {
      await begin(what);
      bench.setTablesGrow(doGrow);
      const before = await snapshot(bench);
      expect(await writeWhole(await plan(rows))).toMatchObject({ kind: 'written' });
      if (isReopened) rememberWrite(null);
      expect(await undoLast()).toMatchObject({ kind: 'undone', rowCount: rows });
      bench.setTablesGrow(true);
      expect(await snapshot(bench)).toEqual(before);
    }),
    runs(150, 25),
  );
}, 300_000);

test('what comes below the table between a write and its undo stays where it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.nat(2), async (rows, further) => {
      await begin({ gap: 5, isTotal: false, isNote: false });
      expect(await writeWhole(await plan(rows))).toMatchObject({ kind: 'written' });
      const address = `Register!E${11 + rows + further}`;
      await bench.type(address, 'Total');
      expect(await undoLast()).toMatchObject({ kind: 'undone', rowCount: rows });
      expect(bench.value(address)).toBe('Total');
    }),
    runs(30, 6),
  );
}, 120_000);

test('a row that was changed since stays, and so does all that stands below the table', async () => {
  await begin({ gap: 4, isTotal: true, isNote: true });
  await writeWhole(await plan(3));
  await bench.type('Register!H11', 'Asked the council');
  expect(await undoLast()).toMatchObject({ kind: 'undone', rowCount: 2, left: ['row 11'] });
  expect(bench.tables().Register).toBe('Register!A3:I10');
  expect(bench.values('Register!A10:H10')[0]).toEqual(expect.arrayContaining(['new 1', 'Asked the council']));
  expect([bench.value('Register!E14'), bench.value('Register!B16')]).toEqual(['Total', 'See the file']);
});

test('an undo in which a request fails leaves all as it was before it, or after it', async () => {
  await fc.assert(
    fc.asyncProperty(
      below,
      count,
      fc.nat(60),
      fc.constantFrom(...FAULTS),
      fc.boolean(),
      async (what, rows, at, place, forGood) => {
        await begin(what);
        const before = await snapshot(bench);
        const run = async (): Promise<void> => {
          await begin(what);
          expect(await writeWhole(await plan(rows))).toMatchObject({ kind: 'written' });
        };
        await run();
        const written = await snapshot(bench);
        const watch = watchBatches(bench);
        await undoLast();
        watch.stop();
        await run();
        const batch = 1 + (at % watch.actions.length);
        bench.faultNext({ batch, afterActions: afterActions(place, watch.actions[batch - 1]!), forGood });
        const outcome = await undoLast();
        bench.clearFaults();
        if (outcome.kind === 'backup-left') {
          expect(await pendingWrite()).toMatchObject({ kind: 'pending' });
          expect(await putCopyBack()).toMatchObject({ done: true });
        }
        const { sheets, tables } = await snapshot(bench);
        const expected = outcome.kind === 'undone' ? before : written;
        expect([outcome.kind, sheets.Register, tables]).toEqual([
          outcome.kind,
          expected.sheets.Register,
          expected.tables,
        ]);
      },
    ),
    runs(300, 20),
  );
}, 600_000);

const LOG = { headings: ['When', 'What'], row: [45_700, 'Import'] };
const SIDE = {
  table: { name: 'Movements', newSheet: 'Movements', mark: 'movements' },
  headings: ['Date', 'Agreement'],
  row: [45_700, '008'],
  numberFormats: ['dd/mm/yyyy', null],
};

/** Makes the tables of the log and of movements, with something so many rows below each. */
async function beside(gap: number): Promise<void> {
  await begin({ gap: 3, isTotal: false, isNote: true });
  await writeWhole(await plan(1, { changes: [], log: LOG, side: SIDE }));
  rememberWrite(null);
  for (const sheet of ['Import log', 'Movements']) await bench.type(`'${sheet}'!B${3 + gap}`, 'A note');
}

test('notes below the log and below the movements stay where they are, undone or rolled back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(3),
      fc.constantFrom(...FAULTS, 'undone' as const),
      fc.nat(60),
      fc.boolean(),
      async (gap, place, at, doGrow) => {
        await beside(gap);
        const made = await plan(1, { log: LOG, side: SIDE });
        const before = await snapshot(bench);
        const watch = watchBatches(bench);
        bench.setTablesGrow(doGrow);
        expect(await writeWhole(made)).toMatchObject({ kind: 'written' });
        watch.stop();
        if (place === 'undone') expect(await undoLast()).toMatchObject({ kind: 'undone' });
        else {
          await beside(gap);
          const batch = 1 + (at % watch.actions.length);
          bench.faultNext({ batch, afterActions: afterActions(place, watch.actions[batch - 1]!) });
          const outcome = await writeWhole(made);
          bench.clearFaults();
          if (outcome.kind === 'written') await undoLast();
          else expect(outcome).toMatchObject({ kind: 'nothing-written' });
        }
        bench.setTablesGrow(true);
        const now = await snapshot(bench);
        // The log says that the import was undone.
        const isMarked = now.sheets['Import log']!.length > before.sheets['Import log']!.length;
        const log = isMarked ? {} : { 'Import log': before.sheets['Import log'] };
        expect(now.sheets).toMatchObject({ Movements: before.sheets.Movements, ...log });
        expect(now.sheets.Register).toEqual(before.sheets.Register);
      },
    ),
    runs(300, 20),
  );
}, 600_000);

test('a note that is typed below the movements after a write stays where it is when that is undone', async () => {
  await begin({ gap: 3, isTotal: false, isNote: true });
  await writeWhole(await plan(1, { side: SIDE }));
  await writeWhole(await plan(1, { side: SIDE }));
  await bench.type('Movements!B6', 'A note');
  expect(await undoLast()).toMatchObject({ kind: 'undone' });
  expect([bench.tables().Movements, bench.value('Movements!B6')]).toEqual(['Movements!A1:B2', 'A note']);
});
