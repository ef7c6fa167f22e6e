import { normalHeading, type MoneyColumn } from '../../sheet/columns';

/** Measures that are sums of money: what they are called, and which columns make them, with their signs. */
export interface MoneyMeasure {
  readonly name: string;
  /** As the panel prints it. */
  readonly printedName: string;
  readonly plus: MoneyColumn;
  readonly minus: MoneyColumn | null;
  readonly synonyms: readonly string[];
}

const measure = (
  name: string,
  printedName: string,
  plus: MoneyColumn,
  minus: MoneyColumn | null,
  ...synonyms: string[]
): MoneyMeasure => ({ name, printedName, plus, minus, synonyms });

export const MONEY_MEASURES = {
  value: measure(
    'Value',
    'Total value',
    'value',
    null,
    'Total value of agreement',
    'Total value of agreements',
    'Agreement value',
  ),
  notStarted: measure(
    'Not started',
    'Project not yet started',
    'notStarted',
    null,
    'Not yet started',
    'Project not started',
  ),
  heldByDeveloper: measure(
    'Held by developer',
    'Held by developers',
    'heldByDeveloper',
    null,
    'Money held by developers',
    'Money held by developer',
  ),
  heldByAuthority: measure(
    'Held by authority',
    'Held by local authority',
    'heldByAuthority',
    null,
    'Money held by local authority',
    'Money held by local authorities',
    'Held by local authorities',
    'Money held by authority',
    'Held by council',
  ),
  drawnDown: measure(
    'Drawn down',
    'Drawn down',
    'drawnDown',
    null,
    'Total money drawn down',
    'Money drawn down',
    'Total drawn down',
  ),
  spent: measure('Spent', 'Spent', 'spent', null, 'Total money spent', 'Money spent', 'Total spent'),
  remaining: measure(
    'Remaining',
    'Funds remaining',
    'value',
    'spent',
    'Total funds remaining',
    'Total remaining',
  ),
  outstanding: measure(
    'Outstanding',
    'Outstanding',
    'value',
    'drawnDown',
    'Total outstanding',
    'Still to come',
  ),
  inHand: measure('In hand', 'In hand', 'drawnDown', 'spent', 'Total in hand'),
} as const satisfies Record<string, MoneyMeasure>;

export type MoneyMeasureKey = keyof typeof MONEY_MEASURES;

/** What changed contributions after they were signed. They are nil in a register without the five columns. */
export const ADJUSTMENT_MEASURES = {
  adjustments: ['Adjustments', 'Adjustment'],
  currentValue: ['Current value', 'Value now', 'Total current value'],
  indexation: ['Indexation'],
  interest: ['Interest'],
  fees: ['Fees'],
  returned: ['Returned', 'Returned to developers'],
  writtenOff: ['Written off'],
} as const;
export type AdjustmentMeasureKey = keyof typeof ADJUSTMENT_MEASURES;
export const isAdjustmentMeasure = (measure: MeasureKey): measure is AdjustmentMeasureKey =>
  measure in ADJUSTMENT_MEASURES;
/** Measures of what a contribution is worth now: their plus is value with its adjustments. */
export const isOfCurrentValue = (measure: MeasureKey): boolean =>
  measure === 'remaining' || measure === 'outstanding';

export type CountMeasureKey = 'agreements' | 'rowsLeftOut';
export type MeasureKey = MoneyMeasureKey | AdjustmentMeasureKey | CountMeasureKey;

/** True of a measure that counts; all others are sums of money. */
export const isCountMeasure = (measure: string): measure is CountMeasureKey =>
  measure === 'agreements' || measure === 'rowsLeftOut';

export const MEASURE_NAMES: Readonly<Record<MeasureKey, string>> = {
  ...(Object.fromEntries(Object.entries(MONEY_MEASURES).map(([key, m]) => [key, m.name])) as Record<
    MoneyMeasureKey,
    string
  >),
  agreements: 'Agreements',
  rowsLeftOut: 'Rows left out',
  ...(Object.fromEntries(Object.entries(ADJUSTMENT_MEASURES).map(([key, [name]]) => [key, name])) as Record<
    AdjustmentMeasureKey,
    string
  >),
};

const byHeading = new Map<string, MeasureKey>();
for (const [key, m] of Object.entries(MONEY_MEASURES)) {
  for (const name of [m.name, m.printedName, ...m.synonyms])
    byHeading.set(normalHeading(name), key as MoneyMeasureKey);
}
for (const [key, names] of Object.entries(ADJUSTMENT_MEASURES))
  for (const name of names) byHeading.set(normalHeading(name), key as AdjustmentMeasureKey);
const COUNT_NAMES = [
  'Agreements',
  'Open agreements',
  'No. open agreements',
  'No open agreements',
  'Number of open agreements',
  'No. of open agreements',
];
for (const name of COUNT_NAMES) byHeading.set(normalHeading(name), 'agreements');
for (const name of ['Rows left out', 'Left out']) byHeading.set(normalHeading(name), 'rowsLeftOut');

/** What a printed table may say beside the measures: what is spent beyond what was drawn down, by authority. */
export type PrintedMeasure = MeasureKey | 'overspent';
export const OVERSPENT = 'Spent beyond drawn down';
const OVERSPENT_NAMES = new Set(
  [OVERSPENT, 'Spent over drawn down', 'Spent ahead of drawdown', 'Overspent', 'Overspend'].map(
    normalHeading,
  ),
);

/** The measure that a line of a printed table means; of the adjustments only their sum and the current value are printed. */
export function printedMeasureOfName(name: unknown): PrintedMeasure | null {
  if (OVERSPENT_NAMES.has(normalHeading(name))) return 'overspent';
  const measure = measureOfName(name);
  const isPart = measure !== null && measure in ADJUSTMENT_MEASURES;
  return isPart && measure !== 'adjustments' && measure !== 'currentValue' ? null : measure;
}

/** The measure that a name means in BALANCE; null where it is none. */
export const measureOfName = (name: unknown): MeasureKey | null => byHeading.get(normalHeading(name)) ?? null;
