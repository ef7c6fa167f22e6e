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

  /** Resolves when a request may be answered: with null, or with what it is refused with. */
  async passed(flags = 0): Promise<ApiError | null> {
    for (;;) {
      const isDelayed = (flags & DELAY_FOR_CELL_EDIT) !== 0;
      if (this.isCellEdited && !isDelayed && !this.isStuck) {
        return new ApiError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      }
      if (!this.isCellEdited && !this.isStuck) return null;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    for (const wake of this.waiting.splice(0)) wake();
  }
}
