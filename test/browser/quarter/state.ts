/** What the register and Home should say at each step of the walk, from the made-up books alone. */
import { NOW, type Contribution } from './books';

const pence = (pounds: number | string | undefined): number =>
  typeof pounds === 'number' ? Math.round(pounds * 100) : 0;
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const remaining = (one: Contribution): number => pence(one.value) - pence(one.spent);

const TODAY = NOW.slice(0, 10);
const IN_A_YEAR = `${Number(TODAY.slice(0, 4)) + 1}${TODAY.slice(4)}`;

export const expiresWithinAYear = (one: Contribution): boolean =>
  one.spendBy >= TODAY && one.spendBy <= IN_A_YEAR && remaining(one) > 0;
export const isPastItsDate = (one: Contribution): boolean => one.spendBy < TODAY && remaining(one) > 0;

/** Home's four figures in pence: outstanding, remaining, expires within 12 months, past its date. */
export function homeFigures(rows: readonly Contribution[]): number[] {
  const counted = rows.filter(({ value }) => typeof value === 'number');
  const left = (which: (one: Contribution) => boolean): number => sum(counted.filter(which).map(remaining));
  return [
    sum(counted.map(({ value, drawn }) => pence(value) - pence(drawn))),
    left(() => true),
    left(expiresWithinAYear),
    left(isPastItsDate),
  ];
}

/** "£106,561.25" */
export const written = (amount: number): string =>
  `£${(amount / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;

/** The rows after an import: those of a reference anew keep what the council does not say, new ones come last. */
export function withImported(
  rows: readonly Contribution[],
  imported: readonly Contribution[],
): Contribution[] {
  const known = new Set(rows.map(({ reference }) => reference));
  return [
    ...rows.map((one) => imported.find(({ reference }) => reference === one.reference) ?? one),
    ...imported.filter(({ reference }) => !known.has(reference)),
  ];
}

/** A row as the sheet should hold it: reference, value, the three stages, spent. */
export const cellsOf = (one: Contribution): unknown[] => [
  ...[one.reference, one.value, one.developer ?? 0, one.held ?? 0, one.drawn ?? 0],
  one.spent ?? 0,
];
