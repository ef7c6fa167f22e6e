/** What the product makes of a sheet, through the doors that an officer has: the file, and the functions. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readFile } from '../../src/files/read-file';
import { call, FunctionError } from '../functions/calling';
import type { SheetTruth } from './truth';

export const MEASURES = [
  ...['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent'],
  ...['Agreements', 'Rows left out'],
] as const;
export type Measure = (typeof MEASURES)[number];

/** In a cell: a figure, or the error with its reason. */
export type Figure = number | { readonly error: string; readonly message: string };
export type Figures = Readonly<Record<Measure, Figure>>;

export interface SaidFinding {
  readonly severity: string;
  readonly row: number | null;
  readonly column: string;
  /** The column's letter, where the finding names a cell. */
  readonly letter: string;
  readonly code: string;
  readonly text: string;
}

export interface StandardRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

export interface Answers {
  readonly findings: readonly SaidFinding[];
  /** The rows of STANDARDISE, or the error in their place. */
  readonly standard: readonly StandardRow[] | { readonly error: string; readonly message: string };
  /** Figures of the range itself, and of what STANDARDISE makes of it. */
  readonly direct: Figures;
  readonly standardised: Figures | null;
  /** Total value of ROLLUP's last line, of the range that the figures are of. */
  readonly rollupTotal: Figure;
}

type Block = readonly (readonly unknown[])[];

/** The sheet's cells as Excel hands them to a function: a full rectangle, blanks as empty text. */
export async function blockOf(
  file: string,
  sheet: string,
): Promise<Block | { error: string; message: string }> {
  const reading = await readFile(new Uint8Array(fs.readFileSync(file)), path.basename(file));
  if (reading.kind === 'refused') return { error: reading.code, message: reading.message };
  const found = reading.sheets.find(({ name }) => name === sheet) ?? reading.sheets[0]!;
  const width = Math.max(...found.block.map((row) => row.length));
  return found.block.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

export const lettersOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : lettersOf(Math.floor(index / 26) - 1) + lettersOf(index % 26);

/** A figure comes alone, or as a spill of one cell. */
const asFigure = (value: unknown): Figure =>
  Array.isArray(value)
    ? asFigure(value[0])
    : typeof value === 'number'
      ? value
      : value instanceof FunctionError
        ? { error: value.code, message: value.message }
        : { error: 'no figure', message: String(value) };

/** What Excel tells a function of the range: where it stands. */
const invocationFor = (sheet: string, block: Block, position: number) => ({
  parameterAddresses: Array.from({ length: position + 1 }, (_, i) =>
    i === position
      ? `'${sheet.replace(/'/g, "''")}'!A1:${lettersOf((block[0] ?? []).length - 1)}${block.length}`
      : null,
  ),
});

async function figuresOf(block: Block): Promise<Figures> {
  const figures = {} as Record<Measure, Figure>;
  // Excel hands each cell a range of its own.
  const range = () => block.map((row) => [...row]);
  for (const measure of MEASURES) figures[measure] = asFigure(await call('BALANCE', measure, '', range()));
  return figures;
}

async function findingsOf(block: Block, sheet: string, authority: string): Promise<SaidFinding[]> {
  const spill = await call('VALIDATE', block, authority, invocationFor(sheet, block, 0));
  if (spill instanceof FunctionError)
    return [{ severity: 'Error', row: null, column: '', letter: '', code: spill.code, text: spill.message }];
  const [headings, ...rows] = spill as unknown[][];
  if (headings!.length < 2) return [];
  return rows.map((cells) => {
    const at = (heading: string) => String(cells[headings!.indexOf(heading)] ?? '');
    return {
      severity: at('Severity'),
      row: at('Row') === '' ? null : Number(at('Row')),
      column: at('Column'),
      letter: /!?\$?([A-Z]+)\$?\d+$/.exec(at('Cell'))?.[1] ?? '',
      code: at('Code'),
      text: at('Finding'),
    };
  });
}

/** A line whose first cell is no row of the sheet, such as "2 rows left out", is none. */
function standardRows(spill: unknown): Answers['standard'] {
  if (spill instanceof FunctionError) return { error: spill.code, message: spill.message };
  const [headings, ...rows] = spill as unknown[][];
  return rows
    .filter((cells) => typeof cells[0] === 'number')
    .map((cells) => ({
      row: cells[0] as number,
      cells: Object.fromEntries(headings!.map((heading, i) => [String(heading), cells[i]])),
    }));
}

/** @returns everything that an officer can see of a sheet, or why the file is refused */
export async function answersOf(
  file: string,
  truth: SheetTruth,
): Promise<Answers | { error: string; message: string }> {
  const block = await blockOf(file, truth.sheet);
  if ('error' in block) return block;
  const hasAuthorities = 'Authority' in truth.columns;
  const authority = hasAuthorities && !truth.authorityGiven ? '' : (truth.authority ?? '');
  const spill = await call('STANDARDISE', block, authority, invocationFor(truth.sheet, block, 0));
  const standardised = spill instanceof FunctionError ? null : (spill as Block);
  const counted = hasAuthorities && !truth.authorityGiven ? block : standardised;
  const rollup = counted ? await call('ROLLUP', '', counted) : spill;
  const total = rollup instanceof FunctionError ? rollup : (rollup as unknown[][]).at(-1)?.[2];
  return {
    findings: await findingsOf(block, truth.sheet, authority),
    standard: standardRows(spill),
    direct: await figuresOf(block),
    standardised: standardised && (await figuresOf(standardised)),
    rollupTotal: asFigure(total),
  };
}
