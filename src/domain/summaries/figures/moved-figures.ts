import { addMonths, writeDate } from '../../calendar/serial';
import { AGE_HEADINGS, agedTable, bandFinder, type AgedRow } from '../../movements/aged';
import {
  balanceAt,
  contributionsAt,
  openContributions,
  scopeFlags,
  tableAt,
  type AsAtRow,
} from '../../movements/as-at';
import { ledgerGroups } from '../../movements/groups';
import { mayCount, type AsAt, type Ledger } from '../../movements/ledger';
import { lotsAt, type Lot } from '../../movements/lots';
import type { LedgerMeasure } from '../../movements/measures';
import { MOVEMENTS_LIST, type MovementName } from '../../movements/movement-table';
import { periodTable, type PeriodRow } from '../../movements/period';
import {
  statementOf,
  withinYearOf,
  type DatedPart,
  type OwnDeadlines,
  type StatementRow,
} from '../../movements/statement';
import type { MovedFigure, WhichMovements, WhoseMovements } from '../../movements/trace-movements';
import { registerInForce } from '../../register/register-in-force';
import type { Scope } from '../../register/figures/balance';
import { MONEY_MEASURES, type MeasureKey } from '../../register/figures/measures';
import type { Register } from '../../register/register';
import { ROLLUP_MEASURES } from '../../register/figures/rollup';
import { notTraced, sumOf, type MadeFigure, type NotTraced, type Part, type Traced } from './figure';
import { nameOfContribution } from '../../register/read/contribution-name';
import { registerPart } from './parts';
import type { TracedRow, TracedTable } from './traced-table';

const TOTAL = 'Total';
const ALL: WhichMovements = { kind: 'all' };
const moved = (figure: MovedFigure): Traced => ({ kind: 'moved', figure });

/** Why a table by groups has no figures. */
const whyNone = (answer: { readonly kind: string; readonly from?: number | null }, by: string): NotTraced =>
  notTraced(
    answer.kind === 'not-yet'
      ? answer.from == null
        ? 'The Movements table has no movements that are known by then.'
        : `The movements begin on ${writeDate(answer.from)}: nothing is known of an earlier day.`
      : `The register has no text column ${by} to group by.`,
  );

const whoseOf = (
  by: string,
  name: string,
  on: number,
  isTotal: boolean,
  isByMovement = false,
): WhoseMovements => (isTotal ? { kind: 'all' } : { kind: 'group', by, name, isByMovement, on });

/** ASAT: each amount is the movements up to the end of the day. */
export function asAtFigures(
  ledger: Ledger,
  register: Register,
  { by, ...at }: AsAt & { readonly by: string },
): TracedTable | NotTraced {
  const table = tableAt(ledger, register, { ...at, by });
  if ('kind' in table) return whyNone(table, by);
  const counts = new Counts(ledger, register, at);
  const groups = ledgerGroups(ledger, registerInForce(register, at.date), by);
  const groupNamed = (name: string): ((contribution: number) => boolean) =>
    'kind' in groups ? () => false : (contribution) => groups.names[groups.groupOf[contribution]!] === name;
  const rowOf = (row: AsAtRow, isTotal: boolean): TracedRow => {
    const whose = whoseOf(by, row.name, at.date, isTotal);
    const amount = (measure: LedgerMeasure) => (): Traced => moved(balanceFigure(measure, whose, at));
    const isOwn = isTotal ? () => true : groupNamed(row.name);
    return {
      labels: [row.name],
      cells: {
        ...Object.fromEntries(ROLLUP_MEASURES.map((of) => [MONEY_MEASURES[of].printedName, amount(of)])),
        ...{ Adjustments: amount('adjustments'), 'Current value': amount('currentValue') },
        'Open agreements': () => counts.openAgreements(row.openAgreements, isOwn),
        'Rows left out': () => counts.leftOut(row.rowsLeftOut, isTotal ? null : isOwn),
      },
    };
  };
  return {
    keys: [table.by],
    rows: [...table.rows.map((row) => rowOf(row, false)), rowOf(table.total, true)],
  };
}

