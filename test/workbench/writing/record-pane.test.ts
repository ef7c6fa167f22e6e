/**
 * Record as the pane does it, from the selected row to the workbook, with a fault at every request of it, those of looking
 * and of the table of movements too: all of it or none, and the pane says which. Undone the same way.
 */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { serialFromDate } from '../../../src/domain/calendar/serial';
import { MOVEMENTS } from '../../../src/domain/movements/movement-table';
import { MoneyFlow } from '../../../src/taskpane/money/flow';
import { firstState } from '../../../src/taskpane/shell/first-state';
import type { PaneState } from '../../../src/taskpane/shell/pane-state';
import { markChanged } from '../../../src/workbook/excel/workbook-changes';
import { currentRegister } from '../../../src/workbook/register/current-register';
import * as undoing from '../../../src/workbook/writing/undo';
import * as writing from '../../../src/workbook/writing/write-transaction';
import { FULL } from '../../chance';
import {
  expectOutcomes,
  flowOf,
  HEADINGS,
  openWriting,
  resetter,
  runMatrix,
  snapshot,
  type Flow,
  type Snapshot,
} from './writing-workbook';

jest.mock('../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../src/workbook/excel/clock'),
  now: () => new Date(2026, 10, 28, 10, 4),
}));
jest.mock('../../../src/workbook/writing/write-transaction', () => ({
  __esModule: true,
  ...jest.requireActual<object>('../../../src/workbook/writing/write-transaction'),
}));
jest.mock('../../../src/workbook/writing/undo', () => ({
  __esModule: true,
  ...jest.requireActual<object>('../../../src/workbook/writing/undo'),
}));

const TODAY = serialFromDate({ day: 28, month: 11, year: 2026 })!;
const LIMIT_MS = 240_000;
type Cells = (string | number)[][];

/** Under the headings of the fixture's place, so that its texts and its formula in H5 are as elsewhere. */
const REGISTER: Cells = [
  ['Section 106 register'],
  [],
  [
    ...['Agreement', 'Authority', 'Project', 'Value', 'Held by authority', 'Drawn down', 'Spent', 'Notes'],
    'Not started',
  ],
  ['', 'Blaby', '', 5000.5, 0, 0, 0, '', 5000.5],
  ['', 'Charnwood', '', 113_473.24, 93_473.24, 20_000, 0, '', 0],
];
const MOVED: Cells = [
  [...Object.values(MOVEMENTS.columns).map(({ name }) => name), 'Mine'],
  Object.keys(MOVEMENTS.columns).map(
    (key) =>
      (({ date: 46_000, agreement: '002', movement: 'Opening', amount: 5, to: 'In hand' }) as never)[key] ??
      '',
  ),
];
MOVED[1]!.push('AB');

let bench: HeadlessWorkbench;
let state: PaneState;
let flow: MoneyFlow;
let came: { kind: string; message?: string } | null;
afterEach(() => bench?.close());

/** The pane of a workbook with such a register; what makes both as they were. */
async function open(movements: Cells | null): Promise<() => Promise<void>> {
  bench = await openWriting(2, {
    sheets: { Register: REGISTER, Summary: [['A figure']], ...(movements ? { Movements: movements } : {}) },
    tables: {
      Register: 'Register!A3:I5',
      ...(movements ? { Movements: `Movements!A1:${columnName(movements[0]!.length)}2` } : {}),
    },
  });
  expect(HEADINGS).toHaveLength(REGISTER[2]!.length);
  const reset = resetter(bench);
  const { book } = bench.session;
  const block = movements && { ...book.findTable('Movements')!.block };
  return async () => {
    await reset();
    if (block) book.resizeTable(book.findTable('Movements')!, block);
    await book.settle();
    markChanged();
    await openPane();
  };
}

const columnName = (count: number): string => String.fromCharCode(64 + count);

async function openPane(): Promise<void> {
  const reading = await currentRegister();
  const selection = { cell: { sheet: 'Register', address: 'B5', text: '' }, range: null };
  state = { ...firstState(), reading, isReading: false, asAtSerial: TODAY, selection };
  const pane = {
    state: () => state,
    set: (change: Partial<PaneState>) => void (state = { ...state, ...change }),
    announce: () => undefined,
  };
  flow = new MoneyFlow(pane, (screen) => (state = { ...state, screen }));
}

