/** Lines without circles: as few as can be in general, with every giver's and every taker's total as it was. */
import * as fc from 'fast-check';
import { withoutCircles, type Placing } from '../../../src/domain/plan/without-circles';

const [GIVERS, TAKERS] = [5, 4];
const placings = fc
  .uniqueArray(
    fc.record({
      giver: fc.nat(GIVERS - 1),
      taker: fc.nat(TAKERS - 1),
      amount: fc.integer({ min: 1, max: 50 }),
    }),
    { selector: ({ giver, taker }) => `${giver} ${taker}` },
  )
  .map((all): readonly Placing[] => all);

const totals = (all: readonly Placing[], end: 'giver' | 'taker'): number[] => {
  const sums = Array.from({ length: Math.max(GIVERS, TAKERS) }, () => 0);
  for (const placing of all) sums[placing[end]]! += placing.amount;
  return sums;
};

test('A and B, who both pay for X and Y, need three lines', () => {
  const both = [
    { giver: 0, taker: 0, amount: 10 },
    { giver: 0, taker: 1, amount: 20 },
    { giver: 1, taker: 0, amount: 15 },
    { giver: 1, taker: 1, amount: 5 },
  ];
  expect(withoutCircles(both, 2, 2)).toHaveLength(3);
});

test('fewer lines than givers and takers, and every total as it was', () => {
  fc.assert(
    fc.property(placings, (before) => {
      const after = withoutCircles(before, GIVERS, TAKERS);
      expect(after.length).toBeLessThan(GIVERS + TAKERS);
      expect(totals(after, 'giver')).toEqual(totals(before, 'giver'));
      expect(totals(after, 'taker')).toEqual(totals(before, 'taker'));
      const pairs = new Set(before.map(({ giver, taker }) => `${giver} ${taker}`));
      for (const { giver, taker, amount } of after) {
        expect(amount).toBeGreaterThan(0);
        expect(pairs).toContain(`${giver} ${taker}`);
      }
    }),
  );
});
