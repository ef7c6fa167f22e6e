/** Council files, against what the plainest reader of the same bytes takes. */
import { readXlsx, writeXlsx } from 'hucre';
import Papa from 'papaparse';
import { processorTimer } from '../test/processor-time';
import { builtFileReader } from './built-functions';
import { sampleOf, over, type Sample } from './measure';
import { IF_MISSED } from './missed';
import { registerRows } from './register-block';
import { rowOf, type Row } from './rows';

const ROWS = 100_000;
const ROUNDS = 7;

async function processorMs(run: () => unknown): Promise<number> {
  (globalThis as { gc?: () => void }).gc?.();
  const took = processorTimer();
  await run();
  return took();
}

async function inTurns(first: () => unknown, second: () => unknown): Promise<[Sample, Sample]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + 1; round++)
    for (const [n, run] of [first, second].entries()) {
      const ms = await processorMs(run);
      if (round > 0) times[n]!.push(ms);
    }
  return [sampleOf(times[0]), sampleOf(times[1])];
}

export async function files(): Promise<Row[]> {
  const rows = registerRows(ROWS, 'pairs') as (string | number)[][];
  const workbook = await writeXlsx({ sheets: [{ name: 'Register', rows }] });
  const text = Papa.unparse(rows);
  const csv = new TextEncoder().encode(text);
  const read = builtFileReader();
  const reading = (bytes: Uint8Array, name: string) => () => read(bytes, name);
  const [xlsx, alone] = await inTurns(reading(workbook, 'register.xlsx'), () => readXlsx(workbook));
  const [ofCsv, parsed] = await inTurns(reading(csv, 'register.csv'), () => Papa.parse(text));
  return [
    rowOf(
      '.xlsx of 100,000 x 15, times hucre alone',
      1.2,
      '1.43',
      over(xlsx, alone.median),
      '',
      IF_MISSED.xlsx,
    ),
    rowOf(
      '.csv of 100,000 x 15, times papaparse alone',
      1.5,
      '2.5',
      over(ofCsv, parsed.median),
      '',
      IF_MISSED.csv,
    ),
  ];
}
