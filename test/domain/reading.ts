/** Registers for the tests of the domain, and findings as [row, column, code]. */
import type { Finding } from '../../src/domain/findings/finding';
import { isRegister, readRegister, type ReadOptions } from '../../src/domain/register/read/read-register';
import type { Register } from '../../src/domain/register/register';
import type { Block } from '../../src/domain/sheet/block';

export const HEADINGS = [
  ...['Agreement', 'Contribution', 'Authority', 'Site', 'Expiry date', 'Value', 'Not started'],
  ...['Held by developer', 'Held by authority', 'Drawn down', 'Spent', 'Project', 'Status'],
];

/** Columns of HEADINGS by their names. */
export const COLUMN = Object.fromEntries(HEADINGS.map((heading, index) => [heading, index]));

export type Cells = Record<string, unknown>;

/** A row under HEADINGS; what is not given is blank. */
export const rowOf = (cells: Cells): unknown[] => HEADINGS.map((heading) => cells[heading] ?? '');

/** A row whose value is all drawn down, so that it has no finding of its own. */
export const drawn = (agreement: string, authority: string, pounds: number, more: Cells = {}): unknown[] =>
  rowOf({ Agreement: agreement, Authority: authority, Value: pounds, 'Drawn down': pounds, ...more });

export const blockOf = (...rows: unknown[][]): unknown[][] => [HEADINGS, ...rows];

/** The register of a block. @throws where it is none, with the finding's code */
export function registerOf(block: Block, options?: ReadOptions): Register {
  const reading = readRegister(block, options);
  if (isRegister(reading)) return reading;
  throw new Error(`no register: ${reading.code}`);
}

/** What a finding is about and its code, without its wording. */
export const placed = (findings: readonly Finding[]): [number | null, number | null, string][] =>
  findings.map(({ rowIndex, columnIndex, code }) => [rowIndex, columnIndex, code]);
