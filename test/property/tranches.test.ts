/** The laws of tranches, over contributions made at random. */
import * as fc from 'fast-check';
import { EVERYTHING_DUE } from '../../src/domain/expiry/due-rows';
import {
  expiryBands,
  isOpenWithMoney,
  rowsAtRisk,
  rowsOfBand,
  type BandedRow,
} from '../../src/domain/expiry/expiry-bands';
import { flagDayOf } from '../../src/domain/expiry/own-deadlines';
import { toPounds } from '../../src/domain/money/pence';
import { expiringTab } from '../../src/domain/summaries/tabs/expiring-tab';
import { expiringModel } from '../../src/taskpane/expiring/model';
import { inputsOf, tableOf } from '../domain/summaries/sample';
import { inHandDeadlines } from '../../src/domain/pipeline/in-hand-deadlines';
import { contributionSums } from '../../src/domain/movements/as-at';
import { ledgerOf } from '../../src/domain/movements/ledger';
import { ledgerDifferences } from '../../src/domain/movements/ledger-check';
import { measured, type LedgerMeasure } from '../../src/domain/movements/measures';
import { statementOf } from '../../src/domain/movements/statement';
import { expiring } from '../../src/domain/expiry/expiring';
import { partsOf, remainingOf } from '../../src/domain/expiry/expiry-of-row';
import type { Register } from '../../src/domain/register/register';
import { UNSPENT_STAGES, type UnspentStage } from '../../src/domain/register/tranche';
import { selectRows } from '../../src/domain/summaries/tracing/select-rows';
import { traceFigure } from '../../src/domain/summaries/tracing/trace-figure';
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
const AS_AT = day(1, 1, 2026);
const pounds = fc.integer({ min: 0, max: 30_000 }).map((pence) => pence / 100);
const days = fc.integer({ min: 0, max: 3000 }).map((after) => FIRST + after);
const orBlank = <T>(of: fc.Arbitrary<T>) => fc.oneof({ weight: 2, arbitrary: of }, fc.constant(''));

const rows = fc.record({
  agreement: fc.constantFrom('P/1', 'P/2', 'P/3'),
  contribution: fc.constantFrom('', 'C1'),
  status: fc.constantFrom('', '', 'Closed'),
  value: pounds,
  notStarted: pounds,
  heldByDeveloper: pounds,
  heldByAuthority: fc.oneof(pounds, fc.constant(-5)),
  drawnDown: pounds,
  spent: pounds,
  returned: orBlank(pounds),
  expiryDate: fc.oneof(days, fc.constant(''), fc.constant('soon')),
  spendWithin: fc.constantFrom('', '5', '10 years'),
});
const instalments = fc.record({
  Agreement: fc.constantFrom('P/1', 'P/2'),
  Contribution: fc.constantFrom('', 'C1'),
  Amount: orBlank(pounds),
  Received: orBlank(days),
  'Received amount': orBlank(pounds),
  'Spend years': orBlank(fc.constantFrom(3, 5, 7.5, 10)),
  'Spend by': fc.oneof({ weight: 4, arbitrary: fc.constant('') }, days),
});
const moves = fc.record({
  Date: days,
  Agreement: fc.constantFrom('P/1', 'P/2'),
  Contribution: fc.constantFrom('', 'C1'),
  Movement: fc.constantFrom('Opening', 'Received', 'Drawn down', 'Spent', 'Interest'),
  Amount: fc.oneof(
    pounds,
    pounds.map((amount) => -amount),
  ),
  Project: fc.constant('Van'),
  Reference: fc.constantFrom('', 'R1', 'R2'),
});

