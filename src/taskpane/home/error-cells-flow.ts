import { findErrorCells } from '../../workbook/formulas/error-cells';
import { onErrorsChanged } from '../../workbook/formulas/formula-errors';
import type { Pane } from '../kernel/store';

/** Answers come in bursts: one look for each. */
const QUIET_MS = 700;

/** Looks for cells of ours that show an error: at the start, when the pane is shown again, and when an answer changed. */
export class ErrorCellsFlow {
  private looks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly pane: Pane) {}

  start(): void {
    onErrorsChanged(() => this.soon());
    this.soon();
  }

  /** Looks once things are quiet. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), QUIET_MS);
  }

  private async look(): Promise<void> {
    const number = ++this.looks;
    const errorCells = await findErrorCells();
    // What cannot be looked at is not told as gone; a later look knows more.
    if (errorCells && number === this.looks) this.pane.set({ errorCells });
  }
}
