/** EXPIRING with deadlines of receipts against an independent count of every penny on every day. */
import * as fc from 'fast-check';
import { callNow, records } from '../functions/calling';
import { runs } from '../chance';
import { AS_AT, monthsOn, pence, serialOf } from './coming-reference';

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
