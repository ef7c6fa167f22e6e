import { readDate } from '../calendar/read-date';
import { addMonths } from '../calendar/serial';
import { extraColumns } from '../register/adjustments';
import type { Register } from '../register/register';
import { NO_WORD } from '../sheet/no-word';
import { shownText } from '../sheet/text';
import { daysOf, eachAlone, mayCount, sumsAt, type Ledger } from './ledger';
import { measured } from './measures';
import type { MovementName } from './movement-table';
import type { NotYet } from './as-at';
import { effectOf } from './period';

/** A contribution's money in hand over a financial year, for the accounts. Pence; what goes out is below nil. */
export interface StatementRow {
  readonly agreement: string;
  readonly contribution: string;
  readonly opening: number;
  readonly drawnDown: number;
  readonly interest: number;
  readonly spent: number;
  readonly returned: number;
  /** What any other movement did: an opening balance within the year, an adjustment, a variation. */
  readonly other: number;
  readonly closing: number;
  readonly class: string;
  /** Of the closing: what is to be spent within twelve months of the year's end, and what has longer or no date. */
  readonly withinYear: number | null;
  readonly later: number | null;
  /** Why the two are not known; null where they are. */
  readonly notDated: NotDated | null;
  /** The closing by the deadlines of its own; null where it has none, and of a total. */
  readonly parts: readonly DatedPart[] | null;
}

/** So much of what is in hand, with a deadline of its own or the register's. */
export interface DatedPart {
  readonly deadline: number | 'register';
  /** Pence. */
  readonly amount: number;
}

/** The closing of a contribution by its deadlines: parts that add up to it; null where it has but the register's. */
export type OwnDeadlines = (contribution: number) => readonly DatedPart[] | null;

/** The register has no dates, it does not have the contribution, or what it has is no date: the text that it holds. */
export type NotDated =
  { readonly kind: 'no-column' | 'no-contribution' } | { readonly kind: 'not-a-date'; readonly text: string };

export interface Statement {
  readonly rows: readonly StatementRow[];
  /** By class, in order of appearance; and all together. */
  readonly totals: readonly StatementRow[];
  readonly total: StatementRow;
  readonly rowsLeftOut: number;
}

export const RETURNABLE = 'Receipts in advance';
export const UNAPPLIED = 'Unapplied';

/** Anything else under Return clause names one: "No", and why not; and a word by which it is still to be said. */
const SAYS_NO = new RegExp(
  String.raw`^(?:[-\u2013\u2014.]?|(?:no?|false|not (?:required|applicable|returnable)|${NO_WORD})(?:[.?]| ?[(,;:\u2013\u2014-].*)?)$`,
  'i',
);

const COLUMN_OF: Readonly<Partial<Record<MovementName, 'drawnDown' | 'interest' | 'spent' | 'returned'>>> = {
  'Drawn down': 'drawnDown',
  Interest: 'interest',
  Spent: 'spent',
  Returned: 'returned',
};
const AMOUNTS = [
  ...['opening', 'drawnDown', 'interest', 'spent', 'returned', 'other', 'closing'],
] as const satisfies readonly (keyof StatementRow)[];
type Amount = (typeof AMOUNTS)[number];

/** The last day of what has to be spent within a year of the year's end. */
export const withinYearOf = (yearEnd: number): number => addMonths(yearEnd, 12);

