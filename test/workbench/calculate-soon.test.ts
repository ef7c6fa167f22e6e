/** A recalculation comes soon after a change: one for several, and none of them is lost where one is running. */
import { calculateSoon } from '../../workbench/spreadsheet/calculate-soon';
import { Signal } from '../../workbench/signal';
import type { UniverCommand } from '../../workbench/spreadsheet/univer-context';

/** So long Univer itself waits. */
const UNIVER_MS = 100;
const RUN_MS = 500;

/** What of Univer's controller decides when it recalculates, with what has changed as a list. */
class Controller {
  _waitingCommandQueue: string[] = [];
  _executingDirtyData: { readonly changed: readonly string[] } = { changed: [] };
  _setTimeoutKey: ReturnType<typeof setTimeout> | undefined;
  readonly _generateDirty = (commands: string[]) => ({ changed: commands });
  readonly _mergeDirty = (before: Controller['_executingDirtyData'], added: typeof before) => ({
    changed: [...before.changed, ...added.changed],
  });
}

function engine() {
  const controller = new Controller();
  const commands = new Signal<UniverCommand>();
  const runs: { readonly at: number; readonly changed: readonly string[] }[] = [];
  let isRunning = false;
  const start = (dirty: object): void => {
    runs.push({ at: Date.now(), changed: (dirty as Controller['_executingDirtyData']).changed });
    // What it runs with it forgets when it has ended, as Univer does.
    isRunning = true;
    setTimeout(() => {
      isRunning = false;
      controller._executingDirtyData = { changed: [] };
    }, RUN_MS);
  };
  calculateSoon(controller, commands, () => isRunning, start);
  const command = (): void => commands.emit({ id: 'any' } as UniverCommand);
  /** Univer queues a change, sets its own timer, and then says that the command was executed. */
  const change = (name: string): void => {
    controller._waitingCommandQueue.push(name);
    clearTimeout(controller._setTimeoutKey);
    controller._setTimeoutKey = setTimeout(() => start({ changed: ['by Univer itself'] }), UNIVER_MS);
    command();
  };
  return { runs, change, command };
}

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

test('one change: one recalculation, long before Univer would begin, and none after it', () => {
  const { runs, change } = engine();
  change('A1');
  jest.advanceTimersByTime(UNIVER_MS / 2);
  expect(runs.map(({ changed }) => changed)).toEqual([['A1']]);
  jest.runAllTimers();
  expect(runs).toHaveLength(1);
});

test('several changes one after the other are one recalculation, with all of them', () => {
  const { runs, change } = engine();
  for (const name of ['A1', 'A2', 'A3']) {
    change(name);
    jest.advanceTimersByTime(5);
  }
  jest.runAllTimers();
  expect(runs.map(({ changed }) => changed)).toEqual([['A1', 'A2', 'A3']]);
});

test('what changes while one runs is calculated when it has ended, and only then', () => {
  const { runs, change } = engine();
  change('A1');
  jest.advanceTimersByTime(UNIVER_MS);
  const ended = runs[0]!.at + RUN_MS;
  change('A2');
  jest.advanceTimersByTime(UNIVER_MS);
  change('A3');
  jest.advanceTimersByTime(ended - Date.now() - 1);
  expect(runs).toHaveLength(1);
  jest.runAllTimers();
  expect(runs.map(({ changed }) => changed)).toEqual([['A1'], ['A2', 'A3']]);
  expect(runs[1]!.at - ended).toBeLessThan(UNIVER_MS);
});

test('a command that changes nothing has nothing calculated', () => {
  const { runs, command } = engine();
  command();
  jest.runAllTimers();
  expect(runs).toEqual([]);
});
