/**
 * What is due and when, counted home by home and day by day. It is written from what the functions are to say and not from how
 * they do it, and shares nothing with them.
 */
import * as fc from 'fast-check';

const DAY_MS = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
export const dateOf = (serial: number) => new Date(ZERO + serial * DAY_MS);
export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month, day) - ZERO) / DAY_MS);
/** So many calendar months on; the last of the month where it has no such day. */
export function monthsOn(serial: number, months: number): number {
  const date = dateOf(serial);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month, Math.min(date.getUTCDate(), last));
}
export const AS_AT = serialOf(2025, 2, 24);
const YEAR = 365.25;

const near = fc.integer({ min: AS_AT - 400, max: AS_AT + 900 });
const orBlank = <T>(of: fc.Arbitrary<T>) => fc.oneof({ weight: 1, arbitrary: of }, fc.constant(''));
const rarely = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: of }, { weight: 5, arbitrary: fc.constant('') });
const developments = fc.record({
  dwellings: orBlank(fc.integer({ min: 1, max: 40 })),
  stage: fc.constantFrom('Permitted', 'Started', 'Started', 'Complete', 'Lapsed'),
  start: orBlank(near),
  occupied: orBlank(fc.integer({ min: 1, max: 40 })),
  countDate: rarely(fc.integer({ min: AS_AT - 300, max: AS_AT + 10 })),
  low: orBlank(fc.integer({ min: 1, max: 30 })),
  high: orBlank(fc.integer({ min: 1, max: 60 })),
});
const instalments = fc.record({
  agreement: fc.constantFrom('P/1', 'P/2'),
  pence: fc.integer({ min: 1, max: 9000 }),
  timing: fc.constantFrom('Prior to', 'On', 'Within days'),
  trigger: fc.constantFrom(
    ...[
      'Commencement',
      'First occupation',
      'Occupation of nth',
      'Completion of nth',
      'Percent occupied',
      'Date',
    ],
    'Months after',
  ),
  count: orBlank(fc.integer({ min: 2, max: 45 })),
  days: orBlank(fc.integer({ min: 1, max: 60 })),
  expected: rarely(near),
  actual: rarely(near),
  due: rarely(near),
  base: rarely(near),
  invoiced: rarely(near),
  received: rarely(near),
  part: rarely(fc.integer({ min: 1, max: 9000 })),
});
type Development = typeof developments extends fc.Arbitrary<infer T> ? T : never;
type Instalment = typeof instalments extends fc.Arbitrary<infer T> ? T : never;

const isStarted = (of: Development): boolean =>
  of.stage === 'Started' ||
  of.stage === 'Complete' ||
  (of.start !== '' && of.start <= AS_AT) ||
  (occupiedNow(of) ?? 0) > 0;

/** The fewest homes at which it bites, found by counting from none. */
function bitesAt(of: Instalment, { dwellings }: Development): number | null {
  const isDue = (homes: number): boolean | null => {
    if (of.trigger === 'First occupation') return homes >= 1;
    if (of.count === '') return null;
    if (of.trigger === 'Occupation of nth' || of.trigger === 'Completion of nth') return homes >= of.count;
    if (of.trigger !== 'Percent occupied' || dwellings === '') return null;
    return homes * 100 > of.count * dwellings;
  };
  for (let homes = 0; homes < 200; homes++) {
    const is = isDue(homes);
    if (is === null) return null;
    // Before the nth is occupied: when one less is.
    if (is) return of.timing === 'Prior to' ? homes - 1 : homes;
  }
  return null;
}

function occupiedNow(of: Development): number | null {
  if (of.countDate !== '' && of.countDate > AS_AT) return null;
  if (of.occupied !== '') return of.occupied;
  if (of.stage !== 'Complete') return null;
  return of.dwellings === '' ? Infinity : of.dwellings;
}

