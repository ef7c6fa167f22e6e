import { FaultPlan } from '../../../workbench/protocol/faults';

const failures = (plan: FaultPlan, batches: number): (number | null)[] =>
  Array.from({ length: batches }, () => plan.take()?.failure?.afterActions ?? null);

test('one batch fails, once', () => {
  const plan = new FaultPlan();
  plan.next({ batch: 2, afterActions: 3 });
  expect(failures(plan, 4)).toEqual([null, 3, null, null]);
  expect(plan.count).toBe(4);
});

test('from one batch on all of them fail: the first in its middle, the others before they begin', () => {
  const plan = new FaultPlan();
  plan.take();
  plan.next({ batch: 2, afterActions: 3, forGood: true });
  expect(failures(plan, 4)).toEqual([null, 3, 0, 0]);
  plan.clear();
  expect(failures(plan, 2)).toEqual([null, null]);
});
