/** What the truth of a sheet expects of its rows and figures: of the long form, its contributions rather than its lines. */
import type { Answers, StandardRow } from './answers';
import { plain } from './naming';
import { MONEY, type Money, type SheetTruth, type TruthRow, type Use, type Value } from './truth';

export interface ExpectedRow {
  /** The lines of the sheet that it comes from. */
  readonly lines: readonly number[];
  readonly use: Use;
  readonly values: Readonly<Record<string, Value>>;
  readonly accept: Readonly<Record<string, readonly Value[]>>;
  /** What STANDARDISE makes of it; null where it has no such row. */
  readonly got: StandardRow | null;
}

export interface Expected {
  readonly rows: readonly ExpectedRow[];
  /** Rows of STANDARDISE that are no row of the truth. */
  readonly extra: readonly StandardRow[];
  readonly money: readonly Money[];
}

export const looseKey = (text: unknown): string => plain(text).toLowerCase().replace(/\s+/g, '');

const isLong = (truth: SheetTruth): boolean => truth.pivot !== undefined;

export function expectedOf(truth: SheetTruth, answers: Answers): Expected {
  const got = 'error' in answers.standard ? [] : [...answers.standard];
  const keyOf = isLong(truth)
    ? ({ cells }: StandardRow) => `${looseKey(cells['Agreement'])}|${looseKey(cells['Contribution'])}`
    : ({ row }: StandardRow) => String(row);
  const waiting = new Map<string, StandardRow[]>();
  for (const row of got) waiting.set(keyOf(row), [...(waiting.get(keyOf(row)) ?? []), row]);
  const take = (key: string) => waiting.get(key)?.shift() ?? null;
  const rows = isLong(truth)
    ? truth.pivot!.map((contribution): ExpectedRow => ({
        lines: contribution.rows,
        use: contribution.use,
        values: {
          Agreement: contribution.agreement,
          Contribution: contribution.contribution,
          ...contribution.register,
          ...(contribution.why?.includes('Status Returned') ? { Status: 'Returned' } : {}),
        },
        accept: {},
        got: take(`${looseKey(contribution.agreement)}|${looseKey(contribution.contribution)}`),
      }))
    : truth.rows.map((row): ExpectedRow => ({
        lines: [row.row],
        use: row.use,
        values: { ...row.values, ...row.rebuilt },
        accept: row.accept ?? {},
        got: take(String(row.row)),
      }));
  return { rows, extra: [...waiting.values()].flat(), money: moneyOf(truth) };
}

/** The money columns that the sheet has, be it in parts. */
export function moneyOf(truth: SheetTruth): Money[] {
  const has = (name: Money) =>
    isLong(truth)
      ? truth.pivot!.some(({ register }) => name in register)
      : name in truth.columns || truth.rows.some(({ rebuilt }: TruthRow) => rebuilt && name in rebuilt);
  return MONEY.filter(has);
}

const amount = ({ values }: ExpectedRow, name: string): number => (values[name] as number | null) ?? 0;
export const sumOf = (rows: readonly ExpectedRow[], name: string): number =>
  rows.reduce((sum, row) => sum + amount(row, name), 0);

const CLOSED = /^(closed|completed?|lapsed|returned|superseded)$/i;
/** Distinct agreements of an authority with an open contribution, however their references are spelt. */
export const openAgreements = (rows: readonly ExpectedRow[]): number =>
  new Set(
    rows
      .filter(({ values }) => !CLOSED.test(plain(values['Status'])))
      .map(({ values }) => `${looseKey(values['Agreement'])}|${looseKey(values['Authority'])}`),
  ).size;