const cases = fc.record({
  rows: fc.array(rows, { minLength: 1, maxLength: 4 }),
  triggers: fc.array(instalments, { minLength: 1, maxLength: 4 }),
  moves: fc.option(fc.array(moves, { maxLength: 6 })),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function made(of: Case): { readonly plain: Register; readonly split: Register } {
  const plain = registerOf(...(of.rows as RegisterRow[]));
  const movements = of.moves && of.moves.length > 0 ? movementsOf(...of.moves) : null;
  return { plain, split: deadlines(plain, triggersOf(...of.triggers), movements) };
}

const inStage = ({ amounts }: Register, row: number, stage: UnspentStage): number =>
  stage === 'inHand' ? amounts.drawnDown[row]! - amounts.spent[row]! : amounts[stage as 'notStarted'][row]!;

test('the tranches of a row add up to it, stage by stage, to the penny', () => {
  fc.assert(
    fc.property(cases, (of) => {
      const { plain, split } = made(of);
      for (const [row, tranches] of split.tranches ?? []) {
        for (const stage of UNSPENT_STAGES.filter((one) => one !== 'noStage')) {
          const parts = tranches.map(({ stages }) => stages[stage]);
          expect(parts.every((part) => part >= 0)).toBe(true);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(inStage(plain, row, stage));
        }
        const remaining = partsOf(split, row).map((part) => part.remaining as number);
        expect(remaining.reduce((sum, part) => sum + part, 0)).toBe(remainingOf(plain, row));
        expect(remaining.every((part) => part >= 0)).toBe(true);
        expect(new Set(tranches.map(({ deadline, isByRegister }) => `${deadline}${isByRegister}`)).size).toBe(
          tranches.length,
        );
      }
    }),
    runs(600),
  );
});

test('the bands still are the register: each counted row in them, and all that remains', () => {
  fc.assert(
    fc.property(cases, (of) => {
      const { plain, split } = made(of);
      const before = expiryBands(plain, AS_AT);
      const after = expiryBands(split, AS_AT);
      expect(after.total.remaining).toEqual(before.total.remaining);
      expect(after.total.rowCount).toBe(before.total.rowCount);
      const sum = after.rows.reduce((all, { remaining }) => all + remaining, 0);
      expect(sum).toBe(before.rows.reduce((all, { remaining }) => all + remaining, 0));
    }),
    runs(300),
  );
});

test('a contribution without instalments is as it was, where the register says nothing of years', () => {
  fc.assert(
    fc.property(cases, ({ rows: some, ...rest }) => {
      const of = { ...rest, rows: some.map((row) => ({ ...row, spendWithin: '' as const })) };
      const { plain, split } = made(of);
      const named = new Set<string>(of.triggers.map(({ Agreement }) => Agreement));
      const others = (rows: readonly BandedRow[]) =>
        rows.filter(({ row }) => !named.has(of.rows[row]!.agreement));
      expect(others(expiryBands(split, AS_AT).rows)).toEqual(others(expiryBands(plain, AS_AT).rows));
      const [before, after] = [plain, split].map((one) => expiring(one, 24, AS_AT));
      if ('because' in before! || 'because' in after!) return expect(after).toEqual(before);
      const ofOthers = (rows: readonly { row: number }[]) =>
        rows.filter(({ row }) => !named.has(of.rows[row]!.agreement));
      expect(ofOthers(after!.rows)).toEqual(ofOthers(before!.rows));
    }),
    runs(300),
  );
});

test('what is spent is of the soonest deadline: against a list of every penny', () => {
  const one = fc.record({
    receipts: fc.array(
      fc.record({ amount: fc.integer({ min: 1, max: 40 }), at: days, years: fc.constantFrom(3, 5, 10) }),
      { minLength: 1, maxLength: 5 },
    ),
    spent: fc.nat({ max: 200 }),
    inHand: fc.nat({ max: 200 }),
  });
  fc.assert(
    fc.property(one, ({ receipts, ...of }) => {
      const all = receipts.reduce((sum, { amount }) => sum + amount, 0);
      const spent = Math.min(of.spent, all);
      const inHand = Math.min(of.inHand, all - spent);
      if (all === spent) return;
      const triggers = triggersOf(
        ...receipts.map(({ amount, at, years }) => ({
          ...{ Agreement: 'P/1', Amount: amount / 100, Received: at, 'Spend years': years },
        })),
      );
      const row = {
        ...{ agreement: 'P/1', value: all / 100, heldByAuthority: (all - spent - inHand) / 100 },
        ...{ drawnDown: (spent + inHand) / 100, spent: spent / 100 },
      };
      const parts = partsOf(deadlines(registerOf(row), triggers), 0);
      const shown = parts.flatMap(({ expirySerial, tranche }) =>
        (['inHand', 'heldByAuthority'] as const).flatMap((stage) =>
          Array<string>(tranche!.stages[stage]).fill(`${expirySerial} ${stage}`),
        ),
      );
      const days = receipts.flatMap(({ amount, at, years }) => {
        const triggersDay = partsOf(
          deadlines(
            registerOf({ agreement: 'P/1', value: 1, heldByAuthority: 1, drawnDown: 0, spent: 0 }),
            triggersOf({ Agreement: 'P/1', Amount: 1, Received: at, 'Spend years': years }),
          ),
          0,
        )[0]!.expirySerial!;
        return Array<number>(amount).fill(triggersDay);
      });
      const pennies = days
        .sort((a, b) => a - b)
        .slice(spent)
        .map((serial, n) => `${serial} ${n < inHand ? 'inHand' : 'heldByAuthority'}`);
      expect(shown.sort()).toEqual(pennies.sort());
    }),
    runs(300),
  );
});

test('the rows of a figure by date add up to it', () => {
  fc.assert(
    fc.property(cases, (of) => {
      const { split } = made(of);
      for (const among of [
        { kind: 'at risk', asAtSerial: AS_AT, months: 24 },
        { kind: 'band', band: 'Expired', asAtSerial: AS_AT },
        { kind: 'band', band: 'No date', asAtSerial: AS_AT },
      ] as const) {
        const asked = { authority: null, among };
        const remaining = traceFigure(split, { ...asked, measure: 'remaining' }, false)!;
        const sum = remaining.shares.reduce((all, { share }) => all + share, 0);
        if (remaining.balance.kind === 'amount') expect(sum).toBe(remaining.balance.amount);
        const rows = traceFigure(split, { ...asked, measure: 'rows' }, false)!;
        expect(rows.balance).toEqual({ kind: 'count', count: selectRows(split, among)!.length });
      }
    }),
    runs(200),
  );
});

test('one expiry: the flag of a row, the bands, EXPIRING, the tab and the pane have the same days and amounts', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 90 }), (of, months) => {
      const { split } = made(of);
      const bands = expiryBands(split, AS_AT);
      const open = bands.rows.filter(isOpenWithMoney);
      for (let row = 0; row < split.rowCount; row++) {
        const own = open.filter((one) => one.row === row).flatMap(({ expirySerial }) => expirySerial ?? []);
        if (own.length > 0) expect(flagDayOf(split, row)).toBe(Math.min(...own));
      }
      const listed = expiring(split, months, AS_AT);
      if ('because' in listed) return;
      const due = [...rowsOfBand(bands, 'Expired'), ...rowsAtRisk(bands, months)];
      const lines = (rows: readonly Pick<BandedRow, 'row' | 'expirySerial' | 'remaining'>[]) =>
        rows.map((one) => `${one.row} ${one.expirySerial} ${one.remaining}`).sort();
      const dated = listed.rows.filter(({ expirySerial }) => expirySerial !== null);
      expect(lines(dated)).toEqual(lines(due));
      const choices = { months, filter: EVERYTHING_DUE, shown: 1e6, rooms: null };
      const pane = expiringModel(split, choices, AS_AT, false);
      expect(pane.list.lines).toHaveLength(due.length);
      const tab = tableOf(expiringTab(inputsOf(split, { asAtSerial: AS_AT, units: 'exact' }), months));
      const at = (heading: string): number => tab[0]!.indexOf(heading);
      const ofTab = tab.slice(1).filter((row) => row[at('Flag')] !== '' && row[at('Days left')] !== '');
      const days = (all: readonly (readonly [unknown, unknown])[]) => all.map((one) => one.join(' ')).sort();
      expect(days(ofTab.map((row) => [row[at('Expiry date')], row[at('Remaining')]]))).toEqual(
        days(due.map((one) => [one.expirySerial, toPounds(one.remaining)])),
      );
    }),
    runs(300),
  );
});

