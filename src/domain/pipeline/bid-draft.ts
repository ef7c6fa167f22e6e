import type { Finding } from '../findings/finding';
import { isBlank, readAmount } from '../money/read-amount';
import { NIL, pence, type Pence } from '../money/pence';
import { Exact, halfUpToPenny } from '../money/rounding';
import { shownText } from '../sheet/text';
import { bidOf, isLeftOutItem, needsPersons, type Bid, type Homes } from './bid';
import type { BidCostsTable } from './bid-cost-table';

/** The three tests of regulation 122: a bid has words for each. */
export const TESTS = [
  { key: 'necessary', name: 'Necessary to make the development acceptable in planning terms' },
  { key: 'related', name: 'Directly related to the development' },
  { key: 'fair', name: 'Fairly and reasonably related to it in scale and kind' },
] as const;
export type TestKey = (typeof TESTS)[number]['key'];

/** What is typed for a bid. */
export interface BidTyped {
  readonly homes: string;
  readonly peopleEach: string;
  /** Grant and precept that come anyway: 0 counts, blank does not. */
  readonly coming: string;
  readonly tests: Readonly<Record<TestKey, string>>;
}

export type BidField = 'homes' | 'peopleEach' | 'coming';

export interface BidDraft {
  readonly homes: Homes | null;
  /** Null while the homes, or the people in them, are not known. */
  readonly bid: Bid | null;
  readonly coming: Pence | null;
  /** The total less what comes anyway; null where that is not typed. */
  readonly gap: { readonly total: Pence; readonly perHome: Pence } | null;
  /** What cannot be read, and what to type. */
  readonly refusals: Readonly<Partial<Record<BidField, string>>>;
  /** Why rows of the table of costs cannot be read, and are in no line. */
  readonly unread: readonly Finding[];
  /** What is missing before it is more than a draft, in words. */
  readonly missing: readonly string[];
}

const MAX_HOMES = 100_000;
const MAX_PEOPLE = 20;

/** A bid as it is typed. It is a draft until what comes anyway is typed, and each of the three tests has words. */
export function bidDraft(table: BidCostsTable, typed: BidTyped): BidDraft {
  const refusals: Partial<Record<BidField, string>> = {};
  const homes = homesOf(table, typed, refusals);
  const bid = homes && bidOf(table, homes);
  const coming = comingOf(typed.coming, refusals);
  const net = bid && coming !== null ? pence(bid.total - coming) : null;
  const gap =
    net === null ? null : { total: net, perHome: halfUpToPenny(new Exact(net).dividedBy(homes!.dwellings)) };
  const tests = TESTS.filter(({ key }) => typed.tests[key].trim() === '');
  const leftOut = bid?.leftOut.filter(({ row }) => row.driver !== 'Money coming') ?? [];
  const unread = table.leftOut.map((rowIndex) => nameOfRow(table, rowIndex));
  const missing = [
    ...(bid === null ? ['how many homes there are, and people in each'] : []),
    ...(bid !== null && bid.items.length === 0 ? ['an item of the table of costs'] : []),
    ...(coming === null ? ['money already coming, or 0'] : []),
    ...tests.map(({ name }) => `words for the test "${name}"`),
    ...(gap !== null && gap.total <= 0 ? ['a funding gap: what comes anyway pays for all of it'] : []),
    ...leftOut.map(({ row }) => `what ${row.item} lacks in the table of costs`),
    ...unread.map((name) => `${name} of the table of costs, which cannot be read`),
  ];
  return { homes, bid, coming, gap, refusals, unread: table.errors, missing };
}

function homesOf(
  table: BidCostsTable,
  typed: BidTyped,
  refusals: Partial<Record<BidField, string>>,
): Homes | null {
  const homes = numberOf(typed.homes);
  const isCount =
    homes !== null && homes.isInteger() && homes.greaterThan(0) && homes.lessThanOrEqualTo(MAX_HOMES);
  if (!isCount && typed.homes.trim() !== '') refusals.homes = 'Write a whole number of homes, as 120.';
  const each = numberOf(typed.peopleEach);
  const isPeople = each !== null && each.greaterThanOrEqualTo(0.5) && each.lessThanOrEqualTo(MAX_PEOPLE);
  if (!isPeople && typed.peopleEach.trim() !== '')
    refusals.peopleEach = 'Write how many people live in a home on average, as 2.37.';
  if (!isCount) return null;
  if (!isPeople && needsPersons(table)) return null;
  return { dwellings: homes.toNumber(), persons: isPeople ? each.times(homes) : null };
}

function numberOf(text: string): InstanceType<typeof Exact> | null {
  const plain = text.trim().replace(/,/g, '');
  return /^\d{1,9}(\.\d{1,6})?$/.test(plain) ? new Exact(plain) : null;
}

function comingOf(text: string, refusals: Partial<Record<BidField, string>>): Pence | null {
  if (text.trim() === '' || isBlank(text)) return null;
  const amount = readAmount(text);
  if (typeof amount === 'number' && amount >= 0) return pence(amount);
  refusals.coming = 'Write an amount in pounds, as 12,345.67, or 0.';
  return null;
}

function nameOfRow({ block, header: { columns } }: BidCostsTable, rowIndex: number): string {
  const item = shownText(block[rowIndex]![columns.item!]).trim();
  return item === '' ? `row ${rowIndex + 1}` : item;
}

/** What the table of costs says that comes anyway; null where it says nothing. */
export function comingOfTable(table: BidCostsTable): Pence | null {
  const { coming } = bidOf(table, { dwellings: 1, persons: new Exact(1) });
  return coming === null ? null : coming.reduce((sum, { amount }) => pence(sum + amount), NIL);
}

/** Items of a bid that count. */
export const linesOf = ({ items }: Bid) => items.flatMap((item) => (isLeftOutItem(item) ? [] : [item]));
