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
import { AUTHORITIES } from '../../src/domain/requests/authority-table';
import { IMPORT_LOG } from '../../src/domain/requests/import-log-table';
import { REQUESTS } from '../../src/domain/requests/request-table';
import { ITEMS } from '../../src/domain/items/item-table';
import { summaryTab } from '../../src/domain/summaries/tabs/summary-tabs';
import { noTable } from '../../src/domain/summaries/tabs/found-table';
import { TAB_KEYS, type SummaryTab, type TabKey } from '../../src/domain/summaries/tabs/tab';
import { traceOfCall } from '../../src/domain/summaries/figures/calls';
import { addUp, isMadeOfParts } from '../../src/domain/summaries/figures/figure';
import type { TraceSource } from '../../src/domain/summaries/figures/source';
import { isTable, readTable, type Table } from '../../src/domain/tables/read-table';
import type { TableKind } from '../../src/domain/tables/table-kind';
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
  const register = withTranches(plain, triggers.table, ledgerOf(movements.table, plain));
  const lines = glExport(found(GENERAL_LEDGER, made.ledger).table);
  return {
    ...{ register, strict: false, movements, triggers },
    requests: found(REQUESTS, made.requests),
    authorities: found(AUTHORITIES, made.authorities),
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
    const { amount, proof, adds, older } = traceModel(source.register, question, false)!;
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
        register: source.register,
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
        coming: { book: book ? { table: book } : noTable(TRIGGERS), developments },
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

const range = (sheet: string, values: unknown[][]): ArgumentRead => ({
  ...{ kind: 'range', values, address: `${sheet}!A1`, rowCount: values.length },
  place: { sheet, topIndex: 0, leftIndex: 0 },
});
const LEFT_OUT: ArgumentRead = { kind: 'left out' };
const argument = (value: unknown): ArgumentRead =>
  value === null
    ? LEFT_OUT
    : Array.isArray(value)
      ? range('Given', value as unknown[][])
      : { kind: 'value', value: value as string | number };

/** Calls of every function that is traced by its arguments, with tables of their own. */
const CALLS: Readonly<Record<string, (of: MadeWorkbook) => unknown[]>> = {
  ASAT: ({ movements, register }) => [AS_AT, 'Authority', null, movements, register],
  'ASAT by project, as it was known': ({ movements, register }) => [
    AS_AT,
    'Project',
    AS_AT,
    movements,
    register,
  ],
  BALANCE: ({ movements, register }) => ['In hand', 'Blaby', register, AS_AT, movements],
  'BALANCE of an agreement': ({ movements, register }) => [
    'Held by authority',
    'P/1',
    register,
    AS_AT,
    movements,
  ],
  MOVEMENTS: ({ movements, register }) => ['In hand', AS_AT - 365, AS_AT, null, movements, register],
  'MOVEMENTS by project': ({ movements, register }) => [
    'Spent',
    AS_AT - 365,
    AS_AT,
    'Project',
    movements,
    register,
  ],
  STATEMENT: ({ movements, register }) => [AS_AT, movements, register],
  AGED: ({ movements, register, triggers }) => [null, AS_AT, movements, register, triggers],
  PLAN: (of) => [AS_AT, 12, of.register, of.projects, of.requests, of.movements, of.triggers],
  UNPLACED: (of) => [AS_AT, 12, of.register, of.projects, of.requests, of.movements, of.triggers],
  REQUESTS: ({ requests, register, authorities }) => [AS_AT, null, requests, register, authorities],
  VARIANCES: (of) => [
    ...[null, AS_AT, of.requests, of.movements, of.register, of.authorities, of.imports, of.triggers],
  ],
  DUE: ({ triggers, developments, register }) => [18, AS_AT, triggers, developments, register],
  FORECAST: (of) => [null, null, of.triggers, of.developments, of.register, AS_AT],
  'FORECAST by authority': (of) => [3, 'Authority', of.triggers, of.developments, of.register, AS_AT],
  BID: ({ bidCosts }) => [150, 355.5, bidCosts],
};

/** Columns of days, which are no figures. */
const DAYS = /^(Deadline|Due date|Expiry date)$/;

test.each(Object.keys(CALLS))(
  'any workbook: every figure of %s on a sheet of the officer’s is traced',
  async (name) => {
    let traced = 0;
    const [id] = name.split(' ') as [string];
    await fc.assert(
      fc.asyncProperty(workbooks, async (made) => {
        const args = CALLS[name]!(made);
        const answer: unknown = await call(id, ...args).catch(() => null);
        const block = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
        const source = sourceOf(made);
        const isAlone = block.length === 1;
        const cells = block.flatMap((row, r) =>
          row.flatMap((shown, c) =>
            typeof shown === 'number' && (r > 0 || isAlone) && !DAYS.test(String(block[0]![c]))
              ? [{ row, r, c, shown }]
              : [],
          ),
        );
        for (const { row, r, c, shown } of someOf(cells, CELLS)) {
          const where = `${name} ${r},${c} ${String(row[0])}, ${String(block[0]![c])}: ${shown}`;
          const seen = { name: id, sheet: 'Mine', anchor: 'A1', block, rowIndex: r, columnIndex: c };
          const question = ownSheetQuestion({ ...seen, arguments: args.map(argument) }, source);
          if (question === null || 'why' in question)
            throw new Error(`${where}: ${question?.why ?? 'nothing is said'}`);
          const model = modelOf(source, question);
          expect([where, model.adds, model.older]).toEqual([where, true, null]);
          traced++;
        }
      }),
      runs(60, 5),
    );
    expect(traced).toBeGreaterThan(0);
  },
);
