import { COLUMN_KEYS, COLUMNS } from '../../sheet/columns';
import type { ColumnContent } from '../cells/content';
import { sheetColumnType, type SheetColumnKey } from '../words/council-columns';
import { bareHolder, saysShare } from '../words/heading-words';
import { headingOf, speaksOfPounds, type Heading } from '../words/lexicon';
import { meaningsOf } from '../words/meanings';
import { BARE_NUMBER } from '../words/reference-meanings';

/** The meanings that a column of a register's table may have. */
export const REGISTER_KEYS: readonly SheetColumnKey[] = [
  ...COLUMN_KEYS,
  'units',
  'fundingStatus',
  'transaction',
];

/** What a choice must weigh to be read without a question. */
export const READ = 5;

/** What the words of a heading weigh that says plainly what it is. */
const PLAIN = 8;

const share = (count: number, content: ColumnContent): number =>
  content.filledCount === 0 ? 0 : count / content.filledCount;

/** The share of a column's cells that are amounts; nil counts neither way. */
export function moneyShare(content: ColumnContent): number {
  const statedCount = content.filledCount - content.zeroCount;
  return statedCount === 0
    ? content.zeroCount > 0
      ? 1
      : 0
    : (content.moneyCount + content.fractionCount - content.zeroCount) / statedCount;
}

/** True for cells that are all days as Excel counts them, under a word of time. */
const holdsSerials = (content: ColumnContent, read: Heading): boolean =>
  share(content.serialCount, content) >= 0.8 &&
  (read.senses.has('date') || read.senses.has('deadline') || read.senses.has('trigger'));

/** How much a meaning weighs for a column: what its heading says, and what its cells are. */
export function weightOf(
  key: SheetColumnKey,
  heading: string,
  content: ColumnContent,
  isRunning: boolean,
): number {
  const said = meaningsOf(heading).find((meaning) => meaning.key === key)?.weight ?? 0;
  const held = heldWeight(key, content, headingOf(heading), isRunning, heading === '');
  // Numbers of the rows, under no heading, are no references.
  if (heading === '' && isRunning) return 0;
  const isCount = isRunning || content.numberCount * 2 > content.filledCount;
  if (key === 'contribution' && isCount && isBareNumber(headingOf(heading).words)) return 0;
  // A few cells contradict no plain heading: each may be a slip. A nil may be a blank.
  const statedCount = content.filledCount - content.zeroCount;
  // Nils are numbers: with them a few amounts are no slips of a text.
  const areNumbers = sheetColumnType(key) === 'text' && content.numberCount === content.filledCount;
  const isFew = statedCount < MIN_AGAINST && !(areNumbers && content.filledCount >= MIN_AGAINST);
  if (said >= PLAIN && held < 0 && isFew && !isPlainlyOther(content)) return said - 1;
  // What cells alone can tell: authorities, and whether agreements are open or closed.
  const tellsAlone = key === 'authority' || key === 'status' || heading === '';
  return said === 0 && (held <= 0 || !tellsAlone) ? 0 : said + held;
}

const isBareNumber = (words: string): boolean => BARE_NUMBER.test(words);
const NEVER = -30;

