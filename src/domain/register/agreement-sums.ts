/** Rows of an agreement that are the sum of its others, and that nothing but the other agreements calls so. */
import { finding, quoted, type Finding } from '../findings/finding';
import { MONEY_COLUMNS } from '../sheet/columns';
import { normalText, shownText } from '../sheet/text';
import { textOf } from './read-register';
import type { Register } from './register';
import { MIN_PARTS, type Family } from './settled-rows';

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
    else asked.set(sum.row, asQuestion(register, sum));
  }
  if (label !== null) calledSo(register, label, out, asked);
}

const isOdd = ({ amounts }: Register, row: number): boolean => amounts.value[row]! % ROUND !== 0;

/** The last row or the first, where it is the sum of the others. */
function sumIn(register: Register, [first, end]: Family): Sum | null {
  const rows = Array.from({ length: end - first }, (_, n) => first + n);
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

/** True where the parts come to the row in each column of money; a row of totals may leave any but the value blank. */
export const areWhole = ({ amounts }: Register, row: number, parts: readonly number[]): boolean =>
  MONEY_COLUMNS.every((key) => {
    const own = amounts[key][row]!;
    return (
      own === parts.reduce((sum, part) => sum + amounts[key][part]!, 0) || (own === 0 && key !== 'value')
    );
  });

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

function asQuestion(register: Register, { row, parts }: Sum): Finding {
  const { header, rowIndex } = register;
  const text = quoted(textOf(register, row, 'contribution') || textOf(register, row, 'agreement'));
  const count = row < parts[0]! ? 'below' : 'count';
  return finding('line-may-be-total', rowIndex[row]!, header.columns.value!, { text, [count]: parts.length });
}

/** Other rows with the words of the sums: of one part alone each is as much as it; where the amounts differ it is asked. */
function calledSo(register: Register, label: Label, out: Found, asked: Found): void {
  for (let row = 0; row < register.rowCount; row++) {
    if (out.has(row) || asked.has(row)) continue;
    if (normalText(cellOf(register, row, label.columnIndex)) !== label.text) continue;
    const parts = besides(register, row).filter((other) => !out.has(other));
    // A contribution alone may have the word for itself.
    if (parts.length === 0) continue;
    if (areWhole(register, row, parts)) out.set(row, asTotal(register, row, label));
    else asked.set(row, asQuestion(register, { row, parts }));
  }
}

/** The rows of the same agreement around a row. */
function besides({ agreement, rowCount }: Register, row: number): number[] {
  const own = agreement[row]!;
  const isOwn = (other: number): boolean =>
    other >= 0 && other < rowCount && own >= 0 && agreement[other] === own;
  const rows: number[] = [];
  for (let other = row - 1; isOwn(other); other--) rows.unshift(other);
  for (let other = row + 1; isOwn(other); other++) rows.push(other);
  return rows;
}
