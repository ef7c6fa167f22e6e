import { headingOf, type Heading } from './lexicon';

/** Not what came in, went out or is left: their sums keep laws of their own. */
export function mayBeValue(heading: string): boolean {
  const { senses } = headingOf(heading);
  return (['received', 'paidOver', 'held', 'spent', 'remaining', 'owed'] as const).every(
    (sense) => !senses.has(sense),
  );
}

/** A heading without what it says of years. */
export const withoutYears = (heading: string): string => {
  const { words, year } = headingOf(heading);
  return words
    .replace(year ?? '', ' ')
    .replace(/\b(?:total|all years|to date|cumulative|overall|all)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
};

/** What is left of something is worked out from other columns, and none of the register's. */
export const isWhatIsLeft = ({ senses }: Heading): boolean =>
  senses.has('remaining') && !senses.has('held') && !senses.has('council') && !senses.has('developer');
