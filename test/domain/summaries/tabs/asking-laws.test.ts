/** The tabs Requests for drawdown, Plan and Variances have the figures of REQUESTS, PLAN, UNPLACED and VARIANCES, whatever the tables hold. */
import * as fc from 'fast-check';
import { MOVEMENTS } from '../../../../src/domain/movements/movement-table';
import { TRIGGERS } from '../../../../src/domain/pipeline/trigger-table';
import { FUNDABLE_PROJECTS } from '../../../../src/domain/plan/fundable-projects';
import { AUTHORITIES } from '../../../../src/domain/requests/authority-table';
import { IMPORT_LOG } from '../../../../src/domain/requests/import-log-table';
import { REQUESTS, REQUEST_STATUSES } from '../../../../src/domain/requests/request-table';
import { NOTHING_ASKED } from '../../../../src/domain/summaries/tabs/asking-source';
import { summaryTab } from '../../../../src/domain/summaries/tabs/summary-tabs';
import type { SummaryTab, TabKey } from '../../../../src/domain/summaries/tabs/tab';
import { varianceYear, VARIANCES_TAB } from '../../../../src/domain/summaries/tabs/variances-tab';
import { call, FunctionError } from '../../../functions/calling';
import { registerOf } from '../../reading';
import { found } from '../asking';
import { AS_AT, inputsOf, tableOf, valuesOf } from '../sample';

const AGREEMENTS = ['P/1', 'P/2', 'P/3'] as const;
const NAMES = ['Van', 'Armoury', 'Cameras'] as const;
const money = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 9_000_000 }).map((pence): unknown => pence / 100) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('TBC', '', '£1,200.50') },
);
const day = (from: number, to: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: AS_AT + from, max: AS_AT + to }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>('', 'soon') },
  );
const agreement = fc.constantFrom(...AGREEMENTS, 'P/9');
const rowsOf = (of: fc.Arbitrary<unknown>[], maxLength: number): fc.Arbitrary<unknown[][]> =>
  fc.array(fc.tuple(...of), { maxLength });

const registers = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('Blaby', 'Melton', 'NW Leics', ''),
        day(-60, 500),
        ...[money, money, money],
        fc.constantFrom('', 'Van', 'Armoury'),
        fc.constantFrom('Any', 'Van; Armoury', 'Cameras', 'Nothing of ours', ''),
      ),
      { minLength: 3, maxLength: 3 },
    ),
  )
  .map(([rows]): unknown[][] => [
    [
      ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by authority'],
      ...['Drawn down', 'Project', 'May fund', 'Spent'],
    ],
    ...rows.map((row, n) => [AGREEMENTS[n], 'C1', ...row, 0]),
  ]);
const projects = rowsOf(
  [money, money, day(-30, 400), fc.constantFrom('', 1, 2), fc.constantFrom('', 'No')],
  3,
).map((rows): unknown[][] => [
  ['Project', 'Budget', 'Received', 'Need by', 'Priority', 'Capital'],
  ...rows.map((row, n) => [NAMES[n], ...row]),
]);
const requests = rowsOf(
  [
    ...[agreement, fc.constantFrom('', 'C1'), money, fc.constantFrom('', ...NAMES)],
    ...[day(-400, 20), day(-300, 20), day(-200, 20)],
    ...[fc.constantFrom<unknown>(...REQUEST_STATUSES, 'Lost'), fc.constantFrom('', 1, 3)],
    ...[fc.constantFrom<unknown>('', 50, 700)],
  ],
  12,
).map((rows): unknown[][] => [
  [
    ...['Request', 'Agreement', 'Contribution', 'Amount', 'Project', 'Sent', 'Answered', 'Paid', 'Status'],
    ...['Round', 'Agreed amount'],
  ],
  ...rows.map((row, n) => [`R${n}`, ...row]),
]);
const authorities = rowsOf(
  [fc.constantFrom('Blaby', 'Melton', 'NWLDC'), fc.constantFrom('', 'Rutland', 'Blaby'), day(-100, 100)],
  3,
).map((rows): unknown[][] => [['Authority', 'Successor', 'From'], ...rows]);
const movements = rowsOf(
  [
    ...[day(-800, 30), agreement, fc.constant('C1')],
    ...[fc.constantFrom('Opening', 'Received', 'Drawn down', 'Committed', 'Lost'), money],
    ...[fc.constantFrom('', 'Van'), fc.constantFrom('', 'Held by authority')],
  ],
  10,
).map((rows): unknown[][] => [
  ['Date', 'Agreement', 'Contribution', 'Movement', 'Amount', 'Project', 'To'],
  ...rows,
]);
const imports = rowsOf([day(-300, 20), fc.constantFrom('Blaby', 'Melton DC'), fc.constant('Q1')], 3).map(
  (rows): unknown[][] => [
    ['Date and time', 'Authority', 'Sheets', 'Undone'],
    ...rows.map((row) => [...row, '']),
  ],
);
const triggers = rowsOf([agreement, fc.constantFrom(1, 700), day(-800, 30), day(100, 900)], 4).map(
  (rows): unknown[][] => [
    ['Agreement', 'Contribution', 'Timing', 'Trigger', 'Amount', 'Received', 'Spend by'],
    ...rows.map(([of, ...more]) => [of, 'C1', 'On', 'Commencement', ...more]),
  ],
);
const made = fc.record({
  register: registers,
  ...{ projects, requests },
  authorities: fc.option(authorities),
  movements: fc.option(movements),
  imports: fc.option(imports),
  triggers: fc.option(triggers),
});
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

