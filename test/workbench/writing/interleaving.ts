/** Two panes and a typing user in one workbook, whose requests come in an order that the test chooses. */
import type * as Clock from '../../../src/workbook/excel/clock';
import type * as PendingWrites from '../../../src/workbook/writing/pending-write';
import type * as Refreshing from '../../../src/workbook/tabs/refresh-tabs';
import type * as Settings from '../../../src/workbook/settings/settings';
import type * as Writing from '../../../src/workbook/writing/write-transaction';
import type { HeadlessWorkbench } from '../../../workbench/headless';

/** The writing side of the add-in as a page of its own has it. */
export interface Pane {
  readonly writeWhole: typeof Writing.writeWhole;
  readonly refreshTabs: typeof Refreshing.refreshTabs;
  readonly saveSettings: typeof Settings.saveSettings;
  readonly pendingWrite: typeof PendingWrites.pendingWrite;
  readonly putCopyBack: typeof PendingWrites.putCopyBack;
}

export function openPane(): Pane {
  let pane: Pane | undefined;
  jest.isolateModules(() => {
    const required = jest.requireActual;
    // A page has modules of its own, and with them a domain of its own.
    required<object>('../../whole-domain');
    pane = {
      ...required<typeof Writing>('../../../src/workbook/writing/write-transaction'),
      ...required<typeof Refreshing>('../../../src/workbook/tabs/refresh-tabs'),
      ...required<typeof Settings>('../../../src/workbook/settings/settings'),
      ...required<typeof PendingWrites>('../../../src/workbook/writing/pending-write'),
    };
  });
  return pane!;
}

export type { Clock };

interface Context {
  sync: (passedThrough?: unknown) => Promise<unknown>;
}
type Run = (options: unknown, batch: (context: Context) => Promise<unknown>) => Promise<unknown>;

/**
 * Holds every request of the add-in until it is its turn. `choose` says which of those that wait goes next, once all
 * batches that are under way wait; `between` is done before it goes.
 */
export class Turns {
  private waiting: (() => void)[] = [];
  /** Batches that have begun and not ended. */
  private running = 0;

  constructor(
    private readonly choose: (count: number) => number,
    private readonly between: (request: number) => Promise<void>,
  ) {}

  /** Runs works side by side, one request at a time. */
  async run<T>(bench: HeadlessWorkbench, works: readonly (() => Promise<T>)[]): Promise<T[]> {
    const excel = bench.window.Excel as { run: Run };
    const held: Run = (options, batch) => {
      this.running++;
      const run = excel.run(options, (context) => {
        const sync = context.sync.bind(context);
        context.sync = async (value) => {
          await new Promise<void>((resolve) => this.waiting.push(resolve));
          return sync(value);
        };
        return batch(context);
      });
      return run.finally(() => this.running--);
    };
    (globalThis as { Excel?: unknown }).Excel = new Proxy(excel, {
      get: (target, key) => (key === 'run' ? held : Reflect.get(target, key)),
    });
    try {
      const all = Promise.all(works.map((work) => work()));
      let isOver = false;
      void all.finally(() => (isOver = true)).catch(() => undefined);
      for (let request = 0; !isOver || this.running > 0;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (this.waiting.length === 0 || this.waiting.length < this.running) continue;
        await this.between(request++);
        const [next] = this.waiting.splice(this.choose(this.waiting.length), 1);
        next!();
      }
      return await all;
    } finally {
      (globalThis as { Excel?: unknown }).Excel = excel;
    }
  }
}
