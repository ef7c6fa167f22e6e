import * as fc from 'fast-check';
import {
  deriveMovements,
  NO_MONEY,
  openingMovements,
  type DerivedMovement,
  type OutsideMoney,
  type StageAmounts,
} from '../../../src/domain/movements/derive';
import { explained } from '../../../src/domain/movements/explain';
import { contributionSums } from '../../../src/domain/movements/as-at';
import { measured } from '../../../src/domain/movements/measures';
import { day, EMPTY_REGISTER, ledger, type Row } from './made';

const FIRST = day(31, 3, 2024);
const row = (more: Partial<StageAmounts>): StageAmounts => ({ ...NO_MONEY, ...more });

/** The row that movements lead to, by the ledger itself. */
function leadTo(movements: readonly DerivedMovement[]): StageAmounts {
  const rows = movements.map(({ movement, amount, from = '', to = '' }, n): Row => ({
    ...{ date: FIRST + n, agreement: 'P/1', contribution: 'C1', movement, amount: amount / 100, from, to },
  }));
  const of = ledger(rows, EMPTY_REGISTER);
  expect(of.errors).toEqual([]);
  const sums = contributionSums(of, { date: FIRST + rows.length, known: null });
  const keys = Object.keys(NO_MONEY) as (keyof StageAmounts)[];
  return Object.fromEntries(keys.map((key) => [key, measured(sums, 0, key)])) as unknown as StageAmounts;
}

const pence = fc.integer({ min: 0, max: 1_000_000 });
/** A row that adds up: its value is what its stages hold, without the adjustments that brought it there. */
const whole = fc
  .record({
    ...{ notStarted: pence, heldByDeveloper: pence, heldByAuthority: pence, drawnDown: pence, spent: pence },
    ...{ indexation: pence, interest: pence, fees: pence, returned: pence, writtenOff: pence },
  })
  .map((of): StageAmounts => {
    const stages = of.notStarted + of.heldByDeveloper + of.heldByAuthority + of.drawnDown;
    const value = stages - of.indexation - of.interest + of.fees + of.returned + of.writtenOff;
    return { ...of, value };
  });

test('the openings of a row lead to it, to the penny', () => {
  fc.assert(fc.property(whole, (of) => expect(leadTo(openingMovements(of))).toEqual(of)));
});

test('two submissions without outside money have one answer, and nothing is asked', () => {
  const before = row({ value: 100, notStarted: 60, heldByDeveloper: 40 });
  const after = row({
    value: 100,
    notStarted: 10,
    heldByDeveloper: 20,
    heldByAuthority: 30,
    drawnDown: 40,
    spent: 5,
  });
  expect(deriveMovements(before, after)).toMatchObject({
    question: null,
    movements: [
      { movement: 'Started', amount: 50 },
      { movement: 'Received', amount: 70 },
      { movement: 'Drawn down', amount: 40 },
      { movement: 'Spent', amount: 5 },
    ],
  });
  expect(deriveMovements(after, after)).toMatchObject({ question: null, movements: [] });
});

test('outside money is asked, once, and nothing is guessed; the columns of the register answer for themselves', () => {
  const before = row({ value: 100, heldByDeveloper: 100 });
  const more = row({ value: 112, heldByDeveloper: 112 });
  expect(deriveMovements(before, more)).toMatchObject({ movements: [], question: { amount: 12 } });
  const indexed: OutsideMoney[] = [{ movement: 'Indexed', amount: 12 }];
  expect(deriveMovements(before, more, indexed)).toEqual({
    question: null,
    movements: indexed,
    after: row({ value: 100, heldByDeveloper: 112, indexation: 12 }),
  });
  expect(deriveMovements(before, { ...more, value: 100, indexation: 12 })).toMatchObject({
    question: null,
    movements: indexed,
  });
  const less = row({ value: 100, heldByDeveloper: 90 });
  expect(deriveMovements(before, less).question).toMatchObject({ amount: -10 });
  // An answer that does not come to what is asked is none.
  expect(deriveMovements(before, less, [{ movement: 'Fee', amount: 4 }]).question).toMatchObject({
    amount: -10,
  });
});

test('a correction by the council is recorded as what it is: a minus of the same movement', () => {
  const before = row({ value: 100, heldByAuthority: 60, drawnDown: 40 });
  const after = row({ value: 100, heldByDeveloper: 10, heldByAuthority: 60, drawnDown: 30 });
  expect(deriveMovements(before, after).movements).toEqual([
    { movement: 'Received', amount: -10 },
    { movement: 'Drawn down', amount: -10 },
  ]);
});

/** Money that went forward only: each step of the chain, and out of it, by some amount. */
const forward = fc.record({
  ...{
    started: pence,
    received: pence,
    drawnDown: pence,
    spent: pence,
    indexed: pence,
    interest: pence,
    fee: pence,
  },
  ...{ heldReturned: pence, handReturned: pence, notStartedLost: pence, developerLost: pence },
});

