/**
 * The laws of the plan, by two other roads: every way to share out small amounts, tried one by one; and for larger ones the
 * narrowest cut, in BigInt.
 */
import * as fc from 'fast-check';
import { match, type Matching, type Supply } from '../../src/domain/plan/match';
import { runs } from '../chance';

const RUNS = runs(3000, 250);
jest.setTimeout(300_000);

interface Case {
  readonly supplies: readonly Supply[];
  readonly rooms: readonly number[];
  readonly priority: readonly number[];
}

const cases = (
  most: { supplies: number; projects: number },
  amount: fc.Arbitrary<number>,
): fc.Arbitrary<Case> =>
  fc.integer({ min: 1, max: most.projects }).chain((projectCount) => {
    const indexes = Array.from({ length: projectCount }, (_, index) => index);
    return fc.record({
      rooms: fc.array(amount, { minLength: projectCount, maxLength: projectCount }),
      priority: fc.shuffledSubarray(indexes, { minLength: projectCount }),
      supplies: fc.array(fc.record({ amount, mayFund: fc.shuffledSubarray(indexes) }), {
        maxLength: most.supplies,
      }),
    });
  });

const small = cases({ supplies: 4, projects: 3 }, fc.integer({ min: -1, max: 4 }));
const large = cases(
  { supplies: 12, projects: 6 },
  fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 90_000_000_000 })),
);
const matched = ({ supplies, rooms, priority }: Case): Matching => match(supplies, rooms, priority);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
const prefixes = <T>(of: readonly T[]): T[][] => of.map((_, index) => of.slice(0, index + 1));

/** Every state of the rooms that some plan of these supplies leads to. */
function everyPlan(supplies: readonly Supply[], rooms: readonly number[]): number[][] {
  let states = new Map([[rooms.join(), rooms.map((room) => Math.max(0, room))]]);
  for (const { amount, mayFund } of supplies) {
    const next = new Map<string, number[]>();
    const share = (state: number[], left: number, from: number): void => {
      if (from === mayFund.length) {
        next.set(state.join(), state);
        return;
      }
      const project = mayFund[from]!;
      for (let part = 0; part <= Math.min(left, state[project]!); part++) {
        const after = [...state];
        after[project]! -= part;
        share(after, left - part, from + 1);
      }
    };
    for (const state of states.values()) share(state, Math.max(0, amount), 0);
    states = next;
  }
  return [...states.values()];
}

describe('against every plan there is', () => {
  const law = (name: string, holds: (of: Case, plan: Matching) => void): void =>
    test(name, () => {
      fc.assert(
        fc.property(small, (of) => holds(of, matched(of))),
        RUNS,
      );
    });

  law(
    'none places more of the first supplies, however many are taken; none places more in all',
    (of, plan) => {
      const all = sum(of.rooms.map((room) => Math.max(0, room)));
      for (const first of prefixes(of.supplies)) {
        const most = Math.max(...everyPlan(first, of.rooms).map((left) => all - sum(left)));
        expect(sum(plan.placed.slice(0, first.length))).toBe(most);
      }
    },
  );

  law('none fills the first projects further, however many are taken', (of, plan) => {
    const plans = everyPlan(of.supplies, of.rooms);
    for (const first of prefixes(of.priority)) {
      const filled = plans.map((left) => sum(first.map((p) => Math.max(0, of.rooms[p]!) - left[p]!)));
      expect(sum(first.map((project) => plan.filled[project]!))).toBe(Math.max(...filled));
    }
  });
});

/** The most that these supplies can place: the narrowest of all cuts, one for each set of projects that are full. */
function narrowestCut(supplies: readonly Supply[], rooms: readonly number[]): bigint {
  let least: bigint | null = null;
  for (let full = 0; full < 2 ** rooms.length; full++) {
    const isFull = (project: number): boolean => (full & (1 << project)) !== 0;
    const free = supplies.filter(({ mayFund }) => !mayFund.every(isFull));
    const cut = [...rooms.filter((_, project) => isFull(project)), ...free.map(({ amount }) => amount)];
    const width = cut.reduce((all, amount) => all + BigInt(amount), 0n);
    if (least === null || width < least) least = width;
  }
  return least!;
}

describe('with amounts of any size', () => {
  const law = (name: string, holds: (of: Case, plan: Matching) => void): void =>
    test(name, () => {
      fc.assert(
        fc.property(large, (of) => holds(of, matched(of))),
        RUNS,
      );
    });

  law('as much of the first supplies is placed as the narrowest cut lets through', (of, plan) => {
    for (const first of prefixes(of.supplies))
      expect(BigInt(sum(plan.placed.slice(0, first.length)))).toBe(narrowestCut(first, of.rooms));
  });

  law('every penny of every line is of a supply and for a project that it may fund', (of, plan) => {
    const bySupply = of.supplies.map(() => 0);
    const byProject = of.rooms.map(() => 0);
    for (const { supply, project, amount } of plan.lines) {
      expect(of.supplies[supply]!.mayFund).toContain(project);
      expect(amount).toBeGreaterThan(0);
      bySupply[supply]! += amount;
      byProject[project]! += amount;
    }
    expect(bySupply).toEqual(plan.placed);
    expect(byProject).toEqual(plan.filled);
    for (const [project, room] of of.rooms.entries()) expect(byProject[project]).toBeLessThanOrEqual(room);
    for (const [supply, { amount }] of of.supplies.entries())
      expect(bySupply[supply]).toBeLessThanOrEqual(amount);
  });

  law('there are fewer lines than supplies and projects', (of, plan) => {
    expect(plan.lines.length).toBeLessThanOrEqual(Math.max(0, of.supplies.length + of.rooms.length - 1));
    const pairs = plan.lines.map(({ supply, project }) => `${supply} ${project}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  law('where something is left, the room that is wanted at any project places it', (of, plan) => {
    for (const [supply, { amount, mayFund }] of of.supplies.entries()) {
      if (plan.placed[supply] === amount) continue;
      for (const project of mayFund) {
        const more = plan.roomWanted(supply, project);
        expect(more).toBeGreaterThanOrEqual(amount - plan.placed[supply]!);
        const rooms = of.rooms.map((room, index) => (index === project ? room + more : room));
        expect(matched({ ...of, rooms }).placed[supply]).toBe(amount);
      }
    }
  });
});
