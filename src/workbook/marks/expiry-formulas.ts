import type { ExpiryFlag } from '../../domain/calendar/expiry';
import { columnLetters } from '../../domain/sheet/block';

/** The flags that a cell of the register can show; all others are no reason to look. */
export const SHOWN_FLAGS = ['Expired', 'Within 3 months', 'Within 6 months', 'Within 12 months'] as const;
export type ShownFlag = (typeof SHOWN_FLAGS)[number] & ExpiryFlag;

/** The columns of one row that say whether and when money expires; null for a column that the register has not. */
export interface FlagColumns {
  readonly agreement: number | null;
  readonly contribution: number | null;
  readonly expiryDate: number;
  readonly value: number;
  readonly spent: number | null;
  readonly status: number | null;
  /** What is added to the value, or taken off it: Indexation, Interest, Fees, Returned, Written off. */
  readonly adjustments: readonly { readonly column: number; readonly sign: 1 | -1 }[];
}

/** A row that is flagged by another day than the one in its cell; null: by none. */
export interface FlaggedRow {
  readonly agreement: string;
  readonly contribution: string;
  /** Where other rows have the same references: the content of the cells that tell them apart. */
  readonly value: number | null;
  readonly expiryDate: number | null;
  readonly deadline: number | null;
}

/** One conditional format; without a flag it stops those below it. */
export interface FlagRule {
  readonly flag: ShownFlag | null;
  readonly formula: string;
}

/** 1 January 1950: what is earlier is a slip, and no date of section 106 money. */
const FIRST_SERIAL = 18_264;
const CLOSING = '|closed|complete|completed|lapsed|returned|superseded|';
/** As much of a reference as a formula has room for. */
const MAX_LETTERS = 40;

const MARK = /N\("S106expiry([0-9a-f]*)"\)=0/;

/** What a formula of ours says of the deadlines that it was made from, by which later ones are known; null: not ours. */
export function stampOf(formula: unknown): string | null {
  const found = typeof formula === 'string' ? MARK.exec(formula.replace(/\s/g, '')) : null;
  return found && found[1]!;
}

export const isFlagFormula = (formula: unknown): boolean => stampOf(formula) !== null;

/** By this a formula is known as ours; it is always true. */
const markOf = (stamp: string): string => `N("S106 expiry${stamp === '' ? '' : ` ${stamp}`}")=0`;

/** The same for the same rows and days in any order; "" for none. FNV-1a, of 32 bits. */
export function stampOfRows(rows: readonly FlaggedRow[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  let hash = 0x811c9dc5;
  for (const letter of lines.join('\n')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/**
 * The conditional formats of the register's column Expiry date, the first to hold first: EXPIRYFLAG's rules in plain Excel,
 * so that a flag turns with the day and is there without the add-in as well.
 *
 *   nothing remains, or closed ──▶ none         only where a rule below is too long to ask
 *   a row with deadlines of its own ──▶ theirs, else none
 *   any other row ──▶ the date in the cell
 *
 * Each is short of the 255 characters that some versions of Excel take for such a formula.
 *
 * @param rowIndex the first row of the cells that are flagged; Excel moves the formulas along
 * @param own rows that are found by their references, so that they keep their flags when the register is sorted
 */
export function flagRules(rowIndex: number, columns: FlagColumns, own: readonly FlaggedRow[]): FlagRule[] {
  const mark = markOf(stampOfRows(own));
  const cell = (columnIndex: number): string => `$${columnLetters(columnIndex)}${rowIndex + 1}`;
  const all = (conditions: readonly string[]): string => `=AND(${[mark, ...conditions].join(',')})`;
  const date = cell(columns.expiryDate);
  const remaining = remainingIn(columns, cell);
  const isShort = own.length === 0 && columns.adjustments.length === 0;
  const status =
    columns.status === null ? null : `SEARCH("|"&TRIM(${cell(columns.status)})&"|","${CLOSING}")`;
  // Amounts that cannot be subtracted may be anything: such a row is looked at, not passed over.
  const open = [`IFERROR(ROUND(${remaining},2)>0,TRUE)`, ...(status === null ? [] : [`ISERROR(${status})`])];
  const byCell = SHOWN_FLAGS.map((flag) => ({
    flag,
    formula: all([`ISNUMBER(${date})`, ...between(flag, date), ...(isShort ? open : [])]),
  }));
  if (isShort) return byCell;
  const nothing = [
    `IFERROR(ROUND(${remaining},2)<=0,FALSE)`,
    ...(status === null ? [] : [`ISNUMBER(${status})`]),
  ];
  return [
    { flag: null, formula: all([`OR(${nothing.join(',')})`]) },
    ...own.flatMap((row) => rulesOf(row, columns, cell, all)),
    ...byCell,
  ];
}

function remainingIn({ value, spent, adjustments }: FlagColumns, cell: (column: number) => string): string {
  const signed = adjustments.map(({ column, sign }) => `${sign > 0 ? '+' : '-'}${cell(column)}`);
  return [cell(value), ...signed, ...(spent === null ? [] : [`-${cell(spent)}`])].join('');
}

function rulesOf(
  { agreement, contribution, value, expiryDate, deadline }: FlaggedRow,
  columns: FlagColumns,
  cell: (column: number) => string,
  all: (conditions: readonly string[]) => string,
): FlagRule[] {
  const is = (column: number | null, text: string): string[] =>
    column === null
      ? []
      : [`LEFT(TRIM(${cell(column)}),${MAX_LETTERS})="${keyText(text).replace(/"/g, '""')}"`];
  const isRow = [
    ...is(columns.agreement, agreement),
    ...is(columns.contribution, contribution),
    ...(value === null ? [] : [`${cell(columns.value)}=${value}`]),
    ...(expiryDate === null ? [] : [`${cell(columns.expiryDate)}=${expiryDate}`]),
  ];
  const flags =
    deadline === null
      ? []
      : SHOWN_FLAGS.map((flag) => ({
          flag,
          formula: all([...isRow, ...between(flag, String(deadline))]),
        }));
  return [...flags, { flag: null, formula: all(isRow) }];
}

/** As a formula compares it. */
export const keyText = (text: string): string => text.slice(0, MAX_LETTERS);

/** Calendar months; the expiry date itself is still in time, to the end of the day. */
function between(flag: ShownFlag, date: string): string[] {
  switch (flag) {
    case 'Expired':
      return [`${date}>=${FIRST_SERIAL}`, `${date}<TODAY()`];
    case 'Within 3 months':
      return [`${date}>=TODAY()`, `${date}<EDATE(TODAY(),3)+1`];
    case 'Within 6 months':
      return [`${date}>=EDATE(TODAY(),3)+1`, `${date}<EDATE(TODAY(),6)+1`];
    case 'Within 12 months':
      return [`${date}>=EDATE(TODAY(),6)+1`, `${date}<EDATE(TODAY(),12)+1`];
  }
}
