/** The figures at the top of the plan are those of its lines, and say apart what can no longer be spent in time. */
import { planOf } from '../../../src/domain/plan/plan';
import { FUNDABLE_PROJECTS } from '../../../src/domain/plan/fundable-projects';
import { rowShown } from '../../../src/taskpane/money/model';
import { freeInHand, inOneEach, planModel } from '../../../src/taskpane/plan/model';
import { SIDE_TABLES, type SideTables } from '../../../src/taskpane/tables/state';
import { day, deadlines, registerOf, triggersOf } from '../../domain/pipeline/made-tranches';
import { tableOf } from '../../domain/requests/made';
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

describe('a contribution of which the receipts have deadlines of their own', () => {
  const NO_TABLES = Object.fromEntries(
    Object.keys(SIDE_TABLES).map((name) => [name, { state: 'none' }]),
  ) as unknown as SideTables;
  const DAY = day(1, 1, 2026);
  /** Two receipts of 100 of which 90 are spent: 10 of the first are in hand, 50 of the second, and 50 are held. */
  const registerWith = (years: number) =>
    deadlines(
      registerOf({
        ...{ agreement: 'P/1', value: 200, heldByAuthority: 50, drawnDown: 150, spent: 90, mayFund: 'Any' },
        expiryDate: day(1, 1, 2040),
      }),
      triggersOf(
        { Agreement: 'P/1', Instalment: '1', Amount: 100, Received: day(1, 5, 2021), 'Spend years': 5 },
        { Agreement: 'P/1', Instalment: '2', Amount: 100, Received: day(1, 9, 2024), 'Spend years': years },
      ),
    );
  const planned = (years: number) => {
    const register = registerWith(years);
    const projects = tableOf(FUNDABLE_PROJECTS, ['Van', 500]);
    const plan = planOf({ register, projects, requests: null }, { months: 12, asAt: DAY });
    if ('because' in plan) throw new Error(plan.because.code);
    return { register, plan, model: planModel(register, plan, [], DAY) };
  };

  test('the plan has a sum for each, whose lines are ticked one by one and written in one', () => {
    const { register, plan, model } = planned(2);
    expect(model.sums.map(({ date, amount, canAllocate }) => [date, amount, canAllocate])).toEqual([
      ['1 May 2026', '£10.00', true],
      ['1 Sep 2026', '£100.00', false],
    ]);
    const keys = model.sums.flatMap(({ lines }) => lines.map(({ key }) => key));
    expect([keys.length, new Set(keys).size]).toEqual([3, 3]);
    const without = planModel(register, plan, [keys[0]!], DAY);
    expect(without.head).toBe('2 of 3 lines ticked');
    expect([model.toCommit, model.toRequest]).toEqual([1, 1]);
    expect(inOneEach(plan.lines).map(({ money, amount }) => [money.from, amount])).toEqual([
      ['In hand', 6000],
      ['Held by authority', 5000],
    ]);
  });

  test('all that is in hand can be allocated, also what is to be spent later than the plan looks', () => {
    const { register, model } = planned(10);
    expect(model.sums.map(({ amount }) => amount)).toEqual(['£10.00']);
    expect(freeInHand(register, NO_TABLES, 0, DAY)).toBe(6000);
  });

  test('a row of the register is shown with the first of its days', () => {
    expect(rowShown(registerWith(10), 0).spendBy).toBe('1 May 2026, first of 2');
  });
});