test('law: what went forward only is told as that: no movement undoes anything, wherever money was returned or written off from', () => {
  fc.assert(
    fc.property(forward, (of) => {
      const before = row({
        ...{ value: 10e6, notStarted: 4e6, heldByDeveloper: 2e6, heldByAuthority: 2e6, drawnDown: 2e6 },
        spent: 1000,
      });
      const after: StageAmounts = {
        ...before,
        notStarted: before.notStarted - of.started - of.notStartedLost,
        heldByDeveloper: before.heldByDeveloper + of.started + of.indexed - of.received - of.developerLost,
        heldByAuthority:
          before.heldByAuthority + of.received + of.interest - of.drawnDown - of.fee - of.heldReturned,
        drawnDown: before.drawnDown + of.drawnDown - of.handReturned,
        spent: before.spent + of.spent,
        ...{ indexation: of.indexed, interest: of.interest, fees: of.fee },
        returned: of.heldReturned + of.handReturned,
        writtenOff: of.notStartedLost + of.developerLost,
      };
      const { movements, question } = deriveMovements(before, after);
      expect(question).toBeNull();
      expect(movements.filter(({ amount }) => amount <= 0)).toEqual([]);
      expect(leadTo([...openingMovements(before), ...movements])).toEqual(after);
    }),
  );
});

test('money that went from two stages is two movements, by the columns or as it is answered', () => {
  const before = row({
    value: 300,
    notStarted: 60,
    heldByDeveloper: 40,
    heldByAuthority: 60,
    drawnDown: 140,
  });
  const returned = { ...before, heldByAuthority: 0, drawnDown: 100 };
  const lost = { ...before, notStarted: 0, heldByDeveloper: 0 };
  const two = (movement: string, first: string, second: string) => [
    { movement, amount: 60, from: first },
    { movement, amount: 40, from: second },
  ];
  const backs = two('Returned', 'Held by authority', 'In hand');
  const offs = two('Written off', 'Not started', 'Held by developer');
  expect(deriveMovements(before, { ...returned, returned: 100 }).movements).toEqual(backs);
  expect(deriveMovements(before, { ...lost, writtenOff: 100 }).movements).toEqual(offs);
  expect(explained(before, returned, 'Returned', () => true)).toMatchObject({
    movements: backs,
    after: { returned: 100, value: 300 },
  });
  expect(explained(before, lost, 'Written off', () => true)).toMatchObject({
    movements: offs,
    after: { writtenOff: 100, value: 300 },
  });
});

test('a contribution that is new was secured', () => {
  const after = row({ value: 100, notStarted: 30, heldByAuthority: 70 });
  const derived = deriveMovements(NO_MONEY, after, [], true);
  expect(derived.movements).toMatchObject([
    { movement: 'Secured', amount: 100 },
    { movement: 'Started', amount: 70 },
    { movement: 'Received', amount: 70 },
  ]);
  // Where its stages do not come to its value, it is asked.
  expect(deriveMovements(NO_MONEY, { ...after, value: 90 }, [], true).question).not.toBeNull();
});

/** Any answer that comes to an amount: one movement of each kind, and Varied for the rest. */
const answers = (amount: number): fc.Arbitrary<OutsideMoney[]> =>
  fc
    .record({
      indexed: pence,
      interest: pence,
      fee: pence,
      returned: pence,
      writtenOff: pence,
      from: fc.constantFrom('Held by authority' as const, 'In hand' as const),
      lost: fc.constantFrom('Not started' as const, 'Held by developer' as const),
      to: fc.constantFrom('Not started' as const, 'Held by authority' as const, 'In hand' as const),
    })
    .map((of): OutsideMoney[] => {
      const others: OutsideMoney[] = [
        { movement: 'Indexed', amount: of.indexed },
        { movement: 'Interest', amount: of.interest },
        { movement: 'Fee', amount: of.fee },
        { movement: 'Returned', amount: of.returned, from: of.from },
        { movement: 'Written off', amount: of.writtenOff, from: of.lost },
      ];
      const sum = of.indexed + of.interest - of.fee - of.returned - of.writtenOff;
      return [...others, { movement: 'Varied' as const, amount: amount - sum, to: of.to }].filter(
        (one) => one.amount !== 0,
      );
    });

test('law: two submissions derive movements that lead from one to the other, to the penny', () => {
  const two = fc.tuple(whole, whole).chain(([before, after]) => {
    const { question } = deriveMovements(before, after);
    return answers(question?.amount ?? 0).map((said) => ({ before, after, said }));
  });
  fc.assert(
    fc.property(two, ({ before, after, said }) => {
      const derived = deriveMovements(before, after, said);
      expect(derived.question).toBeNull();
      const led = leadTo([...openingMovements(before), ...derived.movements]);
      expect(led).toEqual(derived.after);
      // The stages are those that the council sent, whatever was answered.
      for (const key of ['notStarted', 'heldByDeveloper', 'heldByAuthority', 'drawnDown', 'spent'] as const)
        expect(led[key]).toBe(after[key]);
      // Made twice it records nothing the second time.
      expect(deriveMovements(derived.after, derived.after).movements).toEqual([]);
    }),
  );
});
