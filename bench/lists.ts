/**
 * The functions that list what they find: of a hundred thousand rows. Their goals were set in milliseconds, on a machine on
 * which a plain pass took 3.3: 600 of VALIDATE are 182 of those.
 */
import { builtFunctions, warmUp } from './built-functions';
import { measure, over, type Sample } from './measure';
import { IF_MISSED } from './missed';
import { freshRanges, plainPass, registerRows } from './register-block';
import { rowOf, type Row } from './rows';

const ROWS = 100_000;
/** As many as Excel takes from STANDARDISE in one answer. */
const FEW_ROWS = 8_000;
type Range = unknown[][];

export function lists(): Row[] {
  const functions = builtFunctions();
  const rows = registerRows(ROWS, 'pairs');
  /** So many rows are more than Excel takes from a function: they are refused before they are made. */
  const standardiseAll = (range: Range): unknown => {
    try {
      return functions.STANDARDISE!(range);
    } catch (error) {
      return error;
    }
  };
  warmUp((range) => functions.ROLLUP!(null, range));
  warmUp(plainPass);
  // A later state of the same register: a twentieth of its rows has drawn down more.
  const later = rows.map((row, i) =>
    i % 20 === 1 ? row.map((cell, at) => (at === 12 ? Number(cell) + 1 : cell)) : row,
  );
  const [prepare, prepareLater] = [freshRanges(rows).other, freshRanges(later).other];
  const prepareFew = freshRanges(registerRows(FEW_ROWS, 'pairs')).other;
  const { plain, rollup, validate, standardise, standardiseFew, changes } = measure(
    {
      plain: { prepare, run: plainPass as (range: never) => unknown },
      rollup: { prepare, run: (range: Range) => functions.ROLLUP!(null, range) },
      validate: { prepare, run: (range: Range) => functions.VALIDATE!(range) },
      standardise: { prepare, run: standardiseAll },
      standardiseFew: { prepare: prepareFew, run: (range: Range) => functions.STANDARDISE!(range) },
      changes: {
        prepare: () => [prepare(), prepareLater()],
        run: ([before, after]: [Range, Range]) => functions.CHANGES!(before, after),
      },
    },
    5,
    1,
  );
  const size = `${ROWS.toLocaleString('en-GB')} x 15`;
  const passes = (sample: Sample): Sample => over(sample, plain.median);
  const times = 'times a plain pass';
  return [
    rowOf(`VALIDATE, ${size}, times ROLLUP`, 15, '', over(validate, rollup.median), '', IF_MISSED.validate),
    rowOf(`VALIDATE, ${size}, ${times}`, 182, '455', passes(validate), '', IF_MISSED.validate),
    rowOf(`VALIDATE, ${size}`, null, '', validate, 'ms'),
    rowOf(`STANDARDISE, ${size}: refused, ${times}`, 201, '604', passes(standardise), '', IF_MISSED.lists),
    rowOf(`STANDARDISE, ${FEW_ROWS.toLocaleString('en-GB')} x 15`, null, '', standardiseFew, 'ms'),
    rowOf(`CHANGES, ${size}, ${times}`, 602, '1,805', passes(changes), '', IF_MISSED.lists),
    rowOf(`CHANGES, ${size}`, null, '', changes, 'ms'),
  ];
}
