import { isBlank, readAmount } from '../../money/read-amount';
import type { Block } from '../../sheet/block';
import { MONEY_COLUMNS, normalHeading } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { councilColumnOfHeading, isOwnReference, type SheetColumnKey } from '../words/council-columns';
import { facetOf, partHeading } from '../words/instalment-headings';
import { headingOf, holderOf } from '../words/lexicon';
import { EXACT, meaningsOf, STRONG } from '../words/meanings';
import { isUnit, isWord, LONGEST_HEADING } from './unit-lines';

/** What the officer said of headings, by the heading without capitals and punctuation. */
export type HeadingsSaid = ReadonlyMap<string, SheetColumnKey | 'none'>;

/** The lines of the headings of one table, and the heading of each column. */
export interface HeadingLines {
  readonly topIndex: number;
  /** The last line of headings, from 0: units lines come after it. */
  readonly rowIndex: number;
  /** By column: the words that tell most, of its own line alone or with the group over it. */
  readonly headings: readonly string[];
  /** By column: the word over it that holds to the right as far as the next; "" where there is none. */
  readonly groups: readonly string[];
  readonly score: number;
}

/** How many rows from the top are searched for headings, and how many lines they may stand on. */
export const HEADER_SEARCH_ROWS = 50;
const MAX_LINES = 3;
const LONGEST_SENTENCE = 12;

/**
 * The heading lines of a sheet, under any titles: the first that tell of an agreement and of money, so that headings
 * which stand again lower down, wider or not, take no row away; where none do, those that tell most.
 */
export function findHeadingLines(block: Block, said: HeadingsSaid): HeadingLines | null {
  let best: HeadingLines | null = null;
  let end = Math.min(block.length, HEADER_SEARCH_ROWS);
  for (let top = 0; top < end; top++) {
    for (let lines = 1; lines <= MAX_LINES; lines++) {
      const candidate = candidateAt(block, top, lines, said);
      if (candidate === null) break;
      // The last line alone tells less of itself than with the words over it.
      const isPart =
        best !== null && candidate.rowIndex === best.rowIndex && candidate.topIndex > best.topIndex;
      // The words over them tell columns of one heading apart.
      if (isPart && tellsApart(best!.headings, candidate.headings)) continue;
      // Sub-headings under words that span columns may tell less by themselves, such as years: they are headings all the same.
      const isUnder =
        best !== null &&
        candidate.topIndex === best.topIndex &&
        candidate.rowIndex === best.rowIndex + 1 &&
        namesBlanks(block[candidate.rowIndex]!, block[best.rowIndex]!);
      const needed = (best?.score ?? 0) + (isPart ? 0.5 : 0);
      if (candidate.score <= (isUnder ? needed * UNDER : needed)) continue;
      best = candidate;
      if (tellsTable(candidate, said)) end = Math.min(end, top + MAX_LINES);
    }
  }
  return best !== null && best.score >= 1.5 ? best : null;
}

/** True where headings that are alike in one line are different with the words over them. */
function tellsApart(whole: readonly string[], alone: readonly string[]): boolean {
  return alone.some(
    (heading, index) =>
      heading !== '' &&
      alone.some((other, at) => at > index && other === heading && whole[at] !== whole[index]),
  );
}

/** Sub-headings must tell at least this share of what the line above them tells. */
const UNDER = 0.6;
const MIN_NAMED = 2;

/** True where a line names columns that the line above leaves blank, to the right of a word of it. */
function namesBlanks(row: readonly unknown[], above: readonly unknown[]): boolean {
  const first = above.findIndex((cell) => !isBlank(cell));
  const named = [...row.keys()].filter(
    (index) => index > first && isBlank(above[index]) && isWordOrYear(row[index]),
  );
  return named.length >= MIN_NAMED;
}

const isWordOrYear = (cell: unknown): boolean =>
  !isBlank(cell) && (typeof cell === 'number' || !isUnit(cell) || isWord(shownText(cell)));

const MANY_OTHERS = 3;

/** True where the headings are those of a table of agreements or of money, so that no other need be looked for. */
function tellsTable({ headings }: HeadingLines, said: HeadingsSaid): boolean {
  let [agreement, others, isCouncils, value] = [false, 0, false, false];
  for (const heading of headings) {
    const key = strongKey(heading, said);
    if (key === 'agreement' || isOwnReference(heading)) agreement = true;
    else if (key !== null) others++;
    value ||= key === 'value';
    isCouncils ||= councilColumnOfHeading(heading)?.isDistinctive === true;
  }
  // A summary by ward above the table tells of a few things, and not of the value.
  return (
    (agreement && others >= (value ? 2 : MANY_OTHERS)) || (isCouncils && others + Number(agreement) >= 3)
  );
}

