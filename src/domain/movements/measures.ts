import { normalHeading } from '../sheet/columns';
import { measureOfName, type MoneyMeasureKey } from '../register/figures/measures';
import { SLOTS, WIDTH, type Slot } from './flow';

/** A measure of the ledger: the slots that it adds up, with their signs. */
type Weights = Readonly<Partial<Record<Slot, 1 | -1>>>;

const CURRENT: Weights = { notStarted: 1, heldByDeveloper: 1, heldByAuthority: 1, inHand: 1, spent: 1 };

export const LEDGER_MEASURES = {
  value: { value: 1 },
  notStarted: { notStarted: 1 },
  heldByDeveloper: { heldByDeveloper: 1 },
  heldByAuthority: { heldByAuthority: 1 },
  drawnDown: { inHand: 1, spent: 1 },
  spent: { spent: 1 },
  remaining: { notStarted: 1, heldByDeveloper: 1, heldByAuthority: 1, inHand: 1 },
  outstanding: { notStarted: 1, heldByDeveloper: 1, heldByAuthority: 1 },
  inHand: { inHand: 1 },
  currentValue: CURRENT,
  adjustments: { ...CURRENT, value: -1 },
  indexation: { indexation: 1 },
  interest: { interest: 1 },
  fees: { fees: 1 },
  returned: { returned: 1 },
  writtenOff: { writtenOff: 1 },
} as const satisfies Record<MoneyMeasureKey | (string & {}), Weights>;
export type LedgerMeasure = keyof typeof LEDGER_MEASURES;

export const LEDGER_MEASURE_NAMES: Readonly<Record<LedgerMeasure, string>> = {
  value: 'Value',
  notStarted: 'Not started',
  heldByDeveloper: 'Held by developer',
  heldByAuthority: 'Held by authority',
  drawnDown: 'Drawn down',
  spent: 'Spent',
  remaining: 'Remaining',
  outstanding: 'Outstanding',
  inHand: 'In hand',
  currentValue: 'Current value',
  adjustments: 'Adjustments',
  indexation: 'Indexation',
  interest: 'Interest',
  fees: 'Fees',
  returned: 'Returned',
  writtenOff: 'Written off',
};

const byName = new Map(
  Object.entries(LEDGER_MEASURE_NAMES).map(([key, name]) => [normalHeading(name), key as LedgerMeasure]),
);

/** The measure of the ledger that a name means; null where it is none. */
export function ledgerMeasure(name: string): LedgerMeasure | null {
  const own = byName.get(normalHeading(name));
  if (own) return own;
  const known = measureOfName(name);
  return known !== null && known in LEDGER_MEASURES ? (known as LedgerMeasure) : null;
}

const vectors = new Map<LedgerMeasure, Int8Array>();

/** A measure's weights by slot. */
export function weightsOf(measure: LedgerMeasure): Int8Array {
  let vector = vectors.get(measure);
  if (!vector) {
    const weights: Weights = LEDGER_MEASURES[measure];
    vectors.set(measure, (vector = Int8Array.from(SLOTS, (slot) => weights[slot] ?? 0)));
  }
  return vector;
}

/** A measure of one group of sums, in pence. */
export function measured(sums: Float64Array, group: number, measure: LedgerMeasure): number {
  const weights = weightsOf(measure);
  let amount = 0;
  for (let slot = 0; slot < WIDTH; slot++) amount += weights[slot]! * sums[group * WIDTH + slot]!;
  return amount;
}
