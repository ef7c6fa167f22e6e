/**
 * The law of Trace for what is made of the tables beside the register: every figure of a tab, and of a function on an
 * officer's own sheet, is its rows added up, to the penny.
 */
import * as fc from 'fast-check';
import { ledgerOf } from '../../src/domain/movements/ledger';
import { MOVEMENTS } from '../../src/domain/movements/movement-table';
import { GENERAL_LEDGER, glExport } from '../../src/domain/movements/gl-table';
import { BID_COSTS } from '../../src/domain/pipeline/bid-cost-table';
import { DEVELOPMENTS } from '../../src/domain/pipeline/development-table';
import { instalmentBook } from '../../src/domain/pipeline/instalments';
import { withTranches } from '../../src/domain/pipeline/tranches';
import { TRIGGERS } from '../../src/domain/pipeline/trigger-table';
import { FUNDABLE_PROJECTS } from '../../src/domain/plan/fundable-projects';
import { withSuccession } from '../../src/domain/register/authorities-in-force';
import { registerInForce } from '../../src/domain/register/register-in-force';
import { AUTHORITIES } from '../../src/domain/requests/authority-table';
import { IMPORT_LOG } from '../../src/domain/requests/import-log-table';
import { REQUESTS } from '../../src/domain/requests/request-table';
import { ITEMS } from '../../src/domain/items/item-table';
import type { Place } from '../../src/domain/sheet/block';
import { summaryTab } from '../../src/domain/summaries/tabs/summary-tabs';
import { noTable } from '../../src/domain/summaries/tabs/found-table';
import { TAB_KEYS, type SummaryTab, type TabKey } from '../../src/domain/summaries/tabs/tab';
import { traceOfCall } from '../../src/domain/summaries/figures/calls';
import { addUp, isMadeOfParts } from '../../src/domain/summaries/figures/figure';
import type { TraceSource } from '../../src/domain/summaries/figures/source';
import { tracedOn } from '../../src/domain/summaries/tracing/trace-figure';
import { isTable, readTable, type Table } from '../../src/domain/tables/read-table';
import type { TableKind } from '../../src/domain/tables/table-kind';
import { today } from '../../src/workbook/excel/clock';
import type { ArgumentRead } from '../../src/workbook/formulas/argument-values';
import { movedModel } from '../../src/taskpane/trace/moved-model';
import { ownSheetQuestion } from '../../src/taskpane/trace/own-sheet';
import { madeModel, type PartsModel } from '../../src/taskpane/trace/parts-model';
import { traceModel } from '../../src/taskpane/trace/model';
import { tabFigure } from '../../src/taskpane/trace/question';
import type { TraceQuestion } from '../../src/taskpane/trace/state';
import { registerOf } from '../domain/reading';
import { inputsOf, sheetOf } from '../domain/summaries/sample';
import { call } from '../functions/calling';
import { runs, SEED, someOf } from '../chance';
import { AS_AT, workbooks, type MadeWorkbook } from './made-workbooks';

jest.setTimeout(120_000);

const found = <K extends TableKind>(kind: K, block: unknown[][]): { table: Table<K> } => {
  const table = readTable(block, kind, { sheet: kind.name, topIndex: 0, leftIndex: 0 });
  if (!isTable(table)) throw new Error(`${kind.name}: ${table.code}`);
  return { table };
};

function sourceOf(made: MadeWorkbook): TraceSource {
  const movements = found(MOVEMENTS, made.movements);
  const triggers = found(TRIGGERS, made.triggers);
  const plain = registerOf(made.register, { place: { sheet: 'Register', topIndex: 0, leftIndex: 0 } });
  const authorities = found(AUTHORITIES, made.authorities);
  const named = withSuccession(plain, authorities.table);
  const register = withTranches(named, triggers.table, ledgerOf(movements.table, named));
  const lines = glExport(found(GENERAL_LEDGER, made.ledger).table);
  return {
    ...{ register, strict: false, movements, triggers },
    requests: found(REQUESTS, made.requests),
    authorities,
    projects: found(FUNDABLE_PROJECTS, made.projects),
    imports: found(IMPORT_LOG, made.imports),
    developments: found(DEVELOPMENTS, made.developments),
    bidCosts: found(BID_COSTS, made.bidCosts),
    items: noTable(ITEMS),
    generalLedger: 'code' in lines ? null : { name: 'GL', lines },
  };
}

