/** The writing side of the add-in, run from its sources in this process, on a workbook in the headless workbench. */
import { cellAddress } from '../../../src/domain/sheet/block';
import type { HeadlessWorkbench, WorkbenchOptions } from '../../../workbench/headless';
import type { Block } from '../../../workbench/addresses';
import type { Batch } from '../../../workbench/protocol/messages';
import type { CellContent, CellCopy } from '../../../workbench/spreadsheet/book';
import { discardCopy, pendingWrite, putCopyBack } from '../../../src/workbook/writing/pending-write';
import { seeTarget, type TargetSnapshot } from '../../../src/workbook/writing/target-snapshot';
import type { WritePlan } from '../../../src/workbook/writing/write-plan';
import { pendingWrites } from '../../../src/workbook/settings/settings';
import { SETTINGS_SHEET } from '../../../src/workbook/settings/second-copy';
import { openFixture } from '../fixture-workbook';
import { FULL, someOf } from '../../chance';
import { settingsOf } from '../kept-settings';

type Rows = (string | number | boolean | null)[][];

export const HEADINGS = [
  ...[
    'Agreement',
    'Authority',
    'Site',
    'Expiry date',
    'Value',
    'Drawn down',
    'Outstanding',
    'Notes',
    'Status',
  ],
];

/** One contribution: the same for the same number. */
export const contribution = (n: number): (string | number)[] => [
  ...[String(n).padStart(3, '0'), n % 2 ? 'Blaby' : 'Charnwood', `Site ${n}`, 45_000 + n, 1000.1 + n],
  ...[n % 3 ? 0 : 250.25, `=E${n + 3}-F${n + 3}`, '', 'Open'],
];

/** Sheet Register with title rows, a table of so many rows, and cells beside and below it. */
export const registerSheets = (
  rows: number,
): { sheets: Record<string, Rows>; tables: Record<string, string> } => ({
  sheets: {
    Register: [
      ['Section 106 register', null, null],
      [],
      HEADINGS,
      ...Array.from({ length: rows }, (_, n) => contribution(n + 1)),
      [],
      ['Below the table', null, '=1+2'],
    ],
    Summary: [['A figure'], [`=SUM(Register[Value])`]],
  },
  tables: { Register: `Register!A3:I${rows + 3}` },
});

export async function openWriting(
  rows = 6,
  options: Partial<WorkbenchOptions> = {},
): Promise<HeadlessWorkbench> {
  const bench = await openFixture({ ...registerSheets(rows), ...options });
  await bench.calculated();
  await bench.type('Register!A4:A5', [["'001"], ["'002"]]);
  await bench.type('Register!H5', "'=1+1");
  useExcelOf(bench);
  // Nothing here depends on a recalculation, and each takes a while.
  bench.setCalculationMode('Manual');
  return bench;
}

/** Has the sources of src/workbook, which run in this process, talk to this workbook. */
export function useExcelOf(bench: HeadlessWorkbench): void {
  const { Excel, Office } = bench.window as { Excel?: unknown; Office?: unknown };
  Object.assign(globalThis, { Excel, Office });
}

/** Everything that a workbook holds, for comparing: a line for each cell that holds something or has a number format. */
export async function snapshot(bench: HeadlessWorkbench): Promise<Snapshot> {
  const { book } = bench.session;
  await book.settle();
  // The second copy of the settings is made by the first save, and stays.
  const isOther = (name: string): boolean => name !== SETTINGS_SHEET;
  const ids = book.sheetIds().filter((sheetId) => isOther(book.sheetName(sheetId)));
  const sheets = ids.map((sheetId): [string, string[]] => {
    const used = book.usedBlock(sheetId);
    if (!used) return [book.sheetName(sheetId), []];
    const formulas = book.formulas(sheetId, used);
    const formats = book.numberFormats(sheetId, used);
    const lines = book.values(sheetId, used).flatMap((row, r) =>
      row.flatMap((value, c) => {
        const [formula, format] = [formulas[r]![c]!, formats[r]![c]!];
        if (value === '' && formula === '' && format === 'General') return [];
        const address = cellAddress({ sheet: null, topIndex: used.row, leftIndex: used.column }, r, c);
        // What a formula comes to depends on when it was worked out last.
        return [`${address} ${formula === value ? JSON.stringify(value) : `formula ${formula}`} ${format}`];
      }),
    );
    return [book.sheetName(sheetId), lines];
  });
  const order = bench.sheetNames().filter(isOther);
  return { sheets: Object.fromEntries(sheets), tables: bench.tables(), order };
}

export interface Snapshot {
  readonly sheets: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly order: readonly string[];
}

