import { readDate } from '../../calendar/read-date';
import { isBlank, readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { readAuthority } from '../../sheet/authorities';
import { shownText } from '../../sheet/text';
import { isDayNumber } from './day-numbers';
import { isHeadingAgain } from './headings-again';
import { headingOf } from '../words/lexicon';
import { isKnownPurpose } from '../words/purposes';
import { isState } from './states';
import { readStatus } from '../words/statuses';

/** What the cells of a column are, counted. */
export interface ColumnContent {
  readonly filledCount: number;
  /** Text that is plainly a date. A number says nothing of itself: 43000 may be pounds. */
  readonly dateCount: number;
  readonly moneyCount: number;
  readonly numberCount: number;
  readonly referenceCount: number;
  readonly statusCount: number;
  readonly purposeCount: number;
  readonly addressCount: number;
  /** Numbers that are whole and may be the days of dates from 1982 to 2077, as Excel counts them. */
  readonly serialCount: number;
  /** Amounts that no number of something else would look like: with a pound sign or with pence. */
  readonly poundsCount: number;
  /** Numbers that are nil: what a blank cell may arrive as. */
  readonly zeroCount: number;
  /** Amounts with a part of a penny: averages, and sums of something else. */
  readonly fractionCount: number;
  readonly authorityCount: number;
  /** Words for whether an agreement is open or closed. */
  readonly stateCount: number;
  /** Yes and no, in words, letters or ticks, and TRUE and FALSE. */
  readonly flagCount: number;
  /** Whole numbers that are days of this century's first half, as Excel counts them, and no round sums; no amount of the row agrees with them. */
  readonly dayCount: number;
  /** Those of them that are of 2010 to 2040. */
  readonly recentCount: number;
  /** Numbers of a thousand and more. */
  readonly largeCount: number;
  /** Those of them that are so many fifties: sums that were agreed, and hardly ever the number of something. */
  readonly roundCount: number;
  /** Numbers from 0 to 1, as shares are. */
  readonly shareCount: number;
  /** Text of several words and no figure. */
  readonly proseCount: number;
  /** Different texts among the first cells looked at. */
  readonly distinctCount: number;
  /** The first filled cell, for showing. */
  readonly example: string;
}

/** What a column plainly holds, where nearly all of its cells agree. */
export type ContentSort = 'date' | 'money' | 'reference' | 'status' | 'purpose' | 'address' | null;

/** So many rows tell what a column holds. */
export const ROWS_LOOKED_AT = 500;

const REFERENCE = /^(?=.*\d)[A-Za-z0-9][\w ./&()+:#'-]{2,60}$/;
/** "1" and "P2", as the contributions of an agreement are told apart. */
const SHORT_REFERENCE = /^[a-z]{0,2}\d{1,3}[a-z]?$/i;
/** "5 years from receipt" has figures too, and is no reference. */
const SPAN_OF_TIME = /\b\d+(?:st|nd|rd|th)?\s+(?:day|week|month|year|occupation|dwelling)/i;
const ADDRESS = /^https?:\/\//i;

/** A longer text is prose, whatever it holds; patterns are not tried on it. */
const LONGEST_QUOTED = 250;

/** Looks at the cells of one column under the headings. */
export function contentOf(block: Block, headerRowIndex: number, columnIndex: number): ColumnContent {
  const counts = { filledCount: 0, dateCount: 0, moneyCount: 0, numberCount: 0, referenceCount: 0 };
  const more = { statusCount: 0, purposeCount: 0, addressCount: 0, serialCount: 0, poundsCount: 0 };
  const others = { zeroCount: 0, fractionCount: 0, authorityCount: 0, stateCount: 0, proseCount: 0 };
  const last = { flagCount: 0, shareCount: 0, largeCount: 0, roundCount: 0, dayCount: 0, recentCount: 0 };
  const distinct = new Set<string>();
  let example = '';
  const end = Math.min(block.length, headerRowIndex + 1 + ROWS_LOOKED_AT);
  for (let r = headerRowIndex + 1; r < end; r++) {
    const cell = block[r]![columnIndex];
    if (isBlank(cell)) continue;
    if (isHeadingAgain(block, headerRowIndex, r, columnIndex)) continue;
    counts.filledCount++;
    const text = shownText(cell);
    if (example === '') example = text;
    distinct.add(text.toLowerCase());
    if (typeof cell === 'number') {
      counts.numberCount++;
      if (cell === 0) others.zeroCount++;
      if (cell >= 0 && cell <= 1) last.shareCount++;
      if (cell >= 1000) last.largeCount++;
      if (cell >= 1000 && cell % 50 === 0) last.roundCount++;
      if (isDayNumber(cell) && !agreesWithRow(block[r]!, columnIndex, block[headerRowIndex]!)) {
        last.dayCount++;
        if (cell >= RECENT[0] && cell <= RECENT[1]) last.recentCount++;
      }
      if (Number.isInteger(cell) && cell >= FIRST_SERIAL && cell <= LAST_SERIAL) more.serialCount++;
      if (!Number.isInteger(cell)) {
        if (typeof readAmount(cell) === 'number') more.poundsCount++;
        else others.fractionCount++;
      }
    }
    if (isFlag(cell)) last.flagCount++;
    if (isPlainDate(cell)) counts.dateCount++;
    else if (typeof readAmount(cell) === 'number') counts.moneyCount++;
    if (typeof cell === 'string' && text.length > LONGEST_QUOTED) others.proseCount++;
    else if (typeof cell === 'string') {
      if (/^[-+(]?\s*(?:£|gbp\b)/i.test(text)) more.poundsCount++;
      if (isAuthorityName(text)) others.authorityCount++;
      if (isState(cell)) others.stateCount++;
      if (PROSE.test(text)) others.proseCount++;
      if (ADDRESS.test(text)) more.addressCount++;
      else if (SHORT_REFERENCE.test(text)) counts.referenceCount++;
      else if (!isPlainDate(cell) && REFERENCE.test(text) && !SPAN_OF_TIME.test(text))
        counts.referenceCount++;
      if (readStatus(cell).kind === 'status') more.statusCount++;
      if (isKnownPurpose(cell)) more.purposeCount++;
    }
  }
  return { ...counts, ...more, ...others, ...last, distinctCount: distinct.size, example };
}

/** 1 January 1982 and 31 December 2077. */
const [FIRST_SERIAL, LAST_SERIAL] = [29_952, 65_015];
/** 1 January 2010 and 31 December 2040. */
const RECENT = [40_179, 51_501] as const;

/** True where the same number stands again in the row under no word of time, or where another is the sum of it and a third. */
function agreesWithRow(row: readonly unknown[], at: number, headings: readonly unknown[]): boolean {
  const own = row[at] as number;
  return row.some((other, index) => {
    if (index === at || typeof other !== 'number') return false;
    if (other === own) return !TIME.some((sense) => headingOf(headings[index]).senses.has(sense));
    return row.some(
      (third, place) => place !== at && place !== index && third !== 0 && third === other - own,
    );
  });
}
const TIME = ['date', 'deadline', 'trigger'] as const;
const PROSE = /^\D*[a-z]{2,}[ -]+\D*[a-z]{2,}\D*$/i;
const COUNCIL_NAME =
  /\b(?:council|district|borough|county|city of|(?!tbc)[a-z]{1,4}(?:dc|bc|cc|mbc)|unitary)\b/i;

/** True for the name of an authority that is known, or one that says what kind of council it is. */
function isAuthorityName(text: string): boolean {
  if (text.length > 60 || /\d/.test(text)) return false;
  const reading = readAuthority(text);
  return reading.kind === 'several' || reading.name !== null || COUNCIL_NAME.test(text);
}

/** Written as a date, though no such day may be: "1900-01-00", the year 2917; or a month alone, "2019-04". */
const LIKE_DATE =
  /^(?:19|2\d)\d{2}(?:-\d{2}|([-/_.])\d{1,2}\1\d{1,2})$|^\d{1,2}([-/_.])\d{1,2}\2(?:19|2\d)\d{2}$/;

const isPlainDate = (cell: unknown): boolean =>
  typeof cell === 'string' &&
  /\d/.test(cell) &&
  (typeof readDate(cell) === 'number' || LIKE_DATE.test(shownText(cell)));

/** "Yes - 12/03/2023" too. */
const FLAG = /^(?:y|n|yes|no|true|false|[\u2713\u2714\u2717\u2718x])(?:[ ,;:(\u2013-]+[^£]{0,30})?$/i;
const isFlag = (cell: unknown): boolean =>
  typeof cell === 'boolean' || (typeof cell === 'string' && FLAG.test(shownText(cell)));

/** What nearly all of the column's cells are. */
export function sortOf(content: ColumnContent): ContentSort {
  const { filledCount } = content;
  if (filledCount === 0) return null;
  const most = filledCount * 0.8;
  if (content.statusCount >= most) return 'status';
  if (content.purposeCount >= most) return 'purpose';
  if (content.addressCount >= most) return 'address';
  if (content.dateCount >= most) return 'date';
  if (content.moneyCount >= most) return 'money';
  return content.referenceCount >= most ? 'reference' : null;
}

/** The fewest cells that count the rows: fewer may be sums that look like it. */
const MIN_RUNNING = 3;

/** True for cells that count the rows: 1, 2, 3. */
export function isRunning(block: Block, headerRowIndex: number, columnIndex: number): boolean {
  let previous: number | null = null;
  let count = 0;
  for (let r = headerRowIndex + 1; r < Math.min(block.length, headerRowIndex + 1 + ROWS_LOOKED_AT); r++) {
    const cell = block[r]![columnIndex];
    if (isBlank(cell)) continue;
    const number = Number(shownText(cell) || NaN);
    if (!Number.isInteger(number) || (previous !== null && number !== previous + 1)) return false;
    previous = number;
    count++;
  }
  return count >= MIN_RUNNING;
}

/** True for cells that number the rows of each of several: 1, 2, 1, 2, 3, 1. */
export function beginsAgain(block: Block, headerRowIndex: number, columnIndex: number): boolean {
  let previous = 0;
  let begun = 0;
  for (let r = headerRowIndex + 1; r < Math.min(block.length, headerRowIndex + 1 + ROWS_LOOKED_AT); r++) {
    const text = shownText(block[r]![columnIndex]);
    if (text === '') continue;
    const number = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
    if (number !== 1 && number !== previous + 1) return false;
    if (number === 1) begun++;
    previous = number;
  }
  return begun >= MIN_RUNNING;
}