const dayOf = (of: Instalment): number | null => {
  if (of.trigger === 'Months after' && of.expected === '')
    return of.base === '' || of.count === '' ? null : monthsOn(of.base, of.count);
  return of.expected !== '' ? of.expected : of.due !== '' ? of.due : null;
};

export function reached(of: Instalment, development: Development): boolean {
  if (of.actual !== '') return of.actual <= AS_AT;
  if (of.trigger === 'Date' || of.trigger === 'Months after') {
    const day = dayOf(of);
    return day !== null && day <= AS_AT;
  }
  if (of.trigger === 'Commencement') return isStarted(development);
  const bites = bitesAt(of, development);
  if (bites === null) return false;
  if (bites === 0) return isStarted(development);
  const homes = occupiedNow(development);
  return homes !== null && homes >= bites;
}

export function when(of: Instalment, site: Development): [early: number, late: number] | null {
  const both = (day: number): [number, number] => [day, day];
  if (of.due !== '') return both(of.due);
  const days = of.timing === 'Prior to' || of.days === '' ? 0 : of.days;
  if (of.actual !== '') return both(of.actual + days);
  const day = dayOf(of);
  if (day !== null) return both(day + days);
  if (of.trigger === 'Date' || of.trigger === 'Months after') return null;
  if (of.trigger === 'Commencement') {
    const isOff = site.start === '' || (site.stage === 'Lapsed' && site.start > AS_AT);
    return isOff ? null : both((site.start as number) + days);
  }
  const bites = bitesAt(of, site);
  if (bites === null || site.stage === 'Lapsed') return null;
  if (site.dwellings !== '' && bites > site.dwellings) return null;
  const rates = [site.low, site.high].filter((rate): rate is number => rate !== '');
  if (rates.length === 0) return null;
  const isCounted = site.occupied !== '' || site.countDate !== '';
  const from = isCounted && isStarted(site) ? (site.countDate === '' ? AS_AT : site.countDate) : site.start;
  if (from === '') return null;
  const uncounted = site.stage === 'Complete' ? bites : 0;
  const missing = Math.max(0, bites - (site.occupied === '' ? uncounted : site.occupied));
  const at = (rate: number): number => {
    let built = 0;
    while ((built * rate) / YEAR < missing - 1e-9) built++;
    return Math.max(AS_AT, from + built) + days;
  };
  return [at(Math.max(...rates)), at(Math.min(...rates))];
}

export function left(of: Instalment): number {
  const isIn = of.received !== '' && of.received <= AS_AT;
  if (of.received !== '' && !isIn) return of.pence;
  if (of.part !== '') return Math.max(0, of.pence - of.part);
  return isIn ? 0 : of.pence;
}

export const BOOK = fc.record({
  development: developments,
  rows: fc.array(instalments, { minLength: 1, maxLength: 5 }),
});
export const triggersBlock = (rows: readonly Instalment[]): unknown[][] => [
  [
    ...[
      'Agreement',
      'Instalment',
      'Amount',
      'Timing',
      'Trigger',
      'Count or percent',
      'Days to pay',
      'Expected',
    ],
    ...['Actual', 'Due', 'Base date', 'Invoiced', 'Received', 'Received amount'],
  ],
  ...rows.map((of, n) => [
    ...[
      of.agreement,
      n + 1,
      of.pence / 100,
      of.timing,
      of.trigger,
      of.count,
      of.days,
      of.expected,
      of.actual,
      of.due,
    ],
    ...[of.base, of.invoiced, of.received, of.part === '' ? '' : of.part / 100],
  ]),
];
export const developmentsBlock = (of: Development): unknown[][] => [
  [
    'Development',
    'Application',
    'Dwellings',
    'Stage',
    'Start',
    'Occupied',
    'Count date',
    'Rate low',
    'Rate high',
  ],
  ['Mill Lane', 'A/1', of.dwellings, of.stage, of.start, of.occupied, of.countDate, of.low, of.high],
];
export const pence = (cell: unknown): number => Math.round((cell as number) * 100);
