/**
 * What the pane takes when the selection moves over a register of 100,000 rows: every handler of it, with all rooms there,
 * whichever screen is shown. Of the drawing, the templates are made and not put into a page.
 */
import type { ScreenName } from '../../src/taskpane/kernel/screen-name';
import type { Screen } from '../../src/taskpane/kernel/screen';
import { PaneController } from '../../src/taskpane/shell/pane-controller';
import { processorTimer } from '../processor-time';
import { FakeWorkbook } from '../workbook/fake-excel';

jest.mock('../../src/taskpane/ui/view', () => {
  const html = (strings: TemplateStringsArray, ...values: unknown[]): object => ({ strings, values });
  const given = (value: unknown): unknown => value;
  return { html, live: given, given, nothing: null };
});
jest.mock('../../src/taskpane/ui/icons', () => ({ icon: () => null, drawing: () => null }));
jest.mock('../../src/taskpane/shell/frame', () => ({
  Frame: class {
    show(screen: unknown): void {
      shown.push(screen as Screen);
    }
    readonly focus = (): null => null;
    readonly announce = (): null => null;
  },
}));

const shown: Screen[] = [];

const ROWS = 100_000;
const MOVES = 30;
const MAX_MS = 5;
/** Longer than whatever the pane waits with after the selection has moved. */
const QUIET_MS = 3000;

const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Expiry date', 'Value', 'Held by developer'],
  ...['Held by authority', 'Drawn down', 'Spent', 'May fund'],
];
const AUTHORITIES = ['Blaby', 'Charnwood', 'Melton', 'Rutland'];
const register = [
  HEADINGS,
  ...Array.from({ length: ROWS }, (_, n) => [
    ...[`A/${n >> 1}`, `P${n % 2}`, AUTHORITIES[n % 4], 45_800 + (n % 2000), 1000, 100, 400, 500],
    ...[n % 97 === 0 ? 600 : 50, n % 2 ? 'Any' : ''],
  ]),
];
const REQUESTS = [
  ['Request', 'Agreement', 'Contribution', 'Amount', 'Sent', 'Status'],
  ...Array.from({ length: 50 }, (_, n) => [`2026/${n}`, `A/${n * 500}`, 'P0', 100 + n, 45_700 + n, 'Sent']),
];
const TRIGGERS = [
  ['Agreement', 'Contribution', 'Instalment', 'Amount', 'Timing', 'Trigger', 'Count or percent'],
  ...Array.from({ length: 50 }, (_, n) => [`A/${n * 400}`, 'P0', '1', 100, 'On', 'Commencement', '']),
];
const REPURPOSING = [
  ['Agreement', 'Contribution', 'From', 'To', 'Route', 'Asked', 'Status'],
  ['A/7', 'P0', 'Police: vehicles', 'Police: premises', 'Letter', 45_700, 'Asked'],
];

const later = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
let workbook: FakeWorkbook;
let controller: PaneController;

beforeAll(async () => {
  // Rooms come by real imports.
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'performance', 'Date'] });
  const page = {
    addEventListener: () => undefined,
    requestAnimationFrame: (run: () => void) => setTimeout(run, 16),
  };
  Object.assign(globalThis, page);
  workbook = new FakeWorkbook();
  workbook.table('Register', 'Register', register);
  workbook.table('Requests', 'Requests', REQUESTS);
  workbook.table('Triggers', 'Triggers', TRIGGERS);
  workbook.table('Repurposing', 'Repurposing', REPURPOSING);
  controller = new PaneController(null as unknown as HTMLElement);
  controller.start();
  for (let n = 0; n < 200; n++) {
    await later(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
}, 120_000);
afterAll(() => jest.useRealTimers());

/** All that a screen shows. */
const text = (): string => JSON.stringify(shown.at(-1));

/** Each screen that shows what is selected, with what it then says of row 9 of the sheet, and one that does not. */
const SCREENS: readonly (readonly [name: ScreenName, says: string])[] = [
  ['home', 'Register!C9'],
  ['money', 'row 9'],
  ['requests', 'row 9'],
  ['repurposing', 'Ask to repurpose'],
  ['summaries', ''],
];

test.each(SCREENS)('%s', async (name, says) => {
  controller.open(name);
  await later(QUIET_MS);
  expect(shown.at(-1)).toMatchObject({ name, isBusy: false });
  const took: number[] = [];
  for (let n = 0; n < MOVES; n++) {
    workbook.active = { sheet: 'Register', address: `C${9 + (MOVES - 1 - n) * 3000}` };
    const spent = processorTimer();
    workbook.fire('worksheets.onSelectionChanged');
    await later(QUIET_MS);
    took.push(spent());
  }
  expect(text()).toContain(says);
  const median = took.sort((a, b) => a - b)[MOVES >> 1]!;
  if (process.env.S106_FIGURES) process.stderr.write(`${name}: ${median.toFixed(2)} ms a move\n`);
  expect(median).toBeLessThan(MAX_MS);
});
