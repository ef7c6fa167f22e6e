import { finding, quoted, type Finding } from '../findings/finding';
import { MONEY_COLUMNS } from '../sheet/columns';
import { shownText } from '../sheet/text';
import { hasFigure, isName } from './name-rows';
import type { Register } from './register';

/** Fewest rows that prove a sum; once one group has shown that its name carries its sum, one row does. */
const MIN_PARTS = 2;
/** So many proven groups make a further name with other amounts a question. */
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
  const leads = Array.from({ length: register.rowCount }, (_, row) => row).filter((row) =>
    isName(register, row),
  );
  if (leads.length * 2 > register.rowCount) return;
  const groups = new Groups(register, leads, out);
  const proven = new Set(leads.filter((_, n) => groups.isSum(n, MIN_PARTS)));
  if (proven.size === 0) return;
  const lead = (row: number): string =>
    quoted(
      shownText(
        register.block[register.rowIndex[row]!]!.find((cell) => cell !== 0 && shownText(cell) !== ''),
      ),
    );
  leads.forEach((row, n) => {
    const rowIndex = register.rowIndex[row]!;
    const text = lead(row);
    if (proven.has(row) || groups.isSum(n, 1)) out.set(row, finding('total-row', rowIndex, null, { text }));
    else if (proven.size >= MIN_GROUPS && register.amounts.value[row] !== 0)
      asked.set(row, finding('agreement-like-total', rowIndex, register.header.columns.agreement!, { text }));
  });
}

/**
 * A name with amounts under a line of totals, where the references of the others have figures: interest, a fee, another
 * fund. Nothing in it tells a contribution from what is beside the table, so it is asked.
 */
export function trailingNames(register: Register, asked: Map<number, Finding>): void {
  const { rowCount, rowIndex, setAside, block, header } = register;
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
    const cell = block[rowIndex[row]!]![header.columns.agreement!];
    const values = { text: quoted(shownText(cell)) };
    asked.set(row, finding('agreement-like-total', rowIndex[row]!, header.columns.agreement!, values));
  }
}

/** The rows under each name. */
class Groups {
  constructor(
    private readonly register: Register,
    private readonly leads: readonly number[],
    private readonly out: ReadonlyMap<number, Finding>,
  ) {}

  /** True where the amounts of a name are the sum of the rows under it, up to the next name or one further down. */
  isSum(n: number, fewest: number): boolean {
    const own = this.leads[n]!;
    const sums = MONEY_COLUMNS.map(() => 0);
    let count = 0;
    for (let next = n + 1; next <= this.leads.length; next++) {
      const end = this.leads[next] ?? this.register.rowCount;
      for (let row = this.leads[next - 1]! + 1; row < end; row++) {
        if (this.out.has(row)) continue;
        count++;
        MONEY_COLUMNS.forEach((key, m) => (sums[m]! += this.register.amounts[key][row]!));
      }
      if (count >= fewest && this.agrees(own, sums)) return true;
    }
    return false;
  }

  private agrees(row: number, sums: readonly number[]): boolean {
    return MONEY_COLUMNS.every((key, m) => {
      const own = this.register.amounts[key][row]!;
      return own === sums[m] || (own === 0 && key !== 'value');
    });
  }
}
