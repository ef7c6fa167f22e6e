/**
 * How the figure of a call of one of the functions is made: by the function and its arguments, so that a cell of an
 * officer's own sheet and a cell of a tab are traced alike.
 */
import { writeDate } from '../../calendar/serial';
import { spendBy } from '../../calendar/spend-by';
import { eligibleByRules, eligibleForAgreement, itemNamed } from '../../items/eligible';
import type { LedgerMeasure } from '../../movements/measures';
import { MoneyOverflow } from '../../money/pence';
import { Exact } from '../../money/rounding';
import { instalmentBook, type InstalmentBook } from '../../pipeline/instalments';
import { inHandDeadlines } from '../../pipeline/in-hand-deadlines';
import { lotOrder } from '../../pipeline/tranches';
import { registerInForce } from '../../register/register-in-force';
import { balances, WHOLE } from '../../register/figures/balance';
import type { MeasureKey } from '../../register/figures/measures';
import type { RequestFilter } from '../../requests/list-requests';
import type { Ledger } from '../../movements/ledger';
import { ledgerIn } from '../tabs/asking-source';
import { tableOrNull, unusable } from '../tabs/found-table';
import { bidFigures } from './bid-figures';
import { dueFigures } from './due-figures';
import { notTraced, type NotTraced, type Part, type Traced } from './figure';
import { developmentFigures, forecastFigures } from './forecast-figures';
import { ledgerCheckFigures } from './ledger-check-figures';
import { ledgerFigures } from './ledger-figures';
import { agedFigures, asAtFigures, balanceFigures, periodFigures, statementFigures } from './moved-figures';
import { registerPart } from './parts';
import { planFigures } from './plan-figures';
import { requestFigures } from './request-figures';
import type { TraceSource } from './source';
import { tracedIn, type CellOfTable, type TracedTable } from './traced-table';
import { varianceFigures } from './variance-figures';

/** A call of a function with its arguments, days as serials; "LEDGER" and "DEVELOPMENTS" are tables of tabs alone. */
export type FigureCall =
  | { readonly name: 'ASAT'; readonly date: number; readonly by: string; readonly known: number | null }
  | {
      readonly name: 'BALANCE';
      readonly measure: MeasureKey;
      readonly of: string | null;
      readonly asAt: number;
    }
  | {
      readonly name: 'MOVEMENTS';
      readonly measure: LedgerMeasure;
      readonly from: number;
      readonly to: number;
      readonly by: string;
    }
  | { readonly name: 'STATEMENT'; readonly yearEnd: number }
  | { readonly name: 'LEDGERCHECK'; readonly asAt: number }
  | { readonly name: 'AGED'; readonly by: string; readonly asAt: number }
  | { readonly name: 'PLAN' | 'UNPLACED'; readonly asAt: number; readonly months: number }
  | { readonly name: 'REQUESTS'; readonly asAt: number; readonly status: RequestFilter | null }
  | { readonly name: 'VARIANCES'; readonly from: number; readonly to: number }
  | { readonly name: 'DUE'; readonly months: number; readonly asAt: number }
  | { readonly name: 'FORECAST'; readonly years: number; readonly by: string; readonly asAt: number }
  | { readonly name: 'BID'; readonly dwellings: number; readonly persons: number | null }
  | { readonly name: 'ELIGIBLE'; readonly item: string; readonly agreement: string }
  | { readonly name: 'SPENDBY'; readonly received: number; readonly years: number }
  | { readonly name: 'LEDGER'; readonly asAt: number }
  | { readonly name: 'DEVELOPMENTS' };

/** Which of a call's tables: what the function answers, or another that a tab makes of it. */
export type TableOfCall = 'answer' | 'tab' | 'groups';

/** A figure of a call, found again when the workbook has changed. */
export interface FigureOfCall {
  readonly call: FigureCall;
  readonly table: TableOfCall;
  readonly cell: CellOfTable;
}

