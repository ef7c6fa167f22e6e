/** Rows of an agreement that are the sum of its others, and that nothing but the other agreements calls so. */
import { finding, quoted, type Finding } from '../../findings/finding';
import { MONEY_COLUMNS } from '../../sheet/columns';
import { normalText, shownText } from '../../sheet/text';
import { textOf } from '../read/text-of';
import type { Register } from '../register';
import { MIN_PARTS, type Family } from '../read/settled-rows';

interface Sum {
  readonly row: number;
  readonly parts: readonly number[];
}

type Found = Map<number, Finding>;

/** So many agreements have their sums among their rows before the words beside them are those of sums. */
const MIN_SUMS = 2;
/** Amounts that nobody rounded, in pence: their sum is no chance. */
const ROUND = 1000;

/**
 * In pounds and pence no contribution is the sum of others by chance. Where the same words stand beside the sums of several
 * agreements and beside nothing else, they are totals; else each is asked.
 */
export function agreementSums(
  register: Register,
  families: readonly Family[],
  out: Found,
  asked: Found,
): void {
  const isNew = ([first, end]: Family): boolean => {
    for (let row = first; row < end; row++) if (out.has(row) || asked.has(row)) return false;
    return true;
  };
  const sums = families.filter(isNew).flatMap((family) => sumIn(register, family) ?? []);
  const isSure = sums.some(({ parts }) => parts.filter((row) => isOdd(register, row)).length >= MIN_PARTS);
  if (!isSure) return;
  const label = sums.length < MIN_SUMS ? null : labelOf(register, sums);
  for (const sum of sums) {
    if (label !== null) out.set(sum.row, asTotal(register, sum.row, label));
    else asked.set(sum.row, asQuestion(register, sum.row, sum.parts.length, sum.row < sum.parts[0]!));
  }
  if (label !== null) calledSo(register, label, out, asked);
}

const isOdd = ({ amounts }: Register, row: number): boolean => amounts.value[row]! % ROUND !== 0;

/** The last row or the first, where it is the sum of the others. */
function sumIn(register: Register, [first, end]: Family): Sum | null {
  const rows = rowsBetween(first, end);
  for (const row of [end - 1, first]) {
    const parts = rows.filter((other) => other !== row);
    if (isSum(register, row, parts)) return { row, parts };
  }
  return null;
}

function isSum(register: Register, row: number, parts: readonly number[]): boolean {
  if (parts.filter((part) => register.amounts.value[part] !== 0).length < MIN_PARTS) return false;
  return areWhole(register, row, parts);
}

/** What rows come to in each column of money, in its order. */
const sumsOf = ({ amounts }: Register, rows: readonly number[]): number[] =>
  MONEY_COLUMNS.map((key) => rows.reduce((sum, row) => sum + amounts[key][row]!, 0));

/** True where a row is what its parts come to; a row of totals may leave any column but the value blank. */
const comesTo = ({ amounts }: Register, row: number, sums: readonly number[]): boolean =>
  MONEY_COLUMNS.every((key, n) => {
    const own = amounts[key][row]!;
    return own === sums[n] || (own === 0 && key !== 'value');
  });

/** True where the parts come to the row in each column of money; see comesTo. */
export const areWhole = (register: Register, row: number, parts: readonly number[]): boolean =>
  comesTo(register, row, sumsOf(register, parts));

interface Label {
  readonly columnIndex: number;
  readonly text: string;
}

const cellOf = ({ block, rowIndex }: Register, row: number, columnIndex: number): unknown =>
  block[rowIndex[row]!]![columnIndex];

/** Words that stand beside each of the sums, and beside none of their parts. */
function labelOf(register: Register, sums: readonly Sum[]): Label | null {
  const { headings, columns } = register.header;
  const keys = [columns.agreement, columns.authority, ...MONEY_COLUMNS.map((key) => columns[key])];
  for (const columnIndex of headings.keys()) {
    if (keys.includes(columnIndex)) continue;
    const at = (row: number): string => normalText(cellOf(register, row, columnIndex));
    const text = at(sums[0]!.row);
    if (text === '' || /^\d+$/.test(text) || sums.some(({ row }) => at(row) !== text)) continue;
    if (sums.every(({ parts }) => parts.every((row) => at(row) !== text))) return { columnIndex, text };
  }
  return null;
}

const asTotal = (register: Register, row: number, { columnIndex }: Label): Finding =>
  finding('total-row', register.rowIndex[row]!, null, {
    text: quoted(shownText(cellOf(register, row, columnIndex))),
  });

/** @param isAbove whether its parts are under it */
function asQuestion(register: Register, row: number, partCount: number, isAbove: boolean): Finding {
  const { header, rowIndex } = register;
  const text = quoted(textOf(register, row, 'contribution') || textOf(register, row, 'agreement'));
  const values = { text, [isAbove ? 'below' : 'count']: partCount };
  return finding('line-may-be-total', rowIndex[row]!, header.columns.value!, values);
}

/** Other rows with the words of the sums: of one part alone each is as much as it; where the amounts differ it is asked. */
function calledSo(register: Register, label: Label, out: Found, asked: Found): void {
  const isCalled = (row: number): boolean =>
    normalText(cellOf(register, row, label.columnIndex)) === label.text;
  for (const [first, end] of agreementsOf(register)) {
    const rows = rowsBetween(first, end).filter((row) => !out.has(row));
    const called = rows.filter((row) => !asked.has(row) && isCalled(row));
    if (called.length === 0) continue;
    const sums = sumsOf(register, rows);
    let [count, top] = [rows.length, 0];
    for (const row of called) {
      // A contribution alone may have the word for itself.
      if (count === 1) break;
      while (out.has(rows[top]!)) top++;
      const own = sumsOf(register, [row]);
      const others = sums.map((sum, n) => sum - own[n]!);
      if (!comesTo(register, row, others))
        asked.set(row, asQuestion(register, row, count - 1, row === rows[top]));
      else {
        out.set(row, asTotal(register, row, label));
        sums.splice(0, sums.length, ...others);
        count--;
      }
    }
  }
}

const rowsBetween = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, n) => first + n);

/** The rows of each agreement that are one below the other. */
function agreementsOf({ agreement, rowCount }: Register): Family[] {
  const found: Family[] = [];
  for (let first = 0; first < rowCount;) {
    let end = first + 1;
    while (end < rowCount && agreement[end] === agreement[first]) end++;
    if (agreement[first]! >= 0) found.push([first, end]);
    first = end;
  }
  return found;
}
