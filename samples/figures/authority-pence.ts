import { pence, type Pence } from '../../src/domain/money/pence';
import { seededRandom } from '../seeded-random';
import { searchIntegers, type SumBetween } from './integer-search';
import {
  AUTHORITIES,
  MEASURES,
  PRINTED,
  SPENT_OVER_DRAWN_DOWN,
  STAGES,
  type Authority,
  type Measure,
  type Place,
} from './printed-rollup';

/** One authority's figures to the penny. */
export type AuthorityPence = Readonly<Record<Measure, Pence>>;

/**
 * A figure to the penny is its printed pounds and a few pence more or less: the variables of the search. Half up, 50
 * pence below to 49 pence above come to the same printed pound. A printed "-" is nil to the penny and has none.
 */
const ROUNDS_TO_PRINTED = { least: -50, most: 49 };
const SEED = 12_03_2024;

const nameOf = (measure: Measure, authority: Authority): string => `${measure} of ${authority}`;
const isNil = (measure: Measure, authority: Authority): boolean => PRINTED[measure][authority] === 0;

/** The variables of some measures over some authorities. */
function variables(measures: readonly Measure[], authorities: readonly Authority[]): string[] {
  return measures.flatMap((measure) =>
    authorities
      .filter((authority) => !isNil(measure, authority))
      .map((authority) => nameOf(measure, authority)),
  );
}

const printedSum = (measures: readonly Measure[], places: readonly Place[]): number =>
  measures.reduce(
    (sum, measure) => sum + places.reduce((part, place) => part + PRINTED[measure][place], 0),
    0,
  );

/** Value is exactly the sum of the stages, although the printed pounds may differ. */
const valueIsItsStages: SumBetween[] = AUTHORITIES.map((authority) => {
  const printedGapPence = 100 * (printedSum(STAGES, [authority]) - printedSum(['value'], [authority]));
  return {
    says: `${authority}: value is its stages`,
    plus: variables(['value'], [authority]),
    minus: variables(STAGES, [authority]),
    atLeast: printedGapPence,
    atMost: printedGapPence,
  };
});

/** The authorities' pence add up to a total that rounds to the printed total. */
const totalsRound: SumBetween[] = MEASURES.map((measure) => {
  const printedGapPence = 100 * (printedSum([measure], ['Total']) - printedSum([measure], AUTHORITIES));
  return {
    says: `Total: ${measure} rounds to the printed total`,
    plus: variables([measure], AUTHORITIES),
    minus: [],
    atLeast: printedGapPence + ROUNDS_TO_PRINTED.least,
    atMost: printedGapPence + ROUNDS_TO_PRINTED.most,
  };
});

/** Value less spent, and value less drawn down, round to the difference of the printed pounds. */
const balancesRound: SumBetween[] = (['spent', 'drawnDown'] as const).flatMap((less) => [
  ...AUTHORITIES.map((authority) => ({
    says: `${authority}: value less ${less} rounds to the printed pounds' difference`,
    plus: variables(['value'], [authority]),
    minus: variables([less], [authority]),
    atLeast: ROUNDS_TO_PRINTED.least,
    atMost: ROUNDS_TO_PRINTED.most,
  })),
  totalBalanceRounds(less),
]);

function totalBalanceRounds(less: 'spent' | 'drawnDown'): SumBetween {
  const differenceOf = (places: readonly Place[]) =>
    printedSum(['value'], places) - printedSum([less], places);
  const printedGapPence = 100 * (differenceOf(['Total']) - differenceOf(AUTHORITIES));
  return {
    says: `Total: value less ${less} rounds to the printed pounds' difference`,
    plus: variables(['value'], AUTHORITIES),
    minus: variables([less], AUTHORITIES),
    atLeast: printedGapPence + ROUNDS_TO_PRINTED.least,
    atMost: printedGapPence + ROUNDS_TO_PRINTED.most,
  };
}

/** Spent is within drawn down, except where the print says otherwise; there the excess rounds to the printed one. */
const spentAgainstDrawnDown: SumBetween[] = AUTHORITIES.map((authority) => {
  const drawnLessSpentPence =
    100 * (printedSum(['drawnDown'], [authority]) - printedSum(['spent'], [authority]));
  const over = SPENT_OVER_DRAWN_DOWN.includes(authority);
  return {
    says: `${authority}: ${over ? 'the printed excess of spent over drawn down' : 'spent is within drawn down'}`,
    plus: variables(['drawnDown'], [authority]),
    minus: variables(['spent'], [authority]),
    atLeast: over ? ROUNDS_TO_PRINTED.least : -drawnLessSpentPence,
    atMost: over ? ROUNDS_TO_PRINTED.most : Number.MAX_SAFE_INTEGER,
  };
});

export const CONSTRAINTS: readonly SumBetween[] = [
  ...valueIsItsStages,
  ...totalsRound,
  ...balancesRound,
  ...spentAgainstDrawnDown,
];

/**
 * Every authority's figures to the penny, so that each figure of the printed table but "Total funds remaining" is what
 * they round to, in the Total column too.
 *
 * @throws Error where no pence keep every constraint.
 */
export function findAuthorityPence(): Readonly<Record<Authority, AuthorityPence>> {
  const names = variables(MEASURES, AUTHORITIES);
  const found = searchIntegers(names, ROUNDS_TO_PRINTED, CONSTRAINTS, seededRandom(SEED));
  if (!found) throw new Error('No pence round to every printed figure.');
  const amount = (measure: Measure, authority: Authority): Pence =>
    pence(100 * PRINTED[measure][authority] + (found.get(nameOf(measure, authority)) ?? 0));
  const ofAuthority = (authority: Authority): AuthorityPence =>
    Object.fromEntries(MEASURES.map((measure) => [measure, amount(measure, authority)])) as Record<
      Measure,
      Pence
    >;
  return Object.fromEntries(AUTHORITIES.map((authority) => [authority, ofAuthority(authority)])) as Record<
    Authority,
    AuthorityPence
  >;
}