function heldWeight(
  key: SheetColumnKey,
  content: ColumnContent,
  read: Heading,
  isRunning: boolean,
  isUnnamed: boolean,
): number {
  if (content.filledCount === 0) return 0;
  const dates = share(content.dateCount, content);
  const serials = holdsSerials(content, read);
  const money = moneyShare(content);
  const type = sheetColumnType(key);
  if (type === 'money') {
    if (serials || dates >= 0.6 || holdsFlags(content) || holdsDays(content)) return NEVER;
    if (isRunning && share(content.poundsCount, content) === 0) return -6;
    if (money >= 0.6) return 1;
    return isOfOtherSort(content) ? -14 : -2;
  }
  if (type === 'date') {
    const days = dates + share(content.serialCount, content);
    if (days >= 0.5) return read.words === '' ? 0 : 1;
    if (money >= 0.6) return -14;
    return share(content.proseCount, content) >= 0.6 ? -6 : -2;
  }
  const isFigures = poundsShare(content) >= 0.5 && money >= 0.6;
  if (isFigures) return NEVER;
  if (key === 'authority') return authorityWeight(content, isUnnamed);
  if (key === 'agreement' || key === 'contribution' || key === 'application' || key === 'transaction')
    return referenceWeight(key, content, dates, read);
  if (dates >= 0.8 || serials) return -8;
  if (key === 'status') return stateWeight(content);
  if (key === 'fundingStatus') return share(content.statusCount, content) >= 0.8 ? 4 : -8;
  if (key === 'units') return 0;
  // "Paid by developer?": Yes is no developer.
  if (NAMED_IN_WORDS.includes(key) && holdsFlags(content)) return -8;
  // "Where it is", over words for where the money is.
  if (key === 'site' && share(content.statusCount, content) >= 0.5) return -8;
  if (key === 'purpose') {
    if (share(content.purposeCount, content) >= 0.6) return 4;
    return referenceShare(content) >= 0.7 ? -5 : share(content.proseCount, content) >= 0.5 ? 2 : 0;
  }
  return money >= 0.8 && content.numberCount > 0 ? -8 : 0;
}

const NAMED_IN_WORDS: readonly SheetColumnKey[] = [
  'developer',
  'site',
  'area',
  'trigger',
  'project',
  'purpose',
];

/** True for a column of Yes and No: it tells whether, and not how much. */
export const holdsFlags = (content: ColumnContent): boolean =>
  content.moneyCount === 0
    ? content.filledCount >= FEW && content.flagCount * 2 > content.filledCount
    : content.filledCount >= MIN_AGAINST && share(content.flagCount, content) >= 0.8;

/** So few cells are plainly of another sort where all of them are. */
const FEW = 2;
const isPlainlyOther = (content: ColumnContent): boolean => {
  const { filledCount, dateCount, recentCount, zeroCount } = content;
  const areRecent = holdsDays(content) && recentCount === filledCount - zeroCount;
  return holdsFlags(content) || areRecent || (filledCount >= FEW && dateCount === filledCount);
};

/** The fewest numbers that are all days for it to be no chance; and of so many, most are of recent years. */
const [MIN_DAYS, MANY] = [3, 8];
/** So many and such a share of them are no chance among amounts of another sort either, if they differ. */
const [MIN_RECENT, MOSTLY_RECENT, MIN_DISTINCT] = [6, 0.6, 4];

/** True for numbers that are all days, hardly any of them round, or most of which are recent days: dates, whatever their heading says. */
export function holdsDays(content: ColumnContent): boolean {
  const { dayCount, recentCount, distinctCount } = content;
  const stated = content.filledCount - content.zeroCount;
  if (content.serialCount === stated)
    return stated >= MIN_DAYS && (stated < MANY ? dayCount : recentCount) >= stated * 0.7;
  return recentCount >= MIN_RECENT && recentCount > stated * MOSTLY_RECENT && distinctCount >= MIN_DISTINCT;
}

/** So few cells contradict no heading. */
const MIN_AGAINST = 4;

/** True for cells that are plainly of another sort than amounts; what cannot be read may be a slip in each. */
function isOfOtherSort(content: ColumnContent): boolean {
  if (content.filledCount < MIN_AGAINST) return false;
  const { referenceCount, authorityCount, statusCount, stateCount, proseCount, moneyCount } = content;
  const others = [referenceCount - moneyCount, authorityCount, statusCount, stateCount, proseCount];
  return others.some((count) => share(count, content) >= 0.7);
}

function authorityWeight(content: ColumnContent, isUnnamed: boolean): number {
  const authorities = share(content.authorityCount, content);
  if (authorities >= 0.7) return isUnnamed ? 4 : 5;
  return authorities < 0.2 && share(content.referenceCount, content) >= 0.5 ? -8 : 0;
}

