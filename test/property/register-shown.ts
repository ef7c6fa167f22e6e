/** Registers read, and their rollups by hand and as shown: for the laws of registers. */
import * as fc from 'fast-check';
import { isRegister, readRegister } from '../../src/domain/register/read/read-register';
import type { Register } from '../../src/domain/register/register';
import { ROLLUP_MEASURES, type Rollup, type RollupRow } from '../../src/domain/register/figures/rollup';
import { AUTHORITIES, type Contribution, type Sums } from './made-registers';

/** Where every amount of a column is negative the minus shows direction, which these laws know nothing of. */
export function read(block: unknown[][]): Register {
  const reading = readRegister(block);
  if (!isRegister(reading)) throw new Error(reading.code);
  fc.pre(reading.header.factors.every((factor) => factor > 0));
  return reading;
}

/** The authority that a spelling is one of. */
export const authorityOf = (name: string) =>
  Object.keys(AUTHORITIES).find((key) => AUTHORITIES[key]!.includes(name)) ?? name;

export const sumsShown = (row: RollupRow): Partial<Record<keyof Sums, unknown>> => ({
  ...Object.fromEntries(
    ROLLUP_MEASURES.map((m) => {
      const figure = row.figures[m];
      return [m, figure.kind === 'amount' ? BigInt(figure.amount) : figure.kind];
    }),
  ),
  openAgreements: row.openAgreements as number,
  leftOut: row.rowsLeftOut,
});

export const shown = (table: Rollup, name: (text: string) => string = (text) => text) => ({
  rows: new Map(table.rows.map((row) => [name(row.name), sumsShown(row)])),
  total: sumsShown(table.total),
});

export const YEAR = (serial: number) => {
  const day = new Date((serial - 25_569) * 86_400_000);
  const start = day.getUTCMonth() >= 3 ? day.getUTCFullYear() : day.getUTCFullYear() - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
};

/** Groupings, and the group of a contribution in each; a bad cell may take its row out of the authorities. */
export const GROUPINGS: Record<string, [(row: Contribution) => string, (name: string) => string]> = {
  Authority: [(row) => (row.bad?.column === 'Authority' ? '(blank)' : row.authority), authorityOf],
  Project: [(row) => row.project.toLowerCase() || '(blank)', (name) => name.toLowerCase()],
  'Expiry year': [(row) => (row.expiry === null ? 'No date' : YEAR(row.expiry)), (name) => name],
  Contribution: [(row) => row.contribution || '(blank)', (name) => name],
};
export const grouping = fc.constantFrom(...Object.keys(GROUPINGS));

/** The day of the lists: an Excel serial. */
export const AS_AT = 46_000;
