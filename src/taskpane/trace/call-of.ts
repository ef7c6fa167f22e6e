import { financialYearEnd } from '../../domain/calendar/financial-year';
import { readDate } from '../../domain/calendar/read-date';
import { ledgerMeasure, type LedgerMeasure } from '../../domain/movements/measures';
import { DUE_MONTHS } from '../../domain/pipeline/due';
import { FORECAST_YEARS } from '../../domain/pipeline/forecast';
import { PLAN_MONTHS } from '../../domain/plan/plan';
import { measureOfName, type MeasureKey } from '../../domain/register/figures/measures';
import { filterNamed } from '../../domain/requests/list-requests';
import { isBlankOrZero } from '../../domain/sheet/blank-zeros';
import { shownText } from '../../domain/sheet/text';
import type { FigureCall } from '../../domain/summaries/figures/calls';
import { today } from '../../workbook/excel/clock';
import type { ArgumentRead } from '../../workbook/formulas/argument-values';
import type { FormulaSeen } from '../../workbook/formulas/formula-at';

/** Why a formula cannot be traced, in a sentence. */
export class CannotTrace extends Error {}

/** The arguments of a formula as its function understands them. */
export class Arguments {
  constructor(private readonly seen: Pick<FormulaSeen, 'arguments' | 'rowIndex' | 'columnIndex'>) {}

  at(n: number): ArgumentRead {
    return this.seen.arguments[n] ?? { kind: 'left out' };
  }

  /** One value; null where it is left out. */
  single(n: number, name: string): unknown {
    const argument = this.at(n);
    switch (argument.kind) {
      case 'left out':
        return null;
      case 'value':
        return argument.value;
      case 'expression':
        throw new CannotTrace(
          `The formula gives ${name} as ${argument.written}, and only Excel can calculate that. To trace its figures, put ${argument.written} in a cell of its own, and give the formula that cell.`,
        );
      case 'range':
        if (argument.values?.length === 1 && argument.values[0]!.length === 1) return argument.values[0]![0];
        throw new CannotTrace(`The formula gives ${name} as several cells, ${argument.address}.`);
    }
  }

  /** Of a range the value in the place of the cell that is traced: the function answers in its shape. */
  inShape(n: number, name: string): unknown {
    const argument = this.at(n);
    if (argument.kind !== 'range') return this.single(n, name);
    return argument.values?.[this.seen.rowIndex]?.[this.seen.columnIndex] ?? null;
  }

  /** Of a column the cell in the row of the one that is traced. */
  inRow({ values }: Extract<ArgumentRead, { kind: 'range' }>): unknown {
    return values?.[this.seen.rowIndex]?.[0] ?? null;
  }

  text(n: number, name: string): string {
    const value = this.single(n, name);
    return isBlankOrZero(value) ? '' : shownText(value);
  }

  date(n: number, name: string): number | null {
    const value = this.single(n, name);
    if (isBlankOrZero(value)) return null;
    const serial = readDate(value);
    if (typeof serial === 'number') return serial;
    throw new CannotTrace(`The formula gives ${name} as ${shownText(value)}, which is no date.`);
  }

  neededDate(n: number, name: string): number {
    const date = this.date(n, name);
    if (date === null) throw new CannotTrace(`The formula gives no ${name}.`);
    return date;
  }

  /** A number; the standard where it is left out, blank or 0. */
  number<T>(n: number, name: string, standard: T): number | T {
    const value = this.single(n, name);
    if (isBlankOrZero(value)) return standard;
    const number = typeof value === 'string' ? Number(value.trim()) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    throw new CannotTrace(`The formula gives ${name} as ${shownText(value)}, which is no number.`);
  }

  needed(n: number, name: string): number {
    const number = this.number(n, name, null);
    if (number === null) throw new CannotTrace(`The formula gives no ${name}.`);
    return number;
  }
}

