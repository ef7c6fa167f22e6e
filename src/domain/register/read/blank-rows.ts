import { finding, type Finding } from '../../findings/finding';

/** The blank rows between those of a table; what is blank at its end is the rest of the range, and not told. */
export class BlankRows {
  /** Since the last row with anything. */
  private pending = 0;
  private count = 0;
  private first = -1;

  add(): void {
    this.pending++;
  }

  /** A row with something in it: the blank rows above it are between rows. */
  before(rowIndex: number): void {
    if (this.pending === 0) return;
    if (this.first < 0) this.first = rowIndex - this.pending;
    this.count += this.pending;
    this.pending = 0;
  }

  /** One finding for all of them. */
  findings(): Finding[] {
    return this.count === 0 ? [] : [finding('blank-rows', this.first, null, { count: this.count })];
  }
}
