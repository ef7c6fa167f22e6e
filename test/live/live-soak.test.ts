/** Thousands of events in random order, with random delays of the host and random cancellations: nothing is lost, leaked or left. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { LiveWorkbook, registerTable, settled, shown, type LiveCell } from './live-workbook';
import { edits, Editor, withoutWhere } from './random-edits';
import { FULL, SEED } from '../chance';

beforeEach(() => jest.useFakeTimers({ now: new Date(2026, 10, 21, 12) }));
afterEach(() => jest.useRealTimers());

const EVENTS = FULL ? 20_000 : 5_000;
/** How often the heap is measured. */
const LOOKS = 10;

/** Without a collection the heap says what was used, not what is held. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const FORMULAS: [string, ...unknown[]][] = [
  ['OUTSTANDING'],
  ['ROLLUP'],
  ['BALANCE', 'Spent'],
  ['EXPIRYFLAG', 46_400],
  ['EXPIRING', 24],
];

type Step =
  | { kind: 'edit'; waitMs: number }
  | { kind: 'add'; formula: number }
  | { kind: 'cancel'; which: number }
  | { kind: 'slow'; ms: number };
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), waitMs: fc.integer({ min: 0, max: 300 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('add' as const), formula: fc.nat(FORMULAS.length - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(1000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('slow' as const), ms: fc.integer({ min: 0, max: 900 }) }),
  },
);

test(`${EVENTS.toLocaleString('en-GB')} events`, async () => {
  const live = new LiveWorkbook();
  const editor = new Editor(live, registerTable(live, 30));
  let delayMs = 0;
  let underWay = 0;
  live.workbook.onSync = async () => {
    underWay++;
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    underWay--;
  };
  const alive: LiveCell[] = [];
  const heap: number[] = [];
  const changes = fc.sample(edits, { numRuns: 2000, seed: SEED });
  for (const [number, step] of fc.sample(steps, { numRuns: EVENTS, seed: SEED + 1 }).entries()) {
    if (step.kind === 'edit') {
      editor.make(changes[number % changes.length]!);
      if (editor.cells.length > 60) editor.cells.splice(40);
      await jest.advanceTimersByTimeAsync(step.waitMs);
    } else if (step.kind === 'add') {
      const [id, ...args] = FORMULAS[step.formula]!;
      alive.push(live.cell(id, ...args));
    } else if (step.kind === 'cancel' && alive.length > 0) {
      alive.splice(step.which % alive.length, 1)[0]!.cancel();
    } else if (step.kind === 'slow') delayMs = step.ms;
    if ((number + 1) % (EVENTS / LOOKS) === 0) {
      collectGarbage();
      heap.push(process.memoryUsage().heapUsed);
    }
  }
  delayMs = 0;
  live.changed();
  await settled(5000);
  expect(underWay).toBe(0);
  expect(live.hub.size).toBe(alive.length);
  const block = editor.cells.map((row) => row.map((cell) => cell ?? ''));
  for (const cell of alive.filter(({ id }) => id !== 'EXPIRYFLAG' && id !== 'EXPIRING')) {
    expect(withoutWhere(shown(cell.value))).toEqual(
      withoutWhere(shown(live.explicit(cell.id, cell.args, block))),
    );
  }
  for (const cell of [...alive]) cell.cancel();
  expect(live.hub.size).toBe(0);
  const early = Math.min(...heap.slice(0, 3));
  expect(Math.min(...heap.slice(-3))).toBeLessThan(early + 60_000_000); // flat, but for what a test's own lists hold
}, 600_000);
