import { finding, quoted, type Finding } from '../../findings/finding';
import { MONEY_COLUMNS } from '../../sheet/columns';
import { shownText } from '../../sheet/text';
import { hasFigure, hasText, isName } from '../read/name-rows';
import { textOf } from '../read/text-of';
import type { Register } from '../register';
import { MIN_PARTS } from '../read/settled-rows';

/** Once so many groups are proven, a further name with other amounts is asked about. */
const MIN_GROUPS = 2;

/**
 * Sums that stand over their rows: the name of an area with what its contributions come to, then the contributions. Such
 * a line says nothing but its name and amounts, and the first row is one; sheets of another kind cost one look.
 */
export function leadingTotals(
  register: Register,
  out: Map<number, Finding>,
  asked: Map<number, Finding>,
): void {
  if (register.rowCount <= MIN_PARTS || !isName(register, 0)) return;
  const leads = leadsOf(register);
  if (leads[0] !== 0 || leads.length * 2 > register.rowCount) return;
  const groups = new Groups(register, leads, out);
  const proven = new Set(leads.filter((_, n) => groups.isSum(n, MIN_PARTS)));
  if (proven.size === 0) return;
  leads.forEach((row, n) => {
    const rowIndex = register.rowIndex[row]!;
    const name = register.block[rowIndex]!.find(hasText);
    const text = quoted(shownText(name));
    // Once one group has shown that its name has its sum, one row under a name proves it.
    if (proven.has(row) || groups.isSum(n, 1)) out.set(row, finding('total-row', rowIndex, null, { text }));
    else if (proven.size >= MIN_GROUPS)
      asked.set(row, finding('agreement-like-total', rowIndex, register.header.columns.agreement!, { text }));
  });
}

/** The rows that are names. A reference like those of the other rows is that of a contribution whose site is not known. */
function leadsOf(register: Register): number[] {
  const rows = Array.from({ length: register.rowCount }, (_, row) => row);
  const formOf = (row: number): string =>
    textOf(register, row, 'agreement')
      .replace(/\d+/g, '9')
      .replace(/\p{L}+/gu, 'a');
  const forms = new Set(rows.filter((row) => !isName(register, row)).map(formOf));
  return rows.filter((row) => isName(register, row) && !(hasFigure(register, row) && forms.has(formOf(row))));
}

/**
 * A name with amounts under a line of totals, where the references of the others have figures: interest, a fee, another
 * fund. Nothing in it tells a contribution from what is beside the table, so it is asked.
 */
export function trailingNames(register: Register, asked: Map<number, Finding>): void {
  const { rowCount, rowIndex, setAside, header } = register;
  const isLast = (row: number): boolean => row > 0 && !hasFigure(register, row) && isName(register, row);
  if (!isLast(rowCount - 1)) return;
  const totals = setAside.filter(({ code }) => code === 'total-row').map((line) => line.rowIndex!);
  const first = totals.length === 0 ? Infinity : Math.min(...totals);
  let from = rowCount;
  while (isLast(from - 1) && rowIndex[from - 1]! > first) from--;
  let referred = 0;
  for (let row = 0; row < from; row++) if (hasFigure(register, row)) referred++;
  if (referred < MIN_PARTS || referred * 3 < from * 2) return;
  for (let row = from; row < rowCount; row++) {
    const values = { text: quoted(textOf(register, row, 'agreement')) };
    asked.set(row, finding('agreement-like-total', rowIndex[row]!, header.columns.agreement!, values));
  }
}

/** The rows under each name: what they come to. */
class Groups {
  /** By column: what the rows between the first name and each other come to, then those to the end. */
  private readonly sums: readonly (readonly number[])[];
  private readonly counts: readonly number[];
  /** By sum of Value: the numbers of the names up to which it comes to that. */
  private readonly byValue = new Map<number, number[]>();

  /** @param leads the rows of the names, of which the first is the register's first row */
  constructor(
    private readonly register: Register,
    private readonly leads: readonly number[],
    out: ReadonlyMap<number, Finding>,
  ) {
    const { amounts, rowCount } = register;
    const ends = [...leads.slice(1), rowCount];
    const parts = ends.map((end, n) => {
      const own: number[] = [];
      for (let row = leads[n]! + 1; row < end; row++) if (!out.has(row)) own.push(row);
      return own;
    });
    this.counts = cumulative(parts.map((rows) => rows.length));
    this.sums = MONEY_COLUMNS.map((key) =>
      cumulative(parts.map((rows) => rows.reduce((sum, row) => sum + amounts[key][row]!, 0))),
    );
    for (const [n, sum] of this.sums[VALUE]!.entries()) {
      const same = this.byValue.get(sum);
      if (same) same.push(n);
      else this.byValue.set(sum, [n]);
    }
  }

  /** True where the amounts of a name are the sum of the rows under it, up to the next name or one further down. */
  isSum(n: number, fewest: number): boolean {
    const own = this.register.amounts.value[this.leads[n]!]!;
    const ends = this.byValue.get(this.sums[VALUE]![n]! + own) ?? [];
    return ends.some(
      (end) => end > n && this.counts[end]! - this.counts[n]! >= fewest && this.agrees(n, end),
    );
  }

  private agrees(n: number, end: number): boolean {
    return MONEY_COLUMNS.every((key, m) => {
      const own = this.register.amounts[key][this.leads[n]!]!;
      const sums = this.sums[m]!;
      return own === sums[end]! - sums[n]! || (own === 0 && key !== 'value');
    });
  }
}

const VALUE = MONEY_COLUMNS.indexOf('value');

/** The sum of those before each, and last the sum of all. */
function cumulative(amounts: readonly number[]): number[] {
  let sum = 0;
  return [0, ...amounts.map((amount) => (sum += amount))];
}
