import { readFileSync } from 'node:fs';
import path from 'node:path';
import { processorTimer } from '../test/processor-time';
import { AMOUNTS, READ } from './columns';
import { sampleOf, type Sample } from './measure';
import { BENCH_AUTHORITIES } from './register-block';
import { tool, toolPath } from './tools';

interface Area {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}
interface Model {
  pauseEvaluation(): void;
  resumeEvaluation(): void;
  setSelectedCell(row: number, column: number): void;
  pasteCsvText(area: Area, text: string): void;
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
  evaluate(): void;
  free(): void;
}
interface IronCalc {
  initSync(of: { readonly module: Uint8Array }): void;
  readonly Model: new (name: string, locale: string, timezone: string, language: string) => Model;
}

/** Larger pieces take it longer a row. */
const ROWS_A_PIECE = 5000;
const COLUMNS = 'BCDEFG';
const FORMULA_COLUMN = 10;

/** IronCalc with 48 SUMIFS over a register that it has loaded: to load it takes it longer than to calculate. */
export async function ironCalc(rows: readonly unknown[][]): Promise<Sample | null> {
  const found = await tool<IronCalc>('@ironcalc/wasm');
  if (found === null) return null;
  const folder = path.dirname(toolPath('@ironcalc/wasm')!);
  found.initSync({ module: readFileSync(path.join(folder, 'wasm_bg.wasm')) });
  const model = new found.Model('bench', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  load(model, rows);
  BENCH_AUTHORITIES.forEach((authority, row) =>
    [...COLUMNS].forEach((column, n) => {
      const formula = `=SUMIFS(${column}2:${column}${rows.length},A2:A${rows.length},"${authority}")`;
      model.setUserInput(0, row + 1, FORMULA_COLUMN + n, formula);
    }),
  );
  model.resumeEvaluation();
  const times = [0, 1, 2, 3].map(() => {
    const took = processorTimer();
    model.evaluate();
    return took();
  });
  const first = model.getFormattedCellValue(0, 1, FORMULA_COLUMN);
  if (!(Number(first) > 0)) throw new Error(`SUMIFS of IronCalc is ${first}.`);
  model.free();
  return sampleOf(times.slice(1));
}

function load(model: Model, rows: readonly unknown[][]): void {
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
    const piece = rows.slice(from, from + ROWS_A_PIECE);
    const text = piece.map((row) => [READ.authority, ...AMOUNTS].map((at) => row[at]).join('\t')).join('\n');
    const area = { sheet: 0, row: from + 1, column: 1, width: 1 + AMOUNTS.length, height: piece.length };
    model.setSelectedCell(area.row, area.column);
    model.pasteCsvText(area, text);
  }
}
