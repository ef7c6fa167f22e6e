import type { SumsAbove } from '../../reading/line-kinds';
import type { Floats } from '../../sheet/numbers';

/** What the rows read so far come to, calculated only where a row is looked at, each row once. */
export class RunningSums {
  private readonly all: number[];
  private since: number[];
  private summedTo = 0;
  /** Rows with a value, in all and since the last total: one alone proves no sum. */
  private allCount = 0;
  private sinceCount = 0;

  constructor(private readonly arrays: readonly Floats[]) {
    this.all = arrays.map(() => 0);
    this.since = arrays.map(() => 0);
  }

  /** The sums of the first so many rows. */
  upTo(count: number): SumsAbove {
    for (; this.summedTo < count; this.summedTo++) {
      if (this.arrays[0]![this.summedTo] !== 0) {
        this.allCount++;
        this.sinceCount++;
      }
      for (let m = 0; m < this.arrays.length; m++) {
        const amount = this.arrays[m]![this.summedTo]!;
        this.all[m]! += amount;
        this.since[m]! += amount;
      }
    }
    const { all, since, allCount, sinceCount } = this;
    return { all, since, allCount, sinceCount };
  }

  /** A line of totals ends the rows that the next one adds up. */
  total(count: number): void {
    this.upTo(count);
    this.sinceCount = 0;
    this.since = this.arrays.map(() => 0);
  }
}
