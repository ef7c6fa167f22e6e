/** The first refresh makes all six sheets or none, and a refresh that fails anywhere within one request is put back. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { TAB_KEYS } from '../../../../src/domain/summaries/tabs/tab';
import { refreshTabs } from '../../../../src/workbook/tabs/refresh-tabs';
import { AS_AT, CHOICES, refreshed } from './tabs-workbook';
import { someOf } from '../../../chance';
import { expectSame, expectTruth, openSmall, picture } from './faults';
import { afterActions, caseName, expectOutcomes, faultCases, watchBatches } from '../writing-workbook';

jest.mock('../../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../../src/workbook/excel/clock'),
  now: () => new Date(2025, 2, 24, 16, 5),
  today: () => 45_740,
}));

const LIMIT_MS = 240_000;
const POSITIONS = 12;
let bench: HeadlessWorkbench;
beforeEach(async () => {
  bench = await openSmall();
});
afterEach(() => bench.close());

/** Takes away what the add-in made. */
function reset(): void {
  const { book, settings } = bench.session;
  for (const name of bench.sheetNames())
    if (bench.customProperties(name)['S106 summary'] !== undefined || /^S106 records| before /.test(name))
      book.deleteSheet(book.findSheet(name)!);
  settings.replaceAll({});
}

test(
  'the first refresh',
  async () => {
    const old = await picture(bench);
    const watch = watchBatches(bench);
    await refreshed();
    watch.stop();
    const whole = await picture(bench);
    const failed: string[] = [];
    const kinds = new Set<string>();
    // What fails for good before a request ends as what fails for good at the end of the one before.
    const cases = someOf(
      faultCases(watch.actions.length).filter(({ place, forGood }) => place !== 'before' || !forGood),
      6,
    );
    for (const one of cases) {
      reset();
      try {
        const actions = watch.actions[one.batch - 1]!;
        bench.faultNext({ ...one, afterActions: afterActions(one.place, actions) });
        const outcome = await refreshTabs(TAB_KEYS, CHOICES);
        bench.clearFaults();
        kinds.add(outcome.kind);
        await expectTruth(bench, outcome, old, whole);
        if (outcome.kind === 'refreshed' || one.place !== 'middle') continue;
        await refreshed();
        expectSame(await picture(bench), whole, 'after trying again');
      } catch (error) {
        bench.clearFaults();
        failed.push(`${caseName(one)}: ${String(error).slice(0, 1500)}`);
      }
    }
    expect(failed.slice(0, 4).join('\n\n')).toBe('');
    expectOutcomes(kinds, ['backup-left', 'nothing-written', 'refreshed']);
  },
  LIMIT_MS,
);

test(
  'at many an action of the request that writes',
  async () => {
    await refreshed();
    const old = await picture(bench);
    const next = { ...CHOICES, units: 'exact' as const, asAtSerial: AS_AT + 1 };
    const watch = watchBatches(bench);
    await refreshed(TAB_KEYS, next);
    watch.stop();
    await refreshed();
    const longest = Math.max(...watch.actions);
    const batch = watch.actions.indexOf(longest) + 1;
    for (let n = 1; n < POSITIONS; n++) {
      bench.faultNext({ batch, afterActions: Math.round((longest * n) / POSITIONS) });
      const outcome = await refreshTabs(TAB_KEYS, next);
      expect([n, outcome.kind]).toEqual([n, 'nothing-written']);
      expectSame(await picture(bench), old, `at ${n} of ${POSITIONS}`);
    }
  },
  LIMIT_MS,
);