/** What Trace shows, with the figure proved by its parts. */
function modelOf(source: TraceSource, question: TraceQuestion): PartsModel {
  const all = { ...source, ...question.given };
  if (question.moved) {
    const { register, movements } = all;
    if (!('table' in movements)) throw new Error('no movements');
    return movedModel(register, ledgerOf(movements.table, register), question, question.moved);
  }
  if (!question.made) {
    const register = registerInForce(source.register, tracedOn(question, today()));
    const { amount, proof, adds, older } = traceModel(register, question, false)!;
    return { title: '', amount, proof, adds, older, groups: [], leftOut: null };
  }
  const traced = traceOfCall(all, question.made.figure)!;
  if (traced.kind === 'made' && traced.value !== null) {
    expect([question.made.title, isMadeOfParts(traced)]).toEqual([question.made.title, true]);
    if (traced.how === 'sum') expect(addUp(traced.parts)).toBe(traced.value);
  }
  const model = madeModel(all, question.made);
  if ('why' in model) throw new Error(model.why);
  return model;
}

const isFigure = (style: string): boolean => /count|pounds|percent|decimal|days/.test(style);
const WALKED: readonly TabKey[] = [
  'plan',
  'requests',
  'variances',
  'due',
  'pipeline',
  'ledger',
  'movements',
  'statement',
];

/** So many figures of a workbook are looked at; all of them in a full run. */
const CELLS = 25;

/** Figures of lists whose rows are themselves what they are made of. */
const IS_A_ROW = /^This is one movement/;

function walk(key: TabKey, tab: SummaryTab, source: TraceSource, months: number): number {
  const { values: block } = sheetOf(tab);
  let traced = 0;
  const cells = tab.cells.flatMap((row, r) =>
    row.flatMap(({ style, value }, c) => (isFigure(style) && value !== '' ? [{ row, r, c, value }] : [])),
  );
  for (const { row, r, c, value } of someOf(cells, CELLS)) {
    const where = `${key} ${r},${c} ${row[0]!.value}: ${value}`;
    const question = tabFigure(
      {
        tab: { key, refreshedAt: null },
        block,
        register: registerInForce(source.register, today()),
        strict: false,
        table: null,
        source,
        months,
      },
      { topIndex: r, leftIndex: c },
    );
    if (question === null) throw new Error(`${where}: nothing is said`);
    traced++;
    if ('why' in question) {
      expect([where, question.why]).toEqual([where, expect.stringMatching(IS_A_ROW)]);
      continue;
    }
    const model = modelOf(source, question);
    expect([where, model.adds, model.older]).toEqual([where, true, null]);
  }
  return traced;
}

test.each(WALKED)('any workbook: every figure of %s is traced, and its rows make it', (key) => {
  let traced = 0;
  fc.assert(
    fc.property(workbooks, fc.integer({ min: 1, max: 24 }), fc.boolean(), (made, months, isExact) => {
      const source = sourceOf(made);
      const { register, movements, triggers, developments } = source;
      const ledger = 'table' in movements ? ledgerOf(movements.table, register) : null;
      const book =
        'table' in triggers &&
        'table' in developments &&
        instalmentBook(triggers.table, developments.table, register);
      const inputs = inputsOf(register, {
        ...{ asAtSerial: AS_AT, horizonMonths: months, units: isExact ? 'exact' : 'whole pounds' },
        ...{ asking: source, movements: ledger && { ledger }, generalLedger: source.generalLedger },
        coming: { book: book ? { table: book } : noTable(TRIGGERS), developments, triggers },
      });
      traced += walk(key, summaryTab(key, inputs), source, months);
    }),
    runs(100, 6),
  );
  expect(traced).toBeGreaterThan(10);
});

test('no figure of a tab is passed over in silence: it has a trace, or a sentence says why not', () => {
  const [made] = fc.sample(workbooks, { numRuns: 1, seed: SEED });
  const source = sourceOf(made!);
  const inputs = inputsOf(source.register, { asking: source });
  const seen = { register: source.register, strict: false, table: null, source, months: 12 };
  for (const key of TAB_KEYS.filter((one) => one !== 'paper')) {
    const tab = summaryTab(key, inputs);
    const { values: block } = sheetOf(tab);
    tab.cells.forEach((row, r) =>
      row.forEach(({ style, value }, c) => {
        if (!isFigure(style) || typeof value !== 'number') return;
        const asked = tabFigure(
          { ...seen, tab: { key, refreshedAt: null }, block },
          { topIndex: r, leftIndex: c },
        );
        expect([key, r, c, value, asked !== null]).toEqual([key, r, c, value, true]);
        if (asked && 'why' in asked) expect(asked.why).toMatch(/^[A-Z0-9].{20,}\.$/);
      }),
    );
  }
});

