import { BENCH_MEASURES } from './register-block';

/** The columns that ROLLUP reads, as tools of columns take them. */
export const READ = { agreement: 0, authority: 2, status: 14 } as const;
const FIRST_AMOUNT = 8;
export const AMOUNTS = BENCH_MEASURES.map((_, n) => FIRST_AMOUNT + n);

/** One column of a register, without its heading. */
export const columnOf = (rows: readonly (readonly unknown[])[], at: number): unknown[] =>
  Array.from({ length: rows.length - 1 }, (_, row) => rows[row + 1]![at]);
