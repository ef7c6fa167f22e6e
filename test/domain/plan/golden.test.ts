/** The case by which the plan is judged: what is placed, what is left, and that a simpler method places less. */
import { match } from '../../../src/domain/plan/match';

const ROOMS = [37_556, 349_815, 163_834, 18_737, 67_569].map((pounds) => pounds * 100);
const [FIREARMS, CMD, RURAL, BLABY, TRAINING] = [0, 1, 2, 3, 4] as const;
const SUPPLIES = [
  { amount: 60_000, mayFund: [FIREARMS, CMD, BLABY] },
  { amount: 90_000, mayFund: [RURAL] },
  { amount: 15_000, mayFund: [BLABY] },
  { amount: 120_000, mayFund: [CMD, RURAL] },
  { amount: 37_556, mayFund: [FIREARMS] },
  { amount: 80_000, mayFund: [TRAINING] },
].map(({ amount, mayFund }) => ({ amount: amount * 100, mayFund }));
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** Each supply in turn to the first projects with room, and nothing is re-routed. */
function firstFit(): number {
  const rooms = [...ROOMS];
  let placed = 0;
  for (const { amount, mayFund } of SUPPLIES) {
    let left = amount;
    for (const project of mayFund) {
      const part = Math.min(left, rooms[project]!);
      rooms[project]! -= part;
      placed += part;
      left -= part;
    }
  }
  return placed;
}

const plan = match(SUPPLIES, ROOMS, [FIREARMS, CMD, RURAL, BLABY, TRAINING]);

test('390,125 pounds are placed, where a first fit places 352,569', () => {
  expect(sum(plan.placed)).toBe(39_012_500);
  expect(firstFit()).toBe(35_256_900);
});

test('12,431 are left, all of C6, which wants as much room', () => {
  expect(plan.placed).toEqual(
    [60_000, 90_000, 15_000, 120_000, 37_556, 67_569].map((pounds) => pounds * 100),
  );
  expect(plan.roomWanted(5, TRAINING)).toBe(1_243_100);
});

test('the most important projects are filled first', () => {
  expect(plan.filled[FIREARMS]).toBe(ROOMS[FIREARMS]);
  expect(sum(plan.filled)).toBe(sum(plan.placed));
});

test('every line has one supply and one project that it may fund', () => {
  expect(plan.lines.length).toBeLessThanOrEqual(SUPPLIES.length + ROOMS.length - 1);
  for (const { supply, project } of plan.lines) expect(SUPPLIES[supply]!.mayFund).toContain(project);
});
