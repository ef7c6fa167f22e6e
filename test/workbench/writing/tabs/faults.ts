/** What a refresh makes of a workbook when requests of it fail: pictures of the workbook, and what the outcome promises. */
import { openWorkbench, type HeadlessWorkbench } from '../../../../workbench/headless';
import { discardCopy, pendingWrite, putCopyBack } from '../../../../src/workbook/writing/pending-write';
import type { RefreshOutcome } from '../../../../src/workbook/tabs/refresh-outcome';
import { FIXTURE_ADDIN } from '../../fixture-workbook';
import { AS_AT } from './tabs-workbook';
import {
  useExcelOf,
  afterActions,
  caseName,
  triedCases,
  watchBatches,
  type FaultCase,
} from '../writing-workbook';
import { SETTINGS_SHEET } from '../../../../src/workbook/settings/second-copy';

/** A register of five rows with its projects and printed table, and a sheet that is nobody's business. */
const REGISTER = [
  [
    'Agreement',
    'Authority',
    'Site',
    'Expiry date',
    'Value',
    'Held by authority',
    'Drawn down',
    'Spent',
    'Project',
  ],
  ['A1', 'Blaby', 'Mill Lane', AS_AT + 20, 1000.5, 800, 200.5, 100, 'Vans'],
  ['A2', 'Blaby', 'High Street', AS_AT - 20, 500, 0, 500, 120, ''],
  ['A3', 'Melton', 'Quill Lane', AS_AT + 200, 250.25, 250.25, 0, 0, 'Radios'],
  ['A4', 'Melton', 'Fen Road', '', 99, 0, 99, 99, ''],
  ['A5', 'Rutland', 'Oak Way', AS_AT + 900, 40, 40, 0, 0, ''],
];
const SHEETS = {
  Register: REGISTER,
  Plans: [
    ['Project', 'Budget', 'Received'],
    ['Vans', 2000, 500],
    ['Radios', 100, 20],
  ],
  Printed: [
    ['Measure', 'Blaby', 'Melton', 'Rutland', 'Total'],
    ['Total value', 1501, 349, 40, 1890],
    ['Drawn down', 701, 99, 0, 800],
    ['Spent', -220, -99, 0, -319],
    ['Funds remaining', 1281, 250, 50, 1581],
  ],
  Mine: [['Do not touch', '=1+1']],
  Summary: [],
};
const TABLES = { Register: 'Register!A1:I6', Projects: 'Plans!A1:C3' };

/** With an add-in that asks Excel for nothing by itself: every request is the refresh's own. */
export async function openSmall(): Promise<HeadlessWorkbench> {
  const bench = await openWorkbench({ addin: FIXTURE_ADDIN, sheets: SHEETS as never, tables: TABLES });
  await bench.calculated();
  useExcelOf(bench);
  bench.setCalculationMode('Manual');
  return bench;
}

const RECORDS = 'S106 records';
const OWN_PROPERTY = 'S106 summary';

/** Everything that can be seen of a workbook: cells with their looks, widths, charts, and how sheets are printed. */
export async function picture(bench: HeadlessWorkbench): Promise<Picture> {
  const { book } = bench.session;
  await book.settle();
  const sheets = bench.sheetNames().filter((name) => name !== RECORDS && name !== SETTINGS_SHEET);
  return Object.fromEntries(
    sheets.map((name) => {
      const sheetId = book.findSheet(name)!;
      const used = book.usedBlock(sheetId) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      const cells = book
        .contents(sheetId, used)
        .flatMap((row, r) =>
          row.map(
            ({ value, formula, look }, c) => `${r} ${c} ${JSON.stringify([formula ?? value, answer(look)])}`,
          ),
        );
      const widths = Array.from({ length: 12 }, (_, c) => book.columnWidthPixels(sheetId, c));
      const rest = {
        widths,
        frozen: bench.frozenPanes(name),
        charts: bench.charts(name),
        layout: bench.pageLayout(name),
        properties: bench.customProperties(name),
        color: book.tabColor(sheetId),
      };
      return [name, [...cells.filter((cell) => !cell.endsWith('["",{}]')), JSON.stringify(rest)]];
    }),
  );
}

