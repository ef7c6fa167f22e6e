import { pence, type Pence } from '../money/pence';
import type { Register } from '../register/register';
import { contributionSums } from './as-at';
import type { StageAmounts } from './derive';
import { explained, type Answer } from './explain';
import type { Ledger } from './ledger';
import { ledgerDifferences, type LedgerDifference } from './ledger-check';
import { measured } from './measures';
import { namesOf } from './missing-started';
import { PLAIN_MOVEMENT, type NewMovement } from './new-movement';
import { columnIndexOf, factorOf, type RecordColumn } from './record-effect';
import { stageAmounts } from './stage-amounts';

/** A cell of the register that is to hold what the movements lead to. */
export interface MendedCell {
  readonly column: RecordColumn;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly after: Pence;
}

/** One way to mend the movements of a contribution: those that are missing, as far as the register knows. */
export interface Missing {
  /** What money from outside was; null where the stages explain all of it. */
  readonly answer: Answer | null;
  readonly movements: readonly NewMovement[];
}

/** Where the register and the movements of one contribution differ, and both ways to mend that. */
export interface LedgerMend {
  /** Index into the ledger's contributions. */
  readonly contribution: number;
  readonly differences: readonly LedgerDifference[];
  /** Movements that lead to what the register says. */
  readonly missing: readonly Missing[];
  /** Cells that make the register what the movements say; null where that cannot be. */
  readonly cells: readonly MendedCell[] | null;
  /** Why nothing can be done here; null where something can. */
  readonly why: 'row-left-out' | 'not-in-register' | 'several-rows' | null;
}

export interface MendOptions {
  /** The day of the register, which is that of the movements that are missing. */
  readonly date: number;
  readonly source: string;
}

/** Every contribution whose register row is not what its movements lead to. */
export function ledgerMends(ledger: Ledger, register: Register, options: MendOptions): LedgerMend[] {
  const at = { date: options.date, known: null };
  const byContribution = new Map<number, LedgerDifference[]>();
  for (const difference of ledgerDifferences(ledger, register, at)) {
    const own = byContribution.get(difference.contribution) ?? [];
    byContribution.set(difference.contribution, own);
    own.push(difference);
  }
  const sums = contributionSums(ledger, at);
  return [...byContribution].map(([contribution, differences]): LedgerMend => {
    const { rows } = ledger.contributions[contribution]!;
    const bare = { contribution, differences, missing: [], cells: null };
    const [row] = rows;
    if (row === undefined) return { ...bare, why: 'not-in-register' };
    if (differences.some((one) => one.register === null)) return { ...bare, why: 'row-left-out' };
    if (rows.length > 1) return { ...bare, why: 'several-rows' };
    const before = stagesIn(sums, contribution);
    return {
      ...bare,
      missing: missingMovements(ledger, register, contribution, { row, before }, options),
      cells: cellsOf(register, row, differences),
      why: null,
    };
  });
}

const KEYS = [
  ...(['value', 'notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown', 'spent'] as const),
  ...(['indexation', 'interest', 'fees', 'returned', 'writtenOff'] as const),
] as const;

const stagesIn = (sums: Float64Array, contribution: number): StageAmounts =>
  Object.fromEntries(KEYS.map((key) => [key, measured(sums, contribution, key)])) as unknown as StageAmounts;

/** Only what leaves the register as it is: an answer that asks for another figure there is no movement that is missing. */
function missingMovements(
  ledger: Ledger,
  register: Register,
  contribution: number,
  { row, before }: { row: number; before: StageAmounts },
  { date, source }: MendOptions,
): Missing[] {
  const after = stageAmounts(register, row);
  const isKnown = (column: RecordColumn): boolean => columnIndexOf(register, column) !== undefined;
  const whole = explained(before, after, null, isKnown);
  const made = (answer: Answer | null): Missing[] => {
    const of = answer === null ? whole : explained(before, after, answer, isKnown);
    const isAsItIs = KEYS.every((key) => of.after[key] === after[key]);
    if (of.movements.length === 0 || !isAsItIs) return [];
    return [{ answer, movements: of.movements.map(toWrite) }];
  };
  const toWrite = ({ movement, amount, from, to }: (typeof whole.movements)[number]): NewMovement => ({
    ...{ ...PLAIN_MOVEMENT, ...namesOf(ledger, contribution), date, movement, amount: pence(amount) },
    ...{ from: from ?? '', to: to ?? '', source, recorded: date },
    note: movement === 'Adjusted' ? 'Correction, as the register has it' : '',
  });
  return whole.question === null ? made(null) : whole.question.may.flatMap(made);
}

function cellsOf(
  register: Register,
  row: number,
  differences: readonly LedgerDifference[],
): MendedCell[] | null {
  const cells: MendedCell[] = [];
  for (const { measure, movements } of differences) {
    const column = measure as RecordColumn;
    const columnIndex = columnIndexOf(register, column);
    // A stage below nil is a movement that is missing, and no figure for the register.
    if (columnIndex === undefined || factorOf(register, column) !== 1 || movements < 0) return null;
    cells.push({ column, rowIndex: register.rowIndex[row]!, columnIndex, after: pence(movements) });
  }
  return cells;
}
