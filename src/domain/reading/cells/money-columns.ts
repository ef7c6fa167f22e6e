import { sortOf } from './content';
import { inFull } from '../words/short-words';
import { sheetColumnType } from '../words/council-columns';
import type { SheetHeader, UnderstoodColumn } from '../understanding';

/** What a heading of money says, in the words that people use. */
const MONEY_WORDS =
  /£|amount|sum\b|value|money|fund|balance|total|paid|payment|receiv|receipt|secured|allocat|transfer|releas|drawn|spent|spend|expend|held|return|refund|remain|outstanding|available|committed|uncommitted|interest|index|bond|cost|fee\b|fees\b|figures?\b/i;
/** Words of a part of the money, or of what came of it: never the sum that a row is about. */
const PART_WORDS =
  /balance|paid|payment|receiv|receipt|secured|allocat|transfer|releas|drawn|spent|spend|expend|held|return|refund|remain|outstanding|available|committed|interest|indexation|bond|due/i;
const COUNT_WORDS =
  /^(?:no|nr|row|line|item|id|year|number|count|quantity|qty)\b|units?\b|dwellings|houses|homes|plots|easting|northing|latitude|longitude|uprn|postcode|object/i;

/** True for a heading under which the sum of each row may stand, where no heading says that one does. */
export const mayBeSum = (heading: string): boolean =>
  !PART_WORDS.test(inFull(heading.toLowerCase())) && !COUNT_WORDS.test(heading);

export const speaksOfMoney = (heading: string): boolean => MONEY_WORDS.test(inFull(heading.toLowerCase()));

/** Columns of amounts that no figure is made of: not understood, or of a stage that a council's table tells by its statuses. */
export function moneyNotRead({ columns }: SheetHeader): UnderstoodColumn[] {
  return columns.filter(({ key, heading, content }) => {
    if (key !== null) return key !== 'value' && sheetColumnType(key) === 'money' && content.filledCount > 0;
    return MONEY_WORDS.test(heading) && !COUNT_WORDS.test(heading) && sortOf(content) === 'money';
  });
}
