import { generation, markChanged, tellSubscribers, watchWorkbook } from './workbook-changes';

export interface ReadOptions {
  /** Rows read so far, of how many. */
  readonly onProgress?: (rowsRead: number, rowCount: number) => void;
  /** Ends the caller's waiting; the reading itself ends when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/** What a reading under way is given, and what it reports. */
export interface ReadTask {
  readonly onProgress: (rowsRead: number, rowCount: number) => void;
  /** @throws OutOfDate where going on is no use: the workbook has changed, or nobody waits */
  readonly checkpoint: () => void;
  /** A reading that is out of date is begun again; false for the last attempt, which answers as best it can. */
  readonly isAgainOnChange: boolean;
}

/** Thrown by a reading at a checkpoint, and by one that finds its table moved. */
export class OutOfDate extends Error {}

/** A register that is edited all the time is given as it was read last. */
const MAX_ATTEMPTS = 3;

/**
 * One reading of the workbook for any number of callers: those who ask at the same time share it, and what was read is
 * kept until the workbook changes.
 */
export class SharedRead<T> {
  private cached: { readonly generation: number; readonly result: Promise<T> } | null = null;
  private underWay: Promise<T> | null = null;
  private readonly listeners = new Set<(rowsRead: number, rowCount: number) => void>();
  private waiting = 0;
  /** The last reading was none, such as a failure. */
  private hasFailed = false;

  /**
   * @param read one reading; it calls its task's checkpoint between requests
   * @param isReusable false for a result that should be tried for again, such as a failure
   */
  constructor(
    private readonly read: (task: ReadTask) => Promise<T>,
    private readonly isReusable: (result: T) => boolean,
  ) {}

  /** What the workbook holds now. @throws the signal's reason */
  current({ onProgress, signal }: ReadOptions = {}): Promise<T> {
    if (signal?.aborted) return Promise.reject(reasonOf(signal));
    if (this.cached?.generation === generation()) return this.cached.result;
    if (onProgress) this.listeners.add(onProgress);
    this.waiting++;
    const result = (this.underWay ??= this.start());
    if (!signal) return result;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        if (onProgress) this.listeners.delete(onProgress);
        this.waiting--;
        reject(reasonOf(signal));
      };
      signal.addEventListener('abort', leave, { once: true });
      result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  private async start(): Promise<T> {
    try {
      await watchWorkbook();
      return await this.attempts();
    } finally {
      this.underWay = null;
      this.waiting = 0;
      this.listeners.clear();
    }
  }

  private async attempts(): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const began = generation();
      const last = attempt >= MAX_ATTEMPTS;
      try {
        const result = await this.read(this.task(began, last));
        if (began === generation() && this.isReusable(result)) {
          this.cached = { generation: began, result: Promise.resolve(result) };
          // Whoever asked, the workbook can be read again: those who were told that it cannot are told so.
          if (this.hasFailed) tellSubscribers();
          this.hasFailed = false;
          return result;
        }
        if (last || began === generation()) {
          this.hasFailed ||= !this.isReusable(result);
          if (began !== generation()) markChanged(); // Whoever was told while we read is told again.
          return result;
        }
      } catch (error) {
        if (!(error instanceof OutOfDate) || last || this.waiting === 0) throw error;
      }
    }
  }

  private task(began: number, last: boolean): ReadTask {
    return {
      isAgainOnChange: !last,
      onProgress: (rowsRead, rowCount) => {
        for (const listener of this.listeners) listener(rowsRead, rowCount);
      },
      checkpoint: () => {
        if (this.waiting === 0) throw new OutOfDate('Nobody waits for this reading.');
        if (!last && began !== generation()) throw new OutOfDate('The workbook has changed.');
      },
    };
  }
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error('Stopped.');
