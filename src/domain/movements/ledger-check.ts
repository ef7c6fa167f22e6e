import { adjustmentsOf } from '../register/adjustments';
import type { Floats } from '../sheet/numbers';
import type { Register } from '../register/register';
import { contributionSums } from './as-at';
import type { AsAt, Ledger } from './ledger';
import { LEDGER_MEASURE_NAMES, measured, type LedgerMeasure } from './measures';

/** What the register says of a contribution, and what its movements lead to. */
export interface LedgerDifference {
  /** Index into the ledger's contributions. */
  readonly contribution: number;
  readonly measure: LedgerMeasure;
  /** Pence; null where the register's row is left out, so that nothing can be compared. */
  readonly register: number | null;
  readonly movements: number;
}

const COMPARED = [
  ...['value', 'notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown', 'spent'],
  ...['indexation', 'interest', 'fees', 'returned', 'writtenOff'],
] as const satisfies readonly LedgerMeasure[];
type Compared = (typeof COMPARED)[number];

export const comparedName = (measure: LedgerMeasure): string => LEDGER_MEASURE_NAMES[measure];

/**
 * Contribution by contribution and stage by stage, where the register and its movements differ. A stage for which the
 * register has no column is not known and not compared; an adjustment without a column is nil.
 */
export function ledgerDifferences(ledger: Ledger, register: Register, at: AsAt): LedgerDifference[] {
  const sums = contributionSums(ledger, at);
  const adjustments = adjustmentsOf(register);
  const amountsOf = (measure: Compared): Floats | null => {
    if (measure in register.amounts) {
      const key = measure as keyof Register['amounts'];
      return register.header.columns[key] === undefined ? null : register.amounts[key];
    }
    return adjustments?.amounts[measure as keyof typeof adjustments.amounts] ?? NOTHING;
  };
  const columns = COMPARED.flatMap((measure) => {
    const amounts = amountsOf(measure);
    return amounts === null ? [] : [{ measure, amounts }];
  });
  const differences: LedgerDifference[] = [];
  for (const [contribution, { rows }] of ledger.contributions.entries()) {
    if (rows.some((row) => register.usable[row] === 0)) {
      const movements = measured(sums, contribution, 'currentValue');
      differences.push({ contribution, measure: 'currentValue', register: null, movements });
      continue;
    }
    for (const { measure, amounts } of columns) {
      const own = amounts === NOTHING ? 0 : rows.reduce((sum, row) => sum + amounts[row]!, 0);
      const movements = measured(sums, contribution, measure);
      if (own !== movements) differences.push({ contribution, measure, register: own, movements });
    }
  }
  return differences;
}

/** In place of a column that the register does not have: nil throughout. */
const NOTHING = new Float64Array(0);
