import type { Severity } from './finding';

export type Values = Readonly<Record<string, string | number>>;

/** What the catalogue holds of each kind of finding. docs/findings.md is made from it. */
export interface FindingKind {
  readonly severity: Severity;
  /** A few words for a list of groups. */
  readonly title: string;
  /** What it means, for the reference; one or two sentences. */
  readonly meaning: string;
  /** What is wrong, naming what the cell holds. */
  readonly says: (values: Values) => string;
  /** What to do about it. */
  readonly remedy: (values: Values) => string;
}

export const kind = (
  severity: Severity,
  title: string,
  meaning: string,
  says: FindingKind['says'],
  remedy: FindingKind['remedy'] | string,
): FindingKind => ({
  severity,
  title,
  meaning,
  says,
  remedy: typeof remedy === 'string' ? () => remedy : remedy,
});

/** "1 row", "12 rows" */
export const rows = (count: string | number | undefined): string =>
  Number(count) === 1 ? '1 row' : `${count} rows`;

export const isOne = (count: Values[string] | undefined): boolean => Number(count) === 1;
/** "1 row is", "12 rows are" */
export const rowsAre = (count: Values[string] | undefined): string =>
  `${rows(count)} ${isOne(count) ? 'is' : 'are'}`;
/** "1 row has", "12 rows have" */
export const rowsHave = (count: Values[string] | undefined): string =>
  `${rows(count)} ${isOne(count) ? 'has' : 'have'}`;

/** " on 12 rows" where a finding speaks for several; else nothing. */
export const onRows = (count: string | number | undefined): string =>
  Number(count ?? 1) > 1 ? ` on ${count} rows` : '';
/** " on 12 rows, the first here" where a finding speaks for several; else nothing. */
export const firstOfRows = (count: string | number | undefined): string =>
  onRows(count) && `${onRows(count)}, the first here`;

export const UNTIL_THEN = 'Until then the row stays out of every figure.';
