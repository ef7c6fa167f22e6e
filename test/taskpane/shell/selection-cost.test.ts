/** What Home costs when the selection moves over a register of 100,000 rows: nothing that follows from the register is computed again. */
import { firstState } from '../../../src/taskpane/shell/first-state';
import { screenOf } from '../../../src/taskpane/shell/router';
import type { Actions, PaneState } from '../../../src/taskpane/shell/pane-state';
import { Store } from '../../../src/taskpane/kernel/store';
import { AS_AT, day, readyWith, registerOf } from '../registers';

// A template is made here and not put into a page: what is measured is the work that leads to it.
jest.mock('../../../src/taskpane/ui/view', () => {
  const html = (strings: TemplateStringsArray, ...values: unknown[]): object => ({ strings, values });
  const given = (value: unknown): unknown => value;
  return { html, live: given, given, nothing: null };
});
jest.mock('../../../src/taskpane/ui/icons', () => ({ icon: () => null, drawing: () => null }));

const ROWS = 100_000;
const GOAL_MS = 5;
const MOVES = 30;

const AUTHORITIES = ['Blaby', 'Charnwood', 'Melton', 'Rutland'];
const rows = Array.from({ length: ROWS }, (_, n) => [
  ...[
    `P/${n}`,
    AUTHORITIES[n % 4],
    day(2025 + (n % 6), 6, 24),
    1000,
    100,
    200,
    300,
    400,
    n % 97 === 0 ? 500 : 50,
    '',
  ],
]);

/** Any action: Home only hands them on. */
const actions = new Proxy(
  {},
  { get: () => new Proxy(() => undefined, { get: () => () => undefined }) },
) as Actions;

const noRoom = (): undefined => undefined;

test('a selection that moves costs less than 5 ms of the pane’s own time', () => {
  const store = new Store<PaneState>({
    ...firstState(),
    reading: readyWith(registerOf(...rows)),
    isReading: false,
    asAtSerial: AS_AT,
  });
  const first = performance.now();
  expect(screenOf(store.state, actions, noRoom).title).toBe('Home');
  const firstMs = performance.now() - first;
  const took: number[] = [];
  for (let n = 0; n < MOVES; n++) {
    const cell = { sheet: 'Register', address: `A${n + 2}`, text: String(n) };
    const before = process.cpuUsage();
    store.set({ selection: { cell, range: null } });
    screenOf(store.state, actions, noRoom);
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1000);
  }
  const median = [...took].sort((a, b) => a - b)[MOVES >> 1]!;
  expect(median).toBeLessThan(GOAL_MS);
  // The first drawing reads the register: were the rest as dear, the selectors would be no use.
  expect(firstMs).toBeGreaterThan(median * 5);
});