/** The outcome of the write under the pane; where it came to none, what the pane says. */
function watched(): void {
  const [write, undo] = [writing.writeWhole, undoing.undoLast].map((of) => of.bind(null)) as [
    typeof writing.writeWhole,
    typeof undoing.undoLast,
  ];
  jest.spyOn(writing, 'writeWhole').mockImplementation(async (...of) => (came = await write(...of)));
  jest.spyOn(undoing, 'undoLast').mockImplementation(async (...of) => (came = await undo(...of)));
}
afterEach(() => jest.restoreAllMocks());

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Opens Record for the selected row and records. */
async function record() {
  came = null;
  flow.record();
  flow.chooseVerb('Spent');
  flow.type('amount', '15,000');
  flow.type('date', '3/6/2026');
  flow.type('project', 'CMD');
  flow.write();
  await until(() => state.money.working === null);
  const { recorded, form } = state.money;
  const outcome = came ?? { kind: 'nothing-written', message: form!.failed! };
  // What the pane says is what came of it.
  expect([outcome.kind, recorded !== null, form === null]).toEqual([
    outcome.kind,
    outcome.kind === 'written',
    outcome.kind === 'written',
  ]);
  expect(form === null ? 'written' : form.failed).toBe(form === null ? 'written' : outcome.message);
  return outcome;
}

async function undo() {
  came = null;
  flow.undo();
  await until(() => state.money.working === null && state.money.recorded!.undone !== null);
  const { intent, text } = state.money.recorded!.undone!;
  const outcome = came ?? { kind: 'nothing-undone', message: text };
  expect([outcome.kind, intent]).toEqual([outcome.kind, outcome.kind === 'undone' ? 'ok' : 'error']);
  state = { ...state, money: { ...state.money, recorded: { ...state.money.recorded!, undone: null } } };
  return outcome;
}

const cellsOf = ({ sheets }: Snapshot, sheet: string): string => (sheets[sheet] ?? []).join('\n');

async function tried(of: Flow, kinds: readonly string[]): Promise<void> {
  const { outcomes, failed } = await runMatrix(bench, of);
  expect(failed.slice(0, 3).join('\n\n')).toBe('');
  expectOutcomes(Object.keys(outcomes), kinds);
}

/** A table that begins is tried in a full run alone: its flow has the same requests and those that make it. */
const CASES: [string, Cells | null][] = [
  ['a table of movements', MOVED],
  ...(FULL ? ([['no table of movements', null]] as [string, null][]) : []),
];

describe.each(CASES)('%s', (_, movements) => {
  test(
    'the row is recorded whole, or not at all',
    async () => {
      const reset = await open(movements);
      watched();
      const of = await flowOf(bench, reset, record);
      expect(cellsOf(of.whole, 'Register')).toMatch(/^G5 15000 /m);
      expect(cellsOf(of.whole, 'Movements')).toContain('"Spent"');
      expect(of.actions.length).toBeGreaterThan(10);
      await tried(of, ['backup-left', 'nothing-written', 'written']);
    },
    LIMIT_MS,
  );

  test(
    'it is undone whole, or not at all',
    async () => {
      const reset = await open(movements);
      watched();
      await reset();
      const before = await snapshot(bench);
      expect(await record()).toMatchObject({ kind: 'written' });
      const after = state;
      const { book } = bench.session;
      const table = book.findTable('Movements')!;
      const block = { ...table.block };
      const again = resetter(bench);
      const written = async (): Promise<void> => {
        await again();
        book.resizeTable(table, block);
        await book.settle();
        markChanged();
        state = after;
      };
      const of = await flowOf(bench, written, undo);
      expect(of.whole.sheets.Register).toEqual(before.sheets.Register);
      expect(cellsOf(of.whole, 'Movements')).not.toContain('"Spent"');
      await tried(of, ['backup-left', 'nothing-undone', 'undone']);
    },
    LIMIT_MS,
  );
});
