import { ADJUSTMENT_COLUMNS, ADJUSTMENT_SIGNS, type AdjustmentColumn } from '../register/adjustments';
import type { MovementName, PlaceName } from './movement-table';

/** The money of one contribution as a register has it, in pence. */
export interface StageAmounts {
  readonly value: number;
  readonly notStarted: number;
  readonly heldByDeveloper: number;
  readonly heldByAuthority: number;
  readonly drawnDown: number;
  readonly spent: number;
  readonly indexation: number;
  readonly interest: number;
  readonly fees: number;
  readonly returned: number;
  readonly writtenOff: number;
}

export const NO_MONEY: StageAmounts = {
  value: 0,
  notStarted: 0,
  heldByDeveloper: 0,
  heldByAuthority: 0,
  drawnDown: 0,
  spent: 0,
  indexation: 0,
  interest: 0,
  fees: 0,
  returned: 0,
  writtenOff: 0,
};

/** One movement that leads from a register's row to the next. Amounts in pence; a minus undoes. */
export interface DerivedMovement {
  readonly movement: MovementName;
  readonly amount: number;
  readonly from?: PlaceName;
  readonly to?: PlaceName;
}

/** What outside money may be, and where it moves. */
export interface OutsideMoney {
  readonly movement: 'Varied' | 'Indexed' | 'Interest' | 'Fee' | 'Returned' | 'Written off';
  /** Pence, as the movement is written: a Fee of 100 is 100. */
  readonly amount: number;
  /** Of Returned (Held by authority, In hand) and Written off (Not started, Held by developer). */
  readonly from?: PlaceName;
  /** Of Varied, where it does not go to Not started; of Interest, where it is the force's own. */
  readonly to?: PlaceName;
}

/** What is not explained: the pane asks once which it is, and nothing is guessed. */
export interface OutsideQuestion {
  /** Pence that came from outside (or, below nil, went there) and that no column explains. */
  readonly amount: number;
  /** What it may be: of money that came, Varied, Indexed and Interest; of money that went, the others too. */
  readonly may: readonly OutsideMoney['movement'][];
}

export interface Derived {
  readonly movements: readonly DerivedMovement[];
  /** null where everything is explained. While it is open the movements are those that no answer changes: none. */
  readonly question: OutsideQuestion | null;
  /**
   * What the register should say after them, so that register and movements agree to the penny: the row itself, with the
   * outside money under the column that it belongs to.
   */
  readonly after: StageAmounts;
}

/** Current value: what a contribution's stages hold. */
const stagesOf = (row: StageAmounts): number =>
  row.notStarted + row.heldByDeveloper + row.heldByAuthority + row.drawnDown;

const COLUMN_OF: Readonly<Record<OutsideMoney['movement'], AdjustmentColumn | null>> = {
  Varied: null,
  Indexed: 'indexation',
  Interest: 'interest',
  Fee: 'fees',
  Returned: 'returned',
  'Written off': 'writtenOff',
};
const signOf = (movement: OutsideMoney['movement']): 1 | -1 => {
  const column = COLUMN_OF[movement];
  return column === null ? 1 : ADJUSTMENT_SIGNS[column];
};

/**
 * The movements that lead from a register's row to the next. The stages form a chain, so that without outside money there
 * is one answer. Outside money that the five columns explain is taken from them; what remains is asked.
 *
 * @param answers what the outside money is that no column explains; their sum has to be what is asked
 * @param isNew the contribution was not there before: its value is Secured, not Varied
 */
export function deriveMovements(
  before: StageAmounts,
  after: StageAmounts,
  answers: readonly OutsideMoney[] = [],
  isNew = false,
): Derived {
  const outside = stagesOf(after) - stagesOf(before);
  const stated = statedByColumns(before, after);
  const asked = outside - sumOf(stated);
  if (asked !== sumOf(answers)) {
    // A contribution that is new, and whose value is what its stages hold less its adjustments, was secured.
    const isSecured = isNew && answers.length === 0 && asked === after.value;
    if (!isSecured) return { movements: [], question: questionOf(asked), after };
    return derived(before, after, stated, [{ movement: 'Secured', amount: asked }], after);
  }
  const said = [...stated, ...answers];
  const column = (key: AdjustmentColumn): number =>
    after[key] + answers.reduce((sum, of) => sum + (COLUMN_OF[of.movement] === key ? of.amount : 0), 0);
  const varied = answers.reduce((sum, of) => sum + (of.movement === 'Varied' ? of.amount : 0), 0);
  const adjusted = Object.fromEntries(ADJUSTMENT_COLUMNS.map((key) => [key, column(key)])) as Record<
    AdjustmentColumn,
    number
  >;
  return derived(before, after, said, [], {
    ...after,
    ...adjusted,
    value: answers.length === 0 ? after.value : before.value + varied,
  });
}

const sumOf = (outside: readonly OutsideMoney[]): number =>
  outside.reduce((sum, { movement, amount }) => sum + signOf(movement) * amount, 0);

/** What changed in the five columns. Where money was returned from, or written off from, the stages say. */
function statedByColumns(before: StageAmounts, after: StageAmounts): OutsideMoney[] {
  const change = (key: AdjustmentColumn): number => after[key] - before[key];
  const stated: OutsideMoney[] = [
    { movement: 'Indexed', amount: change('indexation') },
    { movement: 'Interest', amount: change('interest') },
    { movement: 'Fee', amount: change('fees') },
    ...returnedFrom(before, after, change('returned')),
    ...writtenOffFrom(before, after, change('writtenOff')),
  ];
  return stated.filter(({ amount }) => amount !== 0);
}

