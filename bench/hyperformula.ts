import { processorTimer } from '../test/processor-time';
import { sampleOf, type Sample } from './measure';
import { BENCH_AUTHORITIES } from './register-block';
import { tool } from './tools';

interface HyperFormula {
  buildFromArray(rows: readonly unknown[][], options: object): { destroy(): void };
}

/** HyperFormula from cells to 48 answers: it is given the register and the formulas as one sheet. */
export async function hyperFormula(rows: readonly unknown[][]): Promise<Sample | null> {
  const found = await tool<{ readonly HyperFormula: HyperFormula }>('hyperformula');
  if (found === null) return null;
  const last = rows.length;
  const formulas = BENCH_AUTHORITIES.map((authority) =>
    ['I', 'J', 'K', 'L', 'M', 'N'].map(
      (column) => `=SUMIFS(${column}2:${column}${last},C2:C${last},"${authority}")`,
    ),
  );
  const sheet = rows.map((row, n) => [...row, ...(formulas[n] ?? [])]);
  const times = [1, 2, 3].map(() => {
    const took = processorTimer();
    const engine = found.HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3', maxRows: 1_048_576 });
    const ms = took();
    engine.destroy();
    return ms;
  });
  return sampleOf(times);
}
