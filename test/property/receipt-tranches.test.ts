/** The laws of deadlines that receipts in Movements give, where Triggers says nothing of a contribution. */
import * as fc from 'fast-check';
import { spendBy } from '../../src/domain/calendar/spend-by';
import { partsOf, remainingOf } from '../../src/domain/expiry/expiry-of-row';
import type { Register } from '../../src/domain/register/register';
import { UNSPENT_STAGES, type UnspentStage } from '../../src/domain/register/tranche';
import { runs } from '../chance';
import {
  day,
  deadlines,
  movementsOf,
  registerOf,
  triggersOf,
  type RegisterRow,
} from '../domain/pipeline/made-tranches';

const FIRST = day(1, 1, 2018);
const pounds = fc.integer({ min: 0, max: 30_000 }).map((pence) => pence / 100);
const days = fc.integer({ min: 0, max: 3000 }).map((after) => FIRST + after);

/** Most rows can be split: nothing is below nil, and something remains. */
const rows = fc
  .record({
    agreement: fc.constantFrom('P/1', 'P/2'),
    contribution: fc.constantFrom('', '', 'C1'),
    value: fc.oneof(pounds, fc.constant(900)),
    notStarted: pounds,
    heldByDeveloper: pounds,
    heldByAuthority: fc.oneof({ weight: 5, arbitrary: pounds }, fc.constant(-5)),
    inHand: pounds,
    spent: pounds,
    expiryDate: fc.oneof(days, fc.constant(''), fc.constant('soon')),
    spendWithin: fc.constantFrom('', '5', '10 years', '5'),
  })
  .map(({ inHand, ...row }) => ({ ...row, drawnDown: (inHand * 100 + row.spent * 100) / 100 }));
const moves = fc
  .record({
    Date: days,
    Agreement: fc.constantFrom('P/1', 'P/2'),
    Contribution: fc.constantFrom('', '', 'C1'),
    Movement: fc.constantFrom('Opening', 'Received', 'Received', 'Drawn down', 'Spent', 'Interest'),
    Amount: fc.oneof(
      { weight: 3, arbitrary: pounds },
      pounds.map((amount) => -amount),
    ),
    Project: fc.constant('Van'),
    Reference: fc.constantFrom('', 'R1', 'R2'),
  })
  .map((move) => ({ ...move, To: move.Movement === 'Opening' ? 'Held by authority' : '' }));
const cases = fc.record({
  rows: fc.array(rows, { minLength: 1, maxLength: 3 }),
  moves: fc.array(moves, { minLength: 1, maxLength: 7 }),
});

const inStage = ({ amounts }: Register, row: number, stage: UnspentStage): number =>
  stage === 'inHand' ? amounts.drawnDown[row]! - amounts.spent[row]! : amounts[stage as 'notStarted'][row]!;

test('the tranches of a row add up to it, stage by stage, to the penny', () => {
  let split = 0;
  fc.assert(
    fc.property(cases, (of) => {
      const plain = registerOf(...(of.rows as RegisterRow[]));
      const register = deadlines(plain, null, movementsOf(...of.moves));
      for (const [row, tranches] of register.tranches ?? []) {
        split++;
        for (const stage of UNSPENT_STAGES.filter((one) => one !== 'noStage')) {
          const parts = tranches.map(({ stages }) => stages[stage]);
          expect(parts.every((part) => part >= 0)).toBe(true);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(inStage(plain, row, stage));
        }
        const remaining = partsOf(register, row).map((part) => part.remaining as number);
        expect(remaining.reduce((sum, part) => sum + part, 0)).toBe(remainingOf(plain, row));
        const shown = partsOf(register, row).flatMap(({ expirySerial }) => expirySerial ?? []);
        expect(new Set(shown).size).toBe(shown.length);
      }
    }),
    runs(300),
  );
  expect(split).toBeGreaterThan(0);
});

test('without Spend within, or without a receipt that has a day, a register is the very same', () => {
  fc.assert(
    fc.property(cases, (of) => {
      const none = registerOf(...of.rows.map((row) => ({ ...row, spendWithin: '' })));
      expect(deadlines(none, null, movementsOf(...of.moves))).toBe(none);
      const undated = of.moves.filter(({ Movement, Amount }) => Movement !== 'Received' || Amount < 0);
      const plain = registerOf(...(of.rows as RegisterRow[]));
      if (undated.length > 0) expect(deadlines(plain, null, movementsOf(...undated))).toBe(plain);
      expect(deadlines(plain, null, null)).toBe(plain);
    }),
    runs(150),
  );
});

/** Pence by day and stage. */
function byDay(register: Register, row: number, stages: readonly UnspentStage[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { expirySerial, tranche, remaining } of partsOf(register, row)) {
    const amounts = tranche
      ? stages.map((stage) => [stage, tranche.stages[stage]] as const)
      : [['all', remaining] as const];
    for (const [stage, amount] of amounts) {
      const key = `${expirySerial} ${stage}`;
      if (amount !== 0) found.set(key, (found.get(key) ?? 0) + amount);
    }
  }
  return found;
}

