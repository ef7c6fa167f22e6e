/** How a batch is to go wrong, for tests of what the add-in does then. */
export interface Fault {
  /** Which batch, counted from now: 1, the default, is the next. */
  batch?: number;
  /** The batch fails after so many of its actions, which stay applied, as in Excel. Left out: before the first. */
  afterActions?: number;
  code?: string;
  message?: string;
  /** The whole request is refused with this HTTP status. */
  statusCode?: number;
  /** The answer is late by so many milliseconds; the batch succeeds unless another field says otherwise. */
  delayMs?: number;
  /** Every later batch fails too, before anything of it is done, until the faults are cleared. */
  forGood?: boolean;
}

/** A fault as the batch meets it: a failure is named in full, and null where the batch is only late. */
export interface PlannedFault {
  delayMs: number;
  statusCode: number | null;
  failure: { afterActions: number; code: string; message: string } | null;
}

const INTERNAL_ERROR = 'There was an internal error while processing the request.';

/** Counts the batches of the add-in and holds the faults that are still to come. */
export class FaultPlan {
  private batchCount = 0;
  /** What every batch meets that has no fault of its own, from this number on. */
  private standing: { from: number; fault: PlannedFault } | null = null;
  private readonly planned = new Map<number, PlannedFault>();

  next(fault: Fault): void {
    const { batch = 1, forGood = false } = fault;
    const from = this.batchCount + batch;
    this.planned.set(from, plannedFault(fault));
    if (forGood) this.standing = { from, fault: plannedFault({ ...fault, afterActions: 0 }) };
  }

  /** No fault is to come any more. */
  clear(): void {
    this.planned.clear();
    this.standing = null;
  }

  /** How many batches there have been. */
  get count(): number {
    return this.batchCount;
  }

  /** The fault of the batch that comes now, which is counted. */
  take(): PlannedFault | null {
    this.batchCount += 1;
    const fault = this.planned.get(this.batchCount);
    this.planned.delete(this.batchCount);
    const standing = this.standing && this.batchCount >= this.standing.from ? this.standing.fault : null;
    return fault ?? standing;
  }
}

function plannedFault({ afterActions, code, message, statusCode, delayMs }: Fault): PlannedFault {
  const onlyLate = delayMs !== undefined && code === undefined && afterActions === undefined && !statusCode;
  return {
    delayMs: delayMs ?? 0,
    statusCode: statusCode ?? null,
    failure: onlyLate
      ? null
      : {
          afterActions: afterActions ?? 0,
          code: code ?? 'GeneralException',
          message: message ?? INTERNAL_ERROR,
        },
  };
}
