import fc from 'fast-check';
import { nextRequests } from '../../../src/domain/requests/request-number';
import { runs } from '../../chance';

test.each<[string[], number, number, string[]]>([
  [[], 2026, 2, ['2026/01', '2026/02']],
  [['2026/09', '2026/13'], 2026, 2, ['2026/14', '2026/15']],
  [['2026/99'], 2026, 1, ['2026/100']],
  [['2025/31'], 2026, 1, ['2026/01']],
  [['DR-007'], 2026, 1, ['DR-008']],
  [['DR-007', 'by telephone'], 2026, 1, ['DR-008']],
  [['2026'], 2026, 1, ['2026/01']],
  [['7'], 2026, 1, ['8']],
])('after %j in %d come %d: %j', (existing, year, count, expected) =>
  expect(nextRequests(existing, year, count)).toEqual(expected),
);

test('a number is never one that is there, and no two are the same', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('2026/01', '2026/1', 'R1', 'r01', '2025/12', ' 2026/02 '),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), fc.integer({ min: 0, max: 5 }), (existing, count) => {
      const made = nextRequests(existing, 2026, count);
      const all = [...existing, ...made].map((one) => one.trim().toLowerCase());
      expect(made).toHaveLength(count);
      expect(new Set(made).size).toBe(count);
      for (const one of made) expect(all.filter((other) => other === one.toLowerCase())).toHaveLength(1);
    }),
    runs(500),
  );
});
