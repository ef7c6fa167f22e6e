import type { DOMWindow } from 'jsdom';

interface Timer {
  run: () => void;
  dueMs: number;
  everyMs: number | null;
  real: number;
}

/**
 * The time of a page, under a test's control: it begins when the test says, runs on by itself, and can be moved forward.
 * Timers that fall due on the way run in their order, each at its own time.
 */
export class PageClock {
  private aheadMs: number;
  private readonly timers = new Map<number, Timer>();
  private lastId = 0;
  private window: DOMWindow | null = null;
  private realSet: (run: () => void, ms: number) => number = () => 0;
  private realClear: (id: number) => void = () => undefined;

  constructor(beginning: Date) {
    this.aheadMs = beginning.getTime() - Date.now();
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  /** Gives a page this time; before any of its scripts run. */
  install(window: DOMWindow): void {
    this.timers.clear();
    this.window = window;
    this.realSet = window.setTimeout.bind(window);
    this.realClear = window.clearTimeout.bind(window);
    const nowMs = () => this.nowMs();
    const { Date: RealDate } = window as unknown as { Date: DateConstructor };
    class PageDate extends RealDate {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [nowMs()] : given) as [number]));
      }
      static override now(): number {
        return nowMs();
      }
    }
    type Callback = (...values: unknown[]) => void;
    const set =
      (isRepeated: boolean) =>
      (callback: Callback, ms?: number, ...values: unknown[]) =>
        this.add(() => callback(...values), Math.max(0, Number(ms) || 0), isRepeated);
    const clear = (id: number) => this.remove(id);
    Object.assign(window, { Date: PageDate, setTimeout: set(false), setInterval: set(true) });
    Object.assign(window, { clearTimeout: clear, clearInterval: clear });
  }

  /** Moves the time forward to a moment. */
  async advanceTo(moment: Date): Promise<void> {
    const goalMs = moment.getTime();
    const window = this.window;
    for (;;) {
      const next = this.earliest();
      if (!next || next[1].dueMs > goalMs || this.window !== window) break;
      this.aheadMs = Math.max(this.aheadMs, next[1].dueMs - Date.now());
      this.fire(...next);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.aheadMs = Math.max(this.aheadMs, goalMs - Date.now());
    for (const [id, timer] of this.timers) this.wait(id, timer);
  }

  private nowMs(): number {
    return Date.now() + this.aheadMs;
  }

  private add(run: () => void, ms: number, isRepeated: boolean): number {
    this.lastId += 1;
    const timer: Timer = {
      run,
      dueMs: this.nowMs() + ms,
      everyMs: isRepeated ? Math.max(1, ms) : null,
      real: 0,
    };
    this.timers.set(this.lastId, timer);
    this.wait(this.lastId, timer);
    return this.lastId;
  }

  private wait(id: number, timer: Timer): void {
    this.realClear(timer.real);
    timer.real = this.realSet(() => this.fire(id, timer), Math.max(0, timer.dueMs - this.nowMs()));
  }

  private fire(id: number, timer: Timer): void {
    if (this.timers.get(id) !== timer) return;
    this.realClear(timer.real);
    if (timer.everyMs === null) this.timers.delete(id);
    else {
      timer.dueMs += timer.everyMs;
      this.wait(id, timer);
    }
    timer.run();
  }

  private remove(id: number): void {
    const timer = this.timers.get(id);
    if (timer) this.realClear(timer.real);
    this.timers.delete(id);
  }

  private earliest(): [number, Timer] | undefined {
    return [...this.timers].sort(([, a], [, b]) => a.dueMs - b.dueMs)[0];
  }
}
