import type { Decimal } from 'decimal.js';
import { finding, type Finding } from '../findings/finding';
import { isBlank, readAmount } from '../money/read-amount';
import { NIL, pence, type Pence } from '../money/pence';
import { Exact, halfUpToPenny } from '../money/rounding';
import { cellReader } from '../tables/read-cell';
import { BID_COSTS, type BidCostRow, type BidCostsTable } from './bid-cost-table';

type Exactly = InstanceType<typeof Exact>;

/** One item of a bid. */
export interface BidLine {
  readonly row: BidCostRow;
  readonly quantity: number;
  /** So much of the quantity is there already. */
  readonly existing: number;
  readonly unitCost: Pence;
  readonly line: Pence;
}

/** An item that is in no total, with the reason. */
export interface LeftOutItem {
  readonly row: BidCostRow;
  readonly because: Finding;
}

export interface Bid {
  /** The items in the table's order; what lacks something is left out of the total. */
  readonly items: readonly (BidLine | LeftOutItem)[];
  /** The sum of the lines. */
  readonly total: Pence;
  readonly perDwelling: Pence;
  /** What comes anyway, each as an amount to take off; null where nobody has said, nil among what may be said. */
  readonly coming: readonly { readonly row: BidCostRow; readonly amount: Pence }[] | null;
  /** The total less what comes anyway. */
  readonly gap: { readonly total: Pence; readonly perDwelling: Pence } | null;
  /** Items and money coming that could not be counted. */
  readonly leftOut: readonly LeftOutItem[];
}

export interface Homes {
  readonly dwellings: number;
  /** All who will live there; null where nobody has said. */
  readonly persons: Exactly | null;
}

/** Of these a dwelling needs a small part of one, so that a ratio of 1 or more is the dwellings for one. */
const SHARED: ReadonlySet<BidCostRow['driver']> = new Set(['Officer', 'Staff', 'Vehicle']);

/** Noise of numbers that Excel keeps to 15 digits, far below what a penny is cut by. */
const PLACES_OF_A_PENNY = 6;

/**
 * What a development costs the force by the table of costs.
 *
 * Each line is (quantity - existing) x unit cost, half up to the penny; the total is the sum of the lines.
 *
 * @throws MoneyOverflow
 */
export function bidOf(table: BidCostsTable, homes: Homes): Bid {
  const items: (BidLine | LeftOutItem)[] = [];
  const coming: { row: BidCostRow; amount: Pence }[] = [];
  const leftOut: LeftOutItem[] = [];
  let isComingKnown = !table.leftOut.some((rowIndex) => isComing(table, rowIndex));
  let total = NIL;
  for (const row of table.rows) {
    const because = costProblem(table, row);
    if (row.driver === 'Money coming') {
      if (because === null) coming.push({ row, amount: row.unitCost ?? NIL });
      else isComingKnown = false;
    } else if (because === null) {
      const line = lineOf(row, homes);
      items.push(line);
      total = pence(total + line.line);
    } else items.push({ row, because });
    if (because !== null) leftOut.push({ row, because });
  }
  const perDwelling = (amount: Pence): Pence => halfUpToPenny(new Exact(amount).dividedBy(homes.dwellings));
  const known = isComingKnown && coming.length > 0;
  const gap = coming.reduce((sum, { amount }) => pence(sum - amount), total);
  return {
    items,
    total,
    perDwelling: perDwelling(total),
    coming: known ? coming : null,
    gap: known ? { total: gap, perDwelling: perDwelling(gap) } : null,
    leftOut,
  };
}

/** A row that cannot be read, and is of money that comes anyway. */
const isComing = ({ block, header: { columns } }: BidCostsTable, rowIndex: number): boolean =>
  readDriver(block[rowIndex]![columns.driver!]) === 'Money coming';
const readDriver = cellReader(BID_COSTS.columns.driver);

function lineOf(row: BidCostRow, homes: Homes): BidLine {
  const needed = quantityOf(row, homes);
  const existing = Exact.min(exact(row.existing ?? 0), needed);
  const unitCost = row.unitCost!;
  const cost = needed.minus(existing).times(unitCost).toDecimalPlaces(PLACES_OF_A_PENNY);
  return {
    row,
    quantity: shown(needed),
    existing: shown(existing),
    unitCost,
    line: halfUpToPenny(cost),
  };
}

function quantityOf({ driver, ratio }: BidCostRow, { dwellings, persons }: Homes): Exactly {
  const each = exact(ratio ?? 1);
  if (driver === 'Fixed') return each;
  if (driver === 'Person') return persons!.times(each);
  const isDwellingsForOne = SHARED.has(driver) && each.greaterThanOrEqualTo(1);
  return isDwellingsForOne ? new Exact(dwellings).dividedBy(each) : new Exact(dwellings).times(each);
}

/** A number of a cell, exact as Excel shows it (15 digits). */
const exact = (value: number): Exactly => new Exact(value.toPrecision(15));
const shown = (value: Decimal): number => value.toSignificantDigits(14).toNumber();

/** True where some item is counted by persons, of whom a bid has to know how many there will be. */
export const needsPersons = (table: BidCostsTable): boolean =>
  table.rows.some((row) => row.driver === 'Person' && costProblem(table, row) === null);

/** Why a row of the table can be in no bid; null where it can. */
export function costProblem(table: BidCostsTable, row: BidCostRow): Finding | null {
  const { columns } = table.header;
  const { item, driver, unitCost, ratio, existing, rowIndex } = row;
  const tell = (column: keyof typeof columns, name: string, why: string): Finding =>
    finding('bid-cost-missing', rowIndex, columns[column] ?? null, { item, column: name, why });
  const negative = (column: keyof typeof columns, name: string): Finding =>
    finding('bid-cost-negative', rowIndex, columns[column]!, { item, column: name });
  if (driver === null) return tell('driver', 'Driver', 'nobody has said by what it is counted');
  if (unitCost === null && !(driver === 'Money coming' && saysNil(table, row)))
    return tell(
      'unitCost',
      'Unit cost',
      driver === 'Money coming'
        ? 'how much comes is not known; where nothing does, type the word nil, as a 0 looks the same as a blank cell'
        : 'what one costs is not known',
    );
  if (ratio === null && (SHARED.has(driver) || driver === 'Square metre'))
    return tell('ratio', 'Ratio', 'how many a dwelling needs is not known');
  if (unitCost !== null && unitCost < 0) return negative('unitCost', 'Unit cost');
  if (ratio !== null && ratio < 0) return negative('ratio', 'Ratio');
  return existing !== null && existing < 0 ? negative('existing', 'Existing capacity') : null;
}

/** "nil" or "0" as text: somebody has typed it. */
function saysNil({ block, header }: BidCostsTable, { rowIndex }: BidCostRow): boolean {
  const cell = block[rowIndex]![header.columns.unitCost!];
  return typeof cell === 'string' && !isBlank(cell) && readAmount(cell) === 0;
}

export const isLeftOutItem = (item: BidLine | LeftOutItem): item is LeftOutItem => 'because' in item;
