import { COLUMNS, MONEY_COLUMNS, type MoneyColumn } from '../sheet/columns';
import {
  ADJUSTMENT_COLUMNS,
  adjustmentsOf,
  extraColumns,
  REGISTER_EXTRAS,
  type AdjustmentColumn,
} from '../register/adjustments';
import type { Register } from '../register/register';
import { counterOf, OUTSIDE, placeName, SLOTS, type Flow, type Slot } from './flow';
import type { MovementName, PlaceName } from './movement-table';

/** The columns of the register that a movement may change. */
export type RecordColumn = Exclude<MoneyColumn, 'remaining'> | AdjustmentColumn;

/** Columns with what each pound of a movement adds to them. */
export type Signs = ReadonlyMap<RecordColumn, number>;

/** Drawn down is all that came into hand, so it has what is in hand and what is spent. */
const COLUMNS_OF: Readonly<Record<Slot, Signs>> = {
  notStarted: new Map([['notStarted', 1]]),
  heldByDeveloper: new Map([['heldByDeveloper', 1]]),
  heldByAuthority: new Map([['heldByAuthority', 1]]),
  inHand: new Map([['drawnDown', 1]]),
  spent: new Map([
    ['drawnDown', 1],
    ['spent', 1],
  ]),
  returned: new Map([['returned', 1]]),
  writtenOff: new Map([['writtenOff', 1]]),
  value: new Map([['value', 1]]),
  indexation: new Map([['indexation', 1]]),
  interest: new Map([['interest', 1]]),
  fees: new Map([['fees', 1]]),
};

/** What a stage holds, by the register's columns. */
const HELD_IN: Readonly<Partial<Record<Slot, Signs>>> = {
  inHand: new Map([
    ['drawnDown', 1],
    ['spent', -1],
  ]),
  spent: new Map([['spent', 1]]),
};

/** What a movement adds to the columns of its row, for each pound. */
export function signsOf(movement: MovementName, flow: Flow): Signs {
  const signs = new Map<RecordColumn, number>();
  const add = (slot: number, times: number): void => {
    if (slot === OUTSIDE) return;
    for (const [column, sign] of COLUMNS_OF[SLOTS[slot]!])
      signs.set(column, (signs.get(column) ?? 0) + times * sign);
  };
  add(flow.from, -1);
  add(flow.to, 1);
  const counter = counterOf(movement, flow);
  if (counter) add(counter.slot, counter.sign);
  return new Map([...signs].filter(([, sign]) => sign !== 0).sort(byColumn));
}

const ORDER: readonly RecordColumn[] = [...MONEY_COLUMNS, ...ADJUSTMENT_COLUMNS];
const byColumn = ([a]: readonly [RecordColumn, number], [b]: readonly [RecordColumn, number]): number =>
  ORDER.indexOf(a) - ORDER.indexOf(b);

/** The columns that say what a stage holds. */
export const heldIn = (slot: number): Signs => HELD_IN[SLOTS[slot]!] ?? COLUMNS_OF[SLOTS[slot]!];

const isAdjustment = (column: RecordColumn): column is AdjustmentColumn =>
  (ADJUSTMENT_COLUMNS as readonly string[]).includes(column);

/** "Held by authority" */
export const recordColumnName = (column: RecordColumn): string =>
  isAdjustment(column) ? REGISTER_EXTRAS.columns[column].name : COLUMNS[column].name;

/** Where the register has a column; undefined where it does not. */
export const columnIndexOf = (register: Register, column: RecordColumn): number | undefined =>
  isAdjustment(column) ? extraColumns(register)[column] : register.header.columns[column];

/** What a cell of it holds, in pence. */
export const amountIn = (register: Register, row: number, column: RecordColumn): number =>
  isAdjustment(column)
    ? (adjustmentsOf(register)?.amounts[column]?.[row] ?? 0)
    : register.amounts[column][row]!;

/** What its figures are multiplied by: 1 for plain pounds. Adjustments are read as the value is. */
export const factorOf = (register: Register, column: RecordColumn): number =>
  register.header.factors[isAdjustment(column) ? 0 : MONEY_COLUMNS.indexOf(column)]!;

/** "Held by authority" for its slot. */
export const stageName = (slot: number): PlaceName => placeName(slot);