/** The year that ends on a day: from the day after, a year before, to that day. */
export function statementOf(
  ledger: Ledger,
  register: Register,
  yearEnd: number,
  ownDeadlines: OwnDeadlines = () => null,
): Statement | NotYet {
  const days = daysOf(ledger, null);
  if (days === null || yearEnd < days.first) return { kind: 'not-yet', from: days?.first ?? null };
  const count = ledger.contributions.length;
  const start = addMonths(yearEnd + 1, -12);
  const sums = (date: number) => sumsAt(ledger, eachAlone(ledger), count, { date, known: null });
  const [before, after] = [sums(start - 1), sums(yearEnd)];
  const moved = Array.from({ length: count }, () => ({
    drawnDown: 0,
    interest: 0,
    spent: 0,
    returned: 0,
    other: 0,
  }));
  for (let n = 0; n < ledger.count; n++) {
    if (ledger.date[n]! < start || ledger.date[n]! > yearEnd) continue;
    const effect = effectOf(ledger, n, 'inHand');
    if (effect !== null) {
      moved[ledger.contribution[n]!]![COLUMN_OF[ledger.rows[n]!.movement] ?? 'other'] += effect;
    }
  }
  const classes = classesOf(register);
  const until = withinYearOf(yearEnd);
  const rows = ledger.contributions.flatMap((of, number): StatementRow[] => {
    const opening = measured(before, number, 'inHand');
    const closing = measured(after, number, 'inHand');
    const own = moved[number]!;
    if (opening === 0 && closing === 0 && Object.values(own).every((amount) => amount === 0)) return [];
    const parts = closing === 0 ? null : ownDeadlines(number);
    return [
      {
        agreement: of.agreement,
        contribution: of.contribution,
        opening,
        ...own,
        closing,
        // What the register does not have has the class of its agreement.
        class: classes.of(of.rows.length > 0 ? of.rows : of.groupRows),
        ...splitByDate(closing, parts ?? [{ deadline: 'register', amount: closing }], until, () =>
          classes.isDueBy(of.rows, until),
        ),
        parts,
      },
    ];
  });
  const names = [...new Set(rows.map((row) => row.class))];
  return {
    rows,
    totals: names.map((name) =>
      totalOf(
        `${name}, total`,
        name,
        rows.filter((row) => row.class === name),
      ),
    ),
    total: totalOf('Total', '', rows),
    rowsLeftOut: ledger.leftOut.filter((row) => mayCount(row, { date: yearEnd, known: null })).length,
  };
}

/** What of a closing is due by a day. @param isDueBy whether what has the register's deadline is, asked only where there is any */
function splitByDate(
  closing: number,
  parts: readonly DatedPart[],
  until: number,
  isDueBy: () => boolean | NotDated,
): Pick<StatementRow, 'withinYear' | 'later' | 'notDated'> {
  const sumOf = (of: readonly DatedPart[]): number => of.reduce((sum, { amount }) => sum + amount, 0);
  const byRegister = sumOf(parts.filter(({ deadline }) => deadline === 'register'));
  const due = byRegister === 0 ? false : isDueBy();
  if (typeof due !== 'boolean') return { withinYear: null, later: null, notDated: due };
  const own = sumOf(parts.filter(({ deadline }) => deadline !== 'register' && deadline <= until));
  const withinYear = own + (due ? byRegister : 0);
  return { withinYear, later: closing - withinYear, notDated: null };
}

function totalOf(agreement: string, ofClass: string, rows: readonly StatementRow[]): StatementRow {
  const sum = (key: Amount): number => rows.reduce((all, row) => all + row[key], 0);
  const amounts = Object.fromEntries(AMOUNTS.map((key) => [key, sum(key)])) as Record<Amount, number>;
  const notDated = rows.find((row) => row.notDated !== null)?.notDated ?? null;
  const dated = (key: 'withinYear' | 'later'): number | null =>
    notDated === null ? rows.reduce((all, row) => all + row[key]!, 0) : null;
  const split = { withinYear: dated('withinYear'), later: dated('later'), notDated };
  return { agreement, contribution: '', class: ofClass, ...amounts, ...split, parts: null };
}

/** The class of a contribution: as the register's column Class says, else by its return clause; and its deadline. */
function classesOf(register: Register): {
  of: (rows: readonly number[]) => string;
  /** Whether any of it is; why nobody knows, where that is so. A blank date is none: it is not due. */
  isDueBy: (rows: readonly number[], date: number) => boolean | NotDated;
} {
  const columns = extraColumns(register);
  const cell = (row: number, columnIndex: number | undefined): unknown =>
    columnIndex === undefined ? '' : register.block[register.rowIndex[row]!]![columnIndex];
  return {
    of: (rows) => {
      const own = rows.map((row) => shownText(cell(row, columns.class))).find((text) => text !== '');
      if (own !== undefined) return own;
      const mayReturn = rows.some((row) => !SAYS_NO.test(shownText(cell(row, columns.returnClause))));
      return mayReturn ? RETURNABLE : UNAPPLIED;
    },
    isDueBy: (rows, date) => {
      const { expiryDate } = register.header.columns;
      if (rows.length === 0) return { kind: 'no-contribution' };
      if (expiryDate === undefined) return { kind: 'no-column' };
      const dates = rows.map((row) => readDate(cell(row, expiryDate)));
      if (dates.some((expiry) => typeof expiry === 'number' && expiry <= date)) return true;
      const unread = rows.find((_, index) => typeof dates[index] === 'string');
      return unread === undefined ? false : { kind: 'not-a-date', text: shownText(cell(unread, expiryDate)) };
    },
  };
}
