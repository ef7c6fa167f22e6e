import { writeDate } from '../calendar/serial';
import { readTypedDate } from '../calendar/typed-date';
import { isBlank, readAmount } from '../money/read-amount';
import { pence, type Pence, toPounds } from '../money/pence';
import { writePounds } from '../money/write-pounds';
import { movementCells } from '../movements/new-movement';
import { recordOf, type Recording } from '../movements/record';
import { adjustmentsOf, extraColumns, REGISTER_EXTRAS } from '../register/adjustments';
import type { Register } from '../register/register';
import type { Instalment } from './instalments';
import { stillDue, toPay } from './when-due';

/** What can happen with an instalment. */
export const INSTALMENT_STEPS = ['Reached', 'Invoiced', 'Received'] as const;
export type InstalmentStep = (typeof INSTALMENT_STEPS)[number];

/** What was typed of a step. */
export interface StepTyped {
  readonly step: InstalmentStep;
  readonly date: string;
  /** Of money received. */
  readonly amount: string;
  readonly reference: string;
}

export interface StepRefusal {
  readonly kind: 'refusal';
  readonly field: 'date' | 'amount' | null;
  readonly text: string;
}

/** One cell of the register: pence. */
export interface StepCell {
  readonly name: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: Pence;
  readonly after: Pence;
}

/** What a step writes: the instalment's own row; of money, the register and the movements as well. */
export interface StepMade {
  readonly kind: 'step';
  readonly date: number;
  /** By the columns of Triggers: serials and pounds. */
  readonly cells: Readonly<Record<string, number>>;
  readonly register: readonly StepCell[];
  readonly movements: readonly ReturnType<typeof movementCells>[];
  /** What of the receipt is indexation: nil where it is none. */
  readonly indexation: Pence;
}

const COLUMN: Readonly<Record<InstalmentStep, 'actual' | 'invoiced' | 'received'>> = {
  Reached: 'actual',
  Invoiced: 'invoiced',
  Received: 'received',
};

/** Whether a step can still be written of an instalment: what has a date has happened. */
export const isStepOpen = (of: Instalment, step: InstalmentStep, asAt: number): boolean =>
  step === 'Received'
    ? (stillDue(of, asAt) ?? 1) > 0
    : of.row[COLUMN[step]] === null && of.row.received === null;

/** What an amount of a receipt begins as: all that is still to come. */
export const firstReceipt = (of: Instalment, asAt: number): Pence | null => stillDue(of, asAt);

/**
 * What a step does. Money received moves from the developer to the authority. What of it is more than was agreed is
 * indexation: it comes in from outside, and is counted under Indexation, so that what other instalments wait for stays.
 */
export function instalmentStep(
  register: Register,
  of: Instalment,
  typed: StepTyped,
  today: number,
): StepMade | StepRefusal {
  const date = dateOf(typed.date, today);
  if (typeof date !== 'number') return date;
  const nothing = { register: [], movements: [], indexation: pence(0) };
  if (typed.step !== 'Received')
    return { kind: 'step', date, cells: { [COLUMN[typed.step]]: date }, ...nothing };
  const { invoiced, actual } = of.row;
  const after = invoiced ?? actual;
  if (after !== null && date < after && invoiced !== null)
    return refused('date', `It was invoiced on ${writeDate(after)}. Write that day or a later one.`);
  return receipt(register, of, typed, date, today);
}

function receipt(
  register: Register,
  of: Instalment,
  typed: StepTyped,
  date: number,
  today: number,
): StepMade | StepRefusal {
  const amount = isBlank(typed.amount) ? null : readAmount(typed.amount);
  if (typeof amount !== 'number') return refused('amount', 'Write an amount in pounds, as 12,345.67.');
  if (amount <= 0) return refused('amount', 'Write an amount above zero.');
  const row = holderOf(register, of);
  if (row === null)
    return refused(null, 'The register does not have this contribution, so nothing can be received for it.');
  const indexation = indexationOf(of, pence(amount));
  const base = pence(amount - indexation);
  const entry = {
    verb: 'Received',
    amount: writePounds(base, { symbol: false }),
    date: typed.date,
    project: '',
    reference: typed.reference,
  } as const;
  const made = recordOf(register, row, entry, { today });
  if (made.kind === 'refusal')
    return refused(made.field === 'amount' || made.field === 'date' ? made.field : null, made.text);
  const own = withIndexation(register, row, made, indexation);
  if ('kind' in own) return own;
  const before = of.row.receivedAmount ?? 0;
  const receivedAmount = toPounds(pence(before + amount));
  return {
    kind: 'step',
    date,
    cells: { received: date, receivedAmount },
    indexation,
    ...own,
  };
}

/** What of a receipt is more than was agreed, as far as the instalment is indexed. */
function indexationOf(of: Instalment, amount: Pence): Pence {
  const asked = toPay(of);
  if (of.amount === null || asked === null || asked <= of.amount) return pence(0);
  const before = of.row.receivedAmount ?? 0;
  const beyond = (received: number): number =>
    Math.min(asked - of.amount!, Math.max(0, received - of.amount!));
  return pence(beyond(before + amount) - beyond(before));
}

function withIndexation(
  register: Register,
  row: number,
  made: Recording,
  indexation: Pence,
): Pick<StepMade, 'register' | 'movements'> | StepRefusal {
  const cells = made.cells.map(({ column, rowIndex, columnIndex, before, after }): StepCell => ({
    name: NAMES[column] ?? column,
    ...{ rowIndex, columnIndex, before },
    after: column === 'heldByAuthority' ? pence(after + indexation) : after,
  }));
  const movement = movementCells(made.movement);
  if (indexation === 0) return { register: cells, movements: [movement] };
  const columnIndex = extraColumns(register).indexation;
  if (columnIndex === undefined)
    return refused(
      'amount',
      `${writePounds(indexation)} of it is indexation. Add a column ${REGISTER_EXTRAS.columns.indexation.name} to the register, so that it is counted, then write this again.`,
    );
  const before = pence(adjustmentsOf(register)?.amounts.indexation?.[row] ?? 0);
  const counted: StepCell = {
    name: REGISTER_EXTRAS.columns.indexation.name,
    rowIndex: register.rowIndex[row]!,
    ...{ columnIndex, before, after: pence(before + indexation) },
  };
  const whole = pence((made.movement.amount ?? 0) + indexation);
  return {
    register: [...cells, counted],
    movements: [
      { ...movement, movement: 'Indexed', amount: toPounds(indexation) },
      { ...movement, amount: toPounds(whole) },
    ],
  };
}

const NAMES: Readonly<Partial<Record<string, string>>> = {
  heldByDeveloper: 'Held by developer',
  heldByAuthority: 'Held by authority',
};

/** The row of the contribution that developers still owe money on; the first where none does. */
function holderOf(register: Register, { registerRows, problem }: Instalment): number | null {
  if (problem !== null || registerRows.length === 0) return null;
  const holder = registerRows.find(
    (row) => register.usable[row] && register.amounts.heldByDeveloper[row]! > 0,
  );
  return holder ?? registerRows[0]!;
}

const refused = (field: StepRefusal['field'], text: string): StepRefusal => ({
  kind: 'refusal',
  field,
  text,
});

function dateOf(typed: string, today: number): number | StepRefusal {
  const date = readTypedDate(typed);
  if (typeof date === 'string') return refused('date', date);
  if (date > today) return refused('date', `${writeDate(date)} is still to come. Write what has happened.`);
  return date;
}
