import { processorTimer } from '../test/processor-time';
import { AMOUNTS, READ } from './columns';
import { sampleOf, type Sample } from './measure';
import { tool } from './tools';

interface Connection {
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<Appender>;
}
interface Appender {
  appendVarchar(text: string): void;
  appendDouble(number: number): void;
  endRow(): void;
  closeSync(): void;
}
interface Module {
  DuckDBInstance: { create(file: string): Promise<{ connect(): Promise<Connection> }> };
}

const ROUNDS = 5;
const TEXTS = [READ.agreement, READ.authority, READ.status];

/** The table of ROLLUP as a query, with and without the time to load the cells that it needs. */
export async function duckDb(
  rows: readonly unknown[][],
): Promise<{ loaded: Sample; withLoading: Sample } | null> {
  const found = await tool<Module>('@duckdb/node-api');
  if (found === null) return null;
  const connection = await (await found.DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads TO 1');
  const [loaded, withLoading]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const all = processorTimer();
    const columns = AMOUNTS.map((_, n) => `m${n} DOUBLE`).join(', ');
    await connection.run(
      `CREATE OR REPLACE TABLE register (agreement VARCHAR, authority VARCHAR, status VARCHAR, ${columns})`,
    );
    await load(connection, rows);
    const query = processorTimer();
    await connection.run(
      `SELECT authority, count(DISTINCT CASE WHEN status = 'Open' THEN agreement END), ${AMOUNTS.map((_, n) => `sum(m${n})`).join(', ')} FROM register GROUP BY ROLLUP (authority) ORDER BY authority`,
    );
    const [queryMs, allMs] = [query(), all()];
    if (round === 0) continue;
    loaded.push(queryMs);
    withLoading.push(allMs);
  }
  return { loaded: sampleOf(loaded), withLoading: sampleOf(withLoading) };
}

async function load(connection: Connection, rows: readonly unknown[][]): Promise<void> {
  const appender = await connection.createAppender('register');
  for (let r = 1; r < rows.length; r++) {
    const row = rows[r]!;
    for (const at of TEXTS) appender.appendVarchar(row[at] as string);
    for (const at of AMOUNTS) appender.appendDouble(row[at] as number);
    appender.endRow();
  }
  appender.closeSync();
}
