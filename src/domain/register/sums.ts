import { MONEY_COLUMNS } from '../sheet/columns';
import { NO_GROUP, type Register } from './register';

const WIDTH = MONEY_COLUMNS.length;

/** Sums of a register's usable rows by group; group `groupCount` is that of rows without one. */
export interface GroupSums {
  readonly groupCount: number;
  /** Pence: six columns (as MONEY_COLUMNS) for each group, group by group; NaN past what can be held exactly. */
  readonly pence: Float64Array;
  /** Contributions in each group, usable or not. */
  readonly rows: Int32Array;
  readonly leftOut: Int32Array;
  /** Distinct open agreements among the usable rows of each group. */
  readonly openAgreements: Int32Array;
}

/** Sums by group, in one pass over arrays of numbers. */
export function sumBy(
  register: Register,
  groupOf: Int32Array | null,
  groupCount: number,
  keeps: (open: boolean) => boolean = () => true,
): GroupSums {
  const size = groupCount + 1;
  const sums: GroupSums = {
    groupCount,
    pence: new Float64Array(size * WIDTH),
    rows: new Int32Array(size),
    leftOut: new Int32Array(size),
    openAgreements: new Int32Array(size),
  };
  const columns = MONEY_COLUMNS.map((key) => register.amounts[key]);
  const agreements = new DistinctAgreements(register.agreements.length);
  const kept = [keeps(false), keeps(true)];
  for (let row = 0; row < register.rowCount; row++) {
    if (!kept[register.open[row]!]) continue;
    const own = groupOf === null ? 0 : groupOf[row]!;
    const group = own === NO_GROUP ? groupCount : own;
    sums.rows[group]!++;
    if (!register.usable[row]) {
      sums.leftOut[group]!++;
      continue;
    }
    for (let c = 0, at = group * WIDTH; c < WIDTH; c++, at++) {
      const sum = sums.pence[at]! + columns[c]![row]!;
      sums.pence[at] = sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER ? sum : NaN;
    }
    if (register.open[row] && agreements.isNew(group, register.agreement[row]!))
      sums.openAgreements[group]!++;
  }
  return sums;
}

/** Tells which agreements a group has had already. Nearly every agreement is in one group only, and costs no Set. */
class DistinctAgreements {
  private readonly firstGroup: Int32Array;
  private readonly others = new Set<number>();

  constructor(private readonly agreementCount: number) {
    this.firstGroup = new Int32Array(agreementCount).fill(NO_GROUP);
  }

  isNew(group: number, agreement: number): boolean {
    if (agreement < 0) return false;
    const first = this.firstGroup[agreement]!;
    if (first === group) return false;
    if (first === NO_GROUP) {
      this.firstGroup[agreement] = group;
      return true;
    }
    const key = group * this.agreementCount + agreement;
    if (this.others.has(key)) return false;
    this.others.add(key);
    return true;
  }
}
