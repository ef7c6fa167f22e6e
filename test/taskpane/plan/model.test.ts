/** The figures at the top of the plan are those of its lines, and say apart what can no longer be spent in time. */
import { planOf } from '../../../src/domain/plan/plan';
import { planModel } from '../../../src/taskpane/plan/model';
import { sampleAsking } from '../../domain/summaries/asking';
import { AS_AT, sampleRegister } from '../../domain/summaries/sample';

const pence = (text: string): number =>
  Math.round(100 * Number(/£([\d,.]+)/.exec(text)![1]!.replace(/,/g, '')));

test.each([0, 300, 900])('on the sample, %i days after the panel’s date', (days) => {
  const register = sampleRegister();
  const { projects } = sampleAsking();
  if ('why' in projects) throw new Error(projects.why);
  const asAt = AS_AT + days;
  const plan = planOf({ register, projects: projects.table, requests: null }, { months: 12, asAt });
  if ('because' in plan) throw new Error(plan.because.code);
  const model = planModel(register, plan, [], asAt);
  const past = plan.money.filter(({ of }) => of.daysLeft !== null && of.daysLeft < 0);
  const pastPence = past.reduce((all, { amount }) => all + amount, 0);
  const allPence = plan.money.reduce((all, { amount }) => all + amount, 0);
  expect(pastPence).toBeGreaterThan(0);
  expect(pence(model.past)).toBe(pastPence);
  expect(pence(model.total)).toBe(allPence - pastPence);
  expect(model.parts.reduce((all, { amount }) => all + pence(amount), 0)).toBe(pence(model.total));
});
