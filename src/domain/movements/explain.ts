import {
  deriveMovements,
  NO_MONEY,
  returnedFrom,
  writtenOffFrom,
  type DerivedMovement,
  type OutsideMoney,
  type StageAmounts,
} from './derive';
import type { PlaceName } from './movement-table';
import type { RecordColumn } from './record-effect';
import { heldInStages, netAdjustments } from './stage-amounts';

/** What outside money was, as the officer answers: a correction sets right what was wrong before. */
export const ANSWERS = [
  ...(['Indexed', 'Interest', 'Fee', 'Returned', 'Written off', 'Varied', 'Correction'] as const),
] as const;
export type Answer = (typeof ANSWERS)[number];

/** The column of the register that says it; the value itself of a variation and a correction. */
const COLUMN_OF: Readonly<Record<Answer, RecordColumn>> = {
  Indexed: 'indexation',
  Interest: 'interest',
  Fee: 'fees',
  Returned: 'returned',
  'Written off': 'writtenOff',
  Varied: 'value',
  Correction: 'value',
};

/** What is not explained by a line's stages, and what it may be. */
export interface Question {
  /** Pence that came from outside or, below nil, went there. */
  readonly amount: number;
  /** What it may be, as far as the register has a column for it. */
  readonly may: readonly Answer[];
  /** What it may be besides, for which the register's row has no column that can be written. */
  readonly withoutColumn: readonly { readonly answer: Answer; readonly column: RecordColumn }[];
  readonly answer: Answer | null;
}

export interface Explained {
  /** While a question is open: none, as each answer gives others. */
  readonly movements: readonly DerivedMovement[];
  readonly question: Question | null;
  /** What the register is to say. */
  readonly after: StageAmounts;
}

/** A way in which outside money may have come or gone. */
interface Way {
  readonly answer: Answer;
  readonly movements: readonly DerivedMovement[];
  readonly after: StageAmounts;
}

/**
 * The movements that lead from a register's row to what a council's sheet says, under the officer's answer where there is
 * outside money.
 *
 * @param before null for a contribution that is new: its value was secured
 * @param canHold whether the register's row can hold an amount under a column
 */
export function explained(
  before: StageAmounts | null,
  after: StageAmounts,
  answer: Answer | null,
  canHold: (column: RecordColumn) => boolean,
): Explained {
  const isNew = before === null;
  const secured: readonly DerivedMovement[] =
    isNew && after.value !== 0 ? [{ movement: 'Secured', amount: after.value }] : [];
  const old = before ?? { ...NO_MONEY, value: after.value, notStarted: after.value };
  const plain = deriveMovements(old, after);
  if (plain.question === null) return { movements: [...secured, ...plain.movements], question: null, after };
  const { amount, may: kinds } = plain.question;
  const isKind = (one: Answer): boolean => one === 'Correction' || kinds.includes(one);
  const ways = ANSWERS.filter((one) => isKind(one) && (!isNew || COLUMN_OF[one] !== 'value')).flatMap(
    (one) => {
      const way = wayOf(one, old, after, amount);
      return way && isConsistent(way, after) ? [way] : [];
    },
  );
  const may = ways.filter((way) => canWrite(way, after, canHold));
  const withoutColumn = ways
    .filter((way) => !may.includes(way))
    .map((way) => ({ answer: way.answer, column: COLUMN_OF[way.answer] }));
  const chosen = may.find((way) => way.answer === answer) ?? null;
  return {
    movements: chosen ? [...secured, ...chosen.movements] : [],
    question: { amount, may: may.map((way) => way.answer), withoutColumn, answer: chosen?.answer ?? null },
    after: chosen?.after ?? after,
  };
}

const canWrite = (way: Way, sheet: StageAmounts, canHold: (column: RecordColumn) => boolean): boolean =>
  (Object.values(COLUMN_OF) as (keyof StageAmounts & RecordColumn)[]).every(
    (column) => way.after[column] === sheet[column] || canHold(column),
  );

/**
 * The register's row has to add up under the answer, and the same sheet has to agree with it when it comes again: its value
 * is the register's, or the current value.
 */
function isConsistent({ after }: Way, sheet: StageAmounts): boolean {
  const current = after.value + netAdjustments(after);
  return current === heldInStages(after) && (sheet.value === after.value || sheet.value === current);
}

function wayOf(answer: Answer, before: StageAmounts, after: StageAmounts, amount: number): Way | null {
  const found = outsideOf(answer, amount, before, after)
    .map((outside) => deriveMovements(before, after, outside))
    .sort((a, b) => fewestFirst(a.movements, b.movements))[0];
  if (!found || found.question !== null) return null;
  if (answer !== 'Correction') return { answer, movements: found.movements, after: found.after };
  const movements = found.movements.map((one): DerivedMovement =>
    one.movement === 'Varied'
      ? { movement: 'Adjusted', amount: one.amount, from: 'Outside', to: one.to ?? 'Not started' }
      : one,
  );
  return { answer, movements, after: corrected(after) };
}

/** The fewest movements; of as many those of which the fewest undo anything, and that move the least. */
function fewestFirst(a: readonly DerivedMovement[], b: readonly DerivedMovement[]): number {
  const undone = (of: readonly DerivedMovement[]): number => of.filter(({ amount }) => amount < 0).length;
  const moved = (of: readonly DerivedMovement[]): number =>
    of.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return a.length - b.length || undone(a) - undone(b) || moved(a) - moved(b);
}

/** What was wrong before is as the sheet has it: its value, or what its stages hold. */
const corrected = (after: StageAmounts): StageAmounts => ({
  ...after,
  value: heldInStages(after) - netAdjustments(after),
});

const RETURNED_FROM = ['Held by authority', 'In hand'] as const;
const WRITTEN_OFF_FROM = ['Not started', 'Held by developer'] as const;
const STAGE_PLACES: readonly PlaceName[] = [
  'Not started',
  'Held by developer',
  'Held by authority',
  'In hand',
];

/** Where it may have come from or gone to, whole or in two parts; of several ways fewestFirst takes one. */
function outsideOf(
  answer: Answer,
  amount: number,
  before: StageAmounts,
  after: StageAmounts,
): (readonly OutsideMoney[])[] {
  const isPart = (of: OutsideMoney): boolean => of.amount !== 0;
  switch (answer) {
    case 'Varied':
    case 'Correction':
      return STAGE_PLACES.map((to) => [{ movement: 'Varied', amount, to }]);
    case 'Indexed':
      return [[{ movement: 'Indexed', amount }]];
    case 'Interest':
      return [[{ movement: 'Interest', amount }], [{ movement: 'Interest', amount, to: 'In hand' }]];
    case 'Fee':
      return [[{ movement: 'Fee', amount: -amount }]];
    case 'Returned':
      return [
        ...RETURNED_FROM.map((from) => [{ movement: 'Returned', amount: -amount, from } as const]),
        returnedFrom(before, after, -amount).filter(isPart),
      ];
    case 'Written off':
      return [
        ...WRITTEN_OFF_FROM.map((from) => [{ movement: 'Written off', amount: -amount, from } as const]),
        writtenOffFrom(before, after, -amount).filter(isPart),
      ];
  }
}