/**
 * Drawn down is net of what went back out of in hand: by as much as it fell, the money went back from there, and the rest
 * from the authority. So nothing is drawn down that was not, and nothing undone.
 */
export function returnedFrom(before: StageAmounts, after: StageAmounts, amount: number): OutsideMoney[] {
  const [inHand, held] = partsOf(before.drawnDown - after.drawnDown, amount);
  return [
    { movement: 'Returned', amount: held, from: 'Held by authority' },
    { movement: 'Returned', amount: inHand, from: 'In hand' },
  ];
}

/** By as much as not started fell, it was written off there, and the rest from the developer: nothing is started for it. */
export function writtenOffFrom(before: StageAmounts, after: StageAmounts, amount: number): OutsideMoney[] {
  const [notStarted, developer] = partsOf(before.notStarted - after.notStarted, amount);
  return [
    { movement: 'Written off', amount: notStarted, from: 'Not started' },
    { movement: 'Written off', amount: developer, from: 'Held by developer' },
  ];
}

/** What of an amount a stage lost, and the rest; of one that is undone, what it has back. */
function partsOf(fell: number, amount: number): readonly [own: number, rest: number] {
  const sign = amount < 0 ? -1 : 1;
  const own = sign * Math.max(0, Math.min(sign * fell, sign * amount)) + 0;
  return [own, amount - own];
}

const questionOf = (amount: number): OutsideQuestion => ({
  amount,
  may:
    amount > 0
      ? ['Varied', 'Indexed', 'Interest']
      : ['Varied', 'Fee', 'Returned', 'Written off', 'Indexed', 'Interest'],
});

function derived(
  before: StageAmounts,
  row: StageAmounts,
  outside: readonly OutsideMoney[],
  secured: readonly DerivedMovement[],
  after: StageAmounts,
): Derived {
  /** What outside money brings to a stage, in pence. */
  const brings = (place: PlaceName): number =>
    outside.reduce((sum, of) => {
      const [from, to] = sidesOf(of);
      return sum + (to === place ? of.amount : 0) - (from === place ? of.amount : 0);
    }, 0) + (place === 'Not started' ? secured.reduce((sum, { amount }) => sum + amount, 0) : 0);
  const change = (key: 'notStarted' | 'heldByDeveloper' | 'heldByAuthority'): number =>
    row[key] - before[key];
  const started = brings('Not started') - change('notStarted');
  const received = started + brings('Held by developer') - change('heldByDeveloper');
  const drawnDown = received + brings('Held by authority') - change('heldByAuthority');
  const spent = row.spent - before.spent - brings('Spent');
  const chain: DerivedMovement[] = [
    ...secured,
    ...outside.filter(({ movement }) => movement !== 'Fee' && movement !== 'Returned'),
    { movement: 'Started', amount: started },
    { movement: 'Received', amount: received },
    { movement: 'Drawn down', amount: drawnDown },
    { movement: 'Spent', amount: spent },
    ...outside.filter(({ movement }) => movement === 'Fee' || movement === 'Returned'),
  ];
  return { movements: chain.filter(({ amount }) => amount !== 0), question: null, after };
}

/** Where outside money comes from and goes to. */
function sidesOf({ movement, from, to }: OutsideMoney): readonly [PlaceName, PlaceName] {
  switch (movement) {
    case 'Varied':
      return ['Outside', to ?? 'Not started'];
    case 'Indexed':
      return ['Outside', 'Held by developer'];
    case 'Interest':
      return ['Outside', to ?? 'Held by authority'];
    case 'Fee':
      return ['Held by authority', 'Outside'];
    case 'Returned':
      return [from ?? 'Held by authority', 'Returned'];
    case 'Written off':
      return [from ?? 'Not started', 'Written off'];
  }
}

/**
 * The movements that open the ledger at a register's row, dated before all others: what it holds in each stage, with the
 * adjustments that brought it there.
 */
export function openingMovements(row: StageAmounts): DerivedMovement[] {
  const open: DerivedMovement[] = [];
  const opening = (to: PlaceName, amount: number) => open.push({ movement: 'Opening', amount, to });
  // Indexation, interest and fees are no part of the value that was secured: they are taken from their stage, and passed
  // on along the chain where the stage no longer has them.
  let carried = row.indexation;
  const take = (stage: number): number => {
    const own = carried > 0 ? Math.max(0, stage - carried) : stage - carried;
    carried -= stage - own;
    return own;
  };
  const developer = take(row.heldByDeveloper);
  const received = carried;
  carried += row.interest - row.fees;
  const authority = take(row.heldByAuthority);
  const drawnDown = carried;
  const inHand = row.drawnDown - row.spent - drawnDown;
  opening('Not started', row.notStarted);
  opening('Held by developer', developer);
  opening('Held by authority', authority);
  opening('In hand', inHand);
  opening('Spent', row.spent);
  opening('Returned', row.returned);
  opening('Written off', row.writtenOff);
  open.push(
    { movement: 'Indexed', amount: row.indexation },
    { movement: 'Received', amount: received },
    { movement: 'Interest', amount: row.interest },
    { movement: 'Fee', amount: row.fees },
    { movement: 'Drawn down', amount: drawnDown },
  );
  return open.filter(({ amount }) => amount !== 0);
}
