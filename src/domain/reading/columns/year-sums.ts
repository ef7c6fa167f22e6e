/** Money that stands in a column for each year, with no column of all years: the columns of which it is the sum. */
import type { MoneyColumn } from '../../sheet/columns';
import type { ColumnDraft } from './column-draft';
import { withoutYears } from '../words/heading-words';
import { headingOf } from '../words/lexicon';
import { meaningsOf } from '../words/meanings';

/** The columns of one heading, one for each year. */
export interface YearColumns {
  /** The heading without its year: "paid over to opcc". */
  readonly words: string;
  /** By their place among the drafts. */
  readonly parts: readonly number[];
  /** Years in which there was nothing. */
  readonly nil: readonly number[];
  /** Their years stand under one word, which says what they all are. */
  readonly isUnderOne: boolean;
}

/** Payments of several years add up; what is held at several days does not. */
const FLOWS: readonly MoneyColumn[] = ['drawnDown', 'spent'];
/** What a heading must weigh for its years to be added up: it says plainly who has the money. */
const PLAIN = 7;

/** Payments from before the first year, in a column of their own beside the years. */
const BEFORE = /\b(?:prior|previous|earlier|before|pre|older)\b/;
/** Not paid but expected: what it says is no part of what was paid. */
const EXPECTED = /\b(?:forecast|budget(?:ed)?|planned|projected|profiled?|estimated?|expected|due)\b/;

/**
 * Columns of amounts that are alike but for the year. With a column that is of the same and of no year, such as a total or
 * what is left, they are none: what that is must be known first.
 */
export function yearColumns(drafts: readonly ColumnDraft[], money: readonly number[]): YearColumns[] {
  const groups = new Map<string, Map<string, number>>();
  const broken = new Set<string>();
  for (const index of money) {
    const { heading, said } = drafts[index]!;
    const { year, isAllYears, words } = headingOf(heading);
    if (year === null || isAllYears) continue;
    const stem = withoutYears(heading);
    const years = groups.get(stem) ?? new Map<string, number>();
    if (years.has(year) || said !== null || stem === '' || EXPECTED.test(words)) broken.add(stem);
    groups.set(stem, years.set(year, index));
  }
  return [...groups].flatMap(([words, years]) => {
    if (broken.has(words) || years.size < 2) return [];
    const parts = [...years.values()];
    const others = [...drafts.keys()].filter(
      (index) => !parts.includes(index) && isBeside(drafts[index]!, words),
    );
    const before = others.filter((index) => BEFORE.test(headingOf(drafts[index]!.heading).words));
    const isUnderOne = parts.every((index) => withoutYears(drafts[index]!.group) === words);
    const nil = [...drafts.keys()].filter((index) => isNilYear(drafts[index]!, words));
    return before.length === others.length ? [{ words, parts: [...before, ...parts], nil, isUnderOne }] : [];
  });
}

function isNilYear({ heading, content }: ColumnDraft, words: string): boolean {
  const { year, isAllYears } = headingOf(heading);
  return (
    year !== null &&
    !isAllYears &&
    withoutYears(heading) === words &&
    content.moneyCount === content.zeroCount
  );
}

/** Amounts under a heading that begins with the same words; or from before, under the same word. */
function isBeside({ heading, group, content }: ColumnDraft, words: string): boolean {
  const own = headingOf(heading).words;
  if (content.moneyCount === content.zeroCount || EXPECTED.test(own)) return false;
  return own.startsWith(`${words} `) || (withoutYears(group) === words && BEFORE.test(own));
}

/** Amounts that stand beside years, under a heading that says no more than that they are from before. */
export function beforeYears(drafts: readonly ColumnDraft[], money: readonly number[]): number[] {
  const before = yearColumns(drafts, money).flatMap(({ parts }) => parts);
  return before.filter((index) => !money.includes(index));
}

/** The column of the register that such years add up to; null where their words do not say so plainly. */
export function flowOf({ words }: YearColumns): MoneyColumn | null {
  const [first] = meaningsOf(words);
  const key = FLOWS.find((flow) => flow === first?.key);
  return key !== undefined && first!.weight >= PLAIN ? key : null;
}