function strongKey(heading: string, said: HeadingsSaid): SheetColumnKey | null {
  const chosen = said.get(normalHeading(heading));
  if (chosen !== undefined) return chosen === 'none' ? null : chosen;
  const council = councilColumnOfHeading(heading);
  if (council) return council.key;
  const [first] = meaningsOf(heading);
  return first && first.weight >= STRONG ? first.key : null;
}

function candidateAt(block: Block, top: number, lines: number, said: HeadingsSaid): HeadingLines | null {
  const rows = block.slice(top, top + lines);
  if (rows.length < lines) return null;
  if (lines > 1 && !rows.every((row, index) => isLineOfWords(row, index > 0))) return null;
  if (lines === 1 && rows[0]!.every(isBlank)) return null;
  const { headings, groups, score } = bestJoined(rows, said);
  // A further line must belong to headings: it stands under a word that spans columns, or is half of each heading.
  if (lines > 1 && !adds(rows)) {
    const withoutTop = candidateAt(block, top, lines - 1, said);
    if (score < (withoutTop?.score ?? 0) + 1) return null;
  }
  return { topIndex: top, rowIndex: top + lines - 1, headings, groups, score };
}

/** The headings of some lines: each line under the one above, or as halves of one where that tells more. */
function bestJoined(
  rows: readonly (readonly unknown[])[],
  said: HeadingsSaid,
): Pick<HeadingLines, 'headings' | 'groups' | 'score'> {
  const scored = (of: Pick<HeadingLines, 'headings' | 'groups'>) => ({
    ...of,
    score: scoreOf(of.headings, said, rows.length),
  });
  if (rows.length === 1) return scored(oneLine(rows[0]!));
  const under = scored(joined(rows, said));
  const halves = withHalvesJoined(rows);
  if (halves.length === rows.length) return under;
  const whole = scored(halves.length === 1 ? oneLine(halves[0]!) : joined(halves, said));
  return whole.score > under.score ? whole : under;
}

function oneLine(row: readonly unknown[]): Pick<HeadingLines, 'headings' | 'groups'> {
  const headings = Array.from(row, (cell) => (isBlank(cell) ? '' : shownText(cell)));
  return { headings, groups: headings.map(() => '') };
}

/** Short texts, or years; no amounts, references or dates. */
function isLineOfWords(row: readonly unknown[], isFurther: boolean): boolean {
  let count = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    count++;
    if (typeof cell === 'number') {
      if (!Number.isInteger(cell) || cell < 1990 || cell > 2100) return false;
      continue;
    }
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADING) return false;
    if (isUnit(cell)) continue;
    const text = shownText(cell);
    if (typeof readAmount(text) === 'number') return false;
    const isYear = headingOf(text).year !== null || /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text);
    if (isPartGroup(text)) continue;
    if (/[1-9]/.test(text.replace(/\bs\.? ?106\b|\bsection 106\b|\b106\b|\bp\d{1,2}\b/gi, '')) && !isYear)
      return false;
  }
  // One word at the left of its line is a title.
  return isFurther || !isBlank(row[0]) ? count >= 2 : count >= 1;
}

/** Some cell of the last line stands under a blank, or under a word that the next columns share. */
function adds(rows: readonly (readonly unknown[])[]): boolean {
  const last = rows[rows.length - 1]!;
  const above = rows[rows.length - 2]!;
  if (last.every((cell) => isBlank(cell) || isUnit(cell))) return false;
  return last.some((cell, index) => !isBlank(cell) && (isBlank(above[index]) || isBlank(above[index + 1])));
}

function joined(
  rows: readonly (readonly unknown[])[],
  said: HeadingsSaid,
): Pick<HeadingLines, 'headings' | 'groups'> {
  const width = Math.max(...rows.map((row) => row.length));
  let headings = Array.from({ length: width }, (_, index) => textOf(rows[0]![index]));
  let groups = headings.map(() => '');
  for (const row of rows.slice(1)) {
    const above = headings;
    groups = groupsOf(above);
    headings = above.map((text, index) => {
      const own = textOf(row[index]);
      // A unit says nothing but under "Instalment 2", of which it is the amount.
      const isAmountOfPart = text === '' && isPartGroup(groups[index]!);
      if (own === '' || (isUnit(own) && !isWord(own) && !isAmountOfPart)) return text;
      return groups[index] === '' ? own : together(groups[index]!, own, said);
    });
  }
  return { headings: toldApart(headings, groups), groups };
}

