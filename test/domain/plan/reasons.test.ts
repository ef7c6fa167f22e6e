/** Every pound of the plan is placed or has a reason, and each reason is true: what it names would place the money. */
import * as fc from 'fast-check';
import { MayFundReader } from '../../../src/domain/plan/may-fund';
import type { Plan, Unplaced } from '../../../src/domain/plan/plan';
import { whyUnplaced } from '../../../src/domain/plan/why-unplaced';
import { runs } from '../../chance';
import { AS_AT, made, planFor, type Made, type MadeProject } from './made-plans';

const RUNS = runs(3000, 250);
jest.setTimeout(300_000);

const total = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);
const keyOf = ({ money }: Unplaced | Plan['lines'][number]): string => `${money.of.agreement} ${money.from}`;
const law = (name: string, holds: (all: Made, plan: Plan) => void): void =>
  test(name, () => {
    fc.assert(
      fc.property(made, (all) => holds(all, planFor(all))),
      RUNS,
    );
  });

/** What is still unplaced of the same money where the tables are others. */
function leftOf(unplaced: Unplaced, all: Made): number {
  const same = planFor(all).unplaced.find((other) => keyOf(other) === keyOf(unplaced));
  return same?.amount ?? 0;
}
const withProject = (all: Made, name: string, change: (project: MadeProject) => MadeProject): Made => ({
  ...all,
  projects: all.projects.map((project) => (project.name === name ? change(project) : project)),
});
const withMoreRoom = (all: Made, name: string, pence: number): Made =>
  withProject(all, name, (project) => ({ ...project, budget: project.budget + pence / 100 }));

law('what is placed and what is left are the money, penny for penny', (_, plan) => {
  for (const money of plan.money) {
    const key = `${money.of.agreement} ${money.from}`;
    const own = [...plan.lines, ...plan.unplaced].filter((each) => keyOf(each) === key);
    expect(total(own)).toBe(money.amount);
  }
});

law('no project has more than its room, and none money that it must not have', (_, plan) => {
  for (const project of plan.projects)
    expect(total(plan.lines.filter((line) => line.project === project))).toBeLessThanOrEqual(project.room);
  const reader = new MayFundReader(plan.projects, (name) => name.includes('Blaby'));
  for (const { money, project } of plan.lines) {
    expect(reader.of(money.mayFund).projects).toContain(plan.projects.indexOf(project));
    expect(project.row.capital).not.toBe(false);
    expect(project.row.needBy ?? 0).toBeLessThanOrEqual(money.of.expirySerial!);
    expect(money.of.expirySerial).toBeGreaterThanOrEqual(AS_AT);
  }
});

law('fewer lines than sources and projects', (_, plan) => {
  expect(plan.lines.length).toBeLessThanOrEqual(Math.max(0, plan.money.length + plan.projects.length - 1));
});

law('the room that a reason names, added to any project of it, places the money', (all, plan) => {
  for (const each of plan.unplaced) {
    if (each.why.kind !== 'full') continue;
    for (const { project, wanted } of each.why.projects)
      expect(leftOf(each, withMoreRoom(all, project.name, wanted))).toBe(0);
  }
});

law('a project that is needed too late, or is revenue, would take the money if it were not', (all, plan) => {
  for (const each of plan.unplaced) {
    if (each.why.kind !== 'barred') continue;
    expect(each.why.tooLate.length + each.why.revenue.length).toBeGreaterThan(0);
    for (const { name } of [...each.why.tooLate, ...each.why.revenue]) {
      const free = withProject(all, name, (project) => ({
        ...project,
        needBy: '',
        capital: 'Yes',
        budget: project.budget + 1_000_000,
      }));
      expect(leftOf(each, free)).toBe(0);
    }
  }
});

law(
  'where nobody has said, or nothing fits what is said, saying Any places it where there is room',
  (all, plan) => {
    for (const each of plan.unplaced) {
      if (each.why.kind !== 'not-said' && each.why.kind !== 'no-such-project') continue;
      const row = Number(each.money.of.agreement.slice(2));
      const said = all.rows.map((of, index) => (index === row ? { ...of, mayFund: 'Any' } : of));
      const project = { name: 'New', budget: 1_000_000, received: 0, needBy: '', priority: '' } as const;
      const projects = [...all.projects, { ...project, capital: 'Yes', area: '' }];
      expect(leftOf(each, { ...all, rows: said, projects })).toBe(0);
    }
  },
);

law(
  'names that no project has are said with the reason, and a project of one takes the money',
  (all, plan) => {
    const known = [...all.projects.flatMap(({ name, area }) => [name, area]), 'Any', 'any', 'Pooled'];
    for (const each of plan.unplaced) {
      if (each.why.kind !== 'full' && each.why.kind !== 'barred') continue;
      const names = each.money.mayFund.split(';').map((name) => name.trim());
      expect(each.why.unknown).toEqual(names.filter((name) => !known.includes(name)));
      const [first] = each.why.unknown;
      if (first === undefined) continue;
      for (const name of each.why.unknown) expect(whyUnplaced(each, plan)).toContain(name);
      const project = { name: first, budget: 1_000_000, received: 0, needBy: '', priority: '' } as const;
      const projects = [...all.projects, { ...project, capital: 'Yes', area: first }];
      expect(leftOf(each, { ...all, projects })).toBe(0);
    }
  },
);

law('a deadline that has passed is the reason for it, and a later one takes it away', (all, plan) => {
  for (const each of plan.unplaced) {
    const isPast = each.money.of.expirySerial !== null && each.money.of.expirySerial < AS_AT;
    expect(each.why.kind === 'expired').toBe(isPast);
    if (!isPast) continue;
    const row = Number(each.money.of.agreement.slice(2));
    const later = all.rows.map((of, index) => (index === row ? { ...of, expiry: AS_AT } : of));
    const same = planFor({ ...all, rows: later }).unplaced.find((other) => keyOf(other) === keyOf(each));
    expect(same?.why.kind).not.toBe('expired');
  }
});

law('every reason is a sentence', (_, plan) => {
  for (const each of plan.unplaced) expect(whyUnplaced(each, plan)).toMatch(/^[A-Z].+[.?]$/);
});