function stateWeight(content: ColumnContent): number {
  const states = share(content.stateCount, content);
  if (states >= 0.7) return 6;
  // Words of another sort: where the money is, or how far the development has come.
  if (states === 0 && content.filledCount >= MIN_AGAINST) return -4;
  return share(content.authorityCount, content) >= 0.7 || content.distinctCount > 12 ? -3 : 0;
}

const referenceShare = (content: ColumnContent): number =>
  share(content.referenceCount, content) + share(content.numberCount, content);

function referenceWeight(key: SheetColumnKey, content: ColumnContent, dates: number, read: Heading): number {
  if (read.words.includes('£') || holdsFlags(content)) return NEVER;
  if (dates >= 0.8) return -6;
  if (share(content.authorityCount, content) >= 0.7 || share(content.stateCount, content) >= 0.7) return -8;
  if (share(content.statusCount, content) >= 0.8) return -8;
  // Numbers that may all be days: dates under a heading that does not say so.
  if (share(content.serialCount, content) >= 0.9 && content.filledCount >= MIN_AGAINST) return -4;
  if (key === 'contribution' && mayBeSums(content) && !read.senses.has('reference'))
    return areRoundSums(content) ? NEVER : -6;
  if (referenceShare(content) >= 0.5) return key === 'application' ? 1 : 2;
  const isProse = share(content.proseCount, content) >= 0.6;
  return isProse ? (PROSE_AGAINST[key] ?? -4) : 0;
}

/** Numbers of a thousand and more, hardly any of them twice. */
const mayBeSums = (content: ColumnContent): boolean =>
  share(content.largeCount, content) >= 0.8 && content.distinctCount > 0.8 * content.filledCount;

/** Most of them are round, as the numbers of contributions are not. */
const areRoundSums = (content: ColumnContent): boolean =>
  mayBeSums(content) && share(content.roundCount, content) >= 0.6 && content.filledCount >= MIN_AGAINST;

/** Under "Contribution" texts are mostly what it is for. */
const PROSE_AGAINST: Partial<Record<SheetColumnKey, number>> = { agreement: -3, contribution: -7 };

/** The share of amounts in pounds and pence among those that are not nil. */
const poundsShare = ({ poundsCount, filledCount, zeroCount }: ColumnContent): number =>
  filledCount === zeroCount ? 0 : poundsCount / (filledCount - zeroCount);

/** True for a column that may hold money: amounts under a word of money or a pound sign, or amounts in pounds and pence. */
export function mayBeMoney(heading: string, content: ColumnContent, isRunning: boolean): boolean {
  const read = headingOf(heading);
  if (content.filledCount === 0 || moneyShare(content) < 0.6 || content.moneyCount === content.zeroCount)
    return false;
  if (holdsSerials(content, read) || content.dateCount * 2 > content.filledCount) return false;
  if (content.shareCount === content.filledCount && saysShare(heading)) return false;
  if (poundsShare(content) >= 0.5 && !/%/.test(heading) && !read.isNotMoney) return true;
  if (poundsShare(content) >= 0.5 && content.example.includes('£') && !/\bper\b/.test(read.words))
    return true;
  // Figures under "Council" or "Police" alone are what each has, or what is for it.
  if (bareHolder(heading) !== null && !isRunning) return true;
  if (read.isNotMoney || (isRunning && !speaksOfPounds(heading))) return false;
  return speaksOfPounds(heading);
}

/** True for a column of amounts whose heading says that it is money of another kind: a forecast, interest, an old figure. */
export const isOtherMoney = (heading: string): boolean => headingOf(heading).isOtherMoney;

export const isMoneyKey = (key: SheetColumnKey | null): boolean =>
  key !== null && key in COLUMNS && COLUMNS[key as keyof typeof COLUMNS].type === 'money';