/** By column the word over it, which holds to the right as far as the next. */
function groupsOf(above: readonly string[]): string[] {
  let group = '';
  const groups = above.map((text) => (text === '' ? group : (group = text)));
  const starts = [...above.keys()].filter((index) => isPartGroup(above[index]!));
  // The last instalment has as many columns as those before it: what stands further right is of them all.
  const widths = starts.slice(1).map((start, n) => start - starts[n]!);
  const [last, width] = [starts.at(-1)!, Math.max(...widths)];
  if (widths.length === 0 || widths.some((one) => one !== width)) return groups;
  return groups.map((text, index) => (index >= last + width && text === above[last] ? '' : text));
}

/** Lines of which each has a cell where the other has one are halves of the same headings: "Paid to" over "police". */
function withHalvesJoined(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const joinedRows: (readonly unknown[])[] = [];
  for (const row of rows) {
    const above = joinedRows.at(-1);
    if (above && areHalves(above, row)) {
      joinedRows[joinedRows.length - 1] = Array.from(above, (cell, index) =>
        isBlank(cell) ? cell : `${textOf(cell)} ${textOf(row[index])}`,
      );
    } else joinedRows.push(row);
  }
  return joinedRows;
}

const MIN_HALVES = 4;
/** "In the", "Given", "From": no heading by itself. */
const areHalves = (above: readonly unknown[], row: readonly unknown[]): boolean => {
  const width = Math.max(above.length, row.length);
  const columns = Array.from({ length: width }, (_, index) => index);
  if (!columns.every((index) => isBlank(above[index]) === isBlank(row[index]))) return false;
  const filled = columns.filter((index) => !isBlank(row[index]));
  const areWords = filled.every((index) => isWordCell(above[index]) && isWordCell(row[index]));
  return filled.length >= MIN_HALVES && areWords;
};

const isWordCell = (cell: unknown): boolean =>
  typeof cell === 'string' && (!isUnit(cell) || isWord(textOf(cell))) && !/\d/.test(cell);

/** "Banked" under "At council" and under "At OPCC": the words over them tell the two apart. */
function toldApart(headings: readonly string[], groups: readonly string[]): string[] {
  const isOfMoney = (heading: string): boolean =>
    OF_MONEY.some((sense) => headingOf(heading).senses.has(sense));
  return headings.map((heading, index) => {
    const group = groups[index]!;
    if (group === '' || !isOfMoney(heading)) return heading;
    const isTwice = headings.some((other, at) => other === heading && groups[at] !== group);
    return isTwice ? `${group} ${heading}` : heading;
  });
}

/** "Instalment 2", over what is said of it. */
function isPartGroup(text: string): boolean {
  return partHeading(text.toLowerCase())?.rest === '';
}

/** "Instalment 2 received": what the words over it and its own say together. */
function isOfPart(text: string): boolean {
  const part = partHeading(text.toLowerCase());
  // "Date" is one of dates alone, whatever the cells hold.
  return part !== null && part.rest !== '' && [false, true].some((is) => facetOf(part.rest, is) !== null);
}

const textOf = (cell: unknown): string => (isBlank(cell) ? '' : shownText(cell));

/** A sum or a day, and not of what. */
const SAYS_LITTLE =
  /^(?:grand )?(?:totals?|amounts?|sums?|values?|figures?|dates?|when|£)(?: £)?(?: to date)?$/;
const OF_MONEY = [
  'received',
  'paidOver',
  'held',
  'spent',
  'owed',
  'secured',
  'council',
  'police',
  'developer',
] as const;

/** Of none of these is what is left a part: it is less than they are. */
const OF_SUM_OR_PAID = ['paidOver', 'spent', 'value'] as const;

