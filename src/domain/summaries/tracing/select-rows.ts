import { writeDate } from '../../calendar/serial';
import { projectOfRow } from '../../projects/project-balances';
import { balances, type Scope } from '../../register/figures/balance';
import { NO_GROUP, type Register } from '../../register/register';
import { normalText } from '../../sheet/text';
import { rowOfContribution, type Contribution } from './contribution-rows';
import { rowsOfGroup, wordsOfGroup, type RollupGroup } from './rollup-group';
import {
  expiryBands,
  horizonOf,
  rowsAtRisk,
  rowsOfBand,
  type BandedRow,
  type ExpiryBand,
} from '../../expiry/expiry-bands';
import { rowsByPeriod } from '../../expiry/timeline';

/** Some rows of a register, described so that they can be found again when the register has changed. */
export type RowSelection =
  /** Every contribution, or those that figures count. */
  | { readonly kind: 'register'; readonly which: 'every' | 'counted' }
  /** Those that name no authority. */
  | { readonly kind: 'no authority' }
  /** The agreement of a reference, as an officer writes it: see Balances.scopeOf. */
  | { readonly kind: 'agreement'; readonly name: string }
  | RollupGroup
  | { readonly kind: 'band'; readonly band: ExpiryBand; readonly asAtSerial: number }
  /** One entry of the timeline up to a horizon in months. */
  | { readonly kind: 'when'; readonly when: string; readonly asAtSerial: number; readonly months: number }
  | { readonly kind: 'at risk'; readonly asAtSerial: number; readonly months: number }
  /** Allocated to one project, as it is named; to any; or to one that is none of those listed. */
  | { readonly kind: 'project'; readonly name: string }
  | { readonly kind: 'any project' }
  | { readonly kind: 'other projects'; readonly listed: readonly string[] }
  | Contribution;

/**
 * The rows that are meant, in the register's order. Of a band, of a time and at risk are counted rows alone, as what is
 * left out is in no band; the others may be left out too.
 *
 * @returns null where the register has nothing of that name: no such month up to that horizon, no such contribution
 */
export function selectRows(register: Register, among: RowSelection): number[] | null {
  switch (among.kind) {
    case 'register':
      return rowsWhere(register, (row) => among.which === 'every' || register.usable[row] === 1);
    case 'no authority':
      return rowsWhere(register, (row) => register.authority[row] === NO_GROUP);
    case 'agreement': {
      const scope = agreementNamed(register, among.name);
      const own = new Set(scope?.agreements);
      return scope && rowsWhere(register, (row) => own.has(register.agreement[row]!));
    }
    case 'group':
      return rowsOfGroup(register, among);
    case 'band':
    case 'when':
    case 'at risk': {
      const rows = bandedAmong(register, among);
      return rows === null ? null : inOrder(rows);
    }
    case 'contribution': {
      const row = rowOfContribution(register, among);
      return row === null ? null : [row];
    }
    default:
      return rowsOfProjects(register, among);
  }
}

/** The agreement that a name means; null where it means none, or more than one. */
export function agreementNamed(
  register: Register,
  name: string,
): Extract<Scope, { kind: 'agreement' }> | null {
  const scope = balances(register).scopeOf(name);
  return scope.kind === 'agreement' ? scope : null;
}

/** Rows told by their expiry dates. */
export type ByExpiry = Extract<RowSelection, { kind: 'band' | 'when' | 'at risk' }>;

/** The same with what of each is meant: of a row whose money has several deadlines, some of its tranches. */
export function bandedAmong(register: Register, among: ByExpiry): readonly BandedRow[] | null {
  const bands = expiryBands(register, among.asAtSerial);
  if (among.kind === 'band') return rowsOfBand(bands, among.band);
  if (among.kind === 'at risk') return rowsAtRisk(bands, among.months);
  return rowsByPeriod(bands, among.months).get(among.when) ?? null;
}

function rowsOfProjects(
  register: Register,
  among: Extract<RowSelection, { kind: 'project' | 'any project' | 'other projects' }>,
): number[] {
  const projectOf = projectOfRow(register);
  const listed = new Set(among.kind === 'other projects' ? among.listed.map(normalText) : []);
  const own = among.kind === 'project' ? normalText(among.name) : null;
  return rowsWhere(register, (row) => {
    const project = projectOf(row);
    return project !== null && !listed.has(project) && (own === null || project === own);
  });
}

const rowsWhere = ({ rowCount }: Register, is: (row: number) => boolean): number[] =>
  Array.from({ length: rowCount }, (_, row) => row).filter(is);

const inOrder = (rows: readonly { readonly row: number }[]): number[] =>
  [...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b);

/** The rows in words, to follow what is told of them: "within 3 months of 24 March 2025", "Rural Vehicles". */
export function wordsOfRows(among: RowSelection): string {
  switch (among.kind) {
    case 'register':
      return among.which === 'every' ? 'all of the register' : 'all counted rows';
    case 'no authority':
      return 'no authority';
    case 'band':
      return wordsOfBand(among.band, writeDate(among.asAtSerial));
    case 'when':
      return `expiring in ${among.when}`;
    case 'at risk':
      return `expiring by ${writeDate(horizonOf(among.asAtSerial, among.months))}`;
    case 'agreement':
    case 'project':
      return among.name;
    case 'group':
      return wordsOfGroup(among);
    case 'any project':
      return 'all projects';
    case 'other projects':
      return 'projects not in the table';
    case 'contribution':
      return among.label;
  }
}

function wordsOfBand(band: ExpiryBand, asAt: string): string {
  switch (band) {
    case 'Expired':
      return `expired on ${asAt}`;
    case 'Within 3 months':
    case 'Within 6 months':
    case 'Within 12 months':
      return `${band.toLowerCase()} of ${asAt}`;
    case 'Later':
      return `later than 12 months from ${asAt}`;
    case 'No date':
      return 'no expiry date';
    case 'Date not read':
      return 'expiry date not read';
    case 'Closed':
      return 'closed with money left';
    case 'Spent':
      return 'flag Spent';
  }
}