/** Watches the batches that the add-in sends: how many actions each has, without those that only ask for an object. */
export function watchBatches(bench: HeadlessWorkbench): { actions: number[]; stop: () => void } {
  const { host } = bench.session;
  const watch = { actions: [] as number[], stop: () => (host.onTraffic = () => undefined) };
  host.onTraffic = (from, message) => {
    if (from !== 'page') return;
    const { body } = (message as { message: { body: string | Batch } }).message;
    const batch = typeof body === 'string' ? (JSON.parse(body) as Batch) : body;
    const isRemoval = (name = '') => /^_Remove(All)?References?$/.test(name);
    const isCleanup =
      batch.Actions.some(({ Name }) => isRemoval(Name)) &&
      batch.Actions.every(({ ActionType, Name }) => ActionType === 1 || isRemoval(Name));
    if (!isCleanup) watch.actions.push(batch.Actions.length);
  };
  return watch;
}

/** How a batch fails: before it, in its middle, or when all of it is done and only the answer is lost. */
export const FAULTS = ['before', 'middle', 'end'] as const;
export type FaultPlace = (typeof FAULTS)[number];

export const afterActions = (place: FaultPlace, actions: number): number =>
  place === 'before' ? 0 : place === 'middle' ? Math.ceil(actions / 2) : actions;

/** Makes the sheets Register and Summary, their table and the add-in's settings what they were; all other sheets go. */
export function resetter(bench: HeadlessWorkbench, tableName = 'Register'): () => Promise<void> {
  const { book, settings } = bench.session;
  const stored = bench.sheetNames().map((name) => {
    const sheetId = book.findSheet(name)!;
    const block = book.usedBlock(sheetId)!;
    return { sheetId, block, copies: copiesOf(book.contents(sheetId, block)) };
  });
  const table = book.findTable(tableName)!;
  const place = { ...table.block };
  const texts = settings.readAll();
  return async () => {
    settings.replaceAll(texts);
    for (const sheetId of book.sheetIds())
      if (!stored.some((one) => one.sheetId === sheetId)) book.deleteSheet(sheetId);
    book.resizeTable(table, place);
    for (const { sheetId, block, copies } of stored) {
      // Cells that a flow has pushed beyond the block go as well: a sheet that grows makes every case slower than the last.
      const used = book.usedBlock(sheetId);
      if (used) book.setContents(sheetId, used, copiesOf(blanks(used)));
      book.setContents(sheetId, block, copies);
    }
    await book.settle();
  };
}

const copiesOf = (contents: CellContent[][]): CellCopy[][] =>
  contents.map((line) => line.map(({ value, formula, look }) => ({ entry: { value, formula }, look })));

const blanks = ({ rowCount, columnCount }: Block): CellContent[][] =>
  Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, () => ({ value: '', formula: null, look: null })),
  );

export interface FaultCase {
  readonly batch: number;
  readonly place: FaultPlace;
  readonly forGood: boolean;
}

/** Every batch of a flow, failing in every way. */
export const faultCases = (batches: number): FaultCase[] =>
  Array.from({ length: batches }, (_, n) => n + 1).flatMap((batch) =>
    FAULTS.flatMap((place) => [false, true].map((forGood) => ({ batch, place, forGood }))),
  );

/** Some of them, by chance; in a full run all. */
export const triedCases = (batches: number, count = 8): FaultCase[] => someOf(faultCases(batches), count);

/** In a full run every one of these outcomes came; in any other, no other one. */
export function expectOutcomes(came: Iterable<string>, all: readonly string[]): void {
  const kinds = [...came].sort();
  if (FULL) expect(kinds).toEqual(all);
  else expect(all).toEqual(expect.arrayContaining(kinds));
}

export const caseName = ({ batch, place, forGood }: FaultCase): string =>
  `batch ${batch} fails ${place === 'before' ? 'before it' : `in its ${place}`}${forGood ? ', and all after it' : ''}`;

/** How the flows end, as far as the matrix needs to know. */
interface Outcome {
  readonly kind: string;
  readonly message?: string;
  readonly copySheet?: string;
  readonly copyLeft?: string | null;
}

/** What a flow makes of a workbook. */
export interface Flow {
  /** Makes the workbook what it was before the flow. */
  readonly reset: () => Promise<void>;
  readonly run: () => Promise<Outcome>;
  readonly old: Snapshot;
  readonly whole: Snapshot;
  /** How many actions each of its requests has. */
  readonly actions: readonly number[];
}

/** Runs the flow once without a fault, and keeps what it makes of the workbook. */
export async function flowOf(
  bench: HeadlessWorkbench,
  reset: () => Promise<void>,
  run: () => Promise<Outcome>,
): Promise<Flow> {
  await reset();
  const old = await snapshot(bench);
  const watch = watchBatches(bench);
  const { kind, message } = await run();
  watch.stop();
  if (!DONE.has(kind)) throw new Error(`The flow does not work without a fault: ${message}`);
  return { reset, run, old, whole: await snapshot(bench), actions: watch.actions };
}

