import { findErrorCells, stillErrors } from '../../workbook/formulas/error-cells';
import { onErrorsChanged } from '../../workbook/formulas/formula-errors';
import type { Pane } from '../kernel/store';

/** One look for a burst of what is done. */
const QUIET_MS = 700;

/**
 * Looks for cells of ours that show an error. All cells are read for that, so it is done at the start, when the pane is shown
 * again, and, where an answer has changed, with the next thing that the user does in the sheet. Else only the cells that are
 * told of are read: they may be put right, which no event tells.
 */
export class ErrorCellsFlow {
  private looks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** An answer has changed since the last look. */
  private isStale = false;

  constructor(private readonly pane: Pane) {
    onErrorsChanged(() => (this.isStale = true));
  }

  /** The pane is shown, or shown again. */
  async look(): Promise<void> {
    this.isStale = false;
    await this.show(await this.numbered(findErrorCells));
  }

  /** Something was done in the sheet. */
  moved(): void {
    if (!this.isStale && this.pane.state().errorCells.length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void (this.isStale ? this.look() : this.lookAgain()), QUIET_MS);
  }

  private async lookAgain(): Promise<void> {
    const known = this.pane.state().errorCells;
    await this.show(await this.numbered(async () => (await stillErrors(known)) ?? findErrorCells()));
  }

  private async numbered<T>(find: () => Promise<T>): Promise<{ found: T; isLatest: boolean }> {
    const number = ++this.looks;
    const found = await find();
    return { found, isLatest: number === this.looks };
  }

  /** What cannot be looked at is not told as gone; a later look knows more. */
  private show({
    found,
    isLatest,
  }: {
    found: Awaited<ReturnType<typeof findErrorCells>>;
    isLatest: boolean;
  }): void {
    if (found && isLatest) this.pane.set({ errorCells: found });
  }
}
