import { bidOf, isLeftOutItem, needsPersons, type Bid, type Homes } from '../domain/pipeline/bid';
import { BID_COSTS, type BidCostsTable } from '../domain/pipeline/bid-cost-table';
import { toPounds, type Pence } from '../domain/money/pence';
import { remedy, says } from '../domain/findings/report';
import { counted } from '../domain/register/figures/words';
import { isBlankOrZero } from '../domain/sheet/blank-zeros';
import { answer, type Call } from './answering';
import { describe, single } from './arguments';
import { decimalArgument } from './decimal-argument';
import { invalid, notAvailable } from './errors';
import { tableSource, withSources } from './sources';
import { wholeSpill } from './spill-size';

const HEADINGS = ['Item', 'Quantity', 'Existing deducted', 'Unit cost', 'Line'];
const MAX_DWELLINGS = 100_000;
/** Fewer persons to a dwelling are a household's number given in place of the number of persons in all. */
const MIN_PERSONS = 0.5;

/**
 * What a development costs the force by a table of costs: each item with its quantity, and what is not paid for by money that comes anyway.
 *
 * @customfunction BID
 * @param dwellings How many dwellings the development has.
 * @param [persons] How many persons will live in them in all, such as dwellings times the average household; needed where the table has the driver Person.
 * @param [costs] The table of costs with its headings: Item, Unit cost, Driver and, where they are known, Ratio, Existing capacity; leave out for the table named BidCosts.
 * @param invocation What Excel tells of the call.
 * @streaming
 * @requiresStreamParameterAddresses
 * @returns A heading row and one row an item: Item, Quantity, Existing deducted, Unit cost, Line. Below them Total and Per dwelling; each amount that comes anyway, below nil; Funding gap and Funding gap per dwelling.
 * @throws #VALUE! where `dwellings` is no whole number above 0, `persons` is needed and blank, is no number, or is fewer than one for two dwellings, or a range has no usable headings; #N/A where the workbook has no table of costs.
 * @remarks Line is (Quantity - Existing deducted) x Unit cost, half up to the penny; Total is the sum of the lines. Quantity is dwellings x Ratio for the drivers Dwelling and Square metre, persons x Ratio for Person, and Ratio for Fixed; a blank Ratio is 1, but for Square metre. For Officer, Staff and Vehicle a Ratio of 1 or more is the dwellings for one (104), and one below 1 is how many a dwelling needs (0.01); they are counted pro rata. Existing capacity is in the same units, and never takes a quantity below nil. Rows with the driver Money coming are what comes anyway, such as grant or precept: the gap is #N/A where no row says so, and nil has to be typed as a word. An item of which something is missing shows #N/A, is in no total, and is counted in the last row.
 * @example =S106.BID(150) | what 150 dwellings cost, by the workbook's own table
 * @example =S106.BID(150, 150 * 2.37) | the same where items are counted by persons
 */
export function bid(
  dwellings: unknown,
  persons?: unknown,
  costs?: unknown[][],
  invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  const call = invocation as Call;
  return answer(call, () => {
    const homes = homesOf(dwellings, persons);
    return withSources(call, { table: tableSource(BID_COSTS, costs, call, 2, 'costs') }, ({ table }) => {
      if (homes.persons === null && needsPersons(table))
        throw invalid(
          'persons is blank, and items of the table are counted by persons. Give how many will live there in all.',
        );
      return cells(bidOf(table, homes), table);
    });
  }) as void;
}

/** @throws #VALUE! for no homes, and for fewer persons than homes can have */
function homesOf(dwellings: unknown, persons: unknown): Homes {
  const count = decimalArgument(dwellings, 'dwellings', '150');
  if (!count.isInteger() || count.lessThan(1) || count.greaterThan(MAX_DWELLINGS))
    throw invalid(
      `dwellings is ${describe(dwellings)}. It should be a whole number from 1 to ${MAX_DWELLINGS}, such as 150.`,
    );
  if (isBlankOrZero(single(persons, 'persons'))) return { dwellings: count.toNumber(), persons: null };
  const people = decimalArgument(persons, 'persons', '355.5');
  if (people.lessThan(count.times(MIN_PERSONS)))
    throw invalid(
      `persons is ${describe(persons)}, fewer than one for two dwellings. Give how many will live there in all, such as dwellings times the average household.`,
    );
  return { dwellings: count.toNumber(), persons: people };
}

function cells(made: Bid, table: BidCostsTable): unknown[][] {
  const items = made.items.map((item) =>
    isLeftOutItem(item)
      ? [item.row.item, '', '', '', notAvailable(`${says(item.because)} ${remedy(item.because)}`)]
      : [item.row.item, item.quantity, item.existing, toPounds(item.unitCost), toPounds(item.line)],
  );
  const sum = (label: string, amount: unknown): unknown[] => [label, '', '', '', amount];
  // A row that has it and lacks something says what it lacks.
  const because = made.leftOut.find(({ row }) => row.driver === 'Money coming')?.because;
  const notKnown = because ? `${says(because)} ${remedy(because)}` : NOT_SAID;
  const pounds = (amount: Pence | undefined): unknown =>
    amount === undefined ? notAvailable(notKnown) : toPounds(amount);
  const coming = made.coming?.map(({ row, amount }) => sum(row.item, 0 - toPounds(amount))) ?? [
    sum('Money already coming', notAvailable(notKnown)),
  ];
  const leftOut = made.leftOut.length + table.leftOut.length;
  return wholeSpill(
    [
      HEADINGS,
      ...items,
      sum('Total', toPounds(made.total)),
      sum('Per dwelling', toPounds(made.perDwelling)),
      ...coming,
      sum('Funding gap', pounds(made.gap?.total)),
      sum('Funding gap per dwelling', pounds(made.gap?.perDwelling)),
      ...(leftOut === 0 ? [] : [sum(`${counted(leftOut, 'item')} left out`, '')]),
    ],
    'Give a part of the table of costs.',
  );
}

const NOT_SAID =
  'Nobody has said what money is coming anyway. Add a row with the driver Money coming and its amount to the table of costs; the word nil where there is none.';