const balanceFigure = (
  measure: LedgerMeasure,
  whose: WhoseMovements,
  { date, known }: AsAt,
): MovedFigure => ({
  ...{ measure, whose, which: ALL, from: null, to: date },
  ...(known === null ? {} : { known }),
});

/** BALANCE as at a day, of a scope as an officer writes it; null for all of the register. */
export function balanceFigures(
  ledger: Ledger,
  register: Register,
  { measure, scope, name, date }: { measure: MeasureKey; scope: Scope; name: string; date: number },
): Traced {
  const at = { date, known: null };
  const balance = balanceAt(ledger, register, measure, scope, at);
  if (balance.kind === 'not-yet') return whyNone(balance, '');
  const flags = scopeFlags(ledger, register, scope);
  const isOwn = (contribution: number): boolean => flags[contribution] === 1;
  const counts = new Counts(ledger, register, at);
  if (measure === 'agreements') return counts.openAgreements(balance.amount, isOwn);
  if (measure === 'rowsLeftOut') return counts.leftOut(balance.amount, scope.kind === 'whole' ? null : isOwn);
  const whose: WhoseMovements =
    scope.kind === 'whole'
      ? { kind: 'all' }
      : scope.kind === 'agreement'
        ? { kind: 'agreement', name }
        : { kind: 'authority', name: register.authorities[scope.authority]!.name, on: date };
  return moved(balanceFigure(measure, whose, at));
}

/** The counts of a ledger at the end of a day. */
class Counts {
  constructor(
    private readonly ledger: Ledger,
    private readonly register: Register,
    private readonly at: AsAt,
  ) {}

  /** Each agreement once, on the first of its contributions that has moved and is not closed. */
  openAgreements(value: number, isOwn: (contribution: number) => boolean): MadeFigure {
    const { ledger, register } = this;
    const parts = openContributions(ledger, register, contributionsAt(ledger, this.at), isOwn).map(
      (n): Part => {
        const { rows, agreement, contribution } = ledger.contributions[n]!;
        const [first] = rows;
        if (first !== undefined) return registerPart(register, first, 1);
        const name = nameOfContribution(agreement, contribution);
        return {
          table: 'register',
          rowIndex: null,
          date: null,
          name,
          detail: 'not in the register',
          share: 1,
        };
      },
    );
    return sumOf(
      'count',
      value,
      parts,
      `Agreements with a movement by ${writeDate(this.at.date)} that the register does not close: each once.`,
    );
  }

  /** @param isOwn null for all: what names no contribution counts in the total alone */
  leftOut(value: number, isOwn: ((contribution: number) => boolean) | null): MadeFigure {
    const own = this.ledger.leftOut.filter(
      (row) =>
        mayCount(row, this.at) && (isOwn === null || (row.contribution !== null && isOwn(row.contribution))),
    );
    const parts = own.map(({ rowIndex, contribution, date }): Part => {
      const of = contribution === null ? null : this.ledger.contributions[contribution]!;
      const name = of === null ? 'No contribution' : nameOfContribution(of.agreement, of.contribution);
      return { table: 'movements', rowIndex, date, name, detail: 'cannot be read', share: 1 };
    });
    return sumOf('count', value, parts, 'Rows of Movements that cannot be read.');
  }
}

