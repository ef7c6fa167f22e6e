/** What a press of a ribbon button does: the pane is shown, its screen opened, and Excel told that the command is over. */
import { associateRibbon, RIBBON_COMMANDS, type RibbonScreen } from '../../src/taskpane/ribbon-commands';

type Press = (event?: { completed: () => void }) => void;

let presses: Map<string, Press>;
let opened: RibbonScreen[];
let showAsTaskpane: jest.Mock<Promise<void>, []>;
let complaints: jest.SpyInstance;

beforeEach(() => {
  presses = new Map();
  opened = [];
  showAsTaskpane = jest.fn(() => Promise.resolve());
  complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, press: Press) => presses.set(name, press) },
      addin: { showAsTaskpane },
    },
  });
  associateRibbon((screen) => opened.push(screen));
});
afterEach(() => {
  jest.useRealTimers();
  complaints.mockRestore();
  Reflect.deleteProperty(globalThis, 'Office');
});

/** Presses the button, and counts how often Excel is told that the command is over. */
function press(name: keyof typeof RIBBON_COMMANDS): jest.Mock {
  const completed = jest.fn();
  presses.get(name)!({ completed });
  return completed;
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each(Object.entries(RIBBON_COMMANDS))('%s opens %s', async (name, screen) => {
  const completed = press(name as keyof typeof RIBBON_COMMANDS);
  await settled();
  expect(opened).toEqual([screen]);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(completed).toHaveBeenCalledTimes(1);
  expect(complaints).not.toHaveBeenCalled();
});

test('Excel refuses to show the pane: the screen is opened all the same, and the command is over', async () => {
  showAsTaskpane.mockRejectedValue(new Error('The API is not available.'));
  const completed = press('showExpiring');
  await settled();
  expect(opened).toEqual(['expiring']);
  expect(completed).toHaveBeenCalledTimes(1);
  expect(complaints).toHaveBeenCalledTimes(1);
});

test('an Excel that cannot show panes: the same', async () => {
  Reflect.deleteProperty(Office, 'addin');
  const completed = press('showCheck');
  await settled();
  expect(opened).toEqual(['check']);
  expect(completed).toHaveBeenCalledTimes(1);
});

test('Excel never answers: the command is over within its time, and the next press asks again', async () => {
  jest.useFakeTimers();
  showAsTaskpane.mockReturnValueOnce(new Promise(() => undefined));
  const completed = press('showCheck');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(completed).toHaveBeenCalledTimes(1);
  const again = press('showTabs');
  await jest.advanceTimersByTimeAsync(0);
  expect(showAsTaskpane).toHaveBeenCalledTimes(2);
  expect(again).toHaveBeenCalledTimes(1);
  expect(jest.getTimerCount()).toBe(0);
});

test('presses before the pane is there ask Excel for it once; the last screen is the one that stays', async () => {
  let shown = (): void => undefined;
  showAsTaskpane.mockReturnValue(new Promise((resolve) => (shown = resolve)));
  const all = [press('showCheck'), press('showCheck'), press('showReconcile')];
  await settled();
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(opened).toEqual(['check', 'check', 'reconcile']);
  shown();
  await settled();
  for (const completed of all) expect(completed).toHaveBeenCalledTimes(1);
});

test('a call without an event, as a keyboard shortcut makes it', async () => {
  presses.get('showReconcile')!();
  await settled();
  expect(opened).toEqual(['reconcile']);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});