const tabOf = (key: TabKey, of: Made): SummaryTab =>
  summaryTab(
    key,
    inputsOf(registerOf(of.register), {
      units: 'exact',
      asking: {
        ...NOTHING_ASKED,
        projects: found(of.projects, FUNDABLE_PROJECTS),
        requests: found(of.requests, REQUESTS),
        ...(of.authorities && { authorities: found(of.authorities, AUTHORITIES) }),
        ...(of.movements && { movements: found(of.movements, MOVEMENTS) }),
        ...(of.imports && { imports: found(of.imports, IMPORT_LOG) }),
        ...(of.triggers && { triggers: found(of.triggers, TRIGGERS) }),
      },
    }),
  );

const isBlank = (cell: unknown): boolean => cell === '';
/** The rows of an answer: without its headings, and without the last ones, which count what is left out. */
const answered = (spill: unknown): unknown[][] =>
  (spill as unknown[][]).slice(1).filter((row) => !row.slice(1).every(isBlank));
/** Some columns of the rows under a heading, up to a total: none where there is no such table, or nothing in it. */
function listed(tab: SummaryTab, heading: string, total: string, columns: readonly number[]): unknown[][] {
  const values = valuesOf(tab);
  const first = values.findIndex((row) => row.includes(heading));
  const last = values.findIndex(([name], row) => row > first && name === total);
  return last < 0 ? [] : values.slice(first + 1, last).map((row) => columns.map((column) => row[column]!));
}
const columnsOf = (rows: unknown[][], columns: readonly number[]): unknown[][] =>
  rows.map((row) => columns.map((column) => row[column]));
const hasNoFigure = (tab: SummaryTab): boolean =>
  tableOf(tab)
    .flat()
    .every((cell) => typeof cell === 'string');

test('Requests for drawdown has the open requests of REQUESTS', async () => {
  await fc.assert(
    fc.asyncProperty(made, async (of) => {
      const spill = await call('REQUESTS', AS_AT, 'Open', of.requests, of.register, of.authorities);
      const rows = answered(spill).map(([request, authority, ...rest]) => [
        ...[request, authority === '' ? 'Not in the register' : authority],
        ...rest,
      ]);
      const own = listed(
        tabOf('requests', of),
        'Request',
        'All open requests',
        [0, 1, 2, 11, 5, 7, 8, 9, 10],
      );
      expect(own).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

test('Plan has the lines of PLAN and the money of UNPLACED, or neither', async () => {
  let plans = 0;
  await fc.assert(
    fc.asyncProperty(made, async (of) => {
      const args = [AS_AT, 12, of.register, of.projects, of.requests, of.movements];
      const [lines, left] = [await call('PLAN', ...args), await call('UNPLACED', ...args)];
      const tab = tabOf('plan', of);
      if (lines instanceof FunctionError) {
        expect([tab.headline, hasNoFigure(tab)]).toEqual(['No plan', true]);
        return;
      }
      plans++;
      const own = listed(tab, 'Project', 'All that has a project', [0, 1, 3, 5, 7, 6]);
      expect(own).toEqual(answered(lines));
      const unplaced = listed(tab, 'Why it has no project', 'All that has no project', [0, 1, 3, 7, 5]);
      expect(unplaced).toEqual(answered(left));
    }),
    { numRuns: 60 },
  );
  expect(plans).toBeGreaterThan(10);
});

test('Variances has the figures of VARIANCES since 1 April', async () => {
  const { from, to } = varianceYear(AS_AT);
  await fc.assert(
    fc.asyncProperty(made, async (of) => {
      const spill = await call(
        ...(['VARIANCES', from, to, of.requests, of.movements] as const),
        ...[of.register, of.authorities, of.imports, of.triggers],
      );
      const tab = tabOf('variances', of);
      if (spill instanceof FunctionError) {
        expect([tab.headline, hasNoFigure(tab)]).toEqual(['No variances', true]);
        return;
      }
      const headings = (spill as unknown[][])[0]!;
      const values = valuesOf(tab);
      for (const figures of [VARIANCES_TAB.money, VARIANCES_TAB.requests]) {
        const columns = [VARIANCES_TAB.authority, ...figures].map((heading) => headings.indexOf(heading));
        const first = values.findIndex((row) => row.includes(figures[0]));
        const rows = answered(spill);
        const own = values
          .slice(first + 1, first + 1 + rows.length)
          .map((row) => row.slice(0, columns.length));
        expect(own).toEqual(columnsOf(rows, columns));
      }
    }),
    { numRuns: 60 },
  );
});
