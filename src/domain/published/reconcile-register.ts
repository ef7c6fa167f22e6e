import { authoritiesWithRows } from '../register/register-in-force';
import { halfUpToPound } from '../money/rounding';
import { NIL, pence, subtract, type Pence } from '../money/pence';
import { balances, type Balance, type Balances, type Scope } from '../register/figures/balance';
import type { MeasureKey, PrintedMeasure } from '../register/figures/measures';
import type { Register } from '../register/register';
import { MONEY_COLUMNS } from '../sheet/columns';
import {
  amountFigure,
  checkOf,
  countFigure,
  NO_FIGURE,
  roundingLimitPence,
  type Difference,
  type ReconciledFigure,
} from './checks';
import { notChecked, printedNameOf } from './lines';
import { printedPence, type PrintedPlace } from './printed-places';
import type { PrintedRollup } from './printed-table';
import { asPrintedIn, matchPlaces } from './register-places';

const ORDER_REGISTER = 10;

/**
 * Every printed figure against the register. In a table of whole pounds the register's figure is rounded half up to the
 * pound, as it would be printed; a pound beside it may then be rounding.
 */
export function checkAgainstRegister(table: PrintedRollup, ofToday: Register, strict: boolean): Difference[] {
  const register = asPrintedIn(table, ofToday);
  const of = balances(register);
  const { compared, differences: told, accountedFor } = matchPlaces(table, register);
  const lines = compared.flatMap(({ place, scope }) =>
    table.measures.flatMap((measure) => compareFigure(table, place, measure, of, scope, strict)),
  );
  return [...lines, ...told, ...notPrinted(table, register, of, accountedFor, strict), ...leftOut(register)];
}

function compareFigure(
  table: PrintedRollup,
  place: PrintedPlace,
  measure: PrintedMeasure,
  of: Balances,
  scope: Scope,
  strict: boolean,
): Difference[] {
  const printed = printedPence(place, measure);
  // What is spent beyond what was drawn down follows from the two, which are compared.
  if (printed === null || measure === 'overspent') return [];
  const balance = of.balance(measure, scope, strict);
  const figure = place.figures[measure]!;
  const at = { rowIndex: figure.rowIndex, columnIndex: figure.columnIndex, isTotal: place.isTotal };
  const base = {
    where: place.name,
    ...checkOf('register', printedNameOf(measure)),
    order: orderOf(table, measure),
    ...at,
  };
  if (balance.kind === 'count') {
    if (balance.count * 100 === printed) return [];
    const counts = { expected: countFigure(balance.count), printed: countFigure(printed / 100) };
    return [
      { ...base, ...counts, difference: countFigure(printed / 100 - balance.count), kind: 'difference' },
    ];
  }
  if (balance.kind !== 'amount') {
    return [
      {
        ...base,
        expected: reconciledFigure(balance),
        printed: amountFigure(printed),
        difference: NO_FIGURE,
        kind: 'not checked',
      },
    ];
  }
  const expected = table.wholePounds ? pence(halfUpToPound(balance.amount) * 100) : balance.amount;
  if (expected === printed) return [];
  const explained = Math.abs(subtract(printed, balance.amount)) <= roundingLimitPence(1, table.wholePounds);
  return [
    {
      ...base,
      expected: amountFigure(expected),
      printed: amountFigure(printed),
      difference: amountFigure(subtract(printed, expected)),
      kind: explained ? 'rounding' : 'difference',
    },
  ];
}

const orderOf = (table: PrintedRollup, measure: PrintedMeasure): number =>
  ORDER_REGISTER + table.measures.indexOf(measure) / 100;

/** A balance as a figure of a reconciliation; what is too large to be held has none. */
export function reconciledFigure(balance: Balance): ReconciledFigure {
  if (balance.kind === 'amount') return amountFigure(balance.amount);
  if (balance.kind === 'count') return countFigure(balance.count);
  return balance.kind === 'unknown' ? balance : NO_FIGURE;
}

const printedAsNil = (balance: Balance, wholePounds: boolean): boolean =>
  balance.kind === 'amount' && asPrinted(balance.amount, wholePounds) === NIL;

/** Authorities that have money in the register and are not in the table at all. */
function notPrinted(
  { wholePounds }: PrintedRollup,
  register: Register,
  of: Balances,
  accountedFor: ReadonlySet<number>,
  strict: boolean,
): Difference[] {
  return authoritiesWithRows(register).flatMap((index): Difference[] => {
    if (accountedFor.has(index)) return [];
    const authority = register.authorities[index]!;
    const balanceOf = (measure: MeasureKey): Balance =>
      of.balance(measure, { kind: 'authority', authority: index }, strict);
    // Figures of nil and none look alike in a range: blank cells may come as 0. A column that is not there has no figures.
    const given = MONEY_COLUMNS.filter((key) => register.header.columns[key] !== undefined);
    if (given.every((key) => printedAsNil(balanceOf(key), wholePounds))) return [];
    const balance = balanceOf('value');
    if (balance.kind !== 'amount') return [notChecked(authority.name, checkOf('notPrinted'), '', null, null)];
    return [
      {
        where: authority.name,
        ...checkOf('notPrinted'),
        expected: amountFigure(balance.amount),
        printed: NO_FIGURE,
        difference: amountFigure(pence(0 - balance.amount)),
        kind: 'difference',
        rowIndex: null,
        columnIndex: null,
        order: ORDER_REGISTER + 1,
        isTotal: false,
      },
    ];
  });
}

/** A register that leaves rows out says so here too: its figures are then less than all. */
export function leftOut(register: Register): Difference[] {
  if (register.leftOutCount === 0) return [];
  const count = register.leftOutCount;
  return [
    {
      where: 'Register',
      ...checkOf('leftOut'),
      expected: countFigure(0),
      printed: countFigure(count),
      difference: countFigure(count),
      kind: 'difference',
      rowIndex: null,
      columnIndex: null,
      order: ORDER_REGISTER - 1,
      isTotal: false,
    },
  ];
}

/** Pounds of the register beside a figure that was printed in whole pounds. */
export const asPrinted = (amount: Pence, wholePounds: boolean): Pence =>
  wholePounds ? pence(halfUpToPound(amount) * 100) : amount;
