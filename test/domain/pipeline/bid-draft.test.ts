/** A bid as it is typed, and as a sheet: a draft until what comes anyway is typed and the three tests have words. */
import { toPounds } from '../../../src/domain/money/pence';
import { BID_COSTS } from '../../../src/domain/pipeline/bid-cost-table';
import { bidDraft, comingOfTable, TESTS, type BidTyped } from '../../../src/domain/pipeline/bid-draft';
import { bidSheet } from '../../../src/domain/pipeline/bid-sheet';
import { isTable, readTable } from '../../../src/domain/tables/read-table';
import { day } from './made-tranches';

const COSTS = [
  ['Premises', 381.06, 'Person', ''],
  ['Vehicles', 107.65, 'Person', ''],
  ['Personal equipment', 29.28, 'Person', ''],
  ['Radio and IT', 0.6, 'Person', ''],
];
function table(...rows: unknown[][]) {
  const read = readTable([['Item', 'Unit cost', 'Driver', 'Ratio'], ...rows], BID_COSTS);
  if (!isTable(read)) throw new Error(read.code);
  return read;
}
const WHOLE: BidTyped = {
  homes: '120',
  peopleEach: '2.37',
  coming: '0',
  tests: { necessary: '120 homes add calls.', related: 'They serve these homes.', fair: 'In proportion.' },
};

test('the bid of the published costs: 518.59 for each person', () => {
  const draft = bidDraft(table(...COSTS), { ...WHOLE, coming: '47,486.99' });
  expect(draft.bid && [draft.bid.total, draft.bid.perDwelling].map(toPounds)).toEqual([147_486.99, 1_229.06]);
  expect(draft.gap && [draft.gap.total, draft.gap.perHome].map(toPounds)).toEqual([100_000, 833.33]);
  expect(draft.missing).toEqual([]);
});

test.each<[string, Partial<BidTyped>, number]>([
  ['nothing is missing where 0 is typed', {}, 0],
  ['what comes anyway is not typed', { coming: '' }, 1],
  ['it cannot be read', { coming: 'some' }, 1],
  ['it is below nil', { coming: '-5' }, 1],
  ['a test has only spaces', { tests: { ...WHOLE.tests, fair: '  ' } }, 1],
  ['there are no homes', { homes: '' }, 1],
  ['half a home', { homes: '1.5' }, 1],
  ['people are not typed, and costs are by person', { peopleEach: '' }, 1],
  ['all of it', { homes: '', coming: '', tests: { necessary: '', related: '', fair: '' } }, 5],
])('%s', (_, change, missing) => {
  expect(bidDraft(table(...COSTS), { ...WHOLE, ...change }).missing).toHaveLength(missing);
});

test('a field that cannot be read says so, and a blank one does not', () => {
  const bad = { ...WHOLE, homes: 'many', peopleEach: '99', coming: 'some' };
  expect(Object.keys(bidDraft(table(...COSTS), bad).refusals)).toEqual(['homes', 'peopleEach', 'coming']);
  const blank = { ...WHOLE, homes: '', peopleEach: '', coming: '' };
  expect(bidDraft(table(...COSTS), blank).refusals).toEqual({});
});

test('an item that lacks its driver keeps the bid a draft', () => {
  const { missing, bid } = bidDraft(table(...COSTS, ['Van', 5, '', '']), WHOLE);
  expect(missing).toHaveLength(1);
  expect(toPounds(bid!.total)).toBe(147_486.99);
});

test('a row of costs that cannot be read keeps the bid a draft, and is said', () => {
  const { missing, unread, bid } = bidDraft(table(...COSTS, ['Van', 'TBC', 'Vehicle', 0.01]), WHOLE);
  expect(missing).toEqual([expect.stringContaining('Van')]);
  expect(unread).toHaveLength(1);
  expect(toPounds(bid!.total)).toBe(147_486.99);
});

test.each([
  ['pays for all of it', '147,486.99', 0],
  ['is more than it costs', '200,000', -52_513.01],
])('a bid without a gap is a draft: what comes anyway %s', (_, coming, gap) => {
  const draft = bidDraft(table(...COSTS), { ...WHOLE, coming });
  expect(toPounds(draft.gap!.total)).toBe(gap);
  expect(draft.missing).toHaveLength(1);
});

test('what comes anyway by the table of costs, where it says so', () => {
  expect(comingOfTable(table(...COSTS))).toBeNull();
  expect(comingOfTable(table(...COSTS, ['Grant', 'nil', 'Money coming', '']))).toBe(0);
  expect(comingOfTable(table(['Grant', 5, 'Grant', ''], ['Precept', 'TBC', 'Precept', '']))).toBeNull();
  expect(comingOfTable(table(['Grant', 5, 'Money coming', ''], ['Precept', 7, 'Money coming', '']))).toBe(
    1200,
  );
});

describe('the sheet', () => {
  const of = { development: 'Land off Ribbon Lane', authority: 'Charnwood', application: 'P/24/9910/2' };
  const sheetOf = (typed: BidTyped) =>
    bidSheet(of, typed, bidDraft(table(...COSTS), typed), day(28, 11, 2026));

  test('adds up: its lines to its total, and the gap is the total less what comes', () => {
    const { block, isDraft } = sheetOf({ ...WHOLE, coming: '1000' });
    const amount = (label: string) => block.find(([name]) => name === label)![4] as number;
    const heading = block.findIndex(([name]) => name === 'Item');
    const total = block.findIndex(([name]) => name === 'Total');
    const lines = block.slice(heading + 1, total).map((row) => Math.round((row[4] as number) * 100));
    expect(lines.reduce((sum, line) => sum + line, 0)).toBe(Math.round(amount('Total') * 100));
    expect(amount('Funding gap')).toBeCloseTo(amount('Total') - 1000, 2);
    expect(isDraft).toBe(false);
  });

  test('has each of the tests, and marks a draft as one', () => {
    const words = { ...WHOLE, tests: { ...WHOLE.tests, fair: '' } };
    const { block, isDraft } = sheetOf(words);
    expect(isDraft).toBe(true);
    expect(block[0]![0]).toMatch(/^Draft/);
    for (const { name } of TESTS) expect(block.some(([cell]) => cell === name)).toBe(true);
  });

  test('breaks what is too long for the page, and loses no word', () => {
    const long = Array.from({ length: 90 }, (_, n) => `word${n}`).join(' ');
    const { block } = sheetOf({ ...WHOLE, tests: { ...WHOLE.tests, related: long } });
    const texts = block.map(([cell]) => String(cell ?? ''));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(100);
    expect(texts.join(' ')).toContain(long);
  });
});
