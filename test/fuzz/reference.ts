/**
 * What a register comes to, worked out slowly: every amount is a Decimal of pounds, read by a grammar of its own; every
 * figure is a sum over all rows, made anew for each question. It shares nothing with the code under test but decimal.js.
 */
import Decimal from 'decimal.js';

const Exact = Decimal.clone({ precision: 60 });
type Amount = Decimal;

export const MONEY = [
  ...['Value', 'Not started', 'Held by developer', 'Held by authority', 'Drawn down', 'Spent'],
] as const;
/** Columns of ROLLUP, and what each is: a column, or one less another. */
export const MEASURES: Readonly<Record<string, readonly [plus: string, minus?: string]>> = {
  'Total value': ['Value'],
  'Project not yet started': ['Not started'],
  'Held by developers': ['Held by developer'],
  'Held by local authority': ['Held by authority'],
  'Drawn down': ['Drawn down'],
  Spent: ['Spent'],
  'Funds remaining': ['Value', 'Spent'],
  Outstanding: ['Value', 'Drawn down'],
};

const MOST = new Exact('9999999999999.99');
const NOISE = new Exact('0.000001');

/** "error" for a cell that holds an Excel error; "bad" for any other that is no amount. */
export function amountOf(cell: unknown): Amount | 'bad' | 'error' {
  if (cell === null || cell === undefined) return new Exact(0);
  if (typeof cell === 'number') return ofNumber(cell);
  if (typeof cell === 'object') return 'error';
  if (typeof cell !== 'string') return 'bad';
  const text = cell.replace(/\s/g, '');
  if (text.startsWith('#')) return 'error';
  return ofText(text);
}

/** The fifteen digits that Excel keeps, within a millionth of a pound of a whole penny. */
function ofNumber(cell: number): Amount | 'bad' {
  if (!Number.isFinite(cell)) return 'bad';
  const exact = new Exact(cell);
  const penny = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const kept = new Exact(cell.toPrecision(15));
  const isWhole = kept.times(100).isInteger() || exact.minus(penny).abs().lessThanOrEqualTo(NOISE);
  return isWhole && penny.abs().lessThanOrEqualTo(MOST) ? penny : 'bad';
}

function ofText(given: string): Amount | 'bad' {
  const text = given
    .replace(/^(-?)gbp|pounds$/i, '$1')
    // The minus of a ledger, behind the pence.
    .replace(/^(.*\.\d\d)-$/, '-$1');
  if (/^(?:|£?[-–]|nil|none)$/i.test(text)) return new Exact(0);
  const isBracketed = text.startsWith('(') && text.endsWith(')');
  const bare = (isBracketed ? text.slice(1, -1) : text).replace('£', '');
  const sign = bare.startsWith('-') || isBracketed ? -1 : 1;
  const unsigned = bare.replace(/^[-+]/, '');
  // Commas part groups of three, or stand for nothing that is known.
  if (unsigned.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.|$)/.test(unsigned)) return 'bad';
  const digits = unsigned.replace(/,/g, '');
  // "508.650" may be half a million as it is written abroad.
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(unsigned)) return 'bad';
  return /^\d+(?:\.\d{1,2}0*)?$/.test(digits) ? new Exact(digits).times(sign) : 'bad';
}

export interface Row {
  readonly cells: Readonly<Record<string, unknown>>;
  /** Under which the row is found whatever its spelling; null where it names none. */
  readonly authority: string | null;
  readonly agreement: string | null;
  readonly isOpen: boolean;
}

/** A row of the table: pounds by measure, or why there are none. */
export interface Line {
  readonly figures: Readonly<Record<string, Amount | 'error' | 'absent'>>;
  readonly openAgreements: number;
  readonly rowsLeftOut: number;
}

const isLeftOut = (row: Row, columns: ReadonlySet<string>): boolean =>
  row.authority === null ||
  row.agreement === null ||
  isMissing(row.cells.Value) ||
  MONEY.some((column) => columns.has(column) && typeof amountOf(row.cells[column]) === 'string');

const isMissing = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/**
 * The line of a group.
 *
 * @param rows its own rows
 * @param doubtful rows that may be its own: an Excel error in one of them makes the figure unknown as well
 * @param columns the columns that the register has
 */
export function lineOf(rows: readonly Row[], doubtful: readonly Row[], columns: ReadonlySet<string>): Line {
  const counted = rows.filter((row) => !isLeftOut(row, columns));
  const figure = ([plus, minus]: readonly [string, string?]): Amount | 'error' | 'absent' => {
    const needed = minus === undefined ? [plus] : [plus, minus];
    const isBroken = (row: Row): boolean =>
      needed.some((column) => columns.has(column) && amountOf(row.cells[column]) === 'error');
    if ([...rows, ...doubtful].some(isBroken)) return 'error';
    if (needed.some((column) => !columns.has(column))) return 'absent';
    let sum = new Exact(0);
    for (const row of counted) {
      sum = sum.plus(amountOf(row.cells[plus]) as Amount);
      if (minus !== undefined) sum = sum.minus(amountOf(row.cells[minus]) as Amount);
    }
    return sum;
  };
  const open = counted.filter(({ isOpen }) => isOpen);
  return {
    figures: Object.fromEntries(Object.entries(MEASURES).map(([name, measure]) => [name, figure(measure)])),
    openAgreements: new Set(open.map(({ authority, agreement }) => `${authority}|${agreement}`)).size,
    rowsLeftOut: rows.length - counted.length,
  };
}

/** Pounds as a cell shows them: the double nearest to the exact amount. */
export const asCell = (figure: Amount | 'error' | 'absent'): number | 'error' | '' =>
  figure === 'absent' ? '' : figure === 'error' ? 'error' : Number(figure.toString());
