import { pence } from '../../domain/money/pence';
import { explained, type Answer, type Question } from '../../domain/movements/explain';
import type { LineMovements } from '../../domain/council/import/movements';
import { contributionOf, PLAIN_MOVEMENT, type NewMovement } from '../../domain/movements/new-movement';
import { columnIndexOf, type RecordColumn } from '../../domain/movements/record-effect';
import { stageAmounts } from '../../domain/movements/stage-amounts';
import type { Register } from '../../domain/register/register';
import type { ReadyReading } from '../../workbook/register/register-reading';
import { CHANGED_SINCE, type ToWrite } from '../movements/write-movements';

/** What a sum may have been, once it is on the register: also that the council's sheet is wrong. */
export type AnswerAfter = Answer | 'mistake';

/** A sum on the register that is not explained yet. */
export type OpenSum = LineMovements & { readonly question: Question };

export interface ExplainState {
  /** The first is asked. */
  readonly open: readonly OpenSum[];
  readonly answer: AnswerAfter | null;
  readonly isWriting: boolean;
  readonly told: { readonly intent: 'ok' | 'error'; readonly text: string } | null;
}

export const NOTHING_TO_EXPLAIN: ExplainState = { open: [], answer: null, isWriting: false, told: null };

/** What an answer writes, to the register as it is now. */
export function explanation(
  { register }: ReadyReading,
  sum: OpenSum,
  answer: AnswerAfter,
  of: { readonly day: number; readonly recorded: number; readonly source: string },
): ToWrite | string {
  const row = rowOf(register, sum);
  if (row < 0 || sum.stages === null) return CHANGED_SINCE;
  const { before, after } = sum.stages;
  const cell = (column: RecordColumn, amount: number): ToWrite['cells'][number][] => {
    const columnIndex = columnIndexOf(register, column);
    return columnIndex === undefined
      ? []
      : [{ rowIndex: register.rowIndex[row]!, columnIndex, after: pence(amount) }];
  };
  if (answer === 'mistake') {
    const was = before!;
    const cells = MONEY.filter((key) => was[key] !== after[key]).flatMap((key) => cell(key, was[key]));
    return { movements: [], cells };
  }
  const canHold = (column: RecordColumn): boolean => columnIndexOf(register, column) !== undefined;
  const made = explained(before, after, answer, canHold);
  if (made.question?.answer !== answer) return CHANGED_SINCE;
  const movements = made.movements.map(({ movement, amount, from, to }): NewMovement => ({
    ...{ ...PLAIN_MOVEMENT, ...contributionOf(register, row), date: of.day, movement },
    ...{ amount: pence(amount), from: from ?? '', to: to ?? '', source: of.source, recorded: of.recorded },
    note: movement === 'Adjusted' ? `Correction on ${of.source}` : '',
  }));
  const cells = ADJUSTED.filter((key) => made.after[key] !== after[key]).flatMap((key) =>
    cell(key, made.after[key]),
  );
  return { movements, cells };
}

const MONEY = ['value', 'notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown', 'spent'] as const;
const ADJUSTED = ['value', 'indexation', 'interest', 'fees', 'returned', 'writtenOff'] as const;

/** The row of the register that still holds what the import wrote; -1 where none does. */
function rowOf(register: Register, { agreement, contribution, stages }: OpenSum): number {
  const wanted = JSON.stringify(stages?.after);
  return Array.from(register.rowIndex.keys()).findIndex((row) => {
    if (!register.usable[row]) return false;
    const own = contributionOf(register, row);
    return (
      own.agreement === agreement &&
      own.contribution === contribution &&
      JSON.stringify(stageAmounts(register, row)) === wanted
    );
  });
}