/** How a call is given its tables. */
const WAYS = ['ranges', 'its own tables as ranges', 'none'] as const;
type Way = (typeof WAYS)[number];

type Block = unknown[][];
const isBlock = (value: unknown): value is Block => Array.isArray(value);

/** Where the workbook has a block that a call is given; elsewhere where it is a copy. */
function placeOf(made: MadeWorkbook, block: Block, way: Way): Place {
  const name = (Object.keys(made) as (keyof MadeWorkbook)[]).find((one) => made[one] === block)!;
  const sheet = { ...SHEETS, register: 'Register' }[name];
  return { sheet: way === 'ranges' ? `Copy of ${sheet}` : sheet, topIndex: 0, leftIndex: 0 };
}
const SHEETS: Readonly<Record<Exclude<keyof MadeWorkbook, 'register'>, string>> = {
  ...{ movements: MOVEMENTS.name, requests: REQUESTS.name, authorities: AUTHORITIES.name },
  ...{ projects: FUNDABLE_PROJECTS.name, imports: IMPORT_LOG.name, triggers: TRIGGERS.name },
  ...{ developments: DEVELOPMENTS.name, bidCosts: BID_COSTS.name, ledger: GENERAL_LEDGER.name },
};

function argument(made: MadeWorkbook, value: unknown, way: Way): ArgumentRead {
  if (value === null || value === undefined) return { kind: 'left out' };
  if (!isBlock(value)) return { kind: 'value', value: value as string | number };
  if (way === 'none') return { kind: 'left out' };
  const place = placeOf(made, value, way);
  const size = { rowCount: value.length, columnCount: value[0]!.length };
  return { kind: 'range', values: value, address: `${place.sheet}!A1`, ...size, place };
}

/** An authority that takes another's place, as the table has it; one that has rows where none does. */
const successorIn = ({ authorities }: MadeWorkbook): unknown =>
  authorities.slice(1).find(([, , successor, from]) => successor !== '' && from !== '')?.[2] ?? 'Melton';

/** Calls of every function that is traced by its arguments. */
const CALLS: Readonly<Record<string, (of: MadeWorkbook) => unknown[]>> = {
  ASAT: (of) => [AS_AT, 'Authority', null, of.movements, of.register, of.authorities],
  'ASAT by project, as it was known': (of) => [
    ...[AS_AT, 'Project', AS_AT, of.movements, of.register, of.authorities],
  ],
  BALANCE: (of) => ['In hand', 'Blaby', of.register, AS_AT, of.movements, of.authorities],
  'BALANCE of a successor': (of) => [
    ...['Drawn down', successorIn(of), of.register, AS_AT, of.movements, of.authorities],
  ],
  'BALANCE of an agreement': (of) => [
    ...['Held by authority', 'P/1', of.register, AS_AT, of.movements, of.authorities],
  ],
  MOVEMENTS: (of) => ['In hand', AS_AT - 365, AS_AT, null, of.movements, of.register, of.authorities],
  'MOVEMENTS by project': (of) => [
    ...['Spent', AS_AT - 365, AS_AT, 'Project', of.movements, of.register, of.authorities],
  ],
  STATEMENT: ({ movements, register, triggers }) => [AS_AT, movements, register, triggers],
  LEDGERCHECK: ({ movements, register }) => [AS_AT, movements, register],
  AGED: (of) => [null, AS_AT, of.movements, of.register, of.triggers, of.authorities],
  PLAN: (of) => [AS_AT, 12, of.register, of.projects, of.requests, of.movements, of.triggers],
  UNPLACED: (of) => [AS_AT, 12, of.register, of.projects, of.requests, of.movements, of.triggers],
  REQUESTS: ({ requests, register, authorities }) => [AS_AT, null, requests, register, authorities],
  VARIANCES: (of) => [
    ...[null, AS_AT, of.requests, of.movements, of.register, of.authorities, of.imports, of.triggers],
  ],
  DUE: ({ triggers, developments, register }) => [18, AS_AT, triggers, developments, register],
  FORECAST: (of) => [null, null, of.triggers, of.developments, of.register, AS_AT, of.authorities],
  'FORECAST by authority': (of) => [
    ...[3, 'Authority', of.triggers, of.developments, of.register, AS_AT, of.authorities],
  ],
  BID: ({ bidCosts }) => [150, 355.5, bidCosts],
};

