import { processorTimer } from '../test/processor-time';
import { AMOUNTS, columnOf, READ } from './columns';
import { sampleOf, type Sample } from './measure';
import { BENCH_AUTHORITIES } from './register-block';
import { tool } from './tools';

interface FormulaJs {
  SUMIFS(amounts: unknown[], names: unknown[], name: string): number;
}

/** 48 SUMIFS of formulajs, from cells: it takes columns, which are made of the rows once. */
export async function formulaJs(rows: readonly unknown[][]): Promise<Sample | null> {
  const found = await tool<FormulaJs>('@formulajs/formulajs');
  if (found === null) return null;
  const times = [1, 2, 3].map(() => {
    const took = processorTimer();
    const names = columnOf(rows, READ.authority);
    for (const at of AMOUNTS) {
      const amounts = columnOf(rows, at);
      for (const authority of BENCH_AUTHORITIES) {
        const sum: unknown = found.SUMIFS(amounts, names, authority);
        if (typeof sum !== 'number') throw new Error(`SUMIFS of formulajs is ${String(sum)}.`);
      }
    }
    return took();
  });
  return sampleOf(times);
}
