/**
 * Two panes that refresh the tabs, or write to the register, side by side with a user who edits the register and a tab, in
 * any order of their requests: no tab is half new, nothing that the user typed is lost, and the next refresh is not stopped
 * by cells that the add-in wrote itself. S106_FULL=1 tries 300 orders.
 */
import fc from 'fast-check';
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import type { TabKey } from '../../../../src/domain/summaries/tabs/tab';
import { pendingRefreshes, pendingWrites } from '../../../../src/workbook/settings/settings';
import type { RefreshOutcome } from '../../../../src/workbook/tabs/refresh-outcome';
import type { WriteOutcome } from '../../../../src/workbook/writing/write-plan';
import { FULL, SEED } from '../../../chance';
import { settingsOf } from '../../kept-settings';
import { openPane, Turns, type Pane } from '../interleaving';
import { TypingUser, userEdits, type UserEdit } from '../typing-user';
import { openWriting, planFor, resetter, seeRegister, useExcelOf } from '../writing-workbook';
import { CHOICES, inTheWay } from './tabs-workbook';

/** Each look at the clock is five seconds later: no order takes the ten minutes after which a write counts as abandoned. */
jest.mock('../../../../src/workbook/excel/clock', () => {
  const shared = globalThis as { seconds?: number };
  return {
    ...jest.requireActual<object>('../../../../src/workbook/excel/clock'),
    now: () => new Date(2025, 2, 24, 9, 0, (shared.seconds = (shared.seconds ?? 0) + 5)),
  };
});

const RUNS = FULL ? 300 : 20;
const TABS = ['rollup', 'expiring', 'quality'] as const satisfies readonly TabKey[];
const ROLLUP = 'Authority rollup';

let bench: HeadlessWorkbench;
let reset: () => Promise<void>;
let panes: readonly [Pane, Pane, Pane];

beforeAll(async () => {
  bench = await openWriting();
  reset = resetter(bench);
  panes = [openPane(), openPane(), openPane()];
});
afterAll(() => bench.close());

interface Case {
  readonly isMade: boolean;
  readonly works: readonly (readonly TabKey[] | 'write')[];
  readonly edits: readonly UserEdit[];
  /** Before which request the user types in the tab, if at all. */
  readonly typesBefore: number | null;
  readonly order: readonly number[];
}
const work = fc.oneof(
  { weight: 3, arbitrary: fc.subarray([...TABS], { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constant('write' as const) },
);
const cases: fc.Arbitrary<Case> = fc.record({
  isMade: fc.boolean(),
  works: fc.tuple(work, work),
  edits: fc.array(userEdits(70), { maxLength: 2 }),
  typesBefore: fc.option(fc.nat(70)),
  order: fc.array(fc.nat(1), { minLength: 1, maxLength: 60 }),
});

type Seen = Awaited<ReturnType<typeof seeRegister>>;

async function writeBy(pane: number, seen: Seen): Promise<WriteOutcome> {
  const changes = [{ rowIndex: 2, columnIndex: 5, before: seen.values[2]![5], after: 1_000_000 + pane }];
  return panes[pane]!.writeWhole(planFor(seen, { changes }));
}

const came = new Map<string, number>();

async function tryCase({ isMade, works, edits, typesBefore, order }: Case): Promise<void> {
  const { book } = bench.session;
  if (!book.findTable('Register')) await bench.renameTable('Renamed', 'Register');
  book.renameSheet(book.findTable('Register')!.sheetId, 'Register');
  await reset();
  useExcelOf(bench);
  if (isMade) expect(await panes[2].refreshTabs(TABS, CHOICES)).toMatchObject({ kind: 'refreshed' });
  if (isMade) await bench.type('Register!E5', 77_000);
  const user = new TypingUser(bench, (strict) => panes[2].saveSettings({ strict }));
  const seen = await seeRegister(bench);
  let turn = 0;
  let isTyped = false;
  const between = async (request: number): Promise<void> => {
    for (const edit of edits) if (edit.before === request) await user.edit(edit);
    if (request !== typesBefore || !bench.sheetNames().includes(ROLLUP)) return;
    isTyped = true;
    await bench.type(`'${ROLLUP}'!Z50`, 'typed beside the tab');
  };
  const turns = new Turns((count) => order[turn++ % order.length]! % count, between);
  const outcomes = await turns.run<RefreshOutcome | WriteOutcome>(
    bench,
    works.map((one, n) => () => (one === 'write' ? writeBy(n, seen) : panes[n]!.refreshTabs(one, CHOICES))),
  );
  await Promise.all(user.saving);
  for (const { kind } of outcomes) came.set(kind, (came.get(kind) ?? 0) + 1);
  // What the other pane wrote is nothing that the user typed.
  for (const outcome of outcomes)
    if (outcome.kind === 'blocked')
      expect(inTheWay(outcome)).toEqual(isTyped ? [`${ROLLUP} Z50: typed beside the tab`] : []);
  for (const [n, { kind }] of outcomes.entries())
    if (kind === 'backup-left') expect(await panes[n]!.putCopyBack()).toMatchObject({ done: true });
  user.expectNothingLost();
  if (isTyped) {
    expect(bench.sheetNames()).toContain(ROLLUP);
    expect(bench.value(`'${ROLLUP}'!Z50`)).toBe('typed beside the tab');
    await bench.type(`'${ROLLUP}'!Z50`, '');
  }
  await expectTidy(outcomes.map(({ kind }) => kind));
}

/** Nothing is left of what ended, and the next refresh makes every tab once. */
async function expectTidy(kinds: readonly string[]): Promise<void> {
  const settings = settingsOf(bench.settings());
  expect([...pendingWrites(settings), ...pendingRefreshes(settings)]).toEqual([]);
  const next = await panes[2].refreshTabs(TABS, CHOICES);
  expect({ kinds, kind: next.kind, cells: inTheWay(next), next }).toMatchObject({ kind: 'refreshed' });
  const again = await panes[2].refreshTabs(TABS, CHOICES);
  expect({ again, sheets: bench.sheetNames(), next }).toMatchObject({
    again: { kind: 'refreshed', tabs: TABS.map(() => ({ did: 'unchanged' })) },
  });
  const own = bench.sheetNames().filter((name) => !/^(Register|Renamed|Summary|S106 |s106)/.test(name));
  expect(own).toHaveLength(TABS.length);
}

/** Orders that were met: two writes that begin in one minute, of which the one without the turn took the other's copy away. */
const MET: readonly Case[] = [
  {
    isMade: true,
    works: ['write', 'write'],
    edits: [
      { before: 25, kind: 'delete two', row: 0 },
      { before: 30, kind: 'value', row: 3 },
    ],
    typesBefore: 46,
    order: [1, 1, 0, 0],
  },
];

test(`${RUNS} orders of requests`, async () => {
  await fc.assert(fc.asyncProperty(cases, tryCase), {
    ...{ numRuns: RUNS, seed: SEED, examples: MET.map((met): [Case] => [met]) },
    endOnFailure: process.env.S106_SHRINK !== '1',
  });
  // Where every refresh is refused, nothing was tried.
  expect(came.get('refreshed')).toBeGreaterThan(RUNS / 5);
}, 3_600_000);