const LAST = FIRST + 3000;
const years = fc.constantFrom('', 3, 10);
const MONEY = {
  ...{ value: 'value', notStarted: 'notStarted', heldByDeveloper: 'heldByDeveloper' },
  ...{ heldByAuthority: 'heldByAuthority', drawnDown: 'drawnDown', spent: 'spent' },
} as const satisfies Partial<Record<keyof RegisterRow, LedgerMeasure>>;

test('what the year-end statement has in hand by deadline is what the tranches of the register of that day have', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 0, max: 3000 }),
      years,
      ({ triggers, moves: of }, after, spendWithin) => {
        fc.pre(of !== null && of.length > 0);
        const all = [{ ...of[0]!, Movement: 'Opening', Amount: 500 }, ...of];
        const movements = movementsOf(...all);
        const names = [...new Set(all.map((one) => JSON.stringify([one.Agreement, one.Contribution])))];
        const blank = registerOf(
          ...names.map((name) => {
            const [agreement, contribution] = JSON.parse(name) as [string, string];
            return { agreement, contribution, value: 0, expiryDate: FIRST };
          }),
        );
        const before = ledgerOf(movements, blank);
        const sums = contributionSums(before, { date: LAST, known: null });
        const plain = registerOf(
          ...before.contributions.map(({ agreement, contribution }, number): RegisterRow => ({
            ...{ agreement, contribution, expiryDate: FIRST + 2000, spendWithin },
            ...Object.fromEntries(
              Object.entries(MONEY).map(([key, measure]) => [key, measured(sums, number, measure) / 100]),
            ),
          })),
        );
        const instalmentTable = triggersOf(...triggers);
        const split = deadlines(plain, instalmentTable, movements);
        const ledger = ledgerOf(movements, plain);
        // A column of minuses alone is read as what went out: then the register is not what the movements lead to.
        fc.pre(ledgerDifferences(ledger, plain, { date: LAST, known: null }).length === 0);
        const ofStatement = inHandDeadlines(plain, instalmentTable, ledger, LAST);
        for (const [row, tranches] of split.tranches ?? []) {
          const number = ledger.contributions.findIndex(({ rows: own }) => own.includes(row));
          const parts = ofStatement(number);
          const byDay = new Map<unknown, number>();
          const add = (day: unknown, amount: number) =>
            amount && byDay.set(day, (byDay.get(day) ?? 0) + amount);
          for (const { deadline, amount } of parts ?? []) add(deadline, amount);
          for (const { deadline, isByRegister, stages } of tranches)
            add(isByRegister ? 'register' : deadline, -stages.inHand);
          expect([...byDay].filter(([, amount]) => amount !== 0)).toEqual([]);
          compared += parts?.length ?? 0;
        }
        // On any day the parts are the closing.
        const day = FIRST + after;
        const statement = statementOf(
          ledger,
          plain,
          day,
          inHandDeadlines(plain, instalmentTable, ledger, day),
        );
        if ('kind' in statement) return;
        for (const one of statement.rows) {
          if (one.parts) expect(one.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(one.closing);
          expect(one.withinYear! + one.later!).toBe(one.closing);
        }
      },
    ),
    runs(400),
  );
  expect(compared).toBeGreaterThan(0);
});
