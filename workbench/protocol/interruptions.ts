import { ApiError } from './api-error';

/** The flag that office.js sets on the requests of an Excel.run with delayForCellEdit. */
const DELAY_FOR_CELL_EDIT = 64;

/** What keeps Excel from an add-in's batches: a cell that is being typed in, and being stuck altogether. */
export class Interruptions {
  private isCellEdited = false;
  private isStuck = false;
  private waiting: (() => void)[] = [];

  /** A cell is being typed in: batches that may wait for its end do, all others are refused. */
  setCellEdited(isEdited: boolean): void {
    this.isCellEdited = isEdited;
    this.wake();
  }

  /** Excel answers no batch until it is resumed; then all of them, in order. */
  setStuck(isStuck: boolean): void {
    this.isStuck = isStuck;
    this.wake();
  }

  /** What a request is refused with at once; null where it may be answered, now or later. */
  refusal(flags = 0): ApiError | null {
    const mayWait = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (!this.isCellEdited || this.isStuck || mayWait) return null;
    return new ApiError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  }

  /** Resolves when nothing is in the way of an answer. */
  async over(): Promise<void> {
    while (this.isCellEdited || this.isStuck) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }
}
