/** A refresh is whole or not at all: with a fault at every single request that it sends to Excel. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { openWorkbench } from '../../../workbench/headless';
import { TAB_KEYS } from '../../../src/domain/summaries/tab';
import { refreshTabs } from '../../../src/workbook/refresh-tabs';
import { FIXTURE_ADDIN, valueInPane } from '../fixture-workbook';
import { AS_AT, CHOICES, noteCell, refreshed } from './summaries-workbook';
import { picture, runToAndFro, type Picture } from './summaries-faults';
import { useExcelOf } from './writing-workbook';

let moment = new Date(2025, 2, 24, 16, 5);
jest.mock('../../../src/workbook/clock', () => ({
  ...jest.requireActual<object>('../../../src/workbook/clock'),
  now: () => moment,
  today: () => 45_740,
}));

const LIMIT_MS = 240_000;
const REGISTER = [
  ['Agreement', 'Authority', 'Site', 'Expiry date', 'Value', 'Held by authority', 'Drawn down', 'Spent', 'Project'],
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

let bench: HeadlessWorkbench;
beforeEach(async () => {
  moment = new Date(2025, 2, 24, 16, 5);
  bench = await openWorkbench({ addin: FIXTURE_ADDIN, sheets: SHEETS as never, tables: TABLES });
  await bench.calculated();
  useExcelOf(bench);
  bench.setCalculationMode('Manual');
});
afterEach(() => bench.close());

/** Two registers, each refreshed at its own time and for its own day. */
const edit = (to: number): Promise<void> =>
  bench.type('Register!D2:G2', [[AS_AT + (to ? 400 : 20), to ? 2000.5 : 1000.5, to ? 1800 : 800, 200.5]]);
const go = (to: number) => {
  moment = new Date(2025, 2, 24, 16, to ? 30 : 5);
  return refreshTabs(TAB_KEYS, { ...CHOICES, units: to ? 'exact' : 'whole pounds', asAtSerial: AS_AT + to });
};

test('a refresh of all six tabs, which hold notes and a chart of the user’s own', async () => {
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
    expect(outcome).toMatchObject({ kind: 'refreshed', tabs: TAB_KEYS.map((key) => ({ key, did: 'written' })) });
    pictures[to] = await picture(bench);
  }
  const states = [pictures[0]!, pictures[1]!] as const;
  // The register of the state to come, and tabs of the state before.
  const asOf = async (state: number): Promise<Picture> => ({
    ...states[state]!,
    Register: (await picture(bench)).Register!,
  });
  const { outcomes, failed, batches } = await runToAndFro({ bench, go, states }, edit, asOf);
  console.log(batches, outcomes);
  expect(failed.slice(0, 4).join('\n\n')).toBe('');
}, LIMIT_MS);
