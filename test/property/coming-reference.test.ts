/**
 * DUE, FORECAST and EXPIRING with instalments against a second road: home by home, day by day and penny by penny, written from
 * what the functions are to say and not from how they do it.
 */
import * as fc from 'fast-check';
import { callNow, records } from '../functions/calling';
import { runs } from '../chance';

const DAY_MS = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
const dateOf = (serial: number) => new Date(ZERO + serial * DAY_MS);
const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month, day) - ZERO) / DAY_MS);
/** So many calendar months on; the last of the month where it has no such day. */
function monthsOn(serial: number, months: number): number {
  const date = dateOf(serial);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month, Math.min(date.getUTCDate(), last));
}
const AS_AT = serialOf(2025, 2, 24);
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
  of.stage === 'Started' || of.stage === 'Complete' || (of.start !== '' && of.start <= AS_AT);

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
  return of.stage === 'Complete' && of.dwellings !== '' ? of.dwellings : null;
}

const dayOf = (of: Instalment): number | null => {
  if (of.trigger === 'Months after' && of.expected === '')
    return of.base === '' || of.count === '' ? null : monthsOn(of.base, of.count);
  return of.expected !== '' ? of.expected : of.due !== '' ? of.due : null;
};

function reached(of: Instalment, development: Development): boolean {
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

function when(of: Instalment, site: Development): [early: number, late: number] | null {
  const both = (day: number): [number, number] => [day, day];
  if (of.due !== '') return both(of.due);
  const days = of.timing === 'Prior to' || of.days === '' ? 0 : of.days;
  if (of.actual !== '') return both(of.actual + days);
  const day = dayOf(of);
  if (day !== null) return both(day + days);
  if (of.trigger === 'Date' || of.trigger === 'Months after') return null;
  if (of.trigger === 'Commencement') return site.start === '' ? null : both(site.start + days);
  const bites = bitesAt(of, site);
  if (bites === null || site.stage === 'Lapsed') return null;
  if (site.dwellings !== '' && bites > site.dwellings) return null;
  const rates = [site.low, site.high].filter((rate): rate is number => rate !== '');
  if (rates.length === 0) return null;
  const isCounted = site.occupied !== '' || site.countDate !== '';
  const from = isCounted && isStarted(site) ? (site.countDate === '' ? AS_AT : site.countDate) : site.start;
  if (from === '') return null;
  const missing = Math.max(0, bites - (site.occupied === '' ? 0 : site.occupied));
  const at = (rate: number): number => {
    let built = 0;
    while ((built * rate) / YEAR < missing - 1e-9) built++;
    return Math.max(AS_AT, from + built) + days;
  };
  return [at(Math.max(...rates)), at(Math.min(...rates))];
}

function left(of: Instalment): number {
  const isIn = of.received !== '' && of.received <= AS_AT;
  if (of.received !== '' && !isIn) return of.pence;
  if (of.part !== '') return Math.max(0, of.pence - of.part);
  return isIn ? 0 : of.pence;
}

const BOOK = fc.record({
  development: developments,
  rows: fc.array(instalments, { minLength: 1, maxLength: 5 }),
});
const TRIGGERS = (rows: readonly Instalment[]): unknown[][] => [
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
const SITE = (of: Development): unknown[][] => [
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
const pence = (cell: unknown): number => Math.round((cell as number) * 100);

test('DUE lists what a slow count of homes and days lists', () => {
  fc.assert(
    fc.property(BOOK, fc.integer({ min: 1, max: 24 }), ({ development, rows }, months) => {
      const register = [
        ['Agreement', 'Authority', 'Value', 'Planning application'],
        ['P/1', 'Blaby', 500, 'A/1'],
        ['P/2', 'Blaby', 500, 'A/1'],
      ];
      const spill = callNow('DUE', months, AS_AT, TRIGGERS(rows), SITE(development), register);
      const until = monthsOn(AS_AT, months);
      let undated = 0;
      const expected = rows
        .flatMap((of, n) => {
          if (left(of) === 0) return [];
          const day = when(of, development);
          const isInvoiced = of.invoiced !== '' && of.invoiced <= AS_AT;
          const isReached = reached(of, development) || isInvoiced;
          if (day === null && !isReached) undated++;
          if (!isReached && (day === null || day[0] > until)) return [];
          const status = isInvoiced ? 'Invoiced' : isReached ? 'Reached, not invoiced' : 'Not reached';
          return [
            {
              n,
              sortBy: day?.[0] ?? -1,
              line: [String(n + 1), left(of), status, day?.[0] ?? '', day ? day[0] - AS_AT : ''],
            },
          ];
        })
        .sort((a, b) => a.sortBy - b.sortBy || a.n - b.n)
        .map(({ line }) => line);
      const found = records(spill);
      const note = found.find(({ Agreement }) => /without a date$/.test(String(Agreement)));
      expect(note ? Number(/^\d+/.exec(String(note.Agreement))![0]) : 0).toBe(undated);
      expect(
        found
          .filter((row) => row !== note)
          .map((row) => [row.Instalment, pence(row.Amount), row.Status, row['Due date'], row['Days left']]),
      ).toEqual(expected);
    }),
    runs(1500),
  );
});

test('FORECAST is every penny that is awaited, in the year in which it is due', () => {
  const awaited = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(BOOK, fc.tuple(awaited, awaited), ({ development, rows }, [first, second]) => {
      const register = [
        ['Agreement', 'Authority', 'Value', 'Not started', 'Held by developer', 'Planning application'],
        ...[first, second].map((all, n) => [
          ...[
            `P/${n + 1}`,
            'Blaby',
            all / 100,
            Math.floor(all / 3) / 100,
            (all - Math.floor(all / 3)) / 100,
            'A/1',
          ],
        ]),
      ];
      const spill = callNow(
        'FORECAST',
        3,
        null,
        TRIGGERS(rows),
        SITE(development),
        register,
        AS_AT,
      ) as unknown[][];
      const yearOf = (day: number): string => {
        if (day < AS_AT) return 'Overdue';
        const date = dateOf(day);
        const year = date.getUTCMonth() >= 3 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
        return year > 2026 ? 'Later' : `${year}/${String(year + 1).slice(2)}`;
      };
      const lines = new Map<string, [early: number, late: number, undated: number]>();
      const add = (label: string, which: number, amount: number): void => {
        const line = lines.get(label) ?? [0, 0, 0];
        line[which]! += amount;
        lines.set(label, line);
      };
      for (const [n, all] of [first, second].entries()) {
        const own = rows
          .map((of, at) => {
            const day = when(of, development) ?? (reached(of, development) ? [AS_AT, AS_AT] : null);
            return { of, at, day };
          })
          .filter(({ of }) => of.agreement === `P/${n + 1}`)
          .sort((a, b) => (a.day?.[0] ?? 1e9) - (b.day?.[0] ?? 1e9) || a.at - b.at);
        // Every penny that is awaited has the day of the next penny that is due.
        const pennies = own.flatMap(({ of, day }) => Array.from({ length: left(of) }, () => day));
        for (let penny = 0; penny < all; penny++) {
          const day = pennies[penny] ?? null;
          if (day === null) add('No date', 2, 1);
          else {
            add(yearOf(day[0]!), 0, 1);
            add(yearOf(day[1]!), 1, 1);
          }
        }
      }
      const total = [0, 1, 2].map((which) =>
        [...lines.values()].reduce((sum, line) => sum + line[which]!, 0),
      );
      const expected = ['Overdue', '2024/25', '2025/26', '2026/27', 'Later', 'No date'].flatMap((label) => {
        const line = lines.get(label);
        return line || /\d/.test(label) ? [[label, ...(line ?? [0, 0, 0])]] : [];
      });
      expect(spill.slice(1).map(([label, ...cells]) => [label, ...cells.map(pence)])).toEqual([
        ...expected,
        ['Total', ...total],
      ]);
      expect(total[0]! + total[2]!).toBe(first + second);
    }),
    runs(400),
  );
});

describe('EXPIRING with deadlines of receipts', () => {
  const receipts = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 2000 }),
      pence: fc.integer({ min: 1, max: 30 }),
      years: fc.constantFrom(1, 3, 5, 7.5, 10),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const BEGIN = serialOf(2018, 0, 31);
  /** A share of what has come, that is drawn down, and of that a share that is spent; each on its day. */
  const uses = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 2400 }),
      part: fc.integer({ min: 1, max: 20 }),
      isSpent: fc.boolean(),
    }),
    { maxLength: 4 },
  );
  interface Penny {
    readonly by: number;
    readonly came: number;
    place: 'held' | 'in hand' | 'spent';
  }

  test.each([
    ['by the register alone', false],
    ['with movements, day by day', true],
  ])('%s', (_, hasMovements) => {
    fc.assert(
      fc.property(receipts, uses, fc.integer({ min: 0, max: 40 }), (given, used, toCome) => {
        // A day has one receipt: what is received together has one deadline.
        const own = [...new Map(given.map((of) => [of.after, of])).values()].sort(
          (a, b) => a.after - b.after,
        );
        const come = own.map(({ after, pence: amount, years }) => ({
          ...{ date: BEGIN + after, amount, years },
          by: monthsOn(BEGIN + after, years * 12),
        }));
        const pennies: Penny[] = [];
        const moves: unknown[][] = [];
        const soonest = (a: Penny, b: Penny): number => a.by - b.by || a.came - b.came;
        const all = [
          ...come.map((of) => ({ kind: 'receipt' as const, ...of })),
          ...used.map((of) => ({ kind: 'use' as const, date: BEGIN + of.after, ...of })),
        ].sort((a, b) => a.date - b.date || (a.kind === b.kind ? 0 : a.kind === 'receipt' ? -1 : 1));
        // Without movements nobody knows the days: what has gone is the soonest of all.
        const steps = hasMovements
          ? all
          : [...all].sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'receipt' ? -1 : 1));
        for (const step of steps) {
          if (step.kind === 'receipt') {
            moves.push([step.date, 'P/1', 'Received', step.amount / 100, '']);
            for (let n = 0; n < step.amount; n++)
              pennies.push({ by: step.by, came: step.date, place: 'held' });
            continue;
          }
          const [from, to] = step.isSpent ? (['in hand', 'spent'] as const) : (['held', 'in hand'] as const);
          const there = pennies.filter(({ place }) => place === from).sort(soonest);
          const part = there.slice(0, step.part);
          if (part.length === 0) continue;
          for (const penny of part) penny.place = to;
          moves.push([
            step.date,
            'P/1',
            step.isSpent ? 'Spent' : 'Drawn down',
            part.length / 100,
            step.isSpent ? 'Van' : '',
          ]);
        }
        if (!hasMovements) {
          // The register has amounts alone: spent are the soonest, then in hand, then held.
          const counts = (place: Penny['place']): number =>
            pennies.filter((penny) => penny.place === place).length;
          const [spent, inHand] = [counts('spent'), counts('in hand')];
          pennies.sort(soonest).forEach((penny, n) => {
            penny.place = n < spent ? 'spent' : n < spent + inHand ? 'in hand' : 'held';
          });
        }
        const sum = (place: Penny['place'], of = pennies): number =>
          of.filter((penny) => penny.place === place).length;
        const register = [
          [
            ...['Agreement', 'Authority', 'Expiry date', 'Value', 'Not started', 'Held by developer'],
            ...['Held by authority', 'Drawn down', 'Spent'],
          ],
          [
            ...['P/1', 'Blaby', serialOf(2040, 0, 1), (pennies.length + toCome) / 100, toCome / 100, 'nil'],
            ...[sum('held') / 100, (sum('in hand') + sum('spent')) / 100, sum('spent') / 100],
          ],
        ];
        const triggers = [
          [
            'Agreement',
            'Instalment',
            'Amount',
            'Timing',
            'Trigger',
            'Received',
            'Received amount',
            'Spend years',
          ],
          ...come.map((of, n) => [
            'P/1',
            n,
            of.amount / 100,
            'On',
            'Date',
            of.date,
            of.amount / 100,
            of.years,
          ]),
          ...(toCome > 0 ? [['P/1', 'last', toCome / 100, 'On', 'Date', '', '', 5]] : []),
        ];
        const movements = hasMovements
          ? [
              ['Date', 'Agreement', 'Movement', 'Amount', 'Project', 'To'],
              [BEGIN - 10, 'P/1', 'Opening', (pennies.length + toCome) / 100, '', 'Held by developer'],
              ...moves.map((row) => [...row, '']),
            ]
          : [['Date', 'Agreement', 'Movement', 'Amount', 'Project', 'To']];
        const horizon = monthsOn(AS_AT, 60);
        const byDay = new Map<number, Penny[]>();
        for (const penny of pennies) byDay.set(penny.by, [...(byDay.get(penny.by) ?? []), penny]);
        const expected = [...byDay]
          .map(([by, of]) => [
            by,
            by - AS_AT,
            sum('held', of),
            sum('in hand', of),
            sum('held', of) + sum('in hand', of),
          ])
          .filter(([by, , , , remaining]) => by! <= horizon && remaining! > 0)
          .sort((a, b) => a[0]! - b[0]!);
        const spill = callNow('EXPIRING', 60, AS_AT, register, triggers, movements);
        expect(
          records(spill).map((row) => [
            ...[row['Expiry date'], row['Days left'], pence(row['Held by authority']), pence(row['In hand'])],
            pence(row.Remaining),
          ]),
        ).toEqual(expected);
      }),
      runs(600),
    );
  });
});