const DONE = new Set(['written', 'undone']);

const copiesIn = (copyLeft: string | null | undefined): string[] => copyLeft?.split(', ') ?? [];

/** Without copies that could not be taken away. */
const without = (seen: Snapshot, copyLeft: string | null | undefined): Snapshot => ({
  ...seen,
  sheets: Object.fromEntries(
    Object.entries(seen.sheets).filter(([name]) => !copiesIn(copyLeft).includes(name)),
  ),
  order: seen.order.filter((name) => !copiesIn(copyLeft).includes(name)),
});

const isPending = (bench: HeadlessWorkbench): boolean =>
  pendingWrites(settingsOf(bench.settings())).length > 0;

/** Runs the flow with one fault; the workbook is then what the outcome says, and trying again works. */
export async function runWithFault(bench: HeadlessWorkbench, flow: Flow, one: FaultCase): Promise<string> {
  await flow.reset();
  bench.faultNext({
    batch: one.batch,
    afterActions: afterActions(one.place, flow.actions[one.batch - 1]!),
    forGood: one.forGood,
  });
  const outcome = await flow.run();
  bench.clearFaults();
  await expectTruth(bench, flow, outcome);
  if (DONE.has(outcome.kind)) return outcome.kind;
  const again = await flow.run();
  expect(again).toMatchObject({ kind: expect.stringMatching(/^(written|undone)$/) });
  expect(await snapshot(bench)).toEqual(flow.whole);
  return outcome.kind;
}

/** What the outcome says of the register is so. */
async function expectTruth(bench: HeadlessWorkbench, flow: Flow, outcome: Outcome): Promise<void> {
  const now = await snapshot(bench);
  if (outcome.kind === 'backup-left') return expectCopy(bench, flow, outcome.copySheet!, now);
  const expected = DONE.has(outcome.kind) ? flow.whole : flow.old;
  expect(without(now, outcome.copyLeft)).toEqual(expected);
  if (!outcome.copyLeft) expect(isPending(bench)).toBe(false);
  else if (isPending(bench)) {
    const stands = expected === flow.whole ? 'as written' : 'as before';
    expect(await pendingWrite()).toMatchObject({ kind: 'pending', outcome: stands });
    expect(await discardCopy()).toEqual({ done: true });
    expect(await snapshot(bench)).toEqual(expected);
  } else {
    for (const name of copiesIn(outcome.copyLeft)) {
      const sheetId = bench.session.book.findSheet(name);
      if (sheetId) bench.session.book.deleteSheet(sheetId);
    }
  }
}

/** The copy stands untouched on its own sheet, is offered, and makes the register what it was. */
async function expectCopy(
  bench: HeadlessWorkbench,
  { old }: Flow,
  copySheet: string,
  now: Snapshot,
): Promise<void> {
  const look = await pendingWrite();
  if (look.kind !== 'pending') throw new Error(`No write is pending: ${JSON.stringify(look)}`);
  expect(look.copySheet).toBe(copySheet);
  expect(old.sheets[look.sheet]).toEqual(expect.arrayContaining([...now.sheets[copySheet]!]));
  expect(await putCopyBack()).toEqual({ done: true });
  expect(await snapshot(bench)).toEqual(old);
}

/** Runs every case; answers how often each outcome came, and what went wrong. */
export async function runMatrix(
  bench: HeadlessWorkbench,
  flow: Flow,
): Promise<{ outcomes: Record<string, number>; failed: string[] }> {
  const outcomes: Record<string, number> = {};
  const failed: string[] = [];
  for (const one of triedCases(flow.actions.length)) {
    try {
      const kind = await runWithFault(bench, flow, one);
      outcomes[kind] = (outcomes[kind] ?? 0) + 1;
    } catch (error) {
      failed.push(`${caseName(one)}: ${String(error).slice(0, 1500)}`);
    }
  }
  return { outcomes, failed };
}

/** The table Register as the add-in sees it now. */
export function seeRegister(bench: HeadlessWorkbench): Promise<TargetSnapshot> {
  const table = bench.session.book.findTable('Register')!;
  const block = { topIndex: 0, leftIndex: 0, rowCount: 0, columnCount: 0 };
  return seeTarget({ sheetId: table.sheetId, tableId: table.id }, block);
}

/** A plan for what was seen: only what is to change is left to say. */
export const planFor = (
  { sheetId, tableId, sheet, topIndex, leftIndex, values }: TargetSnapshot,
  more: Partial<WritePlan>,
): WritePlan => ({
  kind: 'import',
  what: 'Charnwood Q4',
  sheetId,
  tableId,
  expected: { place: { sheet, topIndex, leftIndex }, values },
  changes: [],
  ...more,
});