/** Calls whose figures are of the register as it is: those of a register of their own are not traced. */
const OF_REGISTER: Readonly<Record<string, (of: MadeWorkbook) => unknown[]>> = {
  ROLLUP: (of) => [null, of.register, null, of.authorities],
  'ROLLUP of open ones': (of) => [null, of.register, 'Open', of.authorities],
  'ROLLUP by year': (of) => ['Expiry year', of.register, null, of.authorities],
  'ROLLUP by project of closed ones': (of) => ['Project', of.register, 'closed', of.authorities],
  'ROLLUP by agreement': (of) => ['agreement', of.register, null, of.authorities],
  'BALANCE as it is': (of) => ['In hand', 'Blaby', of.register, null, null, of.authorities],
  'BALANCE of a successor as it is': (of) => [
    ...['Held by authority', successorIn(of), of.register, null, null, of.authorities],
  ],
};

/** Functions that find the workbook's table of authorities whichever register they are given. */
const FIND_AUTHORITIES: ReadonlySet<string> = new Set(['REQUESTS', 'VARIANCES']);

/** Arguments without a table of authorities: the rows of a range count under the authorities that they name. */
const asNamed = ({ authorities }: MadeWorkbook, args: readonly unknown[]): unknown[] =>
  args.map((value) => (value === authorities ? undefined : value));

/** Columns of days, which are no figures. */
const DAYS = /^(Deadline|Due date|Expiry date)$/;

async function walkCall(
  made: MadeWorkbook,
  name: string,
  args: readonly unknown[],
  way: Way,
): Promise<number> {
  const [id] = name.split(' ') as [string];
  const answer: unknown = await call(id, ...args).catch(() => null);
  const block = isBlock(answer) ? answer : [[answer]];
  const source = sourceOf(made);
  const isAlone = block.length === 1;
  const cells = block.flatMap((row, r) =>
    row.flatMap((shown, c) =>
      typeof shown === 'number' && (r > 0 || isAlone) && !DAYS.test(String(block[0]![c]))
        ? [{ row, r, c, shown }]
        : [],
    ),
  );
  const given = args.map((value) => argument(made, value, way));
  const found = someOf(cells, CELLS);
  for (const { row, r, c, shown } of found) {
    const where = `${name}, given ${way}: ${r},${c} ${String(row[0])}, ${String(block[0]![c])}: ${shown}`;
    const seen = { name: id, block, rowIndex: r, columnIndex: c };
    const question = ownSheetQuestion({ ...seen, arguments: given }, source);
    if (question === null || 'why' in question)
      throw new Error(`${where}: ${question?.why ?? 'nothing is said'}`);
    const model = modelOf(source, question);
    expect([where, model.adds, model.older]).toEqual([where, true, null]);
  }
  return found.length;
}

test.each(Object.keys(CALLS))(
  'any workbook: every figure of %s on a sheet of the officer’s is traced',
  async (name) => {
    let traced = 0;
    await fc.assert(
      fc.asyncProperty(workbooks, fc.constantFrom(...WAYS), fc.boolean(), async (made, way, isSucceeded) => {
        const args = CALLS[name]!(made);
        const isFound = way === 'none' || FIND_AUTHORITIES.has(name);
        const all = isSucceeded || isFound ? args : asNamed(made, args);
        traced += await walkCall(made, name, all, way);
      }),
      runs(90, 8),
    );
    expect(traced).toBeGreaterThan(0);
  },
);

test.each(Object.keys(OF_REGISTER))(
  'any workbook: every figure of %s that Trace has of the register is its rows',
  async (name) => {
    let traced = 0;
    await fc.assert(
      fc.asyncProperty(workbooks, async (made) => {
        traced += await walkCall(made, name, OF_REGISTER[name]!(made), 'none');
      }),
      runs(90, 8),
    );
    expect(traced).toBeGreaterThan(0);
  },
);
