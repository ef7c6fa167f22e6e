import { normalHeading, type MoneyColumn } from '../sheet/columns';

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
export type MeasureKey = MoneyMeasureKey | 'agreements' | 'rowsLeftOut';

export const MEASURE_NAMES: Readonly<Record<MeasureKey, string>> = {
  ...(Object.fromEntries(Object.entries(MONEY_MEASURES).map(([key, m]) => [key, m.name])) as Record<
    MoneyMeasureKey,
    string
  >),
  agreements: 'Agreements',
  rowsLeftOut: 'Rows left out',
};

const byHeading = new Map<string, MeasureKey>();
for (const [key, m] of Object.entries(MONEY_MEASURES)) {
  for (const name of [m.name, m.printedName, ...m.synonyms])
    byHeading.set(normalHeading(name), key as MoneyMeasureKey);
}
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

/** The measure that a name means, as in a printed table or in BALANCE; null where it is none. */
export const measureOfName = (name: unknown): MeasureKey | null => byHeading.get(normalHeading(name)) ?? null;