/** A look without the parts that are as they are in any cell. */
const answer = (look: object | null): object =>
  Object.fromEntries(
    Object.entries(look ?? {})
      .filter(([part, value]) => JSON.stringify(value) !== PLAIN_LOOK[part])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const PLAIN_LOOK: Readonly<Record<string, string>> = {
  n: '{"pattern":"General"}',
  cl: '{"rgb":"#000000"}',
  ...{ fs: '11', bl: '0', tb: '1' },
};

export type Picture = Readonly<Record<string, readonly string[]>>;

/** Without copies from before a refresh. */
const withoutCopies = (bench: HeadlessWorkbench, seen: Picture): Picture =>
  Object.fromEntries(
    Object.entries(seen).filter(
      ([name]) =>
        bench.customProperties(name)[OWN_PROPERTY] !== 'copy' &&
        bench.customProperties(name)[OWN_PROPERTY] !== 'copy begun' &&
        !isBegunCopy(bench, name),
    ),
  );

/** A sheet gets its name before its mark. */
function isBegunCopy(bench: HeadlessWorkbench, name: string): boolean {
  const { book } = bench.session;
  const isMarked = bench.customProperties(name)[OWN_PROPERTY] !== undefined;
  return / before \d\d\.\d\d/.test(name) && !isMarked && !book.usedBlock(book.findSheet(name)!);
}

/** The first lines that differ, for reading. */
export function differences(now: Picture, expected: Picture): string[] {
  const names = [...new Set([...Object.keys(now), ...Object.keys(expected)])];
  return names.flatMap((name) => {
    const [a, b] = [now[name], expected[name]];
    if (!a || !b) return [`${name} is ${a ? 'there' : 'not there'}`];
    const one = a.filter((line) => !b.includes(line));
    const other = b.filter((line) => !a.includes(line));
    return [
      ...one.slice(0, 2).map((line) => `${name} has ${line.slice(0, 300)}`),
      ...other.slice(0, 2).map((line) => `${name} lacks ${line.slice(0, 300)}`),
    ];
  });
}

/** A workbook that goes to and fro between two states, each by a refresh. */
export interface ToAndFro {
  readonly bench: HeadlessWorkbench;
  /** Makes the register what it is in the state that is to come, and refreshes. */
  readonly go: (to: number) => Promise<RefreshOutcome>;
  readonly states: readonly [Picture, Picture];
}

/** Runs every case; answers how often each outcome came, and what went wrong. */
export async function runToAndFro(
  flow: ToAndFro,
  edit: (to: number) => Promise<void>,
  asOf: (state: number) => Promise<Picture>,
): Promise<{ outcomes: Record<string, number>; failed: string[]; batches: number }> {
  const { bench, go } = flow;
  const outcomes: Record<string, number> = {};
  const failed: string[] = [];
  const watch = watchBatches(bench);
  await edit(1);
  await go(1);
  watch.stop();
  const { actions } = watch;
  let state = 1;
  for (const one of triedCases(actions.length)) {
    const to = 1 - state;
    try {
      await edit(to);
      const old = await asOf(state);
      bench.faultNext({
        batch: one.batch,
        afterActions: afterActions(one.place, actions[one.batch - 1]!),
        forGood: one.forGood,
      });
      const outcome = await go(to);
      bench.clearFaults();
      outcomes[outcome.kind] = (outcomes[outcome.kind] ?? 0) + 1;
      if (await expectTruth(bench, outcome, old, flow.states[to]!)) state = to;
      if (state !== to && isLastOfBatch(one)) {
        const again = await go(to);
        if (again.kind !== 'refreshed') throw new Error(`not refreshed again: ${JSON.stringify(again)}`);
        expectSame(await picture(bench), flow.states[to]!, 'after trying again');
        state = to;
      }
    } catch (error) {
      bench.clearFaults();
      failed.push(`${caseName(one)}: ${String(error).slice(0, 1500)}`);
      await putCopyBack();
      if ((await go(to)).kind === 'refreshed') state = to;
    }
  }
  return { outcomes, failed, batches: actions.length };
}

const isLastOfBatch = ({ place, forGood }: FaultCase): boolean => place === 'end' && forGood;

export function expectSame(now: Picture, expected: Picture, when: string): void {
  const differ = differences(now, expected);
  if (differ.length > 0) throw new Error(`${when}: ${differ.slice(0, 6).join('; ')}`);
}

/** What the outcome says of the tabs is so; true where they are new. */
export async function expectTruth(
  bench: HeadlessWorkbench,
  outcome: RefreshOutcome,
  old: Picture,
  whole: Picture,
): Promise<boolean> {
  const isNew = outcome.kind === 'refreshed';
  if (outcome.kind === 'blocked') throw new Error(JSON.stringify(outcome.tabs));
  if (outcome.kind === 'backup-left') {
    const look = await pendingWrite();
    if (look.kind !== 'pending') throw new Error(`No refresh is pending: ${JSON.stringify(look)}`);
    for (const name of outcome.copySheets)
      if (!bench.sheetNames().includes(name)) throw new Error(`There is no copy ${name}.`);
    const put = await putCopyBack();
    if (!put.done) throw new Error(`not put back: ${put.message}`);
    expectSame(await picture(bench), old, 'put back');
    return false;
  }
  const now = await picture(bench);
  expectSame(withoutCopies(bench, now), isNew ? whole : old, outcome.kind);
  const look = await pendingWrite();
  if (look.kind === 'pending') {
    if (look.outcome !== (isNew ? 'as written' : 'as before')) throw new Error(`It stands ${look.outcome}.`);
    const stored = await discardCopy();
    if (!stored.done) throw new Error(`not discarded: ${stored.message}`);
    expectSame(await picture(bench), isNew ? whole : old, 'discarded');
  }
  return isNew;
}
