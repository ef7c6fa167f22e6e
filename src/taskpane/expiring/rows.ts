import type { Register } from '../../domain/register/register';
import { textOf } from '../../domain/register/read-register';
import { stagesOf } from '../../domain/expiry/at-risk';
import {
  expiryBands,
  rowsAtRisk,
  rowsOfBand,
  type BandedRow,
  type ExpiryBands,
} from '../../domain/expiry/expiry-bands';
import type { DueFilter } from './state';

let last: { register: Register; strict: boolean; bands: ExpiryBands } | null = null;

/** The bands of a register on one day; kept, as the screen is worked out anew for every change of the pane. */
export function bandsOf(register: Register, asAtSerial: number, strict: boolean): ExpiryBands {
  const isSame =
    last?.register === register && last.strict === strict && last.bands.asAtSerial === asAtSerial;
  if (!isSame) last = { register, strict, bands: expiryBands(register, asAtSerial, strict) };
  return last!.bands;
}

/** The contributions that a choice of band lists, soonest first: with none, expired ones and those within the horizon. */
export function rowsOf(bands: ExpiryBands, band: DueFilter['band'], months: number): BandedRow[] {
  if (band === null) return [...rowsOfBand(bands, 'Expired'), ...rowsAtRisk(bands, months)];
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

export const projectOf = (register: Register, row: number): string => textOf(register, row, 'project').trim();
