import { appliedBlock, type CellInstead } from './effect';
import { placeOfRegister, type Choices, type ComparedLine, type Comparison } from './comparison';
import { pence, toPounds } from '../../money/pence';
import { isBlank } from '../../money/read-amount';
import { isRegister, readRegister } from '../../register/read/read-register';
import type { Register } from '../../register/register';
import { STAGE_COLUMNS } from '../../sheet/columns';
import { explained, type Answer, type Explained, type Question } from '../../movements/explain';
import { contributionOf, PLAIN_MOVEMENT, type NewMovement } from '../../movements/new-movement';
import { columnIndexOf, factorOf, type RecordColumn } from '../../movements/record-effect';
import { missingStageColumn, stageAmounts } from '../../movements/stage-amounts';
import type { StageAmounts } from '../../movements/derive';

/** Why a line that changes money has no movement, where nothing is to be asked of it. */
export type NoMovement = 'not-readable' | 'not-readable-before' | 'formulas' | 'no-stage';

/** A cell of the register that says something else than the sheet, as an answer wants it; in pounds. */
export interface AnsweredCell extends CellInstead {
  readonly column: RecordColumn;
}

/** The movements of one line that is ticked. */
export interface LineMovements {
  /** Index of the line. */
  readonly line: number;
  readonly agreement: string;
  readonly contribution: string;
  readonly movements: readonly NewMovement[];
  readonly question: Question | null;
  readonly cells: readonly AnsweredCell[];
  /** The row's money before, null for a new one, and as the sheet has it; null where that is not known. */
  readonly stages: { readonly before: StageAmounts | null; readonly after: StageAmounts } | null;
  /** null where it has movements, or needs none. */
  readonly none: NoMovement | null;
}

export interface ImportMovements {
  readonly lines: readonly LineMovements[];
  /** The column without which no movement is known; null where all are there. */
  readonly missingColumn: string | null;
}

export interface ImportMovementOptions {
  /** By the keys of lines. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** The day at whose end the sheet's figures are so. */
  readonly date: number;
  readonly recorded: number;
}

/** The movements that lead from the register to what the ticked lines make of it. */
export function movementsOfImport(
  compared: Comparison,
  choices: Choices,
  options: ImportMovementOptions,
): ImportMovements {
  const missingColumn = missingStageColumn(compared.register);
  if (missingColumn !== null) return { lines: [], missingColumn };
  const { seen, mapping, lines } = compared;
  const after = readRegister(appliedBlock(compared, choices), { place: placeOfRegister(seen), mapping });
  if (!isRegister(after)) return { lines: [], missingColumn };
  const from: From = { compared, after, rowsBefore: rowsOf(compared.register), rowsAfter: rowsOf(after) };
  let added = 0;
  const made = lines.flatMap((line): LineMovements[] => {
    if (!choices.ticked.has(line.index) || (line.kind !== 'changed' && line.kind !== 'added')) return [];
    const rowIndex = line.kind === 'added' ? seen.values.length + added++ : line.rowIndex;
    return ofLine(line, rowIndex, from, options);
  });
  return { lines: made, missingColumn };
}

interface From {
  readonly compared: Comparison;
  readonly after: Register;
  /** By their rows in the block. */
  readonly rowsBefore: ReadonlyMap<number, number>;
  readonly rowsAfter: ReadonlyMap<number, number>;
}

const rowsOf = ({ rowIndex }: Register): ReadonlyMap<number, number> =>
  new Map(Array.from(rowIndex, (at, row) => [at, row]));

type Line = Extract<ComparedLine, { kind: 'changed' | 'added' }>;

function ofLine(
  line: Line,
  rowIndex: number,
  from: From,
  { answers, date, recorded }: ImportMovementOptions,
): LineMovements[] {
  const { compared, after: register } = from;
  const row = from.rowsAfter.get(rowIndex);
  if (row === undefined) return [];
  const names = contributionOf(register, row);
  const nothing = { line: line.index, ...names, movements: [], question: null, cells: [], stages: null };
  const own = line.kind === 'added' ? null : (from.rowsBefore.get(rowIndex) ?? null);
  const none = whyNone(line, row, own, from);
  if (none !== null) return changesMoney(line, none) ? [{ ...nothing, none }] : [];
  const before = own === null ? null : stageAmounts(compared.register, own);
  const after = stageAmounts(register, row);
  const asked = explained(before, after, answers.get(line.key) ?? null, canHold(from, rowIndex));
  if (asked.movements.length === 0 && asked.question === null) return [];
  const isAnswered = asked.question?.answer != null;
  return [
    {
      ...nothing,
      question: asked.question,
      stages: { before, after },
      cells: isAnswered ? cellsOf(rowIndex, after, asked, register) : [],
      movements: asked.movements.map(({ movement, amount, from: out, to }): NewMovement => ({
        ...{ ...PLAIN_MOVEMENT, ...names, date, movement, amount: pence(amount) },
        ...{ from: out ?? '', to: to ?? '' },
        note: movement === 'Adjusted' ? `Correction on ${compared.name}` : '',
        ...{ source: sourceOf(line, compared), recorded },
      })),
      none: null,
    },
  ];
}

function sourceOf({ incoming }: Line, { sourceOf: placeOf }: Comparison): string {
  const { name, place } = placeOf(incoming);
  return `${name}, row ${(place?.topIndex ?? 0) + incoming.sourceRowIndex + 1}`;
}

/** A text or a date that changes moves no money: then there is nothing to say. */
const changesMoney = (line: Line, none: NoMovement): boolean =>
  line.kind === 'added' || none === 'not-readable-before' || line.money.changes.length > 0;

function whyNone(line: Line, row: number, own: number | null, { compared, after }: From): NoMovement | null {
  if (!after.usable[row]) return 'not-readable';
  if (line.kind === 'changed' && (own === null || !compared.register.usable[own]))
    return 'not-readable-before';
  const columns = ['value', ...STAGE_COLUMNS, 'spent'] as const;
  const isWorkedOut = columns.some((key) => {
    const index = after.header.columns[key];
    if (index === undefined) return false;
    return line.kind === 'added'
      ? compared.formulas.columns.has(index)
      : compared.formulas.isFormula(line.rowIndex, index);
  });
  if (isWorkedOut) return 'formulas';
  const cells = after.block[after.rowIndex[row]!]!;
  const hasStage = STAGE_COLUMNS.some((key) => !isBlank(cells[after.header.columns[key]!]));
  return hasStage ? null : 'no-stage';
}

/** Whether the register's row can hold an amount under a column, in plain pounds and in no formula. */
const canHold =
  ({ compared, after }: From, rowIndex: number) =>
  (column: RecordColumn): boolean => {
    const index = columnIndexOf(after, column);
    if (index === undefined || factorOf(after, column) !== 1) return false;
    const { isFormula, columns } = compared.formulas;
    return rowIndex < compared.seen.values.length ? !isFormula(rowIndex, index) : !columns.has(index);
  };

/** What the register holds under an answer, where that is not what the sheet says. */
export function cellsOf(
  rowIndex: number,
  after: StageAmounts,
  { after: wanted }: Explained,
  register: Register,
): AnsweredCell[] {
  const columns = ['value', 'indexation', 'interest', 'fees', 'returned', 'writtenOff'] as const;
  return columns
    .filter((column) => wanted[column] !== after[column])
    .map((column) => ({
      ...{ column, rowIndex, columnIndex: columnIndexOf(register, column)! },
      after: toPounds(pence(wanted[column])),
    }));
}
