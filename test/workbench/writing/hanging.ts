/** An Excel that does not answer from one request on, and that may do that request after all. */
import type { HeadlessWorkbench } from '../../../workbench/headless';
import { useExcelOf } from './writing-workbook';

interface Context {
  sync: (value?: unknown) => Promise<unknown>;
}
type Batch = (context: Context) => Promise<unknown>;
type Run = (options: unknown, batch: Batch) => Promise<unknown>;

/** What becomes of the first request that is not answered. */
export type Hang = 'not done' | 'done' | 'done later';

/** How long a request may take, as far as the test goes. */
const LIMIT_MS = 20_000;

const timers = new Map<NodeJS.Timeout, () => void>();
let isHung = false;

/** Time is over for requests that hang, and for no others. */
export function mockLimits(): void {
  const { setTimeout: later, clearTimeout: clear } = globalThis;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms = 0) => {
    if (ms < LIMIT_MS) return later(work, ms);
    const timer = later(work, isHung ? 0 : 2_000_000_000);
    timer.unref();
    timers.set(timer, work);
    return timer;
  }) as never);
  jest.spyOn(globalThis, 'clearTimeout').mockImplementation(((timer: NodeJS.Timeout) => {
    timers.delete(timer);
    clear(timer);
  }) as never);
}

const timeIsOver = (): void => {
  const works = [...timers.values()];
  timers.clear();
  for (const work of works) work();
};

/** Runs Excel with something done around each of its requests, numbered from 1. */
function useExcel(
  bench: HeadlessWorkbench,
  around: (n: number, sync: () => Promise<unknown>) => Promise<unknown>,
): void {
  const excel = bench.window.Excel as { run: Run };
  let count = 0;
  const run: Run = (options, batch) =>
    excel.run(options, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (value) => around(++count, () => sync(value));
      return batch(context);
    });
  (globalThis as { Excel?: unknown }).Excel = new Proxy(excel, {
    get: (target, key) => (key === 'run' ? run : Reflect.get(target, key)),
  });
}

/** How many requests a piece of work makes. */
export async function countRequests(bench: HeadlessWorkbench, work: () => Promise<unknown>): Promise<number> {
  let requests = 0;
  useExcel(bench, (n, sync) => ((requests = n), sync()));
  await work();
  useExcelOf(bench);
  return requests;
}

/** Excel answers nothing from this request on. Answers what does that request after all, and answers it. */
export function hangAt(
  bench: HeadlessWorkbench,
  request: number,
  hang: Hang,
): { doLate: () => Promise<void>; end: () => void } {
  let late: (() => Promise<void>) | null = null;
  const never = new Promise<never>(() => undefined);
  isHung = false;
  useExcel(bench, async (n, sync) => {
    if (n < request) return sync();
    isHung = true;
    if (n === request && hang === 'done') await sync().catch(() => undefined);
    setImmediate(timeIsOver);
    if (n > request || hang !== 'done later') return never;
    return new Promise((resolve, reject) => {
      late = () => sync().then(resolve, reject);
    });
  });
  return {
    doLate: async () => {
      await late?.();
      // What it was part of may go on.
      for (let n = 0; n < 20; n++) await new Promise((resolve) => setImmediate(resolve));
    },
    end: () => {
      isHung = false;
      useExcelOf(bench);
    },
  };
}

/** Does something right before one of the requests of a piece of work. */
export async function doBefore<T>(
  bench: HeadlessWorkbench,
  request: number,
  what: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  useExcel(bench, async (n, sync) => {
    if (n === request) await what();
    return sync();
  });
  try {
    return await work();
  } finally {
    useExcelOf(bench);
  }
}
