import { finding, quoted, type Finding } from '../findings/finding';
import { MONEY_COLUMNS, type ColumnKey, type MoneyColumn } from '../sheet/columns';
import { isLineLabel } from '../sheet/line-labels';
import { normalText, shownText } from '../sheet/text';
import type { amountLines } from './amount-lines';
import type { leadingTotals, trailingNames } from './leading-totals';
import { Later } from '../later/later';
import { longerRows } from './longer-rows';
import { isName } from './name-rows';
import type { Register } from './register';

/** Fewest rows of which another is the sum, so that it is no chance. */
const MIN_PARTS = 2;

/** What proves that a row is a line of another, or asks: brought by unusual-rows, as hardly any register has such rows. */
export const UNUSUAL_ROWS = new Later<{
  readonly leadingTotals: typeof leadingTotals;
  readonly trailingNames: typeof trailingNames;
  readonly amountLines: typeof amountLines;
}>();

/**
 * Rows that arithmetic proves to be no contributions of their own, though they have keys: the sum of the rows of
 * the same agreement under them, and a total whose name is not of the references' form. One pass over numbers finds where
 * to look; hardly any register has such a row.
 *
 * @param longer its rows that go on past the headings
 * @throws NotLoaded
 */
export function settled(register: Register, longer: readonly number[]): Register {
  const out = new Map<number, Finding>();
  const asked = new Map<number, Finding>();
  parents(register, out);
  const unusual = mayBeUnusual(register) ? UNUSUAL_ROWS.get() : null;
  unusual?.leadingTotals(register, out, asked);
  unusual?.amountLines(register, out);
  unlabelled(register, out, asked);
  unusual?.trailingNames(register, asked);
  for (const [row, found] of longerRows(register, longer)) if (!out.has(row)) asked.set(row, found);
  return out.size === 0 && asked.size === 0 ? register : withoutRows(register, out, asked);
}

/** True where the first or the last row is a name and amounts, or a row that is left out without a value follows one that is not. */
function mayBeUnusual(register: Register): boolean {
  const { rowCount, usable, leftOutCount, amounts } = register;
  if (rowCount === 0) return false;
  if (isName(register, 0) || isName(register, rowCount - 1)) return true;
  if (leftOutCount === 0) return false;
  for (let row = 1; row < rowCount; row++)
    if (!usable[row] && usable[row - 1] && amounts.value[row] === 0) return true;
  return false;
}

/** A row of an agreement whose amounts are the sum of those of the same agreement that follow. */
function parents(register: Register, out: Map<number, Finding>): void {
  const { agreement, rowCount, amounts } = register;
  const { value } = amounts;
  for (let first = 0; first < rowCount - MIN_PARTS;) {
    let end = first + 1;
    const own = agreement[first]!;
    let sum = 0;
    // Rows without a reference belong to the one above them.
    while (end < rowCount && own >= 0 && (agreement[end] === own || agreement[end]! < 0))
      sum += value[end++]!;
    if (end - first > MIN_PARTS && value[first] !== 0 && value[first] === sum) {
      addFamily(register, first, end, out);
    }
    first = Math.max(end, first + 1);
  }
}

function addFamily(register: Register, first: number, end: number, out: Map<number, Finding>): void {
  const { amounts, agreement, block, header, rowIndex } = register;
  const parts = Array.from({ length: end - first - 1 }, (_, n) => first + 1 + n);
  if (parts.some((row) => amounts.value[row] === 0)) return;
  for (const key of MONEY_COLUMNS) {
    const sum = parts.reduce((all, row) => all + amounts[key][row]!, 0);
    if (key !== 'value' && amounts[key][first] !== 0 && amounts[key][first] !== sum) return;
  }
  const at = (row: number): number => rowIndex[row]!;
  const values = {
    agreement: quoted(shownText(block[at(first)]![header.columns.agreement!])),
    others: `rows ${at(parts[0]!) + 1} to ${at(parts[parts.length - 1]!) + 1}`,
  };
  const place = [at(first), header.columns.value!] as const;
  const withoutKey = parts.every((row) => agreement[row]! < 0);
  if (!withoutKey && !mayBeParent(register, first, parts)) return;
  const family = { ...finding('part-rows', ...place, values), rows: parts.map(at) };
  for (const row of parts) out.set(row, family);
}

/** Rows that are contributions by their own references, or that say the same in every text, are no parts of another. */
function mayBeParent(
  { block, header, rowIndex }: Register,
  first: number,
  parts: readonly number[],
): boolean {
  const text = (row: number, key: ColumnKey): string => {
    const index = header.columns[key];
    return index === undefined ? '' : normalText(block[rowIndex[row]!]![index]);
  };
  if (text(first, 'contribution') !== '') return false;
  const keys = ['contribution', 'site', 'purpose', 'trigger', 'notes', 'developer'] as const;
  return parts.every((row) => keys.some((key) => text(row, key) !== text(first, key)));
}

