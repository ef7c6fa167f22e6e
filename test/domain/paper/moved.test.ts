/** Laws of the paper under any register: rose and fell, and tables that add up. */
import * as fc from 'fast-check';
import { paperOf } from '../../../src/domain/paper/paper';
import { publishedFigures } from '../../../src/domain/paper/published-figures';
import type { Direction } from '../../../src/domain/paper/sentence';
import { wordOf } from '../../../src/domain/paper/sentence';
import { halfUpToPound } from '../../../src/domain/money/rounding';
import { balances, WHOLE } from '../../../src/domain/register/figures/balance';
import type { Pence } from '../../../src/domain/money/pence';
import { reconcile } from '../../../src/domain/published/reconcile';
import { runs } from '../../chance';
import { blockOf, registerOf, rowOf } from '../reading';
import { AS_AT } from '../summaries/sample';
import { inputsOfRegister, printedCells, sentencesOf, tablesOf } from './sample-paper';

interface Row {
  readonly authority: string;
  readonly stages: readonly number[];
  readonly spent: number;
}

const NAMES = ['Blaby', 'Charnwood', 'Melton'];

/** Whole pounds from 36,526 may be days of this century, and a column of them is asked: even a sum of four stages is less. */
const MOST = 9_000;

/** Stages in pence; what is spent is a part of what was drawn down. */
const rows = (unit: number): fc.Arbitrary<Row[]> =>
  fc.array(
    fc
      .record({
        authority: fc.constantFrom(...NAMES),
        stages: fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: MOST }))),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ authority, stages, part }) => ({
        authority,
        stages: stages.map((stage) => stage * unit),
        spent: Math.floor(stages[3]! * part) * unit,
      })),
    { minLength: 1, maxLength: 8 },
  );

const registerFrom = (all: readonly Row[]) =>
  registerOf(
    blockOf(
      ...all.map(({ authority, stages, spent }, n) =>
        rowOf({
          Agreement: `A${n}`,
          Authority: authority,
          Value: stages.reduce((sum, stage) => sum + stage, 0) / 100,
          'Not started': stages[0]! / 100,
          'Held by developer': stages[1]! / 100,
          'Held by authority': stages[2]! / 100,
          'Drawn down': stages[3]! / 100,
          Spent: spent / 100,
        }),
      ),
    ),
  );

const TOLD = {
  value: 'value of agreements',
  drawnDown: 'money drawn down',
  spent: 'money spent',
  heldByAuthority: 'held by local authorities',
} as const;

test('rose, fell and unchanged are as the printed figures are, under any change', () => {
  fc.assert(
    fc.property(rows(1), rows(1), (before, after) => {
      const [was, is] = [registerFrom(before), registerFrom(after)];
      const figures = publishedFigures(paperOf(inputsOfRegister(was)).sections);
      const last = { asAtSerial: AS_AT - 90, figures, wrong: [], projects: null };
      const text = sentencesOf(paperOf(inputsOfRegister(is, { last })), 'moved').join(' ');
      for (const [measure, words] of Object.entries(TOLD)) {
        const exact = (register: typeof was): Pence =>
          (balances(register).balance(measure as keyof typeof TOLD, WHOLE) as { amount: Pence }).amount;
        const change = halfUpToPound(exact(is)) - halfUpToPound(exact(was));
        const size = Math.abs(change).toLocaleString('en-GB');
        const expected =
          change === 0
            ? `${words} is ${exact(is) === 0 ? 'still nil.' : 'unchanged at'}`
            : `${words} ${change > 0 ? 'rose' : 'fell'} by £${size},`;
        expect(text).toContain(expected);
      }
    }),
  );
});

test('a direction follows the sign alone', () => {
  fc.assert(
    fc.property(fc.integer(), (amount) => {
      const of = { value: { kind: 'money', amount } } as Direction['of'];
      const word = wordOf({ of, up: 'rose', down: 'fell', same: 'stayed' });
      expect(word).toBe(amount > 0 ? 'rose' : amount < 0 ? 'fell' : 'stayed');
    }),
  );
});

test('in whole pounds, RECONCILE finds no difference in the paper’s own table, with and without the register', () => {
  fc.assert(
    fc.property(rows(100), (all) => {
      const register = registerFrom(all);
      const cells = printedCells(tablesOf(paperOf(inputsOfRegister(register)))[0]!);
      expect(reconcile(cells, null)).toEqual([]);
      expect(reconcile(cells, register)).toEqual([]);
    }),
  );
});

/** Registers where more may be spent than was drawn down, in pence. */
const anySpending = fc.array(
  fc
    .record({
      authority: fc.constantFrom(...NAMES),
      stages: fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 40_000 }))),
      over: fc.constantFrom(0, 0, 20, 60, 30_000),
    })
    .map(({ authority, stages, over }): Row => ({ authority, stages, spent: stages[3]! + over })),
  { minLength: 1, maxLength: 8 },
);

test('what RECONCILE finds in the table of authorities the paper says itself', () => {
  fc.assert(
    fc.property(anySpending, (all) => {
      const register = registerFrom(all);
      const paper = paperOf(inputsOfRegister(register));
      const text = sentencesOf(paper, 'headline').join('\n');
      const cells = printedCells(tablesOf(paper)[0]!);
      for (const asked of [null, register])
        for (const { where, rule, kind, isTotal } of reconcile(cells, asked) ?? []) {
          expect(kind).not.toBe('not checked');
          if (rule !== 'spent') expect(kind).toBe('rounding');
          else if (isTotal) expect(text).toContain('more than was drawn down');
          else expect(text).toMatch(new RegExp(`ahead of drawdown in .*: .*${where} by `));
        }
    }),
    runs(200, 30),
  );
});

test('to the penny, it finds nothing but roundings', () => {
  fc.assert(
    fc.property(rows(1), (all) => {
      const register = registerFrom(all);
      const cells = printedCells(tablesOf(paperOf(inputsOfRegister(register)))[0]!);
      const lines = reconcile(cells, register) ?? [];
      expect(lines.filter(({ kind }) => kind === 'difference')).toEqual([]);
    }),
  );
});
