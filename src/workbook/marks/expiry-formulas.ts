import type { ExpiryFlag } from '../../domain/calendar/expiry';
import { columnLetters } from '../../domain/sheet/block';

/** The flags that a cell of the register can show; all others are no reason to look. */
export const SHOWN_FLAGS = ['Expired', 'Within 3 months', 'Within 6 months', 'Within 12 months'] as const;
export type ShownFlag = (typeof SHOWN_FLAGS)[number] & ExpiryFlag;

/** The columns of one row that say whether and when money expires; null for a column that the register has not. */
export interface FlagColumns {
  readonly expiryDate: number;
  readonly value: number;
  readonly spent: number | null;
  readonly status: number | null;
}

/** 1 January 1950: what is earlier is a slip, and no date of section 106 money. */
const FIRST_SERIAL = 18_264;
const CLOSING = '|closed|complete|completed|lapsed|returned|superseded|';

/** By this a formula is known as ours; it is always true. */
const MARK = 'N("S106 expiry")=0';

export const isFlagFormula = (formula: unknown): boolean =>
  typeof formula === 'string' && formula.replace(/\s/g, '').includes(MARK.replace(/\s/g, ''));

/**
 * True of a row that has this flag today: EXPIRYFLAG's rules in plain Excel, so that a flag turns with the day and is there
 * without the add-in as well. Rows that are closed, or have nothing remaining, have none. Short of the 255 characters that
 * some versions of Excel take for such a formula.
 *
 * @param rowIndex the first row of the cells that are flagged; Excel moves the formula along
 */
export function flagFormula(flag: ShownFlag, rowIndex: number, columns: FlagColumns): string {
  const cell = (columnIndex: number): string => `$${columnLetters(columnIndex)}${rowIndex + 1}`;
  const date = cell(columns.expiryDate);
  const value = cell(columns.value);
  const remaining = columns.spent === null ? value : `${value}-${cell(columns.spent)}`;
  const conditions = [
    MARK,
    `ISNUMBER(${date})`,
    ...between(flag).map((condition) => `${date}${condition}`),
    // Amounts that cannot be subtracted may be anything: such a row is looked at, not passed over.
    `IFERROR(ROUND(${remaining},2)>0,TRUE)`,
    ...(columns.status === null
      ? []
      : [`ISERROR(SEARCH("|"&TRIM(${cell(columns.status)})&"|","${CLOSING}"))`]),
  ];
  return `=AND(${conditions.join(',')})`;
}

/** Calendar months; the expiry date itself is still in time, to the end of the day. */
function between(flag: ShownFlag): string[] {
  switch (flag) {
    case 'Expired':
      return [`>=${FIRST_SERIAL}`, '<TODAY()'];
    case 'Within 3 months':
      return ['>=TODAY()', '<EDATE(TODAY(),3)+1'];
    case 'Within 6 months':
      return ['>=EDATE(TODAY(),3)+1', '<EDATE(TODAY(),6)+1'];
    case 'Within 12 months':
      return ['>=EDATE(TODAY(),6)+1', '<EDATE(TODAY(),12)+1'];
  }
}
