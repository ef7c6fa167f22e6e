import {
  ADJUSTMENT_COLUMNS,
  ADJUSTMENT_SIGNS,
  adjustmentsOf,
  type AdjustmentColumn,
} from '../register/adjustments';
import type { Register } from '../register/register';
import { COLUMNS, STAGE_COLUMNS } from '../sheet/columns';
import { NO_MONEY, type StageAmounts } from './derive';

const OWN = ['value', ...STAGE_COLUMNS, 'spent'] as const;
const KEYS = [...OWN, ...ADJUSTMENT_COLUMNS] as const;

/** The money of a row of the register, in pence. A column that the register does not have counts as nil. */
export function stageAmounts(register: Register, row: number): StageAmounts {
  const adjusted = adjustmentsOf(register)?.amounts;
  const own = OWN.map((key) => [key, register.amounts[key][row]!] as const);
  const adjustments = ADJUSTMENT_COLUMNS.map((key) => [key, adjusted?.[key]?.[row] ?? 0] as const);
  return Object.fromEntries([...own, ...adjustments]) as unknown as StageAmounts;
}

/** Several rows of one contribution, added up. */
export const sumOfStages = (all: readonly StageAmounts[]): StageAmounts =>
  all.reduce(
    (sum, one) =>
      Object.fromEntries(KEYS.map((key) => [key, sum[key] + one[key]])) as unknown as StageAmounts,
    NO_MONEY,
  );

/** The name of a column without which nobody can say where a contribution's money is; null where all are there. */
export function missingStageColumn({ header }: Pick<Register, 'header'>): string | null {
  const missing = STAGE_COLUMNS.find((key) => header.columns[key] === undefined);
  return missing === undefined ? null : COLUMNS[missing].name;
}

/** What the stages hold, in pence. */
export const heldInStages = (row: StageAmounts): number =>
  STAGE_COLUMNS.reduce((sum, key) => sum + row[key], 0);

/** What indexation, interest, fees, returns and write-offs add to the value, in pence. */
export const netAdjustments = (row: Readonly<Record<AdjustmentColumn, number>>): number =>
  ADJUSTMENT_COLUMNS.reduce((sum, key) => sum + ADJUSTMENT_SIGNS[key] * row[key], 0);