type Tables = Readonly<Partial<Record<TableOfCall, TracedTable>>>;

/** A call that answers one figure. */
export const ONE_FIGURE: CellOfTable = { labels: [], nth: 0, heading: 'Figure' };

const one = (make: () => Traced): Tables => ({
  answer: { keys: [], rows: [{ labels: [], cells: { [ONE_FIGURE.heading]: make } }] },
});

/** How a figure is made; null where the call has no such figure now. */
export function traceOfCall(source: TraceSource, { call, table, cell }: FigureOfCall): Traced | null {
  const tables = tablesOfCall(source, call);
  if ('kind' in tables) return tables;
  const own = tables[table];
  return own ? tracedIn(own, cell) : null;
}

const isNotTraced = <T extends object>(made: T | NotTraced): made is NotTraced =>
  'kind' in made && made.kind === 'not traced';

/** The tables that a call makes, with how each of their figures is made; or why there are none. */
export function tablesOfCall(source: TraceSource, call: FigureCall): Tables | NotTraced {
  try {
    return madeTables(source, call);
  } catch (error) {
    if (error instanceof MoneyOverflow) return notTraced('The sum is larger than can be held exactly.');
    throw error;
  }
}

function madeTables(source: TraceSource, call: FigureCall): Tables | NotTraced {
  switch (call.name) {
    case 'PLAN':
    case 'UNPLACED': {
      const made = planFigures(source, call);
      if (isNotTraced(made)) return made;
      return call.name === 'PLAN' ? { answer: made.placed } : { answer: made.unplaced };
    }
    case 'REQUESTS': {
      const made = requestFigures(source, call);
      return isNotTraced(made) ? made : { answer: made.list, groups: made.authorities };
    }
    case 'VARIANCES': {
      const made = varianceFigures(source, call);
      return isNotTraced(made) ? made : { answer: made };
    }
    case 'DUE': {
      const book = bookOf(source);
      if (isNotTraced(book)) return book;
      const { list, groups } = dueFigures(book, call);
      return { answer: list, groups };
    }
    case 'FORECAST': {
      const book = bookOf(source);
      if (isNotTraced(book)) return book;
      const made = forecastFigures({ ...book, register: source.register }, call, source.strict);
      return isNotTraced(made) ? made : { answer: made.table, tab: made.tab };
    }
    case 'LEDGER': {
      const made = ledgerFigures(source, call.asAt);
      return isNotTraced(made) ? made : { answer: made.list, groups: made.totals };
    }
    case 'BID': {
      const { bidCosts } = source;
      if ('why' in bidCosts) return notTraced(bidCosts.why);
      const persons = call.persons === null ? null : new Exact(call.persons.toPrecision(15));
      const made = bidFigures(bidCosts.table, { dwellings: call.dwellings, persons });
      return isNotTraced(made) ? made : { answer: made };
    }
    case 'DEVELOPMENTS': {
      const { developments } = source;
      return 'why' in developments
        ? notTraced(developments.why)
        : { answer: developmentFigures(developments.table) };
    }
    case 'ELIGIBLE':
      return one(() => eligibility(source, call));
    case 'SPENDBY': {
      const by = writeDate(spendBy(call.received, Math.round(12 * call.years)));
      return one(() =>
        notTraced(
          `SPENDBY counts ${call.years} years from ${writeDate(call.received)}, which gives ${by}. It is made of its two arguments, and of no row of a table.`,
        ),
      );
    }
    default:
      return ofMovements(source, call);
  }
}

type MovedCall = Extract<
  FigureCall,
  { name: 'ASAT' | 'BALANCE' | 'MOVEMENTS' | 'STATEMENT' | 'LEDGERCHECK' | 'AGED' }
>;