interface PeriodAsked {
  readonly measure: LedgerMeasure;
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** MOVEMENTS: opening, each kind of movement, closing. */
export function periodFigures(
  ledger: Ledger,
  register: Register,
  asked: PeriodAsked,
): TracedTable | NotTraced {
  const table = periodTable(ledger, register, asked);
  if ('kind' in table) return whyNone(table, asked.by);
  const { measure, from, to, by } = asked;
  const rowOf = (row: PeriodRow, isTotal: boolean): TracedRow => {
    const whose = whoseOf(by, row.name, to, isTotal, true);
    const of = (which: WhichMovements, first: number | null, last: number, more = {}): Traced =>
      moved({ measure, whose, which, from: first, to: last, ...more });
    const kinds = table.movements.map((name): [string, () => Traced] => [
      name === 'Opening' ? 'Opening balances' : name,
      () => of({ kind: 'of', movements: [name] }, from, to),
    ]);
    return {
      labels: [row.name],
      cells: {
        ...Object.fromEntries(kinds),
        Opening: () => of(ALL, null, from - 1),
        Closing: () => of(ALL, null, to, { since: from }),
        Check: () => checkOf(row, table.movements),
      },
    };
  };
  return {
    keys: [table.by],
    rows: [...table.rows.map((row) => rowOf(row, false)), rowOf(table.total, true)],
  };
}

function checkOf(
  { opening, moved: amounts, closing, check }: PeriodRow,
  names: readonly MovementName[],
): MadeFigure {
  const part = (name: string, share: number): Part => ({
    ...{ table: 'movements', rowIndex: null, date: null, name, detail: '', share: share + 0 },
  });
  const parts = [
    part('Opening', opening),
    ...amounts.map((of, n) => part(names[n]!, of)),
    part('Closing', -closing),
  ];
  return sumOf('pence', check, parts, 'Opening and movements less closing: nil, as they agree.');
}

/** The kinds of movement that have a column of the statement; what else moved is Other. */
const STATEMENT_KINDS: readonly MovementName[] = ['Drawn down', 'Interest', 'Spent', 'Returned'];

/** STATEMENT: the year of each contribution's money in hand, of a class's, and of all. */
export function statementFigures(
  ledger: Ledger,
  register: Register,
  yearEnd: number,
  ownDeadlines?: OwnDeadlines,
): TracedTable | NotTraced {
  const statement = statementOf(ledger, register, yearEnd, ownDeadlines);
  if ('kind' in statement) return whyNone(statement, '');
  const { rows, totals, total } = statement;
  return {
    keys: ['Agreement', 'Contribution'],
    rows: [
      ...rows.map((row) => statementRow(row, [row], yearEnd)),
      ...totals.map((row) =>
        statementRow(
          row,
          rows.filter((one) => one.class === row.class),
          yearEnd,
        ),
      ),
      statementRow(total, rows, yearEnd),
    ],
  };
}

/** @param members the contributions that it adds up: itself, of a row that is no total */
function statementRow(row: StatementRow, members: readonly StatementRow[], yearEnd: number): TracedRow {
  const start = addMonths(yearEnd + 1, -12);
  const of = (
    which: WhichMovements,
    from: number | null,
    to: number,
    more: object = {},
    named = members,
  ): Traced =>
    moved({
      ...{ measure: 'inHand', which, from, to, ...more },
      whose: {
        kind: 'contributions',
        named: named.map(({ agreement, contribution }) => ({ agreement, contribution })),
      },
    });
  const closing = (named?: readonly StatementRow[]): Traced =>
    of(ALL, null, yearEnd, { since: start }, named);
  const dated = (key: 'withinYear' | 'later') => (): Traced =>
    row.notDated !== null
      ? notTraced('No figure: an expiry date that it needs is not known. The cell says why.')
      : members.some(isSplit)
        ? byDeadline(row[key]!, key, members, yearEnd)
        : closing(members.filter((one) => one[key] !== 0));
  const kinds = STATEMENT_KINDS.map((name): [string, () => Traced] => [
    name,
    () => of({ kind: 'of', movements: [name] }, start, yearEnd),
  ]);
  return {
    labels: [row.agreement, row.contribution],
    cells: {
      ...Object.fromEntries(kinds),
      'Opening in hand': () => of(ALL, null, start - 1),
      Other: () => of({ kind: 'but', movements: STATEMENT_KINDS }, start, yearEnd),
      Closing: () => closing(),
      ...{ 'Within a year': dated('withinYear'), Later: dated('later') },
    },
  };
}

/** A part of its closing is due within a year, and another later. */
const isSplit = ({ withinYear, later }: StatementRow): boolean => withinYear !== 0 && later !== 0;

/** What of each closing is due within a year, or later, by its deadlines. */
function byDeadline(
  value: number,
  key: 'withinYear' | 'later',
  members: readonly StatementRow[],
  yearEnd: number,
): MadeFigure {
  const until = withinYearOf(yearEnd);
  const parts = members.flatMap((of): Part[] => {
    const one = (share: number, date: number | null, detail: string): Part => ({
      ...{ table: 'movements', rowIndex: null, date, detail, share },
      name: nameOfContribution(of.agreement, of.contribution),
    });
    const own = (of.parts ?? []).filter((part): part is OwnPart => part.deadline !== 'register');
    const isIn = ({ deadline }: OwnPart): boolean => deadline <= until === (key === 'withinYear');
    const rest = of[key]! - own.filter(isIn).reduce((sum, { amount }) => sum + amount, 0);
    return [
      ...own.filter(isIn).map(({ deadline, amount }) => one(amount, deadline, 'by the deadline of its own')),
      ...(rest === 0 ? [] : [one(rest, null, 'by the register’s Expiry date')]),
    ];
  });
  const says = `In hand on ${writeDate(yearEnd)}, by the last day on which it may be spent: ${key === 'withinYear' ? 'up to' : 'after'} ${writeDate(until)}.`;
  return sumOf('pence', value, parts, says);
}
type OwnPart = DatedPart & { readonly deadline: number };

const PLACES: Readonly<Record<Lot['place'], string>> = {
  heldByAuthority: 'Held by authority',
  inHand: 'In hand',
};

/** AGED: what is left of each receipt. */
export function agedFigures(
  ledger: Ledger,
  register: Register,
  { by, orderOf, ...at }: AsAt & { readonly by: string; readonly orderOf: Parameters<typeof lotsAt>[2] },
): TracedTable | NotTraced {
  const table = agedTable(ledger, register, { ...at, by, ...(orderOf ? { orderOf } : {}) });
  const groups = ledgerGroups(ledger, registerInForce(register, at.date), by);
  if ('kind' in table) return whyNone(table, by);
  if ('kind' in groups) return whyNone(groups, by);
  const bandOf = bandFinder(at.date);
  const lots = lotsAt(ledger, at, orderOf).map((lot) => ({
    ...lot,
    group: groups.names[groups.groupOf[lot.contribution]!]!,
    band: lot.received === null ? AGE_HEADINGS.length - 1 : bandOf(lot.received),
  }));
  const rowOf = (row: AgedRow, isTotal: boolean): TracedRow => {
    const own = lots.filter(({ place, group }) => place === row.place && (isTotal || group === row.name));
    const sum = (value: number, of: typeof own) => (): Traced =>
      sumOf(
        'pence',
        value,
        of.map((lot) => lotPart(ledger, lot, at)),
        'What is left of each receipt.',
      );
    const bands = AGE_HEADINGS.map((heading, n): [string, () => Traced] => [
      heading,
      sum(
        row.bands[n]!,
        own.filter(({ band }) => band === n),
      ),
    ]);
    return {
      labels: [row.name, PLACES[row.place]],
      cells: { ...Object.fromEntries(bands), [TOTAL]: sum(row.total, own) },
    };
  };
  return {
    keys: [table.by, 'Where'],
    rows: [...table.rows.map((row) => rowOf(row, false)), ...table.totals.map((row) => rowOf(row, true))],
  };
}

const RECEIVED = MOVEMENTS_LIST.indexOf('Received');

/** A receipt with what is left of it: the movement by which it came, where it is one. */
function lotPart(ledger: Ledger, { contribution, received, amount }: Lot, { known }: AsAt): Part {
  const of = ledger.contributions[contribution]!;
  const sameDay = [...ledger.rows.keys()].filter(
    (n) =>
      ledger.contribution[n] === contribution &&
      ledger.date[n] === received &&
      (known === null || ledger.recorded[n]! <= known),
  );
  const entry = sameDay.find((n) => ledger.movement[n] === RECEIVED) ?? sameDay[0];
  return {
    ...{ table: 'movements', rowIndex: entry === undefined ? null : ledger.rows[entry]!.rowIndex },
    ...{ date: received, name: nameOfContribution(of.agreement, of.contribution), share: amount },
    detail: received === null ? 'receipt not known' : 'received',
  };
}