/** What each function is asked, by its arguments. @throws CannotTrace */
const CALLS: Readonly<Record<string, (args: Arguments) => FigureCall>> = {
  ASAT: (args) => ({
    name: 'ASAT',
    date: args.neededDate(0, 'date'),
    by: byOf(args, 1),
    known: args.date(2, 'known'),
  }),
  MOVEMENTS: (args) => ({
    name: 'MOVEMENTS',
    measure: movedMeasure(args),
    from: args.neededDate(1, 'from'),
    to: args.neededDate(2, 'to'),
    by: byOf(args, 3),
  }),
  STATEMENT: (args) => ({
    name: 'STATEMENT',
    yearEnd: args.date(0, 'yearEnd') ?? financialYearEnd(today()),
  }),
  LEDGERCHECK: (args) => ({ name: 'LEDGERCHECK', asAt: args.date(0, 'asAt') ?? today() }),
  AGED: (args) => ({ name: 'AGED', by: byOf(args, 0), asAt: args.date(1, 'asAt') ?? today() }),
  PLAN: (args) => ({ name: 'PLAN', ...planOf(args) }),
  UNPLACED: (args) => ({ name: 'UNPLACED', ...planOf(args) }),
  REQUESTS: (args) => {
    const status = args.text(1, 'status');
    return {
      name: 'REQUESTS',
      asAt: args.date(0, 'asAt') ?? today(),
      status: status === '' ? null : filterNamed(status),
    };
  },
  VARIANCES: (args) => ({
    name: 'VARIANCES',
    from: args.date(0, 'from') ?? 0,
    to: args.date(1, 'to') ?? today(),
  }),
  DUE: (args) => ({
    name: 'DUE',
    months: args.number(0, 'months', DUE_MONTHS),
    asAt: args.date(1, 'asAt') ?? today(),
  }),
  FORECAST: (args) => ({
    name: 'FORECAST',
    years: args.number(0, 'years', FORECAST_YEARS),
    by: args.text(1, 'by'),
    asAt: args.date(5, 'asAt') ?? today(),
  }),
  BID: (args) => ({
    name: 'BID',
    dwellings: args.needed(0, 'dwellings'),
    persons: args.number(1, 'persons', null),
  }),
  ELIGIBLE: (args) => ({
    name: 'ELIGIBLE',
    item: itemOf(args),
    agreement: args.text(1, 'agreement'),
  }),
  SPENDBY: (args) => ({
    name: 'SPENDBY',
    received: args.neededDate(0, 'received'),
    years: args.needed(1, 'years'),
  }),
};

/** The call of a formula; null of a function that makes its figures in another way. @throws CannotTrace */
export const callOf = ({ name, ...seen }: FormulaSeen): FigureCall | null =>
  CALLS[name]?.(new Arguments(seen)) ?? null;

const byOf = (args: Arguments, n: number): string => args.text(n, 'by') || 'Authority';

const planOf = (args: Arguments): { readonly asAt: number; readonly months: number } => ({
  asAt: args.date(0, 'asAt') ?? today(),
  months: args.number(1, 'months', PLAN_MONTHS),
});

function movedMeasure(args: Arguments): LedgerMeasure {
  const name = args.text(0, 'measure');
  const measure = ledgerMeasure(name);
  if (measure === null) throw new CannotTrace(`There is no measure ${name}.`);
  return measure;
}

/** Of a column of names each has a row of the answer. */
function itemOf(args: Arguments): string {
  const argument = args.at(0);
  const name = argument.kind === 'range' ? args.inRow(argument) : args.single(0, 'item');
  if (isBlankOrZero(name)) throw new CannotTrace('The formula names no item here.');
  return shownText(name);
}

/** What BALANCE, OUTSTANDING or REMAINING is asked. */
export interface BalanceAsked {
  readonly measure: MeasureKey;
  /** An authority or an agreement; null for the whole register. */
  readonly of: string | null;
  /** Null for the register as it is. */
  readonly asAt: number | null;
}

/** What a formula asks of a balance; null of another function. @throws CannotTrace */
export function balanceAsked({ name, ...seen }: FormulaSeen): BalanceAsked | null {
  const args = new Arguments(seen);
  const ofAt = (n: number): string | null => {
    const of = args.inShape(n, 'of');
    return isBlankOrZero(of) ? null : shownText(of);
  };
  if (name === 'OUTSTANDING' || name === 'REMAINING')
    return { measure: name === 'OUTSTANDING' ? 'outstanding' : 'remaining', of: ofAt(0), asAt: null };
  if (name !== 'BALANCE') return null;
  const measure = measureOfName(args.single(0, 'measure'));
  if (measure === null) throw new CannotTrace(`There is no measure ${args.text(0, 'measure')}.`);
  return { measure, of: ofAt(1), asAt: args.date(3, 'asAt') };
}