const lastDayOf = (call: MovedCall): number => {
  switch (call.name) {
    case 'ASAT':
      return call.date;
    case 'MOVEMENTS':
      return call.to;
    case 'STATEMENT':
      return call.yearEnd;
    default:
      return call.asAt;
  }
};

function ofMovements(source: TraceSource, call: MovedCall): Tables | NotTraced {
  const { register, strict, movements, triggers } = source;
  if ('why' in movements) return notTraced(movements.why);
  const ledger = ledgerIn(source, { register, asAtSerial: lastDayOf(call), strict });
  if (ledger === null || typeof ledger === 'string')
    return notTraced(ledger ?? 'This workbook has no movements.');
  const table = (made: TracedTable | NotTraced): Tables | NotTraced =>
    isNotTraced(made) ? made : { answer: made };
  const deadlinesAt = (date: number) => inHandDeadlines(register, tableOrNull(triggers), ledger, date);
  switch (call.name) {
    case 'ASAT':
      return table(asAtFigures(ledger, register, call));
    case 'MOVEMENTS':
      return table(periodFigures(ledger, register, call));
    case 'STATEMENT':
      return table(statementFigures(ledger, register, call.yearEnd, deadlinesAt(call.yearEnd)));
    case 'LEDGERCHECK':
      return table(ledgerCheckFigures(ledger, register, call.asAt));
    case 'AGED': {
      const why = unusable(triggers);
      if (why !== null) return notTraced(why);
      const orderOf = lotOrder(register, tableOrNull(triggers), ledger);
      return table(agedFigures(ledger, register, { date: call.asAt, known: null, by: call.by, orderOf }));
    }
    case 'BALANCE':
      return one(() => balanceOf(ledger, source, call));
  }
}

function balanceOf(
  ledger: Ledger,
  source: TraceSource,
  { measure, of, asAt }: Extract<FigureCall, { name: 'BALANCE' }>,
): Traced {
  const register = registerInForce(source.register, asAt);
  const scope = of === null ? WHOLE : balances(register).scopeOf(of);
  if (scope.kind !== 'whole' && scope.kind !== 'authority' && scope.kind !== 'agreement')
    return notTraced(
      `The register has no one authority or agreement ${of ?? ''}. The cell says which it may be.`,
    );
  return balanceFigures(ledger, register, { measure, scope, name: of ?? '', date: asAt });
}

/** The instalments of the workbook; or why there are none. */
function bookOf({ triggers, developments, register }: TraceSource): InstalmentBook | NotTraced {
  if ('why' in triggers) return notTraced(triggers.why);
  const why = unusable(developments);
  return why === null ? instalmentBook(triggers.table, tableOrNull(developments), register) : notTraced(why);
}

/** No figure, but it has rows too: that of the item, and those of the agreement whose money it is. */
function eligibility(
  { items, register }: TraceSource,
  { item, agreement }: Extract<FigureCall, { name: 'ELIGIBLE' }>,
): Traced {
  if ('why' in items) return notTraced(items.why);
  const row = itemNamed(items.table, item);
  if (!row) return notTraced(`The table of items has no ${item}.`);
  const scope = agreement === '' ? null : balances(register).scopeOf(agreement);
  if (scope !== null && scope.kind !== 'agreement')
    return notTraced(`The register has no agreement ${agreement}.`);
  const rows = Array.from({ length: register.rowCount }, (_, n) => n).filter(
    (n) => register.usable[n] && scope?.agreements.includes(register.agreement[n]!),
  );
  const { verdict, why } =
    scope === null
      ? eligibleByRules(row, items.table)
      : eligibleForAgreement(row, items.table, register, rows);
  const itemPart: Part = {
    ...{ table: 'items', rowIndex: row.rowIndex, date: null, name: row.item, detail: row.category, share: 1 },
  };
  const parts = [itemPart, ...rows.map((n) => registerPart(register, n, 1))];
  return { kind: 'made', value: parts.length, unit: 'count', how: 'count', parts, text: verdict, says: why };
}
