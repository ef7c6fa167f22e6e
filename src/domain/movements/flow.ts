import type { MovementName, MovementRow, PlaceName } from './movement-table';

/** The stages of a contribution, and after them its counters: a slot of the ledger's sums each. */
export const SLOTS = [
  'notStarted',
  'heldByDeveloper',
  'heldByAuthority',
  'inHand',
  'spent',
  'returned',
  'writtenOff',
  'value',
  'indexation',
  'interest',
  'fees',
] as const;
export type Slot = (typeof SLOTS)[number];
export const WIDTH = SLOTS.length;
export const slotOf = (slot: Slot): number => SLOTS.indexOf(slot);

/** The slots that hold money; the others count what came from outside and went there. */
export const STAGES = SLOTS.slice(0, 7) as readonly Slot[];

/** In place of a slot: outside the agreement. */
export const OUTSIDE = -1;

const SLOT_OF_PLACE: Readonly<Record<PlaceName, number>> = {
  Outside: OUTSIDE,
  'Not started': 0,
  'Held by developer': 1,
  'Held by authority': 2,
  'In hand': 3,
  Spent: 4,
  Returned: 5,
  'Written off': 6,
};
const PLACE_OF_SLOT = new Map(
  Object.entries(SLOT_OF_PLACE).map(([place, slot]) => [slot, place as PlaceName]),
);
/** "In hand" for its slot. */
export const placeName = (slot: number): PlaceName => PLACE_OF_SLOT.get(slot)!;

/** What a movement may move: from one of these to one of those; what is said in From and To chooses, else the first. */
interface Rule {
  readonly from: readonly PlaceName[];
  readonly to: readonly PlaceName[];
  /** What From or To has to say, as it is never guessed. */
  readonly asks?: 'from' | 'both';
  readonly counter?: Slot;
}

const HELD: readonly PlaceName[] = [
  'Not started',
  'Held by developer',
  'Held by authority',
  'In hand',
  'Spent',
  'Returned',
  'Written off',
];

/** null: the movement moves no money, and is remembered. */
const RULES: Readonly<Record<MovementName, Rule | null>> = {
  Opening: { from: ['Outside'], to: HELD, counter: 'value' },
  Secured: { from: ['Outside'], to: ['Not started'], counter: 'value' },
  Varied: { from: ['Outside'], to: HELD, counter: 'value' },
  Started: { from: ['Not started'], to: ['Held by developer'] },
  Indexed: { from: ['Outside'], to: ['Held by developer'], counter: 'indexation' },
  Received: { from: ['Held by developer'], to: ['Held by authority'] },
  Interest: { from: ['Outside'], to: ['Held by authority', 'In hand'], counter: 'interest' },
  Fee: { from: ['Held by authority'], to: ['Outside'], counter: 'fees' },
  'Drawn down': { from: ['Held by authority'], to: ['In hand'] },
  Spent: { from: ['In hand'], to: ['Spent'] },
  Returned: { from: ['Held by authority', 'In hand'], to: ['Returned'], asks: 'from' },
  'Written off': { from: ['Not started', 'Held by developer'], to: ['Written off'], asks: 'from' },
  Adjusted: { from: ['Outside', ...HELD], to: ['Outside', ...HELD], asks: 'both', counter: 'value' },
  Committed: null,
  Released: null,
  Invoiced: null,
  Repurposed: null,
};

/** True for a movement that moves money. */
export const movesMoney = (movement: MovementName): boolean => RULES[movement] !== null;

/** True for a movement whose row needs an amount: one that moves money, or says how much of it is committed. */
export const needsAmount = (movement: MovementName): boolean =>
  movesMoney(movement) || movement === 'Committed' || movement === 'Released';

/** What From and To may say of a movement, where there is a choice; null where there is none. */
export interface PlaceChoices {
  readonly from: readonly PlaceName[] | null;
  readonly to: readonly PlaceName[] | null;
}

export function placesOf(movement: MovementName): PlaceChoices {
  const rule = RULES[movement];
  const choice = (places: readonly PlaceName[]): readonly PlaceName[] | null =>
    places.length > 1 ? places : null;
  return rule === null ? { from: null, to: null } : { from: choice(rule.from), to: choice(rule.to) };
}

/** What From and To are where nobody has chosen: the usual place, or "" where it is never guessed. */
export function usualPlaces(movement: MovementName): {
  readonly from: PlaceName | '';
  readonly to: PlaceName | '';
} {
  const { from, to } = placesOf(movement);
  const asks = RULES[movement]?.asks;
  return { from: from && !asks ? from[0]! : '', to: to && asks !== 'both' ? to[0]! : '' };
}

/** Where the money of a movement goes, as slots; OUTSIDE where it comes from or leaves the agreement. */
export interface Flow {
  readonly from: number;
  readonly to: number;
}

/** A From or To that is missing, or that the movement cannot have: which, and what it may be. */
export interface FlowProblem {
  readonly side: 'From' | 'To';
  readonly isMissing: boolean;
  readonly may: readonly PlaceName[];
}

/** Where a row moves its money; null where it moves none. */
export function flowOf({
  movement,
  from,
  to,
}: Pick<MovementRow, 'movement' | 'from' | 'to'>): Flow | FlowProblem | null {
  const rule = RULES[movement];
  if (rule === null) return null;
  const [out, into] = [from ?? rule.from[0]!, to ?? rule.to[0]!];
  if (from === null && rule.asks !== undefined) return { side: 'From', isMissing: true, may: rule.from };
  if (to === null && rule.asks === 'both') return { side: 'To', isMissing: true, may: rule.to };
  if (!rule.from.includes(out)) return { side: 'From', isMissing: false, may: rule.from };
  const may = rule.to.filter((place) => place !== out);
  if (!may.includes(into)) return { side: 'To', isMissing: false, may };
  return { from: SLOT_OF_PLACE[out], to: SLOT_OF_PLACE[into] };
}

export const isFlow = (flow: Flow | FlowProblem): flow is Flow => 'from' in flow;

/** The counter that a flow moves besides its stages: from outside it grows, to outside it falls (fees grow). */
export function counterOf(movement: MovementName, { from, to }: Flow): { slot: number; sign: 1 | -1 } | null {
  const counter = RULES[movement]?.counter;
  if (counter === undefined || (from !== OUTSIDE && to !== OUTSIDE)) return null;
  return { slot: slotOf(counter), sign: from === OUTSIDE || counter === 'fees' ? 1 : -1 };
}
