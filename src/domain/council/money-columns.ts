import { isBlank } from '../money/read-amount';
import type { Block } from '../sheet/block';
import { shownText } from '../sheet/text';
import { sortOf } from './content';
import { sheetColumnType } from './council-columns';
import type { SheetHeader, UnderstoodColumn } from './council-sheet';

/** What a heading of money says, in the words that people use. */
const MONEY_WORDS =
  /£|amount|sum\b|value|money|fund|balance|total|paid|payment|receiv|receipt|secured|allocat|transfer|releas|drawn|spent|spend|expend|held|return|refund|remain|outstanding|available|committed|uncommitted|interest|index|bond|cost|fee\b|fees\b/i;
/** Words of a part of the money, or of what came of it: never the sum that a row is about. */
const PART_WORDS =
  /balance|paid|payment|receiv|receipt|secured|allocat|transfer|releas|drawn|spent|spend|expend|held|return|refund|remain|outstanding|available|committed|interest|indexation|bond|due/i;
const COUNT_WORDS =
  /^(?:no|nr|row|line|item|id|year|number|count|quantity|qty)\b|units?\b|dwellings|houses|homes|plots|easting|northing|latitude|longitude|uprn|postcode|object/i;

/** True for a heading under which the sum of each row may stand, where no heading says that one does. */
export const mayBeSum = (heading: string): boolean => !PART_WORDS.test(heading) && !COUNT_WORDS.test(heading);

export const speaksOfMoney = (heading: string): boolean => MONEY_WORDS.test(heading);

/** Columns of amounts that no figure is made of: not understood, or of a stage that a council's table tells by its statuses. */
export function moneyNotRead({ columns }: SheetHeader): UnderstoodColumn[] {
  return columns.filter(({ key, heading, content }) => {
    if (key !== null) return key !== 'value' && sheetColumnType(key) === 'money' && content.filledCount > 0;
    return MONEY_WORDS.test(heading) && !COUNT_WORDS.test(heading) && sortOf(content) === 'money';
  });
}

/** "A, B and C" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

const THOUSANDS =
  /(?:£|\bgbp)\s*['’‘`]?\s*(?:0{3}|k|m|mn|million|thousand)['’]?s?(?![a-z\d,.])|(?:^|[\s(])['’‘`]?0{3}['’]?s?(?=$|[\s)])|\b(?:in|of) (?:thousands|millions)\b/i;

/**
 * The cell that says that amounts are in thousands or millions of pounds, as text: their heading, or a title or footnote
 * alone in its row. Rounded figures are none to import, and taken for pounds they are wrong a thousandfold.
 */
export function inThousands(block: Block, amountHeading: string): string | null {
  if (THOUSANDS.test(amountHeading)) return amountHeading;
  for (const row of block) {
    let only: unknown = null;
    let filledCount = 0;
    for (const cell of row) {
      if (isBlank(cell)) continue;
      only = cell;
      if (++filledCount > 1) break;
    }
    if (filledCount === 1 && typeof only === 'string' && THOUSANDS.test(only)) return shownText(only);
  }
  return null;
}

/** True for a heading that says thousands of pounds. */
export const saysThousands = (heading: unknown): boolean =>
  typeof heading === 'string' && THOUSANDS.test(heading);
