import { projectOf } from '../register/project-of';
import type { Register } from '../register/register';
import { stagesOf, type RiskStage } from './at-risk';
import {
  expiryBands,
  rowsAtRisk,
  rowsOfBand,
  type BandedRow,
  type ExpiryBand,
  type ExpiryBands,
} from './expiry-bands';

/** Which contributions a list of what is due shows; null leaves the choice open. */
export interface DueFilter {
  /**
   * Null: expiring within the horizon, or expired. `at risk`: the latter alone. `undated`: without a date that can be
   * read.
   */
  readonly band: ExpiryBand | 'at risk' | 'undated' | null;
  /** The key of an authority. */
  readonly authority: string | null;
  readonly stage: RiskStage | null;
  /** A project by its name; "" for those that have none. */
  readonly project: string | null;
}

export const EVERYTHING_DUE: DueFilter = { band: null, authority: null, stage: null, project: null };

let last: { register: Register; strict: boolean; bands: ExpiryBands } | null = null;

/** The bands of a register on one day; remembered, as a screen asks for them again at every change of what it shows. */
export function bandsOf(register: Register, asAtSerial: number, strict: boolean): ExpiryBands {
  const isSame =
    last?.register === register && last.strict === strict && last.bands.asAtSerial === asAtSerial;
  if (!isSame) last = { register, strict, bands: expiryBands(register, asAtSerial, strict) };
  return last!.bands;
}

/** The contributions that a choice of band lists, soonest first: with none, those within the horizon, then expired ones. */
export function rowsDue(bands: ExpiryBands, band: DueFilter['band'], months: number): BandedRow[] {
  if (band === null) return [...rowsAtRisk(bands, months), ...rowsOfBand(bands, 'Expired')];
  if (band === 'at risk') return rowsAtRisk(bands, months);
  if (band === 'undated') return [...rowsOfBand(bands, 'Date not read'), ...rowsOfBand(bands, 'No date')];
  return rowsOfBand(bands, band);
}

/** Those of them that the other choices leave. */
export const filtered = (
  register: Register,
  rows: readonly BandedRow[],
  { authority, stage, project }: DueFilter,
): BandedRow[] =>
  rows.filter(
    (row) =>
      (authority === null || authorityOf(register, row.row).key === authority) &&
      (stage === null || stagesOf(register, row)[stage] !== 0) &&
      (project === null || projectOf(register, row.row) === project),
  );

export const authorityOf = ({ authorities, authority }: Register, row: number) =>
  authorities[authority[row]!]!;
