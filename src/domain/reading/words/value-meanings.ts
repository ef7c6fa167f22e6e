/** What the words of a heading weigh for Value: the sum that an agreement secures for the police. */
import type { SheetColumnKey } from './council-columns';
import type { Heading } from './lexicon';

/** Says for a column of the register how much the words speak for it. */
export type Add = (key: SheetColumnKey, weight: number) => void;

/** The first of those that may have money whom the senses name. */
export const holderNamed = (senses: Heading['senses']): 'police' | 'council' | 'developer' | null =>
  (['police', 'council', 'developer'] as const).find((holder) => senses.has(holder)) ?? null;

/** "Running total": the sum of the rows so far. */
export const isSoFar = (words: string): boolean => /\brunning (?:totals?|balances?|sums?)\b/.test(words);

/** What a council asks of developers besides, or all of it together. */
export const OF_OTHER_SERVICE =
  /\b(?:education|schools?|primary|secondary|early years|health(?:care)?|nhs|gps?|ccg|icb|highways?|roads|transport|travel plan|bus(?:es)?|cycle|open space|play(?: areas?)?|leisure|sports?|pitch(?:es)?|allotments?|cemetery|librar(?:y|ies)|waste|recycling|affordable housing|housing|ecology|biodiversity|trees?|public art|museum|community(?! safety)|fire(?: and rescue)?|ambulance|flood|drainage)\b|\ball services\b|\bpackage\b/;

/** With a pound sign a plain word for a sum; "Other (£)" and "Education (£)" say less. */
const SAYS_SUM =
  /\b(?:amounts?|sums?|totals?|contributions?|obligations?|agreements?|payable|due|secured|agreed|figure|cost|funding|money|monies)\b/;

/** Of what was not agreed, is not agreed yet, has gone, or is worth something else: hardly the sum that is secured. */
const NOT_AGREED =
  /\b(?:refused|rejected|declined|waived|withdrawn|forgone|foregone|lost|disputed?|appeal|offer(?:ed)?|proposed|draft|provisional|indicative|approx(?:imate)?|ask|lapsed|expired|expiring|at risk|repaid|insured|book|viability)\b|\bvalues? of (?:the )?(?:land|works?|claims?|projects?|sites?|schemes?|developments?|propert(?:y|ies)|homes|build)\b/;

/** "For Kent Police", and no more. */
const IS_FOR = /^for (?:the )?(?:[a-z]+ ){0,2}[a-z]+$/;
/** As the law says of what the developer has agreed. */
const TO_BE_PROVIDED =
  /^(?:amount of )?(?:money|monies|contributions?|sums?|amounts?) to be (?:provided|contributed)\b/;

export function valueMeanings({ senses, words }: Heading, add: Add): void {
  if (isSoFar(words) || NOT_AGREED.test(words)) return;
  if (IS_FOR.test(words) && holderNamed(senses) === 'police') return add('value', 4);
  // "Police obligation", over sums.
  if (/^polic(?:e|ing) (?:planning )?obligations?$/.test(words)) return add('value', 3);
  if (!senses.has('value') && !senses.has('money')) return;
  if (TO_BE_PROVIDED.test(words)) return add('value', 5);
  if (!senses.has('police') && OF_OTHER_SERVICE.test(words)) return;
  if (/^(?:developers?|applicants?) commitments?\b/.test(words)) return add('value', 4);
  if (senses.has('developer') || senses.has('council') || senses.has('police')) {
    // "Police contribution (£)" is the sum that is for the police.
    if (
      senses.has('police') &&
      /£|\b(?:contributions?|amounts?|sums?|money|monies|value|totals?)\b/.test(words)
    )
      add('value', words.includes('£') || /\b(?:amounts?|sums?|value)\b/.test(words) ? 7 : 6);
    return;
  }
  // An original sum may have been varied since: it is the value where no other column is.
  if (/\b(?:original|initial)(?:ly)?\b/.test(words)) return add('value', 4);
  const isPlain = /\bvalues?\b|\bworth\b|\bagreement total\b|\btotal of (?:the )?agreement\b/.test(words);
  if (isPlain) add('value', 7);
  else if (words.includes('£'))
    add('value', words === '£' ? 5 : SAYS_SUM.test(words) || senses.has('agreement') ? 7 : 4);
  else if (/\b(?:sums?|amounts?)\b/.test(words)) add('value', 6);
  else if (/\bcontributions?\b/.test(words) && !senses.has('reference')) add('value', 4);
  else if (/\btotals?\b/.test(words)) add('value', 4);
}
