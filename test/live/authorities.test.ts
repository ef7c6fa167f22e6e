/** Live figures by authority: the workbook's table of authorities, as it changes and as the day turns. */
import { serialFromDate } from '../../src/domain/calendar/serial';
import { HEADINGS, LiveWorkbook, settled, shown } from './live-workbook';

const VESTING = serialFromDate({ day: 22, month: 11, year: 2026 })!;
let live: LiveWorkbook;
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2026, 10, 21, 12) });
  live = new LiveWorkbook();
  const row = (agreement: string, authority: string, value: number) =>
    HEADINGS.map((heading) => ({ Agreement: agreement, Authority: authority, Value: value })[heading] ?? 0);
  live.workbook.table('Register', 'Register', [HEADINGS, row('P/1', 'Blaby', 10), row('P/2', 'Melton', 20)]);
});
afterEach(() => jest.useRealTimers());

const names = (value: unknown): unknown[] => (value as unknown[][]).slice(1, -1).map(([name]) => name);

test('rows count under a successor from midnight of its day, and no longer once its row is gone', async () => {
  const authorities = live.workbook.table('Authorities', 'Authorities', [
    ['Authority', 'Successor', 'From'],
    ['Blaby', 'South Leicestershire', VESTING],
  ]);
  const [rollup, blaby, south] = [
    live.cell('ROLLUP'),
    live.cell('BALANCE', 'Value', [['Blaby']]),
    live.cell('BALANCE', 'Value', [['South Leicestershire']]),
  ];
  await settled();
  expect(names(rollup.value)).toEqual(['Blaby', 'Melton']);
  expect(shown(south.value)).toMatch(/^#N\/A .*22 November 2026/);
  const reads = live.workbook.runs;
  await settled(13 * 3_600_000);
  expect(live.workbook.runs).toBe(reads);
  expect(names(rollup.value)).toEqual(['Melton', 'South Leicestershire']);
  expect([blaby.value, south.value]).toEqual([[[10]], [[10]]]);
  authorities.cells[1]![1] = '';
  live.changed();
  await settled();
  expect(names(rollup.value)).toEqual(['Blaby', 'Melton']);
});