/** A heading under a group: alone where it says enough, else both. */
function together(group: string, own: string, said: HeadingsSaid): string {
  const both = `${group} ${own}`;
  if (isPartGroup(group) && isOfPart(both)) return both;
  if (said.has(normalHeading(both))) return both;
  if (said.has(normalHeading(own))) return own;
  // "Dates" over "Agreement" and "Spend by".
  if (/^(?:key |important )?dates$/i.test(group)) return `${own} ${group}`;
  const [ofBoth] = meaningsOf(both);
  const [ofOwn] = meaningsOf(own);
  const council = councilColumnOfHeading(both);
  if (council?.isExact && council.isDistinctive) return both;
  if (ofBoth?.weight === EXACT && ofBoth.key !== ofOwn?.key) return both;
  const groupYear = headingOf(group);
  if (groupYear.year !== null || /^all\b|\ball years\b/i.test(group)) return `${own} ${group}`;
  if (headingOf(own).year !== null) return both;
  // "At OPCC" over "Banked" says who banked it.
  const isOfNobody = holderOf(headingOf(own).words) === null && !headingOf(own).senses.has('secured');
  const isWith = headingOf(group).by !== null && /^(?:at|with|in|by)\b/i.test(group);
  if (isWith && isOfNobody && OF_MONEY.some((sense) => headingOf(own).senses.has(sense))) return both;
  const isHolder = holderOf(headingOf(own).words) !== null && headingOf(own).words.split(' ').length <= 5;
  const { senses } = headingOf(group);
  // "To Kent Police" under "Police contributions" says what it is.
  const isTo =
    ofOwn !== undefined &&
    ofOwn.weight >= STRONG &&
    /^(?:(?:on|over|out|onwards?|across) )?(?:to|from)\b/i.test(own);
  if (isTo && !senses.has('paidOver') && !senses.has('received')) return own;
  // "Received" over "Amount" and "Date".
  if (SAYS_LITTLE.test(headingOf(own).words) && OF_MONEY.some((sense) => senses.has(sense))) return both;
  // What is left, under what was paid, is none of what was paid.
  const isLeft = headingOf(own).senses.has('held') || headingOf(own).senses.has('remaining');
  const isOfHolder = headingOf(group).by !== null || senses.has('held');
  if (
    (isLeft || /^(?:in|out)$/i.test(own)) &&
    OF_SUM_OR_PAID.some((sense) => senses.has(sense)) &&
    !isOfHolder
  )
    return own;
  // "Held by WODC" under "Paid to police" says what it is.
  if (ofOwn && ofOwn.weight >= STRONG && headingOf(own).senses.has('held')) return own;
  if (isHolder && (senses.has('held') || senses.has('paidOver') || senses.has('money'))) return both;
  if (ofOwn && ofOwn.weight >= STRONG) return own;
  if (ofBoth && ofBoth.weight >= (ofOwn?.weight ?? 0)) return both;
  return own;
}

/** So many meanings, each of a word or two, are those of headings. */
const MANY_MEANINGS = 5;

/** How much headings tell: each meaning once. A further line must tell more than the first alone. */
function scoreOf(headings: readonly string[], said: HeadingsSaid, lines: number): number {
  const counts = new Map<string, number>();
  let filled = 0;
  let sentences = 0;
  let isSaid = false;
  for (const heading of headings) {
    if (heading === '') continue;
    filled++;
    if (heading.split(' ').length > LONGEST_SENTENCE) sentences++;
    const add = (key: string, weight: number): void => {
      counts.set(key, Math.max(counts.get(key) ?? 0, weight));
    };
    const chosen = said.get(normalHeading(heading));
    if (chosen !== undefined) {
      isSaid = true;
      if (chosen !== 'none') add(chosen, 1);
      continue;
    }
    const council = councilColumnOfHeading(heading);
    const [first] = meaningsOf(heading);
    if (council?.isExact) add(council.key, 1);
    else if (isOwnReference(heading)) add('reference', 1);
    else if (first && first.weight >= STRONG) add(first.key, 0.9);
    else if (isOfPart(heading)) add('instalments', 0.9);
    else if (council) add(council.key, 0.8);
    else if (first) add(first.key, 0.3);
  }
  if (filled < 2) return 0;
  const total = [...counts.values()].reduce((sum, weight) => sum + weight, 0);
  const strong = [...counts.values()].filter((weight) => weight >= 0.8).length;
  // Of many headings two tell enough where they are those of a register, or the officer said what they are.
  const hasMoney = MONEY_COLUMNS.some((key) => counts.has(key));
  const isOfAgreements =
    counts.has('agreement') && (counts.has('value') || (hasMoney && counts.size >= MANY_MEANINGS));
  const isEnough = strong > 2 || filled <= 6 || isSaid || isOfAgreements;
  if (strong < 2 || !isEnough) return 0;
  return total - sentences * 0.5 - (lines - 1) * 0.2;
}