test('Movements alone give what an instalment gives that says the same', () => {
  let compared = 0;
  const one = fc.record({
    // It is worth at least what its stages are: the one instalment is all of it.
    row: rows.map((row) => ({
      ...{ ...row, agreement: 'P/1', contribution: '' },
      value:
        row.notStarted + row.heldByDeveloper + Math.max(0, row.heldByAuthority) + row.drawnDown + row.value,
    })),
    years: fc.constantFrom(3, 5, 10),
    moves: fc.array(
      moves.map((move) => ({ ...move, Agreement: 'P/1', Contribution: '' })),
      { minLength: 1, maxLength: 7 },
    ),
    received: pounds,
  });
  fc.assert(
    fc.property(one, ({ row, years, moves: some, received }) => {
      // One receipt at least is not undone.
      const last = {
        ...some[0]!,
        Date: FIRST + 4000,
        Movement: 'Received' as const,
        Amount: received + 0.01,
      };
      const movements = movementsOf(...some, last);
      const triggers = triggersOf({ Agreement: 'P/1', 'Spend years': years });
      const split = (expiryDate: unknown) => {
        const plain = registerOf({ ...row, expiryDate, spendWithin: years } as RegisterRow);
        return [deadlines(plain, null, movements), deadlines(plain, triggers, movements)] as const;
      };
      const [alone, said] = split('');
      expect(byDay(alone, 0, UNSPENT_STAGES)).toEqual(byDay(said, 0, UNSPENT_STAGES));
      // With a date later than that of any receipt it is the same for all that was received.
      const [dated, saidDated] = split(spendBy(FIRST + 4000, 12 * years) + 1);
      if (!dated.tranches || !saidDated.tranches) return;
      const wholeStages = ['heldByAuthority', 'inHand'] as const;
      expect(byDay(dated, 0, wholeStages)).toEqual(byDay(saidDated, 0, wholeStages));
      compared++;
    }),
    runs(300),
  );
  expect(compared).toBeGreaterThan(0);
});

interface Penny {
  readonly due: number | null;
  readonly received: number;
  place: 'heldByAuthority' | 'inHand' | 'gone';
}

test('every penny has its own day: against a list of them', () => {
  const step = fc.record({
    what: fc.constantFrom('Opening', 'Received', 'Received', 'Interest', 'Drawn down', 'Spent'),
    gap: fc.integer({ min: 1, max: 500 }),
    amount: fc.integer({ min: 1, max: 30 }),
  });
  const one = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 9 }),
    years: fc.constantFrom(1, 5, 10),
    expiryDate: fc.option(fc.integer({ min: 0, max: 6000 }).map((after) => FIRST + after)),
    toCome: fc.nat({ max: 50 }),
  });
  fc.assert(
    fc.property(one, ({ steps, years, expiryDate, toCome }) => {
      const started = steps.findIndex(({ what }) => what === 'Received');
      fc.pre(started >= 0);
      let at = FIRST;
      const dated = steps.map((of) => ({ ...of, at: (at += of.gap) }));
      const hasOpening = dated.some(({ what }) => what === 'Opening');
      const dueOf = (what: string, received: number, isFirst: boolean): number | null => {
        if (what === 'Opening') return expiryDate;
        const own = spendBy(received, 12 * years);
        const isCapped = what === 'Interest' || (isFirst && !hasOpening);
        return isCapped && expiryDate !== null && expiryDate < own ? expiryDate : own;
      };
      const pennies: Penny[] = [];
      const rank = ({ due, received }: Penny): [number, number] =>
        received < 0 ? [-Infinity, 0] : [due ?? Infinity, received];
      const made = dated.flatMap(({ what, amount, at: Date }, index) => {
        const from = what === 'Drawn down' ? 'heldByAuthority' : what === 'Spent' ? 'inHand' : null;
        let moved = amount;
        if (from === null) {
          const received = what === 'Opening' ? -1 : Date;
          const due = dueOf(what, received, index === started);
          for (let n = 0; n < amount; n++) pennies.push({ due, received, place: 'heldByAuthority' });
        } else {
          const there = pennies
            .filter(({ place }) => place === from)
            .sort((a, b) => {
              const [[a1, a2], [b1, b2]] = [rank(a), rank(b)];
              return a1 === b1 ? a2 - b2 : a1 - b1;
            });
          for (const penny of there.slice(0, amount))
            penny.place = from === 'heldByAuthority' ? 'inHand' : 'gone';
          moved = Math.min(amount, there.length);
        }
        const To = what === 'Opening' ? 'Held by authority' : '';
        return moved === 0
          ? []
          : [{ Date, Agreement: 'P/1', Movement: what, Amount: moved / 100, Project: 'Van', To }];
      });
      const count = (...places: Penny['place'][]): number =>
        pennies.filter(({ place }) => places.includes(place)).length / 100;
      const row = {
        ...{ agreement: 'P/1', value: (pennies.length + toCome) / 100, heldByDeveloper: toCome / 100 },
        ...{ heldByAuthority: count('heldByAuthority'), drawnDown: count('inHand', 'gone') },
        ...{ spent: count('gone'), spendWithin: years, expiryDate: expiryDate ?? '' },
      };
      const register = deadlines(registerOf(row), null, movementsOf(...made));
      const expected = new Map<number | null, number>();
      const add = (due: number | null, amount: number) =>
        amount > 0 && expected.set(due, (expected.get(due) ?? 0) + amount);
      for (const { due, place } of pennies) if (place !== 'gone') add(due, 1);
      add(expiryDate, toCome);
      const shown = new Map<number | null, number>();
      for (const { expirySerial, remaining } of partsOf(register, 0))
        if (remaining > 0) shown.set(expirySerial, (shown.get(expirySerial) ?? 0) + remaining);
      expect(shown).toEqual(expected);
    }),
    runs(300),
  );
});
