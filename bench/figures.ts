/** Figures of a register in a range, as a multiple of one plain pass over the same cells. */
import { builtFunctions, warmUp } from './built-functions';
import { IF_MISSED } from './missed';
import { measure, over, type Sample } from './measure';
import { freshRanges, plainPass, registerRows, type References } from './register-block';
import { rowOf, type Row } from './rows';

const ROUNDS = 15;
const KINDS: readonly References[] = ['pairs', 'distinct'];
type Range = unknown[][];

/** Rows of one size and kind; ratios to the plain pass. */
function ratios(
  rowCount: number,
  references: References,
): Record<'rollup' | 'outstanding' | 'again', Sample> {
  const functions = builtFunctions();
  const { same, other: prepare } = freshRanges(registerRows(rowCount, references));
  const rollup = (range: Range): unknown => functions.ROLLUP!(null, range);
  const outstanding = (range: Range): unknown => functions.OUTSTANDING!([['Blaby']], range);
  for (const call of [plainPass, rollup, outstanding]) warmUp(call);
  const samples = measure(
    {
      plain: { prepare, run: plainPass as (range: never) => unknown },
      rollup: { prepare, run: rollup },
      outstanding: { prepare, run: outstanding },
      again: {
        prepare: () => {
          rollup(same());
          return same();
        },
        run: rollup,
      },
    },
    ROUNDS,
  );
  const { plain, ...others } = samples;
  return Object.fromEntries(
    Object.entries(others).map(([key, sample]) => [key, over(sample, plain.median)]),
  ) as ReturnType<typeof ratios>;
}

const GOALS = {
  rollup: { pairs: 5, distinct: 8 },
  outstanding: { pairs: 3, distinct: 3 },
  again: { pairs: 3.5, distinct: 3.5 },
} as const;
const BEFORE = {
  rollup: { pairs: '10.1', distinct: '16.8' },
  outstanding: { pairs: '9.4', distinct: '14.3' },
  again: { pairs: '10.1', distinct: '16.8' },
} as const;
const NAMES = {
  rollup: 'ROLLUP',
  outstanding: 'OUTSTANDING of one authority',
  again: 'ROLLUP, the same cells again',
} as const;

export function figures(): Row[] {
  const rows: Row[] = [];
  for (const rowCount of [10_000, 100_000])
    for (const references of KINDS) {
      const found = ratios(rowCount, references);
      for (const key of ['rollup', 'outstanding', 'again'] as const) {
        const isGoal = rowCount === 100_000;
        const what = `${NAMES[key]}, ${rowCount.toLocaleString('en-GB')} x 15, ${references}, times a plain pass`;
        const goal = isGoal ? GOALS[key][references] : null;
        const before = isGoal ? BEFORE[key][references] : '';
        rows.push(rowOf(what, goal, before, found[key], '', IF_MISSED[key]));
      }
    }
  return rows;
}

/** What a row costs where a sheet is full, against a hundred thousand rows. */
export function fullSheet(): Row[] {
  const functions = builtFunctions();
  const [few, most] = [100_000, 1_048_575];
  const run = (range: Range): unknown => functions.ROLLUP!(null, range);
  warmUp(run);
  const one = (rowCount: number): Sample => {
    const { other: prepare } = freshRanges(registerRows(rowCount, 'pairs'));
    return over(measure({ rollup: { prepare, run } }, 7, 2).rollup, rowCount);
  };
  const perRow = one(few).median;
  return [
    rowOf(
      'ROLLUP, cost of a row at 1,048,575 x 15 against 100,000',
      1.3,
      '2 to 3',
      over(one(most), perRow),
      '',
      IF_MISSED.fullSheet,
    ),
  ];
}