/** A row that is the sum of all above it, or of those since the last total, and is not called as the others are. */
function unlabelled(register: Register, out: Map<number, Finding>, asked: Map<number, Finding>): void {
  const { rowCount, amounts, setAside, rowIndex } = register;
  const totals = setAside.filter(({ code }) => code === 'total-row').map((line) => line.rowIndex!);
  const { value } = amounts;
  let [all, since, from, nextTotal] = [0, 0, 0, 0];
  let form: ((row: number) => boolean) | null = null;
  const totalCount = totals.length;
  let isAnyOut = out.size > 0;
  for (let row = 0; row < rowCount; row++) {
    if (nextTotal < totalCount && totals[nextTotal]! < rowIndex[row]!) {
      while (nextTotal < totals.length && totals[nextTotal]! < rowIndex[row]!) nextTotal++;
      [since, from] = [0, row];
    }
    const amount = value[row]!;
    if (isAnyOut && out.has(row)) continue;
    const isSince = amount === since && row - from >= MIN_PARTS;
    if (amount !== 0 && (isSince || (amount === all && row >= MIN_PARTS))) {
      form ??= formOf(register);
      const count = isSince ? row - from : row;
      if (!form(row) && isSumOf(register, row, row - count, out)) {
        setTotal(register, row, count, out, asked);
        isAnyOut = out.size > 0;
        if (out.has(row)) {
          [since, from] = [0, row + 1];
          continue;
        }
      }
    }
    all += amount;
    since += amount;
  }
}

function isSumOf(register: Register, row: number, from: number, out: ReadonlyMap<number, Finding>): boolean {
  let parts = 0;
  for (let other = from; other < row; other++) if (register.amounts.value[other] !== 0) parts++;
  if (parts < MIN_PARTS) return false;
  return MONEY_COLUMNS.every((key: MoneyColumn) => {
    const own = register.amounts[key][row]!;
    let sum = 0;
    for (let other = from; other < row; other++) if (!out.has(other)) sum += register.amounts[key][other]!;
    return own === sum || (own === 0 && key !== 'value');
  });
}

/** Its label says so, or its cells say nothing else than a name and amounts: a total; else it is asked. */
function setTotal(
  register: Register,
  row: number,
  count: number,
  out: Map<number, Finding>,
  asked: Map<number, Finding>,
): void {
  const { block, header, rowIndex } = register;
  const cells = block[rowIndex[row]!]!;
  const text = quoted(shownText(cells.find((cell) => shownText(cell) !== '')));
  const tells = (
    ['contribution', 'application', 'site', 'developer', 'expiryDate', 'agreementDate'] as const
  ).some((key) => {
    const index = header.columns[key];
    return (
      index !== undefined &&
      shownText(cells[index]) !== '' &&
      cells[index] !== 0 &&
      !isLineLabel(cells[index])
    );
  });
  if (tells)
    asked.set(row, finding('line-may-be-total', rowIndex[row]!, header.columns.value!, { text, count }));
  else out.set(row, finding('total-row', rowIndex[row]!, null, { text }));
}

/** Whether a row's reference is of the form of the others: with a figure in it, where nearly all of them have one. */
function formOf({ block, header, rowIndex, rowCount }: Register): (row: number) => boolean {
  const hasFigure = (row: number): boolean =>
    /\d/.test(normalText(block[rowIndex[row]!]![header.columns.agreement!]));
  let count = 0;
  for (let row = 0; row < rowCount; row++) if (hasFigure(row)) count++;
  const haveFigures = count >= 2 && count >= (rowCount - count) * 2;
  return (row) => !haveFigures || hasFigure(row);
}

/** The register without those rows, and with those that are asked left out. */
function withoutRows(
  register: Register,
  out: ReadonlyMap<number, Finding>,
  asked: ReadonlyMap<number, Finding>,
): Register {
  const remaining = Array.from({ length: register.rowCount }, (_, row) => row).filter((row) => !out.has(row));
  const outRows = new Set([...out.keys()].map((row) => register.rowIndex[row]!));
  const usable = Uint8Array.from(remaining, (row) => (asked.has(row) ? 0 : register.usable[row]!));
  const index = new Map(remaining.map((row, n) => [row, n]));
  const pick32 = (of: Int32Array): Int32Array => Int32Array.from(remaining, (row) => of[row]!);
  const errors = [
    ...register.errors.filter(({ rowIndex }) => rowIndex === null || !outRows.has(rowIndex)),
    ...asked.values(),
  ].sort((a, b) => (a.rowIndex ?? -1) - (b.rowIndex ?? -1));
  const setAside = [...register.setAside, ...new Set(out.values())].sort(
    (a, b) => (a.rowIndex ?? -1) - (b.rowIndex ?? -1),
  );
  return {
    ...register,
    agreements: register.agreements,
    rowCount: remaining.length,
    rowIndex: pick32(register.rowIndex),
    usable,
    open: Uint8Array.from(remaining, (row) => register.open[row]!),
    authority: pick32(register.authority),
    agreement: pick32(register.agreement),
    amounts: Object.fromEntries(
      MONEY_COLUMNS.map((key) => [key, Float64Array.from(remaining, (row) => register.amounts[key][row]!)]),
    ) as unknown as Register['amounts'],
    excelErrors: register.excelErrors.flatMap((cell) => {
      const row = index.get(cell.row);
      return row === undefined ? [] : [{ ...cell, row }];
    }),
    errors,
    setAside,
    leftOutCount: usable.reduce((count, is) => count + (is ? 0 : 1), 0),
  };
}
