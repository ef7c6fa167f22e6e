import { MONEY_COLUMNS } from '../../sheet/columns';
import { ADJUSTMENT_COLUMNS, adjustmentsOf } from '../adjustments';
import { NO_GROUP, type Register } from '../register';

const WIDTH = MONEY_COLUMNS.length;

/** Sums of a register's usable rows by group; group `groupCount` is that of rows without one. */
export interface GroupSums {
  readonly groupCount: number;
  /** Pence: six columns (as MONEY_COLUMNS) for each group, group by group; NaN where a sum may pass what can be held exactly. */
  readonly pence: Float64Array;
  /** Pence: five columns (as ADJUSTMENT_COLUMNS) for each group; null where the register has none of them. */
  readonly adjustments: Float64Array | null;
  /** Contributions in each group, usable or not. */
  readonly rows: Int32Array;
  readonly leftOut: Int32Array;
  /** Distinct open agreements among the usable rows of each group. */
  readonly openAgreements: Int32Array;
  /** True where an open agreement has rows in two groups, so that those of the groups do not add up. */
  readonly isAnyShared: boolean;
}

/**
 * Sums by group, in one pass over arrays of numbers.
 *
 * @param groupOf the group of each row; null for one group of all
 * @param keeps which contributions to keep, by whether they are open
 */
export function sumBy(
  register: Register,
  groupOf: Int32Array | null,
  groupCount: number,
  keeps: (open: boolean) => boolean = () => true,
): GroupSums {
  const size = groupCount + 1;
  const pence = new Float64Array(size * WIDTH);
  const rows = new Int32Array(size);
  const leftOut = new Int32Array(size);
  const { usable, open, rowCount } = register;
  const [value, notStarted, byDeveloper, byAuthority, drawnDown, spent] = MONEY_COLUMNS.map(
    (key) => register.amounts[key],
  );
  const keepsByState = [keeps(false), keeps(true)];
  for (let row = 0; row < rowCount; row++) {
    const isOpen = open[row]!;
    if (!keepsByState[isOpen]) continue;
    const own = groupOf === null ? 0 : groupOf[row]!;
    const group = own === NO_GROUP ? groupCount : own;
    rows[group]!++;
    if (usable[row] === 0) {
      leftOut[group]!++;
      continue;
    }
    const at = group * WIDTH;
    pence[at]! += value![row]!;
    pence[at + 1]! += notStarted![row]!;
    pence[at + 2]! += byDeveloper![row]!;
    pence[at + 3]! += byAuthority![row]!;
    pence[at + 4]! += drawnDown![row]!;
    pence[at + 5]! += spent![row]!;
  }
  if (register.absolutePence > Number.MAX_SAFE_INTEGER) pence.fill(NaN);
  const adjustments = adjustmentSums(register, groupOf, groupCount, keeps);
  let counted: OpenAgreements | null = null;
  const counts = (): OpenAgreements => (counted ??= openAgreementsBy(register, groupOf, groupCount, keeps));
  return {
    ...{ groupCount, pence, adjustments, rows, leftOut },
    get openAgreements() {
      return counts().openAgreements;
    },
    get isAnyShared() {
      return counts().isAnyShared;
    },
  };
}

type OpenAgreements = Pick<GroupSums, 'openAgreements' | 'isAnyShared'>;

/** Counted where they are asked for: agreements need no numbers before. */
function openAgreementsBy(
  { open, usable, agreement, agreementCount, rowCount }: Register,
  groupOf: Int32Array | null,
  groupCount: number,
  keeps: (open: boolean) => boolean,
): OpenAgreements {
  const openAgreements = new Int32Array(groupCount + 1);
  const agreements = new DistinctAgreements(agreementCount);
  if (keeps(true))
    for (let row = 0; row < rowCount; row++) {
      if (open[row] === 0 || usable[row] === 0) continue;
      const own = groupOf === null ? 0 : groupOf[row]!;
      const group = own === NO_GROUP ? groupCount : own;
      if (agreements.isNew(group, agreement[row]!)) openAgreements[group]!++;
    }
  return { openAgreements, isAnyShared: agreements.isAnyShared };
}

/** The same of the five adjustments, for the few registers that have them. */
function adjustmentSums(
  register: Register,
  groupOf: Int32Array | null,
  groupCount: number,
  keeps: (open: boolean) => boolean,
): Float64Array | null {
  const amounts = adjustmentsOf(register)?.amounts;
  if (!amounts) return null;
  const width = ADJUSTMENT_COLUMNS.length;
  const sums = new Float64Array((groupCount + 1) * width);
  for (const [at, key] of ADJUSTMENT_COLUMNS.entries()) {
    const own = amounts[key];
    if (!own) continue;
    for (let row = 0; row < register.rowCount; row++) {
      if (register.usable[row] === 0 || !keeps(register.open[row] === 1)) continue;
      const group = groupOf === null ? 0 : groupOf[row]!;
      sums[(group === NO_GROUP ? groupCount : group) * width + at]! += own[row]!;
    }
  }
  return sums;
}

/** The sums of all groups together, as one group. */
export function total(
  register: Register,
  sums: GroupSums,
  keeps: (open: boolean) => boolean = () => true,
): GroupSums {
  const pence = new Float64Array(2 * WIDTH);
  for (const [at, amount] of sums.pence.entries()) pence[at % WIDTH]! += amount;
  const width = ADJUSTMENT_COLUMNS.length;
  const adjustments = sums.adjustments && new Float64Array(2 * width);
  for (const [at, amount] of (sums.adjustments ?? []).entries()) adjustments![at % width]! += amount;
  const sumOf = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);
  return {
    groupCount: 1,
    pence,
    adjustments,
    rows: Int32Array.of(sumOf(sums.rows), 0),
    leftOut: Int32Array.of(sumOf(sums.leftOut), 0),
    get openAgreements() {
      const { openAgreements } = sums.isAnyShared ? openAgreementsBy(register, null, 1, keeps) : sums;
      return Int32Array.of(sumOf(openAgreements), 0);
    },
    isAnyShared: false,
  };
}

/** Tells which agreements a group has had already. Nearly every agreement is in one group only, and costs no Set. */
class DistinctAgreements {
  private readonly firstGroup: Int32Array;
  private readonly others = new Set<number>();

  constructor(private readonly agreementCount: number) {
    this.firstGroup = new Int32Array(agreementCount).fill(NO_GROUP);
  }

  get isAnyShared(): boolean {
    return this.others.size > 0;
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
