import { processorTimer } from '../test/processor-time';
import { AMOUNTS, columnOf, READ } from './columns';
import { sampleOf, type Sample } from './measure';
import { tool } from './tools';

interface Table {
  groupby(column: string): Table;
  rollup(values: Readonly<Record<string, unknown>>): Table;
  numRows(): number;
}
interface Arquero {
  table(columns: Readonly<Record<string, unknown[]>>): Table;
  readonly op: { sum(column: string): unknown; distinct(column: string): unknown };
}

const ROUNDS = 7;

/** The table of ROLLUP and its total, with columns that are ready, and with the time to make them of cells. */
export async function arquero(
  rows: readonly unknown[][],
): Promise<{ ready: Sample; withLoading: Sample } | null> {
  const found = await tool<Arquero>('arquero');
  if (found === null) return null;
  const { table, op } = found;
  const sums = Object.fromEntries(AMOUNTS.map((at) => [`m${at}`, op.sum(`m${at}`)]));
  const values = { ...sums, open: op.distinct('open') };
  const [ready, withLoading]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const all = processorTimer();
    const [agreements, statuses] = [columnOf(rows, READ.agreement), columnOf(rows, READ.status)];
    const loaded = table({
      authority: columnOf(rows, READ.authority),
      open: agreements.map((agreement, row) => (statuses[row] === 'Open' ? agreement : null)),
      ...Object.fromEntries(AMOUNTS.map((at) => [`m${at}`, columnOf(rows, at)])),
    });
    const query = processorTimer();
    const answers = loaded.groupby('authority').rollup(values).numRows() + loaded.rollup(values).numRows();
    const [queryMs, allMs] = [query(), all()];
    if (answers < 2) throw new Error('arquero gives no table.');
    if (round === 0) continue;
    ready.push(queryMs);
    withLoading.push(allMs);
  }
  return { ready: sampleOf(ready), withLoading: sampleOf(withLoading) };
}
