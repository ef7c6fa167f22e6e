/** A refresh is whole or not at all: with a fault at every single request that it sends to Excel. */
import type { HeadlessWorkbench } from '../../../../workbench/headless';
import { TAB_KEYS } from '../../../../src/domain/summaries/tabs/tab';
import { refreshTabs } from '../../../../src/workbook/tabs/refresh-tabs';
import { valueInPane } from '../../fixture-workbook';
import { AS_AT, CHOICES, noteCell, refreshed } from './tabs-workbook';
import { expectOutcomes } from '../writing-workbook';
import { openSmall, picture, runToAndFro, type Picture } from './faults';

let moment = new Date(2025, 2, 24, 16, 5);
jest.mock('../../../../src/workbook/excel/clock', () => ({
  ...jest.requireActual<object>('../../../../src/workbook/excel/clock'),
  now: () => moment,
  today: () => 45_740,
}));

const LIMIT_MS = 240_000;
let bench: HeadlessWorkbench;
beforeEach(async () => {
  moment = new Date(2025, 2, 24, 16, 5);
  bench = await openSmall();
});
afterEach(() => bench.close());

/** Two registers, each refreshed at its own time and for its own day. */
const edit = (to: number): Promise<void> =>
  bench.type('Register!D2:G2', [[AS_AT + (to ? 400 : 20), to ? 2000.5 : 1000.5, to ? 1800 : 800, 200.5]]);
const go = (to: number) => {
  moment = new Date(2025, 2, 24, 16, to ? 30 : 5);
  return refreshTabs(TAB_KEYS, { ...CHOICES, units: to ? 'exact' : 'whole pounds', asAtSerial: AS_AT + to });
};

test(
  'a refresh of all six tabs, which hold notes and a chart of the user’s own',
  async () => {
    await refreshed();
    await bench.type(noteCell(bench, 'Authority rollup', 'Total Money spent'), 'Ask why');
    await bench.type(noteCell(bench, 'Data quality', 'All findings'), 'Known');
    await bench.type(noteCell(bench, 'Expiring', 'A2'), 'Chased');
    await valueInPane(
      bench,
      `var rollup = context.workbook.worksheets.getItem('Authority rollup');
    rollup.charts.add('Line', rollup.getRange('A12:C13')).name = 'Mine';
    await context.sync();`,
    );
    const pictures: Picture[] = [];
    for (const to of [1, 0, 1, 0]) {
      await edit(to);
      const outcome = await go(to);
      expect(outcome).toMatchObject({
        kind: 'refreshed',
        tabs: TAB_KEYS.map((key) => ({ key, did: 'written' })),
      });
      pictures[to] = await picture(bench);
    }
    const states = [pictures[0]!, pictures[1]!] as const;
    // The register of the state to come, and tabs of the state before.
    const asOf = async (state: number): Promise<Picture> => ({
      ...states[state]!,
      Register: (await picture(bench)).Register!,
    });
    const { outcomes, failed } = await runToAndFro({ bench, go, states }, edit, asOf);
    expect(failed.slice(0, 4).join('\n\n')).toBe('');
    expectOutcomes(Object.keys(outcomes), ['backup-left', 'nothing-written', 'refreshed']);
  },
  LIMIT_MS,
);
