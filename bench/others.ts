/**
 * The same questions to other calculators: LibreOffice where it is installed; the others where a folder (S106_BENCH_TOOLS)
 * has them (CONTRIBUTING.md). None is a dependency.
 */
import { processorMs } from '../test/processor-time';
import { builtFunctions, warmUp } from './built-functions';
import { arquero } from './arquero';
import { duckDb } from './duckdb';
import { formulaJs } from './formulajs';
import { hyperFormula } from './hyperformula';
import { ironCalc } from './ironcalc';
import { libreOffice } from './libreoffice';
import { IF_MISSED } from './missed';
import { measure, over, sampleOf, type Sample } from './measure';
import { BENCH_AUTHORITIES, BENCH_MEASURES, freshRanges, registerRows } from './register-block';
import { rowOf, type Row } from './rows';

type Range = unknown[][];

/** Six measures of eight authorities: cells =S106.BALANCE(measure, authority, range), each of which is handed a range of its own. */
function explicitCells(rows: Range, rounds: number): Sample {
  const functions = builtFunctions();
  const { same, other } = freshRanges(rows);
  warmUp((range) => functions.BALANCE!('Spent', [['Blaby']], range));
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    let ms = 0;
    // What was kept of the round before gives way to these, so that the first of the cells reads its range.
    for (let n = 0; n < 2; n++) functions.ROLLUP!(null, other());
    for (const authority of BENCH_AUTHORITIES)
      for (const name of BENCH_MEASURES) {
        const range = same();
        ms += processorMs(() => functions.BALANCE!(name, [[authority]], range));
      }
    if (round > 0) times.push(ms);
  }
  return sampleOf(times);
}

function rollupOf(rows: Range): Sample {
  const functions = builtFunctions();
  const { other: prepare } = freshRanges(rows);
  const run = (range: Range): unknown => functions.ROLLUP!(null, range);
  warmUp(run);
  return measure({ rollup: { prepare, run } }, 9).rollup;
}

export async function others(): Promise<Row[]> {
  const found: Row[] = [];
  for (const rowCount of [10_000, 100_000]) {
    const rows = registerRows(rowCount, 'pairs');
    const size = `${rowCount.toLocaleString('en-GB')} x 15`;
    const [rollup, cells] = [rollupOf(rows), explicitCells(rows, rowCount > 10_000 ? 3 : 9)];
    found.push(rowOf(`48 cells of BALANCE, ${size}`, null, '', cells, 'ms'));
    const sumifs = libreOffice(rows);
    if (sumifs !== null) {
      const isMany = rowCount > 10_000;
      found.push(
        rowOf(
          `48 cells of BALANCE, ${size}, times 48 SUMIFS of LibreOffice`,
          1,
          isMany ? '7' : '4',
          over(cells, sumifs.median),
          '',
          IF_MISSED.cells,
        ),
        rowOf(
          `ROLLUP, ${size}, times 48 SUMIFS of LibreOffice`,
          isMany ? 0.11 : null,
          isMany ? '0.11' : '',
          over(rollup, sumifs.median),
          '',
          IF_MISSED.rollup,
        ),
      );
    }
    if (rowCount === 100_000) found.push(...(await libraries(rows, rollup, size)));
  }
  return found;
}

/** ROLLUP beside what the libraries take for the same; those that are not installed are left out. */
async function libraries(rows: Range, rollup: Sample, size: string): Promise<Row[]> {
  const row = (of: string, goal: number | null, before: string, other: Sample): Row =>
    rowOf(`ROLLUP, ${size}, times ${of}`, goal, before, over(rollup, other.median), '', IF_MISSED.rollup);
  const found: Row[] = [];
  const formulas = await hyperFormula(rows);
  if (formulas) found.push(row('HyperFormula with 48 SUMIFS', 0.003, '0.003', formulas));
  const calls = await formulaJs(rows);
  if (calls) found.push(row('formulajs with 48 SUMIFS', 0.013, '0.013', calls));
  const cells = await ironCalc(rows);
  if (cells) found.push(row('IronCalc with 48 SUMIFS, its cells loaded', 0.01, '0.01', cells));
  const table = await duckDb(rows);
  if (table)
    found.push(
      row('DuckDB with its loading', 1, '0.28', table.withLoading),
      row('DuckDB with the table loaded', null, '3.3', table.loaded),
    );
  const columns = await arquero(rows);
  if (columns)
    found.push(
      row('arquero with its loading', 1, '0.24', columns.withLoading),
      row('arquero with its columns ready', null, '1.3', columns.ready),
    );
  return found;
}
