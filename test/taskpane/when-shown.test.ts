import { whenShown } from '../../src/taskpane/when-shown';

type Told = (event: { visibilityMode: string }) => void;

let page: EventTarget & { visibilityState: string };
let tell: Told | null;
let isSupported: boolean;
let refusal: Error | null;

const globals = globalThis as unknown as Record<string, unknown>;

beforeEach(() => {
  jest.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  [tell, isSupported, refusal] = [null, true, null];
  globals.document = page;
  globals.Office = {
    VisibilityMode: { taskpane: 'Taskpane', hidden: 'Hidden' },
    context: { requirements: { isSetSupported: () => isSupported } },
    addin: {
      onVisibilityModeChanged: (handler: Told) => {
        tell = handler;
        return refusal ? Promise.reject(refusal) : Promise.resolve(() => Promise.resolve());
      },
    },
  };
});
afterEach(() => {
  jest.useRealTimers();
  delete globals.document;
  delete globals.Office;
});

async function events(): Promise<{ count: number }> {
  const events = { count: 0 };
  whenShown(() => void events.count++);
  await jest.advanceTimersByTimeAsync(1000);
  return events;
}
const changes = (state: string): void => {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
};

test('the signal of the page', async () => {
  const shown = await events();
  changes('hidden');
  expect(shown.count).toBe(0);
  changes('visible');
  expect(shown.count).toBe(1);
});

test('the signal of Excel, of a page that counts as visible all the time', async () => {
  const shown = await events();
  tell!({ visibilityMode: 'Hidden' });
  expect(shown.count).toBe(0);
  tell!({ visibilityMode: 'Taskpane' });
  expect(shown.count).toBe(1);
});

test('both signals of one showing are one, and the next showing is another', async () => {
  const shown = await events();
  tell!({ visibilityMode: 'Taskpane' });
  changes('visible');
  expect(shown.count).toBe(1);
  await jest.advanceTimersByTimeAsync(1000);
  changes('visible');
  expect(shown.count).toBe(2);
});

test('an Excel without the requirement set, or that refuses, leaves the signal of the page', async () => {
  isSupported = false;
  const without = await events();
  expect(tell).toBeNull();
  changes('visible');
  expect(without.count).toBe(1);
  [isSupported, refusal] = [true, new Error('No.')];
  const refused = await events();
  changes('visible');
  expect(refused.count).toBe(1);
});
